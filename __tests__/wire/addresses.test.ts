import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/observation.ts';
import { type Lookup, type ObserveOptions, observe, parseConnectTo } from '../../src/observe/index.ts';
import { chainOf, failureOf, HOST, PLAIN } from '../support/observing.ts';
import { type Authority, type Issued, root as makeRoot } from '../support/pki.ts';
import { type Running, startTls, stopServers } from '../support/servers.ts';

let root: Authority;
let leaf: Issued;
let other: Issued;

beforeAll(async () => {
  root = await makeRoot({ name: 'Wire Root' });
  leaf = await root.issueLeaf({ dnsNames: [HOST], key: 'p256' });
  other = await root.issueLeaf({ dnsNames: [HOST], key: 'rsa' });
});
afterEach(stopServers);

/** A name server that has these addresses for every name. */
const answering =
  (...addresses: readonly string[]): Lookup =>
  async () =>
    addresses.map((address) => ({ address }));

const failing = (code: string): Lookup => {
  return () => Promise.reject(Object.assign(new Error(`getaddrinfo ${code}`), { code }));
};

const served = ({ certificate }: Issued): string => Buffer.from(certificate).toString('base64');

function askPort(port: number, options: Partial<ObserveOptions>, host = HOST): Promise<Observation[]> {
  return observe([{ host, port }], { ...PLAIN, ...options });
}

/** Address, and what was seen there: the leaf, or stage and code. */
function summary(observations: readonly Observation[]): string[] {
  return observations.map(({ address, failure, ...rest }) => {
    if (failure !== null) return `${address} ${failure.stage} ${failure.code}`;
    const [first] = 'chain' in rest ? rest.chain : [];
    return `${address} ${first === served(leaf) ? 'leaf' : first === served(other) ? 'other' : '?'}`;
  });
}

/** The same port on several addresses. */
async function twoServers(): Promise<[Running, Running]> {
  const first = await startTls([leaf], { address: '127.0.0.2' });
  return [first, await startTls([other], { address: '127.0.0.3', port: first.port })];
}

describe('every address of a name', () => {
  it('is asked, each for its own chain, IPv4 before IPv6, whatever the order of the answer', async () => {
    const [{ port }] = await twoServers();
    await startTls([leaf], { address: '::1', port });
    const seen = await askPort(port, { lookup: answering('::1', '127.0.0.3', '127.0.0.2') });
    expect(summary(seen)).toEqual(['127.0.0.2 leaf', '127.0.0.3 other', '::1 leaf']);
  });

  it('is asked once, however often and however it is spelled in the answer', async () => {
    const { port } = await startTls([leaf], { address: '::1' });
    const seen = await askPort(port, { lookup: answering('::1', '0:0:0:0:0:0:0:1', '::1') });
    expect(summary(seen)).toEqual(['::1 leaf']);
  });

  it('is told, the dead one beside the living', async () => {
    const { port } = await startTls([leaf], { address: '127.0.0.2' });
    const seen = await askPort(port, { lookup: answering('127.0.0.2', '127.0.0.3') });
    expect(summary(seen)).toEqual(['127.0.0.2 leaf', '127.0.0.3 connect ECONNREFUSED']);
  });

  it('comes from the system where no resolver is given', async () => {
    const { port } = await startTls([leaf]);
    const seen = await askPort(port, { ipVersions: '4' }, 'localhost');
    expect(summary(seen)).toEqual(['127.0.0.1 leaf']);
  });

  it.each([
    ['4', ['127.0.0.1 leaf']],
    ['6', ['::1 leaf']],
    ['both', ['127.0.0.1 leaf', '::1 leaf']],
  ] as const)('is taken when it is of ip-versions %s', async (ipVersions, expected) => {
    const { port } = await startTls([leaf]);
    await startTls([leaf], { address: '::1', port });
    const seen = await askPort(port, { ipVersions, lookup: answering('127.0.0.1', '::1') });
    expect(summary(seen)).toEqual(expected);
  });

  it('is asked when the host is an address, whatever ip-versions says', async () => {
    const { port } = await startTls([leaf], { address: '::1' });
    expect(summary(await askPort(port, { ipVersions: '4' }, '::1'))).toEqual(['::1 leaf']);
  });

  it('is left out past the 16th, with a word of it, and no family crowds out the other', async () => {
    const { port } = await startTls([leaf], { address: '::1' });
    const four = Array.from({ length: 30 }, (_, index) => `127.0.1.${index + 10}`);
    const seen = await askPort(port, { lookup: answering(...four, '::1') });
    expect(summary(seen)).toEqual([
      ...four.slice(0, 15).map((address) => `${address} connect ECONNREFUSED`),
      '::1 leaf',
      'null refused-by-policy TOO_MANY_ADDRESSES',
    ]);
    expect(seen.at(-1)?.failure?.detail).toBe('the name has 31 addresses; 16 of them are asked');
  });
});

