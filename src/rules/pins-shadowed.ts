import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { quote } from './wording.ts';

export const pinsShadowed = defineRule({
  meta: {
    id: 'pins-shadowed',
    title: 'An entry without pins takes hosts away from a pinned entry',
    severity: 'error',
    sources: [sources.androidMatching, sources.androidConfig, sources.mastgMissingPins],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
  },
  check({ store, position }) {
    return store.domains.flatMap(({ name, span, shadows, includeSubdomains, unpinnedBecause }) => {
      if (shadows === null) return [];
      const { line } = position(shadows.span.start);
      const hosts = includeSubdomains ? `${name} and its subdomains are` : `${name} is`;
      const reason = unpinnedBecause === null ? '' : `\n${unpinnedBecause}`;
      return [
        {
          message: `${quote(name)} is an entry of its own, so that the pins of ${quote(shadows.name)} (line ${line}) do not hold for it: ${hosts} not pinned.${reason}`,
          hint: `nest this entry inside that of ${shadows.name}, or repeat the pins here`,
          span,
          host: name,
          key: shadows.name,
          data: { shadows: shadows.name, line },
        },
      ];
    });
  },
});
