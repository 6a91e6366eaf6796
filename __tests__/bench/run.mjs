// npm run bench: what starting up, large configurations and asking servers cost, as ratios to a baseline measured in the same
// run, because absolute times say more about the machine. Needs dist/, node_modules, openssl and xargs. Exit code 1 when a
// ratio is over its target.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { observing } from './observing.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist', 'cli', 'index.js');
const temporary = mkdtempSync(join(tmpdir(), 'pinwarden-bench-'));
const rows = [];
try {
  startUp();
  const scaling = [await configuration(10_000), await configuration(100_000)];
  growth('in one process', scaling[0].inProcess, scaling[1].inProcess);
  growth('whole process', scaling[0].wholeProcess, scaling[1].wholeProcess);
  await reporting();
  await observing({ observe: built('observe/index.js'), folder: temporary, row });
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
print();

/** Whole processes, one kind after the other in turn, so that a busy moment meets all of them. */
function startUp() {
  const empty = file('empty/empty.mjs', '');
  const folder = join(temporary, 'nothing');
  mkdirSync(folder);
  const [base, version, check] = medians(31, [
    () => run([empty]),
    () => run([cli, '--version']),
    () => run([cli, 'check', folder, '--if-none-found', 'ignore', '--format', 'json']),
  ]);
  row('start-up: --version', version, 'empty Node script', base, 2);
  row('start-up: check, nothing to probe', check, 'empty Node script', base, 2.5);
}

async function configuration(domains) {
  const folder = join(temporary, String(domains));
  const manifest = `<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.bench">
    <application android:networkSecurityConfig="@xml/network_security_config" />
</manifest>
`;
  file(`${domains}/app/src/main/AndroidManifest.xml`, manifest);
  const path = file(
    `${domains}/app/src/main/res/xml/network_security_config.xml`,
    networkSecurityConfig(domains),
  );
  const shown = `${domains.toLocaleString('en')} domains (${(readFileSync(path).length / 2 ** 20).toFixed(1)} MiB)`;
  const large = domains > 50_000;
  const rounds = large ? 5 : 15;
  // What the larger one may take is told by its growth.
  const target = large ? null : 3;

  const parser = file('parse.mjs', parserScript());
  const [alone, whole] = medians(rounds, [
    () => run([parser, path]),
    () =>
      run([
        cli,
        'check',
        folder,
        '--offline',
        '--format',
        'json',
        '--output',
        join(temporary, 'report.json'),
      ]),
  ]);
  const report = JSON.parse(readFileSync(join(temporary, 'report.json'), 'utf8'));
  const read = report.stores.reduce((sum, store) => sum + store.domains.length, 0);
  if (read !== domains) throw new Error(`${read} of ${domains} domains were read`);
  row(`${shown}: check --offline, whole process`, whole, 'fast-xml-parser, whole process', alone, target);

  const inProcess = await measureInProcess(folder, path, rounds);
  row(
    `${shown}: read and evaluate, in one process`,
    inProcess.ours,
    'fast-xml-parser',
    inProcess.alone,
    target,
  );
  return { inProcess: { domains, ms: inProcess.ours }, wholeProcess: { domains, ms: whole } };
}

/** In a child of its own, so that neither size finds what the other left in the heap and the compiler. */
async function measureInProcess(folder, path, rounds) {
  const script = file(
    'in-process.mjs',
    `${parserScript().replace(/^parse\(.*$/m, '')}
import { check } from ${JSON.stringify(built('run.js'))};
import { readSettings } from ${JSON.stringify(built('settings.js'))};
const settings = readSettings((name) => name === 'offline');
const ours = async () => { await check(process.argv[2], settings, Date.now()); };
const alone = () => parse(process.argv[3]);
const times = { ours: [], alone: [] };
for (let round = 0; round <= ${rounds}; round++) {
  for (const [name, work] of Object.entries({ ours, alone })) {
    const start = performance.now();
    await work();
    // The first round compiles.
    if (round > 0) times[name].push(performance.now() - start);
  }
}
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
console.log(JSON.stringify({ ours: median(times.ours), alone: median(times.alone) }));
`,
  );
  return JSON.parse(execFileSync(process.execPath, [script, folder, path], { encoding: 'utf8' }));
}

/** What every report costs beside what asking costs. */
async function reporting() {
  const folder = join(temporary, 'reports');
  // Two findings a host: no pin matches, and the pin set lapses soon.
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  file('reports/app/src/main/res/xml/network_security_config.xml', networkSecurityConfig(300, soon));
  // Reports hold the pages of the rules, which lie beside what is compiled in dist alone.
  const build = dirname(fileURLToPath(built('run.js')));
  for (const room of ['rules', 'explain']) {
    cpSync(join(root, 'src', room), join(build, room), {
      recursive: true,
      filter: (path) => !path.endsWith('.ts'),
    });
  }
  const keys = join(temporary, 'keys');
  mkdirSync(keys);
  const server = spawn(process.execPath, [script('tls-server.mjs'), keys], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(server.stdout, 'data');
    const anchors = ['ecdsa-issuer.pem', 'rsa-issuer.pem'].map((name) => join(keys, name));
    const args = [script('reporting.mjs'), build, folder, String(JSON.parse(line).port), ...anchors];
    const taken = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    if (taken.findings < 600) throw new Error(`${taken.findings} findings, and 600 are wanted`);
    const what = `all reports of ${taken.hosts} hosts and ${taken.findings} findings (${(taken.bytes / 2 ** 20).toFixed(1)} MiB)`;
    row(what, taken.reporting, 'asking them', taken.probing, 0.2);
  } finally {
    server.kill('SIGKILL');
  }
}

function script(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

function built(name) {
  if (!built.done) {
    execFileSync(process.execPath, [
      join(root, 'node_modules/typescript/bin/tsc'),
      '-p',
      join(root, 'tsconfig.json'),
    ]);
    built.done = true;
  }
  return pathToFileURL(join(root, 'build', name)).href;
}

function parserScript() {
  const parser = import.meta.resolve('fast-xml-parser');
  return `import { readFileSync } from 'node:fs';
import { XMLParser } from ${JSON.stringify(parser)};
const parse = (path) => new XMLParser().parse(readFileSync(path, 'utf8'));
parse(process.argv[2]);
`;
}

function networkSecurityConfig(domains, expiration = '2099-01-01') {
  const pin = (text) => createHash('sha256').update(text).digest('base64');
  const entries = Array.from(
    { length: domains },
    (_, index) => `    <domain-config>
        <domain includeSubdomains="true">host-${index}.example.com</domain>
        <pin-set expiration="${expiration}">
            <pin digest="SHA-256">${pin(`live ${index}`)}</pin>
            <pin digest="SHA-256">${pin(`backup ${index}`)}</pin>
        </pin-set>
    </domain-config>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<network-security-config>\n${entries.join('')}</network-security-config>\n`;
}

function file(name, text) {
  const path = join(temporary, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function run(args) {
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
}

function medians(rounds, works) {
  const times = works.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    works.forEach((work, index) => {
      const start = performance.now();
      work();
      if (round > 0) times[index].push(performance.now() - start);
    });
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

function growth(what, small, large) {
  const factor = large.domains / small.domains;
  // Half as much again for memory that no longer fits the caches; a quadratic step would show as ${factor} times over.
  row(`${factor} times the domains, ${what}`, large.ms, 'the smaller configuration', small.ms, factor * 1.5);
}

function row(what, amount, against, base, target, unit = 'ms') {
  const ratio = amount / base;
  rows.push({
    what,
    amount: `${decimal(amount)} ${unit}`,
    against: `${against}, ${decimal(base)} ${unit}`,
    ratio: ratio.toPrecision(3),
    target: target === null ? '' : `at most ${Number(target.toPrecision(3))}`,
    result: target === null ? '' : ratio <= target ? 'ok' : 'OVER',
  });
}

function decimal(amount) {
  return amount.toFixed(amount < 10 ? 2 : 1);
}

function print() {
  const head = {
    what: 'what',
    amount: 'median',
    against: 'against',
    ratio: 'ratio',
    target: 'target',
    result: '',
  };
  const widths = Object.keys(head).map((key) => Math.max(...[head, ...rows].map((each) => each[key].length)));
  for (const each of [head, ...rows]) {
    console.log(
      Object.values(each)
        .map((text, index) => text.padEnd(widths[index]))
        .join('  ')
        .trimEnd(),
    );
  }
  console.log(`\nNode ${process.version}, ${process.platform} ${process.arch}`);
  process.exitCode = rows.every(({ result }) => result !== 'OVER') ? 0 : 1;
}
