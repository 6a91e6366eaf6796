import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, chainPem, type Issued, root } from '../support/pki.ts';
import { pinwarden } from '../support/run.ts';
import { hasCommand, type Running, startTls, stopServers } from '../support/servers.ts';
import { makeRunner, step } from '../support/step.ts';
import { layOut } from '../support/tree.ts';

const HOST = 'api.example.com';
const MANIFEST = `<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.app">
    <application
        android:label="App">
    </application>
</manifest>
`;
const PLIST = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
\t<key>CFBundleName</key>
\t<string>App</string>
</dict>
</plist>
`;

let authority: Authority;
let issuer: Authority;
let leaf: Issued;
let server: Running;
let folder: string;
let judging: string[];
let probing: string[];

beforeAll(async () => {
  authority = await root({ name: 'Test Root' });
  issuer = await authority.issueCa({ name: 'Test Issuing CA' });
  leaf = await issuer.issueLeaf({ dnsNames: [HOST], days: [-1, 90] });
  server = await startTls([leaf, issuer]);
  folder = mkdtempSync(join(tmpdir(), 'pinwarden-generate-'));
  writeFileSync(join(folder, 'root.pem'), authority.pem);
  const spare = await issuer.issueLeaf({ dnsNames: [HOST], days: [-1, 200] });
  writeFileSync(join(folder, 'spare.pem'), chainPem(spare, issuer));
  judging = [`--trust-anchors=${join(folder, 'root.pem')}`];
  probing = [
    ...judging,
    `--connect-to=*=127.0.0.1:${server.port}`,
    '--allow-private-addresses',
    '--retries=0',
  ];
});

afterAll(async () => {
  await stopServers();
  rmSync(folder, { recursive: true });
});

const backup = (): string => `--backup=${HOST}=${join(folder, 'spare.pem')}`;

describe('generate', () => {
  it('prints the chain with its root, and configuration for both platforms', async () => {
    const { code, stdout } = await pinwarden(['generate', HOST, backup(), ...probing]);
    expect(code).toBe(0);
    for (const { pin } of [leaf, issuer, authority]) expect(stdout).toContain(`  ${pin}  CN=`);
    expect(stdout).toContain(
      `<pin digest="SHA-256">${leaf.pin}</pin> <!-- leaf: ${HOST}, ECDSA P-256, certificate ends `,
    );
    expect(stdout).toContain('<key>NSPinnedLeafIdentities</key>');
  });

  it('prints one kind alone, ready to paste; the rest goes to standard error', async () => {
    const { code, stdout, stderr } = await pinwarden(['generate', HOST, '--format=android', ...probing]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<\?xml[\s\S]*<\/network-security-config>\n$/);
    expect(stderr).toContain('has no backup pin');
    expect(stderr).toContain(authority.pin);
    const json = await pinwarden(['generate', HOST, '--format=json', '--pin=root', ...probing]);
    expect(JSON.parse(json.stdout).hosts[0].pins).toMatchObject([{ sha256: authority.pin, role: 'root' }]);
    const all = await pinwarden(['generate', HOST, '--format=all', backup(), ...probing]);
    expect(all.stdout.match(/^=== /gm)).toHaveLength(5);
  });

  it('writes both platforms into a repository, which check then passes with the backup proven', async () => {
    const tree = layOut({ 'app/src/main/AndroidManifest.xml': MANIFEST, 'ios/App/Info.plist': PLIST });
    const made = await pinwarden([
      'generate',
      HOST,
      '--expiration=none',
      backup(),
      '--write',
      tree,
      ...probing,
    ]);
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(/created: .*network_security_config\.xml/);
    const required = ['--require-backup=proven', backup()];
    const checked = await pinwarden(['check', tree, '--format=json', ...required, ...probing]);
    const { verdict, proofs } = JSON.parse(checked.stdout);
    expect({ verdict, backups: proofs.map((proof: { backup: string }) => proof.backup) }).toEqual({
      verdict: 'pass',
      backups: ['proven', 'proven'],
    });
    const plist = readFileSync(join(tree, 'ios/App/Info.plist'), 'utf8');
    const inserted = /\t<key>NSAppTransportSecurity<\/key>[\s\S]*?\n\t<\/dict>\n/.exec(plist)?.[0] as string;
    expect(plist.replace(inserted, '')).toBe(PLIST);
    const again = await pinwarden([
      'generate',
      HOST,
      '--expiration=none',
      backup(),
      '--write',
      tree,
      ...probing,
    ]);
    expect(again.stdout).not.toMatch(/^(created|changed): /m);
  });

  it('refuses what no device trusts, and writes nothing', async () => {
    const tree = layOut({ 'app/src/main/AndroidManifest.xml': MANIFEST });
    const untrusted = probing.filter((flag) => !flag.startsWith('--trust-anchors'));
    const { code, stdout } = await pinwarden(['generate', HOST, '--write', tree, ...untrusted]);
    expect(code).toBe(1);
    expect(stdout).toContain(`What ${HOST} serves teaches nothing: no path to a trust anchor.`);
    expect(stdout).toContain(leaf.pin);
    expect(stdout).not.toContain('<pin digest');
    expect(readFileSync(join(tree, 'app/src/main/AndroidManifest.xml'), 'utf8')).toBe(MANIFEST);
    const wrongName = await pinwarden(['generate', 'other.example.com', ...probing]);
    expect(wrongName.code).toBe(1);
    expect(wrongName.stdout).toContain('the certificate is for another name');
  });

  it('is inconclusive where nobody answers', async () => {
    const { code, stdout } = await pinwarden([
      'generate',
      HOST,
      '--connect-to=*=127.0.0.1:1',
      '--allow-private-addresses',
      '--retries=0',
    ]);
    expect(code).toBe(3);
    expect(stdout).toContain(`${HOST} could not be asked`);
  });

  it('says why a kind that was asked for is not made, by the command and by the Action', async () => {
    const args = ['generate', HOST, '--format=trustkit-ios', ...probing];
    const { code, stdout, stderr } = await pinwarden(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('trustkit-ios: TrustKit crashes at launch with fewer than two distinct pins');
    const runner = makeRunner();
    const tree = layOut({ 'root.pem': authority.pem });
    const live = { 'connect-to': `*=127.0.0.1:${server.port}`, 'allow-private-addresses': 'true' };
    const inputs = { mode: 'generate', hosts: HOST, format: 'trustkit-ios', 'trust-anchors': 'root.pem' };
    const ran = await step(tree, { ...inputs, ...live }, runner);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('::error::Nothing is generated. TrustKit crashes at launch');
    rmSync(runner, { recursive: true });
  });

  it('does not pretend to write what it only prints', async () => {
    const tree = layOut({ 'app/src/main/AndroidManifest.xml': MANIFEST });
    const { code, stderr } = await pinwarden([
      'generate',
      HOST,
      '--format=okhttp',
      '--write',
      tree,
      ...probing,
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('`format` is `okhttp`, which is there to paste');
  });

  it.each([
    ['BÜCHER.example.com', 'is taken for xn--bcher-kva.example.com.'],
    [
      'API.example.com:8443',
      'is taken for api.example.com, asked at port 8443 (a pin holds for every port).',
    ],
  ])('tells what it makes of %s', async (name, told) => {
    const { code, stderr, stdout } = await pinwarden(['generate', name, '--wrong-pins', '--format=android']);
    expect(code).toBe(0);
    expect(stderr).toContain(`${name} ${told}`);
    expect(stdout).toMatch(/>(xn--bcher-kva|api)\.example\.com</);
  });

  it('pins what lies under a host where that is asked for', async () => {
    const { stdout } = await pinwarden(['generate', HOST, '--include-subdomains', ...probing]);
    expect(stdout).toContain(`<domain includeSubdomains="true">${HOST}</domain>`);
    expect(stdout).toMatch(/<key>NSIncludesSubdomains<\/key>\n\s*<true\/>/);
  });

  it('takes a name as people write it, and says so', async () => {
    const { code, stderr } = await pinwarden([
      'generate',
      'https://API.example.com/v1',
      '--format=okhttp',
      ...probing,
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain('https://API.example.com/v1 is taken for api.example.com.');
  });

  it.each([
    ['*.example.com', 'holds a wildcard'],
    ['192.0.2.1', 'is an IP address'],
    ['localhost', 'has no dot'],
    ['no such host', 'is neither a host nor a file'],
  ])('refuses %s', async (host, message) => {
    const { code, stderr } = await pinwarden(['generate', host, ...probing]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('makes wrong pins to test with, which check refuses', async () => {
    const tree = layOut({ 'app/src/main/AndroidManifest.xml': MANIFEST });
    const made = await pinwarden(['generate', HOST, '--wrong-pins', '--format=android', '--write', tree]);
    expect(made).toMatchObject({ code: 0 });
    expect(made.stderr).toContain('These pins match nothing');
    const { code, stdout } = await pinwarden(['check', tree, '--offline']);
    expect(code).toBe(1);
    expect(stdout).toContain('made by `pinwarden generate --wrong-pins`');
  });
});

describe("what is generated is taken by the platforms' own tools", () => {
  const written = async (): Promise<string> => {
    const tree = layOut({ 'app/src/main/AndroidManifest.xml': MANIFEST, 'ios/App/Info.plist': PLIST });
    await pinwarden(['generate', HOST, '--pin=leaf', '--pin=root', backup(), '--write', tree, ...probing]);
    return tree;
  };
  const outcome = (command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  it.skipIf(!hasCommand('aapt', 'version'))('aapt compiles the resource (needs aapt)', async () => {
    const tree = await written();
    const main = join(tree, 'app/src/main');
    const apk = join(tree, 'app.apk');
    // Without the framework's own resources aapt knows none of the manifest's attributes.
    const bare = join(tree, 'AndroidManifest.xml');
    writeFileSync(bare, '<manifest package="com.example.app" />');
    outcome('aapt', 'package', '-f', '-M', bare, '-S', join(main, 'res'), '-F', apk);
    const compiled = outcome('aapt', 'dump', 'xmltree', apk, 'res/xml/network_security_config.xml');
    expect(compiled).toContain('E: network-security-config');
    expect(compiled).toContain(`C: "${leaf.pin}"`);
  });

  it.skipIf(!hasCommand('plistutil', '-h'))(
    'plistutil reads the property list (needs plistutil)',
    async () => {
      expect(outcome('plistutil', '-i', join(await written(), 'ios/App/Info.plist'))).toContain(leaf.pin);
    },
  );

  it.skipIf(!hasCommand('python3', '-c', 'import plistlib'))('plistlib does too (needs Python)', async () => {
    const script =
      'import plistlib, sys; print(plistlib.load(open(sys.argv[1], "rb"))["NSAppTransportSecurity"]["NSPinnedDomains"])';
    const domains = outcome('python3', '-c', script, join(await written(), 'ios/App/Info.plist'));
    expect(domains).toContain(`'${HOST}'`);
    expect(domains).toContain(leaf.pin);
    expect(domains).toContain(authority.pin);
  });
});

describe('backups', () => {
  it('of a private key are refused by name, and nothing of it is told', async () => {
    const file = join(folder, 'secret.pem');
    writeFileSync(file, leaf.privateKeyPem);
    const body = leaf.privateKeyPem.replace(/-----[^-]*-----|\s/g, '');
    const tree = layOut({ 'app/src/main/AndroidManifest.xml': MANIFEST });
    for (const args of [
      ['generate', HOST, `--backup=${HOST}=${file}`],
      [
        'check',
        tree,
        '--if-none-found=ignore',
        `--backup=${HOST}=${file}`,
        '--json-file',
        join(tree, 'report.json'),
      ],
    ]) {
      const { code, stdout, stderr } = await pinwarden([...args, ...probing]);
      expect(code).toBe(2);
      expect(stderr).toContain('secret.pem');
      for (let at = 0; at + 8 <= body.length; at++) {
        expect((stdout + stderr).includes(body.slice(at, at + 8))).toBe(false);
      }
    }
  });

  it('that the app would not accept are an error, and so is what is next', async () => {
    const tree = layOut({ 'app/src/main/AndroidManifest.xml': MANIFEST });
    await pinwarden(['generate', HOST, '--expiration=none', '--write', tree, ...probing]);
    const other = await issuer.issueLeaf({ dnsNames: [HOST], days: [-1, 90] });
    writeFileSync(join(folder, 'other.pem'), chainPem(other, issuer));
    for (const role of ['backup', 'next']) {
      const flags = [`--${role}=${HOST}=${join(folder, 'oth*.pem')}`, '--severity=backup-pin-missing=off'];
      const { code, stdout } = await pinwarden(['check', tree, ...flags, ...probing]);
      expect(code).toBe(1);
      expect(stdout).toContain('backup-refused');
      expect(stdout).toContain(other.pin);
    }
  });

  it('have pins that `pins` prints, of requests and bare keys too', async () => {
    const key = join(folder, 'bare.pub');
    writeFileSync(key, leaf.x509.publicKey.export({ type: 'spki', format: 'pem' }));
    const { code, stdout } = await pinwarden(['pins', key]);
    expect(code).toBe(0);
    expect(stdout).toBe(`${key}\n  ${leaf.pin}  public key\n      ECDSA P-256\n`);
  });

  it('for a host that is not asked for are a mistake, whichever they are', async () => {
    const next = `--next=other.example.com=${join(folder, 'spare.pem')}`;
    const { code, stderr } = await pinwarden(['generate', HOST, next, ...probing]);
    expect(code).toBe(2);
    expect(stderr).toContain('`next` names other.example.com');
    expect(stderr).toContain('which is none of the hosts');
  });

  it('for a host that nobody pins are a mistake', async () => {
    const tree = layOut({ 'app/src/main/AndroidManifest.xml': MANIFEST });
    const { code, stderr } = await pinwarden(['check', tree, '--if-none-found=ignore', backup(), ...probing]);
    expect(code).toBe(2);
    expect(stderr).toContain('which no file pins');
  });
});

describe('the form of .github/examples/generate.yml', () => {
  it('runs as the Action does', async () => {
    const tree = layOut({
      'app/src/main/AndroidManifest.xml': MANIFEST,
      'root.pem': authority.pem,
      'spare.pem': readFileSync(join(folder, 'spare.pem'), 'utf8'),
    });
    const runner = makeRunner();
    const example = readFileSync(new URL('../../.github/examples/generate.yml', import.meta.url), 'utf8');
    const given: Record<string, string> = {
      hosts: `${HOST}`,
      pin: 'leaf',
      backup: `${HOST}=spare.pem`,
      platforms: 'all',
    };
    const block = /uses: OWNER\/pinwarden@v0\n {8}with:\n((?: {10}.*\n?)+)/.exec(example)?.[1] ?? '';
    const inputs = Object.fromEntries(
      [...block.matchAll(/^ {10}([a-z-]+): (.*)$/gm)].map(([, name = '', value = '']) => [
        name,
        value.replace(/\$\{\{ inputs\.(\w+) \}\}/, (_, input: string) => given[input] ?? ''),
      ]),
    );
    const live = {
      'connect-to': `*=127.0.0.1:${server.port}`,
      'allow-private-addresses': 'true',
      'trust-anchors': 'root.pem',
    };
    const ran = await step(tree, { ...inputs, ...live }, runner);
    expect(ran).toMatchObject({ code: 0 });
    expect(readFileSync(ran.outputs['generated'] as string, 'utf8')).toContain(leaf.pin);
    expect(readFileSync(join(tree, 'app/src/main/AndroidManifest.xml'), 'utf8')).toContain(
      '@xml/network_security_config',
    );
    rmSync(runner, { recursive: true });
  });
});
