import type { Connection } from './evaluation.ts';
import { ASKED_BELOW, type KeyType, NO_CERTIFICATE } from './observation.ts';

/** Connections to one host that came to the same: the same chain, or the same failure. */
export interface Answer {
  readonly connections: readonly Connection[];
  readonly first: Connection;
  /** Each once, in the order of the connections; null is a name without one. */
  readonly addresses: readonly (string | null)[];
  readonly keyTypes: readonly KeyType[];
  readonly vantages: readonly string[];
}

/** Each distinct answer once, in the order in which it first came. A host without certificates of a kind of key gave none. */
export function answersOf(connections: readonly Connection[]): Answer[] {
  const groups = new Map<string, [Connection, ...Connection[]]>();
  for (const connection of connections) {
    if (lacksKeyType(connection)) continue;
    const id = identity(connection);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [connection]);
    else group.push(connection);
  }
  return [...groups.values()].map((group) => {
    const asked = group.map(({ observation }) => observation);
    return {
      connections: group,
      first: group[0],
      addresses: [...new Set(asked.map(({ address }) => address))],
      keyTypes: [...new Set(asked.map(({ keyType }) => keyType))],
      vantages: [...new Set(asked.flatMap(({ vantage }) => vantage ?? []))],
    };
  });
}

/** A server that has certificates for the other kind of key alone, at the address in question. */
export function lacksKeyType({ observation: { failure } }: Connection): boolean {
  return failure?.stage === 'skipped' && Object.values(NO_CERTIFICATE).includes(failure.code);
}

/** A name without an address that was left to the hosts under it. */
export function isAskedBelow({ observation: { failure } }: Connection): boolean {
  return failure?.code === ASKED_BELOW;
}

function identity({ observation, served }: Connection): string {
  const { failure } = observation;
  if (failure !== null) return `${failure.stage} ${failure.code}`;
  const chain = served?.presented.map(({ fingerprint }) => fingerprint) ?? [];
  return ['chain', observation.verifyError, ...chain].join(' ');
}
