import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A room of src/ as JavaScript, for tests that need a process of their own: Node 20 runs no TypeScript. */
export interface Compiled {
  readonly folder: string;
  /** What to import, e.g. `observe/index.ts` of src/. */
  path(module: string): string;
  remove(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Compiles a module of src/ and what it imports into a temporary folder. */
export async function compile(module: string): Promise<Compiled> {
  const folder = await mkdtemp(join(tmpdir(), 'pinwarden-compiled-'));
  const project = join(folder, 'tsconfig.json');
  await writeFile(
    project,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        rootDir: join(root, 'src'),
        outDir: join(folder, 'out'),
        noCheck: true,
        typeRoots: [join(root, 'node_modules/@types')],
      },
      include: [],
      files: [join(root, 'src', module)],
    }),
  );
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    folder,
    path: (name) => join(folder, 'out', name.replace(/\.ts$/, '.js')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
