import type { Format } from '../formats/format.ts';
import type { NewDomain } from '../model/change.ts';
import type { PinGroup, PinnedDomain, PinStore } from '../model/pins.ts';

/**
 * What a store, after pins were put into it, says otherwise than was meant; a phrase, null when it says all of it and
 * nothing else. Comments and places are not looked at.
 */
export function difference(
  before: PinStore,
  after: PinStore,
  domains: readonly NewDomain[],
  format: Format,
): string | null {
  const fault = newFault(before, after);
  if (fault !== null) return fault;
  const meant = new Set(domains.map(({ host }) => host));
  const others = (store: PinStore): string =>
    JSON.stringify(store.domains.filter(({ name }) => !meant.has(name)).map(wholeOf));
  if (others(before) !== others(after)) return 'says something else of hosts that nobody asked for';
  for (const domain of domains) {
    const why = entryDifference(before, after, domain) ?? policyDifference(after, domain, format);
    if (why !== null) return `${why} for ${domain.host}`;
  }
  return null;
}

/** A fault that a store didn't have before; a phrase, null for none. */
export function newFault(before: PinStore, after: PinStore): string | null {
  if (after.rejected !== null && before.rejected === null) return `would be refused: ${after.rejected}`;
  const faults = countOf(faultsOf(before));
  for (const [fault, count] of countOf(faultsOf(after))) {
    if (count > (faults.get(fault) ?? 0)) return `has a fault that it didn't have: ${fault}`;
  }
  return null;
}

/** A new entry says what was asked for; one that was there keeps what it had. */
function entryDifference(before: PinStore, after: PinStore, domain: NewDomain): string | null {
  const old = before.domains.filter(({ name }) => name === domain.host);
  const now = after.domains.filter(({ name }) => name === domain.host);
  const [entry] = now;
  if (entry === undefined) return 'has no entry';
  if (old.length > 0) {
    const isKept = old.length === now.length && old.every((each, at) => isFrameKept(each, now[at] ?? each));
    if (!isKept) return 'has another entry';
    const lost = old.some(({ groups }, at) => !isPartOf(groups, now[at]?.groups ?? []));
    return lost ? 'has lost a pin' : null;
  }
  if (now.length > 1) return 'has several entries';
  if (entry.neverMatches !== null) return 'has an entry that never matches';
  if (entry.includeSubdomains !== domain.includeSubdomains) return 'takes in other subdomains';
  const written = domain.groups.map(({ scope, pins }) => ({ scope, pins: pins.map(({ sha256 }) => sha256) }));
  if (JSON.stringify(entry.groups.map(listOf)) !== JSON.stringify(written)) return 'has other pins';
  return (entry.expires?.date ?? null) === domain.expiration ? null : 'has another expiration';
}

function policyDifference(after: PinStore, { host, groups }: NewDomain, format: Format): string | null {
  const policy = format.policyFor(after, host);
  for (const { scope, pins } of groups) {
    const lists = policy.groups.filter((group) => group.scope === scope);
    const demanded = new Set(lists.flatMap((list) => list.pins.map(({ sha256 }) => sha256)));
    const missing = pins.find(({ sha256 }) => !demanded.has(sha256));
    if (missing !== undefined) return `doesn't demand ${missing.sha256} (${scope})`;
  }
  return null;
}

/** An entry but for its pins. What a set without pins says of their end is not in the model. */
function isFrameKept(old: PinnedDomain, now: PinnedDomain): boolean {
  const frames = old.groups.length === 0 ? [nameOf(old), nameOf(now)] : [frameOf(old), frameOf(now)];
  return JSON.stringify(frames[0]) === JSON.stringify(frames[1]);
}

function nameOf({ name, written, includeSubdomains, neverMatches }: PinnedDomain): unknown {
  return [name, written, includeSubdomains, neverMatches === null];
}

function frameOf(domain: PinnedDomain): unknown {
  const { enforced, overrides, expires } = domain;
  const anchors = overrides.map(({ written, coversPublicRoots }) => [written, coversPublicRoots]);
  return [nameOf(domain), enforced, anchors, expires?.date ?? null];
}

function wholeOf(domain: PinnedDomain): unknown {
  return [frameOf(domain), domain.unpinnedBecause === null, domain.groups.map(listOf)];
}

function listOf({ scope, pins }: PinGroup): unknown {
  return { scope, pins: pins.map(({ sha256, value }) => sha256 ?? value) };
}

/** Whether the lists hold at least what they held, in the same order. */
function isPartOf(old: readonly PinGroup[], now: readonly PinGroup[]): boolean {
  return old.every((group, at) => {
    const grown = now[at];
    return (
      grown?.scope === group.scope &&
      group.pins.every(({ value }, index) => grown.pins[index]?.value === value)
    );
  });
}

/** Problems by their code, and faults of pins by their value; a list that entries share counts once. */
function faultsOf({ problems, domains }: PinStore): string[] {
  const pins = domains.flatMap(({ groups }) => groups.flatMap((group) => group.pins));
  const faulty = new Map(pins.flatMap((pin) => (pin.fault === null ? [] : [[pin.span.start, pin.value]])));
  // An exception for a host is told of where the host is pinned, and says nothing against the pins.
  const codes = problems.map(({ code }) => code).filter((code) => code !== 'plain-http-allowed');
  return [...codes, ...faulty.values()];
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
