import type { AddPin, EditAnswer, MendPin, RemovePin, SetExpiry, TextEdit } from '../../model/change.ts';
import type { PinGroup, PinStore } from '../../model/pins.ts';
import { positions } from '../../model/source.ts';
import { insertBehind, insertInside, type Render } from '../../text/insertion.ts';
import { newAttribute } from '../../text/new-attribute.ts';
import { attribute, elements, type XmlElement } from '../../text/xml.ts';
import { byHand } from './by-hand.ts';
import { type DomainPlace, domainPlaces, labelsAbove } from './elements.ts';
import { containerOf, spellingIn, unitOf } from './file-style.ts';
import { mendPin } from './mend.ts';
import { removePin } from './pin-remove.ts';
import { pinPieces } from './render.ts';
import { quote } from './values.ts';

/** What an edit needs to know of the file. */
interface Target {
  readonly store: PinStore;
  readonly root: XmlElement;
  /** By where they begin. */
  readonly groups: ReadonlyMap<number, PinGroup>;
}

/** What is changed in a pin set that is there. */
export type PinSetChange = AddPin | SetExpiry | RemovePin | MendPin;

/** Edits every pin set that holds for the names of a change, where it holds for no other name. */
export function editPinSets(store: PinStore, root: XmlElement, change: PinSetChange): EditAnswer {
  const places = domainPlaces(root, store.source.text);
  const byName = new Map(places.map((place) => [place.name, place]));
  const pinSets = new Set<XmlElement>();
  const isAddition = change.kind === 'add-pin' || change.kind === 'set-expiry';
  for (const name of change.names) {
    const place = byName.get(name);
    if (place === undefined) {
      const hint = isAddition ? ': add a `<domain-config>` for it' : '';
      return { refusal: `${quote(name)} is no entry of this file${hint}.` };
    }
    if (place.pinSet === null) {
      if (!isAddition) continue;
      return { refusal: `No pin-set holds for ${quote(name)}: give its \`<domain-config>\` one by hand.` };
    }
    pinSets.add(place.pinSet);
  }
  const shared = whyShared(store, places, pinSets, change);
  if (shared !== null) return { refusal: shared };
  const groups = store.domains.flatMap((domain) => domain.groups);
  const target = { store, root, groups: new Map(groups.map((group) => [group.span.start, group])) };
  const edits: TextEdit[] = [];
  for (const pinSet of [...pinSets].sort((a, b) => a.span.start - b.span.start)) {
    const answer = editPinSet(target, pinSet, change);
    if (typeof answer === 'string') return { refusal: answer };
    edits.push(...answer);
  }
  return { edits };
}

function editPinSet(target: Target, pinSet: XmlElement, change: PinSetChange): TextEdit[] | string {
  const place = {
    text: target.store.source.text,
    pinSet,
    pins: target.groups.get(pinSet.span.start)?.pins ?? [],
  };
  switch (change.kind) {
    case 'add-pin':
      return addPin(target, pinSet, change);
    case 'set-expiry':
      return setExpiry(target, pinSet, change);
    case 'remove-pin':
      return removePin(place, change);
    case 'mend-pin':
      return mendPin(place, change);
  }
}

/** A sentence when one of the pin sets holds for a name that the change is not meant for. */
function whyShared(
  { source }: PinStore,
  places: readonly DomainPlace[],
  pinSets: ReadonlySet<XmlElement>,
  change: PinSetChange,
): string | null {
  const meant = new Set(change.names);
  const others = places.filter(
    ({ name, pinSet }) => pinSet !== null && pinSets.has(pinSet) && !meant.has(name),
  );
  const pinSet = others[0]?.pinSet;
  const place = places.find((each) => each.pinSet === pinSet && meant.has(each.name));
  if (pinSet === undefined || pinSet === null || place === undefined) return null;
  const names = others.filter((each) => each.pinSet === pinSet).map(({ name }) => quote(name));
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  const verb = place.isInherited ? 'inherits' : 'shares';
  const { line } = positions(source.text)(pinSet.span.start);
  return `${quote(place.name)} ${verb} the pin-set of line ${line} with ${names.slice(0, 3).join(', ')}${more}, for which the change is not meant: ${byHand(change)}, for all of them or in a \`<domain-config>\` of its own.`;
}

/** None when the pin is there. */
function addPin({ store, root, groups }: Target, pinSet: XmlElement, { pin }: AddPin): TextEdit[] {
  const { source } = store;
  const { text } = source;
  if (groups.get(pinSet.span.start)?.pins.some(({ sha256 }) => sha256 === pin.sha256)) return [];
  const last = elements(pinSet).findLast(({ localName }) => localName === 'pin');
  const spelling = spellingIn(pinSet, last ?? pinSet, root, source);
  const style = { unit: () => unitOf(text, pinSet, root), compact: false };
  if (last === undefined) {
    const render: Render = () => pinPieces(pin, spelling, 'behind');
    return [insertInside(text, containerOf(pinSet), render, style, 'start')];
  }
  const labels = labelsAbove(pinSet, text);
  const isAbove = ([...labels.values()].at(-1) ?? null) !== null;
  const render: Render = (isOneLine) => pinPieces(pin, spelling, isAbove && !isOneLine ? 'above' : 'behind');
  const start = labels.get(last)?.span.start ?? last.span.start;
  return [insertBehind(text, { start, end: last.span.end }, render, style)];
}

/** None when it says so already. */
function setExpiry(
  { store: { source }, root }: Target,
  pinSet: XmlElement,
  { names, expiration }: SetExpiry,
): TextEdit[] | string {
  if (!elements(pinSet).some(({ localName }) => localName === 'pin')) {
    return `The pin-set of ${names.map(quote).join(', ')} holds no pin, so that an expiration says nothing: give it pins first.`;
  }
  const written = attribute(pinSet, 'expiration');
  if (written === undefined) {
    const { quote: mark } = spellingIn(pinSet, pinSet, root, source);
    return [newAttribute(source.text, pinSet, 'expiration', expiration, mark)];
  }
  return written.value === expiration ? [] : [{ span: written.valueSpan, text: expiration }];
}
