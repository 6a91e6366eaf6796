import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { options } from '../../src/options.ts';
import { type Authority, type Issued, root } from '../support/pki.ts';
import { CLI, pinwarden, run } from '../support/run.ts';
import { androidApp, NSC_PATH, nsc } from '../support/sample.ts';
import { type Running, startTls } from '../support/servers.ts';
import { layOut } from '../support/tree.ts';

const HOST = 'api.example.com';
const SPARE = 'r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=';

let authority: Authority;
let leaf: Issued;
let server: Running;
let folder: string;
let probing: string[];

beforeAll(async () => {
  authority = await root({ name: 'Test Root' });
  leaf = await authority.issueLeaf({ dnsNames: [HOST], days: [-1, 90] });
  server = await startTls([leaf]);
  folder = mkdtempSync(join(tmpdir(), 'pinwarden-e2e-'));
  writeFileSync(join(folder, 'root.pem'), authority.pem);
  probing = [
    `--connect-to=${HOST}=127.0.0.1:${server.port}`,
    '--allow-private-addresses',
    `--trust-anchors=${join(folder, 'root.pem')}`,
    '--timeout=5',
    '--retries=0',
  ];
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('pinwarden', () => {
  it('says its version and nothing else', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await pinwarden(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([[['--help']], [['help']], [[]]])('answers %j with its commands', async (args) => {
    const { code, stdout } = await pinwarden(args);
    expect(code).toBe(0);
    for (const command of ['check', 'fix', 'observe', 'pins', 'policy', 'demo'])
      expect(stdout).toContain(`pinwarden ${command}`);
  });

  it('lists every option of a command in its help', async () => {
    const { stdout } = await pinwarden(['check', '--help']);
    for (const { name, commands, cli } of options) {
      const isListed = commands.includes('check') && cli !== false;
      expect(new RegExp(`--${name}(?![a-z-])`).test(stdout)).toBe(isListed);
    }
  });

  it.each([
    [['chekc'], '`chekc` is no command'],
    [['check', '--bogus'], '--bogus'],
    [['check', 'a', 'b'], 'pinwarden check [PATH]'],
    [['check', '--timeout', 'soon'], '`timeout` is `soon`'],
    [['check', '--severity', 'no-such-rule=off'], '`no-such-rule`'],
    [['check', 'no/such/folder'], 'no/such/folder'],
    [['check', '--offline', '--connect-to', 'nonsense'], 'nonsense'],
    [['check', ''], 'One of the words is empty'],
    [['check', '--offline', '--trust-anchors', 'missing.pem'], 'missing.pem'],
    [['policy', 'a.example', '--format', 'markdown'], 'prints no `markdown`'],
    [['pins', 'missing.pem'], 'There is no file `missing.pem`'],
    [['pins'], 'pinwarden pins HOST|FILE...'],
    [['pins', '*.example.com'], '`*.example.com`'],
    [['policy'], 'pinwarden policy HOST [PATH]'],
  ])('refuses %j with exit code 2 and says why', async (args, part) => {
    const { code, stdout, stderr } = await pinwarden(args, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(part);
    expect(stderr).not.toContain('    at ');
  });

  it('runs from its bundle alone, without node_modules', async () => {
    cpSync(dirname(dirname(CLI)), join(folder, 'dist'), { recursive: true });
    const alone = join(folder, 'dist/cli/index.js');
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const checked = await run(process.execPath, [alone, 'check', tree, ...probing]);
    expect(checked).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('pinwarden check', () => {
  it('passes with a live pin and a backup, and proves it', async () => {
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const { code, stdout, stderr } = await pinwarden(['check', tree, ...probing]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /✔ api\.example\.com +app\/src\/main.* 127\.0\.0\.1 .* api\.example\.com +a new key +yes +\d{4}/,
    );
    expect(stdout).toMatch(/^pass: /m);
    expect(code).toBe(0);
  });

  it('fails at the line of the entry when no pin matches', async () => {
    const tree = layOut(androidApp(HOST, [SPARE, `A${SPARE.slice(1)}`]));
    const { code, stdout } = await pinwarden(['check', '.', ...probing], { cwd: tree });
    expect(code).toBe(1);
    expect(stdout).toContain(`${NSC_PATH}:4:43 error live-pin-missing ${HOST}\n`);
    expect(stdout).toContain(leaf.pin);
  });

  it('prints JSON that fits its schema, and nothing beside it', async () => {
    const tree = layOut({
      ...androidApp(HOST, [leaf.pin]),
      'ios/Info.plist':
        '<plist><dict><key>NSAppTransportSecurity</key><dict><key>NSPinnedDomains</key><true/></dict></dict></plist>',
    });
    const { code, stdout, stderr } = await pinwarden(['check', tree, '--format', 'json', ...probing]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const report = JSON.parse(stdout);
    const schema = readFileSync(new URL('../../src/report/report.schema.json', import.meta.url), 'utf8');
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(schema));
    expect(validate(report) || validate.errors).toBe(true);
    expect(report).toMatchObject({
      schema: 'pinwarden-report/3',
      verdict: 'fail',
      stores: [
        {
          path: NSC_PATH,
          format: 'android-nsc',
          rejected: null,
          domains: [{ name: HOST, includeSubdomains: false, line: 4 }],
        },
        { path: 'ios/Info.plist', format: 'ios-ats', domains: [] },
      ],
    });
    expect(report.hosts.map(({ host }: { host: string }) => host)).toEqual([HOST]);
    const backup = report.findings.find(({ rule }: { rule: string }) => rule === 'backup-pin-missing');
    expect(backup).toMatchObject({ severity: 'error', path: NSC_PATH, line: 5, host: HOST });
  });

  it('gives the same JSON twice for the same servers and instant', async () => {
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const ask = async () => {
      const { stdout } = await pinwarden(['check', tree, '--format=json', '--at=2026-12-01', ...probing]);
      return stdout.replace(/"at": "[^"]*"/g, '');
    };
    expect(await ask()).toBe(await ask());
  });

  it('is never green over a server that could not be asked', async () => {
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const closed = await startTls([leaf]);
    await closed.close();
    const dead = [
      `--connect-to=${HOST}=127.0.0.1:${closed.port}`,
      '--allow-private-addresses',
      '--retries=0',
    ];
    const strict = await pinwarden(['check', tree, ...dead]);
    expect(strict.code).toBe(3);
    expect(strict.stdout).toMatch(/error endpoint-unreachable/);
    expect(strict.stdout).toMatch(/^inconclusive: /m);
    const lenient = await pinwarden(['check', tree, ...dead, '--unreachable=warning']);
    expect(lenient.code).toBe(0);
    expect(lenient.stdout).toMatch(/warning endpoint-unreachable/);
    expect(lenient.stdout).toMatch(/^inconclusive: /m);
  });

  it('refuses a private address unless it is allowed', async () => {
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const { code, stdout } = await pinwarden([
      'check',
      tree,
      `--connect-to=${HOST}=127.0.0.1:${server.port}`,
    ]);
    expect(code).toBe(3);
    expect(stdout).toContain('refused-by-policy');
    expect(stdout).toContain('--allow-private-addresses');
  });

  it('asks nobody when offline, and says so on top', async () => {
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const { code, stdout } = await pinwarden(['check', tree, '--offline']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^No server was asked/);
    expect((await pinwarden(['check', layOut(androidApp(HOST, [SPARE])), '--offline'])).code).toBe(1);
  });

  it('fails when it finds nothing, unless told otherwise', async () => {
    const tree = layOut({ 'README.md': '# nothing here' });
    expect((await pinwarden(['check', tree])).code).toBe(1);
    expect((await pinwarden(['check', tree, '--if-none-found=warning'])).code).toBe(0);
    expect((await pinwarden(['check', tree, '--if-none-found=ignore'])).stdout).not.toContain(
      'no-pins-found',
    );
  });

  it('checks a single file', async () => {
    const tree = layOut({ 'pins.xml': nsc(HOST, [leaf.pin, SPARE]) });
    const { code, stdout } = await pinwarden(['check', join(tree, 'pins.xml'), ...probing]);
    expect(stdout).toContain('pins.xml');
    expect(code).toBe(0);
  });

  it('says which hosts it left out for their number, and does not pass', async () => {
    const second = nsc('www.example.com', [leaf.pin, SPARE]);
    const tree = layOut({ ...androidApp(HOST, [leaf.pin, SPARE]), 'lib/src/main/res/xml/more.xml': second });
    const { code, stdout } = await pinwarden(['check', tree, '--max-hosts=1', ...probing]);
    expect(stdout).toContain('1 of 2 pinned hosts were not asked: --max-hosts is 1.');
    expect(stdout).toMatch(/^inconclusive: 1 of 2 hosts/m);
    expect(code).toBe(3);
  });

  it.skipIf(!existsSync('/dev/full'))('does not lose its report silently', async () => {
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const { code, stderr } = await run('sh', [
      '-c',
      `"${process.execPath}" "${CLI}" check "${tree}" --offline >/dev/full`,
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('ENOSPC');
  });

  it('judges as of another instant', async () => {
    const tree = layOut({
      'app/src/main/res/xml/p.xml': nsc(HOST, [leaf.pin, SPARE], { expiration: '2030-01-01' }),
    });
    const at = async (instant: string) =>
      (await pinwarden(['check', tree, '--offline', '--at', instant])).stdout.match(/pin-set-\w+/)?.[0] ??
      null;
    expect(await at('2029-12-31T09:59:59.999Z')).toBe('pin-set-expiring');
    expect(await at('2029-12-31T10:00:00Z')).toBe('pin-set-expired');
    expect(await at('2029-01-01')).toBeNull();
  });

  it('writes files whole or not at all', async () => {
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const both = [
      '--output',
      join(tree, 'out/report.md'),
      '--format=markdown',
      '--json-file',
      join(tree, 'r.json'),
    ];
    const { code, stdout } = await pinwarden(['check', tree, ...both, ...probing]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(join(tree, 'out/report.md'), 'utf8')).toMatch(/^## ✅ Pinwarden: pass/);
    expect(JSON.parse(readFileSync(join(tree, 'r.json'), 'utf8')).verdict).toBe('pass');
    const refused = await pinwarden(['check', tree, '--offline', '--output', join(tree, 'r.json', 'x')]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("can't be written");
  });

  it('colours only where it is told to', async () => {
    const tree = layOut(androidApp(HOST, [SPARE]));
    const colours = async (env: Record<string, string>) =>
      (await pinwarden(['check', tree, '--offline'], { env })).stdout.includes('\u001b[');
    expect(await colours({})).toBe(false);
    expect(await colours({ FORCE_COLOR: '1' })).toBe(true);
    expect(await colours({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  it("takes neither the environment's extra authorities nor its word for verification", async () => {
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const env = { NODE_EXTRA_CA_CERTS: join(folder, 'root.pem'), NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    const untold = probing.filter((each) => !each.startsWith('--trust-anchors'));
    const { code, stdout } = await pinwarden(['check', tree, ...untold], { env });
    expect(code).toBe(1);
    expect(stdout).toContain('chain-untrusted');
  });
});

describe('pinwarden pins', () => {
  it('prints the pin that openssl prints, for a host and for a file', async () => {
    const file = join(folder, 'leaf.pem');
    writeFileSync(file, leaf.pem);
    const pipeline = `openssl x509 -pubkey -noout -in "${file}" | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | openssl base64`;
    const expected = (await run('sh', ['-c', pipeline])).stdout.trim();
    expect(expected).toBe(leaf.pin);
    const ofFile = await pinwarden(['pins', file, '--format=json']);
    expect(JSON.parse(ofFile.stdout).targets[0].certificates[0].pin).toBe(expected);
    const ofHost = await pinwarden(['pins', HOST, ...probing]);
    expect(ofHost.code).toBe(0);
    expect(ofHost.stdout).toContain(`  ${expected}  CN=${HOST}\n`);
    expect(ofHost.stdout).toContain(': trusted\n');
    expect(ofHost.stdout).toContain('not sent');
  });

  it('shows what an untrusted host serves, and does not call it good', async () => {
    const untold = probing.filter((each) => !each.startsWith('--trust-anchors'));
    const { code, stdout } = await pinwarden(['pins', HOST, ...untold]);
    expect(stdout).toContain('NOT TRUSTED');
    expect(code).toBe(1);
  });

  it('refuses a private key by the name of its file, and shows none of it', async () => {
    const file = join(folder, 'leaf.key');
    writeFileSync(file, leaf.privateKeyPem);
    const { code, stdout, stderr } = await pinwarden(['pins', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('leaf.key');
    const secret = leaf.privateKeyPem.split('\n')[1] as string;
    expect(stdout + stderr).not.toContain(secret.slice(0, 16));
  });
});

describe('pinwarden policy', () => {
  const ask = async (tree: string, host: string, ...flags: string[]) => {
    const { code, stdout } = await pinwarden(['policy', host, tree, '--format=json', ...flags]);
    return { code, ...JSON.parse(stdout) };
  };

  it('says what applies to a host and what does not', async () => {
    const config = nsc('Example.COM', [SPARE.replace('=', '')], { subdomains: true });
    const tree = layOut({ 'app/src/main/res/xml/p.xml': config });
    expect(await ask(tree, 'API.example.com.')).toMatchObject({
      code: 0,
      host: HOST,
      stores: [
        {
          path: 'app/src/main/res/xml/p.xml',
          format: 'android-nsc',
          rejected: null,
          pinned: true,
          inForce: true,
          groups: [{ scope: 'chain', pins: [SPARE] }],
          expires: null,
          overridden: false,
        },
      ],
      problems: [],
    });
    expect((await ask(tree, 'example.org')).stores[0]).toMatchObject({ pinned: false, groups: [] });
  });

  it('says whether the pins are in force at an instant', async () => {
    const tree = layOut({ 'res/xml/p.xml': nsc(HOST, [SPARE], { expiration: '2030-01-01' }) });
    const at = async (instant: string) => (await ask(tree, HOST, '--at', instant)).stores[0];
    expect(await at('2029-12-31T09:59:59Z')).toMatchObject({
      pinned: true,
      inForce: true,
      expires: '2030-01-01',
    });
    expect(await at('2029-12-31T10:00:00Z')).toMatchObject({ pinned: true, inForce: false });
  });

  it('reads nothing but debug-overrides of a debug companion', async () => {
    const debug = nsc('dbg.example.org', [SPARE]).replace('SHA-256', 'MD5');
    const tree = layOut({
      ...androidApp(HOST, [SPARE, leaf.pin]),
      'app/src/main/res/xml/network_security_config_debug.xml': debug,
    });
    const companion = (await ask(tree, 'dbg.example.org')).stores.find(
      ({ deployment }: { deployment: string }) => deployment === 'companion',
    );
    expect(companion).toMatchObject({ rejected: null, pinned: false, groups: [] });
    const { code, stdout } = await pinwarden(['check', tree, '--offline']);
    expect(stdout).toContain('_debug.xml:4:43 warning lint-demand');
    expect(code).toBe(0);
  });

  it('does not say that a host is not pinned where it could not read', async () => {
    const deep = `${'<x>'.repeat(300)}${'</x>'.repeat(300)}`;
    const config = nsc(HOST, [SPARE]).replace('<domain-config>', `${deep}<domain-config>`);
    const { code, stores } = await ask(layOut({ 'res/xml/p.xml': config }), HOST);
    expect(code).toBe(3);
    expect(stores[0].unreadable).toContain('nested more than');
  });
});
