import type { Backup } from '../model/backup.ts';
import { distinctPins, groupMatches, usablePaths } from '../model/match.ts';
import type { PinGroup, Policy } from '../model/pins.ts';
import { groupsInForce } from './live.ts';

/** Whether an app would connect if a backup were served; `unknown` where what is in hand doesn't decide it. */
export interface BackupJudgement {
  readonly outcome: 'accepted' | 'refused' | 'unknown';
  /** The groups that refuse, or that can't be decided. */
  readonly groups: readonly PinGroup[];
}

/** What a policy would make of a backup, group by group, at `now`; the same question as of a chain that is served. */
export function judgeBackup(
  { groups }: Pick<Policy, 'groups'>,
  backup: Backup,
  now: number,
): BackupJudgement {
  const outcomes = groups.map((group) => ({ group, outcome: ofGroup(group, backup, now) }));
  for (const outcome of ['refused', 'unknown'] as const) {
    const these = outcomes.filter((each) => each.outcome === outcome).map(({ group }) => group);
    if (these.length > 0) return { outcome, groups: these };
  }
  return { outcome: groups.length === 0 ? 'unknown' : 'accepted', groups: [] };
}

function ofGroup(group: PinGroup, backup: Backup, now: number): BackupJudgement['outcome'] {
  const { served, pin, issuers } = backup;
  // One match is enough, so that a build variable beside it changes nothing; without one, what it holds isn't known.
  const noMatch = hasVariable(group) ? 'unknown' : 'refused';
  const paths = usablePaths(served?.paths ?? [], now);
  if (paths.length > 0) {
    return paths.some((path) => groupMatches(group, path).length > 0) ? 'accepted' : noMatch;
  }
  const pins = pinsOf(group);
  const key = pin !== null && pins.has(pin);
  const above = issuers.some((issuer) => pins.has(issuer.pin));
  switch (group.scope) {
    case 'leaf':
      // Of an authority alone, nobody knows which leaf it will sign.
      return pin === null ? 'unknown' : key ? 'accepted' : noMatch;
    case 'issuers':
      return above ? 'accepted' : 'unknown';
    case 'chain':
      return key || above ? 'accepted' : 'unknown';
  }
}

/** There may be thousands of pins, and thousands of backups. */
const pinsByGroup = new WeakMap<PinGroup, ReadonlySet<string>>();

function pinsOf(group: PinGroup): ReadonlySet<string> {
  const known = pinsByGroup.get(group);
  if (known !== undefined) return known;
  const pins = distinctPins(group);
  pinsByGroup.set(group, pins);
  return pins;
}

/**
 * The groups in force that a backup is to satisfy. One with a build variable is pin-unresolved's, unless a proof is demanded:
 * what isn't known is no proof.
 */
export function groupsToProve(policy: Policy, now: number, mustProve: boolean): readonly PinGroup[] {
  const told = groupsInForce(policy, now);
  const lapsed = policy.expires !== null && now >= policy.expires.lapsedBy;
  if (!mustProve || !policy.pinned || !policy.enforced || policy.overridden || lapsed) return told;
  return policy.groups.filter((group) => told.includes(group) || hasVariable(group));
}

/** Whether the file leaves open what the group's pins are. */
export function hasVariable({ pins }: PinGroup): boolean {
  return pins.some(({ variable }) => variable !== null);
}

/** What a message calls it. */
export function formName({ form }: Backup): string {
  return {
    certificate: 'certificate',
    request: 'certificate request',
    'public-key': 'public key',
    authority: 'authority',
  }[form];
}
