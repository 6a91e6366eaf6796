import type { Certificate, TrustPath } from '../model/certificate.ts';
import { groupMatches } from '../model/match.ts';
import type { PinGroup } from '../model/pins.ts';
import { publicRoot } from './facts.ts';
import { acceptedPaths, groupsInForce, type LiveConnection, liveConnections } from './live.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { addressesOf, days, isoDate, listed, quote } from './wording.ts';

export const pathDependsOnCrossSign = defineRule({
  meta: {
    id: 'path-depends-on-cross-sign',
    title: 'The pins match only above a cross-signed certificate',
    severity: 'warning',
    sources: [sources.crossSigning, sources.pinValidation, sources.letsEncryptChains],
    subject: 'policy',
    needs: 'observation',
    formats: 'all',
  },
  check({ policy, connections, now }) {
    const { host } = policy;
    const groups = groupsInForce(policy, now);
    const live = liveConnections(connections, now);
    const issuers = issuersByKey(live);
    const found = new Map<string, { crossSign: Certificate; matched: Set<string>; on: LiveConnection[] }>();
    for (const connection of live) {
      for (const path of acceptedPaths(groups, connection.paths)) {
        for (const [crossSign, matched] of dependencies(groups, path, issuers)) {
          const left = without(connection, crossSign);
          if (left.length > 0 && acceptedPaths(groups, left).length === left.length) continue;
          const entry = found.get(crossSign.fingerprint) ?? { crossSign, matched: new Set(), on: [] };
          found.set(crossSign.fingerprint, entry);
          for (const label of matched) entry.matched.add(label);
          if (!entry.on.includes(connection)) entry.on.push(connection);
        }
      }
    }
    return [...found.values()].map(({ crossSign, matched, on }) => {
      const { label, issuer, notAfter, fingerprint, pin } = crossSign;
      const left = on.flatMap((connection) => without(connection, crossSign));
      const accepted = acceptedPaths(groups, left);
      const after =
        left.length === 0
          ? 'No trust path is left then.'
          : accepted.length === 0
            ? 'On no path that is left then do the pins match, and devices that have the newer root take such a path already today.'
            : `On ${accepted.length} of the ${left.length} paths that are left then the pins match.`;
      const where = listed(addressesOf(on.map(({ observation }) => observation)));
      return {
        message: [
          `The pins for ${host} match ${listed([...matched].map(quote))} on a path that exists by a cross-sign alone: ${quote(label)}, signed by ${quote(issuer)} (${where}).`,
          `That certificate ends on ${isoDate(notAfter)}, in ${days(notAfter - now)}. ${after}`,
        ].join('\n'),
        hint: `add ${pin} (${quote(label)}), whose key is on the path with the cross-sign and without it, and release before`,
        ...(accepted.length > 0 ? { severity: 'notice' as const } : {}),
        key: fingerprint,
        data: {
          label,
          pin,
          issuer,
          notAfter: new Date(notAfter).toISOString(),
          left: left.length,
          accepted: accepted.length,
        },
      };
    });
  },
});

/** For each name and key of what is served and what it leads to: who signed it. */
function issuersByKey(live: readonly LiveConnection[]): ReadonlyMap<string, ReadonlySet<string>> {
  const issuers = new Map<string, Set<string>>();
  for (const { certificates } of live.flatMap(({ paths }) => paths)) {
    for (const each of certificates)
      issuers.set(identity(each), (issuers.get(identity(each)) ?? new Set()).add(each.issuer));
  }
  return issuers;
}

function identity({ pin, subject }: Certificate): string {
  return `${pin} ${subject}`;
}

/** The cross-signed certificates of a path below all that some group matches, each with the labels of what it matches. */
function dependencies(
  groups: readonly PinGroup[],
  path: TrustPath,
  issuers: ReadonlyMap<string, ReadonlySet<string>>,
): (readonly [Certificate, string[]])[] {
  return path.certificates.flatMap((certificate, depth) => {
    const isOwn = certificate.selfIssued || depth === 0;
    const isCrossSigned =
      (issuers.get(identity(certificate))?.size ?? 0) > 1 || publicRoot(certificate.pin) !== null;
    if (isOwn || !isCrossSigned) return [];
    return groups.flatMap((group) => {
      const matches = groupMatches(group, path);
      const isAbove = matches.every((match) => match.depth > depth);
      return isAbove ? [[certificate, matches.map((match) => match.certificate.label)] as const] : [];
    });
  });
}

function without({ paths }: LiveConnection, { fingerprint }: Certificate): TrustPath[] {
  return paths.filter(({ certificates }) => certificates.every((each) => each.fingerprint !== fingerprint));
}
