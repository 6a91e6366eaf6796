import { describe, expect, it } from 'vitest';
import type { PinStore } from '../../../../src/model/pins.ts';
import {
  ca,
  demands,
  entry,
  identity,
  leaf,
  pinnedDomains,
  pinOf,
  problems,
  read,
  SUBDOMAINS,
  transportSecurity,
} from './samples.ts';

const GOOD = pinOf('good');
const HOST = 'api.example.com';
const key = (name: string, value: string): string => `<key>${name}</key>${value}`;

describe('pins elsewhere', () => {
  const exceptions = (...content: string[]): string => entry('NSExceptionDomains', ...content);
  const domains = entry('NSPinnedDomains', entry(HOST, leaf('good')));
  it.each<[string, string, string[], string]>([
    [
      'NSPinnedDomains inside NSExceptionDomains',
      transportSecurity(exceptions(domains)),
      ['unpinned pinned-domains-misplaced'],
      '`NSAppTransportSecurity > NSExceptionDomains`',
    ],
    [
      'NSPinnedDomains inside an exception',
      transportSecurity(exceptions(entry(HOST, domains))),
      ['unpinned pinned-domains-misplaced'],
      `NSExceptionDomains > ${HOST}`,
    ],
    [
      'lists inside an exception',
      transportSecurity(exceptions(entry(HOST, leaf('good')))),
      ['unpinned unknown-pinning-key'],
      `NSExceptionDomains > ${HOST}`,
    ],
    [
      'NSPublicKeyHashes inside an exception',
      transportSecurity(exceptions(entry(HOST, key('NSPublicKeyHashes', '<array/>')))),
      ['unpinned unknown-pinning-key'],
      '`NSPublicKeyHashes`',
    ],
    [
      'NSPinnedDomains at the top',
      `<plist><dict>${domains}</dict></plist>`,
      ['unpinned pinned-domains-misplaced'],
      'at the top of the list',
    ],
    [
      'NSPinnedDomains in a list',
      `<plist><array><dict>${domains}</dict></array></plist>`,
      ['unpinned root-no-dictionary', 'unpinned pinned-domains-misplaced'],
      'The file is an array and no dictionary',
    ],
    [
      'a string instead of a dictionary',
      'NSPinnedDomains',
      ['unpinned root-no-dictionary'],
      'The file is the string',
    ],
    [
      'a misspelled NSAppTransportSecurity',
      `<plist><dict>${entry('NSAppTransportSecurityy', domains)}</dict></plist>`,
      ['unpinned pinned-domains-misplaced'],
      '`NSAppTransportSecurityy`',
    ],
    [
      'a misspelled NSPinnedDomains',
      transportSecurity(entry('NSPinnedDomain', entry(HOST, leaf('good')))),
      ['unpinned unknown-pinning-key'],
      '`NSPinnedDomain` stands in `NSAppTransportSecurity`',
    ],
    [
      '<true/> as the value of NSPinnedDomains',
      transportSecurity(key('NSPinnedDomains', '<true/>')),
      ['unpinned pinned-domains-no-dictionary'],
      'NSPinnedDomains is the boolean true',
    ],
    [
      'a list as the value of NSPinnedDomains',
      transportSecurity(key('NSPinnedDomains', `<array>${identity(GOOD)}</array>`)),
      ['unpinned pinned-domains-no-dictionary'],
      'NSPinnedDomains is an array',
    ],
    [
      'a variable as the value of NSPinnedDomains',
      transportSecurity(key('NSPinnedDomains', '<string>$(PINS)</string>')),
      ['unpinned pinned-domains-no-dictionary'],
      'the string `$(PINS)`',
    ],
    [
      'a string as NSAppTransportSecurity',
      '<plist><dict><key>NSAppTransportSecurity</key><string>NSPinnedDomains</string></dict></plist>',
      ['unpinned transport-security-no-dictionary'],
      'NSAppTransportSecurity is the string',
    ],
    [
      'NSPinnedDomains in a comment only',
      transportSecurity(`<!-- ${domains} -->`),
      ['lint commented-out'],
      'in a comment only',
    ],
    ['NSPinnedDomains without hosts', pinnedDomains(), ['lint no-domains'], 'NSPinnedDomains is empty'],
    ['nothing of the kind', transportSecurity(), [], ''],
    [
      "TrustKit's configuration, which is another store",
      `<plist><dict>${entry('TSKConfiguration', entry('TSKPinnedDomains', entry(HOST, key('TSKPublicKeyHashes', '<array/>'))))}</dict></plist>`,
      [],
      '',
    ],
  ])('%s pin nothing', (_, text, said, message) => {
    const store = read(text);
    expect(store.domains).toEqual([]);
    expect(problems(store)).toEqual(said);
    expect(store.problems[0]?.message ?? '').toContain(message);
    expect(store.rejected).toBeNull();
  });

  it('are told of beside those in their place', () => {
    const store = read(transportSecurity(domains, exceptions(entry('www.example.com', ca('a')))));
    expect(demands(store, HOST)).toEqual({ leaf: [GOOD] });
    expect(problems(store)).toEqual(['unpinned unknown-pinning-key']);
  });

  it.each<[string, string, string[]]>([
    [
      'NSPinnedDomains twice, a host lost',
      transportSecurity(
        entry('NSPinnedDomains', entry('lost.example', leaf('a')), entry(HOST, leaf('a'))),
        domains,
      ),
      ['unpinned duplicate-key'],
    ],
    ['NSPinnedDomains twice, none lost', transportSecurity(domains, domains), ['lint duplicate-key']],
    [
      'NSAppTransportSecurity twice, a host lost',
      `<plist><dict>${entry('NSAppTransportSecurity', entry('NSPinnedDomains', entry('lost.example', leaf('a'))))}${entry('NSAppTransportSecurity', domains)}</dict></plist>`,
      ['unpinned duplicate-key'],
    ],
    [
      'NSAppTransportSecurity twice, none lost',
      `<plist><dict>${entry('NSAppTransportSecurity', key('NSAllowsArbitraryLoads', '<true/>'))}${entry('NSAppTransportSecurity', domains)}</dict></plist>`,
      ['lint duplicate-key'],
    ],
    [
      'any other key twice',
      `<plist><dict>${key('a', '<true/>')}${key('a', '<true/>')}${entry('NSAppTransportSecurity', domains)}</dict></plist>`,
      [],
    ],
  ])('%s: the last one counts', (_, text, said) => {
    const store = read(text);
    expect(store.domains.map(({ name }) => name)).toEqual([HOST]);
    expect(problems(store)).toEqual(said);
    if (said[0]?.startsWith('unpinned')) expect(store.problems[0]?.message).toContain('lost.example');
  });
});

