import { describe, expect, it } from 'vitest';
import { discover } from '../../../src/discover/index.ts';
import { formats } from '../../../src/formats/index.ts';
import type { Bundle } from '../../../src/model/pins.ts';
import { openWorkTree } from '../../../src/workspace/tree.ts';
import { type Entry, layOut } from '../../support/tree.ts';
import { PLIST } from './project.ts';
import { pbxproj, type Target, target } from './xcode.ts';

const PROJECT = 'ios/Shop.xcodeproj/project.pbxproj';
const BARE = '<plist version="1.0"><dict><key>CFBundleName</key><string>x</string></dict></plist>\n';

async function bundles(
  targets: readonly Target[],
  plists: Readonly<Record<string, Entry>>,
  settings?: Parameters<typeof pbxproj>[1],
): Promise<readonly Bundle[]> {
  const named = Object.entries(plists).map(([path, entry]) => [`ios/${path}`, entry]);
  const tree = { [PROJECT]: pbxproj(targets, settings), ...Object.fromEntries(named) };
  return (await discover(openWorkTree(layOut(tree)), formats)).bundles;
}

/** `Shop app Shop/Info.plist`, the path without `ios/`. */
const shown = (found: readonly Bundle[]): string[] =>
  found.map(({ name, kind, path }) => `${name} ${kind} ${path.replace('ios/', '')}`);
const plist = (path: string) => ({ INFOPLIST_FILE: `"${path}"` });
const of = (type: string): Target => target('It', plist('It/Info.plist'), type);
const IT = { 'It/Info.plist': BARE };

