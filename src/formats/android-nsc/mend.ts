import type { EditAnswer, MendDomain, MendPin, TextEdit } from '../../model/change.ts';
import type { PinStore } from '../../model/pins.ts';
import { elements, type XmlElement } from '../../text/xml.ts';
import { byHand } from './by-hand.ts';
import { DIGEST, mendableDigest } from './digest.ts';
import { elementText, placeOfText } from './element-text.ts';
import { domainPlaces } from './elements.ts';
import type { PinSetPlace } from './pin-remove.ts';
import { readPinText } from './pin-text.ts';
import { quote } from './values.ts';

/** Writes a pin, and its digest, as the platform takes them. */
export function mendPin({ text, pinSet, pins }: PinSetPlace, change: MendPin): TextEdit[] | string {
  const edits: TextEdit[] = [];
  const written = elements(pinSet).filter(({ localName }) => localName === 'pin');
  for (const [at, element] of written.entries()) {
    const pin = pins[at];
    if (pin?.value !== change.written || pin.fault?.meant !== change.sha256) continue;
    const digest = mendableDigest(element);
    if (digest !== null) edits.push({ span: digest.valueSpan, text: DIGEST });
    if (readPinText(elementText(element, text).text).fault === null) continue;
    const span = placeOfText(element, text);
    if (span === null) return `Other markup stands inside the pin ${quote(pin.value)}: ${byHand(change)}.`;
    edits.push({ span, text: change.sha256 });
  }
  return edits;
}

/** Writes the name of a host in the place of one that no host equals. */
export function mendDomain({ domains, source }: PinStore, root: XmlElement, change: MendDomain): EditAnswer {
  const { written, host } = change;
  const { text } = source;
  const isThere = domains.some(({ name }) => name === host);
  const entry = domains.find((each) => each.written === written);
  if (entry === undefined) {
    return isThere ? { edits: [] } : { refusal: `${quote(written)} is no entry of this file.` };
  }
  if (entry.name === host) return { edits: [] };
  if (entry.meant !== host) {
    return { refusal: `${quote(written)} need not mean ${quote(host)}: if it does, ${byHand(change)}.` };
  }
  if (isThere) {
    return {
      refusal: `${quote(host)} is an entry already, and a name may stand once in the whole file: make one entry of the two by hand.`,
    };
  }
  const place = domainPlaces(root, text).find(({ name }) => name === entry.name);
  const isPlain = !text.slice(entry.span.start, entry.span.end).includes('<');
  const span = isPlain ? entry.span : place && placeOfText(place.element, text);
  return span
    ? { edits: [{ span, text: host }] }
    : { refusal: `Other markup stands inside the name ${quote(written)}: ${byHand(change)}.` };
}
