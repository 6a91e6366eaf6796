import { DerError, type Element } from './der.ts';

/**
 * The elements of one level of BER (X.690 section 8.1), in which CMS may be written (RFC 5652 section 1): lengths may be
 * indefinite or longer than needed. Contents leave out the octets that end an indefinite length. The bytes are one after
 * the other, whatever is nested in them, and each level is gone through once: the work is that of the length. Throws
 * DerError when an element reaches past the end. Tag numbers above 30 don't occur here and are refused.
 */
export function berElements(bytes: Buffer): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { tag, length, contentStart } = headerAt(bytes, at);
    if (tag === 0) throw new DerError(`offset ${at}: an end of contents that ends nothing`);
    const contentEnd = length === null ? endOfContents(bytes, contentStart) : contentStart + length;
    const end = length === null ? contentEnd + 2 : contentEnd;
    elements.push({
      tag,
      bytes: bytes.subarray(at, end),
      content: bytes.subarray(contentStart, contentEnd),
    });
    at = end;
  }
  return elements;
}

interface Header {
  readonly tag: number;
  /** Null when it is indefinite. */
  readonly length: number | null;
  readonly contentStart: number;
}

/** Where the contents of indefinite length that begin here end. Counts levels: nesting costs no stack. */
function endOfContents(bytes: Buffer, start: number): number {
  let open = 1;
  for (let at = start; ; ) {
    const { tag, length, contentStart } = headerAt(bytes, at);
    if (length === null) open++;
    else if (tag === 0 && --open === 0) return at;
    at = contentStart + (length ?? 0);
  }
}

function headerAt(bytes: Buffer, at: number): Header {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined) throw new DerError(`offset ${at}: an element is cut off`);
  if ((tag & 0x1f) === 0x1f) throw new DerError(`offset ${at}: a tag number above 30`);
  if (first === 0x80) {
    if ((tag & 0x20) === 0) throw new DerError(`offset ${at}: an indefinite length of something primitive`);
    return { tag, length: null, contentStart: at + 2 };
  }
  const count = first < 0x80 ? 0 : first & 0x7f;
  const contentStart = at + 2 + count;
  // More than what readUIntBE takes is no length of a buffer either.
  if (count > 6 || contentStart > bytes.length)
    throw new DerError(`offset ${at}: a length of ${count} bytes`);
  const length = count === 0 ? first : bytes.readUIntBE(at + 2, count);
  if (contentStart + length > bytes.length) {
    const missing = contentStart + length - bytes.length;
    throw new DerError(`offset ${at}: the element reaches ${missing} bytes past the end`);
  }
  return { tag, length, contentStart };
}
