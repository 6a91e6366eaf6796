import { describe, expect, it } from 'vitest';
import { whyNeverMatches } from '../../../../src/formats/android-nsc/domain-name.ts';
import { codes, PINS, readBody, slice } from './reading.ts';

describe('names that no host can equal', () => {
  it.each([
    ['', 'it is empty.'],
    ['https://example.com', '`https://` is a scheme, and the platform compares bare host names.'],
    ['https://example.com:443/path', '`https://` is a scheme'],
    ['example.com/', 'a host name has no slash.'],
    ['example.com/v1', 'a host name has no slash.'],
    ['//example.com', 'a host name has no slash.'],
    ['example.com:443', '`:443` is a port'],
    ['example.com:', '`:` is a port'],
    ['*.example.com', 'the platform knows no wildcards'],
    ['*', 'the platform knows no wildcards'],
    ['.example.com', 'it begins with a dot'],
    ['.', 'it begins with a dot'],
    ['example.com.', 'it ends in a dot'],
    ['a..b', 'it has an empty label between two dots.'],
    ['a b.com', 'white space stands in it'],
    ['a\nb.com', 'white space stands in it'],
    ['example.com\u00a0', 'a no-break space (which the platform does not trim) stands in it'],
    ['\u2003example.com', 'a space character (which the platform does not trim) stands in it'],
    ['münchen.de', 'hosts are compared in their ASCII form: write `xn--mnchen-3ya.de`.'],
    ['例え.jp', 'write `xn--r8jz45g.jp`.'],
    ['a\u200b.com', 'hosts are compared in their ASCII form'],
    ['@string/host', 'the platform resolves no resource references here.'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a build file may leave
    ['${apiHost}', '`$` stands in no host name.'],
    ['a.com,b.com', '`,` stands in no host name.'],
    ['user@example.com', '`@` stands in no host name.'],
    ['example.com?x', '`?` stands in no host name.'],
    ['"example.com"', '`"` stands in no host name.'],
    ['[2001:db8::1]:443', 'is a port'],
    [`${'a'.repeat(63)}.`.repeat(4).slice(0, -1), 'no host name is longer than 253 characters.'],
  ])('%j', (name, reason) => {
    expect(whyNeverMatches(name)).toContain(reason);
  });

  it.each([
    'example.com',
    'localhost',
    'under_score.example.com',
    '_dmarc.example.com',
    '-a-.example.com',
    'xn--mnchen-3ya.de',
    '192.168.0.1',
    '168.0.1',
    '2001:db8::1',
    '::1',
    '::ffff:192.168.0.1',
    'fe80::1%wlan0',
    '[2001:db8::1]',
    'com',
    '1.2.3.4.5',
  ])('%s is sound', (name) => {
    expect(whyNeverMatches(name)).toBeNull();
  });

  it('megabytes of anything, without delay', () => {
    for (const text of ['a', '.', 'a.', ':', 'a:', 'é', '/', '-', '[', 'f:'].map((each) =>
      each.repeat(2_000_000),
    )) {
      whyNeverMatches(text);
      whyNeverMatches(`${text}!`);
    }
  });
});

describe('a domain as it is read', () => {
  const domainOf = (element: string): ReturnType<typeof readBody> =>
    readBody(`<domain-config>${element}${PINS}</domain-config>`);

  it.each([
    // element, name, written, what the span covers
    ['plain', '<domain>example.com</domain>', 'example.com', 'example.com', 'example.com'],
    [
      'upper case',
      '<domain>API.Example.COM</domain>',
      'api.example.com',
      'API.Example.COM',
      'API.Example.COM',
    ],
    [
      'white space round it',
      '<domain>\n  example.com\t</domain>',
      'example.com',
      '\n  example.com\t',
      'example.com',
    ],
    [
      'CDATA',
      '<domain><![CDATA[example.com]]></domain>',
      'example.com',
      'example.com',
      '<![CDATA[example.com]]>',
    ],
    ['references', '<domain>example&#46;com</domain>', 'example.com', 'example.com', 'example&#46;com'],
    [
      'a comment before',
      '<domain><!-- x --> example.com</domain>',
      'example.com',
      ' example.com',
      'example.com',
    ],
    [
      'a comment behind',
      '<domain>example.com <!-- x --></domain>',
      'example.com',
      'example.com ',
      'example.com',
    ],
    ['a comment inside', '<domain>a<!-- x -->.com</domain>', 'a.com', 'a.com', 'a<!-- x -->.com'],
    ['a no-break space', '<domain>\u00a0a.com</domain>', '\u00a0a.com', '\u00a0a.com', '\u00a0a.com'],
    ['nothing', '<domain></domain>', '', '', ''],
    ['a character just above the blank', '<domain>!a.com!</domain>', '!a.com!', '!a.com!', '!a.com!'],
    [
      'the Kelvin sign, which is a k in lower case',
      '<domain>\u212Aa.com</domain>',
      'ka.com',
      '\u212Aa.com',
      '\u212Aa.com',
    ],
  ])('%s', (_, element, name, written, at) => {
    const store = domainOf(element);
    const [domain] = store.domains;
    expect(domain).toMatchObject({ name, written, enforced: true });
    expect(slice(store, domain?.span as { start: number; end: number })).toBe(at);
  });

  it('one entry for each direct child of a domain-config, in the order of the text', () => {
    const store = readBody(
      '<domain-config><domain-config><domain>b</domain></domain-config><domain>a</domain><x><domain>no</domain></x></domain-config><domain-config><domain>c</domain><domain>d</domain></domain-config><base-config><domain>no</domain></base-config>',
    );
    expect(store.domains.map(({ name }) => name)).toEqual(['b', 'a', 'c', 'd']);
  });

  it.each([
    ['<domain> example.com</domain>', 1],
    ['<domain>example.com\n</domain>', 1],
    ['<domain>example.com</domain>', 0],
    ['<domain><!-- x -->example.com</domain>', 0],
    ['<domain>\u00a0example.com</domain>', 0],
  ])('white space round it did not match near API 24: %j', (element, count) => {
    const store = domainOf(element);
    expect(codes(store)).toEqual(Array(count).fill('lint domain-white-space'));
    if (count === 1) expect(store.problems[0]?.message).toContain('releases near API 24 did not');
  });
});
