import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { type GitHubAccess, type Outcome, type Proposal, propose, withdraw } from '../../src/github/index.ts';
import { BOT, type Files, type GitHub, type GitHubOptions, startGitHub } from '../support/github.ts';

const run = promisify(execFile);

const NSC = 'app/pins.xml';
const PLIST = 'ios/App/Resources/Info.plist';
const BRANCH = 'pinwarden/update-pins';
const OLD = '<pin>old</pin>\n';
const NEW = '<pin>new</pin>\n';
const NEWER = '<pin>newer</pin>\n';
/** No text: a chunk of a binary property list. */
const BINARY = Uint8Array.of(0x62, 0x70, 0x6c, 0x69, 0x73, 0x74, 0, 0xff, 0xfe, 13, 10);
const FILES: Files = {
  [NSC]: OLD,
  [PLIST]: { mode: '100755', content: BINARY },
  'README.md': 'An app\n',
};

let github: GitHub;

async function start(options: GitHubOptions = {}): Promise<void> {
  github = await startGitHub({ files: FILES, ...options });
}

afterEach(async () => {
  const { violations } = github;
  const checked = await run('git', [`--git-dir=${github.gitDir}`, 'fsck', '--strict', '--no-dangling']);
  await github.close();
  expect(violations).toEqual([]);
  expect(checked.stdout).toBe('');
});

const access = (changes: Partial<GitHubAccess> = {}): GitHubAccess => ({
  apiUrl: github.url,
  serverUrl: 'https://github.com',
  token: github.token,
  repository: github.repository,
  pace: { secondMs: 1, timeoutMs: 2_000 },
  ...changes,
});

const bytes = (text: string): Uint8Array => Buffer.from(text);

const change = (after = NEW, before = OLD) => ({ path: NSC, before: bytes(before), after: bytes(after) });

const proposal = (changes: Partial<Proposal> = {}): Proposal => ({
  branch: BRANCH,
  base: null,
  title: 'Update certificate pins',
  commitMessage: 'Update certificate pins\n\nWhat is served has changed.',
  body: 'The pins of **api.example.com** drifted.',
  files: [change()],
  labels: [],
  assignees: [],
  reviewers: [],
  teamReviewers: [],
  draft: false,
  ...changes,
});

const proposing = (changes: Partial<Proposal> = {}): Promise<Outcome> => propose(access(), proposal(changes));
const withdrawing = (closeWhenHealthy = true): Promise<Outcome> =>
  withdraw(access(), { branch: BRANCH, comment: 'Nothing is left.', closeWhenHealthy });

const openPulls = async () => (await github.pulls()).filter(({ state }) => state === 'open');
const writes = () => github.requests.filter(({ method }) => method !== 'GET');
/** What is asked of GitHub while `act` runs, without what only reads. */
async function writesOf(act: () => Promise<unknown>): Promise<string[]> {
  const before = writes().length;
  await act();
  return writes()
    .slice(before)
    .map(({ operation }) => String(operation));
}
const rev = (name: string): Promise<string> => github.git('rev-parse', name);

