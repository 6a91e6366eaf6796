import { describe, expect, it } from 'vitest';
import { decodeBase64, readPinText } from '../../../../src/formats/ios-ats/pin-text.ts';
import { pinOf } from './samples.ts';

// 32 bytes whose base64 holds neither `+` nor `/`, and 32 that hold both.
const PLAIN = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const BOTH = '+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/8=';
const HEX = Buffer.from(PLAIN, 'base64').toString('hex');
const bytes = (text: string): number => decodeBase64(text).length;

describe('the decoder', () => {
  // ios.md: "padded 32 bytes match; 43 characters without padding decode to 30 bytes; a `sha256/` prefix to 36; base64url
  // to 30 with one to three foreign characters, fewer with more; hex to 48".
  it.each([
    ['padded', PLAIN, 32],
    ['without padding', PLAIN.slice(0, -1), 30],
    ['with a prefix', `sha256/${PLAIN}`, 36],
    ['base64url, one foreign character', PLAIN.replace('C', '-'), 30],
    ['base64url, two', PLAIN.replace('CAw', '-A_'), 30],
    ['base64url, three', PLAIN.replace('CAwQ', '-_-Q'), 30],
    ['base64url, four', PLAIN.replace('CAwQ', '-_-_'), 29],
    ['base64url, all but a few', BOTH.replaceAll('+', '-').replaceAll('/', '_'), 0],
    ['hexadecimal', HEX, 48],
    ['hexadecimal with colons', HEX.replace(/..(?=.)/g, '$&:'), 48],
    ['nothing', '', 0],
    ['an incomplete group', 'abc', 0],
    ['a group and a half', 'abcdef', 3],
    ['two bytes', 'abc=', 2],
    ['one byte', 'ab==', 1],
    // SecBase64.c: only one or two `=` shorten a group; more than two count as zero bits.
    ['a letter and padding', 'a===', 3],
    ['padding alone', '====', 3],
    ['padding before a letter', '=abc', 3],
    ['padding inside a group', 'a=bcdefg', 6],
    ['text behind padding', `${PLAIN}${PLAIN}`, 32],
    ['foreign characters everywhere', [...PLAIN].join(' \t\r\n"\',;:!$%&()*.<>?@[]^_`{|}~-é\u{1f600}'), 32],
  ])('%s', (_, text, length) => expect(bytes(text)).toBe(length));

  it('decodes what Node encodes', () => {
    for (let length = 1; length < 64; length++) {
      const content = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 255);
      const decoded = decodeBase64(Buffer.from(content).toString('base64'));
      const whole = length % 3 === 0 ? decoded.length : length;
      expect([decoded.length, ...decoded.bytes]).toEqual([whole, ...content]);
    }
  });

  it('says what it skipped and where it ended', () => {
    expect(decodeBase64(`"${PLAIN}" x`)).toMatchObject({ skipped: '"', end: 45, strayPadding: false });
    expect(decodeBase64('a=bc')).toMatchObject({ skipped: '', end: 4, strayPadding: true });
  });

  it('keeps little of a text without end', () => {
    const decoded = decodeBase64('abcd-'.repeat(100_000));
    expect(decoded.length).toBe(300_000);
    expect(decoded.bytes.length).toBeLessThan(100);
    expect(decoded.skipped.length).toBeLessThan(100);
  });
});

