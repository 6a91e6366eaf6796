// What asking servers costs, on loopback: against a bare loop of tls.connect, against the openssl pipeline that people use, among
// hosts that never answer, and in memory. Each contestant is a process of its own, and so is the server.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';

const CONCURRENCY = 32;
const HOSTS = 500;
const SAMPLE = 64;
const HOLES = 200;
const TIMEOUT_MS = 1_000;
const RETRIES = 1;
/** While all slots are taken by holes, this is how long each round of them holds the others back (PATIENCE_MS of src/observe). */
const PATIENCE_MS = 250;

export async function observing({ row, file, built }) {
  const folder = dirname(file('observing/empty.mjs', ''));
  certificates(folder);
  const server = await start(file('observing/server.mjs', SERVER), [folder]);
  const hole = await start(file('observing/hole.mjs', HOLE), []);
  try {
    const library = built('observe/index.js');
    const client = file('observing/client.mjs', CLIENT);
    const run = (job) =>
      JSON.parse(
        execFileSync(
          process.execPath,
          [client, library, JSON.stringify({ port: server.port, hole: hole.port, ...job })],
          {
            encoding: 'utf8',
          },
        ),
      );
    speed({ row, run, folder, port: server.port });
    blackHoles({ row, run });
    memory({ row, run, empty: file('observing/empty.mjs', EMPTY) });
  } finally {
    server.child.kill();
    hole.child.kill();
  }
}

function speed({ row, run, folder, port }) {
  const { bare, single, both, pin } = run({ kind: 'compare', hosts: HOSTS, keyTypes: ['any'] });
  row(`${HOSTS} endpoints, each asked once`, single, 'bare loop of tls.connect', bare, 1.15);
  row(`${HOSTS} endpoints, both kinds of key`, both, 'each asked once', single, 2.2);
  const pipeline = opensslPipeline(folder, port, pin);
  row('one endpoint of many', single / HOSTS, 'openssl pipeline', pipeline / SAMPLE, 1 / 15);
}

/** What the web's recipes for a pin do, as many at a time. */
function opensslPipeline(folder, port, pin) {
  const script = `openssl s_client -connect 127.0.0.1:${port} -servername {} </dev/null 2>/dev/null | openssl x509 -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64`;
  const names = Array.from({ length: SAMPLE }, (_, at) => `h${at}.example.com`).join('\n');
  const begun = performance.now();
  const output = execFileSync('xargs', ['-P', String(CONCURRENCY), '-I', '{}', 'sh', '-c', script], {
    cwd: folder,
    input: names,
    encoding: 'utf8',
  });
  const elapsed = performance.now() - begun;
  const pins = output.trim().split('\n');
  if (pins.length !== SAMPLE || pins.some((each) => each !== pin)) {
    throw new Error(`the pipeline printed ${new Set(pins).size} different pins, and not ${pin}`);
  }
  return elapsed;
}

function blackHoles({ row, run }) {
  const job = { kind: 'observe', hosts: HOLES, keyTypes: ['any'], timeoutMs: TIMEOUT_MS, retries: RETRIES };
  const alone = run(job);
  const rounds = Math.ceil(HOLES / CONCURRENCY);
  for (const order of ['first', 'interleaved']) {
    const { ms, lastLive } = run({ ...job, holes: HOLES, order });
    const held = alone.ms + rounds * PATIENCE_MS * 1.5;
    row(
      `${HOLES} live hosts, ${HOLES} black holes ${order}: last live answer`,
      lastLive,
      'alone, and standing aside',
      held,
      1,
    );
    const limit = TIMEOUT_MS * (RETRIES + 1) * rounds + alone.ms;
    row(
      `${HOLES} live hosts, ${HOLES} black holes ${order}: the whole`,
      ms,
      'time-out x attempts x rounds, and live',
      limit,
      1,
    );
  }
}

function memory({ row, run, empty }) {
  const base = Number(execFileSync(process.execPath, [empty], { encoding: 'utf8' }));
  const peak = (hosts) => run({ kind: 'file', hosts, keyTypes: ['any'] }).peak - base;
  const [small, large] = [peak(500), peak(5_000)];
  row('5,000 endpoints: peak above an empty Node', large, 'limit', 200, 1, 'MB');
  row(
    'a further host, from 500 to 5,000',
    ((large - small) / 4_500) * 1024,
    'a host of the 500',
    (small / 500) * 1024,
    1,
    'KB',
  );
}

async function start(script, args) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { child, port: Number(line) };
}

function certificates(folder) {
  const make = (name, ...key) =>
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-nodes',
        '-days',
        '30',
        '-subj',
        '/CN=example.com',
        '-addext',
        'subjectAltName=DNS:*.example.com',
      ].concat(['-keyout', `${name}.key`, '-out', `${name}.pem`], key),
      { cwd: folder, stdio: 'ignore' },
    );
  make('ec', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256');
  make('rsa', '-newkey', 'rsa:2048');
}

