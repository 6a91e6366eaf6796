import { describe, expect, it } from 'vitest';
import { find, manifest, PINS, PLIST } from './project.ts';
import { pbxproj, target } from './xcode.ts';

const FILE = 'android/app/src/main/res/xml/nsc.xml';
const ANDROID = {
  'android/app/build.gradle': "plugins { id 'com.android.application' }\n",
  'android/app/src/main/AndroidManifest.xml': manifest('@xml/nsc'),
  'android/settings.gradle': '',
  [FILE]: PINS,
};
const IOS = {
  'ios/App.xcodeproj/project.pbxproj': pbxproj([target('App', { INFOPLIST_FILE: 'App/Info.plist' })]),
  'ios/App/Info.plist': PLIST,
};
const PUBSPEC = 'name: app\ndependencies:\n  flutter:\n    sdk: flutter\n';

/** `name evidence` of every stack, by platform. */
async function stacks(files: Record<string, string>): Promise<{ android: string[]; ios: string[] }> {
  const { deployments } = await find({ ...ANDROID, ...IOS, ...files });
  const of = (path: string) =>
    deployments[path]?.uncovered.map(({ name, evidence }) => `${name} ${evidence}`) ?? [];
  return { android: of(FILE), ios: of('ios/App/Info.plist') };
}

describe('Flutter', () => {
  const line = 'Flutter (dart:io) pubspec.yaml:3';

  it('beside the native folders', async () => {
    expect(await stacks({ 'pubspec.yaml': PUBSPEC })).toEqual({ android: [line], ios: [line] });
    const { deployments } = await find({ ...ANDROID, ...IOS, 'pubspec.yaml': PUBSPEC });
    expect(deployments[FILE]?.uncovered[0]?.reason).toContain('native plugins and web views, is held');
    expect(deployments['ios/App/Info.plist']?.uncovered[0]?.reason).toContain('goes through URLSession');
    expect(deployments[FILE]?.evidence).toEqual(['android/app/src/main/AndroidManifest.xml:3']);
  });

  it.each([
    [
      'no dependency on the SDK',
      'name: app\ndependencies:\n  http: ^1.0.0\nflutter:\n  uses-material-design: true\n',
      false,
    ],
    ['for development alone', 'name: app\ndev_dependencies:\n  flutter:\n    sdk: flutter\n', false],
    ['a package called flutter', 'name: app\ndependencies:\n  flutter: ^1.0.0\n', false],
    ['another SDK package alone', 'name: app\ndependencies:\n  other:\n    sdk: flutter\n', false],
    ['in flow style', 'name: app\ndependencies:\n  flutter: { sdk: flutter }\n', true],
    [
      'four blanks and a comment',
      'name: app\ndependencies:\n    # the SDK\n    flutter:\n        sdk: flutter # 3\n',
      true,
    ],
    ['CRLF', PUBSPEC.replaceAll('\n', '\r\n'), true],
  ])('%s', async (_, pubspec, isFlutter) => {
    expect((await stacks({ 'pubspec.yaml': pubspec })).android.length > 0).toBe(isFlutter);
  });

  it('an app elsewhere is another app', async () => {
    expect(await stacks({ 'tools/pubspec.yaml': PUBSPEC })).toEqual({ android: [], ios: [] });
    const inside = 'pubspec.yaml';
    const { deployments } = await find({
      [inside]: PUBSPEC,
      'lib/app/build.gradle': "plugins { id 'com.android.application' }\n",
      'lib/app/src/main/AndroidManifest.xml': manifest('@xml/nsc'),
      'lib/app/src/main/res/xml/nsc.xml': PINS,
    });
    expect(deployments['lib/app/src/main/res/xml/nsc.xml']?.uncovered).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['cronet_http', ['Cronet pubspec.yaml:5'], [line]],
    ['cupertino_http', [line], []],
    ['native_dio_adapter', ['Cronet pubspec.yaml:5'], []],
    ['ok_http', [], [line]],
    ['http', [line], [line]],
  ])('with %s', async (name, android, ios) => {
    expect(await stacks({ 'pubspec.yaml': `${PUBSPEC}  ${name}: ^1.0.0\n` })).toEqual({ android, ios });
  });

  it('says what keeps the requests under the pins', async () => {
    const { deployments } = await find({ ...IOS, 'pubspec.yaml': `${PUBSPEC}  cupertino_http: any\n` });
    expect(deployments['ios/App/Info.plist']?.evidence.at(-1)).toBe(
      "pubspec.yaml:5 (cupertino_http: Dart's requests through it are held to the pins)",
    );
  });

  it('an adapter in a package of the tree counts when the app depends on it', async () => {
    const net = 'name: net\ndependencies:\n  cupertino_http: any\n';
    const using = {
      'pubspec.yaml': `${PUBSPEC}  net:\n    path: packages/net\n`,
      'packages/net/pubspec.yaml': net,
    };
    expect((await stacks(using)).ios).toEqual([]);
    expect((await stacks({ 'pubspec.yaml': PUBSPEC, 'packages/net/pubspec.yaml': net })).ios).toEqual([line]);
  });

  it('packages may depend on each other', async () => {
    const one = 'name: one\ndependencies:\n  two: any\n';
    const two = 'name: two\ndependencies:\n  one: any\n';
    const files = { 'pubspec.yaml': `${PUBSPEC}  one: any\n`, 'a/pubspec.yaml': one, 'b/pubspec.yaml': two };
    expect((await stacks(files)).android).toEqual([line]);
  });
});

