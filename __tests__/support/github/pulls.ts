import { type Answer, type Complaint, paged, Refusal, validationFailed } from './answer.ts';
import type { Call } from './description.ts';
import { refuseLong, sorted } from './issues.ts';
import { user } from './resources.ts';
import { commentCount, pullInList } from './thread-resources.ts';
import type { PullThread, World } from './world.ts';

export function listPulls(world: World, call: Call): Answer {
  const { state = 'open', head, base, sort = 'created', direction } = call.query;
  if (sort !== 'created' && sort !== 'updated') throw new Error(`this double does not sort by ${sort}`);
  // A head without its owner is no filter at all.
  const branch = String(head ?? '').includes(':') ? String(head) : null;
  const found = world.pulls
    .filter((thread) => state === 'all' || thread.state === state)
    .filter(({ pull }) => branch === null || branch === `${world.owner}:${pull.head}`)
    .filter(({ pull }) => base === undefined || base === pull.base);
  // Unlike every other list, one that is sorted by what it isn't by default goes upwards.
  const order = direction ?? (call.query['sort'] === undefined || sort === 'created' ? 'desc' : 'asc');
  const { slice, headers } = paged(call, world.base, sorted(found, sort, String(order)));
  return { status: 200, body: (slice as PullThread[]).map((each) => pullInList(world, each)), headers };
}

export async function getPull(world: World, { path }: Call): Promise<Answer> {
  return { status: 200, body: await pullAlone(world, world.pull(path['pull_number'] as string), true) };
}

interface GivenPull {
  readonly title?: string;
  readonly head: string;
  readonly base: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly maintainer_can_modify?: boolean;
  readonly issue?: number;
  readonly head_repo?: string;
}

export async function createPull(world: World, call: Call): Promise<Answer> {
  const given = call.body as unknown as GivenPull;
  const { owner, settings } = world;
  if (!settings.actionsMayOpenPullRequests) {
    throw new Refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  }
  if (given.issue !== undefined || given.head_repo !== undefined) {
    throw new Error('this double makes no pull request out of an issue or from another repository');
  }
  const complain = (complaint: Omit<Complaint, 'resource'>): Refusal =>
    validationFailed({ resource: 'PullRequest', ...complaint });
  const [of, head] = given.head.includes(':') ? given.head.split(':') : [owner, given.head];
  const branches = await world.git.branches();
  const headSha = of === owner ? branches.get(head ?? '') : undefined;
  const baseSha = branches.get(given.base);
  if (head === undefined || headSha === undefined) throw complain({ field: 'head', code: 'invalid' });
  if (baseSha === undefined) throw complain({ field: 'base', code: 'invalid' });
  if (!given.title?.trim()) throw complain({ field: 'title', code: 'missing_field' });
  refuseLong('PullRequest', given);
  if ((await world.git.ask('merge-base', headSha, baseSha)) === null) {
    const message = `The ${given.base} branch has no history in common with ${given.head}`;
    throw complain({ code: 'custom', message });
  }
  if (await world.git.isAncestor(headSha, baseSha)) {
    throw complain({ code: 'custom', message: `No commits between ${given.base} and ${given.head}` });
  }
  if (isOpenAlready(world, head, given.base)) {
    throw complain({ code: 'custom', message: `A pull request already exists for ${owner}:${head}.` });
  }
  const thread = world.open({
    title: given.title,
    body: given.body ?? null,
    author: world.bot.name,
    pull: {
      head,
      base: given.base,
      headSha,
      baseSha,
      mergedAt: null,
      mergedBy: null,
      mergeCommit: null,
      maintainerCanModify: given.maintainer_can_modify ?? false,
      draft: given.draft ?? false,
      reviewers: [],
      teamReviewers: [],
    },
  }) as PullThread;
  await world.keepHead(thread);
  return { status: 201, body: await pullAlone(world, thread, false) };
}

