import type { AddPin, EditAnswer, TextEdit } from '../../model/change.ts';
import type { PinGroup, PinStore } from '../../model/pins.ts';
import { insertBehind, insertInside, type Render } from '../../text/insertion.ts';
import { entryOf, type PlistDict, type PlistEntry } from '../../text/plist.ts';
import { byHand } from './by-hand.ts';
import { ATS, PINNED_DOMAINS } from './elsewhere.ts';
import { onLine, spellingIn, unitOf } from './file-style.ts';
import { identity, listOf, type MovedPin } from './render.ts';
import { containerOf, keyStart } from './tags.ts';
import { quote, valueName } from './wording.ts';

/** What an edit needs to know of the file. */
export interface Target {
  readonly store: PinStore;
  readonly root: PlistDict;
  /** By where they begin. */
  readonly groups: ReadonlyMap<number, PinGroup>;
}

/** Adds a pin to one list of every name; a list that isn't there is not made. */
export function addPins(target: Target, change: AddPin): EditAnswer {
  const byName = countingEntries(target.root);
  const key = listOf(change.scope);
  const edits: TextEdit[] = [];
  for (const name of new Set(change.names)) {
    const domains = byName.get(name);
    if (domains === undefined) {
      return { refusal: `${quote(name)} is no entry of ${PINNED_DOMAINS}: add one for it.` };
    }
    const lists = domains.map(({ value }) => (value.kind === 'dict' ? entryOf(value, key) : undefined));
    const list = lists.find((each) => each !== undefined);
    if (list === undefined) {
      return {
        refusal: `${quote(name)} has no ${key}, and one more list is one more that must match: if that is meant, ${byHand(change)}.`,
      };
    }
    const answer = addPin(target, list, change.pin);
    if (typeof answer === 'string') {
      return {
        refusal: `${key} of ${quote(name)} is ${answer} and no array: make it one, and ${byHand(change)}.`,
      };
    }
    if (answer !== null) edits.push(answer);
  }
  return { edits: edits.sort((a, b) => a.span.start - b.span.start) };
}

export function targetOf(store: PinStore, root: PlistDict): Target {
  const groups = store.domains.flatMap((domain) => domain.groups);
  return { store, root, groups: new Map(groups.map((group) => [group.span.start, group])) };
}

/**
 * The entries of NSPinnedDomains by name. Of the same key twice the last one counts; keys in other case are entries of their
 * own, whose lists iOS unites.
 */
export function countingEntries(root: PlistDict): Map<string, PlistEntry[]> {
  const byKey = new Map<string, PlistEntry>();
  for (const entry of pinnedEntries(root)) {
    byKey.delete(entry.key);
    byKey.set(entry.key, entry);
  }
  const byName = new Map<string, PlistEntry[]>();
  for (const [key, entry] of byKey) {
    const name = key.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  return byName;
}

/** What stands under NSPinnedDomains, repeated keys included. */
export function pinnedEntries(root: PlistDict): readonly PlistEntry[] {
  const ats = entryOf(root, ATS)?.value;
  const pinned = ats?.kind === 'dict' ? entryOf(ats, PINNED_DOMAINS)?.value : undefined;
  return pinned?.kind === 'dict' ? pinned.entries : [];
}

/** The edit that adds a pin to a list; null when the pin is there, what the list is when it is no array. */
export function addPin(
  { store, root, groups }: Target,
  list: PlistEntry,
  pin: MovedPin,
): TextEdit | string | null {
  const { source } = store;
  const { text } = source;
  const { value } = list;
  if (value.kind !== 'array') return valueName(value);
  if (groups.get(value.span.start)?.pins.some(({ sha256 }) => sha256 === pin.sha256)) return null;
  const last = value.items.at(-1);
  const model = value.items.findLast(({ kind }) => kind === 'dict');
  const spelling = spellingIn(source, root, root, model);
  const render: Render = (isOneLine) => identity(pin, onLine(spelling, isOneLine));
  const style = { unit: () => unitOf(text, value, root), compact: false };
  return last === undefined
    ? insertInside(text, containerOf(text, value, keyStart(text, list)), render, style, 'start')
    : insertBehind(text, last.span, render, style);
}
