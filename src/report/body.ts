import type { Finding } from '../model/evaluation.ts';
import type { RepairRefusal } from '../model/repair.ts';
import { codeCell, cut, findingPlace, isAddress, type LineLink, placeCell, SEVERITY_MARKS } from './cells.ts';
import { markdown, markdownProse, plain } from './escape.ts';

// What the bodies of pull requests and issues are made of: GitHub's Markdown, within GitHub's limit.

/** The run that a body comes from. */
export interface BodyFacts {
  /** Of this program. */
  readonly version: string;
  readonly runUrl: string | null;
  readonly link: LineLink;
}

/** GitHub takes 65,536 characters, and a marker is still to be put behind the body. */
export const MOST_CHARACTERS = 60_000;

export const MOST_MESSAGE_LINES = 12;

const LONGEST_LINE = 300;

const LONGEST_TITLE = 72;

/** After so many rows that don't fit there is no use in making another. */
const MOST_MISSES = 50;

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
  const { severity, rule, host, message, hint } = finding;
  const where = findingPlace(finding, link);
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
