import type { TrustPath } from '../model/certificate.ts';
import type { Survival } from '../model/evaluation.ts';
import type { PinMatch } from '../model/match.ts';
import { kindOf } from './pin-places.ts';

/**
 * After which changes at the server a pin still matches. A root's pin alone is sure to outlive the issuing authority:
 * under which upper intermediate the next one hangs isn't known. None outlives the root, since no other certificate of the
 * path has to come along to the next one.
 */
export function survivalOf(match: PinMatch, path: TrustPath): Survival {
  const kind = kindOf(match, path);
  return { sameKey: true, newKey: kind !== 'leaf', newIssuer: kind === 'root', newRoot: false };
}

/** Up to which change a pin matches. */
export function survivalPhrase({ newKey, newIssuer, newRoot }: Survival): string {
  if (!newKey) return "holds until the leaf's key changes";
  if (!newIssuer) return 'holds until the issuing CA changes';
  return newRoot ? 'holds whatever changes' : 'holds until the root changes';
}
