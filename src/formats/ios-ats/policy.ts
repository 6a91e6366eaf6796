import type { PinGroup, PinnedDomain, PinStore, Policy } from '../../model/pins.ts';
import { positions } from '../../model/source.ts';
import { quote } from './wording.ts';

interface Index {
  /** Entries that a host can equal, by name. Keys that differ in case only share one. */
  readonly byName: ReadonlyMap<string, readonly PinnedDomain[]>;
  /** An entry as a sentence names it: quoted, with its line where there are lines. */
  readonly named: (domain: PinnedDomain) => string;
}

const indexes = new WeakMap<PinStore, Index>();

/**
 * What iOS demands of a host: for each list type on its own, the lists of all entries that apply, united. An entry
 * applies when it equals the host, or when it includes subdomains and equals the host less its first label.
 */
export function policyFor(store: PinStore, host: string): Policy {
  const index = indexOf(store);
  const name = host.toLowerCase().replace(/\.$/, '');
  const own = index.byName.get(name) ?? [];
  const parent = parentOf(name);
  const wider = (parent === null ? undefined : index.byName.get(parent)) ?? [];
  const applying = [...own, ...wider.filter(({ includeSubdomains }) => includeSubdomains)];
  const from = applying.filter(({ groups }) => groups.length > 0);
  const groups = (['leaf', 'issuers'] as const).flatMap((scope) => united(scope, from));
  const reason =
    from.length > 0 ? whyPinned(from, own, groups, index) : whyUnpinned(store, name, applying, wider, index);
  const pinned = from.length > 0;
  return { host, pinned, groups, expires: null, enforced: true, overridden: false, from, reason };
}

/** The host less its first label; null when it has only one. */
function parentOf(name: string): string | null {
  const dot = name.indexOf('.');
  return dot < 0 || dot === name.length - 1 ? null : name.slice(dot + 1);
}

function united(scope: PinGroup['scope'], from: readonly PinnedDomain[]): PinGroup[] {
  const lists = from.flatMap(({ groups }) => groups.filter((group) => group.scope === scope));
  const [first, ...others] = lists;
  if (first === undefined) return [];
  return [others.length === 0 ? first : { ...first, pins: lists.flatMap(({ pins }) => pins) }];
}

function whyPinned(
  from: readonly PinnedDomain[],
  own: readonly PinnedDomain[],
  groups: readonly PinGroup[],
  { named }: Index,
): string {
  const names = from.map((domain) =>
    own.includes(domain) ? named(domain) : `${named(domain)} for subdomains`,
  );
  const blocking = groups.find(({ pins }) =>
    pins.every(({ sha256, variable }) => sha256 === null && variable === null),
  );
  const what =
    blocking !== undefined
      ? `; the ${blocking.scope === 'leaf' ? 'leaf' : 'CA'} list holds no pin that can match, so that every connection is blocked`
      : groups.length > 1
        ? '; the leaf list and the CA list must both match'
        : '';
  if (names.length === 1) return `the entry ${names[0]} applies${what}`;
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `the entries ${list} apply, and their lists are united${what}`;
}

function whyUnpinned(
  { domains }: PinStore,
  name: string,
  applying: readonly PinnedDomain[],
  wider: readonly PinnedDomain[],
  { byName, named }: Index,
): string {
  if (domains.length === 0) return 'the file pins no host';
  const [empty] = applying;
  if (empty !== undefined)
    return `the entry ${named(empty)} applies and holds no list, so that it pins nothing`;
  const [closed] = wider;
  if (closed !== undefined) return `the entry ${named(closed)} does not include subdomains`;
  for (let ancestor = parentOf(name); ancestor !== null; ancestor = parentOf(ancestor)) {
    const including = byName.get(ancestor)?.find(({ includeSubdomains }) => includeSubdomains);
    if (including !== undefined) {
      return `the entry ${named(including)} includes subdomains, and iOS takes that for one label below it and no more`;
    }
  }
  return 'no entry equals the host or the name one label above it';
}

function indexOf(store: PinStore): Index {
  const known = indexes.get(store);
  if (known !== undefined) return known;
  const byName = new Map<string, PinnedDomain[]>();
  for (const domain of store.domains) {
    if (domain.neverMatches !== null) continue;
    const same = byName.get(domain.name);
    if (same === undefined) byName.set(domain.name, [domain]);
    else same.push(domain);
  }
  const at = store.source.encoding === 'binary' ? null : positions(store.source.text);
  const index: Index = {
    byName,
    named: ({ written, span }) => `${quote(written)}${at === null ? '' : ` (line ${at(span.start).line})`}`,
  };
  indexes.set(store, index);
  return index;
}
