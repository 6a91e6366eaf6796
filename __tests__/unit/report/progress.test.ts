import { describe, expect, it } from 'vitest';
import { ProgressLine, progressLogLine } from '../../../src/report/progress.ts';

const begun = (host: string) => ({ kind: 'begun' as const, done: 0, total: 0, host });
const ended = (host: string, done: number, total: number) => ({ kind: 'ended' as const, done, total, host });
const answered = (host: string, done: number, total: number, failure?: { stage: string; code: string }) => ({
  kind: 'answered' as const,
  done,
  total,
  host,
  ...(failure && { failure }),
});

describe('the progress line', () => {
  it('has counts, rate, failures and the hosts that are waited for, the longest first', () => {
    const line = new ProgressLine(1_000);
    for (const host of ['slow.test', 'a.test', 'dead.test']) line.update(begun(host), 1_000);
    line.update(answered('a.test', 1, 5), 1_200);
    line.update(ended('a.test', 1, 5), 1_200);
    expect(line.text(1_300, 200)).toBe('asked 1 of 5');
    line.update(answered('b.test', 2, 6, { stage: 'connect', code: 'ECONNREFUSED' }), 2_000);
    line.update(answered('c.test', 3, 6, { stage: 'skipped', code: 'NO_RSA_CERTIFICATE' }), 2_000);
    expect(line.text(5_000, 200)).toBe(
      'asked 3 of 6, 1 a second, 1 failed; waiting for slow.test 4 s, dead.test 4 s',
    );
  });

  it('waits for a host as long as one of its addresses is being asked, and names three at most', () => {
    const line = new ProgressLine(0);
    for (const host of ['a', 'a', 'b', 'c', 'd']) line.update(begun(host), 0);
    line.update(ended('a', 1, 5), 100);
    expect(line.text(2_000, 200)).toBe('asked 1 of 5, 1 a second; waiting for a 2 s, b 2 s, c 2 s');
    line.update(ended('a', 2, 5), 2_000);
    expect(line.text(2_000, 200)).toContain('waiting for b 2 s, c 2 s, d 2 s');
  });

  it('is cut to the terminal, and a hostile name moves no cursor', () => {
    const line = new ProgressLine(0);
    line.update(begun('a\u001b[2Jb'), 0);
    expect(line.text(9_000, 200)).toContain('waiting for a\\u{1b}[2Jb 9 s');
    expect(line.text(9_000, 20)).toBe('asked 0 of 0, 0 a s…');
    expect(line.text(9_000, 0)).toBe('…');
  });
});

describe('a line of the log', () => {
  it('counts, names the host and says what came of it', () => {
    expect(progressLogLine(answered('a.test', 7, 120))).toBe('  7 of 120  a.test  answered');
    expect(progressLogLine(answered('a.test', 8, 120, { stage: 'dns', code: 'ENOTFOUND' }))).toBe(
      '  8 of 120  a.test  failed: dns ENOTFOUND',
    );
    expect(progressLogLine(answered('a\n::error::x', 9, 9, { stage: 'skipped', code: 'X' }))).toBe(
      '9 of 9  a\\u{a}::error::x  left out: skipped X',
    );
  });
});
