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
  ROOT,
  type Row,
  refused,
} from './shapes.ts';

// What XmlConfigSource reads, and what it skips without a word: the grammar of network_security_config.xml, shape by shape.

const X = 'xmlns:x="urn:x"';
const LEAF = pinElement('leaf');
const none: Expected = { hosts: { 'example.com': null } };
const lost = (code: string): Expected => ({ ...none, says: `unpinned ${code}` });
const lint = (code: string): Expected => ({ says: `lint ${code}` });
const SKIPPED = 'skipped-element';

describe('XmlConfigSource: the root', () => {
  holds([
    ['an empty one', `<${ROOT}/>`, none],
    ['one domain-config', beside('')],
    ["a prefix doesn't matter", `<x:${ROOT} ${X}>${beside('')}</x:${ROOT}>`],
    ['another root throws', `<network-security>${beside('')}</network-security>`, refused('wrong-root')],
    [
      'other case throws',
      `<Network-Security-Config>${beside('')}</Network-Security-Config>`,
      refused('wrong-root'),
    ],
    ['base-config first', `<base-config/>${beside('')}`],
    ['base-config last', `${beside('')}<base-config/>`],
    ['base-config between domain-configs', `${beside('')}<base-config/>${config('example.org')}`],
    ['debug-overrides anywhere', `<debug-overrides/>${beside('')}`],
    [
      'any number of domain-configs',
      beside('') + config('+example.org', pinSetOf('wide')) + config('example.net'),
      { hosts: { 'example.com': 'leaf', 'a.example.org': 'wide', 'example.net': null } },
    ],
    ['pin-set in it is skipped', config('example.com') + PINS, lost(SKIPPED)],
    ['domain in it is skipped', '<domain>example.com</domain>', lost(SKIPPED)],
    ['pin in it is skipped', config('example.com') + LEAF, lost(SKIPPED)],
    ['trust-anchors in it is skipped', beside('') + anchors('src="system"'), lint(SKIPPED)],
  ]);
});

describe('XmlConfigSource: domain-config', () => {
  const nested = config('example.com', config('a.example.com', config('b.example.com', PINS)));
  holds([
    [
      'several domains',
      config('example.com example.org', PINS),
      { hosts: { 'example.com': 'leaf', 'example.org': 'leaf' } },
    ],
    ['domain behind pin-set', `<domain-config>${PINS}<domain>example.com</domain></domain-config>`],
    ['no pin-set pins nothing', config('example.com'), none],
    ['trust-anchors', beside(anchors('src="system"'))],
    [
      'domain-config at any depth',
      nested,
      { hosts: { 'example.com': null, 'a.example.com': null, 'b.example.com': 'leaf' } },
    ],
    [
      'a prefix on each element',
      `<x:domain-config ${X}><x:domain>example.com</x:domain><x:pin-set><x:pin digest="SHA-256">${PIN}</x:pin></x:pin-set></x:domain-config>`,
    ],
    [
      'only direct children: a group round domain',
      pinned(`<domain>example.com</domain><group><domain>a.b</domain></group>`),
      { says: 'unpinned unknown-element', hosts: { 'example.com': 'leaf', 'a.b': null } },
    ],
    [
      'only direct children: a group round pin-set',
      config('example.com', `<group>${PINS}</group>`),
      lost('unknown-element'),
    ],
    ['pin outside a pin-set', config('example.com', LEAF), lost(SKIPPED)],
    ['base-config in it is skipped', beside('<base-config/>'), lint(SKIPPED)],
    ['debug-overrides in it is skipped', beside('<debug-overrides/>'), lint(SKIPPED)],
    [
      'certificates in it is skipped',
      beside('<certificates src="user" overridePins="true"/>'),
      lint(SKIPPED),
    ],
    [
      'its flags are no matter of pins',
      `<domain-config cleartextTrafficPermitted="false" hstsEnforced="true"><domain>example.com</domain>${PINS}</domain-config>`,
    ],
  ]);
});