describe('plain http past the pins', () => {
  const INSECURE = key('NSExceptionAllowsInsecureHTTPLoads', '<true/>');
  const PINS = entry(HOST, leaf('good'));
  const store = (exception: string, pinned = PINS): PinStore =>
    read(
      transportSecurity(
        key('NSAllowsArbitraryLoads', '<true/>'),
        entry('NSExceptionDomains', exception),
        entry('NSPinnedDomains', pinned),
      ),
    );
  const permission = (exception: string, pinned?: string): string | null =>
    store(exception, pinned).domains[0]?.cleartext?.written ?? null;
  const told = (host: string, name = 'NSExceptionAllowsInsecureHTTPLoads'): string =>
    `NSExceptionDomains > ${host} > ${name}`;

  it.each<[string, string, string, string | null]>([
    ['for the pinned host', entry(HOST, INSECURE), PINS, told(HOST)],
    [
      'whatever the case of the two',
      entry('API.example.com', INSECURE),
      entry('api.EXAMPLE.com', leaf('good')),
      told('API.example.com'),
    ],
    [
      'under the older name',
      entry(HOST, key('NSTemporaryExceptionAllowsInsecureHTTPLoads', '<true/>')),
      PINS,
      told(HOST, 'NSTemporaryExceptionAllowsInsecureHTTPLoads'),
    ],
    [
      'under the name for others',
      entry(HOST, key('NSThirdPartyExceptionAllowsInsecureHTTPLoads', '<true/>')),
      PINS,
      told(HOST, 'NSThirdPartyExceptionAllowsInsecureHTTPLoads'),
    ],
    [
      'for a parent and its subdomains',
      entry('example.com', SUBDOMAINS, INSECURE),
      PINS,
      told('example.com'),
    ],
    ['two labels deep', entry('com', SUBDOMAINS, INSECURE), PINS, told('com')],
    [
      'for a parent, and for its parent',
      entry('com', SUBDOMAINS, INSECURE) + entry('example.com', SUBDOMAINS, INSECURE),
      PINS,
      told('example.com'),
    ],
    [
      'for a host that the pins include',
      entry(HOST, INSECURE),
      entry('example.com', SUBDOMAINS, leaf('good')),
      told(HOST),
    ],
    [
      'for the pinned host and one that the pins include',
      entry(HOST, INSECURE) + entry('example.com', INSECURE),
      entry('example.com', SUBDOMAINS, leaf('good')),
      told('example.com'),
    ],
    [
      'for two hosts that the pins include',
      entry('a.example.com', INSECURE) + entry(HOST, INSECURE),
      entry('example.com', SUBDOMAINS, leaf('good')),
      told('a.example.com'),
    ],
    [
      'for a host too deep for the pins',
      entry('a.b.example.com', INSECURE),
      entry('example.com', SUBDOMAINS, leaf('good')),
      null,
    ],
    ['for a parent alone', entry('example.com', INSECURE), PINS, null],
    [
      'for a parent, its subdomains off',
      entry('example.com', key('NSIncludesSubdomains', '<false/>'), INSECURE),
      PINS,
      null,
    ],
    ['for a host below the pinned one', entry(HOST, INSECURE), entry('example.com', leaf('good')), null],
    ['for another host', entry('example.org', INSECURE), PINS, null],
    [
      'for a parent, and not for the host by an entry of its own',
      entry('example.com', SUBDOMAINS, INSECURE) +
        entry(HOST, key('NSExceptionMinimumTLSVersion', '<string>TLSv1.0</string>')),
      PINS,
      null,
    ],
    ['switched off', entry(HOST, key('NSExceptionAllowsInsecureHTTPLoads', '<false/>')), PINS, null],
    [
      'switched on and off again',
      entry(HOST, INSECURE, key('NSExceptionAllowsInsecureHTTPLoads', '<false/>')),
      PINS,
      null,
    ],
    [
      'as a string',
      entry(HOST, key('NSExceptionAllowsInsecureHTTPLoads', '<string>YES</string>')),
      PINS,
      null,
    ],
    ['as an exception that is no dictionary', key(HOST, '<true/>'), PINS, null],
    [
      'under a name that iOS does not know',
      entry(HOST, key('NSAllowsInsecureHTTPLoads', '<true/>')),
      PINS,
      null,
    ],
    ['for a host that is not pinned', entry(HOST, INSECURE), entry(HOST, key('a', '<true/>')), null],
    [
      'for a key that never matches',
      entry('*.example.com', INSECURE),
      entry('*.example.com', leaf('good')),
      null,
    ],
    [
      'older protocols and ciphers are TLS still',
      entry(
        HOST,
        key('NSExceptionMinimumTLSVersion', '<string>TLSv1.0</string>'),
        key('NSExceptionRequiresForwardSecrecy', '<false/>'),
      ),
      PINS,
      null,
    ],
    ['NSAllowsArbitraryLoads alone', '', PINS, null],
  ])('%s', (_, exception, pinned, expected) => expect(permission(exception, pinned)).toBe(expected));

  it('is told by the place of its key, and is no fault of the pins', () => {
    const open = store(entry(HOST, INSECURE));
    const { text } = open.source;
    const start = text.indexOf('NSExceptionAllowsInsecureHTTPLoads');
    expect(open.domains[0]?.cleartext?.span).toEqual({ start, end: text.indexOf('</key>', start) });
    expect(problems(open)).toEqual([]);
    expect(demands(open, HOST)).toEqual({ leaf: [GOOD] });
  });

  it('is of each domain that it lets past, and of no other', () => {
    const pinned = ['example.com', HOST, 'example.org'].map((each) => entry(each, leaf('good'))).join('');
    const open = store(entry('example.com', SUBDOMAINS, INSECURE), pinned);
    expect(open.domains.map(({ cleartext }) => cleartext !== null)).toEqual([true, true, false]);
  });

  it('needs NSExceptionDomains to be a dictionary', () => {
    const text = transportSecurity(key('NSExceptionDomains', '<array/>'), entry('NSPinnedDomains', PINS));
    expect(read(text).domains[0]?.cleartext).toBeNull();
  });
});
