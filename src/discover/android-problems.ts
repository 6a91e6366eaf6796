import type { ProjectProblem } from '../model/evaluation.ts';
import type { AndroidJoin, JoinedManifest, Naming } from './android-join.ts';
import type { ResourceFile } from './android-places.ts';
import { oneLine, quote } from './wording.ts';

/**
 * Complaints about manifests: one that names a file that is nowhere, and one whose value the build files don't tell.
 *
 * @param configurations the files that are configurations by their content
 * @param scope `partial`: some resource folders lie out of sight, so that a missing file may be there
 */
export function referenceProblems(
  join: AndroidJoin,
  manifests: readonly JoinedManifest[],
  configurations: readonly ResourceFile[],
  scope: { readonly partial: boolean },
): ProjectProblem[] {
  const problems: ProjectProblem[] = [];
  const said = new Set<string>();
  for (const naming of join.namings()) {
    const { manifest, statement, named } = naming;
    const once = `${manifest.path}:${statement.start.line}:${statement.start.column} ${named.name}`;
    if (said.has(once) || join.hasFile(naming)) continue;
    said.add(once);
    problems.push({
      path: manifest.path,
      start: statement.start,
      end: statement.end,
      rule: 'config-not-referenced',
      severity: scope.partial ? 'warning' : 'error',
      message: `${wording(naming)}, but no ${quote(`res/xml/${named.name}.xml`)} is in ${inModule(manifest)} or in a module that it is built with. ${scope.partial ? 'Not all of its resource folders were looked into.' : 'Unless the build makes it or a dependency brings it, the app has no such configuration and does not build.'}`,
      hint: hintFor(naming, configurations),
    });
  }
  for (const manifest of manifests) {
    for (const { reference, value, start, end } of manifest.statements ?? []) {
      if (reference.unresolved === null) continue;
      const others = reference.names.map(({ name }) => quote(`@xml/${name}`));
      problems.push({
        path: manifest.path,
        start,
        end,
        rule: 'config-not-referenced',
        severity: 'notice',
        message: `\`networkSecurityConfig\` is ${quote(value ?? '')}, which is not resolved${others.length === 0 ? '' : ` wholly (${[...new Set(others)].join(', ')} apart)`}: build files and values files don't say it in plain text. Configurations are checked by their content, without knowing which of them is in force.`,
        hint: null,
      });
    }
  }
  return problems;
}

function wording({ statement, named }: Naming): string {
  const plain = statement.value?.trim() === `@xml/${named.name}`;
  const source = plain ? '' : ` (from ${quote(statement.value ?? '')})`;
  return `The manifest names ${quote(`@xml/${named.name}`)}${source}`;
}

function inModule({ place }: JoinedManifest): string {
  return place.module === '' ? 'this project' : `the module ${quote(place.module)}`;
}

function hintFor({ manifest, named }: Naming, configurations: readonly ResourceFile[]): string {
  const near =
    configurations.find(({ place }) => place.module === manifest.place.module) ?? configurations[0];
  if (near !== undefined)
    return oneLine(`Name a file that exists, e.g. \`@xml/${near.name}\` (${near.path}), or add this one.`);
  const folder = [
    manifest.place.module,
    ...(manifest.place.sourceSet === null ? [] : ['src', manifest.place.sourceSet]),
  ];
  const path = [...folder, 'res', 'xml', `${named.name}.xml`].filter((each) => each !== '').join('/');
  return `Add ${quote(path)}, or take the attribute away.`;
}
