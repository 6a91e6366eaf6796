import { DerReader, onlyElement, TAG } from './der.ts';

/**
 * DNS names of a subjectAltName's value, as written (RFC 5280 section 4.2.1.6: `dNSName [2] IA5String`); other kinds of
 * names are passed over. Throws DerError when it is no list.
 */
export function dnsNamesIn(subjectAltName: Uint8Array): string[] {
  const names = new DerReader(onlyElement(subjectAltName, TAG.sequence, 'the subjectAltName').content);
  const found: string[] = [];
  while (!names.done) {
    const { tag, content } = names.next();
    if (tag === 0x82) found.push(content.toString('latin1'));
  }
  return found;
}