describe('Gradle', () => {
  const app = (line: string): Record<string, string> => ({
    'android/app/build.gradle': `plugins { id 'com.android.application' }\ndependencies {\n  ${line}\n}\n`,
  });

  it.each([
    ["implementation 'io.ktor:ktor-client-cio:3.0.0'", 'Ktor CIO android/app/build.gradle:3'],
    ['implementation("io.ktor:ktor-client-cio-jvm:$ktor")', 'Ktor CIO android/app/build.gradle:3'],
    ["api group: 'io.ktor', name: 'ktor-client-cio', version: '3'", 'Ktor CIO android/app/build.gradle:3'],
    ["implementation 'org.chromium.net:cronet-embedded:119'", 'Cronet android/app/build.gradle:3'],
    [
      "implementation 'com.google.android.gms:play-services-cronet:18.0.1'",
      'Cronet android/app/build.gradle:3',
    ],
    ["implementation 'com.google.net.cronet:cronet-okhttp:0.1.0'", 'Cronet android/app/build.gradle:3'],
    ["implementation 'io.grpc:grpc-cronet:1.60'", 'Cronet android/app/build.gradle:3'],
    ["implementation 'io.ktor:ktor-client-okhttp:3.0.0'", null],
    ["implementation 'io.ktor:ktor-client-ciorg:3.0.0'", null],
    ["testImplementation 'io.ktor:ktor-client-cio:3.0.0'", null],
    ["androidTestImplementation 'io.ktor:ktor-client-cio:3.0.0'", null],
    ["debugImplementation 'io.ktor:ktor-client-cio:3.0.0'", null],
    ["freeTestImplementation 'io.ktor:ktor-client-cio:3.0.0'", null],
    ["exclude group: 'io.ktor', module: 'ktor-client-cio'", null],
    ["// implementation 'io.ktor:ktor-client-cio:3.0.0'", null],
  ])('%s', async (line, expected) => {
    expect((await stacks(app(line))).android).toEqual(expected === null ? [] : [expected]);
  });

  const MULTIPLATFORM = 'plugins { kotlin("multiplatform") }\nkotlin { sourceSets {\n';
  it.each<[string, boolean, boolean]>([
    ['commonMain.dependencies {', true, true],
    ['val commonMain by getting { dependencies {', true, true],
    ['androidMain.dependencies {', true, false],
    ['iosMain.dependencies {', false, true],
    ['appleMain.dependencies {', false, true],
    ['jvmMain.dependencies {', false, false],
    ['desktopMain.dependencies {', false, false],
    ['commonTest.dependencies {', false, false],
    ['getByName("commonMain") { dependencies {', true, true],
  ])('in a source set: %s', async (set, android, ios) => {
    const text = `${MULTIPLATFORM}${set}\nimplementation("io.ktor:ktor-client-cio:3")\n}}}}\n`;
    const evidence = 'Ktor CIO shared/build.gradle.kts:4';
    expect(
      await stacks({
        'settings.gradle.kts': '',
        'android/settings.gradle': '',
        'shared/build.gradle.kts': text,
      }),
    ).toEqual({
      android: [],
      ios: ios ? [evidence] : [],
    });
    const { deployments } = await find({
      'settings.gradle.kts': '',
      'shared/build.gradle.kts': text,
      'app/build.gradle.kts': 'plugins { id("com.android.application") }',
      'app/src/main/AndroidManifest.xml': manifest('@xml/nsc'),
      'app/src/main/res/xml/nsc.xml': PINS,
    });
    const found = deployments['app/src/main/res/xml/nsc.xml']?.uncovered.map(
      ({ name, evidence: where }) => `${name} ${where}`,
    );
    expect(found).toEqual(android ? [evidence] : []);
  });

  it('a server beside the app is none of it, nor is another application', async () => {
    const cio = "dependencies { implementation 'io.ktor:ktor-client-cio:3' }\n";
    expect(
      await stacks({
        'android/server/build.gradle': `plugins { id 'io.ktor.plugin' }\n${cio}`,
        'android/tool/build.gradle': `plugins {\n  id 'application'\n}\n${cio}`,
        'android/other/build.gradle': `plugins { id 'com.android.application' }\n${cio}`,
      }),
    ).toEqual({ android: [], ios: [] });
    expect((await stacks({ 'android/net/build.gradle': cio })).android).toEqual([
      'Ktor CIO android/net/build.gradle:1',
    ]);
  });

  const CATALOG = 'android/gradle/libs.versions.toml';
  const TOML = `[versions]
ktor = "3.0.0"
[libraries]
ktor-client-cio = { module = "io.ktor:ktor-client-cio", version.ref = "ktor" }
[bundles]
net = [
  "ktor-client-cio",
]
`;
  it.each([
    ['by its accessor', 'implementation(libs.ktor.client.cio)', 'Ktor CIO android/app/build.gradle:3'],
    ['by a bundle', 'implementation(libs.bundles.net)', 'Ktor CIO android/app/build.gradle:3'],
    ['for tests alone', 'testImplementation(libs.ktor.client.cio)', null],
    ['by nobody that can be seen', 'implementation(libs.other)', `Ktor CIO ${CATALOG}:4`],
    [
      'by nobody: another of that beginning',
      'implementation(libs.ktor.client.cioX)',
      `Ktor CIO ${CATALOG}:4`,
    ],
  ])('a library of a catalog, named %s', async (_, line, expected) => {
    expect((await stacks({ ...app(line), [CATALOG]: TOML })).android).toEqual(
      expected === null ? [] : [expected],
    );
  });

  it.each([
    ['"io.ktor:ktor-client-cio:3.0.0"', true],
    ['{ group = "io.ktor", name = "ktor-client-cio", version = "3" }', true],
    ['{ module = "io.ktor:ktor-client-okhttp" }', false],
  ])('in a catalog: %s', async (value, isThere) => {
    const files = { [CATALOG]: `[libraries]\nnet = ${value}\n` };
    expect((await stacks(files)).android).toEqual(isThere ? [`Ktor CIO ${CATALOG}:2`] : []);
  });

  it('is told once, by the first that names it', async () => {
    const cio = "dependencies { implementation 'io.ktor:ktor-client-cio:3' }\n";
    expect((await stacks({ 'android/a/build.gradle': cio, 'android/b/build.gradle': cio })).android).toEqual([
      'Ktor CIO android/a/build.gradle:1',
    ]);
  });
});

