import type { PinGroup } from '../model/pins.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listed, quote } from './wording.ts';

export const pinUnresolved = defineRule({
  meta: {
    id: 'pin-unresolved',
    title: 'A pin comes from a build variable, so that the file does not tell it',
    severity: 'warning',
    sources: [sources.appleParsing],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
  },
  check({ store }) {
    const seen = new Set<PinGroup>();
    return store.domains.flatMap(({ name, groups }) =>
      groups.flatMap((group) => {
        // Domains share the groups that they inherit.
        if (seen.has(group)) return [];
        seen.add(group);
        const { pins, span } = group;
        const variables = pins.flatMap(({ variable }) => (variable === null ? [] : [variable]));
        if (variables.length === 0) return [];
        return [
          {
            message: `The pins for ${name} come from ${listed(variables.map(quote))}: whether they match what is served can't be told from this file, and was not checked.`,
            hint: 'check the built app as well, or write the pins into the file',
            span,
            host: name,
            key: variables.join(' '),
            data: { variables },
          },
        ];
      }),
    );
  },
});
