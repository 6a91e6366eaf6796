import type { WorkTree } from '../workspace/tree.ts';
import { buildFilesOf, readManifests, readModules } from './android-files.ts';
import { manifestPlace } from './android-places.ts';
import { folderOf } from './folders.ts';
import { readProjects } from './ios.ts';
import { IosJoin } from './ios-join.ts';
import { isMainSet } from './source-sets.ts';

/** Files that pins could be put into where no pin store is; relative paths, sorted. */
export interface PlacesForPins {
  /** Main manifests of applications. */
  readonly manifests: readonly string[];
  /** Property lists of applications, those of their extensions left out where a project tells them apart. */
  readonly infoPlists: readonly string[];
}

const APPLICATION = 'com.apple.product-type.application';

/** Never throws on what the tree holds. */
export async function placesForPins(tree: WorkTree): Promise<PlacesForPins> {
  const files = await tree.files();
  return { manifests: await appManifests(tree, files), infoPlists: await appPlists(tree, files) };
}

/** Where a build file tells applications, theirs alone; else those with an `<application>`, as libraries have it seldom. */
async function appManifests(tree: WorkTree, files: readonly string[]): Promise<string[]> {
  const modules = await readModules(tree, buildFilesOf(files));
  const mains = (await readManifests(tree, files, [])).flatMap(({ path, manifest }) => {
    const { module, sourceSet } = manifestPlace(path, (folder) => modules.has(folder));
    const kind = modules.get(module)?.kind ?? null;
    return isMainSet(sourceSet) && kind !== 'library' ? [{ path, manifest, sourceSet, kind }] : [];
  });
  const applications = mains.filter(({ kind }) => kind === 'application');
  if (applications.length > 0) return applications.map(({ path }) => path);
  const likely = mains.filter(({ manifest }) => manifest?.hasApplication === true);
  const inSourceSets = likely.filter(({ sourceSet }) => sourceSet !== null);
  return (inSourceSets.length > 0 ? inSourceSets : likely).map(({ path }) => path);
}

async function appPlists(tree: WorkTree, files: readonly string[]): Promise<string[]> {
  const join = new IosJoin(await readProjects(tree, files, []), files);
  const plists = files.filter(
    (path) => /\.plist$/i.test(path) && join.isAppsOwn(path) && join.isInfoPlist(path),
  );
  const applications = plists.filter((path) => join.productTypes(path).includes(APPLICATION));
  if (applications.length > 0) return applications;
  const untold = plists.filter((path) => {
    const types = join.productTypes(path);
    return types.length === 0 || types.includes(null);
  });
  const inState = (state: string): string[] => untold.filter((path) => join.deployment(path).state === state);
  const named = inState('in-force');
  return named.length > 0 ? named : inState('not-known');
}

/** Whether a property list may be an app's, by its name alone. */
export function mayBeInfoPlist(path: string): boolean {
  const join = new IosJoin([], [path]);
  return /\.plist$/i.test(path) && join.isAppsOwn(path) && join.isInfoPlist(path);
}

/** The folder of resources that belongs to a main manifest. */
export function resourceFolder(manifest: string, files: readonly string[]): string {
  const own = folderOf(manifest);
  // .NET keeps resources in a folder of its own name, and the manifest at times in one beside it.
  const module = /(^|\/)Properties$/.test(own) ? folderOf(own) : own;
  const below = (name: string): string => (module === '' ? name : `${module}/${name}`);
  const isDotNet = files.some((path) => path.startsWith(`${below('Resources')}/`));
  return isDotNet ? below('Resources') : below('res');
}
