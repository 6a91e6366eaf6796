import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import type { PinStore, Policy } from '../../src/model/pins.ts';
import { isInShard, pinnedHosts } from '../../src/targets.ts';
import { domain, facts } from '../support/subjects.ts';

/** As Android matches: any depth. `one` as iOS does. */
const policyOf =
  (depth: 'any' | 'one') =>
  (store: PinStore, host: string): Policy => {
    const from = store.domains.filter(({ name, includeSubdomains }) => {
      if (name === host) return true;
      if (!includeSubdomains || !host.endsWith(`.${name}`)) return false;
      return depth === 'any' || !host.slice(0, -name.length - 1).includes('.');
    });
    const groups = from.flatMap((entry) => entry.groups);
    const rest = { expires: null, enforced: true, overridden: false, reason: '' };
    return { host, pinned: groups.length > 0, groups, from, ...rest };
  };
const store = (...domains: ReturnType<typeof domain>[]) => facts({ domains });
const parent = (name: string) => domain(name, { includeSubdomains: true });
const hosts = (stores: ReturnType<typeof store>[], probes: string[] = [], depth: 'any' | 'one' = 'any') => [
  ...pinnedHosts(stores, probes, policyOf(depth)),
];

describe('the hosts that are asked', () => {
  it('are the names of pinned entries that a server could have, each once', () => {
    const stores = [
      store(
        domain('a.test'),
        domain('none.test', { groups: [] }),
        domain('*.x', { neverMatches: 'a wildcard' }),
      ),
      store(domain('b.test'), domain('a.test')),
    ];
    expect(hosts(stores)).toEqual(['a.test', 'b.test']);
  });

  it('are those that probes name, in the place of a parent', () => {
    const stores = [store(parent('example.com'), domain('other.test'))];
    const probes = ['example.com=api.example.com', 'Example.COM = https://www.example.com'];
    expect(hosts(stores, probes)).toEqual(['api.example.com', 'www.example.com', 'other.test']);
  });

  it('keep a parent that another entry pins for itself, and one that is named as well', () => {
    const stores = [store(parent('example.com')), store(domain('example.com'))];
    expect(hosts(stores, ['example.com=api.example.com'])).toEqual(['api.example.com', 'example.com']);
    const probes = ['example.com=api.example.com', 'example.com=example.com'];
    expect(hosts([store(parent('example.com'))], probes)).toEqual(['api.example.com', 'example.com']);
  });

  it.each([
    ['example.com', 'there is not one `=` in it'],
    ['a=b=c', 'there is not one `=` in it'],
    ['=api.example.com', '`` is not the name of a host'],
    ['example.com=', '`` is not the name of a host'],
    ['example.com=a b', '`a b` is not the name of a host'],
    ['example.com=api.example.com:8443', '`api.example.com:8443` is not the name of a host'],
    ['exmaple.com=api.example.com', 'no entry pins `exmaple.com` with its subdomains'],
    ['exact.test=a.exact.test', 'no entry pins `exact.test` with its subdomains'],
    ['example.com=api.example.org', 'the entries for `example.com` do not apply to `api.example.org`'],
  ])('refuse the probe %s', (probe, what) => {
    const stores = [store(parent('example.com'), domain('exact.test'))];
    expect(() => hosts(stores, [probe])).toThrow(UsageError);
    expect(() => hosts(stores, [probe])).toThrow(
      `\`probe\` is \`${probe}\`: ${what}. It takes DOMAIN=HOST, where DOMAIN is pinned with its subdomains and HOST lies under it.`,
    );
  });

  it('refuse a probe deeper than the platform matches', () => {
    const stores = [store(parent('example.com'))];
    expect(hosts(stores, ['example.com=a.b.example.com'])).toEqual(['a.b.example.com']);
    expect(() => hosts(stores, ['example.com=a.b.example.com'], 'one')).toThrow('do not apply to');
  });

  it('refuse a probe that another entry takes from the one that is named', () => {
    const shadowing = (given: PinStore, host: string): Policy => ({
      ...policyOf('any')(given, host),
      from: given.domains.filter(({ name }) => name === host),
    });
    const stores = [store(parent('example.com'), domain('api.example.com'))];
    expect(() => pinnedHosts(stores, ['example.com=api.example.com'], shadowing)).toThrow('do not apply to');
  });
});

describe('shards', () => {
  const names = Array.from({ length: 500 }, (_, at) => `h${at}.example.com`);

  it('have every host once', () => {
    for (const count of [1, 2, 5, 16]) {
      const parts = Array.from({ length: count }, (_, at) =>
        names.filter((name) => isInShard(name, { index: at + 1, count })),
      );
      expect(parts.flat().sort()).toEqual([...names].sort());
      expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(0);
    }
  });

  it('go by the hash of the name alone, so that the list of hosts moves none', () => {
    const first = createHash('sha256').update('api.example.com').digest().readUInt32BE(0);
    expect(isInShard('api.example.com', { index: (first % 7) + 1, count: 7 })).toBe(true);
  });
});
