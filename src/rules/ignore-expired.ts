import { isOver } from '../model/day.ts';
import { keyOf } from './ignore-key.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { plural, quote } from './wording.ts';

export const ignoreExpired = defineRule({
  meta: {
    id: 'ignore-expired',
    title: 'An entry that sets findings aside is past its day',
    severity: 'warning',
    sources: [sources.ownConfiguration],
    subject: 'ignore',
    needs: 'configuration',
    formats: 'all',
  },
  check({ ignore, matches, now }) {
    const { rule, until, reason } = ignore;
    if (until === null || !isOver(until, now)) return [];
    const effect =
      matches === 0
        ? 'Nothing is found that it speaks of.'
        : `${plural(matches, 'finding')} that it set aside ${matches === 1 ? 'counts' : 'count'} again.`;
    return [
      {
        message: `The entry that ignores ${quote(rule)} held until ${until} (${quote(reason)}). ${effect}`,
        hint:
          matches === 0
            ? 'take the entry out'
            : 'mend what was found, or decide anew: another date, with the reason for it',
        key: keyOf(ignore),
        data: { ignored: rule, until, matches },
      },
    ];
  },
});
