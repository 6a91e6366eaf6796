import { describe, expect, it } from 'vitest';
import { iosAts } from '../../src/formats/ios-ats/index.ts';
import type { PinStore } from '../../src/model/pins.ts';
import { decodeSource } from '../../src/text/source.ts';
import {
  ca,
  caList,
  entry,
  identity,
  leaf,
  leafList,
  pinnedDomains,
  pinOf,
  SUBDOMAINS,
  transportSecurity,
} from '../unit/formats/ios-ats/samples.ts';

// Every shape of NSPinnedDomains that Apple's sources (SecPolicy.c, SecPolicyServer.c, SecBase64.c, CFPropertyList.c) and its
// property-list reference speak of, or that public repositories hold, and what the platform makes of it.

const HOST = 'api.example.com';
const NAMES = ['good', 'other', 'root', 'old'];
const GOOD = pinOf('good');
const OTHER = pinOf('other');
const key = (name: string, value: string): string => `<key>${name}</key>${value}`;
const text = (value: string): string => `<string>${value}</string>`;
const pinning = (...content: string[]): string => pinnedDomains(entry(HOST, ...content));
const leafOf = (value: string): string => pinning(key('NSPinnedLeafIdentities', value));
const written = (pin: string): string => pinning(leafList(identity(pin)));
const exception = (host: string, ...content: string[]): string =>
  transportSecurity(
    entry('NSExceptionDomains', entry(host, ...content)),
    entry('NSPinnedDomains', entry(HOST, leaf('good'))),
  );
const INSECURE = key('NSExceptionAllowsInsecureHTTPLoads', '<true/>');

/** What an app with this property list demands of a host: `leaf good + issuers root`, `blocked`, `not pinned`, `refused`. */
function demand(store: PinStore, host: string): string {
  if (store.rejected !== null) return 'refused';
  const { pinned, groups } = iosAts.policyFor(store, host);
  if (!pinned) return 'not pinned';
  const lists = groups.map(({ scope, pins }) => {
    const named = pins.flatMap(({ sha256, variable }) =>
      variable !== null
        ? [variable]
        : sha256 === null
          ? []
          : (NAMES.find((name) => pinOf(name) === sha256) ?? sha256),
    );
    return named.length === 0 ? null : `${scope} ${named.join(' ')}`;
  });
  return lists.includes(null) ? 'blocked' : lists.join(' + ');
}

/** Problems as `effect code`, faults of pins as `pin effect`, keys that never match, plain http past the pins. */
function said({ problems, domains }: PinStore): string[] {
  return [
    ...problems.map(({ effect, code }) => `${effect} ${code}`),
    ...domains.flatMap(({ groups }) =>
      groups.flatMap(({ pins }) =>
        pins.flatMap(({ fault }) => (fault === null ? [] : [`pin ${fault.effect}`])),
      ),
    ),
    ...domains.flatMap(({ neverMatches, cleartext }) => [
      ...(neverMatches === null ? [] : ['key never matches']),
      ...(cleartext === null ? [] : ['plain http']),
    ]),
  ];
}

type Row = readonly [
  what: string,
  content: string | Uint8Array,
  demand: string,
  said?: readonly string[],
  host?: string,
];

function holds(rows: readonly Row[]): void {
  for (const [what, content, expected, faults = [], host = HOST] of rows) {
    it(what, () => {
      const source = decodeSource('App/Info.plist', Buffer.from(content));
      expect(iosAts.recognises(source)).toBe(true);
      const store = iosAts.read(source);
      expect(demand(store, host)).toBe(expected);
      expect(said(store)).toEqual(faults);
    });
  }
}

