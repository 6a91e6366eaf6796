import type { Certificate } from '../model/certificate.ts';
import type { Connection } from '../model/evaluation.ts';
import { type LeftOut, leftOut } from './left-out.ts';
import { defineRule, type Problem } from './rule.ts';
import { sources } from './sources.ts';
import { placesOf, quote } from './wording.ts';

const WHOLE =
  'have the server send the whole chain, the leaf first (with Certbot fullchain.pem, not cert.pem)';

export const chainIncomplete = defineRule({
  meta: {
    id: 'chain-incomplete',
    title: 'The server leaves out an intermediate certificate',
    severity: 'error',
    sources: [sources.androidIncompleteChains, sources.certificateList, sources.opensslVerification],
    subject: 'host',
    needs: 'observation',
    formats: 'all',
  },
  check({ host, connections, previous }) {
    const all = [...connections, ...(previous ?? [])];
    const found = new Map<string, { missing: LeftOut; on: [Connection, ...Connection[]] }>();
    const lent = new Map<string, { anchor: Certificate; on: [Connection, ...Connection[]] }>();
    for (const connection of connections) {
      const missing = leftOut(connection, all);
      if (missing !== null) add(found, missing.below.fingerprint, { missing }, connection);
      const anchor = lentBy(connection);
      if (anchor !== null) add(lent, anchor.fingerprint, { anchor }, connection);
    }
    return [
      ...[...found.values()].map(({ missing, on }) => sent(host, missing, on)),
      ...[...lent.values()].map(({ anchor, on }): Problem => {
        const { label, fingerprint, pin } = anchor;
        return {
          severity: 'warning',
          message: `${host} at ${places(on)} leaves out ${quote(label)}, an intermediate: the chain is trusted here because --trust-anchors names that certificate. Android fetches no missing intermediate, and an app that does not bring this one along cannot connect.`,
          hint: `${WHOLE}; name the root in --trust-anchors`,
          key: fingerprint,
          data: { label, pin, fingerprint },
        };
      }),
    ];
  },
});

function sent(host: string, { below, seen }: LeftOut, on: readonly [Connection, ...Connection[]]): Problem {
  const { observation, served } = on[0];
  const error = observation.failure === null ? observation.verifyError : null;
  const labels = (served?.presented ?? []).map(({ label }) => quote(label)).join(' > ');
  return {
    message: [
      `${host} at ${places(on)} leaves out the intermediate ${quote(below.issuer)}, which signed ${quote(below.label)}${error === null ? '' : ` (OpenSSL: ${error})`}. It sends: ${labels}.`,
      seen === null
        ? 'The name is that of a public authority, which never signs the certificate of a server with a root.'
        : `It stands in the chain that was seen at ${placesOf([seen.observation])}.`,
      'Android fetches no missing intermediate: apps cannot connect there, whatever is pinned. Browsers fetch it, so that on a desk all looks well.',
    ].join('\n'),
    hint: WHOLE,
    key: below.fingerprint,
    data: {
      missing: below.issuer,
      seen: on.map(({ observation: { address, keyType, vantage } }) => ({ address, keyType, vantage })),
      presented: (served?.presented ?? []).map(({ subject, issuer, fingerprint }) => ({
        subject,
        issuer,
        fingerprint,
      })),
    },
  };
}

/** The intermediate that stands in for what was not sent, where no path does without it; null where there is none. */
function lentBy({ served }: Connection): Certificate | null {
  const ends = (served?.paths ?? []).map(({ certificates, anchor }) => {
    const end = certificates.at(-1) as Certificate;
    const isSent = served?.presented.some(({ fingerprint }) => fingerprint === end.fingerprint);
    return anchor === 'named' && certificates.length > 1 && !end.selfIssued && !isSent ? end : null;
  });
  return ends.every((end) => end !== null) ? (ends[0] ?? null) : null;
}

function places(on: readonly Connection[]): string {
  return placesOf(on.map(({ observation }) => observation));
}

function add<Entry>(
  to: Map<string, Entry & { on: [Connection, ...Connection[]] }>,
  id: string,
  entry: Entry,
  connection: Connection,
): void {
  const known = to.get(id);
  if (known === undefined) to.set(id, { ...entry, on: [connection] });
  else known.on.push(connection);
}
