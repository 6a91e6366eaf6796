import { DerReader, dotted, onlyElement, TAG } from './der.ts';

/** Named curves of RFC 5480, RFC 5639 and SEC 2 that certificates come with. */
const CURVES: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.1': 'P-192',
  '1.3.132.0.33': 'P-224',
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.132.0.10': 'secp256k1',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
};

/** Algorithms whose name says everything: RFC 8410, RFC 3279, RFC 9881. */
const NAMES: Readonly<Record<string, string>> = {
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  '1.2.840.10040.4.1': 'DSA',
  '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
  '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
  '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
};

const RSA: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
};

const EC_PUBLIC_KEY = '1.2.840.10045.2.1';

/**
 * What to call the key of a SubjectPublicKeyInfo: `RSA 2048`, `RSA-PSS 2048`, `ECDSA P-256`, `ECDSA explicit parameters`,
 * `Ed25519`; the dotted object identifier of an algorithm or curve without a name here. A key that can't be read is
 * named by its algorithm alone, or `unreadable`; nothing throws, for pins don't depend on it.
 */
export function keyLabel(subjectPublicKeyInfo: Uint8Array): string {
  let algorithm = 'unreadable';
  try {
    const info = new DerReader(onlyElement(subjectPublicKeyInfo, TAG.sequence, 'the key').content);
    const identifier = new DerReader(info.expect(TAG.sequence, 'the algorithm').content);
    const id = dotted(identifier.expect(TAG.objectIdentifier, 'the algorithm').content);
    algorithm = RSA[id] ?? NAMES[id] ?? (id === EC_PUBLIC_KEY ? 'ECDSA' : id);
    if (id in RSA) return `${algorithm} ${modulusLength(info.expect(TAG.bitString, 'the key').content)}`;
    return id === EC_PUBLIC_KEY ? `${algorithm} ${curve(identifier)}` : algorithm;
  } catch {
    return algorithm;
  }
}

/** RFC 5480 section 2.1.1 allows named curves only; X9.62's explicit parameters are a SEQUENCE in their place. */
function curve(parameters: DerReader): string {
  if (parameters.peek() === TAG.sequence) return 'explicit parameters';
  const id = dotted(parameters.expect(TAG.objectIdentifier, 'the curve').content);
  return CURVES[id] ?? id;
}

/** Bits of the modulus in an RSAPublicKey; the first byte of the BIT STRING counts unused bits. */
function modulusLength(bitString: Buffer): number {
  const key = new DerReader(onlyElement(bitString.subarray(1), TAG.sequence, 'the RSA key').content);
  const modulus = key.expect(TAG.integer, 'the modulus').content;
  const first = modulus.findIndex((byte) => byte !== 0);
  if (first < 0) return 0;
  return (modulus.length - first) * 8 - (Math.clz32(modulus[first] as number) - 24);
}
