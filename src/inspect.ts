import { ask, checkAskingOptions, examined, type Progress, readKeys } from './connections.ts';
import { UsageError } from './errors.ts';
import { parseHost } from './host.ts';
import { answersOf } from './model/answers.ts';
import type { Certificate } from './model/certificate.ts';
import type { Connection, ProjectProblem, StoreFacts } from './model/evaluation.ts';
import type { Endpoint, KeyType, ProbeFailure } from './model/observation.ts';
import type { Policy } from './model/pins.ts';
import { whyUntrusted } from './model/trust.ts';
import { policyOf, readProject } from './run.ts';
import type { Settings } from './settings.ts';
import { HTTPS_PORT } from './targets.ts';
import { isFile } from './workspace/files.ts';

/** A chain or the content of a file, certificate by certificate. */
export interface PinList {
  /** The host or file as given. */
  readonly target: string;
  /** Where the chain was served; empty for a file. */
  readonly addresses: readonly string[];
  /** What was offered when it was served; empty for a file. */
  readonly keyTypes: readonly KeyType[];
  readonly certificates: readonly {
    readonly certificate: Certificate;
    /** Whether the server sent it; an anchor that completes the trust path mostly isn't. Null for a file. */
    readonly sent: boolean | null;
  }[];
  /** Certificate requests and bare public keys of a file. */
  readonly keys: readonly {
    readonly form: 'request' | 'public-key';
    readonly pin: string;
    readonly key: string;
    readonly name: string | null;
  }[];
  /** Why the chain isn't trusted; null when it is, or for a file. */
  readonly distrust: string | null;
  /** Set when nothing was seen; then there are no certificates. */
  readonly failure: ProbeFailure | null;
}

/** The pins of what hosts serve and of what certificate files hold. */
export async function pinsOf(
  targets: readonly string[],
  settings: Settings,
  now: number,
  progress?: Progress,
): Promise<PinList[]> {
  const endpoints = new Map<string, Endpoint>();
  for (const target of targets) {
    if (await isFile(target)) continue;
    if (/\.(cer|crt|csr|der|key|p7b|p7c|pem|pub)$/i.test(target)) {
      throw new UsageError(
        `There is no file \`${target}\`.`,
        'a host (api.example.com) or a certificate file',
      );
    }
    endpoints.set(target, parseHost(target, HTTPS_PORT));
  }
  await checkAskingOptions(settings);
  const { observations } = await ask([...endpoints.values()], settings, progress);
  const connections = await examined(observations, settings);
  const lists: PinList[] = [];
  for (const target of targets) {
    const endpoint = endpoints.get(target);
    if (endpoint === undefined) lists.push(await ofFile(target));
    else {
      const own = connections.filter(
        ({ observation: { endpoint: asked } }) =>
          asked.host === endpoint.host && asked.port === endpoint.port,
      );
      lists.push(...pinListsOf(target, own, settings.at ?? now));
    }
  }
  return lists;
}

async function ofFile(target: string): Promise<PinList> {
  const pki = await import('./pki/index.ts');
  const file = await readKeys(target, 'pins');
  const certificates = file.certificates.map((der) => ({
    certificate: pki.readCertificate(der),
    sent: null,
  }));
  const keys = file.keys.map(({ form, pin, key, name }) => ({ form, pin, key, name }));
  return { target, addresses: [], keyTypes: [], certificates, keys, distrust: null, failure: null };
}

/** One list a distinct chain, so that twenty addresses with one certificate are shown once. */
export function pinListsOf(target: string, connections: readonly Connection[], now: number): PinList[] {
  const answers = answersOf(connections);
  return answers.map(({ first, addresses, keyTypes }) => {
    const { observation, served } = first;
    const asked = { target, addresses: addresses.filter((address) => address !== null), keyTypes, keys: [] };
    if (served === null) return { ...asked, certificates: [], distrust: null, failure: observation.failure };
    const sent = served.presented.map((certificate) => ({ certificate, sent: true }));
    const fingerprints = new Set(served.presented.map(({ fingerprint }) => fingerprint));
    const added = served.paths
      .flatMap(({ certificates }) => certificates)
      .filter(({ fingerprint }) => !fingerprints.has(fingerprint) && fingerprints.add(fingerprint))
      .map((certificate) => ({ certificate, sent: false }));
    return { ...asked, certificates: [...sent, ...added], distrust: whyUntrusted(first, now), failure: null };
  });
}

/** What the pin stores of a work tree demand of one host. */
export interface HostPolicies {
  readonly host: string;
  readonly stores: readonly { readonly facts: StoreFacts; readonly policy: Policy }[];
  /** Files that may demand something and could not be read or joined. */
  readonly problems: readonly ProjectProblem[];
}

/** What every pin store of a work tree demands of one host. */
export async function policiesFor(host: string, path: string): Promise<HostPolicies> {
  const { host: name } = parseHost(host, HTTPS_PORT);
  const { stores, problems } = await readProject(path);
  return {
    host: name,
    problems,
    stores: stores.map((facts) => ({ facts, policy: policyOf(facts.store, name) })),
  };
}
