import { createHash } from 'node:crypto';
import type { Finding } from '../model/evaluation.ts';
import type { RepairRefusal } from '../model/repair.ts';
import { markdown, markdownCode, markdownProse, plain } from './escape.ts';
import type { LineLink } from './markdown.ts';
import type { RepairAnswer } from './repair.ts';

/** The run that a body comes from. */
export interface BodyFacts {
  /** Of this program. */
  readonly version: string;
  readonly runUrl: string | null;
  readonly link: LineLink;
}

/** GitHub takes 65,536 characters, and a marker is still to be put behind the body. */
export const MOST_CHARACTERS = 60_000;
const MOST_MESSAGE_LINES = 12;
const LONGEST_LINE = 300;
const LONGEST_TITLE = 72;
/** After so many rows that don't fit there is no use in making another. */
const MOST_MISSES = 50;

const SEVERITY_MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const;

/** What no edit of a pin store mends: somebody has to look at a network, a server or a safe. */
const TOPICS = [
  { title: 'Hosts that could not be asked', rules: ['endpoint-unreachable'] },
  {
    title: 'Chains and certificates that devices refuse',
    rules: ['chain-untrusted', 'host-mismatch', 'certificate-expired'],
  },
  {
    title: 'Backups that are no way out',
    rules: ['backup-pin-missing', 'backup-refused', 'backup-unproven', 'backup-invalid', 'backup-same-key'],
  },
] as const;

/** Ids of the rules whose findings go into the issue. */
export const ISSUE_RULES: ReadonlySet<string> = new Set(TOPICS.flatMap(({ rules }) => rules));

/**
 * What editing can't mend, for the one issue; null where there is nothing of the kind. `key` is the same as long as the same
 * problems stand, whenever they are looked at.
 */
export function issueReport(
  { repairs, after }: RepairAnswer,
  facts: BodyFacts,
): { readonly title: string; readonly body: string; readonly key: string } | null {
  const findings = after.findings.filter(
    ({ rule, severity }) => ISSUE_RULES.has(rule) && severity !== 'notice',
  );
  const refusals = repairs.flatMap((repair) => repair.refusals);
  if (findings.length + refusals.length === 0) return null;
  const hosts = new Set([...findings, ...refusals].flatMap(({ host }) => host ?? []));
  const foot = footer(
    facts,
    'This issue is kept up to date while one of these problems stands, and closed when none does. Comments are welcome.',
  );
  const lead =
    'Editing pins does not mend these: somebody has to look at a server, a network, a key or a file.';
  const parts = [lead];
  // Each topic may take its part of what is left, so that none crowds out the others.
  const topics = TOPICS.map(({ title, rules }) => {
    return { title, found: findings.filter(({ rule }) => (rules as readonly string[]).includes(rule)) };
  }).filter(({ found }) => found.length > 0);
  let left = MOST_CHARACTERS - lead.length - foot.length - 10;
  let waiting = topics.length + (refusals.length > 0 ? 1 : 0);
  const add = (part: string): void => {
    parts.push(part);
    left -= part.length + 2;
    waiting--;
  };
  for (const { title, found } of topics) {
    const row = (at: number): string => findingRow(found[at] as Finding, facts.link, MOST_MESSAGE_LINES);
    add(section([`### ${title}`, '', ...FINDING_HEAD], found.length, row, Math.floor(left / waiting)));
  }
  if (refusals.length > 0) add(refusalSection(refusals, facts.link, Math.floor(left / waiting)));
  parts.push(foot);
  return {
    title: titleOf('Certificate pins need a look', [...hosts]),
    body: parts.join('\n\n'),
    key: keyOf(findings, refusals),
  };
}

/** Heading and rows, as many as there is room for: what is left out is counted. `room` in characters. */
export function section(
  head: readonly string[],
  count: number,
  row: (at: number) => string,
  room: number,
): string {
  const note = (left: number): string =>
    `${left} more ${left === 1 ? 'row is' : 'rows are'} left out; \`pinwarden fix\` shows all.`;
  const lines = [...head];
  let free = room - head.join('\n').length - note(count).length - 3;
  let written = 0;
  for (let at = 0; at < count && at - written < MOST_MISSES; at++) {
    const text = row(at);
    // A shorter one may still fit.
    if (text.length + 1 > free) continue;
    lines.push(text);
    free -= text.length + 1;
    written++;
  }
  if (written < count) lines.push('', note(count - written));
  return lines.join('\n');
}

