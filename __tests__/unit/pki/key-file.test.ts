import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TrustAnchors } from '../../../src/pki/anchors.ts';
import { backupsOf } from '../../../src/pki/backups.ts';
import { readCertificate } from '../../../src/pki/certificate.ts';
import { CertificateFileError } from '../../../src/pki/files.ts';
import { readKeyFile } from '../../../src/pki/key-file.ts';
import { root } from '../../support/pki.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const openssl = (...args: readonly string[]): Buffer =>
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
const bytes = (name: string): Buffer => readFileSync(at(name));
const pinOf = (spki: Buffer): string =>
  execFileSync('openssl', ['dgst', '-sha256', '-binary'], { input: spki }).toString('base64');

const KEYS = {
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  p256: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  p384: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  ed25519: ['-algorithm', 'ED25519'],
  pss: ['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
} as const;
const NAMES = Object.keys(KEYS) as (keyof typeof KEYS)[];
const pins = new Map<string, string>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pinwarden-keys-'));
  for (const name of NAMES) {
    openssl('genpkey', ...KEYS[name], '-out', `${name}.key`);
    const digest = name === 'ed25519' ? [] : ['-sha256'];
    const about = [
      '-subj',
      `/CN=${name}.example.com`,
      '-addext',
      `subjectAltName=DNS:${name}.example.com,DNS:*.example.org`,
    ];
    openssl('req', '-new', '-key', `${name}.key`, ...about, ...digest, '-out', `${name}.csr`);
    openssl(
      'req',
      '-x509',
      '-key',
      `${name}.key`,
      ...about,
      ...digest,
      '-days',
      '90',
      '-addext',
      'basicConstraints=critical,CA:FALSE',
      '-out',
      `${name}.pem`,
    );
    openssl('pkey', '-in', `${name}.key`, '-pubout', '-out', `${name}.pub`);
    const spki = openssl('pkey', '-in', `${name}.key`, '-pubout', '-outform', 'der');
    pins.set(name, pinOf(spki));
    writeFileSync(at(`${name}.pub.der`), spki);
    openssl('x509', '-in', `${name}.pem`, '-outform', 'der', '-out', `${name}.crt`);
    openssl('req', '-in', `${name}.csr`, '-outform', 'der', '-out', `${name}.csr.der`);
    openssl('crl2pkcs7', '-nocrl', '-certfile', `${name}.pem`, '-out', `${name}.p7b`);
    openssl('crl2pkcs7', '-nocrl', '-certfile', `${name}.pem`, '-outform', 'der', '-out', `${name}.p7c`);
    openssl('x509', '-in', `${name}.pem`, '-trustout', '-addtrust', 'serverAuth', '-out', `${name}.trusted`);
    writeFileSync(at(`${name}.text`), Buffer.concat([openssl('x509', '-in', `${name}.pem`, '-text')]));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every pin of a file, certificates first. */
function pinsIn(content: Uint8Array): string[] {
  const { certificates, keys } = readKeyFile(content, 'given');
  return [...certificates.map((der) => readCertificate(der).pin), ...keys.map(({ pin }) => pin)];
}

const utf16 = (content: Buffer): Buffer => Buffer.from(`\ufeff${content.toString('latin1')}`, 'utf16le');
const bare = (content: Buffer): Buffer => Buffer.from(content.toString('base64').replace(/.{64}/g, '$&\n'));
const ENCODINGS: readonly (readonly [what: string, content: (name: string) => Buffer])[] = [
  ['a certificate in PEM', (name) => bytes(`${name}.pem`)],
  ['with CRLF', (name) => Buffer.from(bytes(`${name}.pem`).toString().replaceAll('\n', '\r\n'))],
  ['with a byte order mark', (name) => Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytes(`${name}.pem`)])],
  ['in UTF-16', (name) => utf16(bytes(`${name}.pem`))],
  ['behind what x509 -text prints', (name) => bytes(`${name}.text`)],
  ["with OpenSSL's trust settings", (name) => bytes(`${name}.trusted`)],
  ['a certificate in DER', (name) => bytes(`${name}.crt`)],
  ['in base64 without armour', (name) => bare(bytes(`${name}.crt`))],
  ['PKCS #7 in PEM', (name) => bytes(`${name}.p7b`)],
  ['PKCS #7 in DER', (name) => bytes(`${name}.p7c`)],
  ['PKCS #7 in base64', (name) => bare(bytes(`${name}.p7c`))],
  ['a request in PEM', (name) => bytes(`${name}.csr`)],
  [
    'a request with the old label',
    (name) =>
      Buffer.from(
        bytes(`${name}.csr`).toString().replaceAll('CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST'),
      ),
  ],
  ['a request in DER', (name) => bytes(`${name}.csr.der`)],
  ['a request in base64', (name) => bare(bytes(`${name}.csr.der`))],
  ['a public key in PEM', (name) => bytes(`${name}.pub`)],
  ['a public key in DER', (name) => bytes(`${name}.pub.der`)],
  ['a public key in base64', (name) => bare(bytes(`${name}.pub.der`))],
];

