import { type Client, connect, type GitHubAccess } from './client.ts';
import { isRefusal } from './failure.ts';
import { ISSUE, isTrusted, keyMark, keyMarked, marked, WITHDRAWN } from './marker.ts';
import { type Obstacle, obstacleOf, type Permissions } from './obstacle.ts';
import { comment, ONCE, postOnce } from './post.ts';
import { dress } from './pull-request.ts';

export interface IssueReport {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  /** Of the content, without spaces: with the same key an issue is left as it is. */
  readonly key: string;
}

/** What has become of the issue. */
export interface IssueOutcome {
  readonly operation: 'created' | 'updated' | 'unchanged' | 'closed' | 'none';
  readonly number: number | null;
  readonly url: string | null;
  /** Sentences for warnings. */
  readonly notes: readonly string[];
  readonly obstacle: Obstacle | null;
}

interface Issue {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly key: string | null;
}

const PERMISSIONS: Permissions = ['issues: write'];

/**
 * Keeps one open issue. One that was closed, by whomever, is not opened again: what stands anew gets a new one. What GitHub or
 * the network refuses is in the outcome. Throws RangeError for a body that is too long, and the reason of `access.signal`.
 */
export async function keepIssue(access: GitHubAccess, report: IssueReport): Promise<IssueOutcome> {
  const text = { title: report.title, body: marked(report.body, keyMark(report.key)) };
  return telling(access, async (client) => {
    const there = await findIssue(client);
    if (there === null) return openIssue(client, access, report, text);
    if (there.key === report.key && there.title === report.title) return told('unchanged', there);
    await client.rest.issues.update({ ...client.here, issue_number: there.number, ...text });
    return told('updated', there);
  });
}

/** Closes the open issue with a comment. Refusals as with `keepIssue`. */
export async function closeIssue(access: GitHubAccess, text: string): Promise<IssueOutcome> {
  return telling(access, async (client) => {
    const there = await findIssue(client).catch((failure) => {
      // Where issues are turned off there is none.
      if (isRefusal(failure, 410)) return null;
      throw failure;
    });
    if (there === null) return told('none', null);
    await comment(client, there.number, `${text}\n\n${WITHDRAWN}`, WITHDRAWN);
    await setClosed(client, there, 'completed');
    return told('closed', there);
  });
}

async function openIssue(
  client: Client,
  access: GitHubAccess,
  { labels }: IssueReport,
  text: { readonly title: string; readonly body: string },
): Promise<IssueOutcome> {
  const post = async (): Promise<Issue> => {
    const { data } = await client.rest.issues.create({ ...client.here, ...text, request: ONCE });
    return { number: data.number, url: data.html_url, title: text.title, key: null };
  };
  const made = await postOnce(client, post, () => findIssue(client));
  const first = await findIssue(client);
  if (first !== null && first.number < made.number) {
    // Two runs at once: of two issues the older one stays.
    await setClosed(client, made, 'not_planned');
    return told('unchanged', first);
  }
  const notes: string[] = [];
  const none = { assignees: [], reviewers: [], teamReviewers: [] };
  await dress(client, made.number, { labels, ...none }, (what, failure) => {
    notes.push(`The issue was not ${what}: ${obstacleOf(failure, access, PERMISSIONS).message}`);
  });
  return told('created', made, notes);
}

/** The oldest open one that carries our mark. */
async function findIssue({ rest, paginate, here }: Client): Promise<Issue | null> {
  const pages = paginate.iterator(rest.issues.listForRepo, {
    ...here,
    state: 'open',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  for await (const { data } of pages) {
    for (const issue of data) {
      const { number, html_url: url, title, body } = issue;
      if (issue.pull_request !== undefined || !body?.includes(ISSUE) || !isTrusted(issue)) continue;
      return { number, url, title, key: keyMarked(body) };
    }
  }
  return null;
}

async function setClosed(
  { rest, here }: Client,
  { number }: Issue,
  reason: 'completed' | 'not_planned',
): Promise<void> {
  await rest.issues.update({ ...here, issue_number: number, state: 'closed', state_reason: reason });
}

function told(
  operation: IssueOutcome['operation'],
  issue: Issue | null,
  notes: readonly string[] = [],
): IssueOutcome {
  return { operation, number: issue?.number ?? null, url: issue?.url ?? null, notes, obstacle: null };
}

async function telling(
  access: GitHubAccess,
  act: (client: Client) => Promise<IssueOutcome>,
): Promise<IssueOutcome> {
  try {
    return await act(connect(access));
  } catch (failure) {
    return { ...told('none', null), obstacle: obstacleOf(failure, access, PERMISSIONS) };
  }
}
