import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import {
  answering,
  BOT,
  badGateway,
  type GitHub,
  type GitHubOptions,
  notAccessible,
  READ_ONLY,
  rateLimited,
  reset,
  resetAfter,
  secondaryRateLimited,
  slow,
  startGitHub,
} from '../../support/github.ts';

const FILES = { 'app/pins.xml': 'old\n', 'run.sh': { mode: '100755', content: '#!/bin/sh\n' } } as const;

let github: GitHub;
afterEach(async () => {
  await github.close();
});

async function start(options: GitHubOptions = {}): Promise<void> {
  github = await startGitHub({ files: FILES, ...options });
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what is in an answer is what these tests look at
  readonly body: any;
}

/** A bare client: a path below the repository, or a whole address. */
async function ask(method: string, path: string, body?: unknown, token = github.token): Promise<Answered> {
  const target = path.startsWith('http') ? path : `${github.url}/repos/${github.repository}${path}`;
  const response = await fetch(target, {
    method,
    headers: { authorization: `token ${token}`, 'user-agent': 'test' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

const head = async (branch = 'main'): Promise<string> =>
  (await ask('GET', `/git/ref/heads%2F${encodeURIComponent(branch)}`)).body.object.sha;

/** As an API client proposes a change: blob, tree, commit, ref. */
async function propose(branch: string, path = 'app/pins.xml', content = 'new\n'): Promise<string> {
  const parent = await head();
  const blob = await ask('POST', '/git/blobs', {
    content: Buffer.from(content).toString('base64'),
    encoding: 'base64',
  });
  const entry = { path, mode: '100644', type: 'blob', sha: blob.body.sha };
  const tree = await ask('POST', '/git/trees', { base_tree: parent, tree: [entry] });
  const commit = await ask('POST', '/git/commits', {
    message: 'Change pins\n\nBecause.',
    tree: tree.body.sha,
    parents: [parent],
  });
  const { sha } = commit.body;
  const ref = await ask('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha });
  expect([blob.status, tree.status, commit.status, ref.status]).toEqual([201, 201, 201, 201]);
  return sha;
}

const openPull = (branch: string, base = 'main'): Promise<Answered> =>
  ask('POST', '/pulls', { title: 'Repair pins', head: branch, base, body: 'Text' });

const complaint = ({ body }: Answered): unknown =>
  body.errors?.[0]?.message ?? body.errors?.[0] ?? body.message;

describe('git', () => {
  it('holds what was proposed, sound and with the bot as its author', async () => {
    await start({ now: Date.UTC(2026, 10, 24, 3) });
    await propose('pins/repair');
    expect(github.violations).toEqual([]);
    await github.git('fsck', '--strict', '--full');
    const log = await github.git('log', '-1', '-p', '--format=%an|%cE|%aI|%B', 'pins/repair');
    expect(log).toContain(
      `${BOT}|41898282+${BOT}@users.noreply.github.com|2026-11-24T03:00:00+00:00|Change pins`,
    );
    expect(log).toContain('-old\n+new');
    expect(await github.git('ls-tree', '-r', '--format=%(objectmode) %(path)', 'pins/repair')).toBe(
      '100644 app/pins.xml\n100755 run.sh',
    );
  });

  it('can be cloned', async () => {
    await start();
    const listed = execFileSync('git', ['ls-remote', github.gitDir, 'refs/heads/main'], { encoding: 'utf8' });
    expect(listed).toBe(`${await head()}\trefs/heads/main\n`);
  });

  it('makes the same commit of the same change at the same time', async () => {
    await start();
    const first = await propose('pins/repair');
    await github.close();
    await start();
    expect(await propose('pins/repair')).toBe(first);
  });

  it('keeps modes, replaces folders, takes away', async () => {
    await start();
    const tree = await ask('POST', '/git/trees', {
      base_tree: await head(),
      tree: [
        { path: 'app', mode: '120000', type: 'blob', content: 'run.sh' },
        { path: 'run.sh', mode: '100644', type: 'blob', sha: null },
        { path: 'deep/er/x', mode: '100755', type: 'blob', content: 'é' },
      ],
    });
    const whole = await ask('GET', `/git/trees/${tree.body.sha}?recursive=1`);
    const lines = whole.body.tree.map(({ mode, path }: Record<string, string>) => `${mode} ${path}`);
    expect(lines).toEqual(['120000 app', '040000 deep', '040000 deep/er', '100755 deep/er/x']);
    const gone = { path: 'run.sh', mode: '100644', type: 'blob', sha: null };
    expect((await ask('POST', '/git/trees', { base_tree: tree.body.sha, tree: [gone] })).status).toBe(422);
    const outside = { path: '../x', mode: '100644', type: 'blob', content: '' };
    expect(complaint(await ask('POST', '/git/trees', { tree: [outside] }))).toMatch(/malformed path/);
    expect(github.violations).toEqual([]);
  });

  it('moves refs forwards, and elsewhere only by force', async () => {
    await start();
    const ours = await propose('pins/repair');
    const theirs = await github.commitToBranch('main', { 'app/pins.xml': 'theirs\n' });
    const update = (body: object): Promise<Answered> => ask('PATCH', '/git/refs/heads/pins/repair', body);
    expect(complaint(await update({ sha: theirs }))).toBe('Update is not a fast forward');
    expect(await head('pins/repair')).toBe(ours);
    expect((await update({ sha: theirs, force: true })).status).toBe(200);
    expect(await github.git('rev-parse', 'pins/repair')).toBe(theirs);
  });

  it('says why a ref is not made, moved or taken away', async () => {
    await start({ settings: { protectedBranches: ['main', 'release/*'] } });
    const sha = await propose('pins');
    const make = async (ref: string, to = sha): Promise<unknown> =>
      complaint(await ask('POST', '/git/refs', { ref, sha: to }));
    expect(await make('refs/heads/pins')).toBe('Reference already exists');
    expect(await make('refs/heads/pins/repair')).toBe('Reference update failed');
    expect(await make('refs/heads/a b')).toBe('refs/heads/a b is not a valid ref name.');
    expect(await make('refs/heads/new', 'f'.repeat(40))).toBe('Object does not exist');
    expect(await make('refs/heads/release/1')).toMatch(/rule violations found/);
    expect(complaint(await ask('PATCH', '/git/refs/heads/main', { sha }))).toMatch(/through a pull request/);
    expect(complaint(await ask('DELETE', '/git/refs/heads/absent'))).toBe('Reference does not exist');
    expect((await ask('GET', '/git/ref/heads/absent')).status).toBe(404);
    expect((await ask('DELETE', '/git/refs/heads/pins')).status).toBe(204);
    expect(await github.git('branch', '--format=%(refname:short)')).toBe('main');
    expect(github.violations).toEqual([]);
  });

  it('compares, lists and shows commits', async () => {
    await start();
    await propose('pins/repair');
    await github.commitToBranch('main', { 'app/pins.xml': null, 'app/pins2.xml': 'old\n' });
    const { body } = await ask('GET', '/compare/main...octo:pins%2Frepair');
    expect(body).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1 });
    expect(body.files).toMatchObject([{ filename: 'app/pins.xml', patch: '@@ -1 +1 @@\n-old\n+new' }]);
    const listed = await ask('GET', '/commits?sha=pins%2Frepair&path=app/pins.xml');
    expect(listed.body.map(({ commit }: Answered['body']) => commit.message)).toEqual([
      'Change pins\n\nBecause.',
      'Begin',
    ]);
    const shown = await ask('GET', '/commits/main');
    expect(shown.body.files).toMatchObject([{ status: 'renamed', previous_filename: 'app/pins.xml' }]);
    expect((await ask('GET', '/commits/absent')).status).toBe(422);
    expect(github.violations).toEqual([]);
  });

  it('takes an author, and completes the committer', async () => {
    await start();
    const parent = await head();
    const { body } = await ask('POST', '/git/commits', {
      message: 'By hand',
      tree: (await ask('GET', `/git/commits/${parent}`)).body.tree.sha,
      parents: [parent],
      author: { name: 'mona', email: 'mona@example.com', date: '2026-01-02T03:04:05.678Z' },
    });
    const mona = { name: 'mona', email: 'mona@example.com', date: '2026-01-02T03:04:05Z' };
    expect(body).toMatchObject({ author: mona, committer: mona, verification: { verified: false } });
    expect(github.violations).toEqual([]);
  });

  it('answers blobs in lines of Base64', async () => {
    await start({ files: { big: 'x'.repeat(100) } });
    const { content } = (await ask('GET', `/git/blobs/${await github.git('rev-parse', 'main:big')}`)).body;
    expect(content).toMatch(/^.{60}\n/);
    expect(Buffer.from(content, 'base64').toString()).toBe('x'.repeat(100));
  });

  it('is empty before the first commit', async () => {
    github = await startGitHub();
    expect(await ask('GET', '/git/ref/heads/main')).toMatchObject({ status: 409 });
    await github.commitToBranch('main', FILES);
    expect((await ask('GET', '/git/ref/heads/main')).status).toBe(200);
  });
});

describe('pull requests', () => {
  it('are refused where they would say nothing, or twice', async () => {
    await start();
    await propose('pins/repair');
    expect(complaint(await openPull('main'))).toBe('No commits between main and main');
    expect(complaint(await openPull('absent'))).toMatchObject({ field: 'head', code: 'invalid' });
    expect(complaint(await openPull('pins/repair', 'absent'))).toMatchObject({
      field: 'base',
      code: 'invalid',
    });
    expect(await openPull('octo:pins/repair')).toMatchObject({ status: 201, body: { changed_files: 1 } });
    expect(complaint(await openPull('pins/repair'))).toBe(
      'A pull request already exists for octo:pins/repair.',
    );
    expect(github.violations).toEqual([]);
  });

  it('follow their branches', async () => {
    await start();
    await propose('pins/repair');
    const { number } = (await openPull('pins/repair')).body;
    const pushed = await github.commitToBranch('pins/repair', { more: 'x' });
    expect((await ask('GET', `/pulls/${number}`)).body).toMatchObject({
      commits: 2,
      mergeable: true,
      head: { sha: pushed },
    });
    await github.commitToBranch('main', { 'app/pins.xml': 'conflict\n' });
    expect((await ask('GET', `/pulls/${number}`)).body).toMatchObject({ mergeable: false });
    await ask('DELETE', '/git/refs/heads/pins/repair');
    expect(await github.pull(number)).toMatchObject({ state: 'closed', pull: { mergedAt: null } });
    expect(await github.git('rev-parse', `refs/pull/${number}/head`)).toBe(pushed);
    expect(complaint(await ask('PATCH', `/pulls/${number}`, { state: 'open' }))).toMatch(/deleted/);
    expect(github.violations).toEqual([]);
  });

  it('are merged by people, and closed by a branch that falls back to its base', async () => {
    await start();
    await propose('one');
    await propose('two', 'other.txt');
    for (const branch of ['one', 'two']) await openPull(branch);
    const merged = await github.merge(1);
    expect(await github.git('rev-parse', 'main')).toBe(merged);
    expect(await github.read('main', 'app/pins.xml')).toBe('new\n');
    expect((await ask('GET', '/pulls/1')).body).toMatchObject({
      state: 'closed',
      merged: true,
      merged_by: { login: 'mona' },
      merge_commit_sha: merged,
    });
    await github.forceBranch('two', merged);
    expect(await github.pull(2)).toMatchObject({ state: 'closed', pull: { mergedAt: null } });
    expect(github.violations).toEqual([]);
  });

  it('are listed newest first, filtered, page by page', async () => {
    await start();
    for (const branch of ['a', 'b', 'c']) {
      await propose(branch);
      await openPull(branch);
    }
    await github.closePull(2);
    const numbers = ({ body }: Answered): number[] => body.map(({ number }: { number: number }) => number);
    expect(numbers(await ask('GET', '/pulls'))).toEqual([3, 1]);
    expect(numbers(await ask('GET', '/pulls?head=octo:b&state=all'))).toEqual([2]);
    const first = await ask('GET', '/pulls?state=all&per_page=2');
    expect(numbers(first)).toEqual([3, 2]);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1];
    const second = await ask('GET', next as string);
    expect(numbers(second)).toEqual([1]);
    expect(second.headers.get('link')).not.toContain('rel="next"');
    expect(github.violations).toEqual([]);
  });

  it('can carry labels, assignees and reviewers wherever they are shown', async () => {
    await start({ settings: { teams: ['mobile'] } });
    await propose('a');
    await openPull('a');
    await ask('POST', '/issues/1/labels', { labels: ['pins', 'security'] });
    await ask('POST', '/issues/1/assignees', { assignees: ['octocat'] });
    await ask('POST', '/pulls/1/requested_reviewers', { reviewers: ['mona'], team_reviewers: ['mobile'] });
    const [listed] = (await ask('GET', '/pulls')).body;
    const [alone, amongIssues] = [(await ask('GET', '/pulls/1')).body, (await ask('GET', '/issues/1')).body];
    for (const shown of [listed, alone, amongIssues]) {
      expect(shown).toMatchObject({
        labels: [{ name: 'pins' }, { name: 'security' }],
        assignee: { login: 'octocat' },
      });
    }
    expect(alone).toMatchObject({ requested_teams: [{ slug: 'mobile' }] });
    expect(github.violations).toEqual([]);
  });

  it('are reviewed by collaborators', async () => {
    await start();
    await propose('a');
    await openPull('a');
    const request = (reviewers: string[]): Promise<Answered> =>
      ask('POST', '/pulls/1/requested_reviewers', { reviewers });
    expect((await request(['mona'])).body.requested_reviewers).toMatchObject([{ login: 'mona' }]);
    expect(complaint(await request(['nobody']))).toMatch(
      /^Reviews may only be requested from collaborators\./,
    );
    expect(github.violations).toEqual([]);
  });
});

describe('issues', () => {
  it('share numbers, lists, labels and comments with pull requests', async () => {
    await start();
    await propose('a');
    await ask('POST', '/issues', { title: 'Drift', body: 'Text', labels: ['Pins'] });
    await openPull('a');
    await github.openIssue({ title: 'By a person', labels: ['pins'] });
    const labelled = await ask('POST', '/issues/2/labels', { labels: ['pins'] });
    expect(labelled.body).toMatchObject([{ name: 'Pins' }]);
    const listed = await ask('GET', `/issues?labels=pins&creator=${encodeURIComponent(BOT)}`);
    expect(listed.body).toMatchObject([{ number: 2, pull_request: {} }, { number: 1 }]);
    expect(listed.body[1]).not.toHaveProperty('pull_request');
    const said = await ask('POST', '/issues/2/comments', { body: 'First' });
    await ask('PATCH', `/issues/comments/${said.body.id}`, { body: 'Second' });
    await github.comment(2, 'Thanks');
    expect(await github.comments(2)).toMatchObject([{ body: 'Second', author: BOT }, { author: 'mona' }]);
    expect((await ask('GET', '/issues/2')).body.comments).toBe(2);
    const closed = await ask('PATCH', '/issues/1', { state: 'closed', state_reason: 'completed' });
    expect(closed.body).toMatchObject({ state: 'closed', state_reason: 'completed' });
    expect((await github.issues()).map(({ number, state }) => [number, state])).toEqual([
      [1, 'closed'],
      [3, 'open'],
    ]);
    expect(github.violations).toEqual([]);
  });

  it('pass over unknown people to assign, and refuse them for a new issue', async () => {
    await start();
    const made = await ask('POST', '/issues', { title: 'a', assignees: ['nobody'] });
    expect(complaint(made)).toMatchObject({ value: 'nobody', field: 'assignees', code: 'invalid' });
    await ask('POST', '/issues', { title: 'a' });
    const assigned = await ask('POST', '/issues/1/assignees', { assignees: ['nobody', 'mona'] });
    expect(assigned.body.assignees).toMatchObject([{ login: 'mona' }]);
    expect(github.violations).toEqual([]);
  });

  it('have a limit, and an off switch', async () => {
    await start();
    const long = await ask('POST', '/issues', { title: 'a', body: 'x'.repeat(65_537) });
    expect(complaint(long)).toBe('body is too long (maximum is 65536 characters)');
    github.settings.hasIssues = false;
    expect((await ask('POST', '/issues', { title: 'a' })).status).toBe(410);
    expect(github.violations).toEqual([]);
  });
});

describe('what is not allowed', () => {
  it.each([
    ['a token that only reads', { tokenMayWrite: READ_ONLY }, 'Resource not accessible by integration'],
    ['an archived repository', { archived: true }, 'Repository was archived so is read-only.'],
  ])('%s', async (_, settings, message) => {
    await start({ settings });
    expect((await ask('GET', '')).body).toMatchObject({ full_name: 'octo/app', default_branch: 'main' });
    expect(await ask('POST', '/git/blobs', { content: 'x' })).toMatchObject({
      status: 403,
      body: { message },
    });
    expect(github.violations).toEqual([]);
  });

  it('to open a pull request without the permission for it; to label one, that of issues will do', async () => {
    await start({ settings: { tokenMayWrite: { ...READ_ONLY, contents: true, issues: true } } });
    await propose('a');
    const refused = await openPull('a');
    expect([refused.status, refused.headers.get('x-accepted-github-permissions')]).toEqual([
      403,
      'pull_requests=write',
    ]);
    github.settings.tokenMayWrite['pull-requests'] = true;
    await openPull('a');
    github.settings.tokenMayWrite['pull-requests'] = false;
    expect((await ask('POST', '/issues/1/labels', { labels: ['pins'] })).status).toBe(200);
    expect((await ask('PATCH', '/pulls/1', { title: 'b' })).status).toBe(403);
    expect(github.violations).toEqual([]);
  });

  it('a pull request by Actions, a wrong token, another repository', async () => {
    await start({ settings: { actionsMayOpenPullRequests: false } });
    await propose('a');
    expect(await openPull('a')).toMatchObject({
      status: 403,
      body: { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
    });
    expect((await ask('GET', '', undefined, 'other')).body.message).toBe('Bad credentials');
    expect((await ask('GET', `${github.url}/repos/octo/other`)).status).toBe(404);
    expect(github.violations).toEqual([]);
  });
});

describe('the description', () => {
  it.each([
    ['an unknown operation', 'GET', '/actions/runs', undefined, /not among the described operations/],
    ['a slip in a body', 'POST', '/git/refs', { reff: 'refs/heads/a', sha: 'x' }, /additional.*"reff"/],
    ['a wrong type', 'POST', '/git/blobs', { content: 7 }, /body\/content must be string/],
    ['a slip in a query', 'GET', '/pulls?sate=open', undefined, /additional.*"sate"/],
    ['a word that is none of them', 'GET', '/pulls?state=merged', undefined, /query\/state/],
    ['a path that is no number', 'GET', '/pulls/x', undefined, /path\/pull_number must be integer/],
    ['no body', 'POST', '/git/trees', undefined, /body is missing/],
    ['no JSON', 'POST', '/git/trees', '{', /not JSON/],
  ])('holds requests to it: %s', async (_, method, path, body, expected) => {
    await start();
    expect((await ask(method, path, body)).status).toBe(500);
    expect(github.violations).toEqual([expect.stringMatching(expected)]);
  });

  it('holds a request to it that is to go wrong anyway', async () => {
    await start();
    github.faults.plan(badGateway(), { on: 'git/create-blob' });
    expect((await ask('POST', '/git/blobs', {})).status).toBe(500);
    expect(github.violations).toEqual([expect.stringMatching(/must have required property 'content'/)]);
    expect(github.faults.pending).toBe(1);
  });

  it('holds answers to it', async () => {
    await start();
    github.faults.plan(answering(200, { body: { ref: 7 } }), { on: 'git/get-ref' });
    await ask('GET', '/git/ref/heads/main');
    expect(github.violations).toEqual([expect.stringMatching(/^answer 200 .*answer\/ref must be string/)]);
  });
});

describe('faults', () => {
  it('happen at the request that was named, and are written down', async () => {
    await start();
    github.faults.plan(notAccessible(), { on: 'git/create-blob', nth: 2 });
    const statuses = [];
    for (const content of ['a', 'b', 'c']) {
      statuses.push((await ask('POST', '/git/blobs', { content })).status);
    }
    expect(statuses).toEqual([201, 403, 201]);
    expect(github.requests.map(({ method, operation, status }) => [method, operation, status])).toEqual([
      ['POST', 'git/create-blob', 201],
      ['POST', 'git/create-blob', 403],
      ['POST', 'git/create-blob', 201],
    ]);
    expect(github.faults.pending).toBe(0);
    expect(github.violations).toEqual([]);
  });

  it('have the headers that clients go by', async () => {
    await start();
    github.faults.plan(rateLimited(5));
    const limited = await ask('GET', '');
    expect(limited.headers.get('x-ratelimit-remaining')).toBe('0');
    const left = Number(limited.headers.get('x-ratelimit-reset')) - Date.now() / 1000;
    expect(left).toBeGreaterThan(3);
    expect(left).toBeLessThan(7);
    github.faults.plan(secondaryRateLimited(2, 429));
    const secondary = await ask('GET', '');
    expect([secondary.status, secondary.headers.get('retry-after')]).toEqual([429, '2']);
  });

  it.each([
    ['before it is done', reset(), false],
    ['after it is done', resetAfter(), true],
  ])('cut the connection %s', async (_, fault, isDone) => {
    await start();
    const sha = await head();
    github.faults.plan(fault, { on: 'git/create-ref' });
    await expect(ask('POST', '/git/refs', { ref: 'refs/heads/new', sha })).rejects.toThrow('fetch failed');
    expect((await github.git('branch', '--list', 'new')) !== '').toBe(isDone);
    expect(github.requests.at(-1)).toMatchObject({ operation: 'git/create-ref', status: null });
  });

  it('lose an answer behind a gateway, or keep it waiting', async () => {
    await start();
    github.faults.plan(badGateway({ after: true }), { on: 'issues/create' });
    expect((await ask('POST', '/issues', { title: 'a' })).status).toBe(502);
    expect(await github.issues()).toHaveLength(1);
    github.faults.plan(slow(300), { on: ({ path }) => path.endsWith('/octo/app') });
    const began = performance.now();
    expect((await ask('GET', '')).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(250);
  });
});

it('is a GitHub Enterprise Server below a prefix', async () => {
  await start({ prefix: '/api/v3' });
  expect(github.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v3$/);
  const { body } = await ask('GET', '');
  expect(body.url).toBe(`${github.url}/repos/octo/app`);
  expect(github.violations).toEqual([]);
  const outside = new URL('/repos/octo/app', github.url).href;
  expect((await ask('GET', outside)).status).toBe(500);
});
