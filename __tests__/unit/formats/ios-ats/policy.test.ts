import { describe, expect, it } from 'vitest';
import { iosAts } from '../../../../src/formats/ios-ats/index.ts';
import { ca, demands, entry, leaf, leafList, pinnedDomains, pinOf, read, SUBDOMAINS } from './samples.ts';

const leafOf = (...keys: string[]): { leaf: string[] } => ({ leaf: keys.map(pinOf) });

describe('which entries apply (ios.md, "What the platform does")', () => {
  const store = read(
    pinnedDomains(
      entry('example.com', SUBDOMAINS, leaf('com')),
      entry('API.example.org', leaf('org')),
      entry('localhost', SUBDOMAINS, leaf('localhost')),
      entry('net', SUBDOMAINS, leaf('net')),
      entry('trailing.example.', leaf('trailing')),
      entry('*.wild.example', SUBDOMAINS, leaf('wild')),
    ),
  );

  it.each([
    ['the key equals the host', 'example.com', leafOf('com')],
    ['ignoring the case of the key', 'api.example.org', leafOf('org')],
    ['ignoring the case of the host', 'EXAMPLE.Com', leafOf('com')],
    ['subdomains, one label deep', 'api.example.com', leafOf('com')],
    ['and no more', 'v1.api.example.com', null],
    ['not without NSIncludesSubdomains', 'v1.api.example.org', null],
    ['not a name that only ends like the key', 'notexample.com', null],
    ["not the key's own parent", 'example.org', null],
    ['one trailing dot of the host is stripped', 'api.example.com.', leafOf('com')],
    ['one, not two', 'example.com..', null],
    ['of the key it is not', 'trailing.example', null],
    ['nor does it match with the dot', 'trailing.example.', null],
    ['no public-suffix check: `net` pins example.net', 'example.net', leafOf('net')],
    ['a host of one label has no parent', 'localhost', leafOf('localhost')],
    ['and can be one', 'a.localhost', leafOf('localhost')],
    ['a wildcard is no pattern', 'a.wild.example', null],
    ['nor a name', '*.wild.example', null],
    ['a dot alone', '.', null],
    ['nothing', '', null],
  ])('%s', (_, host, expected) => expect(demands(store, host)).toEqual(expected));
});

describe('lists of one type from every applying entry are united', () => {
  const store = read(
    pinnedDomains(
      entry('example.com', SUBDOMAINS, leaf('parent'), ca('parent ca')),
      entry('api.example.com', leaf('child')),
      entry('www.example.com', SUBDOMAINS),
      entry('cdn.example.com', leafList()),
      entry('CDN.example.com', leaf('other case')),
    ),
  );

  it.each([
    [
      'a child entry cannot narrow its parent',
      'api.example.com',
      { leaf: [pinOf('child'), pinOf('parent')], issuers: [pinOf('parent ca')] },
    ],
    ['nor exempt from it', 'www.example.com', { leaf: [pinOf('parent')], issuers: [pinOf('parent ca')] }],
    [
      'keys that differ only in case both apply, and an empty list is saved by another',
      'cdn.example.com',
      { leaf: [pinOf('other case'), pinOf('parent')], issuers: [pinOf('parent ca')] },
    ],
    [
      'the parent itself is not united with its children',
      'example.com',
      { leaf: [pinOf('parent')], issuers: [pinOf('parent ca')] },
    ],
    [
      'each type on its own: below a child entry without subdomains there is nothing',
      'v1.api.example.com',
      null,
    ],
  ])('%s', (_, host, expected) => expect(demands(store, host)).toEqual(expected));

  it('makes one group of each type, the leaf list first', () => {
    const { groups } = iosAts.policyFor(store, 'api.example.com');
    expect(groups.map(({ scope, pins }) => [scope, pins.length])).toEqual([
      ['leaf', 2],
      ['issuers', 1],
    ]);
  });

  it('names the entries that say so, the most specific first, without those that say nothing', () => {
    const from = (host: string): string[] => iosAts.policyFor(store, host).from.map(({ written }) => written);
    expect(from('api.example.com')).toEqual(['api.example.com', 'example.com']);
    expect(from('www.example.com')).toEqual(['example.com']);
    expect(from('cdn.example.com')).toEqual(['cdn.example.com', 'CDN.example.com', 'example.com']);
    expect(from('v1.www.example.com')).toEqual([]);
  });
});

