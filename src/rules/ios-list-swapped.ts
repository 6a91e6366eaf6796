import type { Certificate, TrustPath } from '../model/certificate.ts';
import { distinctPins, groupMatches, inScope } from '../model/match.ts';
import type { PinGroup } from '../model/pins.ts';
import { liveConnections } from './live.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { quote, shortPin } from './wording.ts';

export const iosListSwapped = defineRule({
  meta: {
    id: 'ios-list-swapped',
    title: 'A pin stands in the list for the other kind of certificate',
    severity: 'error',
    sources: [sources.appleChecks, sources.appleLeafList, sources.appleCaList],
    subject: 'policy',
    needs: 'observation',
    formats: ['ios-ats'],
  },
  check({ policy, connections, now }) {
    const { host } = policy;
    const paths = liveConnections(connections, now).flatMap((connection) => connection.paths);
    return policy.groups.flatMap((group) => {
      const other = OTHER[group.scope];
      if (other === undefined) return [];
      const own = keysIn(group.scope, paths);
      const foreign = keysIn(other, paths);
      const misplaced = (sha256: string): boolean => !own.has(sha256) && foreign.has(sha256);
      const left = [...distinctPins(group)].filter((sha256) => !misplaced(sha256));
      const after = left.some((sha256) => own.has(sha256)) ? '' : afterMoving(group.scope, left.length, own);
      const harmless = paths.every((path) => groupMatches(group, path).length > 0);
      const seen = new Set<string>();
      return group.pins.flatMap(({ sha256, span }) => {
        const certificate = sha256 === null || own.has(sha256) ? undefined : foreign.get(sha256);
        if (sha256 === null || certificate === undefined || seen.has(sha256)) return [];
        seen.add(sha256);
        const result = harmless
          ? 'Another pin of the list matches, so that apps connect; this one is no backup.'
          : 'It can never match there, and a list in which nothing matches blocks every connection.';
        return [
          {
            message: `Pin ${shortPin(sha256)} stands in ${KEYS[group.scope]} for ${host} and is the key of ${quote(certificate.label)}, ${KINDS[other]} of the served chain.\n${result}`,
            hint: `move ${sha256} to ${KEYS[other]}${after}`,
            span,
            key: sha256,
            ...(harmless ? { severity: 'warning' as const } : {}),
            data: { pin: sha256, from: group.scope, to: other, certificate: certificate.label },
          },
        ];
      });
    });
  },
});

/** A list that is there must have a match: without its misplaced pin this one has none. */
function afterMoving(scope: PinGroup['scope'], left: number, own: ReadonlyMap<string, Certificate>): string {
  const what = left === 0 ? 'is empty then' : 'matches nothing that is served then';
  const [nearest] = own.values();
  const pin = nearest === undefined ? '' : `, or add ${nearest.pin} (${quote(nearest.label)}) to it`;
  return `; ${KEYS[scope]} ${what} and would block every connection: remove that list${pin}`;
}

const OTHER: Readonly<Record<PinGroup['scope'], 'leaf' | 'issuers' | undefined>> = {
  leaf: 'issuers',
  issuers: 'leaf',
  chain: undefined,
};
const KEYS = { leaf: 'NSPinnedLeafIdentities', issuers: 'NSPinnedCAIdentities', chain: '' } as const;
const KINDS = { leaf: 'the leaf', issuers: 'an issuer' } as const;

function keysIn(scope: PinGroup['scope'], paths: readonly TrustPath[]): Map<string, Certificate> {
  const certificates = paths.flatMap((path) => inScope(scope, path.certificates));
  return new Map(certificates.map(({ certificate }) => [certificate.pin, certificate]));
}
