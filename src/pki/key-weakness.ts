import { keyLabel } from './key.ts';
import { ALGORITHM, isOnNistCurve, publicKeyParts, rsaNumbers } from './public-key.ts';
import { certificateParts } from './structure.ts';

const SOURCE = 'CA/Browser Forum Baseline Requirements, section 6.1';
const FEWEST_BITS = 2048;

/**
 * Why a public CA wouldn't certify a key, in one sentence; null when nothing speaks against it, when the algorithm isn't
 * known here, or when it can't be read. Takes a SubjectPublicKeyInfo. The source is the CA/Browser Forum's Baseline
 * Requirements, sections 6.1.5 (sizes and curves) and 6.1.6 (exponents).
 */
export function keyWeakness(subjectPublicKeyInfo: Uint8Array): string | null {
  try {
    const parts = publicKeyParts(subjectPublicKeyInfo);
    switch (parts.algorithm) {
      case ALGORITHM.rsa:
      case ALGORITHM.rsaPss:
        return rsaWeakness(parts.key);
      case ALGORITHM.ec: {
        if (isOnNistCurve(parts)) return null;
        const name = keyLabel(subjectPublicKeyInfo);
        return `The key is ${name}; public CAs certify P-256, P-384 and P-521 only (${SOURCE}.5).`;
      }
      case ALGORITHM.dsa:
        return `The key is DSA; public CAs certify RSA and ECDSA only (${SOURCE}.5).`;
      default:
        return null;
    }
  } catch {
    return null;
  }
}

/** As keyWeakness, of the key in a certificate's DER. */
export function certificateKeyWeakness(certificate: Uint8Array): string | null {
  try {
    return keyWeakness(certificateParts(certificate).subjectPublicKeyInfo);
  } catch {
    return null;
  }
}

function rsaWeakness(key: Buffer): string | null {
  const { modulus, exponent } = rsaNumbers(key);
  const length = bits(modulus);
  if (length < FEWEST_BITS) {
    return `The RSA key has ${length} bits; public CAs ask for ${FEWEST_BITS} or more (${SOURCE}.5).`;
  }
  const odd = ((exponent.at(-1) ?? 0) & 1) === 1;
  const negative = (exponent[0] ?? 0) >= 0x80;
  if (odd && !negative && bits(exponent) > 1) return null;
  return `The RSA key's exponent is not an odd number of 3 or more (${SOURCE}.6).`;
}

function bits(number: Buffer): number {
  const first = number.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (number.length - first) * 8 - (Math.clz32(number[first] as number) - 24);
}
