import { createHash } from 'node:crypto';
import { safeParse } from 'valibot';
import { UsageError } from '../errors.ts';
import type { Observation, ObservationSet, Request } from '../model/observation.ts';
import { positions } from '../model/source.ts';
import { offsetOf, type Path, textFault } from './observation-json.ts';
import { OBSERVATIONS_SCHEMA, type ObservationDocument, observationDocument } from './observation-shape.ts';

/** What the file says beside the observations. */
export interface About {
  /** Of Pinwarden. */
  readonly version: string;
  /** Name of the place that was asked from. */
  readonly vantage: string | null;
  /** `I/N`; null for all of the hosts. */
  readonly shard: string | null;
}

/** A larger one is no file of this program's. */
const MOST_BYTES = 256 * 1024 * 1024;

/** The text of a file of observations: JSON, each certificate once by the SHA-256 of its DER, in the set's own order. */
export function observationsText({ requested, observations }: ObservationSet, about: About): string {
  const fingerprints = new Map<string, string>();
  const fingerprintOf = (der: string): string => {
    const known = fingerprints.get(der);
    if (known !== undefined) return known;
    const made = createHash('sha256').update(der, 'base64').digest('hex');
    fingerprints.set(der, made);
    return made;
  };
  const seen = observations.map((observation) => {
    const { endpoint, address, keyType, at, proxy } = observation;
    const asked = { ...endpoint, address, keyType, at, proxy };
    if (observation.failure !== null) return { ...asked, failure: observation.failure };
    const { chain, tls, verifyError } = observation;
    return { ...asked, chain: chain.map(fingerprintOf), tls, verifyError };
  });
  const certificates = [...fingerprints].map(([der, fingerprint]) => [fingerprint, der] as const);
  const document = {
    schema: OBSERVATIONS_SCHEMA,
    ...about,
    requested: requested.map(({ endpoint, keyTypes, repeat }) => ({ ...endpoint, keyTypes, repeat })),
    certificates: Object.fromEntries(certificates.sort(([a], [b]) => (a < b ? -1 : 1))),
    observations: seen,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * What a file of observations holds. Everything in it is checked: each field, each certificate against its fingerprint, each
 * observation against what was requested. Throws UsageError with the file's `name`, line and column.
 */
export function readObservations(bytes: Uint8Array, name: string): ObservationSet {
  const text = decoded(bytes, name);
  checkText(text, name);
  const given: unknown = JSON.parse(text);
  const fault = (path: Path, message: string): UsageError =>
    refusal(name, text, offsetOf(text, path), `${shownPath(path)}${message}`);
  const schema = (given as { schema?: unknown } | null)?.schema;
  if (typeof schema === 'string' && /^pinwarden-observations\/[1-9]\d{0,8}$/.test(schema)) {
    if (schema !== OBSERVATIONS_SCHEMA) {
      throw fault(
        ['schema'],
        `it is ${schema}, which a newer Pinwarden wrote, and this version reads ${OBSERVATIONS_SCHEMA}`,
      );
    }
  }
  const { issues, output, success } = safeParse(observationDocument, given, { abortEarly: true });
  if (!success) {
    const [issue] = issues;
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    throw fault(path, `found ${shown(issue.input)}, expected ${issue.message}`);
  }
  checkCertificates(output, fault);
  return checkedSet(output, fault);
}

type Fault = (path: Path, message: string) => UsageError;

function checkCertificates({ certificates }: ObservationDocument, fault: Fault): void {
  for (const [fingerprint, base64] of Object.entries(certificates)) {
    const path = ['certificates', fingerprint];
    const der = Buffer.from(base64, 'base64');
    if (der.length === 0 || der.toString('base64') !== base64) {
      // Never quoted: a private key could have got there.
      throw fault(
        path,
        `found another text of ${base64.length} characters, expected the DER of a certificate in base64, padded, on one line`,
      );
    }
    if (createHash('sha256').update(der).digest('hex') !== fingerprint) {
      throw fault(path, 'the certificate is not the one that its fingerprint names');
    }
  }
}

function checkedSet(document: ObservationDocument, fault: Fault): ObservationSet {
  const { vantage, certificates } = document;
  const requested = document.requested.map(({ host, port, keyTypes, repeat }): Request => {
    return { endpoint: { host, port }, keyTypes, repeat, vantage };
  });
  const asked = new Map<string, Set<string>>();
  for (const { endpoint, keyTypes } of requested) {
    const id = `${endpoint.host} ${endpoint.port}`;
    asked.set(id, new Set([...(asked.get(id) ?? []), ...keyTypes]));
  }
  const ders = new Map(Object.entries(certificates));
  const observations = document.observations.map((each, at): Observation => {
    const { host, port, address, keyType, at: instant, proxy } = each;
    const wanted = asked.get(`${host} ${port}`);
    if (wanted === undefined)
      throw fault(['observations', at, 'host'], `${shown(`${host}:${port}`)} was not requested`);
    // A name without an address was asked for no kind of key in particular.
    if (!wanted.has(keyType) && !('failure' in each && address === null)) {
      throw fault(['observations', at, 'keyType'], `${shown(keyType)} was not requested of ${host}`);
    }
    const base = { endpoint: { host, port }, address, keyType, at: instant, vantage, proxy };
    if ('failure' in each) return { ...base, failure: each.failure };
    const chain = each.chain.map((fingerprint, depth) => {
      const der = ders.get(fingerprint);
      if (der !== undefined) return der;
      throw fault(['observations', at, 'chain', depth], `the file has no certificate ${fingerprint}`);
    });
    return { ...base, failure: null, chain, tls: each.tls, verifyError: each.verifyError };
  });
  return { requested, observations };
}

const HINT = 'write it again: pinwarden observe -o FILE';

function decoded(bytes: Uint8Array, name: string): string {
  if (bytes.length > MOST_BYTES) {
    throw new UsageError(
      `${name} has ${bytes.length} bytes; no file of observations is larger than ${MOST_BYTES}.`,
      HINT,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw notUtf8(name, bytes, cause);
  }
}

function notUtf8(name: string, bytes: Uint8Array, cause: unknown): UsageError {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // What was replaced while decoding comes out as other bytes.
  const again = Buffer.from(lossy);
  const at = again.findIndex((byte, index) => byte !== bytes[index]);
  // A character that had begun there is held back.
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at), { stream: true });
  const message = 'it is not UTF-8, and so no file of observations';
  return refusal(name, before, before.length, message, cause);
}

function checkText(text: string, name: string): void {
  const fault = textFault(text);
  if (fault === null) return;
  const { kind, offset, path } = fault;
  if (kind === 'repeated') {
    throw refusal(name, text, offset, `${shownPath(path)}the field stands there already`);
  }
  const found = offset >= text.length ? 'its end' : shown(text.slice(offset, offset + 20));
  throw refusal(name, text, offset, `it is not JSON: ${found} can't stand there`);
}

function refusal(name: string, text: string, offset: number, message: string, cause?: unknown): UsageError {
  const { line, column } = positions(text)(offset);
  return new UsageError(`${name}:${line}:${column}: ${message}.`, HINT, { cause });
}

function shownPath(path: Path): string {
  const where = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return where === '' ? '' : `${oneLine(where.replace(/^\./, ''))}: `;
}

const LONGEST_SHOWN = 80;

/** A value on one line, cut, with nothing in it that a terminal would act on. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return `\`${oneLine(String(value))}\``;
}

function oneLine(text: string): string {
  const line = text.slice(0, LONGEST_SHOWN).replace(/[^\x20-\x7e]/g, '?');
  return text.length > LONGEST_SHOWN ? `${line}...` : line;
}
