import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Authority, chainPem, type Issued } from './pki.ts';
import { listen, type Running, startTls } from './servers.ts';

export interface ProxyOptions {
  /** `user:password`; anything else is answered with 407. */
  readonly credentials?: string;
  /** Makes it an https proxy; leaf first. */
  readonly tls?: readonly [Issued, ...Issued[]];
  /**
   * Where a target (`host:port`) really leads, null for a 502. By default a target that is a loopback address leads there and
   * everything else nowhere: nothing leaves the machine.
   */
  readonly route?: (target: string) => Pick<Running, 'address' | 'port'> | null;
  /** Answers CONNECT itself: an authority that makes a leaf for each host, or one chain for all of them. */
  readonly intercept?: Authority | readonly [Issued, ...Issued[]];
  /** Refuses every CONNECT with this status. */
  readonly status?: number;
  readonly address?: string;
}

/** A CONNECT as it came. */
export interface SeenConnect {
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

export interface RunningProxy extends Running {
  /** `http://` or `https://` with address and port, without credentials. */
  readonly url: string;
  /** In the order in which they came, refused ones too. */
  readonly seen: readonly SeenConnect[];
}

/** An HTTP proxy that knows CONNECT and nothing else. `stopServers` closes it with its tunnels. */
export async function startProxy(options: ProxyOptions = {}): Promise<RunningProxy> {
  const { credentials, tls, address = '127.0.0.1', status, intercept, route = loopbackOnly } = options;
  const seen: SeenConnect[] = [];
  const interceptors = new Map<string, Promise<Running>>();
  const expected =
    credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`;

  const leadsTo = (target: string): Promise<Running> | ReturnType<typeof loopbackOnly> => {
    if (intercept === undefined) return route(target);
    const host = hostOf(target);
    const known = interceptors.get(host) ?? startInterceptor(intercept, host);
    interceptors.set(host, known);
    return known;
  };
  const onConnect = async ({ url: target = '', headers }: IncomingMessage, client: Duplex, head: Buffer) => {
    client.on('error', () => undefined);
    seen.push({ target, headers });
    if (expected !== undefined && headers['proxy-authorization'] !== expected) {
      return refuse(client, 407, 'Proxy-Authenticate: Basic realm="test"\r\n');
    }
    if (status !== undefined) return refuse(client, status);
    const place = await leadsTo(target);
    if (place === null) return refuse(client, 502);
    const server = connect({ host: place.address, port: place.port });
    server.once('error', () => (server.connecting ? refuse(client, 502) : client.destroy()));
    server.once('connect', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      if (head.length > 0) server.write(head);
      join(client, server);
    });
    client.once('close', () => server.destroy());
  };

  const server =
    tls === undefined
      ? createServer()
      : createTlsServer({ key: tls[0].privateKeyPem, cert: chainPem(...tls) });
  server.on('connect', onConnect);
  // Clients that don't trust it are what some tests are about.
  server.on('tlsClientError', () => undefined);
  const running = await listen(server, { address });
  const place = address.includes(':') ? `[${address}]` : address;
  return { ...running, url: `${tls === undefined ? 'http' : 'https'}://${place}:${running.port}`, seen };
}

function loopbackOnly(target: string): Pick<Running, 'address' | 'port'> | null {
  const address = hostOf(target);
  const isLoopback = address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
  return isLoopback ? { address, port: Number(/\d+$/.exec(target)?.[0]) } : null;
}

async function startInterceptor(
  by: Authority | readonly [Issued, ...Issued[]],
  host: string,
): Promise<Running> {
  if (!('issueLeaf' in by)) return startTls(by);
  const names = isIP(host) === 0 ? { dnsNames: [host] } : { ipAddresses: [host], name: host };
  return startTls([await by.issueLeaf(names), by]);
}

function hostOf(target: string): string {
  return target.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1');
}

function refuse(client: Duplex, status: number, headers = ''): void {
  // What nobody reads has no end.
  client.resume();
  client.end(`HTTP/1.1 ${status} Whatever\r\n${headers}Content-Length: 0\r\n\r\n`);
}

function join(client: Duplex, server: Socket): void {
  client.pipe(server);
  server.pipe(client);
  server.once('close', () => client.destroy());
}
