import { afterEach, describe, expect, it } from 'vitest';
import { type GitHubAccess, type Outcome, type Proposal, propose } from '../../src/github/index.ts';
import {
  answering,
  badGateway,
  type Fault,
  type GitHub,
  type GitHubOptions,
  READ_ONLY,
  rateLimited,
  reset,
  secondaryRateLimited,
  serverError,
  slow,
  startGitHub,
} from '../support/github.ts';
import { freePort, startRaw, stopServers } from '../support/servers.ts';

const BRANCH = 'pinwarden/update-pins';
const SECRET = 'ghs_notToBeSeen';
const PACE = { secondMs: 1, timeoutMs: 5_000 };

let github: GitHub;

async function start(options: GitHubOptions = {}): Promise<void> {
  github = await startGitHub({ files: { 'pins.xml': 'old\n' }, token: SECRET, ...options });
}

afterEach(stopServers);

const access = (changes: Partial<GitHubAccess> = {}): GitHubAccess => ({
  apiUrl: github.url,
  serverUrl: 'https://github.com',
  token: SECRET,
  repository: github.repository,
  pace: PACE,
  ...changes,
});

const proposal = (changes: Partial<Proposal> = {}): Proposal => ({
  branch: BRANCH,
  base: null,
  title: 'Update pins',
  commitMessage: 'Update pins',
  body: 'Text',
  files: [{ path: 'pins.xml', before: Buffer.from('old\n'), after: Buffer.from('new\n') }],
  labels: ['security'],
  assignees: ['mona'],
  reviewers: ['octocat'],
  teamReviewers: [],
  draft: false,
  ...changes,
});

async function proposing(
  changes: Partial<Proposal> = {},
  given: Partial<GitHubAccess> = {},
): Promise<Outcome> {
  const outcome = await propose(access(given), proposal(changes));
  expect(JSON.stringify(outcome)).not.toContain(SECRET);
  return outcome;
}

const CONTENTS = 'permissions:\n  contents: write\n  pull-requests: write';

