import { describe, expect, it } from 'vitest';
import { certificateExpired } from '../../src/rules/certificate-expired.ts';
import {
  certificate,
  connection,
  DAY,
  failed,
  HOST,
  hostSubject,
  ISSUING,
  LEAF,
  NOW,
  ROOT,
  trustPath,
} from '../support/subjects.ts';

const check = (...subject: Parameters<typeof hostSubject>) =>
  certificateExpired.check(hostSubject(...subject));
const leafUntil = (notAfter: number) =>
  connection([trustPath(certificate('leaf', 'issuing', { notAfter }), ISSUING, ROOT)]);
const leafFrom = (notBefore: number) =>
  connection([trustPath(certificate('leaf', 'issuing', { notBefore }), ISSUING, ROOT)]);

describe('certificate-expired', () => {
  it('names the leaf, where it is served and since when it is out of date', () => {
    const leaf = certificate('leaf', 'issuing', { notAfter: NOW - 3 * DAY });
    const paths = [trustPath(leaf, ISSUING, ROOT)];
    const connections = [
      connection(paths, { address: '192.0.2.1' }),
      connection(paths, { address: '192.0.2.2' }),
      connection(undefined, { address: '192.0.2.3' }),
    ];
    const [problem, ...others] = check(connections);
    expect(others).toEqual([]);
    expect(problem?.severity).toBeUndefined();
    expect(problem?.key).toBe(leaf.fingerprint);
    expect(problem?.message).toBe(
      [
        `The certificate \`leaf\` of ${HOST} (192.0.2.1 and 192.0.2.2) expired at 2027-01-07 00:00 UTC, 3 days ago.`,
        'Devices refuse the connection before they look at pins.',
      ].join('\n'),
    );
    expect(problem?.data).toMatchObject({ notAfter: '2027-01-07T00:00:00.000Z', pin: leaf.pin });
  });

  it.each([
    ['1 ms after its end', leafUntil(NOW - 1), 'expired at'],
    ['at its end', leafUntil(NOW), null],
    ['at its beginning', leafFrom(NOW), null],
    [
      '1 ms before its beginning',
      leafFrom(NOW + 1),
      'is not valid before 2027-01-10 00:00 UTC, in less than a day.',
    ],
  ])('a leaf %s', (_, served, expected) => {
    const [problem] = check([served]);
    if (expected === null) expect(problem).toBeUndefined();
    else expect(problem?.message).toContain(expected);
  });

  it('has other advice for a certificate from the future', () => {
    expect(check([leafFrom(NOW + DAY)])[0]?.hint).toContain('clock');
    expect(check([leafUntil(NOW - DAY)])[0]?.hint).toContain('renew');
  });

  it('a leaf counts though no trust path can be built', () => {
    const leaf = certificate('leaf', 'nobody', { notAfter: NOW - 1 });
    expect(check([connection([], { presented: [leaf] })])).toHaveLength(1);
    expect(check([connection([], { presented: [LEAF] })])).toEqual([]);
  });

  describe('issuers', () => {
    const oldIssuing = certificate('issuing', 'root', { notAfter: NOW - DAY, fingerprint: 'old issuing' });
    const oldRoot = certificate('root', 'root', { notAfter: NOW - DAY, fingerprint: 'old root' });

    it('count when no path without one is left', () => {
      const problems = check([
        connection([trustPath(LEAF, oldIssuing, ROOT), trustPath(LEAF, ISSUING, oldRoot)]),
      ]);
      expect(problems.map(({ key }) => key)).toEqual(['old issuing', 'old root']);
      expect(problems[0]?.message).toMatch(
        /^The issuer `issuing` in the chain of api\.example\.com \(192\.0\.2\.1\) expired at 2027-01-09 00:00 UTC, 1 day ago\. No trust path without/,
      );
      expect(problems[0]?.hint).toContain('intermediates');
    });

    it('do not while another path is in date', () => {
      expect(
        check([connection([trustPath(LEAF, oldIssuing, ROOT), trustPath(LEAF, ISSUING, ROOT)])]),
      ).toEqual([]);
    });

    it('are not named beside a leaf that is out of date itself', () => {
      const leaf = certificate('leaf', 'issuing', { notAfter: NOW - 1 });
      expect(check([connection([trustPath(leaf, oldIssuing, ROOT)])]).map(({ key }) => key)).toEqual([
        leaf.fingerprint,
      ]);
    });

    it('are said once when several paths share them', () => {
      const paths = [trustPath(LEAF, oldIssuing, ROOT), trustPath(LEAF, oldIssuing, oldRoot)];
      expect(check([connection(paths)]).map(({ key }) => key)).toEqual(['old issuing', 'old root']);
    });
  });

  it('says nothing of what was not seen', () => {
    expect(check([failed('connect', 'ECONNREFUSED')])).toEqual([]);
    expect(check([connection([], { presented: [] })])).toEqual([]);
  });
});
