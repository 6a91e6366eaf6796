import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { quote } from './wording.ts';

export const expirationForbidden = defineRule({
  meta: {
    id: 'expiration-forbidden',
    title: 'The pin set has an expiration',
    severity: 'warning',
    sources: [sources.androidGuide, sources.mastgExpiredPins],
    subject: 'policy',
    needs: 'configuration',
    formats: 'all',
    optIn: true,
    mastg: ['MASTG-TEST-0243'],
  },
  check({ policy: { host, pinned, enforced, expires }, platform }) {
    if (!platform.canLapse || !pinned || !enforced || expires === null) return [];
    return [
      {
        message: `The pins for ${host} lapse with ${quote(expires.written)}. From then on every public authority's certificate is accepted, without a word; your rules ask for pins that hold until an update takes them away.`,
        hint: 'take the expiration out, and keep a backup pin and a way to release quickly instead',
        span: expires.span,
      },
    ];
  },
});
