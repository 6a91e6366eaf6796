/** A half-open range of UTF-16 offsets into `SourceText.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One file of the work tree, decoded. Offsets everywhere in the program count in `text`. */
export interface SourceText {
  /** Relative to the root of the work tree, with forward slashes. */
  readonly path: string;
  /** The decoded text without its byte order mark; empty when `bytes` is a binary property list. */
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-1' | 'binary';
  readonly bom: boolean;
  /** Why the bytes aren't valid in their encoding; null when they are. */
  readonly decodingFault: string | null;
}

/** Line and column, both from 1; the column counts UTF-16 units, as GitHub's annotations do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Answers positions for offsets into `text` in O(log lines) each. CRLF, LF and lone CR all end a line. */
export function positions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}
