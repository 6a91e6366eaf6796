import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Observation } from '../model/observation.ts';
import { notPublic } from './address-policy.ts';

/** The machine's own word that it has no way out to an address family. */
const NO_ROUTE: ReadonlySet<string> = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * An address family without a route neither passes nor fails while the other family has one: then its failures become
 * `skipped`. Without such a family they stay failures, so that a machine without a network is never green.
 */
export function skipUnrouted(
  observations: readonly Observation[],
  interfaces: typeof networkInterfaces = networkInterfaces,
): readonly Observation[] {
  const isUnrouted = ({ address, failure }: Observation): boolean =>
    failure?.stage === 'connect' &&
    // macOS says EHOSTUNREACH of a missing IPv6 route; elsewhere a router on the way says it of one dead host.
    (NO_ROUTE.has(failure.code) ||
      (failure.code === 'EHOSTUNREACH' && isIPv6(address ?? '') && !hasPublicSix(interfaces)));
  const hasRoute = (six: boolean): boolean =>
    observations.some(
      (observation) => asked(observation) && isSix(observation) === six && !isUnrouted(observation),
    );
  const [four, six] = [hasRoute(false), hasRoute(true)];
  if (four === six) return observations;
  return observations.map((observation) =>
    isUnrouted(observation) && isSix(observation) !== six ? skipped(observation) : observation,
  );
}

function skipped(observation: Observation): Observation {
  if (observation.failure === null) return observation;
  const { code } = observation.failure;
  const detail = `this machine has no route for ${isSix(observation) ? 'IPv6' : 'IPv4'}`;
  return { ...observation, failure: { stage: 'skipped', code, detail } };
}

function asked({ address, failure }: Observation): boolean {
  return (
    address !== null && (failure === null || failure.stage === 'connect' || failure.stage === 'handshake')
  );
}

function isSix({ address }: Observation): boolean {
  return address !== null && isIPv6(address);
}

function hasPublicSix(interfaces: typeof networkInterfaces): boolean {
  return Object.values(interfaces()).some((addresses = []) =>
    addresses.some(({ family, address }) => family === 'IPv6' && notPublic(address) === null),
  );
}
