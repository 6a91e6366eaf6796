import type { SourceText } from '../model/source.ts';

/** The characters that may be written into a file. */
export type Alphabet = 'unicode' | 'latin-1' | 'ascii';

/** Characters. */
const LONGEST = 200;

/** By the encoding that the file has and the one that its XML declaration names, which may differ while it is all ASCII. */
export function alphabetOf({ text, encoding }: SourceText): Alphabet {
  if (encoding === 'iso-8859-1') return 'latin-1';
  const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/.exec(text)?.[1];
  return declared === undefined || /^utf-?(?:8|16)/i.test(declared) ? 'unicode' : 'ascii';
}

/**
 * A remark as an XML comment on one line, or null when nothing is left of it. Hyphens in a row and one at the end (XML
 * 1.0, section 2.5), control and formatting characters and everything that could be taken for a tag are taken out.
 */
export function commentOf(remark: string | null, alphabet: Alphabet): string | null {
  const text = safeText(remark ?? '', alphabet);
  return text === '' ? null : `<!-- ${text} -->`;
}

/** What stands between the marks of `commentOf`, trimmed. */
export function safeText(remark: string, alphabet: Alphabet): string {
  const written = remark
    .slice(0, LONGEST * 4)
    .replace(/[\s<>\p{Z}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}]/gu, '')
    .replace(OUTSIDE[alphabet], '?')
    .replace(/-{2,}/g, '-')
    .trim();
  const cut = written.length > LONGEST ? [...written].slice(0, LONGEST).join('') : written;
  return cut.replace(/[-\s]+$/, '');
}

const OUTSIDE: Readonly<Record<Alphabet, RegExp>> = {
  unicode: /(?!)/u,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ranges are those of the alphabets
  'latin-1': /[^\u0000-\u00ff]/gu,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ranges are those of the alphabets
  ascii: /[^\u0000-\u007f]/gu,
};
