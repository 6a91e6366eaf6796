import { afterEach, describe, expect, it } from 'vitest';
import { type CommentOutcome, type CommentReport, keepComment } from '../../src/github/comment.ts';
import type { GitHubAccess } from '../../src/github/index.ts';
import {
  BOT,
  type GitHub,
  type GitHubOptions,
  type Operation,
  READ_ONLY,
  slow,
  startGitHub,
} from '../support/github.ts';

const SECRET = 'ghs_notToBeSeen';
const PULL = 1;
const PAGE = `https://github.com/octo/app/pull/${PULL}`;
const REPORT: CommentReport = { body: 'What and why.', key: 'a1', isWanted: true };
const CHANGED: CommentReport = { body: 'More.', key: 'b2', isWanted: true };
const WELL: CommentReport = { body: 'All is well.', key: 'c3', isWanted: false };

let github: GitHub;

/** With one open pull request. */
async function start(options: GitHubOptions = {}): Promise<void> {
  github = await startGitHub({ files: { 'pins.xml': 'old\n' }, token: SECRET, ...options });
  await github.commitToBranch('topic', { 'pins.xml': 'new\n' });
  const pull = { title: 'A change', head: 'topic', base: 'main' };
  expect((await asking('POST', '/pulls', pull)).status).toBe(201);
}

afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const access = (changes: Partial<GitHubAccess> = {}): GitHubAccess => ({
  apiUrl: github.url,
  serverUrl: 'https://github.com',
  token: SECRET,
  repository: github.repository,
  pace: { secondMs: 1, timeoutMs: 5_000 },
  ...changes,
});

async function keeping(
  report: CommentReport = REPORT,
  changes: Partial<GitHubAccess> = {},
): Promise<CommentOutcome> {
  const outcome = await keepComment(access(changes), PULL, report);
  expect(JSON.stringify(outcome)).not.toContain(SECRET);
  return outcome;
}

