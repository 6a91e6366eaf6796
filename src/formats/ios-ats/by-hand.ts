import type { AddDomain, AddPin, NewPin } from '../../model/change.ts';
import { onOneLine, type Piece } from '../../text/insertion.ts';
import { ATS, PINNED_DOMAINS } from './elsewhere.ts';
import { identity, listOf, pinnedDomain, XCODE } from './render.ts';

/** What is left to people where a change is refused, as a clause. Comments are left out: anything may stand in them. */
export function byHand(change: AddDomain | AddPin): string {
  const code = (pieces: readonly Piece[]): string => `\`${onOneLine(pieces)}\``;
  if (change.kind === 'add-pin') {
    const pieces = identity(withoutComment(change.pin), XCODE);
    return `add ${code(pieces)} to ${listOf(change.scope)} by hand`;
  }
  const groups = change.groups.map(({ scope, pins }) => ({ scope, pins: pins.map(withoutComment) }));
  const pieces = pinnedDomain({ ...change, groups }, XCODE);
  return `add ${code(pieces)} under ${ATS} > ${PINNED_DOMAINS} by hand`;
}

function withoutComment({ sha256 }: NewPin): NewPin {
  return { sha256, comment: null };
}
