import type { Evaluation, Finding } from '../model/evaluation.ts';
import { markdown, markdownCode, markdownProse } from './escape.ts';
import {
  countFindings,
  PROOF_COLUMNS,
  type ProofRow,
  plural,
  proofRows,
  verdictSentence,
} from './proof-table.ts';

/** Makes the address of a line of a file, or answers null where there is none. */
export type LineLink = (path: string, line: number) => string | null;

const VERDICT_MARKS = { pass: '✅', fail: '❌', inconclusive: '⚠️' } as const;
export const SEVERITY_MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const;
const OUTCOME_MARKS: Readonly<Record<ProofRow['outcome'], string>> = {
  accepted: '✅',
  partial: '⚠️',
  refused: '❌',
  unprotected: '❌',
  unresolved: '❔',
  untrusted: '❌',
  'not-observed': '❔',
  skipped: '➖',
};
/** GitHub takes 1 MiB a step; characters here are at most four bytes each. */
const MOST_BYTES = 1024 * 1024 - 4096;

/** Verdict, findings, proof table, in GitHub's Markdown. Cut with a notice rather than refused for its size. */
export function markdownReport(evaluation: Evaluation, link: LineLink = () => null): string {
  const { verdict, stores, hosts } = evaluation;
  const head = [
    `## ${VERDICT_MARKS[verdict]} Pinwarden: ${verdict}`,
    '',
    verdictSentence(evaluation),
    '',
    `${plural(stores.length, 'pin store')}, ${plural(hosts.length, 'pinned host')}, ${countFindings(evaluation)}.`,
    '',
  ];
  const page = new Page(head);
  const { findings } = evaluation;
  if (findings.length > 0) {
    page.section(
      ['### Findings', '', '| | Rule | Place | Host | What |', '| --- | --- | --- | --- | --- |'],
      findings.map((finding) => findingRow(finding, link)),
      'findings',
    );
  }
  const rows = proofRows(evaluation);
  if (rows.length > 0) {
    page.section(
      [
        '### Proof',
        '',
        `| | ${PROOF_COLUMNS.join(' | ')} |`,
        `| --- |${' --- |'.repeat(PROOF_COLUMNS.length)}`,
      ],
      rows.map(proofRow),
      'rows',
    );
  }
  return page.text();
}

function findingRow(finding: Finding, link: LineLink): string {
  const { severity, rule, path, start, host, message, hint } = finding;
  const place = path === '.' ? '' : markdownCode(`${path}:${start.line}`);
  const target = path === '.' ? null : link(path, start.line);
  const linked = target === null ? place : `[${place}](${target})`;
  const text = message.split('\n').map(markdownProse).join('<br>');
  const next = hint === null ? '' : `<br>→ ${hint.split('\n').map(markdownProse).join('<br>')}`;
  return `| ${SEVERITY_MARKS[severity]} | ${rule} | ${linked} | ${host === null ? '' : markdownCode(host)} | ${text}${next} |`;
}

function proofRow(row: ProofRow): string {
  const cells = [
    OUTCOME_MARKS[row.outcome],
    markdownCode(row.host),
    markdownCode(row.store),
    markdownCode(row.addresses),
    row.keyTypes,
    markdown(row.match),
    row.backup,
    row.breaksOn,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Grows until the limit is reached, then says how much is missing. */
class Page {
  readonly #lines: string[];
  #bytes: number;

  constructor(head: readonly string[]) {
    this.#lines = [...head];
    this.#bytes = Buffer.byteLength(head.join('\n'));
  }

  section(head: readonly string[], rows: readonly string[], noun: string): void {
    this.#bytes += Buffer.byteLength(head.join('\n')) + 200;
    this.#lines.push(...head);
    let written = 0;
    for (const row of rows) {
      const size = Buffer.byteLength(row) + 1;
      if (this.#bytes + size > MOST_BYTES) break;
      this.#bytes += size;
      this.#lines.push(row);
      written++;
    }
    if (written < rows.length) {
      this.#lines.push(
        '',
        `${rows.length - written} more ${noun} don't fit here; the JSON report has all of them.`,
      );
    }
    this.#lines.push('');
  }

  text(): string {
    return this.#lines.join('\n');
  }
}
