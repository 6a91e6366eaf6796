import { lstat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** The checkout that a folder lies in: the nearest one at or above it with a `.git`; null for none. */
export async function gitRoot(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const isRoot = await lstat(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (isRoot) return at;
    if (dirname(at) === at) return null;
  }
}

/** A path as git has it: from the checkout's root, with forward slashes. */
export function pathIn(root: string, absolute: string): string {
  return relative(root, absolute).split(sep).join('/');
}

/** A folder below the root of its checkout, with forward slashes; empty for the root itself and outside of any. */
export async function folderInRepository(folder: string): Promise<string> {
  const root = await gitRoot(folder);
  return root === null ? '' : pathIn(root, folder);
}
