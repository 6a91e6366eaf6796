export const DAY_MS = 86_400_000;

/** yyyy-MM-dd that a calendar has: the engine takes the 30th of February for the 2nd of March. */
export function isDay(text: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Whether a day is over at an instant in milliseconds since the epoch: it counts to its end, in UTC. */
export function isOver(day: string, now: number): boolean {
  return now >= Date.parse(day) + DAY_MS;
}
