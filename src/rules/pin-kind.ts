import type { PinKind } from '../model/generation.ts';
import { groupMatches } from '../model/match.ts';
import type { PinGroup } from '../model/pins.ts';
import { listName } from '../model/pins.ts';
import { acceptedPaths, groupsInForce, type LiveConnection, liveConnections, onEveryPath } from './live.ts';
import { kindOf } from './pin-places.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listed, listedLines, quote, shortPin } from './wording.ts';

export const pinKind = defineRule({
  meta: {
    id: 'pin-kind',
    title: 'A pin is of another kind than the team has decided on',
    severity: 'error',
    sources: [sources.ownConfiguration, sources.owaspPinning],
    subject: 'policy',
    needs: 'observation',
    formats: 'all',
  },
  check({ policy, connections, now, thresholds }) {
    const { host } = policy;
    const wanted = thresholds.pinKinds(host);
    if (wanted === null) return [];
    const groups = groupsInForce(policy, now);
    const live = liveConnections(connections, now);
    return groups.flatMap((group) => {
      const found = matchedKinds(group, groups, live);
      const excluded = [...found.values()].filter(({ kinds }) => !wanted.some((kind) => kinds.has(kind)));
      if (excluded.length === 0) return [];
      const list = listName(group.scope);
      const isNoneLeft = excluded.length === found.size;
      const lines = excluded.map(
        ({ pin, label, kinds }) => `${shortPin(pin)} is the ${listed([...kinds])} key of ${quote(label)}.`,
      );
      return [
        {
          message: [
            `The ${list} for ${host} holds ${excluded.length === 1 ? 'a pin' : `${excluded.length} pins`} of another kind than ${listed(wanted)}, which is what the configuration file has decided on (pin).`,
            ...listedLines(lines),
            ...(isNoneLeft ? [`No pin of the ${list} that matches today is of a wanted kind.`] : []),
          ].join('\n'),
          hint: isNoneLeft
            ? hintFor(group, wanted, live, host)
            : `take it out of the ${list} in the next release, or change the decision`,
          span: group.span,
          key: group.scope,
          data: {
            wanted,
            excluded: excluded.map(({ pin, label, kinds }) => ({ pin, label, kinds: [...kinds] })),
            wantedIsLive: !isNoneLeft,
          },
        },
      ];
    });
  },
});

interface Matched {
  readonly pin: string;
  readonly label: string;
  /** Of the places at which it stands: on one path it may be the root, on another below one. */
  readonly kinds: Set<PinKind>;
}

function matchedKinds(
  group: PinGroup,
  groups: readonly PinGroup[],
  live: readonly LiveConnection[],
): ReadonlyMap<string, Matched> {
  const found = new Map<string, Matched>();
  for (const path of live.flatMap(({ paths }) => acceptedPaths(groups, paths))) {
    for (const match of groupMatches(group, path)) {
      const { pin, label } = match.certificate;
      const entry = found.get(pin) ?? { pin, label, kinds: new Set() };
      found.set(pin, entry);
      entry.kinds.add(kindOf(match, path));
    }
  }
  return found;
}

/** Pins of a wanted kind that lie on every path, to be added before the others are taken out. */
function hintFor(
  group: PinGroup,
  wanted: readonly PinKind[],
  live: readonly LiveConnection[],
  host: string,
): string {
  const paths = live.flatMap((connection) => connection.paths);
  const shared = onEveryPath(group, paths).filter((certificate) =>
    paths.some((path) => {
      const depth = path.certificates.findIndex(({ pin }) => pin === certificate.pin);
      return wanted.includes(kindOf({ certificate, depth }, path));
    }),
  );
  const add = shared.map(({ pin, label }) => `${pin} (${quote(label)})`);
  const what = add.length === 0 ? `a pin of that kind (pinwarden pins ${host})` : listed(add, 3);
  return `add ${what} to the ${listName(group.scope)}, release, and take the others out once everybody has it`;
}
