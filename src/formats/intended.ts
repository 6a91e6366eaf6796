import type { AddPin, PinChange } from '../model/change.ts';
import type { PinGroup, PinnedDomain, PinStore } from '../model/pins.ts';

/** What an entry says, places and comments aside. */
export interface Entry {
  readonly name: string;
  readonly neverMatches: boolean;
  readonly includeSubdomains: boolean;
  readonly enforced: boolean;
  readonly overrides: readonly string[];
  /** yyyy-MM-dd */
  readonly expires: string | null;
  readonly lists: readonly List[];
}

interface List {
  readonly scope: PinGroup['scope'];
  /** Each once, sorted: canonical base64, or what is written where it is no pin. */
  readonly pins: readonly string[];
}

/** What a store says of each of its entries. */
export function saidEntries({ domains }: PinStore): Entry[] {
  return domains.map(entryOf);
}

/**
 * What a store is to say of each of its entries after a change. What an entry without pins inherits or says of their end is not
 * in its model; once it has pins, that is taken from the store as it was read again.
 */
export function intendedEntries(store: PinStore, change: PinChange, after: PinStore): Entry[] {
  const entries = saidEntries(store);
  const read = saidEntries(after);
  switch (change.kind) {
    case 'add-domain': {
      const { host: name, includeSubdomains, expiration: expires } = change;
      const lists = change.groups.map(({ scope, pins }) =>
        list(
          scope,
          pins.map(({ sha256 }) => sha256),
        ),
      );
      const overrides = read.at(-1)?.overrides ?? [];
      const added = { name, neverMatches: false, includeSubdomains, enforced: true, overrides, expires };
      return [...entries, { ...added, lists }];
    }
    case 'mend-domain':
      return entries.map((entry, at) =>
        store.domains[at]?.written === change.written
          ? { ...entry, name: change.host, neverMatches: false }
          : entry,
      );
    case 'set-expiry':
      return entries.map((entry) =>
        change.names.includes(entry.name) ? { ...entry, expires: change.expiration } : entry,
      );
    case 'add-pin':
      return withPin(entries, change, read);
    case 'remove-pin':
      return withLists(entries, change.names, change.scope, (pins) =>
        pins.filter((pin) => pin !== change.sha256),
      );
    case 'mend-pin':
      return withLists(entries, change.names, change.scope, (pins) =>
        pins.map((pin) => (pin === change.written ? change.sha256 : pin)),
      );
    case 'move-pin':
      return entries.map((entry) => (entry.name === change.name ? moved(entry, change) : entry));
  }
}

function entryOf(domain: PinnedDomain): Entry {
  const { name, neverMatches, includeSubdomains, enforced, overrides, expires, groups } = domain;
  return {
    name,
    neverMatches: neverMatches !== null,
    includeSubdomains,
    enforced,
    overrides: overrides.map(({ written }) => written),
    expires: expires?.date ?? null,
    lists: groups.map(({ scope, pins }) =>
      list(
        scope,
        pins.map(({ sha256, value }) => sha256 ?? value),
      ),
    ),
  };
}

function list(scope: PinGroup['scope'], pins: readonly string[]): List {
  return { scope, pins: [...new Set(pins)].sort() };
}

function withLists(
  entries: readonly Entry[],
  names: readonly string[],
  scope: PinGroup['scope'],
  change: (pins: readonly string[]) => string[],
): Entry[] {
  return entries.map((entry) =>
    names.includes(entry.name)
      ? {
          ...entry,
          lists: entry.lists.map((each) => (each.scope === scope ? list(scope, change(each.pins)) : each)),
        }
      : entry,
  );
}

/** Of several entries of one name, whose lists a platform unites, the first that has the list gets the pin. */
function withPin(entries: readonly Entry[], { names, scope, pin }: AddPin, read: readonly Entry[]): Entry[] {
  const done = new Set<string>();
  return entries.map((entry, at) => {
    const { name, lists } = entry;
    if (names.includes(name) && scope === 'chain' && lists.length === 0) {
      return { ...entry, expires: read[at]?.expires ?? null, lists: [list(scope, [pin.sha256])] };
    }
    if (!names.includes(name) || done.has(name) || !lists.some((each) => each.scope === scope)) return entry;
    done.add(name);
    return {
      ...entry,
      lists: lists.map((each) => (each.scope === scope ? list(scope, [...each.pins, pin.sha256]) : each)),
    };
  });
}

const ORDER: readonly PinGroup['scope'][] = ['chain', 'leaf', 'issuers'];

function moved(entry: Entry, change: Extract<PinChange, { kind: 'move-pin' }>): Entry {
  const { from, to, pin } = change;
  const target = entry.lists.find(({ scope }) => scope === to) ?? list(to, []);
  const lists = entry.lists.flatMap((each) => {
    if (each.scope === to) return [];
    if (each.scope !== from) return [each];
    const left = each.pins.filter((other) => other !== pin.sha256);
    return left.length === 0 ? [] : [list(from, left)];
  });
  lists.push(list(to, [...target.pins, pin.sha256]));
  return { ...entry, lists: lists.sort((a, b) => ORDER.indexOf(a.scope) - ORDER.indexOf(b.scope)) };
}
