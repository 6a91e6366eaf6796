import { describe, expect, it } from 'vitest';
import { readText } from '../unit/formats/android-nsc/reading.ts';
import {
  anchors,
  beside,
  config,
  holds,
  inSet,
  named,
  PIN,
  PINS,
  pin,
  pinElement,
  pinned,
  ROOT,
  type Row,
} from './shapes.ts';

// What Android Lint's NetworkSecurityConfigDetector objects to. Where the platform takes the file all the same, it is told as
// Lint's demand, or left in the model for the rule that is about it.

const LEAF = pinElement('leaf');
const NONE = { 'example.com': null };
const file = (content: string): string =>
  `<${ROOT} xmlns:tools="http://schemas.android.com/tools">${content}</${ROOT}>`;

describe('NetworkSecurityConfig: an element that it does not expect', () => {
  const unexpected = (where: string, content: string): Row => [
    `in ${where}`,
    content,
    { says: 'lint unknown-element' },
  ];
  holds([
    unexpected('the root', `${beside('')}<foo/>`),
    unexpected('base-config', `${beside('')}<base-config><foo/></base-config>`),
    unexpected('debug-overrides', `${beside('')}<debug-overrides><foo/></debug-overrides>`),
    unexpected('domain-config', beside('<foo/>')),
    unexpected('pin-set', inSet(`${LEAF}<foo/>`)),
    unexpected('trust-anchors', beside('<trust-anchors><foo/></trust-anchors>')),
    unexpected(
      'certificates',
      beside('<trust-anchors><certificates src="system"><foo/></certificates></trust-anchors>'),
    ),
  ]);
});

describe('NetworkSecurityConfig: did you mean', () => {
  const element = (
    written: string,
    meant: string,
    content: string,
    effect = 'lint',
    hosts: Record<string, string | null> = { 'example.com': 'leaf' },
  ): Row => [
    `<${written}>`,
    content,
    { says: `${effect} unknown-element`, hint: `did you mean \`<${meant}>\`?`, hosts },
  ];
  const attribute = (written: string, meant: string, content: string, effect = 'lint'): Row => [
    written,
    content,
    { says: `${effect} unknown-attribute`, hint: `did you mean \`${meant}\`?` },
  ];
  const refused = (written: string, content: string, code: string): Row => [
    written,
    content,
    { rejected: true, says: `rejects-file ${code}`, hint: `where it says \`${written}\`` },
  ];
  holds([
    element(
      'domain-confg',
      'domain-config',
      `<domain-confg><domain>example.com</domain>${PINS}</domain-confg>`,
      'unpinned',
      NONE,
    ),
    element(
      'domain_config',
      'domain-config',
      `<domain_config><domain>example.com</domain>${PINS}</domain_config>`,
      'unpinned',
      NONE,
    ),
    element(
      'domainConfig',
      'domain-config',
      `<domainConfig><domain>example.com</domain>${PINS}</domainConfig>`,
      'unpinned',
      NONE,
    ),
    element('base-configs', 'base-config', `${beside('')}<base-configs/>`),
    element('debug-override', 'debug-overrides', `${beside('')}<debug-override/>`),
    element('domian', 'domain', pinned('<domain>example.com</domain><domian>a.b</domian>'), 'unpinned', {
      'example.com': 'leaf',
      'a.b': null,
    }),
    element('domains', 'domain', pinned('<domain>example.com</domain><domains>a.b</domains>'), 'unpinned', {
      'example.com': 'leaf',
      'a.b': null,
    }),
    element('pin-sets', 'pin-set', config('example.com', `<pin-sets>${LEAF}</pin-sets>`), 'unpinned', NONE),
    element('pnset', 'pin-set', config('example.com', `<pnset>${LEAF}</pnset>`), 'unpinned', NONE),
    element('pins', 'pin', inSet(`${LEAF}<pins digest="SHA-256">${PIN}</pins>`), 'unpinned'),
    element('trust-anchor', 'trust-anchors', beside('<trust-anchor/>')),
    element(
      'certificate',
      'certificates',
      beside('<trust-anchors><certificate src="system"/></trust-anchors>'),
    ),
    attribute(
      'includeSubdomain',
      'includeSubdomains',
      named('example.com', 'includeSubdomain="true"'),
      'unpinned',
    ),
    attribute('includeSubDomains', 'includeSubdomains', named('example.com', 'includeSubDomains="false"')),
    attribute(
      'incudeSubdomans',
      'includeSubdomains',
      named('example.com', 'incudeSubdomans="true"'),
      'unpinned',
    ),
    attribute('expiraton', 'expiration', inSet(LEAF, 'expiraton="2030-01-31"')),
    attribute('Expiration', 'expiration', inSet(LEAF, 'Expiration="2030-01-31"')),
    attribute('overridePin', 'overridePins', beside(anchors('src="system" overridePin="true"'))),
    attribute(
      'cleartextTraficPermited',
      'cleartextTrafficPermitted',
      `<base-config cleartextTraficPermited="false"/>${beside('')}`,
    ),
    refused('digst', pin(PIN, 'digst="SHA-256"'), 'pin-digest-missing'),
    refused('scr', beside(anchors('scr="system"')), 'certificates-without-src'),
  ]);
});

