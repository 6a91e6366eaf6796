import { describe, expect, it } from 'vitest';
import type { Entry } from '../../support/tree.ts';
import { find, manifest, OTHER_XML, PINS, places, states } from './project.ts';

const APPLICATION = "plugins { id 'com.android.application' }\n";
const LIBRARY = "plugins { id 'com.android.library' }\n";
const MAIN = 'app/src/main/AndroidManifest.xml';
const NAMED = manifest('@xml/nsc');

// Layouts of android.md, "From the manifest to the file", and of the kinds of project that have them.
describe('layouts', () => {
  it.each<[string, Record<string, Entry>, Record<string, string>]>([
    [
      'one module, any name of the file',
      { [MAIN]: manifest('@xml/my_pins'), 'app/src/main/res/xml/my_pins.xml': PINS },
      { 'app/src/main/res/xml/my_pins.xml': `in-force; ${MAIN}:3` },
    ],
    [
      'a React Native project',
      {
        'android/settings.gradle': '',
        'android/app/build.gradle': APPLICATION,
        'android/app/src/main/AndroidManifest.xml': NAMED,
        'android/app/src/main/res/xml/nsc.xml': PINS,
        'node_modules/lib/android/src/main/AndroidManifest.xml': manifest('@xml/other'),
        'node_modules/lib/android/src/main/res/xml/other.xml': PINS,
      },
      { 'android/app/src/main/res/xml/nsc.xml': 'in-force; android/app/src/main/AndroidManifest.xml:3' },
    ],
    [
      'a Flutter project, whose debug and profile manifests name nothing',
      {
        'pubspec.yaml': '',
        'android/settings.gradle.kts': '',
        'android/app/build.gradle.kts': 'plugins { id("com.android.application") }',
        'android/app/src/main/AndroidManifest.xml': NAMED,
        'android/app/src/debug/AndroidManifest.xml': '<manifest/>',
        'android/app/src/profile/AndroidManifest.xml': '<manifest/>',
        'android/app/src/main/res/xml/nsc.xml': PINS,
        'build/app/intermediates/res/xml/nsc.xml': PINS,
      },
      { 'android/app/src/main/res/xml/nsc.xml': 'in-force; android/app/src/main/AndroidManifest.xml:3' },
    ],
    [
      'a prefix of several folders',
      {
        'apps/mobile/android/app/src/main/AndroidManifest.xml': NAMED,
        'apps/mobile/android/app/src/main/res/xml/nsc.xml': PINS,
      },
      {
        'apps/mobile/android/app/src/main/res/xml/nsc.xml':
          'in-force; apps/mobile/android/app/src/main/AndroidManifest.xml:3',
      },
    ],
    [
      'res/xml at the root without src',
      { 'AndroidManifest.xml': NAMED, 'res/xml/nsc.xml': PINS },
      { 'res/xml/nsc.xml': 'in-force; AndroidManifest.xml:3' },
    ],
    [
      'two projects without src side by side',
      {
        'one/AndroidManifest.xml': NAMED,
        'one/res/xml/nsc.xml': PINS,
        'two/AndroidManifest.xml': manifest(),
        'two/res/xml/nsc.xml': PINS,
      },
      {
        'one/res/xml/nsc.xml': 'in-force; one/AndroidManifest.xml:3',
        'two/res/xml/nsc.xml':
          'not-referenced; one/AndroidManifest.xml:3 names `@xml/nsc`, but its builds take another file; two/AndroidManifest.xml names none',
      },
    ],
    [
      'a qualified folder beside the plain one',
      { [MAIN]: NAMED, 'app/src/main/res/xml-v24/nsc.xml': PINS, 'app/src/main/res/xml/nsc.xml': PINS },
      {
        'app/src/main/res/xml-v24/nsc.xml': `in-force; ${MAIN}:3`,
        'app/src/main/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
      },
    ],
    [
      'six flavours of one name and no main file',
      {
        [MAIN]: NAMED,
        'app/build.gradle': `${APPLICATION}android { productFlavors { a { } b { } c { } d { } e { } f { } } }`,
        ...Object.fromEntries([...'abcdef'].map((name) => [`app/src/${name}/res/xml/nsc.xml`, PINS])),
      },
      Object.fromEntries(
        [...'abcdef'].map((name) => [`app/src/${name}/res/xml/nsc.xml`, `in-force; ${MAIN}:3`]),
      ),
    ],
    [
      'flavours that no build file explains',
      { [MAIN]: NAMED, 'app/src/acme/res/xml/nsc.xml': PINS, 'app/src/globex/res/xml/nsc.xml': PINS },
      {
        'app/src/acme/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
        'app/src/globex/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
      },
    ],
    ...['debug', 'release'].map((type): [string, Record<string, Entry>, Record<string, string>] => [
      `file and manifest only in src/${type}`,
      {
        [MAIN]: manifest(),
        [`app/src/${type}/AndroidManifest.xml`]: NAMED,
        [`app/src/${type}/res/xml/nsc.xml`]: PINS,
      },
      { [`app/src/${type}/res/xml/nsc.xml`]: `in-force; app/src/${type}/AndroidManifest.xml:3` },
    ]),
    [
      'the manifest in a build type, the file in main',
      {
        [MAIN]: manifest(),
        'app/src/debug/AndroidManifest.xml': NAMED,
        'app/src/main/res/xml/nsc.xml': PINS,
      },
      { 'app/src/main/res/xml/nsc.xml': 'in-force; app/src/debug/AndroidManifest.xml:3' },
    ],
    [
      'the manifest in main, a file for debug and one for the rest',
      { [MAIN]: NAMED, 'app/src/main/res/xml/nsc.xml': PINS, 'app/src/debug/res/xml/nsc.xml': PINS },
      {
        'app/src/debug/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
        'app/src/main/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
      },
    ],
    [
      'a variant folder of flavour and build type',
      {
        [MAIN]: NAMED,
        'app/build.gradle': `${APPLICATION}android { productFlavors { free { } paid { } } }`,
        'app/src/freeDebug/res/xml/nsc.xml': PINS,
      },
      { 'app/src/freeDebug/res/xml/nsc.xml': `in-force; ${MAIN}:3` },
    ],
    [
      'several manifests that name one file',
      {
        [MAIN]: NAMED,
        'app/src/debug/AndroidManifest.xml': manifest(
          '@xml/nsc',
          ' tools:replace="android:networkSecurityConfig"',
        ),
        'app/src/main/res/xml/nsc.xml': PINS,
      },
      {
        'app/src/main/res/xml/nsc.xml': `in-force; app/src/debug/AndroidManifest.xml:3 (tools:replace); ${MAIN}:3`,
      },
    ],
    [
      'a file in a library, named by the application',
      {
        [MAIN]: NAMED,
        'app/build.gradle': APPLICATION,
        'core/build.gradle': LIBRARY,
        'core/src/main/AndroidManifest.xml': manifest(),
        'core/src/main/res/xml/nsc.xml': PINS,
      },
      { 'core/src/main/res/xml/nsc.xml': `in-force; ${MAIN}:3` },
    ],
    [
      'a library that supplies file and manifest',
      {
        [MAIN]: manifest(),
        'app/build.gradle': APPLICATION,
        'core/build.gradle': LIBRARY,
        'core/src/main/AndroidManifest.xml': NAMED,
        'core/src/main/res/xml/nsc.xml': PINS,
      },
      { 'core/src/main/res/xml/nsc.xml': 'in-force; core/src/main/AndroidManifest.xml:3' },
    ],
    [
      "a library's manifest and the application's file",
      {
        [MAIN]: manifest(),
        'app/build.gradle': APPLICATION,
        'app/src/main/res/xml/nsc.xml': PINS,
        'core/build.gradle': LIBRARY,
        'core/src/main/AndroidManifest.xml': NAMED,
      },
      { 'app/src/main/res/xml/nsc.xml': 'in-force; core/src/main/AndroidManifest.xml:3' },
    ],
    [
      "application and library with a file each: the application's is taken",
      {
        [MAIN]: NAMED,
        'app/build.gradle': APPLICATION,
        'app/src/main/res/xml/nsc.xml': PINS,
        'core/build.gradle': LIBRARY,
        'core/src/main/AndroidManifest.xml': manifest(),
        'core/src/main/res/xml/nsc.xml': PINS,
      },
      {
        'app/src/main/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
        'core/src/main/res/xml/nsc.xml': `not-referenced; ${MAIN}:3 names \`@xml/nsc\`, but its builds take another file; core/src/main/AndroidManifest.xml names none`,
      },
    ],
    [
      'a library with file and manifest, whose file the application replaces',
      {
        'app/build.gradle': APPLICATION,
        'app/src/main/res/xml/nsc.xml': PINS,
        'core/build.gradle': LIBRARY,
        'core/src/main/AndroidManifest.xml': NAMED,
        'core/src/main/res/xml/nsc.xml': PINS,
      },
      {
        'app/src/main/res/xml/nsc.xml': 'in-force; core/src/main/AndroidManifest.xml:3',
        'core/src/main/res/xml/nsc.xml':
          'not-referenced; core/src/main/AndroidManifest.xml:3 names `@xml/nsc`, but its builds take another file',
      },
    ],
    [
      'one of two applications replaces it',
      {
        'one/build.gradle': APPLICATION,
        'one/src/main/res/xml/nsc.xml': PINS,
        'two/build.gradle': APPLICATION,
        'core/build.gradle': LIBRARY,
        'core/src/main/AndroidManifest.xml': NAMED,
        'core/src/main/res/xml/nsc.xml': PINS,
      },
      {
        'core/src/main/res/xml/nsc.xml': 'in-force; core/src/main/AndroidManifest.xml:3',
        'one/src/main/res/xml/nsc.xml': 'in-force; core/src/main/AndroidManifest.xml:3',
      },
    ],
    [
      "a library's file for the flavours that have none of their own",
      {
        [MAIN]: NAMED,
        'app/build.gradle': `${APPLICATION}android { productFlavors { free { } paid { } } }`,
        'app/src/free/res/xml/nsc.xml': PINS,
        'core/build.gradle': LIBRARY,
        'core/src/main/res/xml/nsc.xml': PINS,
      },
      {
        'app/src/free/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
        'core/src/main/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
      },
    ],
    [
      'two applications of one build, each with its own',
      {
        'one/build.gradle': APPLICATION,
        'one/src/main/AndroidManifest.xml': NAMED,
        'one/src/main/res/xml/nsc.xml': PINS,
        'two/build.gradle': APPLICATION,
        'two/src/main/AndroidManifest.xml': manifest(),
        'two/src/main/res/xml/nsc.xml': PINS,
      },
      {
        'one/src/main/res/xml/nsc.xml': 'in-force; one/src/main/AndroidManifest.xml:3',
        'two/src/main/res/xml/nsc.xml': 'not-referenced; two/src/main/AndroidManifest.xml names none',
      },
    ],
    [
      'two builds in one repository',
      {
        'a/settings.gradle': '',
        'a/app/src/main/AndroidManifest.xml': NAMED,
        'a/app/src/main/res/xml/nsc.xml': PINS,
        'b/settings.gradle': '',
        'b/app/src/main/AndroidManifest.xml': manifest(),
        'b/app/src/main/res/xml/nsc.xml': PINS,
      },
      {
        'a/app/src/main/res/xml/nsc.xml': 'in-force; a/app/src/main/AndroidManifest.xml:3',
        'b/app/src/main/res/xml/nsc.xml': 'not-referenced; b/app/src/main/AndroidManifest.xml names none',
      },
    ],
    [
      'a .NET MAUI project',
      {
        'Shop/Platforms/Android/AndroidManifest.xml': NAMED,
        'Shop/Platforms/Android/Resources/xml/nsc.xml': PINS,
        'Shop/obj/Debug/AndroidManifest.xml': manifest('@xml/gone'),
      },
      {
        'Shop/Platforms/Android/Resources/xml/nsc.xml':
          'in-force; Shop/Platforms/Android/AndroidManifest.xml:3',
      },
    ],
    [
      'a Xamarin project',
      {
        'src/Shop.Droid/Properties/AndroidManifest.xml': NAMED,
        'src/Shop.Droid/Resources/xml/nsc.xml': PINS,
      },
      { 'src/Shop.Droid/Resources/xml/nsc.xml': 'in-force; src/Shop.Droid/Properties/AndroidManifest.xml:3' },
    ],
    [
      'a .NET project that names it in an attribute of the code',
      {
        'Platforms/Android/AndroidManifest.xml': manifest(),
        'Platforms/Android/Resources/xml/nsc.xml': PINS,
      },
      {
        'Platforms/Android/Resources/xml/nsc.xml':
          'not-known; Platforms/Android/AndroidManifest.xml names none',
      },
    ],
    [
      'a Kotlin multiplatform project',
      {
        'composeApp/src/androidMain/AndroidManifest.xml': NAMED,
        'composeApp/src/androidMain/res/xml/nsc.xml': PINS,
        'composeApp/src/androidDebug/res/xml/nsc.xml': PINS,
      },
      {
        'composeApp/src/androidDebug/res/xml/nsc.xml':
          'in-force; composeApp/src/androidMain/AndroidManifest.xml:3',
        'composeApp/src/androidMain/res/xml/nsc.xml':
          'in-force; composeApp/src/androidMain/AndroidManifest.xml:3',
      },
    ],
    [
      'a Unity library folder',
      {
        'Assets/Plugins/Android/Pins.androidlib/AndroidManifest.xml': NAMED,
        'Assets/Plugins/Android/Pins.androidlib/res/xml/nsc.xml': PINS,
      },
      {
        'Assets/Plugins/Android/Pins.androidlib/res/xml/nsc.xml':
          'in-force; Assets/Plugins/Android/Pins.androidlib/AndroidManifest.xml:3',
      },
    ],
    [
      'a resource folder of another name, which only the manifest gives away',
      {
        [MAIN]: NAMED,
        'app/build.gradle': APPLICATION,
        'app/src/main/res-pins/xml/nsc.xml': PINS,
        'docs/xml/sample.xml': PINS,
      },
      { 'app/src/main/res-pins/xml/nsc.xml': `in-force; ${MAIN}:3` },
    ],
    [
      'resource folders below a source set',
      { [MAIN]: NAMED, 'app/build.gradle': APPLICATION, 'app/src/main/features/login/res/xml/nsc.xml': PINS },
      { 'app/src/main/features/login/res/xml/nsc.xml': `in-force; ${MAIN}:3` },
    ],
    [
      'no manifest at all',
      { 'app/src/main/res/xml/nsc.xml': PINS },
      { 'app/src/main/res/xml/nsc.xml': 'not-known' },
    ],
    [
      'other files of the same folder are none of ours',
      {
        [MAIN]: manifest(),
        'app/src/main/res/xml/paths.xml': OTHER_XML,
        'app/src/main/res/values/nsc.xml': PINS,
      },
      {},
    ],
  ])('%s', async (_, entries, expected) => expect(await states(entries)).toEqual(expected));
});

