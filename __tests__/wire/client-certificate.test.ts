import { connect } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, chainOf, failureOf, HOST } from '../support/observing.ts';
import { type Authority, type Issued, root as makeRoot } from '../support/pki.ts';
import { type Running, startRaw, startTls, stopServers } from '../support/servers.ts';

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

describe('a server that asks for a client certificate', () => {
  const demand: TlsOptions = { requestCert: true, rejectUnauthorized: true };
  const wish: TlsOptions = { requestCert: true, rejectUnauthorized: false };
  const only = (version: 'TLSv1.2' | 'TLSv1.3'): TlsOptions => ({ minVersion: version, maxVersion: version });

  it.each<[string, TlsOptions, string, string | null]>([
    ['demands it under TLS 1.2', { ...demand, ...only('TLSv1.2') }, 'TLSv1.2', 'NOT_VERIFIED'],
    ['demands it under TLS 1.3', { ...demand, ...only('TLSv1.3') }, 'TLSv1.3', null],
    ['would like it under TLS 1.2', { ...wish, ...only('TLSv1.2') }, 'TLSv1.2', null],
    ['would like it under TLS 1.3', { ...wish, ...only('TLSv1.3') }, 'TLSv1.3', null],
  ])('%s', async (_, options, protocol, verdict) => {
    const server = await startTls([leaf, issuing], options);
    const observation = chainOf(await ask(server, { anchors: [root.pem] }));
    expect(observation.chain).toEqual(base64([leaf, issuing]));
    expect(observation.tls).toMatchObject({ protocol, clientCertificate: true });
    expect(observation.verifyError).toBe(verdict);
  });

  it('is not believed where it proved nothing before it hung up', async () => {
    const own = await issuing.issueLeaf({ dnsNames: [HOST], key: 'rsa' });
    // Static RSA: a server shows that it has the key only in its last message.
    const server = await startTls([own, issuing], {
      ...demand,
      ...only('TLSv1.2'),
      ciphers: 'AES256-GCM-SHA384',
    });
    expect(failureOf(await ask(server, { anchors: [root.pem] }))).toMatchObject({
      stage: 'handshake',
      code: 'TLS_ALERT_HANDSHAKE_FAILURE',
    });
  });
});

describe('a chain of a handshake that failed', () => {
  const SPOIL_SIGNATURE = 'spoils the signature that shows that the server has its key';
  const ALERT = Buffer.of(0x15, 3, 3, 0, 2, 2, 40);

  /** Relays to a TLS 1.2 server, and spoils its signature or answers in its place once the client has done its part. */
  async function startRelay(port: number, what: string): Promise<Running> {
    return startRaw((client) => {
      const server = connect({ host: '127.0.0.1', port });
      server.on('error', () => undefined);
      let flight = Buffer.alloc(0);
      let relayed = false;
      client.on('data', (chunk) => {
        if (relayed && what !== SPOIL_SIGNATURE) client.end(ALERT);
        else server.write(chunk);
      });
      server.on('data', (chunk) => {
        flight = Buffer.concat([flight, chunk]);
        const messages = handshakeRecords(flight);
        if (relayed || !messages.some(({ type }) => type === SERVER_HELLO_DONE)) return;
        const signed = messages.find(({ type }) => type === SERVER_KEY_EXCHANGE);
        if (signed !== undefined && what === SPOIL_SIGNATURE) {
          flight[signed.end - 1] = (flight[signed.end - 1] as number) ^ 1;
        }
        relayed = true;
        client.write(flight);
      });
      client.once('close', () => server.destroy());
    });
  }

  it.each([
    // OpenSSL 3.0 and 3.5 call it differently.
    [SPOIL_SIGNATURE, {}, expect.stringMatching(/SIGNATURE/)],
    [SPOIL_SIGNATURE, { requestCert: true }, expect.stringMatching(/SIGNATURE/)],
    ['ends it without having asked for a certificate', {}, 'TLS_ALERT_HANDSHAKE_FAILURE'],
    ['ends it having asked for a certificate', { requestCert: true }, null],
  ])('is taken only where the server has shown its key: one that %s, %j', async (what, options, code) => {
    const genuine = await startTls([leaf, issuing], { ...options, maxVersion: 'TLSv1.2' });
    const observation = await ask(await startRelay(genuine.port, what), { anchors: [root.pem] });
    if (code === null) {
      expect(chainOf(observation)).toMatchObject({
        chain: base64([leaf, issuing]),
        verifyError: 'NOT_VERIFIED',
      });
    } else expect(failureOf(observation)).toMatchObject({ stage: 'handshake', code });
  });
});

const SERVER_KEY_EXCHANGE = 12;
const SERVER_HELLO_DONE = 14;

/** The first handshake message of each whole TLS record, and where the record ends (RFC 5246 section 6.2.1). */
function handshakeRecords(bytes: Buffer): { type: number; end: number }[] {
  const records: { type: number; end: number }[] = [];
  for (let at = 0; at + 5 < bytes.length; ) {
    const end = at + 5 + bytes.readUInt16BE(at + 3);
    if (end > bytes.length) break;
    records.push({ type: bytes[at + 5] as number, end });
    at = end;
  }
  return records;
}
