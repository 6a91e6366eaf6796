import { distinctPins } from '../model/match.ts';
import type { Policy } from '../model/pins.ts';
import type { Span } from '../model/source.ts';
import type { StorePolicies } from './rule.ts';
import { listed, shortPin } from './wording.ts';

/** What one host is pinned to by a store, or by several that stand for one. */
export interface HostPins {
  readonly stores: readonly StorePolicies[];
  readonly policies: readonly Policy[];
}

/** Stores that builds are made with, as far as anybody can tell, and whose pins could all be read. */
export function builtStores(stores: readonly StorePolicies[]): StorePolicies[] {
  return stores.filter(
    ({ store, deployment: { state } }) =>
      (state === 'in-force' || state === 'not-known') && isReadable({ store }),
  );
}

/** False where a part of the file is lost, so that a pin that isn't seen may be there. */
export function isReadable({ store: { problems } }: Pick<StorePolicies, 'store'>): boolean {
  return problems.every(({ effect }) => effect !== 'unreadable');
}

/** Made for developers alone: every name of the alternative says so. */
export function isDebugVariant({ deployment: { variant } }: StorePolicies): boolean {
  return variant?.split(', ').every((name) => /debug/i.test(name)) ?? false;
}

/** Hosts that some of the stores pin, in the order in which they do. */
export function pinnedHosts(stores: readonly StorePolicies[]): string[] {
  return [...new Set(stores.flatMap((store) => [...byHost(store).keys()]))];
}

/** What the stores demand of a host; none of them pins it when `policies` is empty. */
export function pinsOf(stores: readonly StorePolicies[], host: string): HostPins {
  return { stores, policies: stores.flatMap((each) => byHost(each).get(host) ?? []) };
}

/** Where a store pins a host, in its text; undefined when it doesn't. */
export function placeOf(store: StorePolicies, host: string): Span | undefined {
  return byHost(store).get(host)?.from[0]?.span;
}

/** Thousands of hosts may be asked about. */
const indexed = new WeakMap<StorePolicies, ReadonlyMap<string, Policy>>();

function byHost(store: StorePolicies): ReadonlyMap<string, Policy> {
  const known = indexed.get(store);
  if (known !== undefined) return known;
  const pinned = store.policies.filter((policy) => policy.pinned);
  const policies = new Map(pinned.map((policy) => [policy.host, policy]));
  indexed.set(store, policies);
  return policies;
}

/**
 * For each side the pins that it accepts and some other doesn't, canonical base64; null where a build variable hides what
 * a side accepts. Which list a pin stands in is the platform's way, and no difference.
 */
export function pinsApart(sides: readonly HostPins[]): string[][] | null {
  const groups = sides.map(({ policies }) => policies.flatMap((policy) => policy.groups));
  if (groups.flat().some(({ pins }) => pins.some(({ variable }) => variable !== null))) return null;
  const accepted = groups.map((lists) => new Set(lists.flatMap((group) => [...distinctPins(group)])));
  return accepted.map((pins) => [...pins].filter((pin) => !accepted.every((other) => other.has(pin))));
}

/** `Only on iOS: kCSq2y...Ho=.`: pins that the same sides accept together, those of the first side first. */
export function apartLines(
  word: 'in' | 'on',
  titles: readonly string[],
  apart: readonly (readonly string[])[],
): string[] {
  const bySides = new Map<string, string[]>();
  for (const pin of new Set(apart.flat())) {
    const sides = listed(titles.filter((_, at) => apart[at]?.includes(pin)));
    bySides.set(sides, [...(bySides.get(sides) ?? []), pin]);
  }
  return [...bySides].map(([sides, pins]) => `Only ${word} ${sides}: ${listed(pins.map(shortPin))}.`);
}

/** Paths of the stores, for a sentence. */
export function pathsOf(stores: readonly StorePolicies[]): string {
  return listed([...new Set(stores.map(({ store }) => store.path))], 3);
}
