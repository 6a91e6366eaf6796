import type { Certificate } from '../model/certificate.ts';
import type { ProjectProblem, StoreFacts } from '../model/evaluation.ts';
import type { KeyType, ObservationSet, ProbeFailure } from '../model/observation.ts';
import type { Deployment, Policy } from '../model/pins.ts';
import { plain } from './escape.ts';
import { certificateJson, policyJson, unreadable } from './json.ts';
import { isoDate, isoMinute, keyTypesText, plural } from './proof-table.ts';

/** The certificates of a chain or a file, for a report. */
export interface PinAnswer {
  readonly target: string;
  readonly addresses: readonly string[];
  readonly keyTypes: readonly KeyType[];
  readonly certificates: readonly { readonly certificate: Certificate; readonly sent: boolean | null }[];
  readonly keys: readonly {
    readonly form: 'request' | 'public-key';
    readonly pin: string;
    readonly key: string;
    readonly name: string | null;
  }[];
  readonly distrust: string | null;
  readonly failure: ProbeFailure | null;
}

/** `pinwarden pins`, for people. */
export function pinsText(answers: readonly PinAnswer[]): string {
  return answers.map(pinAnswerText).join('\n');
}

function pinAnswerText({
  target,
  addresses,
  keyTypes,
  certificates,
  keys,
  distrust,
  failure,
}: PinAnswer): string {
  const offered =
    keyTypes.includes('any') || keyTypes.length === 0 ? '' : `; asked for ${keyTypesText(keyTypes)}`;
  const where = addresses.length === 0 ? '' : ` (${addresses.join(', ')}${offered})`;
  if (failure !== null) return `${plain(target)}${where}: ${failure.stage}: ${plain(failure.detail)}\n`;
  const trust = addresses.length === 0 ? '' : distrust === null ? ': trusted' : `: NOT TRUSTED, ${distrust}`;
  const lines = [`${plain(target)}${where}${trust}`];
  for (const { certificate, sent } of certificates) {
    lines.push(
      `  ${certificate.pin}  ${plain(certificate.subject) || '(no subject)'}${sent === false ? '  (not sent: completes the trust path)' : ''}`,
      `      ${certificate.key}, ${isoDate(certificate.notBefore)} to ${isoDate(certificate.notAfter)}, issued by ${plain(certificate.issuer)}`,
    );
  }
  for (const { form, pin, key, name } of keys) {
    const what =
      form === 'request' ? `certificate request${name === null ? '' : ` for ${plain(name)}`}` : 'public key';
    lines.push(`  ${pin}  ${what}`, `      ${key}`);
  }
  return `${lines.join('\n')}\n`;
}

/** `pinwarden pins`, for machines. */
export function pinsJson(answers: readonly PinAnswer[]): unknown {
  return {
    schema: 'pinwarden-pins/1',
    targets: answers.map(({ certificates, ...answer }) => ({
      ...answer,
      certificates: certificates.map(({ certificate, sent }) => ({
        ...(certificateJson(certificate) as object),
        sent,
      })),
    })),
  };
}

/** What `pinwarden observe` has seen, in one sentence. `left`: hosts that the cap left out. */
export function observedSentence({ requested, observations }: ObservationSet, left: number): string {
  const failed = observations.filter(({ failure }) => failure !== null && failure.stage !== 'skipped');
  const hosts = [...new Set(failed.map(({ endpoint }) => plain(endpoint.host)))];
  const chains = observations.filter(({ failure }) => failure === null).length;
  const failures =
    failed.length === 0
      ? 'no failure'
      : `${plural(failed.length, 'failure')} (${hosts.slice(0, 3).join(', ')}${hosts.length > 3 ? ` and ${hosts.length - 3} more` : ''})`;
  const cap = left === 0 ? '' : `; ${plural(left, 'host')} left out by --max-hosts`;
  return `asked ${plural(requested.length, 'host')}: ${plural(chains, 'chain')}, ${failures}${cap}`;
}

interface PolicyAnswer {
  readonly host: string;
  readonly stores: readonly { readonly facts: StoreFacts; readonly policy: Policy }[];
  readonly problems: readonly ProjectProblem[];
}

const STATES: Readonly<Record<Deployment['state'], string | null>> = {
  'in-force': null,
  'not-known': null,
  'not-referenced': 'not in force: no manifest or project names this file',
  companion: 'a debug companion: the platform reads its debug-overrides alone',
};

/** `pinwarden policy`, for people. */
export function policyText({ host, stores, problems }: PolicyAnswer, now: number): string {
  const lines = [host];
  if (stores.length === 0) lines.push('  no pin store was found');
  for (const { facts, policy } of stores) {
    lines.push(`  ${plain(facts.store.path)} (${facts.store.format})`);
    for (const line of demands(facts, policy, now)) lines.push(`    ${line}`);
  }
  for (const { path, start, message } of problems) {
    lines.push(`  ${plain(path)}:${start.line}: ${plain(message)}`);
  }
  return `${lines.join('\n')}\n`;
}

function demands({ store, deployment, position }: StoreFacts, policy: Policy, now: number): string[] {
  const lines: string[] = [];
  const state = STATES[deployment.state];
  if (state !== null) lines.push(state);
  const gap = unreadable(store);
  if (gap !== null) return [...lines, `not known: ${plain(gap)}`];
  if (store.rejected !== null)
    return [...lines, `the platform refuses the whole file: ${plain(store.rejected)}`];
  lines.push(`${policy.pinned ? 'pinned' : 'not pinned'}: ${plain(policy.reason)}`);
  for (const { scope, pins } of policy.groups) {
    const place = { chain: 'anywhere on the trust path', leaf: 'the leaf', issuers: 'the issuers' }[scope];
    lines.push(`one of ${pins.length} must match ${place}:`);
    for (const { sha256, value, variable, comment, span } of pins) {
      const shown =
        sha256 ?? `${plain(value)}  (${variable === null ? 'can match nothing' : 'a build variable'})`;
      const note = comment === null ? '' : `  # ${plain(comment)}`;
      lines.push(`  ${shown}  line ${position(span.start).line}${note}`);
    }
  }
  if (policy.expires !== null) {
    const { date, lapsesFrom, lapsedBy } = policy.expires;
    const standing = now >= lapsedBy ? 'has lapsed' : now >= lapsesFrom ? 'is lapsing now' : 'holds';
    lines.push(
      `expiration ${date}: ${standing}; ends ${isoMinute(lapsesFrom)} UTC to ${isoMinute(lapsedBy)} UTC round the world`,
    );
  }
  if (policy.overridden) lines.push('overridden: the pins are skipped for every publicly trusted chain');
  return lines;
}

/** `pinwarden policy`, for machines. */
export function policyAnswerJson({ host, stores, problems }: PolicyAnswer, now: number): unknown {
  return {
    schema: 'pinwarden-policy/1',
    host,
    stores: stores.map(({ facts, policy }) => policyJson(facts, policy, now)),
    problems: problems.map(({ path, start, severity, message }) => ({ path, ...start, severity, message })),
  };
}
