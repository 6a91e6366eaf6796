import type { Connection, Evaluation, Finding, Verdict } from '../model/evaluation.ts';
import type { ChosenPin } from '../model/generation.ts';
import { listName, type PinGroup } from '../model/pins.ts';
import type { Repair, RepairStep } from '../model/repair.ts';
import { plain } from './escape.ts';
import { type Paint, painter, VERDICT_COLOURS } from './paint.ts';
import { countFindings, isoDate, plural, shortPin, verdictSentence } from './proof-table.ts';
import { findingHead, type TerminalStyle } from './terminal.ts';

/** What `pinwarden fix` came to. */
export interface RepairAnswer {
  readonly repairs: readonly Repair[];
  /** Of the files as they are. */
  readonly before: Evaluation;
  /** Of the files as repaired, from the same observations. */
  readonly after: Evaluation;
}

/** Longer lines of prose are hard to follow, however wide the terminal. */
const WIDEST = 100;
/** As wide as two verdicts can be. */
const VERDICT_ROOM = ' '.repeat('inconclusive -> inconclusive: '.length);

/**
 * What fix did, for people at a terminal: file by file, then the diff, then what remains.
 *
 * @param given.diff the unified diff of all files; empty where nothing is changed
 * @param given.isDryRun the files are left as they are
 */
