import { basename, dirname } from 'node:path';
import { type DiscoveredStore, discover } from './discover/index.ts';
import { readManifest } from './discover/manifest.ts';
import { isMainSet, isTestSet } from './discover/source-sets.ts';
import { mayBeInfoPlist, placesForPins, resourceFolder } from './discover/unpinned.ts';
import { UsageError } from './errors.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/index.ts';
import { newConfiguration, wired } from './generate/android-app.ts';
import { type Placing, placeInStore } from './generate/place.ts';
import type { NewDomain } from './model/change.ts';
import type { FormatId } from './model/pins.ts';
import type { SourceText } from './model/source.ts';
import { rootName } from './text/xml.ts';
import { FilePlan, shownPath, type WrittenFile } from './workspace/plan.ts';
import { openWorkTree, type WorkTree } from './workspace/tree.ts';

export type { WrittenFile } from './workspace/plan.ts';

/** The same pins in the lists that each platform has; none for a platform that is to be left alone. */
export interface WantedDomains {
  readonly android: readonly NewDomain[];
  readonly ios: readonly NewDomain[];
}

const MANIFEST = 'AndroidManifest.xml';
const RESOURCE = 'network_security_config';

/**
 * Puts pins into the repository: into the pin stores of folders, into new ones where an app has none, or into the files
 * that are named. Nothing is written when anything is refused. Files are told of in the order in which they were written.
 *
 * @param paths folders and files
 * @throws UsageError when there is no place, or more than one, and when a file is to be edited by hand
 * @throws EnvironmentError when a file can't be written, or has changed meanwhile
 */
export async function writeDomains(
  paths: readonly string[],
  wanted: WantedDomains,
): Promise<readonly WrittenFile[]> {
  const plan = new FilePlan();
  for (const path of paths) {
    const tree = openWorkTree(path);
    const target = { plan, tree, wanted };
    if (tree.onlyFile === null) await planFolder(target, path);
    else await planFile(target, tree.onlyFile, path);
  }
  return plan.carryOut();
}

interface Target {
  readonly plan: FilePlan;
  readonly tree: WorkTree;
  readonly wanted: WantedDomains;
}

async function planFolder(target: Target, given: string): Promise<void> {
  const { stores } = await discover(target.tree, formats);
  const { manifests, infoPlists } = await placesForPins(target.tree);
  const { android, ios } = target.wanted;
  const configuration = android.length === 0 ? null : storeIn(target, given, storesOf(stores, 'android-nsc'));
  const manifest =
    configuration === null && android.length > 0
      ? onlyOne(target, given, 'manifests of apps', manifests)
      : null;
  const pinned = ios.length === 0 ? null : storeIn(target, given, storesOf(stores, 'ios-ats'));
  if (pinned !== null && infoPlists.length > 0 && !infoPlists.includes(pinned)) {
    // Pins of an extension do nothing for the app round it.
    const [shown, ...apps] = [pinned, ...infoPlists].map((path) => shownPath(target.tree, path));
    throw new UsageError(
      `The only property list with pins in \`${given}\` is ${shown}, which is not the app's own (${apps.join(', ')}).`,
      `--write FILE, once or more, names those that are meant, e.g. \`--write ${apps[0]}\``,
    );
  }
  const plist =
    pinned === null && ios.length > 0 ? onlyOne(target, given, 'property lists of apps', infoPlists) : pinned;
  if (configuration === null && manifest === null && plist === null) {
    throw new UsageError(
      `\`${given}\` holds no app that pins could be put into: no ${MANIFEST} of an app, and no Info.plist.`,
      '--write FILE names the file, e.g. `--write app/src/main/AndroidManifest.xml`',
    );
  }
  if (configuration !== null) await planStore(target, configuration, 'android-nsc');
  if (manifest !== null) await planManifest(target, manifest);
  if (plist !== null) await planStore(target, plist, 'ios-ats');
}

/** What is in force; where nobody can tell, what there is. */
function storesOf(stores: readonly DiscoveredStore[], id: FormatId): readonly DiscoveredStore[] {
  const inState = (state: string): DiscoveredStore[] =>
    stores.filter(
      ({ format, deployment }) =>
        format.id === id && deployment.state === state && !isTestSet(deployment.sourceSet),
    );
  const inForce = inState('in-force');
  return inForce.length > 0 ? inForce : inState('not-known');
}

