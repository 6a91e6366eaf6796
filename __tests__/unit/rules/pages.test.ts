import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/evaluate.ts';
import { formats } from '../../../src/formats/index.ts';
import type { Backup } from '../../../src/model/backup.ts';
import type { Certificate } from '../../../src/model/certificate.ts';
import type { Connection, Finding } from '../../../src/model/evaluation.ts';
import type { Bundle, Deployment } from '../../../src/model/pins.ts';
import { positions } from '../../../src/model/source.ts';
import { rules } from '../../../src/rules/index.ts';
import type { StorePolicies, Thresholds } from '../../../src/rules/rule.ts';
import { decodeSource } from '../../../src/text/source.ts';
import {
  backup,
  certificate,
  connection,
  DAY,
  facts,
  failed,
  HOST,
  NOW,
  pinOf,
  THRESHOLDS,
  trustPath,
} from '../../support/subjects.ts';

// Every page's example is read and judged, and must give the finding that the page shows. UPDATE_PAGES=1 writes the
// findings anew; read the diff before you commit it.

const folder = new URL('../../../src/rules/', import.meta.url);

const ISSUER = 'Example CA 1';
const issuing = certificate(ISSUER, 'Example Root');
const root = certificate('Example Root');
const leaf = (fields = {}) => certificate(HOST, ISSUER, { isCa: false, notAfter: NOW + 50 * DAY, ...fields });
const serving = (fields = {}, at = {}) => connection([trustPath(leaf(fields), issuing, root)], at);

const ofAnotherAuthority = (address: string): Connection =>
  connection(
    [
      trustPath(
        certificate('new.example.com', 'Example CA 2'),
        certificate('Example CA 2', 'Example Root'),
        root,
      ),
    ],
    { address },
  );

const AMAZON_ROOT = '++MBgDH5WGvL9Bcn5Be30cRcL0f5O+NyoXuWtQdX1aI=';
const ofAmazon = connection([
  trustPath(
    certificate(HOST, 'Amazon RSA 2048 M04', { isCa: false }),
    certificate('Amazon RSA 2048 M04', 'Amazon Root CA 1', {
      subject: 'CN=Amazon RSA 2048 M04,O=Amazon,C=US',
    }),
    certificate('Amazon Root CA 1', undefined, { pin: AMAZON_ROOT }),
  ),
]);
const crossSign = certificate('Example Root', 'Old Root', { notAfter: NOW + 400 * DAY });

/** What a page's servers do, where the example needs one. */
const observed: Readonly<Record<string, readonly Connection[]>> = {
  'live-pin-missing': [serving(), serving({}, { address: '192.0.2.2' })],
  'live-pin-partial': [serving(), ofAnotherAuthority('192.0.2.2')],
  'chain-differs': [serving(), ofAnotherAuthority('192.0.2.2')],
  'chain-changed': [serving()],
  'ios-list-swapped': [serving()],
  'backup-same-key': [serving()],
  'backup-same-ca': [serving()],
  'chain-untrusted': [
    connection([], {
      presented: [certificate(HOST, 'Acme Proxy CA'), certificate('Acme Proxy CA')],
      verifyError: 'SELF_SIGNED_CERT_IN_CHAIN',
    }),
  ],
  'host-mismatch': [
    serving(),
    connection(
      [
        trustPath(
          leaf({ label: 'www.example.com', dnsNames: ['www.example.com', 'example.com'] }),
          issuing,
          root,
        ),
      ],
      {
        address: '192.0.2.2',
        coversHost: false,
      },
    ),
  ],
  'chain-incomplete': [
    serving(),
    connection([], {
      address: '192.0.2.2',
      presented: [leaf()],
      verifyError: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    }),
  ],
  'expiration-outlives-certificates': [serving()],
  'intermediate-pin-rotating': [ofAmazon],
  'leaf-pin-short-lived': [serving({ notBefore: NOW - 40 * DAY })],
  'path-depends-on-cross-sign': [
    connection([
      trustPath(leaf(), issuing, root),
      trustPath(leaf(), issuing, crossSign, certificate('Old Root')),
    ]),
  ],
  'pin-kind': [serving()],
  'provider-set-incomplete': [ofAmazon],
  'weak-key': [serving({ key: 'RSA 1024' })],
  'certificate-expired': [serving({ notAfter: NOW - 2 * DAY })],
  'certificate-expiring': [serving({ notBefore: NOW - 190 * DAY, notAfter: NOW + 10 * DAY })],
  'endpoint-unreachable': [failed('dns', 'ENOTFOUND', null, 'the name has no address')],
};

