import { type Answer, notFound, Refusal } from './answer.ts';
import type { Call } from './description.ts';
import { GitFailure, type Person, type TreeEntry } from './git.ts';
import { gitCommit, gitRef } from './resources.ts';
import type { World } from './world.ts';

/** What GitHub calls the Git database: refs, commits, trees and blobs, done by git. */

export async function getRef(world: World, { path }: Call): Promise<Answer> {
  await world.refuseEmpty();
  const name = `refs/${path['ref']}`;
  const sha = await world.git.ref(name);
  if (sha === null) throw notFound();
  return { status: 200, body: await refShape(world, name, sha) };
}

export async function createRef(world: World, { body }: Call): Promise<Answer> {
  const { ref, sha } = body as { ref: string; sha: string };
  await world.refuseEmpty();
  if (!/^refs\/[^/]+\/./.test(ref)) {
    throw new Refusal(422, 'Reference name must contain at least three slash-separated components.');
  }
  if ((await world.git.ask('check-ref-format', ref)) === null) {
    throw new Refusal(422, `${ref} is not a valid ref name.`);
  }
  if ((await world.git.ref(ref)) !== null) throw new Refusal(422, 'Reference already exists');
  refuseProtected(world, ref, 'Cannot create ref due to creations being restricted.');
  await move(world, ref, sha, null);
  return { status: 201, body: await refShape(world, ref, sha) };
}

export async function updateRef(world: World, { path, body }: Call): Promise<Answer> {
  const { sha, force = false } = body as { sha: string; force?: boolean };
  await world.refuseEmpty();
  const name = `refs/${path['ref']}`;
  const old = await world.git.ref(name);
  if (old === null) throw new Refusal(422, 'Reference does not exist');
  if ((await world.git.typeOf(sha)) === null) throw new Refusal(422, 'Object does not exist');
  if (!force && !(await world.git.isAncestor(old, sha))) {
    throw new Refusal(422, 'Update is not a fast forward');
  }
  refuseProtected(world, name, 'Changes must be made through a pull request.');
  await move(world, name, sha, old);
  return { status: 200, body: await refShape(world, name, sha) };
}

export async function deleteRef(world: World, { path }: Call): Promise<Answer> {
  await world.refuseEmpty();
  const name = `refs/${path['ref']}`;
  const old = await world.git.ref(name);
  if (old === null) throw new Refusal(422, 'Reference does not exist');
  if (name === `refs/heads/${world.settings.defaultBranch}`) {
    throw new Refusal(422, 'Cannot delete the default branch');
  }
  refuseProtected(world, name, 'Cannot delete this protected ref.');
  await world.git.run(['update-ref', '-d', name, old]);
  await world.catchUp();
  return { status: 204 };
}

export async function getCommit(world: World, { path }: Call): Promise<Answer> {
  await world.refuseEmpty();
  const sha = path['commit_sha'] as string;
  if ((await world.git.typeOf(sha)) !== 'commit') throw notFound();
  return { status: 200, body: gitCommit(world, await world.git.commit(sha)) };
}

interface GivenCommit {
  readonly message: string;
  readonly tree: string;
  readonly parents?: readonly string[];
  readonly author?: Person;
  readonly committer?: Partial<Person>;
  readonly signature?: string;
}

export async function createCommit(world: World, { body }: Call): Promise<Answer> {
  const { message, tree, parents = [], author, committer, signature } = body as unknown as GivenCommit;
  await world.refuseEmpty();
  if (signature !== undefined) throw new Error('this double keeps no signatures');
  if ((await world.git.typeOf(tree)) !== 'tree') throw new Refusal(422, 'Tree SHA does not exist');
  for (const parent of parents) {
    if ((await world.git.typeOf(parent)) !== 'commit') {
      throw new Refusal(422, 'Parent SHA does not exist or is not a commit object');
    }
  }
  const by = { ...world.bot, ...author };
  const sha = await world.git.writeCommit({ tree, parents, message }, by, { ...by, ...committer });
  if (author === undefined && committer === undefined) world.signed.add(sha);
  return { status: 201, body: gitCommit(world, await world.git.commit(sha)) };
}

export async function getTree(world: World, { path, query }: Call): Promise<Answer> {
  await world.refuseEmpty();
  const sha = await world.git.resolve(path['tree_sha'] as string, 'tree');
  if (sha === null) throw notFound();
  return { status: 200, body: await treeShape(world, sha, query['recursive'] !== undefined) };
}

