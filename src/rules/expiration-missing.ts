import { defineRule } from './rule.ts';
import { sources } from './sources.ts';

export const expirationMissing = defineRule({
  meta: {
    id: 'expiration-missing',
    title: 'The pin set has no expiration',
    severity: 'warning',
    sources: [sources.androidGuide, sources.androidPinSet],
    subject: 'policy',
    needs: 'configuration',
    formats: 'all',
    optIn: true,
  },
  check({ policy: { host, pinned, enforced, expires, groups }, platform }) {
    if (!platform.canLapse || !pinned || !enforced || expires !== null) return [];
    const span = groups[0]?.span;
    return [
      {
        message: `The pins for ${host} never lapse. If no pinned key is left one day, an app that is not updated stays cut off; your rules ask for an expiration.`,
        hint: 'add expiration="YYYY-MM-DD" to the pin set, later than the next release will have reached everybody',
        ...(span === undefined ? {} : { span }),
      },
    ];
  },
});
