import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { problemsOf } from './store-problems.ts';

export const configIgnored = defineRule({
  meta: {
    id: 'config-ignored',
    title: 'The platform passes over a part of the file, so that hosts are not pinned',
    severity: 'error',
    sources: [sources.androidParser, sources.appleParsing, sources.mastgMissingPins],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
    cwe: [295],
    mastg: ['MASTG-TEST-0242'],
  },
  check: ({ store }) => problemsOf(store, { unpinned: 'error' }),
});
