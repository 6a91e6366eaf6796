import { type Answer, notFound, Refusal } from './answer.ts';
import type { Call, Operation } from './description.ts';
import * as data from './git-data.ts';
import * as history from './history.ts';
import * as issues from './issues.ts';
import * as pulls from './pulls.ts';
import type { Settings, World } from './world.ts';

type Handler = (world: World, call: Call) => Answer | Promise<Answer>;

export const HANDLERS: Readonly<Record<Operation, Handler>> = {
  'repos/get': history.getRepository,
  'repos/get-commit': history.getCommit,
  'repos/list-commits': history.listCommits,
  'repos/compare-commits-with-basehead': history.compare,
  'git/get-ref': data.getRef,
  'git/create-ref': data.createRef,
  'git/update-ref': data.updateRef,
  'git/delete-ref': data.deleteRef,
  'git/get-commit': data.getCommit,
  'git/create-commit': data.createCommit,
  'git/get-tree': data.getTree,
  'git/create-tree': data.createTree,
  'git/get-blob': data.getBlob,
  'git/create-blob': data.createBlob,
  'pulls/list': pulls.listPulls,
  'pulls/create': pulls.createPull,
  'pulls/get': pulls.getPull,
  'pulls/update': pulls.updatePull,
  'pulls/request-reviewers': pulls.requestReviewers,
  'issues/list-for-repo': issues.listIssues,
  'issues/create': issues.createIssue,
  'issues/get': issues.getIssue,
  'issues/update': issues.updateIssue,
  'issues/list-comments': issues.listComments,
  'issues/create-comment': issues.createComment,
  'issues/update-comment': issues.updateComment,
  'issues/delete-comment': issues.deleteComment,
  'issues/add-labels': issues.addLabels,
  'issues/add-assignees': issues.addAssignees,
};

type Scope = keyof Settings['tokenMayWrite'];

/** Refuses what the repository or the token does not allow. */
export function permit(world: World, call: Call): void {
  const { owner, name, settings } = world;
  const { operation, path } = call;
  const isOurs = `${path['owner']}/${path['repo']}`.toLowerCase() === `${owner}/${name}`.toLowerCase();
  if (!isOurs) throw notFound();
  if (/\/(get|list|compare)/.test(operation)) return;
  if (settings.archived) throw new Refusal(403, 'Repository was archived so is read-only.');
  const scopes = scopesFor(world, call);
  if (scopes.some((scope) => settings.tokenMayWrite[scope])) return;
  const accepted = scopes.map((scope) => `${scope.replace('-', '_')}=write`).join('; ');
  throw new Refusal(403, 'Resource not accessible by integration', {
    headers: { 'x-accepted-github-permissions': accepted },
  });
}

/** One of them lets the token write. To what a pull request shares with issues, there are two ways. */
function scopesFor({ threads, comments }: World, { operation, path }: Call): readonly Scope[] {
  if (operation.startsWith('git/')) return ['contents'];
  if (operation.startsWith('pulls/')) return ['pull-requests'];
  const number =
    path['comment_id'] !== undefined
      ? comments.find(({ id }) => id === Number(path['comment_id']))?.thread
      : Number(path['issue_number']);
  const isPull = (threads.find((thread) => thread.number === number)?.pull ?? null) !== null;
  return isPull ? ['issues', 'pull-requests'] : ['issues'];
}
