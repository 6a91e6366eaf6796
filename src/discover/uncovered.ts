import type { UncoveredStack } from '../model/pins.ts';
import type { WorkTree } from '../workspace/tree.ts';
import { enclosing } from './android-places.ts';
import { flutterApps } from './flutter.ts';
import { folderOf, isInside } from './folders.ts';
import { readGradle } from './gradle.ts';
import { type CatalogStack, gradleStacks, mentions, readCatalog, type StackId } from './gradle-stacks.ts';
import type { DiscoveredStore } from './index.ts';
import { byPath, readEach } from './reading.ts';
import { CRONET, GRPC_CORE, KTOR_CIO } from './stacks.ts';

interface Text {
  readonly path: string;
  readonly text: string;
}

interface GradleText extends Text {
  readonly isApplication: boolean;
}

const STACKS: Readonly<Record<StackId, Omit<UncoveredStack, 'evidence'>>> = {
  'ktor-cio': KTOR_CIO,
  cronet: CRONET,
};

/** Adds to stores in force the parts of their apps that connect past the pins, of both platforms alike. */
export async function withUncovered(
  tree: WorkTree,
  stores: readonly DiscoveredStore[],
): Promise<DiscoveredStore[]> {
  const files = stores.some(isInForce) ? await tree.files() : [];
  const flutter = await flutterApps(tree, files);
  const gradle = (await textsOf(tree, files, /\.gradle(\.kts)?$/)).map((each) => ({
    ...each,
    isApplication: readGradle(each.text).kind === 'application',
  }));
  const catalogs = await textsOf(tree, files, /\.versions\.toml$/);
  const podfiles = await textsOf(tree, files, /(^|\/)Podfile$/);
  return stores.map((store) => {
    if (!isInForce(store)) return store;
    const { path } = store.source;
    const { stacks, notes } = flutter(path, store.format.platform.id);
    const uncovered = [...stacks, ...ofGradle(store, gradle, catalogs), ...ofPods(store, podfiles)];
    const evidence = [...store.deployment.evidence, ...notes];
    return { ...store, deployment: { ...store.deployment, evidence, uncovered: oncePerName(uncovered) } };
  });
}

function isInForce({ deployment }: DiscoveredStore): boolean {
  return deployment.state === 'in-force';
}

/** What the Gradle build round a store names, other applications of the build apart. */
function ofGradle(
  { source, format, deployment }: DiscoveredStore,
  gradle: readonly GradleText[],
  catalogs: readonly Text[],
): UncoveredStack[] {
  const { id } = format.platform;
  const root = buildRoot(source.path, gradle);
  const inBuild = gradle.filter(({ path }) => isInside(root, path));
  const near = inBuild.filter(
    ({ path, isApplication }) => folderOf(path) === deployment.module || id === 'ios' || !isApplication,
  );
  const libraries = catalogs
    .filter(({ path }) => isInside(root, path))
    .flatMap(({ path, text }) => readCatalog(text).map((library) => ({ ...library, path })));
  const named = near.flatMap(({ path, text }) =>
    gradleStacks(text, libraries)
      .filter(({ platforms }) => platforms.has(id))
      .map(({ stack, line }) => ({ ...STACKS[stack], evidence: `${path}:${line}` })),
  );
  return id === 'android' ? [...named, ...unplaced(libraries, inBuild)] : named;
}

/** Libraries of a catalog that no build file speaks of: plug-ins of the build's own may add them. */
function unplaced(
  libraries: readonly (CatalogStack & { readonly path: string })[],
  gradle: readonly Text[],
): UncoveredStack[] {
  return libraries
    .filter((library) => !gradle.some(({ text }) => mentions(text, library)))
    .map(({ stack, path, line }) => ({ ...STACKS[stack], evidence: `${path}:${line}` }));
}

/** The nearest folder round a file that holds a settings file; the root of the tree without one. */
function buildRoot(path: string, gradle: readonly Text[]): string {
  const roots = new Set(
    gradle
      .filter((each) => /(^|\/)settings\.gradle(\.kts)?$/.test(each.path))
      .map((each) => folderOf(each.path)),
  );
  for (const folder of enclosing(folderOf(path))) if (roots.has(folder)) return folder;
  return '';
}

/** Pods that the nearest Podfile round a property list names. */
function ofPods({ source, format }: DiscoveredStore, podfiles: readonly Text[]): UncoveredStack[] {
  if (format.platform.id !== 'ios') return [];
  const near = podfiles.filter(({ path }) => isInside(folderOf(path), source.path));
  const nearest = near.sort((a, b) => b.path.length - a.path.length)[0];
  if (nearest === undefined) return [];
  return nearest.text.split(/\r\n?|\n/).flatMap((line, index) => {
    const pod = /^\s*pod\s*\(?\s*['"]([^'"]+)['"]/.exec(line)?.[1] ?? '';
    const stack = /^Cronet(?:\/|$)/.test(pod)
      ? CRONET
      : /^gRPC(?:-|\/|$)(?!Swift)/.test(pod)
        ? GRPC_CORE
        : null;
    return stack === null ? [] : [{ ...stack, evidence: `${nearest.path}:${index + 1}` }];
  });
}

function oncePerName(stacks: readonly UncoveredStack[]): UncoveredStack[] {
  return stacks.filter(({ name }, at) => stacks.findIndex((each) => each.name === name) === at);
}

async function textsOf(tree: WorkTree, files: readonly string[], pattern: RegExp): Promise<Text[]> {
  const texts: Text[] = [];
  await readEach(
    tree,
    files.filter((path) => pattern.test(path)),
    (path, reading) => {
      if ('source' in reading) texts.push({ path, text: reading.source.text });
    },
  );
  return texts.sort(byPath);
}
