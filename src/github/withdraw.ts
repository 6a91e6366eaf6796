import { deleteBranch, readStanding } from './branch.ts';
import { type Client, connect, type GitHubAccess } from './client.ts';
import { markedWithdrawn, WITHDRAWN } from './marker.ts';
import { obstacleOf } from './obstacle.ts';
import { leaveToHuman, type Outcome, PERMISSIONS, Progress } from './outcome.ts';
import { comment } from './post.ts';
import { listPulls, openOne } from './pull-request.ts';
import { readBranch } from './repository.ts';

export interface Withdrawal {
  readonly branch: string;
  readonly comment: string;
  readonly closeWhenHealthy: boolean;
}

/**
 * Nothing is left to fix: closes the open pull request with a comment and deletes its branch. What GitHub or the network
 * refuses is in the outcome. Throws the reason of `access.signal`.
 */
export async function withdraw(access: GitHubAccess, given: Withdrawal): Promise<Outcome> {
  const progress = new Progress(access, given.branch);
  try {
    return await close(connect(access), given, progress);
  } catch (failure) {
    return progress.stop(obstacleOf(failure, access, PERMISSIONS));
  }
}

async function close(client: Client, given: Withdrawal, progress: Progress): Promise<Outcome> {
  const { branch } = given;
  const open = openOne(await listPulls(client, branch), null);
  if (open === null) return progress.end('none');
  progress.pull = open;
  if (!given.closeWhenHealthy) {
    return progress.end('unchanged', `Nothing is left to fix, and #${open.number} is still open.`);
  }
  const head = await readBranch(client, branch);
  progress.commit = head;
  const standing = head === null ? null : await readStanding(client, open.base, head);
  if (standing?.foreign) return leaveToHuman(client, progress, standing.foreign);
  await comment(client, open.number, `${given.comment}\n\n${WITHDRAWN}`, WITHDRAWN).catch((failure) =>
    progress.miss('commented on', failure),
  );
  await client.rest.pulls.update({
    ...client.here,
    pull_number: open.number,
    state: 'closed',
    body: markedWithdrawn(open.body),
  });
  try {
    const isGone = head === null || (await deleteBranch(client, branch, head));
    const left = `Somebody has pushed to \`${branch}\` meanwhile: the branch was left.`;
    return progress.end('closed', ...(isGone ? [] : [left]));
  } catch (failure) {
    progress.miss(`cleared of its branch \`${branch}\``, failure);
    return progress.end('closed');
  }
}
