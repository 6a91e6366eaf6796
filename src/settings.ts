import type { Configuration } from './config/configuration.ts';
import { UsageError } from './errors.ts';
import { type Configured, type Given, isGiven, layered } from './given.ts';
import { DAY_MS } from './model/day.ts';
import type { Ignore, Severity, SeverityChoice } from './model/evaluation.ts';
import type { Expiration, PinKind } from './model/generation.ts';
import type { KeyType } from './model/observation.ts';
import {
  aLabels,
  branch,
  choice,
  expiration,
  flag,
  instant,
  integer,
  number,
  pinKinds,
  severity,
  shard,
  vantage,
} from './option-values.ts';

export type Format =
  | 'terminal'
  | 'json'
  | 'markdown'
  | 'android'
  | 'ios'
  | 'trustkit-android'
  | 'trustkit-ios'
  | 'okhttp'
  | 'all';

export const REPORT_KINDS = ['json', 'sarif', 'html', 'junit', 'codequality', 'badge'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Everything the pipeline is told, with defaults filled in and every value checked. */
export interface Settings {
  readonly offline: boolean;
  readonly connectTo: readonly string[];
  readonly trustAnchors: readonly string[];
  readonly allowPrivateAddresses: boolean;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly concurrency: number;
  readonly ipVersions: 'both' | '4' | '6';
  readonly keyTypes: readonly KeyType[];
  readonly repeat: number;
  /** `DOMAIN=HOST` each, as given. */
  readonly probe: readonly string[];
  /** The address of a proxy and what named it; null to ask directly. */
  readonly proxy: { readonly text: string; readonly from: string } | null;
  /** As the environment variable NO_PROXY has it. */
  readonly noProxy: string;
  readonly maxHosts: number;
  /** Files and folders of observations that take the place of asking. */
  readonly observations: readonly string[];
  /** Files and folders of earlier observations to compare with. */
  readonly previous: readonly string[];
  /** Which part of how many, counted from 1; null for all of it. */
  readonly shard: { readonly index: number; readonly count: number } | null;
  readonly vantage: string | null;
  /** Milliseconds since the epoch; null for the present. */
  readonly at: number | null;
  readonly failOn: Severity | 'never';
  readonly unreachable: 'error' | 'warning';
  readonly ifNoneFound: 'error' | 'warning' | 'ignore';
  readonly severities: ReadonlyMap<string, SeverityChoice>;
  /** The configuration file that holds the entries below; null without one. */
  readonly configured: Pick<Configured, 'file' | 'folder'> | null;
  readonly ignores: readonly Ignore[];
  /** Values of build variables by name. */
  readonly variables: ReadonlyMap<string, string>;
  readonly baseline: string | null;
  readonly writeBaseline: boolean;
  readonly pinSetExpiringDays: number;
  readonly certificateExpiringDays: number;
  readonly certificateExpiringFraction: number;
  /** Files in hand of what a host could serve one day, `HOST=FILE` each, as given. */
  readonly backup: readonly string[];
  readonly next: readonly string[];
  readonly requireBackup: 'present' | 'proven' | 'off';
  readonly ownDomains: readonly string[];
  readonly leafPinShortLivedDays: number;
  readonly releaseLagDays: number;
  readonly horizonMs: number;
  readonly pinKinds: (host: string) => readonly PinKind[] | null;
  /** What to pin of a host; null leaves it to the command. */
  readonly pin: (host: string) => readonly PinKind[] | 'same-kind' | null;
  readonly includeSubdomains: boolean;
  /** Null leaves it to the command. */
  readonly expiration: Expiration | null;
  readonly write: readonly string[];
  readonly wrongPins: boolean;
  /** The hosts that are to be repaired; empty for all. */
  readonly repairedHosts: readonly string[];
  readonly prune: boolean;
  readonly dryRun: boolean;
  readonly patch: string | null;
  readonly proposal: ProposalSettings;
  readonly format: Format;
  readonly output: string | null;
  /** Where each report is written that was asked for, beside what is printed. */
  readonly reportFiles: ReadonlyMap<ReportKind, string>;
  readonly keep: string | null;
  /** A line a finding, and nothing else. */
  readonly quiet: boolean;
  /** When the report stands on the pull request as a comment. */
  readonly comment: 'always' | 'on-failure' | 'never';
}

/** How a pull request is to be. Null leaves a text to what is proposed. */
export interface ProposalSettings {
  readonly token: string | null;
  readonly branch: string;
  readonly base: string | null;
  readonly title: string | null;
  readonly commitMessage: string | null;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly reviewers: readonly string[];
  readonly teamReviewers: readonly string[];
  readonly draft: boolean;
  readonly closeWhenHealthy: boolean;
  readonly openIssue: boolean;
}

/** The variables that name proxies, as a process's environment has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Checks what was given against the table. What the caller gives comes before the configuration file, that before the preset,
 * and that before the table's defaults. Throws UsageError for a value that doesn't fit.
 */
export function readSettings(
  caller: Given,
  environment: Environment = {},
  configured: Configured | null = null,
): Settings {
  const { given, decided, text, list, files, byHost, severities } = layered(caller, configured);
  const configuration = configured?.configuration ?? null;
  const kinds = pinKindsOf(configuration, decided('pin'));
  const asked = isGiven(caller('pin')) ? pinKinds(list('pin')) : null;
  if (flag('write-baseline', given('write-baseline')) && text('baseline') === null) {
    throw new UsageError(
      '`write-baseline` was given without a file to write.',
      '--baseline .github/pinwarden-baseline.json --write-baseline',
    );
  }
  const at = text('at');
  return {
    offline: flag('offline', given('offline')),
    connectTo: byHost('connect-to', ({ connectTo }) => (connectTo === null ? [] : [connectTo])),
    trustAnchors: files('trust-anchors'),
    allowPrivateAddresses: flag('allow-private-addresses', given('allow-private-addresses')),
    timeoutMs: number('timeout', text('timeout'), 0.001, 3600) * 1000,
    retries: integer('retries', text('retries'), 0, 10),
    concurrency: integer('concurrency', text('concurrency'), 1, 1024),
    ipVersions: choice('ip-versions', text('ip-versions')),
    keyTypes: KEY_TYPES[choice<keyof typeof KEY_TYPES>('key-types', text('key-types'))],
    repeat: integer('repeat', text('repeat'), 1, 100),
    probe: byHost('probe', ({ probe }) => probe),
    proxy: proxy(text('proxy'), environment),
    noProxy: variable(environment, 'NO_PROXY')?.text ?? '',
    observations: list('observations'),
    previous: list('previous'),
    shard: shard(text('shard')),
    vantage: vantage(text('vantage')),
    maxHosts: integer('max-hosts', text('max-hosts'), 1, 1_000_000),
    at: at === null || at === 'now' ? null : instant(at),
    failOn: choice('fail-on', text('fail-on')),
    unreachable: choice('unreachable', text('unreachable')),
    ifNoneFound: choice('if-none-found', text('if-none-found')),
    severities: new Map([...severities, ...list('severity').map(severity)]),
    configured,
    ignores: configuration?.ignores ?? [],
    variables: configuration?.variables ?? new Map(),
    baseline: text('baseline'),
    writeBaseline: flag('write-baseline', given('write-baseline')),
    backup: byHost('backup', ({ backup }, inFolder) => backup.map(inFolder)),
    next: byHost('next', ({ next }, inFolder) => next.map(inFolder)),
    requireBackup: choice('require-backup', text('require-backup')),
    ownDomains: list('own-domains').map(aLabels),
    pin: (host) => asked ?? kinds(host),
    includeSubdomains: flag('include-subdomains', given('include-subdomains')),
    expiration: expiration(text('expiration')),
    write: list('write'),
    wrongPins: flag('wrong-pins', given('wrong-pins')),
    repairedHosts: list('host').map(aLabels),
    prune: flag('prune', given('prune')),
    dryRun: flag('dry-run', given('dry-run')),
    patch: text('patch'),
    proposal: {
      token: text('token'),
      branch: branch('branch', text('branch')) ?? '',
      base: branch('base', text('base')),
      title: text('title'),
      commitMessage: text('commit-message'),
      labels: list('labels'),
      assignees: list('assignees'),
      reviewers: list('reviewers'),
      teamReviewers: list('team-reviewers'),
      draft: flag('draft', given('draft')),
      closeWhenHealthy: choice('close-when-healthy', text('close-when-healthy')) === 'true',
      openIssue: flag('open-issue', given('open-issue')),
    },
    pinSetExpiringDays: number('pin-set-expiring-days', text('pin-set-expiring-days'), 0, 36_500),
    certificateExpiringDays: number(
      'certificate-expiring-days',
      text('certificate-expiring-days'),
      0,
      36_500,
    ),
    releaseLagDays: number('release-lag', text('release-lag'), 0, 3650),
    horizonMs: number('horizon', text('horizon'), 1, 36_500) * DAY_MS,
    leafPinShortLivedDays: number('leaf-pin-short-lived-days', text('leaf-pin-short-lived-days'), 1, 3650),
    pinKinds: kinds,
    certificateExpiringFraction: number(
      'certificate-expiring-fraction',
      text('certificate-expiring-fraction'),
      0,
      1,
    ),
    format: choice('format', text('format')),
    output: text('output'),
    reportFiles: new Map(
      REPORT_KINDS.flatMap((kind) => {
        const file = text(`${kind}-file`);
        return file === null ? [] : [[kind, file] as const];
      }),
    ),
    quiet: flag('quiet', given('quiet')),
    comment: choice('comment', text('comment')),
    keep: text('keep'),
  };
}

const KEY_TYPES: Readonly<Record<'both' | KeyType, readonly KeyType[]>> = {
  both: ['ecdsa', 'rsa'],
  any: ['any'],
  ecdsa: ['ecdsa'],
  rsa: ['rsa'],
};

function proxy(text: string | null, environment: Environment): Settings['proxy'] {
  if (text?.toLowerCase() === 'none') return null;
  return text === null ? variable(environment, 'HTTPS_PROXY') : { text, from: 'proxy' };
}

/** By the name in lower case before the other, as curl does. */
function variable(environment: Environment, name: string): { text: string; from: string } | null {
  for (const from of [name.toLowerCase(), name]) {
    const text = environment[from]?.trim() ?? '';
    if (text !== '') return { text, from };
  }
  return null;
}

/** What is decided of a host: by its own entry, or for all. */
function pinKindsOf(configuration: Configuration | null, decided: ReturnType<Given>): Settings['pinKinds'] {
  const all = pinKinds(Array.isArray(decided) ? decided : []);
  return (host) => configuration?.hosts.get(host)?.pin ?? (all === 'same-kind' ? null : all);
}
