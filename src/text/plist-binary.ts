import type { PlistEntry, PlistNode, PropertyList } from './plist.ts';
import { DEEPEST_NESTING, MOST_NODES, refused, tooLarge, Unreadable } from './plist-faults.ts';

const NOWHERE = { start: 0, end: 0 };
const HEADER = 8;
const TRAILER = 32;

/** A binary property list (`bplist00`) as CFBinaryPList.c reads it. */
export function readBinaryPlist(bytes: Uint8Array): PropertyList {
  try {
    const root = new BinaryPlistReader(bytes).root();
    return { kind: 'binary', root, faults: [], comments: [] };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: 'binary', root: null, faults: [error.fault], comments: [] };
  }
}

/** A value, and how many values and keys it would be if every reference to one were a copy. */
interface Expanded {
  readonly node: PlistNode;
  readonly size: number;
  readonly depth: number;
}

class BinaryPlistReader {
  readonly #bytes: Buffer;
  readonly #offsetSize: number;
  readonly #refSize: number;
  readonly #objects: number;
  readonly #top: number;
  readonly #table: number;
  /** By number; null while it is being read. */
  readonly #read = new Map<number, Expanded | null>();
  /** Bytes that objects may still take. Objects that lie over one another would take more than there are. */
  #left: number;
  #references = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEADER + 1 + TRAILER || this.#bytes.toString('latin1', 0, 7) !== 'bplist0') {
      throw refused('no `bplist0` header, or a file cut short', 0, 0);
    }
    const trailer = bytes.length - TRAILER;
    this.#offsetSize = bytes[trailer + 6] as number;
    this.#refSize = bytes[trailer + 7] as number;
    this.#objects = this.#integer(trailer + 8, 8);
    this.#top = this.#integer(trailer + 16, 8);
    this.#table = this.#integer(trailer + 24, 8);
    this.#left = this.#table;
    const sound =
      this.#objects > this.#top &&
      this.#table > HEADER &&
      this.#offsetSize > 0 &&
      this.#refSize > 0 &&
      this.#table + this.#objects * this.#offsetSize === trailer;
    if (!sound) throw refused("a trailer that doesn't fit the file", 0, 0);
  }

  root(): PlistNode {
    return this.#value(this.#top, 0).node;
  }

  #value(number: number, depth: number): Expanded {
    const known = this.#read.get(number);
    if (known === null) throw refused('a value that holds itself', 0, 0);
    if (depth + (known?.depth ?? 0) > DEEPEST_NESTING) {
      throw tooLarge(`values nested more than ${DEEPEST_NESTING} deep`, 0);
    }
    if (known !== undefined) return known;
    this.#read.set(number, null);
    const value = this.#object(number, depth);
    if (value.size > MOST_NODES) throw tooManyValues();
    this.#read.set(number, value);
    return value;
  }

  #object(number: number, depth: number): Expanded {
    if (number >= this.#objects) throw refused('a reference to a value that is not there', 0, 0);
    const offset = this.#integer(this.#table + number * this.#offsetSize, this.#offsetSize);
    if (offset < HEADER || offset >= this.#table) throw refused('a value outside the file', 0, 0);
    const marker = this.#bytes[offset] as number;
    const low = marker & 15;
    switch (marker >> 4) {
      case 0:
        return leaf(
          marker === 8 || marker === 9
            ? { kind: 'boolean', value: marker === 9, span: NOWHERE }
            : { kind: 'unknown', name: 'null', span: NOWHERE },
        );
      case 1:
        return leaf({ kind: 'integer', written: String(this.#signed(offset + 1, 1 << low)), span: NOWHERE });
      case 2:
        return leaf({ kind: 'real', written: this.#real(offset + 1, 1 << low), span: NOWHERE });
      case 3:
        return leaf({ kind: 'date', written: '', span: NOWHERE });
      case 4:
        this.#run(offset, 1);
        return leaf({ kind: 'data', written: '', span: NOWHERE });
      case 5:
        return leaf(this.#string(offset, 1));
      case 6:
        return leaf(this.#string(offset, 2));
      case 8:
        return leaf({ kind: 'unknown', name: 'UID', span: NOWHERE });
      case 10:
        return this.#array(offset, depth);
      case 12:
        return leaf({ kind: 'unknown', name: 'set', span: NOWHERE });
      case 13:
        return this.#dict(offset, depth);
      default:
        throw refused(`a value of the unknown kind 0x${marker.toString(16)}`, 0, 0);
    }
  }

  #array(offset: number, depth: number): Expanded {
    const { start, count } = this.#members(offset, 1);
    const items: PlistNode[] = [];
    let size = 1;
    let deepest = 0;
    for (let at = 0; at < count; at++) {
      const item = this.#value(this.#reference(start, at), depth + 1);
      items.push(item.node);
      size += item.size;
      deepest = Math.max(deepest, item.depth + 1);
    }
    return { node: { kind: 'array', items, span: NOWHERE }, size, depth: deepest };
  }

  #dict(offset: number, depth: number): Expanded {
    const { start, count } = this.#members(offset, 2);
    const entries: PlistEntry[] = [];
    let size = 1;
    let deepest = 0;
    for (let at = 0; at < count; at++) {
      const { node: key } = this.#value(this.#reference(start, at), depth + 1);
      const value = this.#value(this.#reference(start, count + at), depth + 1);
      size += 1 + value.size;
      deepest = Math.max(deepest, value.depth + 1);
      // Other keys are legal, and no reader of an Info.plist looks at them.
      if (key.kind === 'string') entries.push({ key: key.value, keySpan: NOWHERE, value: value.node });
    }
    return { node: { kind: 'dict', entries, span: NOWHERE }, size, depth: deepest };
  }

  #string(offset: number, unit: 1 | 2): PlistNode {
    const { start, count } = this.#run(offset, unit);
    const part = this.#bytes.subarray(start, start + count * unit);
    const value = unit === 1 ? part.toString('latin1') : Buffer.from(part).swap16().toString('utf16le');
    return { kind: 'string', value, span: NOWHERE, contentSpan: NOWHERE };
  }

  /** Where the content of a value begins, and of how many units of `unit` bytes it is. */
  #run(offset: number, unit: number): { readonly start: number; readonly count: number } {
    const low = (this.#bytes[offset] as number) & 15;
    let start = offset + 1;
    let count = low;
    if (low === 15) {
      const marker = this.#bytes[start] as number;
      if (marker >> 4 !== 1) throw refused('a length that is no number', 0, 0);
      const size = 1 << (marker & 15);
      count = this.#integer(start + 1, size);
      start += 1 + size;
    }
    this.#take(start, count * unit);
    return { start, count };
  }

  /** As `#run`, for references; they are counted before anything is made of them. */
  #members(offset: number, perMember: 1 | 2): { readonly start: number; readonly count: number } {
    const run = this.#run(offset, perMember * this.#refSize);
    this.#references += perMember * run.count;
    if (this.#references > MOST_NODES) throw tooManyValues();
    return run;
  }

  #reference(start: number, at: number): number {
    return this.#integer(start + at * this.#refSize, this.#refSize);
  }

  #take(start: number, length: number): void {
    if (start + length > this.#table) throw refused('a value that reaches out of the file', 0, 0);
    this.#left -= length;
    if (this.#left < 0) throw refused('values that lie over one another', 0, 0);
  }

  #signed(start: number, size: number): bigint {
    this.#take(start, size);
    const hex = this.#bytes.toString('hex', start, start + size);
    const value = BigInt(`0x${hex}`);
    return size < 8 ? value : BigInt.asIntN(8 * size, value);
  }

  #real(start: number, size: number): string {
    this.#take(start, size);
    if (size === 4) return String(this.#bytes.readFloatBE(start));
    if (size === 8) return String(this.#bytes.readDoubleBE(start));
    throw refused(`a real of ${size} bytes`, 0, 0);
  }

  /** Unsigned and big-endian, of any size. Larger than 2^53 it is inexact, and larger than any file anyhow. */
  #integer(start: number, size: number): number {
    let value = 0;
    for (let at = start; at < start + size; at++) value = value * 256 + (this.#bytes[at] ?? 0);
    return value;
  }
}

function leaf(node: PlistNode): Expanded {
  return { node, size: 1, depth: 0 };
}

function tooManyValues(): Unreadable {
  return tooLarge(`more than ${MOST_NODES / 1e6} million values`, 0);
}
