import { setMaxListeners } from 'node:events';
import { rootCertificates, type SecureContext } from 'node:tls';
import type { Endpoint, KeyType, Observation, ProbeFailure } from '../model/observation.ts';
import { notPublic } from './address-policy.ts';
import { type ConnectTo, targetFor } from './connect-to.ts';
import { type Lookup, MOST_ADDRESSES, type Resolution, resolve } from './dns.ts';
import { settleKeyTypes } from './key-types.ts';
import { bypassesProxy } from './no-proxy.ts';
import { skipUnrouted } from './no-route.ts';
import type { HttpProxy } from './proxy.ts';
import { type Slots, slots, withRetries } from './schedule.ts';
import { attemptTls, secureContext } from './tls.ts';

export { type ConnectTarget, type ConnectTo, parseConnectTo } from './connect-to.ts';
export type { Lookup } from './dns.ts';
export { mergeObservations, missingRequests } from './merge.ts';
export { observationsText, readObservations } from './observation-file.ts';
export { type HttpProxy, parseProxy } from './proxy.ts';

export interface ObserveOptions {
  /** PEM of the certificates that are anchors beside the bundled roots. */
  readonly anchors: readonly string[];
  /** Milliseconds for one attempt: connection and handshake together. A name has as much to resolve. */
  readonly timeoutMs: number;
  /** Further attempts after a failure that may pass; 1 by default. */
  readonly retries?: number;
  /** Connections at a time; those that keep silent stand aside and don't count. */
  readonly concurrency: number;
  /** Changes where the TCP connection goes; SNI and name checks stay with the endpoint's host. */
  readonly connectTo: ConnectTo;
  /** Off: an address that isn't on the public internet is not connected to, wherever it came from. */
  readonly allowPrivateAddresses: boolean;
  /** Which addresses of a name are asked. */
  readonly ipVersions: 'both' | '4' | '6';
  /** Each address is asked once for each; for any certificate by default. */
  readonly keyTypes?: readonly KeyType[];
  /** How often each address is asked for each; 1 by default. */
  readonly repeat?: number;
  /** Asked through, unless `noProxy` (as the environment variable of that name) exempts the host. */
  readonly proxy?: HttpProxy | null;
  readonly noProxy?: string;
  /** Told with each observation. */
  readonly vantage?: string | null;
  readonly signal?: AbortSignal;
  /** In place of the system's resolver: for tests. */
  readonly lookup?: Lookup;
}

export interface ProgressEvent {
  /** A host is being asked at one address; has answered there for one kind of key; is done with there. */
  readonly kind: 'begun' | 'answered' | 'ended';
  readonly done: number;
  /** Grows as names turn out to have several addresses. */
  readonly total: number;
  readonly host: string;
  readonly failure?: ProbeFailure;
}

/** The system's resolver has four threads; more lookups at a time would only wait there, with their time running. */
const LOOKUPS_AT_A_TIME = 4;

/** Healthy handshakes are mostly done by then. */
const PATIENCE_MS = 250;

/** More than may wait for an answer with the usual `concurrency`; what is begun and not worked on only takes up memory. */
const HOSTS_IN_FLIGHT = 512;

/** The roots that the runtime carries, PEM. */
export function bundledRoots(): readonly string[] {
  return rootCertificates;
}

/**
 * Asks every address of every endpoint for its certificates, once for each kind of key or as often as told. Answers in the
 * order of the endpoints, and within one IPv4 before IPv6, then in the order of the addresses' text, then of the kinds of key;
 * each endpoint gets at least one observation. Whatever servers and networks do is a value. Rejects with the signal's reason
 * when it aborts; sockets are closed at once then.
 */
export async function observe(
  endpoints: readonly Endpoint[],
  options: ObserveOptions,
  progress?: (event: ProgressEvent) => void,
): Promise<Observation[]> {
  const stop = new AbortController();
  // One for each connection that is under way.
  setMaxListeners(0, stop.signal);
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  setMaxListeners(0, signal);
  signal.throwIfAborted();
  const run = new Run(endpoints.length, options, signal, progress);
  try {
    const inFlight = slots(HOSTS_IN_FLIGHT);
    const answers = await Promise.all(endpoints.map((endpoint) => inFlight(() => run.ask(endpoint))));
    return answers.flat();
  } finally {
    // Nothing goes on behind the caller's back after a rejection.
    stop.abort();
  }
}