interface GivenEntry {
  readonly path?: string;
  readonly mode?: string;
  readonly type?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

const TYPES: Readonly<Record<string, string>> = { '040000': 'tree', '160000': 'commit' };

export async function createTree(world: World, { body }: Call): Promise<Answer> {
  const { tree, base_tree: given } = body as { tree: readonly GivenEntry[]; base_tree?: string };
  await world.refuseEmpty();
  const base = given === undefined ? null : await world.git.resolve(given, 'tree');
  if (given !== undefined && base === null) throw new Refusal(422, 'base_tree is not a valid tree oid');
  if (tree.length === 0) throw new Refusal(422, 'Invalid tree info');
  const entries: TreeEntry[] = [];
  for (const each of tree) entries.push(await entryOf(world, each));
  try {
    return { status: 201, body: await treeShape(world, await world.git.writeTree(base, entries), false) };
  } catch (failure) {
    // To take away what isn't there is one of them.
    if (failure instanceof GitFailure) throw new Refusal(422, 'GitRPC::BadObjectState');
    throw failure;
  }
}

async function entryOf(
  world: World,
  { path = '', mode, type, sha, content }: GivenEntry,
): Promise<TreeEntry> {
  if (path.startsWith('/')) throw new Refusal(422, 'tree.path cannot start with a slash');
  if (path.split('/').some((part) => /^(|\.|\.\.|\.git)$/i.test(part))) {
    throw new Refusal(422, 'tree.path contains a malformed path component');
  }
  if (mode === undefined) throw new Refusal(422, 'Must supply a valid tree.mode');
  if (sha === undefined && content === undefined) {
    throw new Refusal(422, 'Must supply either tree.sha or tree.content');
  }
  if (sha !== undefined && content !== undefined) {
    throw new Refusal(422, 'Must supply tree.sha or tree.content, not both');
  }
  const expected = TYPES[mode] ?? 'blob';
  if (type !== undefined && type !== expected) {
    throw new Refusal(422, `tree.type ${type} does not match tree.mode ${mode}`);
  }
  if (content !== undefined) return { path, mode, sha: await world.git.writeBlob(content) };
  if (sha && expected !== 'commit' && (await world.git.typeOf(sha)) !== expected) {
    throw new Refusal(422, `tree.sha ${sha} is not a valid ${expected}`);
  }
  return { path, mode, sha: sha ?? null };
}

export async function getBlob(world: World, { path }: Call): Promise<Answer> {
  await world.refuseEmpty();
  const sha = path['file_sha'] as string;
  if ((await world.git.typeOf(sha)) !== 'blob') throw notFound();
  const bytes = await world.git.bytes(['cat-file', 'blob', sha]);
  const content = bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
  const shape = { sha, node_id: `B_${sha}`, url: blobUrl(world, sha), size: bytes.length };
  return { status: 200, body: { ...shape, content, encoding: 'base64' } };
}

export async function createBlob(world: World, { body }: Call): Promise<Answer> {
  const { content, encoding = 'utf-8' } = body as { content: string; encoding?: string };
  await world.refuseEmpty();
  if (encoding !== 'utf-8' && encoding !== 'base64') throw new Refusal(422, `${encoding} is not an encoding`);
  const isBase64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content);
  if (encoding === 'base64' && !isBase64) throw new Refusal(422, 'content is not valid Base64');
  const sha = await world.git.writeBlob(Buffer.from(content, encoding));
  return { status: 201, body: { sha, url: blobUrl(world, sha) } };
}

function refuseProtected({ settings }: World, ref: string, reason: string): void {
  const isMeant = (pattern: string): boolean =>
    pattern.endsWith('*')
      ? ref.startsWith(`refs/heads/${pattern.slice(0, -1)}`)
      : ref === `refs/heads/${pattern}`;
  if (settings.protectedBranches.some(isMeant)) {
    throw new Refusal(422, `Repository rule violations found\n\n${reason}\n\n`);
  }
}

async function move(world: World, ref: string, sha: string, from: string | null): Promise<void> {
  const type = await world.git.typeOf(sha);
  if (type === null) throw new Refusal(422, 'Object does not exist');
  if (ref.startsWith('refs/heads/') && type !== 'commit') {
    throw new Refusal(422, 'Reference update failed');
  }
  try {
    await world.moveRef(ref, sha, from);
  } catch (failure) {
    // A branch a/b beside a branch a, for one.
    if (failure instanceof GitFailure) throw new Refusal(422, 'Reference update failed');
    throw failure;
  }
}

async function refShape(world: World, name: string, sha: string): Promise<Record<string, unknown>> {
  return gitRef(world, name, sha, (await world.git.typeOf(sha)) ?? 'commit');
}

async function treeShape(world: World, sha: string, recursive: boolean): Promise<Record<string, unknown>> {
  const listed = await world.git.run(['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), sha]);
  const all = listed.split('\0').filter((line) => line !== '');
  const { treeLimit } = world.settings;
  const tree = all.slice(0, treeLimit).map((line) => {
    const [facts = '', path = ''] = line.split('\t');
    const [mode = '', type = '', id = '', size = '-'] = facts.split(/ +/);
    const at = `${world.api}/git/${type}s/${id}`;
    return { path, mode, type, sha: id, ...(size !== '-' && { size: Number(size) }), url: at };
  });
  const url = `${world.api}/git/trees/${sha}`;
  return { sha, url, tree, truncated: all.length > treeLimit };
}

function blobUrl({ api }: World, sha: string): string {
  return `${api}/git/blobs/${sha}`;
}
