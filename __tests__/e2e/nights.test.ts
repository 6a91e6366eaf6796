import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GitHub, READ_ONLY, startGitHub } from '../support/github.ts';
import { type Authority, type Issued, root } from '../support/pki.ts';
import { androidApp, NSC_PATH } from '../support/sample.ts';
import { hasCommand, type Running, startTls } from '../support/servers.ts';
import { makeRunner, type StepRan, step } from '../support/step.ts';

const HOST = 'api.example.com';
const SPARE = 'r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=';
const BRANCH = 'pinwarden/update-pins';

let authority: Authority;
let runner: string;
let scratch: string;
let github: GitHub;
let server: Running;
let first: Issued;
let second: Issued;
let old: Issued;

beforeAll(async () => {
  authority = await root({ name: 'Test Root' });
  const issue = (): Promise<Issued> => authority.issueLeaf({ dnsNames: [HOST], days: [-1, 90] });
  [old, first, second] = await Promise.all([issue(), issue(), issue()]);
  runner = makeRunner();
  scratch = mkdtempSync(join(tmpdir(), 'pinwarden-nights-'));
  writeFileSync(join(runner, 'root.pem'), authority.pem);
});
afterAll(() => {
  rmSync(runner, { recursive: true });
  rmSync(scratch, { recursive: true });
});
beforeEach(async () => {
  github = await startGitHub({ files: androidApp(HOST, [old.pin, SPARE]) });
  server = await startTls([first]);
});
afterEach(async () => {
  await server.close();
  await github.close();
});

async function serve(leaf: Issued): Promise<void> {
  await server.close();
  server = await startTls([leaf]);
}

/** A fresh checkout of the default branch, and the step in it. */
async function night(inputs: Readonly<Record<string, string>> = {}): Promise<StepRan> {
  const tree = mkdtempSync(join(scratch, 'tree-'));
  execFileSync('git', ['clone', '--quiet', '--branch', 'main', github.gitDir, tree], { stdio: 'pipe' });
  return step(
    tree,
    {
      mode: 'fix',
      token: github.token,
      'connect-to': `${HOST}=127.0.0.1:${server.port}`,
      'allow-private-addresses': 'true',
      'trust-anchors': join(runner, 'root.pem'),
      timeout: '5',
      ...inputs,
    },
    runner,
    {
      event: {},
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: github.repository,
        GITHUB_EVENT_NAME: 'schedule',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_RUN_ID: '42',
      },
    },
  );
}

const writes = (): number => github.requests.filter(({ method }) => method !== 'GET').length;

describe.skipIf(!hasCommand('git', '--version'))('mode fix (skipped where git is missing)', () => {
  it('opens, leaves alone, updates, and is done when it is merged', async () => {
    const one = await night();
    expect(one).toMatchObject({
      code: 0,
      outputs: {
        'pull-request-number': '1',
        'pull-request-operation': 'created',
        'changed-files': NSC_PATH,
        branch: BRANCH,
        verdict: 'pass',
      },
    });
    expect(one.summary).toContain('Pull request created');
    expect(await github.git('rev-parse', BRANCH)).toContain(one.outputs['commit-sha']);
    const diff = await github.git('diff', 'main', BRANCH);
    const changed = diff.split('\n').filter((line) => /^[+-](?![+-])/.test(line));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain(first.pin);
    // What the output `patch` holds is what was committed.
    const patch = readFileSync(one.outputs['patch'] ?? '', 'utf8');
    expect(patch.split('\n').filter((line) => /^[+-](?![+-])/.test(line))).toEqual(changed);
    const { body } = await github.pull(1);
    expect(body).toContain(HOST);
    expect(body).toContain('gantt');

    const before = writes();
    const two = await night();
    expect(two).toMatchObject({ code: 0, outputs: { 'pull-request-operation': 'unchanged' } });
    expect(writes()).toBe(before);

    await serve(second);
    const three = await night();
    expect(three).toMatchObject({
      code: 0,
      outputs: { 'pull-request-number': '1', 'pull-request-operation': 'updated' },
    });
    expect(await github.read(BRANCH, NSC_PATH)).toContain(second.pin);
    expect((await github.git('rev-list', '--count', `main..${BRANCH}`)).trim()).toBe('1');

    await github.merge(1);
    const four = await night();
    expect(four).toMatchObject({ code: 0, outputs: { verdict: 'pass', patch: '', 'changed-files': '' } });
    expect((await github.pulls()).filter(({ state }) => state === 'open')).toEqual([]);
    expect(four.outputs['pull-request-operation']).toBe('none');
    expect((await github.pull(1)).pull.mergedAt).not.toBeNull();
    await github.git('fsck', '--strict');
    expect(github.violations).toEqual([]);
  });

  it('closes the pull request when nothing is left to fix', async () => {
    await night();
    await serve(old);
    expect(await night()).toMatchObject({ code: 0, outputs: { 'pull-request-operation': 'closed' } });
    expect((await github.pull(1)).state).toBe('closed');
    expect(await github.comments(1)).toHaveLength(1);
    expect(github.violations).toEqual([]);
  });

  it('keeps it open on a night on which nobody answers', async () => {
    await night();
    await server.close();
    const ran = await night();
    expect(ran.code).toBe(1);
    expect((await github.pull(1)).state).toBe('open');
    server = await startTls([first]);
  });

  it('leaves the branch to somebody who pushed to it, and says so', async () => {
    await night();
    const sha = await github.commitToBranch(BRANCH, { 'NOTES.md': 'mine\n' }, { message: 'Mine' });
    await serve(second);
    const ran = await night();
    expect((await github.git('rev-parse', BRANCH)).trim()).toBe(sha);
    expect(ran.stdout).toContain('::warning');
    expect(await github.comments(1)).toHaveLength(1);
  });

  it('reports, and leaves the patch, where it may write nothing', async () => {
    github.settings.tokenMayWrite = READ_ONLY;
    const ran = await night();
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('contents: write');
    expect(ran.outputs).toMatchObject({ 'pull-request-operation': 'none', verdict: 'pass' });
    expect(readFileSync(ran.outputs['patch'] ?? '', 'utf8')).toContain(first.pin);
    expect(ran.stdout).not.toContain(github.token);
    expect(github.violations).toEqual([]);
  });

  it('keeps one issue for what editing cannot fix, and closes it', async () => {
    await server.close();
    const inputs = { 'open-issue': 'true' };
    await night(inputs);
    await night(inputs);
    const issues = await github.issues();
    expect(issues.map(({ state }) => state)).toEqual(['open']);
    server = await startTls([old]);
    await night(inputs);
    expect((await github.issues()).map(({ state }) => state)).toEqual(['closed']);
    expect(github.violations).toEqual([]);
  });

  it('opens nothing with dry-run', async () => {
    const ran = await night({ 'dry-run': 'true' });
    expect(ran.code).toBe(0);
    expect(ran.outputs['patch']).not.toBe('');
    expect(github.requests).toEqual([]);
  });
});
