import type { Format } from '../formats/format.ts';
import type { ProjectProblem, Severity } from '../model/evaluation.ts';
import type { Bundle, Deployment, FormatId } from '../model/pins.ts';
import type { SourceText } from '../model/source.ts';
import type { Unentered, WorkTree } from '../workspace/tree.ts';
import { discoverAndroid } from './android.ts';
import { isResourceFolder } from './android-places.ts';
import { generatorsOf } from './generators.ts';
import { discoverIos } from './ios.ts';
import { byPath, notRead, opaque } from './reading.ts';
import { withUncovered } from './uncovered.ts';

/** A file that holds a pin store, unread, and how it gets into a build. */
export interface DiscoveredStore {
  readonly source: SourceText;
  readonly format: Format;
  readonly deployment: Deployment;
}

/** Sorted by path. */
export interface Discovery {
  readonly stores: readonly DiscoveredStore[];
  readonly problems: readonly ProjectProblem[];
  /** Apps and extensions, with or without pins. */
  readonly bundles: readonly Bundle[];
}

type Discover = (tree: WorkTree, format: Format) => Promise<Discovery>;

/** How the stores of each format are found: through the files that name them, then by place and content. */
const DISCOVER: Readonly<Record<FormatId, Discover>> = {
  'android-nsc': discoverAndroid,
  'ios-ats': discoverIos,
};

/**
 * Finds the pin stores of a work tree. Never throws on what the tree holds: what can't be read becomes a problem with
 * its place.
 */
export async function discover(tree: WorkTree, formats: readonly Format[]): Promise<Discovery> {
  if (tree.onlyFile !== null) return discoverOnly(tree, tree.onlyFile, formats);
  const found = await Promise.all(formats.map((format) => DISCOVER[format.id](tree, format)));
  const closed = (await tree.unentered()).flatMap(closedFolder);
  const stores = found.flatMap((each) => each.stores).sort((a, b) => byPath(a.source, b.source));
  return {
    stores: await withGenerators(tree, await withUncovered(tree, stores)),
    problems: [...found.flatMap(({ problems }) => problems), ...closed].sort(byPath),
    bundles: found.flatMap(({ bundles }) => bundles),
  };
}

/** One file that the caller named: whatever its place, content decides, and nothing is there to join it with. */
async function discoverOnly(tree: WorkTree, path: string, formats: readonly Format[]): Promise<Discovery> {
  const reading = await tree.read(path);
  if ('problem' in reading)
    return { stores: [], problems: [notRead(path, reading.problem, 'error')], bundles: [] };
  const { source } = reading;
  const format = formats.find((each) => each.recognises(source));
  if (format === undefined) {
    const fault = opaque(source);
    return { stores: [], problems: fault === null ? [] : [notRead(path, fault, 'error')], bundles: [] };
  }
  const generatedBy = await generatorsOf(tree);
  const deployment: Deployment = {
    state: 'not-known',
    evidence: [],
    module: '',
    sourceSet: null,
    minimumOs: null,
    variantOf: null,
    variant: null,
    uncovered: [],
    generator: await generatedBy(source),
    resources: null,
  };
  return { stores: [{ source, format, deployment }], problems: [], bundles: [] };
}

/** Adds to each store what writes its file anew. */
async function withGenerators(
  tree: WorkTree,
  stores: readonly DiscoveredStore[],
): Promise<DiscoveredStore[]> {
  const generatedBy = await generatorsOf(tree);
  return Promise.all(
    stores.map(async (store) => {
      const generator = await generatedBy(store.source);
      return { ...store, deployment: { ...store.deployment, generator } };
    }),
  );
}

/** A linked folder inside the tree is walked where it really is; only resources are told by the folder's name. */
function closedFolder({ path, kind, problem }: Unentered): ProjectProblem[] {
  const isPinPlace = path === '.' || isResourceFolder(path);
  if (kind === 'link-inside' && !isPinPlace) return [];
  const severity: Severity = isPinPlace
    ? kind === 'link-inside'
      ? 'warning'
      : 'error'
    : kind === 'link-outside'
      ? 'notice'
      : 'warning';
  return [notRead(path, problem, severity)];
}
