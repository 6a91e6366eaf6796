import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/model/certificate.ts';
import { certificateExpiring } from '../../src/rules/certificate-expiring.ts';
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
  THRESHOLDS,
  trustPath,
} from '../support/subjects.ts';

const check = (...subject: Parameters<typeof hostSubject>) =>
  certificateExpiring.check(hostSubject(...subject));
const withDates = (notBefore: number, notAfter: number): Certificate =>
  certificate('leaf', 'issuing', { notBefore, notAfter });
const serving = (leaf: Certificate) => [connection([trustPath(leaf, ISSUING, ROOT)])];

describe('certificate-expiring', () => {
  it('says which certificate, when, and of how long a life', () => {
    const leaf = withDates(NOW - 190 * DAY, NOW + 10 * DAY);
    const paths = [trustPath(leaf, ISSUING, ROOT)];
    const [problem, ...others] = check([connection(paths), connection(paths, { address: '192.0.2.2' })]);
    expect(others).toEqual([]);
    expect(certificateExpiring.meta.severity).toBe('warning');
    expect(problem?.message).toBe(
      `The certificate \`leaf\` of ${HOST} (192.0.2.1 and 192.0.2.2) expires at 2027-01-20 00:00 UTC, in 10 days, of a lifetime of 200 days.`,
    );
    expect(problem?.key).toBe(leaf.fingerprint);
    expect(problem?.hint).toContain('same key');
  });

  // Both limits: 21 days, and a fifth of the lifetime.
  it.each<[string, number, number, number]>([
    ['200 days, 21 left', -179, 21, 1],
    ['200 days, 21 and 1 ms left', -179, 21 + 1 / DAY, 0],
    ['200 days, 30 left: under a fifth, over the days', -170, 30, 0],
    ['47 days, 20 left: under the days, over a fifth', -27, 20, 0],
    ['50 days, 10 left: exactly a fifth', -40, 10, 1],
    ['50 days, 10 left but for 1 ms of its life', -40 + 1 / DAY, 10, 0],
    ['47 days, 9 left', -38, 9, 1],
    ['7 days, 1 left', -6, 1, 1],
    ['7 days, 2 left', -5, 2, 0],
    ['at its very end', -200, 0, 1],
    ['past its end: certificate-expired', -200, -1 / DAY, 0],
    ['not valid yet: certificate-expired', 1, 2, 0],
    ['no life at all', 0, 0, 1],
  ])('%s', (_, from, until, count) => {
    expect(check(serving(withDates(NOW + from * DAY, NOW + until * DAY)))).toHaveLength(count);
  });

  it('goes by the thresholds that the user set', () => {
    const leaf = serving(withDates(NOW - 50 * DAY, NOW + 50 * DAY));
    const thresholds = { ...THRESHOLDS, certificateExpiringDays: 50, certificateExpiringFraction: 0.5 };
    expect(check(leaf, NOW, thresholds)).toHaveLength(1);
    expect(check(leaf, NOW, { ...thresholds, certificateExpiringDays: 49 })).toEqual([]);
    expect(check(leaf, NOW, { ...thresholds, certificateExpiringFraction: 0.49 })).toEqual([]);
  });

  const ending = certificate('issuing', 'root', {
    notBefore: NOW - 1000 * DAY,
    notAfter: NOW + 5 * DAY,
    fingerprint: 'ending',
  });

  it('looks at every certificate of the path that lasts longest', () => {
    const [problem] = check([connection([trustPath(LEAF, ending, ROOT)])]);
    expect(problem?.message).toMatch(/^The issuer `issuing` in the chain of api\.example\.com/);
    expect(problem?.hint).toContain('issuer');
    const both = [trustPath(LEAF, ending, ROOT), trustPath(LEAF, ISSUING, ROOT)];
    expect(check([connection(both)])).toEqual([]);
    expect(check([connection([...both].reverse())])).toEqual([]);
  });

  it('a path that is out of date is not the longest', () => {
    const early = certificate('issuing', 'root', { notBefore: NOW + 1, fingerprint: 'early' });
    const paths = [trustPath(LEAF, early, ROOT), trustPath(LEAF, ending, ROOT)];
    expect(check([connection(paths)]).map(({ key }) => key)).toEqual(['ending']);
  });

  it('says nothing where there is no path: chain-untrusted', () => {
    expect(check([connection([], { presented: [withDates(NOW - 200 * DAY, NOW + DAY)] })])).toEqual([]);
    expect(check([failed('dns', 'ENOTFOUND')])).toEqual([]);
  });
});
