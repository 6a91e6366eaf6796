import type { Certificate, ServedChain } from '../model/certificate.ts';
import type { Observation } from '../model/observation.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { addressesOf, days, isoMinute, listed, quote } from './wording.ts';

export const certificateExpired = defineRule({
  meta: {
    id: 'certificate-expired',
    title: 'The host serves a certificate that is out of date',
    severity: 'error',
    sources: [sources.validity, sources.opensslVerification],
    subject: 'host',
    needs: 'observation',
    formats: 'all',
  },
  check({ host, connections, now }) {
    const found = new Map<string, { certificate: Certificate; isLeaf: boolean; seen: Observation[] }>();
    for (const { observation, served } of connections) {
      if (served === null) continue;
      for (const certificate of outOfDate(served, now)) {
        const isLeaf = certificate.fingerprint === served.presented[0]?.fingerprint;
        const entry = found.get(certificate.fingerprint) ?? { certificate, isLeaf, seen: [] };
        found.set(certificate.fingerprint, entry);
        entry.seen.push(observation);
      }
    }
    return [...found.values()].map(({ certificate, isLeaf, seen }) => {
      const { label, notBefore, notAfter, fingerprint, pin } = certificate;
      const expired = now > notAfter;
      const where = `${host} (${listed(addressesOf(seen))})`;
      const what = isLeaf
        ? `The certificate ${quote(label)} of ${where}`
        : `The issuer ${quote(label)} in the chain of ${where}`;
      const when = expired
        ? `expired at ${isoMinute(notAfter)}, ${days(now - notAfter)} ago`
        : `is not valid before ${isoMinute(notBefore)}, in ${days(notBefore - now)}`;
      const rest = isLeaf ? '' : ' No trust path without a certificate that is out of date is left.';
      return {
        message: `${what} ${when}.${rest}\nDevices refuse the connection before they look at pins.`,
        hint: expired
          ? `${isLeaf ? 'renew it, with the same key if that key is pinned' : "serve the authority's current intermediates"}, and reload the server`
          : 'serve the certificate that was valid until now, or wait; and look at the clock of the machine that issued it',
        key: fingerprint,
        data: {
          label,
          pin,
          fingerprint,
          notBefore: new Date(notBefore).toISOString(),
          notAfter: new Date(notAfter).toISOString(),
        },
      };
    });
  },
});

/** The leaf, or else what is out of date on the trust paths when none of them is in date. */
function outOfDate({ presented, paths }: ServedChain, now: number): Certificate[] {
  const bad = ({ notBefore, notAfter }: Certificate): boolean => now < notBefore || now > notAfter;
  const leaf = presented[0];
  if (leaf !== undefined && bad(leaf)) return [leaf];
  if (paths.some(({ certificates }) => !certificates.some(bad))) return [];
  const all = paths.flatMap(({ certificates }) => certificates.filter(bad));
  return [...new Map(all.map((certificate) => [certificate.fingerprint, certificate])).values()];
}