describe('the first time', () => {
  it('opens one pull request from one signed commit on top of the base', async () => {
    await start();
    const outcome = await proposing();
    expect(outcome).toEqual({
      operation: 'created',
      number: 1,
      url: 'https://github.com/octo/app/pull/1',
      branch: BRANCH,
      commit: await rev(BRANCH),
      notes: [],
      obstacle: null,
    });
    expect(await rev(`${BRANCH}^`)).toBe(await rev('main'));
    expect(await github.git('log', '-1', '--format=%an', BRANCH)).toBe(BOT);
    const [commit] = writes().filter(({ operation }) => operation === 'git/create-commit');
    expect(Object.keys(commit?.body as object).sort()).toEqual(['message', 'parents', 'tree']);
    const pull = await github.pull(1);
    expect(pull).toMatchObject({
      title: 'Update certificate pins',
      pull: { head: BRANCH, base: 'main', draft: false },
    });
    const [, hash] = /^Pinwarden-Change: ([0-9a-f]{64})$/m.exec(
      await github.git('log', '-1', '--format=%B', BRANCH),
    ) as RegExpExecArray;
    expect(pull.body).toBe(`The pins of **api.example.com** drifted.\n\n<!-- pinwarden:change=${hash} -->`);
  });

  it('changes what it is to change and nothing else, modes and bytes kept', async () => {
    await start();
    const after = Uint8Array.of(...BINARY, 0x80, 0);
    await proposing({ files: [change(), { path: PLIST, before: BINARY, after }] });
    const raw = await github.git('diff', '--raw', '--abbrev=4', 'main', BRANCH);
    expect(raw.split('\n').map((line) => line.replace(/( [0-9a-f]{4,}){2} M/, ' M'))).toEqual([
      `:100644 100644 M\t${NSC}`,
      `:100755 100755 M\t${PLIST}`,
    ]);
    const { stdout } = await run('git', [`--git-dir=${github.gitDir}`, 'show', `${BRANCH}:${PLIST}`], {
      encoding: 'buffer',
    });
    expect(Uint8Array.from(stdout)).toEqual(after);
    expect(await github.git('diff', 'main', BRANCH, '--', NSC)).toContain(
      '\n-<pin>old</pin>\n+<pin>new</pin>',
    );
  });

  it('is the draft of somebody, labelled and given for review', async () => {
    await start({ settings: { teams: ['security'] } });
    const dressed = {
      labels: ['security'],
      assignees: ['mona'],
      reviewers: ['octocat'],
      teamReviewers: ['security'],
      draft: true,
    };
    expect(await proposing(dressed)).toMatchObject({ operation: 'created', notes: [], obstacle: null });
    expect(await github.pull(1)).toMatchObject({
      labels: ['security'],
      assignees: ['mona'],
      pull: { draft: true, reviewers: ['octocat'], teamReviewers: ['security'] },
    });
  });

  it('is opened all the same where nobody is there to review it', async () => {
    await start();
    const outcome = await proposing({ assignees: ['nobody'], reviewers: ['gone'], teamReviewers: ['none'] });
    expect(outcome).toMatchObject({ operation: 'created', obstacle: null });
    expect(outcome.notes).toEqual([
      'The pull request was not assigned to nobody: GitHub passed over it, as it does where somebody has no access to the repository',
      expect.stringMatching(
        /^The pull request was not given for review to gone: GitHub answered 422, asking for/,
      ),
      expect.stringMatching(
        /^The pull request was not given for review to the team none: GitHub answered 422/,
      ),
    ]);
  });

  it('can be for another branch than the default one', async () => {
    await start();
    await github.commitToBranch('develop', { 'README.md': 'Next\n' });
    expect(await proposing({ base: 'develop' })).toMatchObject({ operation: 'created' });
    expect((await github.pull(1)).pull.base).toBe('develop');
    expect(await rev(`${BRANCH}^`)).toBe(await rev('develop'));
  });

  it('goes to GitHub Enterprise Server just the same', async () => {
    await start({ prefix: '/api/v3' });
    expect(await proposing()).toMatchObject({ operation: 'created', number: 1 });
    expect(await proposing()).toMatchObject({ operation: 'unchanged', number: 1 });
  });

  it('commits line feeds where git keeps line feeds behind the carriage returns of a checkout', async () => {
    await start();
    const files = [change(NEW.replace('\n', '\r\n'), OLD.replace('\n', '\r\n'))];
    expect(await proposing({ files })).toMatchObject({ operation: 'created' });
    expect(await github.read(BRANCH, NSC)).toBe(NEW);
    expect(await proposing()).toMatchObject({ operation: 'unchanged' });
  });

  it('adds its trailer to those that are there', async () => {
    await start();
    await proposing({ commitMessage: 'Update\n\nSigned-off-by: Mona <mona@example.com>\n' });
    expect(await github.git('log', '-1', '--format=%B', BRANCH)).toMatch(
      /^Update\n\nSigned-off-by: Mona <mona@example.com>\nPinwarden-Change: [0-9a-f]{64}\s*$/,
    );
  });

  it('takes no body that GitHub would not take', async () => {
    await start();
    await expect(proposing({ body: 'x'.repeat(65_500) })).rejects.toThrow(RangeError);
    expect(github.requests).toEqual([]);
    expect(await proposing({ body: '💥'.repeat(65_400) })).toMatchObject({ operation: 'created' });
  });
});

