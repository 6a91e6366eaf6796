import type { Certificate, TrustPath } from '../model/certificate.ts';
import { groupMatches } from '../model/match.ts';
import type { PinGroup, Policy } from '../model/pins.ts';
import { listName } from '../model/pins.ts';
import { judgeBackup } from './backups.ts';
import { asOf, nextDeadline, rekeyingOwner } from './facts.ts';
import { acceptedPaths, groupsInForce, liveConnections, onEveryPath } from './live.ts';
import { defineRule, type PolicySubject } from './rule.ts';
import { sources } from './sources.ts';
import { DAY_MS, days, isoDate, listed, quote, shortPin } from './wording.ts';

export const leafPinShortLived = defineRule({
  meta: {
    id: 'leaf-pin-short-lived',
    title: "Only the server's own key is pinned, and it will not last",
    severity: 'warning',
    sources: [sources.lifetimes, sources.acmPinning, sources.certbotKeys],
    subject: 'policy',
    needs: 'observation',
    formats: 'all',
  },
  check({ policy, connections, backups, now, thresholds }) {
    const { host } = policy;
    const groups = groupsInForce(policy, now);
    const live = liveConnections(connections, now);
    const found = new Map<string, { leaf: Certificate; held: Set<PinGroup>; paths: TrustPath[] }>();
    for (const { leaf, paths } of live) {
      for (const path of acceptedPaths(groups, paths)) {
        const held = groups.filter((group) => groupMatches(group, path).every(({ depth }) => depth === 0));
        if (held.length === 0) continue;
        const entry = found.get(leaf.fingerprint) ?? { leaf, held: new Set(), paths: [] };
        found.set(leaf.fingerprint, entry);
        for (const group of held) entry.held.add(group);
        entry.paths.push(path);
      }
    }
    const served = new Set(live.map(({ leaf }) => leaf.pin));
    const isProven = hasWayOut({ ...policy, groups }, backups, served, now);
    return [...found.values()].flatMap(({ leaf, held, paths }) => {
      const { label, pin, issuer, notBefore, notAfter, fingerprint } = leaf;
      const lifetime = notAfter - notBefore;
      const owner = rekeyingOwner(issuer);
      const isShort = lifetime <= thresholds.leafPinShortLivedDays * DAY_MS;
      if ((!isShort && owner === null) || (isProven && owner?.managed !== true)) return [];
      const deadline = paths[0]?.anchor === 'public' ? nextDeadline(issuer, lifetime, now) : null;
      const lists = listed([...held].map(({ scope }) => listName(scope)));
      const message = [
        `Of what ${host} serves, the ${lists} holds the server's own key alone: leaf ${quote(label)}, pin ${shortPin(pin)}.`,
        `Its certificate lives ${days(lifetime)}, until ${isoDate(notAfter)}. The renewal that comes with a new key cuts off every app that was built from this file.`,
        ...(owner === null ? [] : [asOf(owner, now)]),
        ...(deadline === null
          ? []
          : [
              asOf(
                {
                  ...deadline,
                  says: `certificates issued from ${deadline.from} on live ${deadline.days} days at most`,
                },
                now,
              ),
            ]),
      ];
      return [
        {
          message: message.join('\n'),
          hint: hintFor([...held], paths, host, owner?.managed === true),
          key: fingerprint,
          data: {
            label,
            pin,
            issuer,
            lifetimeDays: Math.floor(lifetime / DAY_MS),
            notAfter: new Date(notAfter).toISOString(),
          },
        },
      ];
    });
  },
});

/** Something in hand other than the served keys that the policy would accept. */
function hasWayOut(
  policy: Pick<Policy, 'groups'>,
  backups: PolicySubject['backups'],
  served: ReadonlySet<string>,
  now: number,
): boolean {
  return backups.some(
    (backup) =>
      (backup.pin === null || !served.has(backup.pin)) &&
      judgeBackup(policy, backup, now).outcome === 'accepted',
  );
}

function hintFor(
  held: readonly PinGroup[],
  paths: readonly TrustPath[],
  host: string,
  managed: boolean,
): string {
  const roots = held
    .filter(({ scope }) => scope === 'chain')
    .flatMap((group) => onEveryPath({ ...group, scope: 'issuers' }, paths).slice(-1))
    .map(({ pin, label }) => `pin the root too: ${pin} (${quote(label)})`);
  const keep = managed
    ? 'have the host serve a certificate whose key you hold'
    : `keep the key at every renewal, or pin the next key ahead and prove it: --backup ${host}=backup.csr`;
  return [...roots, keep].join(', or ');
}
