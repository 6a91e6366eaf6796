import { createHash } from 'node:crypto';
import { UsageError } from './errors.ts';
import { parseHost } from './host.ts';
import type { StoreFacts } from './model/evaluation.ts';
import type { Endpoint } from './model/observation.ts';
import type { PinnedDomain, PinStore, Policy } from './model/pins.ts';

/** A host that pins are checked for is asked here unless `connect-to` says otherwise. */
export const HTTPS_PORT = 443;

/** What a store demands of a host, by its format's own matching. */
export type PolicyOf = (store: PinStore, host: string) => Policy;

/**
 * Every host to be asked for the stores' pins: each name that an entry pins and that a server could have, in the order of the
 * files. `probes` (`DOMAIN=HOST`) name hosts under a pinned parent, in whose place they are asked; the parent itself stays
 * where another entry pins it without its subdomains. Throws UsageError for a probe that no entry covers.
 */
export function pinnedHosts(
  stores: readonly StoreFacts[],
  probes: readonly string[],
  policyOf: PolicyOf,
): ReadonlySet<string> {
  const byDomain = probesByDomain(probes, stores, policyOf);
  const hosts = new Set<string>();
  for (const { store } of stores) {
    for (const domain of pinning(store)) {
      const below = domain.includeSubdomains ? byDomain.get(domain.name.toLowerCase()) : undefined;
      for (const host of below ?? [domain.name]) hosts.add(host);
    }
  }
  return hosts;
}

function* pinning({ domains }: PinStore): Generator<PinnedDomain> {
  for (const domain of domains) {
    if (domain.groups.length > 0 && domain.neverMatches === null) yield domain;
  }
}

function probesByDomain(
  probes: readonly string[],
  stores: readonly StoreFacts[],
  policyOf: PolicyOf,
): ReadonlyMap<string, readonly string[]> {
  const byDomain = new Map<string, string[]>();
  for (const probe of probes) {
    const [left = '', right, ...others] = probe.split('=');
    if (right === undefined || others.length > 0) {
      throw refusal(probe, 'there is not one `=` in it');
    }
    const [domain, host] = [name(probe, left), name(probe, right)];
    const covering = stores.flatMap(({ store }) =>
      [...pinning(store)]
        .filter((each) => each.includeSubdomains && each.name.toLowerCase() === domain)
        .map((entry) => ({ store, entry })),
    );
    if (covering.length === 0) {
      throw refusal(probe, `no entry pins \`${domain}\` with its subdomains`);
    }
    const covers = covering.some(({ store, entry }) => policyOf(store, host).from.includes(entry));
    if (!covers) throw refusal(probe, `the entries for \`${domain}\` do not apply to \`${host}\``);
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), host]);
  }
  return byDomain;
}

function name(probe: string, text: string): string {
  try {
    const { host, port } = parseHost(text.trim(), HTTPS_PORT);
    if (port === HTTPS_PORT) return host;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
  throw refusal(probe, `\`${text.trim()}\` is not the name of a host`);
}

function refusal(probe: string, what: string): UsageError {
  return new UsageError(
    `\`probe\` is \`${probe}\`: ${what}. It takes DOMAIN=HOST, where DOMAIN is pinned with its subdomains and HOST lies under it.`,
    '--probe example.com=api.example.com',
  );
}

/** Whether a host belongs to a part: by its name alone, so that it stays where it is when others come and go. */
export function isInShard(host: string, { index, count }: { index: number; count: number }): boolean {
  return createHash('sha256').update(host).digest().readUInt32BE(0) % count === index - 1;
}

export function endpointOf(host: string): Endpoint {
  return { host, port: HTTPS_PORT };
}
