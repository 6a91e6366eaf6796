import type { ServedChain } from '../model/certificate.ts';
import type { Observation } from '../model/observation.ts';
import { type ChainFault, chainFault } from './chain-fault.ts';
import { leftOut } from './left-out.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { addressesOf, placesOf } from './wording.ts';

export const chainUntrusted = defineRule({
  meta: {
    id: 'chain-untrusted',
    title: 'The host serves a chain that no device trusts',
    severity: 'error',
    sources: [
      sources.trustAnchors,
      sources.certificateList,
      sources.androidIncompleteChains,
      sources.opensslVerification,
      sources.httpConnect,
    ],
    subject: 'host',
    needs: 'observation',
    formats: 'all',
  },
  check({ host, connections, previous }) {
    const faults = new Map<string, { fault: ChainFault; chain: ServedChain; seen: Observation[] }>();
    let trusted = 0;
    for (const connection of connections) {
      const { observation, served } = connection;
      if (served === null || observation.failure !== null) continue;
      // An intermediate that is known to be one, and not a private root, is chain-incomplete's.
      if (leftOut(connection, [...connections, ...(previous ?? [])]) !== null) continue;
      const fault = chainFault(served, observation.verifyError, observation.proxy);
      if (fault === null) {
        trusted++;
        continue;
      }
      const same = [fault.error, ...served.presented.map(({ fingerprint }) => fingerprint)].join(' ');
      const entry = faults.get(same) ?? { fault, chain: served, seen: [] };
      faults.set(same, entry);
      entry.seen.push(observation);
    }
    if (faults.size === 0) return [];
    const bad = [...faults.values()];
    const message = [
      `The chain that ${host} serves${trusted === 0 ? '' : ' in some of its answers'} is not trusted; devices refuse it before they look at pins.`,
      ...bad.map(({ fault, seen }) => {
        const error = fault.error === null ? '' : ` (OpenSSL: ${fault.error})`;
        return `At ${placesOf(seen)} the chain ${fault.what}${error}.`;
      }),
    ];
    return [
      {
        message: message.join('\n'),
        hint: [...new Set(bad.map(({ fault }) => fault.hint))].join('\n'),
        data: {
          chains: bad.map(({ fault, chain, seen }) => ({
            kind: fault.kind,
            error: fault.error,
            addresses: addressesOf(seen),
            presented: chain.presented.map(({ subject, issuer, fingerprint }) => ({
              subject,
              issuer,
              fingerprint,
            })),
          })),
        },
      },
    ];
  },
});
