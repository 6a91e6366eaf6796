import type { Observation, ProbeFailure } from '../model/observation.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listedLines, oneLine, plural } from './wording.ts';

export const endpointUnreachable = defineRule({
  meta: {
    id: 'endpoint-unreachable',
    title: 'A pinned host could not be asked for its certificates',
    severity: 'error',
    sources: [sources.systemErrors, sources.opensslVerification],
    subject: 'host',
    needs: 'attempt',
    formats: 'all',
  },
  check({ host, connections }) {
    const failed: [Observation, ProbeFailure][] = [];
    const skipped: [Observation, ProbeFailure][] = [];
    for (const { observation } of connections) {
      const { failure } = observation;
      if (failure !== null) (failure.stage === 'skipped' ? skipped : failed).push([observation, failure]);
    }
    const unseen = connections.every(({ served }) => served === null);
    // An address left out is no failure while others answer; when none does, nothing was seen.
    if (failed.length === 0 && !(unseen && skipped.length > 0)) return [];

    const what = unseen
      ? `${host} could not be asked: nothing is known of the certificates that it serves.`
      : `${host} answered only in part: ${failed.length} of ${plural(connections.length - skipped.length, 'connection')} failed.`;
    const lines = [...failed, ...skipped].map(([observation, { stage, code, detail }]) => {
      const address = observation.address === null ? '' : `${observation.address}${keyType(observation)}: `;
      return `${address}${stage}, ${code}: ${oneLine(detail, 300)}`;
    });
    const told = failed.length > 0 ? failed : skipped;
    const hints = new Set(told.map(([, failure]) => hintFor(failure, host)));
    return [
      {
        message: [what, ...listedLines(lines, 8)].join('\n'),
        hint: [...hints].join('\n'),
        data: {
          failures: [...failed, ...skipped].map(([{ address, keyType, endpoint }, failure]) => ({
            address,
            port: endpoint.port,
            keyType,
            ...failure,
          })),
        },
      },
    ];
  },
});

function keyType({ keyType }: Observation): string {
  return keyType === 'any' ? '' : ` (${keyType.toUpperCase()})`;
}

function hintFor({ stage, code }: ProbeFailure, host: string): string {
  if (code === 'TOO_MANY_ADDRESSES') return `ask the others by hand: --connect-to ${host}=ADDRESS`;
  switch (stage) {
    case 'dns':
      return `check the spelling of ${host}, or give its address: --connect-to ${host}=ADDRESS`;
    case 'refused-by-policy':
      return 'if that network is yours to ask, --allow-private-addresses';
    case 'skipped':
      return `run where these addresses have a route, or --connect-to ${host}=ADDRESS`;
    case 'connect':
    case 'handshake':
      return `look with pinwarden pins ${host}; a slow network wants --timeout 30, another way in --connect-to ${host}=ADDRESS:PORT`;
  }
}
