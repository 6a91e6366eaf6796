import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './source-tree.ts';

// What the scaffold lays out is tried in a copy of the repository: it must be right before anybody changes a word.

const COPIED = ['src', '__tests__', '.github', '.ci', 'README.md', 'action.yml', 'package.json'];
const FILES = ['tsconfig.json', 'tsconfig.test.json', 'vitest.config.ts', 'biome.json', '.gitignore'];
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'pinwarden-scaffold-'));
  for (const path of [...COPIED, ...FILES]) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true }));

const node = (script: string, ...args: string[]): string =>
  execFileSync(process.execPath, [script, ...args], { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
const vitest = (env: Record<string, string>, ...args: string[]): string =>
  execFileSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
    cwd: copy,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, ...env, NO_COLOR: '1' },
  });

describe('npm run new-rule', () => {
  it('lays out a rule, its page and its test, all of them right', { timeout: 180_000 }, () => {
    const said = node('.ci/new-rule.mjs', 'name-to-come', 'An entry still has the name of the template');
    expect(said).toContain('src/rules/name-to-come.ts');
    vitest({ UPDATE_README: '1', UPDATE_SCHEMA: '1' }, '__tests__/contract/registries.test.ts');
    node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.test.json');
    node(
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--error-on-warnings',
      'src/rules',
      '__tests__/rules',
    );
    const ran = vitest(
      {},
      '__tests__/contract/registries.test.ts',
      '__tests__/rules/name-to-come.test.ts',
      '__tests__/unit/rules/pages.test.ts',
    );
    expect(ran).toMatch(/Test Files {2}3 passed/);
    expect(readFileSync(join(copy, 'README.md'), 'utf8')).toContain('name-to-come');
  });

  it.each([
    [[]],
    [['Bad-Id', 'A title that is long enough']],
    [['good-id', 'short']],
    [['live-pin-missing', 'A rule that there is already']],
  ])('refuses %j and changes nothing', (args) => {
    const index = readFileSync(join(copy, 'src/rules/index.ts'), 'utf8');
    expect(() => node('.ci/new-rule.mjs', ...args)).toThrow(/usage|already/);
    expect(readFileSync(join(copy, 'src/rules/index.ts'), 'utf8')).toBe(index);
  });
});
