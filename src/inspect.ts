import { UsageError } from './errors.ts';
import { parseHost } from './host.ts';
import type { Certificate } from './model/certificate.ts';
import type { Connection, ProjectProblem, StoreFacts } from './model/evaluation.ts';
import type { Endpoint, ProbeFailure } from './model/observation.ts';
import type { Policy } from './model/pins.ts';
import { whyUntrusted } from './model/trust.ts';
import { connect, HTTPS_PORT, type Progress, policyOf, readCertificates, readProject } from './run.ts';
import type { Settings } from './settings.ts';
import { isFile } from './workspace/files.ts';

/** A chain or the content of a file, certificate by certificate. */
export interface PinList {
  /** The host or file as given. */
  readonly target: string;
  /** Where the chain was served; empty for a file. */
  readonly addresses: readonly string[];
  readonly certificates: readonly {
    readonly certificate: Certificate;
    /** Whether the server sent it; an anchor that completes the trust path mostly isn't. Null for a file. */
    readonly sent: boolean | null;
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
  const connections = endpoints.size === 0 ? [] : await connect([...endpoints.values()], settings, progress);
  const lists: PinList[] = [];
  for (const target of targets) {
    const endpoint = endpoints.get(target);
    if (endpoint === undefined) lists.push(await ofFile(target));
    else {
      const own = connections.filter(({ observation }) => observation.endpoint === endpoint);
      lists.push(...ofHost(target, own, settings.at ?? now));
    }
  }
  return lists;
}

async function ofFile(target: string): Promise<PinList> {
  const pki = await import('./pki/index.ts');
  const ders = await readCertificates(target, 'pins');
  const certificates = ders.map((der) => ({ certificate: pki.readCertificate(der), sent: null }));
  return { target, addresses: [], certificates, distrust: null, failure: null };
}

/** One list a distinct chain, so that twenty addresses with one certificate are shown once. */
function ofHost(target: string, connections: readonly Connection[], now: number): PinList[] {
  const byChain = new Map<string, PinList & { addresses: string[] }>();
  const failed: PinList[] = [];
  for (const connection of connections) {
    const { observation, served } = connection;
    const address = observation.address ?? '';
    if (served === null || observation.failure !== null) {
      const addresses = address === '' ? [] : [address];
      failed.push({ target, addresses, certificates: [], distrust: null, failure: observation.failure });
      continue;
    }
    const id = served.presented.map(({ fingerprint }) => fingerprint).join();
    const known = byChain.get(id);
    if (known !== undefined) {
      known.addresses.push(address);
      continue;
    }
    const sent = served.presented.map((certificate) => ({ certificate, sent: true }));
    const fingerprints = new Set(served.presented.map(({ fingerprint }) => fingerprint));
    const added = served.paths
      .flatMap(({ certificates }) => certificates)
      .filter(({ fingerprint }) => !fingerprints.has(fingerprint) && fingerprints.add(fingerprint))
      .map((certificate) => ({ certificate, sent: false }));
    byChain.set(id, {
      target,
      addresses: [address],
      certificates: [...sent, ...added],
      distrust: whyUntrusted(connection, now),
      failure: null,
    });
  }
  return [...byChain.values(), ...failed];
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
