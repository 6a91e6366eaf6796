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
  const starts = text.includes('\r') ? lineStarts(text) : lineFeeds(text);
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

/** Most files have LF alone, and the engine finds one character much faster than a loop does. */
function lineFeeds(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
