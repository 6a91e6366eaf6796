import type { TrustPath } from '../model/certificate.ts';
import type { TrustAnchor, TrustAnchors } from './anchors.ts';
import { type ParsedCertificate, parseCertificate } from './certificate.ts';
import { isSignedBy } from './signature.ts';

/**
 * Certificates of a path, anchor included. The longest paths of the public Web have five (a cross-signed root above two
 * intermediates); mozilla::pkix stops at eight.
 */
const DEEPEST = 10;

/** The paths that are kept. A server with every cross-sign of its CA comes to a handful. */
const MOST_PATHS = 64;

/** Signatures that one chain may cost, as Go's crypto/x509 (maxChainSignatureChecks); an honest one costs under ten. */
const MOST_SIGNATURES = 100;

/** Issuers that are looked at in all, so that known signatures can't be walked round without end either. */
const MOST_STEPS = 10_000;

/** A path that has not reached its anchor yet. */
interface Unfinished {
  readonly certificates: readonly ParsedCertificate[];
  /** Name and key of each: a path passes each of them once, which ends loops of cross-signs. */
  readonly passed: ReadonlySet<string>;
}

/** Someone who may have issued a certificate; `anchor` when trust can end there. */
interface Issuer {
  readonly certificate: ParsedCertificate;
  readonly anchor: TrustAnchor | null;
}

/**
 * Every simple path from the first presented certificate to an anchor that can be built from the presented certificates
 * and the anchors, the shortest first and otherwise in the order of anchors and presentation.
 *
 * Each step asks for: the issuer's name equal to the subject's byte for byte (as mozilla::pkix, which the public Web works
 * with); an issuer that is a CA by basicConstraints (only an anchor may be without the extension, as version 1 roots
 * are), within its pathLenConstraint (RFC 5280 section 4.2.1.9), with keyCertSign where there is a keyUsage; and a
 * signature that verifies. Name constraints, extended key usage and revocation are not looked at: the TLS library's
 * own verification tells of them. Dates don't stop a path either; the path says when it is in date.
 *
 * An anchor is known by name and key. So a presented copy of it adds nothing, while a presented cross-sign of it adds the
 * path that goes on over it; and a first certificate that is itself an anchor is a path of one.
 *
 * Throws DerError when the first certificate can't be read; others that can't be are left out. An empty list has no path.
 */
export function trustPaths(presented: readonly Uint8Array[], anchors: TrustAnchors): TrustPath[] {
  const [first, ...others] = presented;
  if (first === undefined) return [];
  return pathsFrom(parseCertificate(first), others.flatMap(ifReadable), anchors);
}

/** As trustPaths, of certificates that were read. */
export function pathsFrom(
  leaf: ParsedCertificate,
  others: readonly ParsedCertificate[],
  anchors: TrustAnchors,
): TrustPath[] {
  const search = new Search(others, anchors);
  const paths: TrustPath[] = [];
  const own = anchors.withSubject(leaf.subject).find(({ certificate }) => sameKey(certificate, leaf));
  if (own !== undefined) paths.push(finished([leaf], own));
  // By breadth: the shortest come first, and what a bound cuts off are the longest.
  let level: Unfinished[] = [{ certificates: [leaf], passed: new Set([identity(leaf)]) }];
  for (let depth = 1; depth < DEEPEST && level.length > 0; depth++) {
    const next: Unfinished[] = [];
    for (const unfinished of level) {
      for (const { certificate, anchor } of search.issuersFor(unfinished)) {
        const certificates = [...unfinished.certificates, certificate];
        if (anchor !== null) paths.push(finished(certificates, anchor));
        if (paths.length === MOST_PATHS) return paths;
        next.push({ certificates, passed: new Set([...unfinished.passed, identity(certificate)]) });
      }
    }
    level = next;
  }
  return paths;
}

/** One search, with what it may still cost. */
class Search {
  readonly #presented = new Map<string, ParsedCertificate[]>();
  readonly #anchors: TrustAnchors;
  readonly #checked = new Map<string, boolean>();
  #steps = 0;

  constructor(others: readonly ParsedCertificate[], anchors: TrustAnchors) {
    this.#anchors = anchors;
    const distinct = new Map(others.map((certificate) => [certificate.facts.fingerprint, certificate]));
    for (const certificate of distinct.values()) {
      const same = this.#presented.get(certificate.subject);
      if (same === undefined) this.#presented.set(certificate.subject, [certificate]);
      else same.push(certificate);
    }
  }

  *issuersFor({ certificates, passed }: Unfinished): Generator<Issuer> {
    if (this.#steps >= MOST_STEPS) return;
    const child = certificates.at(-1) as ParsedCertificate;
    const anchors = this.#anchors.withSubject(child.issuer);
    const ends = new Set(anchors.map(({ certificate }) => certificate.facts.fingerprint));
    const issuers: Issuer[] = [
      ...anchors.map((anchor) => ({ certificate: anchor.certificate, anchor })),
      ...(this.#presented.get(child.issuer) ?? [])
        .filter(({ facts }) => !ends.has(facts.fingerprint))
        .map((certificate) => ({ certificate, anchor: null })),
    ];
    // Self-issued certificates don't count, nor does the leaf (RFC 5280 section 4.2.1.9).
    const below = certificates.slice(1).filter(({ facts }) => !facts.selfIssued).length;
    for (const issuer of issuers) {
      if (this.#steps++ >= MOST_STEPS) return;
      const usable = !passed.has(identity(issuer.certificate)) && mayIssue(issuer, below);
      if (usable && this.#signed(child, issuer.certificate)) yield issuer;
    }
  }

  /** What is over the bound counts as not signed. Known results count too, so that the answer doesn't hang on the past. */
  #signed(child: ParsedCertificate, issuer: ParsedCertificate): boolean {
    const edge = `${issuer.facts.pin} ${child.facts.fingerprint}`;
    const known = this.#checked.get(edge);
    if (known !== undefined) return known;
    if (this.#checked.size >= MOST_SIGNATURES) return false;
    const signed = isSignedBy(child, issuer);
    this.#checked.set(edge, signed);
    return signed;
  }
}

function mayIssue({ certificate, anchor }: Issuer, below: number): boolean {
  const { ca, pathLength, signsCertificates } = certificate;
  return (ca ?? anchor !== null) && signsCertificates && (pathLength === null || below <= pathLength);
}

function finished(certificates: readonly ParsedCertificate[], anchor: TrustAnchor): TrustPath {
  const facts = certificates.map((certificate) => certificate.facts);
  const dated = [...facts, anchor.certificate.facts];
  return {
    certificates: facts,
    anchor: anchor.origin,
    validFrom: Math.max(...dated.map(({ notBefore }) => notBefore)),
    validUntil: Math.min(...dated.map(({ notAfter }) => notAfter)),
  };
}

function identity({ subject, facts }: ParsedCertificate): string {
  return `${facts.pin} ${subject}`;
}

function sameKey(one: ParsedCertificate, other: ParsedCertificate): boolean {
  return one.facts.pin === other.facts.pin;
}

function ifReadable(der: Uint8Array): ParsedCertificate[] {
  try {
    return [parseCertificate(der)];
  } catch {
    return [];
  }
}
