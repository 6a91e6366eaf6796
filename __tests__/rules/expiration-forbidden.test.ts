import { describe, expect, it } from 'vitest';
import { expirationForbidden } from '../../src/rules/expiration-forbidden.ts';
import { chainOf, expiry, HOST, NOW, type PolicyFields, policySubject } from '../support/subjects.ts';

const EXPIRES = expiry(Date.UTC(2028, 0, 1));
const check = (fields: PolicyFields = {}) =>
  expirationForbidden.check(policySubject([chainOf('leaf', 'backup')], [], { expires: EXPIRES, ...fields }));

describe('expiration-forbidden', () => {
  it('quotes the date, at its place', () => {
    const [problem, ...others] = check();
    expect(others).toEqual([]);
    expect(expirationForbidden.meta).toMatchObject({ severity: 'warning', optIn: true });
    expect(problem?.message).toBe(
      `The pins for ${HOST} lapse with \`2028-01-02\`. From then on every public authority's certificate is accepted, without a word; your rules ask for pins that hold until an update takes them away.`,
    );
    expect(problem?.hint).toContain('take the expiration out');
    expect(problem?.span).toEqual(EXPIRES.span);
  });

  it('speaks of one that is past too', () => expect(check({ expires: expiry(NOW - 1) })).toHaveLength(1));

  it.each<[string, PolicyFields]>([
    ['a set that never lapses', { expires: null }],
    ['a platform whose pins cannot', { format: 'ios-ats' }],
    ['a host without pins', { pinned: false }],
    ['pins that only report', { enforced: false }],
  ])('says nothing of %s', (_, fields) => expect(check(fields)).toEqual([]));
});
