import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCertificate } from '../../../src/pki/certificate.ts';
import { CertificateFileError, readCertificateFile } from '../../../src/pki/files.ts';
import { readKeyFile } from '../../../src/pki/key-file.ts';
import * as der from '../../support/der.ts';
import { chainPem, type KeyKind, makeKey, root, toPem } from '../../support/pki.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pinwarden-encodings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (input: Uint8Array | string, ...args: readonly string[]): Buffer =>
  execFileSync('openssl', args, { cwd: folder, input, stdio: ['pipe', 'pipe', 'ignore'] });
/** The pin as a shell makes it, of a public key in PEM. */
const pinByOpenssl = (publicKey: Uint8Array): string =>
  run(run(publicKey, 'pkey', '-pubin', '-outform', 'der'), 'dgst', '-sha256', '-binary').toString('base64');
const text = (content: string): Buffer => Buffer.from(content, 'latin1');
const pinsIn = (content: Uint8Array): string[] => {
  const { certificates, keys } = readKeyFile(content, 'given');
  return [...certificates.map((each) => readCertificate(each).pin), ...keys.map(({ pin }) => pin)];
};

/** A bundle of certificates as BER writes it where the length isn't known beforehand, at every level. */
function indefiniteBundle(certificates: readonly Uint8Array[]): Buffer {
  const open = (tag: number, ...content: readonly Uint8Array[]): Buffer =>
    Buffer.concat([Buffer.of(tag, 0x80), ...content, Buffer.of(0, 0)]);
  const data = open(0x30, der.oid('1.2.840.113549.1.7.1'), open(0xa0, open(0x24, der.octets(text('abc')))));
  const signed = open(0x30, der.integer(1), der.set(), data, open(0xa0, ...certificates), open(0x31));
  return open(0x30, der.oid('1.2.840.113549.1.7.2'), open(0xa0, signed));
}

describe.each(['rsa', 'p256', 'p384', 'ed25519', 'rsa-pss'] as KeyKind[])('a %s key', (kind) => {
  let pem: string;
  let certificate: Buffer;
  let request: Buffer;
  let expected: string;
  beforeAll(async () => {
    const keys = await makeKey(kind);
    const issued = await (await root({ name: 'CA' })).issueLeaf({ dnsNames: ['a.example'], key: keys });
    [pem, certificate] = [issued.pem, Buffer.from(issued.certificate)];
    writeFileSync(join(folder, 'key'), issued.privateKeyPem);
    writeFileSync(join(folder, 'leaf.pem'), pem);
    request = run('', 'req', '-new', '-key', 'key', '-subj', '/CN=a.example', '-outform', 'der');
    expected = pinByOpenssl(run(pem, 'x509', '-noout', '-pubkey'));
    expect(pinByOpenssl(run(request, 'req', '-inform', 'der', '-noout', '-pubkey'))).toBe(expected);
  });

  const one = (what: string, content: () => Uint8Array): void =>
    it(what, () => expect(pinsIn(content())).toEqual([expected]));

  one('CR alone', () => text(pem.replaceAll('\n', '\r')));
  one('UTF-16, big-endian, with its mark', () => Buffer.from(`\ufeff${pem}`, 'utf16le').swap16());
  one('UTF-16 without its mark', () => Buffer.from(pem, 'utf16le'));
  one('X509 CERTIFICATE', () => text(pem.replaceAll('CERTIFICATE', 'X509 CERTIFICATE')));
  one('text before and after', () => text(`Größe\nsubject=CN = a\n${pem}\n-- the end -----`));
  one('TRUSTED CERTIFICATE that rejects a use', () =>
    run(pem, 'x509', '-trustout', '-addreject', 'serverAuth', '-setalias', 'old'),
  );
  one('CMS', () =>
    text(toPem(run('', 'crl2pkcs7', '-nocrl', '-certfile', 'leaf.pem', '-outform', 'der'), 'CMS')),
  );
  one('a bundle labelled CERTIFICATE, as old tools do', () =>
    text(toPem(run('', 'crl2pkcs7', '-nocrl', '-certfile', 'leaf.pem', '-outform', 'der'), 'CERTIFICATE')),
  );
  one('a request labelled CERTIFICATE', () => text(toPem(request, 'CERTIFICATE')));
  one('a bundle of indefinite lengths', () => indefiniteBundle([certificate]));
  one('the same in PEM', () => text(toPem(indefiniteBundle([certificate]), 'PKCS7')));
  one('the same in base64', () => text(indefiniteBundle([certificate]).toString('base64')));
  one('base64 on one line, with a line end', () => text(`${certificate.toString('base64')}\r\n`));
  one('base64 in UTF-16 with its mark', () =>
    Buffer.from(`\ufeff${certificate.toString('base64')}`, 'utf16le'),
  );
  one('NEW CERTIFICATE REQUEST by openssl', () => run(request, 'req', '-inform', 'der', '-newhdr'));
  one('a request behind what req -text prints', () => run(request, 'req', '-inform', 'der', '-text'));
  one('a public key with a curve before it', () =>
    text(toPem(der.oid('1.3.132.0.34'), 'EC PARAMETERS') + run(pem, 'x509', '-noout', '-pubkey').toString()),
  );
  it('a request whose signature verifies says so', () => {
    expect(readKeyFile(request, 'x').keys).toMatchObject([
      { form: 'request', name: 'a.example', verified: true },
    ]);
  });
});

