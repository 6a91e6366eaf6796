/** What `android.util.Base64.decode(text, DEFAULT)` makes of a text: bytes, or the reason for its exception. */
export type Decoded = { readonly bytes: Uint8Array } | { readonly refused: string };

const VALUES = new Int8Array(128).fill(-1);
for (const [value, letter] of [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
].entries()) {
  VALUES[letter.charCodeAt(0)] = value;
}
const EQUALS = 61;

/**
 * Decodes as Android does: characters outside the alphabet are skipped wherever they stand, `=` may be left out, but if
 * there is one there must be as many as belong there, and no letter behind them. Bits that the last letter has too many
 * are dropped.
 */
export function decodeBase64(text: string): Decoded {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let group = 0;
  let letters = 0;
  let padding = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === EQUALS) {
      padding++;
      if (letters < 2) return { refused: 'a `=` stands where a letter should' };
      if (padding > 4 - letters) return { refused: 'there is a `=` too many' };
      continue;
    }
    const value = code < 128 ? (VALUES[code] as number) : -1;
    if (value < 0) continue;
    if (padding > 0) return { refused: 'a letter stands behind the `=`' };
    group = (group << 6) | value;
    if (++letters < 4) continue;
    bytes[length++] = group >> 16;
    bytes[length++] = group >> 8;
    bytes[length++] = group;
    group = 0;
    letters = 0;
  }
  if (letters === 1) return { refused: 'a letter is left over at the end' };
  if (padding > 0 && padding < 4 - letters) return { refused: 'there is a `=` too few' };
  if (letters === 2) bytes[length++] = group >> 4;
  if (letters === 3) {
    bytes[length++] = group >> 10;
    bytes[length++] = group >> 2;
  }
  return { bytes: bytes.subarray(0, length) };
}

/** Canonical base64, padding included. */
export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
