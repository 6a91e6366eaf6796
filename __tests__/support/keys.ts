import { constants, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import * as der from './der.ts';

export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** `rsa` has 2048 bits. `x25519` can be certified but signs and serves nothing. */
export type KeyKind =
  | 'rsa'
  | 'rsa-pss'
  | 'rsa-pss-restricted'
  | 'p256'
  | 'p384'
  | 'p521'
  | 'secp256k1'
  | 'ec-explicit'
  | 'ed25519'
  | 'ed448'
  | 'x25519';

const generate = promisify(generateKeyPair) as (type: string, options?: object) => Promise<KeyPair>;

const RSA = { modulusLength: 2048 };
const PSS_RESTRICTED = { ...RSA, hashAlgorithm: 'sha256', mgf1HashAlgorithm: 'sha256', saltLength: 32 };

const KINDS: Readonly<Record<KeyKind, () => Promise<KeyPair>>> = {
  rsa: () => generate('rsa', RSA),
  'rsa-pss': () => generate('rsa-pss', RSA),
  'rsa-pss-restricted': () => generate('rsa-pss', PSS_RESTRICTED),
  p256: () => generate('ec', { namedCurve: 'prime256v1' }),
  p384: () => generate('ec', { namedCurve: 'secp384r1' }),
  p521: () => generate('ec', { namedCurve: 'secp521r1' }),
  secp256k1: () => generate('ec', { namedCurve: 'secp256k1' }),
  'ec-explicit': () => generate('ec', { namedCurve: 'prime256v1', paramEncoding: 'explicit' }),
  ed25519: () => generate('ed25519'),
  ed448: () => generate('ed448'),
  x25519: () => generate('x25519'),
};

export function makeKey(kind: KeyKind): Promise<KeyPair> {
  return KINDS[kind]();
}

interface SignatureAlgorithm {
  /** DER of the AlgorithmIdentifier. */
  readonly identifier: Buffer;
  readonly digest: string | null;
  readonly options: object;
}

/** What a key of this type signs certificates with. */
export function signatureAlgorithm(key: KeyObject): SignatureAlgorithm {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return {
        identifier: der.sequence(der.oid('1.2.840.113549.1.1.11'), der.nothing()),
        digest: 'sha256',
        options: {},
      };
    case 'rsa-pss':
      return {
        identifier: pssIdentifier(),
        digest: 'sha256',
        options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
      };
    case 'ec':
      return { identifier: der.sequence(der.oid('1.2.840.10045.4.3.2')), digest: 'sha256', options: {} };
    case 'ed25519':
      return { identifier: der.sequence(der.oid('1.3.101.112')), digest: null, options: {} };
    case 'ed448':
      return { identifier: der.sequence(der.oid('1.3.101.113')), digest: null, options: {} };
    default:
      throw new Error(`a key of type ${key.asymmetricKeyType} signs nothing`);
  }
}

/** RSASSA-PSS with SHA-256, MGF1 with SHA-256 and 32 bytes of salt (RFC 4055 section 3.1). */
function pssIdentifier(): Buffer {
  const sha256 = der.sequence(der.oid('2.16.840.1.101.3.4.2.1'), der.nothing());
  const mgf1 = der.sequence(der.oid('1.2.840.113549.1.1.8'), sha256);
  const parameters = [der.explicit(0, sha256), der.explicit(1, mgf1), der.explicit(2, der.integer(32))];
  return der.sequence(der.oid('1.2.840.113549.1.1.10'), der.sequence(...parameters));
}
