import { NO_CERTIFICATE, type Observation, type ProbeFailure } from '../model/observation.ts';
import { SENT_NOTHING } from './failures.ts';

/**
 * What a server says that has no certificate of the kind it was asked for. Alerts: RFC 8446 section 4.4.2.2 has
 * handshake_failure; the second is TLS 1.2's word for no cipher in common. The last two are the client's own: the server
 * showed its certificate although nobody had offered to take it.
 */
const NOTHING_IN_COMMON: ReadonlySet<string> = new Set([
  'TLS_ALERT_HANDSHAKE_FAILURE',
  'TLS_ALERT_INSUFFICIENT_SECURITY',
  'ERR_SSL_WRONG_SIGNATURE_TYPE',
  'ERR_SSL_WRONG_CERTIFICATE_TYPE',
]);
/** Schannel, and some load balancers, hang up without an alert instead. */
const HUNG_UP: ReadonlySet<string> = new Set(['CLOSED', 'ECONNRESET', 'EPIPE']);

/**
 * A host with certificates for one kind of key alone is no failure: where one kind was answered with a chain and the other
 * never was, with words that mean "no such certificate", the failures of the other become `skipped`. All of one address.
 */
export function settleKeyTypes(observations: readonly Observation[]): Observation[] {
  if (observations.every(({ failure }) => failure === null)) return [...observations];
  const answered = new Set(
    observations.flatMap(({ failure, keyType }) => (failure === null ? [keyType] : [])),
  );
  return observations.map((observation) => {
    const { failure, keyType } = observation;
    if (keyType === 'any' || failure === null || !meansNone(failure)) return observation;
    if (answered.size === 0 || answered.has(keyType)) return observation;
    const detail = `the server has no ${keyType.toUpperCase()} certificate for this name (${failure.code})`;
    return { ...observation, failure: { stage: 'skipped', code: NO_CERTIFICATE[keyType], detail } };
  });
}

function meansNone({ stage, code, detail }: ProbeFailure): boolean {
  if (stage !== 'handshake') return false;
  // One that had begun to answer has not made up its mind: it broke.
  return NOTHING_IN_COMMON.has(code) || (HUNG_UP.has(code) && detail.endsWith(SENT_NOTHING));
}
