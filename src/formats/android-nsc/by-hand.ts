import type { NewPin, PinChange } from '../../model/change.ts';
import { onOneLine } from '../../text/insertion.ts';
import { domainConfig, pinPieces, type Spelling } from './render.ts';

const PLAIN: Spelling = { prefix: '', quote: '"', alphabet: 'unicode' };

/** What is left to people where a change is refused, as a clause. Comments are left out: anything may stand in them. */
export function byHand(change: PinChange): string {
  switch (change.kind) {
    case 'add-domain': {
      const groups = change.groups.map(({ scope, pins }) => ({ scope, pins: pins.map(withoutComment) }));
      return `add \`${onOneLine([domainConfig({ ...change, groups }, PLAIN)])}\` by hand`;
    }
    case 'add-pin':
      return `add \`${onOneLine(pinPieces(withoutComment(change.pin), PLAIN, 'behind'))}\` by hand`;
    case 'set-expiry':
      return `write \`expiration="${change.expiration}"\` on \`<pin-set>\` by hand`;
    case 'remove-pin':
      return `take \`${change.sha256}\` out by hand`;
    case 'move-pin':
      return `move \`${change.pin.sha256}\` by hand`;
    case 'mend-pin':
      return `write \`${onOneLine(pinPieces({ sha256: change.sha256, comment: null }, PLAIN, 'behind'))}\` in its place by hand`;
    case 'mend-domain':
      return `write \`${change.host}\` in its place by hand`;
  }
}

function withoutComment({ sha256 }: NewPin): NewPin {
  return { sha256, comment: null };
}
