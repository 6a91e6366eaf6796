import { positions, type Span } from '../model/source.ts';
import type { PlistComment, PlistEntry, PlistNode, PlistString, PropertyList } from './plist.ts';
import {
  conflictMarkerAt,
  DEEPEST_NESTING,
  FaultLog,
  refused,
  shown,
  tooLarge,
  Unreadable,
} from './plist-faults.ts';
import { characterOf, isSpace } from './xml-characters.ts';

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly contentStart: number;
  readonly isEmpty: boolean;
}

/** What CoreFoundation demands of the text of a value, where it demands something. */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  integer: /^\s*[+-]?\s*(?:0[xX][\dA-Fa-f]+|\d+)$/,
  date: /^-?\d*-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  real: /\S/,
};
const LESS = 60;

/**
 * An XML property list as CFPropertyList.c reads it. That is no XML parser: it skips attributes and the document type,
 * takes `--` inside a comment and anything behind the root, and refuses a comment inside `<string>`.
 */
export function readXmlPlist(text: string): PropertyList {
  return new XmlPlistReader(text).read();
}

class XmlPlistReader {
  readonly #text: string;
  readonly #log = new FaultLog();
  readonly #comments: PlistComment[] = [];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): PropertyList {
    let root: PlistNode | null = null;
    try {
      this.#prolog();
      root = this.#value(this.#tag());
      this.#epilog();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const { code, message, span } = error.fault;
      root = null;
      this.#log.add(code, message, span);
    }
    return { kind: 'xml', root, faults: this.#log.faults, comments: this.#comments };
  }

