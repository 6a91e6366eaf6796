import { constants, realpathSync, type Stats, statSync } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { EnvironmentError, UsageError } from '../errors.ts';
import type { SourceText } from '../model/source.ts';
import { decodeSource } from '../text/source.ts';
import { reasonOf, type StagedFile, stageFile } from './files.ts';
import { codeOf, isWithin, type Unentered, type Walk, walk } from './walk.ts';

export type { Unentered } from './walk.ts';

/** A file's content, or a phrase saying why there is none; it goes behind "not read: ". */
export type Reading = { readonly source: SourceText } | { readonly problem: string };

/** New content beside a file, or a phrase saying why there can be none; it goes behind "can't be written: ". */
export type Staging =
  | {
      readonly staged: StagedFile;
      /** The file's own path, past every link. */
      readonly target: string;
    }
  | { readonly problem: string };

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
  /**
   * Lays new content beside a file, to be put in its place; its mode stays. Never throws.
   *
   * @param before what the file is to hold still; null when nothing is to be there
   */
  stage(path: string, bytes: Uint8Array, before: Uint8Array | null): Promise<Staging>;
}

/** Bytes; a file above it is not read. Configurations of 100,000 domains have 36 MB. */
export const LARGEST_FILE = 48_000_000;
const OUTSIDE = 'the path leads out of the work tree';

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
    const asked = this.#inside(path);
    if (asked === null) return { problem: OUTSIDE };
    try {
      const isLink = (await lstat(asked)).isSymbolicLink();
      const real = await realpath(asked);
      const barred = this.#whyBarred(real);
      if (barred !== null) return { problem: barred };
      const bytes = await readRegular(real);
      if (typeof bytes === 'string') return { problem: isLink ? `a symbolic link to ${bytes}` : bytes };
      return { source: decodeSource(path, bytes) };
    } catch (error) {
      return { problem: reasonFor(codeOf(error)) };
    }
  }

  async stage(path: string, bytes: Uint8Array, before: Uint8Array | null): Promise<Staging> {
    const asked = this.#inside(path);
    if (asked === null) return { problem: OUTSIDE };
    try {
      const target = before === null ? await vacancy(asked) : await realpath(asked);
      const barred =
        this.#whyBarred(target) ??
        (before === null ? await whyTaken(asked) : await whyChanged(target, before));
      if (barred !== null) return { problem: barred };
      const mode = before === null ? null : (await lstat(target)).mode & 0o7777;
      return { staged: await stageFile(target, bytes, mode), target };
    } catch (error) {
      return { problem: reasonOf(error) };
    }
  }

  /** Null for a path that leads out by its very letters, and for the folder itself. */
  #inside(path: string): string | null {
    const asked = resolve(this.#real, path);
    return path.includes('\0') || asked === this.#real || !isWithin(this.#real, asked) ? null : asked;
  }

  #whyBarred(real: string): string | null {
    if (!isWithin(this.#real, real)) return 'a symbolic link out of the work tree';
    // A checkout may keep a token there.
    return relative(this.#real, real).split(sep).includes('.git') ? 'a link into a `.git` folder' : null;
  }
}

/** The path of a file that isn't there yet, past every link on the way. Throws the system's error. */
async function vacancy(asked: string): Promise<string> {
  let folder = dirname(asked);
  while ((await statsOf(folder)) === null) folder = dirname(folder);
  return join(await realpath(folder), relative(folder, asked));
}

async function whyTaken(asked: string): Promise<string | null> {
  const found = await statsOf(asked);
  if (found === null) return null;
  return `${found.isFile() ? 'a file' : nameOf(found)} is there already`;
}

async function whyChanged(target: string, before: Uint8Array): Promise<string | null> {
  const bytes = await readRegular(target);
  if (typeof bytes === 'string') return `it is ${bytes}`;
  return Buffer.from(before).equals(bytes) ? null : 'it has changed since it was read';
}

/** Of a link its own; null where nothing is. */
async function statsOf(path: string): Promise<Stats | null> {
  return lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
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
