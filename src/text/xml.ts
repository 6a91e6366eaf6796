import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Span } from '../model/source.ts';

export interface XmlAttribute {
  /** As written, prefix included. */
  readonly name: string;
  readonly prefix: string;
  readonly localName: string;
  /** With character references resolved. */
  readonly value: string;
  /** From the name to the closing quote. */
  readonly span: Span;
  /** Between the quotes. */
  readonly valueSpan: Span;
}

/** Character data, a CDATA section or a comment; `value` of text has its character references resolved. */
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
  readonly message: string;
  readonly span: Span;
}

export interface XmlDocument {
  /** Null when the text can't be read at all; then there is a fault. */
  readonly root: XmlElement | null;
  readonly faults: readonly XmlFault[];
}

/** Deeper nesting is no configuration that anybody wrote, and fast-xml-parser recurses over it. */
const DEEPEST_NESTING = 256;
const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const METADATA = XMLParser.getMetaDataSymbol() as unknown as symbol;

type ParsedNode = Record<string | symbol, unknown>;

/**
 * Reads XML into elements that know their place. fast-xml-parser says whether it is well formed and where each element
 * begins and ends; attributes, character data and comments are then read from the text itself, because the parser keeps
 * no places for them. Entities other than the five named ones are faults and are never expanded.
 *
 * `window` limits what is read; offsets stay those of the whole text.
 */
