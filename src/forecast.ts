import { judge } from './judge.ts';
import type { Backup } from './model/backup.ts';
import type { Certificate, TrustPath } from './model/certificate.ts';
import type { Connection, Proof } from './model/evaluation.ts';
import type { ForecastEvent, Outlook, Turn } from './model/forecast.ts';
import type { Policy } from './model/pins.ts';
import { retiredAuthority } from './rules/facts.ts';
import { quote } from './rules/wording.ts';

type Row = Pick<Proof, 'outcome' | 'reason' | 'survives' | 'backup'>;

const SEEN: ReadonlySet<Proof['outcome']> = new Set([
  'accepted',
  'partial',
  'refused',
  'unprotected',
  'untrusted',
]);
const LETS_IN: ReadonlySet<Proof['outcome']> = new Set(['accepted', 'unprotected']);

/**
 * What becomes of one host in one store if nobody does anything: the evaluation at every instant ahead at which something changes
 * by itself.
 *
 * @param now, until milliseconds since the epoch
 */
export function outlookOf(
  path: string,
  policy: Policy,
  connections: readonly Connection[],
  backups: readonly Backup[],
  now: number,
  until: number,
): Outlook {
  const events = eventsOf(policy, connections, backups)
    .filter(({ at }) => at > now && at <= until)
    .sort((a, b) => a.at - b.at || (a.what < b.what ? -1 : 1));
  const seen = connections.map(withRetirements);
  const rowsAt = (at: number): Row[] =>
    judge(policy, seen, backups, at).filter(({ outcome }) => SEEN.has(outcome));
  const instants = [now, ...new Set(events.map(({ at }) => at))];
  const present = connections.length === 0 ? [] : rowsAt(now);
  let stopsConnecting: Turn | null = null;
  for (const at of present.length === 0 ? [] : instants) {
    stopsConnecting = connectionTurn(at, at === now ? present : rowsAt(at), present, events);
    if (stopsConnecting !== null) break;
  }
  return {
    host: policy.host,
    path,
    stopsConnecting,
    stopsProtecting: protectionTurn(policy, now, until),
    events,
  };
}

function connectionTurn(
  at: number,
  rows: readonly Row[],
  present: readonly Row[],
  events: readonly ForecastEvent[],
): Turn | null {
  const shut = rows.filter(({ outcome }) => !LETS_IN.has(outcome));
  const [first] = shut;
  if (first === undefined) return null;
  const causes = events.filter((event) => event.at === at).map(({ what }) => what);
  const extent =
    shut.length === rows.length && shut.every(({ outcome }) => outcome !== 'partial') ? 'all' : 'some';
  return {
    at,
    extent,
    why: causes.length > 0 ? causes.join(', ') : (first.reason ?? 'no pin matches'),
    needs: shut.every(({ outcome }) => outcome === 'untrusted') ? renewalNeeded(present) : 'release',
  };
}

/** A certificate that ends is renewed; what the pins ask of the new one is known from those that match now. */
function renewalNeeded(present: readonly Row[]): Turn['needs'] {
  return present.every(({ survives }) => survives?.newKey === true) ? 'renewal' : 'pinned-key';
}

function protectionTurn(
  { pinned, enforced, overridden, expires }: Policy,
  now: number,
  until: number,
): Turn | null {
  if (!pinned) return null;
  const already = (why: string): Turn => ({ at: now, extent: 'all', why, needs: 'release' });
  if (!enforced) return already('the pins are not enforced');
  if (overridden) return already('the pins are overridden for public roots');
  if (expires === null || expires.lapsesFrom > until) return null;
  const isOver = expires.lapsedBy <= now;
  return {
    at: Math.max(now, expires.lapsesFrom),
    // Where the day begins first, round the world, it begins to lapse.
    extent: isOver ? 'all' : 'some',
    why: `the pin set ${expires.lapsesFrom <= now ? 'has lapsed' : 'lapses'} (${expires.date})`,
    needs: 'release',
  };
}

function eventsOf(
  { expires }: Policy,
  connections: readonly Connection[],
  backups: readonly Backup[],
): ForecastEvent[] {
  const events = new Map<string, ForecastEvent>();
  const add = (event: ForecastEvent): void => {
    events.set(`${event.at} ${event.kind} ${event.what}`, event);
  };
  if (expires !== null) {
    const what = `the pin set lapses (${expires.date})`;
    add({ at: expires.lapsesFrom, by: expires.lapsedBy, kind: 'pin-set-lapses', what });
  }
  for (const { served } of connections) {
    for (const certificate of certificatesOf(served?.paths ?? [])) {
      const { label, notBefore, notAfter } = certificate;
      add(at(notBefore, 'certificate-begins', `the certificate ${quote(label)} becomes valid`));
      // The last instant is still one at which it holds.
      add(at(notAfter + 1, 'certificate-ends', `the certificate ${quote(label)} ends`));
      const retires = retirementOf(certificate);
      if (retires !== null) add(at(retires, 'authority-retires', `${quote(label)} leaves the trust stores`));
    }
  }
  for (const { file, role, served, issuers } of backups) {
    if (role !== 'backup') continue;
    const ends = [
      ...(served?.paths ?? []).map(({ validUntil }) => validUntil),
      ...issuers.map(({ notAfter }) => notAfter),
    ];
    if (ends.length > 0) add(at(Math.max(...ends) + 1, 'backup-ends', `the backup ${quote(file)} ends`));
  }
  return [...events.values()];
}

function at(instant: number, kind: ForecastEvent['kind'], what: string): ForecastEvent {
  return { at: instant, by: instant, kind, what };
}

function certificatesOf(paths: readonly TrustPath[]): readonly Certificate[] {
  return [
    ...new Map(
      paths.flatMap(({ certificates }) => certificates).map((each) => [each.fingerprint, each]),
    ).values(),
  ];
}

/** Milliseconds since the epoch; null where nothing is known of one. */
function retirementOf(certificate: Certificate): number | null {
  const retired = retiredAuthority(certificate);
  return retired === null ? null : Date.parse(retired.since);
}

/** A path through an authority that is to be retired ends with it; one that was retired long ago is as it was observed. */
function withRetirements(connection: Connection): Connection {
  const { served, observation } = connection;
  if (served === null || observation.failure !== null) return connection;
  const seenAt = Date.parse(observation.at);
  const paths = served.paths.map((path): TrustPath => {
    const ends = path.certificates.flatMap((each) => {
      const retires = retirementOf(each);
      return retires === null || retires <= seenAt ? [] : [retires - 1];
    });
    return ends.length === 0 ? path : { ...path, validUntil: Math.min(path.validUntil, ...ends) };
  });
  return { ...connection, served: { ...served, paths } };
}