/** What was seen an earlier time, where the example needs it. */
const previous: Readonly<Record<string, readonly Connection[]>> = {
  'chain-changed': [
    serving({ fingerprint: 'f'.repeat(64), pin: pinOf('older key'), notAfter: NOW + 5 * DAY }),
  ],
};

/** A certificate for the key of its name, as a file holds it with its chain. */
const withChain = (spare: Certificate, fields: Partial<Backup> = {}): Backup =>
  backup({
    label: spare.label,
    pin: spare.pin,
    served: connection([trustPath(spare, issuing, root)]).served,
    ...fields,
  });

/** What is in hand for HOST, where the example needs it. */
const backups: Readonly<Record<string, readonly Backup[]>> = {
  'backup-refused': [
    backup({
      file: 'keys/backup-chain.pem',
      label: HOST,
      pin: pinOf('made last'),
      served: connection([
        trustPath(
          certificate('made last', 'Example CA 2', { isCa: false, dnsNames: [HOST] }),
          certificate('Example CA 2', 'Other Root'),
          certificate('Other Root'),
        ),
      ]).served,
    }),
  ],
  'backup-unproven': [
    backup({ form: 'request', file: 'keys/backup.csr', label: HOST, pin: pinOf('made last') }),
  ],
  'backup-invalid': [
    withChain(certificate('old.example.com', ISSUER, { isCa: false, dnsNames: ['old.example.com'] }), {
      file: 'keys/backup.pem',
      coversHost: false,
    }),
  ],
  'backup-same-key': [backup({ form: 'request', file: 'keys/backup.csr', label: HOST, pin: pinOf(HOST) })],
  'backup-same-ca': [
    withChain(certificate('backup', ISSUER, { isCa: false }), { file: 'keys/backup.pem', label: HOST }),
  ],
};

/** What the user asked for, where it isn't the default. */
const thresholds: Readonly<Record<string, Partial<Thresholds>>> = {
  'host-not-yours': { ownDomains: ['example.org', 'example.net'] },
  'leaf-pin-short-lived': { leafPinShortLivedDays: 100 },
  'pin-kind': { pinKinds: () => ['root'] },
};

const deployments: Readonly<Record<string, Partial<Deployment>>> = {
  'anchor-missing': { resources: new Set(['raw/other']) },
  'os-below-pinning': { minimumOs: '21' },
  'pins-inert': {
    uncovered: [
      {
        name: 'Flutter (dart:io)',
        reason:
          "Dart's own client (package:http, dio, Image.network) checks certificates by itself and never asks the platform: only what goes through Android's own stack, such as native plugins and web views, is held to the pins.",
        evidence: 'pubspec.yaml:9',
      },
    ],
  },
  'store-generated': {
    generator: 'The file says of itself that it is generated (`Generated by`): change what it is made from.',
  },
  'config-not-referenced': {
    state: 'not-referenced',
    evidence: ['app/src/main/AndroidManifest.xml names none'],
  },
  'variants-differ': { variantOf: 'ios/App.xcodeproj/project.pbxproj (target App)', variant: 'Release' },
};

const pinnedTo = (...keys: readonly string[]): string =>
  `<plist version="1.0"><dict><key>NSAppTransportSecurity</key><dict><key>NSPinnedDomains</key><dict><key>${HOST}</key><dict><key>NSPinnedLeafIdentities</key><array>${keys
    .map((key) => `<dict><key>SPKI-SHA256-BASE64</key><string>${pinOf(key)}</string></dict>`)
    .join('')}</array></dict></dict></dict></dict></plist>`;

interface Neighbour {
  readonly path: string;
  readonly config: string;
  readonly deployment: Partial<Deployment>;
}

