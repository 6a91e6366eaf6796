import { isNameStart, isSpace } from './xml-characters.ts';
import { shown, type XmlCursor } from './xml-cursor.ts';

const DECLARATION =
  /^\s+version\s*=\s*(["'])[\w.-]+\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*$/;
const [LESS, GREATER, QUOTE, APOSTROPHE, BRACKET, CLOSING_BRACKET] = [60, 62, 34, 39, 91, 93];

/**
 * Goes to the `<` of the root element.
 *
 * @throws Malformed
 */
export function prolog(cursor: XmlCursor): void {
  let typed = false;
  for (;;) {
    cursor.skipSpace();
    if (cursor.isAtEnd()) {
      throw cursor.malformed(cursor.start, cursor.end - cursor.start, 'the file holds no XML element');
    }
    if (cursor.code() !== LESS) throw cursor.malformed(cursor.at, 1, 'text before the root element');
    if (cursor.follows('<?')) instruction(cursor);
    else if (cursor.follows('<!--')) comment(cursor);
    else if (cursor.follows('<!DOCTYPE') && !typed) {
      documentType(cursor);
      typed = true;
    } else return;
  }
}

/**
 * Reads what stands behind the root element; text there is a fault.
 *
 * @throws Malformed
 */
export function epilog(cursor: XmlCursor): void {
  let told = false;
  for (;;) {
    cursor.skipSpace();
    if (cursor.isAtEnd()) return;
    if (cursor.follows('<!--')) comment(cursor);
    else if (cursor.follows('<?')) instruction(cursor);
    else if (cursor.code() !== LESS || cursor.follows('<![CDATA[')) {
      if (!told) cursor.fault(cursor.at, 1, 'text after the root element');
      told = true;
      const next = cursor.text.indexOf('<', cursor.at + 1);
      cursor.at = next < 0 ? cursor.end : next;
    } else if (isNameStart(cursor.code(1))) {
      throw cursor.malformed(cursor.at, 1, 'a second root element; XML has one');
    } else throw cursor.malformed(cursor.at, 1, 'markup after the root element');
  }
}

/** Goes behind a comment, and answers what is in it. */
export function comment(cursor: XmlCursor): string {
  const start = cursor.at + 4;
  const value = cursor.text.slice(start, cursor.closing('-->', start, 'the comment is never closed'));
  const inner = value.indexOf('--');
  const dashes = inner < 0 && value.endsWith('-') ? value.length - 1 : inner;
  if (dashes >= 0) cursor.fault(start + dashes, 2, '`--` inside a comment');
  return value;
}

/** Steps over a processing instruction, and over the XML declaration where it may stand. */
export function instruction(cursor: XmlCursor): void {
  const start = cursor.at;
  if (!isNameStart(cursor.code(2))) throw cursor.malformed(start, 2, '`<?` without a name');
  const { name } = cursor.name(start + 2);
  const after = cursor.at;
  if (!isSpace(cursor.code()) && !cursor.follows('?>')) {
    throw cursor.malformed(start, after - start, `\`<?${shown(name)}\` without white space behind it`);
  }
  cursor.at = start;
  const end = cursor.closing('?>', after, `\`<?${shown(name)}\` is never closed with \`?>\``);
  if (!/^xml$/i.test(name)) return;
  if (start !== cursor.start || name !== 'xml') {
    cursor.fault(start, 5, 'the XML declaration stands somewhere else than at the very start');
  } else if (!DECLARATION.test(cursor.text.slice(after, end))) {
    cursor.fault(start, 5, 'the XML declaration is not one');
  }
}

/** Steps over a document type: its declarations may hold anything in quotes and comments, and none is read. */
function documentType(cursor: XmlCursor): void {
  const start = cursor.at;
  let subset = false;
  cursor.at += '<!DOCTYPE'.length;
  while (!cursor.isAtEnd()) {
    const code = cursor.code();
    if (code === QUOTE || code === APOSTROPHE) {
      cursor.closing(
        cursor.text.charAt(cursor.at),
        cursor.at + 1,
        'a quote in the document type is never closed',
      );
    } else if (cursor.follows('<!--')) comment(cursor);
    else if (cursor.follows('<?')) instruction(cursor);
    else {
      cursor.at++;
      if (code === BRACKET) subset = true;
      else if (code === CLOSING_BRACKET) subset = false;
      else if (code === GREATER && !subset) return;
    }
  }
  throw cursor.malformed(start, 9, 'the document type is never closed');
}
