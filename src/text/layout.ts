import type { Span } from '../model/source.ts';

/** A line break that a file uses. */
export type LineEnding = '\n' | '\r\n' | '\r';

const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];
const LINE_BREAK = /\r\n?|\n/;

/** The line break before `offset`, else the one behind it, else LF: a file may have several kinds. */
export function lineEndingNear(text: string, offset: number): LineEnding {
  let at = offset - 1;
  while (at >= 0 && !isLineBreak(text.charCodeAt(at))) at--;
  if (at < 0) {
    at = offset;
    while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
    if (at === text.length) return '\n';
  }
  if (text.charCodeAt(at) === LF) return text.charCodeAt(at - 1) === CR ? '\r\n' : '\n';
  return text.charCodeAt(at + 1) === LF ? '\r\n' : '\r';
}

/** The white space before `offset` on its line; null when anything else stands there. */
export function indentationBefore(text: string, offset: number): string | null {
  let at = offset;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at === 0 || isLineBreak(text.charCodeAt(at - 1)) ? text.slice(at, offset) : null;
}

/** The white space with which the line of `offset` begins. */
export function lineIndentation(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  let end = start;
  while (end < offset && isBlank(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** Whether an empty line stands above what begins at `offset`, or above the comment that stands directly above that. */
export function hasEmptyLineAbove(text: string, offset: number): boolean {
  const from = commentAbove(text, offset) ?? offset;
  let start = from;
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  return start > 0 && text.slice(start, from).split(LINE_BREAK).length > 2;
}

/** Where a comment begins that has the line directly above `offset`, alone. */
function commentAbove(text: string, offset: number): number | null {
  const before = text.slice(0, offset).trimEnd();
  if (!before.endsWith('-->') || text.slice(before.length, offset).split(LINE_BREAK).length > 2) return null;
  const start = before.lastIndexOf('<!--');
  return start >= 0 && indentationBefore(text, start) !== null ? start : null;
}

/**
 * What one level of indentation is, by the first pair in which both begin their lines and the inner one is deeper. Where
 * there is none, a tab if any line begins with one, else `otherwise`.
 *
 * @param pairs offsets of an outer and an inner tag, the nearest to the place in question first
 */
export function indentationUnit(
  text: string,
  pairs: Iterable<readonly [outer: number, inner: number]>,
  otherwise: string,
): string {
  for (const [outer, inner] of pairs) {
    const around = indentationBefore(text, outer);
    const own = indentationBefore(text, inner);
    if (around === null || own === null) continue;
    if (own.length > around.length && own.startsWith(around)) return own.slice(around.length);
  }
  return /(?:^|[\r\n])\t/.test(text) ? '\t' : otherwise;
}

/** Where the comments end that begin on the same line directly behind `offset`; `offset` when there are none. */
export function behindComments(text: string, offset: number): number {
  const opening = /[ \t]*<!--/y;
  let at = offset;
  for (;;) {
    opening.lastIndex = at;
    if (!opening.test(text)) return at;
    const end = text.indexOf('-->', opening.lastIndex);
    if (end < 0) return at;
    at = end + 3;
  }
}

export function hasLineBreak(text: string, { start, end }: Span): boolean {
  return /[\r\n]/.test(text.slice(start, end));
}

/** Whether the whole file is one line, empty lines at its ends aside. */
export function isOnOneLine(text: string): boolean {
  return !/[\r\n]/.test(text.trim());
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}

function isSpace(code: number): boolean {
  return isBlank(code) || isLineBreak(code);
}
