import { UsageError } from '../errors.ts';
import { positions } from '../model/source.ts';
import { nearest } from './nearest.ts';

/** What is wrong with the file at one place. */
export interface Fault {
  /** In UTF-16 units. */
  readonly offset: number;
  /** What was found and what was expected. */
  readonly message: string;
}

/** Further ones are counted. */
export const MOST_FAULTS = 50;
const LONGEST_QUOTE = 60;

/** All of them in the order of the file, with their places. */
export function refusal(path: string, text: string, faults: readonly Fault[]): UsageError {
  const positionOf = positions(text);
  const once = new Map(faults.map((fault) => [`${fault.offset} ${fault.message}`, fault]));
  const sorted = [...once.values()].sort((one, other) => one.offset - other.offset);
  const lines = sorted.slice(0, MOST_FAULTS).map(({ offset, message }) => {
    const { line, column } = positionOf(offset);
    return `${printable(path)}:${line}:${column} ${message}`;
  });
  const more = sorted.length - lines.length;
  return new UsageError([...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
}

/** `; did you mean `x`?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  return near === null ? '' : `; did you mean \`${near}\`?`;
}

/** A value as a message may show it: one line of a text, cut, and of what looks like a key no more than its beginning. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  if (value === '') return 'an empty text';
  return `\`${typeof value === 'string' ? excerpt(value) : String(value)}\``;
}

/** A file that names a secret where a path was meant must not make it appear in a log. */
function excerpt(text: string): string {
  const trimmed = text.trim();
  const [line = ''] = trimmed.split(/[\n\r\u0085\u2028\u2029]/, 1);
  const armour = /-----BEGIN [A-Z0-9 ]{1,40}-----/.exec(line);
  const encoded = /[A-Za-z0-9+/=_-]{40}/.exec(line);
  const cut = Math.min(
    LONGEST_QUOTE,
    armour === null ? LONGEST_QUOTE : armour.index + armour[0].length,
    encoded === null ? LONGEST_QUOTE : encoded.index + 8,
  );
  const kept = line.slice(0, cut).replace(/[\ud800-\udbff]$/, '');
  return `${printable(kept)}${kept.length < trimmed.length ? '…' : ''}`;
}

/** Nothing that a terminal acts on. */
function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`);
}