describe('a pin', () => {
  it.each([PLAIN, BOTH, pinOf('a')])('that is sound: %s', (text) => {
    expect(readPinText(text)).toEqual({ sha256: text, fault: null, variable: null });
  });

  it('whose last letter has bits to spare is the pin without them', () => {
    expect(readPinText(PLAIN.replace('8=', '9='))).toEqual({ sha256: PLAIN, fault: null, variable: null });
  });

  it.each([
    ['$(API_PIN)', '$(API_PIN)'],
    [`\${API_PIN}`, `\${API_PIN}`],
    ['$(API_PIN:default=x)', '$(API_PIN:default=x)'],
    [`sha256/$(API_PIN)`, '$(API_PIN)'],
    ['$(A)$(B)', '$(A)'],
  ])('that is a build variable: %s', (text, variable) => {
    expect(readPinText(text)).toEqual({ sha256: null, fault: null, variable });
  });

  const blank = `${PLAIN.slice(0, 9)} ${PLAIN.slice(9)}`;
  // Each row: the text, what iOS makes of it, a part of the message, a part of the hint.
  it.each([
    ['', 'dropped', 'it is empty', 'put a pin in its place'],
    [' \n', 'dropped', 'it is empty', 'put a pin in its place'],
    ['...', 'dropped', 'no base64 that decodes to anything', 'put a pin in its place'],
    ['PIN', 'dropped', 'no base64 that decodes to anything', 'put a pin in its place'],
    ['$PIN', 'dropped', 'no base64 that decodes to anything', 'put a pin in its place'],
    [
      'YOUR_PIN_HERE',
      'never-matches',
      'it holds `_` outside the base64 alphabet; it decodes to 6 bytes',
      '44 characters',
    ],
    ['abcd', 'never-matches', 'it decodes to 3 bytes, and a SHA-256 has 32', '44 characters'],
    ['ab==', 'never-matches', 'it decodes to 1 byte, and', '44 characters'],
    [PLAIN.slice(0, -1), 'never-matches', 'the padding is missing; it decodes to 30 bytes', `write ${PLAIN}`],
    [
      `sha256/${PLAIN}`,
      'never-matches',
      'the prefix `sha256/` is read as part of the hash; it decodes to 36',
      `write ${PLAIN}`,
    ],
    [`SHA-256:${PLAIN}`, 'never-matches', 'the prefix `SHA-256:`', `write ${PLAIN}`],
    [`pin-sha256="${PLAIN}"`, 'never-matches', 'the prefix `pin-sha256="`', `write ${PLAIN}`],
    ['sha256/', 'never-matches', 'the prefix `sha256/`', '44 characters'],
    [HEX, 'never-matches', 'it is hexadecimal; it decodes to 48 bytes', 'mostly that of the certificate'],
    [HEX.replace(/..(?=.)/g, '$&:'), 'never-matches', 'it is hexadecimal; it decodes to 48', 'certificate'],
    [HEX.slice(0, 40), 'never-matches', 'it is hexadecimal; it decodes to 30', 'certificate'],
    [
      PLAIN.replace('C', '-'),
      'never-matches',
      'it is base64url, whose `-` and `_` iOS skips; it decodes to 30',
      `write ${PLAIN.replace('C', '+')}`,
    ],
    [
      PLAIN.slice(0, -1).replace('C', '_'),
      'never-matches',
      'it is base64url',
      `write ${PLAIN.replace('C', '/')}`,
    ],
    [
      blank,
      'tolerated',
      'it holds white space outside the base64 alphabet; iOS skips that, TrustKit',
      `write ${PLAIN}`,
    ],
    [`\r\n\t${PLAIN}\r\n`, 'tolerated', 'white space', `write ${PLAIN}`],
    [`"${PLAIN}",`, 'tolerated', 'it holds `"`, `,` outside', `write ${PLAIN}`],
    [`\u201c${PLAIN}\u201d`, 'tolerated', 'it holds `\u201c`, `\u201d` outside', `write ${PLAIN}`],
    [`${PLAIN}=`, 'tolerated', 'more `=` than its padding needs', `write ${PLAIN}`],
    [
      PLAIN.replace('CA', 'C='),
      'tolerated',
      'a `=` in the middle, which iOS reads as zero bits',
      `what iOS reads is ${PLAIN}`,
    ],
    [
      `${PLAIN},${BOTH}`,
      'tolerated',
      `only \`${PLAIN}\` counts, and \`${BOTH}\` is silently no backup`,
      'a dictionary of its own',
    ],
    [
      `${PLAIN}${BOTH}`,
      'tolerated',
      `only \`${PLAIN}\` counts, and \`${BOTH}\` is silently no backup`,
      'a dictionary of its own',
    ],
    [`${PLAIN} backup`, 'tolerated', 'and `backup` is silently no backup', 'a dictionary of its own'],
  ])('that is not: %j', (text, effect, message, hint) => {
    const { sha256, fault, variable } = readPinText(text);
    expect(fault?.effect).toBe(effect);
    expect(fault?.message).toContain(message);
    expect(fault?.hint).toContain(hint);
    expect(variable).toBeNull();
    expect(sha256).toBe(effect === 'tolerated' ? PLAIN : null);
  });

  it.each([
    // the text, the pin that is certainly meant
    [PLAIN.slice(0, -1), PLAIN],
    [`sha256/${PLAIN}`, PLAIN],
    [`sha256-${PLAIN}`, PLAIN],
    [`pin-sha256="${PLAIN}"`, PLAIN],
    [PLAIN.replace('C', '-'), PLAIN.replace('C', '+')],
    [BOTH.replaceAll('+', '-').replaceAll('/', '_'), null],
    [`\r\n\t${PLAIN}\r\n`, PLAIN],
    [blank, PLAIN],
    [`${PLAIN}=`, PLAIN],
    [` ${PLAIN.slice(0, -1)}`, PLAIN],
    [PLAIN.slice(0, -2).concat('9'), null],
    [` ${PLAIN.replace('8=', '9=')}`, null],
    [`"${PLAIN}",`, null],
    [PLAIN.replace('CA', 'C='), null],
    [`${PLAIN},${BOTH}`, null],
    [`sha256/${PLAIN},sha256/${BOTH}`, null],
    [`${PLAIN} backup`, null],
    [`sha1/${PLAIN}`, null],
    [HEX, null],
    ['', null],
    ['YOUR_PIN_HERE', null],
  ])('that %j stands for', (text, meant) => expect(readPinText(text).fault).toMatchObject({ meant }));

  it('iOS drops silently, and says so', () => {
    expect(readPinText('').fault?.message).toBe('it is empty: iOS drops it silently from the list.');
  });

  it.each([
    'sha256/'.repeat(200_000),
    'a'.repeat(1_000_000),
    `${PLAIN},`.repeat(50_000),
    '-'.repeat(1_000_000),
    '$('.repeat(500_000),
    '='.repeat(1_000_000),
  ])('of any size makes a message that can be read', (text) => {
    expect(readPinText(text).fault?.message.length).toBeLessThan(400);
  });
});
