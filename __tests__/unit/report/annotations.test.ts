import { describe, expect, it } from 'vitest';
import { annotations } from '../../../src/report/annotations.ts';
import { evaluationWith, findingWith } from '../../support/evaluations.ts';

const many = (count: number, parts: Parameters<typeof findingWith>[0]) =>
  Array.from({ length: count }, (_, line) =>
    findingWith({ ...parts, start: { line: line + 1, column: 1 }, end: { line: line + 1, column: 5 } }),
  );

describe('annotations', () => {
  it('points to line and columns, below the folder that was checked', () => {
    const { shown, leftOut } = annotations(evaluationWith({ findings: [findingWith({})] }), 'apps/mobile');
    expect(shown).toEqual([
      {
        severity: 'error',
        title: 'live-pin-missing: api.example.com',
        message: 'None of the 2 pins matches.\n-> pinwarden pins api.example.com',
        file: 'apps/mobile/app/src/main/res/xml/pins.xml',
        startLine: 3,
        endLine: 3,
        columns: { start: 9, end: 23 },
      },
    ]);
    expect(leftOut).toBeNull();
  });

  it('gives no columns over several lines, for GitHub takes none there', () => {
    const { shown } = annotations(
      evaluationWith({ findings: [findingWith({ end: { line: 4, column: 2 } })] }),
      '',
    );
    expect(shown[0]).toMatchObject({ startLine: 3, endLine: 4, columns: null });
  });

  it('shows no more of a kind than GitHub does, and says how many are left out', () => {
    const findings = [
      ...many(12, { severity: 'warning', rule: 'pin-set-expiring' }),
      ...many(13, { severity: 'error' }),
      ...many(10, { severity: 'notice' }),
    ];
    const { shown, leftOut } = annotations(evaluationWith({ findings }), '');
    const count = (severity: string) => shown.filter((each) => each.severity === severity).length;
    // One notice is kept free for the sentence itself.
    expect([count('error'), count('warning'), count('notice')]).toEqual([10, 10, 9]);
    expect(shown[0]?.severity).toBe('error');
    expect(leftOut).toMatch(/^3 errors, 2 warnings, 1 notice more/);
  });

  it('lets no rule crowd out another', () => {
    const findings = [...many(50, {}), findingWith({ rule: 'pins-shadowed' })];
    const { shown } = annotations(evaluationWith({ findings }), '');
    expect(shown.map(({ title }) => title)).toContain('pins-shadowed: api.example.com');
  });

  it('keeps control characters of a file out of the command', () => {
    const { shown } = annotations(
      evaluationWith({
        findings: [findingWith({ host: 'a\r\n::error::x', message: 'one\ntwo\r::set-output::' })],
      }),
      '',
    );
    expect(shown[0]?.title).toBe('live-pin-missing: a\\u{d}\\u{a}::error::x');
    expect(shown[0]?.message).toBe('one\ntwo\\u{d}::set-output::\n-> pinwarden pins api.example.com');
  });
});
