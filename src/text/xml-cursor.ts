import type { Span } from '../model/source.ts';
import type { XmlFault } from './xml.ts';
import { FORBIDDEN, isNameCharacter, isNameStart, isSpace } from './xml-characters.ts';

/** Elements, attributes and pieces of text. A configuration of 100,000 domains has 2 million, in half a gigabyte. */
const MOST_NODES = 3_000_000;
const MOST_FAULTS = 100;

/** The structure is spoilt; there is no tree. */
export class Malformed extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(fault.message);
    this.fault = fault;
  }
}

export interface XmlName {
  /** As written, prefix included. */
  readonly name: string;
  readonly prefix: string;
  readonly localName: string;
}

/** A place in a text that moves forward only, and the faults met so far. Lengths and offsets are UTF-16 units. */
export class XmlCursor {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  at: number;
  readonly #faults: XmlFault[] = [];
  readonly #names = new Map<string, XmlName>();
  #nodes = 0;

  constructor(text: string, { start, end }: Span) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.at = start;
  }

  /** The unit so far ahead; NaN behind the end of the text. */
  code(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead);
  }

  follows(token: string): boolean {
    return this.text.startsWith(token, this.at);
  }

  isAtEnd(): boolean {
    return this.at >= this.end;
  }

  skipSpace(): void {
    while (this.at < this.end && isSpace(this.text.charCodeAt(this.at))) this.at++;
  }

  /**
   * Goes behind the next `token` from `from` on, and answers where it begins.
   *
   * @throws Malformed with the message `otherwise`
   */
  closing(token: string, from: number, otherwise: string): number {
    const found = this.text.indexOf(token, from);
    if (found < 0 || found + token.length > this.end) throw this.malformed(this.at, 1, otherwise);
    this.at = found + token.length;
    return found;
  }

  /**
   * Goes behind the name at `start`.
   *
   * @throws Malformed when none begins there
   */
  name(start: number): XmlName {
    const { text, end } = this;
    if (start >= end || !isNameStart(text.charCodeAt(start))) {
      throw this.malformed(start - 1, 1, 'a `<` that begins no tag; a plain one is written `&lt;`');
    }
    let at = start + 1;
    while (at < end && isNameCharacter(text.charCodeAt(at))) at++;
    this.at = at;
    const name = text.slice(start, at);
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const made = { name, prefix, localName: colon < 0 ? name : name.slice(colon + 1) };
    this.#names.set(name, made);
    return made;
  }

  /**
   * Counts one more element, attribute or piece of text.
   *
   * @throws Malformed when there are more than memory is for
   */
  count(): void {
    if (++this.#nodes <= MOST_NODES) return;
    throw this.tooLarge(
      `more than ${MOST_NODES.toLocaleString('en')} elements, attributes and pieces of text`,
    );
  }

  lookForForbidden(): void {
    const { text, start, end } = this;
    const part = start === 0 && end === text.length ? text : text.slice(start, end);
    const found = FORBIDDEN.exec(part);
    if (found === null) return;
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    this.fault(start + found.index, 1, `the character U+${code}, which no XML may hold`);
  }

  /** Records what leaves the structure whole. */
  fault(start: number, length: number, message: string): void {
    if (this.#faults.length < MOST_FAULTS) this.#faults.push(this.malformed(start, length, message).fault);
  }

  entity(start: number, written: string): void {
    if (this.#faults.length >= MOST_FAULTS) return;
    const message = `the entity \`${shown(written)}\`: none is expanded but the five that XML names`;
    this.#faults.push({ code: 'entity', message, span: { start, end: start + written.length } });
  }

  malformed(start: number, length: number, message: string): Malformed {
    const span = { start, end: Math.min(start + length, this.end) };
    return new Malformed({ code: 'not-well-formed', message: `not well-formed XML: ${message}`, span });
  }

  tooLarge(message: string): Malformed {
    return new Malformed({ code: 'too-large', message, span: { start: this.at, end: this.at + 1 } });
  }

  /** In the order of the text. */
  faults(last?: XmlFault): XmlFault[] {
    const all = last === undefined ? [...this.#faults] : [...this.#faults, last];
    return all.sort((a, b) => a.span.start - b.span.start);
  }
}

/** Text from a file, short enough for a sentence. */
export function shown(written: string): string {
  return written.length > 40 ? `${written.slice(0, 40)}…` : written;
}
