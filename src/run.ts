import { discover } from './discover/index.ts';
import { UsageError } from './errors.ts';
import { evaluate, type StoreInput } from './evaluate.ts';
import { formats } from './formats/index.ts';
import type { Connection, Evaluation, ProjectProblem, StoreFacts } from './model/evaluation.ts';
import type { Endpoint, Observation } from './model/observation.ts';
import type { PinStore, Policy } from './model/pins.ts';
import { positions } from './model/source.ts';
import { rules } from './rules/index.ts';
import type { Settings } from './settings.ts';
import { readNamedFile } from './workspace/files.ts';
import { openWorkTree } from './workspace/tree.ts';

/** What a run tells while it works; for a progress line. */
export type Progress = (event: {
  readonly done: number;
  readonly total: number;
  readonly host: string;
}) => void;

/** The pin stores of a work tree, read. */
export interface Project {
  /** The folder that paths are relative to, absolute. */
  readonly root: string;
  readonly stores: readonly StoreFacts[];
  readonly problems: readonly ProjectProblem[];
}

/** A host that pins are checked for is asked here unless `connect-to` says otherwise. */
export const HTTPS_PORT = 443;

/** discover and read. `path` is a folder or one file. */
export async function readProject(path: string): Promise<Project> {
  const tree = await openWorkTree(path);
  const { stores, problems } = await discover(tree, formats);
  return {
    root: tree.root,
    problems,
    stores: stores.map(({ source, format, deployment }) => ({
      store: deployment.state === 'companion' ? debugPartOnly(format.read(source)) : format.read(source),
      deployment,
      position: lazily(() => positions(source.text)),
    })),
  };
}

/** Of a debug companion no domain is ever read, and what is wrong with one is no fault. */
function debugPartOnly(store: PinStore): PinStore {
  const problems = store.problems.filter(
    ({ effect }) => effect === 'rejects-debug-builds' || effect === 'unreadable',
  );
  const rejected = problems.some(({ effect }) => effect === 'unreadable') ? store.rejected : null;
  return { ...store, domains: [], problems, rejected };
}

/** discover, read, observe, evaluate. `now` in milliseconds since the epoch. */
export async function check(
  path: string,
  settings: Settings,
  now: number,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<{ readonly evaluation: Evaluation; readonly root: string }> {
  for (const rule of settings.severities.keys()) {
    if (!rules.some(({ meta }) => meta.id === rule)) {
      throw new UsageError(
        `\`severity\` names \`${rule}\`, which is no rule.`,
        `one of ${ruleIds().join(', ')}`,
      );
    }
  }
  if (settings.connectTo.length > 0) {
    // A mistake in it is one whether or not anybody is asked in the end.
    const { parseConnectTo } = await import('./observe/index.ts');
    parseConnectTo(settings.connectTo);
  }
  for (const file of settings.offline ? settings.trustAnchors : [])
    await readCertificates(file, 'trust-anchors');
  const project = await readProject(path);
  const hosts = pinnedHosts(project.stores);
  const asked = settings.offline ? [] : [...hosts].slice(0, settings.maxHosts);
  const endpoints = asked.map((host) => ({ host, port: HTTPS_PORT }));
  const connections = endpoints.length === 0 ? [] : await connect(endpoints, settings, progress, signal);
  const observed = new Map<string, Connection[]>([...hosts].map((host) => [host, []]));
  for (const connection of connections) observed.get(connection.observation.endpoint.host)?.push(connection);
  const severities = new Map(settings.severities);
  severities.set('endpoint-unreachable', severities.get('endpoint-unreachable') ?? settings.unreachable);
  if (settings.ifNoneFound !== 'error') {
    severities.set('no-pins-found', settings.ifNoneFound === 'ignore' ? 'off' : 'warning');
  }
  const evaluation = evaluate({
    stores: project.stores.map((facts) => withPolicies(facts, hosts)),
    problems: [...project.problems, ...unasked(hosts.size - asked.length, hosts.size, settings)],
    observed,
    offline: settings.offline,
    now: settings.at ?? now,
    thresholds: settings,
    severities,
    failOn: settings.failOn,
  });
  return { evaluation, root: project.root };
}

/** The certificates of a file that the user named, DER. Throws UsageError for a file that holds none, or a private key. */
export async function readCertificates(file: string, option: string): Promise<Uint8Array[]> {
  const pki = await import('./pki/index.ts');
  const bytes = await readNamedFile(file, option);
  try {
    return pki.readCertificateFile(bytes, file);
  } catch (error) {
    if (!(error instanceof pki.CertificateFileError)) throw error;
    throw new UsageError(error.message, error.hint, { cause: error });
  }
}

/** Asks each endpoint and builds the trust paths of what it served; in the order of the endpoints. */
export async function connect(
  endpoints: readonly Endpoint[],
  settings: Settings,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<Connection[]> {
  // Both are loaded when first needed: most of the start-up time of a run is theirs.
  const [{ bundledRoots, observe, parseConnectTo }, pki] = await Promise.all([
    import('./observe/index.ts'),
    import('./pki/index.ts'),
  ]);
  const connectTo = parseConnectTo(settings.connectTo);
  const named: Uint8Array[] = [];
  for (const file of settings.trustAnchors) {
    named.push(...(await readCertificates(file, 'trust-anchors')));
  }
  const anchors = new pki.TrustAnchors({ public: bundledRoots(), named });
  const observations = await observe(
    endpoints,
    {
      anchors: named.map(pki.toPem),
      timeoutMs: settings.timeoutMs,
      retries: settings.retries,
      concurrency: settings.concurrency,
      connectTo,
      allowPrivateAddresses: settings.allowPrivateAddresses,
      ipVersions: settings.ipVersions,
      ...(signal === undefined ? {} : { signal }),
    },
    progress,
  );
  return observations.map((observation) => examined(observation, pki.examine, anchors));
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

function examined<Anchors>(
  observation: Observation,
  examine: (chain: readonly string[], host: string, anchors: Anchors) => Connection['served'],
  anchors: Anchors,
): Connection {
  if (observation.failure !== null) return { observation, served: null };
  try {
    return { observation, served: examine(observation.chain, observation.endpoint.host, anchors) };
  } catch (error) {
    const { endpoint, address, keyType, at } = observation;
    const detail = `the server's certificate can't be read: ${(error as Error).message}`;
    const failure = { stage: 'handshake', code: 'BAD_CERTIFICATE', detail } as const;
    return { observation: { endpoint, address, keyType, at, failure }, served: null };
  }
}

/** Every host that some store pins and that a server could have, in the order of the files. */
function pinnedHosts(stores: readonly StoreFacts[]): Set<string> {
  const hosts = new Set<string>();
  for (const facts of stores) for (const host of ownHosts(facts)) hosts.add(host);
  return hosts;
}

function* ownHosts({ store }: StoreFacts): Generator<string> {
  for (const { name, groups, neverMatches } of store.domains) {
    if (groups.length > 0 && neverMatches === null) yield name;
  }
}

function withPolicies(facts: StoreFacts, hosts: ReadonlySet<string>): StoreInput {
  const policies: Policy[] = [];
  for (const host of hosts) {
    const policy = policyOf(facts.store, host);
    if (policy.pinned) policies.push(policy);
  }
  return { ...facts, policies };
}

/** What a store demands of a host, by its own format's matching. */
export function policyOf(store: PinStore, host: string): Policy {
  const format = formats.find(({ id }) => id === store.format);
  if (format === undefined) throw new Error(`no format ${store.format}`);
  return format.policyFor(store, host);
}

function ruleIds(): string[] {
  return rules.map(({ meta }) => meta.id);
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
