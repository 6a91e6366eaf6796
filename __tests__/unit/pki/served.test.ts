import { X509Certificate } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { TrustAnchors } from '../../../src/pki/anchors.ts';
import { DerError } from '../../../src/pki/der.ts';
import { examine, UnreadableLeafError } from '../../../src/pki/served.ts';
import { oid, sequence } from '../../support/der.ts';
import { basicConstraints, extension, type Issued, type LeafOptions, root } from '../../support/pki.ts';

const top = await root({ name: 'Root' });
const ca = await top.issueCa({ name: 'CA' });
const anchors = new TrustAnchors({ public: [], named: [top.certificate] });
const base64 = ({ certificate }: Pick<Issued, 'certificate'>): string =>
  Buffer.from(certificate).toString('base64');

describe('coversHost', () => {
  const covers = async (options: LeafOptions, host: string): Promise<boolean> =>
    examine([base64(await ca.issueLeaf(options))], host, anchors).coversHost;

  const names: [readonly string[], string, boolean][] = [
    [['api.example.com'], 'api.example.com', true],
    [['api.example.com'], 'API.Example.COM', true],
    [['API.example.com'], 'api.example.com', true],
    [['api.example.com'], 'api.example.com.', true],
    [['api.example.com'], 'www.example.com', false],
    [['api.example.com'], 'example.com', false],
    [['api.example.com'], 'v2.api.example.com', false],
    [['api.example.com'], '.example.com', false],
    [['www.example.com', 'api.example.com'], 'api.example.com', true],
    [['*.example.com'], 'api.example.com', true],
    [['*.example.com'], 'example.com', false],
    [['*.example.com'], 'v2.api.example.com', false],
    [['*.example.com'], '.example.com', false],
    [['a*.example.com'], 'api.example.com', false],
    [['*i.example.com'], 'api.example.com', false],
    [['api.*.com'], 'api.example.com', false],
    [['*.com'], 'example.com', false],
    [['*'], 'localhost', false],
    [['localhost'], 'localhost', true],
    [['xn--bcher-kva.example'], 'xn--bcher-kva.example', true],
    [['my_app.example.com'], 'my_app.example.com', true],
    [['a.example\0.evil.example'], 'a.example', false],
    [['a.example'], 'a.example\0.evil.example', false],
    [['a.example'], '', false],
    // RFC 9525 section 6: an address is never looked for among names.
    [['192.0.2.1'], '192.0.2.1', false],
  ];
  it.each(names)('%j for %j: %s', async (dnsNames, host, expected) => {
    expect(await covers({ dnsNames }, host)).toBe(expected);
  });

  const addresses: [readonly string[], string, boolean][] = [
    [['192.0.2.1'], '192.0.2.1', true],
    [['192.0.2.1'], '192.0.2.2', false],
    [['2001:db8::1'], '2001:db8::1', true],
    [['2001:db8::1'], '2001:0db8:0:0:0:0:0:1', true],
    [['2001:db8::1'], '2001:db8::2', false],
  ];
  it.each(addresses)('addresses %j for %j: %s', async (ipAddresses, host, expected) => {
    expect(await covers({ ipAddresses }, host)).toBe(expected);
  });

  it('the common name counts for nothing, with or without subjectAltName', async () => {
    expect(await covers({ name: 'api.example.com' }, 'api.example.com')).toBe(false);
    expect(await covers({ name: 'api.example.com', dnsNames: ['www.example.com'] }, 'api.example.com')).toBe(
      false,
    );
    expect(await covers({ name: 'api.example.com', ipAddresses: ['192.0.2.1'] }, 'api.example.com')).toBe(
      false,
    );
  });

  it('a subjectAltName of garbage covers nothing', async () => {
    const extensions = [extension('2.5.29.17', Buffer.of(1, 2, 3))];
    expect(await covers({ name: 'api.example.com', extensions }, 'api.example.com')).toBe(false);
  });
});

