import { expect } from 'vitest';
import type { AddPin, MendPin, MovePin, NewPin, PinChange, RemovePin } from '../../src/model/change.ts';
import type { Pin, PinGroup, PinnedDomain, PinStore } from '../../src/model/pins.ts';
import { alphabetOf, safeText } from '../../src/text/comment.ts';

interface Group {
  readonly scope: PinGroup['scope'];
  /** Each with its comment and the effect of its fault. */
  readonly pins: readonly string[];
}

interface Entry {
  readonly name: string;
  readonly includeSubdomains: boolean;
  readonly groups: readonly Group[];
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

/** What a store is to say after a change. */
export function intended(store: PinStore, change: PinChange): Model {
  const { domains, rejected } = modelOf(store);
  switch (change.kind) {
    case 'add-domain': {
      const { host: name, includeSubdomains, expiration: expires } = change;
      const groups = change.groups.map(({ scope, pins }) => ({
        scope,
        pins: pins.map((pin) => newPin(store, pin)),
      }));
      return {
        rejected,
        domains: [...domains, { name, includeSubdomains, groups, expires, neverMatches: null }],
      };
    }
    case 'set-expiry': {
      const { names, expiration: expires } = change;
      return {
        rejected,
        domains: domains.map((entry) => (names.includes(entry.name) ? { ...entry, expires } : entry)),
      };
    }
    case 'add-pin':
      return { rejected, domains: withPin(store, domains, change) };
    case 'remove-pin':
      return { rejected, domains: withoutPin(domains, change) };
    case 'move-pin':
      return {
        rejected,
        domains: domains.map((entry) => (entry.name === change.name ? moved(store, entry, change) : entry)),
      };
    case 'mend-pin':
      return mended(store, change);
    case 'mend-domain':
      return {
        rejected,
        domains: domains.map((entry, at) =>
          store.domains[at]?.written === change.written
            ? { ...entry, name: change.host, neverMatches: null }
            : entry,
        ),
      };
  }
}

/** Of the entries of one name, the first that has the list gets the pin. */
function withPin(store: PinStore, domains: readonly Entry[], change: AddPin): Entry[] {
  const pinned = new Set<string>();
  return domains.map((entry) => {
    const { groups, name } = entry;
    if (!change.names.includes(name)) return entry;
    if (store.format === 'android-nsc' && groups.length === 0) {
      // The end of a set without pins is not in the model.
      const expires: string | null = expect.toBeOneOf([null, expect.any(String)]);
      return { ...entry, expires, groups: [{ scope: 'chain', pins: [newPin(store, change.pin)] }] };
    }
    if (pinned.has(name)) return entry;
    if (groups.some(({ scope }) => scope === change.scope)) pinned.add(name);
    const added = groups.map((group) =>
      group.scope !== change.scope || group.pins.some(isPin(change.pin.sha256))
        ? group
        : { ...group, pins: [...group.pins, newPin(store, change.pin)] },
    );
    return { ...entry, groups: added };
  });
}

function withoutPin(domains: readonly Entry[], { names, scope, sha256 }: RemovePin): Entry[] {
  return domains.map((entry) => {
    if (!names.includes(entry.name)) return entry;
    const groups = entry.groups.map((group) =>
      group.scope === scope ? { scope, pins: without(group.pins, sha256) } : group,
    );
    return { ...entry, groups };
  });
}

/** A comment that stood above another one of a pin comes to stand above the next pin that has none. */
function without(pins: readonly string[], sha256: string): string[] {
  return pins.flatMap((pin, at) => {
    if (isPin(sha256)(pin)) return [];
    const isNext = at > 0 && isPin(sha256)(pins[at - 1] as string) && / null\b/.test(pin);
    return [isNext ? expect.stringContaining(pin.split(' ')[0] as string) : pin];
  });
}

function moved(store: PinStore, entry: Entry, { from, to, pin }: MovePin): Entry {
  const source = entry.groups.find(({ scope }) => scope === from);
  const [item, ...more] = source?.pins.filter(isPin(pin.sha256)) ?? [];
  if (source === undefined || item === undefined) return entry;
  const target = entry.groups.find(({ scope }) => scope === to);
  const left = without(source.pins, pin.sha256);
  const isRenamed = target === undefined && left.length === 0;
  const comment = / null\b/.test(item) ? null : commentIn(item);
  const isOnOneLine = comment !== null && !/[\r\n]/.test(comment);
  const own = isOnOneLine
    ? `${pin.sha256} ${comment}`
    : newPin(store, { ...pin, comment: comment ?? pin.comment });
  const isThere = target?.pins.some(isPin(pin.sha256)) ?? false;
  const pins = isRenamed ? [item, ...more] : [...(target?.pins ?? []), ...(isThere ? [] : [own])];
  const groups: Group[] = [
    ...entry.groups.filter(({ scope }) => scope !== from && scope !== to),
    ...(left.length === 0 ? [] : [{ scope: from, pins: left }]),
    { scope: to, pins },
  ];
  return { ...entry, groups: groups.sort((a, b) => Number(a.scope !== 'leaf') - Number(b.scope !== 'leaf')) };
}

function mended(store: PinStore, { names, scope, written, sha256 }: MendPin): Model {
  const domains = store.domains.map((domain): PinnedDomain => {
    if (!names.includes(domain.name)) return domain;
    const groups = domain.groups.map((group) => {
      const pins = group.pins.map((pin) =>
        group.scope === scope && pin.value === written && pin.fault?.meant === sha256
          ? { ...pin, value: sha256, sha256, fault: null }
          : pin,
      );
      return { ...group, pins };
    });
    return { ...domain, groups };
  });
  const isRejected =
    store.problems.some(({ effect }) => effect === 'rejects-file') ||
    domains.some(({ groups }) => groups.some(({ pins }) => pins.some(rejects)));
  return { rejected: isRejected ? expect.any(String) : null, domains: domains.map(entryOf) };
}

function rejects({ fault }: Pin): boolean {
  return fault?.effect === 'rejects-file';
}

function entryOf({ name, includeSubdomains, groups, expires, neverMatches }: PinnedDomain): Entry {
  return {
    name,
    includeSubdomains,
    groups: groups.map(({ scope, pins }) => ({
      scope,
      pins: pins.map(({ sha256, value, comment, fault }) =>
        [sha256 ?? value, comment, ...(fault === null ? [] : [`(${fault.effect})`])].map(String).join(' '),
      ),
    })),
    expires: expires?.date ?? null,
    neverMatches,
  };
}

function newPin(store: PinStore, { sha256, comment }: NewPin): string {
  return `${sha256} ${(comment && safeText(comment, alphabetOf(store.source))) || null}`;
}

function isPin(sha256: string): (pin: string) => boolean {
  return (pin) => pin.startsWith(`${sha256} `);
}

function commentIn(pin: string): string {
  return pin
    .slice(pin.indexOf(' ') + 1)
    .replace(/ \((?:tolerated|dropped|never-matches|rejects-file)\)$/, '');
}
