import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './client.ts';
import { isRefusal, isUncertain } from './failure.ts';
import { changeOfMessage } from './marker.ts';
import { Hindrance } from './obstacle.ts';
import { ONCE } from './post.ts';
import {
  type Base,
  type CommitFile,
  changeHash,
  readBranch,
  readEntries,
  readTreeOf,
  writeCommit,
} from './repository.ts';

/** How a branch stands to its base. */
export interface Standing {
  /** Its newest commit. */
  readonly sha: string;
  /** Where it left the base. */
  readonly from: string;
  /** The hash of the change that is all it holds above the base. */
  readonly change: string | null;
  /** A commit that isn't Pinwarden's. */
  readonly foreign: string | null;
}

/** Thrown where what was read is no longer so; starting over may help. `cause` is what GitHub answered, if it did. */
export class Overtaken extends Hindrance {
  constructor(branch: string, cause?: unknown) {
    super(
      `\`${branch}\` changed under every one of ${MOST_STARTS} tries to write it.`,
      'let one run wait for the other: `concurrency: { group: pinwarden, cancel-in-progress: false }` in the workflow',
    );
    this.cause = cause;
  }
}

const MOST_STARTS = 3;
/** Pinwarden puts one commit on a branch. More than this, somebody else's among them or not, it does not look at. */
const MOST_COMMITS = 100;

/** Runs `attempt` again where it was overtaken. */
export async function startingOver<T>({ pace }: Client, attempt: () => Promise<T>): Promise<T> {
  for (let starts = 1; ; starts += 1) {
    try {
      return await attempt();
    } catch (failure) {
      if (!(failure instanceof Overtaken)) throw failure;
      if (starts === MOST_STARTS) throw failure.cause ?? failure;
      await sleep(starts * pace.secondMs);
    }
  }
}

/** `base` is a branch or a commit. */
export async function readStanding(client: Client, base: string, sha: string): Promise<Standing> {
  const compared = await compare(client, `${base}...${sha}`);
  if (compared === null) return { sha, from: sha, change: null, foreign: sha };
  const { commits, total_commits: count, merge_base_commit: fork } = compared;
  const standing = { sha, from: fork.sha, change: null };
  if (count > commits.length) return { ...standing, foreign: sha };
  // What anybody can see comes before what has to be asked for.
  const unmarked = commits.find(({ commit }) => changeOfMessage(commit.message) === null);
  if (unmarked !== undefined) return { ...standing, foreign: unmarked.sha };
  for (const { sha: each, commit } of commits) {
    const files = await readChanges(client, each);
    if (files === null || changeHash(files) !== changeOfMessage(commit.message)) {
      return { ...standing, foreign: each };
    }
  }
  const [only] = commits;
  const change = commits.length === 1 && only ? changeOfMessage(only.commit.message) : null;
  return { ...standing, change, foreign: null };
}

type Comparison = Awaited<ReturnType<Client['rest']['repos']['compareCommitsWithBasehead']>>['data'];

/** Null where one has no commit in common with the other. */
async function compare({ rest, here }: Client, basehead: string): Promise<Comparison | null> {
  try {
    const parameters = { ...here, basehead, per_page: MOST_COMMITS };
    return (await rest.repos.compareCommitsWithBasehead(parameters)).data;
  } catch (failure) {
    if (isRefusal(failure, 404, /common ancestor/i)) return null;
    throw failure;
  }
}

/** The files that a commit changes, with their blobs; null where it does anything else to one. */
async function readChanges(
  { rest, here }: Client,
  ref: string,
): Promise<{ readonly path: string; readonly sha: string }[] | null> {
  const changes: { path: string; sha: string }[] = [];
  for (let page = 1; ; page += 1) {
    const { data, headers } = await rest.repos.getCommit({ ...here, ref, per_page: 100, page });
    if (data.parents.length !== 1) return null;
    for (const { filename, sha, status } of data.files ?? []) {
      if (status !== 'modified' || sha === null) return null;
      changes.push({ path: filename, sha });
    }
    if (!headers.link?.includes('rel="next"')) return changes;
  }
}

/** Whether the branch changes the very contents that the base holds now, so that it can be merged. */
export async function isFromBase(
  client: Client,
  { from }: Standing,
  base: Base,
  files: readonly CommitFile[],
): Promise<boolean> {
  if (from === base.sha) return true;
  const paths = files.map(({ path }) => path);
  const entries = await readEntries(client, await readTreeOf(client, from), paths);
  return files.every(({ path, before }) => entries.get(path)?.sha === before);
}

/**
 * Makes the branch one commit on top of the base, and answers the commit. `seen` is the branch's newest commit as it was
 * judged, null where there was none. Throws Overtaken where that is no longer so.
 */
export async function putOnBranch(
  client: Client,
  branch: string,
  seen: string | null,
  base: Base,
  files: readonly CommitFile[],
  message: string,
): Promise<string> {
  const { rest, here } = client;
  const sha = await writeCommit(client, base, files, message);
  if (seen === null) {
    try {
      await rest.git.createRef({ ...here, ref: `refs/heads/${branch}`, sha });
      return sha;
    } catch (failure) {
      if (isRefusal(failure, 422, /already exists/i)) throw new Overtaken(branch, failure);
      throw failure;
    }
  }
  if ((await readBranch(client, branch)) !== seen) throw new Overtaken(branch);
  try {
    // Not made again by itself: in the meantime somebody can have pushed.
    await rest.git.updateRef({ ...here, ref: `heads/${branch}`, sha, force: true, request: ONCE });
    return sha;
  } catch (failure) {
    const isGone = isRefusal(failure, 422, /does not exist/i);
    if (isGone || isRefusal(failure, 409) || isUncertain(failure)) throw new Overtaken(branch, failure);
    throw failure;
  }
}

/** Answers false, and leaves it, where somebody has pushed to it since it was at `seen`. */
export async function deleteBranch(client: Client, branch: string, seen: string): Promise<boolean> {
  const now = await readBranch(client, branch);
  if (now !== seen) return now === null;
  try {
    await client.rest.git.deleteRef({ ...client.here, ref: `heads/${branch}` });
  } catch (failure) {
    if (!isRefusal(failure, 422, /does not exist/i)) throw failure;
  }
  return true;
}
