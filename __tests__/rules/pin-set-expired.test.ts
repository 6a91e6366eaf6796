import { describe, expect, it } from 'vitest';
import { pinSetExpired } from '../../src/rules/pin-set-expired.ts';
import {
  chainOf,
  DAY,
  expiry,
  HOST,
  NOW,
  onLine,
  type PolicyFields,
  policySubject,
} from '../support/subjects.ts';

const check = (fields: PolicyFields) =>
  pinSetExpired.check(policySubject([chainOf('leaf', 'backup')], [], fields));
const HOUR = 3_600_000;

describe('pin-set-expired', () => {
  it('says since when, and what that means', () => {
    const expires = expiry(NOW - 3 * DAY - 26 * HOUR);
    const [problem, ...others] = check({ expires });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ span: onLine(8) });
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).toBe(
      [
        `The pins for ${HOST} expired on 2027-01-07, 3 days ago.`,
        'No device checks them any more, and none says so: whatever certificate a public authority signs is accepted.',
      ].join('\n'),
    );
    expect(problem?.data).toEqual({
      expires: '2027-01-07',
      lapsesFrom: '2027-01-05T22:00:00.000Z',
      lapsedBy: '2027-01-07T00:00:00.000Z',
    });
  });

  // android.md, Expiration: 2027-01-11 lapses from 10:00 UTC of the day before until 12:00 UTC of the day.
  const expires = {
    ...expiry(Date.UTC(2027, 0, 10, 10), Date.UTC(2027, 0, 11, 12)),
    date: '2027-01-11',
    written: '2027-01-11',
  };
  it.each([
    ['1 ms before the first device', Date.UTC(2027, 0, 10, 10) - 1, null],
    ['at the first device', Date.UTC(2027, 0, 10, 10), 'are expiring round the world'],
    ['1 ms before the last device', Date.UTC(2027, 0, 11, 12) - 1, 'are expiring round the world'],
    ['at the last device', Date.UTC(2027, 0, 11, 12), 'expired on 2027-01-11, less than a day ago'],
    ['a day later', Date.UTC(2027, 0, 12, 12), 'expired on 2027-01-11, 1 day ago'],
  ])('%s', (_, now, expected) => {
    const [problem] = check({ expires, now });
    if (expected === null) expect(problem).toBeUndefined();
    else expect(problem?.message).toContain(expected);
  });

  it('while it lapses, says when the first and the last device stop', () => {
    const [problem] = check({ expires, now: Date.UTC(2027, 0, 10, 10) });
    expect(problem?.message).toContain(
      'The first devices stopped checking at 2027-01-10 10:00 UTC, the last do at 2027-01-11 12:00 UTC;',
    );
  });

  it('a date that ends everywhere at once never is in between', () => {
    const atOnce = expiry(NOW, NOW);
    expect(check({ expires: atOnce, now: NOW - 1 })).toEqual([]);
    expect(check({ expires: atOnce, now: NOW })[0]?.message).toContain('expired on');
  });

  it('shows how a date was read that is not what was written', () => {
    const [problem] = check({
      expires: { ...expiry(NOW - 9 * DAY), written: '27-01-01', date: '0027-01-01' },
    });
    expect(problem?.message).toContain('expired on `27-01-01`, which is read as 0027-01-01,');
  });

  it('no date, no finding; no pins, no finding', () => {
    expect(check({ expires: null })).toEqual([]);
    expect(check({ expires: expiry(NOW - 9 * DAY), pinned: false })).toEqual([]);
  });
});
