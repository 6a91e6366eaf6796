import type { TextEdit } from '../model/change.ts';
import type { Span } from '../model/source.ts';
import {
  behindComments,
  hasEmptyLineAbove,
  hasLineBreak,
  indentationBefore,
  isOnOneLine,
  lineEndingNear,
  lineIndentation,
} from './layout.ts';

/** Markup with other markup inside. */
export interface Block {
  readonly open: string;
  readonly inner: readonly Piece[];
  readonly close: string;
}

/** A string stands on one line. */
export type Piece = string | Block;

/** What is to be inserted, once it is known whether all of it will stand on one line. */
export type Render = (isOneLine: boolean) => readonly Piece[];

export interface InsertionStyle {
  /** One level of indentation; asked for only where lines are laid out, since finding it may take the whole file. */
  readonly unit: () => string;
  /** All of it stands on one line, as its siblings do. */
  readonly compact: boolean;
}

/** An element that something is put into. */
export interface Container {
  /** As its end tag is to name it. */
  readonly name: string;
  /** Where it begins with what belongs before it, such as a key. */
  readonly begin: number;
  readonly startTag: Span;
  /** Between the tags; empty for a self-closing tag. */
  readonly content: Span;
  readonly isSelfClosing: boolean;
}

/** Lines of their own, each with its indentation, without a line break at the end. */
export function layOut(pieces: readonly Piece[], indentation: string, eol: string, unit: string): string {
  const lines: string[] = [];
  const visit = (piece: Piece, before: string): void => {
    if (typeof piece === 'string') lines.push(before + piece);
    else {
      lines.push(before + piece.open);
      for (const each of piece.inner) visit(each, before + unit);
      lines.push(before + piece.close);
    }
  };
  for (const piece of pieces) visit(piece, indentation);
  return lines.join(eol);
}

export function onOneLine(pieces: readonly Piece[]): string {
  return layOut(pieces, '', '', '');
}

/**
 * Inserts behind a sibling and the comments on its line: on lines of their own with the sibling's indentation when the
 * sibling begins its line, else on the same line.
 *
 * @param sibling with what belongs before it, such as a key
 */
export function insertBehind(
  text: string,
  sibling: Span,
  render: Render,
  { unit, compact }: InsertionStyle,
): TextEdit {
  const at = behindComments(text, sibling.end);
  const indentation = indentationBefore(text, sibling.start);
  if (indentation === null) {
    const gap = /[ \t]*$/.exec(text.slice(Math.max(0, sibling.start - 40), sibling.start))?.[0] ?? '';
    return insertion(at, gap + onOneLine(render(true)));
  }
  const eol = lineEndingNear(text, at);
  const emptyLine = hasEmptyLineAbove(text, sibling.start) ? eol : '';
  const lines = linesOf(render, indentation, eol, { unit, compact });
  return insertion(at, emptyLine + eol + lines);
}

/**
 * Inserts into an element without such siblings, which is opened if it is one tag: at its start, behind the comments on
 * the start tag's line, or at its end.
 *
 * @param indentation that of other children; null to take one level more than the element has
 */
export function insertInside(
  text: string,
  container: Container,
  render: Render,
  { unit, compact }: InsertionStyle,
  side: 'start' | 'end',
  indentation: string | null = null,
): TextEdit {
  const { name, begin, startTag, content, isSelfClosing } = container;
  const at = isSelfClosing
    ? startTag.end
    : side === 'start'
      ? behindStart(text, container)
      : endOf(text, content);
  let inserted: string;
  if (hasLines(text, container)) {
    const eol = lineEndingNear(text, at);
    const around = lineIndentation(text, begin);
    const lines = linesOf(render, indentation ?? around + unit(), eol, { unit, compact });
    const ending = hasLineBreak(text, { start: at, end: content.end }) ? '' : eol + around;
    inserted = eol + lines + ending;
  } else inserted = onOneLine(render(true));
  if (!isSelfClosing) return insertion(at, inserted);
  const slash = startTag.end - 2;
  const blanks = /[^\s][ \t]*$/.exec(text.slice(startTag.start, slash))?.[0].length ?? 1;
  return {
    span: { start: slash - blanks + 1, end: startTag.end },
    text: `>${inserted}</${name}>`,
  };
}

function linesOf(
  render: Render,
  indentation: string,
  eol: string,
  { unit, compact }: InsertionStyle,
): string {
  return compact ? indentation + onOneLine(render(true)) : layOut(render(false), indentation, eol, unit());
}

function hasLines(text: string, { begin, content }: Container): boolean {
  if (isOnOneLine(text)) return false;
  if (hasLineBreak(text, content)) return true;
  const isEmpty = text.slice(content.start, content.end).trim() === '';
  return isEmpty && indentationBefore(text, begin) !== null;
}

function behindStart(text: string, { content }: Container): number {
  return Math.min(behindComments(text, content.start), content.end);
}

function endOf(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}
