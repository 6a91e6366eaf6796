import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CertificateFileError } from '../../../src/pki/files.ts';
import { readKeyFile } from '../../../src/pki/key-file.ts';
import { readRequest } from '../../../src/pki/request.ts';
import * as der from '../../support/der.ts';
import { extension, type KeyKind, makeKey, nameOf } from '../../support/pki.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pinwarden-requests-'));
  const kinds: KeyKind[] = ['rsa', 'rsa-pss', 'p256', 'p384', 'p521', 'secp256k1', 'ed25519', 'ed448'];
  for (const kind of kinds) {
    const { privateKey } = await makeKey(kind);
    writeFileSync(join(folder, kind), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** DER of a request that openssl signs. */
const made = (key: KeyKind, ...options: readonly string[]): Buffer =>
  execFileSync('openssl', ['req', '-new', '-key', key, '-subj', '/CN=a', '-outform', 'der', ...options], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const pss = (digest: string, salt: string): string[] => [
  `-${digest}`,
  '-sigopt',
  'rsa_padding_mode:pss',
  '-sigopt',
  `rsa_pss_saltlen:${salt}`,
];

const SIGNED: readonly (readonly [KeyKind, readonly string[]])[] = [
  ...['sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha512-256', 'sha3-256'].flatMap((digest) => [
    ['rsa', [`-${digest}`]] as const,
  ]),
  ...['sha1', 'sha256', 'sha384', 'sha512', 'sha3-384'].map((digest) => ['p256', [`-${digest}`]] as const),
  ['p384', ['-sha384']],
  ['p521', ['-sha512']],
  ['secp256k1', ['-sha256']],
  ['ed25519', []],
  ['ed448', []],
  ['rsa', pss('sha1', '20')],
  ['rsa', pss('sha256', '32')],
  ['rsa', pss('sha512', '64')],
  ['rsa', pss('sha256', '0')],
  ['rsa-pss', pss('sha256', '32')],
  ['rsa-pss', pss('sha384', '10')],
];

describe.each(SIGNED)('a request of %s with %j', (key, options) => {
  it('verifies, and no longer when a bit of what was signed is another', () => {
    const request = made(key, ...options);
    expect(readRequest(request).verified).toBe(true);
    const bent = Buffer.from(request);
    // The last letter of the common name.
    const at = bent.indexOf(Buffer.from('550403', 'hex')) + 5;
    expect(bent[at]).toBe('a'.charCodeAt(0));
    bent[at] = 'b'.charCodeAt(0);
    expect(readRequest(bent)).toMatchObject({ commonName: 'b', verified: false });
    expect(() => readKeyFile(bent, 'x')).toThrow('is not signed with its own key');
  });
});

/** A request of any parts; the signature is whatever is given. */
const request = (spki: Uint8Array, algorithm: Uint8Array, attributes: readonly Uint8Array[] = []): Buffer =>
  der.sequence(
    der.sequence(der.integer(0), nameOf('a'), spki, ...attributes),
    algorithm,
    der.bits(Buffer.alloc(64, 1)),
  );
const spkiOf = async (kind: KeyKind): Promise<Buffer> =>
  (await makeKey(kind)).publicKey.export({ type: 'spki', format: 'der' });
const only = (id: string): Buffer => der.sequence(der.oid(id));

describe('a signature that cannot be judged', () => {
  const NOBODYS = '1.3.6.1.4.1.55555.1';
  it('is of a key that OpenSSL does not know', () => {
    const spki = der.sequence(only(NOBODYS), der.bits(Buffer.alloc(1312, 7)));
    expect(readKeyFile(request(spki, only(NOBODYS)), 'x').keys).toMatchObject([
      { form: 'request', key: NOBODYS, name: 'a', verified: null },
    ]);
  });
  it('is by an algorithm that OpenSSL does not know', async () => {
    expect(readRequest(request(await spkiOf('p256'), only(NOBODYS))).verified).toBeNull();
  });
  it('is RSA-PSS with two hashes, which Node cannot be told', async () => {
    const hash = (id: string): Buffer => der.sequence(only(id).subarray(2), der.nothing());
    const mask = der.sequence(der.oid('1.2.840.113549.1.1.8'), hash('2.16.840.1.101.3.4.2.2'));
    const parameters = der.sequence(
      der.explicit(0, hash('2.16.840.1.101.3.4.2.1')),
      der.explicit(1, mask),
      der.explicit(2, der.integer(32)),
    );
    const algorithm = der.sequence(der.oid('1.2.840.113549.1.1.10'), parameters);
    expect(readRequest(request(await spkiOf('rsa'), algorithm)).verified).toBeNull();
  });
});

describe('a signature that proves nothing', () => {
  it.each<[string, KeyKind, string]>([
    ['an RSA algorithm with an EC key', 'p256', '1.2.840.113549.1.1.11'],
    ['an ECDSA algorithm with an RSA key', 'rsa', '1.2.840.10045.4.3.2'],
    ['ECDSA with an Edwards key', 'ed25519', '1.2.840.10045.4.3.2'],
    ['an Edwards algorithm with an EC key', 'p256', '1.3.101.112'],
    ['a plain RSA algorithm with a key for PSS alone', 'rsa-pss', '1.2.840.113549.1.1.11'],
    ['numbers of no signature', 'p256', '1.2.840.10045.4.3.2'],
    ['the wrong bytes', 'ed25519', '1.3.101.112'],
  ])('%s', async (_, kind, algorithm) => {
    const content = request(await spkiOf(kind), only(algorithm));
    expect(readRequest(content).verified).toBe(false);
    expect(() => readKeyFile(content, 'x')).toThrow(CertificateFileError);
  });
  it('a malformed key of an algorithm that every OpenSSL knows', async () => {
    const spki = Buffer.from(await spkiOf('p256'));
    // The point is then on no curve.
    spki.fill(0xff, spki.length - 32);
    const content = request(spki, only('1.2.840.10045.4.3.2'));
    expect(() => readKeyFile(content, 'x')).toThrow('the key is malformed for its algorithm');
    expect(() => readKeyFile(spki, 'x')).toThrow('the key is malformed for its algorithm');
  });
  it.each([
    ['no salt length', Buffer.alloc(0)],
    ['a negative one', Buffer.of(0xff)],
    ['one of three bytes', Buffer.of(1, 0, 0)],
  ])('RSA-PSS with %s', async (_, salt) => {
    const parameters = der.sequence(der.explicit(2, der.tlv(0x02, salt)));
    const content = request(await spkiOf('rsa'), der.sequence(der.oid('1.2.840.113549.1.1.10'), parameters));
    expect(() => readKeyFile(content, 'x')).toThrow('a length of the salt that no key has room for');
  });
});

describe('what a request is for', () => {
  const names = (...dns: readonly string[]): Buffer =>
    extension('2.5.29.17', der.sequence(...dns.map((each) => der.implicit(2, Buffer.from(each)))));
  const attribute = (id: string, ...values: readonly Uint8Array[]): Buffer =>
    der.sequence(der.oid(id), der.set(...values));
  const REQUEST = '1.2.840.113549.1.9.14';
  const asked = async (...attributes: readonly Uint8Array[]): Promise<readonly string[]> => {
    const wrapper = attributes.length === 0 ? [] : [der.explicit(0, ...attributes)];
    return readRequest(request(await spkiOf('p256'), only('1.2.3.4'), wrapper)).dnsNames;
  };

  it('is in the extensions that it asks for, by either name of the attribute', async () => {
    const challenge = attribute('1.2.840.113549.1.9.7', der.utf8('secret'));
    expect(
      await asked(challenge, attribute(REQUEST, der.sequence(names('a.example', '*.b.example')))),
    ).toEqual(['a.example', '*.b.example']);
    expect(await asked(attribute('1.3.6.1.4.1.311.2.1.14', der.sequence(names('a.example'))))).toEqual([
      'a.example',
    ]);
  });
  it.each<[string, readonly Uint8Array[]]>([
    ['no attributes', []],
    ['no such attribute', [attribute('1.2.3', der.utf8('x'))]],
    ['an attribute without a value', [attribute(REQUEST)]],
    ['attributes that are none', [der.octets(Buffer.from('x'))]],
    ['two lists of names', [attribute(REQUEST, der.sequence(names('a'), names('b')))]],
  ])('is nowhere: %s', async (_, attributes) => expect(await asked(...attributes)).toEqual([]));

  it('is the subject where no common name and no DNS name is', () => {
    const [named] = readKeyFile(made('p256', '-subj', '/O=Team'), 'x').keys;
    expect(named).toMatchObject({ name: 'O=Team', dnsNames: [] });
    const [unnamed] = readKeyFile(made('p256', '-subj', '/'), 'x').keys;
    expect(unnamed).toMatchObject({ name: null, verified: true });
  });
});
