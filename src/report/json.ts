import type { Certificate, TrustPath } from '../model/certificate.ts';
import type { Connection, Evaluation, Finding, Ignore, StoreFacts } from '../model/evaluation.ts';
import type { Outlook, Turn } from '../model/forecast.ts';
import type { Deployment, PinGroup, PinStore, Policy } from '../model/pins.ts';

/** The schema lies beside this file; a field is added freely, and the number grows when one changes or goes. */
export const REPORT_SCHEMA = 'pinwarden-report/3';

/** The whole evaluation for machines. Instants are ISO 8601 in UTC, pins canonical base64. */
export function jsonReport(evaluation: Evaluation, version: string): unknown {
  return {
    schema: REPORT_SCHEMA,
    version,
    verdict: evaluation.verdict,
    now: iso(evaluation.now),
    offline: evaluation.offline,
    breaksOn: isoOrNull(evaluation.breaksOn),
    unprotectedOn: isoOrNull(evaluation.unprotectedOn),
    stores: evaluation.stores.map(storeJson),
    hosts: evaluation.hosts.map(({ host, connections, policies, breaksOn, unprotectedOn }) => ({
      host,
      breaksOn: isoOrNull(breaksOn),
      unprotectedOn: isoOrNull(unprotectedOn),
      stores: policies.map(({ path }) => path),
      observations: connections.map(connectionJson),
    })),
    proofs: evaluation.proofs.map(({ matches, breaksOn, ...proof }) => ({
      ...proof,
      breaksOn: isoOrNull(breaksOn),
      matches: matches.map(({ scope, match }) => ({
        scope,
        pin: match?.certificate.pin ?? null,
        certificate: match?.certificate.subject ?? null,
        depth: match?.depth ?? null,
      })),
    })),
    forecast: evaluation.outlooks.map(outlookJson),
    findings: evaluation.findings.map(findingJson),
    setAside: evaluation.setAside.map(({ finding, ignore }) => ({
      finding: findingJson(finding),
      ignore: ignore === null ? null : ignoreJson(ignore),
    })),
    goneFromBaseline: evaluation.goneFromBaseline,
    rules: evaluation.rules,
  };
}

/** The forecast alone. */
export function forecastJson(evaluation: Evaluation): unknown {
  const { now, breaksOn, unprotectedOn, outlooks } = evaluation;
  return {
    now: iso(now),
    breaksOn: isoOrNull(breaksOn),
    unprotectedOn: isoOrNull(unprotectedOn),
    forecast: outlooks.map(outlookJson),
  };
}

/** What becomes of one host in one store. */
function outlookJson({ host, path, stopsConnecting, stopsProtecting, events }: Outlook): unknown {
  const turn = (each: Turn | null): unknown => (each === null ? null : { ...each, at: iso(each.at) });
  return {
    host,
    path,
    stopsConnecting: turn(stopsConnecting),
    stopsProtecting: turn(stopsProtecting),
    events: events.map(({ at, by, ...event }) => ({ ...event, at: iso(at), by: iso(by) })),
  };
}

function findingJson({ span: _, start, end, ...finding }: Finding): unknown {
  return {
    ...finding,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function ignoreJson({ reason, until, path, start }: Ignore): unknown {
  return { reason, until, path, line: start.line, column: start.column };
}

/** Each group once, and by number where it applies: thousands of domains may inherit one with thousands of pins. */
function storeJson({ store, deployment, position, platform }: StoreFacts): unknown {
  const groups = [...new Set(store.domains.flatMap((domain) => domain.groups))];
  const numbers = new Map(groups.map((group, number) => [group, number]));
  return {
    path: store.path,
    format: store.format,
    rejected: store.rejected,
    platform: platform.id,
    deployment: deploymentJson(deployment),
    groups: groups.map(groupJson),
    domains: store.domains.map((domain) => ({
      name: domain.name,
      includeSubdomains: domain.includeSubdomains,
      ...position(domain.span.start),
      pinned: domain.groups.length > 0,
      groups: domain.groups.map((group) => numbers.get(group)),
      expires: domain.expires?.date ?? null,
      neverMatches: domain.neverMatches,
      unpinnedBecause: domain.unpinnedBecause,
    })),
  };
}

function deploymentJson({ resources: _, variantOf: __, ...deployment }: Deployment): unknown {
  return deployment;
}

/** Without the instant at which it was seen, which is in the file of observations: the same findings make the same report. */
function connectionJson({ observation, served }: Connection): unknown {
  const { address, keyType, vantage, proxy, failure } = observation;
  const asked = { address, keyType, vantage, proxy, failure };
  if (observation.failure !== null || served === null) return asked;
  return {
    ...asked,
    tls: observation.tls,
    verifyError: observation.verifyError,
    coversHost: served.coversHost,
    presented: served.presented.map(certificateJson),
    paths: served.paths.map(pathJson),
  };
}

/** A certificate for machines. */
export function certificateJson(certificate: Certificate): unknown {
  const { notBefore, notAfter, ...facts } = certificate;
  return { ...facts, notBefore: iso(notBefore), notAfter: iso(notAfter) };
}

function pathJson({ certificates, anchor, validFrom, validUntil }: TrustPath): unknown {
  return {
    anchor,
    validFrom: iso(validFrom),
    validUntil: iso(validUntil),
    certificates: certificates.map(({ subject, pin, fingerprint }) => ({ subject, pin, fingerprint })),
  };
}

/** What one store demands of one host; a store that the platform refuses pins nothing, whatever it holds. */
export function policyJson(
  { store, deployment, position }: StoreFacts,
  policy: Policy,
  now: number,
): unknown {
  const pinned = store.rejected === null && policy.pinned;
  const { expires, overridden, enforced } = policy;
  return {
    path: store.path,
    format: store.format,
    rejected: store.rejected,
    unreadable: unreadable(store),
    deployment: deployment.state,
    pinned,
    groups: pinned ? policy.groups.map(groupJson) : [],
    expires: pinned ? (expires?.date ?? null) : null,
    lapsesFrom: pinned ? isoOrNull(expires?.lapsesFrom ?? null) : null,
    lapsedBy: pinned ? isoOrNull(expires?.lapsedBy ?? null) : null,
    overridden,
    enforced,
    // Whether every device that takes this file holds publicly trusted chains to the pins now.
    inForce: pinned && enforced && !overridden && (expires === null || now < expires.lapsesFrom),
    from: policy.from.map(({ name, includeSubdomains, span }) => ({
      name,
      includeSubdomains,
      ...position(span.start),
    })),
    reason: policy.reason,
  };
}

/** Why nothing can be said of a store although the platform may take it; null when it was read. */
export function unreadable(store: PinStore): string | null {
  if (store.rejected !== null) return null;
  return store.problems.find(({ effect }) => effect === 'unreadable')?.message ?? null;
}

function groupJson({ scope, pins }: PinGroup): unknown {
  return {
    scope,
    pins: [...new Set(pins.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])))],
    // What is there and can match nothing, or only once a build variable is filled in.
    faulty: pins
      .filter(({ sha256, variable }) => sha256 === null && variable === null)
      .map(({ value }) => value),
    variables: pins.flatMap(({ variable }) => (variable === null ? [] : [variable])),
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : iso(instant);
}