describe('the nights after', () => {
  it('writes nothing where nothing is new', async () => {
    await start();
    const { commit } = await proposing();
    let second: Outcome | null = null;
    const asked = await writesOf(async () => {
      second = await proposing({ title: 'Another', body: 'Another' });
    });
    expect(asked).toEqual([]);
    expect(second).toMatchObject({ operation: 'unchanged', number: 1, commit, notes: [], obstacle: null });
  });

  it('writes nothing where only the base has gone on', async () => {
    await start();
    await proposing();
    await github.commitToBranch('main', { 'README.md': 'An app, and more\n' });
    expect(await writesOf(proposing)).toEqual([]);
  });

  it('makes a new change the only commit, on the newest base, of the same pull request', async () => {
    await start();
    const first = await proposing();
    await github.commitToBranch('main', { 'README.md': 'An app, and more\n' });
    const second = await proposing({ files: [change(NEWER)], title: 'Update more', body: 'More.' });
    expect(second).toMatchObject({ operation: 'updated', number: 1, notes: [] });
    expect(second.commit).not.toBe(first.commit);
    expect(await rev(`${BRANCH}^`)).toBe(await rev('main'));
    expect(await github.read(BRANCH, NSC)).toBe(NEWER);
    expect(await github.pulls()).toMatchObject([
      { title: 'Update more', body: expect.stringMatching(/^More\./) },
    ]);
  });

  it('makes the commit anew where the base has taken in a part of it', async () => {
    await start({ files: { ...FILES, [NSC]: 'a\nb\n' } });
    await proposing({ files: [change('A\nB\n', 'a\nb\n')] });
    await github.commitToBranch('main', { [NSC]: 'A\nb\n' });
    expect(await proposing({ files: [change('A\nB\n', 'A\nb\n')] })).toMatchObject({ operation: 'updated' });
    expect(await rev(`${BRANCH}^`)).toBe(await rev('main'));
    expect(await proposing({ files: [change('A\nB\n', 'A\nb\n')] })).toMatchObject({
      operation: 'unchanged',
    });
  });

  it('moves the pull request to another base', async () => {
    await start();
    await github.commitToBranch('develop', { 'README.md': 'Next\n' });
    await proposing();
    expect(await proposing({ base: 'develop' })).toMatchObject({ operation: 'updated', number: 1 });
    expect((await github.pull(1)).pull.base).toBe('develop');
    expect(await github.git('log', '--format=%an', 'develop..pinwarden/update-pins')).toBe(BOT);
    expect(await proposing({ base: 'develop' })).toMatchObject({ operation: 'unchanged', number: 1 });
  });

  it('opens another one after the first was merged and the branch was left', async () => {
    await start();
    await proposing();
    await github.merge(1);
    const second = await proposing({ files: [change(NEWER, NEW)] });
    expect(second).toMatchObject({ operation: 'created', number: 2 });
    expect(await rev(`${BRANCH}^`)).toBe(await rev('main'));
  });

  it('opens the pull request that is missing of a branch that is there', async () => {
    await start({ settings: { actionsMayOpenPullRequests: false } });
    const { commit } = await proposing();
    github.settings.actionsMayOpenPullRequests = true;
    const asked = await writesOf(async () =>
      expect(await proposing()).toMatchObject({ operation: 'created', number: 1, commit }),
    );
    expect(asked).toEqual(['pulls/create']);
  });

  it('proposes nothing out of a checkout that the base has left behind', async () => {
    await start();
    await github.commitToBranch('main', { [NSC]: '<pin>theirs</pin>\n' });
    const outcome = await proposing();
    expect(outcome).toMatchObject({ operation: 'none', number: null, obstacle: null });
    expect(outcome.notes).toEqual([
      `\`${NSC}\` in \`main\` is not what was checked out (the base has moved since, or a filter such as Git LFS rewrites it): nothing was proposed, and the next run starts from the newest base.`,
    ]);
    await github.commitToBranch('main', { [NSC]: null });
    expect((await proposing()).notes).toHaveLength(1);
    expect(writes()).toEqual([]);
  });
});

