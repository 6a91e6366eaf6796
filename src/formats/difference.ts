import type { PinChange } from '../model/change.ts';
import type { PinStore } from '../model/pins.ts';
import { type Entry, intendedEntries, saidEntries } from './intended.ts';

/** What a store, read again after a change, says otherwise than was meant; a phrase, null when it says all of it and nothing else. */
export function difference(before: PinStore, after: PinStore, change: PinChange): string | null {
  const fault = newFault(before, after);
  if (fault !== null) return fault;
  const [meant, said] = [intendedEntries(before, change, after), saidEntries(after)];
  if (JSON.stringify(meant) === JSON.stringify(said)) return null;
  const about = new Set(namesIn(change));
  const others = (entries: readonly Entry[]): string =>
    JSON.stringify(entries.filter(({ name }) => !about.has(name)));
  if (others(meant) !== others(said)) return 'says something else of hosts that nobody asked for';
  for (const entry of meant) {
    const found = said.filter(({ name }) => name === entry.name);
    const why =
      found.length === 0
        ? 'has no entry'
        : found.every((each) => !isSame(entry, each)) && whatDiffers(entry, found[0] as Entry);
    if (why) return `${why} for ${entry.name}`;
  }
  return 'has other entries';
}

function namesIn(change: PinChange): readonly string[] {
  switch (change.kind) {
    case 'add-domain':
    case 'mend-domain':
      return [change.host];
    case 'move-pin':
      return [change.name];
    default:
      return change.names;
  }
}

function isSame(a: Entry, b: Entry): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function whatDiffers(meant: Entry, said: Entry): string {
  if (meant.includeSubdomains !== said.includeSubdomains) return 'takes in other subdomains';
  if (JSON.stringify(meant.lists) !== JSON.stringify(said.lists)) return 'has other pins';
  return meant.expires === said.expires ? 'has another entry' : 'has another expiration';
}

/** A fault that a store didn't have before; a phrase, null for none. */
function newFault(before: PinStore, after: PinStore): string | null {
  if (after.rejected !== null && before.rejected === null) return `would be refused: ${after.rejected}`;
  const faults = countOf(faultsOf(before));
  for (const [fault, count] of countOf(faultsOf(after))) {
    if (count > (faults.get(fault) ?? 0)) return `has a fault that it didn't have: ${fault}`;
  }
  return null;
}

/** Problems by their code, and faults of pins by their value; a list that entries share counts once. */
function faultsOf({ problems, domains }: PinStore): string[] {
  const pins = domains.flatMap(({ groups }) => groups.flatMap((group) => group.pins));
  const faulty = new Map(pins.flatMap((pin) => (pin.fault === null ? [] : [[pin.span.start, pin.value]])));
  return [...problems.map(({ code }) => code), ...faulty.values()];
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
