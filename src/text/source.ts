import type { SourceText } from '../model/source.ts';

/**
 * Decodes a file. A byte order mark decides between UTF-8 and UTF-16; without one, a zero byte beside the first `<` does.
 * Bytes that aren't valid become U+FFFD and a decoding fault, so that a reader can still say where things are.
 */
export function decodeSource(path: string, bytes: Uint8Array): SourceText {
  if (isBinaryPlist(bytes)) {
    return { path, text: '', bytes, encoding: 'binary', bom: false, decodingFault: null };
  }
  const { encoding, bom } = sniff(bytes);
  const body = bom === 0 ? bytes : bytes.subarray(bom);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
    return { path, text, bytes, encoding, bom: bom > 0, decodingFault: null };
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
    return {
      path,
      text,
      bytes,
      encoding,
      bom: bom > 0,
      decodingFault: `the file is not valid ${encoding.toUpperCase()}`,
    };
  }
}

function isBinaryPlist(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && Buffer.from(bytes.buffer, bytes.byteOffset, 6).toString('latin1') === 'bplist';
}

function sniff(bytes: Uint8Array): { encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; bom: number } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bom: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: 2 };
  if (a === 0x3c && b === 0) return { encoding: 'utf-16le', bom: 0 };
  if (a === 0 && b === 0x3c) return { encoding: 'utf-16be', bom: 0 };
  return { encoding: 'utf-8', bom: 0 };
}
