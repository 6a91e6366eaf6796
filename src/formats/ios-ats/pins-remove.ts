import type { EditAnswer, RemovePin, TextEdit } from '../../model/change.ts';
import type { Span } from '../../model/source.ts';
import { entryOf, type PlistDict, type PlistNode, type PlistString } from '../../text/plist.ts';
import { removals } from '../../text/removal.ts';
import { byHand } from './by-hand.ts';
import { PINNED_DOMAINS } from './elsewhere.ts';
import { PIN_KEY } from './identities.ts';
import { readPinText } from './pin-text.ts';
import { countingEntries, type Target } from './pins-edit.ts';
import type { Reading } from './reading.ts';
import { listOf } from './render.ts';
import { quote } from './wording.ts';

/** An item of a list that iOS reads as a pin. */
export interface Item {
  readonly dict: PlistDict;
  readonly value: PlistString;
}

/** Takes a pin out of one list of every name. */
export function removePins(target: Target, reading: Reading, change: RemovePin): EditAnswer {
  const { sha256 } = change;
  const byName = countingEntries(target.root);
  const key = listOf(change.scope);
  const edits: TextEdit[] = [];
  for (const name of new Set(change.names)) {
    const domains = byName.get(name);
    if (domains === undefined) return { refusal: `${quote(name)} is no entry of ${PINNED_DOMAINS}.` };
    for (const { value } of domains) {
      const list = value.kind === 'dict' ? entryOf(value, key)?.value : undefined;
      const items = itemsOf(list, sha256);
      if (list === undefined || items.length === 0) continue;
      if (!isUsefulWithout(target, list, sha256)) {
        return {
          refusal: `${quote(sha256)} is the only pin of ${key} of ${quote(name)} that can match, and a list without one blocks every connection: put another in its place, and ${byHand(change)}.`,
        };
      }
      if (items.some(holdsMore)) return { refusal: `${moreThan(sha256)}: ${byHand(change)}.` };
      const spans = items.map((item) => withComments(reading, item));
      edits.push(...removals(target.store.source.text, spans));
    }
  }
  return { edits: edits.sort((a, b) => a.span.start - b.span.start) };
}

/** The items of a list that are a pin. */
export function itemsOf(list: PlistNode | undefined, sha256: string): Item[] {
  if (list?.kind !== 'array') return [];
  return list.items.flatMap((dict) => {
    const value = dict.kind === 'dict' ? entryOf(dict, PIN_KEY)?.value : undefined;
    const isIt = value?.kind === 'string' && readPinText(value.value).sha256 === sha256;
    return isIt && dict.kind === 'dict' ? [{ dict, value }] : [];
  });
}

/** Whether something that can match is left in a list without a pin. */
export function isUsefulWithout({ groups }: Target, list: PlistNode, without: string): boolean {
  const pins = groups.get(list.span.start)?.pins ?? [];
  return pins.some(({ sha256, variable }) => variable !== null || (sha256 !== null && sha256 !== without));
}

/** Somebody else's keys. */
export function holdsMore({ dict }: Item): boolean {
  return dict.entries.length > 1;
}

export function moreThan(sha256: string): string {
  return `The dictionary of ${quote(sha256)} holds other keys too`;
}

/** An item with the comments that are about it: those behind it on its line, else the one directly above it. */
export function withComments(reading: Reading, { dict: { span }, value }: Item): Span {
  const label = reading.commentBeside(value.span, span);
  return {
    start: Math.min(span.start, label?.span.start ?? span.start),
    end: reading.endOfComments(span.end),
  };
}
