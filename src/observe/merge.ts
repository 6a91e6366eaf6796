import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { KeyType, Observation, ObservationSet, Request } from '../model/observation.ts';

const KEY_TYPES: readonly KeyType[] = ['any', 'ecdsa', 'rsa'];

/**
 * Everything that several sets requested and observed: parts of the hosts, or the same hosts from several vantage points. What
 * stands in two of them is taken once. Whatever their order, the outcome is the same: by host, port and vantage, then IPv4
 * before IPv6 and the addresses' text, the kind of key, and the instant.
 */
export function mergeObservations(sets: readonly ObservationSet[]): ObservationSet {
  const requests = new Map<string, Request>();
  for (const request of sets.flatMap(({ requested }) => requested)) {
    const id = idOf(request);
    const known = requests.get(id);
    requests.set(id, known === undefined ? normal(request) : united(known, request));
  }
  const certificates = new Certificates();
  const observations = new Map<string, Observation>();
  for (const observation of sets.flatMap((set) => set.observations)) {
    observations.set(identity(observation, certificates), certificates.shared(observation));
  }
  return {
    requested: sorted([...requests.values()], (request) => [...placeKey(request)]),
    observations: sorted([...observations], ([id, observation]) => [
      ...placeKey(observation),
      ...addressKey(observation.address),
      String(KEY_TYPES.indexOf(observation.keyType)),
      observation.at,
      id,
    ]).map(([, observation]) => observation),
  };
}

/**
 * What was requested and not observed at all, with the kinds of key that are missing. A name that had no address was asked for
 * every kind.
 */
export function missingRequests({ requested, observations }: ObservationSet): Request[] {
  const seen = new Map<string, Set<KeyType>>();
  for (const observation of observations) {
    const id = idOf(observation);
    const keyTypes = seen.get(id) ?? new Set();
    seen.set(id, keyTypes);
    for (const keyType of answersAll(observation) ? KEY_TYPES : [observation.keyType]) keyTypes.add(keyType);
  }
  return requested.flatMap((request) => {
    const keyTypes = request.keyTypes.filter((keyType) => !seen.get(idOf(request))?.has(keyType));
    return keyTypes.length === 0 ? [] : [{ ...request, keyTypes }];
  });
}

/** What ended before TLS began, for want of a place to ask, says the same of every kind of key. */
function answersAll({ address, failure }: Observation): boolean {
  return address === null && failure !== null && failure.stage !== 'handshake' && failure.stage !== 'skipped';
}

type Placed = Pick<Request, 'endpoint' | 'vantage'>;

function idOf(placed: Placed): string {
  return placeKey(placed).join(' ');
}

function placeKey({ endpoint, vantage }: Placed): string[] {
  return [endpoint.host, String(endpoint.port).padStart(5, '0'), vantage ?? ''];
}

/** One without an address comes after those with one. */
function addressKey(address: string | null): string[] {
  return address === null ? ['2', ''] : [isIPv6(address) ? '1' : '0', address];
}

function normal(request: Request): Request {
  return { ...request, keyTypes: KEY_TYPES.filter((keyType) => request.keyTypes.includes(keyType)) };
}

function united(one: Request, other: Request): Request {
  const keyTypes = KEY_TYPES.filter((each) => one.keyTypes.includes(each) || other.keyTypes.includes(each));
  return { ...one, keyTypes, repeat: Math.max(one.repeat, other.repeat) };
}

/** What makes two observations the same one, whichever sets they come from. */
function identity(observation: Observation, certificates: Certificates): string {
  const { address, keyType, at, proxy, failure } = observation;
  const what =
    observation.failure === null
      ? [
          observation.verifyError,
          Object.entries(observation.tls).sort(),
          ...observation.chain.map((der) => certificates.fingerprint(der)),
        ]
      : [failure];
  return JSON.stringify([idOf(observation), address, keyType, at, proxy, what]);
}

/** Thousands of hosts share a few issuers, and each connection brings its own copy of them. */
class Certificates {
  readonly #known = new Map<string, { readonly der: string; readonly fingerprint: string }>();

  fingerprint(der: string): string {
    return this.#of(der).fingerprint;
  }

  /** The same observation without copies of its own. */
  shared(observation: Observation): Observation {
    if (observation.failure !== null) return observation;
    return { ...observation, chain: observation.chain.map((der) => this.#of(der).der) };
  }

  #of(der: string): { readonly der: string; readonly fingerprint: string } {
    const known = this.#known.get(der);
    if (known !== undefined) return known;
    const made = { der, fingerprint: createHash('sha256').update(der).digest('base64') };
    this.#known.set(der, made);
    return made;
  }
}

function sorted<Item>(items: readonly Item[], keyOf: (item: Item) => readonly string[]): Item[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => {
      const at = a.key.findIndex((part, index) => part !== b.key[index]);
      return at < 0 ? 0 : (a.key[at] as string) < (b.key[at] as string) ? -1 : 1;
    })
    .map(({ item }) => item);
}
