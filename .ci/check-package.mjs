// node .ci/check-package.mjs: does `npm pack` take what the package needs, and nothing else?
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const needed = [
  'LICENSE',
  'README.md',
  'action.yml',
  'dist/cli/index.js',
  'dist/index.js',
  'dist/licenses.txt',
  'package.json',
  'src/observe/observations.schema.json',
  'src/report/report.schema.json',
];
const allowed = /^dist\/|\.schema\.json$|^(LICENSE|README\.md|action\.yml|package\.json)$/;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const answer = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
);
const [{ files, unpackedSize }] = Array.isArray(answer) ? answer : Object.values(answer);
const paths = files.map(({ path }) => path);
const faults = [
  ...needed.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
  ...paths.filter((path) => !allowed.test(path)).map((path) => `${path} does not belong into the package`),
  ...files
    .filter(({ path, mode }) => path === 'dist/cli/index.js' && (mode & 0o111) === 0)
    .map(({ path }) => `${path} is not executable`),
];
for (const fault of faults) console.error(fault);
console.log(
  `${paths.length} files, ${Math.round(unpackedSize / 1024)} KiB unpacked, ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
