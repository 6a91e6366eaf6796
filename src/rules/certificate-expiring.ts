import type { Certificate, ServedChain } from '../model/certificate.ts';
import type { Observation } from '../model/observation.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { addressesOf, DAY_MS, days, isoMinute, listed, quote } from './wording.ts';

export const certificateExpiring = defineRule({
  meta: {
    id: 'certificate-expiring',
    title: 'A certificate that the host depends on expires soon',
    severity: 'warning',
    sources: [sources.validity, sources.lifetimes],
    subject: 'host',
    needs: 'observation',
    formats: 'all',
  },
  check({ host, connections, now, thresholds }) {
    const { certificateExpiringDays, certificateExpiringFraction } = thresholds;
    // By days alone a 47-day certificate would always be red, by the fraction alone a root ten years before its end.
    const isExpiring = ({ notBefore, notAfter }: Certificate): boolean =>
      notAfter - now <= certificateExpiringDays * DAY_MS &&
      notAfter - now <= certificateExpiringFraction * (notAfter - notBefore);
    const found = new Map<string, { certificate: Certificate; isLeaf: boolean; seen: Observation[] }>();
    for (const { observation, served } of connections) {
      for (const [depth, certificate] of longestPath(served, now).entries()) {
        if (!isExpiring(certificate)) continue;
        const entry = found.get(certificate.fingerprint) ?? { certificate, isLeaf: depth === 0, seen: [] };
        found.set(certificate.fingerprint, entry);
        entry.seen.push(observation);
      }
    }
    return [...found.values()].map(({ certificate, isLeaf, seen }) => {
      const { label, notBefore, notAfter, pin, fingerprint } = certificate;
      const where = `${host} (${listed(addressesOf(seen))})`;
      const what = isLeaf
        ? `The certificate ${quote(label)} of ${where}`
        : `The issuer ${quote(label)} in the chain of ${where}`;
      const left = `in ${days(notAfter - now)}, of a lifetime of ${days(notAfter - notBefore)}`;
      return {
        message: `${what} expires at ${isoMinute(notAfter)}, ${left}.`,
        hint: isLeaf
          ? 'renew it with the same key if that key is pinned; with a new key, pin that key and release first'
          : "move to the authority's next issuer, and pin it and release first if this one is pinned",
        key: fingerprint,
        data: { label, pin, fingerprint, notAfter: new Date(notAfter).toISOString() },
      };
    });
  },
});

/** The path that stays in date longest; empty when none is in date, which is certificate-expired's. */
function longestPath(served: ServedChain | null, now: number): readonly Certificate[] {
  const paths = served?.paths ?? [];
  const [first, ...others] = paths.filter(
    ({ validFrom, validUntil }) => validFrom <= now && now <= validUntil,
  );
  if (first === undefined) return [];
  return others.reduce((best, path) => (path.validUntil > best.validUntil ? path : best), first).certificates;
}
