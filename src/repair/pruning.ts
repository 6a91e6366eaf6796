import type { Backup } from '../model/backup.ts';
import type { PinGroup, Policy } from '../model/pins.ts';
import type { RepairRefusal, RepairStep } from '../model/repair.ts';
import { judgeBackup } from '../rules/backups.ts';
import { entryOf, namesOf, type Proposed, type Site } from './stage.ts';

/** Where it is asked for: pins that neither what is served nor anything in hand would satisfy. */
export function removals(site: Site): Proposed {
  const { store, wish } = site;
  if (!wish.prune) return { steps: [], refusals: [] };
  const steps: RepairStep[] = [];
  const refusals: RepairRefusal[] = [];
  for (const [group, policies] of byList(site)) {
    const [policy] = policies;
    if (policy === undefined) continue;
    const useful = new Set(policies.flatMap(({ host }) => pinsInSight(host, site)));
    const idle = [...new Set(group.pins.flatMap(({ sha256 }) => sha256 ?? []))].filter(
      (pin) => !useful.has(pin),
    );
    if (idle.length === 0) continue;
    const entry = entryOf(policy, group);
    const names = namesOf(store, entry, group);
    const why = whyKept(group, policies, names, site);
    if (why !== null) {
      refusals.push({
        path: store.path,
        host: policy.host,
        message: `${idle.join(', ')}: not taken out, for ${why}.`,
      });
      continue;
    }
    for (const sha256 of idle) {
      steps.push({
        change: { kind: 'remove-pin', names, scope: group.scope, sha256 },
        hosts: policies.map(({ host }) => host),
        shared: names.filter((name) => name !== entry.name),
        reason: 'Nothing that is served and nothing in hand has this key.',
        pin: null,
      });
    }
  }
  return { steps, refusals };
}

function byList({ policies }: Site): [PinGroup, Policy[]][] {
  const lists = new Map<number, [PinGroup, Policy[]]>();
  for (const policy of policies) {
    for (const group of policy.groups) {
      const known = lists.get(group.span.start);
      if (known === undefined) lists.set(group.span.start, [group, [policy]]);
      else known[1].push(policy);
    }
  }
  return [...lists.values()];
}

function pinsInSight(host: string, { lesson, backups }: Site): string[] {
  const live = lesson(host).paths.flatMap(({ certificates }) => certificates.map(({ pin }) => pin));
  return [...live, ...backups(host).flatMap(pinsOf)];
}

function pinsOf({ pin, issuers, served }: Backup): string[] {
  const above = served?.paths.flatMap(({ certificates }) => certificates.map((each) => each.pin)) ?? [];
  return [...(pin === null ? [] : [pin]), ...issuers.map((each) => each.pin), ...above];
}

/** What it is that nobody in sight has, can only be told when all is in sight; a phrase, null when it is. */
function whyKept(
  group: PinGroup,
  policies: readonly Policy[],
  names: readonly string[],
  { lesson, backups, now }: Site,
): string | null {
  const hosts = new Set(policies.map(({ host }) => host));
  const unasked = names.find(
    (name) => ![...hosts].some((host) => host === name || host.endsWith(`.${name}`)),
  );
  if (unasked !== undefined) return `the list is that of ${unasked} too, which is not looked at here`;
  for (const { host } of policies) {
    const { why, isWhole } = lesson(host);
    if (why !== null || !isWhole) return `what ${host} serves is not seen in full`;
    const isProven = backups(host).some(
      (backup) =>
        backup.role === 'backup' && judgeBackup({ groups: [group] }, backup, now).outcome === 'accepted',
    );
    if (!isProven) {
      return `no backup of ${host} is in hand (--backup ${host}=FILE), and one of these pins may be its`;
    }
  }
  return null;
}
