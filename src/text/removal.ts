import type { TextEdit } from '../model/change.ts';
import type { Span } from '../model/source.ts';

/**
 * Takes out what stands in spans: with its lines where nothing else stands on them, else with the blanks before it. Of the
 * empty lines on both sides of such lines one goes too, and so does one that would be left before an end tag.
 *
 * @param spans none within another
 */
export function removals(text: string, spans: Iterable<Span>): TextEdit[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || !/^[ \t]*$/.test(text.slice(last.end, span.start))) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: span.end };
  }
  return joined.map((span) => removal(text, span));
}

function removal(text: string, { start, end }: Span): TextEdit {
  const from = blanksBefore(text, start);
  const to = blanksBehind(text, end);
  const beginsLine = from === 0 || breakBefore(text, from) > 0;
  const endsLine = to === text.length || breakBehind(text, to) > 0;
  if (!beginsLine) return taking(from, end);
  if (!endsLine) return taking(start, to);
  if (to === text.length) return taking(from - breakBefore(text, from), to);
  const next = to + breakBehind(text, to);
  return taking(isEmptyOrEnd(text, next) ? emptyLineBefore(text, from) : from, next);
}

/** Where the empty line directly before a line begins; where the line itself begins when there is none. */
function emptyLineBefore(text: string, line: number): number {
  const end = line - breakBefore(text, line);
  const start = blanksBefore(text, end);
  return end < line && breakBefore(text, start) > 0 ? start : line;
}

function isEmptyOrEnd(text: string, line: number): boolean {
  const at = blanksBehind(text, line);
  return breakBehind(text, at) > 0 || text.startsWith('</', at);
}

function blanksBefore(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text[at - 1])) at--;
  return at;
}

function blanksBehind(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text[at])) at++;
  return at;
}

/** The length of the line break that ends at an offset; 0 where none does. */
function breakBefore(text: string, offset: number): number {
  const last = text[offset - 1];
  if (last === '\n') return text[offset - 2] === '\r' ? 2 : 1;
  return last === '\r' ? 1 : 0;
}

function breakBehind(text: string, offset: number): number {
  const first = text[offset];
  if (first === '\r') return text[offset + 1] === '\n' ? 2 : 1;
  return first === '\n' ? 1 : 0;
}

function taking(start: number, end: number): TextEdit {
  return { span: { start, end }, text: '' };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
