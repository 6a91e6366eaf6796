import { X509Certificate } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Authority, type Issued, makeKey, root } from '../../support/pki.ts';
import { anchorsOf, path, pathsOf } from '../../support/trust-paths.ts';

const top = await root({ name: 'Root' });

describe('chains that were made to cost', () => {
  const verify = vi.spyOn(X509Certificate.prototype, 'verify');
  beforeEach(() => {
    verify.mockClear();
  });

  it('a signature is checked once, also over many chains', async () => {
    const anchor = await root({ name: 'Root' });
    const issuer = await anchor.issueCa({ name: 'CA' });
    const ends = await Promise.all(
      Array.from({ length: 20 }, (_, at) => issuer.issueLeaf({ dnsNames: [`${at}.example`] })),
    );
    const anchors = anchorsOf(anchor);
    for (const end of [...ends, ...ends]) expect(pathsOf([end, issuer], anchors).length).toBe(1);
    expect(verify).toHaveBeenCalledTimes(21);
  });

  it('a hundred certificates with one name and key: 64 paths, one signature each and one for the leaf', async () => {
    const anchor = await root({ name: 'Root' });
    const key = await makeKey('p256');
    const copies = await Promise.all(Array.from({ length: 100 }, () => anchor.issueCa({ name: 'CA', key })));
    const end = await (copies[0] as Authority).issueLeaf({ dnsNames: ['a.example'] });
    expect(pathsOf([end, ...copies], anchorsOf(anchor)).length).toBe(64);
    expect(verify).toHaveBeenCalledTimes(65);
    verify.mockClear();
    expect(pathsOf([end, ...copies], anchorsOf())).toEqual([]);
    expect(verify).not.toHaveBeenCalled();
  });

  it('a hundred that sign themselves with one name and key cost one signature', async () => {
    const key = await makeKey('p256');
    const copies = await Promise.all(Array.from({ length: 100 }, () => root({ name: 'Loop', key })));
    const end = await (copies[0] as Authority).issueLeaf({ dnsNames: ['a.example'] });
    expect(pathsOf([end, ...copies], anchorsOf(top))).toEqual([]);
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('three hundred issuers of the right name that signed nothing: a hundred signatures, then it ends', async () => {
    const decoys = await Promise.all(Array.from({ length: 300 }, () => top.issueCa({ name: 'Decoy' })));
    const end = await (decoys.at(-1) as Authority).issueLeaf({ dnsNames: ['a.example'] });
    expect(pathsOf([end, ...decoys], anchorsOf(top))).toEqual([]);
    expect(verify).toHaveBeenCalledTimes(100);
  });

  it('nine authorities that all sign each other end, and the honest path comes first', async () => {
    const ring = await Promise.all(Array.from({ length: 9 }, (_, at) => root({ name: `Ring ${at}` })));
    const crosses = await Promise.all(
      ring.flatMap((one) => ring.filter((other) => other !== one).map((other) => one.crossSign(other))),
    );
    const first = ring[0] as Authority;
    const end = await first.issueLeaf({ dnsNames: ['a.example'] });
    // Without an anchor nearly a million simple paths would be walked; known signatures are free, so steps are what is bounded.
    expect(pathsOf([end, ...crosses], anchorsOf(top))).toEqual([]);
    expect(verify.mock.calls.length).toBeLessThanOrEqual(100);
    const paths = pathsOf([end, ...crosses], anchorsOf(first));
    expect(paths).toEqual([path(end, first)]);
    const all = pathsOf([end, ...crosses], anchorsOf(...ring));
    expect(all[0]).toEqual(path(end, first));
    expect(all.length).toBe(64);
    expect(new Set(all.map((one) => one.join())).size).toBe(64);
    expect(verify.mock.calls.length).toBeLessThanOrEqual(200);
  });

  it('the answer is the same whether or not the signatures are known by now', async () => {
    const decoys = await Promise.all(Array.from({ length: 150 }, () => top.issueCa({ name: 'Decoy' })));
    const end = await (decoys[120] as Authority).issueLeaf({ dnsNames: ['a.example'] });
    const once = pathsOf([end, ...decoys], anchorsOf(top));
    expect(pathsOf([end, ...decoys], anchorsOf(top))).toEqual(once);
    expect(pathsOf([end, decoys[120] as Authority], anchorsOf(top)).length).toBe(1);
    expect(pathsOf([end, ...decoys], anchorsOf(top))).toEqual(once);
  });

  it.each([
    [10, 1],
    [11, 0],
  ])('a path of %i certificates: %i found', async (length, count) => {
    const anchor = await root({ name: 'Depth 0' });
    const chain: Issued[] = [];
    let issuer = anchor;
    for (let at = 1; at <= length - 2; at++) {
      issuer = await issuer.issueCa({ name: `Depth ${at}` });
      chain.unshift(issuer);
    }
    const end = await issuer.issueLeaf({ dnsNames: ['a.example'] });
    expect(pathsOf([end, ...chain], anchorsOf(anchor)).length).toBe(count);
  });
});
