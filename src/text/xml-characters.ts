const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Everything that XML 1.0 (section 2.2) keeps out of a document, as far as UTF-16 units tell. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** White space of XML: blank, tab, line feed, carriage return. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

/** Whether a UTF-16 unit may begin a name (XML 1.0, section 2.3); `code` may be NaN. */
export function isNameStart(code: number): boolean {
  if (code < 128) return isLetter(code) || code === 95 || code === 58;
  return isForeignLetter(code);
}

export function isNameCharacter(code: number): boolean {
  if (code < 128)
    return isLetter(code) || (code >= 48 && code <= 58) || code === 45 || code === 46 || code === 95;
  return (
    isForeignLetter(code) ||
    code === 0xb7 ||
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x203f ||
    code === 0x2040
  );
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isForeignLetter(code: number): boolean {
  return (
    (code >= 0xc0 && code <= 0x2ff && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x370 && code <= 0x1fff && code !== 0x37e) ||
    code === 0x200c ||
    code === 0x200d ||
    (code >= 0x2070 && code <= 0x218f) ||
    (code >= 0x2c00 && code <= 0x2fef) ||
    // Both halves of a surrogate pair are taken for letters.
    (code >= 0x3001 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfdcf) ||
    (code >= 0xfdf0 && code <= 0xfffd)
  );
}

/** What a reference (between `&` and `;`) stands for; null when it is no character and none of the five entities. */
export function characterOf(reference: string): string | null {
  if (!reference.startsWith('#')) return NAMED_ENTITIES.get(reference) ?? null;
  const digits = /^#(?:x([\dA-Fa-f]+)|(\d+))$/.exec(reference);
  if (digits === null) return null;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  const character = String.fromCodePoint(code);
  return FORBIDDEN.test(character) ? null : character;
}
