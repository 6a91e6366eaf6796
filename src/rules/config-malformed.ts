import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { problemsOf } from './store-problems.ts';

export const configMalformed = defineRule({
  meta: {
    id: 'config-malformed',
    title: 'The platform refuses the file, or blocks what it names',
    severity: 'error',
    sources: [sources.androidParser, sources.appleParsing, sources.applePinnedDomains],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
  },
  check: ({ store }) =>
    problemsOf(store, {
      'rejects-file': 'error',
      blocked: 'error',
      unreadable: 'error',
      'rejects-debug-builds': 'warning',
    }),
});
