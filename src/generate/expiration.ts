import { DAY_MS } from '../model/day.ts';
import type { ChosenPin, Expiration } from '../model/generation.ts';

const HOUR_MS = 3_600_000;
/** Android's pins of a date have lapsed everywhere at its midnight in UTC-12, and begin to at that of UTC+14. */
const LAST_MIDNIGHT_MS = 12 * HOUR_MS;
const FIRST_MIDNIGHT_MS = -14 * HOUR_MS;

export interface PinSetEnd {
  /** yyyy-MM-dd; null for none. */
  readonly date: string | null;
  readonly warning: string | null;
}

/**
 * The end of a pin set. `auto` is the last date on which every device has stopped enforcing before the first of the live pins'
 * certificates ends: after that the server shows another, and a device that still holds to the pins is cut off. `now` in
 * milliseconds since the epoch.
 */
export function endOf(wish: Expiration, pins: readonly ChosenPin[], now: number): PinSetEnd {
  if (wish === 'none') return { date: null, warning: null };
  if (typeof wish === 'object') {
    const date = 'date' in wish ? wish.date : dateOf(now + wish.days * DAY_MS);
    const warning = hasLapsed(date, now)
      ? `The expiration ${date} has begun: these pins protect nobody.`
      : null;
    return { date, warning };
  }
  const ends = pins.flatMap(({ role, notAfter }) =>
    role === 'backup' || role === 'next' || notAfter === null ? [] : [notAfter],
  );
  if (ends.length === 0) return { date: null, warning: null };
  const first = Math.min(...ends);
  const date = dateOf(first - LAST_MIDNIGHT_MS);
  if (!hasLapsed(date, now)) return { date, warning: null };
  const warning = `The first of the pinned certificates ends at ${new Date(first).toISOString()}, too soon for an expiration before it: the pin set gets none.`;
  return { date: null, warning };
}

function hasLapsed(date: string, now: number): boolean {
  return Date.parse(date) + FIRST_MIDNIGHT_MS <= now;
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
