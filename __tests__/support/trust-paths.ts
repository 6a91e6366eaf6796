import type { TrustPath } from '../../src/model/certificate.ts';
import { TrustAnchors } from '../../src/pki/anchors.ts';
import { readCertificate } from '../../src/pki/certificate.ts';
import { trustPaths } from '../../src/pki/paths.ts';
import type { Issued } from './pki.ts';

/** Anchors as the user names them. */
export function anchorsOf(...named: readonly Issued[]): TrustAnchors {
  return new TrustAnchors({ public: [], named: named.map(({ certificate }) => certificate) });
}

/** Fingerprints of each path, so that certificates with one name and key are told apart. */
export function prints(paths: readonly TrustPath[]): string[][] {
  return paths.map(({ certificates }) => certificates.map(({ fingerprint }) => fingerprint));
}

export function pathsOf(presented: readonly Issued[], anchors: TrustAnchors): string[][] {
  const ders = presented.map(({ certificate }) => certificate);
  return prints(trustPaths(ders, anchors));
}

/** What a path through these is expected to be. */
export function path(...certificates: readonly Issued[]): string[] {
  return certificates.map(({ certificate }) => readCertificate(certificate).fingerprint);
}
