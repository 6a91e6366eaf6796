import type { TrustPath } from '../model/certificate.ts';
import { distinctPaths } from '../model/match.ts';
import type { Observation } from '../model/observation.ts';
import type { PinGroup } from '../model/pins.ts';
import { listName } from '../model/pins.ts';
import {
  acceptedPaths,
  byChain,
  groupsInForce,
  type LiveConnection,
  liveConnections,
  onEveryPath,
  pinsToAdd,
  refusingSome,
  servedFacts,
  whereServed,
} from './live.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listed, listedLines, placesOf, quote, shortPin } from './wording.ts';

/** Of addresses, chains and paths: they are what somebody has to look at, one by one. */
const MOST_PLACES = 40;

export const livePinPartial = defineRule({
  meta: {
    id: 'live-pin-partial',
    title: 'The pins cover only some of the addresses, key types or trust paths of the host',
    severity: 'error',
    sources: [sources.pinValidation, sources.androidChecks, sources.appleChecks],
    subject: 'policy',
    needs: 'observation',
    formats: 'all',
  },
  check({ policy, connections, now }) {
    const { host } = policy;
    const groups = groupsInForce(policy, now);
    const live = liveConnections(connections, now).map((connection) => ({
      ...connection,
      accepted: acceptedPaths(groups, connection.paths),
    }));
    const refused = live.filter(({ accepted }) => accepted.length === 0);
    // All refused is live-pin-missing's.
    if (groups.length === 0 || refused.length === live.length) return [];

    if (refused.length > 0) {
      const chains = byChain(live);
      const message = [
        `The pins for ${host} match on ${chains.filter(([{ accepted }]) => accepted.length > 0).length} of the ${chains.length} chains that it serves (${whereServed(live)}).`,
        ...listedLines(byChain(refused).map(notCovered), MOST_PLACES),
        ...listedLines(pathsNotCovered(groups, live), MOST_PLACES),
        'Apps that happen to reach those cannot connect, so that the failure comes and goes.',
      ];
      const missed = refused.flatMap((connection) => connection.paths);
      const steps = pinsToAdd(refusingSome(groups, missed), missed);
      const hint = `${steps.join(', ')}; pinwarden pins ${host} shows whether one issuer could be pinned for all`;
      return [
        { message: message.join('\n'), hint, key: 'connections', data: { notCovered: servedFacts(refused) } },
      ];
    }

    // Devices take the path to the nearest anchor that they have, so that the shortest is the one of current devices.
    const current = live.every(({ accepted, paths: [shortest] }) =>
      accepted.some((path) => path === shortest),
    );
    const paths = distinctPaths(live.flatMap((connection) => connection.paths));
    const uncovered = paths.filter((path) => acceptedPaths(groups, [path]).length === 0);
    if (uncovered.length === 0) return [];
    const message = [
      `The pins for ${host} match on ${paths.length - uncovered.length} of its ${paths.length} trust paths (${whereServed(live)}).`,
      ...listedLines(pathsNotCovered(groups, live), MOST_PLACES),
      'A device takes the path that its own roots lead to; one that takes a path named here cannot connect.',
    ];
    const steps = refusingSome(groups, uncovered).map((group) => {
      const shared = onEveryPath(group, paths).map(({ label, pin }) => `${pin} (${quote(label)})`);
      const what = shared.length === 0 ? `a pin of each path (pinwarden pins ${host})` : listed(shared, 3);
      return `add ${shared.length > 1 ? 'one of ' : ''}${what} to the ${listName(group.scope)}`;
    });
    return [
      {
        message: message.join('\n'),
        hint: steps.join('; '),
        ...(current ? { severity: 'warning' as const } : {}),
        key: 'paths',
        data: {
          notCovered: uncovered.map(({ certificates }) =>
            certificates.map(({ label, pin }) => ({ label, pin })),
          ),
        },
      },
    ];
  },
});

/** One chain that the pins refuse, and everywhere that it is served. */
function notCovered(group: readonly [LiveConnection, ...LiveConnection[]]): string {
  const { label, key, pin } = group[0].leaf;
  const where = placesOf(
    group.map(({ observation }) => observation),
    MOST_PLACES,
  );
  return `Not covered: ${where}: leaf ${quote(label)}, ${key}, pin ${shortPin(pin)}`;
}

/** The paths that are refused where another path of the same chain is accepted, and where that chain is served. */
function pathsNotCovered(
  groups: readonly PinGroup[],
  live: readonly (LiveConnection & { readonly accepted: readonly TrustPath[] })[],
): string[] {
  const seen = new Map<string, Observation[]>();
  for (const { observation, paths, accepted } of live) {
    if (accepted.length === 0) continue;
    for (const path of paths) {
      if (acceptedPaths(groups, [path]).length > 0) continue;
      const name = pathName(path);
      seen.set(name, [...(seen.get(name) ?? []), observation]);
    }
  }
  return [...seen].map(([name, at]) => `Not covered: ${name} at ${placesOf(at, MOST_PLACES)}`);
}

function pathName({ certificates }: TrustPath): string {
  return certificates.map(({ label }) => quote(label)).join(' > ');
}
