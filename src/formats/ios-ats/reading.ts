import type { StoreProblem } from '../../model/pins.ts';
import { type Position, positions, type SourceText, type Span } from '../../model/source.ts';
import type { PlistComment, PlistDict, PlistEntry, PlistNode, PropertyList } from '../../text/plist.ts';
import { quote } from './wording.ts';

/** What the readers of one file share: its problems, its lines, its comments. */
export class Reading {
  readonly problems: StoreProblem[] = [];
  readonly list: PropertyList;
  readonly #text: string;
  readonly #comments: PropertyList['comments'];
  #position: ((offset: number) => Position) | null = null;

  constructor({ text }: SourceText, list: PropertyList) {
    this.#text = text;
    this.list = list;
    // A pin or a list that somebody took out is no description of its neighbour.
    this.#comments = list.comments.filter(({ text: comment }) => !/<(?:dict|key|string)>/.test(comment));
  }

  add(
    code: string,
    effect: StoreProblem['effect'],
    span: Span,
    message: string,
    hint: string | null = null,
  ): void {
    this.problems.push({ code, effect, message, hint, span });
  }

  /** The two sides of a merge conflict stand one behind the other, and are no repetition. */
  get hasConflict(): boolean {
    return this.list.faults.some(({ code }) => code === 'merge-conflict');
  }

  /** ` (line 12)`; nothing for a binary list, which has no lines. */
  place(span: Span): string {
    const line = this.#line(span);
    return line === null ? '' : ` (line ${line})`;
  }

  /** `Line 12: `; nothing for a binary list. */
  lineLabel(span: Span): string {
    const line = this.#line(span);
    return line === null ? '' : `Line ${line}: `;
  }

  #line({ start }: Span): number | null {
    if (this.list.kind === 'binary') return null;
    this.#position ??= positions(this.#text);
    return this.#position(start).line;
  }

  /** The entries that count, in the order of the text: of a key that is repeated, the last. */
  entries(dict: PlistDict, inside: readonly string[] = []): Map<string, PlistEntry> {
    const counting = new Map<string, PlistEntry>();
    const ignored: PlistEntry[] = [];
    for (const entry of dict.entries) {
      const earlier = counting.get(entry.key);
      if (earlier !== undefined) {
        ignored.push(earlier);
        counting.delete(entry.key);
      }
      counting.set(entry.key, entry);
    }
    if (ignored.length > 0) this.#tellRepeated(ignored, counting, inside);
    return counting;
  }

  /** The entry that counts for one key, if `node` is a dictionary and has it. */
  lastOf(node: PlistNode, key: string, inside: readonly string[]): PlistEntry | undefined {
    if (node.kind !== 'dict') return undefined;
    return this.entries({ ...node, entries: node.entries.filter((entry) => entry.key === key) }, inside).get(
      key,
    );
  }

  /** What is ignored is a loss when the dictionary `inside` it has keys that the counting one has not. */
  #tellRepeated(
    ignored: readonly PlistEntry[],
    counting: ReadonlyMap<string, PlistEntry>,
    inside: readonly string[],
  ): void {
    if (this.hasConflict) return;
    const kept = new Map<string, Set<string>>();
    for (const { key, keySpan, value } of ignored) {
      const last = counting.get(key) as PlistEntry;
      const keptKeys = kept.get(key) ?? keysInside(last.value, inside, 'counting');
      kept.set(key, keptKeys);
      const lost = [...keysInside(value, inside, 'all')].filter((each) => !keptKeys.has(each));
      const loss = lost.length === 0 ? '' : `, ${quote(lost.slice(0, 5).join(', '))} with it`;
      const message = `The key ${quote(key)} stands here and once more in the same dictionary${this.place(last.keySpan)}. The last one counts, and what stands here is ignored${loss}.`;
      const effect = lost.length > 0 ? 'unpinned' : 'lint';
      this.add('duplicate-key', effect, keySpan, message, 'make one entry of the two');
    }
  }

  /** The comment behind `pin` or behind `item` on the same line, inside `item` before `pin`, or on the lines before `item`. */
  commentBeside(pin: Span, item: Span): PlistComment | null {
    if (this.#comments.length === 0) return null;
    const next = this.#behind(pin.end) ?? this.#behind(item.end);
    return next ?? this.#before(pin.start, item.start) ?? this.#above(item.start);
  }

  /** Where the comments end that begin on the same line behind `offset`. */
  endOfComments(offset: number): number {
    let end = offset;
    for (let next = this.#behind(end); next !== null; next = this.#behind(end)) end = next.span.end;
    return end;
  }

  #behind(offset: number): PlistComment | null {
    const comment = this.#comments[this.#firstFrom(offset)];
    if (comment === undefined) return null;
    const between = this.#text.slice(offset, Math.min(comment.span.start, offset + 200));
    return /^[ \t;,)}]*$/.test(between) ? comment : null;
  }

  #before(offset: number, from: number): PlistComment | null {
    const comment = this.#comments[this.#firstFrom(offset) - 1];
    return comment !== undefined && comment.span.start > from ? comment : null;
  }

  #above(offset: number): PlistComment | null {
    const comment = this.#comments[this.#firstFrom(offset) - 1];
    if (comment === undefined) return null;
    const between = this.#text.slice(Math.max(comment.span.end, offset - 200), offset);
    const before = this.#text.slice(Math.max(0, comment.span.start - 200), comment.span.start);
    const isAbove = /(?:^|[\r\n])[ \t]*$/.test(before) && /^[ \t]*(?:\r\n?|\n)?[ \t]*$/.test(between);
    return isAbove ? comment : null;
  }

  /** The number of the first comment that begins at `offset` or later. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#comments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#comments[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The keys of the dictionary at the end of a path; of repeated keys on the way, those that count or all. */
function keysInside(node: PlistNode, path: readonly string[], which: 'counting' | 'all'): Set<string> {
  const [next, ...rest] = path;
  if (node.kind !== 'dict') return new Set();
  if (next === undefined) return new Set(node.entries.map(({ key }) => key));
  const found = node.entries.filter(({ key }) => key === next);
  const followed = which === 'all' ? found : found.slice(-1);
  return new Set(followed.flatMap(({ value }) => [...keysInside(value, rest, which)]));
}