/** What stands beside the example in the repository, where that is what the rule is about. */
const neighbours: Readonly<Record<string, readonly Neighbour[]>> = {
  'platforms-differ': [
    { path: 'ios/Shop/Info.plist', config: pinnedTo(HOST, 'old backup'), deployment: { state: 'in-force' } },
  ],
  'variants-differ': [
    {
      path: 'ios/App/Staging-Info.plist',
      config: '<plist version="1.0"><dict><key>NSPinnedDomains</key><dict/></dict></plist>',
      deployment: { variantOf: 'ios/App.xcodeproj/project.pbxproj (target App)', variant: 'Staging' },
    },
  ],
};

const PROJECT = 'ios/App.xcodeproj/project.pbxproj';
const bundles: Readonly<Record<string, readonly Bundle[]>> = {
  'bundle-unpinned': [
    {
      name: 'App',
      kind: 'app',
      path: 'ios/App/Info.plist',
      project: PROJECT,
      evidence: `${PROJECT}:41 (target App)`,
    },
    {
      name: 'Share',
      kind: 'extension',
      path: 'ios/Share/Info.plist',
      project: PROJECT,
      evidence: `${PROJECT}:87 (target Share)`,
    },
  ],
};

describe('examples of rule pages', () => {
  it.each(rules.map(({ meta }) => meta.id))('%s', (id) => {
    const page = new URL(`${id}.md`, folder);
    const text = readFileSync(page, 'utf8');
    const [config, expected] = codeBlocks(section(text, 'Example')) as [string, string];
    const actual = shown(findingsOf(id, config));
    expect(actual).not.toBe('');
    if (process.env['UPDATE_PAGES'] === undefined) expect(actual).toBe(expected);
    else
      writeFileSync(
        page,
        text.replace(`\n${expected}\n\`\`\``, () => `\n${actual}\n\`\`\``),
      );
  });
});

function section(page: string, heading: string): string {
  return page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
}

function codeBlocks(text: string): string[] {
  return [...text.matchAll(/^```\w+\n([\s\S]*?)\n```$/gm)].map((match) => match[1] as string);
}

function findingsOf(rule: string, config: string): readonly Finding[] {
  const path = config.includes('<plist')
    ? 'ios/App/Info.plist'
    : 'app/src/main/res/xml/network_security_config.xml';
  const { findings } = evaluate({
    stores: [
      storeOf(path, config, deployments[rule] ?? {}),
      ...(neighbours[rule] ?? []).map((each) => storeOf(each.path, each.config, each.deployment)),
    ],
    problems: [],
    bundles: bundles[rule] ?? [],
    ignores: [],
    baseline: null,
    horizonMs: 400 * DAY,
    observed: new Map([[HOST, observed[rule] ?? []]]),
    backups: new Map([[HOST, backups[rule] ?? []]]),
    previous: previous[rule] === undefined ? null : new Map([[HOST, previous[rule]]]),
    offline: observed[rule] === undefined,
    now: NOW,
    thresholds: { ...THRESHOLDS, ...thresholds[rule] },
    // Those that are off by themselves are turned on for their own page.
    severities: new Map(
      rules.flatMap(({ meta: { id, optIn, severity } }) => (optIn ? [[id, severity]] : [])),
    ),
    failOn: 'error',
  });
  return findings.filter((finding) => finding.rule === rule);
}

function storeOf(path: string, config: string, deployment: Partial<Deployment>): StorePolicies {
  const source = decodeSource(path, Buffer.from(config));
  const format = formats.find((each) => each.recognises(source));
  if (format === undefined) throw new Error(`no format reads the example at ${path}`);
  const store = format.read(source);
  const policy = format.policyFor(store, HOST);
  return {
    store,
    deployment: facts({}, deployment).deployment,
    platform: format.platform,
    position: positions(source.text),
    policies: policy.pinned ? [policy] : [],
  };
}

function shown(findings: readonly Finding[]): string {
  return findings
    .map(({ path, start, severity, rule, message, hint }) => {
      const place = path === '.' ? '.' : `${path}:${start.line}:${start.column}`;
      const lines = [
        `${place} ${severity} ${rule}`,
        ...message.split('\n').map((line) => `  ${line}`),
        ...(hint ?? '').split('\n').map((line) => `  -> ${line}`),
      ];
      return lines.join('\n');
    })
    .join('\n');
}
