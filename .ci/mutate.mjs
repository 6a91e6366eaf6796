// npm run mutate [-- GLOB...]: changes every condition, number and text of src/rules and src/formats, one at a time, and sees
// whether a test notices. Works in a copy, where it installs Stryker (which needs Node 22 or newer, and is no dependency of
// ours). Takes hours for everything; name files to look at some: npm run mutate -- src/rules/weak-key.ts
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STRYKER = '10.1.1';
const TESTS = [
  '__tests__/rules/*.test.ts',
  '__tests__/unit/rules/*.test.ts',
  '__tests__/unit/evaluate.test.ts',
  '__tests__/formats/*.test.ts',
  '__tests__/unit/formats/**/*.test.ts',
  '__tests__/edits/cases.test.ts',
  '__tests__/unit/repair/*.test.ts',
];

if (Number(process.versions.node.split('.')[0]) < 22) {
  process.stderr.write('Stryker needs Node 22 or newer.\n');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const mutate = process.argv.slice(2);
if (mutate.length === 0) mutate.push('src/rules/*.ts', 'src/formats/**/*.ts');
const copy = mkdtempSync(join(tmpdir(), 'pinwarden-mutate-'));
const shell = { cwd: copy, stdio: 'inherit' };
try {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  for (const path of tracked.split('\0').filter(Boolean)) cpSync(join(root, path), join(copy, path));
  execFileSync('npm', ['ci', '--silent'], shell);
  const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${STRYKER}`);
  execFileSync('npm', ['install', '--silent', '--no-save', ...packages], shell);
  // Stryker rewrites a tsconfig.json with an interface that TypeScript 7 no longer has.
  renameSync(join(copy, 'tsconfig.json'), join(copy, 'tsconfig.none.json'));
  write(
    'vitest.mutation.config.ts',
    `import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ${JSON.stringify(TESTS)}, testTimeout: 30_000 } });
`,
  );
  write(
    'stryker.config.json',
    JSON.stringify({
      testRunner: 'vitest',
      vitest: { configFile: 'vitest.mutation.config.ts' },
      mutate,
      coverageAnalysis: 'perTest',
      // Metadata and tables that are built when the module loads are held by contract tests.
      ignoreStatic: true,
      reporters: ['clear-text', 'json'],
      jsonReporter: { fileName: 'mutation.json' },
      plugins: ['@stryker-mutator/vitest-runner'],
    }),
  );
  const { status } = spawnSync(process.execPath, ['node_modules/.bin/stryker', 'run'], shell);
  process.exitCode = status ?? 1;
  const { files } = JSON.parse(readFileSync(join(copy, 'mutation.json'), 'utf8'));
  const counts = {};
  for (const { mutants } of Object.values(files))
    for (const mutant of mutants) counts[mutant.status] = (counts[mutant.status] ?? 0) + 1;
  const caught = (counts.Killed ?? 0) + (counts.Timeout ?? 0);
  const valid = caught + (counts.Survived ?? 0) + (counts.NoCoverage ?? 0);
  process.stdout.write(
    `${caught} of ${valid} mutants were noticed: ${((100 * caught) / valid).toFixed(1)} %\n`,
  );
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function write(name, text) {
  writeFileSync(join(copy, name), text);
}
