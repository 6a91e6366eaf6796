import { apply } from '../formats/apply.ts';
import type { Format } from '../formats/format.ts';
import type { Backup } from '../model/backup.ts';
import type { Connection } from '../model/evaluation.ts';
import { type Lesson, lessonOf } from '../model/lesson.ts';
import { accepts } from '../model/match.ts';
import type { PinStore, Policy } from '../model/pins.ts';
import type { Repair, RepairRefusal, RepairStep } from '../model/repair.ts';
import { judgeBackup } from '../rules/backups.ts';
import { additions } from './adding.ts';
import { expiries } from './expiry.ts';
import { mendNames, mendPins } from './mending.ts';
import { moves } from './moving.ts';
import { removals } from './pruning.ts';
import type { RepairWish, Site, Stage } from './stage.ts';

export type { RepairWish } from './stage.ts';

/** What a repair is based on. */
export interface RepairFacts {
  /** Every host that an entry pins, or would pin if its name were mended, with what was seen of it. */
  readonly observed: ReadonlyMap<string, readonly Connection[]>;
  readonly backups: ReadonlyMap<string, readonly Backup[]>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** In this order: each looks at the store as the one before has left it. Adding comes before removing. */
const STAGES: readonly { readonly stage: Stage; readonly isGuarded: boolean }[] = [
  { stage: mendNames, isGuarded: false },
  { stage: mendPins, isGuarded: false },
  // A move can take a match from one path to give another one its own.
  { stage: moves, isGuarded: true },
  { stage: additions, isGuarded: false },
  { stage: expiries, isGuarded: true },
  { stage: removals, isGuarded: true },
];

/**
 * Repairs a store as far as that is safe: what is served and in hand is let in, nothing that was let in is shut out, and what
 * isn't certain is left to people, with a sentence.
 */
export function repairStore(store: PinStore, format: Format, facts: RepairFacts, wish: RepairWish): Repair {
  const lessons = new Map<string, Lesson>();
  const { path } = store;
  const site = (now: PinStore): Site => ({
    store: now,
    format,
    wish,
    now: facts.now,
    policies: policiesOf(now, format, facts).filter(
      ({ host }) => wish.hosts.length === 0 || wish.hosts.includes(host),
    ),
    lesson: (host) => {
      const known = lessons.get(host) ?? lessonOf(host, facts.observed.get(host) ?? [], facts.now);
      lessons.set(host, known);
      return known;
    },
    backups: (host) => facts.backups.get(host) ?? [],
  });

  let current = store;
  const steps: RepairStep[] = [];
  const refusals: RepairRefusal[] = [];
  for (const { stage, isGuarded } of STAGES) {
    const proposed = stage(site(current));
    refusals.push(...proposed.refusals);
    for (const step of proposed.steps) {
      const host = step.hosts[0] ?? null;
      const applied = apply(current, step.change, format);
      if ('refusal' in applied) {
        refusals.push({ path, host, message: applied.refusal });
        continue;
      }
      if (applied.store === current) continue;
      const victim = isGuarded ? shutOut(current, applied.store, format, facts) : null;
      if (victim !== null) {
        refusals.push({
          path,
          host,
          message: `Left as it is, for it would shut out ${victim}: ${step.reason}`,
        });
        continue;
      }
      current = applied.store;
      steps.push(step);
    }
  }
  const result = { path, platform: format.platform, before: store.source, partial: [] };
  const victim = shutOut(store, current, format, facts);
  if (victim !== null) {
    const message = `Nothing is changed in this file, for ${victim} would be shut out by what is left to people.`;
    return {
      ...result,
      after: store.source,
      steps: [],
      refusals: [...refusals, { path, host: victim, message }],
    };
  }
  const { policies, lesson } = site(current);
  const partial = policies.flatMap(({ host }) => {
    const { why, isWhole } = lesson(host);
    return why === null && !isWhole ? [host] : [];
  });
  return { ...result, after: current.source, steps, refusals: distinct(refusals), partial };
}

function policiesOf(store: PinStore, format: Format, { observed }: RepairFacts): Policy[] {
  return [...observed.keys()].map((host) => format.policyFor(store, host)).filter(({ pinned }) => pinned);
}

/** A host of which something that was let in before no longer is: a path that it serves, or what is in hand for it. */
function shutOut(before: PinStore, after: PinStore, format: Format, facts: RepairFacts): string | null {
  for (const [host, connections] of facts.observed) {
    const was = letIn(before, format, host, connections, facts);
    const is = letIn(after, format, host, connections, facts);
    if (was.some((each, at) => each && is[at] === false)) return host;
  }
  return null;
}

/** Of a host on its own, of every path that was seen, then of every backup. */
function letIn(
  store: PinStore,
  format: Format,
  host: string,
  connections: readonly Connection[],
  { backups, now }: RepairFacts,
): boolean[] {
  const policy = format.policyFor(store, host);
  const { pinned, enforced, overridden, expires } = policy;
  const lapsed = expires !== null && now >= expires.lapsesFrom;
  const isOpen = store.rejected === null && (!pinned || !enforced || overridden || lapsed);
  const isShut = store.rejected !== null;
  const paths = connections.flatMap(({ served }) => served?.paths ?? []);
  return [
    // Pins that nobody could hold against anything are no ground for enforcing them.
    ...(paths.length === 0 ? [isOpen] : []),
    ...paths.map((path) => !isShut && (isOpen || accepts(policy, path))),
    ...(backups.get(host) ?? []).map(
      (backup) => !isShut && (isOpen || judgeBackup(policy, backup, now).outcome === 'accepted'),
    ),
  ];
}

function distinct(refusals: readonly RepairRefusal[]): RepairRefusal[] {
  const byText = new Map(refusals.map((each) => [`${each.host} ${each.message}`, each]));
  return [...byText.values()];
}
