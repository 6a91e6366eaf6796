import { apply } from '../formats/apply.ts';
import type { Format } from '../formats/format.ts';
import { type AddPin, type NewDomain, type PinChange, sharersOf } from '../model/change.ts';
import type { PinStore } from '../model/pins.ts';
import type { SourceText } from '../model/source.ts';

/** A file as it is to be; or sentences saying what to do by hand. */
export type Placing = { readonly source: SourceText } | { readonly refusal: string };

/**
 * Puts pins for hosts into a pin store, or into a file of its kind that has none: an entry for a host that has none, and
 * the pins that its entry doesn't have yet otherwise. What is there stays, expirations included; the very source is
 * answered when everything is.
 *
 * @throws Error when the file wouldn't say what was meant: a fault of the program
 */
export function placeInStore(source: SourceText, format: Format, domains: readonly NewDomain[]): Placing {
  const meant = new Set(domains.map(({ host }) => host));
  let store = format.read(source);
  for (const domain of domains) {
    const dead = store.domains.find(
      ({ name, neverMatches }) => name === domain.host && neverMatches !== null,
    );
    if (dead !== undefined) {
      return { refusal: `The entry for \`${domain.host}\` holds for no host. ${dead.neverMatches}` };
    }
    for (const { change, isThere } of changesFor(store, domain, meant)) {
      const applied = apply(store, change, format);
      if ('refusal' in applied) return applied;
      if (!isThere) store = applied.store;
    }
  }
  for (const domain of domains) {
    const fault = policyDifference(store, domain, format);
    if (fault !== null) throw new Error(`${source.path}, edited, ${fault} for ${domain.host}`);
  }
  return { source: store.source };
}

interface Step {
  readonly change: PinChange;
  /** Only whether the file may be edited at all is still to be asked. */
  readonly isThere: boolean;
}

function changesFor(store: PinStore, domain: NewDomain, meant: ReadonlySet<string>): Step[] {
  const entries = store.domains.filter(({ name }) => name === domain.host);
  if (entries.length === 0) return [{ change: { kind: 'add-domain', ...domain }, isThere: false }];
  return domain.groups.flatMap(({ scope, pins }) => {
    const lists = entries.flatMap(({ groups }) => groups.filter((group) => group.scope === scope));
    const there = new Set(lists.flatMap((list) => list.pins.map(({ sha256 }) => sha256)));
    const sharers = sharersOf(store, domain.host, scope);
    return pins.map((pin): Step => {
      const isThere = there.has(pin.sha256);
      // Named alone, a host whose list others share makes the format say whose it is as well.
      const names = isThere || sharers.every((name) => meant.has(name)) ? sharers : [domain.host];
      const change: AddPin = { kind: 'add-pin', names, scope, pin };
      return { change, isThere };
    });
  });
}

/** A pin that stands in the file and that the platform would not demand of the host; a phrase, null when it does. */
function policyDifference(after: PinStore, { host, groups }: NewDomain, format: Format): string | null {
  const policy = format.policyFor(after, host);
  for (const { scope, pins } of groups) {
    const lists = policy.groups.filter((group) => group.scope === scope);
    const demanded = new Set(lists.flatMap((list) => list.pins.map(({ sha256 }) => sha256)));
    const missing = pins.find(({ sha256 }) => !demanded.has(sha256));
    if (missing !== undefined) return `doesn't demand ${missing.sha256} (${scope})`;
  }
  return null;
}
