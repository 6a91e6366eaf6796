import { expect, it } from 'vitest';
import { androidNsc } from '../../src/formats/android-nsc/index.ts';
import type { PinStore } from '../../src/model/pins.ts';
import { config, pinOf, pinSetOf, readText, readWhole } from '../unit/formats/android-nsc/reading.ts';

export { config, pinElement, pinOf, pinSetOf } from '../unit/formats/android-nsc/reading.ts';

const HOST = 'example.com';
/** Pins that rows speak of by name. */
const NAMES = new Map(
  ['leaf', 'backup', 'wide', 'narrow', 'inner', 'outer'].map((name) => [pinOf(name), name]),
);

export const ROOT = 'network-security-config';
/** One pin, called `leaf`. */
export const PINS = pinSetOf('leaf');
export const PIN = pinOf('leaf');

/** `example.com` with one pin, and what stands beside them in its domain-config. */
export const beside = (rest: string): string => config(HOST, PINS + rest);
/** `example.com` with a pin set. */
export const inSet = (pins: string, attributes = ''): string =>
  config(HOST, `<pin-set ${attributes}>${pins}</pin-set>`);
export const pin = (text: string, attributes = 'digest="SHA-256"'): string =>
  inSet(`<pin ${attributes}>${text}</pin>`);
/** A domain as given, with one pin. */
export const pinned = (domain: string): string => `<domain-config>${domain}${PINS}</domain-config>`;
/** The text of a domain that has one pin. */
export const named = (text: string, attributes = ''): string =>
  pinned(`<domain ${attributes}>${text}</domain>`);
export const anchors = (...certificates: string[]): string =>
  `<trust-anchors>${certificates.map((attributes) => `<certificates ${attributes}/>`).join('')}</trust-anchors>`;

/** What the platform makes of a file. */
export interface Expected {
  /** Whether the platform refuses it; no by default. */
  readonly rejected?: true;
  /** `effect code` of each problem, in the order of the text; none by default. */
  readonly says?: string | readonly string[];
  /** Part of the first problem's hint. */
  readonly hint?: string;
  /** Effects of the pins' faults; none by default. */
  readonly faults?: string | readonly string[];
  /**
   * Hosts with the names of the pins that they are held to, null for those that aren't pinned. By default `example.com`
   * is held to `leaf`; of a refused file nothing is asked.
   */
  readonly hosts?: Readonly<Record<string, string | null>>;
  /** The pins of `example.com` are skipped for public roots; no by default. */
  readonly overridden?: true;
  /** Domains that no host can equal; none by default. */
  readonly never?: string;
  /** The entry without pins that takes hosts from a wider, pinned one; none by default. */
  readonly shadows?: string;
  /** The pins' end, yyyy-MM-dd; none by default. */
  readonly expires?: string;
  /** First and last instant of the end, as ISO strings. */
  readonly lapses?: readonly [from: string, by: string];
  /** Whether Lint's complaint of domains that don't say `includeSubdomains` counts among the problems. */
  readonly unsaid?: true;
}

/** `content` is a whole file where it has a root element, else what stands in one. */
export type Row = readonly [what: string, content: string, expected?: Expected];

export const refused = (...codes: string[]): Expected => ({
  rejected: true,
  says: codes.map((code) => `rejects-file ${code}`),
});
/** The pin's own fault says so. */
export const refusedPin: Expected = { rejected: true, faults: 'rejects-file' };

export function holds(rows: readonly Row[]): void {
  const filled = rows.map(([what, content, expected = {}]) => [what, content, expected] as const);
  it.each(filled)('%s', (_, content, expected) => {
    const store = readRow(content, expected);
    const { rejected, says = [], faults = [], hosts, overridden, never, expires, lapses } = expected;
    expect(store.rejected === null ? 'taken' : 'refused').toBe(rejected ? 'refused' : 'taken');
    expect(store.problems.map(({ effect, code }) => `${effect} ${code}`)).toEqual([says].flat());
    if (expected.hint !== undefined) expect(store.problems[0]?.hint).toContain(expected.hint);
    const pins = new Set(store.domains.flatMap(({ groups }) => groups).flatMap((group) => group.pins));
    expect([...pins].flatMap(({ fault }) => fault?.effect ?? [])).toEqual([faults].flat());
    const asked = hosts ?? (rejected ? {} : { [HOST]: 'leaf' });
    const demands = Object.keys(asked).map((host) => [host, demandOf(store, host)]);
    expect(Object.fromEntries(demands)).toEqual(asked);
    expect(androidNsc.policyFor(store, HOST).overridden).toBe(overridden ?? false);
    const lost = store.domains.filter(({ neverMatches }) => neverMatches !== null);
    expect(lost.map(({ name }) => name)).toEqual(never === undefined ? [] : [never]);
    const shadowing = store.domains.filter((domain) => domain.shadows !== null);
    expect(shadowing.map(({ name }) => name)).toEqual(
      expected.shadows === undefined ? [] : [expected.shadows],
    );
    const [end] = store.domains.flatMap((domain) => domain.expires ?? []);
    expect(end?.date).toBe(expires);
    if (lapses !== undefined) {
      const iso = [end?.lapsesFrom, end?.lapsedBy].map((instant) => new Date(instant ?? 0).toISOString());
      expect(iso).toEqual(lapses);
    }
  });
}

function readRow(content: string, { unsaid }: Expected): PinStore {
  const isWhole = /<(?:\w+:)?network-security/i.test(content);
  const text = isWhole ? content : `<${ROOT}>${content}</${ROOT}>`;
  return unsaid ? readWhole(text) : readText(text);
}

function demandOf(store: PinStore, host: string): string | null {
  const { pinned: isPinned, groups } = androidNsc.policyFor(store, host);
  const values = groups.flatMap((group) => group.pins).map(({ sha256 }) => sha256 ?? '?');
  return isPinned ? values.map((value) => NAMES.get(value) ?? value).join(' ') : null;
}
