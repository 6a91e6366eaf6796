import { constants, getHashes, type KeyObject, verify } from 'node:crypto';
import { DerError, DerReader, dotted, onlyElement, TAG } from './der.ts';
import { ALGORITHM, openPublicKey, publicKeyParts } from './public-key.ts';

interface Scheme {
  /** Node's names of the keys that sign so. */
  readonly keys: readonly string[];
  /** Node's name; null where the algorithm hashes by itself. */
  readonly digest: string | null;
  readonly options?: { readonly padding: number; readonly saltLength: number };
}

const rsa = (digest: string): Scheme => ({ keys: ['rsa'], digest });
const ecdsa = (digest: string): Scheme => ({ keys: ['ec'], digest });
const dsa = (digest: string): Scheme => ({ keys: ['dsa'], digest });

/** RFC 8017 appendix A.2.4, RFC 5758, RFC 3279 section 2.2, and NIST's register for SHA-3. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  '1.2.840.113549.1.1.4': rsa('md5'),
  '1.2.840.113549.1.1.5': rsa('sha1'),
  '1.2.840.113549.1.1.11': rsa('sha256'),
  '1.2.840.113549.1.1.12': rsa('sha384'),
  '1.2.840.113549.1.1.13': rsa('sha512'),
  '1.2.840.113549.1.1.14': rsa('sha224'),
  '1.2.840.113549.1.1.15': rsa('sha512-224'),
  '1.2.840.113549.1.1.16': rsa('sha512-256'),
  '2.16.840.1.101.3.4.3.13': rsa('sha3-224'),
  '2.16.840.1.101.3.4.3.14': rsa('sha3-256'),
  '2.16.840.1.101.3.4.3.15': rsa('sha3-384'),
  '2.16.840.1.101.3.4.3.16': rsa('sha3-512'),
  '1.2.840.10045.4.1': ecdsa('sha1'),
  '1.2.840.10045.4.3.1': ecdsa('sha224'),
  '1.2.840.10045.4.3.2': ecdsa('sha256'),
  '1.2.840.10045.4.3.3': ecdsa('sha384'),
  '1.2.840.10045.4.3.4': ecdsa('sha512'),
  '2.16.840.1.101.3.4.3.9': ecdsa('sha3-224'),
  '2.16.840.1.101.3.4.3.10': ecdsa('sha3-256'),
  '2.16.840.1.101.3.4.3.11': ecdsa('sha3-384'),
  '2.16.840.1.101.3.4.3.12': ecdsa('sha3-512'),
  '1.2.840.10040.4.3': dsa('sha1'),
  '2.16.840.1.101.3.4.3.1': dsa('sha224'),
  '2.16.840.1.101.3.4.3.2': dsa('sha256'),
};

/** Hashes of RSASSA-PSS parameters (RFC 4055 section 2.1, RFC 8702). */
const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
};

/**
 * Whether a signature over `signed` was made with the private half of a SubjectPublicKeyInfo; null when this OpenSSL
 * doesn't know the algorithm of the key or of the signature, so that neither can be said. `algorithm` is the DER of an AlgorithmIdentifier,
 * `signature` the contents of its BIT STRING. Throws DerError for an identifier or a key that is malformed.
 */
export function isSignedWith(
  subjectPublicKeyInfo: Buffer,
  signed: Buffer,
  algorithm: Buffer,
  signature: Buffer,
): boolean | null {
  const key = openPublicKey(subjectPublicKeyInfo);
  if (key === null) return null;
  const scheme = schemeOf(algorithm, key, publicKeyParts(subjectPublicKeyInfo).algorithm);
  if (scheme === null) return null;
  const { keys, digest, options } = scheme;
  if (digest !== null && !getHashes().includes(digest)) return null;
  if (!keys.includes(key.asymmetricKeyType ?? '') || signature[0] !== 0) return false;
  try {
    return verify(digest, signed, { key, ...options }, signature.subarray(1));
  } catch {
    // OpenSSL throws where the numbers don't fit the key.
    return false;
  }
}

function schemeOf(algorithm: Buffer, key: KeyObject, keyAlgorithm: string): Scheme | null {
  const identifier = new DerReader(onlyElement(algorithm, TAG.sequence, 'the signature algorithm').content);
  const id = dotted(identifier.expect(TAG.objectIdentifier, 'the signature algorithm').content);
  if (id === ALGORITHM.rsaPss) return pssScheme(identifier);
  const known = SCHEMES[id];
  if (known !== undefined) return known;
  // Algorithms of one name for the key and its signatures hash by themselves: RFC 8410, RFC 9881, RFC 9909.
  const type = key.asymmetricKeyType ?? '';
  const hashing = ['rsa', 'rsa-pss', 'ec', 'dsa'].includes(type);
  if (id === keyAlgorithm && !hashing) return { keys: [type], digest: null };
  return id === ALGORITHM.ed25519 || id === ALGORITHM.ed448 ? { keys: [], digest: null } : null;
}

/** RFC 4055 section 3.1, with its defaults. Null for a hash, or two different ones, that Node can't be told of. */
function pssScheme(identifier: DerReader): Scheme | null {
  const fields = new DerReader(identifier.expect(TAG.sequence, 'the PSS parameters').content);
  const hash = fields.optional(0xa0);
  const mask = fields.optional(0xa1);
  const salt = fields.optional(0xa2);
  const digest = hash === null ? 'sha1' : HASHES[algorithmIn(hash.content).id];
  const maskDigest = mask === null ? 'sha1' : HASHES[hashOfMask(mask.content)];
  if (digest === undefined || digest !== maskDigest) return null;
  const length = salt === null ? 20 : lengthIn(salt.content);
  const options = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: length };
  return { keys: ['rsa', 'rsa-pss'], digest, options };
}

function algorithmIn(content: Buffer): { id: string; parameters: DerReader } {
  const parameters = new DerReader(onlyElement(content, TAG.sequence, 'an algorithm').content);
  return { id: dotted(parameters.expect(TAG.objectIdentifier, 'an algorithm').content), parameters };
}

/** MGF1 is the only mask there is; its parameters are its hash. */
function hashOfMask(content: Buffer): string {
  const { parameters } = algorithmIn(content);
  return algorithmIn(parameters.expect(TAG.sequence, 'the hash of the mask').bytes).id;
}

function lengthIn(content: Buffer): number {
  const number = onlyElement(content, TAG.integer, 'the length of the salt').content;
  const fits = number.length === 1 || number.length === 2;
  const length = fits ? number.readIntBE(0, number.length) : -1;
  if (length < 0) throw new DerError('a length of the salt that no key has room for');
  return length;
}
