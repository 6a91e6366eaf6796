import { createHash } from 'node:crypto';
import { DerError, DerReader, TAG } from './der.ts';
import { CertificateFileError, holdsNone, type Purpose, unreadable } from './file-error.ts';
import { kindOfDer } from './file-kind.ts';
import { type FilePart, partsOf } from './file-parts.ts';
import { certificateOf, certificatesOfBundle, insteadOf } from './files.ts';
import { keyLabel } from './key.ts';
import { keyWeakness } from './key-weakness.ts';
import { openPublicKey, subjectPublicKeyInfoOf } from './public-key.ts';
import { readRequest } from './request.ts';

/** A key that no certificate in the file holds. */
export interface KeyInFile {
  readonly form: 'request' | 'public-key';
  /** Base64 SHA-256 of its SubjectPublicKeyInfo as it stands there. */
  readonly pin: string;
  /** e.g. `ECDSA P-256`. */
  readonly key: string;
  /** What a request is for; null for a bare key. */
  readonly name: string | null;
  /** DNS names that a request asks for. */
  readonly dnsNames: readonly string[];
  /** A request's signature was made with its key. Null for a bare key, and where this OpenSSL doesn't know the algorithm. */
  readonly verified: true | null;
  /** Why a public CA wouldn't certify it, in a sentence; null when nothing speaks against it. */
  readonly weakness: string | null;
}

/** Requests of one file: a backup is one, and each costs a signature check. */
const MOST_REQUESTS = 100;

/** What somebody has in hand of a host's key, in the file's order. */
export interface KeyFile {
  /** DER. */
  readonly certificates: readonly Uint8Array[];
  readonly keys: readonly KeyInFile[];
}

type Kind = 'certificate' | 'trusted' | 'bundle' | 'request' | 'public-key' | 'rsa-public-key';

const LABELS: Readonly<Record<string, Kind>> = {
  CERTIFICATE: 'certificate',
  'X509 CERTIFICATE': 'certificate',
  'TRUSTED CERTIFICATE': 'trusted',
  PKCS7: 'bundle',
  CMS: 'bundle',
  'CERTIFICATE REQUEST': 'request',
  'NEW CERTIFICATE REQUEST': 'request',
  'PUBLIC KEY': 'public-key',
  'RSA PUBLIC KEY': 'rsa-public-key',
};
const KINDS: Readonly<Partial<Record<ReturnType<typeof kindOfDer>, Kind>>> = {
  certificate: 'certificate',
  request: 'request',
  'public key': 'public-key',
  'RSA public key': 'rsa-public-key',
  'PKCS #7': 'bundle',
};

/**
 * Certificates, certificate requests and public keys of a file, whose kind its content tells: PEM, DER, PKCS #7, or base64
 * without armour. A request has to be signed with its own key, which shows that somebody holds it, unless this OpenSSL doesn't
 * know the algorithm.
 *
 * Throws CertificateFileError, by the file's `name`, when it holds nothing of the kind, something that can't be read, or a
 * private key in whatever form: nothing of such a file is used.
 */
export function readKeyFile(bytes: Uint8Array, name: string): KeyFile {
  const purpose: Purpose = {
    name,
    wanted: 'certificate, request or public key',
    enough: 'A certificate, a request or a public key is all that is needed.',
    hint: 'a certificate, a certificate request or a public key, in PEM or DER',
  };
  const parts = partsOf(bytes, purpose);
  const certificates: Uint8Array[] = [];
  const keys: KeyInFile[] = [];
  let requests = 0;
  for (const part of parts) {
    const kind = kindOf(part);
    if (kind === 'request') {
      if (++requests > MOST_REQUESTS) throw tooMany(purpose);
      keys.push(requestOf(part, purpose));
    } else if (kind === 'public-key') keys.push(publicKeyOf(part, part.der, purpose));
    else if (kind === 'rsa-public-key') keys.push(publicKeyOf(part, rsaInfo(part, purpose), purpose));
    else if (kind !== undefined) certificates.push(...certificatesOf(kind, part, purpose));
  }
  if (certificates.length === 0 && keys.length === 0) throw holdsNone(purpose, insteadOf(parts));
  return { certificates, keys };
}

/**
 * A known label says what to look at, and the content what it is: OpenSSL too takes a bundle that is labelled CERTIFICATE.
 * Content in no particular form is read, and its fault told, as what the label says.
 */
function kindOf({ form, label, der }: FilePart): Kind | undefined {
  const found = KINDS[kindOfDer(der)];
  if (form !== 'pem') return found;
  const labelled = LABELS[label];
  if (labelled === undefined || labelled === 'trusted') return labelled;
  return found === undefined || found === 'certificate' ? labelled : found;
}

function tooMany({ name, hint }: Purpose): CertificateFileError {
  return new CertificateFileError(`\`${name}\` holds more than ${MOST_REQUESTS} certificate requests.`, hint);
}

function certificatesOf(kind: Kind, part: FilePart, purpose: Purpose): Uint8Array[] {
  if (kind === 'bundle') {
    return readable(part, 'PKCS #7 bundle', purpose, () => certificatesOfBundle(part, purpose));
  }
  if (kind === 'certificate') return [certificateOf(part, purpose)];
  // OpenSSL's trust settings follow the certificate (X509_AUX).
  const der = readable(part, 'certificate', purpose, () => {
    const reader = new DerReader(part.der);
    const { bytes } = reader.expect(TAG.sequence, 'the certificate');
    reader.optional(TAG.sequence);
    reader.end('the trust settings');
    return bytes;
  });
  return [certificateOf({ ...part, der: Buffer.from(der) }, purpose)];
}

function requestOf(part: FilePart, purpose: Purpose): KeyInFile {
  const { subjectPublicKeyInfo, commonName, subject, dnsNames, verified } = readable(
    part,
    'certificate request',
    purpose,
    () => readRequest(part.der),
  );
  if (verified === false) {
    const reason = 'it is not signed with its own key, so that nobody shows that they hold it';
    throw unreadable(purpose, part.place, 'certificate request', reason);
  }
  const named = commonName ?? dnsNames[0] ?? (subject === '' ? null : subject);
  return { ...facts(subjectPublicKeyInfo), form: 'request', name: named, dnsNames, verified };
}

function publicKeyOf(part: FilePart, info: Buffer, purpose: Purpose): KeyInFile {
  // Nobody can hold the private half of what is no key: its pin would prove nothing.
  readable(part, 'public key', purpose, () => openPublicKey(info));
  return { ...facts(info), form: 'public-key', name: null, dnsNames: [], verified: null };
}

function rsaInfo(part: FilePart, purpose: Purpose): Buffer {
  return readable(part, 'public key', purpose, () => subjectPublicKeyInfoOf(part.der));
}

function facts(info: Buffer): Pick<KeyInFile, 'pin' | 'key' | 'weakness'> {
  return {
    pin: createHash('sha256').update(info).digest('base64'),
    key: keyLabel(info),
    weakness: keyWeakness(info),
  };
}

/** Answers what `read` does, with the file's name and place in the error when it throws DerError. */
function readable<Result>(part: FilePart, what: string, purpose: Purpose, read: () => Result): Result {
  if (part.fault !== null) throw unreadable(purpose, part.place, what, part.fault);
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    throw unreadable(purpose, part.place, what, error.message, error);
  }
}
