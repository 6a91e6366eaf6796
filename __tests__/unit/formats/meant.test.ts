import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { meantHost, meantPin } from '../../../src/formats/meant.ts';
import { isCanonicalPin } from '../../../src/model/change.ts';

// 32 bytes whose base64 holds neither `+` nor `/`, and 32 that hold both.
const PLAIN = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const BOTH = 'arnx6499M4j0+dWG9m6Z/VQIDfLERvDlhmiwnAihbdA=';
const URL_SAFE = BOTH.replaceAll('+', '-').replaceAll('/', '_');
const bare = (pin: string): string => pin.slice(0, -1);

describe('the pin that is certainly meant', () => {
  it.each([
    ['as it should be', PLAIN, PLAIN],
    ['white space round it', `\n\t ${BOTH}\r\n`, BOTH],
    ['a no-break space', `${PLAIN}\u00a0`, PLAIN],
    ['white space in it', `${PLAIN.slice(0, 20)}\n    ${PLAIN.slice(20)}`, PLAIN],
    ['no padding', bare(PLAIN), PLAIN],
    ['too much padding', `${PLAIN}==`, PLAIN],
    ['OkHttp', `sha256/${BOTH}`, BOTH],
    ['OkHttp, no padding', `sha256/${bare(BOTH)}`, BOTH],
    ['OkHttp, in quotes', `"sha256/${BOTH}"`, BOTH],
    ['OkHttp, in other case', `SHA-256/ ${BOTH}`, BOTH],
    ['a colon', `sha256:${BOTH}`, BOTH],
    ['subresource integrity', `sha256-${BOTH}`, BOTH],
    ['HPKP', `pin-sha256="${BOTH}"`, BOTH],
    ['HPKP, all in quotes', `'pin-sha256="${BOTH}"'`, BOTH],
    ['HPKP without quotes', `pin-sha256=${BOTH}`, BOTH],
    ['base64url', URL_SAFE, BOTH],
    ['base64url without padding', bare(URL_SAFE), BOTH],
    ['base64url behind a prefix', `sha256/${URL_SAFE}`, BOTH],
  ])('%s', (_, text, pin) => {
    expect(meantPin(text)).toBe(pin);
    expect(isCanonicalPin(pin)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['hexadecimal', Buffer.from(PLAIN, 'base64').toString('hex')],
    ['hexadecimal with colons', (Buffer.from(PLAIN, 'base64').toString('hex').match(/../g) ?? []).join(':')],
    ['another hash', `sha1/${PLAIN}`],
    ['a longer hash', `sha512/${PLAIN}`],
    ['two pins', `${PLAIN}${BOTH}`],
    ['two pins with a comma', `${PLAIN},${BOTH}`],
    ['two pins behind prefixes', `sha256/${PLAIN},sha256/${BOTH}`],
    ['an HPKP header', `pin-sha256="${PLAIN}"; pin-sha256="${BOTH}"`],
    ['quotes', `"${PLAIN}"`],
    ['quotes that are no pair', `pin-sha256="${PLAIN}'`],
    ['one quote', `sha256/"${PLAIN}`],
    ['a comma', `${PLAIN},`],
    ['a percent sign', `${bare(PLAIN)}%3D`],
    ['padding in it', PLAIN.replace('CA', 'C=')],
    ['bits that decoding drops', `${'B'.repeat(43)}=`],
    ['the same behind a prefix', `sha256/${'B'.repeat(43)}=`],
    ['both alphabets', URL_SAFE.replace('_', '/')],
    ['a letter too few', PLAIN.slice(1)],
    ['a letter too many', `A${PLAIN}`],
    ['a zero-width space', `${PLAIN}\u200b`],
    ['a variable', '$(API_PIN)'],
    ['megabytes of white space', `${' '.repeat(3_000_000)}${PLAIN}`],
  ])('none: %s', (_, text) => expect(meantPin(text)).toBeNull());

  it('of every key, however it is spelt', () => {
    for (let key = 0; key < 500; key++) {
      const pin = createHash('sha256').update(`key ${key}`).digest('base64');
      const urlSafe = Buffer.from(pin, 'base64').toString('base64url');
      expect([meantPin(`sha256/${pin}`), meantPin(urlSafe), meantPin(bare(pin))]).toEqual([pin, pin, pin]);
    }
  });
});

describe('the host that is certainly meant', () => {
  it.each([
    ['https://example.com', 'example.com'],
    ['http://example.com/', 'example.com'],
    ['HTTPS://API.Example.com/', 'api.example.com'],
    ['example.com/', 'example.com'],
    ['example.com.', 'example.com'],
    ['https://example.com./', 'example.com'],
    [' example.com\n', 'example.com'],
    ['\u00a0example.com', 'example.com'],
    ['\t https://a-b.example.co.uk/ ', 'a-b.example.co.uk'],
    ['https://_dmarc.example.com', '_dmarc.example.com'],
    ['xn--bcher-kva.example.', 'xn--bcher-kva.example'],
    ['https://example.xn--p1ai', 'example.xn--p1ai'],
    ['https://1.example', '1.example'],
    [`https://${'a'.repeat(63)}.example/`, `${'a'.repeat(63)}.example`],
  ])('%j', (text, host) => expect(meantHost(text)).toBe(host));

  it.each([
    '',
    '.',
    'https://',
    'https:///',
    'example.com:443',
    'https://example.com:443',
    '*.example.com',
    'https://*.example.com/',
    '.example.com',
    'example.com/v1',
    'example.com/v1/',
    'https://example.com//',
    'https://example.com/?a',
    'https://example.com#a',
    'example.com..',
    'a..example.com',
    'user@example.com',
    'https://user:password@example.com',
    'ftp://example.com',
    'https:example.com',
    '//example.com',
    'https://https://example.com',
    'exam ple.com',
    'a.com,b.com',
    'https://localhost',
    'https://192.0.2.7/',
    '192.0.2.7.',
    'https://[2001:db8::1]/',
    'bücher.example',
    'https://bücher.example',
    'exam\u200bple.com',
    'xn--a.example.',
    '-a.example.com.',
    'a-.example.com.',
    'example.123.',
    '$(API_HOST)',
    'https://$(API_HOST)/',
    '@string/host',
    '"example.com"',
    `${'a'.repeat(64)}.example.`,
    `${'a.'.repeat(130)}example.`,
    ' '.repeat(3_000_000),
    `https://${'a.'.repeat(1_000_000)}com`,
  ])('none: %j', (text) => expect(meantHost(text)).toBeNull());
});