describe.each(NAMES)("the pin of a %s key equals openssl's", (name) => {
  it.each(ENCODINGS)('from %s', (_, content) => {
    expect(pinsIn(content(name))).toEqual([pins.get(name)]);
  });
});

describe('a file of several things', () => {
  it('gives all of them, in their order', () => {
    const all = Buffer.concat(NAMES.map((name) => bytes(`${name}.pem`)));
    expect(pinsIn(all)).toEqual(NAMES.map((name) => pins.get(name)));
    const mixed = Buffer.concat([bytes('rsa.csr'), bytes('p256.pem'), bytes('p384.pub')]);
    expect(pinsIn(mixed)).toEqual(['p256', 'rsa', 'p384'].map((name) => pins.get(name)));
  });

  it('takes the RSAPublicKey of PKCS #1 for the same key', () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const expected = pinOf(publicKey.export({ type: 'spki', format: 'der' }));
    expect(pinsIn(Buffer.from(publicKey.export({ type: 'pkcs1', format: 'pem' })))).toEqual([expected]);
    expect(pinsIn(publicKey.export({ type: 'pkcs1', format: 'der' }))).toEqual([expected]);
  });

  it('says what a request is for', () => {
    expect(readKeyFile(bytes('p256.csr'), 'given').keys[0]).toMatchObject({
      form: 'request',
      key: 'ECDSA P-256',
      name: 'p256.example.com',
      dnsNames: ['p256.example.com', '*.example.org'],
      weakness: null,
    });
  });
});

