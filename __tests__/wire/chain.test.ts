import { generateKeyPairSync } from 'node:crypto';
import { createSecureContext, type TlsOptions } from 'node:tls';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as der from '../support/der.ts';
import { ask, chainOf, failureOf, HOST } from '../support/observing.ts';
import { type Authority, extension, type Issued, type KeyKind, root as makeRoot } from '../support/pki.ts';
import { hasCommand, startNginx, startOpenssl, startTls, stopServers } from '../support/servers.ts';

let root: Authority;
let issuing: Authority;
let leaf: Issued;

beforeAll(async () => {
  root = await makeRoot({ name: 'Wire Root' });
  issuing = await root.issueCa({ name: 'Wire Issuing CA' });
  leaf = await issuing.issueLeaf({ dnsNames: [HOST] });
});
afterEach(stopServers);

const base64 = (chain: readonly Issued[]): string[] =>
  chain.map(({ certificate }) => Buffer.from(certificate).toString('base64'));

describe('the chain as presented', () => {
  it('is observed with everything that was asked', async () => {
    const before = new Date().toISOString();
    const server = await startTls([leaf, issuing]);
    const observation = await ask(server, { anchors: [root.pem] });
    expect(observation).toEqual({
      endpoint: { host: HOST, port: 443 },
      address: '127.0.0.1',
      keyType: 'any',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      vantage: null,
      proxy: null,
      failure: null,
      chain: base64([leaf, issuing]),
      tls: {
        protocol: 'TLSv1.3',
        cipher: expect.stringMatching(/^TLS_(AES|CHACHA20)_/),
        clientCertificate: false,
      },
      verifyError: null,
    });
    expect(observation.at >= before).toBe(true);
  });

  it('is told whole and in order, with duplicates, unrelated certificates and the root', async () => {
    const unrelated = await makeRoot({ name: 'Somebody Else' });
    const chain = [leaf, unrelated, issuing, root, issuing] as const;
    const server = await startTls(chain);
    for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
      const server = await startTls(chain, { maxVersion });
      const observation = chainOf(await ask(server, { anchors: [root.pem] }));
      expect(observation.chain).toEqual(base64(chain));
      expect(observation.tls.protocol).toBe(maxVersion);
      expect(observation.verifyError).toBeNull();
    }
    expect(chainOf(await ask(server)).verifyError).toBe('SELF_SIGNED_CERT_IN_CHAIN');
  });

  it('is the one that belongs to the name that was sent', async () => {
    const other = await issuing.issueLeaf({ dnsNames: ['other.example.com'] });
    const context = createSecureContext({ key: other.privateKeyPem, cert: other.pem });
    const server = await startTls([leaf], {
      SNICallback: (name, answer) => answer(null, name === 'other.example.com' ? context : undefined),
    });
    expect(chainOf(await ask(server, {}, 'other.example.com')).chain).toEqual(base64([other]));
    expect(chainOf(await ask(server, {}, 'third.example.com')).chain).toEqual(base64([leaf]));
  });

  it('is asked for without a name where the host is an address (RFC 6066 section 3)', async () => {
    const names: (string | undefined)[] = [];
    const server = await startTls([leaf], {
      SNICallback: (name, answer) => {
        names.push(name);
        answer(null, undefined);
      },
    });
    expect(chainOf(await ask(server, {}, '127.0.0.1')).chain).toEqual(base64([leaf]));
    expect(names).toEqual([]);
    await ask(server, {}, HOST);
    expect(names).toEqual([HOST]);
  });

  it('is asked for as apps do, with HTTP in ALPN', async () => {
    const offers: string[][] = [];
    const server = await startTls([leaf], {
      ALPNCallback: ({ protocols }) => {
        offers.push(protocols);
        return 'http/1.1';
      },
    });
    expect(chainOf(await ask(server)).chain).toEqual(base64([leaf]));
    expect(offers).toEqual([['h2', 'http/1.1']]);
  });
});

