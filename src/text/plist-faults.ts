import type { Span } from '../model/source.ts';
import type { PlistFault } from './plist.ts';

/** As deep as CoreFoundation's own OpenStep reader goes. */
export const DEEPEST_NESTING = 512;
/** Values, keys and comments. A list of 100,000 pinned domains has 1.2 million. */
export const MOST_NODES = 2_500_000;
const MOST_FAULTS_OF_A_CODE = 50;
const CONFLICT_MARKER = /(?:<{7}|={7}|>{7}|\|{7})(?:[ \t][^\r\n]*)?(?=[\r\n]|$)/y;

/** Nothing behind this place can be read. */
export class Unreadable extends Error {
  readonly fault: PlistFault;

  constructor(fault: PlistFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** What is wrong with one file, and how much of it was read. */
export class FaultLog {
  readonly faults: PlistFault[] = [];
  readonly #counts = new Map<PlistFault['code'], number>();
  #nodes = 0;

  add(code: PlistFault['code'], message: string, span: Span): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= MOST_FAULTS_OF_A_CODE) this.faults.push({ code, message, span });
  }

  /** Counts values, keys and comments. */
  count(nodes: number, at: number): void {
    this.#nodes += nodes;
    if (this.#nodes > MOST_NODES)
      throw tooLarge(`more than ${MOST_NODES / 1e6} million values and comments`, at);
  }

  hasConflict(): boolean {
    return this.#counts.has('merge-conflict');
  }
}

export function refused(message: string, start: number, end: number): Unreadable {
  return new Unreadable({ code: 'refused', message, span: { start, end } });
}

export function tooLarge(message: string, at: number): Unreadable {
  return new Unreadable({ code: 'too-large', message, span: { start: at, end: at } });
}

/** The end of the line when a merge-conflict marker is its beginning, else null. */
export function conflictMarkerAt(text: string, at: number): number | null {
  const before = at === 0 ? 10 : text.charCodeAt(at - 1);
  if (before !== 10 && before !== 13) return null;
  CONFLICT_MARKER.lastIndex = at;
  return CONFLICT_MARKER.test(text) ? CONFLICT_MARKER.lastIndex : null;
}

/** Text of a file inside a message: in backquotes, on one line, and cut. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `\`${line.length > 40 ? `${line.slice(0, 40)}…` : line}\``;
}
