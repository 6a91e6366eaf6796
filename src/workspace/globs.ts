import { stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import { EnvironmentError } from '../errors.ts';

/** More files than this are a pattern that went wrong. */
const MOST_FILES = 1000;

/**
 * The files behind a name that may hold `*`, `?`, `[...]` and `{...}`, sorted; a file that is there under the very name is
 * meant as it is. `option` is what gave it. Throws EnvironmentError when a pattern matches none.
 */
export async function matchingFiles(pattern: string, option: string): Promise<readonly string[]> {
  const found = await stat(pattern).catch(() => null);
  if (found !== null || !isDynamicPattern(pattern)) return [pattern];
  const files = (await glob(pattern, { dot: true, followSymbolicLinks: false, onlyFiles: true })).sort();
  if (files.length === 0)
    throw new EnvironmentError(`\`${option}\` names ${pattern}, which matches no file.`);
  if (files.length > MOST_FILES) {
    throw new EnvironmentError(
      `\`${option}\` names ${pattern}, which matches ${files.length} files; ${MOST_FILES} are the most.`,
    );
  }
  return files;
}
