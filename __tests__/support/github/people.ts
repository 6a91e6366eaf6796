import type { Person } from './git.ts';
import { isPull, type PullThread, type Thread, type World } from './world.ts';

/** What a file becomes: text or bytes, null for no file, or either with a mode of its own. */
export type Content =
  | string
  | Uint8Array
  | null
  | { readonly mode: '100644' | '100755' | '120000'; readonly content: string | Uint8Array };

export type Files = Readonly<Record<string, Content>>;

export const MONA: Person = { name: 'mona', email: 'mona@example.com' };

/** A commit on top of a branch, the default branch's head where the branch is new. Protection is not for people. */
export async function commitToBranch(
  world: World,
  branch: string,
  files: Files,
  { message = 'Change files', author = MONA }: { message?: string; author?: Person } = {},
): Promise<string> {
  const { git, settings } = world;
  const branches = await git.branches();
  const own = branches.get(branch) ?? null;
  const parent = own ?? branches.get(settings.defaultBranch) ?? null;
  const entries = await Promise.all(
    Object.entries(files).map(async ([path, content]) => {
      if (content === null) return { path, mode: '100644', sha: null };
      const plain = typeof content === 'string' || content instanceof Uint8Array;
      const { mode, content: bytes } = plain ? { mode: '100644', content } : content;
      return { path, mode, sha: await git.writeBlob(bytes) };
    }),
  );
  const tree = await git.writeTree(parent, entries);
  const by = { date: world.instant, ...author };
  const parents = parent === null ? [] : [parent];
  const sha = await git.writeCommit({ tree, parents, message }, by);
  await world.moveRef(`refs/heads/${branch}`, sha, own);
  return sha;
}

/** Merges with a merge commit, whose sha is answered. */
export async function merge(world: World, number: number, author: Person = MONA): Promise<string> {
  const thread = world.pull(number);
  const { pull, title, state } = thread;
  if (state !== 'open') throw new Error(`pull request ${number} is ${state}`);
  const tree = await world.git.run(['merge-tree', '--write-tree', pull.baseSha, pull.headSha]);
  const message = `Merge pull request #${number} from ${world.owner}/${pull.head}\n\n${title}`;
  const parents = [pull.baseSha, pull.headSha];
  const sha = await world.git.writeCommit({ tree, parents, message }, { date: world.instant, ...author });
  pull.mergedBy = author.name;
  pull.mergeCommit = sha;
  // That its base has taken it in is what makes it a merged one.
  await world.moveRef(`refs/heads/${pull.base}`, sha, pull.baseSha);
  return sha;
}

export async function deleteBranch(world: World, name: string): Promise<void> {
  await world.git.run(['update-ref', '-d', `refs/heads/${name}`]);
  await world.catchUp();
}

/** Points a branch at a commit, as `git push --force` does. */
export async function forceBranch(world: World, name: string, sha: string): Promise<void> {
  await world.moveRef(`refs/heads/${name}`, sha, await world.git.ref(`refs/heads/${name}`));
}

export function openIssue(
  world: World,
  {
    title,
    body = null,
    labels = [],
    author = 'mona',
  }: Partial<Pick<Thread, 'body' | 'labels' | 'author'>> & {
    title: string;
  },
): number {
  const thread = world.open({ title, body, author });
  world.label(thread, labels);
  return thread.number;
}

/** As they are now; a later change doesn't show in them. */
export function pullsOf(world: World): PullThread[] {
  return structuredClone(world.pulls);
}

export function issuesOf(world: World): Thread[] {
  return structuredClone(world.threads.filter((thread) => !isPull(thread)));
}
