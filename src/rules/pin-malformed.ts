import type { Pin } from '../model/pins.ts';
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
    const seen = new Set<Pin>();
    const problems: Problem[] = [];
    for (const { name, groups } of store.domains) {
      for (const pin of groups.flatMap(({ pins }) => pins)) {
        const { fault, value, span } = pin;
        // Domains share the pins that they inherit.
        if (fault === null || seen.has(pin)) continue;
        seen.add(pin);
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
