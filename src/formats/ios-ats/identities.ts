import type { Pin, PinFault, PinGroup } from '../../model/pins.ts';
import type { PlistDict, PlistEntry, PlistNode } from '../../text/plist.ts';
import { decodeBase64, readPinText, SHA256_BYTES } from './pin-text.ts';
import type { Reading } from './reading.ts';
import { quote, valueName } from './wording.ts';

/** The lists of a pinned domain, and which certificates each is compared with. */
export const LISTS = { NSPinnedLeafIdentities: 'leaf', NSPinnedCAIdentities: 'issuers' } as const;
export type ListKey = keyof typeof LISTS;

export const PIN_KEY = 'SPKI-SHA256-BASE64';
const DROPPED = 'iOS drops it silently from the list.';
const DEEPEST_LOOK = 4;
const MOST_STRAY = 1000;

/**
 * A list that is present, whatever it is: also one in which iOS finds nothing makes a group, and blocks. What somebody
 * meant as a pin and iOS doesn't read as one is kept with its fault.
 */
export function readIdentities(key: ListKey, value: PlistNode, reading: Reading): PinGroup {
  const pins: Pin[] = [];
  if (value.kind === 'array') for (const item of value.items) pins.push(...readItem(item, reading));
  else {
    const message = `it stands in ${quote(key)} itself, which is ${value.kind === 'string' ? 'a string' : valueName(value)} and has to be an array of dictionaries: iOS reads nothing from it.`;
    const hint = `make ${key} an array with a dictionary for each pin`;
    const written: PlistNode[] = [];
    collectStrings(value, written, DEEPEST_LOOK);
    for (const each of written) pins.push(dropped(each, each, reading, message, hint));
  }
  return { scope: LISTS[key], pins, span: value.span };
}

function readItem(item: PlistNode, reading: Reading): Pin[] {
  if (item.kind === 'dict') return readIdentity(item, reading);
  const hint = `put it in a dictionary, as the value of ${PIN_KEY}`;
  const message = `it is ${item.kind === 'string' ? 'a bare string' : valueName(item)} in the list, where a dictionary should stand: ${DROPPED}`;
  return [dropped(item, item, reading, message, hint)];
}

function readIdentity(item: PlistDict, reading: Reading): Pin[] {
  const last = item.entries.findLast(({ key }) => key === PIN_KEY);
  const counts = (entry: PlistEntry): boolean =>
    entry === last || (entry.key === PIN_KEY && reading.hasConflict);
  const pins = item.entries.flatMap((entry) =>
    counts(entry) ? [readPin(entry, item, reading)] : strayPin(entry, last, item, reading),
  );
  if (pins.length > 0) return pins;
  const message = `it is a dictionary without ${quote(PIN_KEY)}: ${DROPPED}`;
  return [dropped(item, item, reading, message, `give it the key ${PIN_KEY}, or take it out`)];
}

function readPin({ value }: PlistEntry, item: PlistDict, reading: Reading): Pin {
  if (value.kind === 'string') {
    const comment = reading.commentBeside(value.span, item.span)?.text.trim() ?? null;
    return { value: value.value, span: value.contentSpan, ...readPinText(value.value), comment };
  }
  const message = `it is ${valueName(value)}, and iOS reads only strings: ${DROPPED}`;
  const isBase64 = value.kind === 'data' && reading.list.kind === 'xml';
  const hint = isBase64 ? 'write the same base64 as a string' : 'write the pin as a string, in base64';
  return dropped(value, item, reading, message, hint);
}

/** An entry of an item that isn't the one which counts, as far as it was meant to be a pin. */
function strayPin(
  { key, value }: PlistEntry,
  counting: PlistEntry | undefined,
  item: PlistDict,
  reading: Reading,
): Pin[] {
  if (value.kind !== 'string') {
    return counting === undefined && value.kind === 'data'
      ? [dropped(value, item, reading, wrongKey(key), `rename the key to ${PIN_KEY}, and make it a string`)]
      : [];
  }
  if (key === PIN_KEY) {
    const message = `${quote(key)} stands once more in the same dictionary${reading.place(counting?.keySpan ?? item.span)}, and the last one counts: ${DROPPED}`;
    return [dropped(value, item, reading, message, 'give each pin a dictionary of its own in the list')];
  }
  // Beside a pin that counts, only what could be one is worth a word.
  if (counting !== undefined && decodeBase64(value.value).length !== SHA256_BYTES) return [];
  const hint =
    counting === undefined
      ? `rename the key to ${PIN_KEY}`
      : `give each pin a dictionary of its own in the list, under ${PIN_KEY}`;
  return [dropped(value, item, reading, wrongKey(key), hint)];
}

function wrongKey(key: string): string {
  const caseCounts = key.toUpperCase() === PIN_KEY ? ' (case counts)' : '';
  return `its key is ${quote(key)}, and iOS reads only ${quote(PIN_KEY)}${caseCounts}: ${DROPPED}`;
}

function dropped(node: PlistNode, item: PlistNode, reading: Reading, message: string, hint: string): Pin {
  const fault: PinFault = { message, hint, effect: 'dropped', meant: null };
  const value = node.kind === 'string' ? node.value : 'written' in node ? node.written.trim() : '';
  const span = node.kind === 'string' ? node.contentSpan : node.span;
  const comment = reading.commentBeside(node.span, item.span)?.text.trim() ?? null;
  return { value, span, sha256: null, fault, variable: null, comment };
}

function collectStrings(node: PlistNode, into: PlistNode[], depth: number): void {
  if (node.kind === 'string') into.push(node);
  else if (depth === 0 || into.length >= MOST_STRAY) return;
  else if (node.kind === 'array') for (const item of node.items) collectStrings(item, into, depth - 1);
  else if (node.kind === 'dict') for (const { value } of node.entries) collectStrings(value, into, depth - 1);
}
