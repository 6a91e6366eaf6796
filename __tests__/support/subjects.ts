import { createHash } from 'node:crypto';
import type { Backup } from '../../src/model/backup.ts';
import type { Certificate, ServedChain, TrustPath } from '../../src/model/certificate.ts';
import type { Connection, Ignore, StoreFacts } from '../../src/model/evaluation.ts';
import type { ChainObservation, ProbeFailure } from '../../src/model/observation.ts';
import type {
  AnchorOverride,
  Deployment,
  Expiry,
  FormatId,
  Pin,
  PinFault,
  PinGroup,
  PinnedDomain,
  PinStore,
  Policy,
} from '../../src/model/pins.ts';
import { ANDROID, IOS } from '../../src/model/platform.ts';
import type { Span } from '../../src/model/source.ts';
import type {
  HostSubject,
  IgnoreSubject,
  PolicySubject,
  ProjectSubject,
  StorePolicies,
  StoreSubject,
  Thresholds,
} from '../../src/rules/rule.ts';

// Subjects for rules, without files, servers or cryptography: a key is a name, and its pin the hash of that name.

export const DAY = 86_400_000;
export const NOW = Date.UTC(2027, 0, 10);
export const HOST = 'api.example.com';
export const THRESHOLDS: Thresholds = {
  pinSetExpiringDays: 60,
  certificateExpiringDays: 21,
  certificateExpiringFraction: 0.2,
  requireBackup: 'present',
  leafPinShortLivedDays: 30,
  releaseLagDays: 14,
  pinKinds: () => null,
  ownDomains: [],
};

const COLUMNS = 100;

/** The span of something on a line; every line of the synthetic text is as long as the next. */
export function onLine(line: number, length = 10): Span {
  const start = (line - 1) * COLUMNS;
  return { start, end: start + length };
}

/** The pin of the key that goes by this name. */
export function pinOf(key: string): string {
  return createHash('sha256').update(`key ${key}`).digest('base64');
}

export function pin(key: string, line = 10): Pin {
  const value = pinOf(key);
  return {
    value,
    span: onLine(line, value.length),
    sha256: value,
    fault: null,
    variable: null,
    comment: null,
  };
}

/** A pin as written, whatever it is. */
export function rawPin(
  value: string,
  sha256: string | null,
  fault: Partial<PinFault> | null,
  line = 10,
): Pin {
  const whole: PinFault | null =
    fault === null
      ? null
      : { message: 'It is no pin.', hint: null, effect: 'never-matches', meant: null, ...fault };
  return { value, span: onLine(line, value.length), sha256, fault: whole, variable: null, comment: null };
}

export function variablePin(variable: string, line = 10): Pin {
  const span = onLine(line, variable.length);
  return { value: variable, span, sha256: null, fault: null, variable, comment: null };
}

export function group(scope: PinGroup['scope'], pins: readonly Pin[], line = 9): PinGroup {
  return { scope, pins, span: onLine(line) };
}

export function chainOf(...keys: string[]): PinGroup {
  return group(
    'chain',
    keys.map((key, at) => pin(key, 10 + at)),
  );
}

/** `lapsesFrom` and the instant by which the last device has followed, as Android's: 26 hours later. */
export function expiry(lapsesFrom: number, lapsedBy = lapsesFrom + 26 * 3_600_000): Expiry {
  const date = new Date(lapsedBy).toISOString().slice(0, 10);
  return { written: date, date, span: onLine(8), lapsesFrom, lapsedBy };
}

export function domain(name: string, fields: Partial<PinnedDomain> = {}): PinnedDomain {
  return {
    name,
    written: name,
    span: onLine(5, name.length),
    includeSubdomains: false,
    groups: [chainOf('leaf', 'backup')],
    expires: null,
    enforced: true,
    overrides: [],
    cleartext: null,
    userAnchors: null,
    neverMatches: null,
    meant: null,
    unpinnedBecause: null,
    shadows: null,
    ...fields,
  };
}

export function override(written: string, coversPublicRoots: boolean, line = 12): AnchorOverride {
  return { written, coversPublicRoots, span: onLine(line) };
}

export function facts(store: Partial<PinStore> = {}, deployment: Partial<Deployment> = {}): StoreFacts {
  const path = store.path ?? 'app/src/main/res/xml/network_security_config.xml';
  return {
    store: {
      format: 'android-nsc',
      path,
      source: { path, text: '', bytes: new Uint8Array(), encoding: 'utf-8', bom: false, decodingFault: null },
      domains: [],
      problems: [],
      anchors: [],
      suppressions: [],
      rejected: null,
      ...store,
    },
    deployment: {
      state: 'in-force',
      evidence: [],
      module: 'app',
      sourceSet: 'main',
      minimumOs: '24',
      variantOf: null,
      variant: null,
      uncovered: [],
      generator: null,
      resources: null,
      ...deployment,
    },
    platform: store.format === 'ios-ats' ? IOS : ANDROID,
    position: (offset) => ({ line: Math.floor(offset / COLUMNS) + 1, column: (offset % COLUMNS) + 1 }),
  };
}

export function storeSubject(
  store: Partial<PinStore> = {},
  deployment: Partial<Deployment> = {},
  now = NOW,
): StoreSubject {
  return { ...facts(store, deployment), now, thresholds: THRESHOLDS };
}

/** The whole repository; what its stores demand of hosts only where they say so. */
export function projectSubject(
  stores: readonly (StoreFacts & Partial<StorePolicies>)[],
  more: Partial<ProjectSubject> = {},
): ProjectSubject {
  return {
    stores: stores.map((store) => ({ policies: [], ...store })),
    bundles: [],
    now: NOW,
    thresholds: THRESHOLDS,
    ...more,
  };
}

