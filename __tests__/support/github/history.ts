import { type Answer, notFound, paged, Refusal } from './answer.ts';
import type { Call } from './description.ts';
import { EMPTY_TREE } from './git.ts';
import { changedFile, commit, repository } from './resources.ts';
import type { World } from './world.ts';

/** The repository, its commits, and how they compare. */

export function getRepository(world: World): Answer {
  return { status: 200, body: repository(world) };
}

export async function getCommit(world: World, { path }: Call): Promise<Answer> {
  const ref = path['ref'] as string;
  await world.refuseEmpty();
  const sha = await world.git.resolve(ref);
  if (sha === null) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  const facts = await world.git.commit(sha);
  const files = await filesBetween(world, facts.parents[0] ?? EMPTY_TREE, sha);
  const total = (key: string): number => files.reduce((sum, file) => sum + Number(file[key]), 0);
  const stats = { additions: total('additions'), deletions: total('deletions'), total: total('changes') };
  return { status: 200, body: { ...commit(world, facts), stats, files } };
}

export async function listCommits(world: World, call: Call): Promise<Answer> {
  const { sha: from = world.settings.defaultBranch, path, author, committer, since, until } = call.query;
  await world.refuseEmpty();
  const start = await world.git.resolve(String(from));
  if (start === null) throw notFound();
  const flags = Object.entries({ author, committer, since, until })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `--${name}=${value}`);
  const paths = path === undefined ? [] : [`:(literal)${path}`];
  const listed = await world.git.run(['rev-list', '--fixed-strings', ...flags, start, '--', ...paths]);
  const { slice, headers } = paged(call, world.base, lines(listed));
  return { status: 200, body: await shapes(world, slice as string[]), headers };
}

export async function compare(world: World, call: Call): Promise<Answer> {
  const { basehead = '' } = call.path;
  const [base, head] = await Promise.all(
    basehead.split('...').map((name) => {
      const [owner, branch] = name.includes(':') ? name.split(':') : [world.owner, name];
      return owner === world.owner ? world.git.resolve(branch ?? '') : null;
    }),
  );
  if (!base || !head) throw notFound();
  const mergeBase = await world.git.ask('merge-base', base, head);
  if (mergeBase === null)
    throw new Refusal(404, `No common ancestor between ${basehead.replace('...', ' and ')}.`);
  const counts = await world.git.run(['rev-list', '--count', '--left-right', `${base}...${head}`]);
  const [behind = 0, ahead = 0] = counts.split('\t').map(Number);
  const shas = lines(await world.git.run(['rev-list', '--reverse', `${base}..${head}`]));
  const { slice, headers } = paged(call, world.base, shas);
  const site = `${world.site}/compare/${basehead}`;
  const body = {
    url: `${world.api}/compare/${basehead}`,
    html_url: site,
    permalink_url: `${world.site}/compare/${base}...${head}`,
    diff_url: `${site}.diff`,
    patch_url: `${site}.patch`,
    base_commit: commit(world, await world.git.commit(base)),
    merge_base_commit: commit(world, await world.git.commit(mergeBase)),
    status: standing(ahead, behind),
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: await shapes(world, slice as string[]),
    // They come with the first page only.
    ...(Number(call.query['page'] ?? 1) === 1 && { files: await filesBetween(world, mergeBase, head) }),
  };
  return { status: 200, body, headers };
}

function standing(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged';
  if (ahead > 0) return 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

async function filesBetween(world: World, from: string, to: string): Promise<Record<string, unknown>[]> {
  const changes = await world.git.changes(from, to);
  return Promise.all(
    changes.map(async (change) => changedFile(world, to, change, await world.git.patch(from, to, change))),
  );
}

function shapes(world: World, shas: readonly string[]): Promise<Record<string, unknown>[]> {
  return Promise.all(shas.map(async (sha) => commit(world, await world.git.commit(sha))));
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
