import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A line of a tree; without a sha the path is taken away. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string | null;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  /** ISO 8601; the time of the clock where it is left out. */
  readonly date?: string;
}

export interface CommitFacts {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Required<Person>;
  readonly committer: Required<Person>;
  readonly message: string;
}

export interface FileChange {
  readonly path: string;
  readonly previousPath: string | null;
  /** A, M, D, R, C or T. */
  readonly status: string;
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
}

/** What git itself said when it refused. */
export class GitFailure extends Error {
  readonly stderr: string;
  constructor(args: readonly string[], stderr: string) {
    super(`git ${args.join(' ')}: ${stderr.trim()}`);
    this.stderr = stderr;
  }
}

/** Only what is said here configures git: nothing of the machine, nothing of a hook that runs the tests. */
const ENVIRONMENT: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** A bare repository, through git's own commands. */
export class Git {
  readonly dir: string;
  #indexes = 0;
  /** Objects don't change. */
  readonly #types = new Map<string, string>();
  readonly #commits = new Map<string, CommitFacts>();
  constructor(dir: string) {
    this.dir = dir;
  }

  static async init(dir: string, branch: string): Promise<Git> {
    const git = new Git(dir);
    await git.run(['init', '--quiet', '--bare', `--initial-branch=${branch}`]);
    return git;
  }

