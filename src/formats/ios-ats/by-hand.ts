import type { NewPin, PinChange, SetExpiry } from '../../model/change.ts';
import { onOneLine, type Piece } from '../../text/insertion.ts';
import { ATS, PINNED_DOMAINS } from './elsewhere.ts';
import { identity, listOf, pinnedDomain, XCODE } from './render.ts';

/** What is left to people where a change is refused, as a clause. Comments are left out: anything may stand in them. */
export function byHand(change: Exclude<PinChange, SetExpiry>): string {
  const code = (pieces: readonly Piece[]): string => `\`${onOneLine(pieces)}\``;
  switch (change.kind) {
    case 'add-pin':
      return `add ${code(identity(withoutComment(change.pin), XCODE))} to ${listOf(change.scope)} by hand`;
    case 'remove-pin':
      return `take \`${change.sha256}\` out of ${listOf(change.scope)} by hand`;
    case 'move-pin':
      return `move \`${change.pin.sha256}\` from ${listOf(change.from)} to ${listOf(change.to)} by hand`;
    case 'mend-pin':
      return `write \`${change.sha256}\` in its place by hand`;
    case 'mend-domain':
      return `write \`${change.host}\` in its place by hand`;
    case 'add-domain':
      break;
  }
  const groups = change.groups.map(({ scope, pins }) => ({ scope, pins: pins.map(withoutComment) }));
  const pieces = pinnedDomain({ ...change, groups }, XCODE);
  return `add ${code(pieces)} under ${ATS} > ${PINNED_DOMAINS} by hand`;
}

function withoutComment({ sha256 }: NewPin): NewPin {
  return { sha256, comment: null };
}
