import { createHash } from 'node:crypto';
import { describe } from 'vitest';
import {
  anchors,
  beside,
  config,
  type Expected,
  holds,
  inSet,
  named,
  PIN,
  PINS,
  pin,
  pinElement,
  pinned,
  pinSetOf,
  type Row,
  refused,
  refusedPin,
} from './shapes.ts';

// What makes XmlConfigSource throw, at the app's first use of the network, and what looks like it and doesn't.

const LEAF = pinElement('leaf');
const bytes = (length: number): string => Buffer.alloc(length, 7).toString('base64');
const hash = (algorithm: string): string => createHash(algorithm).update('leaf').digest('base64');

describe('XmlConfigSource: a digest that throws', () => {
  const meant = (value: string): Row => [
    `digest ${value || 'empty'}`,
    pin(PIN, `digest="${value}"`),
    refusedPin,
  ];
  const other = (value: string): Row => [
    `digest ${value || 'empty'}`,
    pin(PIN, `digest="${value}"`),
    refused('pin-digest-unsupported'),
  ];
  holds([
    ['no digest', pin(PIN, ''), refused('pin-digest-missing')],
    ['digest with a prefix', pin(PIN, 'xmlns:x="urn:x" x:digest="SHA-256"'), refused('pin-digest-missing')],
    ['Digest', pin(PIN, 'Digest="SHA-256"'), refused('pin-digest-missing')],
    ['algorithm in its place', pin(PIN, 'algorithm="SHA-256"'), refused('pin-digest-missing')],
    meant('sha256'),
    meant('SHA256'),
    meant('SHA_256'),
    meant(' SHA-256'),
    meant('SHA-256 '),
    other('SHA-1'),
    other('SHA-384'),
    other('SHA-512'),
    other('SHA3-256'),
    other('@string/digest'),
    other(''),
  ]);
});

describe('XmlConfigSource: a pin that throws', () => {
  holds([
    ['empty', pin(''), refusedPin],
    ['closed', inSet('<pin digest="SHA-256"/>'), refusedPin],
    ['white space alone', pin(' \n\t '), refusedPin],
    ['a comment alone', pin('<!-- to do -->'), refusedPin],
    ['an empty CDATA section', pin('<![CDATA[]]>'), refusedPin],
    ['a child element behind the text', pin(`${PIN}<b/>`), refusedPin],
    ['a child element before the text', pin(`<b/>${PIN}`), refusedPin],
    ['31 bytes', pin(bytes(31)), refusedPin],
    ['33 bytes', pin(bytes(33)), refusedPin],
    ['a SHA-1', pin(hash('sha1')), refusedPin],
    ['a SHA-512', pin(hash('sha512')), refusedPin],
    ['a placeholder of letters', pin('REPLACE_WITH_PIN'), refusedPin],
    ['a reference', pin('@string/pin'), refusedPin],
    ['a letter missing', pin(PIN.slice(1)), refusedPin],
    ['two pins in one element', pin(`${PIN}${PIN}`), refusedPin],
    ['one bad pin beside a good one', inSet(`${LEAF}<pin digest="SHA-256">x</pin>`), refusedPin],
    [
      'two bad pins',
      inSet('<pin digest="SHA-256">x</pin><pin digest="SHA-256">y</pin>'),
      { rejected: true, faults: ['rejects-file', 'rejects-file'] },
    ],
    [
      'in a nested domain-config too',
      config('example.com', `${PINS}${config('a.b', '<pin-set><pin digest="SHA-256">x</pin></pin-set>')}`),
      refusedPin,
    ],
  ]);
});

