import { createHash } from 'node:crypto';
import type { Certificate, ServedChain, TrustPath } from '../model/certificate.ts';
import type { TrustAnchors } from './anchors.ts';
import { type ParsedCertificate, parseCertificate } from './certificate.ts';
import { Memo } from './memo.ts';
import { pathsFrom } from './paths.ts';

/** The server's own certificate is missing or isn't one, so nothing can be said of what it serves. */
export class UnreadableLeafError extends Error {
  override readonly name = 'UnreadableLeafError';
}

/** A chain and its paths, whatever host it was asked for. */
interface Examined {
  readonly leaf: ParsedCertificate;
  readonly presented: readonly Certificate[];
  readonly paths: readonly TrustPath[];
}

/** Twenty addresses of a host come one after the other, and hosts of one team share certificates. */
const REMEMBERED = 1024;

const remembered = new WeakMap<TrustAnchors, Memo<Examined>>();

/**
 * What a presented chain is worth for a host. `chain` is base64 of the DER as the server sent it, leaf first; `host` a
 * name or an address. Throws UnreadableLeafError when the first certificate can't be read. A later one that can't be is
 * left out: a device passes over what it has no use for. Each chain is examined once for the same anchors.
 */
export function examine(chain: readonly string[], host: string, anchors: TrustAnchors): ServedChain {
  let memo = remembered.get(anchors);
  if (memo === undefined) {
    memo = new Memo(REMEMBERED);
    remembered.set(anchors, memo);
  }
  const key = createHash('sha256').update(chain.join()).digest('base64');
  const { leaf, presented, paths } = memo.get(key, () => examineChain(chain, anchors));
  return { presented, paths, coversHost: covers(leaf, host), forServers: isForServers(leaf) };
}

function examineChain(chain: readonly string[], anchors: TrustAnchors): Examined {
  const [first, ...rest] = chain.map((der) => Buffer.from(der, 'base64'));
  const leaf = readLeaf(first);
  const others = rest.flatMap((der) => {
    try {
      return [parseCertificate(der)];
    } catch {
      return [];
    }
  });
  return {
    leaf,
    presented: [leaf, ...others].map(({ facts }) => facts),
    paths: pathsFrom(leaf, others, anchors),
  };
}

function readLeaf(der: Uint8Array | undefined): ParsedCertificate {
  if (der === undefined) throw new UnreadableLeafError('no certificate was sent');
  try {
    return parseCertificate(der);
  } catch (error) {
    throw new UnreadableLeafError((error as Error).message, { cause: error });
  }
}

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const ANY_USAGE = '2.5.29.37.0';

/** OpenSSL says so too, but not of a handshake that ended before it was asked. */
function isForServers(leaf: ParsedCertificate): boolean {
  // Node's name for the extended key usage.
  const usages = leaf.x509()?.keyUsage;
  return usages === undefined || usages.includes(SERVER_AUTH) || usages.includes(ANY_USAGE);
}

/** Hosts come checked: what looks like an address is one. */
const ADDRESS = /:|^\d+\.\d+\.\d+\.\d+$/;

/**
 * By subjectAltName only, as RFC 9525 section 6 and the platforms have it: a wildcard stands for the whole leftmost label,
 * and an address is looked for among the addresses of the extension, never among its names.
 */
function covers(leaf: ParsedCertificate, host: string): boolean {
  const x509 = leaf.x509();
  // OpenSSL takes a leading dot for a question about any name below.
  if (x509 === null || host.startsWith('.')) return false;
  try {
    if (ADDRESS.test(host)) return x509.checkIP(host) !== undefined;
    // The root's dot makes no other host; OpenSSL would compare it.
    const name = host.replace(/\.$/, '');
    return x509.checkHost(name, { subject: 'never', partialWildcards: false }) !== undefined;
  } catch {
    // It throws for names that no host can have, such as one with a zero byte.
    return false;
  }
}
