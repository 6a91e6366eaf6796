import { expect } from 'vitest';
import type { NewPin, PinChange } from '../../src/model/change.ts';
import type { PinnedDomain, PinStore } from '../../src/model/pins.ts';
import { alphabetOf, safeText } from '../../src/text/comment.ts';

interface Entry {
  readonly name: string;
  readonly includeSubdomains: boolean;
  readonly groups: readonly { readonly scope: string; readonly pins: readonly string[] }[];
  readonly expires: string | null;
  readonly neverMatches: string | null;
}

interface Model {
  readonly rejected: string | null;
  readonly domains: readonly Entry[];
}

/** What a store says, places aside. */
export function modelOf({ domains, rejected }: PinStore): Model {
  return { rejected, domains: domains.map(entryOf) };
}

/** What a store is to say after a change. Of the entries of one name, the first that has the list gets the pin. */
export function intended(store: PinStore, change: PinChange): Model {
  const { domains, rejected } = modelOf(store);
  const pin = ({ sha256, comment }: NewPin): string =>
    `${sha256} ${(comment && safeText(comment, alphabetOf(store.source))) || null}`;
  if (change.kind === 'add-domain') {
    const { host: name, includeSubdomains, expiration: expires } = change;
    const groups = change.groups.map(({ scope, pins }) => ({ scope, pins: pins.map(pin) }));
    return {
      rejected,
      domains: [...domains, { name, includeSubdomains, groups, expires, neverMatches: null }],
    };
  }
  const pinned = new Set<string>();
  return {
    rejected,
    domains: domains.map((entry) => {
      if (!change.names.includes(entry.name)) return entry;
      if (change.kind === 'set-expiry') return { ...entry, expires: change.expiration };
      const { groups, name } = entry;
      if (store.format === 'android-nsc' && groups.length === 0) {
        // The end of a set without pins is not in the model.
        const expires: string | null = expect.toBeOneOf([null, expect.any(String)]);
        return { ...entry, expires, groups: [{ scope: 'chain', pins: [pin(change.pin)] }] };
      }
      if (pinned.has(name)) return entry;
      if (groups.some(({ scope }) => scope === change.scope)) pinned.add(name);
      const added = groups.map((group) => {
        const isThere = group.pins.some((each) => each.startsWith(`${change.pin.sha256} `));
        if (group.scope !== change.scope || isThere) return group;
        return { ...group, pins: [...group.pins, pin(change.pin)] };
      });
      return { ...entry, groups: added };
    }),
  };
}

function entryOf({ name, includeSubdomains, groups, expires, neverMatches }: PinnedDomain): Entry {
  return {
    name,
    includeSubdomains,
    groups: groups.map(({ scope, pins }) => ({
      scope,
      pins: pins.map(({ sha256, value, comment }) => `${sha256 ?? value} ${comment}`),
    })),
    expires: expires?.date ?? null,
    neverMatches,
  };
}
