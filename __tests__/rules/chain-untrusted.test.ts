import { describe, expect, it } from 'vitest';
import { chainUntrusted } from '../../src/rules/chain-untrusted.ts';
import {
  certificate,
  connection,
  failed,
  HOST,
  hostSubject,
  ISSUING,
  LEAF,
  ROOT,
} from '../support/subjects.ts';

const check = (...connections: Parameters<typeof hostSubject>[0]) =>
  chainUntrusted.check(hostSubject(connections));
const untrusted = (...presented: (typeof LEAF)[]) =>
  connection([], { presented, verifyError: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });

const PROXY_ROOT = certificate('Acme Proxy CA');
const FORGED = certificate('forged', 'Acme Proxy CA', { label: HOST });

describe('chain-untrusted', () => {
  it('names a leaf that is not for servers, even where OpenSSL was not asked', () => {
    const [problem] = check(connection(undefined, { forServers: false, verifyError: 'NOT_VERIFIED' }));
    expect(problem?.message).toContain('has a leaf whose extended key usage leaves out TLS servers');
    expect(check(connection(undefined, { verifyError: 'NOT_VERIFIED' }))).toEqual([]);
  });

  it('names a private root at a public name as interception', () => {
    const intercepted = connection([], {
      presented: [FORGED, PROXY_ROOT],
      verifyError: 'SELF_SIGNED_CERT_IN_CHAIN',
    });
    const [problem, ...others] = check(intercepted);
    expect(others).toEqual([]);
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).toBe(
      [
        `The chain that ${HOST} serves is not trusted; devices refuse it before they look at pins.`,
        'At 192.0.2.1 the chain ends in the private root `Acme Proxy CA`, which is no public one: something intercepts the connection (a proxy, a firewall), or the root is your own, or one that the public stores have dropped (OpenSSL: SELF_SIGNED_CERT_IN_CHAIN).',
      ].join('\n'),
    );
    expect(problem?.hint).toContain('--trust-anchors FILE');
    expect(problem?.data).toMatchObject({
      chains: [{ kind: 'private-root', error: 'SELF_SIGNED_CERT_IN_CHAIN', addresses: ['192.0.2.1'] }],
    });
  });

  it('names the proxy that intercepts, with its root', () => {
    const [problem] = check(
      connection([], { presented: [FORGED, PROXY_ROOT], proxy: 'proxy.corp.example:3128' }),
    );
    expect(problem?.message).toContain(
      'At 192.0.2.1 the chain leads to the private root `CN=Acme Proxy CA`: the proxy `proxy.corp.example:3128` intercepts the connection, and what the host itself serves was not seen.',
    );
    expect(problem?.hint).toContain('--proxy none');
    expect(problem?.data).toMatchObject({ chains: [{ kind: 'intercepted' }] });
  });

  it.each([
    ['CN=mitmproxy,O=mitmproxy', 'mitmproxy'],
    ['CN=Charles Proxy CA (24 Nov 2026\\, mac.local),OU=https://charlesproxy.com/ssl', 'Charles'],
    ['CN=Zscaler Root CA,O=Zscaler Inc.', 'Zscaler'],
    ['CN=DO_NOT_TRUST_FiddlerRoot,O=DO_NOT_TRUST', 'Fiddler'],
  ])('knows the root %s for one of %s', (subject, product) => {
    const known = certificate('known', 'known', { subject, issuer: subject });
    const leaf = certificate('forged', 'known', { issuer: subject });
    for (const presented of [[leaf, known], [leaf]]) {
      const [problem] = check(connection([], { presented }));
      expect(problem?.message).toContain(`: ${product} intercepts the connection`);
      expect(problem?.data).toMatchObject({ chains: [{ kind: 'intercepted' }] });
    }
    const [behind] = check(connection([], { presented: [leaf, known], proxy: 'p:1' }));
    expect(behind?.message).toContain(`: ${product} at the proxy \`p:1\` intercepts the connection`);
  });

  it('does not blame the proxy for a chain without its intermediate', () => {
    const [problem] = check(connection([], { presented: [LEAF], proxy: 'p:1' }));
    expect(problem?.data).toMatchObject({ chains: [{ kind: 'incomplete' }] });
  });

  it.each<[string, (typeof LEAF)[], string, string]>([
    ['leaf and private root', [FORGED, PROXY_ROOT], 'private-root', '`Acme Proxy CA`'],
    ['in any order', [LEAF, ROOT, ISSUING], 'private-root', 'private root `root`'],
    ['the leaf alone', [LEAF], 'incomplete', 'ends at `leaf`, whose issuer `CN=issuing` was not sent'],
    [
      'no root, which need not be sent',
      [LEAF, ISSUING],
      'incomplete',
      'ends at `issuing`, whose issuer `CN=root`',
    ],
    [
      'a stranger in place of the intermediate',
      [LEAF, certificate('stranger', 'x')],
      'incomplete',
      'ends at `leaf`',
    ],
    ["a stranger's root beside the leaf", [LEAF, PROXY_ROOT], 'incomplete', 'ends at `leaf`'],
    [
      'two that issued each other',
      [certificate('leaf', 'a'), certificate('a', 'b'), certificate('b', 'a')],
      'incomplete',
      'ends at `b`',
    ],
    ['a self-signed leaf', [certificate('self')], 'self-signed', 'self-signed certificate `self` alone'],
    [
      'a self-signed leaf and company',
      [certificate('self'), ROOT],
      'self-signed',
      'self-signed certificate `self`',
    ],
    ['nothing', [], 'no-path', 'holds no certificate'],
  ])('%s', (_, presented, kind, text) => {
    const [problem] = check(untrusted(...presented));
    expect(problem?.data).toMatchObject({ chains: [{ kind }] });
    expect(problem?.message).toContain(text);
  });

  it('an incomplete chain is one that Android does not complete, and may be intercepted too', () => {
    const [problem] = check(untrusted(LEAF));
    expect(problem?.message).toContain('Android fetches none');
    expect(problem?.message).toContain('intercepts the connection');
    expect(problem?.hint).toContain('fullchain.pem');
  });

  it.each([null, 'NOT_VERIFIED', 'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])(
    'OpenSSL saying %s is no fault of a chain with a path, nor an excuse for one without',
    (verifyError) => {
      expect(check(connection(undefined, { verifyError }))).toEqual([]);
      const [problem] = check(connection([], { verifyError }));
      expect(problem?.message).not.toContain('OpenSSL');
    },
  );

  it.each(['INVALID_CA', 'CERT_REVOKED', 'EE_KEY_TOO_SMALL', 'SELF_SIGNED_CERT_IN_CHAIN', 'CERT_REJECTED'])(
    'OpenSSL refusing a chain that has a path: %s',
    (verifyError) => {
      const [problem] = check(connection(undefined, { verifyError }));
      expect(problem?.data).toMatchObject({ chains: [{ kind: 'refused', error: verifyError }] });
      expect(problem?.message).toContain(`OpenSSL refuses it (OpenSSL: ${verifyError}).`);
    },
  );

  it('is one finding a host, with equal chains together', () => {
    const at = (address: string, presented: (typeof LEAF)[]) => connection([], { address, presented });
    const [problem, ...others] = check(
      at('192.0.2.1', [LEAF]),
      at('192.0.2.2', [FORGED, PROXY_ROOT]),
      at('192.0.2.3', [LEAF]),
    );
    expect(others).toEqual([]);
    const lines = problem?.message.split('\n') ?? [];
    expect(lines).toHaveLength(3);
    expect(lines[0]).not.toContain('in some of its answers');
    expect(lines[1]).toMatch(/^At 192\.0\.2\.1 and 192\.0\.2\.3 the chain ends at `leaf`/);
    expect(lines[2]).toMatch(/^At 192\.0\.2\.2 the chain ends in the private root/);
    expect(problem?.hint?.split('\n')).toHaveLength(2);
  });

  it('says that other answers are trusted', () => {
    const [problem] = check(connection(), untrusted(FORGED), failed('connect', 'ECONNRESET'));
    expect(problem?.message).toContain('serves in some of its answers is not trusted');
    expect(check(untrusted(LEAF), failed('connect', 'ECONNRESET'))[0]?.message).not.toContain('some of its');
  });

  it('leaves an intermediate that is certainly left out to chain-incomplete', () => {
    expect(check(connection(), untrusted(LEAF))).toEqual([]);
    const subject = hostSubject([untrusted(LEAF)], undefined, undefined, { previous: [connection()] });
    expect(chainUntrusted.check(subject)).toEqual([]);
    const ofLetsEncrypt = certificate('leaf', 'issuing', { issuer: "CN=R10,O=Let's Encrypt,C=US" });
    expect(check(untrusted(ofLetsEncrypt))).toEqual([]);
    const [problem] = check(connection(), untrusted(LEAF), untrusted(FORGED, PROXY_ROOT));
    expect(problem?.data).toMatchObject({ chains: [{ kind: 'private-root' }] });
  });

  it('says nothing of trusted chains and of failures', () => {
    expect(check(connection(), failed('connect', 'ECONNRESET'))).toEqual([]);
  });
});
