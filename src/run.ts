import { relative, sep } from 'node:path';
import { checkBackupHosts, readBackups } from './backups.ts';
import { readBaseline } from './baseline.ts';
import { debugPartOnly } from './companion.ts';
import {
  ask,
  checkAskingOptions,
  examined,
  observationsFile,
  type Progress,
  savedObservations,
  unseen,
} from './connections.ts';
import { discover } from './discover/index.ts';
import { UsageError } from './errors.ts';
import { evaluate } from './evaluate.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/index.ts';
import type { Backup } from './model/backup.ts';
import type { Connection, Evaluation, Ignore, ProjectProblem, StoreFacts } from './model/evaluation.ts';
import type { ObservationSet } from './model/observation.ts';
import type { Bundle, Deployment, PinStore, Policy } from './model/pins.ts';
import { positions } from './model/source.ts';
import { rules } from './rules/index.ts';
import type { StorePolicies } from './rules/rule.ts';
import type { Settings } from './settings.ts';
import { endpointOf, isInShard, pinnedHosts } from './targets.ts';
import { withVariables } from './variables.ts';
import { openWorkTree } from './workspace/tree.ts';

/** The pin stores of a work tree, read. */
export interface Project {
  /** The folder that paths are relative to, absolute. */
  readonly root: string;
  readonly stores: readonly StoreFacts[];
  readonly problems: readonly ProjectProblem[];
  readonly bundles: readonly Bundle[];
}

/** discover and read. `path` is a folder or one file. */
export async function readProject(path: string): Promise<Project> {
  const tree = await openWorkTree(path);
  const { stores, problems, bundles } = await discover(tree, formats);
  return {
    root: tree.root,
    problems,
    bundles,
    stores: stores.map(({ source, format, deployment }) => factsOf(format.read(source), deployment)),
  };
}

/** A store, read, with everything known of it. */
export function factsOf(store: PinStore, deployment: Deployment): StoreFacts {
  return {
    store: deployment.state === 'companion' ? debugPartOnly(store) : store,
    deployment,
    platform: formatOf(store).platform,
    position: lazily(() => positions(store.source.text)),
  };
}

/** An evaluation, and everything that it is of. */
export interface Checked {
  readonly evaluation: Evaluation;
  readonly project: Project;
  readonly sight: Sight;
}

