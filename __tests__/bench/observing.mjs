// The rows of run.mjs about asking servers. Clients and servers are processes of their own; what is timed is timed inside the
// client. All contestants of a row ask the same server on loopback, in turn, so that a busy moment meets all of them.
import { execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CONCURRENCY = 32;
/** One attempt: a second one could hide a failure. */
const PLAIN = {
  anchors: [],
  timeoutMs: 5_000,
  retries: 0,
  concurrency: CONCURRENCY,
  allowPrivateAddresses: true,
  ipVersions: 'both',
};

/** What the documentation of pinning libraries tells people to type. */
const PIPELINE = `openssl s_client -connect "127.0.0.1:$0" -servername "$1" </dev/null 2>/dev/null |
  openssl x509 -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64`;

const HALF = 200;
const SILENT = { timeoutMs: 1_000, retries: 1 };
const SILENT_ROUNDS = Math.ceil(HALF / CONCURRENCY);
/**
 * A silent host lets the next one in after 250 ms (PATIENCE_MS in src/observe), so that the last of the rounds is out of the
 * way after 1.75 s; as much again for a busy machine. Hosts that held on to their places would take 7 s, or 14.
 */
const ASIDE_MS = 2 * 250 * SILENT_ROUNDS;

const FEW = 500;
const MANY = 5_000;
const MOST_MB = 200;

/** `observe` is the URL of the compiled module, `folder` an empty one for certificates, `row` that of run.mjs. */
export async function observing({ observe, folder, row }) {
  const children = [];
  const start = (child) => {
    children.push(child);
    return child;
  };
  const startOwn = () => start(fork(script('observe-client.mjs'), [observe]));
  try {
    const server = await portsOf(start(node(script('tls-server.mjs'), folder)));
    const own = clientOf(startOwn());
    await handshakes(row, server.port, own, clientOf(start(fork(script('bare-client.mjs')))));
    await pipeline(row, server.port, own);

    const mute = await portsOf(start(node(script('silent-server.mjs'))));
    const stopped = start(node(script('silent-server.mjs')));
    const deaf = await portsOf(stopped);
    stopped.kill('SIGSTOP');
    await silentHosts(row, server.port, [mute.port, deaf.port], own);

    await memory(row, server.distinctPort, async (job) => {
      const child = startOwn();
      const reply = await clientOf(child)(job);
      child.disconnect();
      return reply;
    });
  } finally {
    // A stopped process hears of nothing less.
    for (const child of children) child.kill('SIGKILL');
  }
}

async function handshakes(row, port, own, bare) {
  const hosts = names('h', 500);
  const job = { hosts, ports: { '*': port }, options: PLAIN };
  const both = { ...job, options: { ...PLAIN, keyTypes: ['ecdsa', 'rsa'] } };
  const works = [
    () => bare({ hosts, port, concurrency: CONCURRENCY }),
    () => own(job).then(allAnswered),
    () => own(both).then(allAnswered),
  ];
  await inTurn(1, works);
  const [least, single, double] = (await inTurn(15, works)).map((replies) => median(replies, 'ms'));
  row('500 hosts, asked once', single, 'tls.connect alone', least, 1.15);
  row('500 hosts, asked for both kinds of key', double, 'asked once', single, 2.2);
}

async function pipeline(row, port, own) {
  const hosts = names('h', 500);
  const sample = hosts.slice(0, 64);
  const works = [
    () => own({ hosts, ports: { '*': port }, options: PLAIN, upTo: 'pins' }).then(allAnswered),
    () => openssl(sample, port),
  ];
  const [ours, theirs] = await inTurn(3, works);
  const pins = new Set([...ours, ...theirs].flatMap((reply) => reply.pins));
  if (pins.size !== 1) throw new Error(`one certificate, and several pins: ${[...pins].join(', ')}`);
  const [each, eachTheirs] = [median(ours, 'ms') / hosts.length, median(theirs, 'ms') / sample.length];
  row('one host to its pin, of 500', each, `openssl commands, of ${sample.length}`, eachTheirs, 1 / 15);
}

function openssl(hosts, port) {
  const command = ['sh', '-c', PIPELINE, String(port)];
  const start = performance.now();
  const input = hosts.join('\n');
  const output = execFileSync('xargs', ['-P', String(CONCURRENCY), '-n', '1', ...command], { input });
  const ms = performance.now() - start;
  const pins = output.toString().trim().split('\n');
  if (pins.length !== hosts.length) throw new Error(`${pins.length} pins of ${hosts.length} hosts`);
  return { ms, pins };
}

/** Half of the silent ones take the connection and say nothing, half don't even take it. */
async function silentHosts(row, port, silentPorts, own) {
  const live = names('h', HALF);
  const silent = names('silent', HALF);
  const ports = { '*': port };
  silent.forEach((host, index) => {
    ports[host] = silentPorts[index % silentPorts.length];
  });
  const ask = (hosts) => own({ hosts, ports, options: { ...PLAIN, ...SILENT } });
  const orders = {
    'silent first': [...silent, ...live],
    alternating: silent.flatMap((host, index) => [host, live[index]]),
  };
  const asked = Object.values(orders).map((hosts) => () => ask(hosts).then(halfAnswered));
  const [alone, ...mixed] = await inTurn(3, [() => ask(live).then(allAnswered), ...asked]);
  const aloneMs = median(alone, 'ms');
  const timeouts = SILENT.timeoutMs * (SILENT.retries + 1) * SILENT_ROUNDS;
  Object.keys(orders).forEach((order, index) => {
    const what = `${HALF} silent hosts and ${HALF} live, ${order}`;
    const last = median(mixed[index], 'lastAnswerMs');
    row(`${what}: last answer`, last, 'the live alone', aloneMs, null);
    row(`${what}: last answer`, last, `the same and ${ASIDE_MS / 1000} s`, aloneMs + ASIDE_MS, 1);
    const whole = median(mixed[index], 'ms');
    row(`${what}: whole`, whole, 'the same and all time-outs', aloneMs + timeouts, 1);
  });
}

/** What the garbage collector leaves lying differs from run to run. */
async function memory(row, port, inNewProcess) {
  const job = (count) => ({ hosts: names('h', count), ports: { '*': port }, options: PLAIN, upTo: 'text' });
  const ask = (count) => async () => {
    const reply = allAnswered(await inNewProcess(job(count)));
    // Each host has a leaf of its own, and all have one issuer.
    if (reply.certificates !== count + 1) throw new Error(`${reply.certificates} certificates in the file`);
    return reply;
  };
  const replies = await inTurn(3, [empty, ask(FEW), ask(MANY)]);
  const [none, few, many] = replies.map((list) => median(list, 'peakBytes'));
  const what = `${MANY.toLocaleString('en')} hosts to the text of their file`;
  row(`${what}: memory`, (many - none) / 1e6, 'an empty Node process and', MOST_MB, 1, 'MB');
  const [each, eachOfFew] = [(many - few) / (MANY - FEW) / 1e3, (few - none) / FEW / 1e3];
  row(`${what}: memory of each after ${FEW}`, each, `each of ${FEW}`, eachOfFew, 1, 'kB');
}

function empty() {
  const module = new URL('peak-memory.mjs', import.meta.url).href;
  const code = `import { peakBytes } from '${module}'; console.log(peakBytes());`;
  const args = ['--input-type=module', '--eval', code];
  return { peakBytes: Number(execFileSync(process.execPath, args)) };
}

function names(label, count) {
  return Array.from({ length: count }, (_, index) => `${label}${index + 1}.example.com`);
}

function allAnswered(reply) {
  if (reply.failures.length > 0) throw new Error(`a live host failed: ${reply.failures[0].detail}`);
  return reply;
}

function halfAnswered(reply) {
  const { length } = reply.failures.filter(({ code }) => code === 'TIMEOUT');
  if (length !== HALF || reply.failures.length !== HALF) throw new Error(`${length} of ${HALF} timed out`);
  return reply;
}

/** The replies of each, after so many rounds in which each had its turn. */
async function inTurn(rounds, works) {
  const replies = works.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) replies[index].push(await work());
  }
  return replies;
}

function median(replies, key) {
  const values = replies.map((reply) => reply[key]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)];
}

function script(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

function node(...args) {
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function portsOf(child) {
  const [line] = await once(child.stdout, 'data');
  return JSON.parse(line.toString());
}

/** Sends a job to a child and waits for its reply. */
function clientOf(child) {
  return async (job) => {
    const gone = new AbortController();
    const exited = once(child, 'exit', { signal: gone.signal }).then(() => {
      throw new Error(`${child.spawnargs.join(' ')} ended before it replied`);
    });
    const replied = once(child, 'message', { signal: gone.signal });
    child.send(job);
    try {
      const [reply] = await Promise.race([replied, exited]);
      return reply;
    } finally {
      gone.abort();
      exited.catch(() => undefined);
    }
  };
}
