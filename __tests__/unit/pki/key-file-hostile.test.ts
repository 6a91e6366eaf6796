import { createHash, randomBytes, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CertificateFileError } from '../../../src/pki/files.ts';
import { readKeyFile } from '../../../src/pki/key-file.ts';
import * as der from '../../support/der.ts';
import { makeKey, nameOf, root, toPem } from '../../support/pki.ts';

const text = (content: string): Buffer => Buffer.from(content, 'latin1');
const keys = await makeKey('p256');
const spki = keys.publicKey.export({ type: 'spki', format: 'der' });
const pin = createHash('sha256').update(spki).digest('base64');
const certificate = Buffer.from((await root({ name: 'CA', key: keys })).certificate);
const body = der.sequence(der.integer(0), nameOf('a.example'), spki, der.explicit(0));
const request = der.sequence(
  body,
  der.sequence(der.oid('1.2.840.10045.4.3.2')),
  der.bits(sign('sha256', body, keys.privateKey)),
);
const rsa = (await makeKey('rsa')).publicKey.export({ type: 'pkcs1', format: 'der' });

const open = (tag: number, ...content: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.of(tag, 0x80), ...content, Buffer.of(0, 0)]);
const signedData = (container: typeof open, ...certificates: readonly Uint8Array[]): Buffer => {
  const data = container(0x30, der.oid('1.2.840.113549.1.7.1'));
  const signed = container(0x30, der.integer(1), der.set(), data, container(0xa0, ...certificates));
  return container(0x30, der.oid('1.2.840.113549.1.7.2'), container(0xa0, signed));
};
const definite = signedData((tag, ...content) => der.tlv(tag, ...content), certificate);
const indefinite = signedData(open, certificate);

const FILES: [string, Buffer][] = [
  ['a certificate', certificate],
  ['a certificate in PEM', text(toPem(certificate, 'CERTIFICATE'))],
  [
    'a certificate with trust settings',
    text(toPem(Buffer.concat([certificate, der.sequence()]), 'TRUSTED CERTIFICATE')),
  ],
  ['a certificate in base64', text(certificate.toString('base64'))],
  ['a bundle', definite],
  ['a bundle in BER', indefinite],
  ['a bundle in PEM', text(toPem(indefinite, 'PKCS7'))],
  ['a request', request],
  ['a request in PEM', text(toPem(request, 'CERTIFICATE REQUEST'))],
  ['a public key', spki],
  ['a public key in PEM', text(toPem(spki, 'PUBLIC KEY'))],
  ['an RSA public key', rsa],
  ['an RSA public key in PEM', text(toPem(rsa, 'RSA PUBLIC KEY'))],
];

/** What was read, or null for a refusal. Anything else that is thrown goes on. */
function outcome(content: Uint8Array): ReturnType<typeof readKeyFile> | null {
  try {
    return readKeyFile(content, 'given');
  } catch (error) {
    if (!(error instanceof CertificateFileError)) throw error;
    return null;
  }
}

describe.each(FILES)('%s', (what, whole) => {
  it('is read', () => expect(outcome(whole)).not.toBeNull());

  it('cut off at any byte is refused', () => {
    // Line ends and END are no part of what a line of base64 says, and the last "-----" or "=" of neither.
    const armoured = what.includes('in PEM') || what.includes('settings');
    const short: number[] = [];
    for (let end = 0; end < whole.length; end++)
      if (outcome(whole.subarray(0, end)) !== null) short.push(end);
    expect(short).toEqual(armoured ? [whole.length - 1] : []);
  });

  it('with any bit flipped is refused or read, and proves no other key', () => {
    const proven = new Set<string>();
    for (let at = 0; at < whole.length * 8; at += whole.length > 700 ? 5 : 1) {
      const bent = Buffer.from(whole);
      bent[at >> 3] = (bent[at >> 3] as number) ^ (1 << (at & 7));
      for (const key of outcome(bent)?.keys ?? []) if (key.verified) proven.add(key.pin);
    }
    proven.delete(pin);
    expect([...proven]).toEqual([]);
  });
});

