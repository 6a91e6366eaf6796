import type { Certificate } from '../model/certificate.ts';
import type { Connection, Evaluation, Proof, StoreFacts } from '../model/evaluation.ts';
import type { FormatId, Pin, PinGroup, Policy } from '../model/pins.ts';
import type { Repair, RepairStep } from '../model/repair.ts';
import { markdown, plain } from './escape.ts';
import {
  type BodyFacts,
  codeCell,
  cut,
  FINDING_HEAD,
  findingRow,
  footer,
  MOST_CHARACTERS,
  placeCell,
  prose,
  refusalSection,
  section,
  titleOf,
} from './issue.ts';
import { isoDate, keyTypesText, plural, shortPin } from './proof-table.ts';
import { connectionsOf, LIST_NAMES, partialText, type RepairAnswer, stepText, wrapped } from './repair.ts';

/** Characters that a part may take; the table of changes gets what the others leave. */
const ROOM = { breaks: 8_000, based: 6_000, notes: 8_000, left: 8_000, remains: 8_000 } as const;
const MOST_PINS = 8;
const MOST_REASONS = 3;
const MOST_BARS = 30;
const MOST_BULLETS = 50;
const COMMIT_WIDTH = 72;
const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;
const HOW_TO_TAKE_PART =
  'Comments are welcome. What people commit to this branch is never overwritten: from then on it is theirs.';

const PLATFORMS: Readonly<Record<FormatId, string>> = { 'android-nsc': 'Android', 'ios-ats': 'iOS' };

/** What one repaired file demands of one host, before and after. */
interface Change {
  readonly host: string;
  readonly repair: Repair;
  readonly store: StoreFacts | null;
  readonly before: Policy | null;
  readonly after: Policy | null;
}

/** `Update certificate pins: api.example.com`: one line of plain text. */
export function pullRequestTitle({ repairs }: RepairAnswer): string {
  const hosts = new Set(repairs.flatMap(({ steps }) => steps.flatMap((step) => step.hosts)));
  return titleOf('Update certificate pins', [...hosts]);
}

/** Title, an empty line, and a line for each step, broken at 72 characters. Nothing in it refers, mentions or commands. */
export function commitMessage(answer: RepairAnswer): string {
  const steps = answer.repairs.flatMap((repair) => repair.steps);
  const lines = steps
    .slice(0, MOST_BULLETS)
    .flatMap((step) => wrapped(inert(cut(stepText(step), 400)), COMMIT_WIDTH, '- ', '  '));
  if (steps.length > MOST_BULLETS) lines.push(`- and ${plural(steps.length - MOST_BULLETS, 'more change')}`);
  const title = inert(pullRequestTitle(answer));
  return `${[title, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')}\n`;
}

/** The pull request for people who review it: what changes and why, what it rests on, what is left. GitHub's Markdown. */
export function pullRequestBody(answer: RepairAnswer, facts: BodyFacts): string {
  const { repairs, before, after } = answer;
  const { link } = facts;
  const changes = changesOf(answer);
  const connections = connectionsOf(before);
  const steps = repairs.flatMap((repair) => repair.steps);
  const refusals = repairs.flatMap((repair) => repair.refusals);
  const breaks = breaksOf(changes, answer);
  const lead = summary(repairs, breaks);
  const parts = [
    changes.length === 0 ? '' : breaksSection(breaks, link),
    timeline(changes, connections, answer),
    basedSection(repairs, connections),
    notesSection(answer, connections),
    refusals.length === 0 ? '' : refusalSection(refusals, link, ROOM.left),
    after.findings.length === 0
      ? ''
      : section(
          ['### What remains', '', ...FINDING_HEAD],
          after.findings.length,
          (at) => findingRow(after.findings[at] as Evaluation['findings'][number], link, 1),
          ROOM.remains,
        ),
    footer(facts, steps.length === 0 ? '' : HOW_TO_TAKE_PART),
  ].filter((part) => part !== '');
  const taken = parts.reduce((sum, part) => sum + part.length + 2, lead.length + 2);
  const table = changesSection(changes, answer, connections, link, MOST_CHARACTERS - taken);
  return [lead, ...(table === '' ? [] : [table]), ...parts].join('\n\n');
}

