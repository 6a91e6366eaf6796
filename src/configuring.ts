import { lstatSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { EnvironmentError } from './errors.ts';
import type { Configured } from './given.ts';
import { isFile, readNamedFile } from './workspace/files.ts';
import { gitRoot } from './workspace/git-root.ts';

const NAMES = ['.github/pinwarden.yml', '.github/pinwarden.yaml'];

/**
 * The team's configuration: the file that `config` names, else that of the folder which is checked, else that of its
 * repository. Null for none, and where `config` is `none`. Throws UsageError with every fault of the file.
 *
 * @param path what is checked, a folder or a file
 */
export async function configurationFor(path: string, named: string): Promise<Configured | null> {
  if (named === 'none') return null;
  const file = named === '' ? await found(path) : resolve(named);
  if (file === null) return null;
  const bytes = await readNamedFile(file, 'config');
  const shown = relative('.', file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new EnvironmentError(`${shown} is not UTF-8.`, 'save it as UTF-8', { cause });
  }
  const own = dirname(file);
  const folder = basename(own) === '.github' ? dirname(own) : own;
  // Most repositories have none, and need no reader for it.
  const { readConfiguration } = await import('./config/read.ts');
  return { configuration: readConfiguration(shown, text), file, folder };
}

async function found(path: string): Promise<string | null> {
  const start = resolve(path);
  const isFolder = lstatSync(start, { throwIfNoEntry: false })?.isFile() !== true;
  const folder = isFolder ? start : dirname(start);
  const root = await gitRoot(folder);
  for (const base of [folder, ...(root === null || root === folder ? [] : [root])]) {
    for (const name of NAMES) {
      const file = join(base, name);
      if (await isFile(file)) return file;
    }
  }
  return null;
}