describe('XmlConfigSource: a domain that throws', () => {
  const twice = refused('duplicate-domain');
  const both: Expected = { ...twice, says: ['lint domain-white-space', 'rejects-file duplicate-domain'] };
  holds([
    ['empty', named(''), { ...refused('domain-empty'), never: '' }],
    ['closed', pinned('<domain/>'), { ...refused('domain-empty'), never: '' }],
    ['white space alone', named(' \n '), { ...refused('domain-empty'), never: '' }],
    ['a comment alone', named('<!-- x -->'), { ...refused('domain-empty'), never: '' }],
    ['a child element behind the text', named('example.com<b/>'), refused('domain-child')],
    ['a child element before the text', named('<b/>example.com'), refused('domain-child')],
    ['twice in one domain-config', config('example.com example.com', PINS), twice],
    ['twice in two domain-configs', beside('') + beside(''), twice],
    ['twice in a nested one', beside(config('example.com')), twice],
    ['twice in two nested ones', config('a.b', config('example.com') + config('example.com', PINS)), twice],
    ['twice, deeper in the second', beside('') + config('a.b', config('b.c', config('example.com'))), twice],
    ['twice but for case', config('example.com EXAMPLE.com', PINS), twice],
    [
      'twice but for white space',
      pinned('<domain>example.com</domain><domain> example.com\n</domain>'),
      both,
    ],
    ['twice but for includeSubdomains', config('example.com +example.com', PINS), twice],
    [
      'twice but for a CDATA section',
      pinned('<domain>example.com</domain><domain><![CDATA[example.com]]></domain>'),
      twice,
    ],
    [
      'three times is told twice',
      config('a.b a.b a.b', PINS),
      refused('duplicate-domain', 'duplicate-domain'),
    ],
    ['a name and a name under it are two', config('+example.com a.example.com', PINS)],
    ['a dot at the end is another name', config('example.com example.com.', PINS), { never: 'example.com.' }],
    [
      'a no-break space is another name',
      config('example.com example.com\u00a0', PINS),
      { never: 'example.com\u00a0' },
    ],
  ]);
});

describe('XmlConfigSource: an expiration that throws', () => {
  const throws = (value: string): Row => [
    `expiration ${value || 'empty'}`,
    inSet(LEAF, `expiration="${value}"`),
    refused('expiration-invalid'),
  ];
  holds([
    throws('2027-01'),
    throws('2027/01/01'),
    throws('01/31/2027'),
    throws('2027.01.01'),
    throws('20270101'),
    throws('never'),
    throws(''),
    throws('   '),
    throws('@string/expiration'),
    throws('2027-02-29'),
    throws('2100-02-29'),
    throws('2027-04-31'),
    throws('2027-13-01'),
    throws('2027-00-01'),
    throws('2027-01-00'),
    throws('2027-01-32'),
    throws('31-12-2027'),
    throws('2027-Jan-01'),
    [
      'on a pin-set without pins',
      inSet('', 'expiration="x"'),
      { ...refused(), says: ['unpinned empty-pin-set', 'rejects-file expiration-invalid'] },
    ],
  ]);
});

