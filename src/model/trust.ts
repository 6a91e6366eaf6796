import type { Connection } from './evaluation.ts';

/** OpenSSL's complaints about dates: paths carry their own dates and are judged at the instant that is asked for. */
export const DATE_ERRORS: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'NOT_VERIFIED',
]);

/** One phrase saying why a device would not trust what was served, whatever the pins; null when it would. */
export function whyUntrusted({ observation, served }: Connection, now: number): string | null {
  if (served === null || observation.failure !== null) return 'no chain was seen';
  if (served.paths.length === 0) return 'no path to a trust anchor';
  if (observation.verifyError !== null && !DATE_ERRORS.has(observation.verifyError)) {
    return `not trusted: ${observation.verifyError}`;
  }
  if (!served.forServers) return 'the certificate is not for TLS servers';
  if (!served.coversHost) return 'the certificate is for another name';
  const inDate = served.paths.some((path) => path.validFrom <= now && now <= path.validUntil);
  return inDate ? null : 'a certificate is out of date';
}
