import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import {
  createSecureContext,
  createServer as createTlsServer,
  connect as startTlsClient,
  type TLSSocket,
} from 'node:tls';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ProbeFailure } from '../../src/model/observation.ts';
import { parseProxy } from '../../src/observe/proxy.ts';
import { openTunnel, type TunnelOptions } from '../../src/observe/tunnel.ts';
import { type Authority, type Issued, root as makeRoot } from '../support/pki.ts';
import { startProxy } from '../support/proxy.ts';
import { freePort, listen, type Running, startRaw, startTls, stopServers } from '../support/servers.ts';

const HOST = 'api.example.com';
const TARGET = { host: HOST, port: 443 };
const TO = `${HOST}:443`;
const ESTABLISHED = 'HTTP/1.1 200 Connection established\r\n\r\n';
/** Cut off here, so that no part of them can be taken for a word of a sentence. */
const SECRETS = ['us3r', 'pa55w0rd', Buffer.from('us3r:pa55w0rd').toString('base64')];

let root: Authority;
let leaf: Issued;
let ofProxy: Issued;
const opened: Socket[] = [];

beforeAll(async () => {
  root = await makeRoot({ name: 'Wire Root' });
  leaf = await root.issueLeaf({ dnsNames: [HOST] });
  ofProxy = await root.issueLeaf({ name: 'proxy', dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] });
});
afterEach(async () => {
  // TLS before the socket under it: the other way round Node 20 ends in a segmentation fault.
  for (const socket of opened.splice(0).reverse()) socket.destroy();
  // The servers read on: a connection of theirs that stays is one that the client has left open.
  const left = vi.waitFor(() => expect(openSockets()).toBe(0), { timeout: 2_000, interval: 5 });
  await left.finally(stopServers);
});