describe('RSA public keys of PKCS #1', () => {
  it.each(['2048', '4096'])('of %s bits, from openssl, have the pin of the SubjectPublicKeyInfo', (bits) => {
    const key = run('', 'genrsa', bits);
    const expected = pinByOpenssl(run(key, 'rsa', '-pubout'));
    expect(pinsIn(run(key, 'rsa', '-RSAPublicKey_out'))).toEqual([expected]);
    const bytes = run(key, 'rsa', '-RSAPublicKey_out', '-outform', 'der');
    expect(pinsIn(bytes)).toEqual([expected]);
    expect(pinsIn(text(bytes.toString('base64')))).toEqual([expected]);
  });
});

describe('bundles', () => {
  it('that openssl signs while it streams hold the certificates, in BER', async () => {
    const ca = await root({ name: 'CA', key: 'rsa' });
    const leaf = await ca.issueLeaf({ dnsNames: ['a.example'], key: 'rsa' });
    writeFileSync(join(folder, 'signer.pem'), leaf.pem + leaf.privateKeyPem);
    writeFileSync(join(folder, 'ca.pem'), ca.pem);
    const options = [
      '-signer',
      'signer.pem',
      '-certfile',
      'ca.pem',
      '-outform',
      'der',
      '-stream',
      '-nodetach',
    ];
    const bundle = run('a message', 'cms', '-sign', ...options);
    expect(bundle[1]).toBe(0x80);
    expect(pinsIn(bundle).sort()).toEqual([leaf.pin, ca.pin].sort());
    const taken = readCertificateFile(bundle, 'x').map((each) => readCertificate(each).pin);
    expect(taken).toEqual(pinsIn(bundle));
  });

  it('keep their order, and what stands around them keeps its place', async () => {
    const ca = await root({ name: 'CA' });
    const [one, two] = [await ca.issueLeaf({ name: 'one' }), await ca.issueLeaf({ name: 'two' })];
    const bundle = indefiniteBundle([two.certificate, ca.certificate]);
    const file = text(`${one.pem}${toPem(bundle, 'PKCS7')}${chainPem(one)}`);
    expect(pinsIn(file)).toEqual([one.pin, two.pin, ca.pin, one.pin]);
    expect(readCertificateFile(file, 'x')).toHaveLength(4);
  });

  it('leave out attribute certificates, pass over revocation lists', async () => {
    const ca = await root({ name: 'CA' });
    const bundle = indefiniteBundle([der.explicit(2, der.octets(text('x'))), ca.certificate]);
    expect(pinsIn(bundle)).toEqual([ca.pin]);
  });

  it.each<[string, Uint8Array, string]>([
    ['without a certificate', indefiniteBundle([]), 'it looks like a PKCS #7 bundle in DER.'],
    ['with one that is none', indefiniteBundle([der.sequence()]), 'is no certificate that can be read'],
    [
      'that is data',
      der.sequence(der.oid('1.2.840.113549.1.7.1'), der.explicit(0, der.octets())),
      'it is not signed data',
    ],
    ['without end', indefiniteBundle([]).subarray(0, -2), 'an element is cut off'],
    ['with something behind it', Buffer.concat([indefiniteBundle([]), text('0\0')]), '1 elements follow'],
  ])('%s are refused', (_, content, message) => {
    expect(() => readKeyFile(content, 'x')).toThrow(CertificateFileError);
    expect(() => readKeyFile(content, 'x')).toThrow(message);
    expect(() => readCertificateFile(content, 'x')).toThrow(CertificateFileError);
  });

  it('that are bent are not passed over beside a good certificate', async () => {
    const ca = await root({ name: 'CA' });
    const file = text(ca.pem + toPem(indefiniteBundle([]).subarray(0, 20), 'PKCS7'));
    expect(() => readCertificateFile(file, 'x')).toThrow(
      '`x` block 2 of 2 is no PKCS #7 bundle that can be read',
    );
  });
});

it('the bytes of a certificate are those of the file', async () => {
  const ca = await root({ name: 'CA' });
  const digest = (bytes: Uint8Array | undefined): string =>
    createHash('sha256')
      .update(bytes ?? '')
      .digest('hex');
  writeFileSync(join(folder, 'ca.pem'), ca.pem);
  const trusted = run(readFileSync(join(folder, 'ca.pem')), 'x509', '-trustout', '-addtrust', 'serverAuth');
  for (const content of [text(ca.pem), trusted, indefiniteBundle([ca.certificate])]) {
    expect(digest(readKeyFile(content, 'x').certificates[0])).toBe(digest(ca.certificate));
  }
});
