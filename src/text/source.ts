import type { SourceText } from '../model/source.ts';

/**
 * Decodes a file. A byte order mark decides between UTF-8 and UTF-16; without one, a zero byte beside the first
 * character does, which XML has as `<` or white space. What is not valid UTF-8 is ISO-8859-1 if an XML declaration says
 * so. Bytes that aren't valid become U+FFFD and a decoding fault, so that a reader can still say where things are.
 */
export function decodeSource(path: string, bytes: Uint8Array): SourceText {
  if (isBinaryPlist(bytes)) {
    return { path, text: '', bytes, encoding: 'binary', bom: false, decodingFault: null };
  }
  const { encoding, bom } = sniff(bytes);
  const body = bytes.subarray(bom);
  const common = { path, bytes, bom: bom > 0 };
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
    return { ...common, text, encoding, decodingFault: null };
  } catch {
    if (encoding === 'utf-8' && bom === 0 && declaresLatin1(body)) {
      // Not TextDecoder's, which takes the name for windows-1252.
      return { ...common, text: latin1(body), encoding: 'iso-8859-1', decodingFault: null };
    }
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
    return { ...common, text, encoding, decodingFault: `the file is not valid ${encoding.toUpperCase()}` };
  }
}

function isBinaryPlist(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && latin1(bytes.subarray(0, 6)) === 'bplist';
}

function sniff(bytes: Uint8Array): { encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; bom: number } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bom: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: 2 };
  if (b === 0 && beginsXml(a)) return { encoding: 'utf-16le', bom: 0 };
  if (a === 0 && beginsXml(b)) return { encoding: 'utf-16be', bom: 0 };
  return { encoding: 'utf-8', bom: 0 };
}

function beginsXml(byte: number | undefined): boolean {
  return byte === 0x3c || byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

function declaresLatin1(bytes: Uint8Array): boolean {
  const start = latin1(bytes.subarray(0, 200));
  return /^<\?xml\s[^>]*?\bencoding\s*=\s*(["'])iso-8859-1\1/i.test(start);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
