import { resourceAt } from './android-places.ts';
import type { GradleModule } from './gradle.ts';
import { isTestSet } from './source-sets.ts';

/** Types whose resources are files of that folder; the folder round it may have any name. */
const FILE_RESOURCE =
  /(?:^|\/)(anim|animator|drawable|font|layout|menu|mipmap|navigation|raw|transition|xml)(?:-[^/]+)?\/([^/.]+)[^/]*$/;

/** Names such as `raw/my_ca` by module folder, those of its tests left out. */
export function fileResourcesOf(
  files: readonly string[],
  isModule: (folder: string) => boolean,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const path of files) {
    const named = FILE_RESOURCE.exec(path);
    if (named === null) continue;
    const { module, sourceSet } = resourceAt(path, isModule).place;
    if (isTestSet(sourceSet)) continue;
    const names = found.get(module) ?? new Set();
    found.set(module, names.add(`${named[1]}/${named[2]}`));
  }
  return found;
}

/** Whether a tree holds whole applications: not one module of a build whose others lie outside, nor files alone. */
export function isProject(
  files: readonly string[],
  modules: ReadonlyMap<string, GradleModule>,
  buildRoots: ReadonlySet<string>,
): boolean {
  const outermost = modules.get('')?.kind ?? null;
  return outermost === null
    ? files.some((path) => /(^|\/)AndroidManifest\.xml$/.test(path))
    : buildRoots.has('');
}
