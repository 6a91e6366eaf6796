import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { DAY_MS, days, isoMinute } from './wording.ts';

export const pinSetExpiring = defineRule({
  meta: {
    id: 'pin-set-expiring',
    title: 'The pin set expires soon',
    severity: 'warning',
    sources: [sources.lintExpiry, sources.mastgExpiredPins, sources.androidChecks],
    subject: 'policy',
    needs: 'configuration',
    formats: 'all',
  },
  check({ policy, now, thresholds }) {
    const { expires, host, pinned } = policy;
    if (!pinned || expires === null || now >= expires.lapsesFrom) return [];
    const left = expires.lapsesFrom - now;
    if (left > thresholds.pinSetExpiringDays * DAY_MS) return [];
    const message = [
      `The pins for ${host} expire on ${expires.date}: the first devices stop checking them in ${days(left)}, at ${isoMinute(expires.lapsesFrom)}.`,
      'From then on those devices accept whatever certificate a public authority signs, and none says so.',
    ];
    return [
      {
        message: message.join('\n'),
        hint: `check the pins (pinwarden pins ${host}), write a later date and release before then; --pin-set-expiring-days sets how early this speaks`,
        span: expires.span,
        data: {
          expires: expires.date,
          lapsesFrom: new Date(expires.lapsesFrom).toISOString(),
          daysLeft: Math.floor(left / DAY_MS),
        },
      },
    ];
  },
});
