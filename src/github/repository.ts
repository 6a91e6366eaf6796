import { createHash } from 'node:crypto';
import type { Client } from './client.ts';
import { isRefusal } from './failure.ts';
import { Hindrance } from './obstacle.ts';

/** An existing file, its mode kept. */
export interface ChangedFile {
  /** From the repository's root, with slashes. */
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

export interface Base {
  readonly name: string;
  /** Of its newest commit. */
  readonly sha: string;
  readonly tree: string;
}

/** A file of a tree. */
interface Entry {
  readonly mode: '100644' | '100755';
  readonly sha: string;
}

/** A file as it is to be committed. */
export interface CommitFile {
  readonly path: string;
  readonly mode: Entry['mode'];
  /** Git's names of both contents. */
  readonly before: string;
  readonly sha: string;
  readonly content: Uint8Array;
}

/** The base branch; the default branch for null. Throws Hindrance where there is nothing to propose to. */
export async function readBase(client: Client, wanted: string | null, branch: string): Promise<Base> {
  const { data: repository } = await client.rest.repos.get(client.here);
  const { full_name: fullName, default_branch: defaultBranch } = repository;
  if (repository.archived) {
    throw new Hindrance(
      `${fullName} is archived: it can only be read.`,
      'unarchive the repository, or take the workflow out of it',
    );
  }
  const name = wanted ?? defaultBranch;
  if (branch === name || branch === defaultBranch) {
    throw new Hindrance(
      `A pull request cannot be made from \`${branch}\`: it is the ${branch === name ? 'base' : 'default'} branch.`,
      'choose another `branch`, one of its own such as `pinwarden/update-pins`',
    );
  }
  const sha = await readBranch(client, name);
  if (sha === null) {
    throw new Hindrance(
      `${fullName} has no branch \`${name}\` to propose to.`,
      'set `base` to a branch of the repository; only a branch can be proposed to, not a tag or a commit',
    );
  }
  return { name, sha, tree: await readTreeOf(client, sha) };
}

/** The newest commit of a branch; null where there is no such branch. */
export async function readBranch(client: Client, name: string): Promise<string | null> {
  try {
    const { data } = await client.rest.git.getRef({ ...client.here, ref: `heads/${name}` });
    return data.object.sha;
  } catch (failure) {
    if (isRefusal(failure, 404)) return null;
    throw failure;
  }
}

export async function readTreeOf(client: Client, commit: string): Promise<string> {
  const { data } = await client.rest.git.getCommit({ ...client.here, commit_sha: commit });
  return data.tree.sha;
}

/**
 * Files of a tree by their paths; one that isn't there is missing. Folder by folder: the listing of a whole large repository
 * is cut off. Throws Hindrance for what lies in a submodule or behind a symbolic link.
 */
export async function readEntries(
  client: Client,
  tree: string,
  paths: readonly string[],
): Promise<Map<string, Entry>> {
  const listings = new Map<string, Listing>();
  const list = async (sha: string): Promise<Listing> => {
    const listing = listings.get(sha) ?? (await readListing(client, sha));
    listings.set(sha, listing);
    return listing;
  };
  const entries = new Map<string, Entry>();
  for (const path of paths) {
    const parts = path.split('/');
    let folder: string | null = tree;
    for (const [index, part] of parts.entries()) {
      const found: Line | undefined = folder === null ? undefined : (await list(folder)).get(part);
      refuseElsewhere(path, parts.slice(0, index + 1).join('/'), found?.mode);
      folder = found?.type === 'tree' ? found.sha : null;
      if (index < parts.length - 1 || found?.type !== 'blob') continue;
      entries.set(path, { mode: found.mode === '100755' ? '100755' : '100644', sha: found.sha });
    }
  }
  return entries;
}

interface Line {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}
type Listing = ReadonlyMap<string, Line>;

async function readListing(client: Client, sha: string): Promise<Listing> {
  const { data } = await client.rest.git.getTree({ ...client.here, tree_sha: sha });
  return new Map(data.tree.map(({ path, mode, type, sha: id }) => [path, { mode, type, sha: id }]));
}

function refuseElsewhere(path: string, at: string, mode: string | undefined): void {
  if (mode === '160000') {
    throw new Hindrance(
      `\`${path}\` is in the submodule \`${at}\`: its changes belong to another repository.`,
      "run Pinwarden in the submodule's own repository, and check this one out without `submodules`",
    );
  }
  if (mode === '120000') {
    throw new Hindrance(
      `\`${path}\` ${path === at ? 'is a symbolic link' : `is behind the symbolic link \`${at}\``}: a link is not written through.`,
      'name the file that the link leads to where the link is named, or put the file itself in its place',
    );
  }
}

/**
 * The files as git is to hold them. `moved` names those that the base holds otherwise than they were read. Where git has
 * line feeds for the carriage returns of the checkout (core.autocrlf, `eol=crlf`), line feeds are committed, as git would.
 */
export function fitted(
  files: readonly ChangedFile[],
  entries: ReadonlyMap<string, Entry>,
): { readonly files: readonly CommitFile[]; readonly moved: readonly string[] } {
  const fitting: CommitFile[] = [];
  const moved: string[] = [];
  for (const { path, before, after } of files) {
    const entry = entries.get(path);
    const form = [same, withLineFeeds].find((each) => blobSha(each(before)) === entry?.sha);
    if (entry === undefined || form === undefined) {
      moved.push(path);
      continue;
    }
    const content = form(after);
    const sha = blobSha(content);
    // In the form that git holds, nothing may be left of a change.
    if (sha !== entry.sha) fitting.push({ path, mode: entry.mode, before: entry.sha, sha, content });
  }
  return { files: fitting, moved };
}

const same = (bytes: Uint8Array): Uint8Array => bytes;

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/** Git's name of a content, in hexadecimal. */
export function blobSha(content: Uint8Array): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

/** One name for a change, in hexadecimal: of the paths and of what is in them afterwards. */
export function changeHash(files: readonly { readonly path: string; readonly sha: string }[]): string {
  const lines = files.map(({ path, sha }) => `${path}\0${sha}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** A commit on top of the base, which no branch has yet. GitHub signs one that names no author. Answers its sha. */
export async function writeCommit(
  { rest, here }: Client,
  base: Base,
  files: readonly CommitFile[],
  message: string,
): Promise<string> {
  const tree = [];
  for (const { path, mode, content } of files) {
    const encoded = Buffer.from(content).toString('base64');
    const blob = await rest.git.createBlob({ ...here, content: encoded, encoding: 'base64' });
    tree.push({ path, mode, type: 'blob', sha: blob.data.sha } as const);
  }
  const written = await rest.git.createTree({ ...here, base_tree: base.tree, tree });
  const commit = await rest.git.createCommit({
    ...here,
    message,
    tree: written.data.sha,
    parents: [base.sha],
  });
  return commit.data.sha;
}
