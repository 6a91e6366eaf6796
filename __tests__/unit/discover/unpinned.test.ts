import { describe, expect, it } from 'vitest';
import { placesForPins, resourceFolder } from '../../../src/discover/unpinned.ts';
import { openWorkTree } from '../../../src/workspace/tree.ts';
import { type Entry, layOut } from '../../support/tree.ts';
import { manifest } from './project.ts';
import { pbxproj, target } from './xcode.ts';

const places = async (
  entries: Readonly<Record<string, Entry>>,
): Promise<[readonly string[], readonly string[]]> => {
  const { manifests, infoPlists } = await placesForPins(openWorkTree(layOut(entries)));
  return [manifests, infoPlists];
};

const APP = 'plugins { id("com.android.application") }\n';
const LIBRARY = 'plugins { id("com.android.library") }\n';

describe('manifests of apps', () => {
  it('are the main ones of application modules, not those of variants, tests and libraries', async () => {
    const found = await places({
      'settings.gradle.kts': 'include(":app", ":lib")\n',
      'build.gradle.kts': 'plugins { alias(libs.plugins.android.application) apply false }\n',
      'app/build.gradle.kts': 'plugins { alias(libs.plugins.android.application) }\n',
      'app/src/main/AndroidManifest.xml': manifest(),
      'app/src/debug/AndroidManifest.xml': manifest(),
      'app/src/androidTest/AndroidManifest.xml': manifest(),
      'lib/build.gradle.kts': LIBRARY,
      'lib/src/main/AndroidManifest.xml': manifest(),
      'unknown/src/main/AndroidManifest.xml': manifest(),
    });
    expect(found).toEqual([['app/src/main/AndroidManifest.xml'], []]);
  });

  it('are all of them when there are several applications', async () => {
    const [manifests] = await places({
      'a/build.gradle': "apply plugin: 'com.android.application'\n",
      'a/src/main/AndroidManifest.xml': manifest(),
      'b/build.gradle.kts': APP,
      'b/src/main/AndroidManifest.xml': 'no XML <',
    });
    expect(manifests).toEqual(['a/src/main/AndroidManifest.xml', 'b/src/main/AndroidManifest.xml']);
  });

  it('are those with an <application> where no build file tells', async () => {
    const [manifests] = await places({
      'app/build.gradle.kts': 'plugins { id("our.conventions") }\n',
      'app/src/main/AndroidManifest.xml': manifest(),
      'core/src/main/AndroidManifest.xml': '<manifest/>\n',
      'lib/build.gradle.kts': LIBRARY,
      'lib/src/main/AndroidManifest.xml': manifest(),
      'templates/AndroidManifest.xml': manifest(),
    });
    expect(manifests).toEqual(['app/src/main/AndroidManifest.xml']);
  });

  it('may stand without source sets, in older layouts and .NET', async () => {
    expect((await places({ 'AndroidManifest.xml': manifest() }))[0]).toEqual(['AndroidManifest.xml']);
    const maui = 'Platforms/Android/AndroidManifest.xml';
    expect((await places({ [maui]: manifest() }))[0]).toEqual([maui]);
  });

  it.each([
    ['app/src/main/AndroidManifest.xml', [], 'app/src/main/res'],
    ['AndroidManifest.xml', [], 'res'],
    ['AndroidManifest.xml', ['Resources/values/a.xml'], 'Resources'],
    [
      'Platforms/Android/AndroidManifest.xml',
      ['Platforms/Android/Resources/a.xml'],
      'Platforms/Android/Resources',
    ],
    ['App/Properties/AndroidManifest.xml', ['App/Resources/values/a.xml'], 'App/Resources'],
    ['app/src/main/AndroidManifest.xml', ['Resources/values/a.xml'], 'app/src/main/res'],
  ])('%s, with %j, has its resources in %s', (path, files, folder) => {
    expect(resourceFolder(path, files)).toBe(folder);
  });
});

describe('property lists of apps', () => {
  const PLIST = '<plist><dict/></plist>\n';

  it('are those that a project gives an application, not its extensions, frameworks and tests', async () => {
    const found = await places({
      'App.xcodeproj/project.pbxproj': pbxproj([
        target('App', { INFOPLIST_FILE: 'App/Info.plist' }),
        target('Share', { INFOPLIST_FILE: 'Share/Info.plist' }, 'app-extension'),
        target('Kit', { INFOPLIST_FILE: 'Kit/Info.plist' }, 'framework'),
        target('AppTests', { INFOPLIST_FILE: 'AppTests/Info.plist' }, 'bundle.unit-test'),
      ]),
      'App/Info.plist': PLIST,
      'App/GoogleService-Info.plist': PLIST,
      'Share/Info.plist': PLIST,
      'Kit/Info.plist': PLIST,
      'AppTests/Info.plist': PLIST,
      'Other/Info.plist': PLIST,
    });
    expect(found).toEqual([[], ['App/Info.plist']]);
  });

  it('are every one by its name where no project tells', async () => {
    const found = await places({
      'App/Info.plist': PLIST,
      'App/Settings.plist': PLIST,
      'App/GoogleService-Info.plist': PLIST,
      'Share/Share-Info.plist': PLIST,
      'AppTests/Info.plist': PLIST,
    });
    expect(found).toEqual([[], ['App/Info.plist', 'Share/Share-Info.plist']]);
  });

  it('are not those of extensions, also when the app has none of its own', async () => {
    const found = await places({
      'App.xcodeproj/project.pbxproj': pbxproj([
        target('App', { GENERATE_INFOPLIST_FILE: 'YES' }),
        target('Share', { INFOPLIST_FILE: 'Share/Info.plist' }, 'app-extension'),
      ]),
      'Share/Info.plist': PLIST,
    });
    expect(found).toEqual([[], []]);
  });
});

it('an empty folder has no place', async () => expect(await places({ 'a.txt': 'x' })).toEqual([[], []]));
