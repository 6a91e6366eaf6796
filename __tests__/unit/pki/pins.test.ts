import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import * as peculiar from '@peculiar/x509';
import { describe, expect, it } from 'vitest';
import { readCertificate } from '../../../src/pki/certificate.ts';
import * as der from '../../support/der.ts';
import { type KeyKind, type LeafOptions, makeKey, root } from '../../support/pki.ts';

const authority = await root({ name: 'Root' });
const read = async (options: LeafOptions): Promise<ReturnType<typeof readCertificate>> =>
  readCertificate((await authority.issueLeaf(options)).certificate);

const hasOpenssl = (() => {
  try {
    return execFileSync('openssl', ['version']).length > 0;
  } catch {
    return false;
  }
})();

/** The pipeline that everybody makes pins with. */
function opensslPin(pem: string): string {
  const spki = execFileSync('openssl', ['x509', '-pubkey', '-noout'], { input: pem });
  const info = execFileSync('openssl', ['pkey', '-pubin', '-outform', 'der'], { input: spki });
  return execFileSync('openssl', ['dgst', '-sha256', '-binary'], { input: info }).toString('base64');
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

describe('pins and key labels', () => {
  const kinds: [KeyKind, string][] = [
    ['rsa', 'RSA 2048'],
    ['rsa-pss', 'RSA-PSS 2048'],
    ['rsa-pss-restricted', 'RSA-PSS 2048'],
    ['p256', 'ECDSA P-256'],
    ['p384', 'ECDSA P-384'],
    ['p521', 'ECDSA P-521'],
    ['secp256k1', 'ECDSA secp256k1'],
    ['ec-explicit', 'ECDSA explicit parameters'],
    ['ed25519', 'Ed25519'],
    ['ed448', 'Ed448'],
    ['x25519', 'X25519'],
  ];
  it.skipIf(!hasOpenssl).each(kinds)(
    '%s: the pin of the openssl pipeline (skipped without openssl), %s',
    async (key, label) => {
      const leaf = await authority.issueLeaf({ dnsNames: ['a.example'], key });
      expect(readCertificate(leaf.certificate)).toMatchObject({ pin: opensslPin(leaf.pem), key: label });
    },
  );

  /** A SubjectPublicKeyInfo by hand. */
  const spkiOf = (algorithm: readonly Buffer[], key: Uint8Array): Buffer =>
    der.sequence(der.sequence(...algorithm), der.bits(key));
  const rsaKey = (modulus: Uint8Array): Buffer => der.sequence(der.integer(modulus), der.integer(65_537));
  const RSA = der.oid('1.2.840.113549.1.1.1');
  const EC = der.oid('1.2.840.10045.2.1');

  it.each([
    [
      'an algorithm that nobody knows',
      spkiOf([der.oid('1.3.6.1.4.1.99999.7')], Buffer.alloc(40, 7)),
      '1.3.6.1.4.1.99999.7',
    ],
    [
      'ML-DSA-65 (RFC 9881)',
      spkiOf([der.oid('2.16.840.1.101.3.4.3.18')], Buffer.alloc(1952, 5)),
      'ML-DSA-65',
    ],
    [
      'a curve without a name',
      spkiOf([EC, der.oid('1.3.6.1.4.1.99999.8')], Buffer.alloc(65, 4)),
      'ECDSA 1.3.6.1.4.1.99999.8',
    ],
    ['an EC key without parameters', spkiOf([EC], Buffer.alloc(65, 4)), 'ECDSA'],
    ['RSA of 2047 bits', spkiOf([RSA, der.nothing()], rsaKey(Buffer.alloc(256, 0x7f))), 'RSA 2047'],
    ['RSA of 1 bit', spkiOf([RSA, der.nothing()], rsaKey(Buffer.of(1))), 'RSA 1'],
    ['RSA of no bits', spkiOf([RSA, der.nothing()], rsaKey(Buffer.of(0))), 'RSA 0'],
    ['RSA with garbage for a key', spkiOf([RSA, der.nothing()], Buffer.of(1, 2, 3)), 'RSA'],
    ['garbage for an algorithm', der.sequence(der.integer(5)), 'unreadable'],
    ['an empty sequence', der.sequence(), 'unreadable'],
  ])('%s: the hash of the bytes, and a label', async (_, spki, label) => {
    expect(await read({ dnsNames: ['a.example'], spki })).toMatchObject({ pin: sha256(spki), key: label });
  });

  it('hashes the bytes that stand there, where re-encoding the key would give others', async () => {
    const { publicKey } = await makeKey('rsa');
    const canonical = publicKey.export({ type: 'spki', format: 'der' });
    // RFC 3279 section 2.3.1 wants a NULL for parameters; readers take keys without it too.
    const bare = spkiOf([RSA], publicKey.export({ type: 'pkcs1', format: 'der' }));
    expect(
      createPublicKey({ key: bare, type: 'spki', format: 'der' }).export({ type: 'spki', format: 'der' }),
    ).toEqual(canonical);
    expect(bare).not.toEqual(canonical);
    expect((await read({ dnsNames: ['a.example'], spki: bare })).pin).toBe(sha256(bare));
  });

  it('hashes a compressed point (RFC 5480 section 2.2) as it stands', async () => {
    const { publicKey } = await makeKey('p256');
    const canonical = publicKey.export({ type: 'spki', format: 'der' });
    const [x, y] = [canonical.subarray(27, 59), canonical.subarray(59)];
    const compressed = Buffer.concat([Buffer.of(2 + ((y[31] as number) & 1)), x]);
    const spki = spkiOf([EC, der.oid('1.2.840.10045.3.1.7')], compressed);
    expect(createPublicKey({ key: spki, type: 'spki', format: 'der' }).export({ format: 'jwk' })).toEqual(
      publicKey.export({ format: 'jwk' }),
    );
    expect(await read({ dnsNames: ['a.example'], spki })).toMatchObject({
      pin: sha256(spki),
      key: 'ECDSA P-256',
    });
  });
});

describe('the bundled roots, by three readers', () => {
  const roots = rootCertificates.map((pem) => new X509Certificate(pem));
  it('are more than a hundred', () => expect(roots.length).toBeGreaterThan(100));

  it.each(roots.map((of) => [of.subject.split('\n').at(-1), of] as const))('%s', (_, node) => {
    const own = readCertificate(node.raw);
    expect(own).toMatchObject({
      fingerprint: node.fingerprint256.replaceAll(':', '').toLowerCase(),
      // Zero is written as one byte, as `openssl x509 -serial` does.
      serial: node.serialNumber.toLowerCase().padStart(2, '0'),
      notBefore: Date.parse(node.validFrom),
      notAfter: Date.parse(node.validTo),
      isCa: true,
      selfIssued: true,
    });
    const other = new peculiar.X509Certificate(node.raw);
    expect(own.pin).toBe(sha256(new Uint8Array(other.publicKey.rawData)));
    expect(own.label).toBe(other.subjectName.getField('CN').at(-1) ?? own.subject);
    const { modulusLength, namedCurve } = node.publicKey.asymmetricKeyDetails ?? {};
    const curves: Record<string, string> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };
    expect(own.key).toBe(namedCurve === undefined ? `RSA ${modulusLength}` : `ECDSA ${curves[namedCurve]}`);
  });

  it.skipIf(!hasOpenssl)(
    "have the names that openssl's -nameopt RFC2253 prints (skipped without openssl)",
    () => {
      for (const pem of rootCertificates.slice(0, 40)) {
        const options = ['x509', '-noout', '-subject', '-nameopt', 'RFC2253,-esc_msb,utf8,-dump_unknown,oid'];
        const printed = execFileSync('openssl', options, { input: pem, encoding: 'utf8' });
        const dottedTypes = printed.replace(/^subject=\s*/, '').trimEnd();
        const { subject } = readCertificate(new X509Certificate(pem).raw);
        expect(subject.replace(/(^|[^\\],)[A-Za-z]+=/g, '$1=')).toBe(
          dottedTypes.replace(/(^|[^\\],)[\d.]+=/g, '$1='),
        );
      }
    },
  );
});
