import { answersOf } from './model/answers.ts';
import type { Backup } from './model/backup.ts';
import type { TrustPath } from './model/certificate.ts';
import type { Connection, PinProof, Proof, Survival } from './model/evaluation.ts';
import { accepts, distinctPins, groupMatches, usablePaths } from './model/match.ts';
import type { PinGroup, Policy } from './model/pins.ts';
import { whyUntrusted } from './model/trust.ts';
import { judgeBackup } from './rules/backups.ts';
import { knownBad } from './rules/known-pins.ts';
import { survivalOf, survivalPhrase } from './rules/survival.ts';

type Row = Omit<Proof, 'host' | 'path' | 'format'>;

/** What one policy makes of each distinct answer of its host. */
export function judge(
  policy: Policy,
  connections: readonly Connection[],
  backups: readonly Backup[],
  now: number,
): readonly Row[] {
  const lapse = lapseOf(policy, now);
  const backup = backupOf(policy, connections, backups, now);
  const rows = answersOf(connections).map(({ first, addresses, keyTypes, vantages }): Row => {
    return { addresses, keyTypes, vantages, ...judgeConnection(policy, first, backup, now) };
  });
  if (rows.length === 0) {
    const row: Row = {
      addresses: [],
      keyTypes: [],
      vantages: [],
      outcome: 'not-observed',
      matches: [],
      pins: [],
      survives: null,
      backup: null,
      breaksOn: lapse,
      reason: 'not asked',
    };
    return [row];
  }
  return rows;
}

function judgeConnection(
  policy: Policy,
  connection: Connection,
  backup: Proof['backup'],
  now: number,
): Omit<Row, 'addresses' | 'keyTypes' | 'vantages'> {
  const { observation, served } = connection;
  const lapse = lapseOf(policy, now);
  if (served === null || observation.failure !== null) {
    const outcome = observation.failure?.stage === 'skipped' ? 'skipped' : 'not-observed';
    return {
      outcome,
      matches: [],
      pins: [],
      survives: null,
      backup: null,
      breaksOn: lapse,
      reason: observation.failure?.detail ?? 'the leaf certificate could not be read',
    };
  }
  const distrust = whyUntrusted(connection, now);
  if (distrust !== null) {
    return {
      outcome: 'untrusted',
      matches: [],
      pins: [],
      survives: null,
      backup,
      breaksOn: now,
      reason: distrust,
    };
  }
  const paths = usablePaths(served.paths, now);
  // What a build variable holds isn't known, so that a group with one can neither accept nor refuse.
  const groups = policy.groups.filter(({ pins }) => pins.every(({ variable }) => variable === null));
  const accepted = paths.filter((path) => accepts({ ...policy, groups }, path));
  const shown = accepted[0] ?? (paths[0] as TrustPath);
  const matches = policy.groups.map((group) => ({
    scope: group.scope,
    match: groupMatches(group, shown)[0] ?? null,
  }));
  const outcome =
    lapse !== null && lapse <= now
      ? 'unprotected'
      : outcomeOf(accepted.length, paths.length, groups.length < policy.groups.length);
  const end = accepted.length === 0 ? now : Math.max(...accepted.map(({ validUntil }) => validUntil));
  return {
    outcome,
    matches,
    pins: policy.groups.flatMap((group) => pinProofs(group, shown)),
    survives: together(policy, shown),
    backup,
    breaksOn: lapse === null ? end : Math.max(now, Math.min(end, lapse)),
    reason:
      outcome === 'partial'
        ? `accepted on ${accepted.length} of ${paths.length} trust paths`
        : REASONS[outcome],
  };
}

const EVENTS = ['sameKey', 'newKey', 'newIssuer', 'newRoot'] as const;

function pinProofs(group: PinGroup, path: TrustPath): PinProof[] {
  const matched = new Map(groupMatches(group, path).map((match) => [match.pin.sha256, match]));
  return [...distinctPins(group)].map((sha256) => {
    const match = matched.get(sha256);
    const survives = match === undefined ? null : survivalOf(match, path);
    return {
      scope: group.scope,
      sha256,
      certificate: match?.certificate.label ?? null,
      survives,
      outlast: survives === null ? null : survivalPhrase(survives),
    };
  });
}

/** A group goes on to match as long as one of its pins does; all groups have to. */
function together({ groups }: Policy, path: TrustPath): Survival | null {
  const all = groups.map((group) => groupMatches(group, path).map((match) => survivalOf(match, path)));
  if (all.length === 0 || all.some((pins) => pins.length === 0)) return null;
  const lasts = (event: (typeof EVENTS)[number]): boolean =>
    all.every((pins) => pins.some((survival) => survival[event]));
  const [sameKey, newKey, newIssuer, newRoot] = EVENTS.map(lasts) as [boolean, boolean, boolean, boolean];
  return { sameKey, newKey, newIssuer, newRoot };
}

const REASONS = {
  accepted: null,
  refused: 'no pin matches',
  unprotected: 'nothing is checked: the pins have lapsed or are overridden',
  unresolved: 'pins come from build variables',
} as const;

function outcomeOf(
  accepted: number,
  paths: number,
  unresolved: boolean,
): 'accepted' | 'partial' | 'refused' | 'unresolved' {
  if (accepted === 0) return 'refused';
  if (unresolved) return 'unresolved';
  return accepted === paths ? 'accepted' : 'partial';
}

/** What is known of the backup: first by what is in hand, else by the pins. */
function backupOf(
  policy: Policy,
  connections: readonly Connection[],
  backups: readonly Backup[],
  now: number,
): Proof['backup'] {
  const judged = backups
    .filter(({ role }) => role === 'backup')
    .map((backup) => judgeBackup(policy, backup, now).outcome);
  if (judged.includes('accepted')) return 'proven';
  if (judged.includes('refused')) return 'refused';
  const present = hasBackup(policy, connections);
  return present === null ? null : present ? 'present' : 'none';
}

/** RFC 7469, section 4.3, group by group: a pin that matches nothing on any path served now. */
function hasBackup(policy: Policy, connections: readonly Connection[]): boolean | null {
  const paths = connections.flatMap(({ served }) => served?.paths ?? []);
  if (paths.length === 0) return null;
  const live = new Set(paths.flatMap(({ certificates }) => certificates.map(({ pin }) => pin)));
  return policy.groups.every(({ pins }) =>
    pins.some((pin) => pin.sha256 !== null && !live.has(pin.sha256) && knownBad(pin) === null),
  );
}

/** The first instant at which the pins stop protecting somebody, whatever is served. */
function lapseOf(policy: Policy, now: number): number | null {
  return policy.overridden ? now : (policy.expires?.lapsesFrom ?? null);
}
