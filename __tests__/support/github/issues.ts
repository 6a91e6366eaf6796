import { type Answer, notFound, paged, Refusal, validationFailed } from './answer.ts';
import type { Call } from './description.ts';
import { reopen } from './pulls.ts';
import { comment, issue, label } from './thread-resources.ts';
import { BOT, type Comment, isPull, type Thread, type World } from './world.ts';

/** Issues, and what pull requests share with them: comments, labels, assignees. */

/** What these lists can be asked for beside what every list can. */
const FILTERS = new Set([
  'state',
  'labels',
  'creator',
  'assignee',
  'since',
  'sort',
  'direction',
  'per_page',
  'page',
]);

export function listIssues(world: World, call: Call): Answer {
  const strange = Object.keys(call.query).filter((name) => !FILTERS.has(name));
  if (strange.length > 0) throw new Error(`this double does not filter issues by ${strange.join(', ')}`);
  const {
    state = 'open',
    labels = '',
    creator,
    assignee,
    since,
    sort = 'created',
    direction = 'desc',
  } = call.query;
  const wanted = String(labels)
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const found = world.threads
    .filter((thread) => world.settings.hasIssues || isPull(thread))
    .filter((thread) => state === 'all' || thread.state === state)
    .filter((thread) => wanted.every((name) => thread.labels.some((each) => each.toLowerCase() === name)))
    .filter(({ author }) => creator === undefined || creator === author)
    .filter(({ assignees }) => assignee === undefined || isAssigned(assignees, String(assignee)))
    .filter(({ updatedAt }) => since === undefined || updatedAt >= Date.parse(String(since)));
  const { slice, headers } = paged(call, world.base, sorted(found, String(sort), String(direction)));
  return { status: 200, body: (slice as Thread[]).map((each) => issue(world, each)), headers };
}

function isAssigned(assignees: readonly string[], to: string): boolean {
  if (to === '*') return assignees.length > 0;
  return to === 'none' ? assignees.length === 0 : assignees.includes(to);
}

export function getIssue(world: World, { path }: Call): Answer {
  return { status: 200, body: issue(world, threadAt(world, path)) };
}

interface GivenIssue {
  readonly title?: string | number | null;
  readonly body?: string | null;
  readonly state?: 'open' | 'closed';
  readonly state_reason?: string | null;
  readonly labels?: readonly (string | { readonly name?: string })[];
  readonly assignees?: readonly (string | { readonly login?: string })[];
}

const PROPERTIES = new Set(['title', 'body', 'state', 'state_reason', 'labels', 'assignees']);

function given({ body }: Call): GivenIssue {
  const strange = Object.keys(body).filter((name) => !PROPERTIES.has(name));
  if (strange.length > 0) throw new Error(`this double does not set ${strange.join(', ')} of an issue`);
  return body;
}

export function createIssue(world: World, call: Call): Answer {
  if (!world.settings.hasIssues) throw new Refusal(410, 'Issues has been disabled in this repository.');
  const { title, body = null, labels = [], assignees = [] } = given(call);
  if (String(title ?? '').trim() === '') {
    throw validationFailed({ resource: 'Issue', field: 'title', code: 'missing_field' });
  }
  refuseLong('Issue', { title, body });
  const logins = assignable(world, assignees);
  const thread = world.open({ title: String(title), body, author: BOT });
  world.label(thread, labelNames(labels));
  thread.assignees = logins;
  return { status: 201, body: issue(world, thread) };
}

export async function updateIssue(world: World, call: Call): Promise<Answer> {
  const thread = threadAt(world, call.path);
  const { title, body, state, state_reason: reason, labels, assignees } = given(call);
  refuseLong(isPull(thread) ? 'PullRequest' : 'Issue', { title, body });
  const logins = assignees && assignable(world, assignees);
  if (state === 'closed' && thread.state === 'open') {
    world.close(thread);
    if (!isPull(thread)) thread.stateReason = reason ?? 'completed';
  }
  if (state === 'open' && thread.state === 'closed') {
    if (isPull(thread)) await reopen(world, thread);
    else Object.assign(thread, { state: 'open', closedAt: null, stateReason: 'reopened' });
  }
  if (title !== undefined && title !== null) thread.title = String(title);
  if (body !== undefined) thread.body = body;
  if (labels !== undefined) {
    thread.labels = [];
    world.label(thread, labelNames(labels));
  }
  if (logins !== undefined) thread.assignees = logins;
  thread.updatedAt = world.now;
  return { status: 200, body: issue(world, thread) };
}

