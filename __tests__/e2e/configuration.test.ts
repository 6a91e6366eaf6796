import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, type Issued, root } from '../support/pki.ts';
import { pinwarden } from '../support/run.ts';
import { androidApp, NSC_PATH, nsc } from '../support/sample.ts';
import { type Running, startTls } from '../support/servers.ts';
import { step } from '../support/step.ts';
import { layOut } from '../support/tree.ts';

const HOST = 'api.example.com';
const SPARE = 'r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=';
const CONFIG = '.github/pinwarden.yml';

let authority: Authority;
let leaf: Issued;
let server: Running;
let folder: string;
let tree: string;

beforeAll(async () => {
  authority = await root({ name: 'Test Root' });
  leaf = await authority.issueLeaf({ dnsNames: [HOST], days: [-1, 90] });
  server = await startTls([leaf]);
  folder = mkdtempSync(join(tmpdir(), 'pinwarden-configuration-'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** What the file of every test says, so that the host can be asked. */
const asking = (): string => `timeout: 5
retries: 0
trust-anchors: keys/root.pem
hosts:
  ${HOST}:
    connect-to: 127.0.0.1:${server.port}
`;
const lay = (files: Record<string, string>): void => {
  tree = layOut({ 'keys/root.pem': authority.pem, '.git/HEAD': 'ref: refs/heads/main\n', ...files });
};
const check = (args: readonly string[] = [], cwd = tree) =>
  pinwarden(['check', '--allow-private-addresses', '--format', 'json', ...args], { cwd });
interface Report {
  readonly verdict: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly path: string;
    readonly line: number;
    readonly message: string;
  }[];
  readonly setAside: readonly { readonly finding: { readonly rule: string }; readonly ignore: unknown }[];
}
const reportOf = ({ stdout }: { stdout: string }): Report => JSON.parse(stdout);
const rulesOf = (report: Report): string[] => report.findings.map(({ rule }) => rule);

describe('the configuration file', () => {
  it('says how to ask and what to trust, with names of files from its own folder', async () => {
    lay({ ...androidApp(HOST, [leaf.pin, SPARE]), [CONFIG]: asking() });
    const ran = await check();
    expect(ran.stderr).not.toContain('no path');
    expect(reportOf(ran).verdict).toBe('pass');
    // From a folder below, and for a folder below: the file is that of the repository.
    expect(reportOf(await check(['.'], join(tree, 'app'))).verdict).toBe('pass');
    expect(reportOf(await check(['app'])).verdict).toBe('pass');
    // Nobody reads it where it isn't wanted, and the host has no address of its own.
    expect(reportOf(await check(['--config', 'none', '--timeout', '1'])).verdict).toBe('inconclusive');
  });

  it('weighs rules; what is given weighs more', async () => {
    lay({
      ...androidApp(HOST, [leaf.pin]),
      [CONFIG]: `${asking()}rules:\n  backup-pin-missing: warning\n`,
    });
    const report = reportOf(await check());
    expect(report.findings.find(({ rule }) => rule === 'backup-pin-missing')?.severity).toBe('warning');
    expect(report.verdict).toBe('pass');
    expect((await check(['--severity', 'backup-pin-missing=error'])).code).toBe(1);
    expect((await check(['--fail-on', 'warning'])).code).toBe(1);
  });

  it('takes a preset, from the file or from the caller', async () => {
    lay({ ...androidApp(HOST, [leaf.pin, SPARE]), [CONFIG]: `${asking()}preset: roots\n` });
    expect(rulesOf(reportOf(await check()))).toContain('pin-kind');
    expect(rulesOf(reportOf(await check(['--preset', 'default'])))).not.toContain('pin-kind');
  });

  it('proves a backup that it names', async () => {
    const spare = await authority.issueLeaf({ dnsNames: [HOST], days: [-1, 90] });
    lay({
      ...androidApp(HOST, [leaf.pin, spare.pin]),
      'keys/spare.pem': spare.pem,
      [CONFIG]: `require-backup: proven\n${asking()}    backup: keys/*spare.pem\n`,
    });
    const report = reportOf(await check());
    expect(report.verdict).toBe('pass');
    expect(JSON.stringify(report)).toContain('"backup":"proven"');
  });

  it('gives build variables their values', async () => {
    const plist = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>NSAppTransportSecurity</key><dict><key>NSPinnedDomains</key><dict>
<key>${HOST}</key><dict><key>NSPinnedLeafIdentities</key><array>
<dict><key>SPKI-SHA256-BASE64</key><string>$(API_PIN)</string></dict>
<dict><key>SPKI-SHA256-BASE64</key><string>${SPARE}</string></dict>
</array></dict></dict></dict></dict></plist>
`;
    lay({ 'App/Info.plist': plist, [CONFIG]: `${asking()}variables:\n  API_PIN: "${leaf.pin}"\n` });
    expect(reportOf(await check()).verdict).toBe('pass');
    writeFileSync(join(tree, CONFIG), asking());
    expect(reportOf(await check()).verdict).toBe('inconclusive');
  });

  it('with mistakes in it is refused, all of them at once, each with its place', async () => {
    lay({
      ...androidApp(HOST, [leaf.pin, SPARE]),
      [CONFIG]: 'tiemout: 5\nrules:\n  backup-pin-mising: warning\nignore:\n  - rule: lint-demand\n',
    });
    const { code, stdout, stderr } = await check();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const part of [
      `${CONFIG}:1:1`,
      '`timeout`',
      `${CONFIG}:3:3`,
      '`backup-pin-missing`',
      `${CONFIG}:5:5`,
      'reason',
    ])
      expect(stderr).toContain(part);
  });
});

describe('what is set aside', () => {
  const findings = async (config: string, xml = nsc(HOST, [leaf.pin])) => {
    lay({ ...androidApp(HOST, []), [NSC_PATH]: xml, [CONFIG]: `${asking()}${config}` });
    return reportOf(await check(['--at', '2026-11-24']));
  };

  it('by an entry of the file, until its day, and an entry without use is told of', async () => {
    const entry = (until: string) =>
      `ignore:\n  - rule: backup-pin-missing\n    host: ${HOST}\n    path: app/**\n    reason: comes with 2.1\n    until: ${until}\n`;
    const held = await findings(entry('2026-11-24'));
    expect(held.verdict).toBe('pass');
    expect(held.setAside).toMatchObject([
      { finding: { rule: 'backup-pin-missing' }, ignore: { reason: 'comes with 2.1', path: CONFIG } },
    ]);
    const past = await findings(entry('2026-11-23'));
    expect(past.verdict).toBe('fail');
    expect(past.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'ignore-expired', path: CONFIG, line: 8 }),
        expect.objectContaining({ rule: 'backup-pin-missing' }),
      ]),
    );
    const idle = await findings(
      `ignore:\n  - rule: pin-malformed\n    reason: none is left\n`,
      nsc(HOST, [leaf.pin, SPARE]),
    );
    expect(rulesOf(idle)).toContain('ignore-unused');
  });

  it('by a remark in the file, for what stands behind it alone', async () => {
    const remark = '<!-- pinwarden-ignore backup-pin-missing until 2026-12-31: comes with 2.1 -->';
    const held = await findings(
      '',
      nsc(HOST, [leaf.pin]).replace('<domain-config>', `${remark}\n    <domain-config>`),
    );
    expect(held.verdict).toBe('pass');
    expect(held.setAside).toHaveLength(1);
    const elsewhere = await findings(
      '',
      nsc(HOST, [leaf.pin]).replace('</network', `${remark}\n    <base-config/>\n</network`),
    );
    expect(elsewhere.verdict).toBe('fail');
    expect(rulesOf(elsewhere)).toContain('ignore-unused');
  });

  it('by a baseline: what was there counts no more, what is new does', async () => {
    lay({ ...androidApp(HOST, [leaf.pin]), [CONFIG]: asking() });
    const baseline = ['--baseline', '.github/pinwarden-baseline.json'];
    expect((await check(baseline)).stderr).toContain('--write-baseline');
    const written = await check([...baseline, '--write-baseline']);
    expect({ code: written.code, stdout: written.stdout }).toEqual({ code: 0, stdout: '' });
    const known = reportOf(await check(baseline));
    expect(known.verdict).toBe('pass');
    expect(known.setAside.length).toBeGreaterThan(0);
    // A line above it moves the finding and doesn't make it another one.
    const text = readFileSync(join(tree, NSC_PATH), 'utf8');
    writeFileSync(join(tree, NSC_PATH), text.replace('<network', '\n\n<network'));
    expect(reportOf(await check(baseline)).verdict).toBe('pass');
    writeFileSync(join(tree, NSC_PATH), text.replace(leaf.pin, SPARE));
    const broken = reportOf(await check(baseline));
    expect(broken.verdict).toBe('fail');
    expect(rulesOf(broken)).toContain('live-pin-missing');
    const shown = await pinwarden(['check', '--allow-private-addresses', ...baseline], { cwd: tree });
    expect(shown.stdout).toMatch(/known from the baseline|entr(y|ies) of the baseline found no more/);
  });
});

describe('in a workflow step', () => {
  it('inputs that are not set leave the file in charge, and those that are come first', async () => {
    lay({ ...androidApp(HOST, [leaf.pin]), [CONFIG]: `${asking()}rules:\n  backup-pin-missing: warning\n` });
    const inputs = { 'allow-private-addresses': 'true' };
    expect((await step(tree, inputs, folder)).outputs).toMatchObject({ verdict: 'pass', errors: '0' });
    const failing = await step(tree, { ...inputs, 'fail-on': 'warning' }, folder);
    expect(failing.outputs).toMatchObject({ verdict: 'fail' });
  });

  it('a mistake in the file fails the step with its place', async () => {
    lay({ ...androidApp(HOST, [leaf.pin]), [CONFIG]: 'retries: many\n' });
    const { code, stdout } = await step(tree, {}, folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::.*pinwarden\.yml:1:10/m);
  });
});
