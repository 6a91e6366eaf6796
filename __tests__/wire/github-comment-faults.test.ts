import { afterEach, describe, expect, it } from 'vitest';
import { type CommentOutcome, type CommentReport, keepComment } from '../../src/github/comment.ts';
import type { GitHubAccess } from '../../src/github/index.ts';
import {
  answering,
  BOT,
  badCredentials,
  badGateway,
  type Fault,
  type GitHub,
  missing,
  notAccessible,
  type Operation,
  rateLimited,
  reset,
  resetAfter,
  secondaryRateLimited,
  serverError,
  slow,
  startGitHub,
  unprocessable,
} from '../support/github.ts';
import { freePort } from '../support/servers.ts';

const SECRET = 'ghs_notToBeSeen';
const THREAD = 1;
const PAGE = `https://github.com/octo/app/issues/${THREAD}`;
const REPORT: CommentReport = { body: 'What and why.', key: 'a1', isWanted: true };
const CHANGED: CommentReport = { body: 'More.', key: 'b2', isWanted: true };
const WELL: CommentReport = { body: 'All is well.', key: 'c3', isWanted: false };

let github: GitHub;

/** To the comments below it, a pull request is an issue; this one needs no git. */
async function start(): Promise<void> {
  github = await startGitHub({ token: SECRET });
  expect(await github.openIssue({ title: 'In the place of a pull request' })).toBe(THREAD);
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
  const outcome = await keepComment(access(changes), THREAD, report);
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

const seen = (on: Operation) => github.requests.filter(({ operation }) => operation === on).length;
const marks = (key: string) => `<!-- pinwarden:comment -->\n<!-- pinwarden:key=${key} -->`;
const textOf = ({ body, key }: CommentReport) => `${body}\n\n${marks(key)}`;
const writes = () => github.requests.filter(({ method }) => method !== 'GET').length;
const bodies = async () => (await github.comments(THREAD)).map(({ body }) => body);
const addressOf = (id: number) => `${PAGE}#issuecomment-${id}`;

describe('two runs at once', () => {
  it.each<[string, Operation, number, number]>([
    ['that look together', 'issues/list-comments', 3, 2],
    ['of which the first one looks last', 'issues/list-comments', 3, 1],
    ['of which the second one looks last', 'issues/list-comments', 4, 1],
    ['that delete together', 'issues/delete-comment', 1, 2],
  ])('leave one comment: %s', async (_, on, nth, times) => {
    for (const other of [REPORT, CHANGED]) {
      await start();
      // Each has looked before the other one posts.
      github.faults.plan(slow(300), { on: 'issues/create-comment', times: 2 });
      github.faults.plan(slow(100), { on, nth, times });
      const outcomes = await Promise.all([keeping(REPORT), keeping(other)]);
      const operations = outcomes.map(({ operation }) => operation).sort();
      expect(operations).toEqual(['created', other === REPORT ? 'unchanged' : 'updated']);
      expect(seen('issues/create-comment')).toBe(2);
      expect(await github.comments(THREAD)).toMatchObject([{ id: 5_001 }]);
      const url = addressOf(5_001);
      for (const outcome of outcomes) expect(outcome).toMatchObject({ url, notes: [], obstacle: null });
      const loser = outcomes.findIndex(({ operation }) => operation !== 'created');
      expect(await bodies()).toEqual([textOf(loser === 0 ? REPORT : other)]);
      if (other === REPORT) await github.close();
    }
  });

  it('of which one was stopped leave one for the next run to clear away', async () => {
    await start();
    await keeping();
    await github.comment(THREAD, textOf(CHANGED), BOT);
    await github.comment(THREAD, textOf(REPORT).replaceAll('\n', '\r\n'), BOT);
    expect(await keeping(WELL)).toMatchObject({ operation: 'updated', url: addressOf(5_001), notes: [] });
    expect(await bodies()).toEqual([textOf(WELL)]);
  });

  it('with tokens of two accounts leave the older one', async () => {
    await start();
    github.faults.plan(slow(300), { on: 'issues/create-comment' });
    const running = keeping(CHANGED);
    while (seen('issues/create-comment') === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await github.comment(THREAD, textOf(REPORT), 'octo');
    expect(await running).toMatchObject({ operation: 'updated', url: addressOf(5_001) });
    expect(await github.comments(THREAD)).toMatchObject([{ author: 'octo', body: textOf(CHANGED) }]);
  });

  it('leave the older one though the list is not up to date', async () => {
    await start();
    const younger = { ...JSON.parse(JSON.stringify(await shapeOfOurs())), id: 9_000 };
    github.faults.plan(answering(200, { body: [younger] }), { on: 'issues/list-comments', nth: 2 });
    expect(await keeping()).toMatchObject({ operation: 'created', notes: [] });
    expect(github.requests.at(-1)).toMatchObject({ method: 'DELETE', status: 404 });
    expect(await bodies()).toEqual([textOf(REPORT)]);
  });

  it('delete nothing that was found in the place of a lost one, and is of another account', async () => {
    await start();
    const found = await shapeOfOurs({ id: 9_000, user: null, author_association: 'MEMBER' });
    const older = await shapeOfOurs();
    github.faults.plan(reset(), { on: 'issues/create-comment' });
    github.faults.plan(answering(200, { body: [found] }), { on: 'issues/list-comments', nth: 2 });
    github.faults.plan(answering(200, { body: [older] }), { on: 'issues/list-comments', nth: 3 });
    const before = writes();
    expect(await keeping()).toMatchObject({ operation: 'unchanged', url: addressOf(5_002), notes: [] });
    expect(writes()).toBe(before + 1);
  });
});

/** How GitHub answers a comment of ours; it is gone again. */
async function shapeOfOurs(changes: object = {}): Promise<object> {
  const answer = await asking('POST', `/issues/${THREAD}/comments`, { body: textOf(REPORT) });
  const shape = (await answer.json()) as { id: number };
  await asking('DELETE', `/issues/comments/${shape.id}`);
  return { ...shape, ...changes };
}

describe('a lost answer', () => {
  const LOST: readonly [string, () => Fault][] = [
    ['after it was done', resetAfter],
    ['by a proxy', () => badGateway({ after: true })],
    ['before it was done', reset],
    ['at the server', serverError],
  ];

  it.each(LOST)('to posting it, %s, makes no second one', async (_, fault) => {
    await start();
    github.faults.plan(fault(), { on: 'issues/create-comment' });
    expect(await keeping()).toMatchObject({ operation: 'created', notes: [], obstacle: null });
    expect(github.faults.pending).toBe(0);
    expect(await bodies()).toEqual([textOf(REPORT)]);
  });

  it.each(LOST)('to updating or deleting, %s, is asked for again', async (_, fault) => {
    await start();
    await keeping();
    await github.comment(THREAD, textOf(REPORT), BOT);
    github.faults.plan(fault(), { on: 'issues/update-comment' });
    github.faults.plan(fault(), { on: 'issues/delete-comment' });
    expect(await keeping(CHANGED)).toMatchObject({ operation: 'updated', notes: [], obstacle: null });
    expect(github.faults.pending).toBe(0);
    expect(await bodies()).toEqual([textOf(CHANGED)]);
  });

  it('where another run has posted meanwhile, is followed by an update of that one', async () => {
    await start();
    github.faults.plan(slow(200), { on: 'issues/create-comment' });
    github.faults.plan(reset(), { on: 'issues/create-comment', nth: 2 });
    const slowly = keeping(REPORT);
    while (seen('issues/create-comment') === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const pace = { secondMs: 400, timeoutMs: 5_000 };
    expect(await keeping(CHANGED, { pace })).toMatchObject({ operation: 'updated', url: addressOf(5_001) });
    expect(await slowly).toMatchObject({ operation: 'created', url: addressOf(5_001) });
    expect(seen('issues/create-comment')).toBe(2);
    expect(await bodies()).toEqual([textOf(CHANGED)]);
  });
});

describe('a fault', () => {
  const REFUSALS: readonly [string, () => Fault][] = [
    ['401', badCredentials],
    ['403', notAccessible],
    ['404', missing],
    ['410', () => answering(410)],
    ['422', unprocessable],
    ['a rate limit far away', () => rateLimited(3_600)],
    ['a secondary rate limit', () => secondaryRateLimited(61, 429)],
    ['500', serverError],
    ['502', badGateway],
    ['502 when it was done', () => badGateway({ after: true })],
    ['a reset', reset],
    ['a reset when it was done', resetAfter],
  ];
  /** With what comes of it, and the faults that do no harm. */
  const CALLS: readonly [string, Operation, number, CommentReport, string, RegExp][] = [
    ['looking for it', 'issues/list-comments', 1, REPORT, 'none', /^$/],
    ['posting it', 'issues/create-comment', 1, REPORT, 'none', /when it was done/],
    ['looking for a second one', 'issues/list-comments', 2, REPORT, 'created', /^$/],
    ['updating it', 'issues/update-comment', 1, CHANGED, 'none', /^$/],
    ['deleting a second one', 'issues/delete-comment', 1, CHANGED, 'updated', /^404$/],
  ];

  it.each(CALLS)('that stays, %s, is told, and the next run mends it', async (...given) => {
    const [, on, nth, report, operation, harmless] = given;
    for (const [what, fault] of REFUSALS) {
      await start();
      if (report === CHANGED) {
        await keeping();
        await github.comment(THREAD, textOf(REPORT), BOT);
      }
      const before = (await bodies()).length;
      github.faults.plan(fault(), { on, nth, times: Infinity });
      const outcome = await keeping(report);
      github.faults.clear();
      const message = expect.stringContaining('(octo/app): ');
      const isTold = !harmless.test(what);
      const isStopped = isTold && operation === 'none';
      expect(outcome, what).toMatchObject({
        ...(isTold && { operation }),
        notes: isTold && !isStopped ? [message] : [],
        obstacle: isStopped ? { message } : null,
      });
      expect((await bodies()).length, what).toBeLessThanOrEqual(Math.max(before, 1));
      expect(await keeping(report), what).toMatchObject({ notes: [], obstacle: null });
      expect(await bodies(), what).toEqual([textOf(report)]);
      expect(github.violations).toEqual([]);
      await github.close();
    }
    await start();
  });

  it('that a time-out is, may leave more of them, which the next run clears away', async () => {
    await start();
    github.faults.plan(slow(200), { on: 'issues/create-comment', times: Infinity });
    const outcome = await keeping(REPORT, { pace: { secondMs: 1, timeoutMs: 30 } });
    expect(outcome.obstacle?.message).toMatch(/commenting .*no answer within 0\.03 s$/);
    github.faults.clear();
    await expect.poll(bodies).toEqual([1, 2, 3].map(() => textOf(REPORT)));
    expect(await keeping(CHANGED)).toMatchObject({ operation: 'updated', url: addressOf(5_001), notes: [] });
    expect(await bodies()).toEqual([textOf(CHANGED)]);
  });

  it('at looking for a second one is a note', async () => {
    await start();
    github.faults.plan(notAccessible(), { on: 'issues/list-comments', nth: 2 });
    expect(await keeping()).toEqual({
      operation: 'created',
      url: addressOf(5_001),
      notes: [
        'Whether another run has commented at the same time was not seen: GitHub answered 403, reading (octo/app): Resource not accessible by integration',
      ],
      obstacle: null,
    });
  });

  it('at deleting a second one is a note', async () => {
    await start();
    await keeping();
    await github.comment(THREAD, textOf(REPORT), BOT);
    github.faults.plan(notAccessible(), { on: 'issues/delete-comment' });
    expect(await keeping(CHANGED)).toEqual({
      operation: 'updated',
      url: addressOf(5_001),
      notes: [
        `A comment that is one too many was not deleted (${addressOf(5_002)}): GitHub answered 403, deleting the comment (octo/app): Resource not accessible by integration`,
      ],
      obstacle: null,
    });
    expect(await bodies()).toEqual([textOf(CHANGED), textOf(REPORT)]);
  });

  it.each<[string, () => Fault]>([
    ['a rate limit', () => rateLimited(1)],
    ['a secondary rate limit', () => secondaryRateLimited(1)],
    ['what the server fails at', serverError],
  ])('that passes is outlasted: %s', async (_, fault) => {
    await start();
    github.faults.plan(fault(), { on: 'issues/list-comments' });
    github.faults.plan(fault(), { on: 'issues/create-comment' });
    expect(await keeping()).toMatchObject({ operation: 'created', notes: [], obstacle: null });
    expect(await bodies()).toEqual([textOf(REPORT)]);
  });
});

describe('an obstacle', () => {
  const stopped = (message: string, hint: string) => ({
    operation: 'none',
    url: null,
    notes: [],
    obstacle: { message, hint: expect.stringContaining(hint) },
  });
  const FORK =
    "let the job have\npermissions:\n  pull-requests: write\nThe token of a pull request from a fork only reads, whatever is permitted: there the report is in the job's summary.";

  it('is a 404 of a comment that is there: the token may not write', async () => {
    await start();
    await keeping();
    github.faults.plan(missing(), { on: 'issues/update-comment' });
    const message = 'GitHub answered 404, updating the comment (octo/app): Not Found';
    expect(await keeping(CHANGED)).toEqual(stopped(message, FORK));
    expect(await bodies()).toEqual([textOf(REPORT)]);
  });

  it('is a pull request that is not there', async () => {
    await start();
    const outcome = await keepComment(access(), 7, REPORT);
    const hint = "https://github.com/octo/app isn't there, or the token cannot see it";
    expect(outcome).toEqual(stopped('GitHub answered 404, reading (octo/app): Not Found', hint));
  });

  it('is a locked conversation', async () => {
    await start();
    const message = 'Unable to create comment because issue is locked.';
    github.faults.plan(answering(403, { body: { message } }), { on: 'issues/create-comment' });
    const said = `GitHub answered 403, commenting (octo/app): ${message}`;
    const unlock = 'unlock the conversation on the page of the pull request';
    expect(await keeping()).toEqual(stopped(said, unlock));
  });

  it.each<[string, () => Fault, string]>([
    ['401', badCredentials, 'with: { token: ${'.concat('{ github.token }} }')],
    ['410', () => answering(410), 'run the job again'],
    ['a rate limit far away', () => rateLimited(3_600), 'run it at another time'],
    ['a server that fails', serverError, 'https://www.githubstatus.com'],
    ['a reset', reset, 'run the job again'],
  ])('has its hint: %s', async (_, fault, hint) => {
    await start();
    github.faults.plan(fault(), { on: 'issues/create-comment', times: Infinity });
    const outcome = await keeping();
    expect(outcome).toMatchObject({ operation: 'none', url: null });
    expect(outcome.obstacle?.message).toContain('commenting (octo/app)');
    expect(outcome.obstacle?.hint).toContain(hint);
    expect(await bodies()).toEqual([]);
  });

  it('is a server that is not there, or does not answer', async () => {
    await start();
    const nobody = await keeping(REPORT, { apiUrl: `http://127.0.0.1:${await freePort()}` });
    expect(nobody.obstacle?.message).toMatch(/^GitHub did not answer at .*ECONNREFUSED/);
    github.faults.plan(slow(200), { on: 'issues/list-comments', times: Infinity });
    const late = await keeping(REPORT, { pace: { secondMs: 1, timeoutMs: 50 } });
    expect(late.obstacle?.message).toMatch(/no answer within 0\.05 s$/);
  });

  it('keeps the token to itself', async () => {
    await start();
    const body = { message: `Who is ${SECRET}?` };
    github.faults.plan(answering(403, { body }), { on: 'issues/list-comments', nth: 2 });
    expect((await keeping()).notes).toMatchObject([expect.stringContaining('Who is ***?')]);
    github.faults.plan(answering(403, { body }), { on: 'issues/update-comment' });
    expect((await keeping(CHANGED)).obstacle?.message).toContain('Who is ***?');
  });

  it('is an account whose comment would not be found again', async () => {
    await start();
    const user = { ...((await shapeOfOurs()) as { user: object }).user, login: 'mallory', type: 'User' };
    const posted = await shapeOfOurs({ id: 5_003, user, author_association: 'NONE' });
    github.faults.plan(answering(201, { body: posted, after: true }), { on: 'issues/create-comment' });
    expect(await keeping()).toEqual(
      stopped(
        "No comment is kept: the token's account is no collaborator of the repository, and the next run could not tell whose comment it is.",
        "make the token's account a collaborator",
      ),
    );
    expect(await bodies()).toEqual([]);
  });

  it('is not what a signal stops: that rejects with its reason', async () => {
    await start();
    github.faults.plan(slow(2_000), { on: 'issues/create-comment' });
    const stop = new AbortController();
    const running = keeping(REPORT, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('enough')), 100);
    await expect(running).rejects.toThrow('enough');
  });
});