const SERVER = `import { readFileSync } from 'node:fs';
import { createServer } from 'node:tls';
const read = (name) => readFileSync(process.argv[2] + '/' + name);
const options = { key: [read('ec.key'), read('rsa.key')], cert: [read('ec.pem'), read('rsa.pem')], ALPNProtocols: ['h2', 'http/1.1'] };
const server = createServer(options, (socket) => socket.on('error', () => undefined));
server.on('tlsClientError', () => undefined);
server.listen(0, '127.0.0.1', 1024, () => console.log(server.address().port));
`;

const HOLE = `import { createServer } from 'node:net';
const server = createServer((socket) => socket.on('error', () => undefined).resume());
server.listen(0, '127.0.0.1', 1024, () => console.log(server.address().port));
`;

const EMPTY = `console.log(process.resourceUsage().maxRSS / 1024);
`;

const CLIENT = `import { createHash, X509Certificate } from 'node:crypto';
import { connect, createSecureContext, rootCertificates } from 'node:tls';
const { observe, mergeObservations, observationsText } = await import(process.argv[2]);
const { kind, hosts, port, hole, holes = 0, order, keyTypes, timeoutMs = 10_000, retries = 0 } = JSON.parse(process.argv[3]);
const names = Array.from({ length: hosts }, (_, at) => 'h' + at + '.example.com');
const dead = Array.from({ length: holes }, (_, at) => 'hole' + at + '.example.com');
const all = order === 'interleaved' ? names.flatMap((name, at) => [dead[at], name]) : [...dead, ...names];
const endpoints = all.map((host) => ({ host, port: 443 }));
const connectTo = new Map([['*', { address: '127.0.0.1', port }], ...dead.map((name) => [name, { address: '127.0.0.1', port: hole }])]);
const options = { anchors: [], timeoutMs, retries, concurrency: ${CONCURRENCY}, connectTo, allowPrivateAddresses: true, ipVersions: 'both', keyTypes };

async function bare() {
  const secureContext = createSecureContext({ ca: [...rootCertificates], minVersion: 'TLSv1.2' });
  const seen = [];
  const queue = names.values();
  const worker = async () => {
    for (const servername of queue) {
      await new Promise((resolve, reject) => {
        const socket = connect({ host: '127.0.0.1', port, servername, secureContext, rejectUnauthorized: false, ALPNProtocols: ['h2', 'http/1.1'] });
        socket.once('secureConnect', () => {
          seen.push(socket.getPeerX509Certificate().raw);
          socket.destroy();
          resolve();
        });
        socket.once('error', reject);
      });
    }
  };
  await Promise.all(Array.from({ length: ${CONCURRENCY} }, worker));
  if (seen.length !== hosts) throw new Error('not every host answered');
}

let lastLive = 0;
let pin;
async function ask(kinds) {
  const begun = performance.now();
  const seen = await observe(endpoints, { ...options, keyTypes: kinds }, (event) => {
    if (event.kind === 'ended' && !event.host.startsWith('hole')) lastLive = performance.now() - begun;
  });
  const chains = seen.filter(({ failure }) => failure === null);
  if (chains.length !== hosts * kinds.length) throw new Error('not every host answered');
  if (kinds[0] === 'any') pin ??= pinOf(chains[0]);
  return seen;
}
function pinOf({ chain: [leaf] }) {
  const key = new X509Certificate(Buffer.from(leaf, 'base64')).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
if (kind === 'compare') {
  const works = { bare, single: () => ask(keyTypes), both: () => ask(['ecdsa', 'rsa']) };
  const times = { bare: [], single: [], both: [] };
  // In turn, so that a busy moment meets all of them. The first rounds compile.
  for (let round = -3; round < 9; round++) {
    for (const [name, work] of Object.entries(works)) {
      const begun = performance.now();
      await work();
      if (round >= 0) times[name].push(performance.now() - begun);
    }
  }
  const medians = Object.entries(times).map(([name, list]) => [name, list.sort((a, b) => a - b)[4]]);
  console.log(JSON.stringify({ ...Object.fromEntries(medians), pin }));
  process.exit();
}
const begun = performance.now();
const seen = await ask(keyTypes);
if (kind === 'file') {
  const requested = endpoints.map((endpoint) => ({ endpoint, keyTypes, repeat: 1, vantage: null }));
  observationsText(mergeObservations([{ requested, observations: seen }]), { version: '0', vantage: null, shard: null });
}
const ms = performance.now() - begun;
console.log(JSON.stringify({ ms, lastLive, peak: process.resourceUsage().maxRSS / 1024 }));
process.exit();
`;
