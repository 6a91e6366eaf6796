import type { Certificate } from '../model/certificate.ts';
import type { Observation } from '../model/observation.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { addressesOf, listed, quote } from './wording.ts';

export const hostMismatch = defineRule({
  meta: {
    id: 'host-mismatch',
    title: 'The host serves a certificate for other names',
    severity: 'error',
    sources: [sources.serverIdentity],
    subject: 'host',
    needs: 'observation',
    formats: 'all',
  },
  check({ host, connections }) {
    const found = new Map<string, { leaf: Certificate; seen: Observation[] }>();
    for (const { observation, served } of connections) {
      const leaf = served?.presented[0];
      if (served === null || leaf === undefined || served.coversHost) continue;
      const entry = found.get(leaf.fingerprint) ?? { leaf, seen: [] };
      found.set(leaf.fingerprint, entry);
      entry.seen.push(observation);
    }
    return [...found.values()].map(({ leaf, seen }) => {
      const { label, dnsNames, fingerprint } = leaf;
      const names =
        dnsNames.length === 0
          ? 'names no DNS name in its subjectAltName (the common name does not count)'
          : `is for ${listed(dnsNames.map(quote))}`;
      return {
        message: `The certificate ${quote(label)} that ${host} serves (${listed(addressesOf(seen))}) ${names}, not for ${host}.\nDevices refuse the connection before they look at pins.`,
        hint: `serve a certificate that names ${host} for connections that ask for it (SNI), or correct the host in the file`,
        key: fingerprint,
        data: { label, fingerprint, dnsNames: dnsNames.slice(0, 100), addresses: addressesOf(seen) },
      };
    });
  },
});
