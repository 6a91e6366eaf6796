import type { Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/observation.ts';
import { type Lookup, type ObserveOptions, observe, type ProgressEvent } from '../../src/observe/index.ts';
import { ask, chainOf, failureOf, HOST, PLAIN } from '../support/observing.ts';
import { type Issued, root as makeRoot } from '../support/pki.ts';
import { freePort, startRaw, startTls, stopServers } from '../support/servers.ts';

let leaf: Issued;

beforeAll(async () => {
  const root = await makeRoot({ name: 'Wire Root' });
  leaf = await root.issueLeaf({ dnsNames: [HOST] });
});
afterEach(stopServers);

const endpoints = (count: number): { host: string; port: number }[] =>
  Array.from({ length: count }, (_, index) => ({ host: `h${index}.example.com`, port: 443 }));
const to = (address: string, port: number): ObserveOptions['connectTo'] =>
  new Map([['*', { address, port }]]);

describe('concurrency', () => {
  it.each([1, 3, 7])('of %i is reached and never exceeded', async (concurrency) => {
    let open = 0;
    let most = 0;
    const server = await startRaw((socket) => {
      most = Math.max(most, ++open);
      // Counted down before the client can know of it.
      setTimeout(() => {
        open--;
        socket.destroy();
      }, 30);
    });
    const connectTo = to(server.address, server.port);
    const seen = await observe(endpoints(21), { ...PLAIN, concurrency, connectTo });
    expect(seen).toHaveLength(21);
    expect(most).toBe(concurrency);
  });

  it('holds over the addresses of one name too', async () => {
    let open = 0;
    let most = 0;
    const server = await startRaw(
      (socket) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open--;
          socket.destroy();
        }, 30);
      },
      { address: '0.0.0.0' },
    );
    const addresses = Array.from({ length: 10 }, (_, index) => ({ address: `127.0.0.${index + 1}` }));
    const host = { host: HOST, port: server.port };
    await observe([host], { ...PLAIN, concurrency: 2, lookup: async () => addresses });
    expect(most).toBe(2);
  });

  it('starts connections in the order of the endpoints', async () => {
    const names: string[] = [];
    const server = await startTls([leaf], {
      SNICallback: (name, answer) => {
        names.push(name);
        answer(null, undefined);
      },
    });
    const asked = endpoints(12);
    await observe(asked, { ...PLAIN, concurrency: 1, connectTo: to(server.address, server.port) });
    expect(names).toEqual(asked.map(({ host }) => host));
  });
});

describe('more hosts than are in flight at once', () => {
  it('are all asked, and answer in their order', async () => {
    const lookup: Lookup = async () => [{ address: '127.0.0.1' }];
    // Refused by the address policy: nothing is connected to.
    const seen = await observe(endpoints(1_300), { ...PLAIN, allowPrivateAddresses: false, lookup });
    expect(seen.map(({ endpoint }) => endpoint.host)).toEqual(endpoints(1_300).map(({ host }) => host));
    expect(new Set(seen.map(({ failure }) => failure?.code))).toEqual(new Set(['PRIVATE_ADDRESS']));
  });

  it('end with the run when it is aborted', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const server = await startRaw((socket) => {
      socket.resume();
      controller.abort(reason);
    });
    const connectTo = to(server.address, server.port);
    const asked = observe(endpoints(1_300), {
      ...PLAIN,
      connectTo,
      timeoutMs: 600_000,
      signal: controller.signal,
    });
    await expect(asked).rejects.toBe(reason);
  });
});

