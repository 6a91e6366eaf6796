import { DerError, DerReader, dotted, type Element, onlyElement, TAG } from './der.ts';

/** The parts of a certificate (RFC 5280 section 4.1), each the certificate's own bytes, header included. */
export interface CertificateParts {
  /** Contents of the INTEGER. */
  readonly serial: Buffer;
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly subjectPublicKeyInfo: Buffer;
  /** The two times, notBefore first. */
  readonly validity: readonly [Element, Element];
  /** The extensions' wrapper, for extensionValues; null when there are none. */
  readonly extensions: Element | null;
}

/**
 * Cuts a certificate into its parts. Throws DerError for anything that isn't one certificate from end to end. What is in
 * the parts isn't looked at, so that a hundred and fifty roots can be sorted by subject for next to nothing.
 */
export function certificateParts(der: Uint8Array): CertificateParts {
  const outer = new DerReader(onlyElement(der, TAG.sequence, 'the certificate').content);
  const body = new DerReader(outer.expect(TAG.sequence, 'the certificate body').content);
  outer.expect(TAG.sequence, 'the signature algorithm');
  outer.expect(TAG.bitString, 'the signature');
  outer.end('the signature');

  body.optional(0xa0); // version
  const serial = body.expect(TAG.integer, 'the serial number').content;
  body.expect(TAG.sequence, 'the signature algorithm of the body');
  const issuer = body.expect(TAG.sequence, 'the issuer').bytes;
  const validity = times(body.expect(TAG.sequence, 'the validity').content);
  const subject = body.expect(TAG.sequence, 'the subject').bytes;
  const subjectPublicKeyInfo = body.expect(TAG.sequence, 'the public key').bytes;
  body.optional(0x81); // issuerUniqueID
  body.optional(0x82); // subjectUniqueID
  const extensions = body.optional(0xa3);
  body.end('the certificate body');
  return { serial, issuer, validity, subject, subjectPublicKeyInfo, extensions };
}

function times(validity: Buffer): readonly [Element, Element] {
  const reader = new DerReader(validity);
  const both = [reader.next(), reader.next()] as const;
  reader.end('the validity');
  return both;
}

/**
 * Contents of each extension's octet string by dotted object identifier. An extension that stands there twice, which RFC
 * 5280 section 4.2 forbids, comes as null: it says nothing that could be relied on. Throws DerError when the list itself
 * is malformed.
 */
export function extensionValues(wrapper: Element | null): ReadonlyMap<string, Buffer | null> {
  const values = new Map<string, Buffer | null>();
  if (wrapper === null) return values;
  const list = new DerReader(onlyElement(wrapper.content, TAG.sequence, 'the extensions').content);
  while (!list.done) {
    const extension = new DerReader(list.expect(TAG.sequence, 'an extension').content);
    const id = dotted(extension.expect(TAG.objectIdentifier, 'an extension identifier').content);
    extension.optional(TAG.boolean);
    const { content } = extension.expect(TAG.octetString, 'an extension value');
    extension.end('an extension value');
    values.set(id, values.has(id) ? null : content);
  }
  return values;
}

const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/**
 * Milliseconds since the epoch of a UTCTime or GeneralizedTime in the one form that RFC 5280 section 4.1.2.5 allows,
 * with seconds, without fractions and in UTC. Throws DerError for others and for dates that don't exist.
 */
export function instant({ tag, content }: Element): number {
  const text = content.toString('latin1');
  // Section 4.1.2.5.1: two digits from 50 on are 19xx.
  const century = tag === TAG.utcTime ? (text >= '50' ? '19' : '20') : '';
  const fields = tag === TAG.utcTime || tag === TAG.generalizedTime ? TIME.exec(century + text) : null;
  if (fields === null) throw new DerError('a time of the validity is in no form that certificates may use');
  const [, year, month, day, hour, minute, second] = fields;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const milliseconds = Date.parse(written);
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString() !== written) {
    throw new DerError('a time of the validity is a date that does not exist');
  }
  return milliseconds;
}
