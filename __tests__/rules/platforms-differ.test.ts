import { describe, expect, it } from 'vitest';
import type { Deployment, PinGroup, PinStore, Policy } from '../../src/model/pins.ts';
import { platformsDiffer } from '../../src/rules/platforms-differ.ts';
import type { StorePolicies } from '../../src/rules/rule.ts';
import {
  chainOf,
  domain,
  facts,
  group,
  HOST,
  onLine,
  pin,
  pinOf,
  policySubject,
  projectSubject,
  rawPin,
  variablePin,
} from '../support/subjects.ts';

type Pins = Readonly<Record<string, readonly PinGroup[]>>;
interface Beside {
  readonly deployment?: Partial<Deployment>;
  readonly problems?: PinStore['problems'];
  readonly pinned?: boolean;
}

function store(format: PinStore['format'], path: string, pins: Pins, beside: Beside = {}): StorePolicies {
  const { deployment = {}, problems = [], pinned = true } = beside;
  const policies = Object.entries(pins).map(
    ([host, groups], at): Policy => ({
      ...policySubject(groups, [], { host, pinned }).policy,
      from: [domain(host, { groups, span: onLine(20 + at) })],
    }),
  );
  return { ...facts({ format, path, problems }, deployment), policies };
}
const android = (pins: Pins, beside?: Beside, path = 'app/nsc.xml') =>
  store('android-nsc', path, pins, beside);
const ios = (pins: Pins, beside?: Beside, path = 'App/Info.plist') => store('ios-ats', path, pins, beside);
const lists = (leaf: readonly string[], issuers: readonly string[]): PinGroup[] => [
  group(
    'leaf',
    leaf.map((key) => pin(key)),
  ),
  group(
    'issuers',
    issuers.map((key) => pin(key)),
  ),
];
const check = (...stores: StorePolicies[]) => platformsDiffer.check(projectSubject(stores));
const PINS = { [HOST]: [chainOf('a', 'b')] };

