import { describe, expect, it } from 'vitest';
import type { Bundle, Deployment, Policy } from '../../src/model/pins.ts';
import { bundleUnpinned } from '../../src/rules/bundle-unpinned.ts';
import type { StorePolicies } from '../../src/rules/rule.ts';
import { domain, facts, HOST, onLine, policySubject, projectSubject } from '../support/subjects.ts';

const PROJECT = 'ios/App.xcodeproj/project.pbxproj';

function bundle(name: string, kind: Bundle['kind'] = 'extension', fields: Partial<Bundle> = {}): Bundle {
  const evidence = `${PROJECT}:7 (target ${name})`;
  return { name, kind, path: `${name}/Info.plist`, project: PROJECT, evidence, ...fields };
}
const APP = bundle('App', 'app');
const SHARE = bundle('Share');

function plist(path: string, hosts: readonly string[], deployment: Partial<Deployment> = {}): StorePolicies {
  const policies = hosts.map((host): Policy => policySubject([], [], { host }).policy);
  const domains = hosts.map((host) => domain(host, { span: onLine(30) }));
  return { ...facts({ format: 'ios-ats', path, domains }, deployment), policies };
}
const of = ({ path }: Bundle, ...hosts: string[]): StorePolicies => plist(path, hosts);
const check = (bundles: readonly Bundle[], ...stores: StorePolicies[]) =>
  bundleUnpinned.check(projectSubject(stores, { bundles }));
const names = (...subject: Parameters<typeof check>): unknown[] =>
  check(...subject).map(({ data }) => [data?.['bundle'], data?.['hosts']]);

