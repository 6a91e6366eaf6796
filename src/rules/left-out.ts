import type { Certificate } from '../model/certificate.ts';
import type { Connection } from '../model/evaluation.ts';
import { chainFault, endOf } from './chain-fault.ts';
import { isPublicAuthority } from './facts.ts';

/** An intermediate that a server doesn't send although the way to a root leads over it. */
export interface LeftOut {
  /** The last certificate that was sent on the way up. */
  readonly below: Certificate;
  /** A connection on whose trust path its issuer stands; null where the issuer's name alone tells that it is one. */
  readonly seen: Connection | null;
}

/**
 * What is certain to be an intermediate: one that other answers of the host have, or the issuer of a leaf whose name is a
 * public authority's, since those never sign with a root (Baseline Requirements, section 6.1.7). Null for all else, which
 * may be a private root as well: roots need not be sent.
 */
export function leftOut({ observation, served }: Connection, others: readonly Connection[]): LeftOut | null {
  if (served === null || observation.failure !== null) return null;
  if (chainFault(served, observation.verifyError, observation.proxy)?.kind !== 'incomplete') return null;
  const below = endOf(served.presented) as Certificate;
  const seen = others.find((other) => isOnPath(below.issuer, other)) ?? null;
  return seen !== null || (below === served.presented[0] && isPublicAuthority(below.issuer))
    ? { below, seen }
    : null;
}

function isOnPath(issuer: string, { served }: Connection): boolean {
  return (served?.paths ?? []).some(({ certificates }) =>
    certificates.slice(1).some(({ subject }) => subject === issuer),
  );
}
