import { describe, expect, it } from 'vitest';
import { configMalformed } from '../../src/rules/config-malformed.ts';
import { onLine, storeSubject } from '../support/subjects.ts';

const problem = {
  code: 'digest-not-sha-256',
  effect: 'rejects-file',
  message: 'The digest is `SHA-1`.',
  hint: 'write SHA-256',
  span: onLine(3),
} as const;

describe('config-malformed', () => {
  it("passes on the format's words, place and code", () => {
    expect(configMalformed.check(storeSubject({ problems: [problem] }))).toEqual([
      {
        message: problem.message,
        hint: problem.hint,
        span: problem.span,
        severity: 'error',
        key: problem.code,
        data: { code: problem.code, effect: 'rejects-file' },
      },
    ]);
  });

  it.each([
    ['rejects-file', 'error'],
    ['blocked', 'error'],
    ['unreadable', 'error'],
    ['rejects-debug-builds', 'warning'],
    ['unpinned', null],
    ['lint', null],
  ] as const)('%s is of weight %s', (effect, severity) => {
    const [found] = configMalformed.check(storeSubject({ problems: [{ ...problem, effect }] }));
    expect(found?.severity ?? null).toBe(severity);
  });

  it('one finding a problem, none without', () => {
    const problems = [problem, { ...problem, code: 'two-pin-sets', hint: null }];
    const found = configMalformed.check(storeSubject({ problems }));
    expect(found).toHaveLength(2);
    expect(found[1]).not.toHaveProperty('hint');
    expect(configMalformed.check(storeSubject())).toEqual([]);
  });
});
