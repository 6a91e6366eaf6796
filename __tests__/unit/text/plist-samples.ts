import type { PlistNode, PropertyList } from '../../../src/text/plist.ts';
import { parsePlist } from '../../../src/text/plist.ts';
import { decodeSource } from '../../../src/text/source.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
`;

/** An XML property list of one value. */
export function plist(value: string): string {
  return `${HEAD}<plist version="1.0">${value}</plist>\n`;
}

export function read(content: string | Uint8Array): PropertyList {
  return parsePlist(decodeSource('Info.plist', typeof content === 'string' ? Buffer.from(content) : content));
}

/** A value without its places; a dictionary as pairs, so that order and repeated keys are seen. */
export function plain(node: PlistNode | null): unknown {
  if (node === null) return null;
  if (node.kind === 'dict') return node.entries.map(({ key, value }) => [key, plain(value)]);
  if (node.kind === 'array') return node.items.map(plain);
  if (node.kind === 'string' || node.kind === 'boolean') return node.value;
  return node.kind === 'unknown' ? `?${node.name}` : `${node.kind} ${node.written}`;
}

/**
 * A binary list of objects as bytes, with one-byte references. `top` is the number of the root; `again` puts objects in
 * the table of offsets once more, so that several numbers lead to the same bytes.
 */
export function binary(
  objects: readonly (readonly number[])[],
  top = 0,
  again: readonly number[] = [],
): Buffer {
  const offsets: number[] = [];
  const body = [...Buffer.from('bplist00')];
  for (const object of objects) {
    offsets.push(body.length);
    body.push(...object);
  }
  const table = [...offsets, ...again.map((number) => offsets[number] as number)];
  const trailer = Buffer.alloc(32);
  trailer.set([2, 1], 6);
  trailer.writeUInt32BE(table.length, 12);
  trailer.writeUInt32BE(top, 20);
  trailer.writeUInt32BE(body.length, 28);
  return Buffer.concat([
    Buffer.from([...body, ...table.flatMap((each) => [each >> 8, each & 255])]),
    trailer,
  ]);
}
