import type { Certificate, TrustPath } from '../model/certificate.ts';
import { groupMatches } from '../model/match.ts';
import type { PinGroup } from '../model/pins.ts';
import { listName } from '../model/pins.ts';
import { asOf, type RotatingAuthority, rotatingAuthority } from './facts.ts';
import { acceptedPaths, groupsInForce, liveConnections } from './live.ts';
import { kindOf } from './pin-places.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { quote, shortPin } from './wording.ts';

export const intermediatePinRotating = defineRule({
  meta: {
    id: 'intermediate-pin-rotating',
    title: 'The pins hang on an issuing authority that its owner rotates',
    severity: 'warning',
    sources: [
      sources.letsEncryptRotation,
      sources.acmCharacteristics,
      sources.googlePki,
      sources.expensifyPins,
    ],
    subject: 'policy',
    needs: 'observation',
    formats: 'all',
  },
  check({ policy, connections, now }) {
    const { host } = policy;
    const groups = groupsInForce(policy, now);
    const found = new Map<string, Hanging & { group: PinGroup; root: Certificate }>();
    for (const { paths } of liveConnections(connections, now)) {
      for (const path of acceptedPaths(groups, paths)) {
        for (const group of groups) {
          for (const hanging of hangsOn(group, path)) {
            const root = path.certificates.at(-1) as Certificate;
            const id = `${group.scope} ${hanging.pinned.pin} ${root.pin}`;
            if (!found.has(id)) found.set(id, { ...hanging, group, root });
          }
        }
      }
    }
    return [...found].map(([key, { group, pinned, fact, root }]) => {
      const { label, pin } = pinned;
      const list = listName(group.scope);
      return {
        message: [
          `Of what ${host} serves, the ${list} holds an issuing authority and neither leaf nor root: ${quote(label)}, pin ${shortPin(pin)}.`,
          asOf(fact, now),
          'A renewal that comes from another one cuts off every app that was built from this file.',
        ].join('\n'),
        hint: `add ${root.pin} (${quote(root.label)}), the root that it leads to, to the ${list} and release`,
        key,
        data: {
          label,
          pin,
          root: { label: root.label, pin: root.pin },
          source: fact.source,
          date: fact.date,
        },
      };
    });
  },
});

interface Hanging {
  readonly pinned: Certificate;
  readonly fact: RotatingAuthority;
}

/** What a group matches on a path, when all of it is intermediates that are rotated; none otherwise. */
function hangsOn(group: PinGroup, path: TrustPath): Hanging[] {
  const matches = groupMatches(group, path);
  const rotated = matches.flatMap((match) => {
    const fact = kindOf(match, path) === 'intermediate' ? rotatingAuthority(match.certificate.subject) : null;
    return fact === null ? [] : [{ pinned: match.certificate, fact }];
  });
  return rotated.length === matches.length ? rotated : [];
}