describe('when nothing is left to fix', () => {
  it('closes the pull request with a comment and deletes the branch', async () => {
    await start();
    await proposing();
    expect(await withdrawing()).toMatchObject({ operation: 'closed', number: 1, notes: [], obstacle: null });
    expect(await github.pull(1)).toMatchObject({
      state: 'closed',
      body: expect.stringContaining('<!-- pinwarden:withdrawn -->'),
    });
    expect(await github.comments(1)).toMatchObject([{ body: expect.stringMatching(/^Nothing is left\./) }]);
    expect(await github.git('branch', '--list', BRANCH)).toBe('');
    expect(await writesOf(withdrawing)).toEqual([]);
  });

  it('has not declined what it withdrew', async () => {
    await start();
    await proposing();
    await withdrawing();
    expect(await proposing()).toMatchObject({ operation: 'created', number: 2 });
  });

  it('leaves it open where that is wanted', async () => {
    await start();
    await proposing();
    expect(await writesOf(() => withdrawing(false))).toEqual([]);
    expect(await withdrawing(false)).toMatchObject({ operation: 'unchanged', number: 1 });
  });

  it('does nothing where nothing is open', async () => {
    await start();
    expect(await withdrawing()).toMatchObject({ operation: 'none', number: null, obstacle: null });
  });

  it("leaves a branch with a human's commit and its pull request", async () => {
    await start();
    await proposing();
    const theirs = await github.commitToBranch(BRANCH, { 'README.md': 'Mine\n' });
    expect(await withdrawing()).toMatchObject({ operation: 'unchanged', number: 1, commit: theirs });
    expect(await openPulls()).toHaveLength(1);
    expect(await rev(BRANCH)).toBe(theirs);
  });
});

