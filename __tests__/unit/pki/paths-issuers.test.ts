import { describe, expect, it } from 'vitest';
import { readCertificate } from '../../../src/pki/certificate.ts';
import { DerError } from '../../../src/pki/der.ts';
import { trustPaths } from '../../../src/pki/paths.ts';
import * as der from '../../support/der.ts';
import {
  type Authority,
  basicConstraints,
  type CaOptions,
  type Issued,
  type KeyKind,
  keyUsage,
  makeKey,
  root,
} from '../../support/pki.ts';
import { anchorsOf, path, pathsOf, prints } from '../../support/trust-paths.ts';

const top = await root({ name: 'Root' });
const ca = await top.issueCa({ name: 'CA' });
const leaf = await ca.issueLeaf({ dnsNames: ['a.example'] });

describe('what an issuer must be', () => {
  const usual = [keyUsage(5, 6)];
  const issuers: [string, Partial<CaOptions>, 'issues' | 'refused', 'issues' | 'refused'][] = [
    // what                                           as intermediate, as anchor
    ['a CA', {}, 'issues', 'issues'],
    ['a CA without keyUsage', { keyUsage: null }, 'issues', 'issues'],
    ['a CA whose keyUsage has no keyCertSign', { keyUsage: [0, 6] }, 'refused', 'refused'],
    ['cA false', { extensions: [basicConstraints(false), ...usual] }, 'refused', 'refused'],
    ['without basicConstraints', { extensions: usual }, 'refused', 'issues'],
    ['version 1', { version: 1 }, 'refused', 'issues'],
    ['basicConstraints twice', { moreExtensions: [basicConstraints(true)] }, 'refused', 'refused'],
    ['keyUsage twice', { moreExtensions: [keyUsage(5)] }, 'refused', 'refused'],
  ];
  it.each(issuers)('%s', async (_, options, asIntermediate, asAnchor) => {
    const issuer = await top.issueCa({ name: 'Issuer', ...options });
    const end = await issuer.issueLeaf({ dnsNames: ['a.example'] });
    expect(pathsOf([end, issuer], anchorsOf(top)).length).toBe(asIntermediate === 'issues' ? 1 : 0);
    expect(pathsOf([end], anchorsOf(issuer)).length).toBe(asAnchor === 'issues' ? 1 : 0);
  });

  it('has signed: the right name with the wrong key is nobody', async () => {
    const forged = await (await root({ name: 'Root' })).issueCa({ name: 'CA' });
    const end = await forged.issueLeaf({ dnsNames: ['a.example'] });
    expect(pathsOf([end, ca], anchorsOf(top))).toEqual([]);
    expect(pathsOf([end, forged], anchorsOf(top))).toEqual([]);
    expect(pathsOf([end, forged, ca], anchorsOf(top))).toEqual([]);
  });

  it('is no leaf that signs on its own account', async () => {
    const impostor = await (await root({ name: 'a.example', key: leaf.keys })).issueLeaf({
      dnsNames: ['b.example'],
    });
    expect(pathsOf([impostor, leaf, ca], anchorsOf(top))).toEqual([]);
  });

  it('has the name byte for byte', async () => {
    const attribute = der.sequence(der.oid('2.5.4.3'), der.tlv(0x13, Buffer.from('CA')));
    const printable = await top.issueCa({
      name: 'CA',
      subject: der.sequence(der.set(attribute)),
      key: ca.keys,
    });
    expect(readCertificate(printable.certificate).subject).toBe(readCertificate(ca.certificate).subject);
    expect(pathsOf([leaf, printable], anchorsOf(top))).toEqual([]);
  });
});

