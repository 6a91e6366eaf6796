import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ObserveOptions } from '../../src/observe/index.ts';
import { ask, failureOf, HOST } from '../support/observing.ts';
import { type Issued, root as makeRoot } from '../support/pki.ts';
import { freePort, startOpenssl, startRaw, startTls, stopServers } from '../support/servers.ts';

let leaf: Issued;

beforeAll(async () => {
  const root = await makeRoot({ name: 'Wire Root' });
  leaf = await root.issueLeaf({ dnsNames: [HOST] });
});
afterEach(stopServers);

const HANDSHAKE_RECORD = [0x16, 3, 3];
const alert = (description: number): Buffer => Buffer.of(0x15, 3, 3, 0, 2, 2, description);
/** Does it when the ClientHello has come. */
const then = (action: (socket: Socket) => void) => (socket: Socket) =>
  void socket.once('data', () => action(socket));
/** A ServerHello that chooses TLS 1.1. */
const SERVER_HELLO_1_1 = Buffer.of(
  ...[0x16, 3, 2, 0, 42, 2, 0, 0, 38, 3, 2],
  ...new Array<number>(32).fill(7),
  ...[0, 0xc0, 0x13, 0],
);
/** HelloRequests, which a client has to skip (RFC 5246 section 7.4.1.1). */
const HELLO_REQUESTS = Buffer.alloc(9 * 4096, Buffer.of(...HANDSHAKE_RECORD, 0, 4, 0, 0, 0, 0));

describe('what a server does instead of a handshake', () => {
  it.each<[string, (socket: Socket) => void, Partial<ObserveOptions>, string, string]>([
    [
      'closes at once',
      (socket) => socket.end(),
      {},
      'CLOSED',
      'the connection was closed before the server had sent anything',
    ],
    [
      'closes after the ClientHello',
      then((socket) => socket.end()),
      {},
      'CLOSED',
      'the connection was closed before the server had sent anything',
    ],
    [
      'closes in the middle of a message',
      then((socket) => socket.end(Buffer.of(...HANDSHAKE_RECORD, 0, 100, 2, 0))),
      {},
      'CLOSED',
      'the connection was closed in the middle of the handshake, 7 bytes in',
    ],
    [
      'resets without reading the ClientHello',
      // A moment later, so that the connection has been made in the client's eyes too.
      (socket) => void setTimeout(() => socket.resetAndDestroy(), 50),
      {},
      'ECONNRESET',
      'the connection was reset before the server had sent anything',
    ],
    [
      'resets after the ClientHello',
      then((socket) => socket.resetAndDestroy()),
      {},
      'ECONNRESET',
      'the connection was reset before the server had sent anything',
    ],
    [
      'resets in the middle of a message',
      then((socket) => {
        socket.write(Buffer.of(...HANDSHAKE_RECORD, 0, 100, 2), () =>
          setTimeout(() => socket.resetAndDestroy(), 50),
        );
      }),
      {},
      'ECONNRESET',
      'the connection was reset in the middle of the handshake, 6 bytes in',
    ],
    [
      'never answers',
      () => undefined,
      { timeoutMs: 300 },
      'TIMEOUT',
      'connected, but the TLS handshake was not done within 0.3 s: the server sent nothing',
    ],
    [
      'sends garbage',
      then((socket) => socket.end(Buffer.alloc(64, 0xaa))),
      {},
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'the server answered with something that is not TLS; plain HTTP on that port?',
    ],
    [
      'speaks first, as SSH and SMTP do',
      (socket) => void socket.write('SSH-2.0-OpenSSH_9.9\r\n'),
      {},
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'the server answered with something that is not TLS; plain HTTP on that port?',
    ],
    [
      'chooses TLS 1.1',
      then((socket) => void socket.write(SERVER_HELLO_1_1)),
      {},
      'ERR_SSL_UNSUPPORTED_PROTOCOL',
      'the server takes neither TLS 1.2 nor TLS 1.3',
    ],
    [
      'sends an alert without a name',
      then((socket) => void socket.end(alert(255))),
      {},
      'CLOSED',
      'the connection was closed in the middle of the handshake, 7 bytes in',
    ],
    [
      'answers with a message of another time',
      then((socket) => void socket.write(Buffer.of(...HANDSHAKE_RECORD, 0, 4, 14, 0, 0, 0))),
      {},
      'ERR_SSL_UNEXPECTED_MESSAGE',
      'the TLS handshake failed: unexpected message',
    ],
  ])('%s', async (_, onConnection, options, code, detail) => {
    const server = await startRaw(onConnection);
    expect(failureOf(await ask(server, options))).toEqual({ stage: 'handshake', code, detail });
  });

  it.each([
    [40, 'handshake_failure', ': it found no cipher and key type in common, or wants a client certificate'],
    [49, 'access_denied', ': it refuses this client'],
    [70, 'protocol_version', ': it takes neither TLS 1.2 nor TLS 1.3'],
    [80, 'internal_error', ': it has a fault of its own, or serves nothing for this name'],
    [112, 'unrecognized_name', ": it doesn't serve this name"],
    [48, 'unknown_ca', ''],
    [71, 'insufficient_security', ''],
  ])('ends it with alert %i, %s', async (number, name, because) => {
    const server = await startRaw(then((socket) => void socket.end(alert(number))));
    expect(failureOf(await ask(server))).toEqual({
      stage: 'handshake',
      code: `TLS_ALERT_${name.toUpperCase()}`,
      detail: `the server ended the handshake with the TLS alert ${name}${because}`,
    });
  });

  it('sends one byte at a time for ever: the deadline is for the attempt as a whole', async () => {
    const flight = Buffer.of(...HANDSHAKE_RECORD, 0x3f, 0xff, 2, 0, 0x3f, 0xfb);
    let sent = 0;
    const server = await startRaw((socket) => {
      const timer = setInterval(() => socket.write(flight.subarray(sent, ++sent)), 20);
      socket.once('close', () => clearInterval(timer));
    });
    const failure = failureOf(await ask(server, { timeoutMs: 500 }));
    expect(failure).toMatchObject({ stage: 'handshake', code: 'TIMEOUT' });
    expect(failure.detail).toMatch(/within 0\.5 s: the server had sent \d+ bytes? of it$/);
  });

  it('announces 16 MB of certificates and sends them', async () => {
    // TLS 1.2, ECDHE_RSA_WITH_AES_128_GCM_SHA256; then a Certificate message of the greatest length there is.
    const hello = Buffer.of(
      ...[0x16, 3, 3, 0, 49, 2, 0, 0, 45, 3, 3],
      ...new Array<number>(32).fill(7),
      // With the renegotiation_info that OpenSSL asks for (RFC 5746).
      ...[0, 0xc0, 0x2f, 0, 0, 5, 0xff, 1, 0, 1, 0],
    );
    const announced = Buffer.of(...HANDSHAKE_RECORD, 0x40, 0, 11, 0xff, 0xff, 0xff);
    const record = Buffer.concat([Buffer.of(...HANDSHAKE_RECORD, 0x40, 0), Buffer.alloc(0x4000)]);
    const server = await startRaw(
      then((socket) => {
        socket.write(Buffer.concat([hello, announced, Buffer.alloc(0x4000 - 4)]));
        let sent = 0;
        const pour = (): void => {
          while (sent < 16 * 2 ** 20 && socket.writable && socket.write(record)) sent += record.length;
        };
        socket.on('drain', pour);
        pour();
      }),
    );
    expect(failureOf(await ask(server))).toEqual({
      stage: 'handshake',
      code: 'ERR_SSL_EXCESSIVE_MESSAGE_SIZE',
      detail: 'the server sent a larger handshake message than a TLS client takes',
    });
  });

  it('sends without an end', async () => {
    const server = await startRaw(
      then((socket) => {
        const pour = (): void => {
          while (socket.writable && socket.write(HELLO_REQUESTS));
        };
        socket.on('drain', pour);
        pour();
      }),
    );
    const failure = failureOf(await ask(server, { timeoutMs: 20_000 }));
    expect(failure).toMatchObject({ stage: 'handshake', code: 'TOO_MANY_BYTES' });
    expect(failure.detail).toMatch(/^the server sent \d{7,} bytes and the handshake still was not done/);
  });
});

