import { afterEach, describe, expect, it } from 'vitest';
import { type GitHubAccess, type Outcome, propose, withdraw } from '../../src/github/index.ts';
import {
  answering,
  badCredentials,
  badGateway,
  conflict,
  type Fault,
  type GitHub,
  missing,
  notAccessible,
  type Operation,
  rateLimited,
  reset,
  resetAfter,
  serverError,
  slow,
  startGitHub,
  unprocessable,
} from '../support/github.ts';

/** A request of a run: an operation, and the how manieth of its kind. */
type Call = readonly [on: Operation, nth: number];

const PROPOSING: readonly Call[] = [
  ['repos/get', 1],
  ['git/get-ref', 1],
  ['git/get-commit', 1],
  ['pulls/list', 1],
  ['git/get-ref', 2],
  ['git/get-tree', 1],
  ['git/create-blob', 1],
  ['git/create-tree', 1],
  ['git/create-commit', 1],
  ['git/create-ref', 1],
  ['pulls/create', 1],
];
const UPDATING: readonly Call[] = [
  ['repos/get', 1],
  ['git/get-ref', 1],
  ['pulls/list', 1],
  ['git/get-ref', 2],
  ['repos/compare-commits-with-basehead', 1],
  ['repos/get-commit', 1],
  ['git/create-commit', 1],
  ['git/get-ref', 3],
  ['git/update-ref', 1],
  ['pulls/update', 1],
];
const WITHDRAWING: readonly Call[] = [
  ['pulls/list', 1],
  ['git/get-ref', 1],
  ['repos/compare-commits-with-basehead', 1],
  ['repos/get-commit', 1],
  ['issues/create-comment', 1],
  ['pulls/update', 1],
  ['git/get-ref', 2],
  ['git/delete-ref', 1],
];

let github: GitHub;

async function start(): Promise<void> {
  github = await startGitHub({ files: { 'pins.xml': 'old\n' } });
}

afterEach(async () => {
  const { violations } = github;
  const broken = await github.git('fsck', '--strict', '--no-dangling');
  await github.close();
  expect(violations).toEqual([]);
  expect(broken).toBe('');
});

const access = (timeoutMs = 5_000): GitHubAccess => ({
  apiUrl: github.url,
  serverUrl: 'https://github.com',
  token: github.token,
  repository: github.repository,
  pace: { secondMs: 1, timeoutMs },
});

/** Makes `pins.xml` hold the text. */
function proposing(branch: string, text: string, timeoutMs?: number): Promise<Outcome> {
  return propose(access(timeoutMs), {
    branch,
    base: null,
    title: `Title ${text}`,
    commitMessage: 'Update pins',
    body: 'Text',
    files: [{ path: 'pins.xml', before: Buffer.from('old\n'), after: Buffer.from(text) }],
    labels: [],
    assignees: [],
    reviewers: [],
    teamReviewers: [],
    draft: false,
  });
}

const withdrawing = (branch: string): Promise<Outcome> =>
  withdraw(access(), { branch, comment: 'Nothing is left.', closeWhenHealthy: true });

async function during<T>(fault: Fault, [on, nth]: Call, times: number, act: () => Promise<T>): Promise<T> {
  github.faults.plan(fault, { on, nth, times });
  const before = github.requests.length;
  const done = await act();
  const met = github.requests.slice(before).filter(({ operation }) => operation === on).length;
  expect(met).toBeGreaterThanOrEqual(nth);
  github.faults.clear();
  return done;
}

async function expectOne(branch: string, text: string): Promise<void> {
  const pulls = (await github.pulls()).filter(({ pull }) => pull.head === branch);
  expect(pulls).toMatchObject([{ state: 'open', title: `Title ${text}` }]);
  expect(await github.read(branch, 'pins.xml')).toBe(text);
  expect(await github.git('rev-list', '--count', `main..${branch}`)).toBe('1');
}

const LONG = { timeout: 120_000 };

