import { setMaxListeners } from 'node:events';
import { rootCertificates, type SecureContext } from 'node:tls';
import type { Endpoint, Observation, ProbeFailure } from '../model/observation.ts';
import { notPublic } from './address-policy.ts';
import { type ConnectTo, targetFor } from './connect-to.ts';
import { type Lookup, MOST_ADDRESSES, type Resolution, resolve } from './dns.ts';
import { skipUnrouted } from './no-route.ts';
import { type Slots, slots, withRetries } from './schedule.ts';
import { attemptTls, secureContext } from './tls.ts';

export { type ConnectTarget, type ConnectTo, parseConnectTo } from './connect-to.ts';
export type { Lookup } from './dns.ts';

export interface ObserveOptions {
  /** PEM of the certificates that are anchors beside the bundled roots. */
  readonly anchors: readonly string[];
  /** Milliseconds for one attempt: connection and handshake together. A name has as much to resolve. */
  readonly timeoutMs: number;
  /** Further attempts after a failure that may pass; 1 by default. */
  readonly retries?: number;
  /** Connections at a time. */
  readonly concurrency: number;
  /** Changes where the TCP connection goes; SNI and name checks stay with the endpoint's host. */
  readonly connectTo: ConnectTo;
  /** Off: an address that isn't on the public internet is not connected to, wherever it came from. */
  readonly allowPrivateAddresses: boolean;
  /** Which addresses of a name are asked. */
  readonly ipVersions: 'both' | '4' | '6';
  readonly signal?: AbortSignal;
  /** In place of the system's resolver: for tests and proxies. */
  readonly lookup?: Lookup;
}

export interface ProgressEvent {
  readonly done: number;
  /** Grows as names turn out to have several addresses. */
  readonly total: number;
  readonly host: string;
  readonly failure?: ProbeFailure;
}

/** The system's resolver has four threads; more lookups at a time would only wait there, with their time running. */
const LOOKUPS_AT_A_TIME = 4;

/** The roots that the runtime carries, PEM. */
export function bundledRoots(): readonly string[] {
  return rootCertificates;
}

/**
 * Asks every address of every endpoint once for its certificates. Answers in the order of the endpoints, and within one IPv4
 * before IPv6, then in the order of the addresses' text; each endpoint gets at least one observation. Whatever servers and
 * networks do is a value. Rejects with the signal's reason when it aborts; sockets are closed at once then.
 */
export async function observe(
  endpoints: readonly Endpoint[],
  options: ObserveOptions,
  progress?: (event: ProgressEvent) => void,
): Promise<Observation[]> {
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  // One a connection, not a leak.
  setMaxListeners(0, signal);
  signal.throwIfAborted();
  try {
    const run = new Run(endpoints.length, options, signal, progress);
    const answers = await Promise.all(endpoints.map((endpoint) => run.ask(endpoint)));
    return answers.flat();
  } finally {
    // Nothing goes on behind the caller's back after a rejection.
    stop.abort();
  }
}

class Run {
  readonly #options: ObserveOptions;
  readonly #signal: AbortSignal;
  readonly #progress: ((event: ProgressEvent) => void) | undefined;
  readonly #context: SecureContext;
  readonly #connections: Slots;
  readonly #lookups = slots(LOOKUPS_AT_A_TIME);
  readonly #resolved = new Map<string, Promise<Resolved>>();
  #done = 0;
  #total: number;

  constructor(
    total: number,
    options: ObserveOptions,
    signal: AbortSignal,
    progress: ((event: ProgressEvent) => void) | undefined,
  ) {
    this.#options = options;
    this.#signal = signal;
    this.#progress = progress;
    this.#total = total;
    this.#context = secureContext(options.anchors);
    this.#connections = slots(options.concurrency);
  }

  async ask(endpoint: Endpoint): Promise<readonly Observation[]> {
    const target = targetFor(this.#options.connectTo, endpoint.host);
    const port = target?.port ?? endpoint.port;
    const { at, failure, resolution } = await this.#resolve(target?.address ?? endpoint.host);
    const base = { endpoint, keyType: 'any' } as const;
    if (failure !== null) return [this.#tell({ ...base, address: null, at, failure })];
    const { addresses, omitted } = resolution;
    this.#total += addresses.length - 1;
    const observations = await Promise.all(
      addresses.map(async (address) => this.#tell(await this.#askAddress(endpoint, address, port))),
    );
    const seen = skipUnrouted(observations);
    if (omitted === 0) return seen;
    const detail = `the name has ${addresses.length + omitted} addresses; ${MOST_ADDRESSES} of them are asked`;
    const left: ProbeFailure = { stage: 'refused-by-policy', code: 'TOO_MANY_ADDRESSES', detail };
    return [...seen, { ...base, address: null, at, failure: left }];
  }

  /** Once a name. */
  #resolve(name: string): Promise<Resolved> {
    const known = this.#resolved.get(name);
    if (known !== undefined) return known;
    const { ipVersions, lookup, timeoutMs, retries = 1 } = this.#options;
    const lookUp = async (): Promise<Resolved> => {
      const at = new Date().toISOString();
      const answer = await resolve(name, { ipVersions, lookup, timeoutMs, signal: this.#signal });
      return 'stage' in answer
        ? { at, failure: answer, resolution: null }
        : { at, failure: null, resolution: answer };
    };
    const resolved = this.#lookups(() => withRetries(lookUp, retries, this.#signal));
    this.#resolved.set(name, resolved);
    return resolved;
  }

  async #askAddress(endpoint: Endpoint, address: string, port: number): Promise<Observation> {
    const { allowPrivateAddresses, timeoutMs, retries = 1 } = this.#options;
    const asked = { endpoint, address, keyType: 'any' } as const;
    const reason = allowPrivateAddresses ? null : notPublic(address);
    if (reason !== null) {
      const detail = `${reason}; it is asked only with --allow-private-addresses`;
      const failure: ProbeFailure = { stage: 'refused-by-policy', code: 'PRIVATE_ADDRESS', detail };
      return { ...asked, at: new Date().toISOString(), failure };
    }
    const attempt = {
      host: endpoint.host,
      address,
      port,
      timeoutMs,
      context: this.#context,
      signal: this.#signal,
    };
    const connect = async (): Promise<Observation> => {
      const at = new Date().toISOString();
      return { ...asked, at, ...(await attemptTls(attempt)) };
    };
    return this.#connections(() => withRetries(connect, retries, this.#signal));
  }

  #tell(observation: Observation): Observation {
    const { endpoint, failure } = observation;
    this.#done++;
    const event = { done: this.#done, total: this.#total, host: endpoint.host };
    this.#progress?.(failure === null ? event : { ...event, failure });
    return observation;
  }
}

type Resolved = { readonly at: string } & (
  | { readonly failure: null; readonly resolution: Resolution }
  | { readonly failure: ProbeFailure; readonly resolution: null }
);
