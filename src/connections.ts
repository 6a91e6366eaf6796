import { UsageError } from './errors.ts';
import type { Connection } from './model/evaluation.ts';
import type { Endpoint, Observation, ObservationSet, Request } from './model/observation.ts';
import type { Settings } from './settings.ts';
import { endpointOf } from './targets.ts';
import { VERSION } from './version.ts';
import { namedFiles, readNamedFile } from './workspace/files.ts';

/** What a run tells while it works; for a progress line. */
export type Progress = (event: {
  readonly kind: 'begun' | 'answered' | 'ended';
  readonly done: number;
  readonly total: number;
  readonly host: string;
  readonly failure?: { readonly stage: string; readonly code: string };
}) => void;

// What asks and what reads certificates are loaded when first needed: most of the start-up time of a run is theirs.

/** Refuses options of asking that are mistaken, whether or not anybody is asked in the end. */
export async function checkAskingOptions({
  connectTo,
  proxy,
  observations,
  previous,
  offline,
  trustAnchors,
}: Settings): Promise<void> {
  const saved = observations.length > 0 || previous.length > 0;
  if (offline && saved) {
    const what = observations.length > 0 ? 'observations' : 'previous';
    throw new UsageError(
      `\`offline\` judges the files alone, so that \`${what}\` has no use beside it.`,
      `leave one of them out: with --observations no server is asked either`,
    );
  }
  if (connectTo.length > 0 || proxy !== null) {
    const { parseConnectTo, parseProxy } = await import('./observe/index.ts');
    parseConnectTo(connectTo);
    if (proxy !== null) parseProxy(proxy.text, proxy.from);
  }
  if (offline) for (const file of trustAnchors) await readCertificates(file, 'trust-anchors');
}

/** Asks each endpoint. What was requested comes back with what was seen, in an order that hangs on neither time nor luck. */
export async function ask(
  endpoints: readonly Endpoint[],
  settings: Settings,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<ObservationSet> {
  if (endpoints.length === 0) return { requested: [], observations: [] };
  const { mergeObservations, observe, parseConnectTo, parseProxy } = await import('./observe/index.ts');
  const { toPem } = await import('./pki/index.ts');
  const { keyTypes, repeat, vantage, proxy } = settings;
  const observations = await observe(
    endpoints,
    {
      ...settings,
      anchors: (await namedAnchors(settings)).map(toPem),
      connectTo: parseConnectTo(settings.connectTo),
      proxy: proxy === null ? null : parseProxy(proxy.text, proxy.from),
      ...(signal === undefined ? {} : { signal }),
    },
    progress,
  );
  const requested = endpoints.map((endpoint): Request => ({ endpoint, keyTypes, repeat, vantage }));
  return mergeObservations([{ requested, observations }]);
}

/** The text of a file of observations. */
export async function observationsFile(set: ObservationSet, { vantage, shard }: Settings): Promise<string> {
  const { observationsText } = await import('./observe/index.ts');
  const part = shard === null ? null : `${shard.index}/${shard.count}`;
  return observationsText(set, { version: VERSION, vantage, shard: part });
}

/** What files of `pinwarden observe` hold, as one. `option` is what named them. */
export async function savedObservations(named: readonly string[], option: string): Promise<ObservationSet> {
  const { mergeObservations, readObservations } = await import('./observe/index.ts');
  const sets: ObservationSet[] = [];
  for (const name of named) {
    for (const file of await namedFiles(name, '.json', option)) {
      sets.push(readObservations(await readNamedFile(file, option), file));
    }
  }
  return mergeObservations(sets);
}

/** What was requested and is in no file. `now` in milliseconds since the epoch. */
export async function unseen(
  set: ObservationSet,
  hosts: Iterable<string>,
  now: number,
): Promise<Observation[]> {
  const { missingRequests } = await import('./observe/index.ts');
  const requested = new Set(set.requested.map(({ endpoint }) => endpoint.host));
  const at = new Date(now).toISOString();
  const missing = missingRequests(set).flatMap(({ endpoint, keyTypes, vantage }) =>
    keyTypes.map((keyType) => ({ endpoint, keyType, vantage })),
  );
  const never = [...hosts]
    .filter((host) => !requested.has(host))
    .map((host) => ({ endpoint: endpointOf(host), keyType: 'any' as const, vantage: null }));
  return [...missing, ...never].map((each) => ({
    ...each,
    address: null,
    proxy: null,
    at,
    failure: {
      stage: 'not-asked',
      code: 'NOT_IN_FILES',
      detail: 'no file of observations holds an answer',
    },
  }));
}

/** Observations with what each chain is worth: every trust path to the public roots and the named anchors. */
export async function examined(
  observations: readonly Observation[],
  settings: Settings,
): Promise<Connection[]> {
  const named = await namedAnchors(settings);
  if (observations.length === 0) return [];
  const [{ bundledRoots }, pki] = await Promise.all([import('./observe/index.ts'), import('./pki/index.ts')]);
  const anchors = new pki.TrustAnchors({ public: bundledRoots(), named });
  return observations.map((observation) => {
    if (observation.failure !== null) return { observation, served: null };
    try {
      return { observation, served: pki.examine(observation.chain, observation.endpoint.host, anchors) };
    } catch (error) {
      const { endpoint, address, keyType, at, vantage, proxy } = observation;
      const detail = `the server's certificate can't be read: ${(error as Error).message}`;
      const failure = { stage: 'handshake', code: 'BAD_CERTIFICATE', detail } as const;
      return { observation: { endpoint, address, keyType, at, vantage, proxy, failure }, served: null };
    }
  });
}

async function namedAnchors({ trustAnchors }: Settings): Promise<Uint8Array[]> {
  const named: Uint8Array[] = [];
  for (const file of trustAnchors) named.push(...(await readCertificates(file, 'trust-anchors')));
  return named;
}

/** Certificates, requests and public keys of a file that the user named. Throws as readCertificates. */
export async function readKeys(
  file: string,
  option: string,
): Promise<ReturnType<typeof import('./pki/index.ts').readKeyFile>> {
  const pki = await import('./pki/index.ts');
  return told(pki.CertificateFileError, pki.readKeyFile, await readNamedFile(file, option), file);
}

/** The certificates of a file that the user named, DER. Throws UsageError for a file that holds none, or a private key. */
export async function readCertificates(file: string, option: string): Promise<Uint8Array[]> {
  const pki = await import('./pki/index.ts');
  return told(pki.CertificateFileError, pki.readCertificateFile, await readNamedFile(file, option), file);
}

/** Reads a file's content; what is wrong with it is the user's to know. */
function told<Result>(
  FileError: typeof import('./pki/index.ts').CertificateFileError,
  read: (bytes: Uint8Array, name: string) => Result,
  bytes: Uint8Array,
  file: string,
): Result {
  try {
    return read(bytes, file);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UsageError(error.message, error.hint, { cause: error });
  }
}
