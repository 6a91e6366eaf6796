import { dnsNamesIn } from './alternative-names.ts';
import { DerReader, dotted, type Element, onlyElement, TAG } from './der.ts';
import { readName } from './name.ts';
import { isSignedWith } from './request-signature.ts';
import { extensionValues } from './structure.ts';

/** What a PKCS #10 request says (RFC 2986). Strings come from the request and are not escaped. */
export interface CertificateRequest {
  /** RFC 4514 string; empty when the request leaves it to the CA. */
  readonly subject: string;
  /** The most specific common name; null when there is none. */
  readonly commonName: string | null;
  /** DNS names that it asks for, as written. */
  readonly dnsNames: readonly string[];
  /** As it stands in the request. */
  readonly subjectPublicKeyInfo: Buffer;
  /** Whether it was signed with its own key; null when this OpenSSL doesn't know the algorithm. */
  readonly verified: boolean | null;
}

/** extensionRequest (RFC 2985 section 5.4.2), and the attribute of the same syntax that older Windows writes. */
const EXTENSION_REQUESTS = ['1.2.840.113549.1.9.14', '1.3.6.1.4.1.311.2.1.14'];
const SUBJECT_ALT_NAME = '2.5.29.17';

/** Throws DerError when the bytes aren't exactly one request, or its key is malformed. */
export function readRequest(der: Uint8Array): CertificateRequest {
  const outer = new DerReader(onlyElement(der, TAG.sequence, 'the request').content);
  const info = outer.expect(TAG.sequence, 'the body of the request');
  const algorithm = outer.expect(TAG.sequence, 'the signature algorithm').bytes;
  const signature = outer.expect(TAG.bitString, 'the signature').content;
  outer.end('the signature');

  const body = new DerReader(info.content);
  body.expect(TAG.integer, 'the version');
  const { text, commonName } = readName(body.expect(TAG.sequence, 'the subject').bytes);
  const subjectPublicKeyInfo = body.expect(TAG.sequence, 'the public key').bytes;
  // Not optional in RFC 2986, and left out by some when empty.
  const attributes = body.optional(0xa0);
  body.end('the attributes');
  return {
    subject: text,
    commonName,
    dnsNames: attributes === null ? [] : requestedNames(attributes),
    subjectPublicKeyInfo,
    verified: isSignedWith(subjectPublicKeyInfo, info.bytes, algorithm, signature),
  };
}

/** Attributes that can't be read ask for nothing: the key and its proof don't hang on them. */
function requestedNames(attributes: Element): string[] {
  try {
    const list = new DerReader(attributes.content);
    const names: string[] = [];
    while (!list.done) {
      const attribute = new DerReader(list.expect(TAG.sequence, 'an attribute').content);
      const id = dotted(attribute.expect(TAG.objectIdentifier, 'the type of an attribute').content);
      const values = attribute.expect(TAG.set, 'the values of an attribute');
      const value = EXTENSION_REQUESTS.includes(id) ? extensionValues(values).get(SUBJECT_ALT_NAME) : null;
      if (value) names.push(...dnsNamesIn(value));
    }
    return names;
  } catch {
    return [];
  }
}
