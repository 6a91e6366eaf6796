import type { Certificate } from '../model/certificate.ts';
import type { StoreFacts } from '../model/evaluation.ts';
import type { ProbeFailure } from '../model/observation.ts';
import type { Policy } from '../model/pins.ts';
import { plain } from './escape.ts';
import { certificateJson, policyJson } from './json.ts';
import { isoDate } from './proof-table.ts';

interface PinAnswer {
  readonly target: string;
  readonly addresses: readonly string[];
  readonly certificates: readonly { readonly certificate: Certificate; readonly sent: boolean | null }[];
  readonly distrust: string | null;
  readonly failure: ProbeFailure | null;
}

/** `pinwarden pins`, for people. */
export function pinsText(answers: readonly PinAnswer[]): string {
  return answers.map(pinAnswerText).join('\n');
}

function pinAnswerText({ target, addresses, certificates, distrust, failure }: PinAnswer): string {
  const where = addresses.length === 0 ? '' : ` (${addresses.join(', ')})`;
  if (failure !== null) return `${plain(target)}${where}: ${failure.stage}: ${plain(failure.detail)}\n`;
  const trust = addresses.length === 0 ? '' : distrust === null ? ': trusted' : `: NOT TRUSTED, ${distrust}`;
  const lines = [`${plain(target)}${where}${trust}`];
  for (const { certificate, sent } of certificates) {
    lines.push(
      `  ${certificate.pin}  ${plain(certificate.subject) || '(no subject)'}${sent === false ? '  (not sent: completes the trust path)' : ''}`,
      `      ${certificate.key}, ${isoDate(certificate.notBefore)} to ${isoDate(certificate.notAfter)}, issued by ${plain(certificate.issuer)}`,
    );
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

interface PolicyAnswer {
  readonly host: string;
  readonly stores: readonly { readonly facts: StoreFacts; readonly policy: Policy }[];
}

/** `pinwarden policy`, for people. */
export function policyText({ host, stores }: PolicyAnswer, now: number): string {
  const lines = [`${host}`];
  if (stores.length === 0) lines.push('  no pin store was found');
  for (const { facts, policy } of stores) {
    const { store, position } = facts;
    lines.push(`  ${plain(store.path)} (${store.format})`);
    if (store.rejected !== null)
      lines.push(`    The platform refuses the whole file: ${plain(store.rejected)}`);
    lines.push(`    ${policy.pinned ? 'pinned' : 'not pinned'}: ${plain(policy.reason)}`);
    for (const { scope, pins } of policy.groups) {
      const place = { chain: 'anywhere on the trust path', leaf: 'the leaf', issuers: 'the issuers' }[scope];
      lines.push(`    one of ${pins.length} must match ${place}:`);
      for (const pin of pins) {
        const { line } = position(pin.span.start);
        const note = pin.comment === null ? '' : `  # ${plain(pin.comment)}`;
        const value =
          pin.sha256 ??
          `${plain(pin.value)}  (${pin.variable === null ? 'can match nothing' : 'a build variable'})`;
        lines.push(`      ${value}  line ${line}${note}`);
      }
    }
    if (policy.expires !== null) {
      const { date, lapsesFrom, lapsedBy } = policy.expires;
      const state = now >= lapsedBy ? 'has lapsed' : now >= lapsesFrom ? 'is lapsing now' : 'holds';
      lines.push(
        `    expiration ${date}: ${state}; ends ${minute(lapsesFrom)} to ${minute(lapsedBy)} round the world`,
      );
    }
    if (policy.overridden)
      lines.push('    overridden: the pins are skipped for every publicly trusted chain');
  }
  return `${lines.join('\n')}\n`;
}

/** `pinwarden policy`, for machines. */
export function policyAnswerJson({ host, stores }: PolicyAnswer): unknown {
  return {
    schema: 'pinwarden-policy/1',
    host,
    stores: stores.map(({ facts, policy }) => policyJson(facts.store, policy)),
  };
}

function minute(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
