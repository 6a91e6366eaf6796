import { afterEach, describe, expect, it } from 'vitest';
import { closeIssue, type GitHubAccess, keepIssue } from '../../src/github/index.ts';
import {
  badGateway,
  type Fault,
  type GitHub,
  type GitHubOptions,
  type Operation,
  READ_ONLY,
  reset,
  resetAfter,
  startGitHub,
} from '../support/github.ts';

let github: GitHub;

async function start(options: GitHubOptions = {}): Promise<void> {
  github = await startGitHub({ files: { 'pins.xml': 'old\n' }, ...options });
}

const access = (): GitHubAccess => ({
  apiUrl: github.url,
  serverUrl: 'https://github.com',
  token: github.token,
  repository: github.repository,
  pace: { secondMs: 1, timeoutMs: 5_000 },
});

describe('the issue', () => {
  afterEach(async () => {
    expect(github.violations).toEqual([]);
    await github.close();
  });

  const report = { title: 'Pins need a hand', body: 'What and why.', labels: ['security'], key: 'a1' };
  const writes = () => github.requests.filter(({ method }) => method !== 'GET').length;

  it('is opened, left alone, updated and closed', async () => {
    await start();
    const url = 'https://github.com/octo/app/issues/1';
    expect(await keepIssue(access(), report)).toEqual({
      operation: 'created',
      number: 1,
      url,
      notes: [],
      obstacle: null,
    });
    const before = writes();
    expect(await keepIssue(access(), { ...report, body: 'Later.' })).toMatchObject({
      operation: 'unchanged',
      url,
    });
    expect(writes()).toBe(before);
    const changed = { ...report, body: 'More.', key: 'b2' };
    expect(await keepIssue(access(), changed)).toMatchObject({ operation: 'updated', number: 1 });
    expect(await github.issues()).toMatchObject([
      {
        title: report.title,
        labels: ['security'],
        body: expect.stringMatching(/^More\.[\s\S]*pinwarden:key=b2/),
      },
    ]);
    expect(await closeIssue(access(), 'All is well.')).toMatchObject({ operation: 'closed', number: 1 });
    expect(await github.issues()).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
    expect(await closeIssue(access(), 'All is well.')).toMatchObject({ operation: 'none', number: null });
    expect(await keepIssue(access(), report)).toMatchObject({ operation: 'created', number: 2 });
  });

  it("is found beyond a page of others, and never is a stranger's or a pull request", async () => {
    await start();
    const marks = '<!-- pinwarden:issue -->\n<!-- pinwarden:key=a1 -->';
    await github.openIssue({ title: report.title, body: `Mine.\n${marks}` });
    for (let count = 0; count < 120; count += 1) await github.openIssue({ title: `Other ${count}` });
    expect(await keepIssue(access(), report)).toMatchObject({ operation: 'created', number: 122 });
    await github.commitToBranch('topic', { 'pins.xml': 'new\n' });
    const opened = await fetch(`${github.url}/repos/octo/app/pulls`, {
      method: 'POST',
      headers: { authorization: `token ${github.token}`, 'user-agent': 'test' },
      body: JSON.stringify({ title: 'A pull request', head: 'topic', base: 'main', body: marks }),
    });
    expect(opened.status).toBe(201);
    await closeIssue(access(), 'All is well.');
    expect(await keepIssue(access(), report)).toMatchObject({ operation: 'created', number: 124 });
  });

  it('is one, of two runs at once', async () => {
    await start();
    await Promise.all([keepIssue(access(), report), keepIssue(access(), report)]);
    expect((await github.issues()).filter(({ state }) => state === 'open')).toMatchObject([{ number: 1 }]);
  });

  it.each<[string, () => Fault, Operation]>([
    ['opening it', resetAfter, 'issues/create'],
    ['opening it, by a proxy', () => badGateway({ after: true }), 'issues/create'],
    ['opening it, before it was done', reset, 'issues/create'],
    ['commenting', resetAfter, 'issues/create-comment'],
  ])('is one where an answer was lost, %s', async (_, fault, on) => {
    await start();
    github.faults.plan(fault(), { on });
    expect(await keepIssue(access(), report)).toMatchObject({ operation: 'created', number: 1 });
    expect(await closeIssue(access(), 'All is well.')).toMatchObject({ operation: 'closed' });
    expect(github.faults.pending).toBe(0);
    expect(await github.issues()).toHaveLength(1);
    expect(await github.comments(1)).toHaveLength(1);
  });

  it('has its own permission, and may be turned off', async () => {
    await start({ settings: { tokenMayWrite: READ_ONLY } });
    const refused = await keepIssue(access(), report);
    expect(refused.obstacle?.hint).toContain('permissions:\n  issues: write');
    github.settings.hasIssues = false;
    github.settings.tokenMayWrite.issues = true;
    const off = await keepIssue(access(), report);
    expect(off.obstacle?.hint).toContain('Features > Issues');
    expect(await closeIssue(access(), 'All is well.')).toMatchObject({ operation: 'none', obstacle: null });
  });
});