describe('humans', () => {
  it('keep what they pushed, and are told once', async () => {
    await start();
    await proposing();
    const theirs = await github.commitToBranch(BRANCH, { [NSC]: '<pin>mine</pin>\n' });
    for (const _ of [1, 2]) {
      const outcome = await proposing({ files: [change(NEWER)] });
      expect(outcome).toMatchObject({ operation: 'unchanged', number: 1, commit: theirs, obstacle: null });
      expect(outcome.notes).toEqual([
        `\`${theirs.slice(0, 7)}\` on the branch is not Pinwarden's, so nothing was changed there. Merge #1, or close it and delete its branch; until then Pinwarden leaves it alone.`,
      ]);
    }
    expect(await rev(BRANCH)).toBe(theirs);
    expect(await github.comments(1)).toHaveLength(1);
  });

  it.each<[string, (own: string) => Promise<string>]>([
    [
      'amended the commit and kept its message',
      async (own) => {
        const message = await github.git('log', '-1', '--format=%B', own);
        const amended = await github.commitToBranch('mine', { [NSC]: '<pin>mine</pin>\n' }, { message });
        await github.forceBranch(BRANCH, amended);
        return amended;
      },
    ],
    [
      'amended it with another file',
      async (own) => {
        const message = await github.git('log', '-1', '--format=%B', own);
        const amended = await github.commitToBranch('mine', { [NSC]: NEW, 'new.txt': 'x' }, { message });
        await github.forceBranch(BRANCH, amended);
        return amended;
      },
    ],
    [
      'put a copy of the message on a commit above it',
      async (own) => {
        const message = await github.git('log', '-1', '--format=%B', own);
        return github.commitToBranch(BRANCH, { 'README.md': 'Mine\n' }, { message });
      },
    ],
    [
      'put history of another origin there',
      async (own) => {
        const tree = await rev(`${own}^{tree}`);
        const person = ['-c', 'user.name=mona', '-c', 'user.email=mona@example.com'];
        const orphan = await github.git(...person, 'commit-tree', tree, '-m', 'Alone');
        await github.forceBranch(BRANCH, orphan);
        return orphan;
      },
    ],
  ])('keep what they pushed where they %s', async (_, act) => {
    await start();
    const { commit } = await proposing();
    const theirs = await act(commit as string);
    expect(await proposing({ files: [change(NEWER)] })).toMatchObject({
      operation: 'unchanged',
      commit: theirs,
    });
    expect(await rev(BRANCH)).toBe(theirs);
  });

  it('keep a branch of that name that has no pull request', async () => {
    await start();
    const theirs = await github.commitToBranch(BRANCH, { 'README.md': 'Mine\n' });
    const outcome = await proposing();
    expect(outcome).toMatchObject({ operation: 'none', number: null, commit: theirs, obstacle: null });
    expect(outcome.notes[0]).toContain('Delete the branch');
    expect(writes()).toEqual([]);
  });

  it('are not asked again for what they closed, and are for what is new', async () => {
    await start();
    await proposing();
    await github.closePull(1);
    const again = await proposing();
    expect(again).toMatchObject({ operation: 'none', number: null, obstacle: null });
    expect(again.notes).toEqual([
      'https://github.com/octo/app/pull/1 proposed the very same change and was closed: it is not opened again.',
    ]);
    await github.deleteBranch(BRANCH);
    expect(await proposing()).toMatchObject({ operation: 'none' });
    expect(await proposing({ files: [change(NEWER)] })).toMatchObject({ operation: 'created', number: 2 });
  });

  it('push at the very moment, and keep it', async () => {
    await start();
    await proposing();
    const running = proposing({ files: [change(NEWER)] });
    // The commit is written between judging the branch and moving it.
    while (!github.requests.some(({ operation }) => operation === 'git/create-blob')) {
      await new Promise(setImmediate);
    }
    const theirs = await github.commitToBranch(BRANCH, { 'README.md': 'Mine\n' });
    expect(await running).toMatchObject({ operation: 'unchanged', number: 1, commit: theirs });
    expect(await rev(BRANCH)).toBe(theirs);
  });
});

describe('two runs at once', () => {
  it.each([
    ['the same change', NEW],
    ['two changes', NEWER],
  ])('end with one pull request, of %s', async (_, other) => {
    await start();
    const outcomes = await Promise.all([proposing(), proposing({ files: [change(other)] })]);
    expect(outcomes.map(({ obstacle }) => obstacle)).toEqual([null, null]);
    expect(outcomes.some(({ operation }) => operation === 'created')).toBe(true);
    const [pull, ...more] = await github.pulls();
    expect(more).toEqual([]);
    expect(pull).toMatchObject({ number: 1, state: 'open' });
    expect([NEW, other]).toContain(await github.read(BRANCH, NSC));
    // Whoever wrote last: the next run finds a branch and a text that fit each other.
    const message = await github.git('log', '-1', '--format=%B', BRANCH);
    const [, hash] = /^Pinwarden-Change: (\S+)$/m.exec(message) as RegExpExecArray;
    const settled = await proposing({ files: [change(await github.read(BRANCH, NSC))] });
    expect(['updated', 'unchanged']).toContain(settled.operation);
    expect((await github.pull(1)).body).toContain(hash);
  });
});
