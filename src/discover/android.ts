import type { Format } from '../formats/format.ts';
import type { ProjectProblem } from '../model/evaluation.ts';
import type { SourceText } from '../model/source.ts';
import type { WorkTree } from '../workspace/tree.ts';
import { idleDebugOverrides, withVariants } from './alternatives.ts';
import { buildFilesOf, readManifests, readModules } from './android-files.ts';
import { AndroidJoin, type AndroidProject, type JoinedManifest } from './android-join.ts';
import {
  isResourceFolder,
  isXmlResource,
  manifestPlace,
  type ResourceFile,
  resourceAt,
} from './android-places.ts';
import { referenceProblems } from './android-problems.ts';
import {
  type ReferenceContext,
  readStrings,
  resolveReference,
  type StringResource,
} from './android-references.ts';
import { folderOf } from './folders.ts';
import type { GradleModule } from './gradle.ts';
import type { Discovery } from './index.ts';
import type { Manifest } from './manifest.ts';
import { byPath, notRead, opaque, readEach } from './reading.ts';
import { fileResourcesOf, isProject } from './resources.ts';

/**
 * Finds network security configurations: every `res/xml*` file that the format recognises, and every file that a
 * manifest names, recognised or not, since the platform reads it whatever it is.
 */
export async function discoverAndroid(tree: WorkTree, format: Format): Promise<Discovery> {
  const files = await tree.files();
  const problems: ProjectProblem[] = [];
  const buildFiles = buildFilesOf(files);
  const project = await readProject(tree, files, buildFiles, problems);
  const join = new AndroidJoin(project);
  const { sources, recognised } = await readResources(tree, project.resources, format, problems);
  problems.push(...idleDebugOverrides(project.resources, sources, join, recognised));

  const found = project.resources.flatMap((resource) => {
    const source = sources.get(resource.path);
    if (source === undefined) return [];
    const deployment = join.deployment(resource, ({ path }) => recognised.has(path));
    return recognised.has(resource.path) || deployment.state === 'in-force'
      ? [{ source, format, deployment }]
      : [];
  });
  const configurations = project.resources.filter(({ path }) => recognised.has(path));
  const partial = await isPartlyHidden(tree, files, buildFiles);
  problems.push(...referenceProblems(join, project.manifests, configurations, { partial }));
  return { stores: withVariants(found), problems: problems.sort(byPath), bundles: [] };
}

async function readProject(
  tree: WorkTree,
  files: readonly string[],
  buildFiles: readonly string[],
  problems: ProjectProblem[],
): Promise<AndroidProject> {
  const moduleFolders = new Set(buildFiles.map(folderOf));
  const isModule = (folder: string): boolean => moduleFolders.has(folder);
  const modules = await readModules(tree, buildFiles);
  const read = await readManifests(tree, files, problems);
  const strings = needsStrings(read, modules) ? await readAllStrings(tree, files, isModule) : [];
  const manifests = read.map(({ path, manifest }): JoinedManifest => {
    const place = manifestPlace(path, isModule);
    const context = contextFor(place, modules, strings);
    const statements = manifest?.statements.map((statement) => ({
      ...statement,
      reference:
        statement.value === null
          ? { names: [], unresolved: null }
          : resolveReference(statement.value, context),
    }));
    return { path, place, minSdk: manifest?.minSdk ?? null, statements: statements ?? null };
  });
  // The root itself may be `res` or `res/xml`.
  const resources = files
    .filter((path) => path.endsWith('.xml') && isXmlResource(`${slashed(tree.root)}/${path}`))
    .map((path) => resourceAt(path, isModule));
  const buildRoots = new Set(
    files.filter((path) => /(^|\/)settings\.gradle(\.kts)?$/.test(path)).map(folderOf),
  );
  const isWhole = !(await isPartlyHidden(tree, files, buildFiles)) && isProject(files, modules, buildRoots);
  const fileResources = isWhole ? fileResourcesOf(files, isModule) : null;
  const project = { resources, manifests, modules, buildRoots, fileResources };
  const elsewhere = filesElsewhere(new AndroidJoin(project), files, resources, isModule);
  return { ...project, resources: [...resources, ...elsewhere] };
}

