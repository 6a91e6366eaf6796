import { createHash, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { isIPv6 } from 'node:net';
import * as der from './der.ts';
import { type KeyKind, type KeyPair, makeKey, signatureAlgorithm } from './keys.ts';

export { type KeyKind, type KeyPair, makeKey } from './keys.ts';

/** Milliseconds. */
export const DAY = 86_400_000;

/** A certificate with its private key. */
export interface Issued {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly pem: string;
  /** PKCS#8, unencrypted. */
  readonly privateKeyPem: string;
  /** Base64 SHA-256 of the SubjectPublicKeyInfo that was put into the certificate. */
  readonly pin: string;
  /** Node's view of it. Made when asked for: OpenSSL doesn't take every certificate that can be written here. */
  readonly x509: X509Certificate;
  readonly keys: KeyPair;
}

interface Validity {
  /** Begin and end in days from the clock: `[-60, -1]` has expired, `[1, 90]` is not yet valid. */
  readonly days?: readonly [from: number, to: number];
  /** Milliseconds since the epoch; each goes before `days`. */
  readonly notBefore?: number | Date;
  readonly notAfter?: number | Date;
}

interface Options extends Validity {
  /** Made if it is only named; given, it is used again. P-256 by default. */
  readonly key?: KeyKind | KeyPair;
  /** The DER of the whole Name, in place of a common name. */
  readonly subject?: Uint8Array;
  /** Takes the place of every extension that would be written; DER of each. */
  readonly extensions?: readonly Uint8Array[];
  /** Written beside the usual extensions; DER of each. */
  readonly moreExtensions?: readonly Uint8Array[];
  /** A number of its own by default. */
  readonly serial?: number;
  /** 1 has no extensions. */
  readonly version?: 1 | 3;
  /** Takes the place of the key's own SubjectPublicKeyInfo. */
  readonly spki?: Uint8Array;
}

export interface LeafOptions extends Options {
  /** Common name; the first DNS name by default. */
  readonly name?: string;
  /** With neither names nor addresses there is no subjectAltName extension. */
  readonly dnsNames?: readonly string[];
  readonly ipAddresses?: readonly string[];
}

export interface CaOptions extends Options {
  readonly name: string;
  readonly pathLength?: number;
  /** The bits that are set, named by number: 5 is keyCertSign. `null` leaves the extension out. */
  readonly keyUsage?: readonly number[] | null;
}

export interface RootOptions extends CaOptions {
  /** The clock of this root and of everything under it, milliseconds since the epoch. Now by default. */
  readonly now?: number;
}

export interface Authority extends Issued {
  issueCa(options: CaOptions): Promise<Authority>;
  issueLeaf(options: LeafOptions): Promise<Issued>;
  /** A certificate of this authority for the subject and key of another one. */
  crossSign(other: Authority, options?: Omit<CaOptions, 'name' | 'key'>): Promise<Authority>;
}

/** A self-signed authority, 10 years from a year ago. */
export async function root({ now = Date.now(), ...options }: RootOptions): Promise<Authority> {
  const keys = await keyOf(options.key);
  const issuer: Signer = { subject: options.subject ?? nameOf(options.name), keys, now };
  return authority(issuer, keys, { days: [-365, 3650], ...options });
}

/** Certificates one after the other, as a server's chain file has them. */
export function chainPem(...chain: readonly Pick<Issued, 'pem'>[]): string {
  return chain.map(({ pem }) => pem).join('');
}

/** DER in PEM. */
export function toPem(bytes: Uint8Array, label: string): string {
  const lines = Buffer.from(bytes)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

/** A Name of one common name. */
export function nameOf(commonName: string): Buffer {
  return der.sequence(der.set(der.sequence(der.oid('2.5.4.3'), der.utf8(commonName))));
}

/** An Extension; `value` is the DER that goes into the octet string. */
export function extension(oid: string, value: Uint8Array, critical = false): Buffer {
  return der.sequence(der.oid(oid), ...(critical ? [der.truth()] : []), der.octets(value));
}

export function basicConstraints(ca: boolean, pathLength?: number): Buffer {
  const content = [
    ...(ca ? [der.truth()] : []),
    ...(pathLength === undefined ? [] : [der.integer(pathLength)]),
  ];
  return extension('2.5.29.19', der.sequence(...content), true);
}

export function keyUsage(...set: readonly number[]): Buffer {
  const highest = Math.max(0, ...set);
  const value = Buffer.alloc((highest >> 3) + 1);
  for (const bit of set) value[bit >> 3] = (value[bit >> 3] as number) | (0x80 >> (bit & 7));
  return extension('2.5.29.15', der.bits(value, 7 - (highest & 7)), true);
}

/** Who signs, as whom, and what time it is there. */
interface Signer {
  readonly subject: Uint8Array;
  readonly keys: KeyPair;
  readonly now: number;
}

async function keyOf(key: KeyKind | KeyPair = 'p256'): Promise<KeyPair> {
  return typeof key === 'string' ? makeKey(key) : key;
}

async function authority(issuer: Signer, keys: KeyPair, options: CaOptions): Promise<Authority> {
  const subject = options.subject ?? nameOf(options.name);
  const usage = options.keyUsage === undefined ? [5, 6] : options.keyUsage;
  const issued = issue(issuer, keys, subject, options, [
    basicConstraints(true, options.pathLength),
    ...(usage === null ? [] : [keyUsage(...usage)]),
  ]);
  const self: Signer = { subject, keys, now: issuer.now };
  return Object.assign(issued, {
    issueCa: async (of: CaOptions): Promise<Authority> =>
      authority(self, await keyOf(of.key), { days: [-180, 1825], ...of }),
    issueLeaf: async (of: LeafOptions): Promise<Issued> => issueLeaf(self, await keyOf(of.key), of),
    crossSign: async (other: Authority, of: Omit<CaOptions, 'name' | 'key'> = {}): Promise<Authority> => {
      const named = { name: '', subject: subjectOf(other), days: [-180, 1825] as const };
      return authority(self, other.keys, { ...named, ...of });
    },
  });
}

const subjects = new WeakMap<Issued, Uint8Array>();

function subjectOf(issued: Issued): Uint8Array {
  return subjects.get(issued) as Uint8Array;
}

function issueLeaf(issuer: Signer, keys: KeyPair, options: LeafOptions): Issued {
  const { dnsNames = [], ipAddresses = [], name = dnsNames[0] ?? 'leaf' } = options;
  const subject = options.subject ?? nameOf(name);
  const names = [
    ...dnsNames.map((dns) => der.implicit(2, Buffer.from(dns, 'latin1'))),
    ...ipAddresses.map((address) => der.implicit(7, addressBytes(address))),
  ];
  return issue(issuer, keys, subject, { days: [-1, 89], ...options }, [
    basicConstraints(false),
    keyUsage(0),
    extension('2.5.29.37', der.sequence(der.oid('1.3.6.1.5.5.7.3.1'))),
    ...(names.length === 0 ? [] : [extension('2.5.29.17', der.sequence(...names))]),
  ]);
}

let lastSerial = Date.now();

function issue(
  issuer: Signer,
  keys: KeyPair,
  subject: Uint8Array,
  options: Options,
  usual: readonly Uint8Array[],
): Issued {
  const { now } = issuer;
  const [from, to] = options.days ?? [0, 0];
  const spki = Buffer.from(options.spki ?? keys.publicKey.export({ type: 'spki', format: 'der' }));
  const identifiers = keyIdentifiers(spki, issuer);
  const extensions = options.extensions ?? [...usual, ...identifiers, ...(options.moreExtensions ?? [])];
  const versioned = options.version !== 1;
  const algorithm = signatureAlgorithm(keyOfSigner(issuer));
  const body = der.sequence(
    ...(versioned ? [der.explicit(0, der.integer(2))] : []),
    der.integer(options.serial ?? ++lastSerial),
    algorithm.identifier,
    issuer.subject,
    der.sequence(
      der.time(Number(options.notBefore ?? now + from * DAY)),
      der.time(Number(options.notAfter ?? now + to * DAY)),
    ),
    subject,
    spki,
    ...(versioned && extensions.length > 0 ? [der.explicit(3, der.sequence(...extensions))] : []),
  );
  const signature = sign(algorithm.digest, body, { key: keyOfSigner(issuer), ...algorithm.options });
  const certificate = der.sequence(body, algorithm.identifier, der.bits(signature));
  const pem = toPem(certificate, 'CERTIFICATE');
  const issued: Issued = {
    certificate,
    pem,
    keys,
    privateKeyPem: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    pin: createHash('sha256').update(spki).digest('base64'),
    get x509() {
      return new X509Certificate(pem);
    },
  };
  subjects.set(issued, subject);
  return issued;
}

/** What OpenSSL's strict verification asks for (RFC 5280 sections 4.2.1.1 and 4.2.1.2). */
function keyIdentifiers(spki: Uint8Array, issuer: Signer): Buffer[] {
  const sha1 = (bytes: Uint8Array): Buffer => createHash('sha1').update(bytes).digest();
  const issuerSpki = issuer.keys.publicKey.export({ type: 'spki', format: 'der' });
  return [
    extension('2.5.29.14', der.octets(sha1(spki))),
    extension('2.5.29.35', der.sequence(der.implicit(0, sha1(issuerSpki)))),
  ];
}

function keyOfSigner(issuer: Signer): KeyObject {
  return issuer.keys.privateKey;
}

function addressBytes(address: string): Buffer {
  if (!isIPv6(address)) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail] = address.split('::');
  const groups = (text: string | undefined): number[] =>
    (text ?? '').split(':').flatMap((group) => (group === '' ? [] : [Number.parseInt(group, 16)]));
  const [left, right] = [groups(head), groups(tail)];
  const words = [...left, ...new Array<number>(8 - left.length - right.length).fill(0), ...right];
  return Buffer.from(words.flatMap((word) => [word >> 8, word & 0xff]));
}
