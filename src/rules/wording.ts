import { DAY_MS } from '../model/day.ts';
import type { KeyType, Observation } from '../model/observation.ts';
import { plural } from '../model/wording.ts';

export { DAY_MS } from '../model/day.ts';
export { isoDate, plural, shortPin } from '../model/wording.ts';

const LONGEST_QUOTE = 120;
const LONGEST_LIST = 5;

/** Text from outside on one line, so that it can't forge a line of its own, and cut. */
export function oneLine(text: string, longest: number = LONGEST_QUOTE): string {
  const line = text.replace(/[\n\r\u0085\u2028\u2029]+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** Text from a file or a certificate in backquotes, on one line and cut. Escaping is the reports'. */
export function quote(text: string): string {
  return `\`${oneLine(text)}\``;
}

/** `a`, `a and b`, `a, b and c`; the rest is counted: `a, b and 7 more`. */
export function listed(items: readonly string[], most: number = LONGEST_LIST): string {
  const shown = items.length > most ? items.slice(0, most - 1) : [...items];
  if (shown.length < items.length) shown.push(`${items.length - shown.length} more`);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** One line each; the rest is counted. */
export function listedLines(lines: readonly string[], most: number = LONGEST_LIST): string[] {
  return lines.length <= most
    ? [...lines]
    : [...lines.slice(0, most - 1), `and ${lines.length - most + 1} more`];
}

/** Milliseconds since the epoch as `2027-01-20 10:00 UTC`. */
export function isoMinute(instant: number): string {
  return `${new Date(instant)
    .toISOString()
    .replace('T', ' ')
    .replace(/:\d\d\.\d{3}Z$/, '')} UTC`;
}

/** Whole days of a time in milliseconds: `12 days`, `1 day`, `less than a day`. */
export function days(duration: number): string {
  const whole = Math.floor(duration / DAY_MS);
  return whole < 1 ? 'less than a day' : plural(whole, 'day');
}

/** The addresses at which something was seen, each once. */
export function addressesOf(observations: readonly Observation[]): string[] {
  return [...new Set(observations.map(({ address, endpoint }) => address ?? endpoint.host))];
}

const KEY_TYPES: Readonly<Record<KeyType, string | null>> = { any: null, ecdsa: 'ECDSA', rsa: 'RSA' };

/** Where something was seen, by what was asked for: `192.0.2.1 and 192.0.2.2 (ECDSA and RSA), 192.0.2.3 (RSA) from eu`. */
export function placesOf(observations: readonly Observation[], most: number = LONGEST_LIST): string {
  const places = new Map<string, { address: string; vantage: string | null; keyTypes: Set<string> }>();
  for (const { address, endpoint, vantage, keyType } of observations) {
    const named = address ?? endpoint.host;
    const id = `${named} ${vantage}`;
    const place = places.get(id) ?? { address: named, vantage, keyTypes: new Set<string>() };
    places.set(id, place);
    const name = KEY_TYPES[keyType];
    if (name !== null) place.keyTypes.add(name);
  }
  const alike = new Map<string, string[]>();
  for (const { address, vantage, keyTypes } of places.values()) {
    const asked = keyTypes.size === 0 ? '' : ` (${[...keyTypes].sort().join(' and ')})`;
    const tail = `${asked}${vantage === null ? '' : ` from ${vantage}`}`;
    alike.set(tail, [...(alike.get(tail) ?? []), address]);
  }
  return [...alike].map(([tail, addresses]) => `${listed(addresses, most)}${tail}`).join(', ');
}
