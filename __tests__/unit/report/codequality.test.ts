import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/model/evaluation.ts';
import { codeQualityReport } from '../../../src/report/codequality.ts';
import { evaluationWith, findingWith } from '../../support/evaluations.ts';
import { HOSTILE, UNPRINTABLE } from '../../support/hostile.ts';
import { facts } from '../../support/subjects.ts';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function issuesOf(evaluation: Partial<Evaluation>, prefix = ''): readonly Issue[] {
  return JSON.parse(JSON.stringify(codeQualityReport(evaluationWith(evaluation), prefix)));
}

describe('the code quality report', () => {
  it('has what GitLab reads of each finding', () => {
    expect(issuesOf({ findings: [findingWith({ message: 'One.\nTwo.' })] }, 'apps/mobile')).toEqual([
      {
        description: 'One. Two. -> pinwarden pins api.example.com',
        check_name: 'live-pin-missing',
        fingerprint: '0'.repeat(64),
        severity: 'blocker',
        location: { path: 'apps/mobile/app/src/main/res/xml/pins.xml', lines: { begin: 3 } },
      },
    ]);
  });

  it('is an empty list where nothing stands', () => {
    expect(issuesOf({ setAside: [{ finding: findingWith({}), ignore: null }] })).toEqual([]);
  });

  it.each([
    ['live-pin-missing', 'error', 'blocker'],
    ['live-pin-missing', 'warning', 'major'],
    ['live-pin-missing', 'notice', 'info'],
    ['pins-shadowed', 'error', 'critical'],
    ['pins-shadowed', 'warning', 'major'],
    ['pins-shadowed', 'notice', 'info'],
  ] as const)('calls %s of severity %s %s', (rule, severity, expected) => {
    expect(issuesOf({ findings: [findingWith({ rule, severity })] })[0]?.severity).toBe(expected);
  });

  it('goes without a hint where there is none', () => {
    expect(issuesOf({ findings: [findingWith({ hint: null })] })[0]?.description).toBe(
      'None of the 2 pins matches.',
    );
  });

  it('puts a finding about no file at the first pin store', () => {
    const findings = [findingWith({ path: '.' })];
    expect(issuesOf({ findings, stores: [facts({ path: 'a.xml' })] })[0]?.location).toEqual({
      path: 'a.xml',
      lines: { begin: 1 },
    });
    expect(issuesOf({ findings })[0]?.location.path).toBe('.github/pinwarden.yml');
  });

  it('has no two alike, of which GitLab would drop one', () => {
    const findings = [
      findingWith({ fingerprint: 'a' }),
      findingWith({ fingerprint: 'b' }),
      findingWith({ fingerprint: 'a' }),
      findingWith({ fingerprint: 'a' }),
    ];
    expect(issuesOf({ findings }).map(({ fingerprint }) => fingerprint)).toEqual(['a', 'b', 'a-2', 'a-3']);
  });

  it.each(HOSTILE)('shows %s as text and nothing else', (_, text) => {
    const [issue] = issuesOf({ findings: [findingWith({ message: text, hint: text, path: text })] });
    expect(issue?.description).not.toMatch(UNPRINTABLE);
    expect(issue?.description).not.toContain('\n');
    expect(issue?.location.path).not.toMatch(UNPRINTABLE);
    expect(issue?.location.path).not.toMatch(/^\/|(^|\/)\.\.?(\/|$)/);
    expect(JSON.stringify(issue).length).toBeLessThan(5000);
  });
});
