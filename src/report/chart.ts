import { DAY_MS } from '../model/day.ts';
import { isoDate } from './proof-table.ts';

/** A bar of a Mermaid gantt, from today to its end; a milestone where the end is past. */
export interface Bar {
  /** Begins with a word of ours: one that began with a keyword or a date would be read as such. */
  readonly label: string;
  /** Milliseconds since the epoch. */
  readonly end: number;
  readonly tag: 'active, ' | 'done, ' | 'crit, ' | '';
}

const LONGEST = 50;

/** The fenced block of a gantt, in the Markdown of GitHub and GitLab. */
export function chart(lines: readonly string[]): string[] {
  const head = ['```mermaid', 'gantt', '    dateFormat YYYY-MM-DD', '    axisFormat %Y-%m-%d'];
  return [...head, ...lines, '```'];
}

export function sectionLine(name: string): string {
  return `    section ${chartText(name)}`;
}

export function barLine({ label, end, tag }: Bar, now: number): string {
  return end <= now
    ? `    ${label} :crit, milestone, ${isoDate(end)}, 0d`
    : `    ${label} :${tag}${isoDate(now)}, ${isoDate(Math.max(end, now + DAY_MS))}`;
}

/** Mermaid has no way to quote: what it would read as its own is left out. */
export function chartText(text: string): string {
  const harmless = text.slice(0, 500).replace(/[^\p{L}\p{N} ._()*/+=-]+/gu, ' ');
  const bare = harmless.replace(/ +/g, ' ').trim();
  const characters = [...bare];
  const short = characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}...` : bare;
  return short === '' ? 'unnamed' : short;
}
