import type { Span } from '../../model/source.ts';
import type { PlistEntry, PlistNode, PropertyList } from '../../text/plist.ts';
import { type ReadRemarks, readRemarks } from '../suppressions.ts';
import { entrySpan } from './tags.ts';

/** A value with the key that it has, or the item of a list that it is. */
interface Part {
  readonly node: PlistNode;
  readonly entry: PlistEntry | null;
}

/** The remarks in an XML property list that take findings away. */
export function readSuppressions(list: PropertyList, text: string): ReadRemarks {
  const { kind, root, comments } = list;
  if (kind !== 'xml' || root === null) return { suppressions: [], problems: [] };
  const known = new Map<PlistNode, readonly Part[]>();
  const inside = (node: PlistNode): readonly Part[] => {
    const parts = known.get(node) ?? partsOf(node);
    known.set(node, parts);
    return parts;
  };
  return readRemarks(comments, (remark) => coveredBy(remark, { node: root, entry: null }, inside, text));
}

/**
 * A comment above the list speaks of all of it, one behind something on the same line of that, any other of what comes
 * next: of a key with its value, or of an item.
 */
function coveredBy(
  remark: Span,
  root: Part,
  inside: (node: PlistNode) => readonly Part[],
  text: string,
): Span | null {
  if (remark.end <= root.node.span.start) return { start: 0, end: text.length };
  if (remark.start >= root.node.span.end) return null;
  for (let around = root; ; ) {
    const parts = inside(around.node);
    const at = firstEndingBehind(remark.start, parts);
    const next = parts[at];
    if (next !== undefined && startOf(next) < remark.start) {
      const isContainer = next.node.kind === 'dict' || next.node.kind === 'array';
      if (!isContainer || remark.start < next.node.span.start) return spanOf(next, text);
      around = next;
      continue;
    }
    const before = parts[at - 1];
    const from = before?.node.span.end ?? text.indexOf('>', around.node.span.start);
    if (!/[\r\n]/.test(text.slice(from, remark.start))) return spanOf(before ?? around, text);
    return next === undefined ? null : { start: remark.start, end: next.node.span.end };
  }
}

function partsOf(node: PlistNode): readonly Part[] {
  if (node.kind === 'dict') return node.entries.map((entry) => ({ node: entry.value, entry }));
  return node.kind === 'array' ? node.items.map((item) => ({ node: item, entry: null })) : [];
}

/** The number of the first part that ends behind a place; how many there are when none does. */
function firstEndingBehind(offset: number, parts: readonly Part[]): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.node.span.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function startOf({ node, entry }: Part): number {
  return entry?.keySpan.start ?? node.span.start;
}

function spanOf({ node, entry }: Part, text: string): Span {
  return entry === null ? node.span : entrySpan(text, entry);
}
