import { describe, expect, it } from 'vitest';
import {
  addressesOf,
  DAY_MS,
  days,
  isoDate,
  isoMinute,
  listed,
  listedLines,
  oneLine,
  plural,
  quote,
  shortPin,
} from '../../../src/rules/wording.ts';
import { connection, failed, HOST } from '../../support/subjects.ts';

describe('wording of rules', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c, d and e'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d and 2 more'],
  ])('lists %j', (items, text) => {
    expect(listed(items)).toBe(text);
  });

  it('lists no more than it is told', () => {
    expect(listed(['a', 'b', 'c'], 2)).toBe('a and 2 more');
    expect(listed(['a', 'b'], 2)).toBe('a and b');
    expect(listedLines(['a', 'b', 'c'], 3)).toEqual(['a', 'b', 'c']);
    expect(listedLines(['a', 'b', 'c', 'd'], 3)).toEqual(['a', 'b', 'and 2 more']);
  });

  it.each([
    [0, '0 pins'],
    [1, '1 pin'],
    [2, '2 pins'],
  ])('counts %i', (count, text) => {
    expect(plural(count, 'pin')).toBe(text);
  });

  it('has plurals of its own where they are given', () => {
    expect(plural(2, 'address', 'addresses')).toBe('2 addresses');
  });

  it.each([
    [0, 'less than a day'],
    [DAY_MS - 1, 'less than a day'],
    [DAY_MS, '1 day'],
    [2 * DAY_MS - 1, '1 day'],
    [2 * DAY_MS, '2 days'],
  ])('%i ms are %s', (duration, text) => {
    expect(days(duration)).toBe(text);
  });

  it('dates are of UTC', () => {
    const instant = Date.UTC(2027, 0, 20, 23, 59, 59, 999);
    expect(isoDate(instant)).toBe('2027-01-20');
    expect(isoMinute(instant)).toBe('2027-01-20 23:59 UTC');
    expect(isoDate(Date.UTC(9999, 11, 31))).toBe('9999-12-31');
  });

  it('shortens what is longer than it would become', () => {
    expect(shortPin('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')).toBe('47DEQp...FU=');
    expect(shortPin('short')).toBe('short');
  });

  it.each(['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029'])('%j begins no line', (end) => {
    expect(oneLine(`a${end}b`)).toBe('a b');
    expect(quote(`a${end}b`)).toBe('`a b`');
  });

  it('cuts what is too long to read', () => {
    expect(quote('x'.repeat(120))).toBe(`\`${'x'.repeat(120)}\``);
    expect(quote('x'.repeat(121))).toBe(`\`${'x'.repeat(120)}…\``);
    expect(oneLine('abcd', 3)).toBe('abc…');
  });

  it('names each address once, and the host where there was none', () => {
    const connections = [connection(), connection(), failed('dns', 'ENOTFOUND', null)];
    expect(addressesOf(connections.map(({ observation }) => observation))).toEqual(['192.0.2.1', HOST]);
  });
});
