import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { quote } from './wording.ts';

export const domainNeverMatches = defineRule({
  meta: {
    id: 'domain-never-matches',
    title: 'No host can ever equal the name of an entry',
    severity: 'error',
    sources: [sources.androidMatching, sources.appleChecks],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
  },
  check({ store }) {
    return store.domains.flatMap(({ name, written, span, groups, neverMatches }) => {
      if (neverMatches === null) return [];
      const pinned = groups.length > 0;
      const silent = pinned ? '\nIts pins protect nobody, and no platform says so.' : '';
      return [
        {
          message: `Domain ${quote(written)}: ${neverMatches}${silent}`,
          hint: 'write the bare host name: no scheme, port, path, `*.`, white space or dot at either end; international names as xn-- labels',
          span,
          host: name,
          ...(pinned ? {} : { severity: 'warning' as const }),
          data: { written, pinned },
        },
      ];
    });
  },
});
