import type { EditAnswer, MendDomain, MendPin } from '../../model/change.ts';
import { byHand } from './by-hand.ts';
import { PINNED_DOMAINS } from './elsewhere.ts';
import { pinnedEntries, type Target } from './pins-edit.ts';
import { quote } from './wording.ts';

/** Writes a pin as iOS and other readers take it, in one list of every name. */
export function mendPins({ store: { domains } }: Target, change: MendPin): EditAnswer {
  const { names, scope, written, sha256 } = change;
  const known = new Set(domains.map(({ name }) => name));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) return { refusal: `${quote(unknown)} is no entry of ${PINNED_DOMAINS}.` };
  const spans = domains
    .filter(({ name }) => names.includes(name))
    .flatMap(({ groups }) => groups.filter((group) => group.scope === scope))
    .flatMap(({ pins }) => pins.filter(({ value, fault }) => value === written && fault?.meant === sha256))
    .map(({ span }) => span);
  return {
    edits: spans.sort((a, b) => a.start - b.start).map((span) => ({ span, text: sha256 })),
  };
}

/** Writes the name of a host in the place of a key that no host equals. */
export function mendDomain({ store: { domains }, root }: Target, change: MendDomain): EditAnswer {
  const { written, host } = change;
  const isThere = domains.some(({ name }) => name === host);
  const entry = domains.find((each) => each.written === written);
  if (entry === undefined) {
    return isThere ? { edits: [] } : { refusal: `${quote(written)} is no entry of ${PINNED_DOMAINS}.` };
  }
  if (entry.name === host) return { edits: [] };
  if (entry.meant !== host) {
    return { refusal: `${quote(written)} need not mean ${quote(host)}: if it does, ${byHand(change)}.` };
  }
  if (isThere) return { refusal: `${quote(host)} is an entry already: make one entry of the two by hand.` };
  if (pinnedEntries(root).filter(({ key }) => key === written).length > 1) {
    return {
      refusal: `${quote(written)} is a key more than once, and the last one counts: make one of them, and ${byHand(change)}.`,
    };
  }
  return { edits: [{ span: entry.span, text: host }] };
}