describe('source sets', () => {
  it.each<[string, Record<string, Entry>, Record<string, string>]>([
    [
      'a manifest of debug does not reach a file of release',
      {
        [MAIN]: manifest(),
        'app/src/debug/AndroidManifest.xml': NAMED,
        'app/src/debug/res/xml/nsc.xml': PINS,
        'app/src/release/res/xml/nsc.xml': PINS,
      },
      {
        'app/src/debug/res/xml/nsc.xml': 'in-force; app/src/debug/AndroidManifest.xml:3',
        'app/src/release/res/xml/nsc.xml':
          'not-referenced; app/src/debug/AndroidManifest.xml:3 names `@xml/nsc`, but its builds take another file; app/src/main/AndroidManifest.xml names none',
      },
    ],
    [
      'nor a manifest of one flavour a file of another',
      {
        'app/build.gradle': `${APPLICATION}android { productFlavors { free { } paid { } } }`,
        'app/src/free/AndroidManifest.xml': NAMED,
        'app/src/free/res/xml/nsc.xml': PINS,
        'app/src/paidDebug/res/xml/nsc.xml': PINS,
      },
      {
        'app/src/free/res/xml/nsc.xml': 'in-force; app/src/free/AndroidManifest.xml:3',
        'app/src/paidDebug/res/xml/nsc.xml':
          'not-referenced; app/src/free/AndroidManifest.xml:3 names `@xml/nsc`, but its builds take another file',
      },
    ],
    [
      'but flavours of two dimensions are built together',
      {
        'app/build.gradle': `${APPLICATION}android { productFlavors { free { dimension "tier" } de { dimension "land" } } }`,
        'app/src/free/AndroidManifest.xml': NAMED,
        'app/src/de/res/xml/nsc.xml': PINS,
      },
      { 'app/src/de/res/xml/nsc.xml': 'in-force; app/src/free/AndroidManifest.xml:3' },
    ],
    [
      'a main file that every flavour replaces is in no build',
      {
        [MAIN]: NAMED,
        'app/build.gradle': `${APPLICATION}android { productFlavors { free { } paid { } } }`,
        'app/src/main/res/xml/nsc.xml': PINS,
        'app/src/free/res/xml/nsc.xml': PINS,
        'app/src/paid/res/xml/nsc.xml': PINS,
      },
      {
        'app/src/free/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
        'app/src/main/res/xml/nsc.xml': `not-referenced; ${MAIN}:3 names \`@xml/nsc\`, but its builds take another file`,
        'app/src/paid/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
      },
    ],
    [
      'unless a loop may make more flavours',
      {
        [MAIN]: NAMED,
        'app/build.gradle': `${APPLICATION}android { productFlavors { free { } brands.each { create(it) } } }`,
        'app/src/main/res/xml/nsc.xml': PINS,
        'app/src/free/res/xml/nsc.xml': PINS,
      },
      {
        'app/src/free/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
        'app/src/main/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
      },
    ],
    [
      'tools:replace puts another file in force in its builds only',
      {
        [MAIN]: manifest('@xml/prod'),
        'app/src/debug/AndroidManifest.xml': manifest(
          '@xml/dev',
          ' tools:replace="android:label,android:networkSecurityConfig"',
        ),
        'app/src/main/res/xml/prod.xml': PINS,
        'app/src/main/res/xml/dev.xml': PINS,
        'app/src/debug/res/xml/prod.xml': PINS,
      },
      {
        'app/src/debug/res/xml/prod.xml': `not-referenced; app/src/debug/AndroidManifest.xml:3 names \`@xml/dev\`; ${MAIN}:3 names \`@xml/prod\`, but its builds take another file`,
        'app/src/main/res/xml/dev.xml': 'in-force; app/src/debug/AndroidManifest.xml:3 (tools:replace)',
        'app/src/main/res/xml/prod.xml': `in-force; ${MAIN}:3`,
      },
    ],
    [
      'tools:remove takes the file out of its builds',
      {
        [MAIN]: NAMED,
        'app/src/debug/AndroidManifest.xml': manifest(
          undefined,
          ' tools:remove="android:networkSecurityConfig"',
        ),
        'app/src/main/res/xml/nsc.xml': PINS,
        'app/src/debug/res/xml/nsc.xml': PINS,
      },
      {
        'app/src/debug/res/xml/nsc.xml': `not-referenced; app/src/debug/AndroidManifest.xml:2 takes it away (tools:remove); ${MAIN}:3 names \`@xml/nsc\`, but its builds take another file`,
        'app/src/main/res/xml/nsc.xml': `in-force; ${MAIN}:3`,
      },
    ],
    [
      'a library is not heard where the application takes the attribute away',
      {
        [MAIN]: manifest(undefined, ' tools:node="replace"'),
        'app/build.gradle': APPLICATION,
        'core/build.gradle': LIBRARY,
        'core/src/main/AndroidManifest.xml': NAMED,
        'core/src/main/res/xml/nsc.xml': PINS,
      },
      {
        'core/src/main/res/xml/nsc.xml': `not-referenced; ${MAIN}:2 takes it away (tools:node="replace"); core/src/main/AndroidManifest.xml:3 names \`@xml/nsc\`, but its builds take another file`,
      },
    ],
    [
      'an instrumented test has no say in the app, nor the app in it',
      {
        [MAIN]: manifest(),
        'app/src/androidTest/AndroidManifest.xml': NAMED,
        'app/src/main/res/xml/nsc.xml': PINS,
      },
      {
        'app/src/main/res/xml/nsc.xml':
          'not-referenced; app/src/androidTest/AndroidManifest.xml:3 names `@xml/nsc`, but its builds take another file; app/src/main/AndroidManifest.xml names none',
      },
    ],
    [
      'a manifest that says @null names none',
      { [MAIN]: manifest('@null'), 'app/src/main/res/xml/nsc.xml': PINS },
      { 'app/src/main/res/xml/nsc.xml': `not-referenced; ${MAIN}:3 names \`@null\`` },
    ],
  ])('%s', async (_, entries, expected) => {
    const { deployments, problems } = await find(entries);
    const actual = Object.entries(deployments).map(([path, each]) => [
      path,
      [each.state, ...each.evidence].join('; '),
    ]);
    expect(Object.fromEntries(actual)).toEqual(expected);
    expect(problems).toEqual([]);
  });
});

