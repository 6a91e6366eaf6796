import { createPublicKey, type KeyObject } from 'node:crypto';
import { DerError, DerReader, dotted, type Element, onlyElement, TAG } from './der.ts';

/** Key algorithms: RFC 8017 appendix C, RFC 5480 section 2.1.1, RFC 3279 section 2.3.2, RFC 8410 section 3. */
export const ALGORITHM = {
  rsa: '1.2.840.113549.1.1.1',
  rsaPss: '1.2.840.113549.1.1.10',
  ec: '1.2.840.10045.2.1',
  dsa: '1.2.840.10040.4.1',
  ed25519: '1.3.101.112',
  ed448: '1.3.101.113',
} as const;

/** P-256, P-384 and P-521 (RFC 5480 section 2.1.1.1). */
const NIST_CURVES = ['1.2.840.10045.3.1.7', '1.3.132.0.34', '1.3.132.0.35'];

/** A SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7). */
export interface PublicKeyParts {
  /** Dotted object identifier. */
  readonly algorithm: string;
  readonly parameters: Element | null;
  /** Contents of the BIT STRING without the byte that counts unused bits. */
  readonly key: Buffer;
}

/** Throws DerError when the bytes aren't exactly one SubjectPublicKeyInfo. The key itself isn't looked at. */
export function publicKeyParts(subjectPublicKeyInfo: Uint8Array): PublicKeyParts {
  const info = new DerReader(onlyElement(subjectPublicKeyInfo, TAG.sequence, 'the public key').content);
  const identifier = new DerReader(info.expect(TAG.sequence, 'the algorithm of the key').content);
  const key = info.expect(TAG.bitString, 'the key').content;
  info.end('the key');
  const algorithm = dotted(identifier.expect(TAG.objectIdentifier, 'the algorithm of the key').content);
  const parameters = identifier.done ? null : identifier.next();
  identifier.end('the parameters of the key');
  if (key.length < 2 || key[0] !== 0) throw new DerError('the key is no whole number of bytes, or none');
  return { algorithm, parameters, key: key.subarray(1) };
}

/** Whether the key is on P-256, P-384 or P-521, by name: the curves that every OpenSSL and every public CA knows. */
export function isOnNistCurve({ algorithm, parameters }: PublicKeyParts): boolean {
  if (algorithm !== ALGORITHM.ec || parameters?.tag !== TAG.objectIdentifier) return false;
  return NIST_CURVES.includes(dotted(parameters.content));
}

/**
 * The key in OpenSSL's hands; null when this OpenSSL doesn't know the algorithm or the curve. Throws DerError when the bytes
 * aren't a SubjectPublicKeyInfo, or hold a malformed key of an algorithm that every OpenSSL knows.
 */
export function openPublicKey(subjectPublicKeyInfo: Buffer): KeyObject | null {
  const parts = publicKeyParts(subjectPublicKeyInfo);
  try {
    return createPublicKey({ key: subjectPublicKeyInfo, format: 'der', type: 'spki' });
  } catch {
    const { rsa, rsaPss, ed25519, ed448 } = ALGORITHM;
    const known = [rsa, rsaPss, ed25519, ed448].some((each) => each === parts.algorithm);
    if (!known && !isOnNistCurve(parts)) return null;
    throw new DerError('the key is malformed for its algorithm');
  }
}

/** RSAPublicKey (RFC 8017 appendix A.1.1). */
export interface RsaNumbers {
  /** Contents of the INTEGERs, most significant byte first. */
  readonly modulus: Buffer;
  readonly exponent: Buffer;
}

/** Throws DerError when the bytes aren't exactly one RSAPublicKey. */
export function rsaNumbers(rsaPublicKey: Uint8Array): RsaNumbers {
  const key = new DerReader(onlyElement(rsaPublicKey, TAG.sequence, 'the RSA key').content);
  const modulus = key.expect(TAG.integer, 'the modulus').content;
  const exponent = key.expect(TAG.integer, 'the exponent').content;
  key.end('the exponent');
  return { modulus, exponent };
}

/** rsaEncryption with the NULL that RFC 3279 section 2.3.1 demands. */
const RSA_IDENTIFIER = Buffer.from('300d06092a864886f70d0101010500', 'hex');

/**
 * The SubjectPublicKeyInfo that a certificate of this RSAPublicKey has (RFC 3279 section 2.3.1): its hash is the pin.
 * Throws DerError when the bytes aren't exactly one RSAPublicKey.
 */
export function subjectPublicKeyInfoOf(rsaPublicKey: Buffer): Buffer {
  rsaNumbers(rsaPublicKey);
  const bits = element(TAG.bitString, Buffer.concat([Buffer.of(0), rsaPublicKey]));
  return element(TAG.sequence, Buffer.concat([RSA_IDENTIFIER, bits]));
}

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const hex = length.toString(16);
  const size = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 | size.length), size, content]);
}
