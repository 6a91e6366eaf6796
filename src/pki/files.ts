import { readCertificate } from './certificate.ts';
import { DerError } from './der.ts';
import { contentOf, holdsPrivateKey } from './file-kind.ts';

/** A file that was to hold certificates doesn't. The message names the file and what it seems to be, never its content. */
export class CertificateFileError extends Error {
  override readonly name = 'CertificateFileError';
  /** The next step. */
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

const HINT = 'a file with certificates only, in PEM (-----BEGIN CERTIFICATE-----) or DER';

const BLOCK = /-----BEGIN ([A-Z0-9 ]*)-----([^-]*)(?:-----END ([A-Z0-9 ]*)-----)?/g;
const LABELS: ReadonlySet<string> = new Set(['CERTIFICATE', 'X509 CERTIFICATE']);

/**
 * The certificates of a file, DER each, in the file's order. The file is PEM (RFC 7468: several blocks, text before,
 * between and after them, any line ends, a byte order mark, UTF-8 or UTF-16) or the DER of one certificate. Blocks that
 * are neither certificates nor keys are passed over when there are certificates beside them.
 *
 * Throws CertificateFileError, by the file's `name`, when it holds no certificate, one that can't be read, or a private
 * key in whatever form: nothing of such a file is used, not even certificates beside the key.
 */
export function readCertificateFile(bytes: Uint8Array, name: string): Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // One character a byte. Without the zero bytes UTF-16 reads like ASCII, with something before it.
  const text = buffer.toString('latin1').replaceAll('\0', '');
  if (holdsPrivateKey(buffer, text)) throw privateKey(name);
  const blocks = [...text.matchAll(BLOCK)];
  if (blocks.length === 0) return [fromDer(buffer, name)];
  const certificates: Uint8Array[] = [];
  for (const [at, [, label = '', body = '', end]] of blocks.entries()) {
    const der = Buffer.from(body, 'base64');
    if (holdsPrivateKey(der, '')) throw privateKey(name);
    if (!LABELS.has(label)) continue;
    const place = blocks.length === 1 ? '' : ` block ${at + 1} of ${blocks.length}`;
    if (end !== label) throw unreadable(name, place, 'its END line is missing');
    const base64 = body.replace(/\s/g, '');
    if (base64 === '' || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
      throw unreadable(name, place, "what stands between BEGIN and END isn't base64");
    }
    certificates.push(checked(der, name, place));
  }
  if (certificates.length > 0) return certificates;
  const label = blocks[0]?.[1] ?? '';
  throw new CertificateFileError(`\`${name}\` holds no certificate but ${kindOfLabel(label)}.`, HINT);
}

/** One certificate in PEM, 64 characters a line (RFC 7468). */
export function toPem(der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

function fromDer(buffer: Buffer, name: string): Uint8Array {
  const kind = contentOf(buffer);
  if (kind === null) return checked(buffer, name, '');
  throw new CertificateFileError(`\`${name}\` holds no certificate: ${kind}.`, HINT);
}

function checked(der: Uint8Array, name: string, place: string): Uint8Array {
  try {
    readCertificate(der);
    return der;
  } catch (error) {
    // Only DerError promises to repeat nothing of the bytes.
    throw unreadable(name, place, error instanceof DerError ? error.message : 'it is malformed', error);
  }
}

function unreadable(name: string, place: string, reason: string, cause?: unknown): CertificateFileError {
  return new CertificateFileError(
    `\`${name}\`${place} is no certificate that can be read: ${reason}.`,
    HINT,
    {
      cause,
    },
  );
}

function privateKey(name: string): CertificateFileError {
  return new CertificateFileError(
    `\`${name}\` holds a private key and was not read. Certificates are all that is needed.`,
    HINT,
  );
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

/** Labels that aren't known are not repeated: they are content. */
function kindOfLabel(label: string): string {
  return LABEL_KINDS[label] ?? 'something else in PEM';
}
