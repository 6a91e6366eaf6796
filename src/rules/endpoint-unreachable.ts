import { answersOf, isAskedBelow } from '../model/answers.ts';
import type { Observation, ProbeFailure } from '../model/observation.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listedLines, oneLine, placesOf, plural } from './wording.ts';

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
  check({ host, connections, hasSubdomains }) {
    const answers = answersOf(connections);
    const failed = answers.filter(({ first }) => isFailure(first.observation));
    const skipped = answers.filter(({ first }) => first.observation.failure?.stage === 'skipped');
    const unseen = connections.every(({ served }) => served === null);
    // An address left out is no failure while others answer; when none does, nothing was seen.
    if (failed.length === 0 && !(unseen && skipped.some(({ first }) => !isAskedBelow(first)))) return [];

    const told = [...failed, ...skipped];
    const count = connections.filter(({ observation: { failure } }) => failure?.stage !== 'skipped').length;
    const broken = connections.filter(({ observation }) => isFailure(observation)).length;
    const what = unseen
      ? `${host} could not be asked: nothing is known of the certificates that it serves.`
      : `${host} answered only in part: ${broken} of ${plural(count, 'connection')} failed.`;
    const lines = told.map(({ first, connections: alike }) => {
      const { stage, code, detail } = first.observation.failure as ProbeFailure;
      const observations = alike.map(({ observation }) => observation);
      const nowhere = observations.every(({ address, vantage }) => address === null && vantage === null);
      return `${nowhere ? '' : `${placesOf(observations, 8)}: `}${stage}, ${code}: ${oneLine(detail, 300)}`;
    });
    const hints = new Set(
      (failed.length > 0 ? failed : skipped).flatMap(({ first: { observation } }) =>
        hintsFor(observation.failure as ProbeFailure, host, hasSubdomains && unseen),
      ),
    );
    return [
      {
        message: [what, ...listedLines(lines, 8)].join('\n'),
        hint: [...hints].join('\n'),
        data: {
          failures: told.flatMap(({ connections: alike }) =>
            alike.map(({ observation: { address, keyType, vantage, proxy, endpoint, failure } }) => ({
              address,
              port: endpoint.port,
              keyType,
              vantage,
              proxy,
              ...failure,
            })),
          ),
        },
      },
    ];
  },
});

function isFailure({ failure }: Observation): boolean {
  return failure !== null && failure.stage !== 'skipped';
}

function hintsFor(failure: ProbeFailure, host: string, parentOnly: boolean): string[] {
  const usual = hintFor(failure, host);
  if (!parentOnly || !['dns', 'connect', 'handshake'].includes(failure.stage)) return [usual];
  return [
    `if ${host} is pinned for hosts under it alone, name one that is served: --probe ${host}=www.${host}`,
    usual,
  ];
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
    case 'not-asked':
      return 'name every file of the run (a lost shard is one that is missing), or observe again: pinwarden observe -o FILE';
    case 'proxy':
      return 'look at the proxy that HTTPS_PROXY or --proxy names; hosts that need none go into NO_PROXY, and --proxy none asks directly';
    case 'connect':
    case 'handshake':
      return `look with pinwarden pins ${host}; a slow network wants --timeout 30, another way in --connect-to ${host}=ADDRESS:PORT`;
  }
}