describe('the order of the answers', () => {
  it('is the order of the endpoints, whichever finishes first', async () => {
    const finished: string[] = [];
    const server = await startTls([leaf], {
      SNICallback: (name, answer) => {
        const index = Number(/\d+/.exec(name)?.[0]);
        setTimeout(() => answer(null, undefined), (8 - index) * 25);
      },
    });
    const asked = endpoints(8);
    const options = { ...PLAIN, connectTo: to(server.address, server.port) };
    const seen = await observe(asked, options, ({ kind, host }) => {
      if (kind === 'ended') finished.push(host);
    });
    expect(seen.map(({ endpoint }) => endpoint)).toEqual(asked);
    expect(finished).not.toEqual(asked.map(({ host }) => host));
  });

  it('is kept when names resolve at different speeds, and each name is resolved once', async () => {
    const { port } = await startTls([leaf]);
    const resolved: string[] = [];
    const lookup: Lookup = (host) =>
      new Promise((resolve) => {
        resolved.push(host);
        setTimeout(() => resolve([{ address: '127.0.0.1' }]), host.startsWith('slow') ? 100 : 0);
      });
    const hosts = ['slow.test', 'b.test', 'slow.test', 'a.test'];
    const asked = hosts.map((host) => ({ host, port }));
    const seen = await observe(asked, { ...PLAIN, lookup });
    expect(seen.map(({ endpoint }) => endpoint.host)).toEqual(hosts);
    expect(resolved.sort()).toEqual(['a.test', 'b.test', 'slow.test']);
  });

  it('of no endpoints is empty', async () => {
    expect(await observe([], PLAIN)).toEqual([]);
  });
});

