import { describe, expect, it } from 'vitest';
import { pinMalformed } from '../../src/rules/pin-malformed.ts';
import { domain, group, onLine, pin, pinOf, rawPin, storeSubject, variablePin } from '../support/subjects.ts';

const check = (...pins: Parameters<typeof group>[1][]) =>
  pinMalformed.check(
    storeSubject({ domains: pins.map((each, at) => domain(`d${at}`, { groups: [group('chain', each)] })) }),
  );

describe('pin-malformed', () => {
  it('quotes the pin and passes on what the format says of it', () => {
    const bad = rawPin(
      'sha256/abc',
      null,
      { message: 'it has a prefix.', hint: 'take it off', effect: 'rejects-file' },
      7,
    );
    expect(check([pin('leaf'), bad])).toEqual([
      {
        message: 'Pin `sha256/abc`: it has a prefix.',
        hint: 'take it off',
        span: onLine(7),
        host: 'd0',
        key: 'sha256/abc',
        data: { value: 'sha256/abc', effect: 'rejects-file' },
      },
    ]);
  });

  it.each([
    ['rejects-file', undefined],
    ['never-matches', undefined],
    ['dropped', undefined],
    ['tolerated', 'warning'],
  ] as const)('%s weighs %s', (effect, severity) => {
    expect(check([rawPin('abc', null, { effect })])[0]?.severity).toBe(severity);
  });

  it('says a pin that several domains inherit once, and equal values in two places twice', () => {
    const shared = [rawPin('abc', null, {}, 7)];
    const groups = [group('chain', shared)];
    const inherited = { domains: [domain('a', { groups }), domain('b', { groups })] };
    expect(pinMalformed.check(storeSubject(inherited))).toHaveLength(1);
    expect(check(shared, [rawPin('abc', null, {}, 8)])).toHaveLength(2);
    // In a binary property list every place is the same.
    expect(check(shared, [rawPin('abd', null, {}, 7)])).toHaveLength(2);
  });

  it('sound pins and build variables are none', () => {
    expect(check([pin('leaf'), variablePin('$(PIN)')])).toEqual([]);
  });

  it('leaves placeholders to pin-known-bad: one finding a pin', () => {
    const empty = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
    expect(
      check([rawPin('YOUR_PIN', null, {}), rawPin(empty.slice(0, -1), empty, { effect: 'tolerated' }, 11)]),
    ).toEqual([]);
    expect(check([rawPin(pinOf('x').slice(0, -1), pinOf('x'), { effect: 'tolerated' })])).toHaveLength(1);
  });

  it('leaves out a hint that there is none of', () => {
    expect(check([rawPin('abc', null, { hint: null })])[0]).not.toHaveProperty('hint');
  });

  it('a value of any size makes a finding that can be read', () => {
    const [problem] = check([rawPin(`${'ab-'.repeat(100_000)}\n`, null, {})]);
    expect(problem?.message.length).toBeLessThan(300);
    expect(String(problem?.data?.['value']).length).toBe(200);
  });
});
