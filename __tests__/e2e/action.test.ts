import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, type Issued, root } from '../support/pki.ts';
import { ACTION, run } from '../support/run.ts';
import { androidApp, NSC_PATH } from '../support/sample.ts';
import { type Running, startTls } from '../support/servers.ts';
import { makeRunner, step as runStep } from '../support/step.ts';
import { layOut } from '../support/tree.ts';

const HOST = 'api.example.com';
const SPARE = 'r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=';

let authority: Authority;
let leaf: Issued;
let server: Running;
let runner: string;

beforeAll(async () => {
  authority = await root({ name: 'Test Root' });
  leaf = await authority.issueLeaf({ dnsNames: [HOST], days: [-1, 90] });
  server = await startTls([leaf]);
  runner = makeRunner();
});

afterAll(async () => {
  await server.close();
  rmSync(runner, { recursive: true });
});

const step = (tree: string, inputs: Readonly<Record<string, string>>) => runStep(tree, inputs, runner);

const probing = () => ({
  'connect-to': `${HOST}=127.0.0.1:${server.port}`,
  'allow-private-addresses': 'true',
  'trust-anchors': 'root.pem',
  retries: '0',
});

describe('the Action', () => {
  it('is green with outputs, report and summary when the pins hold', async () => {
    const tree = layOut({ ...androidApp(HOST, [leaf.pin, SPARE]), 'root.pem': authority.pem });
    const { code, stdout, outputs, summary } = await step(tree, probing());
    expect(stdout).not.toContain('::error');
    expect(code).toBe(0);
    // A leaf of 91 days that is pinned by its own key is worth a warning.
    expect(outputs).toMatchObject({ verdict: 'pass', errors: '0', warnings: '1' });
    expect(outputs['breaks-on']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(JSON.parse(readFileSync(outputs['report'] as string, 'utf8')).verdict).toBe('pass');
    expect(summary).toMatch(/^## ✅ Pinwarden: pass/);
    expect(summary).toContain(`| ✅ | \`${HOST}\` |`);
  });

  it('is red with an annotation on the very line and columns when they do not', async () => {
    const tree = layOut({ ...androidApp(HOST, [SPARE, `A${SPARE.slice(1)}`]), 'root.pem': authority.pem });
    const { code, stdout, outputs, summary } = await step(tree, probing());
    expect(code).toBe(1);
    const annotation = stdout
      .split('\n')
      .find((line) => line.startsWith('::error ') && line.includes('live-pin'));
    expect(annotation).toContain(`file=${NSC_PATH},line=4,endLine=4,col=43,endColumn=57::`);
    expect(annotation).toContain(`title=live-pin-missing%3A ${HOST}`);
    expect(outputs).toMatchObject({ verdict: 'fail', errors: '1' });
    expect(summary).toContain(`https://github.com/octo/app/blob/${'f'.repeat(40)}/${NSC_PATH}#L4`);
  });

  it('takes an app below the workspace, and keeps annotations relative to the workspace', async () => {
    const files = Object.entries(androidApp(HOST, [SPARE])).map(([path, text]) => [
      `apps/mobile/${path}`,
      text,
    ]);
    const tree = layOut(Object.fromEntries(files));
    const { code, stdout } = await step(tree, { path: 'apps/mobile', offline: 'true' });
    expect(code).toBe(1);
    expect(stdout).toMatch(new RegExp(`^::error .*file=apps/mobile/${NSC_PATH},line=5`, 'm'));
  });

  it('is red when it could not ask, unless that is to be a warning', async () => {
    const tree = layOut({ ...androidApp(HOST, [leaf.pin, SPARE]), 'root.pem': authority.pem });
    const dead = { ...probing(), 'connect-to': `${HOST}=127.0.0.1:1` };
    const strict = await step(tree, dead);
    expect(strict).toMatchObject({ code: 1, outputs: { verdict: 'inconclusive' } });
    const lenient = await step(tree, { ...dead, unreachable: 'warning' });
    expect(lenient).toMatchObject({ code: 0, outputs: { verdict: 'inconclusive' } });
    expect(lenient.stdout).toContain('::warning');
  });

  it('lets nothing in a file or a certificate be taken for a workflow command', async () => {
    const evil = await authority.issueLeaf({
      name: 'x\n::error::pwned\n##[error]pwned',
      dnsNames: ['other.example.com'],
    });
    const liar = await startTls([evil]);
    const app = androidApp(HOST, [leaf.pin, SPARE]);
    const config = (app[NSC_PATH] as string).replace(
      '</network',
      '<!-- ::error::pwned --><domain-config><domain>::set-output name=verdict::pass</domain></domain-config></network',
    );
    const tree = layOut({ ...app, [NSC_PATH]: config, 'root.pem': authority.pem });
    const { stdout, outputs } = await step(tree, {
      ...probing(),
      'connect-to': `${HOST}=127.0.0.1:${liar.port}`,
    });
    await liar.close();
    expect(outputs['verdict']).toBe('fail');
    const stopped = /^::stop-commands::(\S+)\n[\s\S]*?^::\1::$/gm;
    expect(stdout).toMatch(stopped);
    const [group, ...commands] = stdout.replace(stopped, '').split('\n').filter(Boolean);
    expect([group, commands.shift()]).toEqual(['::group::Asking the pinned hosts', '::endgroup::']);
    expect(commands.length).toBeGreaterThan(2);
    // Whatever is inside a command stays inside: the runner takes a line for one command, by its beginning.
    for (const line of commands)
      expect(line).toMatch(/^::(error|warning) title=[^:]*::|^::error::fail: What the/);
  });

  it('says what is wrong with an input, without a stack trace', async () => {
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const { code, stdout } = await step(tree, { timeout: 'soon' });
    expect(code).toBe(1);
    expect(stdout).toContain('::error::`timeout` is `soon`');
    expect(stdout).not.toContain('    at ');
  });

  it('tells in a folded group of the log what became of each question', async () => {
    const tree = layOut({ ...androidApp(HOST, [leaf.pin, SPARE]), 'root.pem': authority.pem });
    const { stdout } = await step(tree, probing());
    const group =
      /^::group::Asking the pinned hosts\n::stop-commands::(\S+)\n([\s\S]*?)::\1::\n::endgroup::$/m;
    expect(group.exec(stdout)?.[2]?.split('\n')).toEqual([
      `1 of 2  ${HOST}  answered`,
      `2 of 2  ${HOST}  left out: skipped NO_RSA_CERTIFICATE`,
      '',
    ]);
  });

  it('observes with mode: observe, and judges the file in another step', async () => {
    const tree = layOut({ ...androidApp(HOST, [leaf.pin, SPARE]), 'root.pem': authority.pem });
    const observed = await step(tree, { ...probing(), mode: 'observe', output: 'seen.json' });
    expect(observed).toMatchObject({ code: 0, outputs: { observations: 'seen.json' } });
    expect(observed.stdout).toContain('asked 1 host: 1 chain, no failure');
    const judged = await step(tree, { observations: 'seen.json', 'trust-anchors': 'root.pem' });
    expect(judged).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
    expect(judged.stdout).not.toContain('::group::');
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'an unknown mode',
      { mode: 'fix-it' },
      '`mode` is `fix-it`; it takes one of check, fix, observe, generate.',
    ],
    ['output without observe', { output: 'x.json' }, '`output` has no meaning where `mode` is `check`.'],
    ['a shard without observe', { shard: '1/2' }, '`shard` has no meaning where `mode` is `check`.'],
    [
      'a threshold with observe',
      { mode: 'observe', 'fail-on': 'warning' },
      '`fail-on` has no meaning where `mode` is `observe`.',
    ],
  ])('refuses %s', async (_, inputs, message) => {
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const { code, stdout } = await step(tree, inputs);
    expect(code).toBe(1);
    expect(stdout).toContain(`::error::${message}`);
  });

  it('runs where there is no summary file, no event and no repository', async () => {
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const env = { GITHUB_WORKSPACE: tree, INPUT_OFFLINE: 'true', RUNNER_TEMP: runner };
    const { code, stdout } = await run(process.execPath, [ACTION], { cwd: tree, env });
    expect(code).toBe(0);
    expect(stdout).toContain('pass: ');
    expect(existsSync(join(runner, 'pinwarden-report.json'))).toBe(true);
  });
});
