import type { PinGroup } from '../model/pins.ts';
import { knownBad } from './known-pins.ts';
import type { Problem } from './rule.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { quote } from './wording.ts';

export const pinMalformed = defineRule({
  meta: {
    id: 'pin-malformed',
    title: 'A pin is not the base64 of 32 bytes',
    severity: 'error',
    sources: [sources.androidPin, sources.androidParser, sources.appleParsing, sources.appleLeafList],
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
        const { fault, value, span } = pin;
        if (fault === null) continue;
        // One finding a pin: what a placeholder is says more than how it fails.
        if (knownBad(pin) !== null) continue;
        problems.push({
          message: `Pin ${quote(value)}: ${fault.message}`,
          ...(fault.hint === null ? {} : { hint: fault.hint }),
          span,
          host: name,
          key: value,
          ...(fault.effect === 'tolerated' ? { severity: 'warning' } : {}),
          data: { value: value.slice(0, 200), effect: fault.effect },
        });
      }
    }
    return problems;
  },
});
