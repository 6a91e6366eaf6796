import type { Connection } from './model/evaluation.ts';
import { ASKED_BELOW, type Observation } from './model/observation.ts';
import type { PinnedDomain, Policy } from './model/pins.ts';

/** What a resolver says of a name that has no address. */
const NO_ADDRESS: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * The observations, with those of a name that has no address left out of account (`skipped`) where that name is pinned for
 * its subdomains' sake: where, in every store that pins it, its entry applies to another host that showed a chain.
 */
export function withStandIns(
  stores: readonly { readonly policies: readonly Policy[] }[],
  observed: ReadonlyMap<string, readonly Connection[]>,
): ReadonlyMap<string, readonly Connection[]> {
  const answered = (host: string): boolean =>
    observed.get(host)?.some(({ served }) => served !== null) ?? false;
  return new Map(
    [...observed].map(([host, connections]) => {
      if (connections.length === 0 || !connections.every(hasNoAddress)) return [host, connections];
      const below = hostsBelow(host, stores, answered);
      return [host, below === null ? connections : connections.map((each) => leftOut(each, below))];
    }),
  );
}

function hasNoAddress({ observation: { failure } }: Connection): boolean {
  return failure?.stage === 'dns' && NO_ADDRESS.has(failure.code);
}

/** The hosts that stand in for a name; null when some store's entry for it has none. */
function hostsBelow(
  host: string,
  stores: readonly { readonly policies: readonly Policy[] }[],
  answered: (host: string) => boolean,
): string[] | null {
  const found = new Set<string>();
  for (const { policies } of stores) {
    const own = policies.find((policy) => policy.host === host);
    for (const entry of own?.from ?? []) {
      const below = standingIn(entry, host, policies).filter(answered);
      if (below.length === 0) return null;
      for (const each of below) found.add(each);
    }
  }
  return [...found].sort();
}

function standingIn(entry: PinnedDomain, host: string, policies: readonly Policy[]): string[] {
  if (!entry.includeSubdomains) return [];
  return policies
    .filter((policy) => policy.host !== host && policy.from.includes(entry))
    .map((policy) => policy.host);
}

function leftOut(connection: Connection, below: readonly string[]): Connection {
  const detail = `the name has no address of its own; asked in its place: ${below.join(', ')}`;
  const failure = { stage: 'skipped', code: ASKED_BELOW, detail } as const;
  return { served: null, observation: { ...(connection.observation as Observation), failure } };
}
