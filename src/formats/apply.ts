import type { PinChange } from '../model/change.ts';
import type { PinStore } from '../model/pins.ts';
import { editedSource } from '../text/edit.ts';
import { difference } from './difference.ts';
import type { Format } from './format.ts';

/** The store as it is after a change, the very one where nothing was left to do; or sentences saying what to do by hand. */
export type Applied = { readonly store: PinStore } | { readonly refusal: string };

/**
 * Makes one change to a store's text and reads it again.
 *
 * @throws Error when the text wouldn't say what was meant: a fault of the program
 */
export function apply(store: PinStore, change: PinChange, format: Format): Applied {
  const answer = format.edit(store.source, change);
  if ('refusal' in answer) return answer;
  if (answer.edits.length === 0) return { store };
  const edited = editedSource(store.source, answer.edits);
  if ('refusal' in edited) return edited;
  const after = format.read(edited.source);
  const fault = difference(store, after, change);
  if (fault !== null) throw new Error(`${store.path}, after ${change.kind}, ${fault}`);
  return { store: after };
}
