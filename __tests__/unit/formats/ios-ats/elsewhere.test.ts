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
  const store = (exception: string, pinned: string): PinStore =>
    read(
      transportSecurity(
        key('NSAllowsArbitraryLoads', '<true/>'),
        entry('NSExceptionDomains', exception),
        entry('NSPinnedDomains', pinned),
      ),
    );
  it.each<[string, string, string, boolean]>([
    ['for the pinned host', entry(HOST.toUpperCase(), INSECURE), entry(HOST, leaf('a')), true],
    [
      'under the older name',
      entry(HOST, key('NSTemporaryExceptionAllowsInsecureHTTPLoads', '<true/>')),
      entry(HOST, leaf('a')),
      true,
    ],
    ['for a parent and its subdomains', entry('com', SUBDOMAINS, INSECURE), entry(HOST, leaf('a')), true],
    [
      'for a host that the pins include',
      entry(HOST, INSECURE),
      entry('example.com', SUBDOMAINS, leaf('a')),
      true,
    ],
    ['for a parent alone', entry('example.com', INSECURE), entry(HOST, leaf('a')), false],
    ['for a host below the pinned one', entry(HOST, INSECURE), entry('example.com', leaf('a')), false],
    ['for another host', entry('example.org', INSECURE), entry(HOST, leaf('a')), false],
    [
      'switched off',
      entry(HOST, key('NSExceptionAllowsInsecureHTTPLoads', '<false/>')),
      entry(HOST, leaf('a')),
      false,
    ],
    [
      'for a host that is not pinned',
      entry('www.example.com', INSECURE),
      entry('www.example.com', key('a', '<true/>')) + entry(HOST, leaf('a')),
      false,
    ],
  ])('%s', (_, exception, pinned, expected) => {
    expect(problems(store(exception, pinned)).includes('lint plain-http-allowed')).toBe(expected);
  });
  it('NSAllowsArbitraryLoads alone leaves the pins in force', () => {
    const all = store('', entry(HOST, leaf('good')));
    expect(demands(all, HOST)).toEqual({ leaf: [GOOD] });
    expect(problems(all)).toEqual([]);
  });
});
