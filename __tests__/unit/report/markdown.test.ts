import { describe, expect, it } from 'vitest';
import { markdownReport } from '../../../src/report/markdown.ts';
import { evaluationWith, findingWith, proofWith } from '../../support/evaluations.ts';

describe('markdownReport', () => {
  it('puts the verdict first, then the proof table, then findings by their weight', () => {
    const text = markdownReport(evaluationWith({ findings: [findingWith({})], proofs: [proofWith({})] }));
    expect(text).toMatch(/^## ❌ Pinwarden: fail\n/);
    expect(text.indexOf('### Proof')).toBeLessThan(text.indexOf('### ❌ 1 error'));
    expect(text).toContain(
      '| live-pin-missing | `app/src/main/res/xml/pins.xml:3` | `api.example.com` | None of the 2 pins matches.<br>→ pinwarden pins api.example.com |',
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
    const rows = text.split('\n').filter((line) => /^\| (❌|live-pin)/.test(line));
    expect(rows).toHaveLength(2);
    const cells = (row: string) => row.split(/(?<!\\)\|/).length - 2;
    expect(rows.map(cells)).toEqual([9, 4]);
  });

  it('stays under the limit of a step summary and says what is missing', () => {
    const findings = Array.from({ length: 20_000 }, () => findingWith({ message: 'ü'.repeat(300) }));
    const text = markdownReport(evaluationWith({ findings, proofs: [proofWith({})] }));
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    const rows = text.split('\n').filter((line) => line.startsWith('| live-pin')).length;
    expect(text).toContain(`${20_000 - rows} more errors don't fit here`);
  });
});

describe('the forecast in the summary', () => {
  const at = Date.UTC(2027, 1, 14);
  const outlook = {
    host: 'api.example.com',
    path: 'app/pins.xml',
    stopsConnecting: { at, extent: 'all', why: 'the certificate `x` ends', needs: 'pinned-key' },
    stopsProtecting: null,
    events: [],
  } as const;

  it('says the day, and draws it', () => {
    const text = markdownReport(evaluationWith({ outlooks: [outlook], breaksOn: at }));
    expect(text).toContain('If nobody does anything, the first app stops connecting on 2027-02-14.');
    expect(text).toContain(
      '| 2027-02-14 | `api.example.com` | `app/pins.xml` | stops connecting | the certificate `x` ends | only a renewal with a pinned key is let in |',
    );
    expect(text).toContain('```mermaid\ngantt\n');
    expect(text).toContain(
      '    section api.example.com\n    connects to 2027-02-14 (pins.xml) :active, 2026-11-24, 2027-02-14',
    );
  });

  it('draws what is over as a milestone, and no host can write a line of the chart', () => {
    const hostile = 'x\n    section y :crit, z';
    const over = {
      ...outlook,
      host: hostile,
      path: hostile,
      stopsConnecting: { ...outlook.stopsConnecting, at: 0 },
    };
    const text = markdownReport(evaluationWith({ outlooks: [over], breaksOn: 0 }));
    const chart = /```mermaid\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    expect(chart.match(/section/g)).toHaveLength(3);
    expect(chart.split('\n').filter((line) => line.trim().startsWith('section'))).toHaveLength(1);
    expect(chart).toContain(':crit, milestone, 1970-01-01, 0d');
  });

  it('is left out where nothing is in sight', () => {
    expect(markdownReport(evaluationWith({}))).not.toContain('Forecast');
  });
});
