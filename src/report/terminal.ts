import type { Evaluation, Finding } from '../model/evaluation.ts';
import { plain } from './escape.ts';
import { type Colour, type Paint, painter, SEVERITY_COLOURS, VERDICT_COLOURS } from './paint.ts';
import {
  countFindings,
  PROOF_COLUMNS,
  type ProofRow,
  plural,
  proofRows,
  verdictSentence,
} from './proof-table.ts';

export interface TerminalStyle {
  /** ANSI colours. */
  readonly color: boolean;
  /** Characters a line; table cells are cut to fit. Null: never cut. */
  readonly width: number | null;
  /** What to put before a path so that it can be opened from where the user stands, e.g. `android/`. */
  readonly prefix: string;
}

const OUTCOME_MARKS: Readonly<Record<ProofRow['outcome'], readonly [string, Colour]>> = {
  accepted: ['✔', 'green'],
  partial: ['◐', 'yellow'],
  refused: ['✘', 'red'],
  unprotected: ['✘', 'red'],
  unresolved: ['?', 'yellow'],
  untrusted: ['✘', 'red'],
  'not-observed': ['?', 'yellow'],
  skipped: ['-', 'dim'],
};

/** For people at a terminal: findings grouped by file, then the proof table, then the verdict. */
export function terminalReport(evaluation: Evaluation, style: TerminalStyle): string {
  const paint = painter(style.color);
  const { findings, stores, hosts, verdict, offline } = evaluation;
  const lines: string[] = [];
  if (offline)
    lines.push(paint('yellow', 'No server was asked (--offline): the files are judged by themselves.'), '');
  let path: string | null = null;
  for (const finding of findings) {
    if (path !== null && path !== finding.path) lines.push('');
    path = finding.path;
    lines.push(...findingLines(finding, style.prefix, paint));
  }
  if (findings.length > 0) lines.push('');
  const rows = proofRows(evaluation);
  if (rows.length > 0) lines.push(...table(rows, style.width, paint), '');
  lines.push(
    `${paint(VERDICT_COLOURS[verdict], paint('bold', verdict))}: ${verdictSentence(evaluation)}`,
    `${plural(stores.length, 'pin store')}, ${plural(hosts.length, 'pinned host')}, ${countFindings(evaluation)}`,
  );
  return `${lines.join('\n')}\n`;
}

/** `path:line:column error rule host`, as editors read it. */
export function findingHead(
  { path, start, severity, rule, host }: Finding,
  prefix: string,
  paint: Paint,
): string {
  const place = path === '.' ? prefix || '.' : `${prefix}${path}:${start.line}:${start.column}`;
  const about = host === null ? '' : ` ${paint('dim', plain(host))}`;
  return `${paint('bold', plain(place))} ${paint(SEVERITY_COLOURS[severity], severity)} ${rule}${about}`;
}

function findingLines(finding: Finding, prefix: string, paint: Paint): string[] {
  const { message, hint } = finding;
  return [
    findingHead(finding, prefix, paint),
    ...message.split('\n').map((line) => `  ${plain(line)}`),
    ...(hint === null ? [] : hint.split('\n').map((line) => `  ${paint('dim', '->')} ${plain(line)}`)),
  ];
}

function table(rows: readonly ProofRow[], width: number | null, paint: Paint): string[] {
  const cells = rows.map((row) =>
    [row.host, row.store, row.addresses, row.keyTypes, row.match, row.backup, row.breaksOn].map(plain),
  );
  const widths = PROOF_COLUMNS.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => (row[column] as string).length)),
  );
  if (width !== null) narrow(widths, width - 2);
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        cut(cell, widths[column] as number, column === 1).padEnd(widths[column] as number),
      )
      .join('  ')
      .trimEnd();
  return [
    `  ${paint('bold', line(PROOF_COLUMNS))}`,
    ...cells.map((row, index) => {
      const [mark, colour] = OUTCOME_MARKS[(rows[index] as ProofRow).outcome];
      return `${paint(colour, mark)} ${line(row)}`;
    }),
  ];
}

/** Takes width from the widest of host, store and match until the line fits, down to a readable least. */
function narrow(widths: number[], width: number): void {
  const shrinkable = [0, 1, 4];
  const least = 12;
  for (;;) {
    const total = widths.reduce((sum, each) => sum + each, 0) + 2 * (widths.length - 1);
    const widest = shrinkable.reduce((a, b) => ((widths[a] as number) >= (widths[b] as number) ? a : b));
    if (total <= width || (widths[widest] as number) <= least) return;
    widths[widest] = (widths[widest] as number) - 1;
  }
}

/** The end of a path says more than its beginning. */
function cut(text: string, width: number, keepEnd: boolean): string {
  if (text.length <= width) return text;
  return keepEnd ? `…${text.slice(text.length - width + 1)}` : `${text.slice(0, width - 1)}…`;
}
