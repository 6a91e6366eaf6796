import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { Observation, ProbeFailure } from '../../../src/model/observation.ts';
import { skipUnrouted } from '../../../src/observe/no-route.ts';

const FOUR = '1.1.1.1';
const SIX = '2606:4700::1111';
type Stage = ProbeFailure['stage'];

function failed(address: string, stage: Stage, code: string): Observation {
  const endpoint = { host: 'api.example.com', port: 443 };
  return {
    endpoint,
    address,
    keyType: 'any',
    at: '',
    vantage: null,
    proxy: null,
    failure: { stage, code, detail: '' },
  };
}

const seen = (address: string): Observation => ({
  ...failed(address, 'connect', ''),
  failure: null,
  chain: ['AA=='],
  tls: { protocol: 'TLSv1.3', cipher: '', clientCertificate: false },
  verifyError: null,
});

/** A machine with these addresses. */
const machine = (...addresses: readonly string[]) => {
  return () => ({
    eth0: addresses.map((address) => {
      const family = address.includes(':') ? 'IPv6' : 'IPv4';
      return { address, family, netmask: '', mac: '', internal: false, cidr: null } as NetworkInterfaceInfo;
    }),
  });
};
const PRIVATE_ONLY = machine('192.168.1.2', 'fe80::1', 'fd00::2', '::1');
const PUBLIC = machine('192.168.1.2', 'fe80::1', '2a00:1450::2');

const stages = (observations: readonly Observation[], interfaces = PRIVATE_ONLY): (Stage | null)[] =>
  skipUnrouted(observations, interfaces).map(({ failure }) => failure?.stage ?? null);

describe('skipUnrouted', () => {
  it.each(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'])('%s: the family has no route', (code) => {
    expect(stages([seen(FOUR), failed(SIX, 'connect', code)])).toEqual([null, 'skipped']);
    expect(stages([failed(FOUR, 'connect', code), seen(SIX)])).toEqual(['skipped', null]);
  });

  it('EHOSTUNREACH: only where the machine has no public IPv6 address', () => {
    const both = [seen(FOUR), failed(SIX, 'connect', 'EHOSTUNREACH')];
    expect(stages(both, PRIVATE_ONLY)).toEqual([null, 'skipped']);
    expect(stages(both, PUBLIC)).toEqual([null, 'connect']);
    expect(stages([failed(FOUR, 'connect', 'EHOSTUNREACH'), seen(SIX)], PRIVATE_ONLY)).toEqual([
      'connect',
      null,
    ]);
  });

  it.each<[string, Observation[], (Stage | null)[]]>([
    [
      'the other family was only refused',
      [failed(FOUR, 'refused-by-policy', 'PRIVATE_ADDRESS'), failed(SIX, 'connect', 'ENETUNREACH')],
      ['refused-by-policy', 'connect'],
    ],
    [
      'the other family has no route either',
      [failed(FOUR, 'connect', 'ENETUNREACH'), failed(SIX, 'connect', 'ENETUNREACH')],
      ['connect', 'connect'],
    ],
    [
      'its family has a route',
      [seen(FOUR), failed(SIX, 'connect', 'ENETUNREACH'), seen('2606:4700::2')],
      [null, 'connect', null],
    ],
    ['there is no other family', [failed(SIX, 'connect', 'ENETUNREACH')], ['connect']],
    [
      'it failed otherwise',
      [seen(FOUR), failed(SIX, 'connect', 'ECONNREFUSED'), failed(SIX, 'handshake', 'ENETUNREACH')],
      [null, 'connect', 'handshake'],
    ],
  ])('stays a failure when %s', (_, observations, expected) => {
    expect(stages(observations)).toEqual(expected);
  });

  it('says which family, and keeps the code', () => {
    const [, six] = skipUnrouted([seen(FOUR), failed(SIX, 'connect', 'ENETUNREACH')], PRIVATE_ONLY);
    expect(six?.failure).toEqual({
      stage: 'skipped',
      code: 'ENETUNREACH',
      detail: 'this machine has no route for IPv6',
    });
  });
});
