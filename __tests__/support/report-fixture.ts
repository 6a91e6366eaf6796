import { readdirSync, readFileSync } from 'node:fs';
import { evaluate } from '../../src/evaluate.ts';
import { formats } from '../../src/formats/index.ts';
import type { Connection, Evaluation, Finding } from '../../src/model/evaluation.ts';
import type { RuleFacts } from '../../src/model/rule-facts.ts';
import { positions } from '../../src/model/source.ts';
import type { Configuration, HtmlContext } from '../../src/report/html.ts';
import { rules } from '../../src/rules/index.ts';
import type { StorePolicies } from '../../src/rules/rule.ts';
import { findingWith } from './evaluations.ts';
import {
  certificate,
  connection,
  DAY,
  failed,
  ignoreWith,
  NOW,
  pinOf,
  THRESHOLDS,
  trustPath,
} from './subjects.ts';

// What the HTML report is shown with: a repository with an Android and an iOS app, and one with hundreds of hosts.

export const ANDROID_PATH = 'app/src/main/res/xml/network_security_config.xml';
export const IOS_PATH = 'ios/DemoApp/Info.plist';

interface AndroidEntry {
  readonly hosts: readonly string[];
  readonly pins: readonly string[];
  readonly expiration?: string;
}

export function androidText(entries: readonly AndroidEntry[]): string {
  const lines = entries.flatMap(({ hosts, pins, expiration }) => [
    '\t<domain-config>',
    ...hosts.map((host) => `\t\t<domain includeSubdomains="false">${host}</domain>`),
    `\t\t<pin-set${expiration === undefined ? '' : ` expiration="${expiration}"`}>`,
    ...pins.map((key) => `\t\t\t<pin digest="SHA-256">${pinOf(key)}</pin> <!-- ${key} -->`),
    '\t\t</pin-set>',
    '\t</domain-config>',
  ]);
  const head = '<?xml version="1.0" encoding="utf-8"?>';
  return [head, '<network-security-config>', ...lines, '</network-security-config>', ''].join('\n');
}

