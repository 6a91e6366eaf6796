import type { Span } from '../../model/source.ts';
import type { Container } from '../../text/insertion.ts';
import { entryOf, type PlistDict, type PlistEntry, type PlistNode } from '../../text/plist.ts';
import { ATS, PINNED_DOMAINS } from './elsewhere.ts';

/** Where the tag of an entry's key begins. */
export function keyStart(text: string, { keySpan }: PlistEntry): number {
  return text.lastIndexOf('<key', keySpan.start - 1);
}

/** From the tag of the key to the end of the value. */
export function entrySpan(text: string, entry: PlistEntry): Span {
  return { start: keyStart(text, entry), end: entry.value.span.end };
}

/** A dictionary or an array as something to put values in; `begin` is where its key begins, if it has one. */
export function containerOf(
  text: string,
  { kind, span }: Extract<PlistNode, { kind: 'dict' | 'array' }>,
  begin = span.start,
): Container {
  const startEnd = text.indexOf('>', span.start) + 1;
  const isSelfClosing = startEnd === span.end;
  const contentEnd = isSelfClosing ? startEnd : text.lastIndexOf('</', span.end - 1);
  return {
    name: kind,
    begin,
    startTag: { start: span.start, end: startEnd },
    content: { start: startEnd, end: contentEnd },
    isSelfClosing,
  };
}

/** Offsets of every dictionary and array in `node`, or of its key, each with that of something in it; outer ones first. */
export function* outerAndInner(
  text: string,
  node: PlistNode,
): Generator<readonly [outer: number, inner: number]> {
  const stack = [{ outer: node, begin: node.span.start }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { outer, begin } = next;
    const inside =
      outer.kind === 'dict'
        ? outer.entries.map((entry) => ({ outer: entry.value, begin: keyStart(text, entry) }))
        : outer.kind === 'array'
          ? outer.items.map((item) => ({ outer: item, begin: item.span.start }))
          : [];
    for (const inner of inside) yield [begin, inner.begin];
    // Too many for the arguments of one call.
    for (const each of inside.reverse()) stack.push(each);
  }
}

/** The last dictionary that holds a pin in a property list. */
export function somePin(root: PlistDict): PlistNode | undefined {
  const ats = entryOf(root, ATS)?.value;
  const pinned = ats?.kind === 'dict' ? entryOf(ats, PINNED_DOMAINS)?.value : undefined;
  const domains = pinned?.kind === 'dict' ? pinned.entries.map(({ value }) => value) : [];
  const lists = domains
    .flatMap((each) => (each.kind === 'dict' ? each.entries : []))
    .map(({ value }) => value);
  const items = lists.flatMap((each) => (each.kind === 'array' ? each.items : []));
  return items.findLast(({ kind }) => kind === 'dict');
}
