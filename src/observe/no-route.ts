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
export function skipUnrouted(observations: readonly Observation[]): readonly Observation[] {
  const hasRoute = (six: boolean): boolean =>
    observations.some(
      (observation) => asked(observation) && isSix(observation) === six && !isUnrouted(observation),
    );
  return observations.map((observation) =>
    isUnrouted(observation) && hasRoute(!isSix(observation)) ? skipped(observation) : observation,
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

function isUnrouted(observation: Observation): boolean {
  const { failure } = observation;
  if (failure?.stage !== 'connect') return false;
  // macOS says so too of a missing IPv6 route; a router on the way says it of one dead host.
  return (
    NO_ROUTE.has(failure.code) || (failure.code === 'EHOSTUNREACH' && isSix(observation) && !hasPublicSix())
  );
}

function hasPublicSix(): boolean {
  return Object.values(networkInterfaces()).some((addresses = []) =>
    addresses.some(({ family, address }) => family === 'IPv6' && notPublic(address) === null),
  );
}