export function iosText(entries: readonly (readonly [host: string, keys: readonly string[]])[]): string {
  const lines = entries.flatMap(([host, keys]) => [
    `\t\t\t<key>${host}</key>`,
    '\t\t\t<dict>',
    '\t\t\t\t<key>NSPinnedLeafIdentities</key>',
    '\t\t\t\t<array>',
    ...keys.map(
      (key) => `\t\t\t\t\t<dict><key>SPKI-SHA256-BASE64</key><string>${pinOf(key)}</string></dict>`,
    ),
    '\t\t\t\t</array>',
    '\t\t\t</dict>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<plist version="1.0">',
    '<dict>',
    '\t<key>CFBundleName</key>',
    '\t<string>Demo</string>',
    '\t<key>NSAppTransportSecurity</key>',
    '\t<dict>',
    '\t\t<key>NSPinnedDomains</key>',
    '\t\t<dict>',
    ...lines,
    '\t\t</dict>',
    '\t</dict>',
    '</dict>',
    '</plist>',
    '',
  ].join('\n');
}

/** A file as its format reads it, in force in its app. */
export function storeOf(path: string, text: string, hosts: readonly string[]): StorePolicies {
  const source = {
    path,
    text,
    bytes: Buffer.from(text),
    encoding: 'utf-8',
    bom: false,
    decodingFault: null,
  } as const;
  const format = formats.find((each) => each.recognises(source));
  if (format === undefined) throw new Error(`no format recognises ${path}`);
  const store = format.read(source);
  return {
    store,
    deployment: {
      state: 'in-force',
      evidence: [],
      module: '',
      sourceSet: null,
      minimumOs: null,
      variantOf: null,
      variant: null,
      uncovered: [],
      generator: null,
      resources: null,
    },
    platform: format.platform,
    position: positions(text),
    policies: hosts.map((host) => format.policyFor(store, host)),
  };
}

const ROOT_X = certificate('Example Root X1');
const ROOT_OLD = certificate('Old Root CA 3', undefined, { key: 'RSA 4096' });
const CROSS = certificate('Example Root X1', 'Old Root CA 3', {
  notAfter: NOW + 300 * DAY,
  selfIssued: false,
});
const ISSUING_E = certificate('Example Issuing E5', 'Example Root X1', { key: 'ECDSA P-384' });
const ISSUING_R = certificate('Example Issuing R10', 'Example Root X1', { key: 'RSA 2048' });

function leafOf(host: string, key: string, days: number, type = 'ECDSA P-256') {
  return certificate(key, 'Example Issuing E5', {
    subject: `CN=${host}`,
    label: host,
    key: type,
    isCa: false,
    dnsNames: [host],
    notBefore: NOW - 40 * DAY,
    notAfter: NOW + days * DAY,
  });
}

function serving(host: string, key: string, days: number, address = '192.0.2.1'): Connection {
  const leaf = leafOf(host, key, days);
  const paths = [trustPath(leaf, ISSUING_E, ROOT_X), trustPath(leaf, ISSUING_E, CROSS, ROOT_OLD)];
  return connection(paths, { address, presented: [leaf, ISSUING_E], keyType: 'ecdsa' });
}

function servingRsa(host: string, key: string, days: number, address = '192.0.2.1'): Connection {
  const leaf = leafOf(host, key, days, 'RSA 2048');
  return connection([trustPath(leaf, ISSUING_R, ROOT_X)], { address, keyType: 'rsa' });
}

/** Two apps: a host that is well, one that is refused, one whose pins have lapsed, one that answers twofold, one unseen. */
export function twoApps(): { evaluation: Evaluation; configurations: Configuration[] } {
  const before = androidText([
    { hosts: ['api.example.com'], pins: ['api key', 'api backup'], expiration: '2027-06-30' },
    { hosts: ['login.example.com'], pins: ['login old key', 'login backup'] },
    { hosts: ['pay.example.com'], pins: ['pay key', 'pay backup'], expiration: '2026-12-31' },
    { hosts: ['cdn.example.com'], pins: ['cdn key', 'cdn backup'] },
    { hosts: ['xn--bcher-kva.example'], pins: ['books key'] },
  ]);
  const after = before.replace(
    `\t\t\t<pin digest="SHA-256">${pinOf('login old key')}</pin> <!-- login old key -->\n`,
    (line) => `${line}\t\t\t<pin digest="SHA-256">${pinOf('login key')}</pin> <!-- login.example.com -->\n`,
  );
  const ios = iosText([['api.example.com', ['api key', 'api backup']]]);
  const android = ['api', 'login', 'pay', 'cdn'].map((name) => `${name}.example.com`);
  const stores = [
    storeOf(ANDROID_PATH, before, [...android, 'xn--bcher-kva.example']),
    storeOf(IOS_PATH, ios, ['api.example.com']),
  ];
  const observed = new Map<string, readonly Connection[]>([
    [
      'api.example.com',
      [serving('api.example.com', 'api key', 57), serving('api.example.com', 'api key', 57, '2001:db8::1')],
    ],
    ['login.example.com', [serving('login.example.com', 'login key', 80)]],
    ['pay.example.com', [serving('pay.example.com', 'pay key', 120)]],
    [
      'cdn.example.com',
      [
        serving('cdn.example.com', 'cdn key', 12),
        servingRsa('cdn.example.com', 'cdn rsa key', 200),
        failed('connect', 'ECONNREFUSED', '192.0.2.9', 'The connection was refused'),
      ],
    ],
    ['xn--bcher-kva.example', [failed('dns', 'ENOTFOUND', null, 'The name is not known')]],
  ]);
  const evaluated = evaluate({
    ...NOTHING_GIVEN,
    stores,
    observed,
    ignores: [
      ignoreWith({
        rule: 'backup-pin-missing',
        host: 'xn--bcher-kva.example',
        reason: 'the shop closes in spring',
        until: '2027-03-31',
      }),
    ],
  });
  return {
    evaluation: evaluated,
    configurations: [
      {
        path: ANDROID_PATH,
        platform: 'android',
        title: 'Network security configuration',
        before,
        after,
        isRepaired: true,
      },
      {
        path: IOS_PATH,
        platform: 'ios',
        title: 'Pinned domains of the app',
        before: ios,
        after: null,
        isRepaired: true,
      },
    ],
  };
}

const NOTHING_GIVEN = {
  problems: [],
  bundles: [],
  ignores: [],
  baseline: null,
  horizonMs: 400 * 86_400_000,
  previous: null,
  backups: new Map(),
  offline: false,
  now: NOW,
  thresholds: THRESHOLDS,
  severities: new Map(),
  failOn: 'error',
} as const;

/** One store with so many hosts, all well, and findings spread over them. */
export function manyHosts(
  count: number,
  findings: number,
): { evaluation: Evaluation; configurations: Configuration[] } {
  const hosts = Array.from({ length: count }, (_, index) => `host-${index}.example.com`);
  const text = androidText(hosts.map((host) => ({ hosts: [host], pins: [`${host} key`, `${host} backup`] })));
  const evaluated = evaluate({
    ...NOTHING_GIVEN,
    stores: [storeOf(ANDROID_PATH, text, hosts)],
    observed: new Map(
      hosts.map((host, index) => [
        host,
        [serving(host, `${host} key`, 30 + (index % 300)), servingRsa(host, `${host} key`, 200)],
      ]),
    ),
  });
  const ids = [
    'certificate-expiring',
    'live-pin-missing',
    'backup-pin-missing',
    'pin-set-expiring',
    'weak-key',
  ];
  const spread = Array.from({ length: findings }, (_, index): Finding => {
    const host = hosts[index % count] as string;
    return findingWith({
      rule: ids[index % ids.length] as string,
      severity: (['error', 'warning', 'notice'] as const)[index % 3] as Finding['severity'],
      host,
      path: ANDROID_PATH,
      start: { line: index + 3, column: 4 },
      message: `The certificate \`${host}\` ends on 2027-02-${10 + (index % 18)}, in ${index} days.\nApps stop connecting on that day.`,
    });
  });
  return {
    evaluation: { ...evaluated, verdict: 'fail', findings: spread },
    configurations: [
      {
        path: ANDROID_PATH,
        platform: 'android',
        title: 'Network security configuration',
        before: text,
        after: null,
        isRepaired: false,
      },
    ],
  };
}

/** Every rule with the text of its page. */
export function allRules(): RuleFacts[] {
  const folder = new URL('../../src/rules/', import.meta.url);
  const pages = new Set(readdirSync(folder));
  return rules.flatMap(({ meta }) => {
    const page = `${meta.id}.md`;
    if (!pages.has(page)) return [];
    return [
      {
        id: meta.id,
        title: meta.title,
        severity: meta.severity,
        page: readFileSync(new URL(page, folder), 'utf8'),
        helpUri: null,
        mastg: ['MASTG-TEST-0242'],
        cwe: [295],
      },
    ];
  });
}

export function contextWith(parts: Partial<HtmlContext> = {}): HtmlContext {
  return {
    version: '0.1.0',
    rules: allRules(),
    links: {
      line: (path, line) => `https://git.example/acme/app/blob/0123abc/${path}#L${line}`,
      rule: (id) => `https://git.example/acme/pinwarden/blob/main/src/rules/${id}.md`,
    },
    configurations: [],
    ...parts,
  };
}
