import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, type Issued, root } from '../support/pki.ts';
import { startProxy } from '../support/proxy.ts';
import { CLI, pinwarden } from '../support/run.ts';
import { androidApp, MANIFEST, NSC_PATH, nsc } from '../support/sample.ts';
import { type Running, startRaw, startTls, stopServers } from '../support/servers.ts';
import { makeRunner, step } from '../support/step.ts';
import { layOut } from '../support/tree.ts';

const SPARE = 'r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=';
const HOSTS = Array.from({ length: 12 }, (_, at) => `h${at}.example.com`);
const AT = '--at=2027-01-10T00:00:00Z';

let authority: Authority;
let ecdsa: Issued;
let rsa: Issued;
let server: Running;
let folder: string;
let judging: string[];
let probing: string[];

beforeAll(async () => {
  authority = await root({ name: 'Test Root', now: Date.UTC(2027, 0, 10) });
  const names = { dnsNames: ['*.example.com', 'example.com'], days: [-60, 90] as const };
  ecdsa = await authority.issueLeaf({ ...names, key: 'p256' });
  rsa = await authority.issueLeaf({ ...names, key: 'rsa' });
  server = await startTls([ecdsa], {
    key: [ecdsa.privateKeyPem, rsa.privateKeyPem],
    cert: [ecdsa.pem, rsa.pem],
  });
  folder = mkdtempSync(join(tmpdir(), 'pinwarden-observe-'));
  writeFileSync(join(folder, 'root.pem'), authority.pem);
  judging = [`--trust-anchors=${join(folder, 'root.pem')}`];
  probing = [
    ...judging,
    `--connect-to=*=127.0.0.1:${server.port}`,
    '--allow-private-addresses',
    '--timeout=5',
    '--retries=0',
  ];
});

afterAll(async () => {
  await stopServers();
  rmSync(folder, { recursive: true });
});

/** An app that pins every one of the hosts. */
function app(hosts: readonly string[], pins: readonly string[]): Record<string, string> {
  const configs = hosts.map((host) => /<domain-config>[\s\S]*<\/domain-config>/.exec(nsc(host, pins))?.[0]);
  const config = nsc('x', []).replace(/<domain-config>[\s\S]*<\/domain-config>/, configs.join('\n    '));
  return { 'app/src/main/AndroidManifest.xml': MANIFEST, [NSC_PATH]: config };
}

const appFor = (...pins: string[]) => layOut(app(HOSTS, pins));

