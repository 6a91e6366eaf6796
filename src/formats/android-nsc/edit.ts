import type { AddDomain, EditAnswer, PinChange } from '../../model/change.ts';
import type { SourceText } from '../../model/source.ts';
import { insertBehind, insertInside } from '../../text/insertion.ts';
import { hasLineBreak, indentationBefore } from '../../text/layout.ts';
import { elements, parseXml, type XmlElement } from '../../text/xml.ts';
import { byHand } from './by-hand.ts';
import { configsOf } from './elements.ts';
import { containerOf, spellingIn, unitOf } from './file-style.ts';
import { mendDomain } from './mend.ts';
import { editPinSets } from './pin-set-edit.ts';
import { read } from './read.ts';
import { domainConfig } from './render.ts';
import { quote } from './values.ts';
import { ONE_LIST, whyInvalid, whyNotEdited, whyNotMended } from './writable.ts';

/** Edits a file that the platform takes, in the file's own layout. */
export function edit(source: SourceText, change: PinChange): EditAnswer {
  const invalid = whyInvalid(change);
  if (invalid !== null) return { refusal: invalid };
  if (change.kind === 'move-pin') return { refusal: ONE_LIST };
  const store = read(source);
  const isMend = change.kind === 'mend-pin' || change.kind === 'mend-domain';
  const obstacle = whyNotEdited(isMend ? { ...store, rejected: whyNotMended(store) } : store);
  const { root } = parseXml(source.text);
  if (obstacle !== null || root === null) {
    return { refusal: `${obstacle ?? 'The file holds no element.'} Then ${byHand(change)}.` };
  }
  if (change.kind === 'mend-domain') return mendDomain(store, root, change);
  if (change.kind !== 'add-domain') return editPinSets(store, root, change);
  if (store.domains.some(({ name }) => name === change.host)) {
    return {
      refusal: `${quote(change.host)} is an entry already, and a name may stand once in the whole file: add the pins to its pin-set.`,
    };
  }
  return addDomain(source, root, change);
}

/** Behind the last domain-config; without one, behind everything else. */
function addDomain(source: SourceText, root: XmlElement, change: AddDomain): EditAnswer {
  const { text } = source;
  const sibling = configsOf(root).at(-1);
  const near = sibling ?? root;
  const config = domainConfig(change, spellingIn(root, near, root, source));
  const unit = (): string => unitOf(text, near, root);
  if (sibling !== undefined) {
    const compact = elements(sibling).length > 0 && !hasLineBreak(text, sibling.span);
    return { edits: [insertBehind(text, sibling.span, () => [config], { unit, compact })] };
  }
  const other = elements(root).at(-1);
  const indentation = other === undefined ? null : indentationBefore(text, other.span.start);
  const style = { unit, compact: false };
  return { edits: [insertInside(text, containerOf(root), () => [config], style, 'end', indentation)] };
}
