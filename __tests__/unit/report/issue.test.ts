import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/evaluation.ts';
import type { RepairRefusal } from '../../../src/model/repair.ts';
import { prose, section } from '../../../src/report/body.ts';
import { ISSUE_RULES, issueReport } from '../../../src/report/issue.ts';
import { rules } from '../../../src/rules/index.ts';
import { evaluationWith, findingWith } from '../../support/evaluations.ts';
import { nscText, repaired, repairWith } from '../../support/repairs.ts';
import { connection, failed, HOST, pinOf } from '../../support/subjects.ts';

const GIVEN = { version: '1.2.3', runUrl: 'https://github.com/o/r/actions/runs/1', link: () => null };
const unreachable = (parts: Partial<Finding> = {}) =>
  findingWith({ rule: 'endpoint-unreachable', message: 'It could not be asked.', ...parts });

function report(findings: readonly Finding[], refusals: readonly RepairRefusal[] = []) {
  return issueReport(
    {
      repairs: [repairWith({ refusals })],
      before: evaluationWith({}),
      after: evaluationWith({ findings }),
    },
    GIVEN,
  );
}

describe('issueReport', () => {
  it('takes its rules from the registry', () => {
    const ids = new Set(rules.map(({ meta }) => meta.id));
    expect([...ISSUE_RULES].filter((id) => !ids.has(id))).toEqual([]);
    expect(ISSUE_RULES.size).toBeGreaterThan(0);
  });

  it('is about what no edit mends, topic by topic', () => {
    const answer = repaired({
      files: { 'nsc.xml': nscText([HOST, 'www.example.com'], [pinOf('leaf')]) },
      seen: {
        [HOST]: [connection()],
        'www.example.com': [failed('connect', 'ECONNREFUSED')],
      },
    });
    const made = issueReport(answer, GIVEN);
    expect(made?.title).toBe('Certificate pins need a look: 2 hosts');
    const titles = made?.body.split('\n').filter((line) => line.startsWith('### '));
    expect(titles).toEqual([
      '### Hosts that could not be asked',
      '### Backups that are no way out',
      '### Left to you',
    ]);
    expect(made?.body).toContain('| ❌ | endpoint-unreachable | `nsc.xml:4` | `www.example.com` |');
    expect(made?.body).toContain('<br>→ ');
    expect(made?.body).toMatch(/closed when none does\. Comments are welcome\.<\/sub>$/);
  });

  it('is null where nothing is left, or only what is for information or for another edit', () => {
    expect(report([])).toBeNull();
    expect(report([unreachable({ severity: 'notice' })])).toBeNull();
    expect(report([findingWith({ rule: 'live-pin-missing' })])).toBeNull();
  });

  it('is made for a refusal alone', () => {
    const made = report([], [{ path: 'a.xml', host: null, message: 'A generator writes it.' }]);
    expect(made?.title).toBe('Certificate pins need a look');
    expect(made?.body).toContain('| `a.xml` |  | A generator writes it. |');
  });

  it('has a key that stays while the same problems stand', () => {
    const refusal = (message: string) => [{ path: 'a.xml', host: HOST, message }];
    const a = unreachable({ fingerprint: 'a'.repeat(64) });
    const b = unreachable({ fingerprint: 'b'.repeat(64) });
    const key = report([a, b], refusal('The end 2027-01-20 stays: 3 days are left.'))?.key;
    const later = { ...a, message: 'At 03:12 it could not be asked.', start: { line: 9, column: 1 } };
    expect(report([b, later], refusal('The end 2027-01-20 stays: 2 days are left.'))?.key).toBe(key);
    expect(report([a], refusal('The end 2027-01-20 stays: 3 days are left.'))?.key).not.toBe(key);
    expect(report([a, b])?.key).not.toBe(key);
  });

  it('keeps every row on its line and out of HTML, whatever it quotes', () => {
    const hostile = 'x|y `z` <img> @octocat #1\n--> [l](javascript:a) `';
    const parts = { host: hostile, path: hostile, message: hostile, hint: hostile };
    const made = report([unreachable(parts)], [{ path: hostile, host: hostile, message: hostile }]);
    expect(made?.title).not.toContain('\n');
    expect(made?.body).not.toMatch(/<img|-->|@octocat|\]\(javascript/);
    const rows = (made?.body ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| ') && line.includes('octocat'));
    expect(rows.map((row) => row.split(/(?<!\\)\|/).length - 2)).toEqual([5, 3]);
  });

  it('stays under the limit, every topic with a part of it, and counts what is left out', () => {
    const text = `${'<@`|'.repeat(100)}\n`.repeat(40);
    const many = [...ISSUE_RULES].flatMap((rule) =>
      Array.from({ length: 700 }, (_, at) =>
        unreachable({ rule, message: `${at} word.`, fingerprint: `${at}` }),
      ),
    );
    const huge = Array.from({ length: 700 }, () => unreachable({ message: text, hint: text }));
    const refusals = Array.from({ length: 5000 }, (_, at) => ({
      path: 'a.xml',
      host: null,
      message: `${at}.`,
    }));
    for (const findings of [many, [...huge, ...many], huge]) {
      const made = report(findings, refusals);
      expect(made?.body.length).toBeLessThanOrEqual(60_000);
      expect(made?.body).toContain('### Left to you');
      expect(made?.body).toMatch(/\d+ more rows are left out; `pinwarden fix` shows all\./);
      expect(made?.body).toMatch(/<\/sub>$/);
      expect(made?.key).toMatch(/^[\da-f]{64}$/);
    }
    expect((report(many, refusals)?.body ?? '').match(/^### /gm)).toHaveLength(4);
  });
});

describe('section', () => {
  it('skips a row that is too long and goes on with those that fit', () => {
    const rows = ['| a |', `| ${'b'.repeat(500)} |`, '| c |'];
    const text = section(['head'], rows.length, (at) => rows[at] as string, 200);
    expect(text).toBe('head\n| a |\n| c |\n\n1 more row is left out; `pinwarden fix` shows all.');
  });
});

describe('prose', () => {
  it('keeps what it quotes as code where a long line is cut within it', () => {
    expect(prose(`The chain \`${'<x>'.repeat(200)}\` ends.`, 1)).toMatch(/^The chain <code>&lt;.*…<\/code>$/);
  });

  it('takes the first lines alone', () => {
    expect(prose('a\nb\nc', 2)).toBe('a<br>b');
  });
});
