import { type Purpose, privateKey } from './file-error.ts';
import { holdsPrivateKey } from './file-kind.ts';

/** One thing that a file holds: a PEM block, or the whole file. */
export interface FilePart {
  /** `base64` is a file of nothing but the base64 of DER. */
  readonly form: 'pem' | 'base64' | 'der';
  /** What stands behind BEGIN; empty without PEM. It is content: only labels that are known may be repeated. */
  readonly label: string;
  /** Where it stands, for messages: ` block 2 of 3`, or empty for the only one. */
  readonly place: string;
  readonly der: Buffer;
  /** What is wrong with its armour; null when nothing is. */
  readonly fault: string | null;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]*)-----([^-]*)(?:-----END ([A-Z0-9 ]*)-----)?/g;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** UTF-8 and both UTF-16, as they look when each byte is a character. */
const BYTE_ORDER_MARK = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;

/**
 * What a file holds, in its order: the blocks of PEM (RFC 7468: text before, between and after them, any line ends, a byte
 * order mark, UTF-8 or UTF-16), else the one part that the whole file is. At least one part.
 *
 * Throws CertificateFileError when there is a private key, in whatever form: nothing of such a file is used, not even
 * what stands beside the key.
 */
export function partsOf(bytes: Uint8Array, purpose: Purpose): FilePart[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // One character a byte. Without the zero bytes UTF-16 reads like ASCII, with something before it.
  const text = buffer.toString('latin1').replaceAll('\0', '');
  const bare = text.replace(BYTE_ORDER_MARK, '').replace(/\s/g, '');
  if (holdsPrivateKey(buffer, text) || hidesPrivateKey(text, bare)) throw privateKey(purpose);
  const blocks = [...text.matchAll(BLOCK)];
  if (blocks.length === 0) return [withoutArmour(buffer, bare)];
  return blocks.map(([, label = '', body = '', end], at) => {
    const der = Buffer.from(body, 'base64');
    if (holdsPrivateKey(der, '')) throw privateKey(purpose);
    const place = blocks.length === 1 ? '' : ` block ${at + 1} of ${blocks.length}`;
    return { form: 'pem', label, place, der, fault: armourFault(label, body, end) };
  });
}

function armourFault(label: string, body: string, end: string | undefined): string | null {
  if (end !== label) return 'its END line is missing';
  const whole = isBase64(body.replace(/\s/g, ''));
  return whole ? null : "what stands between BEGIN and END isn't base64";
}

function withoutArmour(buffer: Buffer, bare: string): FilePart {
  const same = { label: '', place: '', fault: null };
  // A SEQUENCE: whatever is looked for is one, and words alone can be base64 too.
  const der = bare.startsWith('M') && isBase64(bare) ? Buffer.from(bare, 'base64') : null;
  return der?.[0] === 0x30 ? { form: 'base64', der, ...same } : { form: 'der', der: buffer, ...same };
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && BASE64.test(text);
}

/** Words of this length aren't prose; the header of a key fits into the first of them. */
const WORD = /[A-Za-z0-9+/_-]{40,}/g;

/**
 * Whether base64 outside of PEM blocks, which nobody asked for by a label, is a private key: the whole file, in lines of
 * whatever length, or something that begins with a word in it. Lines of blocks would now and then look like one by chance.
 */
function hidesPrivateKey(text: string, bare: string): boolean {
  const words = text.replace(BLOCK, ' ').match(WORD) ?? [];
  return [...(/^[\w+/=-]+$/.test(bare) ? [bare] : []), ...words].some((word) => {
    const bytes = Buffer.from(word, 'base64');
    return holdsPrivateKey(bytes, bytes.toString('latin1').replaceAll('\0', ''));
  });
}
