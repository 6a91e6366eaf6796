import type { Format } from '../formats/format.ts';
import { commentOn } from '../generate/domains.ts';
import type { Backup } from '../model/backup.ts';
import { type NewPin, sharersOf } from '../model/change.ts';
import type { ChosenPin, Expiration, PinKind } from '../model/generation.ts';
import type { Lesson } from '../model/lesson.ts';
import type { PinGroup, PinnedDomain, PinStore, Policy } from '../model/pins.ts';
import type { RepairRefusal, RepairStep } from '../model/repair.ts';

/** What the user asks of a repair. */
export interface RepairWish {
  /** The hosts that are to be repaired; empty for all. */
  readonly hosts: readonly string[];
  /** What is to be pinned of a host; `same-kind`: what the list has of it. */
  readonly pin: (host: string) => readonly PinKind[] | 'same-kind';
  /** Null: only dates that are due move, to before the first pinned certificate ends. */
  readonly expiration: Expiration | null;
  /** Days ahead at which the end of a pin set is due for another. */
  readonly expiringDays: number;
  /** Pins that nothing in sight would satisfy are taken out. */
  readonly prune: boolean;
}

/** What one stage of a repair looks at. */
export interface Site {
  readonly store: PinStore;
  readonly format: Format;
  /** What the store demands, as it is now, of each host that it pins and that is to be repaired. */
  readonly policies: readonly Policy[];
  /** Of each host that anybody pins. */
  lesson(host: string): Lesson;
  backups(host: string): readonly Backup[];
  readonly wish: RepairWish;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What a stage proposes. */
export interface Proposed {
  readonly steps: readonly RepairStep[];
  readonly refusals: readonly RepairRefusal[];
}

/** One kind of repair. Pure; the steps are carried out one by one, and each may still be refused by the format. */
export type Stage = (site: Site) => Proposed;

/** The entry that a policy has a list from. */
export function entryOf({ from }: Policy, group: PinGroup): PinnedDomain {
  const entry = from.find(({ groups }) => groups.some(({ span }) => span.start === group.span.start));
  if (entry === undefined) throw new Error('a policy holds a list that none of its entries has');
  return entry;
}

/** Names of all entries that have the list, the entry's own first. */
export function namesOf(store: PinStore, { name }: PinnedDomain, { scope }: PinGroup): readonly string[] {
  return sharersOf(store, name, scope);
}

export function newPin(pin: ChosenPin): NewPin {
  return { sha256: pin.sha256, comment: commentOn(pin) };
}
