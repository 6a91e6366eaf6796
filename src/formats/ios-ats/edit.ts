import type { AddDomain, EditAnswer, PinChange, TextEdit } from '../../model/change.ts';
import type { SourceText } from '../../model/source.ts';
import { insertBehind, insertInside, type Piece, type Render } from '../../text/insertion.ts';
import { hasLineBreak } from '../../text/layout.ts';
import { entryOf, type PlistDict, type PlistEntry, parsePlist } from '../../text/plist.ts';
import { byHand } from './by-hand.ts';
import { ATS, PINNED_DOMAINS } from './elsewhere.ts';
import { onLine, spellingIn, unitOf } from './file-style.ts';
import { mendDomain, mendPins } from './mend.ts';
import { addPins, targetOf } from './pins-edit.ts';
import { movePin } from './pins-move.ts';
import { removePins } from './pins-remove.ts';
import { readPinnedDomains } from './read.ts';
import { Reading } from './reading.ts';
import { pinnedDomain, pinnedDomains, type Spelling, transportSecurity } from './render.ts';
import { containerOf, entrySpan, keyStart } from './tags.ts';
import { quote, valueName } from './wording.ts';
import { NO_EXPIRY, whyInvalid, whyNotEdited } from './writable.ts';

/** A property list that may be edited. */
interface Target {
  readonly source: SourceText;
  readonly root: PlistDict;
}

/** Edits a property list in XML form that Apple's reader takes, in the file's own layout. */
export function edit(source: SourceText, change: PinChange): EditAnswer {
  if (change.kind === 'set-expiry') return { refusal: NO_EXPIRY };
  const invalid = whyInvalid(change);
  if (invalid !== null) return { refusal: invalid };
  const list = parsePlist(source);
  const store = readPinnedDomains(source);
  const obstacle = whyNotEdited(list, store);
  if (obstacle !== null) return { refusal: `${obstacle} Then ${byHand(change)}.` };
  const { root } = list;
  if (root?.kind !== 'dict') {
    return { refusal: `The file is no dictionary, so that iOS finds nothing in it: ${byHand(change)}.` };
  }
  const target = targetOf(store, root);
  switch (change.kind) {
    case 'add-domain':
      return addDomain({ source, root }, change);
    case 'add-pin':
      return addPins(target, change);
    case 'remove-pin':
      return removePins(target, new Reading(source, list), change);
    case 'move-pin':
      return movePin(target, new Reading(source, list), change);
    case 'mend-pin':
      return mendPins(target, change);
    case 'mend-domain':
      return mendDomain(target, change);
  }
}

function addDomain(target: Target, change: AddDomain): EditAnswer {
  const { root } = target;
  const ats = entryOf(root, ATS);
  if (ats === undefined) return { edits: [intoDict(target, root, null, transportSecurity, change)] };
  if (ats.value.kind !== 'dict') return { refusal: noDictionary(ats, change) };
  const pinned = entryOf(ats.value, PINNED_DOMAINS);
  if (pinned === undefined) return { edits: [intoDict(target, ats.value, ats, pinnedDomains, change)] };
  if (pinned.value.kind !== 'dict') return { refusal: noDictionary(pinned, change) };
  const there = pinned.value.entries.find(({ key }) => key.toLowerCase() === change.host);
  if (there !== undefined) {
    return { refusal: `${quote(there.key)} is an entry already: add the pins to its lists.` };
  }
  const entries = (domains: readonly AddDomain[], spelling: Spelling): Piece[] =>
    domains.flatMap((domain) => pinnedDomain(domain, spelling));
  return { edits: [intoDict(target, pinned.value, pinned, entries, change)] };
}

function noDictionary({ key, value }: PlistEntry, change: AddDomain): string {
  return `${key} is ${valueName(value)} and no dictionary, so that iOS passes over it: make it one, and ${byHand(change)}.`;
}

/** Adds entries behind the last one of a dictionary, or to an empty one. */
function intoDict(
  target: Target,
  dict: PlistDict,
  owner: PlistEntry | null,
  render: (domains: readonly AddDomain[], spelling: Spelling) => Piece[],
  change: AddDomain,
): TextEdit {
  const { source, root } = target;
  const { text } = source;
  const spelling = spellingIn(source, root, dict);
  const unit = (): string => unitOf(text, dict, root);
  const rendered: Render = (isOneLine) => render([change], onLine(spelling, isOneLine));
  const sibling = dict.entries.at(-1);
  if (sibling === undefined) {
    const begin = owner === null ? dict.span.start : keyStart(text, owner);
    const container = containerOf(text, dict, begin);
    return insertInside(text, container, rendered, { unit, compact: false }, 'start');
  }
  const span = entrySpan(text, sibling);
  const isFilled = sibling.value.kind === 'dict' && sibling.value.entries.length > 0;
  const compact = isFilled && !hasLineBreak(text, span);
  return insertBehind(text, span, rendered, { unit, compact });
}