describe('servers that can not agree with this client', () => {
  it.each<[string, TlsOptions, string]>([
    [
      'TLS 1.1 at most',
      { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
      'PROTOCOL_VERSION',
    ],
    // An ECDSA certificate and a cipher for RSA.
    [
      'no cipher for its key',
      { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' },
      'HANDSHAKE_FAILURE',
    ],
    ['neither HTTP/2 nor HTTP/1.1', { ALPNProtocols: ['mqtt'] }, 'NO_APPLICATION_PROTOCOL'],
  ])('%s', async (_, options, alertName) => {
    expect(failureOf(await ask(await startTls([leaf], options)))).toMatchObject({
      stage: 'handshake',
      code: `TLS_ALERT_${alertName}`,
    });
  });

  it('no certificate at all, openssl s_server', async () => {
    const server = await startOpenssl([leaf], '-tls1_2', '-nocert', '-cipher', 'ALL:aNULL:@SECLEVEL=0');
    expect(failureOf(await ask(server))).toMatchObject({
      stage: 'handshake',
      code: 'TLS_ALERT_HANDSHAKE_FAILURE',
    });
  });

  it('plain HTTP', async () => {
    const server = createHttpServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const failure = failureOf(await ask({ address: '127.0.0.1', port }));
    server.closeAllConnections();
    server.close();
    expect(failure).toEqual({
      stage: 'handshake',
      code: 'ERR_SSL_WRONG_VERSION_NUMBER',
      detail: 'the server answered with something that is not TLS; plain HTTP on that port?',
    });
  });

  it('nobody listens', async () => {
    const port = await freePort();
    expect(failureOf(await ask({ address: '127.0.0.1', port }))).toEqual({
      stage: 'connect',
      code: 'ECONNREFUSED',
      detail: 'the connection was refused: nothing listens there',
    });
  });
});
