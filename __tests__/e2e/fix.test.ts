import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Authority, type Issued, root } from '../support/pki.ts';
import { CLI, pinwarden } from '../support/run.ts';
import { androidApp, NSC_PATH, nsc } from '../support/sample.ts';
import { hasCommand, type Running, startNginx, startTls } from '../support/servers.ts';

const HOST = 'api.example.com';
const SPARE = 'r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=';
const OLD = 'TNnPHdGFVzCFKDrnnc6rBk7XCrcPf9uK4KaAHdm9xJ8=';
const PLIST_PATH = 'ios/App/Info.plist';

let authority: Authority;
let leaf: Issued;
let server: Running;
let scratch: string;
let folder: string;
let probing: string[];

beforeAll(async () => {
  authority = await root({ name: 'Test Root' });
  leaf = await authority.issueLeaf({ dnsNames: [HOST], days: [-1, 90] });
  server = await startTls([leaf]);
  scratch = mkdtempSync(join(tmpdir(), 'pinwarden-fix-'));
  writeFileSync(join(scratch, 'root.pem'), authority.pem);
  probing = [
    `--connect-to=${HOST}=127.0.0.1:${server.port}`,
    '--allow-private-addresses',
    `--trust-anchors=${join(scratch, 'root.pem')}`,
    '--timeout=5',
    '--retries=0',
  ];
});
afterAll(async () => {
  await server.close();
  rmSync(scratch, { recursive: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(scratch, 'app-'));
});

function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8');
const fix = (...args: readonly string[]) => pinwarden(['fix', ...probing, ...args], { cwd: folder });

function plist(pin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
\t<key>CFBundleName</key>
\t<string>App</string>
\t<key>NSAppTransportSecurity</key>
\t<dict>
\t\t<key>NSPinnedDomains</key>
\t\t<dict>
\t\t\t<key>${HOST}</key>
\t\t\t<dict>
\t\t\t\t<key>NSPinnedLeafIdentities</key>
\t\t\t\t<array>
\t\t\t\t\t<dict>
\t\t\t\t\t\t<key>SPKI-SHA256-BASE64</key>
\t\t\t\t\t\t<string>${pin}</string>
\t\t\t\t\t</dict>
\t\t\t\t</array>
\t\t\t</dict>
\t\t</dict>
\t</dict>
</dict>
</plist>
`;
}

describe('pinwarden fix', () => {
  it("lets in what is served, in both platforms' files, and check passes then", async () => {
    put({ ...androidApp(HOST, [OLD, SPARE]), [PLIST_PATH]: plist(SPARE) });
    const before = textOf(NSC_PATH);
    expect((await pinwarden(['check', ...probing], { cwd: folder })).code).toBe(1);
    const ran = await fix();
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain(`+            <pin digest="SHA-256">${leaf.pin}</pin>`);
    expect(textOf(NSC_PATH)).toBe(
      before.replace(
        `${SPARE}</pin>\n`,
        `${SPARE}</pin>\n${textOf(NSC_PATH)
          .split('\n')
          .find((line) => line.includes(leaf.pin))}\n`,
      ),
    );
    expect(textOf(PLIST_PATH)).toContain(`<string>${leaf.pin}</string>`);
    expect((await pinwarden(['check', ...probing], { cwd: folder })).code).toBe(0);
  });

  it('changes nothing the second time', async () => {
    put(androidApp(HOST, [OLD, SPARE]));
    await fix();
    const once = textOf(NSC_PATH);
    const ran = await fix();
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toContain('Nothing to repair');
    expect(textOf(NSC_PATH)).toBe(once);
  });

  it('writes nothing with --dry-run', async () => {
    put(androidApp(HOST, [OLD, SPARE]));
    const before = textOf(NSC_PATH);
    const ran = await fix('--dry-run');
    expect(ran.stdout).toContain(leaf.pin);
    expect(textOf(NSC_PATH)).toBe(before);
    expect(readdirSync(dirname(join(folder, NSC_PATH)))).toEqual(['network_security_config.xml']);
  });

  it.skipIf(!hasCommand('git', '--version'))(
    'saves a patch that git takes, CRLF and a missing final newline included (skipped where git is missing)',
    async () => {
      const text = nsc(HOST, [OLD, SPARE]).replaceAll('\n', '\r\n').trimEnd();
      put({ ...androidApp(HOST, []), [NSC_PATH]: text, 'other/Info.plist': plist(SPARE) });
      const ran = await fix('--dry-run', '--patch', 'pins.patch');
      expect(ran.code).toBe(0);
      execFileSync('git', ['apply', 'pins.patch'], { cwd: folder, stdio: 'pipe' });
      const patched = [textOf(NSC_PATH), textOf('other/Info.plist')];
      writeFileSync(join(folder, NSC_PATH), text);
      writeFileSync(join(folder, 'other/Info.plist'), plist(SPARE));
      await fix();
      expect([textOf(NSC_PATH), textOf('other/Info.plist')]).toEqual(patched);
    },
  );

  it('repairs from saved observations without asking anybody', async () => {
    put(androidApp(HOST, [OLD, SPARE]));
    await pinwarden(['observe', ...probing, '-o', 'seen.json'], { cwd: folder });
    const args = ['--observations', 'seen.json', `--trust-anchors=${join(scratch, 'root.pem')}`];
    const ran = await pinwarden(['fix', ...args], { cwd: folder });
    expect(ran.code).toBe(0);
    expect((await pinwarden(['check', ...args], { cwd: folder })).code).toBe(0);
  });

  it.skipIf(!hasCommand('nginx', '-v') || !hasCommand('openssl', 'version'))(
    'lets in both certificates of nginx, with the pins that openssl prints (skipped without nginx and openssl)',
    async () => {
      const rsa = await authority.issueLeaf({ dnsNames: [HOST], days: [-1, 90], key: 'rsa' });
      const nginx = await startNginx([leaf], '', [rsa]);
      try {
        put(androidApp(HOST, [OLD, SPARE]));
        const own = probing.filter((each) => !each.startsWith('--connect-to'));
        const args = [...own, `--connect-to=${HOST}=127.0.0.1:${nginx.port}`];
        expect((await pinwarden(['fix', ...args], { cwd: folder })).code).toBe(0);
        for (const kind of ['ECDSA+SHA256', 'RSA-PSS+SHA256']) {
          const client = `openssl s_client -connect 127.0.0.1:${nginx.port} -servername ${HOST} -sigalgs ${kind}`;
          const pipeline = `${client} </dev/null 2>/dev/null | openssl x509 -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | openssl base64`;
          const pin = execFileSync('sh', ['-c', pipeline], { encoding: 'utf8' }).trim();
          expect(textOf(NSC_PATH)).toContain(`<pin digest="SHA-256">${pin}</pin>`);
        }
        expect((await pinwarden(['check', ...args], { cwd: folder })).code).toBe(0);
      } finally {
        await nginx.close();
      }
    },
  );

  it('learns nothing from a chain that is not trusted', async () => {
    put(androidApp(HOST, [OLD, SPARE]));
    const before = textOf(NSC_PATH);
    const untrusting = probing.filter((each) => !each.startsWith('--trust-anchors'));
    const ran = await pinwarden(['fix', ...untrusting], { cwd: folder });
    expect(ran.code).not.toBe(0);
    expect(ran.stdout).toContain('teaches nothing');
    expect(textOf(NSC_PATH)).toBe(before);
  });

  it('leaves a generated file to its generator, and says what to write there', async () => {
    const generated = `<!-- generated by pins.js -->\n${nsc(HOST, [OLD, SPARE]).replace(/^<\?xml.*\n/, '')}`;
    put({ ...androidApp(HOST, []), [NSC_PATH]: generated });
    const ran = await fix();
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('generated');
    expect(ran.stdout).toContain(leaf.pin);
    expect(textOf(NSC_PATH)).toBe(generated);
  });

  it('adds a backup in hand and takes out, where it is told to, what nobody has', async () => {
    put(androidApp(HOST, [leaf.pin, OLD]));
    const backup = await authority.issueLeaf({ dnsNames: [HOST], days: [-1, 90] });
    writeFileSync(join(folder, 'backup.pem'), backup.pem);
    const args = ['--backup', `${HOST}=backup.pem`, '--pin', 'leaf'];
    expect((await fix(...args, '--prune')).code).toBe(0);
    expect(textOf(NSC_PATH)).toContain(backup.pin);
    expect(textOf(NSC_PATH)).toContain(leaf.pin);
    expect(textOf(NSC_PATH)).not.toContain(OLD);
  });

  it.each([
    [['--host', 'www.example.org'], 'www.example.org, which no file pins'],
    [['--pin', 'stem'], '`pin` is `stem`'],
    [['--branch', 'x'], '--branch'],
  ])('refuses %j', async (args, part) => {
    put(androidApp(HOST, [OLD]));
    const { code, stdout, stderr } = await fix(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(part);
  });
});

describe('a fix that is killed', () => {
  const FILES = 12;
  const KILLS = 200;

  it('leaves every file old or new, at 200 random points', async () => {
    const texts = Array.from({ length: FILES }, (_, at) => {
      const path = `m${at}/src/main/res/xml/n.xml`;
      return [path, nsc(HOST, [OLD, SPARE]).replace('</network', `${'<!-- x -->\n'.repeat(2000)}</network`)];
    });
    const old = Object.fromEntries(texts) as Record<string, string>;
    put(old);
    await pinwarden(['observe', ...probing, '-o', join(scratch, 'kill.json')], { cwd: folder });
    const args = ['fix', '--observations', join(scratch, 'kill.json')];
    args.push(`--trust-anchors=${join(scratch, 'root.pem')}`);
    const begun = performance.now();
    expect((await pinwarden(args, { cwd: folder })).code).toBe(0);
    const longest = 1.2 * (performance.now() - begun);
    const now = Object.fromEntries(Object.keys(old).map((path) => [path, textOf(path)]));
    // From before the first file is read to after the last one is written; seeded, so that a failure comes again.
    let seed = 42;
    const chance = (): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    const states = { untouched: 0, between: 0, done: 0 };
    for (let time = 0; time < KILLS; time++) {
      put(old);
      await killAfter(args, chance() * longest);
      const found = Object.keys(old).map((path) => {
        const text = textOf(path);
        expect([old[path], now[path]]).toContain(text);
        return text === now[path];
      });
      const changed = found.filter(Boolean).length;
      states[changed === 0 ? 'untouched' : changed === FILES ? 'done' : 'between']++;
    }
    // The points are worth something only if they lie before and behind the writing.
    expect(states.untouched).toBeGreaterThan(0);
    expect(states.done + states.between).toBeGreaterThan(0);
  }, 300_000);

  async function killAfter(args: readonly string[], ms: number): Promise<void> {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const timer = setTimeout(() => child.kill('SIGKILL'), ms);
    await ended;
    clearTimeout(timer);
  }
});
