import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { chainPem, type Issued } from './pki.ts';

/** A server on loopback, on a free port unless one is asked for. */
export interface Running {
  readonly address: string;
  readonly port: number;
  /** Resolves when the server and every connection of it are gone. */
  close(): Promise<void>;
}

interface Place {
  /** 127.0.0.1 by default. */
  readonly address?: string;
  readonly port?: number;
}

const running = new Set<Running>();

/** Closes every server that this test file has started and not closed; for `afterEach`. */
export async function stopServers(): Promise<void> {
  await Promise.all([...running].map((server) => server.close()));
}

/** Node's TLS server with a chain, leaf first. */
export function startTls(
  chain: readonly [Issued, ...Issued[]],
  options: TlsOptions & Place = {},
): Promise<Running> {
  const { address, port, ...own } = options;
  const server = createTlsServer({ key: chain[0].privateKeyPem, cert: chainPem(...chain), ...own });
  // Clients that hang up early are what these tests are about.
  server.on('tlsClientError', () => undefined);
  server.on('secureConnection', (socket) => socket.on('error', () => undefined));
  return listen(server, { ...(address && { address }), ...(port && { port }) });
}

/** A TCP server that does with a connection whatever it is told. */
export function startRaw(onConnection: (socket: Socket) => void, place: Place = {}): Promise<Running> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  return listen(server, place);
}

type Chain = readonly [Issued, ...Issued[]];

/** `openssl s_server` with a chain, leaf first; `flags` as on its command line, and a second leaf of another kind of key. */
export async function startOpenssl(chain: Chain, ...given: readonly (string | Issued)[]): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'pinwarden-s_server-'));
  const files = await writeChain(folder, chain);
  const flags: string[] = [];
  for (const each of given) {
    if (typeof each === 'string') flags.push(each);
    else {
      const other = await writeChain(folder, [each], 'second-');
      flags.push('-dcert', other.leaf, '-dkey', other.key);
    }
  }
  const child = spawn(
    'openssl',
    ['s_server', '-accept', '127.0.0.1:0', '-cert', files.leaf, '-key', files.key]
      .concat(chain.length > 1 ? ['-cert_chain', files.chain] : [])
      .concat(flags),
    // It serves as long as its standard input is open.
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let said = '';
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  for await (const chunk of child.stdout) {
    said += chunk;
    if (/ACCEPT \S+:\d+/.test(said)) break;
  }
  const port = Number(/ACCEPT \S+:(\d+)/.exec(said)?.[1]);
  if (Number.isNaN(port)) throw new Error(`openssl s_server didn't start: ${complaints}`);
  return register({
    address: '127.0.0.1',
    port,
    close: async () => {
      const gone = once(child, 'exit');
      if (child.exitCode === null && child.kill('SIGKILL')) await gone;
      await rm(folder, { recursive: true, force: true });
    },
  });
}

/** nginx with a chain, leaf first, and perhaps a second one of another kind of key; `directives` stand in its `server` block. */
export async function startNginx(chain: Chain, directives = '', second?: Chain): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'pinwarden-nginx-'));
  const all = [await writeChain(folder, chain)];
  if (second !== undefined) all.push(await writeChain(folder, second, 'second-'));
  const certificates = all.map(({ full, key }) => `ssl_certificate ${full}; ssl_certificate_key ${key};`);
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ');
  const configuration = `
    daemon off; master_process off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')};
    events {}
    http {
      access_log off; ${temporary}
      server {
        listen 127.0.0.1:${port} ssl;
        ${certificates.join(' ')}
        ${directives}
        return 204;
      }
    }`;
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration);
  const child = spawn('nginx', ['-p', folder, '-c', file, '-e', join(folder, 'error.log')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const server = register({
    address: '127.0.0.1',
    port,
    close: async () => {
      const gone = once(child, 'exit');
      if (child.exitCode === null && child.kill('SIGKILL')) await gone;
      await rm(folder, { recursive: true, force: true });
    },
  });
  await untilAccepting(port, () => child.exitCode !== null);
  return server;
}

/** Whether a command is installed, for `it.skipIf`. */
export function hasCommand(...command: readonly [string, ...string[]]): boolean {
  const [file, ...args] = command;
  try {
    execFileSync(file, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A port of 127.0.0.1 that nothing listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export async function listen(server: Server, { address = '127.0.0.1', port = 0 }: Place): Promise<Running> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(port, address);
  await once(server, 'listening');
  return register({
    address,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  });
}

function register(server: Running): Running {
  const registered: Running = {
    ...server,
    close: async () => {
      if (running.delete(registered)) await server.close();
    },
  };
  running.add(registered);
  return registered;
}

async function writeChain(
  folder: string,
  chain: Chain,
  prefix = '',
): Promise<{ leaf: string; key: string; chain: string; full: string }> {
  const at = (name: string): string => join(folder, `${prefix}${name}`);
  const files = { leaf: at('leaf.pem'), key: at('key.pem'), chain: at('chain.pem'), full: at('full.pem') };
  const [leaf, ...issuers] = chain;
  await writeFile(files.leaf, leaf.pem);
  await writeFile(files.key, leaf.privateKeyPem, { mode: 0o600 });
  await writeFile(files.chain, chainPem(...issuers));
  await writeFile(files.full, chainPem(...chain));
  return files;
}

async function untilAccepting(port: number, gaveUp: () => boolean): Promise<void> {
  while (!gaveUp()) {
    const socket = connect({ host: '127.0.0.1', port });
    const accepted = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (accepted) return;
    await sleep(20);
  }
  throw new Error(`nothing accepts connections on port ${port}`);
}
