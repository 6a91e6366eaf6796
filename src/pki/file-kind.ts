import { TAG } from './der.ts';

/**
 * Text forms: PEM of PKCS #1, #8, SEC 1 and OpenSSH, SSH2 and PGP armour, PuTTY, and what `openssl pkey -text` prints. Half
 * a block is one too.
 */
const KEY_TEXT = /(?:BEGIN|END) [A-Z0-9 ]{0,40}PRIVATE KEY|PuTTY-User-Key-File|Private-Key:/i;

/** Binary forms that start with a magic: Java key stores (JKS, JCEKS), Microsoft's PVK and OpenSSH's own. */
const KEY_MAGIC = ['feedfeed', 'cececece', '1ef1b5b0', Buffer.from('openssh-key-v1\0').toString('hex')];

/** PKCS #5 and PKCS #12 password-based encryption, the algorithms of an EncryptedPrivateKeyInfo: DER of their arcs. */
const ENCRYPTION = ['2a864886f70d0105', '2a864886f70d010c01'];
const PKCS7 = '2a864886f70d0107';

/**
 * Whether the file is or contains a private key. Told from text marks and from the first few headers: a key is never read
 * further than it takes to know it for one. Cut-off files and BER lengths make no difference.
 */
export function holdsPrivateKey(bytes: Buffer, text: string): boolean {
  if (KEY_TEXT.test(text)) return true;
  const start = bytes.subarray(0, 16).toString('hex');
  if (KEY_MAGIC.some((magic) => start.startsWith(magic))) return true;
  // A key may stand behind a certificate.
  for (let at = 0; at < bytes.length; ) {
    const outer = header(bytes, at);
    if (outer?.tag !== TAG.sequence) return false;
    if (startsAsPrivateKey(bytes, outer.contentStart)) return true;
    // An indefinite length doesn't tell where its element ends.
    if (outer.length === 0) return false;
    at = outer.contentStart + outer.length;
  }
  return false;
}

function startsAsPrivateKey(bytes: Buffer, at: number): boolean {
  const first = header(bytes, at);
  if (first?.tag === TAG.integer) {
    // RSAPrivateKey, PrivateKeyInfo, ECPrivateKey and PFX begin with their version; no certificate begins with a number.
    return first.length === 1;
  }
  return first?.tag === TAG.sequence && identifierStarts(bytes, first.contentStart, ENCRYPTION);
}

/** What bytes without a private key seem to be by their first headers, whether or not they can be read as that. */
export type DerKind =
  | 'nothing'
  | 'certificate'
  | 'request'
  | 'public key'
  | 'RSA public key'
  | 'PKCS #7'
  | 'unknown';

/** `RSA public key` is PKCS #1's RSAPublicKey (RFC 8017 appendix A.1.1), `public key` a SubjectPublicKeyInfo. */
export function kindOfDer(bytes: Buffer): DerKind {
  if (bytes.length === 0) return 'nothing';
  const outer = header(bytes, 0);
  if (outer?.tag !== TAG.sequence) return 'unknown';
  if (identifierStarts(bytes, outer.contentStart, [PKCS7])) return 'PKCS #7';
  const first = header(bytes, outer.contentStart);
  if (first?.tag === TAG.integer) return 'RSA public key';
  if (first?.tag !== TAG.sequence) return 'certificate';
  const inner = header(bytes, first.contentStart);
  if (inner?.tag === TAG.objectIdentifier) return 'public key';
  if (inner?.tag !== TAG.integer || inner.length !== 1 || bytes[inner.contentStart] !== 0)
    return 'certificate';
  // A request has its subject after version 0; a version 1 certificate with serial number 0 has an algorithm there.
  const second = header(bytes, inner.contentStart + 1);
  const named = second?.tag === TAG.sequence && bytes[second.contentStart] !== TAG.objectIdentifier;
  return named ? 'request' : 'certificate';
}

interface Header {
  readonly tag: number;
  readonly length: number;
  readonly contentStart: number;
}

/** Tag and length of what may be DER or BER. The length isn't held against the file: it may be cut off. */
function header(bytes: Buffer, at: number): Header | null {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined) return null;
  if (first <= 0x80) return { tag, length: first & 0x7f, contentStart: at + 2 };
  const count = first & 0x7f;
  if (count > 6 || at + 2 + count > bytes.length) return null;
  return { tag, length: bytes.readUIntBE(at + 2, count), contentStart: at + 2 + count };
}

function identifierStarts(bytes: Buffer, at: number, prefixes: readonly string[]): boolean {
  const identifier = header(bytes, at);
  if (identifier?.tag !== TAG.objectIdentifier) return false;
  const { contentStart, length } = identifier;
  const hex = bytes.subarray(contentStart, contentStart + length).toString('hex');
  return prefixes.some((prefix) => hex.startsWith(prefix));
}