export function repairText(
  { repairs, before, after }: RepairAnswer,
  given: { readonly diff: string; readonly isDryRun: boolean; readonly style: TerminalStyle },
): string {
  const { diff, isDryRun, style } = given;
  const paint = painter(style.color);
  const connections = connectionsOf(before);
  const told = repairs.filter(
    ({ steps, refusals, partial }) => steps.length + refusals.length + partial.length > 0,
  );
  const blocks = [
    paint('bold', headline(repairs, isDryRun)),
    ...told.map((each) => fileLines(each, connections, given, paint).join('\n')),
    ...(diff === '' ? [] : [diffLines(diff, paint).join('\n')]),
  ];
  if (after.findings.length > 0) {
    const title = isDryRun && steps(repairs).length > 0 ? 'What would remain:' : 'What remains:';
    const lines = after.findings.flatMap((finding) => findingLines(finding, style, paint));
    blocks.push([paint('bold', title), ...lines].join('\n'));
  }
  const verdict = (of: Verdict): string => paint(VERDICT_COLOURS[of], paint('bold', of));
  const [first = '', ...others] = wrapped(verdictSentence(after), style.width, VERDICT_ROOM, '');
  blocks.push(
    [
      `${verdict(before.verdict)} -> ${verdict(after.verdict)}: ${first.trimStart()}`,
      ...others,
      `${countFindings(before)} -> ${countFindings(after)}`,
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/** One step as a line of plain text, e.g. `set the expiration to 2027-06-01 for api.example.com`. `shown` writes a pin. */
export function stepText({ change, hosts, shared, pin }: RepairStep, shown = shortPin): string {
  const also = shared.length === 0 ? '' : `; also holds for ${listed(shared)}`;
  const target = `${hosts.length === 0 ? '' : ` for ${listed(hosts)}`}${also}`;
  const list = (scope: PinGroup['scope'], word: string): string =>
    scope === 'chain' ? '' : ` ${word} the ${listName(scope)}`;
  switch (change.kind) {
    case 'add-domain': {
      const pins = change.groups.reduce((sum, group) => sum + group.pins.length, 0);
      const below = change.includeSubdomains ? ' and its subdomains' : '';
      const end = change.expiration === null ? '' : `, which lapse on ${plain(change.expiration)}`;
      return `add an entry for ${plain(change.host)}${below} with ${plural(pins, 'pin')}${end}`;
    }
    case 'add-pin':
      return `add ${pinText(change.pin.sha256, pin, shown)}${list(change.scope, 'to')}${target}`;
    case 'remove-pin':
      return `remove ${pinText(change.sha256, pin, shown)}${list(change.scope, 'from')}${target}`;
    case 'move-pin':
      return `move ${pinText(change.pin.sha256, pin, shown)} from the ${listName(change.from)} to the ${listName(change.to)}${target}`;
    case 'mend-pin':
      return `write ${pinText(change.sha256, pin, shown)} in the place of \`${plain(change.written)}\`${target}`;
    case 'mend-domain':
      return `write ${plain(change.host)} in the place of \`${plain(change.written)}\`${also}`;
    case 'set-expiry':
      return `set the expiration to ${plain(change.expiration)}${target}`;
  }
}

/** How much of a host was not seen, and what that means for its repair: a sentence of plain text. */
export function partialText(host: string, connections: readonly Connection[]): string {
  const addresses = new Set(connections.flatMap(({ observation }) => observation.address ?? []));
  const unseen = new Set(
    connections.flatMap(({ observation: { address, failure } }) =>
      failure === null || failure.stage === 'skipped' ? [] : (address ?? []),
    ),
  );
  const verb = unseen.size === 1 ? 'was' : 'were';
  const whole = addresses.size === 1 ? 'The address' : `${unseen.size} of the ${addresses.size} addresses`;
  const what =
    unseen.size === 0
      ? `${plain(host)} was not seen in full`
      : `${whole} of ${plain(host)} ${verb} not seen in full`;
  return `${what}: missing pins are added, nothing else is touched.`;
}

export function connectionsOf({ hosts }: Evaluation): ReadonlyMap<string, readonly Connection[]> {
  return new Map(hosts.map(({ host, connections }) => [host, connections]));
}

/** `a, b, c and 4 more`, as plain text. */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map(plain).join(', ');
  return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}

/** Breaks a line between words. `width` in characters, `first` and `hanging` included; null: never broken. */
export function wrapped(text: string, width: number | null, first: string, hanging: string): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && width !== null && line.length + 1 + word.length > Math.min(width, WIDEST)) {
      lines.push(line);
      line = hanging;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

function pinText(sha256: string, pin: ChosenPin | null, shown: (sha256: string) => string): string {
  if (pin === null) return shown(plain(sha256));
  const end = pin.notAfter === null ? '' : `certificate ends ${isoDate(pin.notAfter)}`;
  const facts = [`${pin.role} ${plain(pin.label)}`, plain(pin.key), end].filter((each) => each !== '');
  return `${shown(plain(sha256))} (${facts.join(', ')})`;
}

function steps(repairs: readonly Repair[]): RepairStep[] {
  return repairs.flatMap((each) => each.steps);
}

function headline(repairs: readonly Repair[], isDryRun: boolean): string {
  const count = steps(repairs).length;
  const left = repairs.reduce((sum, { refusals }) => sum + refusals.length, 0);
  if (count === 0) return left === 0 ? 'Nothing to repair.' : `Nothing is changed; ${left} left to you.`;
  const files = new Set(repairs.filter((each) => each.steps.length > 0).map(({ path }) => path)).size;
  const what = `${plural(count, 'change')} in ${plural(files, 'file')}`;
  const rest = left === 0 ? '' : `; ${left} left to you`;
  return isDryRun ? `To repair: ${what}${rest}. The files stay as they are.` : `Repaired: ${what}${rest}.`;
}

function fileLines(
  repair: Repair,
  connections: ReadonlyMap<string, readonly Connection[]>,
  { isDryRun, style }: { readonly isDryRun: boolean; readonly style: TerminalStyle },
  paint: Paint,
): string[] {
  const mark = isDryRun ? paint('cyan', '→') : paint('green', '✔');
  const item = (sign: string, text: string): string[] => {
    const lines = text.split('\n').flatMap((line) => wrapped(plainWhole(line), style.width, '    ', '    '));
    return lines.map((line, at) => (at === 0 ? `  ${sign} ${line.trimStart()}` : line));
  };
  const reason = (text: string): string[] =>
    text
      .split('\n')
      .flatMap((line) => wrapped(plainWhole(line), style.width, '      ', '      '))
      .map((line) => paint('dim', line));
  return [
    paint('bold', plain(style.prefix + repair.path)),
    ...repair.steps.flatMap((step) => [...item(mark, stepText(step)), ...reason(step.reason)]),
    ...repair.refusals.flatMap(({ host, message }) =>
      item(paint('red', '✘'), `left to you${host === null ? '' : ` (${host})`}: ${message}`),
    ),
    ...repair.partial.flatMap((host) =>
      item(paint('yellow', '!'), partialText(host, connections.get(host) ?? [])),
    ),
  ];
}

/** Coloured, with nothing in it that the terminal would obey. A carriage return at the end of a line is not shown. */
function diffLines(diff: string, paint: Paint): string[] {
  let isHeader = true;
  return diff
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      if (line.startsWith('diff --git ')) isHeader = true;
      if (line.startsWith('@@')) isHeader = false;
      const shown = plainWhole(line.replace(/\r$/, ''));
      if (isHeader) return paint('bold', shown);
      if (line.startsWith('@@')) return paint('cyan', shown);
      if (line.startsWith('+')) return paint('green', shown);
      return line.startsWith('-') ? paint('red', shown) : shown;
    });
}

/** As `plain`, but tabs stay and nothing is cut: what is to be read line by line or pasted is there as a whole. */
function plainWhole(text: string): string {
  return text.replace(/[^\t]{1,50}/gu, (part) => plain(part));
}

function findingLines(finding: Finding, { prefix, width }: TerminalStyle, paint: Paint): string[] {
  const [first = ''] = finding.message.split('\n');
  return [`  ${findingHead(finding, prefix, paint)}`, ...wrapped(plain(first), width, '    ', '    ')];
}
