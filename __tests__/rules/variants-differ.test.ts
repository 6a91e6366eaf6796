import { describe, expect, it } from 'vitest';
import type { Deployment, PinGroup, Policy } from '../../src/model/pins.ts';
import type { StorePolicies } from '../../src/rules/rule.ts';
import { variantsDiffer } from '../../src/rules/variants-differ.ts';
import {
  chainOf,
  domain,
  facts,
  group,
  HOST,
  onLine,
  pinOf,
  policySubject,
  projectSubject,
  variablePin,
} from '../support/subjects.ts';

type Pins = Readonly<Record<string, readonly PinGroup[]>>;

function variant(name: string | null, pins: Pins, deployment: Partial<Deployment> = {}): StorePolicies {
  const policies = Object.entries(pins).map(
    ([host, groups]): Policy => ({
      ...policySubject(groups, [], { host }).policy,
      from: [domain(host, { groups, span: onLine(20) })],
    }),
  );
  const path = `${name ?? 'main'}.xml`;
  return { ...facts({ path }, { variantOf: 'app:@xml/nsc', variant: name, ...deployment }), policies };
}
const check = (...stores: StorePolicies[]) => variantsDiffer.check(projectSubject(stores));
const PINS = { [HOST]: [chainOf('a', 'b')] };
const OTHERS = { [HOST]: [chainOf('a', 'c')] };
const severities = (...stores: StorePolicies[]): string[] =>
  check(...stores).map(({ severity = 'warning' }) => severity);
const short = (key: string): string => `${pinOf(key).slice(0, 6)}...${pinOf(key).slice(-3)}`;

