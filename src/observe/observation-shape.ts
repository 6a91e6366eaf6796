import { isIP } from 'node:net';
import * as v from 'valibot';
import { canonicalAddress } from './address-policy.ts';

/** The schema lies beside this file. The number grows with every change: an older program must not pass over what it can't read. */
export const OBSERVATIONS_SCHEMA = 'pinwarden-observations/1';

// Every message says what was expected, to follow "expected".

const LONGEST_TEXT = 10_000;
/** Ten times what any run asks. */
const MOST = 1_000_000;
/** Longer ones are refused when they are observed. */
const MOST_CERTIFICATES = 100;

const text = v.pipe(
  v.string('a text'),
  v.maxLength(LONGEST_TEXT, `a text of at most ${LONGEST_TEXT} characters`),
);
const nullOr = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);

/** As entries of files have it: what stands in a name isn't judged here, only that it is one and has one spelling. */
const host = v.pipe(
  v.string('a host'),
  v.check(
    (name) =>
      isIP(name) === 0
        ? /^[^\s/\\?#@:[\]\p{Cc}]{1,255}$/u.test(name) && name === name.toLowerCase()
        : canonicalAddress(name) === name,
    'a host name in lower case or an IP address in standard form',
  ),
);
const port = v.pipe(
  v.number('a port'),
  v.integer('a whole number'),
  v.minValue(1, 'a port from 1 to 65535'),
  v.maxValue(65_535, 'a port from 1 to 65535'),
);
const address = v.pipe(
  v.string('an IP address or null'),
  v.check((given) => canonicalAddress(given) === given, 'an IP address in standard form'),
);
const keyType = v.picklist(['any', 'ecdsa', 'rsa'], 'any, ecdsa or rsa');
const instant = v.pipe(
  v.string('an instant'),
  v.check(isInstant, 'an instant in UTC with milliseconds, as 2026-11-24T10:49:42.000Z'),
);
const fingerprint = v.pipe(
  v.string('a fingerprint'),
  v.regex(/^[0-9a-f]{64}$/, 'the SHA-256 of a certificate, 64 hexadecimal digits in lower case'),
);
const vantage = v.pipe(
  v.string('a name or null'),
  v.regex(/^[\w.-]{1,64}$/, 'up to 64 letters, digits, dots, hyphens and underscores'),
);
const proxy = v.pipe(
  v.string('host:port or null'),
  // Somebody's credentials have no business here.
  v.regex(/^[^\s@/\p{Cc}]{1,300}:\d{1,5}$/u, 'host:port without anything else'),
);

const request = v.strictObject(
  {
    host,
    port,
    keyTypes: v.pipe(
      v.array(keyType, 'a list of key types'),
      v.minLength(1, 'at least one key type'),
      v.check((all) => new Set(all).size === all.length, 'each key type once'),
    ),
    repeat: v.pipe(v.number('a number'), v.integer('a whole number'), v.minValue(1, 'a number from 1 on')),
  },
  'what was requested of a host, with these fields and no others: host, port, keyTypes, repeat',
);

const asked = { host, port, address: nullOr(address), keyType, at: instant, proxy: nullOr(proxy) };

const chainObservation = v.strictObject(
  {
    ...asked,
    chain: v.pipe(
      v.array(fingerprint, 'the fingerprints of a chain'),
      v.minLength(1, 'at least one certificate'),
      v.maxLength(MOST_CERTIFICATES, `at most ${MOST_CERTIFICATES} certificates`),
    ),
    tls: v.strictObject(
      { protocol: text, cipher: text, clientCertificate: v.boolean('true or false') },
      'protocol, cipher and clientCertificate, and nothing else',
    ),
    verifyError: nullOr(text),
  },
  'an observation with host, port, address, keyType, at, proxy, chain, tls and verifyError, and nothing else',
);

const failedObservation = v.strictObject(
  {
    ...asked,
    failure: v.strictObject(
      {
        stage: v.picklist(
          ['dns', 'proxy', 'connect', 'handshake', 'refused-by-policy', 'skipped'],
          'dns, proxy, connect, handshake, refused-by-policy or skipped',
        ),
        code: v.pipe(
          v.string('a code'),
          v.regex(/^[\w.-]{1,100}$/, 'a code of letters, digits and underscores'),
        ),
        detail: text,
      },
      'stage, code and detail, and nothing else',
    ),
  },
  'an observation with host, port, address, keyType, at, proxy and failure, and nothing else',
);

/** The one that has a failure is told by that alone, so that complaints are about what the other fields should be. */
const observation = v.lazy((input) =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, 'failure')
    ? failedObservation
    : chainObservation,
);

export const observationDocument = v.strictObject(
  {
    schema: v.literal(OBSERVATIONS_SCHEMA, `"${OBSERVATIONS_SCHEMA}"`),
    version: text,
    vantage: nullOr(vantage),
    shard: nullOr(v.pipe(v.string('I/N or null'), v.regex(/^\d{1,4}\/\d{1,4}$/, 'I/N'))),
    requested: v.pipe(v.array(request, 'a list of requests'), v.maxLength(MOST, `at most ${MOST} requests`)),
    certificates: v.record(
      fingerprint,
      v.string('the DER of a certificate in base64'),
      'certificates by fingerprint',
    ),
    observations: v.pipe(
      v.array(observation, 'a list of observations'),
      v.maxLength(MOST, `at most ${MOST} observations`),
    ),
  },
  'an object with schema, version, vantage, shard, requested, certificates and observations, and nothing else',
);

export type ObservationDocument = v.InferOutput<typeof observationDocument>;

function isInstant(given: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(given)) return false;
  const milliseconds = Date.parse(given);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === given;
}
