import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Files below a folder of the checkout whose name ends so; paths from the checkout, with slashes, sorted. */
export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function foldersIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Comments become blanks: what is left is what runs. Offsets and line numbers stay. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
}

export interface Import {
  /** As written: `./x.ts`, `node:fs`, `plist`. */
  readonly specifier: string;
  /** A module for its types alone leaves nothing at run time. */
  readonly kind: 'static' | 'dynamic' | 'type';
}

/** The imports of a file in this repository's formatting: a static one begins its line and ends with a semicolon. */
export function importsOf(source: string): Import[] {
  const text = withoutComments(source);
  const found: Import[] = [];
  for (const match of text.matchAll(/^(?:import|export)\b(?:([^;'"]*?)\bfrom\b)?\s*(['"])([^'"\n]+)\2/gm)) {
    const [, clause = '', , specifier = ''] = match;
    found.push({ specifier, kind: typesOnly(clause) ? 'type' : 'static' });
  }
  for (const match of text.matchAll(/(typeof\s+)?\bimport\(\s*(?:(['"])([^'"\n]+)\2)?/g)) {
    found.push({
      specifier: match[3] ?? '(not a literal)',
      kind: match[1] === undefined ? 'dynamic' : 'type',
    });
  }
  return found;
}

function typesOnly(clause: string): boolean {
  if (/^\s*type\b/.test(clause)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return names?.every((name) => /^\s*type\s/.test(name)) ?? false;
}

/** The file of the checkout that a relative import names. */
export function target(from: string, specifier: string): string {
  return posix.join(dirname(from), specifier);
}

/** `src/text/xml.ts` is in the room `text`, `src/run.ts` is the room `run`. */
export function roomOf(path: string): string {
  return path.replace(/^src\//, '').replace(/(\/.*|\.[a-z]+)$/, '');
}
