import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/model/evaluation.ts';
import { chainDiffers } from '../../src/rules/chain-differs.ts';
import {
  certificate,
  connection,
  failed,
  HOST,
  hostSubject,
  ISSUING,
  LEAF,
  pinOf,
  ROOT,
  trustPath,
} from '../support/subjects.ts';

const check = (...connections: Parameters<typeof hostSubject>[0]) =>
  chainDiffers.check(hostSubject(connections));
type Fields = Parameters<typeof connection>[1];

const RSA = certificate('rsa leaf', 'issuing', { key: 'RSA 2048', isCa: false });
const NEW = certificate('new leaf', 'issuing', { isCa: false });
const ecdsa = (address: string, fields: Fields = {}) =>
  connection([trustPath(LEAF, ISSUING, ROOT)], { address, keyType: 'ecdsa', ...fields });
const rsa = (address: string, fields: Fields = {}) =>
  connection([trustPath(RSA, ISSUING, ROOT)], { address, keyType: 'rsa', ...fields });
const renewed = (address: string, fields: Fields = {}) =>
  connection([trustPath(NEW, ISSUING, ROOT)], { address, keyType: 'ecdsa', ...fields });
const lacking = (address: string, keyType: 'ecdsa' | 'rsa') =>
  failed('skipped', `NO_${keyType.toUpperCase()}_CERTIFICATE`, address, 'none', { keyType });

describe('chain-differs', () => {
  it('lists each chain with everything that shows it', () => {
    const [problem, ...others] = check(
      ecdsa('192.0.2.1'),
      rsa('192.0.2.1'),
      renewed('192.0.2.2'),
      rsa('192.0.2.2'),
      ecdsa('192.0.2.3'),
      rsa('192.0.2.3'),
    );
    expect(others).toEqual([]);
    const short = (key: string) => `${pinOf(key).slice(0, 6)}...${pinOf(key).slice(-3)}`;
    expect(problem?.message.split('\n')).toEqual([
      `${HOST} does not show the same chain to every connection that asks for the same.`,
      `At 192.0.2.1 and 192.0.2.3 (ECDSA): \`leaf\` > \`issuing\`, leaf pin ${short('leaf')}, expires 2027-03-01.`,
      `At 192.0.2.2 (ECDSA): \`new leaf\` > \`issuing\`, leaf pin ${short('new leaf')}, expires 2029-10-06.`,
      'Which of them an app meets is left to chance, so that pins have to match all of them.',
    ]);
    expect(problem?.data).toMatchObject({
      chains: [
        { presented: [{ label: 'leaf' }, {}], seen: [{ address: '192.0.2.1' }, { address: '192.0.2.3' }] },
        { presented: [{ label: 'new leaf' }, {}], seen: [{ address: '192.0.2.2', keyType: 'ecdsa' }] },
      ],
    });
  });

  it.each<[string, readonly Connection[]]>([
    [
      'one chain for each kind of key, everywhere',
      [ecdsa('192.0.2.1'), rsa('192.0.2.1'), ecdsa('::1'), rsa('::1')],
    ],
    [
      'one kind of key alone, everywhere',
      [ecdsa('192.0.2.1'), lacking('192.0.2.1', 'rsa'), ecdsa('::1'), lacking('::1', 'rsa')],
    ],
    [
      'one chain and a failure',
      [ecdsa('192.0.2.1'), failed('connect', 'ECONNREFUSED', '192.0.2.2', '', { keyType: 'ecdsa' })],
    ],
    ['nothing', []],
  ])('is silent about %s', (_, connections) => expect(check(...connections)).toEqual([]));

  it('tells an address that lacks a certificate that another has', () => {
    const [problem] = check(
      ecdsa('192.0.2.1'),
      rsa('192.0.2.1'),
      ecdsa('192.0.2.2'),
      lacking('192.0.2.2', 'rsa'),
    );
    expect(problem?.message).toContain('At 192.0.2.1 (RSA): `rsa leaf`');
    expect(problem?.message).toContain('At 192.0.2.2 (RSA): no certificate of that kind.');
    expect(problem?.message).not.toContain('`leaf`');
  });

  it('tells a load balancer that changes its answer, and vantage points that see different ones', () => {
    expect(check(ecdsa('192.0.2.1'), renewed('192.0.2.1'), ecdsa('192.0.2.1'))).toHaveLength(1);
    const [problem] = check(ecdsa('192.0.2.1', { vantage: 'eu' }), renewed('192.0.2.1', { vantage: 'us' }));
    expect(problem?.message).toContain('At 192.0.2.1 (ECDSA) from eu: `leaf`');
    expect(problem?.message).toContain('At 192.0.2.1 (ECDSA) from us: `new leaf`');
  });

  it('tells the same leaf with other issuers sent along, and asking for any certificate', () => {
    const bare = connection(undefined, { address: '192.0.2.2', presented: [LEAF] });
    expect(check(connection(), bare)).toHaveLength(1);
  });

  it('keeps a hostile label on its line, and counts beyond twelve chains', () => {
    const odd = (at: number) =>
      connection([trustPath(certificate(`a\nerror: ${at}`, 'issuing'), ISSUING, ROOT)], {
        address: `192.0.2.${at}`,
      });
    const [problem] = check(...Array.from({ length: 20 }, (_, at) => odd(at)));
    const lines = problem?.message.split('\n') ?? [];
    expect(lines).toHaveLength(14);
    expect(lines.at(-2)).toBe('and 9 more');
    expect(lines[1]).toContain('`a error: 0`');
  });
});