/** What others do with the same token, outside of what is tested. */
function asking(method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${github.url}/repos/octo/app${path}`, {
    method,
    headers: { authorization: `token ${SECRET}`, 'user-agent': 'test' },
    ...(body && { body: JSON.stringify(body) }),
  });
}

const editing = (id: number, body: string) => asking('PATCH', `/issues/comments/${id}`, { body });
const writes = () => github.requests.filter(({ method }) => method !== 'GET').length;
const seen = (on: Operation) => github.requests.filter(({ operation }) => operation === on).length;
const marks = (key: string) => `<!-- pinwarden:comment -->\n<!-- pinwarden:key=${key} -->`;
const textOf = ({ body, key }: CommentReport) => `${body}\n\n${marks(key)}`;
const bodies = async () => (await github.comments(PULL)).map(({ body }) => body);
const addressOf = (id: number) => `${PAGE}#issuecomment-${id}`;

describe('the comment', () => {
  it('is posted, left alone, updated in place, and says in the end that all is well', async () => {
    await start();
    const url = addressOf(5_001);
    expect(await keeping()).toEqual({ operation: 'created', url, notes: [], obstacle: null });
    expect(await bodies()).toEqual([textOf(REPORT)]);
    const before = writes();
    const same = { operation: 'unchanged', url, notes: [], obstacle: null };
    expect(await keeping({ ...REPORT, body: 'Later.' })).toEqual(same);
    expect(writes()).toBe(before);
    expect(await keeping(CHANGED)).toEqual({ operation: 'updated', url, notes: [], obstacle: null });
    expect(await bodies()).toEqual([textOf(CHANGED)]);
    expect(await keeping(WELL)).toMatchObject({ operation: 'updated', url });
    expect(await bodies()).toEqual([textOf(WELL)]);
    expect(await keeping(WELL)).toEqual(same);
    expect(await keeping()).toMatchObject({ operation: 'updated', url });
    expect(writes()).toBe(before + 3);
    expect(await bodies()).toEqual([textOf(REPORT)]);
  });

  it('is not posted where there is nothing to say', async () => {
    await start();
    const before = writes();
    expect(await keeping(WELL)).toEqual({ operation: 'none', url: null, notes: [], obstacle: null });
    expect(writes()).toBe(before);
  });

  it('is as long as GitHub takes it, and not longer', async () => {
    await start();
    const longest = '😀'.repeat(65_536 - [...textOf({ ...REPORT, body: '' })].length);
    expect(await keeping({ ...REPORT, body: longest })).toMatchObject({ operation: 'created' });
    const before = github.requests.length;
    for (const report of [REPORT, WELL]) {
      await expect(keeping({ ...report, body: `${longest}x` })).rejects.toThrow(RangeError);
    }
    expect(github.requests).toHaveLength(before);
  });

  it("is found behind a page of others' comments", async () => {
    await start();
    for (let count = 0; count < 120; count += 1) await github.comment(PULL, `Comment ${count}`);
    const url = addressOf(5_121);
    expect(await keeping()).toMatchObject({ operation: 'created', url });
    expect(await keeping()).toMatchObject({ operation: 'unchanged', url });
    expect(await keeping(CHANGED)).toMatchObject({ operation: 'updated', url });
  });

  it("is of this pull request, and not another thread's", async () => {
    await start();
    const issue = await github.openIssue({ title: 'An issue' });
    await github.comment(issue, textOf(REPORT), BOT);
    expect(await keeping()).toMatchObject({ operation: 'created', url: addressOf(5_002) });
    expect(await github.comments(issue)).toMatchObject([{ body: textOf(REPORT) }]);
  });

  it('is found on a GitHub of its own', async () => {
    await start({ prefix: '/api/v3' });
    for (const operation of ['created', 'unchanged']) expect(await keeping()).toMatchObject({ operation });
  });
});

describe("others' comments", () => {
  it.each([
    ["a stranger's with our mark and key", textOf(REPORT), 'mallory'],
    ["a stranger's with our mark and another key", textOf(CHANGED), 'mallory'],
    ["the owner's that quotes ours", textOf(REPORT).replace(/^/gm, '> '), 'octo'],
    ["the owner's that mentions the mark", 'What is `<!-- pinwarden:comment -->`?', 'octo'],
    ["a bot's that repeats a line with the mark in it", `mona: ${marks('a1')}`, 'echo[bot]'],
    ["a bot's about the issue", '<!-- pinwarden:issue -->\n<!-- pinwarden:key=a1 -->', BOT],
  ])('are left alone: %s', async (_, body, author) => {
    await start();
    await github.comment(PULL, body, author);
    expect(await keeping(WELL)).toMatchObject({ operation: 'none', url: null });
    const url = addressOf(5_002);
    expect(await keeping()).toMatchObject({ operation: 'created', url });
    await github.comment(PULL, body, author);
    expect(await keeping()).toMatchObject({ operation: 'unchanged', url });
    expect(await keeping(CHANGED)).toMatchObject({ operation: 'updated', url });
    expect(await keeping(WELL)).toMatchObject({ operation: 'updated', url, notes: [] });
    expect(await bodies()).toEqual([body, textOf(WELL), body]);
  });

  it.each([
    ["another account's", textOf(REPORT), 'octo'],
    ['one that somebody has written into', `${textOf(REPORT)}\n\nSee above.`, BOT],
    ['one that shows the source', `\`\`\`\n${textOf(REPORT)}\n\`\`\``, BOT],
    ['one without a key', '<!-- pinwarden:comment -->', BOT],
    ['one with text between mark and key', marks('a1').replace('\n', '\nand\n'), BOT],
  ])('are left where a second one carries the mark: %s', async (_, body, author) => {
    await start();
    await keeping();
    await github.comment(PULL, body, author);
    expect(await keeping()).toMatchObject({ operation: 'unchanged', notes: [] });
    expect(await keeping(CHANGED)).toMatchObject({ operation: 'updated', url: addressOf(5_001) });
    expect(await bodies()).toEqual([textOf(CHANGED), body]);
  });

  it('is ours where the token is that of the owner', async () => {
    await start();
    await github.comment(PULL, textOf(REPORT), 'octo');
    expect(await keeping(CHANGED)).toMatchObject({ operation: 'updated', url: addressOf(5_001) });
    expect(await bodies()).toEqual([textOf(CHANGED)]);
  });
});

describe('a comment edited by hand', () => {
  it.each([
    ['in its text', `Nonsense!\n\n${marks('a1')}`, 'unchanged'],
    ['behind the mark', `${textOf(REPORT)}\n\nI doubt it.`, 'unchanged'],
    ['in the browser, with its line ends', textOf(REPORT).replaceAll('\n', '\r\n'), 'unchanged'],
    ['so that the key is gone', 'Nonsense!\n<!-- pinwarden:comment -->', 'updated'],
  ])('is overwritten with the next change: %s', async (_, body, operation) => {
    await start();
    await keeping();
    await editing(5_001, body);
    expect(await keeping()).toMatchObject({ operation });
    expect(await bodies()).toEqual([operation === 'unchanged' ? body : textOf(REPORT)]);
    expect(await keeping(CHANGED)).toMatchObject({ operation: 'updated' });
    expect(await bodies()).toEqual([textOf(CHANGED)]);
  });

  it('is left to them without the mark', async () => {
    await start();
    await keeping();
    await editing(5_001, 'Mine now.\n<!-- pinwarden:key=a1 -->');
    expect(await keeping(CHANGED)).toMatchObject({ operation: 'created', url: addressOf(5_002) });
    expect(await bodies()).toEqual(['Mine now.\n<!-- pinwarden:key=a1 -->', textOf(CHANGED)]);
  });

  it.each([
    [CHANGED, 'created', addressOf(5_002), [textOf(CHANGED)]],
    [WELL, 'none', null, []],
  ] as const)('or deleted while it is updated: %o', async (report, operation, url, left) => {
    await start();
    await keeping();
    github.faults.plan(slow(300), { on: 'issues/update-comment' });
    const running = keeping(report);
    while (seen('issues/update-comment') === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await asking('DELETE', '/issues/comments/5001')).status).toBe(204);
    expect(await running).toEqual({ operation, url, notes: [], obstacle: null });
    expect(await bodies()).toEqual(left);
  });
});

