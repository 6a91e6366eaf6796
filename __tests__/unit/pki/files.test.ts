import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CertificateFileError, readCertificateFile, toPem } from '../../../src/pki/files.ts';
import * as der from '../../support/der.ts';
import { chainPem, toPem as pemOf, root } from '../../support/pki.ts';

const top = await root({ name: 'Root' });
const ca = await top.issueCa({ name: 'CA' });
const leaf = await ca.issueLeaf({ dnsNames: ['a.example'] });
const text = (content: string): Buffer => Buffer.from(content, 'utf8');
const plain = (certificates: readonly Uint8Array[]): string[] =>
  certificates.map((certificate) => Buffer.from(certificate).toString('hex'));

/** What went wrong, with everything that a careless printer could show of it. */
function refusal(content: Uint8Array): { error: CertificateFileError; shown: string } {
  try {
    readCertificateFile(content, 'certs/given.pem');
  } catch (error) {
    expect(error).toBeInstanceOf(CertificateFileError);
    return { error: error as CertificateFileError, shown: inspect(error, { depth: 20, showHidden: true }) };
  }
  throw new Error('the file was taken');
}

describe('certificates in a file', () => {
  const two = chainPem(leaf, ca);
  const bundle = [
    'a comment with umlauts: Größe',
    'Subject: CN=a.example',
    leaf.pem,
    '=====',
    ca.pem,
    '-- the end -----',
  ].join('\n');
  it.each([
    ['one in PEM', text(leaf.pem), [leaf]],
    ['several', text(two), [leaf, ca]],
    ['CRLF', text(two.replaceAll('\n', '\r\n')), [leaf, ca]],
    ['CR alone', text(two.replaceAll('\n', '\r')), [leaf, ca]],
    ['a byte order mark', text(`\ufeff${two}`), [leaf, ca]],
    ['UTF-16, little-endian, with its mark', Buffer.from(`\ufeff${two}`, 'utf16le'), [leaf, ca]],
    ['UTF-16, big-endian, with its mark', Buffer.from(`\ufeff${two}`, 'utf16le').swap16(), [leaf, ca]],
    ['text between', text(bundle), [leaf, ca]],
    ['no line end at the end', text(two.trimEnd()), [leaf, ca]],
    ['everything on one line', text(leaf.pem.replace(/\n/g, '')), [leaf]],
    ['blanks in the lines', text(leaf.pem.replace(/\n/g, ' \n\t')), [leaf]],
    ['the label of old tools', text(leaf.pem.replaceAll('CERTIFICATE', 'X509 CERTIFICATE')), [leaf]],
    ['the same one twice', text(leaf.pem + leaf.pem), [leaf, leaf]],
    ['parameters beside it', text(pemOf(der.oid('1.2.840.10045.3.1.7'), 'EC PARAMETERS') + leaf.pem), [leaf]],
    [
      'a public key beside it',
      text(leaf.keys.publicKey.export({ type: 'spki', format: 'pem' }) + leaf.pem),
      [leaf],
    ],
    ['DER', Buffer.from(leaf.certificate), [leaf]],
  ])('%s', (_, content, expected) => {
    expect(plain(readCertificateFile(content, 'x'))).toEqual(
      plain(expected.map(({ certificate }) => certificate)),
    );
  });

  it('toPem writes what is read again', () => {
    expect(toPem(leaf.certificate)).toBe(leaf.pem);
    expect(plain(readCertificateFile(text(toPem(ca.certificate)), 'x'))).toEqual(plain([ca.certificate]));
    // A length of whole lines ends without an empty one.
    expect(toPem(Buffer.alloc(48))).toBe(
      `-----BEGIN CERTIFICATE-----\n${'A'.repeat(64)}\n-----END CERTIFICATE-----\n`,
    );
  });
});

