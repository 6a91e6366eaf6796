import type { ProjectProblem } from '../model/evaluation.ts';
import type { WorkTree } from '../workspace/tree.ts';
import { folderOf } from './folders.ts';
import { type GradleModule, readGradle } from './gradle.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { byPath, notRead, readEach } from './reading.ts';

export function buildFilesOf(files: readonly string[]): string[] {
  return files.filter((path) => /(^|\/)build\.gradle(\.kts)?$/.test(path));
}

/** Build files, one a module, by the module's folder; what can't be read is left out. */
export async function readModules(
  tree: WorkTree,
  buildFiles: readonly string[],
): Promise<Map<string, GradleModule>> {
  const modules = new Map<string, GradleModule>();
  await readEach(tree, buildFiles, (path, reading) => {
    if ('source' in reading) modules.set(folderOf(path), readGradle(reading.source.text));
  });
  return modules;
}

/** Every manifest of the tree, by path; null for one that can't be read, which is told of in `problems`. */
export async function readManifests(
  tree: WorkTree,
  files: readonly string[],
  problems: ProjectProblem[],
): Promise<{ path: string; manifest: Manifest | null }[]> {
  const manifests: { path: string; manifest: Manifest | null }[] = [];
  const paths = files.filter((path) => /(^|\/)AndroidManifest\.xml$/.test(path));
  await readEach(tree, paths, (path, reading) => {
    const result = 'source' in reading ? readManifest(reading.source) : null;
    manifests.push({ path, manifest: result !== null && 'manifest' in result ? result.manifest : null });
    if ('problem' in reading) problems.push(notRead(path, reading.problem, 'warning'));
    if (result === null || 'manifest' in result) return;
    const { message, start, end } = result.fault;
    problems.push({
      path,
      start,
      end,
      rule: 'config-malformed',
      severity: 'warning',
      message: `This manifest can't be read: ${message}. Which configuration it names isn't known.`,
      hint: 'Mend the manifest; the files are checked by their content meanwhile.',
    });
  });
  return manifests.sort(byPath);
}
