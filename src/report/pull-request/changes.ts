import type { Certificate } from '../../model/certificate.ts';
import type { Connection, Evaluation, StoreFacts } from '../../model/evaluation.ts';
import { listName, type Pin, type PinGroup, type Policy } from '../../model/pins.ts';
import type { Repair } from '../../model/repair.ts';
import { type BodyFacts, prose, section } from '../body.ts';
import { codeCell, cut, namesCell, placeCell } from '../cells.ts';
import { markdown } from '../escape.ts';
import { isoDate, shortPin } from '../proof-table.ts';
import { type RepairAnswer, stepText } from '../repair.ts';

const MOST_PINS = 8;
const MOST_REASONS = 3;

/** What one repaired file demands of one host, before and after. */
export interface Change {
  readonly host: string;
  readonly repair: Repair;
  readonly store: StoreFacts | null;
  readonly before: Policy | null;
  readonly after: Policy | null;
}

/** Every host for which a repaired file says something else than before. */
export function changesOf({ repairs, before, after }: RepairAnswer): Change[] {
  const repaired = new Map(repairs.filter(({ steps }) => steps.length > 0).map((each) => [each.path, each]));
  const stores = new Map(after.stores.map((each) => [each.store.path, each]));
  const text = new Map<PinGroup, string>();
  const said = (policy: Policy | undefined): string => {
    if (policy === undefined) return '';
    const groups = policy.groups.map((group) => {
      const known = text.get(group) ?? JSON.stringify([group.scope, group.pins.map(({ value }) => value)]);
      text.set(group, known);
      return known;
    });
    return [policy.expires?.date ?? '', ...groups].join('\n');
  };
  const old = policiesOf(before, repaired);
  const now = policiesOf(after, repaired);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    const [host, path] = id.split('\0') as [string, string];
    const repair = repaired.get(path);
    if (repair === undefined || said(was) === said(is)) return [];
    return [{ host, repair, store: stores.get(path) ?? null, before: was ?? null, after: is ?? null }];
  });
}

function policiesOf({ hosts }: Evaluation, paths: ReadonlyMap<string, Repair>): ReadonlyMap<string, Policy> {
  return new Map(
    hosts.flatMap(({ host, policies }) =>
      policies
        .filter(({ path }) => paths.has(path))
        .map(({ path, policy }) => [`${host}\0${path}`, policy] as const),
    ),
  );
}

export function changesSection(
  changes: readonly Change[],
  answer: RepairAnswer,
  connections: ReadonlyMap<string, readonly Connection[]>,
  link: BodyFacts['link'],
  room: number,
): string {
  const told = new Set(changes.map(({ host, repair }) => `${host}\0${repair.path}`));
  // A step may be for an entry that nobody could be asked for, or change how a pin is written and not what it says.
  const others = answer.repairs.flatMap((repair) =>
    repair.steps
      .filter(({ hosts }) => !hosts.some((host) => told.has(`${host}\0${repair.path}`)))
      .map((step) => ({ repair, step })),
  );
  if (changes.length + others.length === 0) return '';
  const behind = certificatesOf(connections, answer.repairs);
  const row = (at: number): string => {
    const change = changes[at];
    if (change !== undefined) return changeRow(change, behind, link);
    const { repair, step } = others[at - changes.length] as (typeof others)[number];
    return `| ${namesCell(step.hosts)} | ${fileCell(repair, null, link)} | | ${prose(stepText(step), 1)} | ${prose(step.reason, 1)} |`;
  };
  const head = [
    '### Changes',
    '',
    '| Host | File | Before | After | Why |',
    '| --- | --- | --- | --- | --- |',
  ];
  return section(head, changes.length + others.length, row, room);
}

