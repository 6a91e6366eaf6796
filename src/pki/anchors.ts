import type { TrustPath } from '../model/certificate.ts';
import { type ParsedCertificate, parseCertificate } from './certificate.ts';
import { certificateParts } from './structure.ts';

export interface TrustAnchor {
  readonly certificate: ParsedCertificate;
  readonly origin: TrustPath['anchor'];
}

/**
 * The certificates that trust starts from. An anchor is a name and a key (RFC 5280 section 6.1.1 d); of several
 * certificates with the same name and key the one that lasts longest stands for all, as public if one of them is.
 */
export class TrustAnchors {
  readonly #sources: readonly { readonly source: string | Uint8Array; origin: TrustPath['anchor'] }[];
  /** DER by subject, made when first asked for. Only the few that are looked up are read in full. */
  #bySubject: Map<string, { der: Uint8Array; origin: TrustPath['anchor'] }[]> | null = null;
  readonly #looked = new Map<string, readonly TrustAnchor[]>();

  /**
   * `public` as PEM or DER, one certificate each; one that can't be read anchors nothing. `named` as DER; throws
   * DerError when one of them can't be read, since somebody counts on it.
   */
  constructor(of: {
    readonly public: readonly (string | Uint8Array)[];
    readonly named: readonly Uint8Array[];
  }) {
    for (const der of of.named) parseCertificate(der);
    this.#sources = [
      ...of.public.map((source) => ({ source, origin: 'public' as const })),
      ...of.named.map((source) => ({ source, origin: 'named' as const })),
    ];
  }

  /** Anchors with this subject, DER with one character a byte. Mostly one or none. */
  withSubject(subject: string): readonly TrustAnchor[] {
    const known = this.#looked.get(subject);
    if (known !== undefined) return known;
    const byPin = new Map<string, TrustAnchor>();
    for (const { der, origin } of this.#index().get(subject) ?? []) {
      const anchor = readAnchor(der, origin);
      if (anchor === null) continue;
      const { pin } = anchor.certificate.facts;
      byPin.set(pin, merged(byPin.get(pin), anchor));
    }
    const found = [...byPin.values()];
    // Names that no anchor has come from servers and aren't kept.
    if (found.length > 0) this.#looked.set(subject, found);
    return found;
  }

  #index(): Map<string, { der: Uint8Array; origin: TrustPath['anchor'] }[]> {
    if (this.#bySubject !== null) return this.#bySubject;
    const index = new Map<string, { der: Uint8Array; origin: TrustPath['anchor'] }[]>();
    for (const { source, origin } of this.#sources) {
      const der = typeof source === 'string' ? firstBlock(source) : source;
      const subject = subjectOf(der);
      if (subject === null) continue;
      const same = index.get(subject);
      if (same === undefined) index.set(subject, [{ der, origin }]);
      else same.push({ der, origin });
    }
    this.#bySubject = index;
    return index;
  }
}

function merged(known: TrustAnchor | undefined, other: TrustAnchor): TrustAnchor {
  if (known === undefined) return other;
  const longer = other.certificate.facts.notAfter > known.certificate.facts.notAfter ? other : known;
  const origin = known.origin === 'public' ? 'public' : other.origin;
  return { certificate: longer.certificate, origin };
}

function readAnchor(der: Uint8Array, origin: TrustPath['anchor']): TrustAnchor | null {
  try {
    return { certificate: parseCertificate(der), origin };
  } catch {
    return null;
  }
}

function subjectOf(der: Uint8Array): string | null {
  try {
    return certificateParts(der).subject.toString('latin1');
  } catch {
    return null;
  }
}

/** The runtime's roots are well-formed PEM of one block; what isn't fails to be a certificate. */
function firstBlock(pem: string): Uint8Array {
  return Buffer.from(/-----BEGIN CERTIFICATE-----([^-]*)/.exec(pem)?.[1] ?? '', 'base64');
}
