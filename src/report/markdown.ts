import type { Evaluation, Finding, SetAside } from '../model/evaluation.ts';
import { findingPlace, type Links, NO_LINKS, SEVERITY_MARKS } from './cells.ts';
import { markdown, markdownCode, markdownProse } from './escape.ts';
import { type ForecastRow, forecastChart, forecastRows, forecastSentence } from './forecast.ts';
import {
  countFindings,
  PROOF_COLUMNS,
  type ProofRow,
  plural,
  proofRows,
  setAsideSentence,
  verdictSentence,
} from './proof-table.ts';

const VERDICT_MARKS = { pass: '✅', fail: '❌', inconclusive: '⚠️' } as const;
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
/** Of a comment it takes 65,536 characters. */
export const MOST_OF_A_COMMENT = 60_000;

/** Verdict, proof table, findings by weight, what is set aside, forecast, in GitHub's Markdown. Cut with a notice rather than refused for its size. */
export function markdownReport(
  evaluation: Evaluation,
  links: Links = NO_LINKS,
  mostBytes: number = MOST_BYTES,
): string {
  const { verdict, stores, hosts } = evaluation;
  const head = [
    `## ${VERDICT_MARKS[verdict]} Pinwarden: ${verdict}`,
    '',
    verdictSentence(evaluation),
    '',
    `${plural(stores.length, 'pin store')}, ${plural(hosts.length, 'pinned host')}, ${countFindings(evaluation)}.`,
    '',
  ];
  const page = new Page(head, mostBytes);
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
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const found = evaluation.findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) continue;
    page.section(
      [
        `### ${SEVERITY_MARKS[severity]} ${plural(found.length, severity)}`,
        '',
        '| Rule | Place | Host | What |',
        '| --- | --- | --- | --- |',
      ],
      found.map((finding) => findingRow(finding, links)),
      `${severity}s`,
    );
  }
  const aside = setAsideSentence(evaluation);
  if (aside !== null) {
    page.section(
      [
        '### Set aside',
        '',
        `${markdown(aside)}.`,
        '',
        '| Rule | Place | Host | Reason |',
        '| --- | --- | --- | --- |',
      ],
      evaluation.setAside.map((each) => setAsideRow(each, links)),
      'findings',
    );
  }
  const ahead = forecastRows(evaluation);
  if (ahead.length > 0) {
    page.section(
      [
        '### Forecast',
        '',
        `${markdown(forecastSentence(evaluation))}`,
        '',
        '| On | Host | Store | What | Why | Remedy |',
        '| --- | --- | --- | --- | --- | --- |',
      ],
      ahead.map(forecastCells),
      'days',
    );
    page.section(forecastChart(evaluation), [], 'bars');
  }
  return page.text();
}

function forecastCells({ on, host, store, what, why, remedy }: ForecastRow): string {
  const cells = [on, markdownCode(host), markdownCode(store), what, markdownProse(why), remedy];
  return `| ${cells.join(' | ')} |`;
}

function findingRow(finding: Finding, links: Links): string {
  const { rule, host, message, hint } = finding;
  const text = message.split('\n').map(markdownProse).join('<br>');
  const next = hint === null ? '' : `<br>→ ${hint.split('\n').map(markdownProse).join('<br>')}`;
  return `| ${ruleCell(rule, links)} | ${findingPlace(finding, links.line)} | ${host === null ? '' : markdownCode(host)} | ${text}${next} |`;
}

function setAsideRow({ finding, ignore }: SetAside, links: Links): string {
  const { rule, host } = finding;
  const why =
    ignore === null
      ? 'in the baseline'
      : `${ignore.until === null ? '' : `until ${ignore.until}: `}${markdown(ignore.reason)}`;
  return `| ${ruleCell(rule, links)} | ${findingPlace(finding, links.line)} | ${host === null ? '' : markdownCode(host)} | ${why} |`;
}

function ruleCell(rule: string, links: Links): string {
  const target = links.rule(rule);
  return target === null ? rule : `[${rule}](${target})`;
}

function proofRow(row: ProofRow): string {
  const cells = [
    OUTCOME_MARKS[row.outcome],
    markdownCode(row.host),
    markdownCode(row.store),
    markdownCode(row.addresses),
    row.keyTypes,
    markdown(row.match),
    row.until,
    row.backup,
    row.breaksOn,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Grows until the limit is reached, then says how much is missing. */
class Page {
  readonly #lines: string[];
  #bytes: number;
  readonly #most: number;

  constructor(head: readonly string[], mostBytes: number) {
    this.#most = mostBytes;
    this.#lines = [...head];
    this.#bytes = Buffer.byteLength(head.join('\n'));
  }

  section(head: readonly string[], rows: readonly string[], noun: string): void {
    this.#bytes += Buffer.byteLength(head.join('\n')) + 200;
    this.#lines.push(...head);
    let written = 0;
    for (const row of rows) {
      const size = Buffer.byteLength(row) + 1;
      if (this.#bytes + size > this.#most) break;
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
