import { describe, expect, it } from 'vitest';
import { type Entry, layOut } from '../../support/tree.ts';
import { find, PINS, PLIST, places, states } from './project.ts';
import { lineOf, pbxproj, type Target, target } from './xcode.ts';

const PROJECT = 'ios/Runner.xcodeproj/project.pbxproj';
const APP = target('Runner', { INFOPLIST_FILE: 'Runner/Info.plist', IPHONEOS_DEPLOYMENT_TARGET: '15.0' });
const at = (text: string, part = 'INFOPLIST_FILE'): string => `${PROJECT}:${lineOf(text, part)}`;

// ios.md, "Where the dictionary comes from in real repositories".
describe('the plist that a project names', () => {
  it('is in force, with target, line and deployment target', async () => {
    const project = pbxproj([APP]);
    const { deployments } = await find({ [PROJECT]: project, 'ios/Runner/Info.plist': PLIST });
    expect(deployments).toEqual({
      'ios/Runner/Info.plist': {
        state: 'in-force',
        evidence: [`${at(project)} (target Runner)`],
        module: 'ios',
        sourceSet: null,
        minimumOs: '15.0',
        variantOf: null,
        variant: null,
        uncovered: [],
        generator: null,
        resources: null,
      },
    });
  });

  it.each([
    ['"Runner/Info.plist"', 'ios/Runner/Info.plist'],
    ['"Runner App/App-Info.plist"', 'ios/Runner App/App-Info.plist'],
    ['"$(SRCROOT)/Runner/Info-Debug.plist"', 'ios/Runner/Info-Debug.plist'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Xcode's
    ['"${SRCROOT}/Runner/Info.plist"', 'ios/Runner/Info.plist'],
    ['"$SRCROOT/Runner/Info.plist"', 'ios/Runner/Info.plist'],
    ['"$(PROJECT_DIR)/Runner/Info.plist"', 'ios/Runner/Info.plist'],
    ['"$(TARGET_NAME)/Info.plist"', 'ios/Runner/Info.plist'],
    ['"$(TARGETNAME)/$(TARGET_NAME)-Info.plist"', 'ios/Runner/Runner-Info.plist'],
    ['"$(PRODUCT_NAME)/Info.plist"', 'ios/Runner/Info.plist'],
    ['"$(PLIST_FOLDER)/Info.plist"', 'ios/Config/Runner/Info.plist'],
    ['"$(PROJECT_NAME)/Info-$(CONFIGURATION).plist"', 'ios/Runner/Info-Debug.plist'],
    ['"$(SHARED)/Info.plist"', 'ios/Shared/Info.plist'],
    ['./Runner//Info.plist', 'ios/Runner/Info.plist'],
    ['../shared/Info.plist', 'shared/Info.plist'],
    ['runner/info.plist', 'ios/Runner/Info.plist'],
    ['"Ru\\"nner/Info.plist"', 'ios/Ru"nner/Info.plist'],
    ['"Gr\u00fc\u00dfe/Info.plist"', 'ios/Gru\u0308\u00dfe/Info.plist'],
  ])('%s is %s', async (value, path) => {
    const settings = {
      INFOPLIST_FILE: value,
      PRODUCT_NAME: '"$(TARGET_NAME)"',
      PLIST_FOLDER: '"Config/$(PRODUCT_NAME)"',
    };
    const project = pbxproj([target('Runner', settings)], { Debug: { SHARED: 'Shared' }, Release: {} });
    const { deployments } = await find({ [PROJECT]: project, [path]: PLIST });
    expect(deployments[path]?.state).toBe('in-force');
  });

  it.each<[string, Target[], Record<string, Record<string, string>>, string | null]>([
    ['the target says', [APP], { Debug: { IPHONEOS_DEPLOYMENT_TARGET: '12.0' }, Release: {} }, '15.0'],
    [
      'the project says, where the target does not',
      [target('Runner', { INFOPLIST_FILE: 'Runner/Info.plist' })],
      { Debug: { IPHONEOS_DEPLOYMENT_TARGET: '13.4' }, Release: { IPHONEOS_DEPLOYMENT_TARGET: '13.4' } },
      '13.4',
    ],
    [
      'is the lowest of all',
      [APP, target('Other', { INFOPLIST_FILE: 'Runner/Info.plist', IPHONEOS_DEPLOYMENT_TARGET: '9.0' })],
      {},
      '9.0',
    ],
    [
      'a variable says',
      [
        target('Runner', {
          INFOPLIST_FILE: 'Runner/Info.plist',
          IPHONEOS_DEPLOYMENT_TARGET: '"$(MINIMUM)"',
          MINIMUM: '14.0',
        }),
      ],
      {},
      '14.0',
    ],
    [
      'the project says, where the target inherits it',
      [
        target('Runner', {
          INFOPLIST_FILE: 'Runner/Info.plist',
          IPHONEOS_DEPLOYMENT_TARGET: '"$(inherited)"',
        }),
      ],
      { Debug: { IPHONEOS_DEPLOYMENT_TARGET: '13.0' }, Release: { IPHONEOS_DEPLOYMENT_TARGET: '12.1' } },
      '12.1',
    ],
    [
      'nobody says, where all inherit it',
      [
        target('Runner', {
          INFOPLIST_FILE: 'Runner/Info.plist',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: Xcode's
          IPHONEOS_DEPLOYMENT_TARGET: '"${inherited}"',
        }),
      ],
      { Debug: { IPHONEOS_DEPLOYMENT_TARGET: '"$(inherited)"' }, Release: {} },
      null,
    ],
    [
      'targets say that take the list from the project',
      [
        target('Runner', { IPHONEOS_DEPLOYMENT_TARGET: '15.0' }),
        target('RunnerTests', { IPHONEOS_DEPLOYMENT_TARGET: '11.0' }, 'bundle.unit-test'),
        target('Kit', { IPHONEOS_DEPLOYMENT_TARGET: '11.0' }, 'framework'),
      ],
      {
        Debug: { INFOPLIST_FILE: 'Runner/Info.plist', IPHONEOS_DEPLOYMENT_TARGET: '12.0' },
        Release: { INFOPLIST_FILE: 'Runner/Info.plist', IPHONEOS_DEPLOYMENT_TARGET: '12.0' },
      },
      '15.0',
    ],
    [
      'the project says, where no target takes the list',
      [],
      { Debug: {}, Release: { INFOPLIST_FILE: 'Runner/Info.plist', IPHONEOS_DEPLOYMENT_TARGET: '12.0' } },
      '12.0',
    ],
    [
      'the project says: not of a target for another system',
      ['macosx', 'watchos', 'appletvos', 'xros'].map((SDKROOT) =>
        target(SDKROOT, { INFOPLIST_FILE: 'Runner/Info.plist', SDKROOT }),
      ),
      { Debug: { IPHONEOS_DEPLOYMENT_TARGET: '12.0' }, Release: { IPHONEOS_DEPLOYMENT_TARGET: '12.0' } },
      null,
    ],
    [
      'the project says, of a target for its own system',
      [
        target('A', { INFOPLIST_FILE: 'Runner/Info.plist', SDKROOT: 'iphoneos' }),
        target('B', {
          INFOPLIST_FILE: 'Runner/Info.plist',
          SDKROOT: 'auto',
          IPHONEOS_DEPLOYMENT_TARGET: '12.0',
        }),
      ],
      { Debug: { IPHONEOS_DEPLOYMENT_TARGET: '13.0' }, Release: { IPHONEOS_DEPLOYMENT_TARGET: '13.0' } },
      '12.0',
    ],
    [
      'another target says: not',
      [
        target('Runner', { INFOPLIST_FILE: 'Runner/Info.plist' }),
        target('Other', { INFOPLIST_FILE: 'Other/Info.plist', IPHONEOS_DEPLOYMENT_TARGET: '9.0' }),
      ],
      { Debug: {}, Release: {} },
      null,
    ],
    [
      'nothing says',
      [target('Runner', { INFOPLIST_FILE: 'Runner/Info.plist', IPHONEOS_DEPLOYMENT_TARGET: '"$(UNKNOWN)"' })],
      {},
      null,
    ],
    [
      'a Mac target has none',
      [target('Runner', { INFOPLIST_FILE: 'Runner/Info.plist', MACOSX_DEPLOYMENT_TARGET: '10.15' })],
      {},
      null,
    ],
  ])('has the deployment target that %s', async (_, targets, settings, expected) => {
    const { deployments } = await find({
      [PROJECT]: pbxproj(targets, settings),
      'ios/Runner/Info.plist': PLIST,
    });
    expect(deployments['ios/Runner/Info.plist']?.minimumOs).toBe(expected);
  });

  it('may be one of several, of targets, extensions and configurations', async () => {
    const project = pbxproj([
      {
        name: 'Shop',
        type: 'application',
        configurations: {
          Debug: { INFOPLIST_FILE: '"Shop/Info-Debug.plist"' },
          Release: { INFOPLIST_FILE: 'Shop/Info.plist' },
        },
      },
      target('Notifier', { INFOPLIST_FILE: 'Notifier/Info.plist' }, 'app-extension'),
      target('Watch', { INFOPLIST_FILE: 'Watch/Info.plist' }, 'application.watchapp2'),
      target('Widget', { INFOPLIST_FILE: 'Notifier/Info.plist' }, 'app-extension'),
    ]);
    const extension = lineOf(project, 'Notifier/Info.plist');
    const widget =
      extension +
      project
        .split('\n')
        .slice(extension)
        .findIndex((line) => /C3A0/.test(line)) +
      4;
    const paths = ['Shop/Info-Debug.plist', 'Shop/Info.plist', 'Notifier/Info.plist', 'Watch/Info.plist'];
    const entries = Object.fromEntries(paths.map((path) => [`ios/${path}`, PLIST]));
    expect(await states({ [PROJECT]: project, ...entries })).toEqual({
      'ios/Notifier/Info.plist': `in-force; ${PROJECT}:${extension} (target Notifier); ${PROJECT}:${widget} (target Widget)`,
      'ios/Shop/Info-Debug.plist': `in-force; ${at(project, 'INFOPLIST_FILE = "Shop')} (target Shop, Debug)`,
      'ios/Shop/Info.plist': `in-force; ${at(project, 'INFOPLIST_FILE = Shop')} (target Shop, Release)`,
      'ios/Watch/Info.plist': `in-force; ${at(project, 'Watch/Info.plist')} (target Watch)`,
    });
  });

  it.each<[string, Target['configurations'], Record<string, string | null>]>([
    [
      'by file',
      {
        Debug: { INFOPLIST_FILE: '"Shop/Info-Debug.plist"' },
        Staging: { INFOPLIST_FILE: '"$(SRCROOT)/Shop/Info.plist"' },
        Release: { INFOPLIST_FILE: 'Shop/Info.plist' },
      },
      { 'Shop/Info-Debug.plist': 'Debug', 'Shop/Info.plist': 'Staging, Release' },
    ],
    [
      'by a variable',
      {
        Debug: { INFOPLIST_FILE: '"Shop/Info-$(CONFIGURATION).plist"' },
        Release: { INFOPLIST_FILE: '"Shop/Info-$(CONFIGURATION).plist"' },
      },
      { 'Shop/Info-Debug.plist': 'Debug', 'Shop/Info-Release.plist': 'Release' },
    ],
    [
      'by a condition',
      {
        Release: {
          INFOPLIST_FILE: 'Shop/Info.plist',
          '"INFOPLIST_FILE[sdk=macosx*]"': '"Shop/Mac-Info.plist"',
        },
      },
      { 'Shop/Info.plist': 'Release', 'Shop/Mac-Info.plist': 'Release' },
    ],
    [
      'in spelling alone: no',
      {
        Debug: { INFOPLIST_FILE: '"$(SRCROOT)/shop/info.plist"' },
        Release: { INFOPLIST_FILE: 'Shop/Info.plist' },
      },
      { 'Shop/Info.plist': null },
    ],
  ])(
    'is one of the alternatives of a target whose configurations differ %s',
    async (_, configurations, expected) => {
      const project = pbxproj([
        target('Other', { INFOPLIST_FILE: 'Shop/Info.plist' }, 'app-extension'),
        { name: 'Shop', type: 'application', configurations },
      ]);
      const { deployments } = await find({
        [PROJECT]: project,
        ...Object.fromEntries(Object.keys(expected).map((path) => [`ios/${path}`, PLIST])),
      });
      const found = Object.entries(deployments).map(([path, { variantOf, variant }]) => [
        path.slice('ios/'.length),
        variantOf,
        variant,
      ]);
      expect(found).toEqual(
        Object.entries(expected).map(([path, variant]) => [
          path,
          variant === null ? null : `${PROJECT} (target Shop)`,
          variant,
        ]),
      );
    },
  );

  it('is an alternative also where the project itself names several', async () => {
    const project = pbxproj([target('Shop', {})], {
      Debug: { INFOPLIST_FILE: 'Shop/Debug-Info.plist' },
      Release: { INFOPLIST_FILE: 'Shop/Info.plist' },
    });
    const { deployments } = await find({
      [PROJECT]: project,
      'ios/Shop/Info.plist': PLIST,
      'ios/Shop/Debug-Info.plist': PLIST,
    });
    expect(deployments['ios/Shop/Info.plist']).toMatchObject({ variantOf: PROJECT, variant: 'Release' });
  });

  it('may be named under a condition, by the project itself, or below a project folder', async () => {
    const conditional = pbxproj([
      target('Runner', { '"INFOPLIST_FILE[sdk=iphoneos*]"': 'Runner/Info.plist' }),
    ]);
    const own = pbxproj([target('Runner', {})], { Release: { INFOPLIST_FILE: 'Runner/Info.plist' } });
    const below = pbxproj([target('Runner', { INFOPLIST_FILE: 'Info.plist' })], {}, 'Runner');
    for (const [project, evidence] of [
      [conditional, ' (target Runner)'],
      [own, ''],
      [below, ' (target Runner)'],
    ] as const) {
      expect(await states({ [PROJECT]: project, 'ios/Runner/Info.plist': PLIST })).toEqual({
        'ios/Runner/Info.plist': `in-force; ${at(project)}${evidence}`,
      });
    }
  });

  it('is read from both sides of a merge', async () => {
    const project = pbxproj([APP]).replace(
      '\t\t\t\tINFOPLIST_FILE = Runner/Info.plist;\n',
      '<<<<<<< HEAD\n\t\t\t\tINFOPLIST_FILE = Runner/Info.plist;\n=======\n\t\t\t\tINFOPLIST_FILE = New/Info.plist;\n>>>>>>> feature\n',
    );
    const found = await states({
      [PROJECT]: project,
      'ios/Runner/Info.plist': PLIST,
      'ios/New/Info.plist': PLIST,
    });
    expect(found['ios/Runner/Info.plist']).toMatch(/^in-force/);
    expect(found['ios/New/Info.plist']).toBe(
      `in-force; ${at(project, 'INFOPLIST_FILE = New')} (target Runner, Debug)`,
    );
  });

  it('needs no pins, and need not be there', async () => {
    expect(await find({ [PROJECT]: pbxproj([APP]) })).toMatchObject({ deployments: {}, problems: [] });
    const empty = { [PROJECT]: pbxproj([APP]), 'ios/Runner/Info.plist': '<plist><dict/></plist>' };
    expect(await find(empty)).toMatchObject({ deployments: {}, problems: [] });
  });
});

describe('a plist that no project names', () => {
  const other = 'ios/Runner/Old-Info.plist';
  const app = { 'ios/Runner/Info.plist': PLIST };
  it.each<[string, Record<string, Entry>, string]>([
    ['is not known without a project', {}, 'not-known'],
    [
      'is not referenced where projects name others',
      { [PROJECT]: pbxproj([APP]) },
      `not-referenced; ${PROJECT} names others`,
    ],
    [
      'is not known where projects name none',
      { [PROJECT]: pbxproj([target('Runner', { GENERATE_INFOPLIST_FILE: 'YES' })]) },
      'not-known',
    ],
    [
      'is not known where projects name those of tests only',
      { [PROJECT]: pbxproj([target('T', { INFOPLIST_FILE: 'T/Info.plist' }, 'bundle.unit-test')]) },
      'not-known',
    ],
    [
      'is not known where a variable leads to it, perhaps',
      { [PROJECT]: pbxproj([APP, target('B', { INFOPLIST_FILE: '"$(BRAND)/Old-Info.plist"' })]) },
      `not-known; ${PROJECT}:37 (target B)`,
    ],
    [
      'is not referenced where a variable leads elsewhere',
      { [PROJECT]: pbxproj([APP, target('B', { INFOPLIST_FILE: '"Brands/$(BRAND)/Info.plist"' })]) },
      `not-referenced; ${PROJECT} names others`,
    ],
    [
      'is not known where a configuration file may name it',
      { [PROJECT]: pbxproj([APP, target('B', {}, 'application', true)]) },
      'not-known',
    ],
    [
      'is not referenced where a test takes a configuration file',
      { [PROJECT]: pbxproj([APP, target('B', {}, 'bundle.unit-test', true)]) },
      `not-referenced; ${PROJECT} names others`,
    ],
    [
      'is not known where the project can not be read',
      { [PROJECT]: 'archiveVersion', 'b/B.xcodeproj/project.pbxproj': pbxproj([APP]) },
      'not-known',
    ],
    [
      'is not known where a generator is nearer than the project',
      { 'R.xcodeproj/project.pbxproj': pbxproj([APP]), 'ios/project.yml': 'name: x' },
      'not-known',
    ],
    [
      'is not referenced where the generator is somebody else’s',
      { [PROJECT]: pbxproj([APP]), 'mac/Project.swift': '', 'android/BUILD': '' },
      `not-referenced; ${PROJECT} names others`,
    ],
  ])('%s', async (_, entries, expected) => {
    expect((await states({ ...app, [other]: PLIST, ...entries }))[other]).toBe(expected);
  });

  it('nor is one in force that only a framework has', async () => {
    const project = pbxproj([APP, target('Kit', { INFOPLIST_FILE: 'Kit/Info.plist' }, 'framework')]);
    expect(await states({ [PROJECT]: project, 'ios/Kit/Info.plist': PLIST })).toEqual({
      'ios/Kit/Info.plist': `not-referenced; ${at(project, 'INFOPLIST_FILE = Kit')} (target Kit): the system reads the app's property list, not a framework's`,
    });
  });
});

describe('layouts', () => {
  it.each<[string, Record<string, Entry>, Record<string, string>]>([
    [
      'Flutter, with a Mac project beside',
      {
        [PROJECT]: pbxproj([
          target('Runner', { INFOPLIST_FILE: 'Runner/Info.plist' }, 'application', true),
          target('RunnerTests', { GENERATE_INFOPLIST_FILE: 'YES' }, 'bundle.unit-test', true),
        ]),
        'macos/Runner.xcodeproj/project.pbxproj': pbxproj([
          target('Runner', { INFOPLIST_FILE: 'Runner/Info.plist' }),
        ]),
        'ios/Runner/Info.plist': PLIST,
        'macos/Runner/Info.plist': PLIST,
        'ios/Flutter/AppFrameworkInfo.plist': '<plist/>',
      },
      { 'ios/Runner/Info.plist': 'in-force', 'macos/Runner/Info.plist': 'in-force' },
    ],
    [
      'React Native with pods',
      {
        'ios/Shop.xcodeproj/project.pbxproj': pbxproj([
          target('Shop', { INFOPLIST_FILE: 'Shop/Info.plist' }),
        ]),
        'ios/Shop/Info.plist': PLIST,
        'ios/Pods/Kit/Info.plist': PLIST,
        'node_modules/kit/ios/Info.plist': PLIST,
      },
      { 'ios/Shop/Info.plist': 'in-force' },
    ],
    [
      '.NET MAUI',
      {
        'Shop/Shop.csproj': '',
        'Shop/Platforms/iOS/Info.plist': PLIST,
        'Shop/Platforms/MacCatalyst/Info.plist': PLIST,
      },
      { 'Shop/Platforms/MacCatalyst/Info.plist': 'not-known', 'Shop/Platforms/iOS/Info.plist': 'not-known' },
    ],
    [
      'binary and OpenStep',
      {
        'App/Info.plist': Buffer.from('bplist00 NSPinnedDomains'),
        'Ext/Info.plist': '{ NSAppTransportSecurity = { NSPinnedDomains = { }; }; }',
      },
      { 'App/Info.plist': 'not-known', 'Ext/Info.plist': 'not-known' },
    ],
    [
      'Android and iOS together',
      { 'ios/App/Info.plist': PLIST, 'android/app/src/main/res/xml/nsc.xml': PINS },
      { 'android/app/src/main/res/xml/nsc.xml': 'not-known', 'ios/App/Info.plist': 'not-known' },
    ],
  ])('%s', async (_, entries, expected) => {
    const { deployments } = await find(entries);
    expect(Object.fromEntries(Object.entries(deployments).map(([path, { state }]) => [path, state]))).toEqual(
      expected,
    );
  });
});

describe("not an app's", () => {
  it.each([
    'Kit.xcframework/ios-arm64/Kit.framework/Info.plist',
    'Frameworks/Kit.framework/Info.plist',
    'ios/Pods/Kit/Info.plist',
    'ios/build/App.app/Info.plist',
    'DerivedData/App/Info.plist',
    'App/Base.xcbaseline/Info.plist',
    'ios/Runner/GoogleService-Info.plist',
    'ios/Runner/Firebase/GoogleService-Info-Debug.plist',
    'ios/ExportOptions.plist',
    'ci/AdHocExportOptions.plist',
    'AppTests/Info.plist',
    'AppUITests/Info.plist',
    'Tests/Info.plist',
    'AppTests/Resources/Info.plist',
    'App/AppTests-Info.plist',
    'App/Info-UITests.plist',
    'Carthage/Build/Kit/Info.plist',
    'Kit.bundle/Info.plist',
  ])('%s', async (path) => {
    expect(await find({ [path]: PLIST })).toMatchObject({ deployments: {}, problems: [] });
  });

  it.each([
    'Latests/Info.plist',
    'TestsApp/Info.plist',
    'App/Contests.plist',
    'Testing/Info.plist',
    'tests-app/ios/App/Info.plist',
  ])('but %s is', async (path) =>
    expect(Object.keys((await find({ [path]: PLIST })).deployments)).toEqual([path]),
  );

  it('a test bundle by the project’s word, wherever it lies; and an app in a folder named like tests is one', async () => {
    const project = pbxproj([
      target('Checks', { INFOPLIST_FILE: 'Checks/Info.plist' }, 'bundle.ui-testing'),
      target('Host', { INFOPLIST_FILE: 'HostTests/Info.plist' }),
    ]);
    const found = await states({
      [PROJECT]: project,
      'ios/Checks/Info.plist': PLIST,
      'ios/HostTests/Info.plist': PLIST,
    });
    expect(Object.keys(found)).toEqual(['ios/HostTests/Info.plist']);
  });

  it('a copy below platforms/ios of Cordova, nor does its project count', async () => {
    const copy = {
      'platforms/ios/Shop.xcodeproj/project.pbxproj': pbxproj([
        target('Shop', { INFOPLIST_FILE: 'Shop/Info.plist' }),
      ]),
      'platforms/ios/Shop/Info.plist': PLIST,
      'res/ios/Shop-Info.plist': PLIST,
    };
    expect(await states({ 'config.xml': '<widget/>', ...copy })).toEqual({
      'res/ios/Shop-Info.plist': 'not-known',
    });
    expect(Object.keys(await states(copy))).toContain('platforms/ios/Shop/Info.plist');
  });
});

describe('what can not be read is never silently left out', () => {
  it('a plist that is no file, or lies elsewhere, or is too large', async () => {
    const outside = layOut({ 'Info.plist': PLIST });
    const { deployments, problems } = await find({
      'App/Info.plist': { sparse: 50_000_000 },
      'Ext/Info.plist': { link: `${outside}/Info.plist` },
      'Ext2/Info.plist': { pipe: true },
      'App/Colours.plist': { link: 'nothing' },
      'Tests/Info.plist': { pipe: true },
      'Wide/Info.plist': Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0, 0, 0xd8]),
    });
    expect(deployments).toEqual({});
    expect(places(problems)).toEqual([
      'App/Colours.plist:1:1 warning config-malformed',
      'App/Info.plist:1:1 error config-malformed',
      'Ext/Info.plist:1:1 error config-malformed',
      'Ext2/Info.plist:1:1 error config-malformed',
      'Wide/Info.plist:1:1 error config-malformed',
    ]);
  });

  it('a plist of any name that a project names', async () => {
    const project = pbxproj([target('Runner', { INFOPLIST_FILE: 'Runner/Settings.plist' })]);
    const { problems } = await find({ [PROJECT]: project, 'ios/Runner/Settings.plist': { pipe: true } });
    expect(places(problems)).toEqual(['ios/Runner/Settings.plist:1:1 error config-malformed']);
  });

  it('a project file', async () => {
    const { deployments, problems } = await find({
      [PROJECT]: { pipe: true },
      'ios/Runner/Info.plist': PLIST,
    });
    expect(deployments['ios/Runner/Info.plist']?.state).toBe('not-known');
    expect(places(problems)).toEqual([`${PROJECT}:1:1 warning config-malformed`]);
  });

  it.each([
    ['nothing', ''],
    ['another file', '<plist/>'],
    ['no objects', '{ objects = (); }'],
    ['a string without end', '{ objects = { "a'],
    ['a string of 20 MB', `{ objects = { "${'x'.repeat(20_000_000)}`],
    ['folders of folders', '{a='.repeat(200_000)],
    ['lists of lists', `{ objects = ${'('.repeat(200_000)}`],
    ['closing marks', ');}'.repeat(10_000)],
    [
      'settings that name each other',
      pbxproj([target('A', { INFOPLIST_FILE: '"$(X)"', X: '"$(Y)$(Y)"', Y: '"$(X)$(X)"' })]),
    ],
    ['a path out of the tree', pbxproj([target('A', { INFOPLIST_FILE: '../../../etc/Info.plist' })])],
    ['an absolute path', pbxproj([target('A', { INFOPLIST_FILE: '/etc/Info.plist' })])],
  ])('a project file that holds %s leaves it not known', async (_, text) => {
    const { deployments, problems } = await find({ [PROJECT]: text, 'ios/Runner/Old.plist': PLIST });
    expect(['not-known', 'not-referenced']).toContain(deployments['ios/Runner/Old.plist']?.state);
    expect(problems).toEqual([]);
  });
});