describe('a debug companion', () => {
  it.each<[string, Record<string, Entry>, string]>([
    ['of a named configuration', { [MAIN]: NAMED, 'app/src/main/res/xml/nsc.xml': PINS }, 'companion'],
    [
      'of a configuration that nothing names',
      { [MAIN]: manifest(), 'app/src/main/res/xml/nsc.xml': PINS },
      'companion',
    ],
    ['of a configuration without any manifest', { 'app/src/main/res/xml/nsc.xml': PINS }, 'companion'],
    ['that a manifest names itself', { [MAIN]: manifest('@xml/nsc_debug') }, 'in-force'],
    [
      'of a file that is no configuration',
      { [MAIN]: manifest(), 'app/src/main/res/xml/nsc.xml': OTHER_XML },
      'not-referenced',
    ],
    ['of nothing', { [MAIN]: manifest() }, 'not-referenced'],
  ])('%s', async (_, entries, state) => {
    const path = 'app/src/debug/res/xml/nsc_debug.xml';
    const { deployments } = await find({ ...entries, [path]: PINS });
    expect(deployments[path]?.state).toBe(state);
  });
});

describe('module, source set and minSdk', () => {
  const gradle = (text: string): string => `${APPLICATION}android { ${text} }`;
  it.each<[string, Record<string, Entry>, [string, string, string | null, string | null]]>([
    [
      'of Gradle',
      { 'app/build.gradle': gradle('defaultConfig { minSdk 24 }') },
      ['app/src/main/res/xml/nsc.xml', 'app', 'main', '24'],
    ],
    [
      'of a flavour',
      {
        'app/build.gradle': gradle(
          'defaultConfig { minSdk 24 }\nproductFlavors { free { minSdk 21 } paid { } }',
        ),
      },
      ['app/src/free/res/xml/nsc.xml', 'app', 'free', '21'],
    ],
    [
      'of the lowest flavour, for a file that all share',
      {
        'app/build.gradle': gradle(
          'defaultConfig { minSdk 24 }\nproductFlavors { free { minSdk 21 } paid { } }',
        ),
      },
      ['app/src/main/res/xml/nsc.xml', 'app', 'main', '21'],
    ],
    [
      'of a catalog: not read',
      { 'app/build.gradle': gradle('defaultConfig { minSdk = libs.versions.minSdk.get().toInt() }') },
      ['app/src/main/res/xml/nsc.xml', 'app', 'main', null],
    ],
    [
      'of the application that a library gets into',
      {
        'app/build.gradle': gradle('defaultConfig { minSdk 24 }'),
        'core/build.gradle': `${LIBRARY}android { defaultConfig { minSdk 21 } }`,
      },
      ['core/src/main/res/xml/nsc.xml', 'core', 'main', '24'],
    ],
    ['without a build file', {}, ['app/src/main/res/xml/nsc.xml', 'app', 'main', null]],
  ])('%s', async (_, entries, [path, module, sourceSet, minimumOs]) => {
    const { deployments } = await find({ [MAIN]: NAMED, [path]: PINS, ...entries });
    expect(deployments[path]).toMatchObject({ state: 'in-force', module, sourceSet, minimumOs });
  });

  it('of a manifest, where no build file says it', async () => {
    const text = NAMED.replace('  <application', '  <uses-sdk android:minSdkVersion="19"/>\n  <application');
    const { deployments } = await find({ 'AndroidManifest.xml': text, 'res/xml/nsc.xml': PINS });
    expect(deployments['res/xml/nsc.xml']).toMatchObject({ module: '', sourceSet: null, minimumOs: '19' });
  });
});

