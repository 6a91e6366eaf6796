import type { Certificate } from '../model/certificate.ts';
import { groupMatches } from '../model/match.ts';
import { listName } from '../model/pins.ts';
import { acceptedPaths, groupsInForce, liveConnections } from './live.ts';
import { kindOf } from './pin-places.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { isoDate, quote } from './wording.ts';

export const expirationOutlivesCertificates = defineRule({
  meta: {
    id: 'expiration-outlives-certificates',
    title: 'The pin set lapses later than the last certificate that it matches',
    severity: 'notice',
    sources: [sources.androidPinSet, sources.androidGuide],
    subject: 'policy',
    needs: 'observation',
    formats: 'all',
  },
  check({ policy, connections, now }) {
    const { host, expires } = policy;
    if (expires === null) return [];
    const groups = groupsInForce(policy, now);
    const paths = liveConnections(connections, now).flatMap((live) => acceptedPaths(groups, live.paths));
    return groups.flatMap((group) => {
      const matches = paths.flatMap((path) =>
        groupMatches(group, path).map((match) => ({ ...match, kind: kindOf(match, path) })),
      );
      // A root's key is trusted past the end of its certificate, and is in no renewal.
      if (matches.some(({ kind }) => kind === 'root')) return [];
      const last = lastOf(matches.map(({ certificate }) => certificate));
      if (last === null || expires.lapsesFrom <= last.notAfter) return [];
      const { label, notAfter, pin } = last;
      return [
        {
          message: `The ${listName(group.scope)} for ${host} lapses on ${expires.date}, and the last certificate that it matches, ${quote(label)}, ends on ${isoDate(notAfter)}.\nIf its key is not used again, the apps are cut off in between: pins that match nothing do not lapse any sooner.`,
          hint: `set expiration="${isoDate(notAfter)}" or an earlier day, or see to it that the next certificate has a pinned key`,
          span: expires.span,
          key: group.scope,
          data: { label, pin, expiration: expires.date, notAfter: new Date(notAfter).toISOString() },
        },
      ];
    });
  },
});

function lastOf(certificates: readonly Certificate[]): Certificate | null {
  return certificates.reduce<Certificate | null>(
    (last, each) => (last === null || each.notAfter > last.notAfter ? each : last),
    null,
  );
}
