import { describe, expect, it } from 'vitest';
import { configIgnored } from '../../src/rules/config-ignored.ts';
import { onLine, storeSubject } from '../support/subjects.ts';

const problem = {
  code: 'unknown-element',
  effect: 'unpinned',
  message: 'The platform skips `<pinset>`.',
  hint: 'did you mean another?',
  span: onLine(3),
} as const;

describe('config-ignored', () => {
  it("passes on the format's words, place and code", () => {
    expect(configIgnored.meta.severity).toBe('error');
    expect(configIgnored.check(storeSubject({ problems: [problem] }))).toEqual([
      {
        message: problem.message,
        hint: problem.hint,
        span: problem.span,
        severity: 'error',
        key: problem.code,
        data: { code: problem.code, effect: 'unpinned' },
      },
    ]);
  });

  it.each(
    (['rejects-file', 'rejects-debug-builds', 'unpinned', 'blocked', 'unreadable', 'lint'] as const).filter(
      (effect) => effect !== 'unpinned',
    ),
  )('%s is for another rule', (effect) => {
    expect(configIgnored.check(storeSubject({ problems: [{ ...problem, effect }] }))).toEqual([]);
  });

  it('one finding a problem, none without', () => {
    const problems = [problem, { ...problem, code: 'another', hint: null }];
    const found = configIgnored.check(storeSubject({ problems }));
    expect(found.map(({ key }) => key)).toEqual([problem.code, 'another']);
    expect(found[1]).not.toHaveProperty('hint');
    expect(configIgnored.check(storeSubject())).toEqual([]);
  });
});
