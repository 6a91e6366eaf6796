import { readCertificate } from './certificate.ts';
import { DerError } from './der.ts';
import { holdsNone, type Purpose, privateKey, unreadable } from './file-error.ts';
import { type DerKind, holdsPrivateKey, kindOfDer } from './file-kind.ts';
import { type FilePart, partsOf } from './file-parts.ts';
import { bundledCertificates } from './pkcs7.ts';

export { CertificateFileError } from './file-error.ts';

const LABELS: ReadonlySet<string> = new Set(['CERTIFICATE', 'X509 CERTIFICATE']);
const BUNDLE_LABELS: ReadonlySet<string> = new Set(['PKCS7', 'CMS']);

/**
 * The certificates of a file, DER each, in the file's order. The file is PEM (RFC 7468: several blocks, text before,
 * between and after them, any line ends, a byte order mark, UTF-8 or UTF-16), the DER of one certificate, or a PKCS #7
 * bundle in PEM, DER or BER. Blocks that are neither certificates nor keys are passed over when there are certificates
 * beside them. A certificate with OpenSSL's trust settings is not taken: they may say that it isn't to be trusted.
 *
 * Throws CertificateFileError, by the file's `name`, when it holds no certificate, one that can't be read, or a private
 * key in whatever form: nothing of such a file is used, not even certificates beside the key.
 */
export function readCertificateFile(bytes: Uint8Array, name: string): Uint8Array[] {
  const purpose: Purpose = {
    name,
    wanted: 'certificate',
    enough: 'Certificates are all that is needed.',
    hint: 'a file with certificates only, in PEM (-----BEGIN CERTIFICATE-----) or DER',
  };
  const parts = partsOf(bytes, purpose);
  const certificates: Uint8Array[] = [];
  let fault: unknown;
  for (const part of parts) {
    const bundled =
      part.form === 'pem'
        ? BUNDLE_LABELS.has(part.label)
        : part.form === 'der' && kindOfDer(part.der) === 'PKCS #7';
    if (bundled) {
      try {
        certificates.push(...certificatesOfBundle(part, purpose));
      } catch (error) {
        if (!(error instanceof DerError)) throw error;
        if (parts.length > 1) throw unreadable(purpose, part.place, 'PKCS #7 bundle', error.message, error);
        fault = error;
      }
    } else if (LABELS.has(part.label) || (part.form === 'der' && kindOfDer(part.der) === 'certificate')) {
      certificates.push(certificateOf(part, purpose));
    }
  }
  if (certificates.length > 0) return certificates;
  throw holdsNone(purpose, insteadOf(parts), fault);
}

/** One certificate in PEM, 64 characters a line (RFC 7468). */
export function toPem(der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

/** The certificate that a part is. Throws CertificateFileError when it can't be read. */
export function certificateOf({ der, place, fault }: FilePart, purpose: Purpose): Buffer {
  if (fault !== null) throw unreadable(purpose, place, 'certificate', fault);
  try {
    readCertificate(der);
    return der;
  } catch (error) {
    // Only DerError promises to repeat nothing of the bytes.
    const told = error instanceof DerError ? error : undefined;
    throw unreadable(purpose, place, 'certificate', told?.message ?? 'it is malformed', told);
  }
}

/** Throws DerError when the bundle can't be read, CertificateFileError when a certificate in it can't. */
export function certificatesOfBundle(part: FilePart, purpose: Purpose): Buffer[] {
  if (part.fault !== null) throw unreadable(purpose, part.place, 'PKCS #7 bundle', part.fault);
  return bundledCertificates(part.der).map((der) => {
    // A certificate may be anything, and its name is no proof that it isn't a key.
    if (holdsPrivateKey(der, '')) throw privateKey(purpose);
    return certificateOf({ ...part, der }, purpose);
  });
}

const LABEL_KINDS: Readonly<Record<string, string>> = {
  'TRUSTED CERTIFICATE': "a certificate with OpenSSL's trust settings (TRUSTED CERTIFICATE)",
  PKCS7: 'a PKCS #7 bundle',
  CMS: 'a PKCS #7 bundle',
  'CERTIFICATE REQUEST': 'a certificate request',
  'NEW CERTIFICATE REQUEST': 'a certificate request',
  'PUBLIC KEY': 'a public key',
  'RSA PUBLIC KEY': 'a public key',
  'X509 CRL': 'a revocation list',
};

const DER_KINDS: Readonly<Record<DerKind, string>> = {
  nothing: 'it is empty',
  certificate: 'it is no certificate that can be read',
  request: 'it looks like a certificate request in DER',
  'public key': 'it looks like a public key in DER',
  'RSA public key': 'it looks like a public key in DER',
  'PKCS #7': 'it looks like a PKCS #7 bundle in DER',
  unknown: 'it is neither PEM nor DER',
};

/** What a file is instead, to follow "holds no certificate". Labels that aren't known are not repeated: they are content. */
export function insteadOf([first]: readonly FilePart[]): string {
  if (first?.form === 'pem') return ` but ${LABEL_KINDS[first.label] ?? 'something else in PEM'}`;
  if (first?.form === 'base64') return ': it is neither PEM nor DER';
  return `: ${DER_KINDS[first === undefined ? 'nothing' : kindOfDer(first.der)]}`;
}