describe('files without a certificate', () => {
  const request = der.sequence(
    der.sequence(
      der.integer(0),
      der.sequence(der.set()),
      leaf.keys.publicKey.export({ type: 'spki', format: 'der' }),
    ),
    der.sequence(der.oid('1.2.840.10045.4.3.2')),
    der.bits(Buffer.alloc(64)),
  );
  const bundle = der.sequence(der.oid('1.2.840.113549.1.7.2'), der.explicit(0, der.sequence()));
  const publicKey = leaf.keys.publicKey.export({ type: 'spki', format: 'der' });
  const block = (label: string, bytes: Uint8Array): Buffer => text(pemOf(bytes, label));
  const bent = Buffer.from(leaf.certificate.subarray(0, 100));
  it.each([
    ['nothing', Buffer.alloc(0), 'holds no certificate: it is empty.'],
    ['text', text('to be done'), 'holds no certificate: it is neither PEM nor DER.'],
    ['base64 alone', text(Buffer.from(leaf.certificate).toString('base64')), 'neither PEM nor DER'],
    [
      'a request in PEM',
      block('CERTIFICATE REQUEST', request),
      'holds no certificate but a certificate request.',
    ],
    ['a request in DER', request, 'it looks like a certificate request in DER.'],
    ['a public key in PEM', block('PUBLIC KEY', publicKey), 'holds no certificate but a public key.'],
    ['a public key in DER', publicKey, 'it looks like a public key in DER.'],
    ['PKCS #7 in PEM', block('PKCS7', bundle), 'holds no certificate but a PKCS #7 bundle.'],
    ['PKCS #7 in DER', bundle, 'it looks like a PKCS #7 bundle in DER.'],
    [
      'a trusted certificate',
      block('TRUSTED CERTIFICATE', leaf.certificate),
      "with OpenSSL's trust settings",
    ],
    ['a revocation list', block('X509 CRL', der.sequence()), 'holds no certificate but a revocation list.'],
    [
      'an unknown label, which is not repeated',
      block('SECRET SAUCE', der.sequence()),
      'but something else in PEM.',
    ],
    ['a block without an end', text(leaf.pem.slice(0, 200)), 'its END line is missing.'],
    [
      'a block with the wrong end',
      text(leaf.pem.replace('END CERT', 'END X509 CERT')),
      'its END line is missing.',
    ],
    [
      'the first block without an end',
      text(leaf.pem.slice(0, 200) + ca.pem),
      'block 1 of 2 is no certificate',
    ],
    ['no base64', text(leaf.pem.replace(/M/, '?')), "what stands between BEGIN and END isn't base64."],
    ['an empty block', text('-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n'), "isn't base64."],
    ['a truncated certificate in PEM', block('CERTIFICATE', bent), 'bytes past the end.'],
    ['a truncated certificate in DER', bent, 'bytes past the end.'],
    ['DER and a line end', Buffer.concat([leaf.certificate, text('\n')]), '1 bytes follow the certificate.'],
    [
      'two certificates in DER',
      Buffer.concat([leaf.certificate, ca.certificate]),
      'bytes follow the certificate.',
    ],
    [
      'a good one and a bad one',
      Buffer.concat([text(leaf.pem), block('CERTIFICATE', bent)]),
      'block 2 of 2 is no',
    ],
  ])('%s', (_, content, message) => {
    const { error, shown } = refusal(content);
    expect(error.message).toContain('`certs/given.pem`');
    expect(error.message).toContain(message);
    expect(error.hint).toContain('-----BEGIN CERTIFICATE-----');
    expect(shown).not.toContain('SECRET');
  });

  it('takes a version 1 certificate with serial number 0 for no request', async () => {
    const { certificate } = await root({ name: 'Root', version: 1, serial: 0 });
    expect(readCertificateFile(certificate, 'x')).toHaveLength(1);
  });
});

