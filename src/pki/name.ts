import { DerReader, dotted, type Element, onlyElement, TAG } from './der.ts';

/** Short names of RFC 4514 section 3, and beside them those that TLS certificates carry. */
const TYPES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.6': 'C',
  '2.5.4.9': 'STREET',
  '0.9.2342.19200300.100.1.25': 'DC',
  '0.9.2342.19200300.100.1.1': 'UID',
  '2.5.4.5': 'serialNumber',
  '2.5.4.15': 'businessCategory',
  '2.5.4.17': 'postalCode',
  '2.5.4.97': 'organizationIdentifier',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

/** A Name as people read it. Strings are the certificate's own and not escaped for any output. */
export interface ReadName {
  /** RFC 4514: most specific part first. Values that are no string come as `#` and the hex of their DER. */
  readonly text: string;
  /** The most specific common name; null when there is none. */
  readonly commonName: string | null;
}

/** Reads the DER of a Name. Throws DerError when it isn't one. */
export function readName(der: Uint8Array): ReadName {
  const parts: string[] = [];
  let commonName: string | null = null;
  const sets = new DerReader(onlyElement(der, TAG.sequence, 'a name').content);
  while (!sets.done) {
    const set = new DerReader(sets.expect(TAG.set, 'a part of a name').content);
    const attributes: string[] = [];
    while (!set.done) {
      const attribute = new DerReader(set.expect(TAG.sequence, 'an attribute of a name').content);
      const id = dotted(attribute.expect(TAG.objectIdentifier, 'the type of a name').content);
      const value = attribute.next();
      attribute.end('an attribute of a name');
      const text = stringOf(value);
      const type = TYPES[id];
      if (type === 'CN' && text !== null) commonName = text;
      // RFC 4514 section 2.4: a type without a short name goes with the hex form.
      const written = text === null || type === undefined ? `#${value.bytes.toString('hex')}` : escaped(text);
      attributes.push(`${type ?? id}=${written}`);
    }
    parts.unshift(attributes.join('+'));
  }
  return { text: parts.join(','), commonName };
}

/** RFC 4514 section 2.4. */
function escaped(text: string): string {
  return text.replace(/^[ #]| $|["+,;<>\\]/g, '\\$&').replaceAll('\0', '\\00');
}

/** The string types of X.520's DirectoryString and IA5String; null for another type or a length that doesn't fit. */
function stringOf({ tag, content }: Element): string | null {
  switch (tag) {
    case 0x0c: // UTF8String
      return content.toString('utf8');
    case 0x12: // NumericString
    case 0x13: // PrintableString
    case 0x14: // TeletexString: T.61 by the book, Latin-1 in every certificate that was ever met
    case 0x16: // IA5String
    case 0x1a: // VisibleString
      return content.toString('latin1');
    case 0x1e: // BMPString
      return content.length % 2 === 0 ? Buffer.from(content).swap16().toString('utf16le') : null;
    case 0x1c: // UniversalString
      return universal(content);
    default:
      return null;
  }
}

function universal(content: Buffer): string | null {
  if (content.length % 4 !== 0) return null;
  let text = '';
  for (let at = 0; at < content.length; at += 4) {
    const code = content.readUInt32BE(at);
    if (code > 0x10ffff) return null;
    text += String.fromCodePoint(code);
  }
  return text;
}
