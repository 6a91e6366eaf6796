import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/model/certificate.ts';
import { leafPinShortLived } from '../../src/rules/leaf-pin-short-lived.ts';
import {
  backup,
  certificate,
  chainOf,
  connection,
  DAY,
  expiry,
  group,
  HOST,
  ISSUING,
  NOW,
  type PolicyFields,
  pin,
  pinOf,
  policySubject,
  ROOT,
  THRESHOLDS,
  trustPath,
} from '../support/subjects.ts';

const living = (days: number, fields: Partial<Certificate> = {}): Certificate =>
  certificate('leaf', 'issuing', { notBefore: NOW - 30 * DAY, notAfter: NOW + (days - 30) * DAY, ...fields });
const SHORT = living(90);
const DAYS = { ...THRESHOLDS, leafPinShortLivedDays: 100 };
const serving = (leaf: Certificate) => [connection([trustPath(leaf, ISSUING, ROOT)])];
const check = (
  groups = [chainOf('leaf', 'backup')],
  connections = serving(SHORT),
  fields: PolicyFields = {},
) => leafPinShortLived.check(policySubject(groups, connections, { thresholds: DAYS, ...fields }));
const OF_AMAZON = living(198, { issuer: 'CN=Amazon RSA 2048 M04,O=Amazon,C=US' });
const OF_LETS_ENCRYPT = living(90, { issuer: "CN=E7,O=Let's Encrypt,C=US" });

describe('leaf-pin-short-lived', () => {
  it('says which key, how long it lives, and what comes', () => {
    const [problem, ...others] = check();
    expect(others).toEqual([]);
    expect(leafPinShortLived.meta.severity).toBe('warning');
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message.split('\n')).toEqual([
      `Of what ${HOST} serves, the pin set holds the server's own key alone: leaf \`leaf\`, pin ${pinOf('leaf').slice(0, 6)}...${pinOf('leaf').slice(-3)}.`,
      'Its certificate lives 90 days, until 2027-03-11. The renewal that comes with a new key cuts off every app that was built from this file.',
      'As of 2026-05-19, certificates issued from 2029-03-15 on live 47 days at most (CA/Browser Forum, Baseline Requirements, section 6.3.2).',
    ]);
    expect(problem?.hint).toBe(
      `pin the root too: ${pinOf('root')} (\`root\`), or keep the key at every renewal, or pin the next key ahead and prove it: --backup ${HOST}=backup.csr`,
    );
    expect(problem?.key).toBe(SHORT.fingerprint);
    expect(problem?.data).toEqual({
      label: 'leaf',
      pin: pinOf('leaf'),
      issuer: 'CN=issuing',
      lifetimeDays: 90,
      notAfter: '2027-03-11T00:00:00.000Z',
    });
  });

  it.each<[string, number, number]>([
    ['as long as the threshold', 100, 1],
    ['a millisecond longer', 100 + 1 / DAY, 0],
  ])('%s', (_, days, count) => expect(check(undefined, serving(living(days)))).toHaveLength(count));

  it('goes by the threshold that the user set', () => {
    const thresholds = { ...THRESHOLDS, leafPinShortLivedDays: 89 };
    expect(check(undefined, undefined, { thresholds })).toEqual([]);
  });

  it.each([
    ['the issuer', chainOf('leaf', 'issuing')],
    ['the root', chainOf('leaf', 'root')],
    ['the issuer and not the leaf', chainOf('issuing')],
    ['nothing that is served', chainOf('backup')],
  ])('says nothing where the pins match %s', (_, pins) => expect(check([pins])).toEqual([]));

  it('one path that the leaf alone holds is enough', () => {
    const other = trustPath(SHORT, certificate('other', 'elsewhere'), certificate('elsewhere'));
    const paths = [trustPath(SHORT, ISSUING, ROOT), other];
    const [problem] = check([chainOf('leaf', 'issuing')], [connection(paths)]);
    expect(problem?.hint).toContain(`pin the root too: ${pinOf('elsewhere')} (\`elsewhere\`)`);
    // No root is on both of two ways that hang on the leaf.
    const [both] = check([chainOf('leaf')], [connection(paths)]);
    expect(both?.hint).toMatch(/^keep the key/);
  });

  it('a leaf list holds the leaf alone whatever the CA list has, and takes no root', () => {
    const [problem] = check([group('leaf', [pin('leaf')]), group('issuers', [pin('root')])]);
    expect(problem?.message).toContain('the leaf list holds');
    expect(problem?.hint).toMatch(/^keep the key/);
    expect(check([group('issuers', [pin('root')])])).toEqual([]);
  });

  it('is one finding a certificate', () => {
    const rsa = living(90, { fingerprint: 'rsa', pin: pinOf('rsa') });
    const connections = [...serving(SHORT), ...serving(SHORT), ...serving(rsa)];
    expect(check([chainOf('leaf', 'rsa')], connections).map(({ key }) => key)).toEqual([
      SHORT.fingerprint,
      'rsa',
    ]);
  });

  it('an owner who makes a new key each time is named, however long the certificate lives', () => {
    const [problem] = check(undefined, serving(OF_AMAZON));
    expect(problem?.message).toContain(
      'As of 2026-06-12, Certificate Manager (ACM) makes a new key for every renewal (AWS Certificate Manager, Certificate pinning problems).',
    );
    expect(problem?.message).toContain('from 2027-03-15 on live 100 days');
    expect(problem?.hint).toBe(
      `pin the root too: ${pinOf('root')} (\`root\`), or have the host serve a certificate whose key you hold`,
    );
  });

  it('speaks of no day for authorities of your own', () => {
    const named = { ...trustPath(SHORT, ISSUING, ROOT), anchor: 'named' as const };
    expect(check(undefined, [connection([named])])[0]?.message).not.toContain('As of');
  });

  describe('a backup in hand', () => {
    const spare = backup({ form: 'request' });
    it.each([
      ['that is pinned is a way out', SHORT, spare, 0],
      ['that the host is about to serve is one too', SHORT, backup({ form: 'request', role: 'next' }), 0],
      ['that is not pinned is none', SHORT, backup({ form: 'request', pin: pinOf('stranger') }), 1],
      ['that is the served key is none', SHORT, backup({ form: 'request', pin: pinOf('leaf') }), 1],
      [
        'of an authority that is pinned is one',
        SHORT,
        backup({ form: 'authority', issuers: [{ pin: pinOf('backup'), label: 'x', notAfter: NOW }] }),
        0,
      ],
      ['is a way out where the key is your own', OF_LETS_ENCRYPT, spare, 0],
      ['is none where the owner makes the key', OF_AMAZON, spare, 1],
    ])('%s', (_, leaf, inHand, count) => {
      expect(check(undefined, serving(leaf), { backups: [inHand] })).toHaveLength(count);
    });
  });

  it.each<[string, PolicyFields]>([
    ['lapsed', { expires: expiry(NOW - 2 * DAY) }],
    ['overridden', { overridden: true }],
    ['not enforced', { enforced: false }],
  ])('says nothing of pins that are %s', (_, fields) =>
    expect(check(undefined, undefined, fields)).toEqual([]),
  );

  it('says nothing of what devices refuse anyway', () => {
    expect(check(undefined, [connection([trustPath(SHORT, ISSUING, ROOT)], { coversHost: false })])).toEqual(
      [],
    );
  });
});
