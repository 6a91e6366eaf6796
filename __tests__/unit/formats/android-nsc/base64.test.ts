import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../../src/formats/android-nsc/base64.ts';
import { pinOf } from './reading.ts';

function outcome(text: string): string {
  const decoded = decodeBase64(text);
  return 'bytes' in decoded ? Buffer.from(decoded.bytes).toString('latin1') : `refused: ${decoded.refused}`;
}

describe('android.util.Base64, state by state', () => {
  it.each([
    // text, what the platform's decoder makes of it
    ['', ''],
    ['YWJj', 'abc'],
    ['YWI=', 'ab'],
    ['YQ==', 'a'],
    ['YWI', 'ab'],
    ['YQ', 'a'],
    ['YWJjYQ', 'abca'],
    [' Y W\nJ\tj\r', 'abc'],
    ['YQ = = ', 'a'],
    ['YQ==\n', 'a'],
    ['Y-W_J.j', 'abc'],
    ['Y\u00a0W\u00e9J😀j', 'abc'],
    ['"YWJj",', 'abc'],
    ['+/+/', '\xfb\xff\xbf'],
    // Left-over bits are dropped.
    ['YR==', 'a'],
    ['YWK=', 'ab'],
    ['Y', 'refused: a letter is left over at the end'],
    ['YWJjY', 'refused: a letter is left over at the end'],
    ['=', 'refused: a `=` stands where a letter should'],
    ['=YWJj', 'refused: a `=` stands where a letter should'],
    ['Y===', 'refused: a `=` stands where a letter should'],
    ['YWJj=', 'refused: a `=` stands where a letter should'],
    ['YQ=', 'refused: there is a `=` too few'],
    ['YQ===', 'refused: there is a `=` too many'],
    ['YWI==', 'refused: there is a `=` too many'],
    ['YQ==YQ==', 'refused: a letter stands behind the `=`'],
    ['YQ=Y', 'refused: a letter stands behind the `=`'],
    ['YWI=Y', 'refused: a letter stands behind the `=`'],
  ])('%j', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it('reads back what every encoder writes', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 0xff);
      expect(decodeBase64(encodeBase64(bytes))).toEqual({ bytes });
      expect(decodeBase64(encodeBase64(bytes).replace(/=+$/, ''))).toEqual({ bytes });
    }
  });

  it('differs from the decoder of Node, which takes almost anything', () => {
    const url = 'arnx6499M4j0-dWG9m6Z_VQIDfLERvDlhmiwnAihbdA=';
    expect(Buffer.from(url, 'base64')).toHaveLength(32);
    expect(outcome(url)).toMatch(/^refused/);
    expect(Buffer.from(`${pinOf('x')}${pinOf('y')}`, 'base64').length).toBeGreaterThan(0);
  });
});
