import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { TrustAnchors } from '../../../src/pki/anchors.ts';
import { readCertificate } from '../../../src/pki/certificate.ts';
import { DerError } from '../../../src/pki/der.ts';
import { trustPaths } from '../../../src/pki/paths.ts';
import { DAY, root } from '../../support/pki.ts';
import { anchorsOf, path, pathsOf } from '../../support/trust-paths.ts';

const top = await root({ name: 'Root' });
const ca = await top.issueCa({ name: 'CA' });
const leaf = await ca.issueLeaf({ dnsNames: ['a.example'] });

describe('one root', () => {
  it('leaf, intermediate, anchor', () => {
    expect(pathsOf([leaf, ca], anchorsOf(top))).toEqual([path(leaf, ca, top)]);
  });
  it('the presented copy of the anchor adds no path', () => {
    expect(pathsOf([leaf, ca, top], anchorsOf(top))).toEqual([path(leaf, ca, top)]);
  });
  it('order, repetition and strangers among the rest make no difference', async () => {
    const stranger = await (await root({ name: 'Elsewhere' })).issueCa({ name: 'Stranger' });
    expect(pathsOf([leaf, stranger, top, ca, ca, leaf], anchorsOf(top))).toEqual([path(leaf, ca, top)]);
  });
  it('a missing intermediate is not fetched', () => {
    expect(pathsOf([leaf], anchorsOf(top))).toEqual([]);
  });
  it('the first certificate is the one that counts', () => {
    expect(pathsOf([ca, leaf], anchorsOf(top))).toEqual([path(ca, top)]);
  });
  it('without anchors there is no path, nor from nothing', () => {
    expect(pathsOf([leaf, ca, top], anchorsOf())).toEqual([]);
    expect(pathsOf([], anchorsOf(top))).toEqual([]);
  });
  it('a root that signed no such intermediate ends nothing', async () => {
    expect(pathsOf([leaf, ca, top], anchorsOf(await root({ name: 'Other' })))).toEqual([]);
  });
});

describe('cross-signs', async () => {
  const old = await root({ name: 'Old' });
  const cross = await old.crossSign(top);

  it('both ways to trust, the shorter first', () => {
    expect(pathsOf([leaf, ca, cross], anchorsOf(old, top))).toEqual([
      path(leaf, ca, top),
      path(leaf, ca, cross, old),
    ]);
  });
  it('a device with the old root only, one with the new root only', () => {
    expect(pathsOf([leaf, ca, cross], anchorsOf(old))).toEqual([path(leaf, ca, cross, old)]);
    expect(pathsOf([leaf, ca, cross], anchorsOf(top))).toEqual([path(leaf, ca, top)]);
  });
  it('an intermediate with two issuers', async () => {
    const other = await old.crossSign(ca);
    expect(pathsOf([leaf, ca, other], anchorsOf(top, old))).toEqual([
      path(leaf, ca, top),
      path(leaf, other, old),
    ]);
  });
  it('a presented copy of the anchor beside its cross-sign', () => {
    expect(pathsOf([leaf, ca, cross, top, old], anchorsOf(old, top))).toEqual([
      path(leaf, ca, top),
      path(leaf, ca, cross, old),
    ]);
  });
  it('two roots that sign each other', async () => {
    const back = await top.crossSign(old);
    expect(pathsOf([leaf, ca, cross, back], anchorsOf(top, old))).toEqual([
      path(leaf, ca, top),
      path(leaf, ca, cross, old),
    ]);
    expect(pathsOf([leaf, ca, cross, back], anchorsOf())).toEqual([]);
  });
  it('a root whose key was changed and that signs its old key with the new one', async () => {
    const young = await root({ name: 'Root' });
    const oldWithNew = await young.crossSign(top);
    expect(pathsOf([leaf, ca, oldWithNew], anchorsOf(top, young))).toEqual([
      path(leaf, ca, top),
      path(leaf, ca, oldWithNew, young),
    ]);
  });
});