/** discover, read, observe, evaluate. `now` in milliseconds since the epoch. */
export async function check(
  path: string,
  settings: Settings,
  now: number,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<Checked> {
  await checkSettings(settings);
  const project = await readProject(path);
  const hosts = pinnedHosts(project.stores, settings.probe, policyOf);
  const sight = await look(hosts, settings, now, progress, signal);
  return { evaluation: evaluateProject(project, sight, settings, now), project, sight };
}

/** Everything beside the files that an evaluation is of. */
export interface Sight {
  readonly hosts: ReadonlySet<string>;
  readonly set: ObservationSet;
  /** Hosts that the cap left out. */
  readonly left: number;
  /** Each of the hosts with what was seen of it; what was seen of others is nobody's question. */
  readonly observed: ReadonlyMap<string, readonly Connection[]>;
  readonly previous: ReadonlyMap<string, readonly Connection[]> | null;
  readonly backups: ReadonlyMap<string, readonly Backup[]>;
  /** Fingerprints of findings that are known; null without a baseline. */
  readonly baseline: ReadonlySet<string> | null;
}

/** Refuses options that are mistaken before anything is done. */
export async function checkSettings(settings: Settings): Promise<void> {
  checkSeverities(settings);
  await checkAskingOptions(settings);
}

/** observe: the servers or the files that stand for them, and what is in hand. */
export async function look(
  hosts: ReadonlySet<string>,
  settings: Settings,
  now: number,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<Sight> {
  const backups = await readBackups(settings);
  checkBackupHosts(backups, hosts, 'which no file pins');
  const { set, left } = await seen(hosts, settings, now, progress, signal);
  const before =
    settings.previous.length === 0 ? null : await savedObservations(settings.previous, 'previous');
  return {
    hosts,
    set,
    left,
    observed: byHost(hosts, await examined(set.observations, settings)),
    previous: before === null ? null : byHost(hosts, await examined(before.observations, settings)),
    backups,
    baseline: await knownFindings(settings),
  };
}

/** evaluate. */
export function evaluateProject(project: Project, sight: Sight, settings: Settings, now: number): Evaluation {
  const { hosts, observed, previous, backups, baseline, left } = sight;
  const severities = new Map(settings.severities);
  severities.set('endpoint-unreachable', severities.get('endpoint-unreachable') ?? settings.unreachable);
  if (settings.ifNoneFound !== 'error') {
    severities.set('no-pins-found', settings.ifNoneFound === 'ignore' ? 'off' : 'warning');
  }
  return evaluate({
    stores: project.stores.map((facts) => withPolicies(facts, hosts, settings.variables)),
    bundles: project.bundles,
    problems: [...project.problems, ...unasked(left, hosts.size, settings)],
    observed,
    backups,
    previous,
    offline: settings.offline,
    now: settings.at ?? now,
    thresholds: settings,
    severities,
    failOn: settings.failOn,
    horizonMs: settings.horizonMs,
    ignores: ignoresOf(project, settings),
    baseline,
  });
}

/** discover, read, observe: what `pinwarden observe` writes to its file. */
export async function observeProject(
  path: string,
  settings: Settings,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<{ readonly text: string; readonly set: ObservationSet; readonly left: number }> {
  await checkAskingOptions(settings);
  const { stores } = await readProject(path);
  const { shard, maxHosts } = settings;
  const all = [...pinnedHosts(stores, settings.probe, policyOf)];
  const own = shard === null ? all : all.filter((host) => isInShard(host, shard));
  const asked = own.slice(0, maxHosts);
  const set = await ask(asked.map(endpointOf), settings, progress, signal);
  return { text: await observationsFile(set, settings), set, left: own.length - asked.length };
}

/** One that is to be written anew isn't asked. */
async function knownFindings({ baseline, writeBaseline }: Settings): Promise<Sight['baseline']> {
  return baseline === null || writeBaseline ? null : readBaseline(baseline);
}

function checkSeverities({ severities }: Settings): void {
  const ids = rules.map(({ meta }) => meta.id);
  for (const rule of severities.keys()) {
    if (ids.includes(rule)) continue;
    throw new UsageError(`\`severity\` names \`${rule}\`, which is no rule.`, `one of ${ids.join(', ')}`);
  }
}

/** What is known of the hosts, by asking or from files, and how many of them were left out. */
async function seen(
  hosts: ReadonlySet<string>,
  settings: Settings,
  now: number,
  progress: Progress | undefined,
  signal: AbortSignal | undefined,
): Promise<{ readonly set: ObservationSet; readonly left: number }> {
  if (settings.offline) return { set: { requested: [], observations: [] }, left: 0 };
  if (settings.observations.length > 0) {
    const set = await savedObservations(settings.observations, 'observations');
    const missing = await unseen(set, hosts, now);
    return { set: { ...set, observations: [...set.observations, ...missing] }, left: 0 };
  }
  const asked = [...hosts].slice(0, settings.maxHosts);
  const set = await ask(asked.map(endpointOf), settings, progress, signal);
  return { set, left: hosts.size - asked.length };
}

function byHost(
  hosts: ReadonlySet<string>,
  connections: readonly Connection[],
): ReadonlyMap<string, readonly Connection[]> {
  const found = new Map<string, Connection[]>([...hosts].map((host) => [host, []]));
  for (const connection of connections) found.get(connection.observation.endpoint.host)?.push(connection);
  return found;
}

/** A host that the cap left out was not seen, and somebody should know why. */
function unasked(
  left: number,
  all: number,
  { offline, maxHosts, severities, unreachable }: Settings,
): ProjectProblem[] {
  if (offline || left === 0) return [];
  const severity = severities.get('endpoint-unreachable') ?? unreachable;
  if (severity === 'off') return [];
  const start = { line: 1, column: 1 };
  const message = `${left} of ${all} pinned hosts were not asked: --max-hosts is ${maxHosts}.`;
  return [
    {
      path: '.',
      start,
      end: start,
      rule: 'endpoint-unreachable',
      severity,
      message,
      hint: `--max-hosts ${all}`,
    },
  ];
}

/** The file's entries as the findings' paths have it: from the folder that is checked. */
function ignoresOf({ root }: Project, { configured, ignores }: Settings): Ignore[] {
  if (configured === null) return [];
  const { file, folder } = configured;
  const way = slashed(relative(folder, root));
  const base = way === '' || way.startsWith('..') ? '' : `${way}/`;
  const path = slashed(relative(root, file));
  return ignores.map((ignore) => ({ ...ignore, base, path }));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

/** A store with what it demands of each host, its build variables filled in where their values are known. */
export function withPolicies(
  facts: StoreFacts,
  hosts: ReadonlySet<string>,
  variables: ReadonlyMap<string, string> = new Map(),
): StorePolicies {
  const store = withVariables(facts.store, variables);
  const policies: Policy[] = [];
  for (const host of hosts) {
    const policy = policyOf(store, host);
    if (policy.pinned) policies.push(policy);
  }
  return { ...facts, store, policies };
}

/** What a store demands of a host, by its own format's matching. */
export function policyOf(store: PinStore, host: string): Policy {
  return formatOf(store).policyFor(store, host);
}

/** The format that a store was read by. */
export function formatOf({ format }: PinStore): Format {
  const found = formats.find(({ id }) => id === format);
  if (found === undefined) throw new Error(`no format ${format}`);
  return found;
}

/** Line starts are only counted when a position is first asked for. */
function lazily<Argument, Result>(
  make: () => (argument: Argument) => Result,
): (argument: Argument) => Result {
  let made: ((argument: Argument) => Result) | undefined;
  return (argument) => {
    made ??= make();
    return made(argument);
  };
}
