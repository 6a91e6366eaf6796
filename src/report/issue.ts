import { createHash } from 'node:crypto';
import type { Finding } from '../model/evaluation.ts';
import type { RepairRefusal } from '../model/repair.ts';
import {
  type BodyFacts,
  FINDING_HEAD,
  findingRow,
  footer,
  MOST_CHARACTERS,
  MOST_MESSAGE_LINES,
  refusalSection,
  section,
  titleOf,
} from './body.ts';
import type { RepairAnswer } from './repair.ts';

/** What no edit of a pin store mends: somebody has to look at a network, a server or a safe. */
const TOPICS = [
  { title: 'Hosts that could not be asked', rules: ['endpoint-unreachable'] },
  {
    title: 'Chains and certificates that devices refuse',
    rules: ['chain-untrusted', 'chain-incomplete', 'host-mismatch', 'certificate-expired', 'weak-key'],
  },
  {
    title: 'Backups that are no way out',
    rules: ['backup-pin-missing', 'backup-refused', 'backup-unproven', 'backup-invalid', 'backup-same-key'],
  },
] as const;

/** Ids of the rules whose findings go into the issue. */
export const ISSUE_RULES: ReadonlySet<string> = new Set(TOPICS.flatMap(({ rules }) => rules));

/**
 * What editing can't mend, for the one issue; null where there is nothing of the kind. `key` is the same as long as the same
 * problems stand, whenever they are looked at.
 */
export function issueReport(
  { repairs, after }: RepairAnswer,
  facts: BodyFacts,
): { readonly title: string; readonly body: string; readonly key: string } | null {
  const findings = after.findings.filter(
    ({ rule, severity }) => ISSUE_RULES.has(rule) && severity !== 'notice',
  );
  const refusals = repairs.flatMap((repair) => repair.refusals);
  if (findings.length + refusals.length === 0) return null;
  const hosts = new Set([...findings, ...refusals].flatMap(({ host }) => host ?? []));
  const foot = footer(
    facts,
    'This issue is kept up to date while one of these problems stands, and closed when none does. Comments are welcome.',
  );
  const lead =
    'Editing pins does not mend these: somebody has to look at a server, a network, a key or a file.';
  const parts = [lead];
  // Each topic may take its part of what is left, so that none crowds out the others.
  const topics = TOPICS.map(({ title, rules }) => {
    return { title, found: findings.filter(({ rule }) => (rules as readonly string[]).includes(rule)) };
  }).filter(({ found }) => found.length > 0);
  let left = MOST_CHARACTERS - lead.length - foot.length - 10;
  let waiting = topics.length + (refusals.length > 0 ? 1 : 0);
  const add = (part: string): void => {
    parts.push(part);
    left -= part.length + 2;
    waiting--;
  };
  for (const { title, found } of topics) {
    const row = (at: number): string => findingRow(found[at] as Finding, facts.link, MOST_MESSAGE_LINES);
    add(section([`### ${title}`, '', ...FINDING_HEAD], found.length, row, Math.floor(left / waiting)));
  }
  if (refusals.length > 0) add(refusalSection(refusals, facts.link, Math.floor(left / waiting)));
  parts.push(foot);
  return {
    title: titleOf('Certificate pins need a look', [...hosts]),
    body: parts.join('\n\n'),
    key: keyOf(findings, refusals),
  };
}

/** Refusals have no fingerprint: what they tell up to the first colon, and no figures of it, is the same from night to night. */
function keyOf(findings: readonly Finding[], refusals: readonly RepairRefusal[]): string {
  const parts = [
    ...findings.map(({ fingerprint }) => fingerprint),
    ...refusals.map(({ path, host, message }) => {
      return [path, host ?? '', message.replace(/:.*$/s, '').replace(/\d+/g, '0')].join('\0');
    }),
  ];
  return createHash('sha256')
    .update([...new Set(parts)].sort().join('\n'))
    .digest('hex');
}