describe('bundle-unpinned', () => {
  it('tells of an extension without pins, at its property list', () => {
    const [problem, ...others] = check([APP, SHARE], of(APP, HOST, 'b.example'));
    expect(others).toEqual([]);
    expect(bundleUnpinned.meta.severity).toBe('warning');
    expect(problem).toMatchObject({ path: 'Share/Info.plist', key: 'Share' });
    expect(problem?.store).toBeUndefined();
    expect(problem?.message).toBe(
      [
        `The extension \`Share\` of ${PROJECT}:7 (target Share) pins nothing: its connections to ${HOST} and b.example are not pinned, and those of \`App\` (App/Info.plist) are.`,
        'Pins are read once a process, from the property list of its own main bundle and no other.',
      ].join('\n'),
    );
    expect(problem?.hint).toBe('copy the entries from NSPinnedDomains of App/Info.plist to Share/Info.plist');
    expect(problem?.data).toEqual({
      bundle: 'Share',
      kind: 'extension',
      evidence: `${PROJECT}:7 (target Share)`,
      hosts: [HOST, 'b.example'],
      pinnedIn: ['App/Info.plist'],
    });
  });

  it('tells of hosts that an extension lacks, at its first entry', () => {
    const [problem, ...others] = check([APP, SHARE], of(APP, HOST, 'b.example'), of(SHARE, HOST));
    expect(others).toEqual([]);
    expect(problem?.store?.store.path).toBe('Share/Info.plist');
    expect(problem?.path).toBeUndefined();
    expect(problem?.span).toEqual(onLine(30));
    expect(problem?.message).toContain(
      '(target Share) lacks pins of 1 host: its connections to b.example are',
    );
    expect(check([APP, SHARE], of(APP, HOST), plist(SHARE.path, []))[0]).toMatchObject({
      store: { store: { path: SHARE.path } },
    });
  });

  it('tells of a list that Xcode writes, and what to do', () => {
    const [problem] = check([APP, { ...SHARE, path: PROJECT }], of(APP, HOST));
    expect(problem?.path).toBe(PROJECT);
    expect(problem?.message).toContain(
      'pins nothing, having no property list but the one that Xcode writes: its',
    );
    expect(problem?.hint).toBe(
      'give the target Share an Info.plist with the NSPinnedDomains of App/Info.plist, and name it in INFOPLIST_FILE',
    );
  });

  const LITE = bundle('Lite', 'app');
  it.each<[string, Bundle[], StorePolicies[], unknown[]]>([
    ['no bundle', [], [of(APP, HOST)], []],
    ['the app alone', [APP], [of(APP, HOST)], []],
    ['nobody pins', [APP, SHARE], [], []],
    ['all pin alike', [APP, SHARE], [of(APP, HOST), of(SHARE, HOST)], []],
    ['the extension pins more', [APP, SHARE], [of(APP, HOST), of(SHARE, HOST, 'b')], []],
    ['the extension pins, and the app nothing', [APP, SHARE], [of(SHARE, HOST)], [['App', [HOST]]]],
    ['the app pins something else', [APP, SHARE], [of(APP, 'b'), of(SHARE, HOST)], [['Share', ['b']]]],
    [
      'an extension beside, with pins that no app has',
      [APP, SHARE, bundle('W')],
      [of(APP, HOST), of(SHARE, HOST, 'b'), of(bundle('W'), HOST)],
      [],
    ],
    ['two extensions, and no app', [SHARE, bundle('W')], [of(SHARE, HOST), of(bundle('W'), 'b')], []],
    ['another app', [APP, LITE], [of(APP, HOST)], [['Lite', [HOST]]]],
    [
      'another app with another host',
      [APP, LITE],
      [of(APP, HOST), of(LITE, 'b')],
      [
        ['App', ['b']],
        ['Lite', [HOST]],
      ],
    ],
    [
      'what two apps have',
      [APP, LITE, SHARE],
      [of(APP, HOST, 'b'), of(LITE, 'b', HOST)],
      [['Share', [HOST, 'b']]],
    ],
    ['the app of another project', [APP, { ...SHARE, project: 'mac/p' }], [of(APP, HOST)], []],
    ['the same list', [APP, { ...SHARE, path: APP.path }], [of(APP, HOST)], []],
    [
      'a store that nobody can place',
      [APP, SHARE],
      [plist(APP.path, [HOST], { state: 'not-known' })],
      [['Share', [HOST]]],
    ],
    [
      'a store that is not built with',
      [APP, SHARE],
      [plist(APP.path, [HOST], { state: 'not-referenced' })],
      [],
    ],
    [
      'two bundles with a list that Xcode writes',
      [APP, { ...SHARE, path: PROJECT }, bundle('W', 'extension', { path: PROJECT })],
      [of(APP, HOST)],
      [
        ['Share', [HOST]],
        ['W', [HOST]],
      ],
    ],
  ])('%s', (_, bundles, stores, expected) => expect(names(bundles, ...stores)).toEqual(expected));

  it('leaves alternatives of one target to variants-differ', () => {
    const staging = { ...APP, path: 'App/Staging.plist' };
    const variants = (a: string | null, b: string | null) =>
      names(
        [APP, staging],
        plist(APP.path, [HOST], { variantOf: a }),
        plist(staging.path, ['b'], { variantOf: b }),
      );
    expect(variants('App', 'App')).toEqual([]);
    expect(variants('App', 'Lite')).toHaveLength(2);
    expect(variants(null, null)).toHaveLength(2);
    expect(names([APP, staging], plist(APP.path, [HOST], { variantOf: 'App' }))).toEqual([['App', [HOST]]]);
  });

  it('says nothing of a list that can not be read in full', () => {
    const lost = { code: 'x', effect: 'unreadable', message: '', hint: null, span: onLine(1) } as const;
    const spoilt = { ...facts({ path: SHARE.path, problems: [lost] }), policies: [] };
    expect(names([APP, SHARE], of(APP, HOST), spoilt)).toEqual([]);
    const refused = {
      ...facts({ path: SHARE.path, problems: [{ ...lost, effect: 'unpinned' as const }] }),
      policies: [],
    };
    expect(names([APP, SHARE], of(APP, HOST), refused)).toEqual([['Share', [HOST]]]);
  });

  it('names all that it is held against, and in the hint the one that pins most of it', () => {
    const [app, share, ...others] = check([APP, LITE, SHARE], of(APP, HOST), of(LITE, HOST, 'b'));
    expect(others).toEqual([]);
    expect(app?.message).toMatch(/^The app `App` of .* lacks pins of 1 host: /);
    expect(share?.message).toContain('those of `App` (App/Info.plist) and `Lite` (Lite/Info.plist) are.');
    expect(share?.hint).toContain('of Lite/Info.plist to');
    const [, alike] = check([APP, LITE, SHARE], of(APP, HOST), of(LITE, 'b.example'), of(SHARE));
    expect(alike?.message).toContain('The app `Lite`');
    const found = check([APP, LITE, SHARE], of(APP, HOST), of(LITE, 'b.example'));
    expect(found.at(-1)?.hint).toContain('of App/Info.plist to Share');
    const shared = check(
      [APP, LITE, SHARE],
      of(APP, HOST, 'c', 'd'),
      of(LITE, 'b', 'e'),
      of(SHARE, HOST, 'c', 'x'),
    );
    expect(shared.at(-1)?.hint).toContain('of Lite/Info.plist to Share');
    expect(share?.data).toMatchObject({ pinnedIn: ['App/Info.plist', 'Lite/Info.plist'] });
  });
});
