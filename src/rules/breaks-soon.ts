import type { Severity } from '../model/evaluation.ts';
import type { Turn } from '../model/forecast.ts';
import { defineRule, type Problem } from './rule.ts';
import { sources } from './sources.ts';
import { DAY_MS, days, isoMinute, plural } from './wording.ts';

export const breaksSoon = defineRule({
  meta: {
    id: 'breaks-soon',
    title: 'An app breaks before a fix could reach its users',
    severity: 'error',
    sources: [sources.pinValidation, sources.androidPinSet, sources.validity],
    subject: 'policy',
    needs: 'configuration',
    formats: 'all',
  },
  check({ policy: { host }, outlook, now, thresholds: { releaseLagDays } }) {
    const isDue = (turn: Turn | null | undefined): turn is Turn =>
      turn !== null && turn !== undefined && turn.at > now && turn.at - now <= releaseLagDays * DAY_MS;
    const lag = `A fix takes ${plural(releaseLagDays, 'day')} to the users' phones (release-lag)`;
    const problem = (turn: Turn, what: string, severity: Severity, hint: string): Problem => ({
      message: `From ${isoMinute(turn.at)} on, in ${days(turn.at - now)}, ${what}: ${turn.why}.\n${lag}, so that one that isn't on its way comes too late.`,
      hint,
      severity,
      key: what,
      data: { at: new Date(turn.at).toISOString(), needs: turn.needs, extent: turn.extent },
    });
    const problems: Problem[] = [];
    const connecting = outlook?.stopsConnecting;
    // A renewal that the pins let in, whatever its key, is nothing that an app has to wait for.
    if (isDue(connecting) && connecting.needs !== 'renewal') {
      const who = connecting.extent === 'all' ? 'apps' : 'some apps';
      const isRelease = connecting.needs === 'release';
      problems.push(
        problem(
          connecting,
          `${who} built from this file can't connect to ${host}`,
          isRelease ? 'error' : 'warning',
          isRelease
            ? 'release a pin of what is served by then: pinwarden fix; if that is too late, have the server keep what is pinned'
            : 'renew with a key that is pinned: the one in use, or a backup that the pins accept',
        ),
      );
    }
    const protecting = outlook?.stopsProtecting;
    if (isDue(protecting)) {
      problems.push(
        problem(
          protecting,
          `devices stop checking the pins of ${host}`,
          'error',
          'release a later date now: pinwarden fix --expiration auto',
        ),
      );
    }
    return problems;
  },
});
