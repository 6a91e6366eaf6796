import { describe, expect, it } from 'vitest';
import { ignoreUnused } from '../../src/rules/ignore-unused.ts';
import { ignoreSubject, NOW } from '../support/subjects.ts';

const check = (...subject: Parameters<typeof ignoreSubject>) => ignoreUnused.check(ignoreSubject(...subject));

describe('ignore-unused', () => {
  it('says what the entry was to match', () => {
    expect(check({ host: 'a.example', files: 'app/**' }, { matches: 0 })).toEqual([
      {
        message:
          'The entry that ignores `lint-demand` for `a.example` in `app/**` matches no finding: what it was for is gone, or its place is another one.',
        hint: 'take the entry out, so that it hides nothing one day',
        key: 'lint-demand a.example app/** ',
        data: { ignored: 'lint-demand' },
      },
    ]);
    expect(check({}, { matches: 0 })[0]?.message).toContain('ignores `lint-demand` matches no finding');
  });

  it('tells a rule that does not exist, whatever else is so', () => {
    const [problem] = check(
      { rule: 'lint-demnad', until: '2020-01-01' },
      { matches: 0, isRule: false, isDecided: false },
    );
    expect(problem?.message).toBe('`lint-demnad` is no rule, so that nothing is ignored here.');
    expect(problem?.hint).toBe('pinwarden explain lists the rules');
  });

  it.each<[string, Parameters<typeof ignoreSubject>[1], string | null]>([
    ['one that matches', { matches: 1 }, null],
    ['one whose rule could not be asked of everything', { matches: 0, isDecided: false }, null],
    ['one past its day, which is told of that', { matches: 0, now: NOW }, '2027-01-09'],
  ])('is silent about %s', (_, more, until) => expect(check({ until }, more)).toEqual([]));

  it('speaks on the last day', () => {
    expect(check({ until: '2027-01-09' }, { matches: 0, now: NOW - 1 })).toHaveLength(1);
  });
});
