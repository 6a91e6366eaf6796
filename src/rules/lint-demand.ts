import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { problemsOf } from './store-problems.ts';

export const lintDemand = defineRule({
  meta: {
    id: 'lint-demand',
    title: 'The platform takes it, and a lint tool or an older reader does not',
    severity: 'warning',
    sources: [sources.lintNetworkSecurity, sources.androidGuide, sources.appleParsing],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
  },
  check: ({ store }) => problemsOf(store, { lint: 'warning' }),
});