describe('pods', () => {
  it.each([
    ["  pod 'Cronet', '~> 1.0'", 'Cronet ios/Podfile:2'],
    ['  pod "gRPC-Core"', 'gRPC Core ios/Podfile:2'],
    ["  pod 'gRPC-C++'", 'gRPC Core ios/Podfile:2'],
    ["  pod 'gRPC'", 'gRPC Core ios/Podfile:2'],
    ["  pod('gRPC-ProtoRPC/Core')", 'gRPC Core ios/Podfile:2'],
    ["  pod 'gRPC-Swift'", null],
    ["  pod 'CronetHelper'", null],
    ["  # pod 'Cronet'", null],
  ])('%s', async (line, expected) => {
    const found = await stacks({ 'ios/Podfile': `target 'App' do\n${line}\nend\n` });
    expect(found).toEqual({ android: [], ios: expected === null ? [] : [expected] });
  });

  it('the nearest Podfile speaks', async () => {
    const files = { Podfile: "pod 'Cronet'\n", 'ios/Podfile': "pod 'Other'\n" };
    expect((await stacks(files)).ios).toEqual([]);
    expect((await stacks({ Podfile: "pod 'Cronet'\n" })).ios).toEqual(['Cronet Podfile:1']);
    expect((await stacks({ 'other/Podfile': "pod 'Cronet'\n" })).ios).toEqual([]);
  });
});

it('a store that is not in force has none', async () => {
  const { deployments } = await find({
    'pubspec.yaml': PUBSPEC,
    'android/app/src/main/AndroidManifest.xml': manifest(),
    [FILE]: PINS,
  });
  expect(deployments[FILE]).toMatchObject({ state: 'not-referenced', uncovered: [] });
});