describe('retries', () => {
  /** Fails in one way as often as told, then serves. */
  async function flaky(
    failures: number,
    fail: (socket: Socket) => void,
  ): Promise<{ port: number; tried(): number }> {
    const { port } = await startTls([leaf]);
    let tried = 0;
    const server = await startRaw((socket) => {
      if (++tried <= failures) fail(socket);
      else
        void import('node:net').then(({ connect }) => socket.pipe(connect(port, '127.0.0.1')).pipe(socket));
    });
    return { port: server.port, tried: () => tried };
  }

  it.each([
    [1, 1, null, 2],
    [2, 1, 'CLOSED', 2],
    [2, 2, null, 3],
    [1, 0, 'CLOSED', 1],
  ])(
    'a server that hangs up %i times, %i retries: %s after %i attempts',
    async (times, retries, code, tried) => {
      const server = await flaky(times, (socket) => socket.end());
      const seen = await ask({ address: '127.0.0.1', port: server.port }, { retries });
      expect(seen.failure?.code ?? null).toBe(code);
      expect(server.tried()).toBe(tried);
    },
  );

  it('happen once by default', async () => {
    const server = await flaky(9, (socket) => socket.end());
    const { retries: _, ...options } = { ...PLAIN, connectTo: to('127.0.0.1', server.port) };
    await observe([{ host: HOST, port: 443 }], options);
    expect(server.tried()).toBe(2);
  });

  it('happen after a time-out and a reset', async () => {
    const reset = await flaky(1, (socket) => socket.once('data', () => socket.resetAndDestroy()));
    chainOf(await ask({ address: '127.0.0.1', port: reset.port }, { retries: 1 }));
    const silent = await flaky(1, () => undefined);
    chainOf(await ask({ address: '127.0.0.1', port: silent.port }, { retries: 1, timeoutMs: 400 }));
    expect([reset.tried(), silent.tried()]).toEqual([2, 2]);
  });

  it.each([
    ['a TLS alert', Buffer.of(0x15, 3, 3, 0, 2, 2, 40)],
    ['garbage', Buffer.alloc(20, 0xaa)],
    ['plain HTTP', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])("don't happen after %s: it would be the same again", async (_, answer) => {
    const server = await flaky(9, (socket) => socket.once('data', () => socket.end(answer)));
    failureOf(await ask({ address: '127.0.0.1', port: server.port }, { retries: 3 }));
    expect(server.tried()).toBe(1);
  });

  it.each([
    ['EAI_AGAIN', 3],
    ['ENOTFOUND', 1],
  ])('of a name that fails with %s: %i attempts', async (code, expected) => {
    let tried = 0;
    const lookup: Lookup = () => {
      tried++;
      return Promise.reject(Object.assign(new Error(code), { code }));
    };
    await observe([{ host: HOST, port: 443 }], { ...PLAIN, retries: 2, lookup });
    expect(tried).toBe(expected);
  });

  it("tell the last attempt's time", async () => {
    const begun = new Date().toISOString();
    let second = '';
    const server = await flaky(1, (socket) => {
      second = new Date().toISOString();
      socket.end();
    });
    const seen = chainOf(await ask({ address: '127.0.0.1', port: server.port }, { retries: 1 }));
    expect(seen.at > second && second >= begun).toBe(true);
  });
});

describe('an abort', () => {
  it('closes every connection at once and rejects with its reason', async () => {
    const sockets = new Set<Socket>();
    const all = deferred();
    const server = await startRaw((socket) => {
      // Only who reads hears of an end.
      sockets.add(socket.resume());
      if (sockets.size === 4) all.resolve();
    });
    const controller = new AbortController();
    const reason = new Error('enough');
    const seen = observe(endpoints(20), {
      ...PLAIN,
      timeoutMs: 600_000,
      concurrency: 4,
      connectTo: to(server.address, server.port),
      signal: controller.signal,
    });
    const rejected = expect(seen).rejects.toBe(reason);
    await all.promise;
    const closed = Promise.all(
      [...sockets].map((socket) => new Promise((done) => socket.once('close', done))),
    );
    controller.abort(reason);
    await rejected;
    await closed;
    expect(sockets.size).toBe(4);
  });

  it('before the beginning connects to nothing', async () => {
    let accepted = 0;
    const server = await startRaw(() => void accepted++);
    const reason = new Error('too late');
    const options = {
      ...PLAIN,
      connectTo: to(server.address, server.port),
      signal: AbortSignal.abort(reason),
    };
    await expect(observe(endpoints(3), options)).rejects.toBe(reason);
    expect(accepted).toBe(0);
  });

  it.each([
    ['resolving', { lookup: (): Promise<never> => new Promise(() => undefined), timeoutMs: 600_000 }],
    ['waiting for the next attempt', { lookup: async () => [{ address: '127.0.0.1' }], retries: 10 }],
  ])('is heard while %s', async (_, options) => {
    const port = await freePort();
    const controller = new AbortController();
    const reason = new Error('enough');
    const seen = observe([{ host: HOST, port }], { ...PLAIN, ...options, signal: controller.signal });
    setTimeout(() => controller.abort(reason), 100);
    await expect(seen).rejects.toBe(reason);
  });
});

describe('progress', () => {
  it('counts every connection and ends with all of them', async () => {
    const { port } = await startTls([leaf]);
    const addresses = [{ address: '127.0.0.1' }, { address: '127.0.0.9' }];
    const lookup: Lookup = async (host) => {
      if (host === 'none.test') throw Object.assign(new Error(), { code: 'ENOTFOUND' });
      return addresses;
    };
    const events: ProgressEvent[] = [];
    const asked = ['a.test', 'none.test', 'b.test'].map((host) => ({ host, port }));
    const seen = await observe(asked, { ...PLAIN, lookup }, (event) => {
      if (event.kind === 'answered') events.push(event);
    });
    expect(seen).toHaveLength(5);
    expect(events.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5]);
    expect(events.every(({ done, total }) => done <= total)).toBe(true);
    expect(events.at(-1)?.total).toBe(5);
    const failed = events.filter(({ failure }) => failure !== undefined);
    expect(failed.map(({ host, failure }) => `${host} ${failure?.code}`).sort()).toEqual([
      'a.test ECONNREFUSED',
      'b.test ECONNREFUSED',
      'none.test ENOTFOUND',
    ]);
  });

  it('that throws ends the run, and nothing goes on behind its back', async () => {
    const sockets: Socket[] = [];
    const server = await startRaw((socket) => sockets.push(socket.resume()));
    const fault = new Error('a bug');
    const lookup: Lookup = async (host) => {
      if (host === 'h1.example.com') {
        await new Promise((resolve) => setTimeout(resolve, 100));
        throw Object.assign(new Error(), { code: 'ENOTFOUND' });
      }
      return [{ address: '127.0.0.1' }];
    };
    const asked: Promise<Observation[]> = observe(
      endpoints(2).map(({ host }) => ({ host, port: server.port })),
      { ...PLAIN, timeoutMs: 600_000, lookup },
      ({ kind }) => {
        if (kind === 'answered') throw fault;
      },
    );
    await expect(asked).rejects.toBe(fault);
    await Promise.all(
      sockets.map((socket) => socket.destroyed || new Promise((done) => socket.once('close', done))),
    );
    expect(sockets).toHaveLength(1);
  });
});

function deferred(): { promise: Promise<void>; resolve(): void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}