  bytes(
    args: readonly string[],
    input: string | Uint8Array = '',
    env: NodeJS.ProcessEnv = {},
  ): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const child = execFile(
        'git',
        [`--git-dir=${this.dir}`, ...args],
        { env: { ...ENVIRONMENT, ...env }, encoding: 'buffer', maxBuffer: 1 << 28 },
        (error, stdout, stderr) =>
          error === null ? resolve(stdout) : reject(new GitFailure(args, stderr.toString() || error.message)),
      );
      // It may refuse before it has read everything.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
  }

  async run(args: readonly string[], input?: string | Uint8Array, env?: NodeJS.ProcessEnv): Promise<string> {
    return (await this.bytes(args, input, env)).toString('utf8').replace(/\n$/, '');
  }

  /** The answer of a command that answers no by its exit code. */
  async ask(...args: readonly string[]): Promise<string | null> {
    try {
      return await this.run(args);
    } catch (failure) {
      if (failure instanceof GitFailure) return null;
      throw failure;
    }
  }

  /** The commit (or `tree`, `blob`) that a revision leads to. */
  resolve(revision: string, type: 'commit' | 'tree' | 'blob' = 'commit'): Promise<string | null> {
    if (revision === '' || revision.startsWith('-') || /[\s^~:?*[\\]|\.\.|@\{/.test(revision)) {
      return Promise.resolve(null);
    }
    return this.ask('rev-parse', '--verify', '--quiet', `${revision}^{${type}}`);
  }

  async typeOf(sha: string): Promise<string | null> {
    if (!/^[0-9a-f]{40}$/.test(sha)) return null;
    const type = this.#types.get(sha) ?? (await this.ask('cat-file', '-t', sha));
    if (type !== null) this.#types.set(sha, type);
    return type;
  }

  /** What a full ref name points to. */
  async ref(name: string): Promise<string | null> {
    return (await this.ask('show-ref', '--verify', '--hash', name)) || null;
  }

  async branches(): Promise<Map<string, string>> {
    const listed = await this.run([
      'for-each-ref',
      '--format=%(objectname) %(refname:lstrip=2)',
      'refs/heads',
    ]);
    const lines = listed.split('\n').filter((line) => line !== '');
    return new Map(lines.map((line) => [line.slice(41), line.slice(0, 40)]));
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    return (await this.ask('merge-base', '--is-ancestor', ancestor, descendant)) !== null;
  }

  writeBlob(content: string | Uint8Array): Promise<string> {
    return this.run(['hash-object', '-w', '--stdin'], content);
  }

  /** The tree that `base` becomes with these entries, made in an index of its own. */
  async writeTree(base: string | null, entries: readonly TreeEntry[]): Promise<string> {
    this.#indexes += 1;
    const index = join(this.dir, `double-index-${this.#indexes}`);
    const env = { GIT_INDEX_FILE: index };
    const zeros = '0'.repeat(40);
    try {
      await this.run(base === null ? ['read-tree', '--empty'] : ['read-tree', base], '', env);
      for (const { path, mode, sha } of entries) {
        if (sha !== null && mode !== '040000') {
          const line = `${mode} ${sha}\t${path}\0`;
          await this.run(['update-index', '-z', '--index-info'], line, env);
          continue;
        }
        const listed = await this.run(['ls-files', '-z', '--', `:(literal)${path}`], '', env);
        const there = listed.split('\0').filter((each) => each !== '');
        if (sha === null && there.length === 0)
          throw new GitFailure(['ls-files'], `${path} is not in the tree`);
        const gone = there.map((each) => `0 ${zeros}\t${each}\0`).join('');
        await this.run(['update-index', '-z', '--index-info'], gone, env);
        if (sha !== null) await this.run(['read-tree', '-i', `--prefix=${path}/`, sha], '', env);
      }
      return await this.run(['write-tree'], '', env);
    } finally {
      await rm(index, { force: true });
    }
  }

  writeCommit(
    { tree, parents, message }: Pick<CommitFacts, 'tree' | 'parents' | 'message'>,
    author: Required<Person>,
    committer: Required<Person> = author,
  ): Promise<string> {
    return this.run(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])], message, {
      ...identity('AUTHOR', author),
      ...identity('COMMITTER', committer),
    });
  }

  async commit(sha: string): Promise<CommitFacts> {
    const known = this.#commits.get(sha);
    if (known !== undefined) return known;
    const format = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');
    const shown = await this.run(['show', '--no-patch', `--format=${format}`, sha]);
    const [
      id = '',
      tree = '',
      parents = '',
      an = '',
      ae = '',
      ad = '',
      cn = '',
      ce = '',
      cd = '',
      message = '',
    ] = shown.split('\0');
    const facts = {
      sha: id,
      tree,
      parents: parents.split(' ').filter((parent) => parent !== ''),
      author: { name: an, email: ae, date: utc(ad) },
      committer: { name: cn, email: ce, date: utc(cd) },
      message: message.replace(/\n+$/, ''),
    };
    this.#commits.set(sha, facts);
    return facts;
  }

  /** Files that differ, renames found; `from` may be the empty tree. */
  async changes(from: string, to: string): Promise<FileChange[]> {
    const compare = (how: string): Promise<string> =>
      this.run(['diff-tree', '-r', '-M', '--no-commit-id', how, '-z', from, to]);
    const [raw, counts] = (await Promise.all([compare('--raw'), compare('--numstat')])).map((listed) =>
      listed.split('\0'),
    ) as [string[], string[]];
    const files: FileChange[] = [];
    while (raw.length > 1) {
      const [, , , sha = '', status = ''] = (raw.shift() as string).split(' ');
      const first = raw.shift() as string;
      const moved = /^[RC]/.test(status);
      const path = moved ? (raw.shift() as string) : first;
      const [additions, deletions] = (counts.shift() as string)
        .split('\t')
        .map((count) => Number(count) || 0);
      if (moved) counts.splice(0, 2);
      files.push({
        path,
        previousPath: moved ? first : null,
        status: status.slice(0, 1),
        sha,
        additions: additions ?? 0,
        deletions: deletions ?? 0,
      });
    }
    return files;
  }

  /** The hunks of one file, without the lines above them. */
  async patch(from: string, to: string, { path, previousPath }: FileChange): Promise<string> {
    const paths = [path, ...(previousPath === null ? [] : [previousPath])].map((each) => `:(literal)${each}`);
    const patch = await this.run(['diff-tree', '-r', '-M', '-p', '--no-commit-id', from, to, '--', ...paths]);
    const start = patch.indexOf('\n@@');
    return start === -1 ? '' : patch.slice(start + 1);
  }
}

export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Git reads no fractions of a second. */
function identity(role: string, { name, email, date }: Required<Person>): NodeJS.ProcessEnv {
  const whole = date.replace(/\.\d+/, '');
  return { [`GIT_${role}_NAME`]: name, [`GIT_${role}_EMAIL`]: email, [`GIT_${role}_DATE`]: whole };
}

function utc(date: string): string {
  return `${new Date(date).toISOString().slice(0, 19)}Z`;
}
