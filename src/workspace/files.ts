import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EnvironmentError } from '../errors.ts';

/** Reads a file that the user named. `option` is what named it, for the message. Throws EnvironmentError. */
export async function readNamedFile(path: string, option: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new EnvironmentError(
      `\`${option}\` names ${path}, which can't be read: ${reasonOf(error)}.`,
      null,
      {
        cause: error,
      },
    );
  }
}

/** Whether there is a file of that name, rather than a folder or nothing. */
export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/**
 * The files behind a name that the user gave: the file itself, or every file with the ending at any depth of a folder, in the
 * order of their paths. Throws EnvironmentError for a folder that holds none.
 */
export async function namedFiles(path: string, ending: string, option: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() !== true) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length > 0) return files;
  throw new EnvironmentError(`\`${option}\` names the folder ${path}, which holds no ${ending} file.`);
}

/** Temporary files of writes under way. */
const unfinished = new Set<string>();

/** Takes away what writes under way have left so far: for a process that ends in the middle of them. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/**
 * Writes a file that the user named, whole or not at all: a temporary file beside it, then a rename. A link is followed;
 * what is there and no file (a pipe, a device) is written to, never replaced.
 */
export async function writeNamedFile(named: string, content: string | Uint8Array): Promise<void> {
  const path = await realpath(named).catch(() => named);
  const found = await stat(path).catch(() => null);
  if (found !== null && !found.isFile()) {
    await writeFile(path, content).catch((error: unknown) => {
      throw new EnvironmentError(`${named} can't be written: ${reasonOf(error)}.`, null, { cause: error });
    });
    return;
  }
  try {
    const staged = await stageFile(path, content);
    await staged.put();
  } catch (error) {
    throw new EnvironmentError(`${path} can't be written: ${reasonOf(error)}.`, null, { cause: error });
  }
}

/** New content of a file, complete and beside it. One of the two is to be called. */
export interface StagedFile {
  /** Puts it in the file's place. Throws the system's error, and nothing is left then. */
  put(): Promise<void>;
  /** Takes it away again, and folders that were made for it. Never throws. */
  drop(): Promise<void>;
}

/**
 * Writes a temporary file beside `path` and makes the folders round it. Throws the system's error, and leaves nothing then.
 *
 * @param mode of the file, as it is to be; null leaves it to the process
 */
export async function stageFile(
  path: string,
  content: string | Uint8Array,
  mode: number | null = null,
): Promise<StagedFile> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  let outermost: string | undefined;
  const drop = async (): Promise<void> => {
    // Where even the folder isn't one, there is nothing to take away.
    await rm(temporary, { force: true }).catch(() => undefined);
    unfinished.delete(temporary);
    if (outermost !== undefined) await removeEmpty(folder, outermost);
  };
  unfinished.add(temporary);
  try {
    outermost = await mkdir(folder, { recursive: true });
    await writeFile(temporary, content, { flag: 'wx', ...(mode === null ? {} : { mode }) });
    // The process's mask has taken bits from it.
    if (mode !== null) await chmod(temporary, mode);
  } catch (error) {
    await drop();
    throw error;
  }
  const put = async (): Promise<void> => {
    try {
      await rename(temporary, path);
      unfinished.delete(temporary);
    } catch (error) {
      await drop();
      throw error;
    }
  };
  return { put, drop };
}

/** Removes a folder and those round it up to the outermost, as long as they hold nothing. */
async function removeEmpty(folder: string, outermost: string): Promise<void> {
  for (let at = folder; at.startsWith(outermost); at = dirname(at)) {
    const isRemoved = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!isRemoved) return;
  }
}

/** A phrase for what the system said. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'a part of its path is no folder',
    EEXIST: 'a part of its path is no folder',
    EACCES: 'permission denied',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the file system is read-only',
    ELOOP: 'a symbolic link leads back to itself',
  };
  return (code === undefined ? undefined : reasons[code]) ?? message;
}
