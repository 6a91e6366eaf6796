/** A DER writer for tests: what is asked for is written, whether or not it makes sense. */

/** A tag, the shortest definite length, and the contents one after the other. */
export function tlv(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.of(0x80 | bytes.length), bytes]);
}

export const sequence = (...contents: readonly Uint8Array[]): Buffer => tlv(0x30, ...contents);
export const set = (...contents: readonly Uint8Array[]): Buffer => tlv(0x31, ...contents);
export const octets = (...contents: readonly Uint8Array[]): Buffer => tlv(0x04, ...contents);
export const bits = (content: Uint8Array, unused = 0): Buffer => tlv(0x03, Buffer.of(unused), content);
export const nothing = (): Buffer => tlv(0x05);
export const truth = (): Buffer => tlv(0x01, Buffer.of(0xff));
export const utf8 = (text: string): Buffer => tlv(0x0c, Buffer.from(text, 'utf8'));
/** Context-specific: constructed 0xa0 + number, primitive 0x80 + number. */
export const explicit = (number: number, ...contents: readonly Uint8Array[]): Buffer =>
  tlv(0xa0 + number, ...contents);
export const implicit = (number: number, content: Uint8Array): Buffer => tlv(0x80 + number, content);

/** A non-negative INTEGER, from a number or from bytes, most significant first. */
export function integer(value: number | Uint8Array): Buffer {
  const hex = typeof value === 'number' ? value.toString(16) : Buffer.from(value).toString('hex');
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  const first = bytes.findIndex((byte) => byte !== 0);
  const shortest = first < 0 ? Buffer.of(0) : bytes.subarray(first);
  return (shortest[0] as number) < 0x80 ? tlv(0x02, shortest) : tlv(0x02, Buffer.of(0), shortest);
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const base128 = (value: number): number[] => {
    const digits = [value & 0x7f];
    for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) {
      digits.unshift((left % 128) | 0x80);
    }
    return digits;
  };
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** UTCTime up to 2049 and GeneralizedTime after (RFC 5280 section 4.1.2.5). */
export function time(instant: number): Buffer {
  const iso = new Date(instant).toISOString();
  const digits = `${iso.slice(0, 19).replace(/[-T:]/g, '')}Z`;
  const short = iso >= '1950' && iso < '2050';
  return short ? tlv(0x17, Buffer.from(digits.slice(2))) : tlv(0x18, Buffer.from(digits));
}