describe('what is refused', () => {
  it('a request that is not signed with its own key', () => {
    const der = Buffer.from(bytes('rsa.csr.der'));
    der[der.length - 1] = (der.at(-1) as number) ^ 1;
    expect(() => readKeyFile(der, 'given')).toThrow(
      '`given` is no certificate request that can be read: it is not signed with its own key',
    );
  });

  it('a private key in every form, by the name of the file alone', () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(at('pass'), 'secret');
    openssl(
      'pkcs12',
      '-export',
      '-inkey',
      'p256.key',
      '-in',
      'p256.pem',
      '-out',
      'p256.p12',
      '-passout',
      'file:pass',
    );
    const encrypted = { cipher: 'aes-256-cbc', passphrase: 'secret' };
    const forms: Buffer[] = [
      bytes('rsa.key'),
      bytes('ed25519.key'),
      bytes('p256.p12'),
      Buffer.from(pair.privateKey.export({ type: 'sec1', format: 'pem' })),
      pair.privateKey.export({ type: 'sec1', format: 'der' }),
      pair.privateKey.export({ type: 'pkcs8', format: 'der' }),
      Buffer.from(pair.privateKey.export({ type: 'pkcs8', format: 'pem', ...encrypted })),
      pair.privateKey.export({ type: 'pkcs8', format: 'der', ...encrypted }),
      Buffer.from(rsa.privateKey.export({ type: 'pkcs1', format: 'pem' })),
      rsa.privateKey.export({ type: 'pkcs1', format: 'der' }),
      bare(rsa.privateKey.export({ type: 'pkcs1', format: 'der' })),
      bare(pair.privateKey.export({ type: 'pkcs8', format: 'der' })),
      utf16(bytes('p256.key')),
      Buffer.concat([bytes('p256.pem'), bytes('p256.key')]),
      Buffer.concat([Buffer.from('feedfeed00000002', 'hex'), Buffer.alloc(200, 7)]),
    ];
    for (const [index, content] of forms.entries()) {
      let told = '';
      try {
        readKeyFile(content, 'secret.pem');
        told = `form ${index} was read`;
      } catch (error) {
        for (
          let each = error as Error | undefined;
          each !== undefined;
          each = each.cause as Error | undefined
        ) {
          told += `${each.message} ${(each as { hint?: string }).hint ?? ''}`;
        }
        expect(error).toBeInstanceOf(CertificateFileError);
      }
      expect(told).toMatch(
        /^`secret\.pem` holds a private key and was not read\. [A-Za-z ,.]+ a certificate, a certificate request or a public key, in PEM or DER$/,
      );
    }
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'holds no certificate, request or public key: it is empty.'],
    ['prose', Buffer.from('to be done'), 'it is neither PEM nor DER.'],
    [
      'a revocation list',
      Buffer.from('-----BEGIN X509 CRL-----\nMAA=\n-----END X509 CRL-----\n'),
      'but a revocation list.',
    ],
  ])('%s', (_, content, message) => {
    expect(() => readKeyFile(content, 'given')).toThrow(CertificateFileError);
    expect(() => readKeyFile(content, 'given')).toThrow(message);
  });

  it('whatever is cut or has a bit flipped: a refusal or a result, never another error', () => {
    const outcomes = new Set<string>();
    for (const name of ['p256.pem', 'p256.crt', 'p256.csr.der', 'p256.p7c', 'p256.pub.der', 'p256.trusted']) {
      const whole = bytes(name);
      for (let end = 0; end < whole.length; end += 3) {
        const flipped = Buffer.from(whole);
        flipped[end] = (flipped[end] as number) ^ 0x10;
        for (const content of [whole.subarray(0, end), flipped]) {
          try {
            readKeyFile(content, 'given');
            outcomes.add('read');
          } catch (error) {
            outcomes.add((error as Error).name);
          }
        }
      }
    }
    expect([...outcomes].sort()).toEqual(['CertificateFileError', 'read']);
  });
});

describe('a backup of a host', () => {
  it('is each leaf with the chain of the file, whatever its order, each request and each key', async () => {
    const authority = await root({ name: 'Backup Root' });
    const issuing = await authority.issueCa({ name: 'Backup Issuing' });
    const leaf = await issuing.issueLeaf({ dnsNames: ['api.example.com'] });
    const anchors = new TrustAnchors({ public: [], named: [authority.certificate] });
    const file = readKeyFile(
      Buffer.concat([Buffer.from(issuing.pem + leaf.pem), bytes('p256.csr'), bytes('p384.pub')]),
      'given',
    );
    const found = backupsOf(file, 'api.example.com', anchors);
    expect(found).toMatchObject([
      {
        form: 'certificate',
        pin: leaf.pin,
        coversHost: true,
        weakness: null,
        issuers: [{ pin: issuing.pin }],
      },
      { form: 'request', pin: pins.get('p256'), coversHost: false, served: null },
      { form: 'public-key', pin: pins.get('p384'), coversHost: null },
    ]);
    expect(found[0]?.served?.paths[0]?.certificates.map(({ pin }) => pin)).toEqual([
      leaf.pin,
      issuing.pin,
      authority.pin,
    ]);
    expect(backupsOf(file, 'a.example.org', anchors)[1]?.coversHost).toBe(true);
    expect(backupsOf(file, 'a.b.example.org', anchors)[1]?.coversHost).toBe(false);
  });

  it('is an authority where the file holds nothing else, and tells a weak key', async () => {
    const authority = await root({ name: 'Backup Root' });
    const anchors = new TrustAnchors({ public: [], named: [] });
    const file = readKeyFile(Buffer.from(authority.pem), 'given');
    expect(backupsOf(file, 'api.example.com', anchors)).toMatchObject([
      { form: 'authority', pin: null, issuers: [{ pin: authority.pin }] },
    ]);
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({
      type: 'spki',
      format: 'der',
    });
    expect(backupsOf(readKeyFile(weak, 'given'), 'api.example.com', anchors)[0]?.weakness).toContain(
      '1024 bits',
    );
  });
});
