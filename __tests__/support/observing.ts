import type { ChainObservation, Observation, ProbeFailure } from '../../src/model/observation.ts';
import { type ObserveOptions, observe } from '../../src/observe/index.ts';
import type { Running } from './servers.ts';

/** The name that test certificates are for. */
export const HOST = 'api.example.com';

/** One attempt, loopback allowed; a second is ages on loopback. */
export const PLAIN: ObserveOptions = {
  anchors: [],
  timeoutMs: 5_000,
  retries: 0,
  concurrency: 8,
  connectTo: new Map(),
  allowPrivateAddresses: true,
  ipVersions: 'both',
};

/** Asks one server as if it were `host`. */
export async function ask(
  { address, port }: Pick<Running, 'address' | 'port'>,
  options: Partial<ObserveOptions> = {},
  host: string = HOST,
): Promise<Observation> {
  const connectTo = new Map([['*', { address, port }]]);
  const [observation] = await observe([{ host, port: 443 }], { ...PLAIN, connectTo, ...options });
  return observation as Observation;
}

/** Fails with what went wrong when there is no chain. */
export function chainOf(observation: Observation): ChainObservation {
  if (observation.failure === null) return observation;
  const { stage, code, detail } = observation.failure;
  throw new Error(`no chain was seen: ${stage}, ${code}: ${detail}`);
}

/** Fails when there is none. */
export function failureOf({ failure }: Observation): ProbeFailure {
  if (failure === null) throw new Error('a chain was seen where a failure was expected');
  return failure;
}
