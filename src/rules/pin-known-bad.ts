import type { Pin, PinFault } from '../model/pins.ts';
import { knownBad } from './known-pins.ts';
import { defineRule, type Problem } from './rule.ts';
import { sources } from './sources.ts';
import { quote } from './wording.ts';

export const pinKnownBad = defineRule({
  meta: {
    id: 'pin-known-bad',
    title: 'A pin is a sample, a placeholder or the hash of nothing',
    severity: 'error',
    sources: [sources.androidGuide, sources.backupPins],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
  },
  check({ store }) {
    const seen = new Set<Pin>();
    const problems: Problem[] = [];
    for (const { name, groups } of store.domains) {
      for (const pin of groups.flatMap(({ pins }) => pins)) {
        // Domains share the pins that they inherit.
        if (seen.has(pin)) continue;
        seen.add(pin);
        const what = knownBad(pin);
        if (what === null) continue;
        problems.push({
          message: `Pin ${quote(pin.value)} is ${what}${consequence(pin.fault)}`,
          hint: `put the pin of a real key in its place (pinwarden pins ${name} prints those in use), or take it out`,
          span: pin.span,
          host: name,
          key: pin.sha256 ?? pin.value,
          data: { pin: pin.sha256 ?? pin.value.slice(0, 200), what },
        });
      }
    }
    return problems;
  },
});

function consequence(fault: PinFault | null): string {
  return fault === null || fault.effect === 'tolerated'
    ? '.\nNo server of yours has that key: it lets no connection through, and as a backup it is none.'
    : `; ${fault.message}`;
}
