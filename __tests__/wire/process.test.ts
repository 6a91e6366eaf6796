import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Compiled, compile } from '../support/compiled.ts';
import { HOST, PLAIN } from '../support/observing.ts';
import { type Authority, type Issued, root as makeRoot } from '../support/pki.ts';
import { freePort, startRaw, startTls, stopServers } from '../support/servers.ts';

let compiled: Compiled;
let root: Authority;
let leaf: Issued;

beforeAll(async () => {
  compiled = await compile('observe/index.ts');
  root = await makeRoot({ name: 'Wire Root' });
  leaf = await root.issueLeaf({ dnsNames: [HOST] });
});
afterAll(() => compiled.remove());
afterEach(stopServers);

/**
 * Runs an ES module in a process of its own, where `observe`, `PLAIN` and `target` (the port of 127.0.0.1 that every host is
 * sent to) are at hand; what it writes with `say` comes back. Rejects when the process fails or doesn't end by itself.
 */
async function inProcess(
  script: string,
  port: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ said: unknown; errors: string }> {
  const { connectTo: _, ...plain } = PLAIN;
  const file = join(compiled.folder, 'script.mjs');
  await writeFile(
    file,
    `import { observe } from ${JSON.stringify(pathToFileURL(compiled.path('observe/index.ts')))};
    const PLAIN = {
      ...${JSON.stringify(plain)},
      connectTo: new Map([['*', { address: '127.0.0.1', port: ${port} }]]),
    };
    const say = (value) => console.log(JSON.stringify(value));
    ${script}`,
  );
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], {
    env: { PATH: process.env['PATH'], ...environment },
    timeout: 25_000,
    killSignal: 'SIGKILL',
  });
  return { said: JSON.parse(stdout), errors: stderr };
}

describe('NODE_EXTRA_CA_CERTS', () => {
  it('is no anchor, although the same process takes it for one elsewhere', async () => {
    const { port } = await startTls([leaf, root]);
    const extra = join(compiled.folder, 'extra.pem');
    await writeFile(extra, root.pem);
    const { said } = await inProcess(
      `import { connect } from 'node:tls';
      const usual = connect({ host: '127.0.0.1', port: ${port}, servername: '${HOST}' });
      const authorized = await new Promise((done) => {
        usual.once('secureConnect', () => done(usual.authorized));
        usual.once('error', (error) => done(error.code));
      });
      usual.destroy();
      const endpoint = { host: '${HOST}', port: 443 };
      const [without] = await observe([endpoint], PLAIN);
      const [named] = await observe([endpoint], { ...PLAIN, anchors: [${JSON.stringify(root.pem)}] });
      say({ authorized, without: without.verifyError, named: named.verifyError });`,
      port,
      { NODE_EXTRA_CA_CERTS: extra },
    );
    expect(said).toEqual({ authorized: true, without: 'SELF_SIGNED_CERT_IN_CHAIN', named: null });
  });
});

// A time-out of ten minutes: a timer or a socket left behind would keep the process beyond this test's patience.
describe('a process that has observed ends by itself, without a word on standard error', () => {
  const MANY = `const endpoints = Array.from({ length: 100 }, (_, index) => ({ host: 'h' + index + '.test', port: 443 }));
    const options = { ...PLAIN, timeoutMs: 600_000, concurrency: 50 };`;

  it('after chains', async () => {
    const { port } = await startTls([leaf]);
    const { said, errors } = await inProcess(
      `${MANY} say((await observe(endpoints, options)).filter(({ failure }) => failure === null).length);`,
      port,
    );
    expect({ said, errors }).toEqual({ said: 100, errors: '' });
  });

  it('after resolving names', async () => {
    const { port } = await startTls([leaf]);
    const { said, errors } = await inProcess(
      `${MANY} const lookup = async () => [{ address: '127.0.0.1' }];
      const asked = endpoints.map(({ host }) => ({ host, port: ${port} }));
      const seen = await observe(asked, { ...options, connectTo: new Map(), lookup });
      say(seen.filter(({ failure }) => failure === null).length);`,
      port,
    );
    expect({ said, errors }).toEqual({ said: 100, errors: '' });
  });

  it.each([
    ['a closed port', 'ECONNREFUSED'],
    ['a server that hangs up', 'CLOSED'],
    ['a server that resets', 'ECONNRESET'],
    ['a server that wants a certificate', 'NOT_VERIFIED'],
    ['plain text', 'ERR_SSL_WRONG_VERSION_NUMBER'],
  ])('after %s', async (what, code) => {
    const server =
      what === 'a closed port'
        ? { port: await freePort() }
        : what === 'a server that wants a certificate'
          ? await startTls([leaf], { maxVersion: 'TLSv1.2', requestCert: true })
          : await startRaw((socket) => {
              socket.once('data', () => {
                if (what === 'a server that resets') socket.resetAndDestroy();
                else if (what === 'plain text') socket.write('hello, world');
                else socket.end();
              });
            });
    const { said, errors } = await inProcess(
      `${MANY} const seen = await observe(endpoints, options);
      say([...new Set(seen.map(({ failure, verifyError }) => failure === null ? verifyError : failure.code))]);`,
      server.port,
    );
    expect({ said, errors }).toEqual({ said: [code], errors: '' });
  });

  it('after a time-out', async () => {
    const { port } = await startRaw(() => undefined);
    const { said, errors } = await inProcess(
      `const seen = await observe([{ host: 'a.test', port: 443 }], { ...PLAIN, timeoutMs: 200 });
      say(seen.map(({ failure }) => failure.code));`,
      port,
    );
    expect({ said, errors }).toEqual({ said: ['TIMEOUT'], errors: '' });
  });

  it('after an abort', async () => {
    const { port } = await startRaw(() => undefined);
    const { said, errors } = await inProcess(
      `${MANY} const controller = new AbortController();
      setTimeout(() => controller.abort(new Error('enough')), 200);
      await observe(endpoints, { ...options, signal: controller.signal }).catch(({ message }) => say(message));`,
      port,
    );
    expect({ said, errors }).toEqual({ said: 'enough', errors: '' });
  });
});
