import type { Certificate, TrustPath } from '../model/certificate.ts';
import type { Connection } from '../model/evaluation.ts';
import { groupMatches, inScope, usablePaths } from '../model/match.ts';
import type { Observation } from '../model/observation.ts';
import type { PinGroup, Policy } from '../model/pins.ts';
import { listName } from '../model/pins.ts';
import { whyUntrusted } from '../model/trust.ts';
import { addressesOf, listed, plural, quote } from './wording.ts';

/** A connection whose chain a device would trust now, with the paths that it could take. */
export interface LiveConnection {
  readonly observation: Observation;
  /** The chain as it was sent, by its certificates. */
  readonly chain: string;
  readonly leaf: Certificate;
  readonly paths: readonly TrustPath[];
}

/** What is trusted, in date and for the right host: only that says anything about pins. */
export function liveConnections(connections: readonly Connection[], now: number): LiveConnection[] {
  return connections.flatMap((connection) => {
    const { observation, served } = connection;
    if (served === null || whyUntrusted(connection, now) !== null) return [];
    const paths = usablePaths(served.paths, now);
    const leaf = paths[0]?.certificates[0];
    const chain = served.presented.map(({ fingerprint }) => fingerprint).join(' ');
    return leaf === undefined ? [] : [{ observation, chain, leaf, paths }];
  });
}

/**
 * The groups that decide on a connection at `now`: none when no device enforces the policy any more. A group with a
 * build variable is left out because the file doesn't tell its pins, a group without a pin that can match because it
 * refuses every server, whatever is served.
 */
export function groupsInForce(policy: Policy, now: number): readonly PinGroup[] {
  const lapsed = policy.expires !== null && now >= policy.expires.lapsedBy;
  if (!policy.pinned || !policy.enforced || policy.overridden || lapsed) return [];
  return policy.groups.filter(
    ({ pins }) =>
      pins.some(({ sha256 }) => sha256 !== null) && pins.every(({ variable }) => variable === null),
  );
}

/** The paths of a connection on which every one of the groups has a match. */
export function acceptedPaths(groups: readonly PinGroup[], paths: readonly TrustPath[]): TrustPath[] {
  return paths.filter((path) => groups.every((group) => groupMatches(group, path).length > 0));
}

/** `ECDSA`, `RSA`, `Ed25519` ...: the kind of key that was served. */
export function keyKind({ key }: Certificate): string {
  return key.split(' ', 1)[0] as string;
}

/** `3 addresses, ECDSA and RSA`. */
export function whereServed(live: readonly LiveConnection[]): string {
  const addresses = addressesOf(live.map(({ observation }) => observation));
  const kinds = [...new Set(live.map(({ leaf }) => keyKind(leaf)))].sort();
  return `${plural(addresses.length, 'address', 'addresses')}, ${listed(kinds)}`;
}

/** Connections that showed the same chain, together. */
export function byChain<Live extends LiveConnection>(live: readonly Live[]): (readonly [Live, ...Live[]])[] {
  const groups = new Map<string, [Live, ...Live[]]>();
  for (const connection of live) {
    const group = groups.get(connection.chain);
    if (group === undefined) groups.set(connection.chain, [connection]);
    else group.push(connection);
  }
  return [...groups.values()];
}

/** Each certificate once, by its key. */
export function distinctKeys(certificates: readonly Certificate[]): Certificate[] {
  return [...new Map(certificates.map((certificate) => [certificate.pin, certificate])).values()];
}

/** The groups without a match on at least one of the paths. */
export function refusingSome(groups: readonly PinGroup[], paths: readonly TrustPath[]): PinGroup[] {
  return groups.filter((group) => paths.some((path) => groupMatches(group, path).length === 0));
}

/** The certificates in a group's scope whose keys lie on all of the paths. */
export function onEveryPath({ scope }: PinGroup, paths: readonly TrustPath[]): Certificate[] {
  const [first = [], ...others] = paths.map(({ certificates }) =>
    inScope(scope, certificates).map(({ certificate }) => certificate),
  );
  return distinctKeys(first).filter(({ pin }) =>
    others.every((each) => each.some((other) => other.pin === pin)),
  );
}

/** What would make groups accept paths that they refuse, each an instruction with the pin to paste. */
export function pinsToAdd(groups: readonly PinGroup[], paths: readonly TrustPath[]): string[] {
  return groups.flatMap(({ scope }) => {
    const nearest = paths.flatMap(({ certificates }) => inScope(scope, certificates)[0]?.certificate ?? []);
    const pins = distinctKeys(nearest).map(({ pin, label }) => `${pin} (${quote(label)})`);
    return pins.length === 0 ? [] : [`add ${listed(pins, 3)} to the ${listName(scope)}`];
  });
}

/** The facts behind a complaint, for machines. */
export function servedFacts(live: readonly LiveConnection[]): Record<string, unknown>[] {
  return byChain(live).map((group) => ({
    seen: group.map(({ observation: { address, keyType, vantage } }) => ({ address, keyType, vantage })),
    paths: group[0].paths.map(({ certificates }) =>
      certificates.map(({ label, pin, notAfter }) => ({
        label,
        pin,
        notAfter: new Date(notAfter).toISOString(),
      })),
    ),
  }));
}
