import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/model/forecast.ts';
import { breaksSoon } from '../../src/rules/breaks-soon.ts';
import { chainOf, DAY, HOST, NOW, policySubject, THRESHOLDS } from '../support/subjects.ts';

const turn = (fields: Partial<Turn> = {}): Turn => ({
  at: NOW + 10 * DAY,
  extent: 'all',
  why: 'the certificate `x` ends',
  needs: 'release',
  ...fields,
});
const check = (stopsConnecting: Turn | null, stopsProtecting: Turn | null = null, releaseLagDays = 14) =>
  breaksSoon.check({
    ...policySubject([chainOf('leaf', 'backup')]),
    outlook: { host: HOST, path: 'x.xml', stopsConnecting, stopsProtecting, events: [] },
    thresholds: { ...THRESHOLDS, releaseLagDays },
  });

describe('breaks-soon', () => {
  it('says when, what, why, and that a fix comes too late', () => {
    expect(check(turn())).toEqual([
      {
        message: `From 2027-01-20 00:00 UTC on, in 10 days, apps built from this file can't connect to ${HOST}: the certificate \`x\` ends.\nA fix takes 14 days to the users' phones (release-lag), so that one that isn't on its way comes too late.`,
        hint: expect.stringContaining('pinwarden fix'),
        severity: 'error',
        key: `apps built from this file can't connect to ${HOST}`,
        data: { at: '2027-01-20T00:00:00.000Z', needs: 'release', extent: 'all' },
      },
    ]);
  });

  it('tells protection apart, and both where both end', () => {
    const [connect, protect, ...others] = check(turn(), turn({ why: 'the pin set lapses (2027-01-20)' }));
    expect(others).toEqual([]);
    expect(connect?.key).not.toBe(protect?.key);
    expect(protect?.message).toContain(`devices stop checking the pins of ${HOST}: the pin set lapses`);
    expect(protect?.severity).toBe('error');
    expect(protect?.hint).toContain('--expiration auto');
  });

  it.each<[string, Partial<Turn>, number, string | null]>([
    ['on the last day of the lag', { at: NOW + 14 * DAY }, 14, 'error'],
    ['a moment after it', { at: NOW + 14 * DAY + 1 }, 14, null],
    ['now, which other rules tell', { at: NOW }, 14, null],
    ['a moment from now', { at: NOW + 1 }, 14, 'error'],
    ['no lag at all', { at: NOW + 1 }, 0, null],
    ['what a pinned key mends', { needs: 'pinned-key' }, 14, 'warning'],
    ['what any renewal mends', { needs: 'renewal' }, 14, null],
  ])('%s', (_, fields, lag, severity) => {
    expect(check(turn(fields), null, lag).map((each) => each.severity)).toEqual(
      severity === null ? [] : [severity],
    );
  });

  it('some apps, and one day', () => {
    const [problem] = check(turn({ extent: 'some', at: NOW + DAY, needs: 'pinned-key' }), null, 1);
    expect(problem?.message).toContain('in 1 day, some apps built from this file');
    expect(problem?.message).toContain('A fix takes 1 day to');
    expect(problem?.hint).toContain('renew with a key that is pinned');
  });

  it('says nothing where nobody looked ahead', () => {
    expect(breaksSoon.check({ ...policySubject([chainOf('leaf')]), outlook: null })).toEqual([]);
    expect(check(null, null)).toEqual([]);
  });
});
