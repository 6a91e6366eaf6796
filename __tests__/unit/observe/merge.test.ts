import { describe, expect, it } from 'vitest';
import type { KeyType, Observation, ObservationSet, Request } from '../../../src/model/observation.ts';
import { mergeObservations, missingRequests } from '../../../src/observe/merge.ts';

const TLS = { protocol: 'TLSv1.3', cipher: 'X', clientCertificate: false };
const at = (second: number): string => new Date(Date.UTC(2026, 10, 24, 10, 0, second)).toISOString();

function request(
  host: string,
  keyTypes: readonly KeyType[] = ['ecdsa', 'rsa'],
  vantage: string | null = null,
): Request {
  return { endpoint: { host, port: 443 }, keyTypes, repeat: 1, vantage };
}

function seen(
  host: string,
  address: string | null,
  keyType: KeyType,
  fields: Partial<Observation> = {},
): Observation {
  const asked = { endpoint: { host, port: 443 }, address, keyType, at: at(0), vantage: null, proxy: null };
  return {
    ...asked,
    failure: null,
    chain: ['AAAA', 'BBBB'],
    tls: TLS,
    verifyError: null,
    ...fields,
  } as Observation;
}

const failure = { stage: 'dns', code: 'ENOTFOUND', detail: '' } as const;
const failedAt = (host: string, address: string | null, keyType: KeyType = 'any'): Observation => {
  const { endpoint, at: instant } = seen(host, address, keyType);
  return { endpoint, address, keyType, at: instant, vantage: null, proxy: null, failure };
};

describe('merged observations', () => {
  const one: ObservationSet = {
    requested: [request('b.test'), request('a.test', ['any'])],
    observations: [
      seen('b.test', '::1', 'ecdsa'),
      seen('b.test', '192.0.2.10', 'rsa'),
      seen('b.test', '192.0.2.10', 'ecdsa', { at: at(2) }),
      seen('b.test', '192.0.2.10', 'ecdsa', { at: at(1) }),
      failedAt('b.test', null),
      seen('a.test', '192.0.2.2', 'any'),
    ],
  };

  it('stand in one order: host, IPv4 before IPv6 before none, kind of key, instant', () => {
    const { requested, observations } = mergeObservations([one]);
    expect(requested.map(({ endpoint }) => endpoint.host)).toEqual(['a.test', 'b.test']);
    expect(
      observations.map(
        ({ endpoint, address, keyType, at: when }) =>
          `${endpoint.host} ${address} ${keyType} ${when.slice(17, 19)}`,
      ),
    ).toEqual([
      'a.test 192.0.2.2 any 00',
      'b.test 192.0.2.10 ecdsa 01',
      'b.test 192.0.2.10 ecdsa 02',
      'b.test 192.0.2.10 rsa 00',
      'b.test ::1 ecdsa 00',
      'b.test null any 00',
    ]);
  });

  it('unite what was requested twice, and keep vantage points apart', () => {
    const other = {
      requested: [{ ...request('b.test', ['any', 'rsa']), repeat: 3 }, request('b.test', ['rsa'], 'eu')],
      observations: [],
    };
    const { requested } = mergeObservations([one, other]);
    expect(requested).toEqual([
      request('a.test', ['any']),
      { ...request('b.test', ['any', 'ecdsa', 'rsa']), repeat: 3 },
      request('b.test', ['rsa'], 'eu'),
    ]);
  });

  it('keep two that differ in how the connection was made', () => {
    const other = seen('a.test', '::1', 'rsa', { tls: { ...TLS, cipher: 'Y' } } as Partial<Observation>);
    const sets = [seen('a.test', '::1', 'rsa'), other].map((each) => ({
      requested: [],
      observations: [each],
    }));
    expect(mergeObservations(sets).observations).toHaveLength(2);
    expect(mergeObservations([...sets].reverse())).toEqual(mergeObservations(sets));
  });

  it('are the same whatever the order of the sets, however they are grouped, and however often', () => {
    // xorshift32: chance without luck.
    let state = 0x9e3779b9;
    const random = (below: number): number => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) % below;
    };
    const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
    for (let round = 0; round < 200; round++) {
      const sets = Array.from(
        { length: 4 },
        (): ObservationSet => ({
          requested: Array.from({ length: random(5) }, () =>
            request(
              pick(['a.test', 'b.test']),
              pick([['any'], ['rsa'], ['ecdsa', 'rsa']] as const),
              pick([null, 'eu']),
            ),
          ),
          observations: Array.from({ length: random(8) }, () => {
            const host = pick(['a.test', 'b.test']);
            const address = pick(['192.0.2.1', '192.0.2.10', '::1']);
            return random(3) === 0
              ? failedAt(host, pick([null, address]), pick(['any', 'rsa']))
              : seen(host, address, pick(['ecdsa', 'rsa']), {
                  at: at(random(2)),
                  vantage: pick([null, 'eu']),
                  chain: [pick(['AAAA', 'CCCC'])],
                } as Partial<Observation>);
          }),
        }),
      );
      const [a, b, c, d] = sets as [ObservationSet, ObservationSet, ObservationSet, ObservationSet];
      const merged = mergeObservations(sets);
      expect(mergeObservations([d, b, a, c])).toEqual(merged);
      expect(mergeObservations([mergeObservations([a, b]), mergeObservations([c, d])])).toEqual(merged);
      expect(mergeObservations([...sets, merged])).toEqual(merged);
    }
  });
});

describe('what is missing', () => {
  const missing = (requested: readonly Request[], observations: readonly Observation[]) =>
    missingRequests({ requested, observations }).map(({ endpoint, keyTypes, vantage }) => [
      endpoint.host,
      keyTypes,
      vantage,
    ]);

  it.each<[string, Request, Observation[], unknown[]]>([
    [
      'nothing, where each kind of key was asked for',
      request('a.test'),
      [seen('a.test', '::1', 'rsa'), seen('a.test', '::1', 'ecdsa')],
      [],
    ],
    ['nothing, where the name has no address', request('a.test'), [failedAt('a.test', null)], []],
    [
      'one kind, where the other was asked for',
      request('a.test'),
      [seen('a.test', '::1', 'rsa')],
      [['a.test', ['ecdsa'], null]],
    ],
    [
      'one kind, where the other failed',
      request('a.test'),
      [failedAt('a.test', '::1', 'rsa')],
      [['a.test', ['ecdsa'], null]],
    ],
    [
      'one kind, where a proxy resolved the name and the other kind was skipped',
      request('a.test'),
      [
        {
          ...failedAt('a.test', null, 'rsa'),
          failure: { stage: 'skipped', code: 'NO_RSA_CERTIFICATE', detail: '' },
        } as Observation,
      ],
      [['a.test', ['ecdsa'], null]],
    ],
    [
      'all, where another host was seen',
      request('a.test'),
      [seen('b.test', '::1', 'rsa')],
      [['a.test', ['ecdsa', 'rsa'], null]],
    ],
    [
      'all, where another place has seen it',
      request('a.test', ['rsa'], 'eu'),
      [seen('a.test', '::1', 'rsa')],
      [['a.test', ['rsa'], 'eu']],
    ],
  ])('is %s', (_, asked, observations, expected) => expect(missing([asked], observations)).toEqual(expected));
});