describe('whatever goes wrong while proposing', () => {
  const refusals: readonly (() => Fault)[] = [
    badCredentials,
    notAccessible,
    () => answering(403, { body: { message: 'Repository rule violations found' } }),
    () => rateLimited(3_600),
    missing,
    conflict,
    unprocessable,
  ];

  it('a refusal throws nothing, and the run after it ends with one pull request', LONG, async () => {
    await start();
    for (const [index, call] of PROPOSING.entries()) {
      const branch = `pins/${index}`;
      for (const refusal of refusals) {
        // What a missing branch is answered with, and no fault.
        if (call[0] === 'git/get-ref' && call[1] === 2 && refusal === missing) continue;
        const outcome = await during(refusal(), call, 1, () => proposing(branch, 'new\n'));
        expect(outcome, call.join()).toMatchObject({ operation: 'none', number: null, notes: [] });
        expect(outcome.obstacle?.hint, call.join()).not.toBe('');
      }
      expect(await proposing(branch, 'new\n')).toMatchObject({ operation: 'created', obstacle: null });
      await expectOne(branch, 'new\n');
    }
  });

  it.each<[string, () => Fault]>([
    ['a server that fails for good', serverError],
    ['a connection that is always cut', reset],
  ])('%s is an obstacle, and the run after it ends with one pull request', LONG, async (_, fault) => {
    await start();
    for (const [index, call] of PROPOSING.entries()) {
      const branch = `pins/${index}`;
      const outcome = await during(fault(), call, Infinity, () => proposing(branch, 'new\n'));
      expect(outcome).toMatchObject({
        operation: 'none',
        number: null,
        obstacle: { hint: expect.stringMatching(/./) },
      });
      expect(await proposing(branch, 'new\n')).toMatchObject({ operation: 'created', obstacle: null });
      await expectOne(branch, 'new\n');
    }
  });

  it.each<[string, () => Fault, number]>([
    ['an answer that a proxy lost', () => badGateway({ after: true }), 5_000],
    ['a connection cut when all was done', resetAfter, 5_000],
    ['an answer that comes too late', () => slow(1_500), 1_000],
  ])('%s is outlasted, with one pull request', LONG, async (_, fault, timeoutMs) => {
    await start();
    for (const [index, call] of PROPOSING.entries()) {
      const branch = `pins/${index}`;
      const outcome = await during(fault(), call, 1, () => proposing(branch, 'new\n', timeoutMs));
      expect(outcome, call.join()).toMatchObject({ operation: 'created', obstacle: null });
      await expectOne(branch, 'new\n');
    }
  });
});

describe('whatever goes wrong while updating', () => {
  const branch = 'pins/update';

  it(
    'a server that fails for good is an obstacle, and the run after it has both, commit and text',
    LONG,
    async () => {
      await start();
      await proposing(branch, 'new\n');
      for (const [index, call] of UPDATING.entries()) {
        const text = `new ${index}\n`;
        const outcome = await during(serverError(), call, Infinity, () => proposing(branch, text));
        expect(outcome.obstacle?.hint).toContain('run the job again');
        expect(outcome.operation).toBe(call[0] === 'pulls/update' ? 'updated' : 'none');
        expect(await proposing(branch, text)).toMatchObject({
          operation: 'updated',
          number: 1,
          obstacle: null,
        });
        await expectOne(branch, text);
      }
    },
  );

  it('a connection cut when all was done is outlasted', LONG, async () => {
    await start();
    await proposing(branch, 'new\n');
    for (const [index, call] of UPDATING.entries()) {
      const text = `new ${index}\n`;
      const outcome = await during(resetAfter(), call, 1, () => proposing(branch, text));
      expect(outcome, call.join()).toMatchObject({ operation: 'updated', number: 1, obstacle: null });
      await expectOne(branch, text);
    }
  });
});

describe('whatever goes wrong while withdrawing', () => {
  it('a server that fails for good is at most an obstacle, and the run after it ends it', LONG, async () => {
    await start();
    for (const [index, call] of WITHDRAWING.entries()) {
      const branch = `pins/${index}`;
      const { number } = await proposing(branch, 'new\n');
      const outcome = await during(serverError(), call, Infinity, () => withdrawing(branch));
      if (outcome.obstacle === null) {
        expect(outcome).toMatchObject({
          operation: 'closed',
          notes: [expect.stringContaining('GitHub answered 500')],
        });
      }
      expect((await withdrawing(branch)).obstacle).toBeNull();
      expect((await github.pull(number as number)).state).toBe('closed');
    }
  });

  it('a connection cut when all was done is outlasted, with one comment', LONG, async () => {
    await start();
    for (const [index, call] of WITHDRAWING.entries()) {
      const branch = `pins/${index}`;
      const { number } = await proposing(branch, 'new\n');
      const outcome = await during(resetAfter(), call, 1, () => withdrawing(branch));
      expect(outcome).toMatchObject({ operation: 'closed', notes: [], obstacle: null });
      expect((await github.pull(number as number)).state).toBe('closed');
      expect(await github.comments(number as number)).toHaveLength(1);
      expect(await github.git('branch', '--list', branch)).toBe('');
    }
  });
});
