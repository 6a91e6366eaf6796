import { constants, realpathSync, type Stats, statSync } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { EnvironmentError, UsageError } from '../errors.ts';
import type { SourceText } from '../model/source.ts';
import { decodeSource } from '../text/source.ts';
import { codeOf, isWithin, type Unentered, type Walk, walk } from './walk.ts';

export type { Unentered } from './walk.ts';

/** A file's content, or a phrase saying why there is none; it goes behind "not read: ". */
export type Reading = { readonly source: SourceText } | { readonly problem: string };

/** A folder, or one file of it, that is read and never left: no path and no symbolic link leads out. */
export interface WorkTree {
  /** Absolute path of the folder that every path is relative to. */
  readonly root: string;
  /** The file that was named instead of a folder; null for a folder. */
  readonly onlyFile: string | null;
  /** Relative paths with forward slashes, sorted; links to files, pipes and the like included, folders not. */
  files(): Promise<readonly string[]>;
  /** Folders that `files` didn't look into although their names wouldn't have kept it from doing so. */
  unentered(): Promise<readonly Unentered[]>;
  /** Never throws and never waits for a pipe or a device. */
  read(path: string): Promise<Reading>;
}

/** Bytes; a file above it is not read. Configurations of 100,000 domains have 36 MB. */
export const LARGEST_FILE = 48_000_000;

/**
 * Opens a folder or a single file.
 *
 * @throws UsageError when there is nothing at `path`, or something that is neither
 * @throws EnvironmentError when the system refuses to look
 */
export function openWorkTree(path: string): WorkTree {
  const absolute = resolve(path);
  const hint = 'Give a folder or a file that exists, e.g. `pinwarden check .`';
  let real: string;
  let stats: Stats;
  try {
    stats = statSync(absolute);
    real = realpathSync(stats.isDirectory() ? absolute : dirname(absolute));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new UsageError(`There is no file or folder \`${path}\`.`, hint, { cause: error });
    }
    throw new EnvironmentError(`\`${path}\` can't be opened (${code}).`, 'Check its permissions.', {
      cause: error,
    });
  }
  if (stats.isDirectory()) return new Folder(absolute, real, null);
  if (stats.isFile()) return new Folder(dirname(absolute), real, basename(absolute));
  throw new UsageError(`\`${path}\` is ${nameOf(stats)}, neither a folder nor a file.`, hint);
}

class Folder implements WorkTree {
  readonly root: string;
  readonly onlyFile: string | null;
  readonly #real: string;
  #walk: Promise<Walk> | null = null;

  constructor(root: string, real: string, onlyFile: string | null) {
    this.root = root;
    this.onlyFile = onlyFile;
    this.#real = real;
  }

  async files(): Promise<readonly string[]> {
    return (await this.#walked()).files;
  }

  async unentered(): Promise<readonly Unentered[]> {
    return (await this.#walked()).unentered;
  }

  #walked(): Promise<Walk> {
    this.#walk ??=
      this.onlyFile === null ? walk(this.#real) : Promise.resolve({ files: [this.onlyFile], unentered: [] });
    return this.#walk;
  }

  async read(path: string): Promise<Reading> {
    const asked = resolve(this.#real, path);
    if (path.includes('\0') || asked === this.#real || !isWithin(this.#real, asked)) {
      return { problem: 'the path leads out of the work tree' };
    }
    try {
      const isLink = (await lstat(asked)).isSymbolicLink();
      const real = await realpath(asked);
      if (!isWithin(this.#real, real)) return { problem: 'a symbolic link out of the work tree' };
      // A checkout may keep a token there.
      if (relative(this.#real, real).split(sep).includes('.git'))
        return { problem: 'a link into a `.git` folder' };
      const bytes = await readRegular(real);
      if (typeof bytes === 'string') return { problem: isLink ? `a symbolic link to ${bytes}` : bytes };
      return { source: decodeSource(path, bytes) };
    } catch (error) {
      return { problem: reasonFor(codeOf(error)) };
    }
  }
}

/** The bytes, or a phrase saying what stands in their way. */
async function readRegular(real: string): Promise<Uint8Array | string> {
  const before = await lstat(real);
  // Opening a device may do something; a pipe would wait for a writer.
  if (!before.isFile()) return nameOf(before);
  const file = await open(
    real,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return nameOf(stats);
    if (stats.size > LARGEST_FILE) {
      return `a file of ${stats.size.toLocaleString('en')} bytes; the limit is ${LARGEST_FILE.toLocaleString('en')}`;
    }
    const bytes = new Uint8Array(stats.size);
    let filled = 0;
    // Bounded by the size at opening, so that a growing file ends.
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return filled === bytes.length ? bytes : bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

function nameOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  if (stats.isCharacterDevice() || stats.isBlockDevice()) return 'a device';
  return stats.isSymbolicLink() ? 'a symbolic link' : 'something other than a file';
}

function reasonFor(code: string): string {
  if (code === 'ENOENT') return 'it is not there, or a symbolic link to nothing';
  if (code === 'ELOOP') return 'a symbolic link that leads back to itself';
  if (code === 'EACCES' || code === 'EPERM') return `the system refuses to open it (${code})`;
  return `it can't be opened (${code})`;
}