/** Sources by path, and which of them are configurations by their content. */
async function readResources(
  tree: WorkTree,
  resources: readonly ResourceFile[],
  format: Format,
  problems: ProjectProblem[],
): Promise<{ sources: ReadonlyMap<string, SourceText>; recognised: ReadonlySet<string> }> {
  const sources = new Map<string, SourceText>();
  const recognised = new Set<string>();
  const paths = resources.map(({ path }) => path);
  await readEach(tree, paths, (path, reading) => {
    const problem = 'problem' in reading ? reading.problem : null;
    const isConfiguration = 'source' in reading && format.recognises(reading.source);
    const fault = problem ?? ('source' in reading && !isConfiguration ? opaque(reading.source) : null);
    if (isConfiguration) recognised.add(path);
    if (fault !== null) problems.push(notRead(path, fault, 'error'));
    else if ('source' in reading) sources.set(path, reading.source);
  });
  return { sources, recognised };
}

function needsStrings(
  manifests: readonly { manifest: Manifest | null }[],
  modules: ReadonlyMap<string, GradleModule>,
): boolean {
  const named = manifests.flatMap(({ manifest }) => manifest?.statements.map(({ value }) => value) ?? []);
  const set = [...modules.values()].flatMap(({ defaults, flavours, buildTypes }) =>
    [defaults, ...flavours.values(), ...buildTypes.values()].flatMap(({ placeholders }) => [
      ...placeholders.values(),
    ]),
  );
  return [...named, ...set].some((value) => value !== null && /^@[^/]*string\//.test(value.trim()));
}

async function readAllStrings(
  tree: WorkTree,
  files: readonly string[],
  isModule: (folder: string) => boolean,
): Promise<StringResource[]> {
  const found: { path: string; strings: StringResource[] }[] = [];
  const paths = files.filter((path) => /(^|\/)(res|Resources)\/values[^/]*\/[^/]+\.xml$/.test(path));
  await readEach(tree, paths, (path, reading) => {
    // Only a string that stands for a resource is of use.
    if (!('source' in reading) || !/@[\w.:]*(xml|string)\//.test(reading.source.text)) return;
    found.push({ path, strings: readStrings(reading.source.text, resourceAt(path, isModule).place) });
  });
  return found.sort(byPath).flatMap(({ strings }) => strings);
}

function contextFor(
  place: ReferenceContext['place'],
  modules: ReadonlyMap<string, GradleModule>,
  strings: readonly StringResource[],
): ReferenceContext {
  const own = modules.get(place.module);
  const others =
    own?.kind === 'application' ? [] : [...modules].filter(([, { kind }]) => kind === 'application');
  const ordered = [...(own === undefined ? [] : [[place.module, own] as const]), ...others];
  return { place, strings, modules: ordered.map(([folder, gradle]) => ({ folder, gradle })) };
}

/** Files in resource folders of another name (`res-pins/xml`), which only a manifest's word makes resources. */
function filesElsewhere(
  join: AndroidJoin,
  files: readonly string[],
  resources: readonly ResourceFile[],
  isModule: (folder: string) => boolean,
): ResourceFile[] {
  const missing = new Set<string>();
  for (const naming of join.namings()) if (!join.hasFile(naming)) missing.add(naming.named.name);
  if (missing.size === 0) return [];
  const known = new Set(resources.map(({ path }) => path));
  return files.flatMap((path) => {
    const name = /(?:^|\/)xml(?:-[^/]+)?\/([^/]+)\.xml$/.exec(path)?.[1];
    return name !== undefined && missing.has(name) && !known.has(path) ? [resourceAt(path, isModule)] : [];
  });
}

/** Whether resource folders lie out of sight, so that what isn't found may be there all the same. */
async function isPartlyHidden(
  tree: WorkTree,
  files: readonly string[],
  buildFiles: readonly string[],
): Promise<boolean> {
  const closed = (await tree.unentered()).filter(({ path }) => isResourceFolder(path));
  return closed.length > 0 || isPart(tree.root, files, buildFiles);
}

/** A root that is a source set, or the folder of them: the rest of the module lies outside. */
function isPart(root: string, files: readonly string[], buildFiles: readonly string[]): boolean {
  if (buildFiles.length > 0) return false;
  const path = slashed(root);
  return /\/src$/.test(path) || (/\/src\/[^/]+$/.test(path) && files.includes('AndroidManifest.xml'));
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
