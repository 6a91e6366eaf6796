import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CertificateFileError, readCertificateFile } from '../../../src/pki/files.ts';
import { readKeyFile } from '../../../src/pki/key-file.ts';
import * as der from '../../support/der.ts';
import { type KeyKind, makeKey, root, toPem } from '../../support/pki.ts';

const ca = await root({ name: 'CA' });
const text = (content: string): Buffer => Buffer.from(content, 'latin1');
const lines = (content: string, size: number): string =>
  content.replace(new RegExp(`.{${size}}`, 'g'), '$&\n');

/** What openssl writes, from a folder with `rsa`, `p256` and `ed25519` in PEM. */
const folder = mkdtempSync(join(tmpdir(), 'pinwarden-private-'));
const pems = new Map<KeyKind, string>();
for (const kind of ['rsa', 'p256', 'ed25519'] as const) {
  const { privateKey } = await makeKey(kind);
  pems.set(kind, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
  writeFileSync(join(folder, kind), pems.get(kind) as string);
}
const written = (...args: readonly string[]): Buffer => {
  execFileSync('openssl', [...args, '-out', 'out'], { cwd: folder, stdio: 'ignore' });
  return readFileSync(join(folder, 'out'));
};
const locked = (...options: readonly string[]): string[] => [
  ...['pkcs8', '-topk8', '-outform', 'der', '-passout', 'pass:x'],
  ...options,
];
const p8 = (kind: KeyKind): Buffer => written('pkcs8', '-topk8', '-nocrypt', '-in', kind, '-outform', 'der');
writeFileSync(join(folder, 'ca.pem'), ca.pem + ca.privateKeyPem);

/** Bytes that begin with what tells them for a key. */
const BINARY: [string, Buffer][] = [
  ['PKCS #8 of RSA', p8('rsa')],
  ['PKCS #8 of P-256', p8('p256')],
  ['PKCS #8 of Ed25519', p8('ed25519')],
  ['PKCS #1', written('rsa', '-in', 'rsa', '-traditional', '-outform', 'der')],
  ['SEC 1', written('ec', '-in', 'p256', '-outform', 'der')],
  ['PKCS #8, encrypted by PBES2', written(...locked('-in', 'rsa', '-v2', 'aes-256-cbc'))],
  ['PKCS #8, encrypted by scrypt', written(...locked('-in', 'p256', '-scrypt'))],
  ['PKCS #8, encrypted by PBES1', written(...locked('-in', 'rsa', '-v1', 'PBE-SHA1-3DES'))],
  ['PKCS #12', written('pkcs12', '-export', '-in', 'ca.pem', '-passout', 'pass:x')],
  ['PVK', written('rsa', '-in', 'rsa', '-outform', 'PVK', '-pvk-none')],
  ['OpenSSH', Buffer.concat([text('openssh-key-v1\0'), p8('rsa')])],
  ['JKS', Buffer.concat([Buffer.from('feedfeed00000002', 'hex'), p8('rsa')])],
  ['JCEKS', Buffer.concat([Buffer.from('cececece00000002', 'hex'), p8('rsa')])],
];
const bodyOf = (pem: string): Buffer =>
  Buffer.from(pem.replace(/-----[^-]*-----|^[\w-]+: .*$/gm, '').replace(/\s/g, ''), 'base64');
const TEXT: [string, string][] = [
  ['PKCS #8 in PEM', pems.get('rsa') as string],
  ['PKCS #1 in PEM', written('rsa', '-in', 'rsa', '-traditional').toString()],
  [
    'PKCS #1 in PEM, encrypted',
    written('rsa', '-in', 'rsa', '-traditional', '-aes128', '-passout', 'pass:x').toString(),
  ],
  ['SEC 1 in PEM', written('ec', '-in', 'p256').toString()],
  ['OpenSSH in PEM', toPem(Buffer.concat([text('openssh-key-v1\0'), p8('rsa')]), 'OPENSSH PRIVATE KEY')],
  ['PuTTY', `PuTTY-User-Key-File-3: ssh-rsa\nPrivate-Lines: 14\n${lines(p8('rsa').toString('base64'), 64)}`],
];

/** Where a key can stand that nobody looks for. */
const HIDDEN: [string, (key: Buffer) => Buffer][] = [
  ['as it is', (key) => key],
  ['in base64', (key) => text(key.toString('base64'))],
  ['in base64, in lines', (key) => text(lines(key.toString('base64'), 64))],
  ['in base64, in lines of 5', (key) => text(lines(key.toString('base64'), 5))],
  ['in base64 for URLs', (key) => text(key.toString('base64url'))],
  [
    'in base64 with CRLF and a byte order mark',
    (key) => Buffer.from(`\ufeff${lines(key.toString('base64'), 76).replaceAll('\n', '\r\n')}`),
  ],
  ['in base64 behind a remark', (key) => text(`the backup:\n${lines(key.toString('base64'), 64)}`)],
  ['in base64 beside a certificate', (key) => text(`${ca.pem}key=${key.toString('base64')}`)],
  ['in base64 in UTF-16', (key) => Buffer.from(`\ufeff${lines(key.toString('base64'), 64)}`, 'utf16le')],
  ['in base64 in UTF-16, big-endian', (key) => Buffer.from(key.toString('base64'), 'utf16le').swap16()],
  ['under the label CERTIFICATE', (key) => text(toPem(key, 'CERTIFICATE'))],
  ['in one block among certificates', (key) => text(ca.pem + toPem(key, 'CERTIFICATE') + ca.pem)],
  ['under a label that nobody knows', (key) => text(toPem(key, 'SOMETHING') + ca.pem)],
  ['under the label PUBLIC KEY', (key) => text(toPem(key, 'PUBLIC KEY'))],
  ['under the label PKCS7', (key) => text(toPem(key, 'PKCS7'))],
];
const AS_DER: [string, (key: Buffer) => Buffer][] = [
  ['behind a certificate', (key) => Buffer.concat([ca.certificate, key])],
  [
    "where OpenSSL's trust settings are",
    (key) => text(toPem(Buffer.concat([ca.certificate, key]), 'TRUSTED CERTIFICATE')),
  ],
  ['as a certificate of a bundle', (key) => bundle(key)],
  ['as a certificate of a bundle among others', (key) => bundle(ca.certificate, key)],
];
function bundle(...certificates: readonly Uint8Array[]): Buffer {
  const data = der.sequence(der.oid('1.2.840.113549.1.7.1'));
  const signed = der.sequence(der.integer(1), der.set(), data, der.explicit(0, ...certificates), der.set());
  return der.sequence(der.oid('1.2.840.113549.1.7.2'), der.explicit(0, signed));
}
rmSync(folder, { recursive: true });

/** Every run of 8 characters of the bytes in the forms that they could be printed in. */
function pieces(key: Buffer): Set<string> {
  const forms = [0, 1, 2].map((skip) => key.subarray(skip).toString('base64'));
  const all = [...forms, key.toString('hex'), key.toString('hex').toUpperCase(), key.toString('latin1')];
  const found = new Set<string>();
  for (const form of all) for (let at = 0; at + 8 <= form.length; at++) found.add(form.slice(at, at + 8));
  return found;
}

/** Everything an error could show, along its causes. */
function shown(error: unknown): string {
  const told: string[] = [];
  for (let each = error; each instanceof Error; each = each.cause) {
    const properties = Object.getOwnPropertyNames(each).map((name) => Reflect.get(each as Error, name));
    told.push(each.message, each.stack ?? '', ...properties.map(String));
  }
  return told.join('\n');
}

function expectRefused(content: Buffer, key: Buffer): void {
  const readers = [
    [readKeyFile, 'A certificate, a request or a public key is all that is needed.'],
    [readCertificateFile, 'Certificates are all that is needed.'],
  ] as const;
  for (const [read, enough] of readers) {
    let error: unknown;
    try {
      read(content, 'given.pem');
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(CertificateFileError);
    const { message, cause } = error as Error;
    expect(message).toBe(`\`given.pem\` holds a private key and was not read. ${enough}`);
    expect(cause).toBeUndefined();
    const all = shown(error);
    expect([...pieces(key)].filter((piece) => all.includes(piece))).toEqual([]);
  }
}

describe.each(BINARY)('%s is refused, and nothing of it told', (_, key) => {
  it.each(HIDDEN)('%s', (_, hide) => expectRefused(hide(key), key));
});
describe.each(BINARY.filter(([, key]) => key[0] === 0x30))('%s is found', (_, key) => {
  it.each(AS_DER)('%s', (_, hide) => expectRefused(hide(key), key));
});
describe.each(TEXT)('%s is refused, and nothing of it told', (_, pem) => {
  const key = bodyOf(pem);
  it.each<[string, Buffer]>([
    ['as it is', text(pem)],
    ['with CRLF', text(pem.replaceAll('\n', '\r\n'))],
    ['in UTF-16', Buffer.from(`\ufeff${pem}`, 'utf16le')],
    ['in UTF-16, big-endian, without its mark', Buffer.from(pem, 'utf16le').swap16()],
    ['before a certificate', text(pem + ca.pem)],
    ['behind a certificate', text(ca.pem + pem)],
    ['in base64 once more', text(text(pem).toString('base64'))],
    [
      'in base64 once more, in lines behind a remark',
      text(`# key\n${lines(text(pem).toString('base64'), 76)}`),
    ],
    ['cut off', text(pem.slice(0, pem.length / 2))],
  ])('%s', (_, content) => expectRefused(content, key));
});

it('a certificate and its public key are not taken for one', () => {
  expect(
    readKeyFile(text(ca.pem + ca.keys.publicKey.export({ type: 'spki', format: 'pem' })), 'x').keys,
  ).toHaveLength(1);
  expect(pieces(Buffer.from('0123456789')).has('MDEyMzQ1')).toBe(true);
});
