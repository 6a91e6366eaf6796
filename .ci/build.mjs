// node .ci/build.mjs [OUTDIR]   (default: dist; it is emptied first)
//
// src/ -> build/ with tsc, build/ -> OUTDIR with ncc: OUTDIR/index.js is the Action, OUTDIR/cli/index.js the command line,
// OUTDIR/licenses.txt the licences of what is bundled, OUTDIR/explain and OUTDIR/rules the pages of `pinwarden explain`. A
// dynamic import() in src/ becomes a file that is loaded when first needed. What is written depends on the sources and the
// lock file alone: not on the place of the checkout, the version of Node, or an earlier build.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = resolve(process.argv[2] ?? join(root, 'dist'));
if (`${root}${sep}`.startsWith(`${outDir}${sep}`) || existsSync(join(outDir, '.git'))) {
  throw new Error(`${outDir} holds more than a build; name a folder that may be emptied`);
}
// The ids of modules and chunks are hashes of their paths from the working directory.
process.chdir(root);

rmSync('build', { recursive: true, force: true });
try {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], {
    stdio: 'inherit',
  });
} catch {
  process.exit(1);
}
rmSync(outDir, { recursive: true, force: true });
const packages = new Set();
await bundle('build/action.js', outDir);
await bundle('build/cli.js', join(outDir, 'cli'));
chmodSync(join(outDir, 'cli', 'index.js'), 0o755);
for (const room of ['explain', 'rules']) copyPages(room);
write(join(outDir, 'licenses.txt'), licences([...packages].sort()));

async function bundle(entry, folder) {
  const { code, assets, stats } = await ncc(resolve(entry), {
    cache: false,
    quiet: true,
    esm: true,
    filename: 'index.js',
    filterAssetBase: resolve('build'),
  });
  write(join(folder, 'index.js'), code);
  for (const [name, { source }] of Object.entries(assets)) write(join(folder, name), source);
  // Where no package.json lies above it, Node would read the bundle as CommonJS.
  write(join(folder, 'package.json'), `${JSON.stringify({ type: 'module' }, null, 2)}\n`);
  for (const path of resources(stats.compilation.modules)) {
    // ncc bundles a stand-in that throws when it is loaded; better to hear of it here.
    const missing = /@@notfound\.js\?(.*)$/.exec(path);
    if (missing !== null) throw new Error(`${entry} needs the module ${missing[1]}, which is not installed`);
    const inside = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(path);
    if (inside !== null) packages.add(inside[0]);
  }
}

/** The pages of a room, to where the bundle of the command line looks for them: in a folder beside its own. */
function copyPages(room) {
  for (const name of readdirSync(join('src', room)).filter((each) => each.endsWith('.md'))) {
    write(join(outDir, room, name), readFileSync(join('src', room, name), 'utf8'));
  }
}

/** The files behind a list of webpack modules; one made by concatenation holds others. */
function* resources(modules) {
  for (const module of modules) {
    if (module.resource !== undefined) yield module.resource;
    if (module.modules !== undefined) yield* resources(module.modules);
  }
}

function licences(folders) {
  const texts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder)
      .sort()
      .find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    return `${name} ${version}\n${license}\n${text}`;
  });
  return [...new Set(texts)].join(`\n${'-'.repeat(80)}\n\n`);
}

function write(path, content) {
  // Some packages come with CRLF, which git would turn into LF on the way in: then dist would differ in every fresh clone.
  const text = String(content).replaceAll('\r\n', '\n');
  const trace = ['build', 'node_modules', 'src']
    .map((name) => join(root, name))
    .find((each) => text.includes(each));
  if (trace !== undefined) throw new Error(`${path} would hold a path of this machine: ${trace}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
