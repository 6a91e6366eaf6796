import type { Permission, PinnedDomain } from '../model/pins.ts';

/** One place of a file that lets somebody past, with the pinned domains that it does so for. */
export interface PermittedDomains {
  readonly permission: Permission;
  readonly domains: readonly PinnedDomain[];
}

/** By place: one element or attribute may hold for many domains, through inheritance. Those that match no host are left out. */
export function permissionsOf(
  domains: readonly PinnedDomain[],
  pick: (domain: PinnedDomain) => Permission | null,
): PermittedDomains[] {
  const found = new Map<number, { permission: Permission; domains: PinnedDomain[] }>();
  for (const domain of domains) {
    const permission = pick(domain);
    if (permission === null || domain.groups.length === 0 || domain.neverMatches !== null) continue;
    const entry = found.get(permission.span.start) ?? { permission, domains: [] };
    found.set(permission.span.start, entry);
    entry.domains.push(domain);
  }
  return [...found.values()];
}