export async function updatePull(world: World, { path, body }: Call): Promise<Answer> {
  const thread = world.pull(path['pull_number'] as string);
  const {
    title,
    body: text,
    state,
    base,
    maintainer_can_modify,
  } = body as Record<string, string | undefined>;
  refuseLong('PullRequest', { title, body: text });
  if (base !== undefined && !(await world.git.branches()).has(base)) {
    throw validationFailed({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  }
  if (state === 'open' && thread.state === 'closed') await reopen(world, thread);
  if (state === 'closed' && thread.state === 'open') world.close(thread);
  if (title !== undefined) thread.title = title;
  if (text !== undefined) thread.body = text;
  if (base !== undefined) {
    thread.pull.base = base;
    thread.pull.baseSha = (await world.git.ref(`refs/heads/${base}`)) as string;
  }
  if (maintainer_can_modify !== undefined) thread.pull.maintainerCanModify = Boolean(maintainer_can_modify);
  thread.updatedAt = world.now;
  return { status: 200, body: await pullAlone(world, thread, true) };
}

/** Opens it again where GitHub would: the branch is still there and goes on from where it was. */
export async function reopen(world: World, thread: PullThread): Promise<void> {
  const { pull } = thread;
  const refuse = (reason: string): Refusal =>
    validationFailed({
      resource: 'PullRequest',
      code: 'custom',
      field: 'state',
      message: `state cannot be changed. ${reason}`,
    });
  if (pull.mergedAt !== null) throw refuse('The pull request has been merged.');
  const head = (await world.git.branches()).get(pull.head);
  if (head === undefined) throw refuse(`The ${pull.head} branch has been deleted.`);
  if (isOpenAlready(world, pull.head, pull.base)) {
    throw refuse(`There is already an open pull request from ${pull.head} to ${pull.base}.`);
  }
  if (!(await world.git.isAncestor(pull.headSha, head))) {
    throw refuse(`The ${pull.head} branch was force-pushed or recreated.`);
  }
  thread.state = 'open';
  thread.closedAt = null;
  await world.catchUp();
}

export function requestReviewers(world: World, { path, body }: Call): Answer {
  const thread = world.pull(path['pull_number'] as string);
  const { reviewers = [], team_reviewers: teams = [] } = body as Record<string, string[] | undefined>;
  const known = (list: readonly string[], name: string): boolean =>
    list.some((each) => each.toLowerCase() === name.toLowerCase());
  if (reviewers.some((login) => known([thread.author], login))) {
    throw new Refusal(422, 'Review cannot be requested from pull request author.');
  }
  const { collaborators, teams: knownTeams } = world.settings;
  if (
    !reviewers.every((each) => known(collaborators, each)) ||
    !teams.every((each) => known(knownTeams, each))
  ) {
    throw new Refusal(
      422,
      `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${world.owner}/${world.name} repository.`,
    );
  }
  thread.pull.reviewers = [...new Set([...thread.pull.reviewers, ...reviewers])];
  thread.pull.teamReviewers = [...new Set([...thread.pull.teamReviewers, ...teams])];
  thread.updatedAt = world.now;
  return { status: 201, body: pullInList(world, thread) };
}

function isOpenAlready(world: World, head: string, base: string): boolean {
  return world.pulls.some(({ state, pull }) => state === 'open' && pull.head === head && pull.base === base);
}

/** Whether it can be merged is worked out after it was opened: right then it isn't known. */
async function pullAlone(world: World, thread: PullThread, later: boolean): Promise<Record<string, unknown>> {
  const { git } = world;
  const { headSha, baseSha, mergedAt, mergedBy, maintainerCanModify } = thread.pull;
  const mergeBase = (await git.ask('merge-base', headSha, baseSha)) ?? baseSha;
  const [changes, count, merges] = await Promise.all([
    git.changes(mergeBase, headSha),
    git.run(['rev-list', '--count', `${mergeBase}..${headSha}`]),
    later && thread.state === 'open' ? canMerge(world, thread) : null,
  ]);
  const sum = (key: 'additions' | 'deletions'): number =>
    changes.reduce((total, each) => total + each[key], 0);
  return {
    ...pullInList(world, thread),
    merged: mergedAt !== null,
    merged_by: mergedBy === null ? null : user(world, mergedBy),
    mergeable: merges,
    rebaseable: merges,
    mergeable_state: merges === null ? 'unknown' : merges ? 'clean' : 'dirty',
    maintainer_can_modify: maintainerCanModify,
    comments: commentCount(world, thread),
    review_comments: 0,
    commits: Number(count),
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: changes.length,
  };
}

async function canMerge({ git }: World, { pull }: PullThread): Promise<boolean> {
  return (await git.ask('merge-tree', '--write-tree', pull.baseSha, pull.headSha)) !== null;
}