describe('the permission', () => {
  const FORK =
    "let the job have\npermissions:\n  pull-requests: write\nThe token of a pull request from a fork only reads, whatever is permitted: there the report is in the job's summary.";

  it.each([
    ['posting it', REPORT, 'commenting'],
    ['updating it', CHANGED, 'updating the comment'],
  ])('is missing to a token that only reads, %s', async (_, report, deed) => {
    await start();
    if (report === CHANGED) await keeping();
    Object.assign(github.settings, { tokenMayWrite: READ_ONLY });
    const message = `GitHub answered 403, ${deed} (octo/app): Resource not accessible by integration`;
    expect(await keeping(report)).toEqual({
      operation: 'none',
      url: null,
      notes: [],
      obstacle: { message, hint: FORK },
    });
    expect(github.requests.at(-1)).toMatchObject({ status: 403 });
    if (report === REPORT) expect(await keeping(WELL)).toMatchObject({ operation: 'none', obstacle: null });
  });

  it('is no other than `pull-requests: write`', async () => {
    const tokenMayWrite = { contents: false, issues: false, 'pull-requests': true };
    await start({ settings: { tokenMayWrite } });
    await keeping();
    await github.comment(PULL, textOf(REPORT), BOT);
    expect(await keeping(CHANGED)).toMatchObject({ operation: 'updated', notes: [], obstacle: null });
    expect(await bodies()).toEqual([textOf(CHANGED)]);
  });
});
