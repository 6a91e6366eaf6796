import type { EditAnswer, MovePin, TextEdit } from '../../model/change.ts';
import { insertBehind, type Render } from '../../text/insertion.ts';
import { hasLineBreak } from '../../text/layout.ts';
import { entryOf, type PlistDict, type PlistEntry } from '../../text/plist.ts';
import { removals } from '../../text/removal.ts';
import { byHand } from './by-hand.ts';
import { PINNED_DOMAINS } from './elsewhere.ts';
import { onLine, spellingIn, unitOf } from './file-style.ts';
import { addPin, countingEntries, type Target } from './pins-edit.ts';
import { holdsMore, type Item, isUsefulWithout, itemsOf, moreThan, withComments } from './pins-remove.ts';
import type { Reading } from './reading.ts';
import { listOf, type MovedPin, newList } from './render.ts';
import { entrySpan } from './tags.ts';
import { quote } from './wording.ts';

/** Moves a pin from one list of an entry to the other. */
export function movePin(target: Target, reading: Reading, change: MovePin): EditAnswer {
  const { name, from, to, pin } = change;
  const [domain, second] = countingEntries(target.root).get(name) ?? [];
  if (domain === undefined) return { refusal: `${quote(name)} is no entry of ${PINNED_DOMAINS}.` };
  const dict = domain.value;
  const source = dict.kind === 'dict' ? entryOf(dict, listOf(from)) : undefined;
  const items = itemsOf(source?.value, pin.sha256);
  const [first] = items;
  if (second !== undefined) {
    const both = `${quote(domain.key)} and ${quote(second.key)}`;
    return { refusal: `${both} are entries of one host, whose lists iOS unites: ${byHand(change)}.` };
  }
  if (dict.kind !== 'dict' || source?.value.kind !== 'array' || first === undefined) return { edits: [] };
  const isEmptied = items.length === source.value.items.length;
  if (!isEmptied && !isUsefulWithout(target, source.value, pin.sha256)) {
    return {
      refusal: `Nothing that can match would be left in ${listOf(from)} of ${quote(name)}, which then blocks every connection: ${byHand(change)}, and see to the rest of the list.`,
    };
  }
  if (isEmptied && dict.entries.filter(({ key }) => key === source.key).length > 1) {
    const twice = `${source.key} stands in the entry ${quote(name)} more than once, and the last one counts`;
    return { refusal: `${twice}: make one of them, and ${byHand(change)}.` };
  }
  const there = entryOf(dict, listOf(to));
  if (there === undefined && isEmptied) return { edits: [{ span: source.keySpan, text: listOf(to) }] };
  if (items.some(holdsMore)) return { refusal: `${moreThan(pin.sha256)}: ${byHand(change)}.` };
  const moved = withOwnComment(target, reading, first, change);
  const added =
    there === undefined
      ? listBehind(target, dict, source, first, { to, moved })
      : addPin(target, there, moved);
  if (typeof added === 'string') {
    return {
      refusal: `${listOf(to)} of ${quote(name)} is ${added} and no array: make it one, and ${byHand(change)}.`,
    };
  }
  const { text } = target.store.source;
  const whole = entrySpan(text, source);
  const spans = isEmptied
    ? [{ start: whole.start, end: reading.endOfComments(whole.end) }]
    : items.map((item) => withComments(reading, item));
  const edits = [...removals(text, spans), ...(added === null ? [] : [added])];
  return { edits: edits.sort((a, b) => a.span.start - b.span.start) };
}

/** The comment of an item goes with it; without one, that of the change is written. */
function withOwnComment(
  { store: { source } }: Target,
  reading: Reading,
  { dict, value }: Item,
  { pin }: MovePin,
): MovedPin {
  const own = reading.commentBeside(value.span, dict.span);
  if (own === null) return pin;
  const moved = { ...pin, comment: own.text.trim() };
  if (hasLineBreak(source.text, own.span)) return moved;
  return { ...moved, markup: source.text.slice(own.span.start, own.span.end) };
}

/** A new list behind the one that is there. */
function listBehind(
  { store: { source }, root }: Target,
  dict: PlistDict,
  list: PlistEntry,
  item: Item,
  { to, moved }: { readonly to: MovePin['to']; readonly moved: MovedPin },
): TextEdit {
  const { text } = source;
  const span = entrySpan(text, list);
  const spelling = spellingIn(source, root, dict, item.dict);
  const render: Render = (isOneLine) => newList(to, [moved], onLine(spelling, isOneLine));
  const style = { unit: () => unitOf(text, dict, root), compact: !hasLineBreak(text, span) };
  return insertBehind(text, span, render, style);
}