describe('SecPolicyServer.c: which entries apply', () => {
  const parent = (...content: string[]): string => entry('example.com', ...content);
  const wide = pinnedDomains(parent(SUBDOMAINS, leaf('good')));
  holds([
    ['the key equals the host', pinning(leaf('good')), 'leaf good'],
    ['case aside, of the key', pinnedDomains(entry('API.Example.COM', leaf('good'))), 'leaf good'],
    ['case aside, of the host', pinning(leaf('good')), 'leaf good', [], 'API.example.com'],
    ['one dot at the end of the host aside', pinning(leaf('good')), 'leaf good', [], `${HOST}.`],
    ['not two', pinning(leaf('good')), 'not pinned', [], `${HOST}..`],
    ['the host less its first label', wide, 'leaf good'],
    ['the name itself too', wide, 'leaf good', [], 'example.com'],
    ['one label deep, no more', wide, 'not pinned', [], 'v1.api.example.com'],
    ['no subdomains where nobody says so', pinnedDomains(parent(leaf('good'))), 'not pinned'],
    ['nor a name that only ends like it', wide, 'not pinned', [], 'notexample.com'],
    [
      'lists of one type are united',
      pinnedDomains(parent(SUBDOMAINS, leaf('good')), entry(HOST, leaf('other'))),
      'leaf other good',
    ],
    [
      'so are lists of both types',
      pinnedDomains(parent(SUBDOMAINS, ca('root')), entry(HOST, leaf('good'))),
      'leaf good + issuers root',
    ],
    [
      'a child can not exempt from its parent',
      pinnedDomains(parent(SUBDOMAINS, leaf('good')), entry(HOST)),
      'leaf good',
      ['lint domain-without-pins'],
    ],
    [
      'keys that differ only in case both apply',
      pinnedDomains(entry(HOST, leaf('good')), entry('API.example.com', leaf('other'))),
      'leaf good other',
    ],
    [
      'of the same key twice the last one wins',
      pinnedDomains(entry(HOST, leaf('old')), entry(HOST, leaf('good'))),
      'leaf good',
      ['lint duplicate-key'],
    ],
    [
      'and the list that only the first one has is lost',
      pinnedDomains(entry(HOST, leaf('old'), ca('root')), entry(HOST, leaf('good'))),
      'leaf good',
      ['unpinned duplicate-key'],
    ],
    [
      'there is no public-suffix check',
      pinnedDomains(entry('org', SUBDOMAINS, leaf('good'))),
      'leaf good',
      [],
      'example.org',
    ],
  ]);
});

describe('SecPolicy.c: the lists', () => {
  holds([
    ['one leaf pin is legal', pinning(leaf('good')), 'leaf good'],
    ['one CA pin is legal', pinning(ca('root')), 'issuers root'],
    ['of several one match is enough', pinning(leaf('good', 'other')), 'leaf good other'],
    ['with both lists both must match', pinning(ca('root'), leaf('good')), 'leaf good + issuers root'],
    ['the same pin twice is one pin', pinning(leaf('good', 'good')), 'leaf good good'],
    ['present but empty', leafOf('<array/>'), 'blocked'],
    ['empty beside a good one', pinning(ca('root'), leafList()), 'blocked'],
    ['a bare string in it', leafOf(`<array>${text(GOOD)}</array>`), 'blocked', ['pin dropped']],
    ['a string in its place', leafOf(text(GOOD)), 'blocked', ['pin dropped']],
    ['a dictionary in its place', leafOf(identity(GOOD)), 'blocked', ['pin dropped']],
    ['true in its place', leafOf('<true/>'), 'blocked'],
    ['names of authorities in it', pinning(caList(text("Let's Encrypt R3"))), 'blocked', ['pin dropped']],
    [
      'an inner key in other case',
      pinning(leafList(identity(GOOD, 'SPKI-SHA256-Base64'))),
      'blocked',
      ['pin dropped'],
    ],
    [
      'an inner key of another name',
      pinning(leafList(identity(GOOD, 'SPKI-SHA256-PIN'))),
      'blocked',
      ['pin dropped'],
    ],
    [
      'an inner key of its own invention',
      pinning(leafList(identity(GOOD, 'pin1'))),
      'blocked',
      ['pin dropped'],
    ],
    [
      'data in place of a string',
      pinning(leafList(`<dict>${key('SPKI-SHA256-BASE64', `<data>${GOOD}</data>`)}</dict>`)),
      'blocked',
      ['pin dropped'],
    ],
    ['an empty item', pinning(leafList('<dict/>')), 'blocked', ['pin dropped']],
    [
      'bad ones beside a good one',
      pinning(leafList(text(OTHER), identity(GOOD), identity(''))),
      'leaf good',
      ['pin dropped', 'pin dropped'],
    ],
    [
      'nothing good, and good ones of a parent of that type',
      pinnedDomains(entry('example.com', SUBDOMAINS, leaf('good')), entry(HOST, leafList())),
      'leaf good',
    ],
    [
      'nothing good, and good ones of a parent of the other type',
      pinnedDomains(entry('example.com', SUBDOMAINS, ca('root')), entry(HOST, leafList())),
      'blocked',
    ],
    [
      'nothing good, and good ones under the same key in other case',
      pinnedDomains(entry(HOST, leafList()), entry('API.example.com', leaf('good'))),
      'leaf good',
    ],
    ['neither list', pinning(), 'not pinned', ['unpinned domain-without-pins']],
    ['neither list, subdomains alone', pinning(SUBDOMAINS), 'not pinned', ['unpinned domain-without-pins']],
    [
      'true in place of the domain',
      pinnedDomains(key(HOST, '<true/>')),
      'not pinned',
      ['unpinned domain-without-pins'],
    ],
    [
      'a list in place of the domain',
      pinnedDomains(key(HOST, `<array>${identity(GOOD)}</array>`)),
      'not pinned',
      ['unpinned domain-without-pins'],
    ],
    [
      'NSPinnedLeafCertificates',
      pinning(key('NSPinnedLeafCertificates', `<array>${identity(GOOD)}</array>`)),
      'not pinned',
      ['unpinned unknown-list-key'],
    ],
    [
      'NSPublicKeyHashes in the domain',
      pinning(key('NSPublicKeyHashes', `<array>${text(GOOD)}</array>`)),
      'not pinned',
      ['unpinned unknown-list-key'],
    ],
    [
      'a pin in the domain itself',
      pinning(key('SPKI-SHA256-BASE64', text(GOOD))),
      'not pinned',
      ['unpinned unknown-list-key'],
    ],
    [
      'a list of another name beside a good one',
      pinning(leaf('good'), key('NSPinnedCACertificates', `<array>${identity(OTHER)}</array>`)),
      'leaf good',
      ['unpinned unknown-list-key'],
    ],
  ]);
});