/** Every host for which a repaired file says something else than before. */
function changesOf({ repairs, before, after }: RepairAnswer): Change[] {
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

const DEEDS: readonly (readonly [RepairStep['change']['kind'], string, string])[] = [
  ['add-domain', 'adds', 'entry'],
  ['add-pin', 'adds', 'pin'],
  ['move-pin', 'moves', 'pin'],
  ['remove-pin', 'takes out', 'pin'],
  ['mend-pin', 'mends', 'pin'],
  ['mend-domain', 'mends', 'name'],
  ['set-expiry', 'sets', 'expiration'],
];

/** What is done and why it is needed, in one sentence. */
function summary(repairs: readonly Repair[], breaks: readonly Break[]): string {
  const steps = repairs.flatMap((repair) => repair.steps);
  if (steps.length === 0) return 'No pin store is changed.';
  const deeds = DEEDS.flatMap(([kind, verb, noun]) => {
    const count = steps.filter(({ change }) => change.kind === kind).length;
    return count === 0 ? [] : [`${verb} ${plural(count, noun).replace(/entrys$/, 'entries')}`];
  });
  const files = new Set(repairs.filter((each) => each.steps.length > 0).map(({ path }) => path)).size;
  const hostsOf = (kind: Break['kind']): string[] => [
    ...new Set(breaks.filter((each) => each.kind === kind).map(({ change }) => change.host)),
  ];
  const [shut, partly, open] = [hostsOf('refused'), hostsOf('partial'), hostsOf('unprotected')];
  const first = Math.min(...breaks.flatMap(({ on }) => on ?? []));
  const apps = 'apps with the pins as they are';
  const why =
    shut.length > 0
      ? `${apps} can't connect to ${namesCell(shut)}`
      : partly.length > 0
        ? `${apps} can't always connect to ${namesCell(partly)}`
        : open.length > 0
          ? `no pins are checked for ${namesCell(open)} as things are`
          : Number.isFinite(first)
            ? `from ${isoDate(first)} on ${apps} stop connecting or being protected`
            : 'what is served and what is in hand has to be let in before it is needed';
  return `This ${deeds.join(', ')} in ${plural(files, 'file')}, because ${why}.`;
}

function changesSection(
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

function fileCell({ path, format }: Repair, line: number | null, link: BodyFacts['link']): string {
  return `${PLATFORMS[format]}<br>${placeCell(path, line, link)}`;
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
      ...(scope === 'chain' ? [] : [`${LIST_NAMES[scope]}:`]),
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

function certificatesIn({ served }: Connection): readonly Certificate[] {
  return served === null ? [] : [...served.presented, ...served.paths.flatMap((path) => path.certificates)];
}

const CONSEQUENCES = {
  refused: "no pin matches what is served: apps can't connect",
  partial: "no pin matches in some places or on some trust paths: apps can't always connect",
  unprotected: 'the pins have lapsed or are overridden: devices trust any public authority',
} as const;

/** How one file stands with one host, over all that the host has answered. */
interface Standing {
  /** Null where nothing is wrong with the pins, as far as was seen. */
  readonly fault: keyof typeof CONSEQUENCES | null;
  /** Milliseconds since the epoch. */
  readonly breaksOn: number | null;
}

function standingsOf({ proofs }: Evaluation): ReadonlyMap<string, Standing> {
  const byPair = new Map<string, Proof[]>();
  for (const proof of proofs) {
    const id = `${proof.host}\0${proof.path}`;
    const known = byPair.get(id);
    if (known === undefined) byPair.set(id, [proof]);
    else known.push(proof);
  }
  return new Map([...byPair].map(([id, own]) => [id, standingOf(own)]));
}

function standingOf(proofs: readonly Proof[]): Standing {
  const seen = new Set(proofs.map(({ outcome }) => outcome));
  const ends = proofs.flatMap(({ breaksOn }) => breaksOn ?? []);
  const isMixed = seen.has('partial') || (seen.has('refused') && seen.has('accepted'));
  const whole = seen.has('refused') ? 'refused' : seen.has('unprotected') ? 'unprotected' : null;
  return { fault: isMixed ? 'partial' : whole, breaksOn: ends.length === 0 ? null : Math.min(...ends) };
}

/** What happens to one file's apps at one host as long as a change isn't made. */
interface Break {
  readonly change: Change;
  /** They can't connect, or not always, or are not protected; or that is still to come. */
  readonly kind: Standing['fault'] | 'later';
  /** Milliseconds since the epoch; null for now. */
  readonly on: number | null;
  readonly why: string;
}

/** Only what the change puts right or puts off. */
function breaksOf(changes: readonly Change[], { before, after }: RepairAnswer): Break[] {
  const [old, next] = [standingsOf(before), standingsOf(after)];
  return changes.flatMap((change): Break[] => {
    const id = `${change.host}\0${change.repair.path}`;
    const [was, is] = [old.get(id), next.get(id)];
    if (change.before === null) {
      const why = 'the host is not pinned: devices trust any public authority';
      return [{ change, kind: 'unprotected', on: null, why }];
    }
    if (was === undefined) return [];
    const end = was.breaksOn;
    const isDelayed = end !== null && (is === undefined || is.breaksOn === null || is.breaksOn > end);
    if (was.fault !== null) {
      const isHelped = was.fault !== is?.fault || isDelayed;
      return isHelped ? [{ change, kind: was.fault, on: null, why: CONSEQUENCES[was.fault] }] : [];
    }
    if (!isDelayed) return [];
    const isLapse = change.before.expires?.lapsesFrom === end;
    return [
      {
        change,
        kind: 'later',
        on: end <= before.now ? null : end,
        why: isLapse
          ? 'the pins lapse, and devices trust any public authority from then on'
          : 'the pinned certificates end, and what follows them may not match',
      },
    ];
  });
}

function breaksSection(breaks: readonly Break[], link: BodyFacts['link']): string {
  const title = "### What breaks if this isn't merged";
  if (breaks.length === 0) return `${title}\n\nNothing on a date that is known.`;
  const row = (at: number): string => {
    const { change, on, why } = breaks[at] as Break;
    const when = on === null ? 'now' : isoDate(on);
    return `| ${codeCell(change.host)} | ${placeCell(change.repair.path, null, link)} | ${when} | ${why} |`;
  };
  const head = [title, '', '| Host | File | When | Why |', '| --- | --- | --- | --- |'];
  return section(head, breaks.length, row, ROOM.breaks);
}

interface Bar {
  readonly label: string;
  /** Milliseconds since the epoch. */
  readonly end: number;
  readonly tag: 'active, ' | 'done, ' | '';
}

/** Ends as a Mermaid gantt: bars from today to each end, a milestone where it is past. Empty where no end is near enough. */
function timeline(
  changes: readonly Change[],
  connections: ReadonlyMap<string, readonly Connection[]>,
  { before, after }: RepairAnswer,
): string {
  const { now } = before;
  const [old, next] = [endsOf(before), endsOf(after)];
  const lines: string[] = [];
  let count = 0;
  for (const host of new Set(changes.map((each) => each.host))) {
    if (count === MOST_BARS) break;
    const own = changes.filter((each) => each.host === host);
    const bars = [
      ...own.flatMap(pinSetBars),
      ...holdingBar('before', old.get(host) ?? null, now, 'done, '),
      ...holdingBar('after', next.get(host) ?? null, now, 'active, '),
      ...certificateBars(own, connections.get(host) ?? []),
    ];
    // Roots that end in twenty years would leave nothing to be seen of the rest.
    const near = bars.filter(({ end }) => end > now - YEAR_MS && end < now + 3 * YEAR_MS);
    const drawn = [...new Set(near.map((each) => barLine(each, now)))].slice(0, MOST_BARS - count);
    if (drawn.length > 0) lines.push(`    section ${chartText(host)}`, ...drawn);
    count += drawn.length;
  }
  if (count === 0) return '';
  const head = ['```mermaid', 'gantt', '    dateFormat YYYY-MM-DD', '    axisFormat %Y-%m-%d'];
  const note = count === MOST_BARS ? ['', `No more than ${MOST_BARS} bars are drawn.`] : [];
  return ['### Timeline', '', ...head, ...lines, '```', ...note].join('\n');
}

function endsOf({ hosts }: Evaluation): ReadonlyMap<string, number | null> {
  return new Map(hosts.map(({ host, breaksOn }) => [host, breaksOn]));
}

function pinSetBars({ repair, before, after }: Change): Bar[] {
  const [from, to] = [before?.expires ?? null, after?.expires ?? null];
  const set = `${PLATFORMS[repair.format]} pin set`;
  const bars: Bar[] = [];
  if (from !== null)
    bars.push({ label: `${set} before, to ${from.date}`, end: from.lapsesFrom, tag: 'done, ' });
  if (to !== null && to.date !== from?.date) {
    bars.push({ label: `${set} after, to ${to.date}`, end: to.lapsesFrom, tag: 'active, ' });
  }
  return bars;
}

/** Until when every app connects and is protected. */
function holdingBar(when: 'before' | 'after', end: number | null, now: number, tag: Bar['tag']): Bar[] {
  if (end === null) return [];
  return [{ label: `${when} this change, ${end <= now ? 'broken' : `holds to ${isoDate(end)}`}`, end, tag }];
}

/** The leaves that are served, and the authorities above them that are pinned. */
function certificateBars(changes: readonly Change[], connections: readonly Connection[]): Bar[] {
  const pins = changes.flatMap(({ after }) => (after?.groups ?? []).flatMap((group) => group.pins));
  const pinned = new Set(pins.map(({ sha256 }) => sha256));
  return connections.flatMap((connection) => {
    const leaf = connection.served?.presented[0];
    return certificatesIn(connection)
      .filter((each) => each === leaf || pinned.has(each.pin))
      .map(({ fingerprint, label, notAfter }): Bar => {
        const what = fingerprint === leaf?.fingerprint ? 'served leaf' : 'pinned authority';
        return { label: `${what} ${chartText(label)}, to ${isoDate(notAfter)}`, end: notAfter, tag: '' };
      });
  });
}

function barLine({ label, end, tag }: Bar, now: number): string {
  // Every label begins with a word of ours: one that began with a keyword or a date would be read as such.
  return end <= now
    ? `    ${label} :crit, milestone, ${isoDate(end)}, 0d`
    : `    ${label} :${tag}${isoDate(now)}, ${isoDate(Math.max(end, now + DAY_MS))}`;
}

/** Mermaid has no way to quote: what it would read as its own is left out. */
function chartText(text: string): string {
  const harmless = text.slice(0, 500).replace(/[^\p{L}\p{N} ._()*/+=-]+/gu, ' ');
  const short = cut(harmless.replace(/ +/g, ' ').trim(), 50).replace('…', '...');
  return short === '' ? 'unnamed' : short;
}

/** What was seen of the hosts that the steps are for. */
function basedSection(
  repairs: readonly Repair[],
  connections: ReadonlyMap<string, readonly Connection[]>,
): string {
  const hosts = [...new Set(repairs.flatMap(({ steps }) => steps.flatMap((step) => step.hosts)))];
  if (hosts.length === 0) return '';
  const asked = hosts.flatMap((host) => {
    const own = connections.get(host) ?? [];
    return own.length === 0 ? [] : [{ host, own }];
  });
  const title = '### Based on';
  if (asked.length === 0) return `${title}\n\nThe files alone: no server was asked.`;
  const times = asked
    .flatMap(({ own }) => own.map(({ observation }) => Date.parse(observation.at)))
    .filter((time) => Number.isFinite(time));
  const [first, last] = times.reduce<[number, number]>(
    ([low, high], time) => [Math.min(low, time), Math.max(high, time)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const when =
    times.length === 0
      ? 'at a time that is not known'
      : minute(first) === minute(last)
        ? `at ${minute(first)} UTC`
        : `from ${minute(first)} to ${minute(last)} UTC`;
  const head = [
    title,
    '',
    `What ${plural(asked.length, 'host')} showed ${when}:`,
    '',
    '| Host | Addresses | Asked for | Leaf keys | From | Not seen |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  const row = (at: number): string => {
    const { host, own } = asked[at] as (typeof asked)[number];
    return basedRow(host, own);
  };
  return section(head, asked.length, row, ROOM.based);
}

function basedRow(host: string, connections: readonly Connection[]): string {
  const seen = connections.filter(({ served }) => served !== null);
  const all = seen.map(({ observation }) => observation);
  const addresses = [...new Set(all.map(({ address }) => address ?? 'the name'))];
  const keys = [...new Set(seen.flatMap(({ served }) => served?.presented[0]?.key ?? []))];
  const proxies = [...new Set(all.flatMap(({ proxy }) => proxy ?? []))];
  const vantages = [...new Set(all.flatMap(({ vantage }) => vantage ?? []))];
  const from = [
    ...(vantages.length === 0 ? [] : [namesCell(vantages)]),
    ...(proxies.length === 0 ? [] : [`through ${namesCell(proxies)}`]),
  ];
  const failed = connections.filter(({ observation: { failure } }) => {
    return failure !== null && failure.stage !== 'skipped';
  }).length;
  const cells = [
    codeCell(host),
    addresses.length === 0 ? '-' : `${addresses.length}: ${namesCell(addresses)}`,
    keyTypesText([...new Set(all.map(({ keyType }) => keyType))]) || '-',
    keys.length === 0 ? '-' : markdown(cut(keys.join(', '), 100)),
    from.join(' ') || '-',
    failed === 0 ? '-' : `${failed} of ${plural(connections.length, 'answer')}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What reviewers and those who release have to know, as far as the steps give reason to say it. */
function notesSection(
  { repairs }: RepairAnswer,
  connections: ReadonlyMap<string, readonly Connection[]>,
): string {
  const steps = repairs.flatMap((repair) => repair.steps);
  if (steps.length === 0) return '';
  const notes = [
    'Pins hold only in builds that are released: merging this does not mend versions that are on devices already. Those need an update, or a server that goes on serving what their pins accept.',
    ...(has(repairs, 'android-nsc') ? androidNotes(repairs) : []),
    ...(has(repairs, 'ios-ats') ? iosNotes(repairs) : []),
  ];
  const about = [
    ...repairs.flatMap(({ partial }) =>
      partial.map((host) => () => prose(partialText(cut(host, 100), connections.get(host) ?? []), 1)),
    ),
    ...repairs.flatMap(({ path, steps: own }) =>
      sharedLists(own).map(
        ({ hosts, shared }) =>
          () =>
            `One list in ${codeCell(path)} belongs to several entries: what is changed for ${namesCell(hosts)} also holds for ${namesCell(shared)}.`,
      ),
    ),
  ];
  const head = ['### For devices and releases', '', ...notes.map((note) => `- ${note}`)];
  return section(head, about.length, (at) => `- ${(about[at] as () => string)()}`, ROOM.notes);
}

function has(repairs: readonly Repair[], format: FormatId): boolean {
  return repairs.some((repair) => repair.format === format && repair.steps.length > 0);
}

function stepsOf(repairs: readonly Repair[], format: FormatId): RepairStep['change'][] {
  return repairs
    .filter((repair) => repair.format === format)
    .flatMap(({ steps }) => steps.map(({ change }) => change));
}

function androidNotes(repairs: readonly Repair[]): string[] {
  const changes = stepsOf(repairs, 'android-nsc');
  const isDated = changes.some(
    (change) => change.kind === 'set-expiry' || (change.kind === 'add-domain' && change.expiration !== null),
  );
  return [
    "Android checks pins from 7.0 (API 24) on, and only for what goes through the platform's trust manager (HttpsURLConnection, OkHttp, WebView): Flutter's Dart client, Ktor CIO and native stacks don't look at them.",
    ...(isDated
      ? [
          "An expiration on Android ends the pins at the start of that day in the device's own time zone, the first from 10:00 UTC of the day before. From then on ordinary trust applies, without an error or a line in a log.",
        ]
      : []),
    ...(changes.some(({ kind }) => kind === 'add-domain')
      ? [
          'If this adds the first `domain-config` of an Android app, the trust check without a host name throws from then on. That has broken SDKs with TLS code of their own: try them before the release.',
        ]
      : []),
  ];
}

function iosNotes(repairs: readonly Repair[]): string[] {
  const isListed = stepsOf(repairs, 'ios-ats').some(
    ({ kind }) => kind === 'add-pin' || kind === 'move-pin' || kind === 'add-domain',
  );
  return [
    '`Info.plist` is read from the main bundle: the change needs a new build, and each app extension has its own copy. Pins there have no expiration, so that a wrong one lasts until the next update.',
    ...(isListed
      ? [
          'Where an entry has a leaf list and a list of authorities, iOS wants a match in both: a new authority has to be in one, its new leaf key in the other.',
        ]
      : []),
    "On iOS URLSession is covered. WKWebView, Flutter's dart:io and Cronet are not.",
  ];
}

/** Each set of entries with one list once. */
function sharedLists(steps: readonly RepairStep[]): RepairStep[] {
  const lists = new Map<string, RepairStep>();
  for (const step of steps) {
    if (step.shared.length > 0) lists.set([...step.hosts, '', ...step.shared].join('\0'), step);
  }
  return [...lists.values()];
}

function namesCell(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map(codeCell).join(', ');
  return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}

/** yyyy-MM-dd HH:mm */
function minute(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}

/** A commit message has no way to quote: what would close an issue, call somebody or skip a run is broken up. */
function inert(text: string): string {
  return plain(text)
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/@(?=\w)/g, '(at)')
    .replace(/#(?=\d)/g, '# ')
    .replace(/\bGH-(?=\d)/gi, 'GH- ')
    .replace(/\b(issues|pull)\/(?=\d)/g, '$1/ ')
    .replace(/\*{3,}/g, '**');
}