describe('XmlConfigSource: an element where it throws', () => {
  const misplaced = refused('misplaced-element');
  const inBase = (element: string): string => `<base-config>${element}</base-config>`;
  const second = (element: string): string => `<${element}/><${element}/>`;
  const DOMAIN = '<domain>example.com</domain>';
  const NO_DOMAIN = refused('domain-config-without-domain');
  holds([
    ['domain in base-config', inBase(DOMAIN), misplaced],
    ['pin-set in base-config', inBase(PINS), misplaced],
    ['domain-config in base-config', inBase(beside('')), misplaced],
    ['a second pin-set', beside(pinSetOf('backup')), refused('second-pin-set')],
    [
      'a second pin-set, both empty',
      config('example.com', second('pin-set')),
      { ...refused(), says: ['unpinned empty-pin-set', 'rejects-file second-pin-set'] },
    ],
    [
      'a second pin-set behind a nested domain-config',
      beside(config('a.b') + PINS),
      refused('second-pin-set'),
    ],
    ["a nested domain-config's pin-set is no second", beside(config('a.b', PINS))],
    [
      'a second trust-anchors in domain-config',
      beside(second('trust-anchors')),
      refused('second-trust-anchors'),
    ],
    [
      'a second trust-anchors in base-config',
      inBase(second('trust-anchors')),
      refused('second-trust-anchors'),
    ],
    ['domain-config without a domain', `<domain-config>${PINS}</domain-config>`, NO_DOMAIN],
    ['domain-config with nothing in it', '<domain-config/>', NO_DOMAIN],
    [
      'domain-config with a nested domain alone',
      `<domain-config>${PINS}${config('example.com')}</domain-config>`,
      NO_DOMAIN,
    ],
    ['nested domain-config without a domain', beside(`<domain-config>${PINS}</domain-config>`), NO_DOMAIN],
    [
      'domain-config whose domain is in a comment',
      `<domain-config><!-- ${DOMAIN} -->${PINS}</domain-config>`,
      NO_DOMAIN,
    ],
    ['a second base-config', second('base-config') + beside(''), refused('second-base-config')],
    [
      'a second base-config far behind',
      `<base-config/>${beside('')}<base-config/>`,
      refused('second-base-config'),
    ],
    ['a second debug-overrides', second('debug-overrides') + beside(''), refused('second-debug-overrides')],
    ['certificates without src', beside(anchors('')), refused('certificates-without-src')],
    [
      'certificates with a prefix at src',
      beside(anchors('xmlns:x="u" x:src="system"')),
      refused('certificates-without-src'),
    ],
    ['certificates with scr', beside(anchors('scr="system"')), refused('certificates-without-src')],
    ['certificates with source', beside(anchors('source="system"')), refused('certificates-without-src')],
    ...['', 'System', 'all', 'raw/my_ca', 'user,system', '/sdcard/ca.pem', ' system'].map(
      (src): Row => [
        `certificates with src ${src || 'empty'}`,
        beside(anchors(`src="${src}"`)),
        refused('certificates-src-unknown'),
      ],
    ),
  ]);
});

describe('XmlConfigSource: debug-overrides, at which only debuggable builds throw', () => {
  const row = (what: string, content: string, code: string): Row => [
    what,
    `${beside('')}<debug-overrides>${content}</debug-overrides>`,
    { says: `rejects-debug-builds ${code}` },
  ];
  holds([
    row('domain', '<domain>a.b</domain>', 'misplaced-element'),
    row('pin-set', PINS, 'misplaced-element'),
    row('domain-config', config('a.b', PINS), 'misplaced-element'),
    row('a second trust-anchors', '<trust-anchors/><trust-anchors/>', 'second-trust-anchors'),
    row('certificates without src', anchors(''), 'certificates-without-src'),
    row('certificates with an unknown src', anchors('src="x"'), 'certificates-src-unknown'),
    [
      'trust-anchors are taken',
      `${beside('')}<debug-overrides>${anchors('src="user"', 'src="@raw/debug_ca"')}</debug-overrides>`,
    ],
    [
      'overridePins is no matter of release builds',
      `${beside('')}<debug-overrides>${anchors('src="system" overridePins="true"')}</debug-overrides>`,
    ],
  ]);
});

describe('XmlConfigSource: no errors there', () => {
  const any = (name: string, host: string, never?: string): Row => [
    `the domain ${name}`,
    config(name, PINS),
    { hosts: { [host]: 'leaf' }, ...(never ? { never } : {}) },
  ];
  holds([
    [
      'a pin-set with no pins',
      inSet('<!-- later -->'),
      { hosts: { 'example.com': null }, says: 'unpinned empty-pin-set' },
    ],
    ['one pin', inSet(LEAF)],
    ['the same pin twice', inSet(LEAF + LEAF), { hosts: { 'example.com': 'leaf leaf' } }],
    ['a date of long ago', inSet(LEAF, 'expiration="2001-01-01"'), { expires: '2001-01-01' }],
    any('localhost', 'localhost'),
    any('a_b.example.com', 'a_b.example.com'),
    any('192.0.2.1', '192.0.2.1'),
    any('xn--bcher-kva.example', 'xn--bcher-kva.example'),
    any('com', 'com'),
    any('192.168.0.0/16', '192.168.0.0/16', '192.168.0.0/16'),
    any('~!$', '~!$', '~!$'),
  ]);
});
