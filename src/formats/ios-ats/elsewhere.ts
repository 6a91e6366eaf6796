import type { PlistEntry, PlistNode } from '../../text/plist.ts';
import type { Reading } from './reading.ts';
import { quote } from './wording.ts';

export const ATS = 'NSAppTransportSecurity';
export const PINNED_DOMAINS = 'NSPinnedDomains';
/** Keys that say that somebody meant to pin: the right ones in the wrong place, and those that public repositories hold instead. */
const MEANT_AS_PINS = /^(?:NSPinned|NSPublicKeyHash|SPKI-?SHA)/i;

/** Pins where iOS doesn't look for them: fails open. The outermost key of each such part is told of. */
export function tellMisplaced(root: PlistNode, reading: Reading): void {
  const seen = new Set<PlistNode>();
  const path: string[] = [];
  const visit = (node: PlistNode): void => {
    if ((node.kind !== 'array' && node.kind !== 'dict') || seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'array') {
      for (const item of node.items) visit(item);
      return;
    }
    for (const entry of node.entries) {
      const isInPlace = entry.key === PINNED_DOMAINS && path.length === 1 && path[0] === ATS;
      if (isInPlace) continue;
      if (MEANT_AS_PINS.test(entry.key)) tell(entry, path, reading);
      else {
        path.push(entry.key);
        visit(entry.value);
        path.pop();
      }
    }
  };
  visit(root);
}

function tell({ key, keySpan }: PlistEntry, path: readonly string[], reading: Reading): void {
  const shownPath = path.length > 6 ? [...path.slice(0, 3), '…', ...path.slice(-2)] : path;
  const where = path.length === 0 ? 'at the top of the list' : `in ${quote(shownPath.join(' > '))}`;
  const hint = `move the hosts to ${ATS} > ${PINNED_DOMAINS}, each with NSPinnedLeafIdentities or NSPinnedCAIdentities`;
  if (key === PINNED_DOMAINS) {
    const message = `${quote(key)} stands ${where}, and iOS reads it only directly under ${ATS}. Its hosts are not pinned.`;
    reading.add('pinned-domains-misplaced', 'unpinned', keySpan, message, hint);
  } else {
    const message = `${quote(key)} stands ${where}, where iOS reads no such key: what it was to pin is not pinned.`;
    reading.add('unknown-pinning-key', 'unpinned', keySpan, message, hint);
  }
}

/** Pinning that somebody took out, where no other is left. */
export function tellCommentedOut(reading: Reading): void {
  const comment = reading.list.comments.find(({ text }) => text.includes(PINNED_DOMAINS));
  if (comment === undefined) return;
  const message = `${PINNED_DOMAINS} stands in a comment only: this file pins nothing.`;
  const hint = 'take the comment marks away, or the comment';
  reading.add('commented-out', 'lint', comment.span, message, hint);
}
