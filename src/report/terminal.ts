import type { Evaluation, Finding } from '../model/evaluation.ts';
import { plain } from './escape.ts';
import { forecastLines } from './forecast.ts';
import { type Colour, type Paint, painter, SEVERITY_COLOURS, VERDICT_COLOURS } from './paint.ts';
import {
  countFindings,
  PROOF_COLUMNS,
  type ProofRow,
  plural,
  proofRows,
  setAsideSentence,
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

/** Days of the forecast; `pinwarden forecast` has all of them. */
const MOST_AHEAD = 5;

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
  const aside = setAsideLines(evaluation, style.prefix, paint);
  if (aside.length > 0) lines.push(...aside, '');
  const rows = proofRows(evaluation);
  if (rows.length > 0) lines.push(...table(rows, style.width, paint), '');
  const ahead = forecastLines(evaluation, MOST_AHEAD, paint);
  if (ahead.length > 0) lines.push(...ahead, '');
  lines.push(
    `${paint(VERDICT_COLOURS[verdict], paint('bold', verdict))}: ${verdictSentence(evaluation)}`,
    `${plural(stores.length, 'pin store')}, ${plural(hosts.length, 'pinned host')}, ${countFindings(evaluation)}`,
  );
  return `${lines.join('\n')}\n`;
}

/** A line a finding, for editors and scripts; nothing where there is none. */
export function quietReport({ findings }: Evaluation, prefix: string): string {
  return findings
    .map((finding) => {
      const [first = ''] = finding.message.split('\n');
      return `${findingHead(finding, prefix, painter(false))}: ${plain(first)}\n`;
    })
    .join('');
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

/** What somebody has accepted, each with the reason; the known ones of a baseline are counted. */
function setAsideLines(evaluation: Evaluation, prefix: string, paint: Paint): string[] {
  const sentence = setAsideSentence(evaluation);
  if (sentence === null) return [];
  const lines = evaluation.setAside.flatMap(({ finding, ignore }) => {
    if (ignore === null) return [];
    const { reason, until } = ignore;
    const why = `${until === null ? '' : `until ${until}: `}${plain(reason)}`;
    return [`  ${findingHead(finding, prefix, paint)} ${paint('dim', why)}`];
  });
  return [paint('dim', `${sentence}:`.replace(/:$/, lines.length === 0 ? '.' : ':')), ...lines];
}

function table(rows: readonly ProofRow[], width: number | null, paint: Paint): string[] {
  const cells = rows.map((row) =>
    [row.host, row.store, row.addresses, row.keyTypes, row.match, row.until, row.backup, row.breaksOn].map(
      plain,
    ),
  );
  const widths = PROOF_COLUMNS.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => (row[column] as string).length)),
  );
  const columns = width === null ? [...PROOF_COLUMNS.keys()] : fitted(widths, width - 2);
  const line = (row: readonly string[]): string =>
    columns
      .map((column) => {
        const room = widths[column] as number;
        return cut(row[column] as string, room, column === STORE).padEnd(room);
      })
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

const HOST = PROOF_COLUMNS.indexOf('Host');
const STORE = PROOF_COLUMNS.indexOf('Store');
const MATCHED = PROOF_COLUMNS.indexOf('Matched');
/** Taken out one after the other where even the least is too wide; the other reports have them. */
const SPARE = (['Holds until', 'Keys', 'Addresses'] as const).map((title) => PROOF_COLUMNS.indexOf(title));
const LEAST = 12;

/** The columns that fit, their widths taken from the widest of host, store and match down to a readable least. */
function fitted(widths: number[], width: number): number[] {
  let columns = [...PROOF_COLUMNS.keys()];
  const total = (): number =>
    columns.reduce((sum, column) => sum + (widths[column] as number), 0) + 2 * (columns.length - 1);
  const flexible = [HOST, STORE, MATCHED];
  const least = (): number =>
    total() - flexible.reduce((sum, column) => sum + Math.max(0, (widths[column] as number) - LEAST), 0);
  for (const spare of SPARE) {
    if (least() > width) columns = columns.filter((column) => column !== spare);
  }
  for (;;) {
    const widest = flexible.reduce((a, b) => ((widths[a] as number) >= (widths[b] as number) ? a : b));
    if (total() <= width || (widths[widest] as number) <= LEAST) return columns;
    widths[widest] = (widths[widest] as number) - 1;
  }
}

/** The end of a path says more than its beginning. */
function cut(text: string, width: number, keepEnd: boolean): string {
  if (text.length <= width) return text;
  return keepEnd ? `…${text.slice(text.length - width + 1)}` : `${text.slice(0, width - 1)}…`;
}
