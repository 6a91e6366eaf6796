import { describe, expect, it } from 'vitest';
import { pinSetExpiring } from '../../src/rules/pin-set-expiring.ts';
import {
  chainOf,
  DAY,
  expiry,
  HOST,
  NOW,
  onLine,
  type PolicyFields,
  policySubject,
  THRESHOLDS,
} from '../support/subjects.ts';

const check = (fields: PolicyFields) =>
  pinSetExpiring.check(policySubject([chainOf('leaf', 'backup')], [], fields));

describe('pin-set-expiring', () => {
  it('says when, where first, and what follows', () => {
    const expires = { ...expiry(Date.UTC(2027, 0, 19, 10)), date: '2027-01-20' };
    const [problem, ...others] = check({ expires });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ span: onLine(8), data: { expires: '2027-01-20', daysLeft: 9 } });
    expect(problem?.message).toBe(
      [
        `The pins for ${HOST} expire on 2027-01-20: the first devices stop checking them in 9 days, at 2027-01-19 10:00 UTC.`,
        'From then on those devices accept whatever certificate a public authority signs, and none says so.',
      ].join('\n'),
    );
    expect(pinSetExpiring.meta.severity).toBe('warning');
  });

  it.each([
    ['1 ms beyond the threshold', NOW + 60 * DAY + 1, 0],
    ['at the threshold', NOW + 60 * DAY, 1],
    ['1 ms before it lapses', NOW + 1, 1],
    ['as it lapses: pin-set-expired', NOW, 0],
    ['long after', NOW - DAY, 0],
  ])('%s', (_, lapsesFrom, count) => {
    expect(check({ expires: expiry(lapsesFrom) })).toHaveLength(count);
  });

  it('goes by the threshold that the user set', () => {
    const thresholds = { ...THRESHOLDS, pinSetExpiringDays: 5 };
    expect(check({ expires: expiry(NOW + 5 * DAY), thresholds })).toHaveLength(1);
    expect(check({ expires: expiry(NOW + 5 * DAY + 1), thresholds })).toEqual([]);
  });

  it('no date, no finding; no pins, no finding', () => {
    expect(check({ expires: null })).toEqual([]);
    expect(check({ expires: expiry(NOW + DAY), pinned: false })).toEqual([]);
  });
});
