import type { Severity } from '../model/evaluation.ts';
import type { StoreProblem } from '../model/pins.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';

const SEVERITIES: Readonly<Record<StoreProblem['effect'], Severity>> = {
  'rejects-file': 'error',
  unpinned: 'error',
  blocked: 'error',
  unreadable: 'error',
  'rejects-debug-builds': 'warning',
  lint: 'warning',
};

export const configMalformed = defineRule({
  meta: {
    id: 'config-malformed',
    title: 'The file is not what the platform reads',
    severity: 'error',
    sources: [sources.androidParser, sources.appleParsing, sources.applePinnedDomains],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
  },
  check({ store }) {
    return store.problems.map(({ code, effect, message, hint, span }) => ({
      message,
      ...(hint === null ? {} : { hint }),
      span,
      severity: SEVERITIES[effect],
      key: code,
      data: { code, effect },
    }));
  },
});