  /** Goes to the `<` of the first element. */
  #prolog(): void {
    for (;;) {
      if (!this.#stepOver()) throw refused('the file holds no element', 0, this.#text.length);
      if (!this.#follows('<!')) return;
      this.#documentType();
    }
  }

  /** CoreFoundation doesn't look at what follows; XML parsers do. */
  #epilog(): void {
    const faults = this.#log.faults.length;
    while (this.#misc());
    const end = this.#text.trimEnd().length;
    if (this.#at < end && this.#log.faults.length === faults) {
      const rest = this.#text.slice(this.#at, this.#at + 80);
      this.#log.add('tolerated', `${shown(rest)} behind the end of the list`, { start: this.#at, end });
    }
  }

  /** Goes to the next tag inside `open`: true for an element, false for an end tag. */
  #next(open: Tag): boolean {
    if (!this.#stepOver()) throw this.#unclosed(open);
    if (this.#follows('<!')) throw refused('`<!` inside an element', this.#at, this.#at + 2);
    return !this.#follows('</');
  }

  #tag(): Tag {
    const start = this.#at;
    const end = this.#text.indexOf('>', start);
    if (end < 0) throw refused('a tag that is never closed', start, start + 1);
    const isEmpty = this.#text.charCodeAt(end - 1) === 47;
    const inner = this.#text.slice(start + 1, isEmpty ? end - 1 : end);
    const space = inner.search(/[ \t\r\n]/);
    this.#at = end + 1;
    return { name: space < 0 ? inner : inner.slice(0, space), start, contentStart: end + 1, isEmpty };
  }

  #value(tag: Tag): PlistNode {
    this.#log.count(1, tag.start);
    switch (tag.name) {
      case 'plist':
      case 'dict':
      case 'array':
        return this.#container(tag);
      case 'string':
      case 'key':
        return this.#string(tag);
      case 'true':
      case 'false':
        if (!tag.isEmpty) this.#endTag(tag);
        return { kind: 'boolean', value: tag.name === 'true', span: this.#spanOf(tag) };
      case 'integer':
      case 'real':
      case 'date':
      case 'data':
        return this.#written(tag, tag.name);
      default:
        throw refused(`${shown(`<${tag.name}>`)}, which no property list has`, tag.start, this.#at);
    }
  }

  #container(tag: Tag): PlistNode {
    if (++this.#depth > DEEPEST_NESTING) {
      throw tooLarge(`values nested more than ${DEEPEST_NESTING} deep`, tag.start);
    }
    const node =
      tag.name === 'plist' ? this.#plist(tag) : tag.name === 'dict' ? this.#dict(tag) : this.#array(tag);
    this.#depth--;
    return node;
  }

  #plist(tag: Tag): PlistNode {
    if (tag.isEmpty || !this.#next(tag)) throw refused('an empty `<plist>`', tag.start, this.#at);
    const root = this.#value(this.#tag());
    if (this.#next(tag))
      throw refused('a second value in `<plist>`, which holds one', this.#at, this.#at + 1);
    this.#endTag(tag);
    return root;
  }

  #array(tag: Tag): PlistNode {
    const items: PlistNode[] = [];
    if (!tag.isEmpty) {
      while (this.#next(tag)) items.push(this.#value(this.#tag()));
      this.#endTag(tag);
    }
    return { kind: 'array', items, span: this.#spanOf(tag) };
  }

  #dict(tag: Tag): PlistNode {
    const entries: PlistEntry[] = [];
    while (!tag.isEmpty && this.#next(tag)) {
      const first = this.#tag();
      if (first.name !== 'key') {
        this.#keyless(first, entries);
        continue;
      }
      this.#log.count(1, first.start);
      const { value: key, contentSpan: keySpan } = this.#string(first);
      if (this.#next(tag)) entries.push({ key, keySpan, value: this.#value(this.#tag()) });
      else this.#log.add('refused', `the key ${shown(key)} without a value`, this.#spanOf(first));
    }
    if (!tag.isEmpty) this.#endTag(tag);
    return { kind: 'dict', entries, span: this.#spanOf(tag) };
  }

  /** A value without a key. Between merge-conflict markers it is the other side's value of the key before. */
  #keyless(tag: Tag, entries: PlistEntry[]): void {
    const value = this.#value(tag);
    const before = entries.at(-1);
    if (before !== undefined && this.#log.hasConflict()) {
      entries.push({ key: before.key, keySpan: before.keySpan, value });
    } else this.#log.add('refused', `\`<${tag.name}>\` where a \`<key>\` should stand`, value.span);
  }

  #string(tag: Tag): PlistString {
    let value = '';
    let end = tag.contentStart;
    while (!tag.isEmpty) {
      end = this.#text.indexOf('<', this.#at);
      if (end < 0) throw this.#unclosed(tag);
      value += this.#resolved(this.#at, end);
      this.#at = end;
      const marker = conflictMarkerAt(this.#text, end);
      if (marker !== null) this.#conflict(marker);
      else if (this.#follows('<![CDATA[')) {
        this.#at = this.#past(']]>', end + 9, 'a CDATA section that is never closed');
        value += this.#text.slice(end + 9, this.#at - 3);
      } else if (this.#follows('<!--')) {
        this.#comment();
        this.#log.add('refused', `a comment inside \`<${tag.name}>\``, { start: end, end: this.#at });
      } else {
        this.#endTag(tag);
        break;
      }
    }
    return { kind: 'string', value, span: this.#spanOf(tag), contentSpan: { start: tag.contentStart, end } };
  }

  #written(tag: Tag, kind: 'integer' | 'real' | 'date' | 'data'): PlistNode {
    let written = '';
    if (!tag.isEmpty) {
      const end = this.#text.indexOf('<', this.#at);
      if (end < 0) throw this.#unclosed(tag);
      written = this.#text.slice(this.#at, end);
      this.#at = end;
      this.#endTag(tag);
    }
    const span = this.#spanOf(tag);
    const wanted = WRITTEN[kind];
    if (tag.isEmpty || (wanted !== undefined && !wanted.test(written))) {
      this.#log.add(
        'refused',
        `${shown(this.#text.slice(span.start, Math.min(span.end, span.start + 80)))}, which is no ${kind}`,
        span,
      );
    }
    return { kind, written, span };
  }

  #resolved(start: number, end: number): string {
    const raw = this.#text.slice(start, end);
    if (!raw.includes('&')) return raw;
    return raw.replace(/&(#x[\dA-Fa-f]{1,8}|#\d{1,8}|[a-z]{2,4});|&/g, (whole, reference, offset: number) => {
      const character = reference === undefined ? null : referenced(reference);
      if (character !== null) return character;
      const place = start + offset;
      const written = shown(/^&[^\s;<&]*;?/.exec(raw.slice(offset, offset + 80))?.[0] ?? whole);
      const message = `${written}, which stands for no character; a plain \`&\` is written \`&amp;\``;
      this.#log.add('refused', message, { start: place, end: place + whole.length });
      return whole;
    });
  }

  #endTag(tag: Tag): void {
    const start = this.#at;
    this.#at += 2 + tag.name.length;
    const matches = this.#text.startsWith(`</${tag.name}`, start);
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
    if (matches && this.#text.charCodeAt(this.#at) === 62) this.#at++;
    else {
      const found = /^<[^\s<>]*>?|^[^<]+/.exec(this.#text.slice(start, start + 80))?.[0] ?? '';
      const line = positions(this.#text)(tag.start).line;
      const message = `${shown(found)} where \`</${tag.name}>\` should close the element of line ${line}`;
      throw refused(message, start, start + Math.max(1, found.trimEnd().length));
    }
  }

  #unclosed(tag: Tag): Unreadable {
    return refused(`\`<${tag.name}>\`, which is never closed`, tag.start, tag.contentStart);
  }

  #spanOf(tag: Tag): Span {
    return { start: tag.start, end: this.#at };
  }
}

/** Unlike XML, CoreFoundation takes references to control characters. */
function referenced(reference: string): string | null {
  if (!reference.startsWith('#')) return characterOf(reference);
  const code = Number(reference.replace('#', reference.startsWith('#x') ? '0' : ''));
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? null : String.fromCodePoint(code);
}
