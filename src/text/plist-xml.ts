import { positions, type Span } from '../model/source.ts';
import type { PlistEntry, PlistNode, PlistString, PropertyList } from './plist.ts';
import {
  conflictMarkerAt,
  DEEPEST_NESTING,
  type FaultLog,
  refused,
  shown,
  tooLarge,
  Unreadable,
} from './plist-faults.ts';
import { XmlPlistScanner } from './plist-xml-scanner.ts';
import { characterOf, isSpace } from './xml-characters.ts';

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly contentStart: number;
  readonly isEmpty: boolean;
}

const REFERENCE = /&(#x[\dA-Fa-f]{1,8}|#\d{1,8}|[a-z]{2,4});/y;
/** What CoreFoundation demands of the text of a value, where it demands something. */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  integer: /^\s*[+-]?\s*(?:0[xX][\dA-Fa-f]+|\d+)$/,
  date: /^-?\d*-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  real: /\S/,
};

/**
 * An XML property list as CFPropertyList.c reads it. That is no XML parser: it skips attributes and the document type,
 * takes `--` inside a comment and anything behind the root, and refuses a comment inside `<string>`.
 */
export function readXmlPlist(text: string): PropertyList {
  return new XmlPlistReader(text).read();
}

class XmlPlistReader {
  readonly #scan: XmlPlistScanner;
  readonly #text: string;
  readonly #log: FaultLog;
  #depth = 0;

  constructor(text: string) {
    this.#scan = new XmlPlistScanner(text);
    this.#text = text;
    this.#log = this.#scan.log;
  }

  read(): PropertyList {
    let root: PlistNode | null = null;
    try {
      this.#scan.prolog();
      root = this.#value(this.#tag());
      this.#scan.epilog();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      root = null;
      this.#log.faults.push(error.fault);
    }
    return { kind: 'xml', root, faults: this.#log.faults, comments: this.#scan.comments };
  }

  /** Goes to the next tag inside `open`: true for an element, false for an end tag. */
  #next(open: Tag): boolean {
    if (!this.#scan.stepOver()) throw this.#unclosed(open);
    if (this.#scan.follows('<!')) throw refused('`<!` inside an element', this.#scan.at, this.#scan.at + 2);
    return !this.#scan.follows('</');
  }

  #tag(): Tag {
    const start = this.#scan.at;
    const end = this.#text.indexOf('>', start);
    if (end < 0) throw refused('a tag that is never closed', start, start + 1);
    const isEmpty = this.#text.charCodeAt(end - 1) === 47;
    const inner = this.#text.slice(start + 1, isEmpty ? end - 1 : end);
    const space = inner.search(/[ \t\r\n]/);
    this.#scan.at = end + 1;
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
        throw refused(`${shown(`<${tag.name}>`)}, which no property list has`, tag.start, this.#scan.at);
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
    if (tag.isEmpty || !this.#next(tag)) throw refused('an empty `<plist>`', tag.start, this.#scan.at);
    const root = this.#value(this.#tag());
    if (this.#next(tag))
      throw refused('a second value in `<plist>`, which holds one', this.#scan.at, this.#scan.at + 1);
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
      end = this.#text.indexOf('<', this.#scan.at);
      if (end < 0) throw this.#unclosed(tag);
      value += this.#resolved(this.#scan.at, end);
      this.#scan.at = end;
      const marker = conflictMarkerAt(this.#text, end);
      if (marker !== null) this.#scan.conflict(marker);
      else if (this.#scan.follows('<![CDATA[')) {
        this.#scan.at = this.#scan.past(']]>', end + 9, 'a CDATA section that is never closed');
        value += this.#text.slice(end + 9, this.#scan.at - 3);
      } else if (this.#scan.follows('<!--')) {
        this.#scan.comment();
        this.#log.add('refused', `a comment inside \`<${tag.name}>\``, { start: end, end: this.#scan.at });
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
      const end = this.#text.indexOf('<', this.#scan.at);
      if (end < 0) throw this.#unclosed(tag);
      written = this.#text.slice(this.#scan.at, end);
      this.#scan.at = end;
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
    let value = '';
    let done = 0;
    for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at + 1)) {
      REFERENCE.lastIndex = at;
      const reference = REFERENCE.exec(raw);
      const character = reference === null ? null : referenced(reference[1] as string);
      if (reference === null || character === null) {
        const written = /^&[^\s;<&]*;?/.exec(raw.slice(at, at + 80))?.[0] ?? '&';
        const message = `${shown(written)}, which is no reference of property lists; a plain \`&\` is written \`&amp;\``;
        this.#log.add('refused', message, { start: start + at, end: start + at + written.length });
        continue;
      }
      value += raw.slice(done, at) + character;
      done = at + reference[0].length;
    }
    return done === 0 ? raw : value + raw.slice(done);
  }

  #endTag(tag: Tag): void {
    const start = this.#scan.at;
    this.#scan.at += 2 + tag.name.length;
    const matches = this.#text.startsWith(`</${tag.name}`, start);
    while (isSpace(this.#text.charCodeAt(this.#scan.at))) this.#scan.at++;
    if (matches && this.#text.charCodeAt(this.#scan.at) === 62) this.#scan.at++;
    else if (conflictMarkerAt(this.#text, start) !== null) {
      const span = { start, end: start + 7 };
      throw new Unreadable({ code: 'merge-conflict', message: 'a merge-conflict marker', span });
    } else {
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
    return { start: tag.start, end: this.#scan.at };
  }
}

/** Unlike XML, CoreFoundation takes references to control characters. */
function referenced(reference: string): string | null {
  if (!reference.startsWith('#')) return characterOf(reference);
  const code = Number(reference.replace('#', reference.startsWith('#x') ? '0' : ''));
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? null : String.fromCodePoint(code);
}
