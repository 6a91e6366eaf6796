import { relative, resolve, sep } from 'node:path';
import { EnvironmentError, UsageError } from '../errors.ts';
import type { SourceText } from '../model/source.ts';
import type { StagedFile } from './files.ts';
import type { Reading, WorkTree } from './tree.ts';

/** What became of one file. */
export interface WrittenFile {
  /** As a user types it in the working directory. */
  readonly path: string;
  readonly state: 'created' | 'changed' | 'unchanged';
  /** Text without its byte order mark; null for a file that wasn't there. */
  readonly before: string | null;
  readonly after: string;
}

interface Planned {
  readonly tree: WorkTree;
  readonly before: SourceText | null;
  readonly after: SourceText;
}

/** Changes to files of work trees: thought out in memory, then carried out, all of them or none. */
export class FilePlan {
  /** By absolute path. */
  readonly #files = new Map<string, Planned>();
  readonly #read = new Map<string, SourceText>();

  /** The file as it is to be when it's planned already, else as it is. */
  async read(tree: WorkTree, path: string): Promise<Reading> {
    const absolute = resolve(tree.root, path);
    const planned = this.#files.get(absolute);
    if (planned !== undefined) return { source: { ...planned.after, path } };
    const reading = await tree.read(path);
    if ('source' in reading) this.#read.set(absolute, reading.source);
    return reading;
  }

  /** Plans a file that was read here before, changed or not; one that wasn't is to be new. */
  put(tree: WorkTree, after: SourceText): void {
    const absolute = resolve(tree.root, after.path);
    const before = this.#files.get(absolute)?.before ?? this.#read.get(absolute) ?? null;
    this.#files.set(absolute, { tree, before, after });
  }

  /**
   * Writes what differs, in the order in which it was planned. Every file is laid beside its place before the first is put
   * in it, so that a refusal leaves all as it was.
   *
   * @throws UsageError when two paths turn out to be one file
   * @throws EnvironmentError when a file can't be written, or has changed since it was read
   */
  async carryOut(): Promise<readonly WrittenFile[]> {
    const files = [...this.#files.values()];
    const staged = await stageAll(files.filter(isDifferent));
    const done: string[] = [];
    for (const [at, { file, shown }] of staged.entries()) {
      try {
        await file.put();
      } catch (error) {
        await dropAll(staged.slice(at + 1));
        const written = done.length === 0 ? '' : ` Written before that: ${done.join(', ')}.`;
        const reason = error instanceof Error ? error.message : String(error);
        throw new EnvironmentError(`${shown} can't be written: ${reason}.${written}`, null, { cause: error });
      }
      done.push(shown);
    }
    return files.map((planned) => {
      const { tree, before, after } = planned;
      const state = before === null ? 'created' : isDifferent(planned) ? 'changed' : 'unchanged';
      return { path: shownPath(tree, after.path), state, before: before?.text ?? null, after: after.text };
    });
  }
}

interface Staged {
  readonly file: StagedFile;
  readonly shown: string;
}

async function stageAll(files: readonly Planned[]): Promise<readonly Staged[]> {
  const staged: Staged[] = [];
  const targets = new Map<string, string>();
  try {
    for (const { tree, before, after } of files) {
      const shown = shownPath(tree, after.path);
      const staging = await tree.stage(after.path, after.bytes, before?.bytes ?? null);
      if ('problem' in staging) throw new EnvironmentError(`${shown} can't be written: ${staging.problem}.`);
      staged.push({ file: staging.staged, shown });
      const other = targets.get(staging.target);
      if (other !== undefined) throw new UsageError(`${other} and ${shown} are one file: name it once.`);
      targets.set(staging.target, shown);
    }
  } catch (error) {
    await dropAll(staged);
    throw error;
  }
  return staged;
}

/** The last one first: the folders that were made for the first hold the others. */
async function dropAll(staged: readonly Staged[]): Promise<void> {
  for (const { file } of [...staged].reverse()) await file.drop();
}

function isDifferent({ before, after }: Planned): boolean {
  return before === null || !Buffer.from(before.bytes).equals(after.bytes);
}

/** A path of a work tree from the working directory, or from the root where it lies outside; with forward slashes. */
export function shownPath(tree: WorkTree, path: string): string {
  const absolute = resolve(tree.root, path);
  const short = relative('', absolute);
  return (short.startsWith('..') ? absolute : short).replaceAll(sep, '/');
}