describe('private keys', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const ed = generateKeyPairSync('ed25519').privateKey;
  const LOCK = { cipher: 'aes-256-cbc', passphrase: 'x' };
  const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1', lock = {}): Buffer =>
    text(key.export({ type, format: 'pem', ...lock } as { type: 'pkcs8'; format: 'pem' }) as string);
  const bytes = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1', lock = {}): Buffer =>
    key.export({ type, format: 'der', ...lock } as { type: 'pkcs8'; format: 'der' });
  const secret = bytes(ed, 'pkcs8').subarray(16);

  /** What a tool of the system writes, made in a folder of its own. */
  const madeBy = (file: string, tool: string, ...options: string[]): Buffer => {
    const folder = mkdtempSync(join(tmpdir(), 'pinwarden-keys-'));
    try {
      writeFileSync(join(folder, 'leaf.pem'), leaf.pem + leaf.privateKeyPem);
      execFileSync(tool, options, { cwd: folder, stdio: 'ignore' });
      return readFileSync(join(folder, file));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const isThere = (tool: string, option: string): boolean => {
    try {
      execFileSync(tool, [option], { stdio: 'ignore' });
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code !== 'ENOENT';
    }
  };

  const openssh = Buffer.concat([Buffer.from('openssh-key-v1\0'), secret, bytes(rsa, 'pkcs1')]);
  const files: [string, Buffer][] = [
    ['PKCS #1 in PEM', pem(rsa, 'pkcs1')],
    ['PKCS #1 in PEM, encrypted', pem(rsa, 'pkcs1', LOCK)],
    ['PKCS #1 in DER', bytes(rsa, 'pkcs1')],
    ['PKCS #8 in PEM', pem(rsa, 'pkcs8')],
    ['PKCS #8 in DER', bytes(rsa, 'pkcs8')],
    ['PKCS #8 of Ed25519 in DER', bytes(ed, 'pkcs8')],
    ['PKCS #8 in PEM, encrypted', pem(ec, 'pkcs8', LOCK)],
    ['PKCS #8 in DER, encrypted', bytes(ec, 'pkcs8', LOCK)],
    ['SEC 1 in PEM', pem(ec, 'sec1')],
    ['SEC 1 in DER', bytes(ec, 'sec1')],
    ['SEC 1 in PEM, encrypted', pem(ec, 'sec1', LOCK)],
    ['OpenSSH', text(pemOf(openssh, 'OPENSSH PRIVATE KEY'))],
    ['OpenSSH without armour', openssh],
    ['SSH2', text(`---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n${secret.toString('base64')}\n`)],
    ['PGP', text(`-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${secret.toString('base64')}\n`)],
    ['PuTTY', text(`PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-Lines: 1\n${secret.toString('base64')}\n`)],
    [
      'PKCS #12 with BER lengths',
      Buffer.concat([Buffer.from('30800201033080', 'hex'), der.oid('1.2.840.113549.1.7.1'), secret]),
    ],
    ['PBES1 of PKCS #12', der.sequence(der.sequence(der.oid('1.2.840.113549.1.12.1.3')), der.octets(secret))],
    ['a Java key store (JKS)', Buffer.concat([Buffer.from('feedfeed00000002', 'hex'), secret])],
    ['a Java key store (JCEKS)', Buffer.concat([Buffer.from('cececece00000002', 'hex'), secret])],
    ['PVK', Buffer.concat([Buffer.from('1ef1b5b000000000', 'hex'), secret])],
    ['a key behind a certificate', Buffer.concat([text(leaf.pem), pem(ec, 'pkcs8')])],
    ['a key before certificates', Buffer.concat([pem(ec, 'sec1'), text(leaf.pem + ca.pem)])],
    ['CRLF', text(pem(ec, 'pkcs8').toString().replaceAll('\n', '\r\n'))],
    ['UTF-16', Buffer.from(`\ufeff${pem(ec, 'pkcs8')}`, 'utf16le')],
    ['UTF-16 without its mark', Buffer.from(pem(ec, 'pkcs8').toString(), 'utf16le').swap16()],
    ['one whose head is cut off', pem(rsa, 'pkcs8').subarray(100)],
    ['one whose tail is cut off', pem(rsa, 'pkcs8').subarray(0, 500)],
    ['DER that is cut off', bytes(rsa, 'pkcs8').subarray(0, 500)],
    ['DER with something behind it', Buffer.concat([bytes(ec, 'pkcs8'), text('\n')])],
    ['one with a certificate for a label', text(pemOf(bytes(ec, 'pkcs8'), 'CERTIFICATE'))],
    ['one with another label', text(pemOf(bytes(ec, 'pkcs8'), 'SECRET') + leaf.pem)],
  ];

  const windows = (content: Buffer, size: number): Set<string> => {
    const forms = [
      content.toString('latin1'),
      content.toString('utf16le'),
      content.toString('hex'),
      content.toString('base64'),
    ];
    const pieces = new Set<string>();
    for (const form of forms)
      for (let at = 0; at + size <= form.length; at++) pieces.add(form.slice(at, at + size));
    return pieces;
  };
  const FIXED = ['PRIVATE KEY', 'BEGIN CERTIFICATE', 'BEGIN', 'CERTIFICATE'].flatMap((word) => [
    ...windows(text(`-----${word}-----`), 8),
  ]);

  it.each(files)('%s: refused by name, and no piece of it is told', (_, content) => {
    const { error, shown } = refusal(content);
    expect(error.message).toBe(
      '`certs/given.pem` holds a private key and was not read. Certificates are all that is needed.',
    );
    expect(error.cause).toBeUndefined();
    const told = [...windows(content, 8)].filter((piece) => shown.includes(piece) && !FIXED.includes(piece));
    expect(told).toEqual([]);
  });

  const p12 = ['pkcs12', '-export', '-in', 'leaf.pem', '-out', 'leaf.p12', '-passout', 'pass:x'];
  const ssh = ['-q', '-t', 'ed25519', '-N', '', '-f', 'id'];
  const jks =
    '-genkeypair -alias a -keyalg EC -dname CN=a -storetype JKS -storepass secret -keypass secret -keystore a.jks';
  it.skipIf(!isThere('openssl', 'version'))('PKCS #12 by openssl (skipped where it is missing)', () => {
    const { error } = refusal(madeBy('leaf.p12', 'openssl', ...p12));
    expect(error.message).toContain('holds a private key and was not read');
  });
  it.skipIf(!isThere('ssh-keygen', '-?'))('OpenSSH by ssh-keygen (skipped where it is missing)', () => {
    const { error } = refusal(madeBy('id', 'ssh-keygen', ...ssh));
    expect(error.message).toContain('holds a private key and was not read');
  });
  it.skipIf(!isThere('keytool', '-help'))('JKS by keytool (skipped where it is missing)', () => {
    const { error } = refusal(madeBy('a.jks', 'keytool', ...jks.split(' ')));
    expect(error.message).toContain('holds a private key and was not read');
  });

  it('an unreadable certificate tells nothing of its bytes either', () => {
    const content = Buffer.concat([leaf.certificate.subarray(0, 300), secret]);
    const { shown } = refusal(text(pemOf(content, 'CERTIFICATE')));
    expect([...windows(content, 8)].filter((piece) => shown.includes(piece))).toEqual([]);
  });

  it('ends soon on a megabyte of beginnings', () => {
    expect(refusal(text('BEGIN '.repeat(200_000))).error.message).toContain('neither PEM nor DER');
    expect(refusal(text('-----BEGIN CERTIFICATE-----'.repeat(40_000))).error.message).toContain(
      'END line is missing',
    );
  });
});
