import type { Finding } from '../model/evaluation.ts';
import type { Repair, RepairStep } from '../model/repair.ts';
import {
  type BodyFacts,
  FINDING_HEAD,
  findingRow,
  footer,
  MOST_CHARACTERS,
  refusalSection,
  section,
  titleOf,
} from './body.ts';
import { cut, namesCell } from './cells.ts';
import { plain } from './escape.ts';
import { isoDate, plural } from './proof-table.ts';
import { basedSection } from './pull-request/based-on.ts';
import { type Break, breaksOf, breaksSection } from './pull-request/breaks.ts';
import { changesOf, changesSection } from './pull-request/changes.ts';
import { notesSection } from './pull-request/notes.ts';
import { timeline } from './pull-request/timeline.ts';
import { connectionsOf, type RepairAnswer, stepText, wrapped } from './repair.ts';

/** Characters that the section may take; the table of changes gets what the others leave. */
const ROOM = 8_000;

const MOST_BULLETS = 50;
const COMMIT_WIDTH = 72;

const HOW_TO_TAKE_PART =
  'Comments are welcome. What people commit to this branch is never overwritten: from then on it is theirs.';

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
    refusals.length === 0 ? '' : refusalSection(refusals, link, ROOM),
    after.findings.length === 0
      ? ''
      : section(
          ['### What remains', '', ...FINDING_HEAD],
          after.findings.length,
          (at) => findingRow(after.findings[at] as Finding, link, 1),
          ROOM,
        ),
    footer(facts, steps.length === 0 ? '' : HOW_TO_TAKE_PART),
  ].filter((part) => part !== '');
  const taken = parts.reduce((sum, part) => sum + part.length + 2, lead.length + 2);
  const table = changesSection(changes, answer, connections, link, MOST_CHARACTERS - taken);
  return [lead, ...(table === '' ? [] : [table]), ...parts].join('\n\n');
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