function storeIn(target: Target, given: string, stores: readonly DiscoveredStore[]): string | null {
  const paths = stores.map(({ source }) => source.path);
  const path = onlyOne(target, given, 'files with pins', paths);
  const sourceSet = stores[0]?.deployment.sourceSet ?? null;
  // Pins in the file of one variant would leave the app's other builds without.
  if (path === null || isMainSet(sourceSet)) return path;
  const shown = shownPath(target.tree, path);
  throw new UsageError(
    `The only configuration in \`${given}\` is ${shown}, which holds for builds with \`${sourceSet}\` alone.`,
    `--write FILE names the file that is meant: \`--write ${shown}\`, or the app's ${MANIFEST}`,
  );
}

function onlyOne({ tree }: Target, given: string, what: string, paths: readonly string[]): string | null {
  const [first, second] = paths;
  if (first === undefined || second === undefined) return first ?? null;
  const shown = paths.map((path) => shownPath(tree, path));
  throw new UsageError(
    `\`${given}\` holds ${paths.length} ${what}: ${shown.join(', ')}.`,
    `--write FILE, once or more, names those that are meant, e.g. \`--write ${shown[0]}\``,
  );
}

async function planFile(target: Target, file: string, given: string): Promise<void> {
  const source = await read(target, file);
  if (file === MANIFEST || rootName(source.text) === 'manifest') {
    const { root } = target.tree;
    // The resources lie beside it, or beside the folder that .NET has for it alone.
    const isApart = basename(root) === 'Properties';
    const tree = openWorkTree(isApart ? dirname(root) : root);
    return planManifest({ ...target, tree }, isApart ? `Properties/${file}` : file);
  }
  const format = formats.find((each) => each.recognises(source));
  if (format !== undefined) return planStore(target, file, format.id);
  const isPlist = mayBeInfoPlist(file) || (/\.plist$/i.test(file) && source.text.includes('<key>CFBundle'));
  if (isPlist) return planStore(target, file, 'ios-ats');
  throw new UsageError(
    `\`${given}\` is no network security configuration, no ${MANIFEST} and no Info.plist: pins can't be put into it.`,
    'a folder finds the place by itself: `--write .`',
  );
}

/** Plans a file that is there, with pins or without. */
async function planStore(target: Target, path: string, id: FormatId): Promise<void> {
  const source = await read(target, path);
  const format = formatOf(id);
  const domains = id === 'android-nsc' ? target.wanted.android : target.wanted.ios;
  target.plan.put(target.tree, placed(target, path, placeInStore(source, format, domains)));
}

/** Plans the configuration of an app, and the manifest that is to name it. */
async function planManifest(target: Target, path: string): Promise<void> {
  const { plan, tree, wanted } = target;
  const manifest = await read(target, path);
  const folder = `${resourceFolder(path, await tree.files())}/xml`;
  const named = namedBy(manifest);
  const own = named === null ? null : await plan.read(tree, `${folder}/${named}.xml`);
  const resource = own !== null && 'source' in own && named !== null ? named : RESOURCE;
  const configuration = `${folder}/${resource}.xml`;
  const there = await plan.read(tree, configuration);
  // Whatever else stands at its place is found when the file is put there.
  const placing =
    'source' in there
      ? placeInStore(there.source, formatOf('android-nsc'), wanted.android)
      : newConfiguration(configuration, wanted.android, manifest);
  // The manifest comes last: should writing end between the two, it names nothing that isn't there.
  plan.put(tree, placed(target, configuration, placing));
  plan.put(tree, placed(target, path, wired(manifest, resource)));
}

/** The resource that a manifest names in plain words. */
function namedBy(manifest: SourceText): string | null {
  const result = readManifest(manifest);
  const [statement] = 'manifest' in result ? result.manifest.statements : [];
  return /^@xml\/([A-Za-z_][\w.]*)$/.exec(statement?.value?.trim() ?? '')?.[1] ?? null;
}

async function read({ plan, tree }: Target, path: string): Promise<SourceText> {
  const reading = await plan.read(tree, path);
  if ('source' in reading) return reading.source;
  throw new UsageError(`${shownPath(tree, path)} can't be read: ${reading.problem}.`);
}

function placed({ tree }: Target, path: string, placing: Placing): SourceText {
  if ('source' in placing) return placing.source;
  throw new UsageError(`${shownPath(tree, path)}: ${placing.refusal}`);
}

function formatOf(id: FormatId): Format {
  const format = formats.find((each) => each.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return format;
}
