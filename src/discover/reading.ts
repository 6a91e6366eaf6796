import type { ProjectProblem, Severity } from '../model/evaluation.ts';
import type { Position, SourceText } from '../model/source.ts';
import type { Reading, WorkTree } from '../workspace/tree.ts';

const FILES_AT_A_TIME = 16;
const FILE_START: Position = { line: 1, column: 1 };

/** Reads files some at a time, in the order of `paths`, and hands over each as soon as it is there. */
export async function readEach(
  tree: WorkTree,
  paths: readonly string[],
  visit: (path: string, reading: Reading) => void,
): Promise<void> {
  const queue = paths.values();
  const worker = async (): Promise<void> => {
    for (const path of queue) visit(path, await tree.read(path));
  };
  await Promise.all(Array.from({ length: Math.min(FILES_AT_A_TIME, paths.length) }, worker));
}

/** A place where pins may stand and that was not read: never a silent pass. */
export function notRead(path: string, problem: string, severity: Severity): ProjectProblem {
  return {
    path,
    start: FILE_START,
    end: FILE_START,
    rule: 'config-malformed',
    severity,
    message: `Not read: ${problem}. Pins may stand here, and none of them was checked.`,
    hint: 'Put a file here that can be read, or check a folder that leaves this one out.',
    unread: true,
  };
}

/** Why nobody can tell what a decoded file is; null when one can. */
export function opaque({ decodingFault, text, bytes }: SourceText): string | null {
  if (bytes.length === 0 || decodingFault === null || /[A-Za-z]{4}/.test(text)) return null;
  return decodingFault;
}

export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
