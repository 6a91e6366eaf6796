import { resolve } from 'node:path';
import type { Progress } from './connections.ts';
import { EnvironmentError, UsageError } from './errors.ts';
import type { Evaluation, StoreFacts } from './model/evaluation.ts';
import type { Repair } from './model/repair.ts';
import { bytesDiff, unifiedDiff } from './repair/diff.ts';
import { type RepairWish, repairStore } from './repair/plan.ts';
import { stepText } from './report/repair.ts';
import {
  checkSettings,
  evaluateProject,
  factsOf,
  formatOf,
  look,
  type Project,
  policyOf,
  readProject,
  type Sight,
  withPolicies,
} from './run.ts';
import type { Settings } from './settings.ts';
import { withStandIns } from './stand-ins.ts';
import { pinnedHosts } from './targets.ts';
import { FilePlan, shownPath } from './workspace/plan.ts';
import { openWorkTree, type WorkTree } from './workspace/tree.ts';

/** A repository, repaired in memory. */
export interface Fixing {
  readonly tree: WorkTree;
  /** Of every store that was looked at, changed or not. */
  readonly repairs: readonly Repair[];
  /** Of the files as they are. */
  readonly before: Evaluation;
  /** Of the files as they are to be, from the same observations. */
  readonly after: Evaluation;
  /** As it is to be. */
  readonly project: Project;
  readonly sight: Sight;
}

/** discover, read, observe, repair; nothing is written. `now` in milliseconds since the epoch. */
export async function fix(
  path: string,
  settings: Settings,
  now: number,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<Fixing> {
  await checkSettings(settings);
  const project = await readProject(path);
  const pinned = pinnedHosts(project.stores, settings.probe, policyOf);
  // What an entry would pin, were its name mended, has to be seen before it may be.
  const hosts = new Set([...pinned, ...project.stores.flatMap(meantHosts)]);
  for (const host of settings.repairedHosts) {
    if (hosts.has(host)) continue;
    throw new UsageError(`\`host\` names ${host}, which no file pins.`, `one of ${[...hosts].join(', ')}`);
  }
  const sight = await look(hosts, settings, now, progress, signal);
  const repairs = repairsOf(project, sight, settings, now);
  const changed = withRepairs(project, repairs);
  return {
    tree: openWorkTree(path),
    repairs,
    before: evaluateProject(project, sight, settings, now),
    after: evaluateProject(changed, sight, settings, now),
    project: changed,
    sight,
  };
}

/** Every store, repaired in memory from what was seen; only for the hosts that are named, where some are. */
export function repairsOf(
  project: Project,
  sight: Sight,
  settings: Settings,
  now: number,
  hosts: readonly string[] = settings.repairedHosts,
): Repair[] {
  const observed = withStandIns(
    project.stores.map((facts) => withPolicies(facts, sight.hosts)),
    sight.observed,
  );
  const wish = { ...wishOf(settings), hosts };
  const facts = { observed, backups: sight.backups, now: settings.at ?? now };
  // Of a companion the platform reads what concerns debuggable builds, and no pins.
  const stores = project.stores.filter(({ deployment }) => deployment.state !== 'companion');
  return stores.map(({ store, deployment }) => {
    const repair = repairStore(store, formatOf(store), facts, wish);
    const why = repair.steps.length === 0 ? null : deployment.generator;
    return why === null ? repair : leftToGenerator(repair, why);
  });
}

/** The project as it is once the repairs are written. */
export function withRepairs(project: Project, repairs: readonly Repair[]): Project {
  return { ...project, stores: project.stores.map((each) => repaired(each, repairs)) };
}

/** The changes as `git apply` takes them where paths start from `shown`, byte for byte; empty for none. */
export function patchOf(
  { repairs, tree }: Fixing,
  shown: (path: string) => string = shownFrom(tree),
): Buffer {
  const parts = repairs.map(({ path, before, after }) => bytesDiff(shown(path), before.bytes, after.bytes));
  return Buffer.from(parts.join(''), 'latin1');
}

/** The changes for people to read; paths start from where the user stands unless `shown` says otherwise. */
export function diffOf({ repairs, tree }: Fixing, shown: (path: string) => string = shownFrom(tree)): string {
  return repairs.map(({ path, before, after }) => unifiedDiff(shown(path), before.text, after.text)).join('');
}

/**
 * Writes the repaired files, all of them or none; answers their paths as a user types them.
 *
 * @throws EnvironmentError when one can't be written, or has changed since it was read
 */
export async function writeRepairs({ tree, repairs }: Fixing): Promise<readonly string[]> {
  const plan = new FilePlan();
  for (const { path, before, after } of repairs) {
    if (before === after) continue;
    const reading = await plan.read(tree, path);
    if (!('source' in reading) || !Buffer.from(reading.source.bytes).equals(before.bytes)) {
      throw new EnvironmentError(
        `${shownPath(tree, path)} has changed since it was read; nothing is written.`,
        'pinwarden fix',
      );
    }
    plan.put(tree, after);
  }
  const written = await plan.carryOut();
  return written.filter(({ state }) => state === 'changed').map((each) => each.path);
}

function meantHosts({ store, deployment }: StoreFacts): string[] {
  if (deployment.state === 'companion') return [];
  return store.domains.flatMap(({ meant, groups }) => (meant === null || groups.length === 0 ? [] : [meant]));
}

function wishOf({ repairedHosts, pin, expiration, pinSetExpiringDays, prune }: Settings): RepairWish {
  return {
    hosts: repairedHosts,
    pin: (host) => pin(host) ?? 'same-kind',
    expiration,
    expiringDays: pinSetExpiringDays,
    prune,
  };
}

/** What writes the file anew would undo the repair. */
function leftToGenerator(repair: Repair, why: string): Repair {
  const { path, steps, refusals, before } = repair;
  // What is to be pasted elsewhere is told whole.
  const whole = (sha256: string): string => sha256;
  const message = `${why} To do: ${steps.map((step) => stepText(step, whole)).join('; ')}.`;
  return { ...repair, after: before, steps: [], refusals: [...refusals, { path, host: null, message }] };
}

function repaired(facts: StoreFacts, repairs: readonly Repair[]): StoreFacts {
  const { store, deployment } = facts;
  const repair = repairs.find((each) => each.before === store.source);
  if (repair === undefined || repair.after === repair.before) return facts;
  return factsOf(formatOf(store).read(repair.after), deployment);
}

function shownFrom(tree: WorkTree): (path: string) => string {
  const here = resolve('.');
  return (path) => {
    const shown = shownPath(tree, path);
    // A patch holds no absolute path: one from the root of what was named can still be applied there.
    return resolve(here, shown) === shown ? path : shown;
  };
}
