import { XMLValidator } from 'fast-xml-parser';
import type { Span } from '../model/source.ts';
import { Malformed, XmlCursor } from './xml-cursor.ts';
import { epilog, prolog } from './xml-prolog.ts';
import { readTree } from './xml-tree.ts';

export interface XmlAttribute {
  /** As written, prefix included. */
  readonly name: string;
  readonly prefix: string;
  readonly localName: string;
  /** With references resolved and line breaks and tabs as blanks, as XML has it. */
  readonly value: string;
  /** From the name to the closing quote. */
  readonly span: Span;
  /** Between the quotes. */
  readonly valueSpan: Span;
}

/**
 * Character data, a CDATA section or a comment; `value` has CRLF as LF, and that of text its references resolved. White
 * space alone between elements is left out.
 */
export interface XmlData {
  readonly kind: 'text' | 'cdata' | 'comment';
  readonly value: string;
  /** Markup included. */
  readonly span: Span;
}

export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly prefix: string;
  readonly localName: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (XmlElement | XmlData)[];
  /** From `<` of the start tag to `>` of the end tag. */
  readonly span: Span;
  readonly startTag: Span;
  /** Between the tags; empty at the end of a self-closing tag. */
  readonly content: Span;
}

/** Why a text is not the XML that it should be, and where. */
export interface XmlFault {
  /** `entity`: a reference that is never expanded here, and that a document type may or may not declare. */
  readonly code: 'not-well-formed' | 'entity' | 'too-large';
  readonly message: string;
  readonly span: Span;
}

export interface XmlDocument {
  /** Null when no tree can be made of the text; then there is a fault. */
  readonly root: XmlElement | null;
  /** In the order of the text, the first hundred. A tree with faults is no XML for a strict parser. */
  readonly faults: readonly XmlFault[];
}

/**
 * Reads XML 1.0 into elements that know their place, in time and memory in proportion to the text.
 * Entities other than the five named ones are faults and are never expanded; a document type is stepped over. What
 * spoils single characters (`--` inside a comment, an unknown entity, a control character) leaves a tree and a fault;
 * what spoils the structure leaves no tree. Prefixes are told apart and not resolved.
 *
 * `window` limits what is read; offsets stay those of the whole text.
 */
export function parseXml(text: string, window: Span = { start: 0, end: text.length }): XmlDocument {
  const cursor = new XmlCursor(text, window);
  try {
    cursor.lookForForbidden();
    prolog(cursor);
    const root = readTree(cursor);
    epilog(cursor);
    const faults = cursor.faults();
    const dissent = faults.length === 0 ? secondOpinion(text, window) : null;
    return dissent === null ? { root, faults } : { root: null, faults: [dissent] };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { root: null, faults: cursor.faults(error.fault) };
  }
}

/** Characters. */
const LARGEST_FOR_TWO = 1_000_000;

/**
 * A text that one reader takes and another refuses may say one thing here and another in the build, so fast-xml-parser is
 * asked too. It can't read an internal document type subset; what declares one is left to our own reading, and so is what
 * is larger than any configuration that people write, on which it may take a gigabyte.
 */
function secondOpinion(text: string, { start, end }: Span): XmlFault | null {
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  if (part.length > LARGEST_FOR_TWO || part.includes('<!DOCTYPE')) return null;
  const opinion = XMLValidator.validate(part);
  if (opinion === true) return null;
  const { msg, line, col } = opinion.err;
  let at = start;
  for (let row = 1; row < line; row++) at = text.indexOf('\n', at) + 1;
  const place = Math.min(end, at + Math.max(0, col - 1));
  const message = `two XML readers differ about this text; fast-xml-parser says: ${msg}`;
  return { code: 'not-well-formed', message, span: { start: place, end: Math.min(end, place + 1) } };
}

/**
 * The name of the first tag, prefix included, past declaration, comments and document type; null when something else
 * stands there. Nothing behind it is read.
 */
export function rootName(text: string): string | null {
  try {
    const cursor = new XmlCursor(text, { start: 0, end: text.length });
    prolog(cursor);
    return cursor.name(cursor.at + 1).name;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return null;
  }
}

/** Child elements only. */
export function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child): child is XmlElement => child.kind === 'element');
}

/** The attribute of that name without a prefix. */
export function attribute(element: XmlElement, localName: string): XmlAttribute | undefined {
  return element.attributes.find((each) => each.prefix === '' && each.localName === localName);
}

/** Text and CDATA of the element joined, comments left out, child elements left out. */
export function textContent(element: XmlElement): string {
  let content = '';
  for (const child of element.children) {
    if (child.kind === 'text' || child.kind === 'cdata') content += child.value;
  }
  return content;
}
