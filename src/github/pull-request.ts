import type { Client } from './client.ts';
import { isRefusal, wasRetried } from './failure.ts';
import { changeMarked, WITHDRAWN } from './marker.ts';

export interface Pull {
  readonly number: number;
  readonly url: string;
  readonly base: string;
  readonly body: string;
  readonly isOpen: boolean;
  /** Closed by a human: neither merged nor withdrawn. */
  readonly isDeclined: boolean;
  /** The hash of the change in its body. */
  readonly change: string | null;
}

/** What a pull request says. */
export interface PullText {
  readonly title: string;
  readonly body: string;
  readonly base: string;
}

/** The pull requests that were ever made from the branch, the newest 100 of them, newest first. */
export async function listPulls({ rest, here }: Client, branch: string): Promise<Pull[]> {
  const { data } = await rest.pulls.list({
    ...here,
    head: `${here.owner}:${branch}`,
    state: 'all',
    per_page: 100,
  });
  return (
    data
      // A fork of the same owner has the same label.
      .filter(
        ({ head, base }) => head.ref === branch && (head.repo === null || head.repo.id === base.repo.id),
      )
      .map(({ number, html_url: url, base, body, state, merged_at: mergedAt }) => ({
        number,
        url,
        base: base.ref,
        body: body ?? '',
        isOpen: state === 'open',
        isDeclined: state === 'closed' && mergedAt === null && !body?.includes(WITHDRAWN),
        change: changeMarked(body ?? ''),
      }))
  );
}

/** The open one, for `base` rather than for another branch. */
export function openOne(pulls: readonly Pull[], base: string | null): Pull | null {
  const open = pulls.filter(({ isOpen }) => isOpen);
  return open.find((pull) => pull.base === base) ?? open[0] ?? null;
}

/** Null where another run has opened one. */
export async function openPull(
  client: Client,
  branch: string,
  text: PullText,
  draft: boolean,
): Promise<Pull | null> {
  const { rest, here } = client;
  const change = changeMarked(text.body);
  try {
    const { data } = await rest.pulls.create({ ...here, ...text, head: branch, draft });
    const { number, html_url: url } = data;
    return { number, url, base: text.base, body: text.body, isOpen: true, isDeclined: false, change };
  } catch (failure) {
    if (!isRefusal(failure, 422, /already exists/i)) throw failure;
    if (!wasRetried(failure)) return null;
    // The answer to an earlier try was lost: this one may be ours.
    const open = openOne(await listPulls(client, branch), text.base);
    return open?.change === change ? open : null;
  }
}

export async function updatePull({ rest, here }: Client, pull: Pull, text: PullText): Promise<void> {
  const { base, ...rewritten } = text;
  await rest.pulls.update({
    ...here,
    pull_number: pull.number,
    ...rewritten,
    ...(base !== pull.base && { base }),
  });
}

export interface Dressing {
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly reviewers: readonly string[];
  readonly teamReviewers: readonly string[];
}

/** What a new pull request or issue is given beside its text. `fail` is told what was refused; the rest is still done. */
export async function dress(
  { rest, here }: Client,
  number: number,
  { labels, assignees, reviewers, teamReviewers }: Dressing,
  fail: (what: string, failure: unknown) => void,
): Promise<void> {
  const trying = async (
    what: string,
    names: readonly string[],
    act: (names: string[]) => Promise<void>,
  ): Promise<void> => {
    if (names.length === 0) return;
    await act([...names]).catch((failure) => fail(`${what} ${names.join(', ')}`, failure));
  };
  const thread = { ...here, issue_number: number };
  const pull = { ...here, pull_number: number };
  await trying('labelled', labels, async (names) => {
    await rest.issues.addLabels({ ...thread, labels: names });
  });
  await trying('assigned to', assignees, async (names) => {
    const { data } = await rest.issues.addAssignees({ ...thread, assignees: names });
    const taken = (data.assignees ?? []).map(({ login }) => login.toLowerCase());
    // GitHub passes over whom it cannot assign.
    const missing = names.filter((name) => !taken.includes(name.toLowerCase()));
    if (missing.length > 0) fail(`assigned to ${missing.join(', ')}`, null);
  });
  await trying('given for review to', reviewers, async (names) => {
    await rest.pulls.requestReviewers({ ...pull, reviewers: names });
  });
  await trying('given for review to the team', teamReviewers, async (names) => {
    await rest.pulls.requestReviewers({ ...pull, team_reviewers: names });
  });
}