describe('XmlConfigSource: pin-set and pin', () => {
  holds([
    ['several pins', inSet(LEAF + pinElement('backup')), { hosts: { 'example.com': 'leaf backup' } }],
    ['no pin at all switches pinning off', inSet(''), lost('empty-pin-set')],
    ['a closed pin-set too', config('example.com', '<pin-set/>'), lost('empty-pin-set')],
    ['pinset is skipped', config('example.com', `<pinset>${LEAF}</pinset>`), lost('unknown-element')],
    ['pinSet is skipped', config('example.com', `<pinSet>${LEAF}</pinSet>`), lost('unknown-element')],
    ['pin_set is skipped', config('example.com', `<pin_set>${LEAF}</pin_set>`), lost('unknown-element')],
    [
      'pins in place of pin-set is skipped',
      config('example.com', `<pins>${LEAF}</pins>`),
      lost('unknown-element'),
    ],
    [
      'pins in place of pin is skipped',
      inSet(`<pins digest="SHA-256">${PIN}</pins>`),
      lost('unknown-element'),
    ],
    ['Pin is skipped', inSet(`<Pin digest="SHA-256">${PIN}</Pin>`), lost('unknown-element')],
    ['only direct children: a group round pin', inSet(`<group>${LEAF}</group>`), lost('unknown-element')],
    ['a pin-set in a pin-set is skipped', inSet(PINS), lost(SKIPPED)],
    [
      'domain in it is skipped',
      inSet(`${LEAF}<domain>a.b</domain>`),
      { says: `unpinned ${SKIPPED}`, hosts: { 'example.com': 'leaf', 'a.b': null } },
    ],
    ['digest SHA-256', pin(PIN)],
    ['digest sha-256', pin(PIN, 'digest="sha-256"')],
    ['digest Sha-256', pin(PIN, 'digest="Sha-256"')],
    ['digest in single quotes', pin(PIN, "digest='SHA-256'")],
    ['expiration', inSet(LEAF, 'expiration="2030-01-31"'), { expires: '2030-01-31' }],
    ['expires is skipped', inSet(LEAF, 'expires="2030-01-31"'), lint('unknown-attribute')],
    [
      'expiration with a prefix is skipped',
      inSet(LEAF, `${X} x:expiration="2030-01-31"`),
      lint('prefixed-attribute'),
    ],
    [
      'expiration on pin is skipped',
      pin(PIN, 'digest="SHA-256" expiration="2030-01-31"'),
      lint('misplaced-attribute'),
    ],
  ]);
});

describe('XmlConfigSource: includeSubdomains', () => {
  const wide = (value: string): Row => [
    value,
    named('example.com', `includeSubdomains="${value}"`),
    { hosts: { 'example.com': 'leaf', 'a.example.com': 'leaf' } },
  ];
  const exact: Expected = { hosts: { 'example.com': 'leaf', 'a.example.com': null } };
  const narrow = (value: string): Row => [value, named('example.com', `includeSubdomains="${value}"`), exact];
  const notRead = (attribute: string, code: string): Row => [
    attribute,
    named('example.com', attribute),
    { ...exact, says: `unpinned ${code}` },
  ];
  const noBoolean = (value: string): Row => notRead(`includeSubdomains="${value}"`, 'not-a-boolean');
  holds([
    wide('true'),
    wide('True'),
    wide('TRUE'),
    wide('1'),
    wide('-1'),
    wide('42'),
    wide('0x10'),
    narrow('false'),
    narrow('False'),
    narrow('FALSE'),
    narrow('0'),
    ['left out', named('example.com'), exact],
    noBoolean('tRUE'),
    noBoolean('yes'),
    noBoolean('on'),
    noBoolean(''),
    noBoolean('@bool/subdomains'),
    noBoolean('?attr/subdomains'),
    notRead('includeSubDomains="true"', 'unknown-attribute'),
    notRead('includesubdomains="true"', 'unknown-attribute'),
    notRead('includeSubdomain="true"', 'unknown-attribute'),
    notRead('include-subdomains="true"', 'unknown-attribute'),
    notRead(`${X} x:includeSubdomains="true"`, 'prefixed-attribute'),
    [
      'on the domain-config',
      `<domain-config includeSubdomains="true"><domain>example.com</domain>${PINS}</domain-config>`,
      { ...exact, says: 'unpinned misplaced-attribute' },
    ],
  ]);
});

