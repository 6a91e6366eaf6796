import { describe, expect, it } from 'vitest';
import { find, manifest, PINS, places } from './project.ts';

const APPLICATION = "plugins { id 'com.android.application' }\n";
const LIBRARY = "plugins { id 'com.android.library' }\n";
const MAIN = 'app/src/main/AndroidManifest.xml';
const NAMED = manifest('@xml/nsc');

/** `variantOf variant` by path; null for a store without alternatives. */
async function variants(files: Record<string, string>): Promise<Record<string, string | null>> {
  const { deployments } = await find(files);
  return Object.fromEntries(
    Object.entries(deployments).map(([path, { variantOf, variant }]) => [
      path,
      variantOf === null ? null : `${variantOf} ${variant}`,
    ]),
  );
}

describe('alternatives of one name', () => {
  const at = (set: string, name = 'nsc'): string => `app/src/${set}/res/xml/${name}.xml`;

  it.each<[string, string[], Record<string, string | null>]>([
    ['one file', [at('main')], { [at('main')]: null }],
    [
      'two source sets',
      [at('debug'), at('release')],
      { [at('debug')]: 'app:@xml/nsc debug', [at('release')]: 'app:@xml/nsc release' },
    ],
    [
      'with main',
      [at('main'), at('free')],
      { [at('main')]: 'app:@xml/nsc main', [at('free')]: 'app:@xml/nsc free' },
    ],
    ['two names', [at('main'), at('debug', 'other')], { [at('main')]: null, [at('debug', 'other')]: null }],
    [
      'a qualified folder of the same source set',
      [at('main'), 'app/src/main/res/xml-v24/nsc.xml'],
      { [at('main')]: null, 'app/src/main/res/xml-v24/nsc.xml': null },
    ],
    ['a test set', [at('main'), at('androidTest')], { [at('main')]: null, [at('androidTest')]: null }],
    [
      'two modules',
      [at('main'), 'lib/src/debug/res/xml/nsc.xml'],
      { [at('main')]: null, 'lib/src/debug/res/xml/nsc.xml': null },
    ],
  ])('%s', async (_, files, expected) => {
    const tree = Object.fromEntries(files.map((path) => [path, PINS]));
    expect(await variants({ [MAIN]: NAMED, ...tree })).toEqual(expected);
  });

  it('a module without source sets is its own main', async () => {
    const files = {
      'AndroidManifest.xml': NAMED,
      'res/xml/nsc.xml': PINS,
      'src/debug/res/xml/nsc.xml': PINS,
    };
    expect(await variants(files)).toEqual({
      'res/xml/nsc.xml': ':@xml/nsc main',
      'src/debug/res/xml/nsc.xml': ':@xml/nsc debug',
    });
  });
});

