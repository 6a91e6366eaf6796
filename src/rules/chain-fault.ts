import type { Certificate, ServedChain } from '../model/certificate.ts';
import { DATE_ERRORS } from '../model/trust.ts';
import { knownInterceptor } from './known-interceptors.ts';
import { quote } from './wording.ts';

/** Why a device would not trust a chain, dates and name apart. */
export interface ChainFault {
  readonly kind: 'intercepted' | 'private-root' | 'self-signed' | 'incomplete' | 'no-path' | 'refused';
  /** To follow "the chain". */
  readonly what: string;
  readonly hint: string;
  /** OpenSSL's word for it, where it has one. */
  readonly error: string | null;
}

const OWN_ROOT = 'if that root is your own, name it: --trust-anchors FILE';

/**
 * Null for a chain that reaches an anchor and to which OpenSSL has no objection but dates. `proxy` names the proxy that the
 * host was asked through; null when there was none.
 */
export function chainFault(
  { presented, paths, forServers }: ServedChain,
  verifyError: string | null,
  proxy: string | null,
): ChainFault | null {
  const error = verifyError === null || DATE_ERRORS.has(verifyError) ? null : verifyError;
  if (paths.length > 0) {
    if (error === null && forServers) return null;
    if (!forServers) {
      const usage = 'has a leaf whose extended key usage leaves out TLS servers';
      return { kind: 'refused', what: usage, hint: 'install a certificate with serverAuth', error };
    }
    const what = 'reaches a trust anchor, but OpenSSL refuses it';
    return { kind: 'refused', what, hint: 'have the certificate that OpenSSL objects to replaced', error };
  }
  const leaf = presented[0];
  const end = endOf(presented);
  if (leaf === undefined || end === undefined) {
    return { kind: 'no-path', what: 'holds no certificate', hint: 'look at the server', error };
  }
  // What ends in a root of its own says so in its subject; what was cut off before it, in the issuer that is missing.
  const root = end.selfIssued ? end.subject : end.issuer;
  const product = knownInterceptor(root);
  if (product !== null || (proxy !== null && end !== leaf && end.selfIssued)) {
    const by = [product, proxy === null ? null : `the proxy ${quote(proxy)}`].filter((each) => each !== null);
    return {
      kind: 'intercepted',
      what: `leads to the private root ${quote(root)}: ${by.join(' at ')} intercepts the connection, and what the host itself serves was not seen`,
      hint: `have the hosts that are pinned exempted from interception, or ask from another network (--proxy none where there is a direct way); ${OWN_ROOT}`,
      error,
    };
  }
  if (end !== leaf && end.selfIssued) {
    const what = `ends in the private root ${quote(end.label)}, which is no public one: something intercepts the connection (a proxy, a firewall), or the root is your own, or one that the public stores have dropped`;
    return { kind: 'private-root', what, hint: `ask from a network without a proxy; ${OWN_ROOT}`, error };
  }
  if (end.selfIssued) {
    const what = `is the self-signed certificate ${quote(leaf.label)} alone`;
    return {
      kind: 'self-signed',
      what,
      hint: `install a certificate of a public authority; ${OWN_ROOT}`,
      error,
    };
  }
  const what = `ends at ${quote(end.label)}, whose issuer ${quote(end.issuer)} was not sent and is no trust anchor: the server leaves out an intermediate (Android fetches none), or that issuer is a private root and something intercepts the connection`;
  return {
    kind: 'incomplete',
    what,
    hint: `have the server send the whole chain (fullchain.pem); ${OWN_ROOT}`,
    error,
  };
}

/** Follows the issuers' names from the leaf through what was sent, in whatever order it was sent, to the last one. */
export function endOf(presented: readonly Certificate[]): Certificate | undefined {
  const left = new Set(presented);
  let at = presented[0];
  while (at !== undefined && !at.selfIssued) {
    left.delete(at);
    const { issuer } = at;
    const next = [...left].find(({ subject }) => subject === issuer);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}
