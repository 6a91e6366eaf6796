import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Door } from './github/door.ts';
import type { Faults, Seen } from './github/faults.ts';
import { Git, type Person } from './github/git.ts';
import * as people from './github/people.ts';
import { type Comment, type PullThread, type Settings, type Thread, World } from './github/world.ts';
import { listen } from './servers.ts';

export type { Operation } from './github/description.ts';
export * from './github/faults.ts';
export type { Person } from './github/git.ts';
export { type Content, type Files, MONA } from './github/people.ts';
export { BOT, type Comment, type PullThread, type Settings, type Thread } from './github/world.ts';

export interface GitHubOptions {
  /** `octo/app` by default. */
  readonly repository?: string;
  readonly token?: string;
  /** `/api/v3` makes it a GitHub Enterprise Server. */
  readonly prefix?: string;
  /** What the default branch holds. Without it the repository is empty, or as it is in `gitDir`. */
  readonly files?: people.Files;
  /** An existing bare repository; else one is made, and taken away at the end. */
  readonly gitDir?: string;
  /** Where the clock stands, in milliseconds. */
  readonly now?: number;
  readonly settings?: Partial<Settings>;
}

export interface GitHub {
  /** As in GITHUB_API_URL. */
  readonly url: string;
  /** As in GITHUB_REPOSITORY. */
  readonly repository: string;
  readonly token: string;
  readonly gitDir: string;
  /** In the order in which they came. */
  readonly requests: readonly Seen[];
  /** Requests and answers outside of GitHub's description, and what this double doesn't know. A test wants none. */
  readonly violations: readonly string[];
  readonly faults: Faults;
  /** May be changed at any time. */
  readonly settings: Settings;
  /** Stands still until it is set. */
  now: number;
  /** Runs git in the repository. What it does to branches, the pull requests hear of. */
  git(...args: readonly string[]): Promise<string>;
  /** What a file of a branch holds. */
  read(branch: string, path: string): Promise<string>;

  // What people do.
  commitToBranch(
    branch: string,
    files: people.Files,
    options?: { message?: string; author?: Person },
  ): Promise<string>;
  forceBranch(name: string, sha: string): Promise<void>;
  deleteBranch(name: string): Promise<void>;
  merge(pull: number, author?: Person): Promise<string>;
  closePull(pull: number): Promise<void>;
  openIssue(issue: { title: string; body?: string; labels?: string[]; author?: string }): Promise<number>;
  comment(thread: number, body: string, author?: string): Promise<void>;

  // What there is now, as copies.
  pulls(): Promise<PullThread[]>;
  pull(number: number): Promise<PullThread>;
  issues(): Promise<Thread[]>;
  comments(thread: number): Promise<Comment[]>;
  close(): Promise<void>;
}

const SETTINGS: Settings = {
  archived: false,
  fork: false,
  private: false,
  hasIssues: true,
  defaultBranch: 'main',
  permissions: { admin: false, maintain: false, push: true, triage: true, pull: true },
  tokenMayWrite: { contents: true, 'pull-requests': true, issues: true },
  actionsMayOpenPullRequests: true,
  protectedBranches: [],
  collaborators: ['mona', 'octocat'],
  teams: [],
  treeLimit: 100_000,
};

/** For `settings.tokenMayWrite`. */
export const READ_ONLY: Settings['tokenMayWrite'] = {
  contents: false,
  'pull-requests': false,
  issues: false,
};

/** GitHub's REST API for one repository, on loopback, with git behind it. `stopServers` closes it, too. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const { repository = 'octo/app', token = 'test-token', prefix = '', files, gitDir } = options;
  const settings = structuredClone({ ...SETTINGS, ...options.settings });
  const folder = gitDir === undefined ? await mkdtemp(join(tmpdir(), 'pinwarden-github-')) : null;
  const git =
    folder === null
      ? new Git(gitDir as string)
      : await Git.init(join(folder, 'app.git'), settings.defaultBranch);
  const world = new World(git, repository, settings, options.now ?? Date.UTC(2026, 10, 24, 12));
  if (files !== undefined) {
    await people.commitToBranch(world, settings.defaultBranch, files, { message: 'Begin' });
  }
  const door = new Door(world, token, prefix);
  const server = createServer((request, response) => void door.answer(request, response));
  const running = await listen(server, {});
  const origin = `http://127.0.0.1:${running.port}`;
  world.base = origin + prefix;
  world.site = `${prefix === '' ? 'https://github.com' : origin}/${repository}`;
  const { turn } = door;

  return {
    url: world.base,
    repository,
    token,
    gitDir: git.dir,
    requests: door.requests,
    violations: door.violations,
    faults: door.faults,
    settings,
    get now() {
      return world.now;
    },
    set now(instant) {
      world.now = instant;
    },
    git: (...args) => turn(() => git.run(args)),
    read: (branch, path) => turn(async () => (await git.bytes(['show', `${branch}:${path}`])).toString()),
    commitToBranch: (...given) => turn(() => people.commitToBranch(world, ...given)),
    forceBranch: (name, sha) => turn(() => people.forceBranch(world, name, sha)),
    deleteBranch: (name) => turn(() => people.deleteBranch(world, name)),
    merge: (number, author) => turn(() => people.merge(world, number, author)),
    closePull: (number) => turn(async () => world.close(world.pull(number))),
    openIssue: (issue) => turn(async () => people.openIssue(world, issue)),
    comment: (number, body, author = 'mona') =>
      turn(async () => void world.comment(world.thread(number), body, author)),
    pulls: () => turn(async () => people.pullsOf(world)),
    pull: (number) => turn(async () => structuredClone(world.pull(number))),
    issues: () => turn(async () => people.issuesOf(world)),
    comments: (number) =>
      turn(async () => structuredClone(world.comments.filter(({ thread }) => thread === number))),
    close: async () => {
      await running.close();
      if (folder !== null) await turn(() => rm(folder, { recursive: true, force: true }));
    },
  };
}