export function parseXml(text: string, window: Span = { start: 0, end: text.length }): XmlDocument {
  const part =
    window.start === 0 && window.end === text.length ? text : text.slice(window.start, window.end);
  const malformed = validate(part, window.start);
  if (malformed !== null) return { root: null, faults: [malformed] };
  let nodes: ParsedNode[];
  try {
    nodes = new XMLParser({
      preserveOrder: true,
      captureMetaData: true,
      ignoreAttributes: true,
      trimValues: true,
      processEntities: false,
      parseTagValue: false,
      maxNestedTags: DEEPEST_NESTING,
    }).parse(part) as ParsedNode[];
  } catch (error) {
    const message = `the XML can't be read: ${(error as Error).message.replace(/^\[SECURITY\] /, '')}`;
    return { root: null, faults: [{ message, span: { start: window.start, end: window.start } }] };
  }
  const reader = new Reader(text, window.start);
  const roots = nodes.filter((node) => elementName(node) !== null);
  const first = roots[0];
  if (first === undefined) {
    return { root: null, faults: [{ message: 'the file holds no XML element', span: window }] };
  }
  const second = roots[1];
  if (second !== undefined) {
    const place = reader.spanOf(second);
    const message = 'a second root element; XML has one';
    return { root: null, faults: [{ message, span: { start: place.start, end: place.start + 1 } }] };
  }
  const root = reader.element(first);
  reader.comments({ start: window.start, end: root.span.start });
  reader.comments({ start: root.span.end, end: window.end });
  return { root, faults: reader.faults };
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

function validate(text: string, base: number): XmlFault | null {
  const result = XMLValidator.validate(text);
  if (result === true) return null;
  const { msg, line, col } = result.err;
  let offset = 0;
  for (let row = 1; row < line; row++) {
    const next = text.indexOf('\n', offset);
    if (next < 0) break;
    offset = next + 1;
  }
  // The validator counts a column from 1, and leaves it out where only the line is known.
  const start = base + Math.min(text.length, offset + Math.max(0, (col ?? 1) - 1));
  return { message: `not well-formed XML: ${msg}`, span: { start, end: Math.min(start + 1, base + text.length) } };
}

function elementName(node: ParsedNode): string | null {
  for (const key in node) if (key !== '#text' && !key.startsWith('?')) return key;
  return null;
}

function splitName(name: string): { prefix: string; localName: string } {
  const colon = name.indexOf(':');
  return colon < 0
    ? { prefix: '', localName: name }
    : { prefix: name.slice(0, colon), localName: name.slice(colon + 1) };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

class Reader {
  readonly faults: XmlFault[] = [];
  readonly #text: string;
  readonly #base: number;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  spanOf(node: ParsedNode): Span {
    const place = node[METADATA] as { startIndex?: number; endIndex?: number } | undefined;
    const start = this.#base + (place?.startIndex ?? 0);
    return { start, end: place?.endIndex === undefined ? this.#text.length : this.#base + place.endIndex };
  }

  element(node: ParsedNode): XmlElement {
    const name = elementName(node) as string;
    const span = this.spanOf(node);
    const attributes: XmlAttribute[] = [];
    const startTagEnd = this.#startTag(span.start, attributes);
    const selfClosing = this.#text.charCodeAt(startTagEnd - 2) === 47;
    const contentEnd = selfClosing ? startTagEnd : this.#text.lastIndexOf('</', span.end - 1);
    const children: (XmlElement | XmlData)[] = [];
    let at = startTagEnd;
    for (const child of node[name] as ParsedNode[]) {
      if (elementName(child) === null) continue;
      const next = this.element(child);
      this.#between(at, next.span.start, children);
      children.push(next);
      at = next.span.end;
    }
    if (children.length === 0) this.#data(at, contentEnd, children);
    else this.#between(at, contentEnd, children);
    return {
      kind: 'element',
      name,
      ...splitName(name),
      attributes,
      children,
      span,
      startTag: { start: span.start, end: startTagEnd },
      content: { start: startTagEnd, end: contentEnd },
    };
  }

  /** Looks at what stands before or after the root for faults only. */
  comments(span: Span): void {
    const doctype = /<!DOCTYPE/.exec(this.#text.slice(span.start, span.end));
    // An internal subset isn't read: its declarations may hold anything.
    if (doctype === null) this.#data(span.start, span.end, []);
  }

  /** Pushes the attributes of the start tag at `start` and answers where the tag ends. */
  #startTag(start: number, attributes: XmlAttribute[]): number {
    const text = this.#text;
    let at = start + 1;
    let code = text.charCodeAt(at);
    while (!isSpace(code) && code !== 62 && code !== 47) code = text.charCodeAt(++at);
    for (;;) {
      while (isSpace(code) || code === 47) code = text.charCodeAt(++at);
      if (code === 62 || Number.isNaN(code)) return at + 1;
      const nameStart = at;
      while (!isSpace(code) && code !== 61) code = text.charCodeAt(++at);
      const name = text.slice(nameStart, at);
      while (code !== 34 && code !== 39) code = text.charCodeAt(++at);
      const valueStart = at + 1;
      const valueEnd = text.indexOf(String.fromCharCode(code), valueStart);
      const valueSpan = { start: valueStart, end: valueEnd };
      const raw = text.slice(valueStart, valueEnd);
      if (raw.includes('<')) this.faults.push({ message: 'a raw `<` inside an attribute value', span: valueSpan });
      attributes.push({
        name,
        ...splitName(name),
        value: this.#resolve(raw, valueStart),
        span: { start: nameStart, end: valueEnd + 1 },
        valueSpan,
      });
      at = valueEnd + 1;
      code = text.charCodeAt(at);
    }
  }

  /** As `#data`, but white space alone between two elements is layout and is left out. */
  #between(start: number, end: number, into: (XmlElement | XmlData)[]): void {
    let at = start;
    while (at < end && isSpace(this.#text.charCodeAt(at))) at++;
    if (at < end) this.#data(start, end, into);
  }

  /** Pushes text, CDATA and comments between two tags. */
  #data(start: number, end: number, into: (XmlElement | XmlData)[]): void {
    const text = this.#text;
    let at = start;
    while (at < end) {
      const markup = text.indexOf('<', at);
      const textEnd = markup < 0 || markup > end ? end : markup;
      if (textEnd > at) {
        into.push({
          kind: 'text',
          value: this.#resolve(text.slice(at, textEnd), at),
          span: { start: at, end: textEnd },
        });
      }
      if (textEnd === end) return;
      at = this.#markup(textEnd, end, into);
    }
  }

  #markup(start: number, limit: number, into: (XmlElement | XmlData)[]): number {
    const text = this.#text;
    const closed = (token: string, from: number): number => {
      const end = text.indexOf(token, from);
      return end < 0 || end + token.length > limit ? limit - token.length : end;
    };
    if (text.startsWith('<!--', start)) {
      const end = closed('-->', start + 4);
      const value = text.slice(start + 4, end);
      const dashes = value.endsWith('-') ? value.length - 1 : value.indexOf('--');
      if (dashes >= 0) {
        const place = start + 4 + dashes;
        this.faults.push({ message: '`--` inside a comment', span: { start: place, end: place + 2 } });
      }
      into.push({ kind: 'comment', value, span: { start, end: end + 3 } });
      return end + 3;
    }
    if (text.startsWith('<![CDATA[', start)) {
      const end = closed(']]>', start + 9);
      into.push({ kind: 'cdata', value: text.slice(start + 9, end), span: { start, end: end + 3 } });
      return end + 3;
    }
    return closed('>', start) + 1;
  }

  #resolve(raw: string, base: number): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(/&(#x[0-9a-f]+|#[0-9]+|[^;\s<&]*);?/gi, (whole, reference: string, offset: number) => {
      const character = whole.endsWith(';') ? characterOf(reference) : null;
      if (character !== null) return character;
      const start = base + offset;
      const message = `entity \`${whole.slice(0, 40)}\`: only the five named entities and character references are read, none is expanded`;
      this.faults.push({ message, span: { start, end: start + whole.length } });
      return whole;
    });
  }
}

function characterOf(reference: string): string | null {
  if (!reference.startsWith('#')) return NAMED_ENTITIES[reference] ?? null;
  const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}