describe('platforms-differ', () => {
  it('tells of a host that one platform leaves out, at the first entry that pins it', () => {
    const first = ios({ 'other.example': [chainOf('x')], ...PINS });
    const [other, problem, ...others] = check(android({}), first, ios(PINS, {}, 'Share/Info.plist'));
    expect(others).toEqual([]);
    expect(platformsDiffer.meta.severity).toBe('warning');
    expect(other?.host).toBe('other.example');
    expect(problem).toMatchObject({ host: HOST, span: onLine(21) });
    expect(problem?.store?.store.path).toBe('App/Info.plist');
    expect(problem?.message).toBe(
      `${HOST} is pinned on iOS and not on Android (app/nsc.xml): there the app takes any certificate that the device trusts.`,
    );
    expect(problem?.hint).toBe(
      `pin ${HOST} on Android as well, or ignore this for the host if only one app uses it`,
    );
    expect(problem?.data).toEqual({ pinnedOn: ['iOS'], notPinnedOn: ['Android'] });
  });

  it('names the files that leave it out', () => {
    const open = ['a', 'b', 'c', 'd'].map((path) => ios({}, {}, path));
    expect(check(android(PINS), ...open)[0]?.message).toContain('not on iOS (a, b and 2 more):');
    expect(check(android(PINS), ios({}, {}, 'a'), ios({}, {}, 'a'))[0]?.message).toContain('iOS (a):');
  });

  it('tells which keys are on which side only', () => {
    const [problem, ...others] = check(
      android(PINS),
      ios({ [HOST]: [chainOf('a', 'c')] }),
      android({ [HOST]: [chainOf('a', 'd')] }, {}, 'lib/nsc.xml'),
    );
    expect(others).toEqual([]);
    const short = (key: string): string => `${pinOf(key).slice(0, 6)}...${pinOf(key).slice(-3)}`;
    expect(problem?.message).toBe(
      [
        `${HOST} is pinned to other keys on Android and iOS, so that a change of certificate can cut off one and not the other.`,
        `Only on Android: ${short('b')} and ${short('d')}.`,
        `Only on iOS: ${short('c')}.`,
      ].join('\n'),
    );
    expect(problem?.hint).toBe(
      `accept the same keys everywhere: ${pinOf('b')}, ${pinOf('d')} and ${pinOf('c')}; which of them are right, pinwarden pins ${HOST} shows`,
    );
    expect(problem?.store?.store.path).toBe('app/nsc.xml');
    expect(problem?.span).toEqual(onLine(20));
    expect(problem?.data).toEqual({
      apart: [
        { platform: 'Android', pins: [pinOf('b'), pinOf('d')] },
        { platform: 'iOS', pins: [pinOf('c')] },
      ],
    });
  });

  it('is silent of the side that has no key of its own', () => {
    const [problem] = check(android({ [HOST]: [chainOf('a')] }), ios(PINS));
    expect(problem?.message).not.toContain('Only on Android');
    expect(problem?.message).toContain('Only on iOS: ');
  });

  it.each<[string, StorePolicies[]]>([
    ['no store', []],
    ['one platform', [android(PINS), android({}, {}, 'lib/nsc.xml')]],
    ['the same keys', [android(PINS), ios(PINS)]],
    ['the same keys in another order', [android(PINS), ios({ [HOST]: [chainOf('b', 'a')] })]],
    ['the same keys in two lists', [android(PINS), ios({ [HOST]: lists(['a'], ['b']) })]],
    [
      'the same keys over several files',
      [android(PINS), ios({ [HOST]: [chainOf('a')] }), ios({ [HOST]: [chainOf('b')] })],
    ],
    [
      'what can match nothing beside them',
      [android(PINS), ios({ [HOST]: [chainOf('a', 'b'), group('leaf', [rawPin('x', null, {})])] })],
    ],
    [
      'keys from a build variable',
      [android(PINS), ios({ [HOST]: [group('leaf', [pin('a'), variablePin('$(PIN)')])] })],
    ],
    ['a policy that pins nothing', [android({}), ios(PINS, { pinned: false })]],
  ])('%s is no difference', (_, stores) => expect(check(...stores)).toEqual([]));

  it('a build variable hides keys, and not that the host is pinned', () => {
    const hidden = { [HOST]: [group('leaf', [variablePin('$(PIN)')])] };
    expect(check(android({}), ios(hidden))).toHaveLength(1);
    expect(check(android(hidden), ios(PINS))).toEqual([]);
  });

  it.each<[Deployment['state'], number]>([
    ['in-force', 1],
    ['not-known', 1],
    ['not-referenced', 0],
    ['companion', 0],
  ])('a store that is %s: %s', (state, count) => {
    expect(check(android({}, { deployment: { state } }), ios(PINS))).toHaveLength(count);
    expect(check(android({}), ios(PINS, { deployment: { state } }))).toHaveLength(count);
  });

  it('a store that can not be read in full is left out', () => {
    const problem = (effect: 'unreadable' | 'unpinned') => ({
      problems: [{ code: 'x', effect, message: '', hint: null, span: onLine(1) }],
    });
    expect(check(android({}, problem('unreadable')), ios(PINS))).toEqual([]);
    expect(check(android({}, problem('unpinned')), ios(PINS))).toHaveLength(1);
  });

  it('debug variants count where the platform has no other store', () => {
    const variant = (name: string | null) => ({ deployment: { variant: name } });
    expect(
      check(
        android(PINS),
        android({}, variant('main')),
        ios(PINS),
        ios({ dev: [chainOf('x')] }, variant('stagingDebug')),
      ),
    ).toEqual([]);
    expect(check(android(PINS), ios(PINS), ios({ dev: [chainOf('x')] }, variant('release')))).toHaveLength(1);
    expect(
      check(android(PINS), ios(PINS), ios({ dev: [chainOf('x')] }, variant('Debug, Release'))),
    ).toHaveLength(1);
    expect(
      check(android(PINS), ios(PINS), ios({ dev: [chainOf('x')] }, variant('Debug, DEBUG-Staging'))),
    ).toEqual([]);
    expect(check(android({}, variant('debug')), ios(PINS))).toHaveLength(1);
  });
});
