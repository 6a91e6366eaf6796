import { describe, expect, it } from 'vitest';
import { isCanonicalPin, sharersOf } from '../../../src/model/change.ts';
import { config, pinSetOf, readBody } from '../formats/android-nsc/reading.ts';

describe('sharersOf', () => {
  const nested = config('own.example.com', pinSetOf('own')) + config('inherits.example.com');
  const store = readBody(
    config('a.example.com b.example.com', pinSetOf('a') + nested) + config('c.example.com', pinSetOf('a')),
  );
  it.each([
    ['a.example.com', ['a.example.com', 'b.example.com', 'inherits.example.com']],
    ['inherits.example.com', ['inherits.example.com', 'a.example.com', 'b.example.com']],
    ['own.example.com', ['own.example.com']],
    ['c.example.com', ['c.example.com']],
    ['nobody.example.com', ['nobody.example.com']],
  ])('%s', (name, expected) => expect(sharersOf(store, name, 'chain')).toEqual(expected));
  it('of another scope', () => expect(sharersOf(store, 'a.example.com', 'leaf')).toEqual(['a.example.com']));
});

describe('isCanonicalPin', () => {
  const pin = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
  it('takes base64 of 32 bytes', () => expect(isCanonicalPin(pin)).toBe(true));
  it.each([
    pin.slice(0, -1),
    `${pin}\n`,
    ` ${pin}`,
    pin.replace('/', '_'),
    pin.replace('U=', 'V='),
    `sha256/${pin}`,
    '',
  ])('not %j', (text) => expect(isCanonicalPin(text)).toBe(false));
});
