import { describe, expect, it } from 'vitest';
import { ignoreExpired } from '../../src/rules/ignore-expired.ts';
import { DAY, ignoreSubject, NOW } from '../support/subjects.ts';

// NOW is 2027-01-10 00:00 UTC.
const check = (...subject: Parameters<typeof ignoreSubject>) =>
  ignoreExpired.check(ignoreSubject(...subject));

describe('ignore-expired', () => {
  it('says until when, why, and how much of it counts again', () => {
    const [problem, ...others] = check({ until: '2027-01-09', reason: 'waits for OPS-12' }, { matches: 2 });
    expect(others).toEqual([]);
    expect(problem).toEqual({
      message:
        'The entry that ignores `lint-demand` held until 2027-01-09 (`waits for OPS-12`). 2 findings that it set aside count again.',
      hint: 'mend what was found, or decide anew: another date, with the reason for it',
      key: 'lint-demand   ',
      data: { ignored: 'lint-demand', until: '2027-01-09', matches: 2 },
    });
  });

  it('one finding counts, and none is no reason to keep the entry', () => {
    expect(check({ until: '2026-12-31' }, { matches: 1 })[0]?.message).toContain(
      '1 finding that it set aside counts again.',
    );
    const [none] = check({ until: '2026-12-31' }, { matches: 0 });
    expect(none?.message).toContain('Nothing is found that it speaks of.');
    expect(none?.hint).toBe('take the entry out');
  });

  it.each<[string, string | null, number, number]>([
    ['the last day, at its last moment', '2027-01-09', NOW - 1, 0],
    ['the first moment after it', '2027-01-09', NOW, 1],
    ['the day itself', '2027-01-10', NOW + DAY - 1, 0],
    ['no day at all', null, NOW + 1000 * DAY, 0],
  ])('%s', (_, until, now, count) => {
    expect(check({ until }, { now, matches: 1 })).toHaveLength(count);
  });

  it('two entries of one rule are two', () => {
    const keys = [
      check({ until: '2026-01-01', host: 'a.example' }),
      check({ until: '2026-01-01', host: 'b.example' }),
      check({ until: '2026-01-01', files: 'app/**' }),
      check({ until: '2026-01-01', covers: { start: 0, end: 1 }, reason: 'one' }),
      check({ until: '2026-01-01', covers: { start: 0, end: 1 }, reason: 'other' }),
    ].map(([problem]) => problem?.key);
    expect(new Set(keys).size).toBe(5);
  });
});
