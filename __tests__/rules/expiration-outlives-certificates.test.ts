import { describe, expect, it } from 'vitest';
import { expirationOutlivesCertificates } from '../../src/rules/expiration-outlives-certificates.ts';
import {
  certificate,
  chainOf,
  connection,
  DAY,
  expiry,
  group,
  HOST,
  ISSUING,
  LEAF,
  NOW,
  type PolicyFields,
  pin,
  pinOf,
  policySubject,
  ROOT,
  trustPath,
} from '../support/subjects.ts';

const END = LEAF.notAfter;
const check = (
  expires: PolicyFields['expires'],
  groups = [chainOf('leaf', 'backup')],
  connections = [connection()],
  fields: PolicyFields = {},
) =>
  expirationOutlivesCertificates.check(
    policySubject(groups, connections, { expires: expires ?? null, ...fields }),
  );

describe('expiration-outlives-certificates', () => {
  it('says which certificate ends when, and what happens in between', () => {
    const expires = expiry(END + 30 * DAY);
    const [problem, ...others] = check(expires);
    expect(others).toEqual([]);
    expect(expirationOutlivesCertificates.meta.severity).toBe('notice');
    expect(problem?.message).toBe(
      `The pin set for ${HOST} lapses on 2027-04-01, and the last certificate that it matches, \`leaf\`, ends on 2027-03-01.\nIf its key is not used again, the apps are cut off in between: pins that match nothing do not lapse any sooner.`,
    );
    expect(problem?.hint).toContain('expiration="2027-03-01"');
    expect(problem?.span).toEqual(expires.span);
    expect(problem?.key).toBe('chain');
    expect(problem?.data).toEqual({
      label: 'leaf',
      pin: pinOf('leaf'),
      expiration: '2027-04-01',
      notAfter: '2027-03-01T00:00:00.000Z',
    });
  });

  it.each<[string, number, number]>([
    ['with the certificate', END, 0],
    ['a millisecond later', END + 1, 1],
    ['before it', END - DAY, 0],
  ])('lapses %s', (_, lapsesFrom, count) => expect(check(expiry(lapsesFrom))).toHaveLength(count));

  it('goes by the last of the certificates that match', () => {
    expect(check(expiry(END + 1), [chainOf('leaf', 'issuing')])).toEqual([]);
    const [problem] = check(expiry(ISSUING.notAfter + 1), [chainOf('issuing', 'leaf')]);
    expect(problem?.message).toContain('`issuing`, ends on');
    const later = certificate('leaf', 'issuing', {
      notAfter: END + DAY,
      fingerprint: 'later',
      label: 'later',
    });
    const both = [connection(), connection([trustPath(later, ISSUING, ROOT)])];
    expect(check(expiry(END + 1), undefined, both)).toEqual([]);
    expect(check(expiry(END + DAY + 1), undefined, both)[0]?.message).toContain('`later`');
  });

  it('says nothing where a root is pinned, or nothing matches, or nothing lapses', () => {
    const late = expiry(NOW + 9000 * DAY);
    expect(check(late, [chainOf('leaf', 'root')])).toEqual([]);
    expect(check(late, [chainOf('backup')])).toEqual([]);
    expect(check(null)).toEqual([]);
    expect(check(late, undefined, [], {})).toEqual([]);
    expect(check(late, undefined, undefined, { enforced: false })).toEqual([]);
  });

  it('looks at each list by itself', () => {
    const lists = [group('leaf', [pin('leaf')]), group('issuers', [pin('root')])];
    expect(check(expiry(END + 1), lists).map(({ key }) => key)).toEqual(['leaf']);
  });
});