describe('a PATH below the root', () => {
  const entries = { [MAIN]: NAMED, 'app/src/main/res/xml/nsc.xml': PINS };
  it.each([
    ['app', 'src/main/res/xml/nsc.xml', 'in-force'],
    ['app/src', 'main/res/xml/nsc.xml', 'in-force'],
    ['app/src/main', 'res/xml/nsc.xml', 'in-force'],
    ['app/src/main/res', 'xml/nsc.xml', 'not-known'],
    ['app/src/main/res/xml', 'nsc.xml', 'not-known'],
    ['app/src/main/res/xml/nsc.xml', 'nsc.xml', 'not-known'],
  ])('%s', async (below, path, state) => {
    const { deployments, problems } = await find(entries, below);
    expect(deployments).toMatchObject({ [path]: { state } });
    expect(problems).toEqual([]);
  });

  it('a source set whose file lies in another, out of sight, is a warning', async () => {
    const { problems } = await find(
      { 'app/src/debug/AndroidManifest.xml': NAMED, 'app/src/main/res/xml/nsc.xml': PINS },
      'app/src/debug',
    );
    expect(places(problems)).toEqual(['AndroidManifest.xml:3:5 warning config-not-referenced']);
  });
});

it('a whole project in a folder below some src is no source set', async () => {
  const { problems } = await find(
    { 'src/shop/app/build.gradle': APPLICATION, [`src/shop/${MAIN}`]: NAMED },
    'src/shop',
  );
  expect(places(problems)).toEqual([`${MAIN}:3:5 error config-not-referenced`]);
});

it('paths with spaces, other letters and line breaks are joined like any', async () => {
  const module = 'mobile äpp/日本\nx';
  expect(
    await states({
      [`${module}/src/main/AndroidManifest.xml`]: NAMED,
      [`${module}/src/main/res/xml/nsc.xml`]: PINS,
    }),
  ).toEqual({
    [`${module}/src/main/res/xml/nsc.xml`]: `in-force; ${module.replace('\n', ' ')}/src/main/AndroidManifest.xml:3`,
  });
});

it('thousands of files that hold no pins are passed over', async () => {
  const entries: Record<string, Entry> = { [MAIN]: NAMED, 'app/src/main/res/xml/nsc.xml': PINS };
  for (let at = 0; at < 3000; at++) entries[`app/src/main/java/p${at % 100}/C${at}.java`] = '';
  expect(Object.keys((await find(entries)).deployments)).toEqual(['app/src/main/res/xml/nsc.xml']);
});
