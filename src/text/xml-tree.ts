import type { XmlData, XmlElement } from './xml.ts';
import { isNameCharacter, isSpace } from './xml-characters.ts';
import { shown, type XmlCursor } from './xml-cursor.ts';
import { comment, instruction } from './xml-prolog.ts';
import { resolved, type StartTag, startTag } from './xml-tag.ts';

/** Deeper nesting is no configuration that anybody wrote, and readers of the tree recurse over it. */
const DEEPEST_NESTING = 256;
const [GREATER, SLASH, BANG, QUESTION] = [62, 47, 33, 63];

interface OpenElement {
  readonly tag: StartTag;
  readonly start: number;
  /** Where its start tag ends. */
  readonly content: number;
  children: (XmlElement | XmlData)[];
  hasElements: boolean;
  /** White space alone came before the first element. */
  hasLayout: boolean;
}

/**
 * Reads the element at the cursor and everything in it, without recursion.
 *
 * @throws Malformed
 */
export function readTree(cursor: XmlCursor): XmlElement {
  const stack: OpenElement[] = [];
  for (;;) {
    if (stack.length >= DEEPEST_NESTING)
      throw cursor.tooLarge(`elements nested more than ${DEEPEST_NESTING} deep`);
    cursor.count();
    const start = cursor.at;
    const tag = startTag(cursor);
    const opened = { tag, start, content: cursor.at, children: [], hasElements: false, hasLayout: false };
    let closed = tag.selfClosing ? element(opened, cursor.at, cursor.at) : null;
    if (closed === null) stack.push(opened);
    for (;;) {
      const current = stack.at(-1);
      if (closed !== null) {
        if (current === undefined) return closed;
        current.children.push(closed);
      }
      if (current === undefined || readData(cursor, current) === 'start-tag') break;
      closed = endTag(cursor, current);
      stack.pop();
    }
  }
}

/** Reads text, comments and the like, up to the next start tag or the end tag. */
function readData(cursor: XmlCursor, current: OpenElement): 'start-tag' | 'end-tag' {
  for (;;) {
    const start = cursor.at;
    const tag = cursor.text.indexOf('<', start);
    if (tag < 0 || tag >= cursor.end) {
      const message = `\`<${shown(current.tag.name)}>\` is never closed`;
      throw cursor.malformed(current.start, current.content - current.start, message);
    }
    if (tag > start) characters(cursor, tag, current);
    const code = cursor.code(1);
    if (code === SLASH) return 'end-tag';
    if (code === BANG) section(cursor, current);
    else if (code === QUESTION) instruction(cursor);
    else {
      if (!current.hasElements) dropLayout(cursor, current);
      return 'start-tag';
    }
  }
}

function characters(cursor: XmlCursor, end: number, current: OpenElement): void {
  const start = cursor.at;
  const raw = cursor.text.slice(start, end);
  cursor.at = end;
  if (isLayout(raw)) {
    if (current.hasElements) return;
    current.hasLayout = true;
  }
  const stray = raw.indexOf(']]>');
  if (stray >= 0) cursor.fault(start + stray, 3, '`]]>` outside a CDATA section');
  cursor.count();
  current.children.push({
    kind: 'text',
    value: resolved(cursor, raw, start, 'text'),
    span: { start, end },
  });
}

/** A comment or a CDATA section. */
function section(cursor: XmlCursor, current: OpenElement): void {
  const start = cursor.at;
  let data: Pick<XmlData, 'kind' | 'value'>;
  if (cursor.follows('<!--')) data = { kind: 'comment', value: comment(cursor) };
  else if (cursor.follows('<![CDATA[')) {
    const end = cursor.closing(']]>', start + 9, 'the CDATA section is never closed');
    data = { kind: 'cdata', value: cursor.text.slice(start + 9, end) };
  } else throw cursor.malformed(start, 2, 'markup that may not stand inside an element');
  cursor.count();
  const value = data.value.replace(/\r\n?/g, '\n');
  current.children.push({ kind: data.kind, value, span: { start, end: cursor.at } });
}

/** White space alone is layout as soon as there is an element beside it. */
function dropLayout(cursor: XmlCursor, current: OpenElement): void {
  current.hasElements = true;
  if (!current.hasLayout) return;
  current.children = current.children.filter(
    ({ kind, span: { start, end } }) => kind !== 'text' || !isLayout(cursor.text.slice(start, end)),
  );
}

function endTag(cursor: XmlCursor, current: OpenElement): XmlElement {
  const { text, at: start } = cursor;
  const { name } = current.tag;
  if (!text.startsWith(name, start + 2) || isNameCharacter(text.charCodeAt(start + 2 + name.length))) {
    const found = (text.slice(start, Math.min(start + 60, cursor.end)).split(/[>\s]/)[0] ?? '').slice(0, 42);
    const message = `\`${found}>\` where \`</${shown(name)}>\` should close the element of line ${lineOf(text, current.start)}`;
    throw cursor.malformed(start, found.length, message);
  }
  cursor.at += 2 + name.length;
  cursor.skipSpace();
  if (cursor.code() !== GREATER || cursor.isAtEnd()) {
    throw cursor.malformed(start, 2 + name.length, `the tag \`</${shown(name)}\` never ends`);
  }
  cursor.at++;
  return element(current, start, cursor.at);
}

function element(
  { tag, start, content, children }: OpenElement,
  contentEnd: number,
  end: number,
): XmlElement {
  const { name, prefix, localName, attributes } = tag;
  return {
    kind: 'element',
    name,
    prefix,
    localName,
    attributes,
    children,
    span: { start, end },
    startTag: { start, end: content },
    content: { start: content, end: contentEnd },
  };
}

function isLayout(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) if (!isSpace(raw.charCodeAt(at))) return false;
  return true;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