describe('SecBase64.c: what a pin decodes to', () => {
  const URL_SAFE = Buffer.alloc(32, 0xfb).toString('base64');
  holds([
    ['44 characters', written(GOOD), 'leaf good'],
    ['padding missing: 30 bytes', written(GOOD.slice(0, -1)), 'blocked', ['pin never-matches']],
    ['a prefix: 36 bytes', written(`sha256/${GOOD}`), 'blocked', ['pin never-matches']],
    [
      'hexadecimal: 48 bytes',
      written(Buffer.from(GOOD, 'base64').toString('hex')),
      'blocked',
      ['pin never-matches'],
    ],
    ['SHA-1', written(Buffer.alloc(20, 1).toString('base64')), 'blocked', ['pin never-matches']],
    ['SHA-384', written(Buffer.alloc(48, 1).toString('base64')), 'blocked', ['pin never-matches']],
    ['a placeholder', written('BASE64_ENCODED_PIN_HERE'), 'blocked', ['pin never-matches']],
    [
      'base64url with - and _',
      written(URL_SAFE.replaceAll('+', '-').replaceAll('/', '_')),
      'blocked',
      ['pin never-matches'],
    ],
    [
      'base64url without - and _, its padding kept',
      written(Buffer.alloc(32).toString('base64')),
      `leaf ${Buffer.alloc(32).toString('base64')}`,
    ],
    ['nothing at all', written(''), 'blocked', ['pin dropped']],
    ['two pins, a comma between', written(`${GOOD},${OTHER}`), 'leaf good', ['pin tolerated']],
    ['two pins, nothing between', written(`${GOOD}${OTHER}`), 'leaf good', ['pin tolerated']],
    ['white space round it', written(`\n    ${GOOD}\n  `), 'leaf good', ['pin tolerated']],
    ['white space in it', written(`${GOOD.slice(0, 20)} ${GOOD.slice(20)}`), 'leaf good', ['pin tolerated']],
    ['quotes round it', written(`"${GOOD}"`), 'leaf good', ['pin tolerated']],
    ['a comma behind it', written(`${GOOD},`), 'leaf good', ['pin tolerated']],
    ['a build variable', written('$(API_PIN)'), 'leaf $(API_PIN)'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Xcode's
    ['a build variable in braces', written('${API_PIN}'), 'leaf ${API_PIN}'],
    [
      'a wrong one beside a good one stays in the list',
      pinning(leafList(identity(GOOD.slice(0, -1)), identity(GOOD))),
      'leaf good',
      ['pin never-matches'],
    ],
  ]);
});

describe('SecPolicyServer.c: keys that no host equals', () => {
  const never = (name: string): Row => [
    name,
    pinnedDomains(entry(name, leaf('good'))),
    'not pinned',
    ['key never matches'],
  ];
  holds([
    never('*.example.com'),
    never(`https://${HOST}`),
    never(`${HOST}:443`),
    never(`${HOST}/v1`),
    never(`${HOST}.`),
    never(`.${HOST}`),
    never(` ${HOST}`),
    never(`${HOST}\n`),
    never('$(API_HOST)'),
    never('b\u00fccher.example'),
    [
      'its xn-- form',
      pinnedDomains(entry('xn--bcher-kva.example', leaf('good'))),
      'leaf good',
      [],
      'xn--bcher-kva.example',
    ],
    [
      'an address is plain text',
      pinnedDomains(entry('192.0.2.1', leaf('good'))),
      'leaf good',
      ['lint ip-address'],
      '192.0.2.1',
    ],
    [
      'an address with subdomains',
      pinnedDomains(entry('192.0.2.1', SUBDOMAINS, leaf('good'))),
      'leaf good',
      ['lint ip-address'],
      '192.0.2.1',
    ],
  ]);
});

describe('NSIncludesSubdomains', () => {
  const flagged = (flag: string): string =>
    pinnedDomains(entry('example.com', key('NSIncludesSubdomains', flag), leaf('good')));
  const no = ['unpinned includes-subdomains-no-boolean'];
  holds([
    ['true', flagged('<true/>'), 'leaf good'],
    ['true, its tags apart', flagged('<true></true>'), 'leaf good'],
    ['false', flagged('<false/>'), 'not pinned'],
    ['YES as a string', flagged(text('YES')), 'not pinned', no],
    ['1 as a number', flagged('<integer>1</integer>'), 'not pinned', no],
    ['a build variable', flagged(text('$(SUBDOMAINS)')), 'not pinned', no],
    [
      'YES in OpenStep, which has no booleans',
      `{ NSAppTransportSecurity = { NSPinnedDomains = { "example.com" = { NSIncludesSubdomains = YES; NSPinnedLeafIdentities = ( { "SPKI-SHA256-BASE64" = "${GOOD}"; } ); }; }; }; }`,
      'not pinned',
      no,
    ],
    [
      'misspelled',
      pinnedDomains(entry('example.com', key('NSIncludeSubdomains', '<true/>'), leaf('good'))),
      'not pinned',
      ['unpinned unknown-subdomains-key'],
    ],
  ]);
});

describe('where NSPinnedDomains stands', () => {
  const domains = entry('NSPinnedDomains', entry(HOST, leaf('good')));
  const misplaced = ['unpinned pinned-domains-misplaced'];
  holds([
    [
      'inside NSExceptionDomains',
      transportSecurity(entry('NSExceptionDomains', domains)),
      'not pinned',
      misplaced,
    ],
    [
      'inside an exception',
      transportSecurity(entry('NSExceptionDomains', entry(HOST, domains))),
      'not pinned',
      misplaced,
    ],
    ['at the top of the list', `<plist><dict>${domains}</dict></plist>`, 'not pinned', misplaced],
    [
      'true in its place',
      transportSecurity(key('NSPinnedDomains', '<true/>')),
      'not pinned',
      ['unpinned pinned-domains-no-dictionary'],
    ],
    [
      'a variable in its place',
      transportSecurity(key('NSPinnedDomains', text('$(PINS)'))),
      'not pinned',
      ['unpinned pinned-domains-no-dictionary'],
    ],
    [
      'a list in its place',
      transportSecurity(key('NSPinnedDomains', '<array/>')),
      'not pinned',
      ['unpinned pinned-domains-no-dictionary'],
    ],
    ['nothing in it', pinnedDomains(), 'not pinned', ['lint no-domains']],
    ['in a comment', transportSecurity(`<!-- ${domains} -->`), 'not pinned', ['lint commented-out']],
    [
      'lists inside an exception',
      transportSecurity(entry('NSExceptionDomains', entry(HOST, leaf('good')))),
      'not pinned',
      ['unpinned unknown-pinning-key'],
    ],
    [
      'the same pin under a key of no meaning elsewhere',
      `<plist><dict>${key('MyPins', text(GOOD))}${entry('NSAppTransportSecurity', domains)}</dict></plist>`,
      'leaf good',
    ],
  ]);
});

describe('NSAppTransportSecurity: exceptions beside the pins', () => {
  holds([
    [
      'NSAllowsArbitraryLoads leaves the pins in force',
      transportSecurity(
        key('NSAllowsArbitraryLoads', '<true/>'),
        entry('NSPinnedDomains', entry(HOST, leaf('good'))),
      ),
      'leaf good',
    ],
    [
      'NSExceptionAllowsInsecureHTTPLoads lets plain http past',
      exception(HOST, INSECURE),
      'leaf good',
      ['plain http'],
    ],
    [
      'so does the spelling of iOS 9',
      exception(HOST, key('NSTemporaryExceptionAllowsInsecureHTTPLoads', '<true/>')),
      'leaf good',
      ['plain http'],
    ],
    [
      'so does that for servers of others',
      exception(HOST, key('NSThirdPartyExceptionAllowsInsecureHTTPLoads', '<true/>')),
      'leaf good',
      ['plain http'],
    ],
    [
      'so does that of a parent with subdomains',
      exception('example.com', SUBDOMAINS, INSECURE),
      'leaf good',
      ['plain http'],
    ],
    ['not that of a parent alone', exception('example.com', INSECURE), 'leaf good'],
    ['not that of another host', exception('cdn.example.com', INSECURE), 'leaf good'],
    ['nor false', exception(HOST, key('NSExceptionAllowsInsecureHTTPLoads', '<false/>')), 'leaf good'],
    [
      'an older protocol is TLS still',
      exception(HOST, key('NSExceptionMinimumTLSVersion', text('TLSv1.0'))),
      'leaf good',
    ],
    [
      'so are ciphers without forward secrecy',
      exception(HOST, key('NSExceptionRequiresForwardSecrecy', '<false/>')),
      'leaf good',
    ],
  ]);
});

describe('CFPropertyList.c: what is a property list', () => {
  const list = pinning(leaf('good'));
  const refused = ['rejects-file property-list-refused'];
  const tolerated = ['lint property-list-tolerated'];
  const conflict = pinning(
    leafList(`\n<<<<<<< HEAD\n${identity(GOOD)}\n=======\n${identity(OTHER)}\n>>>>>>> topic\n`),
  );
  holds([
    ['a comment between elements', pinning('<!-- a remark -->', leaf('good')), 'leaf good'],
    ['-- inside a comment', pinning('<!-- a -- b -->', leaf('good')), 'leaf good', tolerated],
    ['a blank line before the declaration', `\n<?xml version="1.0"?>\n${list}`, 'leaf good', tolerated],
    ['text behind </plist>', `${list}\nend`, 'leaf good', tolerated],
    ['stray text', pinning('stray', leaf('good')), 'refused', refused],
    ['merge-conflict markers', conflict, 'refused', ['unreadable merge-conflict']],
    ['a comment inside a string', written(`${GOOD}<!-- x -->`), 'refused', refused],
    ['UTF-16', Buffer.from(`\ufeff${list}`, 'utf16le'), 'leaf good'],
    ['mixed tabs and spaces', list.replaceAll('><', '>\n\t  <'), 'leaf good'],
    [
      'OpenStep',
      `{ NSAppTransportSecurity = { NSPinnedDomains = { "${HOST}" = { NSPinnedLeafIdentities = ( { "SPKI-SHA256-BASE64" = "${GOOD}"; } ); }; }; }; }`,
      'leaf good',
    ],
  ]);
});
