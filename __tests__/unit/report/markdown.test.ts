import { describe, expect, it } from 'vitest';
import { markdownReport } from '../../../src/report/markdown.ts';
import { evaluationWith, findingWith, proofWith } from '../../support/evaluations.ts';

describe('markdownReport', () => {
  it('puts the verdict first, then findings, then the proof table', () => {
    const text = markdownReport(evaluationWith({ findings: [findingWith({})], proofs: [proofWith({})] }));
    expect(text).toMatch(/^## ❌ Pinwarden: fail\n/);
    expect(text.indexOf('### Findings')).toBeLessThan(text.indexOf('### Proof'));
    expect(text).toContain(
      '| ❌ | live-pin-missing | `app/src/main/res/xml/pins.xml:3` | `api.example.com` | None of the 2 pins matches.<br>→ pinwarden pins api.example.com |',
    );
    expect(text).toContain(
      '| ✅ | `api.example.com` | `app/src/main/res/xml/pins.xml` | `192.0.2.7` | any |',
    );
    expect(text).toContain('| yes | 2027-01-20 |');
  });

  it('links a place where the context is known', () => {
    const text = markdownReport(evaluationWith({ findings: [findingWith({})] }), {
      line: (path, line) => `https://x/${path}#L${line}`,
      rule: (id) => `https://x/rules/${id}.md`,
    });
    expect(text).toContain('[`app/src/main/res/xml/pins.xml:3`](https://x/app/src/main/res/xml/pins.xml#L3)');
  });

  it('shows no proof table where no server was asked', () => {
    const text = markdownReport(evaluationWith({ offline: true, verdict: 'pass' }));
    expect(text).not.toContain('### Proof');
    expect(text).toContain('No server was asked.');
  });

  it('keeps every row on its line, whatever a certificate or a file holds', () => {
    const hostile = 'x | y\n</td></tr><script>alert(1)</script>\n| a |';
    const text = markdownReport(
      evaluationWith({
        findings: [findingWith({ host: hostile, path: hostile, message: hostile, hint: hostile })],
        proofs: [proofWith({ host: hostile, outcome: 'untrusted', reason: hostile })],
      }),
    );
    expect(text).not.toContain('<script');
    const rows = text.split('\n').filter((line) => line.startsWith('| ❌'));
    expect(rows).toHaveLength(2);
    const cells = (row: string) => row.split(/(?<!\\)\|/).length - 2;
    expect(rows.map(cells)).toEqual([5, 9]);
  });

  it('stays under the limit of a step summary and says what is missing', () => {
    const findings = Array.from({ length: 20_000 }, () => findingWith({ message: 'ü'.repeat(300) }));
    const text = markdownReport(evaluationWith({ findings, proofs: [proofWith({})] }));
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    const rows = text.split('\n').filter((line) => line.startsWith('| ❌')).length;
    expect(text).toContain(`${20_000 - rows} more findings don't fit here`);
  });
});
