import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A folder of the work tree that was not looked into, for another reason than its name. */
export interface Unentered {
  /** Relative to the root, with forward slashes; `.` for the root itself. */
  readonly path: string;
  /** `link-inside`, `link-outside`: a symbolic link to a folder in or out of the root; `unreadable`: the system refuses. */
  readonly kind: 'link-inside' | 'link-outside' | 'unreadable';
  /** A phrase that goes behind "not read: ". */
  readonly problem: string;
}

export interface Walk {
  /** Everything that isn't a folder, whether or not it can be read; relative, with forward slashes, sorted. */
  readonly files: readonly string[];
  readonly unentered: readonly Unentered[];
}

/** More entries than any repository has; a walk that meets more stops and says so. */
export const MOST_ENTRIES = 2_000_000;
const FOLDERS_AT_A_TIME = 32;

/**
 * Folders of other people's code, of history and of build products. `vendor`, `third_party` and their like are walked:
 * what lies there is built into apps.
 */
const SKIPPED_NAMES: ReadonlySet<string> = new Set([
  ...['.git', '.hg', '.svn', '.bundle', '.idea', '.vs', '.venv', '.yarn'],
  ...['.gradle', '.kotlin', '.cxx', '.externalNativeBuild', 'build', 'bin', 'obj', 'node_modules'],
  ...['.dart_tool', '.fvm', '.pub-cache', '.symlinks', '.expo'],
  ...['Pods', 'Carthage', 'DerivedData', 'SourcePackages', '.build', '.swiftpm'],
]);
const SKIPPED_ENDINGS = ['.xcframework', '.xcbaseline', '.xcarchive', '.dSYM'];

function isSkipped(name: string, parent: string): boolean {
  if (SKIPPED_NAMES.has(name) || SKIPPED_ENDINGS.some((ending) => name.endsWith(ending))) return true;
  // Gems that bundler installed, and Bazel's links to its output.
  return (name === 'bundle' && /(^|\/)vendor$/.test(parent)) || name.startsWith('bazel-');
}

/**
 * Lists a folder and everything below it in one pass. Symbolic links to folders are never followed, so that a loop ends
 * and nothing outside is listed.
 *
 * @param root real path of the folder
 */
export async function walk(root: string, mostEntries = MOST_ENTRIES): Promise<Walk> {
  const files: string[] = [];
  const unentered: Unentered[] = [];
  const folders = [''];
  let entries = 0;

  const look = async (folder: string): Promise<void> => {
    let listed: Dirent[];
    try {
      listed = await readdir(join(root, folder), { withFileTypes: true });
    } catch (error) {
      unentered.push({
        path: folder || '.',
        kind: 'unreadable',
        problem: `the folder can't be listed (${codeOf(error)})`,
      });
      return;
    }
    for (const entry of listed) {
      if (++entries > mostEntries) return;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const kind = await kindOf(entry, root, path);
      if (kind === 'folder') {
        if (!isSkipped(entry.name, folder)) folders.push(path);
      } else if (kind === 'file') files.push(path);
      else if (!isSkipped(entry.name, folder)) {
        const where = kind === 'link-inside' ? 'elsewhere in the work tree' : 'outside the work tree';
        unentered.push({ path, kind, problem: `a symbolic link to a folder ${where}` });
      }
    }
  };

  while (folders.length > 0 && entries <= mostEntries) {
    await Promise.all(folders.splice(-FOLDERS_AT_A_TIME).map(look));
  }
  if (entries > mostEntries) {
    const problem = `there are more than ${mostEntries.toLocaleString('en')} files and folders; the rest was left out`;
    unentered.push({ path: '.', kind: 'unreadable', problem });
  }
  return { files: files.sort(byCodeUnit), unentered: unentered.sort((a, b) => byCodeUnit(a.path, b.path)) };
}

/** True when the path, both real, is the folder or lies below it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The system's code for what went wrong, e.g. `EACCES`. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

async function kindOf(
  entry: Dirent,
  root: string,
  path: string,
): Promise<'file' | 'folder' | 'link-inside' | 'link-outside'> {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  const absolute = join(root, path);
  try {
    // Some file systems don't tell the kind with the name.
    if (!entry.isSymbolicLink()) return (await lstat(absolute)).isDirectory() ? 'folder' : 'file';
    if (!(await stat(absolute)).isDirectory()) return 'file';
    return isWithin(root, await realpath(absolute)) ? 'link-inside' : 'link-outside';
  } catch {
    // A dangling or circular link, or gone meanwhile: reading it says which.
    return 'file';
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