function changeRow(change: Change, behind: ReadonlyMap<string, KeyFacts>, link: BodyFacts['link']): string {
  const { host, repair, store, before, after } = change;
  const names = new Set([host, ...[...(before?.from ?? []), ...(after?.from ?? [])].map(({ name }) => name)]);
  const reasons = new Set(
    repair.steps
      .filter(({ hosts, shared }) => [...hosts, ...shared].some((name) => names.has(name)))
      .map(({ reason }) => reason),
  );
  const why = [...reasons].slice(0, MOST_REASONS).map((each) => prose(each, 1));
  const span = after?.from[0]?.span;
  const line = store === null || span === undefined ? null : store.position(span.start).line;
  const hasEnd = before?.expires != null || after?.expires != null;
  const cells = [
    codeCell(host),
    fileCell(repair, line, link),
    policyCell(before, after, 'goes', hasEnd, behind),
    policyCell(after, before, 'new', hasEnd, behind),
    why.join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

function fileCell({ path, platform }: Repair, line: number | null, link: BodyFacts['link']): string {
  return `${platform.title}<br>${placeCell(path, line, link)}`;
}

/** The pins of a policy, those that the other one doesn't have first and marked, each with what is known of its key. */
function policyCell(
  policy: Policy | null,
  other: Policy | null,
  mark: string,
  hasEnd: boolean,
  behind: ReadonlyMap<string, KeyFacts>,
): string {
  if (policy === null) return 'not pinned';
  const lines = policy.groups.flatMap(({ scope, pins }) => {
    const theirs = new Set(
      (other?.groups ?? [])
        .filter((group) => group.scope === scope)
        .flatMap((group) => group.pins.map(({ value }) => value)),
    );
    const own = [...new Map(pins.map((pin) => [pin.value, pin])).values()];
    const sorted = [
      ...own.filter(({ value }) => !theirs.has(value)).map((pin) => ({ pin, isMarked: true })),
      ...own.filter(({ value }) => theirs.has(value)).map((pin) => ({ pin, isMarked: false })),
    ];
    return [
      ...(scope === 'chain' ? [] : [`${listName(scope)}:`]),
      ...sorted
        .slice(0, MOST_PINS)
        .map(({ pin, isMarked }) => `${isMarked ? `**${mark}** ` : ''}${pinCell(pin, behind)}`),
      ...(sorted.length > MOST_PINS ? [`and ${sorted.length - MOST_PINS} more`] : []),
    ];
  });
  if (hasEnd) lines.push(policy.expires === null ? 'no end' : `lapse on ${markdown(policy.expires.date)}`);
  return lines.join('<br>');
}

function pinCell({ sha256, value, variable, comment }: Pin, behind: ReadonlyMap<string, KeyFacts>): string {
  const shown = codeCell(sha256 === null || sha256 !== value ? cut(value, 50) : shortPin(sha256));
  if (variable !== null) return `${shown} a build variable`;
  if (sha256 === null) return `${shown} can match nothing`;
  const known = behind.get(sha256);
  if (known === undefined) {
    return `${shown} not seen${comment === null ? '' : `, in the file ${codeCell(cut(comment, 60))}`}`;
  }
  const end = known.notAfter === null ? '' : `, ends ${isoDate(known.notAfter)}`;
  return `${shown} ${known.isInHand ? 'backup ' : ''}${codeCell(cut(known.label, 60))}, ${markdown(cut(known.key, 40))}${end}`;
}

interface KeyFacts {
  readonly label: string;
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly notAfter: number | null;
  /** It is not served: it comes from a file of the user's. */
  readonly isInHand: boolean;
}

/** By pin: of what is served, of each key the certificate that ends last, and of what the steps name. */
function certificatesOf(
  connections: ReadonlyMap<string, readonly Connection[]>,
  repairs: readonly Repair[],
): ReadonlyMap<string, KeyFacts> {
  const known = new Map<string, KeyFacts>();
  for (const { pin } of repairs.flatMap(({ steps }) => steps)) {
    if (pin !== null)
      known.set(pin.sha256, { ...pin, isInHand: pin.role === 'backup' || pin.role === 'next' });
  }
  for (const certificate of [...connections.values()].flat().flatMap(certificatesIn)) {
    const { pin, label, key, notAfter } = certificate;
    const other = known.get(pin);
    if (other === undefined || (!other.isInHand && (other.notAfter ?? 0) < notAfter)) {
      known.set(pin, { label, key, notAfter, isInHand: false });
    }
  }
  return known;
}

export function certificatesIn({ served }: Connection): readonly Certificate[] {
  return served === null ? [] : [...served.presented, ...served.paths.flatMap((path) => path.certificates)];
}