describe('resources', () => {
  const FILE = 'app/src/main/res/xml/nsc.xml';
  const resourcesOf = async (files: Record<string, string>, below = ''): Promise<string[] | null> => {
    const { deployments } = await find(files, below);
    const [deployment] = Object.entries(deployments).flatMap(([path, each]) =>
      path.endsWith('main/res/xml/nsc.xml') ? [each] : [],
    );
    return deployment?.resources == null ? null : [...deployment.resources].sort();
  };
  const APP = { 'settings.gradle': '', 'app/build.gradle': APPLICATION, [MAIN]: NAMED, [FILE]: PINS };

  it.each([
    ['app/src/main/res/raw/my_ca.pem', 'raw/my_ca'],
    ['app/src/main/res/raw/my_ca', 'raw/my_ca'],
    ['app/src/main/res/raw/my_ca.tar.gz', 'raw/my_ca'],
    ['app/src/debug/res/raw-v24/my_ca.crt', 'raw/my_ca'],
    ['app/src/main/res-ca/raw/my_ca.crt', 'raw/my_ca'],
    ['app/src/main/res/drawable-hdpi/icon.png', 'drawable/icon'],
    ['lib/src/main/res/raw/of_lib.pem', 'raw/of_lib'],
  ])('%s', async (path, resource) => {
    expect(await resourcesOf({ ...APP, 'lib/build.gradle': LIBRARY, [path]: 'x' })).toEqual([
      resource,
      'xml/nsc',
    ]);
  });

  it.each([
    'app/src/androidTest/res/raw/my_ca.pem',
    'other/src/main/res/raw/my_ca.pem',
    'app/src/main/assets/my_ca.pem',
    'app/src/main/res/values/strings.xml',
  ])('not %s', async (path) => {
    expect(await resourcesOf({ ...APP, 'other/build.gradle': APPLICATION, [path]: 'x' })).toEqual([
      'xml/nsc',
    ]);
  });

  it('of a project without Gradle', async () => {
    expect(await resourcesOf({ [MAIN]: NAMED, [FILE]: PINS })).toEqual(['xml/nsc']);
  });

  it.each<[string, Record<string, string>, string]>([
    ['files without a manifest', { [FILE]: PINS }, ''],
    ['one source set', { ...APP }, 'app/src/main'],
    ['the folder of source sets', { ...APP }, 'app/src'],
    ['one module of a build', { ...APP }, 'app'],
  ])('are not known of %s', async (_, files, below) => {
    const { deployments } = await find(files, below);
    expect(Object.values(deployments).map(({ resources }) => resources)).toEqual([null]);
  });

  it('are known of a module that is a build of its own', async () => {
    const files = {
      'settings.gradle': '',
      'build.gradle': APPLICATION,
      'src/main/AndroidManifest.xml': NAMED,
      'src/main/res/xml/nsc.xml': PINS,
    };
    expect(await resourcesOf(files)).toEqual(['xml/nsc']);
  });

  it('are not known of a single file', async () => {
    const { deployments } = await find(APP, FILE);
    expect(Object.values(deployments)[0]?.resources).toBeNull();
  });
});

describe("a debug companion's debug-overrides", () => {
  const OVERRIDES = '<network-security-config>\n  <debug-overrides/>\n</network-security-config>\n';
  const folder = 'app/src/main/res/xml';
  const found = async (main: string, companion: string, name = 'nsc_debug') =>
    (await find({ [MAIN]: NAMED, [`${folder}/nsc.xml`]: main, [`${folder}/${name}.xml`]: companion }))
      .problems;

  it('do not count beside those of the main file', async () => {
    const problems = await found(OVERRIDES, OVERRIDES);
    expect(places(problems)).toEqual([`${folder}/nsc_debug.xml:2:3 warning config-malformed`]);
    expect(problems[0]).toMatchObject({
      message: `The platform reads this \`<debug-overrides>\` only if \`${folder}/nsc.xml\` has none, and it has one: nothing in here counts.`,
      hint: 'keep one of the two',
      end: { line: 2, column: 21 },
    });
  });

  it.each([
    ['the main file has none', PINS, OVERRIDES, 'nsc_debug'],
    ['the companion has none', OVERRIDES, PINS, 'nsc_debug'],
    ['it is no companion', OVERRIDES, OVERRIDES, 'nsc_other'],
    [
      'it is in a comment',
      OVERRIDES,
      '<network-security-config><!-- debug-overrides --></network-security-config>',
      'nsc_debug',
    ],
    ['the companion is no XML', OVERRIDES, '<network-security-config><debug-overrides>', 'nsc_debug'],
  ])('are no matter where %s', async (_, main, companion, name) => {
    expect(await found(main, companion, name)).toEqual([]);
  });
});

describe('what writes a file anew', () => {
  const GENERATED = `<!-- Generated by pins.js -->\n${PINS}`;
  it('is told with the store', async () => {
    const { deployments } = await find({ [MAIN]: NAMED, 'app/src/main/res/xml/nsc.xml': GENERATED });
    expect(deployments['app/src/main/res/xml/nsc.xml']?.generator).toContain('`Generated by`');
  });

  it('of a single file too, and of none where nothing does', async () => {
    const { deployments } = await find({ 'nsc.xml': GENERATED }, 'nsc.xml');
    expect(deployments['nsc.xml']?.generator).toContain('`Generated by`');
    expect((await find({ 'nsc.xml': PINS }, 'nsc.xml')).deployments['nsc.xml']?.generator).toBeNull();
  });
});
