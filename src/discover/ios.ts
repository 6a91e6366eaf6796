import type { Format } from '../formats/format.ts';
import type { ProjectProblem } from '../model/evaluation.ts';
import type { SourceText } from '../model/source.ts';
import type { WorkTree } from '../workspace/tree.ts';
import type { Discovery } from './index.ts';
import { bundlesOf } from './ios-bundles.ts';
import { IosJoin, type JoinedProject } from './ios-join.ts';
import { readXcodeProject } from './pbxproj.ts';
import { byPath, notRead, opaque, readEach } from './reading.ts';

/** Finds property lists of apps and their extensions that hold pins, whichever way they get into a target. */
export async function discoverIos(tree: WorkTree, format: Format): Promise<Discovery> {
  const files = await tree.files();
  const problems: ProjectProblem[] = [];
  const join = new IosJoin(await readProjects(tree, files, problems), files);

  const sources: SourceText[] = [];
  const read: string[] = [];
  const plists = files.filter((path) => /\.plist$/i.test(path) && join.isAppsOwn(path));
  await readEach(tree, plists, (path, reading) => {
    const severity = join.isInfoPlist(path) ? 'error' : 'warning';
    if ('problem' in reading) problems.push(notRead(path, reading.problem, severity));
    else if (format.recognises(reading.source)) {
      sources.push(reading.source);
      read.push(path);
    } else {
      const fault = opaque(reading.source);
      if (fault === null) read.push(path);
      else problems.push(notRead(path, fault, severity));
    }
  });
  return {
    stores: sources
      .sort(byPath)
      .map((source) => ({ source, format, deployment: join.deployment(source.path) })),
    problems: problems.sort(byPath),
    bundles: bundlesOf(join.projects, read),
  };
}

/** Every Xcode project of the tree, by path; what can't be read is told of in `problems`. */
export async function readProjects(
  tree: WorkTree,
  files: readonly string[],
  problems: ProjectProblem[],
): Promise<JoinedProject[]> {
  const projects: JoinedProject[] = [];
  const projectFiles = files.filter((path) => /(^|\/)[^/]+\.xcodeproj\/project\.pbxproj$/.test(path));
  await readEach(tree, projectFiles, (path, reading) => {
    const project = 'source' in reading ? readXcodeProject(reading.source.text) : null;
    projects.push({ path, project });
    if ('problem' in reading) problems.push(notRead(path, reading.problem, 'warning'));
  });
  return projects.sort(byPath);
}
