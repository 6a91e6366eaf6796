import { choosePins, kindAt, pinAt } from '../generate/choose.ts';
import type { Backup } from '../model/backup.ts';
import type { TrustPath } from '../model/certificate.ts';
import type { ChosenPin, PinKind } from '../model/generation.ts';
import { groupMatches, inScope } from '../model/match.ts';
import { listName, type PinGroup, type Policy } from '../model/pins.ts';
import type { RepairRefusal, RepairStep } from '../model/repair.ts';
import { judgeBackup } from '../rules/backups.ts';
import { entryOf, namesOf, newPin, type Proposed, type RepairWish, type Site } from './stage.ts';

interface Wanted {
  readonly pin: ChosenPin;
  readonly reason: string;
}

/** Pins of what is served and not let in, or that the user wants pinned, and of what is in hand. */
export function additions(site: Site): Proposed {
  const { store, policies, lesson } = site;
  const steps = new Map<string, RepairStep>();
  const refusals: RepairRefusal[] = [];
  for (const policy of policies) {
    const { host } = policy;
    const { paths, why } = lesson(host);
    if (why !== null) {
      refusals.push({ path: store.path, host, message: `${why} Nothing is changed for it.` });
      continue;
    }
    if (policy.overridden) continue;
    for (const group of policy.groups) {
      const wanted = [
        ...livePins(group, paths, site.wish.pin(host)),
        ...backupPins(group, policy, paths, site),
      ];
      const missing = wanted.filter(({ pin }) => !group.pins.some(({ sha256 }) => sha256 === pin.sha256));
      if (missing.length === 0) continue;
      const variable = group.pins.find((pin) => pin.variable !== null)?.variable ?? null;
      if (variable !== null) {
        const pins = missing.map(({ pin }) => `${pin.sha256} (${pin.label})`).join(', ');
        const message = `The ${listName(group.scope)} for ${host} comes from the build variable \`${variable}\`, whose value isn't in the file: see to it that it holds ${pins}.`;
        refusals.push({ path: store.path, host, message });
        continue;
      }
      const entry = entryOf(policy, group);
      const names = namesOf(store, entry, group);
      for (const { pin, reason } of missing) {
        const id = `${group.span.start} ${pin.sha256}`;
        const known = steps.get(id);
        steps.set(id, {
          change: { kind: 'add-pin', names, scope: group.scope, pin: newPin(pin) },
          hosts: [...new Set([...(known?.hosts ?? []), host])],
          shared: names.filter((name) => name !== entry.name),
          reason: known?.reason ?? reason,
          pin,
        });
      }
    }
  }
  return { steps: [...steps.values()], refusals };
}

function livePins(
  group: PinGroup,
  paths: readonly TrustPath[],
  wish: ReturnType<RepairWish['pin']>,
): Wanted[] {
  const given = wish === 'same-kind' ? null : wish.filter((kind) => suits(kind, group.scope));
  const kinds = given === null || given.length === 0 ? sameKinds(group, paths) : given;
  const isAsked = given !== null && given.length > 0;
  const wanted = new Map<string, Wanted>();
  for (const path of paths) {
    const isLetIn = groupMatches(group, path).length > 0;
    if (isLetIn && !isAsked) continue;
    const reason = isLetIn
      ? 'The kind of certificate that is to be pinned.'
      : `The ${listName(group.scope)} has no match on a trust path that is served, so that apps with it can't connect there.`;
    for (const pin of pinsOn(path, group.scope, kinds)) {
      if (!wanted.has(pin.sha256)) wanted.set(pin.sha256, { pin, reason });
    }
  }
  return [...wanted.values()];
}

/** At the places that are asked for; where the path has none of them, the nearest that the group looks at. */
function pinsOn(path: TrustPath, scope: PinGroup['scope'], kinds: readonly PinKind[]): ChosenPin[] {
  const places = inScope(scope, path.certificates).map(({ depth }) => depth);
  const wanted = kinds.flatMap((kind) => places.find((depth) => kindAt(depth, path) === kind) ?? []);
  const depths = wanted.length > 0 ? wanted : places.slice(0, 1);
  return depths.map((depth) => pinAt(depth, path));
}

/** The kinds of certificate that a list has matches on; failing that the nearest to the server. */
function sameKinds(group: PinGroup, paths: readonly TrustPath[]): readonly PinKind[] {
  const kinds = paths.flatMap((path) =>
    groupMatches(group, path)
      .slice(0, 1)
      .map(({ depth }) => kindAt(depth, path)),
  );
  if (kinds.length > 0) return [...new Set(kinds)];
  return group.scope === 'issuers' ? ['intermediate'] : ['leaf'];
}

function suits(kind: PinKind, scope: PinGroup['scope']): boolean {
  return scope === 'chain' || (scope === 'leaf') === (kind === 'leaf');
}

function backupPins(group: PinGroup, policy: Policy, paths: readonly TrustPath[], site: Site): Wanted[] {
  const { host } = policy;
  const wish = site.wish.pin(host);
  const kinds = wish === 'same-kind' ? sameKinds(group, paths) : wish;
  const live = new Set(paths.flatMap(({ certificates }) => certificates.map(({ pin }) => pin)));
  const hasSpare = group.pins.some(({ sha256 }) => sha256 !== null && !live.has(sha256));
  return site.backups(host).flatMap((backup) => {
    if (backup.coversHost === false || backup.weakness !== null) return [];
    const isLetIn = judgeBackup({ groups: [group] }, backup, site.now).outcome === 'accepted';
    if (isLetIn && (hasSpare || backup.role === 'next')) return [];
    return choosePins(host, paths, kinds, [backup])
      .pins.filter(
        ({ role, place }) => role === backup.role && (group.scope === 'chain' || place === group.scope),
      )
      .map((pin) => ({ pin, reason: reasonFor(backup) }));
  });
}

function reasonFor({ role, file }: Backup): string {
  return role === 'next'
    ? `What the host is about to serve (${file}) is not let in yet.`
    : `The backup in hand (${file}) would not be let in.`;
}
