/** A line of either text, or of both; numbers count from 1. */
export interface Line {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Texts further apart are shown as one block for the other. */
const MOST_EDITS = 400;

/** A shortest way from one text to the other, line by line (Myers, 1986). Line endings are not compared. */
export function difference(before: string, after: string): Line[] {
  const a = linesOf(before);
  const b = linesOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const middle = edits(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const kinds = [...Array<'same'>(start).fill('same'), ...middle, ...Array<'same'>(end).fill('same')];
  let x = 0;
  let y = 0;
  return kinds.map((kind): Line => {
    if (kind === 'added') return { kind, text: b[y] as string, before: null, after: ++y };
    const text = a[x] as string;
    if (kind === 'removed') return { kind, text, before: ++x, after: null };
    return { kind, text, before: ++x, after: ++y };
  });
}

/** The last line end ends a line; it doesn't begin one. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function edits(a: readonly string[], b: readonly string[]): Line['kind'][] {
  const reached: Int32Array[] = [];
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const at = (row: Int32Array, diagonal: number): number => row[diagonal + most + 1] as number;
  let row = new Int32Array(2 * most + 3);
  for (let count = 0; count <= most; count++) {
    reached.push(row.slice());
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      const down =
        diagonal === -count || (diagonal !== count && at(row, diagonal - 1) < at(row, diagonal + 1));
      let x = down ? at(row, diagonal + 1) : at(row, diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      row[diagonal + most + 1] = x;
      if (x >= a.length && x - diagonal >= b.length) return backwards(reached, at, a.length, b.length);
    }
    row = row.slice();
  }
  return [...a.map(() => 'removed' as const), ...b.map(() => 'added' as const)];
}

function backwards(
  reached: readonly Int32Array[],
  at: (row: Int32Array, diagonal: number) => number,
  width: number,
  height: number,
): Line['kind'][] {
  const kinds: Line['kind'][] = [];
  let x = width;
  let y = height;
  for (let count = reached.length - 1; count >= 0; count--) {
    const row = reached[count] as Int32Array;
    const diagonal = x - y;
    const down = diagonal === -count || (diagonal !== count && at(row, diagonal - 1) < at(row, diagonal + 1));
    const from = count === 0 ? 0 : down ? at(row, diagonal + 1) : at(row, diagonal - 1);
    const start = count === 0 ? 0 : down ? from : from + 1;
    for (; x > start; x--, y--) kinds.push('same');
    if (count === 0) break;
    kinds.push(down ? 'added' : 'removed');
    x = from;
    y = x - (down ? diagonal + 1 : diagonal - 1);
  }
  return kinds.reverse();
}
