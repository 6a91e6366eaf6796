import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { knownPins } from '../../src/rules/known-pins.ts';
import { pinKnownBad } from '../../src/rules/pin-known-bad.ts';
import { domain, group, onLine, pin, pinOf, rawPin, storeSubject, variablePin } from '../support/subjects.ts';

const check = (...pins: Parameters<typeof group>[1]) =>
  pinKnownBad.check(storeSubject({ domains: [domain('a.example', { groups: [group('chain', pins)] })] }));
const written = (value: string) => check(rawPin(value, value, null));
const malformed = (value: string) => check(rawPin(value, null, {}));
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
const bytes = (make: (at: number) => number) =>
  Buffer.from(Array.from({ length: 32 }, (_, at) => make(at))).toString('base64');

describe('pin-known-bad', () => {
  it('the hash of nothing', () => {
    const value = sha256('');
    const [problem, ...others] = check(rawPin(value, value, null, 7));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ span: onLine(7, 44), host: 'a.example', key: value });
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).toBe(
      [
        'Pin `47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=` is the SHA-256 of nothing: the command that was to print a pin had failed and hashed an empty input.',
        'No server of yours has that key: it lets no connection through, and as a backup it is none.',
      ].join('\n'),
    );
  });

  it('the table is in canonical base64 of 32 bytes, each once', () => {
    for (const known of knownPins) {
      expect(Buffer.from(known.pin, 'base64')).toHaveLength(32);
      expect(Buffer.from(known.pin, 'base64').toString('base64')).toBe(known.pin);
    }
    expect(new Set(knownPins.map((known) => known.pin)).size).toBe(knownPins.length);
  });

  it.each(knownPins)('$pin: $what', (known) => {
    expect(written(known.pin)[0]?.message).toContain(known.what);
  });

  it.each([
    ['FIPS 180-4, the empty message', sha256(''), 'nothing'],
    ['FIPS 180-4, one line break', sha256('\n'), 'line break'],
    ['RFC 7469, 2.1.5', sha256('hello'), '`hello`'],
    ['android.md, sample', '7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=', 'sample pin'],
    ['android.md, sample backup', 'fwza0LRMXouZHRC8Ei+4PyuldPDcf3UKgO/04cDM1oE=', 'sample backup pin'],
    ['all zero', bytes(() => 0), 'equal'],
    ['all ones', bytes(() => 0xff), 'equal'],
    ['counting up', bytes((at) => at), 'count'],
    ['counting down over zero', bytes((at) => (16 - at) & 0xff), 'count'],
    ['BBBB', 'BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=', 'repeats'],
    ['abcd', 'abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabA=', 'repeats'],
    ['1234567890', '123456789012345678901234567890123456789012A=', 'repeats'],
    ['deadbeef', bytes((at) => [0xde, 0xad, 0xbe, 0xef][at % 4] as number), 'repeats'],
    ['two bytes', bytes((at) => [0x12, 0x9f][at % 2] as number), 'repeats'],
    ['mostly one character', 'primaryPinAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA8=', 'over and over'],
    ['plain text', Buffer.from('this is not a hash but 32 bytes.').toString('base64'), 'plain text'],
    ['a word in the base64', 'BACKUPq7Rk2mZ0pXv9sTgHc4LdWnEyUoJi5fAbQx1V8=', '`BACKUP`'],
    ['a word in any case', 'q7Rk2mZ0pXv9sTgHc4LdWnEyUoJi5PlaceHolder1V8=', '`PlaceHolder`'],
  ])('%s', (_, value, what) => {
    expect(Buffer.from(value, 'base64')).toHaveLength(32);
    const problems = written(value);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(what);
  });

  it.each([
    'YOUR_PIN',
    'your-pin-here',
    'BACKUP',
    'TODO',
    'todo: pin',
    'FIXME',
    'xxxx',
    'XXXX=',
    '...',
    '***',
    '<pin>',
    'REPLACE_ME',
    '\x24{PIN}',
    '{{ pin }}',
    'PLACEHOLDER_1',
    'CHANGE_ME',
    'dummy',
    'INSERT PIN HERE',
    'tbd',
  ])('a placeholder that is no base64: %s', (value) => {
    const [problem] = malformed(value);
    expect(problem?.message).toBe(`Pin \`${value}\` is a placeholder that was never replaced; It is no pin.`);
    expect(problem?.key).toBe(value);
    expect(problem?.data?.['pin']).toBe(value);
  });

  it.each([
    '',
    'abc',
    'sha256/abc',
    'deadbeef',
    'AA:BB:CC',
    'therefore',
    'methodology',
    pinOf('x').slice(0, -4),
  ])('leaves what is only malformed to pin-malformed: `%s`', (value) => {
    expect(malformed(value)).toEqual([]);
  });

  it('leaves real pins and build variables alone', () => {
    for (let key = 0; key < 2000; key++) expect(check(pin(`key ${key}`))).toEqual([]);
    expect(check(variablePin('\x24{BACKUP_PIN}'), variablePin('$(TODO)'))).toEqual([]);
  });

  it('decides by the bytes that the platform compares, however they are written', () => {
    const value = sha256('');
    const [problem] = check(rawPin(value.slice(0, -1), value, { effect: 'tolerated' }));
    expect(problem?.key).toBe(value);
    expect(problem?.message).toContain('No server of yours has that key');
  });

  it('says a pin that several domains inherit once', () => {
    const groups = [group('chain', [rawPin(sha256(''), sha256(''), null)])];
    const store = { domains: [domain('a', { groups }), domain('b', { groups })] };
    expect(pinKnownBad.check(storeSubject(store))).toHaveLength(1);
    const samples = knownPins.map((known) => rawPin(known.pin, known.pin, null, 1));
    expect(check(...samples)).toHaveLength(samples.length);
  });
});
