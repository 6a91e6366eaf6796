// node .ci/check-dist.mjs: is the committed dist/ what the sources build? Exit code 1, with the files that differ, if it isn't.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'pinwarden-dist-'));
try {
  const built = join(temporary, 'dist');
  const build = spawnSync(process.execPath, [join(root, '.ci', 'build.mjs'), built], { stdio: 'inherit' });
  if (build.status !== 0) {
    console.error('The build itself failed; see above.');
    process.exitCode = 1;
  } else compare(join(root, 'dist'), built);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function compare(committed, built) {
  const names = new Set([...files(committed), ...files(built)]);
  const faults = [...names].sort().flatMap((name) => {
    const fault = difference(join(committed, name), join(built, name));
    return fault === null ? [] : [`  dist/${name} ${fault}`];
  });
  if (faults.length === 0) {
    console.log(`dist/ is what src/ builds (${names.size} files).`);
    return;
  }
  console.error(`dist/ is not what src/ builds:\n${faults.join('\n')}\n-> npm run build, then commit dist/`);
  process.exitCode = 1;
}

function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function difference(committed, built) {
  if (!existsSync(committed)) return 'is missing';
  if (!existsSync(built)) return 'is left over: the build does not write it';
  const [old, fresh] = [readFileSync(committed), readFileSync(built)];
  if (!old.equals(fresh)) {
    const lines = fresh.toString('latin1').split('\n');
    const line = old
      .toString('latin1')
      .split('\n')
      .findIndex((text, index) => text !== lines[index]);
    return `differs from line ${line === -1 ? lines.length : line + 1} on`;
  }
  // Windows has no such bit.
  if (process.platform !== 'win32' && (statSync(committed).mode & 0o111) !== (statSync(built).mode & 0o111)) {
    return 'differs in its executable bit';
  }
  return null;
}