export const FINDING_HEAD = ['| | Rule | Place | Host | What |', '| --- | --- | --- | --- | --- |'] as const;

/** A finding with the first lines of its message; its hint too where there is room for all of them. */
export function findingRow(finding: Finding, link: LineLink, mostLines: number): string {
  const { severity, rule, path, start, host, message, hint } = finding;
  const where = path === '.' ? '' : placeCell(path, start.line, link);
  const next = hint === null || mostLines === 1 ? '' : `<br>→ ${prose(hint, mostLines)}`;
  return `| ${SEVERITY_MARKS[severity]} | ${markdown(rule)} | ${where} | ${host === null ? '' : codeCell(host)} | ${prose(message, mostLines)}${next} |`;
}

export function refusalSection(refusals: readonly RepairRefusal[], link: LineLink, room: number): string {
  const row = (at: number): string => {
    const { path, host, message } = refusals[at] as RepairRefusal;
    return `| ${placeCell(path, null, link)} | ${host === null ? '' : codeCell(host)} | ${prose(message, MOST_MESSAGE_LINES)} |`;
  };
  const head = ['### Left to you', '', '| File | Host | What |', '| --- | --- | --- |'];
  return section(head, refusals.length, row, room);
}

/** Sentences of ours, with what they quote, in a table cell. */
export function prose(text: string, mostLines: number): string {
  return text
    .split('\n')
    .slice(0, mostLines)
    .map((line) => {
      const short = cut(line, LONGEST_LINE);
      // What is quoted may have been cut in two.
      const isOpen = short !== line && (short.split('`').length - line.split('`').length) % 2 !== 0;
      return markdownProse(isOpen ? `${short}\`` : short);
    })
    .join('<br>');
}

/** A string from a file, a certificate or an observation, as code in a table cell. */
export function codeCell(text: string): string {
  return markdownCode(cut(text, 100));
}

/** A path, with its line where that says something, linked where the run is known. */
export function placeCell(path: string, line: number | null, link: LineLink): string {
  const place = codeCell(line === null ? path : `${path}:${line}`);
  const target = link(path, line ?? 1);
  return target !== null && isAddress(target) ? `[${place}](${target})` : place;
}

/** The last line of a body: what made it, and how to take part. */
export function footer({ version, runUrl }: BodyFacts, part: string): string {
  const run = runUrl !== null && isAddress(runUrl) ? `, in [this run](${runUrl})` : '';
  return `<sub>${[`Made by Pinwarden ${markdown(version)}${run}.`, part].join(' ').trim()}</sub>`;
}

/** `Update certificate pins: api.example.com`, `Update certificate pins: 3 hosts`: one line of plain text. */
export function titleOf(what: string, hosts: readonly string[]): string {
  const [host] = hosts;
  if (host === undefined) return what;
  return `${what}: ${hosts.length === 1 ? cut(plain(host), LONGEST_TITLE - what.length - 3) : `${hosts.length} hosts`}`;
}

/** At most so many characters, and one that says that there were more. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Nothing in it ends a link or a table cell. */
function isAddress(target: string): boolean {
  return /^https?:\/\/[^\s()<>|"'`\\]+$/.test(target);
}

/** Refusals have no fingerprint: what they tell up to the first colon, and no figures of it, is the same from night to night. */
function keyOf(findings: readonly Finding[], refusals: readonly RepairRefusal[]): string {
  const parts = [
    ...findings.map(({ fingerprint }) => fingerprint),
    ...refusals.map(({ path, host, message }) => {
      return [path, host ?? '', message.replace(/:.*$/s, '').replace(/\d+/g, '0')].join('\0');
    }),
  ];
  return createHash('sha256')
    .update([...new Set(parts)].sort().join('\n'))
    .digest('hex');
}
