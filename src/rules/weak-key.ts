import type { Certificate } from '../model/certificate.ts';
import type { Observation } from '../model/observation.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { placesOf, quote } from './wording.ts';

const FEWEST_BITS = 2048;
const CURVES: ReadonlySet<string> = new Set(['P-256', 'P-384', 'P-521']);
const KINDS = 'RSA keys of 2048 bits or more and ECDSA keys on P-256, P-384 or P-521';

export const weakKey = defineRule({
  meta: {
    id: 'weak-key',
    title: 'A served key is too short, or of a kind that devices do not take',
    severity: 'warning',
    sources: [sources.keySizes, sources.appleTlsRequirements],
    subject: 'host',
    needs: 'observation',
    formats: 'all',
    cwe: [326],
  },
  check({ host, connections }) {
    const found = new Map<string, { certificate: Certificate; seen: Observation[] }>();
    for (const { observation, served } of connections) {
      // The anchor's own key signs nothing that is sent and is the device's business, but for a path of one.
      const used = (served?.paths ?? []).flatMap(({ certificates }) => certificates.slice(0, -1));
      for (const certificate of new Set([...(served?.presented.slice(0, 1) ?? []), ...used])) {
        if (!isWeak(certificate)) continue;
        const entry = found.get(certificate.fingerprint) ?? { certificate, seen: [] };
        found.set(certificate.fingerprint, entry);
        entry.seen.push(observation);
      }
    }
    return [...found.values()].map(({ certificate, seen }) => {
      const { label, key, pin, fingerprint, isCa } = certificate;
      return {
        message: `The key of ${isCa ? 'the issuer ' : ''}${quote(label)}, served by ${host} at ${placesOf(seen)}, is ${quote(key)}.\nPublic authorities certify ${KINDS} (${sources.keySizes.title}); iOS trusts no RSA key under 2048 bits, and not every device takes other kinds.`,
        hint: isCa
          ? 'have the certificate issued by an authority with a key of one of those kinds'
          : 'make a new key of one of those kinds (openssl ecparam -name prime256v1 -genkey), pin it, release, then install its certificate',
        key: fingerprint,
        data: { label, key, pin, fingerprint },
      };
    });
  },
});

/** Whether devices can be counted on to take the key. One that could not be read says nothing. */
function isWeak({ key }: Certificate): boolean {
  const [kind, detail] = key.split(' ') as [string, string?];
  if (kind === 'unreadable') return false;
  if (kind === 'RSA') return detail !== undefined && Number(detail) < FEWEST_BITS;
  if (kind === 'ECDSA') return detail !== undefined && !CURVES.has(key.slice('ECDSA '.length));
  return true;
}
