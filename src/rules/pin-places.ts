import type { TrustPath } from '../model/certificate.ts';
import type { PinKind } from '../model/generation.ts';
import type { PinMatch } from '../model/match.ts';
import { publicRoot } from './facts.ts';

/**
 * What a pin holds on to on a path. The key of a public root is a root's wherever it stands: below another one it is there
 * by a cross-sign. A leaf that is its own anchor is a leaf.
 */
export function kindOf(
  { certificate, depth }: Pick<PinMatch, 'certificate' | 'depth'>,
  { certificates }: TrustPath,
): PinKind {
  if (depth === 0) return 'leaf';
  return depth === certificates.length - 1 || publicRoot(certificate.pin) !== null ? 'root' : 'intermediate';
}