describe('a tunnel', () => {
  it('carries a TLS handshake with the target', async () => {
    const server = await startTls([leaf]);
    const proxy = await startProxy({ route: () => server });
    const socket = await tunnel(proxy.url);
    expect((await handshake(socket, root)).getPeerX509Certificate()?.raw).toEqual(
      Buffer.from(leaf.certificate),
    );
    expect(proxy.seen).toEqual([{ target: TO, headers: { host: TO } }]);
  });

  it('is a fresh socket: nothing flows, and one listener keeps an early reset from being fatal', async () => {
    let client: Socket | undefined;
    const proxy = await startRaw((socket) => {
      client = socket;
      socket.once('data', () => socket.write(ESTABLISHED));
    });
    const socket = await tunnel(urlOf(proxy));
    expect(socket.readableFlowing).not.toBe(true);
    expect(socket.listenerCount('error')).toBe(1);
    for (const name of ['data', 'close', 'connect', 'timeout', 'readable', 'drain', 'secureConnect']) {
      expect([name, socket.listenerCount(name)]).toEqual([name, 0]);
    }
    const closed = new Promise((done) => socket.once('close', done));
    client?.resetAndDestroy();
    socket.resume();
    await closed;
  });

  it('leads to an IPv6 address in brackets', async () => {
    const proxy = await startProxy({ status: 403 });
    const failure = await failureOf(proxy.url, {}, { host: '2001:db8::1', port: 8443 });
    expect(proxy.seen).toMatchObject([
      { target: '[2001:db8::1]:8443', headers: { host: '[2001:db8::1]:8443' } },
    ]);
    expect(failure.detail).toContain('CONNECT [2001:db8::1]:8443 with 403');
  });

  it('goes through a proxy at an IPv6 address', async () => {
    const server = await startTls([leaf]);
    const proxy = await startProxy({ address: '::1', route: () => server });
    await handshake(await tunnel(proxy.url), root);
  });

  it('has the bytes that came with the head, and then those after', async () => {
    const proxy = await startRaw((socket) => {
      socket.once('data', () => {
        socket.write(`${ESTABLISHED}early, `);
        socket.once('data', () => socket.end('late'));
      });
    });
    const socket = await tunnel(urlOf(proxy));
    socket.write('go on');
    expect(await textOf(socket)).toBe('early, late');
  });

  it('is open even if the proxy has hung up after the head', async () => {
    const proxy = await startRaw((socket) => socket.once('data', () => socket.end(ESTABLISHED)));
    expect(await textOf(await tunnel(urlOf(proxy)))).toBe('');
  });

  it.each([
    ['HTTP/1.0', 'HTTP/1.0 200 OK\r\n\r\n'],
    ['no reason', 'HTTP/1.1 200\r\n\r\n'],
    ['another 2xx', 'HTTP/1.1 204 No Content\r\n\r\n'],
    // RFC 9110 section 9.3.6: these headers say nothing in a 2xx answer to CONNECT.
    ['a length', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n'],
    ['chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'],
    ['an end of the connection', 'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n'],
  ])('opens with %s', async (_, head) => {
    const proxy = await startRaw((socket) => socket.once('data', () => socket.end(`${head}hello`)));
    expect(await textOf(await tunnel(urlOf(proxy)))).toBe('hello');
  });

  it('opens with 15 KiB of headers', async () => {
    const proxy = await startRaw((socket) => {
      socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\nX: ${'y'.repeat(15 * 1024)}\r\n\r\nhello`));
    });
    expect(await textOf(await tunnel(urlOf(proxy)))).toBe('hello');
  });

  it('opens when the head comes byte for byte', async () => {
    const proxy = await startRaw((socket) => {
      socket.setNoDelay(true);
      socket.once('data', async () => {
        for (const byte of ESTABLISHED) await new Promise((done) => socket.write(byte, done));
        socket.end('hello');
      });
    });
    expect(await textOf(await tunnel(urlOf(proxy)))).toBe('hello');
  });

  it('ends at an interceptor when the proxy is one', async () => {
    const interceptor = await makeRoot({ name: 'Interceptor' });
    const proxy = await startProxy({ intercept: interceptor });
    const secure = await handshake(await tunnel(proxy.url), interceptor);
    expect(secure.getPeerX509Certificate()?.subjectAltName).toBe(`DNS:${HOST}`);
  });
});

describe('credentials', () => {
  const credentials = 'us3r:pa55w0rd';

  it('that are right', async () => {
    const server = await startTls([leaf]);
    const proxy = await startProxy({ credentials, route: () => server });
    await handshake(await tunnel(withCredentials(proxy.url, credentials)), root);
    expect(proxy.seen[0]?.headers['proxy-authorization']).toBe(`Basic ${SECRETS[2]}`);
  });

  it.each([
    ['wrong', 'us3r:pa55w0rd-no', ': it does not take the credentials it was given'],
    ['missing', null, ': it wants credentials and was given none'],
  ])('that are %s', async (_, given, because) => {
    const proxy = await startProxy({ credentials });
    const url = given === null ? proxy.url : withCredentials(proxy.url, given);
    expect(await failureOf(url)).toEqual({
      stage: 'proxy',
      code: 'PROXY_407',
      detail: `the proxy 127.0.0.1:${proxy.port} answered CONNECT ${TO} with 407 Proxy Authentication Required${because}`,
    });
  });
});

describe('an https proxy', () => {
  it('that is trusted carries TLS in TLS', async () => {
    const server = await startTls([leaf]);
    const proxy = await startProxy({ tls: [ofProxy], route: () => server });
    await handshake(await tunnel(proxy.url), root);
    await handshake(await tunnel(`https://localhost:${proxy.port}`), root);
    expect(proxy.seen.map(({ target }) => target)).toEqual([TO, TO]);
  });

  it('has early bytes too', async () => {
    const own = createTlsServer({ key: ofProxy.privateKeyPem, cert: ofProxy.pem }, (socket) => {
      socket.once('data', () => socket.end(`${ESTABLISHED}early`));
    });
    const proxy = await listen(own, {});
    expect(await textOf(await tunnel(`https://127.0.0.1:${proxy.port}`))).toBe('early');
  });

  it.each<[string, () => Promise<Issued>, string, string]>([
    [
      'is not trusted',
      async () => (await makeRoot({ name: 'Other' })).issueLeaf({ ipAddresses: ['127.0.0.1'] }),
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'could not be verified (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
    ],
    [
      'has expired',
      () => root.issueLeaf({ ipAddresses: ['127.0.0.1'], days: [-60, -1] }),
      'CERT_HAS_EXPIRED',
      'could not be verified (CERT_HAS_EXPIRED)',
    ],
    [
      'is for another name',
      () => root.issueLeaf({ dnsNames: ['other.example'] }),
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'is not for that name',
    ],
  ])('whose certificate %s is told nothing', async (_, issue, code, what) => {
    const proxy = await startProxy({ tls: [await issue()] });
    expect(await failureOf(withCredentials(proxy.url, 'us3r:pa55w0rd'))).toEqual({
      stage: 'proxy',
      code,
      detail: `the proxy 127.0.0.1:${proxy.port} was not asked for ${TO}: its own certificate ${what}`,
    });
    expect(proxy.seen).toEqual([]);
  });

  it('that speaks no TLS', async () => {
    const proxy = await startProxy();
    expect(await failureOf(`https://127.0.0.1:${proxy.port}`)).toEqual({
      stage: 'proxy',
      code: 'ERR_SSL_WRONG_VERSION_NUMBER',
      detail: `the proxy 127.0.0.1:${proxy.port} could not be asked for ${TO}: it does not speak TLS there; an http:// proxy?`,
    });
  });

  it.each<[string, (socket: Socket) => void, string, string]>([
    ['hangs up', (socket) => socket.resume().end(), 'CLOSED', ': it hung up in the TLS handshake'],
    [
      'sends an alert',
      (socket) => void socket.once('data', () => socket.end(Buffer.of(0x15, 3, 3, 0, 2, 2, 40))),
      'TLS_ALERT_HANDSHAKE_FAILURE',
      ': the TLS handshake with it failed (TLS_ALERT_HANDSHAKE_FAILURE)',
    ],
  ])('that %s in the handshake', async (_, onConnection, code, what) => {
    const proxy = await startRaw(onConnection);
    expect(await failureOf(`https://127.0.0.1:${proxy.port}`)).toEqual({
      stage: 'proxy',
      code,
      detail: `the proxy 127.0.0.1:${proxy.port} could not be asked for ${TO}${what}`,
    });
  });

  it('that is silent in the handshake', async () => {
    const proxy = await startRaw((socket) => void socket.resume());
    expect(await failureOf(`https://127.0.0.1:${proxy.port}`, { timeoutMs: 300 })).toEqual({
      stage: 'proxy',
      code: 'TIMEOUT',
      detail: `the proxy 127.0.0.1:${proxy.port} was reached on the way to ${TO}, but the TLS handshake with it was not done within 0.3 s`,
    });
  });
});

describe('a proxy that can not be reached', () => {
  it('because nobody listens', async () => {
    const port = await freePort();
    expect(await failureOf(`http://us3r:pa55w0rd@127.0.0.1:${port}`)).toEqual({
      stage: 'proxy',
      code: 'ECONNREFUSED',
      detail: `the proxy 127.0.0.1:${port} could not be reached on the way to ${TO}: the connection was refused: nothing listens there`,
    });
  });

  it('because nobody listens at any address of its name, over TLS', async () => {
    const port = await freePort();
    expect(await failureOf(`https://localhost:${port}`)).toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('because its name has no address', async () => {
    // A label of more than 63 characters is refused by the resolver itself.
    const failure = await failureOf(`http://${'a'.repeat(64)}.invalid:1`);
    expect(failure).toMatchObject({ stage: 'proxy', code: 'ENOTFOUND' });
    expect(failure.detail).toMatch(/ on the way to api\.example\.com:443: the name has no address$/);
  });

  it('before the time is over', async () => {
    const proxy = await startProxy();
    // In this phase of the event loop timers come before connections.
    await turn();
    const pending = failureOf(proxy.url, { timeoutMs: 1 });
    const until = performance.now() + 20;
    while (performance.now() < until);
    expect(await pending).toEqual({
      stage: 'proxy',
      code: 'TIMEOUT',
      detail: `the proxy 127.0.0.1:${proxy.port} could not be reached on the way to ${TO} within 0.001 s`,
    });
  });
});

describe('what a proxy answers instead of 2xx', () => {
  it.each([
    [100, ' Continue'],
    [101, ' Switching Protocols'],
    [302, ' Found'],
    [400, ' Bad Request'],
    [403, ' Forbidden: it does not let this machine go there'],
    [407, ' Proxy Authentication Required: it does not take the credentials it was given'],
    [502, ' Bad Gateway'],
    [503, ' Service Unavailable'],
    [504, ' Gateway Timeout'],
    [599, ''],
  ])('%i', async (status, reason) => {
    const proxy = await startRaw((socket) => {
      socket.once('data', () =>
        socket.end(`HTTP/1.1 ${status} us3r\r\nLocation: http://pa55w0rd/\r\nContent-Length: 4\r\n\r\nus3r`),
      );
    });
    expect(await failureOf(urlOf(proxy))).toEqual({
      stage: 'proxy',
      code: `PROXY_${status}`,
      detail: `the proxy 127.0.0.1:${proxy.port} answered CONNECT ${TO} with ${status}${reason}`,
    });
  });

  it.each<[string, string | Buffer]>([
    ['SSH', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['a TLS alert', Buffer.of(0x15, 3, 1, 0, 2, 2, 70)],
    ['no status', 'HTTP/1.1 us3r\r\n\r\n'],
    ['a header without a colon', 'HTTP/1.1 200 OK\r\npa55w0rd\r\n\r\n'],
    ['zeros', Buffer.alloc(64)],
  ])('garbage: %s', async (_, bytes) => {
    const proxy = await startRaw((socket) => socket.once('data', () => socket.write(bytes)));
    expect(await failureOf(urlOf(proxy))).toEqual({
      stage: 'proxy',
      code: 'PROXY_BAD_ANSWER',
      detail: `the proxy 127.0.0.1:${proxy.port} answered CONNECT ${TO} with something not HTTP; an https:// proxy?`,
    });
  });

  it.each([
    ['header', 'HTTP/1.1 200 OK\r\nX: ', 'y'],
    ['reason', 'HTTP/1.1 200 ', 'y'],
    ['list of headers', 'HTTP/1.1 200 OK\r\n', 'X: y\r\n'],
  ])('a %s that does not end', async (_, begin, more) => {
    const proxy = await startRaw((socket) => {
      socket.once('data', () => socket.write(begin + more.repeat(17 * 1024)));
    });
    expect(await failureOf(urlOf(proxy))).toEqual({
      stage: 'proxy',
      code: 'PROXY_BAD_ANSWER',
      detail: `the proxy 127.0.0.1:${proxy.port} answered CONNECT ${TO} with a head of more than 16384 bytes`,
    });
  });

  it('nothing', async () => {
    const proxy = await startRaw((socket) => void socket.resume());
    expect(await failureOf(urlOf(proxy), { timeoutMs: 300 })).toEqual({
      stage: 'proxy',
      code: 'TIMEOUT',
      detail: `the proxy 127.0.0.1:${proxy.port} did not answer CONNECT ${TO} within 0.3 s`,
    });
  });

  it('one byte at a time for ever: the deadline is for all of it', async () => {
    const proxy = await startRaw((socket) => {
      socket.resume().write('HTTP/1.1 200 ');
      const timer = setInterval(() => socket.write('y'), 20);
      socket.once('close', () => clearInterval(timer));
    });
    expect(await failureOf(urlOf(proxy), { timeoutMs: 400 })).toMatchObject({
      stage: 'proxy',
      code: 'TIMEOUT',
    });
  });

  it.each<[string, (socket: Socket) => void]>([
    ['at once', (socket) => socket.resume().end()],
    ['when it has been asked', (socket) => void socket.once('data', () => socket.end())],
    [
      'in the middle of the head',
      (socket) => void socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nX: ')),
    ],
  ])('a hang-up %s', async (_, onConnection) => {
    const proxy = await startRaw(onConnection);
    expect(await failureOf(urlOf(proxy))).toEqual({
      stage: 'proxy',
      code: 'CLOSED',
      detail: `the proxy 127.0.0.1:${proxy.port} hung up on CONNECT ${TO} without an answer`,
    });
  });

  it('a reset', async () => {
    const proxy = await startRaw((socket) => void socket.once('data', () => socket.resetAndDestroy()));
    expect(await failureOf(urlOf(proxy))).toEqual({
      stage: 'proxy',
      code: 'ECONNRESET',
      detail: `the proxy 127.0.0.1:${proxy.port} gave no answer to CONNECT ${TO}: the connection to it broke (ECONNRESET)`,
    });
  });

  it('and one that is asked for what no header can hold', async () => {
    const proxy = await startProxy();
    const failure = await failureOf(proxy.url, {}, { host: 'a\r\nX: y', port: 443 });
    expect(failure).toMatchObject({ stage: 'proxy', code: 'PROXY_BAD_TARGET' });
    expect(proxy.seen).toEqual([]);
  });
});

describe('an abort', () => {
  const reason = new Error('enough');

  it('that came before', async () => {
    const proxy = await startProxy();
    await expect(open(proxy.url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(openSockets()).toBe(0);
  });

  it('while connecting', async () => {
    const proxy = await startProxy();
    const stop = new AbortController();
    const pending = open(proxy.url, { signal: stop.signal });
    stop.abort(reason);
    await expect(pending).rejects.toBe(reason);
    expect(proxy.seen).toEqual([]);
  });

  it.each(['http', 'https'])('while an %s proxy is silent', async (scheme) => {
    let gone: Promise<unknown> | undefined;
    const stop = new AbortController();
    const proxy = await startRaw((socket) => {
      gone = new Promise((done) => socket.once('close', done));
      socket.once('data', () => stop.abort(reason));
    });
    await expect(open(`${scheme}://127.0.0.1:${proxy.port}`, { signal: stop.signal })).rejects.toBe(reason);
    await gone;
  });

  it('after the tunnel is open is no longer its concern', async () => {
    const stop = new AbortController();
    const proxy = await startRaw((socket) => socket.once('data', () => socket.write(ESTABLISHED)));
    const socket = await tunnel(urlOf(proxy), { signal: stop.signal, timeoutMs: 200 });
    stop.abort(reason);
    await new Promise((done) => setTimeout(done, 300));
    expect(socket.destroyed).toBe(false);
  });
});

function open(
  url: string,
  options: Partial<TunnelOptions> = {},
  target: { readonly host: string; readonly port: number } = TARGET,
): ReturnType<typeof openTunnel> {
  const usual = {
    timeoutMs: 5_000,
    signal: new AbortController().signal,
    context: createSecureContext({ ca: root.pem }),
  };
  return openTunnel(parseProxy(url, 'proxy'), target, { ...usual, ...options });
}

/** Fails with what went wrong when there is no tunnel. */
async function tunnel(url: string, options: Partial<TunnelOptions> = {}): Promise<Socket> {
  const { socket, failure } = await open(url, options);
  if (failure !== null) throw new Error(`no tunnel: ${failure.code}: ${failure.detail}`);
  opened.push(socket);
  return socket;
}

/** Fails when there is a tunnel, or a secret in what is said. */
async function failureOf(...asked: Parameters<typeof open>): Promise<ProbeFailure> {
  const { socket, failure } = await open(...asked);
  if (failure === null) {
    socket.destroy();
    throw new Error('a tunnel was opened where a failure was expected');
  }
  for (const secret of SECRETS) expect(JSON.stringify(failure)).not.toContain(secret);
  return failure;
}

/** With credentials, which no failure may tell. */
function urlOf({ port }: Running): string {
  return `http://us3r:pa55w0rd@127.0.0.1:${port}`;
}

function withCredentials(url: string, credentials: string): string {
  return url.replace('://', `://${credentials}@`);
}

async function handshake(socket: Socket, ca: Authority): Promise<TLSSocket> {
  const secure = startTlsClient({ socket, servername: HOST, ca: ca.pem });
  opened.push(secure);
  await once(secure, 'secureConnect');
  return secure;
}

async function textOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}

/** Of this process: both ends of each connection are in it. */
function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
}