describe('examine', async () => {
  const leaf = await ca.issueLeaf({ dnsNames: ['a.example', 'b.example'] });
  const rubbish = Buffer.from('rubbish').toString('base64');

  it('tells what was presented and the paths, for whatever host', () => {
    const served = examine([base64(leaf), base64(ca)], 'a.example', anchors);
    expect(served.presented.map(({ pin }) => pin)).toEqual([leaf.pin, ca.pin]);
    expect(served.paths.map((path) => path.certificates.map(({ pin }) => pin))).toEqual([
      [leaf.pin, ca.pin, top.pin],
    ]);
    expect(served.coversHost).toBe(true);
    expect(examine([base64(leaf), base64(ca)], 'c.example', anchors)).toEqual({
      ...served,
      coversHost: false,
    });
  });

  it.each([
    ['no extended key usage', null, true],
    ['serverAuth', ['1.3.6.1.5.5.7.3.1'], true],
    ['any usage', ['2.5.29.37.0'], true],
    ['clientAuth beside serverAuth', ['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.1'], true],
    ['clientAuth alone', ['1.3.6.1.5.5.7.3.2'], false],
    ['code signing', ['1.3.6.1.5.5.7.3.3'], false],
  ])('tells whether a leaf with %s is for servers', async (_, usages, expected) => {
    const usage = usages === null ? [] : [extension('2.5.29.37', sequence(...usages.map(oid)))];
    const issued = await ca.issueLeaf({ name: 'a', extensions: [basicConstraints(false), ...usage] });
    expect(examine([base64(issued), base64(ca)], 'a.example', anchors).forServers).toBe(expected);
  });

  it('leaves out what is unreadable behind the leaf', () => {
    const served = examine([base64(leaf), rubbish, '', '%%%', base64(ca)], 'a.example', anchors);
    expect(served.presented.map(({ pin }) => pin)).toEqual([leaf.pin, ca.pin]);
    expect(served.paths.length).toBe(1);
  });

  it.each([
    ['no certificate', [], 'no certificate was sent'],
    ['an empty one', [''], 'offset 0: the certificate is not there'],
    ['rubbish', [rubbish, base64(ca)], 'offset 0: the certificate is not there'],
    ['a truncated one', [base64({ certificate: leaf.certificate.subarray(0, 200) })], /past the end/],
  ])('throws UnreadableLeafError for %s in the first place', (_, chain, message) => {
    expect(() => examine(chain, 'a.example', anchors)).toThrow(UnreadableLeafError);
    expect(() => examine(chain, 'a.example', anchors)).toThrow(message);
    if (chain.length > 0) {
      expect(() => examine(chain, 'a.example', anchors)).toThrow(
        expect.objectContaining({ cause: expect.any(DerError) }),
      );
    }
  });

  it('examines a chain once, however many addresses serve it', async () => {
    const own = await ca.issueLeaf({ dnsNames: ['once.example'] });
    const chain = [base64(own), base64(ca)];
    const verify = vi.spyOn(X509Certificate.prototype, 'verify');
    const first = examine(chain, 'once.example', anchors);
    const calls = verify.mock.calls.length;
    for (let address = 0; address < 20; address++) {
      expect(examine([...chain], 'once.example', anchors).paths).toBe(first.paths);
    }
    expect([calls, verify.mock.calls.length]).toEqual([1, 1]);
    verify.mockRestore();
  });

  it('asks again for other anchors, and another order is another chain', async () => {
    const chain = [base64(leaf), base64(ca)];
    const none = new TrustAnchors({ public: [], named: [] });
    expect(examine(chain, 'a.example', none).paths).toEqual([]);
    expect(examine(chain, 'a.example', anchors).paths.length).toBe(1);
    expect(examine(chain.toReversed(), 'a.example', anchors).presented[0]?.pin).toBe(ca.pin);
  });
});
