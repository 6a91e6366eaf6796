import { isOver } from '../model/day.ts';
import type { Ignore } from '../model/evaluation.ts';
import { keyOf } from './ignore-key.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { quote } from './wording.ts';

export const ignoreUnused = defineRule({
  meta: {
    id: 'ignore-unused',
    title: 'An entry that sets findings aside matches none',
    severity: 'warning',
    sources: [sources.ownConfiguration],
    subject: 'ignore',
    needs: 'configuration',
    formats: 'all',
  },
  check({ ignore, matches, isRule, isDecided, now }) {
    const { rule, until } = ignore;
    if (!isRule) {
      return [
        {
          message: `${quote(rule)} is no rule, so that nothing is ignored here.`,
          hint: 'pinwarden explain lists the rules',
          key: keyOf(ignore),
          data: { ignored: rule },
        },
      ];
    }
    const isPast = until !== null && isOver(until, now);
    if (matches > 0 || isPast || !isDecided) return [];
    return [
      {
        message: `The entry that ignores ${quote(rule)}${scopeOf(ignore)} matches no finding: what it was for is gone, or its place is another one.`,
        hint: 'take the entry out, so that it hides nothing one day',
        key: keyOf(ignore),
        data: { ignored: rule },
      },
    ];
  },
});

/** ` for a.example in app/**`. */
function scopeOf({ host, files }: Ignore): string {
  return `${host === null ? '' : ` for ${quote(host)}`}${files === null ? '' : ` in ${quote(files)}`}`;
}
