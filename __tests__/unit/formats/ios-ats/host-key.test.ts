import { describe, expect, it } from 'vitest';
import { isAddress, whyNeverMatches } from '../../../../src/formats/ios-ats/host-key.ts';

describe('a key', () => {
  it.each([
    'example.com',
    'API.Example.com',
    'localhost',
    'org',
    '_dmarc.example.com',
    'xn--bcher-kva.example',
    'a-b.example',
    '1',
    '192.0.2.7',
    '2001:db8::1',
    '::ffff:192.0.2.7',
    `${'a'.repeat(63)}.example`,
  ])('a host can equal: %s', (key) => expect(whyNeverMatches(key)).toBeNull());

  it.each([
    ['', 'it is empty, and no host is.'],
    ['*.example.com', 'it holds a wildcard'],
    ['api.*.example.com', 'it holds a wildcard'],
    ['https://example.com', 'it is a URL; a host has no scheme.'],
    ['HTTP://example.com/a', 'it is a URL'],
    ['example.com:443', 'it holds a port'],
    ['192.0.2.7:443', 'it holds a port'],
    ['example.com:', 'it holds a port'],
    ['example.com/', 'it holds a path'],
    ['example.com/v1/', 'it holds a path'],
    ['//example.com', 'it holds a path'],
    ['example.com?a', 'it holds a path'],
    ['example.com.', 'it ends with a dot; iOS takes one from the end of the host, and none from the key.'],
    ['.example.com', 'it begins with a dot'],
    ['a..example.com', 'it holds two dots in a row'],
    ['$(API_HOST)', 'it holds the build variable `$(API_HOST)`; Xcode expands variables in values only'],
    [`api.\${DOMAIN}`, 'it holds the build variable `$'],
    ['https://$(API_HOST)/', 'it holds the build variable `$(API_HOST)`'],
    [' example.com', 'it holds white space, and no host does.'],
    ['example.com\n', 'it holds white space'],
    ['example .com', 'it holds white space'],
    ['example.com\u00a0', 'it holds white space'],
    ['example.com\u0000', 'it holds white space'],
    [
      'bücher.example',
      'not in the xn-- form that hosts have on the wire, and iOS compares it as it stands; the host is `xn--bcher-kva.example`.',
    ],
    ['BÜCHER.example', 'the host is `xn--bcher-kva.example`.'],
    ['exam\u200bple.com', 'the host is `example.com`.'],
    ['\u{1f600}', 'the host is `xn--e28h`.'],
    ['ex\u2105', 'compares it as it stands.'],
    ['[::1]', 'it is in brackets'],
    ['[::1]:443', 'it is in brackets'],
    ['user@example.com', 'it holds `@`'],
    ['100%', 'it holds `%`'],
    ['a,b.example', 'it holds `,`'],
    [`${'a'.repeat(64)}.example`, 'a label of more than 63 characters'],
    [`${'a.'.repeat(130)}b`, 'it has 261 characters, and a host at most 253.'],
  ])('no host can equal: %j', (key, why) => expect(whyNeverMatches(key)).toContain(why));

  it.each([
    'a.'.repeat(500_000),
    ':'.repeat(500_000),
    '$('.repeat(500_000),
    'é'.repeat(500_000),
    ' '.repeat(500_000),
  ])('of any size makes a sentence that can be read', (key) =>
    expect(whyNeverMatches(key)?.length).toBeLessThan(200),
  );
});

it.each([
  ['192.0.2.7', true],
  ['2001:DB8::1', true],
  ['::1', true],
  ['example.com', false],
  ['1.2.3', false],
  ['1.2.3.4.5', false],
  ['example.com:443', false],
  ['a:b', false],
])('%s is an address: %s', (key, expected) => expect(isAddress(key)).toBe(expected));