describe('pathLenConstraint, RFC 5280 section 4.2.1.9', () => {
  const chain = async (lengths: readonly (number | undefined)[]): Promise<Issued[]> => {
    const certificates: Issued[] = [];
    let issuer: Authority | null = null;
    for (const [at, pathLength] of lengths.entries()) {
      const options = { name: `Level ${at}`, ...(pathLength === undefined ? {} : { pathLength }) };
      issuer = issuer === null ? await root(options) : await issuer.issueCa(options);
      certificates.unshift(issuer);
    }
    certificates.unshift(await (issuer as Authority).issueLeaf({ dnsNames: ['a.example'] }));
    return certificates;
  };
  it.each([
    [[undefined, 0], 1],
    [[1, 0], 1],
    [[0, 0], 0],
    [[undefined, 0, undefined], 0],
    [[undefined, 1, 0], 1],
    [[2, 1, 0], 1],
    [[1, 1, 0], 0],
    [[undefined, 300, undefined, undefined], 1],
  ])('%j from the root down: %i path', async (lengths, count) => {
    const certificates = await chain(lengths);
    expect(pathsOf(certificates, anchorsOf(certificates.at(-1) as Issued)).length).toBe(count);
  });

  it("doesn't count self-issued certificates", async () => {
    const narrow = await root({ name: 'Narrow', pathLength: 0 });
    const successor = await narrow.issueCa({ name: 'Narrow' });
    const end = await successor.issueLeaf({ dnsNames: ['a.example'] });
    expect(pathsOf([end, successor], anchorsOf(narrow))).toEqual([path(end, successor, narrow)]);
  });
});

describe('keys and signatures', async () => {
  const spkiOf = async (kind: KeyKind): Promise<Buffer> =>
    (await makeKey(kind)).publicKey.export({ type: 'spki', format: 'der' });

  const kinds: KeyKind[] = [
    'rsa',
    'rsa-pss',
    'rsa-pss-restricted',
    'p256',
    'p384',
    'p521',
    'secp256k1',
    'ec-explicit',
    'ed25519',
    'ed448',
  ];
  it.each(kinds)('%s all the way', async (key) => {
    const anchor = await root({ name: 'Root', key });
    const issuer = await anchor.issueCa({ name: 'CA', key });
    const end = await issuer.issueLeaf({ dnsNames: ['a.example'], key });
    expect(pathsOf([end, issuer], anchorsOf(anchor))).toEqual([path(end, issuer, anchor)]);
  });

  it('a leaf with a key that nobody knows has a path all the same', async () => {
    const spki = der.sequence(der.sequence(der.oid('1.3.6.1.4.1.99999.7')), der.bits(Buffer.alloc(40)));
    const end = await ca.issueLeaf({ dnsNames: ['a.example'], spki });
    expect(pathsOf([end, ca], anchorsOf(top))).toEqual([path(end, ca, top)]);
  });

  it.each([
    [
      'an algorithm that nobody knows',
      der.sequence(der.sequence(der.oid('1.3.6.1.4.1.99999.7')), der.bits(Buffer.alloc(40))),
    ],
    [
      'an RSA key of garbage',
      der.sequence(der.sequence(der.oid('1.2.840.113549.1.1.1'), der.nothing()), der.bits(Buffer.alloc(40))),
    ],
    ['X25519, which signs nothing', await spkiOf('x25519')],
    ['another type of key than the signature has', await spkiOf('rsa')],
  ])('an issuer with %s has signed nothing', async (_, spki) => {
    const issuer = await top.issueCa({ name: 'Odd', spki });
    const end = await issuer.issueLeaf({ dnsNames: ['a.example'] });
    expect(pathsOf([end, issuer], anchorsOf(top, issuer))).toEqual([]);
  });

  it('a signature that was bent is none', () => {
    const bent = Buffer.from(leaf.certificate);
    bent[bent.length - 1] = (bent.at(-1) as number) ^ 1;
    expect(trustPaths([bent, ca.certificate], anchorsOf(top))).toEqual([]);
  });

  it('unreadable certificates behind the first are left out; the first must be read', () => {
    const presented = [
      leaf.certificate,
      Buffer.from('rubbish'),
      ca.certificate.subarray(0, 100),
      ca.certificate,
    ];
    expect(prints(trustPaths(presented, anchorsOf(top)))).toEqual([path(leaf, ca, top)]);
    expect(() => trustPaths([Buffer.from('rubbish'), ca.certificate], anchorsOf(top))).toThrow(DerError);
  });
});
