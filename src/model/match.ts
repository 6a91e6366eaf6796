import type { Certificate, TrustPath } from './certificate.ts';
import type { Pin, PinGroup, Policy } from './pins.ts';

/** A pin and the certificate of a path that it matched; `depth` 0 is the leaf. */
export interface PinMatch {
  readonly pin: Pin;
  readonly certificate: Certificate;
  readonly depth: number;
}

/** Certificates of a path that a group looks at, with their depth. */
export function inScope(
  scope: PinGroup['scope'],
  certificates: readonly Certificate[],
): { certificate: Certificate; depth: number }[] {
  return certificates
    .map((certificate, depth) => ({ certificate, depth }))
    .filter(({ depth }) => scope === 'chain' || (scope === 'leaf') === (depth === 0));
}

/** Thousands of domains may share one group. */
const indexed = new WeakMap<PinGroup, ReadonlyMap<string, Pin>>();

/** The pins of a group by their canonical value, the first of each. */
function pinsOf(group: PinGroup): ReadonlyMap<string, Pin> {
  const known = indexed.get(group);
  if (known !== undefined) return known;
  const byPin = new Map<string, Pin>();
  for (const pin of group.pins) if (pin.sha256 !== null && !byPin.has(pin.sha256)) byPin.set(pin.sha256, pin);
  indexed.set(group, byPin);
  return byPin;
}

/** Every match of a group on a path, leaf first. Empty means that this group refuses the path. */
export function groupMatches(group: PinGroup, path: TrustPath): PinMatch[] {
  const byPin = pinsOf(group);
  return inScope(group.scope, path.certificates).flatMap(({ certificate, depth }) => {
    const pin = byPin.get(certificate.pin);
    return pin === undefined ? [] : [{ pin, certificate, depth }];
  });
}

/** True when every group of the policy has a match on the path. */
export function accepts(policy: Policy, path: TrustPath): boolean {
  return policy.groups.every((group) => groupMatches(group, path).length > 0);
}

/** The paths a device could take at `now`: those in date, or all of them when none is. */
export function usablePaths(paths: readonly TrustPath[], now: number): readonly TrustPath[] {
  const inDate = paths.filter((path) => path.validFrom <= now && now <= path.validUntil);
  return inDate.length > 0 ? inDate : paths;
}

/** Distinct 32-byte values of a group, canonical base64. */
export function distinctPins(group: PinGroup): Set<string> {
  return new Set(group.pins.flatMap((pin) => (pin.sha256 === null ? [] : [pin.sha256])));
}

/** Each path once, by its certificates. */
export function distinctPaths(paths: readonly TrustPath[]): TrustPath[] {
  const name = ({ certificates }: TrustPath): string =>
    certificates.map((each) => each.fingerprint).join(' ');
  return [...new Map(paths.map((path) => [name(path), path])).values()];
}