describe('XmlConfigSource: trust-anchors', () => {
  holds([
    ...['system', 'user', 'wfa', '@raw/my_ca', '@com.example.app:raw/my_ca'].map(
      (src): Row => [`src ${src}`, beside(anchors(`src="${src}"`))],
    ),
    ['no certificates at all', beside('<trust-anchors/>')],
    [
      'certificates with a prefix',
      beside(`<trust-anchors ${X}><x:certificates src="system"/></trust-anchors>`),
    ],
    [
      'domain in it is skipped',
      beside('<trust-anchors><domain>a.b</domain></trust-anchors>'),
      { says: `unpinned ${SKIPPED}`, hosts: { 'a.b': null } },
    ],
    ['overridePins is false by default', beside(anchors('src="system"'))],
    ['overridePins true', beside(anchors('src="system" overridePins="true"')), { overridden: true }],
    ['overridePins TRUE', beside(anchors('src="system" overridePins="TRUE"')), { overridden: true }],
    ['overridePins 1', beside(anchors('src="system" overridePins="1"')), { overridden: true }],
    ['overridePins false', beside(anchors('src="system" overridePins="false"'))],
    [
      'overridePins @bool/x is false',
      beside(anchors('src="system" overridePins="@bool/x"')),
      lint('not-a-boolean'),
    ],
    [
      'overridepins is skipped',
      beside(anchors('src="system" overridepins="true"')),
      lint('unknown-attribute'),
    ],
    [
      'overridePins with a prefix is skipped',
      beside(anchors(`src="system" ${X} x:overridePins="true"`)),
      lint('prefixed-attribute'),
    ],
  ]);
});

describe('XmlConfigSource: flags in any namespace', () => {
  const flagged = (flags: string): string =>
    `<domain-config ${X} ${flags}><domain>example.com</domain>${PINS}</domain-config>`;
  holds([
    ['cleartextTrafficPermitted', flagged('cleartextTrafficPermitted="false"')],
    ['cleartextTrafficPermitted with a prefix', flagged('x:cleartextTrafficPermitted="false"')],
    [
      'cleartextTrafficPermitted from a reference',
      flagged('cleartextTrafficPermitted="@string/x"'),
      lint('not-a-boolean'),
    ],
    ['hstsEnforced with a prefix', flagged('x:hstsEnforced="true"')],
    ['cleartextTrafficpermitted', flagged('cleartextTrafficpermitted="false"'), lint('unknown-attribute')],
    [
      'on the root they are skipped',
      `<${ROOT} cleartextTrafficPermitted="false">${beside('')}</${ROOT}>`,
      lint('misplaced-attribute'),
    ],
  ]);
});

describe('the guide: children of later releases and of other tools', () => {
  const passes = (element: string): Row => [element, beside(element)];
  holds([
    passes('<certificateTransparency enabled="true"/>'),
    passes('<domainEncryption mode="enabled"/>'),
    passes('<trustkit-config enforcePinning="true"/>'),
    passes('<trustkit-config enforcePinning="false" disableDefaultReportUri="true"/>'),
    passes('<trustkit-config><report-uri>https://a.example/pins</report-uri></trustkit-config>'),
    [
      'certificateTransparency in base-config',
      `<base-config><certificateTransparency enabled="true"/></base-config>${beside('')}`,
    ],
    [
      'domainEncryption in base-config',
      `<base-config><domainEncryption mode="enabled"/></base-config>${beside('')}`,
    ],
    [
      'tools: attributes',
      `<${ROOT} xmlns:tools="http://schemas.android.com/tools" tools:targetApi="n">${beside('')}</${ROOT}>`,
    ],
  ]);
});
