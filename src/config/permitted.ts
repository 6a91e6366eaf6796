/** The range of a number; the command line has the same. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly whole?: true;
}

/**
 * Options that may stand at the top of the file. What is in the file can come with any pull request: an option belongs here
 * when the worst it can do is to make the answer about these very files wrong, which the review of the file shows.
 */
export const permitted: ReadonlySet<string> = new Set([
  'assignees',
  'baseline',
  'certificate-expiring-days',
  'certificate-expiring-fraction',
  'close-when-healthy',
  'comment',
  'commit-message',
  'concurrency',
  'draft',
  'expiration',
  'fail-on',
  'horizon',
  'if-none-found',
  'include-subdomains',
  'ip-versions',
  'key-types',
  'labels',
  'leaf-pin-short-lived-days',
  'open-issue',
  'own-domains',
  'pin',
  'pin-set-expiring-days',
  'preset',
  'release-lag',
  'repeat',
  'require-backup',
  'retries',
  'reviewers',
  'team-reviewers',
  'timeout',
  'title',
  'trust-anchors',
  'unreachable',
]);

export const ranges: Readonly<Record<string, Range>> = {
  'certificate-expiring-days': { least: 0, most: 36_500 },
  'certificate-expiring-fraction': { least: 0, most: 1 },
  concurrency: { least: 1, most: 1024, whole: true },
  horizon: { least: 1, most: 36_500 },
  'leaf-pin-short-lived-days': { least: 1, most: 3650 },
  'pin-set-expiring-days': { least: 0, most: 36_500 },
  'release-lag': { least: 0, most: 3650 },
  repeat: { least: 1, most: 100, whole: true },
  retries: { least: 0, most: 10, whole: true },
  timeout: { least: 0.001, most: 3600 },
};

const FROM_OUTSIDE = 'set it on the command line or in the workflow';
const WIDENS = `since a pull request could reach further with it: ${FROM_OUTSIDE}`;
const ONE_RUN = `since it is for one run: ${FROM_OUTSIDE}`;
const WRITES = `since it says where a run writes: ${FROM_OUTSIDE}`;
const BRANCH = 'since it says which branch is written: set it in the workflow';

/** Options that may not, each with the reason and where it can be set instead. */
export const refused: Readonly<Record<string, string>> = {
  'allow-private-addresses': WIDENS,
  at: ONE_RUN,
  backup: perHost('backup'),
  base: BRANCH,
  branch: BRANCH,
  config: `since it names this file: ${FROM_OUTSIDE}`,
  'connect-to': perHost('connect-to'),
  'dry-run': ONE_RUN,
  format: ONE_RUN,
  host: ONE_RUN,
  'badge-file': WRITES,
  'codequality-file': WRITES,
  'html-file': WRITES,
  'json-file': WRITES,
  'junit-file': WRITES,
  'sarif-file': WRITES,
  quiet: ONE_RUN,
  keep: WRITES,
  'max-hosts': WIDENS,
  next: perHost('next'),
  observations: ONE_RUN,
  offline: ONE_RUN,
  output: WRITES,
  patch: WRITES,
  previous: ONE_RUN,
  probe: perHost('probe'),
  proxy: WIDENS,
  prune: `since it takes pins away: ${FROM_OUTSIDE}`,
  severity: 'since it is for one rule: write `RULE: LEVEL` under `rules`',
  shard: ONE_RUN,
  token: 'since it is a secret: set it in the workflow',
  vantage: ONE_RUN,
  write: WRITES,
  'write-baseline': ONE_RUN,
  'wrong-pins': ONE_RUN,
};

function perHost(key: string): string {
  return `since it is for one host: write \`${key}\` under the host in \`hosts\``;
}