describe('a name without an address', () => {
  it.each([
    ['ENOTFOUND', 'the name has no address'],
    ['EAI_AGAIN', 'the name server gave no answer for now'],
    ['ESERVFAIL', 'the name server failed'],
    ['EAI_FAIL', 'the name could not be resolved: EAI_FAIL'],
  ])('%s', async (code, detail) => {
    const [seen] = await askPort(443, { lookup: failing(code) });
    expect(seen).toEqual({
      endpoint: { host: HOST, port: 443 },
      address: null,
      keyType: 'any',
      at: expect.any(String),
      vantage: null,
      proxy: null,
      failure: { stage: 'dns', code, detail },
    });
  });

  it.each([
    ['both', [], 'the name has no address'],
    ['4', ['::1'], 'the name has no IPv4 address'],
    ['6', ['127.0.0.1'], 'the name has no IPv6 address'],
  ] as const)('of ip-versions %s, when the answer is %j', async (ipVersions, answer, detail) => {
    const [seen] = await askPort(443, { ipVersions, lookup: answering(...answer) });
    expect(failureOf(seen as Observation)).toEqual({ stage: 'dns', code: 'ENODATA', detail });
  });

  it('by the system, for a name that it knows without asking to be none (a label of 64 letters)', async () => {
    const [seen] = await askPort(443, {}, `${'a'.repeat(64)}.test`);
    expect(failureOf(seen as Observation)).toEqual({
      stage: 'dns',
      code: 'ENOTFOUND',
      detail: 'the name has no address',
    });
  });

  it('in time', async () => {
    const [seen] = await askPort(443, { timeoutMs: 200, lookup: () => new Promise(() => undefined) });
    expect(failureOf(seen as Observation)).toEqual({
      stage: 'dns',
      code: 'TIMEOUT',
      detail: 'the name server gave no answer within 0.2 s',
    });
  });

  it('is a value even when the resolver throws', async () => {
    const lookup: Lookup = () => {
      throw new TypeError('no such thing');
    };
    const [seen] = await askPort(443, { lookup });
    expect(failureOf(seen as Observation)).toMatchObject({ stage: 'dns', code: 'TypeError' });
  });
});

describe('connect-to', () => {
  it('changes address and port of the connection; name and endpoint stay', async () => {
    const names: string[] = [];
    const { port } = await startTls([leaf], {
      address: '127.0.0.2',
      SNICallback: (name, answer) => {
        names.push(name);
        answer(null, undefined);
      },
    });
    const connectTo = parseConnectTo([`${HOST}=127.0.0.2:${port}`]);
    const [seen] = await askPort(443, { connectTo, lookup: failing('ENOTFOUND') });
    expect(chainOf(seen as Observation)).toMatchObject({
      endpoint: { host: HOST, port: 443 },
      address: '127.0.0.2',
      chain: [served(leaf)],
    });
    expect(names).toEqual([HOST]);
  });

  it('keeps the port of the endpoint when it names none, and puts a named host before *', async () => {
    const [{ port }] = await twoServers();
    const connectTo = parseConnectTo([`${HOST}=127.0.0.3`, '*=127.0.0.2']);
    const endpoints = [HOST, 'other.example.com'].map((host) => ({ host, port }));
    const seen = await observe(endpoints, { ...PLAIN, connectTo });
    expect(summary(seen)).toEqual(['127.0.0.3 other', '127.0.0.2 leaf']);
  });

  it('takes a name, every address of which is asked', async () => {
    const [{ port }] = await twoServers();
    const asked: string[] = [];
    const lookup: Lookup = async (name) => {
      asked.push(name);
      return [{ address: '127.0.0.3' }, { address: '127.0.0.2' }];
    };
    const seen = await askPort(443, { connectTo: parseConnectTo([`*=staging.test:${port}`]), lookup });
    expect(summary(seen)).toEqual(['127.0.0.2 leaf', '127.0.0.3 other']);
    expect(asked).toEqual(['staging.test']);
  });
});

// TCP to a multicast address fails with ENETUNREACH on Linux before anything leaves the machine.
describe.skipIf(process.platform !== 'linux')('an address family without a route (Linux only)', () => {
  const SIX = 'ff0e::1';
  const FOUR = '224.0.0.1';

  it.each([
    ['IPv6, while IPv4 answers', ['127.0.0.1', SIX], ['127.0.0.1 leaf', `${SIX} skipped ENETUNREACH`]],
    [
      'IPv6, while IPv4 is tried and fails',
      ['127.0.0.9', SIX],
      ['127.0.0.9 connect ECONNREFUSED', `${SIX} skipped ENETUNREACH`],
    ],
    ['IPv4, while IPv6 answers', [FOUR, '::1'], [`${FOUR} skipped ENETUNREACH`, '::1 leaf']],
    // Nothing was seen, so nothing is skipped.
    ['the only one that the name has', [SIX], [`${SIX} connect ENETUNREACH`]],
    ['both', [FOUR, SIX], [`${FOUR} connect ENETUNREACH`, `${SIX} connect ENETUNREACH`]],
    [
      'not the family, one address of it only',
      ['127.0.0.1', FOUR],
      ['127.0.0.1 leaf', `${FOUR} connect ENETUNREACH`],
    ],
  ])('%s', async (_, answer, expected) => {
    const { port } = await startTls([leaf]);
    await startTls([leaf], { address: '::1', port });
    const seen = await askPort(port, { lookup: answering(...answer) });
    expect(summary(seen)).toEqual(expected);
    for (const { failure, address } of seen) {
      if (failure?.stage !== 'skipped') continue;
      expect(failure.detail).toBe(`this machine has no route for ${address === SIX ? 'IPv6' : 'IPv4'}`);
    }
  });

  it('is a failure when the other family was only refused', async () => {
    const lookup = answering('127.0.0.1', SIX);
    const seen = await askPort(443, { lookup, allowPrivateAddresses: false });
    expect(seen.map(({ failure }) => failure?.stage)).toEqual(['refused-by-policy', 'refused-by-policy']);
  });
});