/** One host at one place, for every kind of key. */
interface Place {
  readonly endpoint: Endpoint;
  /** Null for a name that the proxy resolves. */
  readonly address: string | null;
  readonly target: { readonly address: string; readonly port: number };
  readonly proxy: HttpProxy | null;
}

class Run {
  readonly #options: ObserveOptions;
  readonly #keyTypes: readonly KeyType[];
  readonly #repeat: number;
  readonly #signal: AbortSignal;
  readonly #progress: ((event: ProgressEvent) => void) | undefined;
  readonly #contexts = new Map<KeyType, SecureContext>();
  readonly #connections: Slots;
  readonly #lookups = slots(LOOKUPS_AT_A_TIME);
  readonly #resolved = new Map<string, Promise<Resolved>>();
  readonly #begun = new WeakSet<Place>();
  #done = 0;
  #total: number;

  constructor(
    endpoints: number,
    options: ObserveOptions,
    signal: AbortSignal,
    progress: ((event: ProgressEvent) => void) | undefined,
  ) {
    this.#options = options;
    this.#keyTypes = options.keyTypes ?? ['any'];
    this.#repeat = options.repeat ?? 1;
    this.#signal = signal;
    this.#progress = progress;
    this.#total = endpoints * this.#askedOfOne;
    this.#connections = slots(options.concurrency, PATIENCE_MS);
  }

