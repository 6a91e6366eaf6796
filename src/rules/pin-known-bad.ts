import type { PinFault, PinGroup } from '../model/pins.ts';
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
    const seen = new Set<PinGroup>();
    const problems: Problem[] = [];
    for (const { name, groups } of store.domains) {
      // Domains share the groups that they inherit.
      const fresh = groups.filter((group) => !seen.has(group));
      for (const group of fresh) seen.add(group);
      for (const pin of fresh.flatMap(({ pins }) => pins)) {
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
