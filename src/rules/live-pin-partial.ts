import type { TrustPath } from '../model/certificate.ts';
import {
  acceptedPaths,
  distinctPaths,
  groupsInForce,
  keyKind,
  liveConnections,
  onEveryPath,
  pinsToAdd,
  refusingSome,
  servedFacts,
  whereServed,
} from './live.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listed, listedLines, listName, plural, quote, shortPin } from './wording.ts';

export const livePinPartial = defineRule({
  meta: {
    id: 'live-pin-partial',
    title: 'The pins cover only some of the addresses or trust paths that the host serves',
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
      const missing = refused.map(
        ({ observation, leaf }) =>
          `${observation.address ?? host} (${keyKind(leaf)}, leaf ${quote(leaf.label)}, pin ${shortPin(leaf.pin)})`,
      );
      const message = [
        `The pins for ${host} match on ${live.length - refused.length} of ${plural(live.length, 'connection')} (${whereServed(live)}).`,
        `Not covered: ${listed(missing)}.`,
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
      ...listedLines(uncovered.map((path) => `Not covered: ${pathName(path)}`)),
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

function pathName({ certificates }: TrustPath): string {
  return certificates.map(({ label }) => quote(label)).join(' > ');
}