describe('variants-differ', () => {
  it('tells of a host that a variant leaves out, at the file that does', () => {
    const [problem, ...others] = check(variant('free', PINS), variant('paid', {}), variant('trial', {}));
    expect(others).toEqual([]);
    expect(variantsDiffer.meta.severity).toBe('warning');
    expect(problem?.severity).toBeUndefined();
    expect(problem).toMatchObject({ host: HOST, key: 'app:@xml/nsc not pinned' });
    expect(problem?.store?.store.path).toBe('paid.xml');
    expect(problem?.span).toBeUndefined();
    expect(problem?.message).toBe(
      `${HOST} is pinned in free (free.xml) and not in paid (paid.xml) and trial (trial.xml): of these files a build of app:@xml/nsc takes one.`,
    );
    expect(problem?.hint).toBe(`copy the entry of ${HOST} from free.xml`);
    expect(problem?.data).toEqual({
      variantOf: 'app:@xml/nsc',
      pinnedIn: [{ variant: 'free', path: 'free.xml' }],
      notPinnedIn: [
        { variant: 'paid', path: 'paid.xml' },
        { variant: 'trial', path: 'trial.xml' },
      ],
    });
  });

  it('tells of keys that not every variant accepts', () => {
    const [problem, ...others] = check(variant('free', PINS), variant(null, OTHERS));
    expect(others).toEqual([]);
    expect(problem?.severity).toBeUndefined();
    expect(problem).toMatchObject({ host: HOST, key: 'app:@xml/nsc keys', span: onLine(20) });
    expect(problem?.store?.store.path).toBe('free.xml');
    expect(problem?.message).toBe(
      [
        `${HOST} is pinned to other keys in free (free.xml) and main.xml: of these files a build of app:@xml/nsc takes one.`,
        `Only in free (free.xml): ${short('b')}.`,
        `Only in main.xml: ${short('c')}.`,
      ].join('\n'),
    );
    expect(problem?.hint).toBe(`accept the same keys in all of them: ${pinOf('b')} and ${pinOf('c')}`);
    expect(problem?.data).toEqual({
      variantOf: 'app:@xml/nsc',
      apart: [
        { variant: 'free', path: 'free.xml', pins: [pinOf('b')] },
        { variant: null, path: 'main.xml', pins: [pinOf('c')] },
      ],
    });
  });

  it('names all variants that accept a key', () => {
    const third = variant('trial', { [HOST]: [chainOf('a', 'c', 'd')] });
    const [problem] = check(variant('free', PINS), variant('paid', OTHERS), third);
    expect(problem?.message.split('\n').slice(1)).toEqual([
      `Only in free (free.xml): ${short('b')}.`,
      `Only in paid (paid.xml) and trial (trial.xml): ${short('c')}.`,
      `Only in trial (trial.xml): ${short('d')}.`,
    ]);
    const [two] = check(variant('free', PINS), variant('paid', { [HOST]: [chainOf('y', 'z')] }));
    expect(two?.message).toContain(`Only in paid (paid.xml): ${short('y')} and ${short('z')}.`);
  });

  it('tells both of the same host', () => {
    const found = check(variant('a', PINS), variant('b', OTHERS), variant('c', {}));
    expect(found.map(({ key }) => key)).toEqual(['app:@xml/nsc not pinned', 'app:@xml/nsc keys']);
  });

  it.each<[string, StorePolicies[], string[]]>([
    ['one alone', [variant('free', PINS)], []],
    ['all alike', [variant('free', PINS), variant('paid', PINS)], []],
    ['none pins', [variant('free', {}), variant('paid', {})], []],
    [
      'the same keys in two lists',
      [variant('free', PINS), variant('paid', { [HOST]: [chainOf('b'), chainOf('a')] })],
      [],
    ],
    [
      'keys from a build variable',
      [variant('free', PINS), variant('paid', { [HOST]: [group('chain', [variablePin('$(PIN)')])] })],
      [],
    ],
    [
      'alternatives of different things',
      [variant('free', PINS), variant('paid', {}, { variantOf: 'lib:@xml/nsc' })],
      [],
    ],
    [
      'no alternatives',
      [variant('free', PINS, { variantOf: null }), variant('paid', {}, { variantOf: null })],
      [],
    ],
    [
      'a file that no build takes',
      [variant('free', PINS), variant('paid', {}, { state: 'not-referenced' })],
      [],
    ],
    ['a debug companion', [variant('free', PINS), variant('paid', {}, { state: 'companion' })], []],
    [
      'a file that perhaps a build takes',
      [variant('free', PINS), variant('paid', {}, { state: 'not-known' })],
      ['warning'],
    ],
    ['debug leaves pins out', [variant('release', PINS), variant('debug', {})], []],
    ['debug in a longer name leaves pins out', [variant('release', PINS), variant('freeDebug', {})], []],
    [
      'debug shared with release leaves pins out',
      [variant('AdHoc', PINS), variant('Debug, Release', {})],
      ['warning'],
    ],
    ['debug alone pins', [variant('Debug', PINS), variant('Release', {})], ['notice']],
    [
      'debug and another one pin',
      [variant('Debug', PINS), variant('Beta', PINS), variant('Release', {})],
      ['warning'],
    ],
    ['debug has other keys', [variant('Release', PINS), variant('Debug', OTHERS)], ['notice']],
    [
      'debug and all others have other keys',
      [variant('Release', PINS), variant('Debug', OTHERS), variant('Beta', PINS)],
      ['notice'],
    ],
    ['two of debug have other keys', [variant('aDebug', PINS), variant('bDebug', OTHERS)], ['notice']],
    [
      'one of debug, and one that release pins too',
      [variant('Debug', PINS), variant('debug2', {}), variant('Release', PINS)],
      [],
    ],
  ])('%s', (_, stores, expected) => expect(severities(...stores)).toEqual(expected));

  it('hints at who connects to a host that debug alone pins', () => {
    expect(check(variant('Debug', PINS), variant('Release', {}))[0]?.hint).toBe(
      `pin ${HOST} there as well, unless only developers connect to it`,
    );
  });

  it('holds the others against each other without debug, where they differ', () => {
    const [problem] = check(
      variant('Debug', { [HOST]: [chainOf('z')] }),
      variant('a', PINS),
      variant('b', OTHERS),
    );
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).not.toContain('Debug');
    expect(problem?.store?.store.path).toBe('a.xml');
  });
});
