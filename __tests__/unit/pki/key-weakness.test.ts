import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certificateKeyWeakness, keyWeakness } from '../../../src/pki/key-weakness.ts';
import { subjectPublicKeyInfoOf } from '../../../src/pki/public-key.ts';
import * as der from '../../support/der.ts';
import { type KeyKind, makeKey, root } from '../../support/pki.ts';

const spkiOf = async (kind: KeyKind): Promise<Buffer> =>
  (await makeKey(kind)).publicKey.export({ type: 'spki', format: 'der' });
const rsa = (bits: number, exponent: Uint8Array): Buffer => {
  const modulus = Buffer.alloc(bits / 8, 0xff);
  return subjectPublicKeyInfoOf(der.sequence(der.integer(modulus), der.tlv(0x02, exponent)));
};
const F4 = Buffer.of(1, 0, 1);

describe('keys that public CAs certify, and those that nobody has rules for', () => {
  it.each<KeyKind>(['rsa', 'rsa-pss', 'p256', 'p384', 'p521', 'ed25519', 'ed448', 'x25519'])(
    '%s',
    async (kind) => {
      expect(keyWeakness(await spkiOf(kind))).toBeNull();
    },
  );
  it.each([
    ['RSA of 2048 bits', rsa(2048, F4)],
    ['exponent 3', rsa(2048, Buffer.of(3))],
    ['ML-DSA', der.sequence(der.sequence(der.oid('2.16.840.1.101.3.4.3.17')), der.bits(Buffer.alloc(1312)))],
    ['nothing', Buffer.alloc(0)],
    [
      'an RSA key that is none',
      der.sequence(der.sequence(der.oid('1.2.840.113549.1.1.1')), der.bits(Buffer.of(0))),
    ],
  ])('%s', (_, spki) => expect(keyWeakness(spki)).toBeNull());
});

describe('weak keys', () => {
  it.each<[string, Uint8Array, string]>([
    ['RSA of 1024 bits', rsa(1024, F4), 'The RSA key has 1024 bits; public CAs ask for 2048 or more'],
    ['RSA of 2040 bits', rsa(2040, F4), 'The RSA key has 2040 bits'],
    ['exponent 1', rsa(2048, Buffer.of(1)), 'exponent is not an odd number of 3 or more'],
    ['exponent 0', rsa(2048, Buffer.of(0)), 'exponent is not an odd number'],
    ['an even exponent', rsa(2048, Buffer.of(1, 0, 2)), 'exponent is not an odd number'],
    ['a negative exponent', rsa(2048, Buffer.of(0x83)), 'exponent is not an odd number'],
  ])('%s', (_, spki, sentence) => {
    expect(keyWeakness(spki)).toContain(sentence);
    expect(keyWeakness(spki)).toMatch(/\(CA\/Browser Forum Baseline Requirements, section 6\.1\.[56]\)\.$/);
  });
  it.each<[KeyKind, string]>([
    ['secp256k1', 'The key is ECDSA secp256k1; public CAs certify P-256, P-384 and P-521 only'],
    ['ec-explicit', 'The key is ECDSA explicit parameters;'],
  ])('%s', async (kind, sentence) => expect(keyWeakness(await spkiOf(kind))).toContain(sentence));
  it('RSA-PSS of 1024 bits', () => {
    const { publicKey } = generateKeyPairSync('rsa-pss', { modulusLength: 1024 });
    expect(keyWeakness(publicKey.export({ type: 'spki', format: 'der' }))).toContain('1024 bits');
  });
  it('DSA', () => {
    const { publicKey } = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 });
    expect(keyWeakness(publicKey.export({ type: 'spki', format: 'der' }))).toContain('The key is DSA;');
  });
});

it('of a certificate, its key is looked at; what is no certificate has none', async () => {
  expect(certificateKeyWeakness((await root({ name: 'R', key: 'secp256k1' })).certificate)).toContain(
    'secp256k1',
  );
  expect(certificateKeyWeakness((await root({ name: 'R' })).certificate)).toBeNull();
  expect(certificateKeyWeakness(Buffer.of(0x30))).toBeNull();
});