describe('made to be hard', () => {
  const deep = (tag: number, levels: number): Buffer => {
    const levelsOf = Buffer.alloc(levels * 2);
    for (let at = 0; at < levelsOf.length; at += 2) levelsOf.set([tag, 0x80], at);
    return levelsOf;
  };
  const bundleStart = Buffer.concat([Buffer.of(0x30, 0x80), der.oid('1.2.840.113549.1.7.2')]);
  const LONG = 500_000;
  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['zero bytes', Buffer.alloc(100_000)],
    ['one byte of DER', Buffer.of(0x30)],
    ['white space', text(' \r\n\t'.repeat(LONG))],
    ['nesting without end', deep(0x30, LONG)],
    ['nesting without end in a bundle', Buffer.concat([bundleStart, deep(0xa0, LONG)])],
    [
      'nesting in a bundle that ends',
      Buffer.concat([bundleStart, deep(0xa0, LONG), Buffer.alloc(LONG * 2 + 2)]),
    ],
    ['many small elements', Buffer.concat([bundleStart, ...new Array<Buffer>(100_000).fill(der.sequence())])],
    ['small elements one behind the other', Buffer.alloc(LONG * 2, Buffer.of(0x30, 0x00))],
    ['elements of one byte, one behind the other', Buffer.alloc(LONG * 3, Buffer.of(0x30, 0x01, 0x00))],
    ['ends of contents alone', Buffer.concat([bundleStart, Buffer.alloc(LONG)])],
    ['a length of 4 GiB', Buffer.from('3084ffffffff', 'hex')],
    ['a length of 2^48', Buffer.from('3086ffffffffffff3086ffffffffffff', 'hex')],
    ['a length of 127 bytes', Buffer.concat([Buffer.of(0x30, 0xff), Buffer.alloc(200, 0xff)])],
    ['a length of 4 GiB in a bundle', Buffer.concat([bundleStart, Buffer.from('a084ffffffff', 'hex')])],
    ['an indefinite length of a number', Buffer.concat([bundleStart, Buffer.from('0280', 'hex')])],
    ['a tag of many bytes', Buffer.concat([bundleStart, Buffer.alloc(1000, 0xff)])],
    ['an identifier of a megabyte', der.sequence(der.tlv(0x06, Buffer.alloc(1_000_000, 0x81)))],
    ['an algorithm of a megabyte', der.sequence(der.sequence(der.tlv(0x06, Buffer.alloc(1_000_000, 0x81))))],
    ['beginnings of blocks', text('-----BEGIN '.repeat(LONG / 5))],
    ['beginnings of labels', text(`-----BEGIN ${'A '.repeat(LONG)}`)],
    ['base64 that says nothing', text('A'.repeat(LONG * 4))],
    ['base64 that begins like DER', text('MIIB'.repeat(LONG))],
    ['words like keys', text('MIIBVQIB '.repeat(LONG / 5))],
    ['10,000 empty blocks', text(toPem(Buffer.alloc(0), 'CERTIFICATE').repeat(10_000))],
    ['10,000 blocks of a label that nobody knows', text(toPem(spki, 'X').repeat(10_000))],
    ['noise', randomBytes(100_000)],
    ['noise in a block', text(toPem(randomBytes(100_000), 'CERTIFICATE'))],
  ])('%s is refused', (_, content) => expect(outcome(content)).toBeNull());

  it('10,000 blocks are read, each', () => {
    expect(outcome(text(toPem(certificate, 'CERTIFICATE').repeat(10_000)))?.certificates).toHaveLength(
      10_000,
    );
    const many = outcome(text(toPem(spki, 'PUBLIC KEY').repeat(10_000)))?.keys ?? [];
    expect(many).toHaveLength(10_000);
    expect(new Set(many.map((each) => each.pin))).toEqual(new Set([pin]));
  });

  it('requests are read up to a hundred, for each costs a signature check', () => {
    const pem = toPem(request, 'CERTIFICATE REQUEST');
    expect(outcome(text(pem.repeat(100)))?.keys).toHaveLength(100);
    expect(() => readKeyFile(text(pem.repeat(101)), 'given')).toThrow('more than 100 certificate requests');
  });

  it('a fault tells nothing of the bytes', () => {
    const secret = 'this is nobody else’s business';
    for (const label of [
      'CERTIFICATE',
      'CERTIFICATE REQUEST',
      'PUBLIC KEY',
      'PKCS7',
      'TRUSTED CERTIFICATE',
    ]) {
      const content = text(toPem(der.sequence(der.utf8(secret)), label));
      expect(() => readKeyFile(content, 'given')).toThrow(
        /^`given` is no [\w #]+ that can be read: (?!.*nobody)/,
      );
    }
    expect(() => readKeyFile(text(toPem(spki, 'SECRET')), 'given')).toThrow(
      '`given` holds no certificate, request or public key but something else in PEM.',
    );
  });
});
