import { describe, expect, it } from 'vitest';
import { lintDemand } from '../../src/rules/lint-demand.ts';
import { onLine, storeSubject } from '../support/subjects.ts';

const problem = {
  code: 'unknown-attribute',
  effect: 'lint',
  message: 'Android Lint refuses it.',
  hint: 'did you mean another?',
  span: onLine(3),
} as const;

describe('lint-demand', () => {
  it("passes on the format's words, place and code", () => {
    expect(lintDemand.meta.severity).toBe('warning');
    expect(lintDemand.check(storeSubject({ problems: [problem] }))).toEqual([
      {
        message: problem.message,
        hint: problem.hint,
        span: problem.span,
        severity: 'warning',
        key: problem.code,
        data: { code: problem.code, effect: 'lint' },
      },
    ]);
  });

  it.each(
    (['rejects-file', 'rejects-debug-builds', 'unpinned', 'blocked', 'unreadable', 'lint'] as const).filter(
      (effect) => effect !== 'lint',
    ),
  )('%s is for another rule', (effect) => {
    expect(lintDemand.check(storeSubject({ problems: [{ ...problem, effect }] }))).toEqual([]);
  });

  it('one finding a problem, none without', () => {
    const problems = [problem, { ...problem, code: 'another', hint: null }];
    const found = lintDemand.check(storeSubject({ problems }));
    expect(found.map(({ key }) => key)).toEqual([problem.code, 'another']);
    expect(found[1]).not.toHaveProperty('hint');
    expect(lintDemand.check(storeSubject())).toEqual([]);
  });
});
