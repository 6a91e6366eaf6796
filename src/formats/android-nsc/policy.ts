import type { PinnedDomain, PinStore, Policy } from '../../model/pins.ts';
import { positions } from '../../model/source.ts';
import { inheritedFrom } from './domains.ts';
import { nearestWider } from './matching.ts';

interface Index {
  readonly byName: ReadonlyMap<string, PinnedDomain>;
  /** `name` in backquotes with its line. */
  readonly cite: (entry: { readonly name: string; readonly span: PinnedDomain['span'] }) => string;
}

const indexes = new WeakMap<PinStore, Index>();

/**
 * What `ApplicationConfig.getConfigForHostname` finds for a host: an equal name wins at once, else the longest one with
 * subdomains; exactly one entry applies. Answers for a file that the platform refuses as if it took it.
 */
export function policyFor(store: PinStore, host: string): Policy {
  const { byName, cite } = indexOf(store);
  const name = host.toLowerCase().replace(/\.$/, '');
  const exact = byName.get(name);
  const entry = exact ?? nearestWider(name, byName);
  if (entry === null) {
    return {
      host,
      pinned: false,
      groups: [],
      expires: null,
      enforced: true,
      overridden: false,
      from: [],
      reason: `no domain entry covers it${missedBy(name, byName, cite)}`,
    };
  }
  const source = inheritedFrom(entry);
  const { groups, expires, enforced, overrides } = entry;
  return {
    host,
    pinned: groups.length > 0,
    groups,
    expires,
    enforced,
    overridden: overrides.some(({ coversPublicRoots }) => coversPublicRoots),
    from: source === null ? [entry] : [entry, source],
    reason: reasonFor(entry, exact !== undefined, source, cite),
  };
}

function indexOf(store: PinStore): Index {
  const known = indexes.get(store);
  if (known !== undefined) return known;
  const byName = new Map<string, PinnedDomain>();
  for (const domain of store.domains) {
    if (domain.name !== '' && !byName.has(domain.name)) byName.set(domain.name, domain);
  }
  const at = positions(store.source.text);
  const cite: Index['cite'] = ({ name, span }) => `\`${name}\` (line ${at(span.start).line})`;
  const index = { byName, cite };
  indexes.set(store, index);
  return index;
}

function reasonFor(
  entry: PinnedDomain,
  isExact: boolean,
  source: PinnedDomain | null,
  cite: Index['cite'],
): string {
  const { groups, unpinnedBecause, shadows } = entry;
  const covers = isExact ? `${cite(entry)} is its entry` : `${cite(entry)} covers it, with subdomains`;
  if (groups.length > 0) {
    return source === null ? covers : `${covers}; the pins are those of ${cite(source)}`;
  }
  const shadowed = shadows === null ? '' : `; the pins of ${cite(shadows)} do not reach past it`;
  return `${cite(entry)} applies and pins nothing${unpinnedBecause === null ? '' : `: ${asClause(unpinnedBecause)}`}${shadowed}`;
}

function asClause(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
}

/** An entry that would cover the host if it included subdomains. */
function missedBy(name: string, byName: Index['byName'], cite: Index['cite']): string {
  const dot = name.indexOf('.');
  const parent = dot < 0 ? undefined : byName.get(name.slice(dot + 1));
  return parent === undefined ? '' : `; ${cite(parent)} is without subdomains`;
}
