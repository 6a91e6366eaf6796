import type { Format } from '../formats/format.ts';
import { type AddPin, type NewDomain, type PinChange, sharersOf } from '../model/change.ts';
import type { PinStore } from '../model/pins.ts';
import type { SourceText } from '../model/source.ts';
import { editedSource } from '../text/edit.ts';
import { difference } from './difference.ts';

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
  const before = format.read(source);
  let store = before;
  for (const domain of domains) {
    const dead = store.domains.find(
      ({ name, neverMatches }) => name === domain.host && neverMatches !== null,
    );
    if (dead !== undefined) {
      return { refusal: `The entry for \`${domain.host}\` holds for no host. ${dead.neverMatches}` };
    }
    for (const { change, isThere } of changesFor(store, domain, meant)) {
      const answer = format.edit(store.source, change);
      if ('refusal' in answer) return answer;
      if (isThere || answer.edits.length === 0) continue;
      const edited = editedSource(store.source, answer.edits);
      if ('refusal' in edited) return edited;
      store = format.read(edited.source);
    }
  }
  const fault = difference(before, store, domains, format);
  if (fault !== null) throw new Error(`${source.path}, edited, ${fault}`);
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
