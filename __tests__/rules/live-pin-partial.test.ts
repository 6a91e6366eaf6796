import { describe, expect, it } from 'vitest';
import { livePinPartial } from '../../src/rules/live-pin-partial.ts';
import {
  certificate,
  chainOf,
  connection,
  expiry,
  group,
  HOST,
  ISSUING,
  LEAF,
  NOW,
  pin,
  pinOf,
  policySubject,
  ROOT,
  trustPath,
  variablePin,
} from '../support/subjects.ts';

const check = (...subject: Parameters<typeof policySubject>) =>
  livePinPartial.check(policySubject(...subject));

const OTHER = certificate('other', 'issuing 2', { key: 'RSA 2048' });
const ISSUING_2 = certificate('issuing 2', 'root');
const elsewhere = connection([trustPath(OTHER, ISSUING_2, ROOT)], { address: '192.0.2.2' });
const OLD_ROOT = certificate('old root');
const CROSS = certificate('root', 'old root');
const crossSigned = connection([trustPath(LEAF, ISSUING, ROOT), trustPath(LEAF, ISSUING, CROSS, OLD_ROOT)]);

describe('live-pin-partial', () => {
  it('names the addresses and key types that the pins do not cover', () => {
    const connections = [connection(), connection(undefined, { address: '192.0.2.3' }), elsewhere];
    const [problem, ...others] = check([chainOf('leaf', 'backup')], connections);
    expect(others).toEqual([]);
    expect(problem?.severity).toBeUndefined();
    expect(problem?.key).toBe('connections');
    expect(problem?.message).toBe(
      [
        `The pins for ${HOST} match on 1 of the 2 chains that it serves (3 addresses, ECDSA and RSA).`,
        `Not covered: 192.0.2.2: leaf \`other\`, RSA 2048, pin ${pinOf('other').slice(0, 6)}...${pinOf('other').slice(-3)}`,
        'Apps that happen to reach those cannot connect, so that the failure comes and goes.',
      ].join('\n'),
    );
    expect(problem?.hint).toContain(`add ${pinOf('other')} (\`other\`) to the pin set`);
    expect(problem?.data).toMatchObject({ notCovered: [{ seen: [{ address: '192.0.2.2' }] }] });
  });

  it('offers the issuer where the CA list is what refuses', () => {
    const groups = [group('leaf', [pin('leaf'), pin('other')]), group('issuers', [pin('issuing')])];
    const [problem] = check(groups, [connection(), elsewhere]);
    expect(problem?.hint).toMatch(
      new RegExp(`^add ${escaped(pinOf('issuing 2'))} \\(\`issuing 2\`\\) to the CA list; `),
    );
  });

  it('two key types at one address are two chains', () => {
    const both = [connection(undefined, { keyType: 'ecdsa' }), { ...elsewhere }];
    const [problem] = check(
      [chainOf('leaf')],
      [both[0] as (typeof both)[0], connection([trustPath(OTHER, ISSUING_2, ROOT)], { keyType: 'rsa' })],
    );
    expect(problem?.message).toContain(
      'match on 1 of the 2 chains that it serves (1 address, ECDSA and RSA)',
    );
    expect(problem?.message).toContain('Not covered: 192.0.2.1 (RSA): leaf `other`, RSA 2048, pin ');
  });

  it('names every address and key type of a chain, and a path that is refused beside it', () => {
    const asked = (address: string, keyType: 'ecdsa' | 'rsa', vantage: string | null = null) =>
      connection([trustPath(OTHER, ISSUING_2, ROOT)], { address, keyType, vantage });
    const [problem, ...others] = check(
      [chainOf('old root')],
      [
        { ...crossSigned },
        ...Array.from({ length: 9 }, (_, at) => asked(`192.0.2.${at + 10}`, 'rsa')),
        asked('192.0.2.10', 'ecdsa'),
        asked('192.0.2.30', 'rsa', 'eu'),
      ],
    );
    expect(others).toEqual([]);
    const lines = problem?.message.split('\n') ?? [];
    expect(lines[1]).toContain(
      'Not covered: 192.0.2.10 (ECDSA and RSA), 192.0.2.11, 192.0.2.12, 192.0.2.13, 192.0.2.14, 192.0.2.15, 192.0.2.16, 192.0.2.17 and 192.0.2.18 (RSA), 192.0.2.30 (RSA) from eu: leaf `other`',
    );
    expect(lines[2]).toBe('Not covered: `leaf` > `issuing` > `root` at 192.0.2.1');
  });

  it('warns of the trust paths that are not covered when every address is', () => {
    const [problem, ...others] = check([chainOf('old root', 'backup')], [crossSigned]);
    expect(others).toEqual([]);
    // The shortest path is the one of devices with the newer root: they cannot connect.
    expect(problem?.severity).toBeUndefined();
    expect(problem?.key).toBe('paths');
    expect(problem?.message).toBe(
      [
        `The pins for ${HOST} match on 1 of its 2 trust paths (1 address, ECDSA).`,
        'Not covered: `leaf` > `issuing` > `root` at 192.0.2.1',
        'A device takes the path that its own roots lead to; one that takes a path named here cannot connect.',
      ].join('\n'),
    );
    expect(problem?.hint).toBe(
      `add one of ${pinOf('leaf')} (\`leaf\`), ${pinOf('issuing')} (\`issuing\`) and ${pinOf('root')} (\`root\`) to the pin set`,
    );
    expect(problem?.data).toEqual({
      notCovered: [['leaf', 'issuing', 'root'].map((label) => ({ label, pin: pinOf(label) }))],
    });
  });

  it('only warns when the path of current devices is covered', () => {
    const older = trustPath(LEAF, certificate('issuing', 'other root'), certificate('other root'));
    const current = trustPath(LEAF, ISSUING, ROOT);
    const [problem] = check([chainOf('root', 'backup')], [connection([current, older])]);
    expect(problem?.severity).toBe('warning');
    expect(problem?.message).toContain('Not covered: `leaf` > `issuing` > `other root`');
    const [turned] = check([chainOf('root', 'backup')], [connection([older, current])]);
    expect(turned?.severity).toBeUndefined();
  });

  it('offers only issuers for the CA list', () => {
    const groups = [group('leaf', [pin('leaf')]), group('issuers', [pin('old root')])];
    const [problem] = check(groups, [crossSigned]);
    expect(problem?.hint).toBe(
      `add one of ${pinOf('issuing')} (\`issuing\`) and ${pinOf('root')} (\`root\`) to the CA list`,
    );
  });

  it('one certificate that every path shares is not one of several', () => {
    const direct = connection([trustPath(LEAF, ISSUING, ROOT), trustPath(LEAF, OLD_ROOT)]);
    expect(check([group('chain', [pin('old root')])], [direct])[0]?.hint).toBe(
      `add ${pinOf('leaf')} (\`leaf\`) to the pin set`,
    );
  });

  it('says so when no issuer is on every path', () => {
    const direct = connection([trustPath(LEAF, ISSUING, ROOT), trustPath(LEAF, OLD_ROOT)]);
    const groups = [group('leaf', [pin('leaf')]), group('issuers', [pin('old root')])];
    expect(check(groups, [direct])[0]?.hint).toBe(
      `add a pin of each path (pinwarden pins ${HOST}) to the CA list`,
    );
  });

  it('names each list that refuses one of the connections', () => {
    const groups = [group('leaf', [pin('leaf'), pin('third')]), group('issuers', [pin('issuing'), pin('x')])];
    const otherLeaf = connection([trustPath(OTHER, ISSUING, ROOT)], { address: '192.0.2.2' });
    const otherIssuer = connection([trustPath(LEAF, ISSUING_2, ROOT)], { address: '192.0.2.3' });
    const [problem] = check(groups, [connection(), otherLeaf, otherIssuer]);
    expect(problem?.hint).toContain('to the leaf list, add');
    expect(problem?.hint).toContain('to the CA list;');
  });

  it('what two of three paths share is not on every path', () => {
    const third = trustPath(LEAF, certificate('issuing 3', 'old root'), OLD_ROOT);
    const paths = [trustPath(LEAF, ISSUING, ROOT), trustPath(LEAF, ISSUING, CROSS, OLD_ROOT), third];
    const [problem] = check([group('chain', [pin('root')])], [connection(paths)]);
    expect(problem?.hint).toBe(`add ${pinOf('leaf')} (\`leaf\`) to the pin set`);
  });

  it('counts a path that several addresses serve once', () => {
    const [problem] = check([chainOf('old root')], [crossSigned, { ...crossSigned }]);
    expect(problem?.message).toContain('match on 1 of its 2 trust paths');
  });

  it('addresses come before paths: one finding', () => {
    const problems = check([chainOf('old root')], [crossSigned, elsewhere]);
    expect(problems.map(({ key }) => key)).toEqual(['connections']);
  });

  it('leaves out a path that is out of date', () => {
    const expired = certificate('root', 'old root', { notAfter: NOW - 1, fingerprint: 'expired' });
    const paths = [trustPath(LEAF, ISSUING, ROOT), trustPath(LEAF, ISSUING, expired, OLD_ROOT)];
    expect(check([group('chain', [pin('root')])], [connection(paths)])).toEqual([]);
    expect(check([group('chain', [pin('old root')])], [connection(paths), elsewhere])).toEqual([]);
  });

  it.each<[string, Parameters<typeof policySubject>]>([
    ['every address and path is covered', [[chainOf('root')], [connection(), elsewhere]]],
    [
      'every path is, each by a pin of its own',
      [[group('chain', [pin('old root'), pin('issuing')])], [crossSigned]],
    ],
    ['none is: live-pin-missing', [[chainOf('nothing')], [connection(), elsewhere]]],
    ['the other address is not trusted', [[chainOf('leaf')], [connection(), connection([])]]],
    ['nothing was observed', [[chainOf('leaf')], []]],
    [
      'a build variable may hold the pin',
      [[group('chain', [pin('leaf'), variablePin('$(P)')])], [connection(), elsewhere]],
    ],
    ['the pins are overridden', [[chainOf('leaf')], [connection(), elsewhere], { overridden: true }]],
    [
      'the pins have lapsed',
      [[chainOf('leaf')], [connection(), elsewhere], { expires: expiry(NOW - 1, NOW) }],
    ],
  ])('says nothing when %s', (_, subject) => {
    expect(check(...subject)).toEqual([]);
  });

  it('speaks 1 ms before the last device has lapsed', () => {
    const fields = { expires: expiry(NOW - 1, NOW + 1) };
    expect(check([chainOf('leaf')], [connection(), elsewhere], fields)).toHaveLength(1);
  });
});

function escaped(text: string): string {
  return text.replace(/[+/=]/g, '\\$&');
}
