import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { Certificate } from '../model/certificate.ts';
import { dnsNamesIn } from './alternative-names.ts';
import { DerError, DerReader, onlyElement, TAG } from './der.ts';
import { keyLabel } from './key.ts';
import { Memo } from './memo.ts';
import { readName } from './name.ts';
import { certificateParts, extensionValues, instant } from './structure.ts';

/** A certificate and what is needed to build paths with it. */
export interface ParsedCertificate {
  readonly facts: Certificate;
  readonly der: Buffer;
  /** DER of the names, as text with one character a byte: names match when they are equal byte for byte. */
  readonly subject: string;
  readonly issuer: string;
  /** `cA` of basicConstraints; null when the extension isn't there. One that can't be read says false. */
  readonly ca: boolean | null;
  /** pathLenConstraint of basicConstraints; null when there is none. */
  readonly pathLength: number | null;
  /** keyCertSign of keyUsage, true when the extension isn't there. One that can't be read says false. */
  readonly signsCertificates: boolean;
  /** The key in OpenSSL's hands; null when OpenSSL doesn't know the algorithm or the key is malformed. */
  readonly publicKey: () => KeyObject | null;
  /** OpenSSL's view, for signatures and host names; null when OpenSSL refuses what was read here. */
  readonly x509: () => X509Certificate | null;
}

/** Enough for every intermediate there is, and for the leaves of a probe of some hundred hosts under way. */
const REMEMBERED = 1024;

const remembered = new Memo<ParsedCertificate>(REMEMBERED);

/**
 * What one DER certificate says. The pin is the hash of its own SubjectPublicKeyInfo bytes, whatever the algorithm.
 * Throws DerError when the bytes aren't exactly one certificate; odd keys and odd contents of extensions don't throw.
 */
export function readCertificate(der: Uint8Array): Certificate {
  return parseCertificate(der).facts;
}

/** As readCertificate, with what paths are built from. The same bytes are read once. */
export function parseCertificate(der: Uint8Array): ParsedCertificate {
  const fingerprint = createHash('sha256').update(der).digest('hex');
  // The bytes are copied: what is remembered must not change with the caller's buffer.
  return remembered.get(fingerprint, () => parse(Buffer.from(der), fingerprint));
}

function parse(der: Buffer, fingerprint: string): ParsedCertificate {
  const parts = certificateParts(der);
  const { subject, issuer, serial, subjectPublicKeyInfo, validity } = parts;
  const extensions = extensionValues(parts.extensions);
  const { text, commonName } = readName(subject);
  const dnsNames = readable(extensions.get('2.5.29.17'), dnsNamesIn, []) ?? [];
  const constraints = readable(extensions.get('2.5.29.19'), basicConstraints, {
    ca: false,
    pathLength: null,
  });
  const hexSerial = serialOf(serial);
  const x509 = once(() => new X509Certificate(der));
  return {
    facts: {
      fingerprint,
      pin: createHash('sha256').update(subjectPublicKeyInfo).digest('base64'),
      subject: text,
      issuer: readName(issuer).text,
      label: commonName || dnsNames[0] || text || `serial ${hexSerial}`,
      serial: hexSerial,
      notBefore: instant(validity[0]),
      notAfter: instant(validity[1]),
      key: keyLabel(subjectPublicKeyInfo),
      isCa: constraints?.ca ?? false,
      selfIssued: subject.equals(issuer),
      dnsNames,
    },
    der,
    subject: subject.toString('latin1'),
    issuer: issuer.toString('latin1'),
    ca: constraints?.ca ?? null,
    pathLength: constraints?.pathLength ?? null,
    signsCertificates: readable(extensions.get('2.5.29.15'), keyCertSign, false) ?? true,
    publicKey: once(() => createPublicKey({ key: subjectPublicKeyInfo, format: 'der', type: 'spki' })),
    x509,
  };
}

/** An extension's meaning: null when it isn't there, `otherwise` when it is there and can't be read. */
function readable<Meaning>(
  value: Buffer | null | undefined,
  read: (value: Buffer) => Meaning,
  otherwise: Meaning,
): Meaning | null {
  if (value === undefined) return null;
  if (value === null) return otherwise;
  try {
    return read(value);
  } catch {
    return otherwise;
  }
}

/** RFC 5280 section 4.2.1.9. */
function basicConstraints(value: Buffer): { ca: boolean; pathLength: number | null } {
  const reader = new DerReader(onlyElement(value, TAG.sequence, 'the basicConstraints').content);
  const ca = reader.optional(TAG.boolean);
  const limit = reader.optional(TAG.integer);
  reader.end('the basicConstraints');
  return {
    ca: ca !== null && ca.content.length === 1 && ca.content[0] !== 0,
    pathLength: limit === null ? null : notNegative(limit.content),
  };
}

function notNegative(content: Buffer): number {
  const first = content[0];
  if (first === undefined || first >= 0x80) throw new DerError('a number below zero, or none');
  return Number(`0x${content.toString('hex')}`);
}

/** RFC 5280 section 4.2.1.3: bit 5, counted from the most significant one of the first byte. */
function keyCertSign(value: Buffer): boolean {
  const { content } = onlyElement(value, TAG.bitString, 'the keyUsage');
  return ((content[1] ?? 0) & 0x04) !== 0;
}

/** Lower-case hex without the zero byte that keeps a number positive. */
function serialOf(content: Buffer): string {
  const positive = content.length > 1 && content[0] === 0 ? content.subarray(1) : content;
  return positive.toString('hex');
}

/** Made when first asked for, null for good when OpenSSL throws. */
function once<Value>(make: () => Value): () => Value | null {
  let value: Value | null | undefined;
  return () => {
    if (value === undefined) {
      try {
        value = make();
      } catch {
        value = null;
      }
    }
    return value;
  };
}