  get #askedOfOne(): number {
    return this.#keyTypes.length * this.#repeat;
  }

  async ask(endpoint: Endpoint): Promise<readonly Observation[]> {
    const { connectTo, allowPrivateAddresses, noProxy = '' } = this.#options;
    const target = targetFor(connectTo, endpoint.host);
    const name = target?.address ?? endpoint.host;
    const port = target?.port ?? endpoint.port;
    const given = this.#options.proxy ?? null;
    const proxy = given !== null && bypassesProxy(noProxy, endpoint.host, endpoint.port) ? null : given;
    const { at, failure, resolution } = await this.#resolve(name);
    if (failure !== null) {
      if (proxy === null) return [this.#unasked(endpoint, at, failure)];
      // Behind a proxy the machine itself often resolves nothing, and then the address isn't known to anybody here.
      return allowPrivateAddresses
        ? this.#askPlace({ endpoint, address: null, target: { address: name, port }, proxy })
        : [this.#unasked(endpoint, at, unresolved(proxy, failure), proxy)];
    }
    const { addresses, omitted } = resolution;
    this.#total += (addresses.length - 1) * this.#askedOfOne;
    const places = addresses.map((address) => ({ endpoint, address, target: { address, port }, proxy }));
    const observations = await Promise.all(places.map((place) => this.#askPlace(place)));
    const seen = skipUnrouted(observations.flat());
    if (omitted === 0) return seen;
    const detail = `the name has ${addresses.length + omitted} addresses; ${MOST_ADDRESSES} of them are asked`;
    const left: ProbeFailure = { stage: 'refused-by-policy', code: 'TOO_MANY_ADDRESSES', detail };
    return [...seen, this.#observation(endpoint, at, left, proxy)];
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
    const resolved = withRetries(lookUp, retries, this.#lookups, this.#signal);
    this.#resolved.set(name, resolved);
    return resolved;
  }

  /** One question after the other: a server is not to be surprised by several at once. */
  async #askPlace(place: Place): Promise<Observation[]> {
    const observations: Observation[] = [];
    const { host } = place.endpoint;
    let unreached: ProbeFailure | null = null;
    for (const keyType of this.#keyTypes) {
      for (let time = 0; time < this.#repeat; time++) {
        const observation: Observation =
          unreached === null
            ? await this.#askFor(keyType, place)
            : { ...this.#asked(place, keyType), at: new Date().toISOString(), failure: unreached };
        // What kept the connection from being made has nothing to do with keys.
        unreached ??= beforeTls(observation.failure);
        observations.push(observation);
      }
    }
    const settled = settleKeyTypes(observations);
    for (const { failure } of settled) this.#answered(host, failure);
    this.#tell({ kind: 'ended', host });
    return settled;
  }

  async #askFor(keyType: KeyType, place: Place): Promise<Observation> {
    const { allowPrivateAddresses, timeoutMs, retries = 1 } = this.#options;
    const { endpoint, address, target, proxy } = place;
    const asked = this.#asked(place, keyType);
    const reason = allowPrivateAddresses || address === null ? null : notPublic(address);
    if (reason !== null) {
      const detail = `${reason}; it is asked only with --allow-private-addresses`;
      const failure: ProbeFailure = { stage: 'refused-by-policy', code: 'PRIVATE_ADDRESS', detail };
      return { ...asked, at: new Date().toISOString(), failure };
    }
    const attempt = {
      ...target,
      host: endpoint.host,
      proxy,
      timeoutMs,
      context: this.#context(keyType),
      proxyContext: () => this.#context('any'),
      signal: this.#signal,
    };
    const connect = async (): Promise<Observation> => {
      this.#begin(place);
      const at = new Date().toISOString();
      return { ...asked, at, ...(await attemptTls(attempt)) };
    };
    return withRetries(connect, retries, this.#connections, this.#signal);
  }

  #context(keyType: KeyType): SecureContext {
    const known = this.#contexts.get(keyType);
    if (known !== undefined) return known;
    const made = secureContext(keyType, this.#options.anchors);
    this.#contexts.set(keyType, made);
    return made;
  }

  #asked({ endpoint, address, proxy }: Place, keyType: KeyType): Omit<Observation, 'at' | 'failure'> {
    return {
      endpoint,
      address,
      keyType,
      vantage: this.#options.vantage ?? null,
      proxy: proxy?.label ?? null,
    };
  }

  /** Of a whole endpoint, for which there was no place to ask. */
  #unasked(
    endpoint: Endpoint,
    at: string,
    failure: ProbeFailure,
    proxy: HttpProxy | null = null,
  ): Observation {
    this.#total -= this.#askedOfOne - 1;
    this.#answered(endpoint.host, failure);
    return this.#observation(endpoint, at, failure, proxy);
  }

  #observation(endpoint: Endpoint, at: string, failure: ProbeFailure, proxy: HttpProxy | null): Observation {
    const [only, ...others] = this.#keyTypes;
    const keyType = only !== undefined && others.length === 0 ? only : 'any';
    const place = { endpoint, address: null, target: { address: '', port: 0 }, proxy };
    return { ...this.#asked(place, keyType), at, failure };
  }

  #answered(host: string, failure: ProbeFailure | null): void {
    this.#done++;
    this.#tell({ kind: 'answered', host, ...(failure === null ? {} : { failure }) });
  }

  /** With its first attempt, for it may have waited for room until then. */
  #begin(place: Place): void {
    if (this.#begun.has(place)) return;
    this.#begun.add(place);
    this.#tell({ kind: 'begun', host: place.endpoint.host });
  }

  #tell(event: Omit<ProgressEvent, 'done' | 'total'>): void {
    this.#progress?.({ ...event, done: this.#done, total: this.#total });
  }
}

/** The failure, if it came before TLS did; null otherwise. */
function beforeTls(failure: ProbeFailure | null): ProbeFailure | null {
  return failure === null || failure.stage === 'handshake' ? null : failure;
}

function unresolved(proxy: HttpProxy, { detail }: ProbeFailure): ProbeFailure {
  return {
    stage: 'refused-by-policy',
    code: 'UNRESOLVED_BEHIND_PROXY',
    detail: `${detail} here, so that nobody can say whether the proxy ${proxy.label} would lead to a private address; it is left to resolve the name only with --allow-private-addresses`,
  };
}

type Resolved = { readonly at: string } & (
  | { readonly failure: null; readonly resolution: Resolution }
  | { readonly failure: ProbeFailure; readonly resolution: null }
);
