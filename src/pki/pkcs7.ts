import { berElements } from './ber.ts';
import { DerError, dotted, type Element, TAG } from './der.ts';

/** id-signedData (RFC 5652 section 5.1). */
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CERTIFICATES = 0xa0;

/**
 * The certificates of a PKCS #7 or CMS bundle (ContentInfo of SignedData, RFC 5652 sections 3 and 5.1; RFC 2315), in their
 * order, each with the bytes that stand there and not yet looked at. DER or BER. Attribute certificates and the like
 * (RFC 5652 section 10.2.2) are left out; content, revocation lists and signatures are passed over. Throws DerError for
 * anything else, such as enveloped data. The list may be empty.
 */
export function bundledCertificates(bytes: Buffer): Buffer[] {
  const [type, wrapper] = berElements(only(berElements(bytes), TAG.sequence, 'the bundle').content);
  if (type?.tag !== TAG.objectIdentifier || dotted(type.content) !== SIGNED_DATA) {
    throw new DerError('it is not signed data, which certificates are bundled in');
  }
  if (wrapper?.tag !== 0xa0) throw new DerError('the signed data is not there');
  const signedData = only(berElements(wrapper.content), TAG.sequence, 'the signed data');
  const [version, digests, content, ...rest] = berElements(signedData.content);
  if (version?.tag !== TAG.integer || digests?.tag !== TAG.set || content?.tag !== TAG.sequence) {
    throw new DerError('the signed data has not the parts that it must have');
  }
  const certificates = rest.find(({ tag }) => tag === CERTIFICATES);
  if (certificates === undefined) return [];
  return berElements(certificates.content)
    .filter(({ tag }) => tag === TAG.sequence)
    .map((certificate) => certificate.bytes);
}

function only(elements: readonly Element[], tag: number, what: string): Element {
  const [element, ...more] = elements;
  if (element?.tag !== tag) throw new DerError(`${what} is not there`);
  if (more.length > 0) throw new DerError(`${more.length} elements follow ${what}`);
  return element;
}
