import { nodeId, repository, type Shape, user } from './resources.ts';
import { type Comment, isoOf, type PullThread, type Thread, type World } from './world.ts';

/** How GitHub's API shows issues and pull requests, their labels and comments. */

export function label(world: World, name: string): Shape {
  const id = 300 + [...world.labels.values()].indexOf(name);
  const url = `${world.api}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: nodeId('LA', id), url, name, description: null, color: 'ededed', default: false };
}

function threadShape(world: World, thread: Thread): Shape {
  const { number, title, body, state, labels, assignees, createdAt, updatedAt, closedAt } = thread;
  const id = 1_000 + number;
  return {
    id,
    node_id: nodeId(thread.pull === null ? 'I' : 'PR', id),
    number,
    title,
    body,
    state,
    locked: false,
    user: user(world, thread.author),
    labels: labels.map((name) => label(world, name)),
    assignee: assignees[0] === undefined ? null : user(world, assignees[0]),
    assignees: assignees.map((login) => user(world, login)),
    milestone: null,
    author_association: thread.author === world.owner ? 'OWNER' : 'CONTRIBUTOR',
    created_at: isoOf(createdAt),
    updated_at: isoOf(updatedAt),
    closed_at: instantOrNull(closedAt),
  };
}

/** An issue, and how a pull request looks among issues. */
export function issue(world: World, thread: Thread): Shape {
  const { number, pull } = thread;
  const url = `${world.api}/issues/${number}`;
  const html = `${world.site}/${pull === null ? 'issues' : 'pull'}/${number}`;
  const links = { url: `${world.api}/pulls/${number}`, diff_url: `${html}.diff`, patch_url: `${html}.patch` };
  return {
    ...threadShape(world, thread),
    url,
    html_url: html,
    repository_url: world.api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    comments: commentCount(world, thread),
    state_reason: thread.stateReason,
    ...(pull && { pull_request: { ...links, html_url: html, merged_at: instantOrNull(pull.mergedAt) } }),
  };
}

export function comment(world: World, { id, thread, author, body, createdAt, updatedAt }: Comment): Shape {
  const of = world.thread(thread);
  return {
    id,
    node_id: nodeId('IC', id),
    url: `${world.api}/issues/comments/${id}`,
    html_url: `${world.site}/${of.pull === null ? 'issues' : 'pull'}/${thread}#issuecomment-${id}`,
    issue_url: `${world.api}/issues/${thread}`,
    user: user(world, author),
    body,
    author_association: author === world.owner ? 'OWNER' : 'CONTRIBUTOR',
    created_at: isoOf(createdAt),
    updated_at: isoOf(updatedAt),
  };
}

/** A pull request as a list of them has it. */
export function pullInList(world: World, thread: PullThread): Shape {
  const { number, pull } = thread;
  const api = world.api;
  const url = `${api}/pulls/${number}`;
  const html = `${world.site}/pull/${number}`;
  const urls = {
    issue: `${api}/issues/${number}`,
    commits: `${url}/commits`,
    review_comments: `${url}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    comments: `${api}/issues/${number}/comments`,
    statuses: `${api}/statuses/${pull.headSha}`,
  };
  const entries = Object.entries({ ...urls, self: url, html });
  return {
    ...threadShape(world, thread),
    // Here, and only here, the description of a label must be text.
    labels: thread.labels.map((name) => ({ ...label(world, name), description: '' })),
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    ...Object.fromEntries(Object.entries(urls).map(([key, value]) => [`${key}_url`, value])),
    _links: Object.fromEntries(entries.map(([key, href]) => [key, { href }])),
    head: end(world, pull.head, pull.headSha),
    base: end(world, pull.base, pull.baseSha),
    merged_at: instantOrNull(pull.mergedAt),
    merge_commit_sha: pull.mergeCommit,
    requested_reviewers: pull.reviewers.map((login) => user(world, login)),
    requested_teams: pull.teamReviewers.map((slug) => team(world, slug)),
    draft: pull.draft,
    auto_merge: null,
  };
}

function team({ base, site, owner }: World, slug: string): Shape {
  const url = `${base}/organizations/1/team/${slug}`;
  return {
    id: 1,
    node_id: nodeId('T', slug),
    url,
    html_url: new URL(`/orgs/${owner}/teams/${slug}`, site).href,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    permission: 'push',
    type: 'organization',
    parent: null,
  };
}

function end(world: World, ref: string, sha: string): Shape {
  const { owner } = world;
  return { label: `${owner}:${ref}`, ref, sha, user: user(world, owner), repo: repository(world) };
}

export function commentCount(world: World, { number }: Thread): number {
  return world.comments.filter(({ thread }) => thread === number).length;
}

function instantOrNull(instant: number | null): string | null {
  return instant === null ? null : isoOf(instant);
}
