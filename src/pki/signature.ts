import type { ParsedCertificate } from './certificate.ts';
import { Memo } from './memo.ts';

/** A result is a few bytes; this many are the edges of some thousand chains. */
const REMEMBERED = 8192;

const remembered = new Memo<boolean>(REMEMBERED);

/**
 * Whether the certificate's signature verifies with the issuer's key. False, never a throw, for algorithms and keys that
 * OpenSSL doesn't know or refuses. The same key and certificate are checked once.
 */
export function isSignedBy(certificate: ParsedCertificate, issuer: ParsedCertificate): boolean {
  const edge = `${issuer.facts.pin} ${certificate.facts.fingerprint}`;
  return remembered.get(edge, () => {
    const [key, x509] = [issuer.publicKey(), certificate.x509()];
    if (key === null || x509 === null) return false;
    try {
      return x509.verify(key);
    } catch {
      return false;
    }
  });
}