describe('NetworkSecurityConfig: a domain without includeSubdomains', () => {
  const unsaid = (what: string, domain: string, ...says: string[]): Row => [
    what,
    pinned(domain),
    { says, unsaid: true },
  ];
  const LINT = 'lint include-subdomains-unsaid';
  holds([
    unsaid('left out', '<domain>example.com</domain>', LINT),
    unsaid('left out of several: told once', '<domain>example.com</domain><domain>a.b</domain>', LINT),
    unsaid('false', '<domain includeSubdomains="false">example.com</domain>'),
    unsaid('true', '<domain includeSubdomains="true">example.com</domain>'),
    unsaid(
      'misspelt: told as that',
      '<domain includesSubdomains="false">example.com</domain>',
      'lint unknown-attribute',
    ),
    ['of a domain without pins', config('example.com'), { says: LINT, unsaid: true, hosts: NONE }],
  ]);
});

describe('InsecureBaseConfiguration and AcceptsUserCertificates', () => {
  const user = (where: string): string => `<${where}>${anchors('src="system"', 'src="user"')}</${where}>`;
  const http = (value: string): string => `<base-config cleartextTrafficPermitted="${value}"/>`;
  const own = `<domain-config cleartextTrafficPermitted="false"><domain>example.com</domain>${PINS}${anchors('src="system"')}</domain-config>`;
  holds([
    [
      'cleartext in base-config, no pinned host inherits it',
      http('true') + own,
      { says: 'lint cleartext-in-base-config' },
    ],
    ['no cleartext in base-config', http('false') + own],
    [
      'user anchors in base-config, no pinned host inherits them',
      user('base-config') + own,
      { says: 'lint user-anchors-in-base-config' },
    ],
    ['user anchors in debug-overrides', user('debug-overrides') + own],
  ]);

  it.each([
    // what, the file, whether a pinned host inherits cleartext, and user anchors
    ['cleartext', http('true') + beside(''), [true, false]],
    ['no cleartext', http('false') + beside(''), [false, false]],
    ['cleartext, forbidden nearer by', http('true') + own, [false, false]],
    ['user anchors', user('base-config') + beside(''), [false, true]],
    ['user anchors, replaced nearer by', user('base-config') + own, [false, false]],
    ['user anchors of debug-overrides', user('debug-overrides') + beside(''), [false, false]],
  ])('a pinned host inherits %s', (_, content, inherited) => {
    const { domains } = readText(file(content));
    expect(domains.map(({ cleartext, userAnchors }) => [cleartext !== null, userAnchors !== null])).toEqual([
      inherited,
    ]);
  });
});

describe('NetworkSecurityConfig: resources that src names', () => {
  it.each([
    ['@raw/my_ca', ['raw/my_ca']],
    ['@xml/my_ca', ['xml/my_ca']],
    ['@com.example.app:raw/my_ca', ['raw/my_ca']],
    ['@android:raw/platform_ca', []],
    ['system', []],
    ['user', []],
  ])('%s', (src, resources) => {
    for (const where of ['base-config', 'debug-overrides']) {
      const store = readText(file(`<${where}>${anchors(`src="${src}"`)}</${where}>`));
      expect(store.rejected).toBeNull();
      expect(store.anchors.map(({ resource }) => resource)).toEqual(resources);
    }
  });
});

describe('MissingBackupPin, and the tools:ignore that a team means', () => {
  const BACKUP = pinElement('backup');
  const BOTH = `<pin-set>${LEAF}${BACKUP}</pin-set>`;
  const on = (part: string, ignored: string, pins = PINS): string => {
    const ignore = (name: string): string => (name === part ? ` tools:ignore="${ignored}"` : '');
    const config = `<domain-config${ignore('domain-config')}><domain>example.com</domain>${pins.replace('<pin-set', `$&${ignore('pin-set')}`)}</domain-config>`;
    return `<${ROOT} xmlns:tools="http://schemas.android.com/tools"${ignore(ROOT)}>${config}</${ROOT}>`;
  };
  it.each([
    ['on pin-set', on('pin-set', 'MissingBackupPin'), ['backup-pin-missing']],
    ['on domain-config', on('domain-config', 'MissingBackupPin'), ['backup-pin-missing']],
    ['on the root', on(ROOT, 'MissingBackupPin'), ['backup-pin-missing']],
    ['among others', on('pin-set', 'PinSetExpiry, MissingBackupPin'), ['backup-pin-missing']],
    ['another check', on('pin-set', 'UnusedResources'), []],
    ['nothing to ignore: two pins', on('pin-set', 'MissingBackupPin', BOTH), []],
  ])('%s', (_, content, rules) => {
    const store = readText(content);
    expect(store.problems).toEqual([]);
    expect(store.suppressions.map(({ rule }) => rule)).toEqual(rules);
    expect(store.domains[0]?.groups[0]?.pins).toHaveLength(content.includes(BACKUP) ? 2 : 1);
  });
});
