import type { TextEdit } from '../model/change.ts';
import type { SourceText } from '../model/source.ts';
import { decodeSource } from './source.ts';

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/**
 * @param edits in the order of the text
 * @throws RangeError when they aren't, when two overlap, or when one lies outside the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { span, text: replacement } of edits) {
    if (span.start < done || span.end < span.start || span.end > text.length) {
      const where = `${span.start}-${span.end}`;
      throw new RangeError(`the edit at ${where} overlaps another, is out of order or outside the text`);
    }
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}

/**
 * The file with the edits, decoded from its new bytes: in the encoding that it had, with its byte order mark, and with
 * every byte outside the edits as it was. Refuses a file that can't be written back so, and text that its encoding
 * doesn't have.
 *
 * @throws RangeError as `applyEdits`
 */
export function editedSource(
  source: SourceText,
  edits: readonly TextEdit[],
): { readonly source: SourceText } | { readonly refusal: string } {
  const { path, encoding, decodingFault } = source;
  if (encoding === 'binary') {
    return { refusal: 'The file is binary, and only text is edited: convert it to text first.' };
  }
  if (decodingFault !== null) {
    const why = `${decodingFault.charAt(0).toUpperCase()}${decodingFault.slice(1)}`;
    return {
      refusal: `${why}, so that it can't be written back byte for byte: save it as UTF-8, or edit it by hand.`,
    };
  }
  const text = applyEdits(source.text, edits);
  const bytes = encoded(text, source);
  const before = encoded(source.text, source);
  const decoded = bytes === null ? null : decodeSource(path, bytes);
  // Without its last other letter such a file is ASCII, which is every encoding's.
  const isSame = decoded?.encoding === encoding || (encoding === 'iso-8859-1' && isAscii(text));
  if (bytes === null || decoded?.text !== text || !isSame) {
    const name = encoding.toUpperCase();
    return {
      refusal: `What is to be written can't be told in ${name}, the file's encoding: save the file as UTF-8, or edit it by hand.`,
    };
  }
  if (before === null || !Buffer.from(before).equals(source.bytes)) {
    return { refusal: "The file's text doesn't lead back to its bytes: edit it by hand." };
  }
  return { source: decoded };
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

/** Null when the encoding has no bytes for some character. */
function encoded(text: string, { encoding, bom }: SourceText): Uint8Array | null {
  if (/\p{Surrogate}/u.test(text)) return null;
  if (encoding === 'iso-8859-1') {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ISO-8859-1
    return /[^\u0000-\u00ff]/.test(text) ? null : Buffer.from(text, 'latin1');
  }
  if (encoding === 'utf-8') {
    return bom ? Buffer.concat([Uint8Array.from(UTF8_MARK), Buffer.from(text)]) : Buffer.from(text);
  }
  const bytes = Buffer.from(bom ? `\ufeff${text}` : text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}