describe('apps and extensions of a project', () => {
  it('are known with and without pins', async () => {
    const targets = [
      target('Shop', { ...plist('Shop/Info.plist'), IPHONEOS_DEPLOYMENT_TARGET: '15.0' }),
      target('ShopTests', { GENERATE_INFOPLIST_FILE: 'YES' }, 'bundle.unit-test'),
      target('ShopUITests', plist('ShopUITests/Info.plist'), 'bundle.ui-testing'),
      target('Share', plist('$(TARGET_NAME)/Info.plist'), 'app-extension'),
      target(
        'Widget',
        { GENERATE_INFOPLIST_FILE: 'YES', INFOPLIST_KEY_CFBundleDisplayName: 'Shop' },
        'app-extension',
      ),
      target('Shop Watch', plist('Watch/Info.plist'), 'application.watchapp2'),
      target('Shop Watch Extension', plist('WatchExtension/Info.plist'), 'watchkit2-extension'),
      target('Kit', plist('Kit/Info.plist'), 'framework'),
      target('All', {}, null),
    ];
    const project = pbxproj(targets);
    const found = await bundles(targets, {
      'Shop/Info.plist': PLIST,
      'ShopUITests/Info.plist': BARE,
      'Share/Info.plist': BARE,
      'Watch/Info.plist': BARE,
      'WatchExtension/Info.plist': PLIST,
      'Kit/Info.plist': BARE,
    });
    // What Release names stands last.
    const line = (part: string): number => project.slice(0, project.lastIndexOf(part)).split('\n').length;
    expect(found).toEqual([
      {
        name: 'Shop',
        kind: 'app',
        path: 'ios/Shop/Info.plist',
        project: PROJECT,
        evidence: `${PROJECT}:${line('INFOPLIST_FILE = "Shop/')} (target Shop)`,
      },
      {
        name: 'Share',
        kind: 'extension',
        path: 'ios/Share/Info.plist',
        project: PROJECT,
        evidence: `${PROJECT}:${line('INFOPLIST_FILE = "$(TARGET_NAME)')} (target Share)`,
      },
      {
        name: 'Widget',
        kind: 'extension',
        path: PROJECT,
        project: PROJECT,
        evidence: `${PROJECT}:${line('name = "Widget"')} (target Widget)`,
      },
      {
        name: 'Shop Watch Extension',
        kind: 'extension',
        path: 'ios/WatchExtension/Info.plist',
        project: PROJECT,
        evidence: `${PROJECT}:${line('INFOPLIST_FILE = "WatchExtension')} (target Shop Watch Extension)`,
      },
    ]);
  });

  it.each([
    ['application', 'app'],
    ['application.on-demand-install-capable', 'app'],
    ['app-extension', 'extension'],
    ['app-extension.messages', 'extension'],
    ['app-extension.intents-service', 'extension'],
    ['extensionkit-extension', 'extension'],
    ['system-extension', 'extension'],
    ['tv-app-extension', 'extension'],
    ['watchkit-extension', 'extension'],
    ['watchkit2-extension', 'extension'],
  ])('%s is one', async (type, kind) => {
    expect(shown(await bundles([of(type)], IT))).toEqual([`It ${kind} It/Info.plist`]);
  });

  it.each([
    'application.watchapp',
    'application.watchapp2',
    'application.watchapp2-container',
    'application.messages',
    'app-extension.messages-sticker-pack',
    'xcode-extension',
    'driver-extension',
    'framework',
    'library.static',
    'bundle',
    'bundle.unit-test',
    'bundle.ui-testing',
    'tool',
    'xpc-service',
  ])('%s is none', async (type) => expect(await bundles([of(type)], IT)).toEqual([]));

  it('an aggregate and somebody else’s product are none', async () => {
    const own = pbxproj([of('application')]).replace(
      'com.apple.product-type.application',
      'org.example.application',
    );
    const tree = layOut({ [PROJECT]: own, 'ios/It/Info.plist': BARE });
    expect((await discover(openWorkTree(tree), formats)).bundles).toEqual([]);
    expect(await bundles([target('It', plist('It/Info.plist'), null)], IT)).toEqual([]);
  });

  it('count with what they are released with', async () => {
    const configurations = {
      Debug: plist('It/Debug.plist'),
      'DEBUG-Staging': plist('It/Debug.plist'),
      Staging: plist('It/Staging.plist'),
      Release: plist('It/Info.plist'),
      AdHoc: plist('It/Info.plist'),
    };
    const all = { 'It/Debug.plist': BARE, 'It/Staging.plist': BARE, 'It/Info.plist': BARE };
    expect(shown(await bundles([{ name: 'It', type: 'application', configurations }], all))).toEqual([
      'It app It/Staging.plist',
      'It app It/Info.plist',
    ]);
    const { Debug } = configurations;
    expect(
      shown(await bundles([{ name: 'It', type: 'application', configurations: { Debug } }], all)),
    ).toEqual(['It app It/Debug.plist']);
  });

  it.each<[string, Record<string, string>, Record<string, string>, string[]]>([
    [
      'the project’s file, filled in for the target',
      {},
      plist('$(TARGET_NAME)/Info.plist'),
      ['It/Info.plist'],
    ],
    [
      'its own file before the project’s',
      plist('It/Info.plist'),
      plist('Other/Info.plist'),
      ['It/Info.plist'],
    ],
    ['a path as a Mac compares it', plist('it/INFO.plist'), {}, ['It/Info.plist']],
    [
      'a file for each condition',
      { ...plist('It/Info.plist'), '"INFOPLIST_FILE[sdk=macosx*]"': '"Other/Info.plist"' },
      {},
      ['It/Info.plist', 'Other/Info.plist'],
    ],
    [
      'a file that Xcode fills up',
      { ...plist('It/Info.plist'), GENERATE_INFOPLIST_FILE: 'YES' },
      {},
      ['It/Info.plist'],
    ],
    ['a list that Xcode writes', { GENERATE_INFOPLIST_FILE: 'YES' }, {}, ['Shop.xcodeproj/project.pbxproj']],
    [
      'a list that Xcode writes, says the project',
      {},
      { GENERATE_INFOPLIST_FILE: 'YES' },
      ['Shop.xcodeproj/project.pbxproj'],
    ],
    [
      'a list that Xcode writes, for want of a name',
      { ...plist(''), GENERATE_INFOPLIST_FILE: 'YES' },
      {},
      ['Shop.xcodeproj/project.pbxproj'],
    ],
    [
      'none that Xcode writes, says the target',
      { GENERATE_INFOPLIST_FILE: 'NO' },
      { GENERATE_INFOPLIST_FILE: 'YES' },
      [],
    ],
    ['none that anybody names', {}, {}, []],
    ['none that is there', plist('Gone/Info.plist'), {}, []],
    ['none that can be told by path', plist('$(BRAND)/Info.plist'), {}, []],
    ['none out of the tree', plist('/etc/Info.plist'), {}, []],
    ['none that was not read', plist('Pipe/Info.plist'), {}, []],
    ['none in a text that nobody can tell', plist('Wide/Info.plist'), {}, []],
  ])('have %s', async (_, own, project, expected) => {
    const files = {
      ...IT,
      'Other/Info.plist': BARE,
      'Pipe/Info.plist': { pipe: true },
      'Wide/Info.plist': Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0, 0, 0xd8]),
    } as const;
    const found = await bundles([target('It', own)], files, { Debug: project, Release: project });
    expect(found.map(({ path }) => path.replace('ios/', ''))).toEqual(expected);
  });

  it('are nobody’s where there is no project, or one file alone is asked for', async () => {
    const tree = layOut({ 'ios/It/Info.plist': PLIST, [PROJECT]: pbxproj([of('application')]) });
    expect((await discover(openWorkTree(`${tree}/ios/It/Info.plist`), formats)).bundles).toEqual([]);
    expect((await discover(openWorkTree(layOut({ 'Info.plist': PLIST })), formats)).bundles).toEqual([]);
  });

  it('are not those of Cordova’s copy', async () => {
    const copy = {
      'config.xml': '<widget/>',
      'platforms/ios/It.xcodeproj/project.pbxproj': pbxproj([of('application')]),
    };
    const tree = layOut({ ...copy, 'platforms/ios/It/Info.plist': BARE });
    expect((await discover(openWorkTree(tree), formats)).bundles).toEqual([]);
  });
});
