import { lookup as systemLookup } from 'node:dns/promises';
import { isIPv6 } from 'node:net';
import type { ProbeFailure } from '../model/observation.ts';
import { canonicalAddress } from './address-policy.ts';
import { dnsFailure, timeoutFailure } from './failures.ts';

/** Every address of a name, in any order; rejects with an error that has a `code`, e.g. `ENOTFOUND`. */
export type Lookup = (host: string) => Promise<readonly { readonly address: string }[]>;

export interface Resolution {
  /** Each address once, in its standard spelling; IPv4 before IPv6, then in the order of the text. */
  readonly addresses: readonly string[];
  /** Addresses beyond the cap that are left out. */
  readonly omitted: number;
}

/** More addresses than this are left out: a name server must not decide how many connections are made. */
export const MOST_ADDRESSES = 16;

export interface ResolveOptions {
  readonly ipVersions: 'both' | '4' | '6';
  readonly lookup: Lookup | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * Every address of a name, by the system's own resolver, so that /etc/hosts and the like hold. An address in place of a name
 * stands for itself, whatever `ipVersions` says. A failure is a value; rejects only when `signal` aborts.
 */
export async function resolve(host: string, options: ResolveOptions): Promise<Resolution | ProbeFailure> {
  const literal = canonicalAddress(host);
  if (literal !== null) return { addresses: [literal], omitted: 0 };
  const { ipVersions, lookup = allAddresses, timeoutMs, signal } = options;
  signal.throwIfAborted();
  let end: (() => void) | undefined;
  // What is under way in the system's resolver can't be stopped, only left behind.
  const ended = new Promise<ProbeFailure>((give, reject) => {
    const aborted = (): void => reject(signal.reason);
    const timer = setTimeout(() => give(timeoutFailure('dns', timeoutMs)), timeoutMs);
    signal.addEventListener('abort', aborted, { once: true });
    end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', aborted);
    };
  });
  const answered = ask(host, lookup).then((answers) => select(answers, ipVersions), dnsFailure);
  return Promise.race([answered, ended]).finally(() => end?.());
}

const allAddresses: Lookup = (host) => systemLookup(host, { all: true });

/** What is thrown at once becomes a rejection. */
async function ask(host: string, lookup: Lookup): ReturnType<Lookup> {
  return lookup(host);
}

function select(
  answers: Awaited<ReturnType<Lookup>>,
  ipVersions: ResolveOptions['ipVersions'],
): Resolution | ProbeFailure {
  const four = new Set<string>();
  const six = new Set<string>();
  for (const { address: text } of answers) {
    const address = canonicalAddress(text);
    if (address === null) {
      // The system would resolve it again when it connects, past the address policy.
      const detail = `the resolver answered with \`${text}\`, which is no IP address in standard form`;
      return { stage: 'dns', code: 'BAD_ANSWER', detail };
    }
    if (isIPv6(address)) six.add(address);
    else four.add(address);
  }
  if (ipVersions === '4') six.clear();
  if (ipVersions === '6') four.clear();
  const total = four.size + six.size;
  if (total === 0) {
    const which = ipVersions === 'both' ? 'address' : `IPv${ipVersions} address`;
    return { stage: 'dns', code: 'ENODATA', detail: `the name has no ${which}` };
  }
  // Neither family crowds out the other.
  const fours = [...four].sort().slice(0, Math.max(MOST_ADDRESSES - six.size, MOST_ADDRESSES / 2));
  const addresses = [...fours, ...[...six].sort().slice(0, MOST_ADDRESSES - fours.length)];
  return { addresses, omitted: total - addresses.length };
}
