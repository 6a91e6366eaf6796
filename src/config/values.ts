import * as v from 'valibot';
import { isDay } from '../model/day.ts';
import { didYouMean } from './faults.ts';
import { HOST_PATTERN_SHAPE, HOST_SHAPE, hostOf, hostPatternOf, isConnectTarget } from './names.ts';
import { ranges } from './permitted.ts';

// Every message says what was expected, to follow "expected".

export type Schema<Output> = v.GenericSchema<unknown, Output>;

const LONGEST_TEXT = 1000;
const MOST_ITEMS = 1000;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** `; did you mean ...` for a text that is near to one of them. */
export function meant(input: unknown, words: readonly string[]): string {
  return typeof input === 'string' ? didYouMean(input, words) : '';
}

/** One of several words, with the nearest to what was found. */
export function oneOf<const Word extends string | number>(words: readonly Word[]): Schema<Word> {
  const texts = [...new Set(words.map(String))];
  return v.picklist(words, ({ input }) => `one of ${texts.join(', ')}${meant(input, texts)}`);
}

/** Text on one line. The shape is what editors are told; the test says the rest. */
export function textOf(
  what: string,
  shape: RegExp = /\S/,
  test = (_: string): boolean => true,
): Schema<string> {
  return v.pipe(
    v.string(what),
    v.maxLength(LONGEST_TEXT, `${what}, in at most ${LONGEST_TEXT} characters`),
    v.regex(shape, what),
    v.check((text) => !CONTROL.test(text), `${what}, on one line and without control characters`),
    v.check(test, what),
  );
}

/** Text of any number of lines. */
export function proseOf(what: string): Schema<string> {
  return v.pipe(
    v.string(what),
    v.maxLength(LONGEST_TEXT, `${what}, in at most ${LONGEST_TEXT} characters`),
    v.regex(/\S/, what),
    v.check((text) => !CONTROL.test(text.replace(/[\n\r\t]/g, ' ')), `${what}, without control characters`),
  );
}

/** A single value counts as a list of one. */
export function listOf<Item>(item: Schema<Item>, what: string): Schema<Item | readonly Item[]> {
  const many = v.pipe(v.array(item, what), v.maxLength(MOST_ITEMS, `${what}, at most ${MOST_ITEMS} of them`));
  return v.union([item, many], what);
}

/** In the range that the command line has for the option. */
export function numberFor(option: string): Schema<number> {
  const { least, most, whole } = ranges[option] ?? { least: 0, most: Number.MAX_SAFE_INTEGER };
  const what = `a ${whole === true ? 'whole ' : ''}number from ${least} to ${most}`;
  const number = v.pipe(v.number(what), v.minValue(least, what), v.maxValue(most, what));
  return whole === true ? v.pipe(number, v.integer(what)) : number;
}

const isHost = (text: string): boolean => hostOf(text) !== null;
const isHostPattern = (text: string): boolean => hostPatternOf(text) !== null;
export const host = textOf('the name of a host or an address', HOST_SHAPE, isHost);
export const hostPattern = textOf(
  'a host, or *.example.com for what lies under one',
  HOST_PATTERN_SHAPE,
  isHostPattern,
);
export const domain = textOf('a domain', HOST_PATTERN_SHAPE, isHostPattern);
export const connectTarget = textOf('an address or a host, with a port or without', /^\S+$/, isConnectTarget);
export const file = textOf('the name of a file or a glob');
export const day = textOf('a date that there is, as 2027-01-31', /^\d{4}-\d\d-\d\d$/, isDay);
export const when = textOf(
  'auto, none, a date (2027-01-31) or a number of days from now (+90d)',
  /^(?:auto|none|\+\d{1,5}d|\d{4}-\d\d-\d\d)$/,
  (text) => !/^\d/.test(text) || isDay(text),
);
/** Base64 of 32 bytes in its one spelling. */
export const pin = textOf(
  'a pin: the SHA-256 of a public key in base64, 44 characters',
  /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/,
);
