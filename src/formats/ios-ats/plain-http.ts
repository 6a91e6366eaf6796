import type { Permission, PinnedDomain } from '../../model/pins.ts';
import { entryOf, type PlistDict, type PlistNode } from '../../text/plist.ts';

const EXCEPTIONS = 'NSExceptionDomains';
/** The key of today, and the spellings that iOS 9 knew beside it. */
const INSECURE = ['', 'Temporary', 'ThirdParty'].map((kind) => `NS${kind}ExceptionAllowsInsecureHTTPLoads`);

/** One entry of NSExceptionDomains. */
interface Exception {
  /** Null for an exception of another kind. */
  readonly plainHttp: Permission | null;
  readonly includeSubdomains: boolean;
}

/** The domains, each with the exception that lets plain http to a host of it past the pins. */
export function withPlainHttp(ats: PlistDict, domains: readonly PinnedDomain[]): PinnedDomain[] {
  const exceptions = exceptionsOf(ats);
  const below = new Map<string, Permission>();
  for (const [name, { plainHttp }] of exceptions) {
    const parent = parentOf(name);
    if (parent !== null && plainHttp !== null && !below.has(parent)) below.set(parent, plainHttp);
  }
  return domains.map((domain) => {
    const { name, groups, neverMatches, includeSubdomains } = domain;
    if (groups.length === 0 || neverMatches !== null) return domain;
    const covered = includeSubdomains ? (below.get(name) ?? null) : null;
    return { ...domain, cleartext: plainHttpTo(name, exceptions) ?? covered };
  });
}

function exceptionsOf(ats: PlistDict): ReadonlyMap<string, Exception> {
  const found = new Map<string, Exception>();
  const dict = entryOf(ats, EXCEPTIONS)?.value;
  if (dict?.kind !== 'dict') return found;
  for (const { key, value } of dict.entries) {
    if (value.kind !== 'dict') continue;
    const insecure = INSECURE.map((each) => entryOf(value, each)).find((entry) => isTrue(entry?.value));
    found.set(key.toLowerCase(), {
      plainHttp:
        insecure === undefined
          ? null
          : { written: [EXCEPTIONS, key, insecure.key].join(' > '), span: insecure.keySpan },
      includeSubdomains: isTrue(entryOf(value, 'NSIncludesSubdomains')?.value),
    });
  }
  return found;
}

/**
 * What lets plain http to one host past. An entry of the host's own decides, whatever a wider one says. How deep a wider
 * one reaches, Apple has documented as one label and as any number: the larger is taken, for it lets more past.
 */
function plainHttpTo(host: string, exceptions: ReadonlyMap<string, Exception>): Permission | null {
  const own = exceptions.get(host);
  if (own !== undefined) return own.plainHttp;
  for (let name = parentOf(host); name !== null; name = parentOf(name)) {
    const wider = exceptions.get(name);
    if (wider?.includeSubdomains && wider.plainHttp !== null) return wider.plainHttp;
  }
  return null;
}

/** The name less its first label; null when it has only one. */
function parentOf(name: string): string | null {
  const dot = name.indexOf('.');
  return dot < 0 ? null : name.slice(dot + 1);
}

function isTrue(node: PlistNode | undefined): boolean {
  return node?.kind === 'boolean' && node.value;
}
