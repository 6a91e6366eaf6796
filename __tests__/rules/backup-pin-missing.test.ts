import { describe, expect, it } from 'vitest';
import { backupPinMissing } from '../../src/rules/backup-pin-missing.ts';
import {
  certificate,
  chainOf,
  connection,
  failed,
  group,
  HOST,
  ISSUING,
  LEAF,
  onLine,
  pin,
  pinOf,
  policySubject,
  ROOT,
  rawPin,
  THRESHOLDS,
  trustPath,
  variablePin,
} from '../support/subjects.ts';

/** The SHA-256 of an empty input. */
const NOTHING = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

const check = (...subject: Parameters<typeof policySubject>) =>
  backupPinMissing.check(policySubject(...subject));
const served = [connection()];
const short = (key: string) => `${pinOf(key).slice(0, 6)}...${pinOf(key).slice(-3)}`;

describe('backup-pin-missing, without an observation', () => {
  it('one pin is no backup', () => {
    const [problem, ...others] = check([chainOf('leaf')]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ span: onLine(9), key: 'chain', data: { pins: [pinOf('leaf')] } });
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).toBe(
      [
        `There is only one pin in the pin set for ${HOST}, ${short('leaf')}, and so no backup.`,
        'When that chain changes, every app that was built from this file stops connecting.',
      ].join('\n'),
    );
  });

  it.each([
    ['two pins', [chainOf('leaf', 'backup')], 0],
    ['the hash of nothing', [group('chain', [pin('leaf'), rawPin(NOTHING, NOTHING, null)])], 1],
    ['the same bytes twice', [chainOf('leaf', 'leaf')], 1],
    ['a malformed second pin', [group('chain', [pin('leaf'), rawPin('backup', null, {})])], 1],
    ['a build variable beside it', [group('leaf', [pin('leaf'), variablePin('$(BACKUP)')])], 0],
    ['no valid pin at all: ios-list-blocks-all', [group('leaf', [rawPin('x', null, {})])], 0],
    ['an empty list', [group('leaf', [])], 0],
    ['one list of two without', [group('leaf', [pin('leaf')]), group('issuers', [pin('a'), pin('b')])], 1],
    ['both lists without', [group('leaf', [pin('leaf')]), group('issuers', [pin('issuing')])], 2],
  ])('%s', (_, groups, count) => {
    expect(check(groups)).toHaveLength(count);
  });

  it('names byte-equal pins with their lines, written differently or not', () => {
    const value = pinOf('leaf');
    const unpadded = rawPin(value.replace('=', ''), value, { effect: 'tolerated' }, 14);
    const [problem] = check([group('chain', [pin('leaf', 12), unpadded])]);
    expect(problem?.message).toContain(
      `${short('leaf')} stands there 2 times (lines 12 and 14): that is one pin.`,
    );
  });

  it('says nothing to those who want no backup', () => {
    const off = { thresholds: { ...THRESHOLDS, requireBackup: 'off' as const } };
    expect(check([chainOf('leaf')], [], off)).toEqual([]);
    expect(check([chainOf('leaf', 'issuing')], served, off)).toEqual([]);
    const proven = { thresholds: { ...THRESHOLDS, requireBackup: 'proven' as const } };
    expect(check([chainOf('leaf')], [], proven)).toHaveLength(1);
  });

  it('leaves out lines that tell nothing, as in a binary property list', () => {
    const [problem] = check([group('leaf', [pin('leaf', 1), pin('leaf', 1)])]);
    expect(problem?.message).toContain(`${short('leaf')} stands there 2 times: that is one pin.`);
  });

  it.each([
    ['a failed probe', [failed('connect', 'ECONNREFUSED')]],
    ['a chain without a trust path', [connection([])]],
  ])('%s is no observation of live pins', (_, connections) => {
    expect(check([chainOf('leaf', 'issuing')], connections)).toEqual([]);
    expect(check([chainOf('leaf')], connections)).toHaveLength(1);
  });
});

// RFC 7469, 4.3: a backup pin is one that matches no certificate of the chain.
describe('backup-pin-missing, with an observation', () => {
  it('names the live pins, and what each is', () => {
    const [problem] = check([chainOf('leaf', 'issuing')], served);
    expect(problem?.message).toBe(
      [
        `No pin in the pin set for ${HOST} is a backup: all 2 are on the chain that is served today (${short('leaf')} is \`leaf\` and ${short('issuing')} is \`issuing\`).`,
        'When that chain changes, every app that was built from this file stops connecting.',
      ].join('\n'),
    );
  });

  it.each([
    ['leaf and another', ['leaf', 'spare'], 0],
    ['leaf and intermediate', ['leaf', 'issuing'], 1],
    ['intermediate and root, which is not served', ['issuing', 'root'], 1],
    ['leaf, intermediate, root and another', ['leaf', 'issuing', 'root', 'spare'], 0],
    ['the live pin twice', ['leaf', 'leaf'], 1],
    ['none live: live-pin-missing', ['old', 'older'], 0],
    ['one, not live: live-pin-missing', ['old'], 0],
  ])('%s', (_, keys, count) => {
    expect(check([chainOf(...keys)], served)).toHaveLength(count);
  });

  it('a key at any address and on any path is live', () => {
    const other = certificate('other', 'issuing');
    const cross = [
      trustPath(LEAF, ISSUING, ROOT),
      trustPath(LEAF, ISSUING, certificate('root', 'old'), certificate('old')),
    ];
    const connections = [
      connection(cross),
      connection([trustPath(other, ISSUING, ROOT)], { address: '192.0.2.2' }),
    ];
    expect(check([chainOf('leaf', 'other')], connections)).toHaveLength(1);
    expect(check([chainOf('leaf', 'old')], connections)).toHaveLength(1);
    expect(check([chainOf('leaf', 'spare')], connections)).toEqual([]);
  });

  it('a live issuer in the leaf list is no backup either', () => {
    const [problem] = check([group('leaf', [pin('leaf'), pin('issuing')])], served);
    expect(problem?.message).toContain('No pin in the leaf list for');
    expect(problem?.hint).toContain('openssl pkey');
  });

  it('says for each list what to do', () => {
    const groups = [group('leaf', [pin('leaf')], 20), group('issuers', [pin('issuing')], 30)];
    const problems = check(groups, served);
    expect(problems.map(({ key, span }) => [key, span])).toEqual([
      ['leaf', onLine(20)],
      ['issuers', onLine(30)],
    ]);
    expect(problems[0]?.message).toContain('its only pin is on the chain');
    expect(problems[1]?.message).toContain('CA list');
    expect(problems[1]?.hint).toContain('another authority');
  });

  it('a build variable may be the backup', () => {
    expect(check([group('leaf', [pin('leaf'), variablePin('$(BACKUP)')])], served)).toEqual([]);
  });

  it('a store that does not pin the host needs none', () => {
    expect(check([chainOf('leaf')], served, { pinned: false })).toEqual([]);
  });
});
