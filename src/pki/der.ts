/**
 * Bytes that are not the DER that was asked for. The message tells the place and the fault in words and numbers and
 * repeats none of the bytes, so that it can be shown whatever they were.
 */
export class DerError extends Error {
  override readonly name = 'DerError';
}

/** Tags as they stand in the identifier octet: class, constructed bit and number. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** One element: its own bytes, header included, and its contents. Both are views, nothing is copied. */
export interface Element {
  readonly tag: number;
  readonly bytes: Buffer;
  readonly content: Buffer;
}

/**
 * Walks the elements of one level in order, strictly by X.690 section 10: definite lengths in the shortest form that
 * stay inside what holds them. Tag numbers above 30 don't occur in certificates and are refused. Every read throws
 * DerError when the bytes are something else.
 */
export class DerReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get done(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** The tag that comes next; null at the end. */
  peek(): number | null {
    return this.#bytes[this.#at] ?? null;
  }

  next(): Element {
    const bytes = this.#bytes;
    const start = this.#at;
    const tag = bytes[start];
    if (tag === undefined) throw new DerError(`offset ${start}: an element is missing`);
    if ((tag & 0x1f) === 0x1f) throw new DerError(`offset ${start}: a tag number above 30`);
    const { length, contentStart } = this.#length(start + 1);
    const end = contentStart + length;
    if (end > bytes.length) {
      const missing = end - bytes.length;
      throw new DerError(`offset ${start}: the element reaches ${missing} bytes past the end`);
    }
    this.#at = end;
    return { tag, bytes: bytes.subarray(start, end), content: bytes.subarray(contentStart, end) };
  }

  /** The next element, which must have this tag. */
  expect(tag: number, what: string): Element {
    if (this.peek() !== tag) throw new DerError(`offset ${this.#at}: ${what} is not there`);
    return this.next();
  }

  /** The next element if it has this tag. */
  optional(tag: number): Element | null {
    return this.peek() === tag ? this.next() : null;
  }

  /** Nothing may follow. */
  end(what: string): void {
    if (this.done) return;
    throw new DerError(`offset ${this.#at}: ${this.#bytes.length - this.#at} bytes follow ${what}`);
  }

  #length(at: number): { length: number; contentStart: number } {
    const bytes = this.#bytes;
    const first = bytes[at];
    if (first === undefined) throw new DerError(`offset ${at}: the length is missing`);
    if (first < 0x80) return { length: first, contentStart: at + 1 };
    if (first === 0x80) throw new DerError(`offset ${at}: an indefinite length`);
    const count = first & 0x7f;
    // Four bytes reach 4 GiB; no buffer here is larger.
    if (count > 4) throw new DerError(`offset ${at}: a length of ${count} bytes`);
    if (at + 1 + count > bytes.length) throw new DerError(`offset ${at}: the length is cut off`);
    const length = bytes.readUIntBE(at + 1, count);
    if (length < 0x80 || length < 256 ** (count - 1)) {
      throw new DerError(`offset ${at}: a length that isn't in its shortest form`);
    }
    return { length, contentStart: at + 1 + count };
  }
}

/** The one element that the bytes are; throws DerError when there is more or less of it. */
export function onlyElement(bytes: Uint8Array, tag: number, what: string): Element {
  const reader = new DerReader(bytes);
  const element = reader.expect(tag, what);
  reader.end(what);
  return element;
}

/** Real ones are below 30 bytes; the work grows with the square of the length. */
const LONGEST_IDENTIFIER = 128;

/** Dotted form of an OBJECT IDENTIFIER's contents. */
export function dotted(content: Uint8Array): string {
  if (content.length > LONGEST_IDENTIFIER) {
    throw new DerError(`an object identifier of ${content.length} bytes`);
  }
  const arcs: bigint[] = [];
  let arc = 0n;
  let open = false;
  for (const byte of content) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    open = (byte & 0x80) !== 0;
    if (open) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first, ...rest] = arcs;
  if (first === undefined || open) throw new DerError('an object identifier is cut off');
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...rest].join('.');
}