describe('observe, and check with what it wrote', () => {
  it('gives the report of the direct run, byte for byte, without a network', async () => {
    // The ECDSA chain is covered, the RSA chain isn't.
    const tree = appFor(ecdsa.pin, SPARE);
    const file = join(folder, 'seen.json');
    const seen = await pinwarden(['observe', tree, '-o', file, ...probing]);
    expect(seen).toMatchObject({ code: 0, stdout: '' });
    expect(seen.stderr).toBe('pinwarden: asked 12 hosts: 24 chains, no failure\n');
    for (const format of ['terminal', 'json', 'markdown']) {
      const direct = await pinwarden(['check', tree, AT, `--format=${format}`, ...probing]);
      const replayed = await pinwarden([
        ...['check', tree, AT, `--format=${format}`, `--observations=${file}`],
        ...judging,
      ]);
      expect(replayed.stdout).toBe(direct.stdout);
      expect([direct.code, replayed.code]).toEqual([1, 1]);
      expect(direct.stdout).toContain('live-pin-partial');
    }
  });

  it('writes a document that fits its published schema, to standard output where no file is named', async () => {
    const { stdout, code } = await pinwarden(['observe', appFor(ecdsa.pin, SPARE), ...probing]);
    expect(code).toBe(0);
    const schema = readFileSync(
      new URL('../../src/observe/observations.schema.json', import.meta.url),
      'utf8',
    );
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(schema));
    const document = JSON.parse(stdout);
    validate(document);
    expect(validate.errors).toBeNull();
    expect(Object.keys(document.certificates)).toHaveLength(2);
  });

  it('says of a host that was not there, and exits with 0: judging is for check', async () => {
    const tree = layOut(androidApp('h0.example.com', [ecdsa.pin, SPARE]));
    const file = join(folder, 'dead.json');
    const dead = ['--connect-to=*=127.0.0.1:1', '--allow-private-addresses', '--retries=0'];
    const seen = await pinwarden(['observe', tree, '-o', file, ...dead]);
    expect(seen).toMatchObject({
      code: 0,
      stderr: 'pinwarden: asked 1 host: 0 chains, 2 failures (h0.example.com)\n',
    });
    const judged = await pinwarden(['check', tree, `--observations=${file}`]);
    expect(judged.code).toBe(3);
    expect(judged.stdout).toContain('127.0.0.1 (ECDSA and RSA): connect, ECONNREFUSED');
  });

  it('refuses a file that was tampered with, by its place, and judges nothing', async () => {
    const tree = appFor(ecdsa.pin, SPARE);
    const file = join(folder, 'tampered.json');
    await pinwarden(['observe', tree, '-o', file, ...probing]);
    const [good] = /"keyType": "ecdsa"/.exec(readFileSync(file, 'utf8')) ?? [''];
    writeFileSync(file, readFileSync(file, 'utf8').replace(good, '"keyType": "dsa"'));
    const { code, stdout, stderr } = await pinwarden(['check', tree, `--observations=${file}`, ...judging]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/tampered\.json:\d+:\d+/);
    expect(stderr).toContain('dsa');
  });

  it('refuses to ask and not to ask at the same time', async () => {
    for (const flag of ['--offline', '--connect-to=*=127.0.0.1']) {
      const { code, stderr } = await pinwarden(['check', folder, '--observations=x.json', flag]);
      expect(code).toBe(2);
      expect(stderr).toContain('observations');
    }
  });

  it('tells of what it has not seen for a day', async () => {
    const tree = appFor(ecdsa.pin, rsa.pin, SPARE);
    const file = join(folder, 'old.json');
    await pinwarden(['observe', tree, '-o', file, ...probing]);
    const old = readFileSync(file, 'utf8').replace(/"at": "20\d\d/g, '"at": "2019');
    writeFileSync(file, old);
    const { stderr, code } = await pinwarden(['check', tree, AT, `--observations=${file}`, ...judging]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^pinwarden: the oldest of these observations is \d{4} days old \(2019-/);
  });
});

describe('shards', () => {
  it('together ask every host once, and judge as one run does', async () => {
    const tree = appFor(ecdsa.pin, rsa.pin, SPARE);
    const parts = join(folder, 'parts');
    mkdirSync(parts);
    const asked: string[] = [];
    for (const shard of ['1/3', '2/3', '3/3']) {
      const file = join(parts, `${shard[0]}.json`);
      await pinwarden(['observe', tree, '--shard', shard, '-o', file, ...probing]);
      asked.push(
        ...JSON.parse(readFileSync(file, 'utf8')).requested.map(({ host }: { host: string }) => host),
      );
    }
    expect(asked.sort()).toEqual([...HOSTS].sort());
    const direct = await pinwarden(['check', tree, AT, '--format=json', ...probing]);
    const merged = await pinwarden([
      'check',
      tree,
      AT,
      '--format=json',
      `--observations=${parts}`,
      ...judging,
    ]);
    expect(merged).toMatchObject({ code: 0, stdout: direct.stdout });

    rmSync(join(parts, '2.json'));
    const lost = await pinwarden(['check', tree, AT, `--observations=${parts}`, ...judging]);
    expect(lost.code).toBe(3);
    expect(lost.stdout).toContain('not-asked, NOT_IN_FILES: no file of observations holds an answer');
  });

  it.each(['0/3', '4/3', '1', 'a/b', '1/0'])('refuse %s', async (shard) => {
    const { code, stderr } = await pinwarden(['observe', folder, '--shard', shard]);
    expect(code).toBe(2);
    expect(stderr).toContain('the I-th of N parts');
  });

  // .github/examples: what their `with:` says goes to dist/ as the runner would give it.
  it.each([
    ['shards.yml', (with_: Record<string, string>, at: number) => ({ ...with_, shard: `${at + 1}/4` }), 4],
    [
      'vantage-points.yml',
      (with_: Record<string, string>, at: number) => ({ ...with_, vantage: ['eu', 'us'][at] as string }),
      2,
    ],
  ])('and vantage points work as the example %s has them', async (example, matrix, jobs) => {
    const text = readFileSync(new URL(`../../.github/examples/${example}`, import.meta.url), 'utf8');
    const [observing, checking] = [
      ...text.matchAll(/uses: OWNER\/pinwarden@v0\n {8}with:\n((?: {10}.*\n?)+)/g),
    ].map((match) => inputsOf(match[1] as string)) as [Record<string, string>, Record<string, string>];
    expect(observing['mode']).toBe('observe');
    const artifacts = /download-artifact@[\s\S]*?\n {10}path: (\S+)/.exec(text)?.[1] as string;
    const upload = /upload-artifact@[\s\S]*?\n {10}path: (\S+)/.exec(text)?.[1] as string;
    const runner = makeRunner();
    const files = { ...app(HOSTS, [ecdsa.pin, rsa.pin, SPARE]), 'root.pem': authority.pem };
    const live = {
      'connect-to': `*=127.0.0.1:${server.port}`,
      'allow-private-addresses': 'true',
      'trust-anchors': 'root.pem',
    };
    const checkout = layOut({ ...files, [`${artifacts}/keep`]: '' });
    for (let at = 0; at < jobs; at++) {
      const tree = layOut(files);
      const ran = await step(tree, { ...live, ...matrix(observing, at) }, runner);
      expect(ran.stdout).not.toContain('::error');
      // download-artifact lays each artifact into a folder of its name.
      const own = join(checkout, artifacts, `observations-${at}`);
      mkdirSync(own);
      writeFileSync(join(own, upload), readFileSync(join(tree, upload)));
    }
    const judged = { ...checking, 'trust-anchors': 'root.pem', at: '2027-01-10' };
    expect(await step(checkout, judged, runner)).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
    if (example === 'shards.yml') {
      rmSync(join(checkout, artifacts, 'observations-1'), { recursive: true });
      const lost = await step(checkout, judged, runner);
      expect(lost).toMatchObject({ code: 1, outputs: { verdict: 'inconclusive' } });
    }
    rmSync(runner, { recursive: true });
  });

  it("by GitLab's parallel work as the example has them", async () => {
    const text = readFileSync(new URL('../../.github/examples/gitlab-shards.yml', import.meta.url), 'utf8');
    const lines = [...text.matchAll(/npx --yes pinwarden@\S+ (.*)$/gm)].map((match) => match[1] as string);
    const tree = appFor(ecdsa.pin, rsa.pin, SPARE);
    const count = /parallel: (\d+)/.exec(text)?.[1] as string;
    for (let index = 1; index <= Number(count); index++) {
      const args = (lines[0] as string)
        .replaceAll('$CI_NODE_INDEX', String(index))
        .replaceAll('$CI_NODE_TOTAL', count)
        .replaceAll('"', '')
        .split(' ');
      expect(await pinwarden([...args, ...probing], { cwd: tree })).toMatchObject({ code: 0 });
    }
    const check = (lines[1] as string).split(' ');
    expect(await pinwarden([...check, AT, ...judging], { cwd: tree })).toMatchObject({ code: 0 });
  });
});

describe('vantage points', () => {
  it('that see different chains are told apart', async () => {
    const tree = layOut(androidApp('h0.example.com', [ecdsa.pin, SPARE]));
    const other = await authority.issueLeaf({ dnsNames: ['h0.example.com'], days: [-60, 90] });
    const elsewhere = await startTls([other]);
    const files = ['eu', 'us'].map((name) => join(folder, `${name}.json`));
    await pinwarden([
      'observe',
      tree,
      '--vantage=eu',
      '--key-types=ecdsa',
      '-o',
      files[0] as string,
      ...probing,
    ]);
    await pinwarden([
      ...['observe', tree, '--vantage=us', '--key-types=ecdsa', '-o', files[1] as string, ...judging],
      ...[`--connect-to=*=127.0.0.1:${elsewhere.port}`, '--allow-private-addresses'],
    ]);
    const flags = files.map((file) => `--observations=${file}`);
    const { code, stdout } = await pinwarden(['check', tree, AT, ...flags, ...judging]);
    expect(code).toBe(1);
    expect(stdout).toContain('Not covered: 127.0.0.1 (ECDSA) from us: leaf `h0.example.com`');
    expect(stdout).toContain('notice chain-differs');
    const reversed = await pinwarden(['check', tree, AT, ...flags.reverse(), ...judging]);
    expect(reversed.stdout).toBe(stdout);
  });
});

describe('--previous', () => {
  it('tells which chain has changed since', async () => {
    const tree = layOut(androidApp('h0.example.com', [ecdsa.pin, rsa.pin, authority.pin, SPARE]));
    const file = join(folder, 'previous.json');
    await pinwarden(['observe', tree, '-o', file, ...probing]);
    const same = await pinwarden(['check', tree, AT, `--previous=${file}`, ...probing]);
    expect(same).toMatchObject({ code: 0 });
    expect(same.stdout).not.toContain('chain-changed');
    const renewed = await authority.issueLeaf({ dnsNames: ['h0.example.com'], days: [-1, 90] });
    const now = await startTls([renewed]);
    const changed = await pinwarden([
      ...['check', tree, AT, `--previous=${file}`, ...judging],
      ...[`--connect-to=*=127.0.0.1:${now.port}`, '--allow-private-addresses', '--key-types=ecdsa'],
    ]);
    expect(changed.code).toBe(0);
    expect(changed.stdout).toContain('notice chain-changed h0.example.com');
    expect(changed.stdout).toContain('gave way to `h0.example.com`');
  });
});

describe('a parent that no server answers for', () => {
  const parent = () => nsc('example.com', [ecdsa.pin, rsa.pin, SPARE], { subdomains: true });

  it('is judged by the hosts that --probe names', async () => {
    const tree = layOut({ 'app/src/main/AndroidManifest.xml': MANIFEST, [NSC_PATH]: parent() });
    const probe = ['--probe', 'example.com=api.example.com', '--probe', 'example.com=www.example.com'];
    const { code, stdout } = await pinwarden(['check', tree, AT, ...probe, ...probing, '--format=json']);
    expect(code).toBe(0);
    const { hosts } = JSON.parse(stdout);
    expect(hosts.map(({ host }: { host: string }) => host)).toEqual(['api.example.com', 'www.example.com']);
  });

  it('says what to write where no host under it is known', async () => {
    // 64 letters: the system knows without asking anybody that the name has no address.
    const apex = `${'a'.repeat(64)}.example.com`;
    const config = nsc(apex, [ecdsa.pin, SPARE], { subdomains: true });
    const tree = layOut({ 'app/src/main/AndroidManifest.xml': MANIFEST, [NSC_PATH]: config });
    const { code, stdout } = await pinwarden(['check', tree, AT, ...judging]);
    expect(code).toBe(3);
    expect(stdout).toContain(`--probe ${apex}=www.${apex}`);
  });

  it('refuses a probe that no entry covers', async () => {
    const tree = layOut({ 'app/src/main/AndroidManifest.xml': MANIFEST, [NSC_PATH]: parent() });
    const { code, stderr } = await pinwarden([
      'check',
      tree,
      '--probe',
      'example.com=api.example.org',
      ...probing,
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('do not apply to `api.example.org`');
  });
});

describe('behind a proxy', () => {
  // A label of 64 letters: the system knows without asking anybody that it has no address.
  const UNRESOLVED = `${'a'.repeat(64)}.example.com`;
  const asking = (proxy: string) => ({ env: { HTTPS_PROXY: proxy } });

  it('asks through it by address, with its credentials, and NO_PROXY exempts', async () => {
    const proxy = await startProxy({ credentials: 'user:pa ss' });
    const url = proxy.url.replace('http://', 'http://user:pa%20ss@');
    const tree = layOut(androidApp('h0.example.com', [ecdsa.pin, rsa.pin, SPARE]));
    const direct = await pinwarden(['check', tree, AT, ...probing], {
      env: { HTTPS_PROXY: url, NO_PROXY: '.example.com' },
    });
    expect(direct.code).toBe(0);
    expect(proxy.seen).toEqual([]);
    const through = await pinwarden(['check', tree, AT, ...probing], asking(url));
    expect(through).toMatchObject({ code: 0, stdout: direct.stdout });
    expect(proxy.seen.map(({ target }) => target)).toEqual(
      Array.from({ length: 2 }, () => `127.0.0.1:${server.port}`),
    );
    const wrong = await pinwarden(
      ['check', tree, AT, ...probing, '--format=json'],
      asking(proxy.url.replace('//', '//user:wr0ng@')),
    );
    expect(wrong.code).toBe(3);
    expect(wrong.stdout).toContain('PROXY_407');
    expect(wrong.stdout + wrong.stderr).not.toContain('wr0ng');
    const none = await pinwarden(
      ['check', tree, AT, '--proxy=none', ...probing],
      asking('http://127.0.0.1:1'),
    );
    expect(none.code).toBe(0);
  });

  it('names one that intercepts, by its root', async () => {
    const ca = await root({ name: 'Acme Proxy CA' });
    const forged = await ca.issueLeaf({ dnsNames: ['h0.example.com'] });
    const proxy = await startProxy({ intercept: [forged, ca] });
    const tree = layOut(androidApp('h0.example.com', [ecdsa.pin, rsa.pin, SPARE]));
    const { code, stdout } = await pinwarden(['check', tree, AT, ...probing], asking(proxy.url));
    expect(code).toBe(1);
    expect(stdout).toContain(
      `leads to the private root \`CN=Acme Proxy CA\`: the proxy \`127.0.0.1:${proxy.port}\` intercepts the connection`,
    );
    expect(stdout).not.toContain('live-pin-missing');
  });

  it('asks no private address, whoever would connect', async () => {
    const proxy = await startProxy();
    const tree = layOut(androidApp('h0.example.com', [ecdsa.pin, rsa.pin, SPARE]));
    const plain = probing.filter((flag) => flag !== '--allow-private-addresses');
    const { code, stdout } = await pinwarden(['check', tree, AT, ...plain], asking(proxy.url));
    expect(code).toBe(3);
    expect(stdout).toContain('refused-by-policy, PRIVATE_ADDRESS: a loopback address');
    // A name that has no address here could have any there.
    const elsewhere = layOut(androidApp(UNRESOLVED, [ecdsa.pin, rsa.pin, SPARE]));
    const left = await pinwarden(['check', elsewhere, AT, ...judging], asking(proxy.url));
    expect(left.code).toBe(3);
    expect(left.stdout).toContain('refused-by-policy, UNRESOLVED_BEHIND_PROXY');
    expect(proxy.seen).toEqual([]);
  });

  it('lets the proxy resolve what this machine cannot, where private addresses are allowed', async () => {
    const target = `${UNRESOLVED}:443`;
    const proxy = await startProxy({ route: (asked) => (asked === target ? server : null) });
    const tree = layOut(androidApp(UNRESOLVED, [ecdsa.pin, rsa.pin, SPARE]));
    const flags = [...judging, '--allow-private-addresses', '--format=json'];
    const { code, stdout } = await pinwarden(['check', tree, AT, ...flags], asking(proxy.url));
    expect(code).toBe(0);
    expect(JSON.parse(stdout).proofs[0]).toMatchObject({ addresses: [null], outcome: 'accepted' });
    expect(proxy.seen.map((seen) => seen.target)).toEqual([target, target]);
  });

  it.each(['socks5://user:s3cret@127.0.0.1:1080', 'http://user:s3cret@:x', 'ftp://s3cret'])(
    'refuses %s and repeats no credentials',
    async (proxy) => {
      const { code, stdout, stderr } = await pinwarden(['check', folder, AT, ...probing], asking(proxy));
      expect(code).toBe(2);
      expect(stderr).toContain('HTTPS_PROXY');
      expect(stdout + stderr).not.toContain('s3cret');
    },
  );
});

describe('Ctrl-C', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends at once with %i and leaves no half-written file', async (signal, code) => {
    const connected = deferred();
    const hole = await startRaw(() => connected.resolve());
    const tree = layOut(androidApp('h0.example.com', [ecdsa.pin, SPARE]));
    const file = join(tree, 'out', 'seen.json');
    mkdirSync(join(tree, 'out'));
    const child = spawn(
      process.execPath,
      [
        CLI,
        'observe',
        tree,
        '-o',
        file,
        `--connect-to=*=127.0.0.1:${hole.port}`,
        '--allow-private-addresses',
        '--timeout=600',
      ],
      { stdio: 'ignore', env: { PATH: process.env['PATH'] } },
    );
    await connected.promise;
    child.kill(signal);
    const [exit, by] = await once(child, 'exit');
    expect({ exit, by }).toEqual({ exit: code, by: null });
    expect(readdirSync(join(tree, 'out'))).toEqual([]);
    await hole.close();
  });
});

function deferred(): { promise: Promise<void>; resolve(): void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

function inputsOf(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/^ {10}([a-z-]+): (.*)$/gm)].map(([, name, value]) => [name, value]),
  );
}
