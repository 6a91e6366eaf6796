import { Refusal } from './answer.ts';
import type { Git, Person } from './git.ts';

/** What a repository's owner and the workflow can turn; each may change while the double runs. */
export interface Settings {
  archived: boolean;
  fork: boolean;
  private: boolean;
  hasIssues: boolean;
  defaultBranch: string;
  /** What the repository says that the token's owner may do. */
  permissions: { admin: boolean; maintain: boolean; push: boolean; triage: boolean; pull: boolean };
  /** The `permissions` of the workflow: what the token may change. Everything may be read. */
  tokenMayWrite: { contents: boolean; 'pull-requests': boolean; issues: boolean };
  actionsMayOpenPullRequests: boolean;
  /** Branches under a ruleset that wants pull requests; a trailing `*` stands for anything. */
  protectedBranches: readonly string[];
  collaborators: readonly string[];
  teams: readonly string[];
  /** A tree of more entries than this is answered cut off. */
  treeLimit: number;
}

export interface PullPart {
  readonly head: string;
  base: string;
  headSha: string;
  baseSha: string;
  mergedAt: number | null;
  mergedBy: string | null;
  mergeCommit: string | null;
  maintainerCanModify: boolean;
  readonly draft: boolean;
  reviewers: string[];
  teamReviewers: string[];
}

/** An issue or, with `pull`, a pull request: they share their numbers. */
export interface Thread {
  readonly number: number;
  readonly author: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: string | null;
  labels: string[];
  assignees: string[];
  readonly createdAt: number;
  updatedAt: number;
  closedAt: number | null;
  readonly pull: PullPart | null;
}

export interface PullThread extends Thread {
  readonly pull: PullPart;
}

export interface Comment {
  readonly id: number;
  readonly thread: number;
  readonly author: string;
  body: string;
  readonly createdAt: number;
  updatedAt: number;
}

/** Whom the token belongs to. */
export const BOT = 'github-actions[bot]';
export const BOT_ID = 41_898_282;

/** All that the double knows, git's part in git. */
export class World {
  readonly git: Git;
  readonly owner: string;
  readonly name: string;
  readonly settings: Settings;
  /** Milliseconds; stands still until it is set. */
  now: number;
  /** `http://127.0.0.1:port` with the prefix. */
  base = '';
  site = '';
  readonly threads: Thread[] = [];
  readonly comments: Comment[] = [];
  /** As they are spelled, by their small letters. */
  readonly labels = new Map<string, string>();
  /** GitHub signs what a bot commits without naming an author. */
  readonly signed = new Set<string>();
  #begun = false;
  /** Of the newest; a number does not come again when its comment is deleted. */
  #commentId = 5_000;

  constructor(git: Git, repository: string, settings: Settings, now: number) {
    this.git = git;
    [this.owner = '', this.name = ''] = repository.split('/');
    this.settings = settings;
    this.now = now;
  }

  get bot(): Required<Person> {
    return { name: BOT, email: `${BOT_ID}+${BOT}@users.noreply.github.com`, date: this.instant };
  }

  /** To the second, as git and GitHub have it. */
  get instant(): string {
    return isoOf(this.now);
  }

  get api(): string {
    return `${this.base}/repos/${this.owner}/${this.name}`;
  }

  /** Git's part of the API does not work before a repository's first commit. */
  async refuseEmpty(): Promise<void> {
    this.#begun ||= (await this.git.branches()).size > 0;
    if (!this.#begun) throw new Refusal(409, 'Git Repository is empty.');
  }

  open(parts: Pick<Thread, 'title' | 'body' | 'author'> & { pull?: PullPart | null }): Thread {
    const thread: Thread = {
      number: this.threads.length + 1,
      state: 'open',
      stateReason: null,
      labels: [],
      assignees: [],
      createdAt: this.now,
      updatedAt: this.now,
      closedAt: null,
      pull: null,
      ...parts,
    };
    this.threads.push(thread);
    return thread;
  }

  close(thread: Thread): void {
    thread.state = 'closed';
    thread.closedAt = this.now;
    thread.updatedAt = this.now;
  }

  thread(number: string | number): Thread {
    const thread = this.threads[Number(number) - 1];
    if (thread === undefined) throw new Refusal(404, 'Not Found');
    return thread;
  }

  pull(number: string | number): PullThread {
    const thread = this.thread(number);
    if (!isPull(thread)) throw new Refusal(404, 'Not Found');
    return thread;
  }

  get pulls(): PullThread[] {
    return this.threads.filter(isPull);
  }

  comment(thread: Thread, body: string, author: string): Comment {
    this.#commentId += 1;
    const comment = {
      id: this.#commentId,
      thread: thread.number,
      author,
      body,
      createdAt: this.now,
      updatedAt: this.now,
    };
    this.comments.push(comment);
    thread.updatedAt = this.now;
    return comment;
  }

  /** A label that isn't there is made; how it is spelled is settled by the first one. */
  label(thread: Thread, names: readonly string[]): void {
    for (const name of names) {
      const spelled = this.labels.get(name.toLowerCase()) ?? name;
      this.labels.set(name.toLowerCase(), spelled);
      if (!thread.labels.includes(spelled)) thread.labels.push(spelled);
    }
    thread.updatedAt = this.now;
  }

  /** Moves a ref that is at `from`, null for a ref that isn't there. */
  async moveRef(name: string, to: string, from: string | null): Promise<void> {
    await this.git.run(['update-ref', name, to, from ?? '0'.repeat(40)]);
    await this.catchUp();
  }

  /** What has happened to branches, told to the pull requests: pushed, merged by hand, or without a branch to come from. */
  async catchUp(): Promise<void> {
    const open = this.pulls.filter(({ state }) => state === 'open');
    if (open.length === 0) return;
    const branches = await this.git.branches();
    for (const thread of open) {
      const { pull } = thread;
      const [head, base] = [branches.get(pull.head), branches.get(pull.base)];
      if (head === undefined || base === undefined) {
        this.close(thread);
        continue;
      }
      const [pushed, baseMoved] = [head !== pull.headSha, base !== pull.baseSha];
      if (!pushed && !baseMoved) continue;
      [pull.headSha, pull.baseSha] = [head, base];
      if (pushed) {
        thread.updatedAt = this.now;
        await this.keepHead(thread);
      }
      if (!(await this.git.isAncestor(head, base))) continue;
      this.close(thread);
      // A branch that was reset to its base has nothing to merge; one that the base has taken in was merged.
      if (!baseMoved) continue;
      pull.mergedAt = this.now;
      pull.mergeCommit ??= base;
    }
  }

  /** GitHub keeps a pull request's commits after its branch is gone. */
  async keepHead({ number, pull }: PullThread): Promise<void> {
    await this.git.run(['update-ref', `refs/pull/${number}/head`, pull.headSha]);
  }
}

export function isPull(thread: Thread): thread is PullThread {
  return thread.pull !== null;
}

export function isoOf(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