export interface PolicyFields extends Partial<Policy> {
  readonly backups?: readonly Backup[];
  readonly format?: FormatId;
  readonly now?: number;
  readonly thresholds?: Thresholds;
}

export function policySubject(
  groups: readonly PinGroup[],
  connections: readonly Connection[] = [],
  { format = 'android-nsc', now = NOW, thresholds = THRESHOLDS, backups = [], ...policy }: PolicyFields = {},
): PolicySubject {
  const from = [domain(HOST, { groups })];
  return {
    ...facts({ format, domains: from }),
    now,
    thresholds,
    connections,
    backups,
    outlook: null,
    policy: {
      host: HOST,
      pinned: true,
      groups,
      expires: null,
      enforced: true,
      overridden: false,
      from,
      reason: 'one entry applies',
      ...policy,
    },
  };
}

export function hostSubject(
  connections: readonly Connection[],
  now = NOW,
  thresholds = THRESHOLDS,
  more: Partial<HostSubject> = {},
): HostSubject {
  return {
    host: HOST,
    connections,
    now,
    thresholds,
    backups: [],
    hasSubdomains: false,
    previous: null,
    ...more,
  };
}

/** An entry that sets `lint-demand` aside for good, in force and in use. */
export function ignoreWith(fields: Partial<Ignore> = {}): Ignore {
  return {
    rule: 'lint-demand',
    host: null,
    files: null,
    base: '',
    reason: 'known',
    until: null,
    path: '.github/pinwarden.yml',
    start: { line: 3, column: 5 },
    end: { line: 3, column: 20 },
    covers: null,
    ...fields,
  };
}

export function ignoreSubject(
  fields: Partial<Ignore> = {},
  more: Partial<IgnoreSubject> = {},
): IgnoreSubject {
  return { now: NOW, ignore: ignoreWith(fields), matches: 1, isRule: true, isDecided: true, ...more };
}

/** A certificate for the key of its name, by `issuer`; its own issuer when it is left out. */
export function certificate(
  name: string,
  issuer = name,
  { key, ...fields }: Partial<Certificate> = {},
): Certificate {
  const lifetime = (name === 'leaf' ? 100 : 2000) * DAY;
  return {
    fingerprint: createHash('sha256').update(`certificate ${name} ${issuer}`).digest('hex'),
    pin: pinOf(name),
    subject: `CN=${name}`,
    issuer: `CN=${issuer}`,
    label: name,
    serial: '01',
    notBefore: NOW - lifetime / 2,
    notAfter: NOW + lifetime / 2,
    key: key ?? 'ECDSA P-256',
    isCa: name !== 'leaf',
    selfIssued: name === issuer,
    dnsNames: name === 'leaf' ? [HOST] : [],
    ...fields,
  };
}

export const LEAF = certificate('leaf', 'issuing');
export const ISSUING = certificate('issuing', 'root');
export const ROOT = certificate('root');

export function trustPath(...certificates: Certificate[]): TrustPath {
  return {
    certificates,
    anchor: 'public',
    validFrom: Math.max(...certificates.map(({ notBefore }) => notBefore)),
    validUntil: Math.min(...certificates.map(({ notAfter }) => notAfter)),
  };
}

export interface ConnectionFields {
  readonly address?: string;
  readonly keyType?: ChainObservation['keyType'];
  readonly vantage?: string | null;
  readonly proxy?: string | null;
  readonly verifyError?: string | null;
  readonly coversHost?: boolean;
  readonly forServers?: boolean;
  readonly presented?: readonly Certificate[];
}

/** A chain that was served at an address, with the trust paths that it has: leaf, issuing, root if nothing is said. */
export function connection(
  paths: readonly TrustPath[] = [trustPath(LEAF, ISSUING, ROOT)],
  fields: ConnectionFields = {},
): Connection {
  const presented = fields.presented ?? paths[0]?.certificates.slice(0, -1) ?? [LEAF];
  const { coversHost = true, forServers = true } = fields;
  const served: ServedChain = { presented, paths, coversHost, forServers };
  return {
    served,
    observation: {
      ...asked(fields.address ?? '192.0.2.1', fields),
      failure: null,
      chain: [],
      tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', clientCertificate: false },
      verifyError: fields.verifyError ?? null,
    },
  };
}

export function failed(
  stage: ProbeFailure['stage'],
  code: string,
  address: string | null = '192.0.2.1',
  detail = 'It did not work',
  fields: ConnectionFields = {},
): Connection {
  return { served: null, observation: { ...asked(address, fields), failure: { stage, code, detail } } };
}

function asked(
  address: string | null,
  { keyType = 'any', vantage = null, proxy = null }: Pick<ConnectionFields, 'keyType' | 'vantage' | 'proxy'>,
) {
  const at = new Date(NOW).toISOString();
  return { endpoint: { host: HOST, port: 443 }, address, keyType, at, vantage, proxy };
}

/** Something in hand for the key `backup`, whose chain is not known unless `served` or `issuers` say so. */
export function backup({ form = 'certificate', ...fields }: Partial<Backup> = {}): Backup {
  return {
    host: HOST,
    file: 'backup.pem',
    role: 'backup',
    form,
    label: 'backup',
    key: 'ECDSA P-256',
    pin: form === 'authority' ? null : pinOf('backup'),
    issuers: [],
    served: null,
    coversHost: form === 'certificate' ? true : null,
    weakness: null,
    ...fields,
  };
}