describe('anchors', () => {
  it('are known by name and key: another certificate of the same root is the same anchor', async () => {
    const renewed = await root({ name: 'Root', key: top.keys, days: [-1, 7300] });
    expect(pathsOf([leaf, ca, top], anchorsOf(renewed))).toEqual([path(leaf, ca, renewed)]);
  });
  it('of two certificates of one root the one that lasts longer stands there', async () => {
    const renewed = await root({ name: 'Root', key: top.keys, days: [-1, 7300] });
    expect(pathsOf([leaf, ca], anchorsOf(top, renewed))).toEqual([path(leaf, ca, renewed)]);
    expect(pathsOf([leaf, ca], anchorsOf(renewed, top))).toEqual([path(leaf, ca, renewed)]);
  });
  it('of the same name and another key are told apart by the signature', async () => {
    const namesake = await root({ name: 'Root' });
    expect(pathsOf([leaf, ca], anchorsOf(namesake))).toEqual([]);
    expect(pathsOf([leaf, ca], anchorsOf(namesake, top))).toEqual([path(leaf, ca, top)]);
  });
  it('of the same key and another name are others', async () => {
    const renamed = await root({ name: 'Renamed', key: top.keys });
    expect(pathsOf([leaf, ca], anchorsOf(renamed))).toEqual([]);
  });
  it('may be the leaf itself: a path of one', async () => {
    const own = await root({ name: 'appliance.local' });
    expect(pathsOf([own], anchorsOf(own))).toEqual([path(own)]);
    expect(pathsOf([leaf, ca], anchorsOf(leaf, top))).toEqual([path(leaf), path(leaf, ca, top)]);
    expect(pathsOf([own], anchorsOf(top))).toEqual([]);
  });
  it('may be intermediates; a path may go on over them', () => {
    expect(pathsOf([leaf, ca], anchorsOf(ca))).toEqual([path(leaf, ca)]);
    expect(pathsOf([leaf], anchorsOf(ca))).toEqual([path(leaf, ca)]);
    expect(pathsOf([leaf], anchorsOf(ca, top))).toEqual([path(leaf, ca), path(leaf, ca, top)]);
    expect(pathsOf([leaf, ca], anchorsOf(ca, top))).toEqual([path(leaf, ca), path(leaf, ca, top)]);
  });
  it('say whether they are public or named, and public goes first', () => {
    const origin = (of: ConstructorParameters<typeof TrustAnchors>[0]): string | undefined =>
      trustPaths([leaf.certificate, ca.certificate], new TrustAnchors(of))[0]?.anchor;
    expect(origin({ public: [top.pem], named: [] })).toBe('public');
    expect(origin({ public: [top.certificate], named: [] })).toBe('public');
    expect(origin({ public: [], named: [top.certificate] })).toBe('named');
    expect(origin({ public: [top.pem], named: [top.certificate] })).toBe('public');
  });
  it("include the runtime's roots, each of which is found", () => {
    const anchors = new TrustAnchors({ public: rootCertificates, named: [] });
    for (const pem of rootCertificates) {
      const bytes = new X509Certificate(pem).raw;
      const [only, ...more] = trustPaths([bytes], anchors);
      expect(more).toEqual([]);
      expect(only).toMatchObject({ anchor: 'public', certificates: [readCertificate(bytes)] });
    }
  });
  it('that are public and unreadable anchor nothing; a named one is refused', () => {
    const rubbish = [
      '',
      'rubbish',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      Buffer.of(1),
    ];
    const anchors = new TrustAnchors({ public: [...rubbish, top.pem], named: [] });
    expect(pathsOf([leaf, ca], anchors)).toEqual([path(leaf, ca, top)]);
    expect(() => new TrustAnchors({ public: [], named: [Buffer.of(1)] })).toThrow(DerError);
  });
});

describe('dates', () => {
  const day = (offset: number): number => Date.UTC(2026, 5, 1) + offset * DAY;
  it.each([
    ['all in date', [-1, 89], [-10, 100], [-1, 89]],
    ['an expired leaf', [-60, -1], [-90, 100], [-60, -1]],
    ['a leaf that is not yet valid', [1, 90], [-10, 100], [1, 90]],
    ['47 days', [-10, 37], [-90, 100], [-10, 37]],
    ['an intermediate that ends first', [-1, 89], [-10, 30], [-1, 30]],
    ['never all in date at once', [-60, -30], [-10, 100], [-10, -30]],
  ] as const)('%s: the path stands and says when it is in date', async (_, end, middle, expected) => {
    const clock = await root({ name: 'Root', now: day(0) });
    const issuer = await clock.issueCa({ name: 'CA', days: middle });
    const served = await issuer.issueLeaf({ dnsNames: ['a.example'], days: end });
    const paths = trustPaths([served.certificate, issuer.certificate], anchorsOf(clock));
    expect(paths).toMatchObject([{ validFrom: day(expected[0]), validUntil: day(expected[1]) }]);
  });

  it("the anchor's own dates count", async () => {
    const gone = await root({ name: 'Gone', now: day(0), days: [-3650, -5] });
    const served = await gone.issueLeaf({ dnsNames: ['a.example'], days: [-10, 10] });
    expect(trustPaths([served.certificate], anchorsOf(gone))).toMatchObject([
      { validFrom: day(-10), validUntil: day(-5) },
    ]);
  });

  it("a path of one has the anchor's dates too, whatever the presented certificate says", async () => {
    const anchor = await root({ name: 'appliance', now: day(0), days: [-5, 5] });
    const served = await root({ name: 'appliance', now: day(0), days: [-1, 3650], key: anchor.keys });
    expect(trustPaths([served.certificate], anchorsOf(anchor))).toMatchObject([
      { certificates: [readCertificate(served.certificate)], validFrom: day(-1), validUntil: day(5) },
    ]);
  });
});
