import { afterEach, describe, expect, it } from 'vitest';
import type { Endpoint, Observation } from '../../src/model/observation.ts';
import { type Lookup, type ObserveOptions, observe, parseConnectTo } from '../../src/observe/index.ts';
import { HOST, PLAIN } from '../support/observing.ts';
import { type Running, startRaw, stopServers } from '../support/servers.ts';

afterEach(stopServers);

/** A name server that has these addresses for every name. */
const answering =
  (...addresses: readonly string[]): Lookup =>
  async () =>
    addresses.map((address) => ({ address }));

function askPort(port: number, options: Partial<ObserveOptions>): Promise<Observation[]> {
  return observe([{ host: HOST, port }], { ...PLAIN, ...options });
}

describe('addresses that are not the public internet', () => {
  let accepted = 0;
  let watched: Running;

  async function watch(address = '127.0.0.1'): Promise<Running> {
    accepted = 0;
    watched = await startRaw(
      (socket) => {
        accepted++;
        socket.destroy();
      },
      { address },
    );
    return watched;
  }

  const LOOPBACK =
    'a loopback address (127.0.0.0/8, RFC 1122); it is asked only with --allow-private-addresses';

  it('are never connected to when a name server smuggles them in', async () => {
    const { port } = await watch();
    const lookup = answering('127.0.0.1', '::ffff:127.0.0.1', '169.254.169.254', '10.0.0.5', 'fd00::1');
    const seen = await askPort(port, { lookup, allowPrivateAddresses: false });
    expect(seen.map(({ address, failure }) => `${address} ${failure?.stage} ${failure?.code}`)).toEqual([
      '10.0.0.5 refused-by-policy PRIVATE_ADDRESS',
      '127.0.0.1 refused-by-policy PRIVATE_ADDRESS',
      '169.254.169.254 refused-by-policy PRIVATE_ADDRESS',
      '::ffff:7f00:1 refused-by-policy PRIVATE_ADDRESS',
      'fd00::1 refused-by-policy PRIVATE_ADDRESS',
    ]);
    expect(seen[1]?.failure?.detail).toBe(LOOPBACK);
    expect(accepted).toBe(0);
  });

  it.each<[string, (port: number) => readonly [Endpoint, Partial<ObserveOptions>]]>([
    ['as the host', (port) => [{ host: '127.0.0.1', port }, {}]],
    [
      'by connect-to',
      (port) => [{ host: HOST, port: 443 }, { connectTo: parseConnectTo([`*=127.0.0.1:${port}`]) }],
    ],
    [
      'by the name of connect-to',
      (port) => [
        { host: HOST, port: 443 },
        { connectTo: parseConnectTo([`*=localhost:${port}`]), ipVersions: '4' },
      ],
    ],
    ['by the system resolver', (port) => [{ host: 'localhost', port }, { ipVersions: '4' }]],
    // getaddrinfo takes these for 127.0.0.1.
    ['spelled as one number', (port) => [{ host: '2130706433', port }, {}]],
    ['spelled in octal', (port) => [{ host: '0177.0.0.1', port }, {}]],
    ['spelled short', (port) => [{ host: '127.1', port }, {}]],
  ])('are refused %s', async (_, make) => {
    const { port } = await watch();
    const [endpoint, options] = make(port);
    const seen = await observe([endpoint], { ...PLAIN, allowPrivateAddresses: false, ...options });
    expect(seen.map(({ address, failure }) => [address, failure?.code, failure?.detail])).toEqual([
      ['127.0.0.1', 'PRIVATE_ADDRESS', LOOPBACK],
    ]);
    expect(accepted).toBe(0);
  });

  it('are asked when that is allowed', async () => {
    const { port } = await watch();
    await askPort(port, { lookup: answering('127.0.0.1', '::ffff:127.0.0.1') });
    expect(accepted).toBe(2);
  });

  it('leave the resolver no second say: what it answered is what is connected to', async () => {
    const { port } = await watch();
    let asked = 0;
    const lookup: Lookup = async () => [{ address: asked++ === 0 ? '127.0.0.2' : '127.0.0.1' }];
    const [seen] = await askPort(port, { lookup, retries: 1 });
    expect(seen).toMatchObject({ address: '127.0.0.2', failure: { stage: 'connect', code: 'ECONNREFUSED' } });
    expect([asked, accepted]).toEqual([1, 0]);
  });

  it.each(['0177.0.0.1', '2130706433', '127.1', 'localhost', ''])(
    'never hide behind %j in an answer, allowed or not',
    async (address) => {
      const { port } = await watch();
      for (const allowPrivateAddresses of [true, false]) {
        const [seen] = await askPort(port, { lookup: answering(address), allowPrivateAddresses });
        expect(seen).toMatchObject({ address: null, failure: { stage: 'dns', code: 'BAD_ANSWER' } });
      }
      expect(accepted).toBe(0);
    },
  );
});