describe('the reason', () => {
  const text = `<plist>
<dict><key>NSAppTransportSecurity</key><dict><key>NSPinnedDomains</key><dict>
${entry('example.com', SUBDOMAINS, leaf('a'))}
${entry('api.example.com', leaf('b'), ca('c'))}
${entry('closed.example.org', leaf('d'))}
${entry('nothing.example.org', SUBDOMAINS)}
${entry('blocked.example.org', leafList())}
${entry('variable.example.org', leafList('<dict><key>SPKI-SHA256-BASE64</key><string>$(PIN)</string></dict>'))}
</dict></dict></dict></plist>`;
  const store = read(text);

  it.each([
    ['example.com', 'the entry `example.com` (line 3) applies'],
    ['www.example.com', 'the entry `example.com` (line 3) for subdomains applies'],
    [
      'api.example.com',
      'the entries `api.example.com` (line 4) and `example.com` (line 3) for subdomains apply, and their lists are united; the leaf list and the CA list must both match',
    ],
    [
      'a.b.c.example.com',
      'the entry `example.com` (line 3) includes subdomains, and iOS takes that for one label below it and no more',
    ],
    ['a.closed.example.org', 'the entry `closed.example.org` (line 5) does not include subdomains'],
    [
      'nothing.example.org',
      'the entry `nothing.example.org` (line 6) applies and holds no list, so that it pins nothing',
    ],
    [
      'a.nothing.example.org',
      'the entry `nothing.example.org` (line 6) applies and holds no list, so that it pins nothing',
    ],
    [
      'blocked.example.org',
      'the entry `blocked.example.org` (line 7) applies; the leaf list holds no pin that can match, so that every connection is blocked',
    ],
    ['variable.example.org', 'the entry `variable.example.org` (line 8) applies'],
    ['example.net', 'no entry equals the host or the name one label above it'],
  ])('for %s', (host, reason) => expect(iosAts.policyFor(store, host).reason).toBe(reason));

  it('of a file without entries', () => {
    expect(iosAts.policyFor(read(pinnedDomains()), 'a.example').reason).toBe('the file pins no host');
  });

  it('of a binary list names no line', () => {
    const source = {
      path: 'a',
      text: '',
      bytes: new Uint8Array(),
      encoding: 'binary',
      bom: false,
      decodingFault: null,
    } as const;
    expect(iosAts.policyFor({ ...store, source }, 'example.com').reason).toBe(
      'the entry `example.com` applies',
    );
  });
});

it('a policy of iOS never expires, is enforced and overridden by nothing', () => {
  const store = read(pinnedDomains(entry('example.com', leaf('a'))));
  expect(iosAts.policyFor(store, 'Example.com.')).toMatchObject({
    host: 'Example.com.',
    pinned: true,
    expires: null,
    enforced: true,
    overridden: false,
  });
  expect(iosAts.policyFor(store, 'example.org')).toMatchObject({ pinned: false, groups: [], from: [] });
});

it('answers a hundred thousand questions about ten thousand entries', () => {
  const entries = Array.from({ length: 10_000 }, (_, at) => entry(`h${at}.example`, SUBDOMAINS, leaf('a')));
  const store = read(pinnedDomains(...entries));
  let pinned = 0;
  for (let at = 0; at < 100_000; at++) if (iosAts.policyFor(store, `a.h${at}.example`).pinned) pinned++;
  expect(pinned).toBe(10_000);
});
