import { describe, expect, it } from 'vitest';
import { expirationMissing } from '../../src/rules/expiration-missing.ts';
import { chainOf, expiry, HOST, NOW, type PolicyFields, policySubject } from '../support/subjects.ts';

const PINS = [chainOf('leaf', 'backup')];
const check = (fields: PolicyFields = {}, groups = PINS) =>
  expirationMissing.check(policySubject(groups, [], fields));

describe('expiration-missing', () => {
  it('names the host, at the pin set', () => {
    const [problem, ...others] = check();
    expect(others).toEqual([]);
    expect(expirationMissing.meta).toMatchObject({ severity: 'warning', optIn: true });
    expect(problem?.message).toBe(
      `The pins for ${HOST} never lapse. If no pinned key is left one day, an app that is not updated stays cut off; your rules ask for an expiration.`,
    );
    expect(problem?.hint).toContain('expiration="YYYY-MM-DD"');
    expect(problem?.span).toEqual(PINS[0]?.span);
    expect(check({}, [])[0]?.span).toBeUndefined();
  });

  it.each<[string, PolicyFields]>([
    ['a set that lapses', { expires: expiry(NOW + 1) }],
    ['one that has lapsed', { expires: expiry(NOW - 1) }],
    ['a platform whose pins cannot', { format: 'ios-ats' }],
    ['a host without pins', { pinned: false }],
    ['pins that only report', { enforced: false }],
  ])('says nothing of %s', (_, fields) => expect(check(fields)).toEqual([]));
});
