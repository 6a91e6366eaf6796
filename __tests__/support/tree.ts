import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What a path of a tree is: text, bytes, or something that only a hostile or an odd repository has. */
export type Entry =
  | string
  | Uint8Array
  | { readonly link: string }
  | { readonly pipe: true }
  | { readonly folder: true }
  | { readonly sparse: number };

/** Lays out a folder that the test's end takes away. Its real path is answered. */
export function layOut(entries: Readonly<Record<string, Entry>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'pinwarden-tree-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, entry] of Object.entries(entries)) {
    const absolute = join(root, path);
    mkdirSync(dirname(absolute), { recursive: true });
    if (typeof entry === 'string' || entry instanceof Uint8Array) writeFileSync(absolute, entry);
    else if ('link' in entry) symlinkSync(entry.link, absolute);
    else if ('pipe' in entry) execFileSync('mkfifo', [absolute]);
    else if ('folder' in entry) mkdirSync(absolute, { recursive: true });
    else {
      writeFileSync(absolute, '');
      truncateSync(absolute, entry.sparse);
    }
  }
  return root;
}
