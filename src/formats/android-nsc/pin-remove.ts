import type { RemovePin, TextEdit } from '../../model/change.ts';
import type { Pin } from '../../model/pins.ts';
import { removals } from '../../text/removal.ts';
import type { XmlElement } from '../../text/xml.ts';
import { pinsWithLabels } from './elements.ts';
import { quote } from './values.ts';

/** A pin set that is changed. */
export interface PinSetPlace {
  /** Of the whole file. */
  readonly text: string;
  readonly pinSet: XmlElement;
  /** As many as there are `<pin>` elements, in their order. */
  readonly pins: readonly Pin[];
}

/** Takes a pin out of a set, with the comments that are about it; a sentence where nothing would be left. */
export function removePin(
  { text, pinSet, pins }: PinSetPlace,
  { sha256, names }: RemovePin,
): TextEdit[] | string {
  const taken = [...pinsWithLabels(pinSet, text).values()].filter((_, at) => pins[at]?.sha256 === sha256);
  if (taken.length > 0 && taken.length === pins.length) {
    return `${quote(sha256)} is the only pin of ${names.map(quote).join(', ')}, and a set without one pins nothing: put another in its place, and take it out by hand.`;
  }
  return removals(text, taken);
}