describe("OpenSSL's verdict", () => {
  const signed = (of: Authority, options: object): Promise<Issued> =>
    of.issueLeaf({ dnsNames: [HOST], ...options });
  const weakKey = generateKeyPairSync('rsa', { modulusLength: 1024 });

  it.each<[string, string | null, () => Promise<readonly [Issued, ...Issued[]]>]>([
    ['a good chain', null, async () => [leaf, issuing]],
    ['the root sent along', null, async () => [leaf, issuing, root]],
    ['a missing issuer', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', async () => [leaf]],
    ['expired', 'CERT_HAS_EXPIRED', async () => [await signed(issuing, { days: [-60, -1] }), issuing]],
    ['not yet valid', 'CERT_NOT_YET_VALID', async () => [await signed(issuing, { days: [1, 90] }), issuing]],
    // The name is judged elsewhere, with what was presented in hand.
    ['another name', null, async () => [await signed(issuing, { dnsNames: ['wrong.example.org'] }), issuing]],
    [
      'self-signed',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      async () => [await makeRoot({ name: HOST, keyUsage: [0, 5] })],
    ],
    // 80 bits: the same verdict under every version of Node that is supported.
    ['RSA of 1024 bits', null, async () => [await signed(issuing, { key: weakKey }), issuing]],
    [
      'an untrusted root',
      'SELF_SIGNED_CERT_IN_CHAIN',
      async () => {
        const stranger = await makeRoot({ name: 'Stranger' });
        return [await signed(stranger, {}), stranger];
      },
    ],
    [
      'an expired issuer',
      'CERT_HAS_EXPIRED',
      async () => {
        const old = await root.issueCa({ name: 'Old CA', days: [-900, -1] });
        return [await signed(old, {}), old];
      },
    ],
  ])('on %s is %s', async (_, verdict, chain) => {
    const presented = await chain();
    const server = await startTls(presented, { ciphers: 'DEFAULT:@SECLEVEL=0' });
    const observation = chainOf(await ask(server, { anchors: [root.pem] }));
    expect(observation.verifyError).toBe(verdict);
    expect(observation.chain).toEqual(base64(presented));
  });

  it('takes a named anchor that is no root', async () => {
    const server = await startTls([leaf, issuing]);
    expect(chainOf(await ask(server, { anchors: [issuing.pem] })).verifyError).toBeNull();
    expect(chainOf(await ask(server, { anchors: [] })).verifyError).toBe('UNABLE_TO_GET_ISSUER_CERT_LOCALLY');
  });

  it.each<[KeyKind, string]>([
    ['rsa', 'TLSv1.2'],
    ['rsa', 'TLSv1.3'],
    ['rsa-pss', 'TLSv1.3'],
    ['p256', 'TLSv1.2'],
    ['p384', 'TLSv1.3'],
    ['p521', 'TLSv1.3'],
    ['ed25519', 'TLSv1.2'],
    ['ed25519', 'TLSv1.3'],
  ])('takes a %s key under %s', async (key, version) => {
    const own = await issuing.issueLeaf({ dnsNames: [HOST], key });
    const versions = { minVersion: version, maxVersion: version } as TlsOptions;
    const observation = chainOf(await ask(await startTls([own, issuing], versions), { anchors: [root.pem] }));
    expect(observation.chain).toEqual(base64([own, issuing]));
    expect(observation.tls.protocol).toBe(version);
    expect(observation.verifyError).toBeNull();
  });
});

describe('long chains', () => {
  const filled = (bytes: number): Buffer => extension('1.3.6.1.4.1.55555.1', der.octets(Buffer.alloc(bytes)));

  it.each([
    [32, 0, null],
    [33, 0, 'TOO_MANY_CERTIFICATES'],
    [100, 0, 'TOO_MANY_CERTIFICATES'],
    // OpenSSL reads 100 KiB of certificates and no more.
    [60, 2048, 'ERR_SSL_EXCESSIVE_MESSAGE_SIZE'],
  ])('of %i certificates with %i bytes more each: %s', async (count, bytes, code) => {
    const keys = issuing.keys;
    const extra = await Promise.all(
      Array.from({ length: count - 1 }, (_, index) =>
        root.issueCa({
          name: `Extra ${index}`,
          key: keys,
          ...(bytes && { moreExtensions: [filled(bytes)] }),
        }),
      ),
    );
    const observation = await ask(await startTls([leaf, ...extra]));
    expect(observation.failure?.code ?? null).toBe(code);
    if (code === null) expect(chainOf(observation).chain).toEqual(base64([leaf, ...extra]));
    else expect(failureOf(observation).stage).toBe('handshake');
  });
});

describe('servers that are not Node', () => {
  it.each([
    ['TLS 1.2', '-tls1_2', 'TLSv1.2'],
    ['TLS 1.3', '-tls1_3', 'TLSv1.3'],
  ])('openssl s_server with %s', async (_, flag, protocol) => {
    const server = await startOpenssl([leaf, issuing, root], flag);
    const observation = chainOf(await ask(server, { anchors: [root.pem] }));
    expect(observation.chain).toEqual(base64([leaf, issuing, root]));
    expect(observation.tls).toMatchObject({ protocol, clientCertificate: false });
    expect(observation.verifyError).toBeNull();
  });

  it.each([
    ['TLS 1.2', '-tls1_2', 'NOT_VERIFIED'],
    ['TLS 1.3', '-tls1_3', null],
  ])('openssl s_server that demands a client certificate, %s', async (_, flag, verdict) => {
    const server = await startOpenssl([leaf, issuing], flag, '-Verify', '2');
    const observation = chainOf(await ask(server, { anchors: [root.pem] }));
    expect(observation.chain).toEqual(base64([leaf, issuing]));
    expect(observation.tls.clientCertificate).toBe(true);
    expect(observation.verifyError).toBe(verdict);
  });

  it.skipIf(!hasCommand('nginx', '-v'))('nginx (skipped where it is not installed)', async () => {
    const server = await startNginx([leaf, issuing]);
    const observation = chainOf(await ask(server, { anchors: [root.pem] }));
    expect(observation.chain).toEqual(base64([leaf, issuing]));
    expect(observation.verifyError).toBeNull();
  });

  it.skipIf(!hasCommand('nginx', '-v'))(
    'nginx that demands a client certificate (skipped where it is not installed)',
    async () => {
      const server = await startNginx(
        [leaf, issuing],
        'ssl_protocols TLSv1.2; ssl_verify_client optional_no_ca;',
      );
      const observation = chainOf(await ask(server, { anchors: [root.pem] }));
      expect(observation.chain).toEqual(base64([leaf, issuing]));
      expect(observation.tls).toMatchObject({ protocol: 'TLSv1.2', clientCertificate: true });
    },
  );

  it.skipIf(!hasCommand('nginx', '-v'))(
    'nginx that rejects handshakes for names it does not know (skipped where it is not installed)',
    async () => {
      const server = await startNginx([leaf, issuing], 'ssl_reject_handshake on;');
      expect(failureOf(await ask(server))).toMatchObject({
        stage: 'handshake',
        code: 'TLS_ALERT_UNRECOGNIZED_NAME',
        detail:
          "the server ended the handshake with the TLS alert unrecognized_name: it doesn't serve this name",
      });
    },
  );
});
