import type { PlistComment, PlistDict, PlistEntry, PlistNode, PlistString, PropertyList } from './plist.ts';
import {
  conflictMarkerAt,
  DEEPEST_NESTING,
  FaultLog,
  refused,
  shown,
  tooLarge,
  Unreadable,
} from './plist-faults.ts';

const SPACE = /[\t-\r \u2028\u2029]/;
const BARE = /[\w$/:.-]+/y;
const QUOTED_PART = /[^\\"']+/y;
const ESCAPED: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** An OpenStep (old-style ASCII) property list, or a strings file, as CFOldStylePList.c reads it. */
export function readOpenStepPlist(text: string): PropertyList {
  const whole = new OpenStepReader(text).read('value');
  // What begins with a string and goes on is the content of a dictionary without its braces.
  return whole ?? (new OpenStepReader(text).read('content') as PropertyList);
}

class OpenStepReader {
  readonly #text: string;
  readonly #log = new FaultLog();
  readonly #comments: PlistComment[] = [];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Null when the text was to be a value and is a dictionary's content. */
  read(as: 'value' | 'content'): PropertyList | null {
    let root: PlistNode | null = null;
    try {
      if (this.#peek() === '') throw refused('the file is empty', 0, this.#text.length);
      root = as === 'value' ? this.#value() : this.#content(0);
      const rest = this.#peek();
      if (rest !== '' && root.kind === 'string') return null;
      if (rest !== '') throw this.#unexpected('behind the end of the list');
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      root = null;
      this.#log.faults.push(error.fault);
    }
    return { kind: 'openstep', root, faults: this.#log.faults, comments: this.#comments };
  }

  #value(): PlistNode {
    const start = this.#at;
    this.#log.count(1, start);
    switch (this.#peek()) {
      case '{':
        return this.#nested(() => this.#dict());
      case '(':
        return this.#nested(() => this.#array());
      case '<':
        return this.#data();
      default:
        return this.#string();
    }
  }

  #nested(read: () => PlistNode): PlistNode {
    if (++this.#depth > DEEPEST_NESTING) {
      throw tooLarge(`values nested more than ${DEEPEST_NESTING} deep`, this.#at);
    }
    const node = read();
    this.#depth--;
    return node;
  }

  #dict(): PlistDict {
    const start = this.#at++;
    const { entries } = this.#content(start);
    if (this.#peek() !== '}') throw this.#unexpected('where a key or `}` should stand');
    return { kind: 'dict', entries, span: { start, end: ++this.#at } };
  }

  /** `key = value;` and `key;` as long as they go on. */
  #content(start: number): PlistDict {
    const entries: PlistEntry[] = [];
    for (let next = this.#peek(); next === '"' || next === "'" || isBare(next); next = this.#peek()) {
      this.#log.count(1, this.#at);
      const key = this.#string();
      let value: PlistNode = key;
      if (this.#peek() === '=') {
        this.#at++;
        this.#peek();
        value = this.#value();
      }
      entries.push({ key: key.value, keySpan: key.contentSpan, value });
      if (this.#peek() !== ';')
        throw this.#unexpected(`where a \`;\` should end the entry ${shown(key.value)}`);
      this.#at++;
    }
    return { kind: 'dict', entries, span: { start, end: this.#at } };
  }

  #array(): PlistNode {
    const start = this.#at++;
    const items: PlistNode[] = [];
    while (this.#peek() !== ')') {
      items.push(this.#value());
      if (this.#peek() !== ',') break;
      this.#at++;
    }
    if (this.#peek() !== ')') throw this.#unexpected('where `,` or `)` should stand');
    return { kind: 'array', items, span: { start, end: ++this.#at } };
  }

  #data(): PlistNode {
    const start = this.#at;
    const end = this.#text.indexOf('>', start);
    const written = this.#text.slice(start + 1, end < 0 ? start + 80 : end);
    if (end < 0 || !/^(?:\s|[\dA-Fa-f]{2})*$/.test(written)) {
      throw refused(`${shown(`<${written}`)}, which is no data`, start, start + 1);
    }
    this.#at = end + 1;
    return { kind: 'data', written, span: { start, end: end + 1 } };
  }

  #string(): PlistString {
    const start = this.#at;
    const quote = this.#text.charAt(start);
    if (quote === '"' || quote === "'") return this.#quoted(quote);
    BARE.lastIndex = start;
    const value = BARE.exec(this.#text)?.[0];
    if (value === undefined) throw this.#unexpected('where a value should stand');
    this.#at += value.length;
    const span = { start, end: this.#at };
    return { kind: 'string', value, span, contentSpan: span };
  }

  #quoted(quote: string): PlistString {
    const start = this.#at++;
    let value = '';
    for (;;) {
      QUOTED_PART.lastIndex = this.#at;
      const part = QUOTED_PART.exec(this.#text)?.[0] ?? '';
      value += part;
      this.#at += part.length;
      const character = this.#text.charAt(this.#at);
      if (character === '') throw refused('a quoted string that never ends', start, start + 1);
      if (character === quote) break;
      if (character === '\\') value += this.#escaped();
      else {
        value += character;
        this.#at++;
      }
    }
    const contentSpan = { start: start + 1, end: this.#at };
    return { kind: 'string', value, span: { start, end: ++this.#at }, contentSpan };
  }

  #escaped(): string {
    const code = /\\(?:([0-7]{1,3})|U([\dA-Fa-f]{1,4})|([\s\S]))?/y;
    code.lastIndex = this.#at;
    const [whole = '', octal, hex, other = ''] = code.exec(this.#text) ?? [];
    this.#at += whole.length;
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return ESCAPED[other] ?? other;
  }

  /** Steps over white space, comments and merge-conflict markers; the character there, empty at the end. */
  #peek(): string {
    const text = this.#text;
    for (;;) {
      while (this.#at < text.length && SPACE.test(text.charAt(this.#at))) this.#at++;
      const marker = conflictMarkerAt(text, this.#at);
      const start = this.#at;
      if (marker !== null) {
        const message = `a merge-conflict marker, ${shown(text.slice(start, Math.min(marker, start + 80)))}`;
        this.#log.add('merge-conflict', message, { start, end: marker });
        this.#at = marker;
      } else if (text.startsWith('//', start)) {
        const end = text.slice(start).search(/[\r\n\u2028\u2029]/);
        this.#comment(start, end < 0 ? text.length : start + end, 0);
      } else if (text.startsWith('/*', start)) {
        const end = text.indexOf('*/', start + 2);
        this.#comment(start, end < 0 ? text.length : end + 2, end < 0 ? 0 : 2);
      } else return text.charAt(start);
    }
  }

  #comment(start: number, end: number, closing: number): void {
    this.#log.count(1, start);
    this.#comments.push({ text: this.#text.slice(start + 2, end - closing), span: { start, end } });
    this.#at = end;
  }

  #unexpected(where: string): Unreadable {
    const found = this.#text.slice(this.#at, this.#at + 20).split('\n')[0] as string;
    const what = found === '' ? 'the end of the file' : shown(found);
    return refused(`${what} ${where}`, this.#at, this.#at + Math.min(1, found.length));
  }
}

function isBare(character: string): boolean {
  return /^[\w$/:.-]$/.test(character);
}