/** To name somebody unknown is refused here, and passed over where assignees are added. */
function assignable({ settings }: World, assignees: NonNullable<GivenIssue['assignees']>): string[] {
  const logins = assignees.map((each) => (typeof each === 'string' ? each : (each.login ?? '')));
  const unknown = logins.filter((login) => !settings.collaborators.includes(login));
  if (unknown.length === 0) return [...new Set(logins)];
  throw validationFailed(
    ...unknown.map((value) => ({ value, resource: 'Issue', field: 'assignees', code: 'invalid' }) as const),
  );
}

export function listComments(world: World, call: Call): Answer {
  const { number } = threadAt(world, call.path);
  const { since } = call.query;
  const found = world.comments
    .filter(({ thread }) => thread === number)
    .filter(({ updatedAt }) => since === undefined || updatedAt >= Date.parse(String(since)));
  const { slice, headers } = paged(call, world.base, found);
  return { status: 200, body: (slice as typeof found).map((each) => comment(world, each)), headers };
}

export function createComment(world: World, { path, body }: Call): Answer {
  const thread = threadAt(world, path);
  const text = commentText(body);
  return { status: 201, body: comment(world, world.comment(thread, text, BOT)) };
}

export function updateComment(world: World, { path, body }: Call): Answer {
  const found = commentAt(world, path);
  found.body = commentText(body);
  found.updatedAt = world.now;
  return { status: 200, body: comment(world, found) };
}

export function deleteComment(world: World, { path }: Call): Answer {
  world.comments.splice(world.comments.indexOf(commentAt(world, path)), 1);
  return { status: 204 };
}

function commentAt({ comments }: World, path: Call['path']): Comment {
  const found = comments.find(({ id }) => id === Number(path['comment_id']));
  if (found === undefined) throw notFound();
  return found;
}

function commentText(body: Call['body']): string {
  const text = String(body['body']);
  if (text.trim() === '') {
    throw validationFailed({ resource: 'IssueComment', code: 'missing_field', field: 'body' });
  }
  refuseLong('IssueComment', { body: text });
  return text;
}

export function addLabels(world: World, { path, body }: Call): Answer {
  const thread = threadAt(world, path);
  world.label(thread, labelNames((body as GivenIssue).labels ?? []));
  return { status: 200, body: thread.labels.map((name) => label(world, name)) };
}

export function addAssignees(world: World, { path, body }: Call): Answer {
  const thread = threadAt(world, path);
  const logins = ((body as GivenIssue).assignees ?? []).map((each) =>
    typeof each === 'string' ? each : (each.login ?? ''),
  );
  const known = logins.filter((login) => world.settings.collaborators.includes(login));
  thread.assignees = [...new Set([...thread.assignees, ...known])].slice(0, 10);
  thread.updatedAt = world.now;
  return { status: 201, body: issue(world, thread) };
}

function labelNames(labels: NonNullable<GivenIssue['labels']>): string[] {
  return labels.map((each) => (typeof each === 'string' ? each : (each.name ?? '')));
}

/** An issue, or a pull request by its number. */
function threadAt(world: World, path: Call['path']): Thread {
  const thread = world.thread(path['issue_number'] as string);
  if (!isPull(thread) && !world.settings.hasIssues) {
    throw new Refusal(410, 'Issues has been disabled in this repository.');
  }
  return thread;
}

/** What one thing of a list goes by; the number settles what happened in the same second. */
export function sorted<T extends Thread>(threads: readonly T[], by: string, direction: string): T[] {
  if (by !== 'created' && by !== 'updated') throw new Error(`this double does not sort by ${by}`);
  const key = ({ createdAt, updatedAt }: T): number => (by === 'created' ? createdAt : updatedAt);
  const upwards = threads.toSorted((a, b) => key(a) - key(b) || a.number - b.number);
  return direction === 'asc' ? upwards : upwards.reverse();
}

const LIMITS = { title: 256, body: 65_536 };

/** GitHub counts characters, and a title has few. */
export function refuseLong(
  resource: string,
  texts: { readonly title?: unknown; readonly body?: unknown },
): void {
  const long = (['title', 'body'] as const).filter(
    (field) => [...String(texts[field] ?? '')].length > LIMITS[field],
  );
  if (long.length === 0) return;
  throw validationFailed(
    ...long.map((field) => {
      const message = `${field} is too long (maximum is ${LIMITS[field]} characters)`;
      return { resource, code: 'custom', field, message } as const;
    }),
  );
}