describe('obstacles', () => {
  afterEach(async () => {
    expect(github.violations).toEqual([]);
    await github.close();
  });

  it.each<[string, GitHubOptions['settings'], string, string]>([
    [
      'a token that only reads',
      { tokenMayWrite: READ_ONLY },
      'GitHub answered 403, writing the commit (octo/app): Resource not accessible by integration',
      `let the job have\n${CONTENTS}\nThe token of a pull request from a fork only reads`,
    ],
    [
      'a branch that a ruleset covers',
      { protectedBranches: ['pinwarden/*'] },
      'GitHub answered 422, creating the branch (octo/app): Repository rule violations found Cannot create ref due to creations being restricted.',
      'or choose another `branch`',
    ],
    [
      'an archived repository',
      { archived: true },
      'octo/app is archived: it can only be read.',
      'unarchive the repository',
    ],
  ])('%s', async (_, settings, message, hint) => {
    await start({ settings: settings ?? {} });
    const outcome = await proposing();
    expect(outcome).toMatchObject({ operation: 'none', number: null, url: null, commit: null, notes: [] });
    expect(outcome.obstacle?.message).toBe(message);
    expect(outcome.obstacle?.hint).toContain(hint);
  });

  it.each<[string, Partial<Proposal>, Partial<GitHubAccess>, string, string]>([
    [
      'a token that GitHub does not know',
      {},
      { token: 'other' },
      'GitHub answered 401, reading (octo/app): Bad credentials',
      'with: { token: ${'.concat('{ github.token }} }'),
    ],
    [
      'a repository that the token cannot see',
      {},
      { repository: 'octo/secret' },
      'GitHub answered 404, reading (octo/secret): Not Found',
      "https://github.com/octo/secret isn't there, or the token cannot see it",
    ],
    [
      'a base that is no branch',
      { base: 'v1' },
      {},
      'octo/app has no branch `v1` to propose to.',
      'set `base` to a branch',
    ],
    [
      'the default branch as the branch of the pull request',
      { branch: 'main' },
      {},
      'A pull request cannot be made from `main`: it is the base branch.',
      'choose another `branch`',
    ],
    [
      'a branch below a branch',
      { branch: 'main/pins' },
      {},
      'GitHub answered 422, creating the branch (octo/app): Reference update failed',
      'choose another `branch`',
    ],
  ])('%s', async (_, changes, given, message, hint) => {
    await start();
    const outcome = await proposing(changes, given);
    expect(outcome).toMatchObject({ operation: 'none', number: null, commit: null });
    expect(outcome.obstacle?.message).toBe(message);
    expect(outcome.obstacle?.hint).toContain(hint);
  });

  it('a workflow that may open no pull requests leaves the branch, and where to open one by hand', async () => {
    await start({ settings: { actionsMayOpenPullRequests: false } });
    const outcome = await proposing({ branch: 'pins/#1' });
    expect(outcome).toMatchObject({
      operation: 'none',
      number: null,
      branch: 'pins/#1',
      commit: await github.git('rev-parse', 'pins/#1'),
    });
    expect(outcome.obstacle?.message).toBe(
      'GitHub answered 403, opening the pull request (octo/app): GitHub Actions is not permitted to create or approve pull requests.',
    );
    expect(outcome.obstacle?.hint).toContain(
      '"Allow GitHub Actions to create and approve pull requests" (https://github.com/octo/app/settings/actions)',
    );
    expect(outcome.obstacle?.hint).toContain(
      '\nThe branch is pushed: the pull request can be opened by hand at https://github.com/octo/app/compare/main...pins/%231?expand=1',
    );
  });

  it('an empty repository', async () => {
    await start();
    await github.close();
    github = await startGitHub({ token: SECRET });
    const { obstacle } = await proposing();
    expect(obstacle?.message).toBe('GitHub answered 409, reading (octo/app): Git Repository is empty.');
    expect(obstacle?.hint).toBe('push a first commit to the repository');
  });

  it('a path in a submodule, or behind a symbolic link', async () => {
    await start();
    const link = { mode: '120000', content: 'ios' } as const;
    const head = await github.commitToBranch('main', { link, 'other.xml': link });
    const index = { path: 'sub', mode: '160000', type: 'commit', sha: head };
    const answer = await fetch(`${github.url}/repos/octo/app/git/trees`, {
      method: 'POST',
      headers: { authorization: `token ${SECRET}`, 'user-agent': 'test' },
      body: JSON.stringify({ base_tree: await github.git('rev-parse', 'main^{tree}'), tree: [index] }),
    });
    const { sha } = (await answer.json()) as { sha: string };
    const person = ['-c', 'user.name=mona', '-c', 'user.email=mona@example.com'];
    const commit = await github.git(...person, 'commit-tree', sha, '-p', head, '-m', 'Add a submodule');
    await github.forceBranch('main', commit);
    const of = async (path: string) => {
      const file = { path, before: Buffer.from('a'), after: Buffer.from('b') };
      return (await proposing({ files: [file] })).obstacle?.message;
    };
    expect(await of('sub/pins.xml')).toMatch(/^`sub\/pins\.xml` is in the submodule `sub`:/);
    expect(await of('link/pins.xml')).toMatch(/^`link\/pins\.xml` is behind the symbolic link `link`:/);
    expect(await of('other.xml')).toMatch(/^`other\.xml` is a symbolic link:/);
  });

  it.each<[string, () => Fault, string]>([
    [
      'SAML',
      () => answering(403, { body: { message: 'Resource protected by organization SAML enforcement.' } }),
      'authorise the token for the organisation',
    ],
    ['a rate limit far away', () => rateLimited(3_600), 'run it at another time'],
    ['a secondary rate limit far away', () => secondaryRateLimited(61, 429), 'run it at another time'],
    ['a server that fails', serverError, 'https://www.githubstatus.com'],
    ['a proxy that answers', badGateway, 'https://www.githubstatus.com'],
  ])('%s', async (_, fault, hint) => {
    await start();
    github.faults.plan(fault(), { on: 'pulls/list', times: Infinity });
    const { obstacle, operation } = await proposing();
    expect(operation).toBe('none');
    expect(obstacle?.hint).toContain(hint);
  });

  it('nothing that listens, or answers in time, or answers as a whole', async () => {
    await start();
    const nobody = await proposing({}, { apiUrl: `http://127.0.0.1:${await freePort()}` });
    expect(nobody.obstacle?.message).toMatch(/^GitHub did not answer at .*ECONNREFUSED/);
    const mute = await startRaw(() => undefined);
    const pace = { secondMs: 1, timeoutMs: 50 };
    const late = await proposing({}, { apiUrl: `http://127.0.0.1:${mute.port}`, pace });
    expect(late.obstacle?.message).toMatch(/^GitHub did not answer at .*: no answer within 0\.05 s$/);
    for (const rest of [
      'x-json\r\ncontent-length: 100\r\n\r\n{"a":',
      'html\r\ncontent-length: 6\r\n\r\n<html>',
    ]) {
      const half = await startRaw((socket) => {
        socket.on('error', () => undefined).end(`HTTP/1.1 200 OK\r\ncontent-type: text/${rest}`);
      });
      const cut = await proposing({}, { apiUrl: `http://127.0.0.1:${half.port}` });
      expect(cut.obstacle?.message).toContain('what came is not a whole answer in JSON');
    }
  });
});

describe('waiting', () => {
  afterEach(() => github.close());

  it.each<[string, Fault, number]>([
    ['a rate limit', rateLimited(1), 2],
    ['a secondary rate limit', secondaryRateLimited(1), 2],
    ['a secondary rate limit of status 429', secondaryRateLimited(20, 429), 2],
    ['what the server fails at', serverError(), 3],
    ['resets', reset(), 3],
  ])('outlasts %s', async (_, fault, times) => {
    await start();
    github.faults.plan(fault, { on: 'git/create-tree', times });
    expect(await proposing()).toMatchObject({ operation: 'created', obstacle: null });
    expect(github.faults.pending).toBe(0);
  });

  it.each<[string, Fault, number]>([
    ['a third time', secondaryRateLimited(1), 3],
    ['over a minute in all', secondaryRateLimited(31), 2],
  ])('ends where it would be %s', async (_, fault, times) => {
    await start();
    github.faults.plan(fault, { on: 'git/create-tree', times: Infinity });
    expect((await proposing()).obstacle?.message).toContain('secondary rate limit');
    const asked = github.requests.filter(({ operation }) => operation === 'git/create-tree');
    expect(asked).toHaveLength(times);
  });

  it.each(['a request', 'a wait'])('ends at once with the reason of a signal, in %s', async (what) => {
    await start();
    github.faults.plan(what === 'a wait' ? secondaryRateLimited(60) : slow(2_000), { on: 'pulls/list' });
    const stop = new AbortController();
    const pace = { secondMs: 1_000, timeoutMs: 30_000 };
    const running = propose(access({ signal: stop.signal, pace }), proposal());
    setTimeout(() => stop.abort(new Error('enough')), 300);
    const begun = performance.now();
    await expect(running).rejects.toThrow('enough');
    expect(performance.now() - begun).toBeLessThan(1_500);
  });
});
