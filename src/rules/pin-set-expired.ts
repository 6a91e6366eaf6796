import type { Expiry } from '../model/pins.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { days, isoMinute, quote } from './wording.ts';

export const pinSetExpired = defineRule({
  meta: {
    id: 'pin-set-expired',
    title: 'The pin set has expired, so that devices no longer check the pins',
    severity: 'error',
    sources: [sources.mastgExpiredPins, sources.androidChecks, sources.androidParser],
    subject: 'policy',
    needs: 'configuration',
    formats: 'all',
  },
  check({ policy, now }) {
    const { expires, host, pinned } = policy;
    if (!pinned || expires === null || now < expires.lapsesFrom) return [];
    const message =
      now >= expires.lapsedBy
        ? [
            `The pins for ${host} expired on ${dateOf(expires)}, ${days(now - expires.lapsedBy)} ago.`,
            'No device checks them any more, and none says so: whatever certificate a public authority signs is accepted.',
          ]
        : [
            `The pins for ${host} are expiring round the world: the date is ${dateOf(expires)}, and each device goes by its own midnight.`,
            `The first devices stopped checking at ${isoMinute(expires.lapsesFrom)}, the last do at ${isoMinute(expires.lapsedBy)}; none says so.`,
          ];
    return [
      {
        message: message.join('\n'),
        hint: `check the pins (pinwarden pins ${host}), then write a date that lies beyond the life of this release, or no date`,
        span: expires.span,
        data: {
          expires: expires.date,
          lapsesFrom: new Date(expires.lapsesFrom).toISOString(),
          lapsedBy: new Date(expires.lapsedBy).toISOString(),
        },
      },
    ];
  },
});

function dateOf({ written, date }: Expiry): string {
  return written === date ? date : `${quote(written)}, which is read as ${date}`;
}
