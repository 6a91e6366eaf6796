import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Fixing } from './fixing.ts';
import {
  type CommentOutcome,
  closeIssue,
  type GitHubAccess,
  type IssueOutcome,
  keepComment,
  keepIssue,
  type Outcome,
  propose,
  withdraw,
} from './github/index.ts';
import type { Evaluation } from './model/evaluation.ts';
import type { LineLink, Links } from './report/cells.ts';
import { issueReport } from './report/issue.ts';
import { MOST_OF_A_COMMENT, markdownReport } from './report/markdown.ts';
import { commitMessage, pullRequestBody, pullRequestTitle } from './report/pull-request.ts';
import type { ProposalSettings } from './settings.ts';
import { VERSION } from './version.ts';
import { gitRoot, pathIn } from './workspace/git-root.ts';

/** Where a workflow runs. */
export interface WorkflowRun {
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** owner/name */
  readonly repository: string;
  /** The branch that is checked out, without `refs/heads/`; null for a tag. */
  readonly branch: string | null;
  /** A pull request from a fork: its runs may write nothing. */
  readonly isFromFork: boolean;
  readonly url: string | null;
  /** The number of the pull request that the run is of; null for none. */
  readonly pullRequest: number | null;
  /** The folder that the repository is checked out to, where that can't be told from git. */
  readonly workspace: string;
  readonly link: LineLink;
}

export interface Proposed {
  readonly pullRequest: Outcome;
  /** Null where no issue was asked for. */
  readonly issue: IssueOutcome | null;
}

const HEALTHY = 'Nothing is left to fix: the pins of the base branch fit what is served.';
const HEALED = 'Nothing of this stands any more.';

/** Carries a repair into the one pull request, and what can't be repaired into the one issue. */
export async function proposeFix(
  fixing: Fixing,
  settings: ProposalSettings,
  run: WorkflowRun,
): Promise<Proposed> {
  const { token, openIssue, labels } = settings;
  const nothing = {
    operation: 'none',
    number: null,
    url: null,
    branch: settings.branch,
    commit: null,
  } as const;
  const refused = (message: string, hint: string): Proposed => ({
    pullRequest: { ...nothing, notes: [], obstacle: { message, hint } },
    issue: null,
  });
  if (token === null) {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow
    return refused('There is no token to open a pull request with.', 'token: ${{ github.token }}');
  }
  if (run.isFromFork) {
    return refused(
      'This run is of a pull request from a fork, and its token may write nothing.',
      'run `mode: fix` on `schedule` or on `push` to the default branch, and `mode: check` on pull requests',
    );
  }
  const access: GitHubAccess = { ...run, token };
  const issue = openIssue ? await keepOrClose(access, fixing, labels, run) : null;
  if (run.branch === settings.branch && settings.base === null) {
    const note = `This run is of ${settings.branch} itself: there is nothing to propose to it.`;
    return { pullRequest: { ...nothing, notes: [note], obstacle: null }, issue };
  }
  return { pullRequest: await proposed(access, fixing, settings, run), issue };
}

async function proposed(
  access: GitHubAccess,
  fixing: Fixing,
  settings: ProposalSettings,
  run: WorkflowRun,
): Promise<Outcome> {
  const { tree, repairs, after } = fixing;
  const changed = repairs.filter((each) => each.after !== each.before);
  if (changed.length === 0) {
    const { branch, closeWhenHealthy } = settings;
    const isHealthy =
      after.verdict !== 'inconclusive' && repairs.every(({ refusals }) => refusals.length === 0);
    // What could not be seen tonight may be what the open pull request is for.
    if (isHealthy) return withdraw(access, { branch, comment: HEALTHY, closeWhenHealthy });
    return { operation: 'none', number: null, url: null, branch, commit: null, notes: [], obstacle: null };
  }
  const root = (await gitRoot(tree.root)) ?? run.workspace;
  const files = changed.map(({ path, before, after: now }) => ({
    path: pathIn(root, resolve(tree.root, path)),
    before: before.bytes,
    after: now.bytes,
  }));
  return propose(access, {
    ...settings,
    base: settings.base ?? run.branch,
    title: settings.title ?? pullRequestTitle(fixing),
    commitMessage: settings.commitMessage ?? commitMessage(fixing),
    body: pullRequestBody(fixing, { version: VERSION, runUrl: run.url, link: run.link }),
    files,
  });
}

async function keepOrClose(
  access: GitHubAccess,
  fixing: Fixing,
  labels: readonly string[],
  run: WorkflowRun,
): Promise<IssueOutcome> {
  const report = issueReport(fixing, { version: VERSION, runUrl: run.url, link: run.link });
  return report === null ? closeIssue(access, HEALED) : keepIssue(access, { ...report, labels });
}

/** Keeps the report as one comment on the pull request; null where this run is of none. */
export async function commentOn(
  evaluation: Evaluation,
  when: 'always' | 'on-failure',
  token: string | null,
  run: WorkflowRun,
  links: Links,
): Promise<CommentOutcome | null> {
  if (run.pullRequest === null) return null;
  if (token === null) {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow
    const hint = 'token: ${{ github.token }}';
    const message = 'There is no token to comment with.';
    return { operation: 'none', url: null, notes: [], obstacle: { message, hint } };
  }
  const body = markdownReport(evaluation, links, MOST_OF_A_COMMENT);
  const key = createHash('sha256').update(body).digest('hex');
  const isWanted = when === 'always' || evaluation.verdict !== 'pass';
  return keepComment({ ...run, token }, run.pullRequest, { body, key, isWanted });
}
