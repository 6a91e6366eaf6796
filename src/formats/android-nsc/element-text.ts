import type { Span } from '../../model/source.ts';
import type { XmlData, XmlElement } from '../../text/xml.ts';
import { isBlank, javaTrimRange } from './values.ts';

/** The text of a `domain` or `pin` as the build tool leaves it to the platform. */
export interface ElementText {
  /** Not trimmed; with a fault, everything there is. */
  readonly text: string;
  /** Of the trimmed text; the whole content where references, sections or comments are mixed in. */
  readonly span: Span;
  /**
   * Why the platform's parser throws: no text (white space alone is none), text on both sides of a comment (which the
   * build tool makes into two pieces), an element.
   */
  readonly fault: { readonly kind: 'missing' | 'comment' | 'child'; readonly span: Span } | null;
}

/** @param source the whole text of the file */
export function elementText(element: XmlElement, source: string): ElementText {
  const [only, second] = element.children;
  // Nearly every one of them, and a file has two for each domain.
  if (only?.kind === 'text' && second === undefined && !isBlank(only.value)) {
    return { text: only.value, span: textSpan(only, element, source), fault: null };
  }
  const runs: XmlData[][] = [];
  let run: XmlData[] = [];
  let comment: Span | null = null;
  let dividing: Span | null = null;
  let child: Span | null = null;
  const close = (): void => {
    if (!isBlank(joined(run))) {
      if (runs.length === 1) dividing ??= comment;
      runs.push(run);
    }
    run = [];
  };
  for (const each of element.children) {
    if (each.kind === 'element') {
      close();
      child ??= each.startTag;
    } else if (each.kind === 'comment') {
      close();
      comment = each.span;
    } else run.push(each);
  }
  close();
  const text = runs.map(joined).join('');
  const span = spanOf(element, runs, source);
  if (child !== null) return { text, span, fault: { kind: 'child', span: child } };
  if (runs.length === 0) return { text, span, fault: { kind: 'missing', span: element.startTag } };
  if (dividing !== null) return { text, span, fault: { kind: 'comment', span: dividing } };
  return { text, span, fault: null };
}

/**
 * Where a text can be written in the place of the one that is there: between the comments, with the white space round it.
 * Null where it is no single piece, or holds an instruction.
 */
export function placeOfText({ content, children }: XmlElement, source: string): Span | null {
  const pieces: Span[] = [];
  let { start } = content;
  for (const { kind, span } of children) {
    if (kind === 'element') return null;
    if (kind !== 'comment') continue;
    pieces.push({ start, end: span.start });
    start = span.end;
  }
  pieces.push({ start, end: content.end });
  const [only, second] = pieces.filter((piece) => source.slice(piece.start, piece.end).trim() !== '');
  if (only === undefined || second !== undefined) return null;
  return source.slice(only.start, only.end).includes('<?') ? null : only;
}

function joined(run: readonly XmlData[]): string {
  return run.map(({ value }) => value).join('');
}

function spanOf(element: XmlElement, runs: readonly (readonly XmlData[])[], source: string): Span {
  const [first, ...rest] = runs.flat();
  const isPlain = first !== undefined && rest.length === 0 && first.kind === 'text';
  return isPlain ? textSpan(first, element, source) : element.content;
}

function textSpan({ span }: XmlData, { content }: XmlElement, source: string): Span {
  const raw = source.slice(span.start, span.end);
  if (raw.includes('&')) return content;
  const { start, end } = javaTrimRange(raw);
  return { start: span.start + start, end: span.start + end };
}
