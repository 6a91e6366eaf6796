import type { XmlAttribute } from './xml.ts';
import { characterOf, isNameCharacter, isNameStart } from './xml-characters.ts';
import { shown, type XmlCursor, type XmlName } from './xml-cursor.ts';

const [GREATER, SLASH, EQUALS, QUOTE, APOSTROPHE] = [62, 47, 61, 34, 39];
/** With more attributes than this a set finds repeated ones. */
const FEW = 8;

export interface StartTag extends XmlName {
  readonly attributes: readonly XmlAttribute[];
  readonly selfClosing: boolean;
}

/**
 * Goes behind a start tag.
 *
 * @throws Malformed
 */
export function startTag(cursor: XmlCursor): StartTag {
  const start = cursor.at;
  const { name, prefix, localName } = cursor.name(start + 1);
  const attributes: XmlAttribute[] = [];
  let seen: Set<string> | null = null;
  for (;;) {
    const before = cursor.at;
    cursor.skipSpace();
    const code = cursor.code();
    if (cursor.isAtEnd()) throw cursor.malformed(start, 1, `the tag \`<${shown(name)}\` never ends`);
    if (code === GREATER) {
      cursor.at++;
      return { name, prefix, localName, attributes, selfClosing: false };
    }
    if (code === SLASH) {
      if (cursor.code(1) !== GREATER || cursor.at + 1 >= cursor.end) {
        throw cursor.malformed(cursor.at, 1, `a \`/\` inside the tag \`<${shown(name)}\``);
      }
      cursor.at += 2;
      return { name, prefix, localName, attributes, selfClosing: true };
    }
    if (cursor.at === before) {
      throw cursor.malformed(cursor.at, 1, `no white space before an attribute of \`<${shown(name)}\``);
    }
    const added = attribute(cursor, name);
    if (attributes.length === FEW) seen = new Set(attributes.map((each) => each.name));
    const isRepeated = seen?.has(added.name) ?? attributes.some((each) => each.name === added.name);
    if (isRepeated) {
      const { start: at, end } = added.span;
      throw cursor.malformed(at, end - at, `the attribute \`${shown(added.name)}\` twice in one tag`);
    }
    seen?.add(added.name);
    attributes.push(added);
  }
}

function attribute(cursor: XmlCursor, element: string): XmlAttribute {
  const start = cursor.at;
  if (!isNameStart(cursor.code())) {
    const found = String.fromCodePoint(cursor.text.codePointAt(start) as number);
    throw cursor.malformed(
      start,
      1,
      `\`${found}\` where an attribute of \`<${shown(element)}\` should begin`,
    );
  }
  cursor.count();
  const { name, prefix, localName } = cursor.name(start);
  cursor.skipSpace();
  if (cursor.code() !== EQUALS) {
    throw cursor.malformed(start, name.length, `the attribute \`${shown(name)}\` has no value`);
  }
  cursor.at++;
  cursor.skipSpace();
  const quote = cursor.code();
  if (quote !== QUOTE && quote !== APOSTROPHE) {
    throw cursor.malformed(start, name.length, `the value of \`${shown(name)}\` is not in quotes`);
  }
  const valueStart = cursor.at + 1;
  const valueEnd = cursor.closing(
    quote === QUOTE ? '"' : "'",
    valueStart,
    `the value of \`${shown(name)}\` has no closing quote`,
  );
  const raw = cursor.text.slice(valueStart, valueEnd);
  const less = raw.indexOf('<');
  if (less >= 0) {
    const message = `a raw \`<\` in the value of \`${shown(name)}\`: a quote is missing, or it is to be \`&lt;\``;
    cursor.fault(valueStart + less, 1, message);
  }
  return {
    name,
    prefix,
    localName,
    value: resolved(cursor, raw, valueStart, 'attribute'),
    span: { start, end: cursor.at },
    valueSpan: { start: valueStart, end: valueEnd },
  };
}

/**
 * Resolves references, and brings line breaks into XML's form: LF in text, a blank in attributes, tabs too. What stands
 * for no character is a fault and stays as it is.
 *
 * @param base where `raw` stands in the text
 */
export function resolved(cursor: XmlCursor, raw: string, base: number, where: 'text' | 'attribute'): string {
  let value = '';
  let from = 0;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at + 1)) {
    const end = referenceEnd(raw, at + 1);
    const isClosed = raw.charAt(end) === ';';
    const character = isClosed ? characterOf(raw.slice(at + 1, end)) : null;
    if (character === null) {
      unresolved(cursor, raw.slice(at, isClosed ? end + 1 : end), base + at);
      continue;
    }
    value += unbroken(raw.slice(from, at), where) + character;
    from = end + 1;
  }
  return value + unbroken(raw.slice(from), where);
}

function referenceEnd(raw: string, from: number): number {
  let at = from;
  while (isNameCharacter(raw.charCodeAt(at)) || raw.charAt(at) === '#') at++;
  return at;
}

function unresolved(cursor: XmlCursor, written: string, start: number): void {
  if (!written.endsWith(';')) {
    const message = `\`${shown(written)}\` is no reference; a plain \`&\` is written \`&amp;\``;
    cursor.fault(start, 1, message);
  } else if (isNameStart(written.charCodeAt(1))) cursor.entity(start, written);
  else cursor.fault(start, written.length, `\`${shown(written)}\` stands for no character`);
}

function unbroken(raw: string, where: 'text' | 'attribute'): string {
  if (where === 'text') return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return /[\r\n\t]/.test(raw) ? raw.replace(/\r\n|[\r\n\t]/g, ' ') : raw;
}
