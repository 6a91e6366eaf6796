import { isFromBase, Overtaken, putOnBranch, readStanding, startingOver } from './branch.ts';
import { type Client, connect, type GitHubAccess } from './client.ts';
import { changeMark, marked, withTrailer } from './marker.ts';
import { obstacleOf } from './obstacle.ts';
import { leaveToHuman, type Outcome, PERMISSIONS, Progress } from './outcome.ts';
import { type Dressing, dress, listPulls, openOne, openPull, type Pull, updatePull } from './pull-request.ts';
import {
  type Base,
  type ChangedFile,
  changeHash,
  fitted,
  readBase,
  readBranch,
  readEntries,
} from './repository.ts';

export interface Proposal extends Dressing {
  /** `pinwarden/update-pins` */
  readonly branch: string;
  /** Null for the repository's default branch. */
  readonly base: string | null;
  readonly title: string;
  readonly commitMessage: string;
  readonly body: string;
  readonly files: readonly ChangedFile[];
  readonly draft: boolean;
}

/**
 * Makes the branch hold the change, as one commit on the newest base, and keeps one pull request for it. What GitHub or the
 * network refuses is in the outcome. Throws RangeError for a body that is too long, and the reason of `access.signal`.
 */
export async function propose(access: GitHubAccess, proposal: Proposal): Promise<Outcome> {
  const progress = new Progress(access, proposal.branch);
  // Too long or not, it is told before anything is written.
  marked(proposal.body, changeMark('0'.repeat(64)));
  try {
    const client = connect(access);
    return await startingOver(client, () => attempt(client, proposal, progress));
  } catch (failure) {
    return progress.stop(obstacleOf(failure, access, PERMISSIONS));
  }
}

async function attempt(client: Client, proposal: Proposal, progress: Progress): Promise<Outcome> {
  const { branch } = proposal;
  progress.startOver();
  const base = await readBase(client, proposal.base, branch);
  const pulls = await listPulls(client, branch);
  const open = openOne(pulls, base.name);
  progress.pull = open;
  const head = await readBranch(client, branch);
  progress.commit = head;
  const standing = head === null ? null : await readStanding(client, open?.base ?? base.sha, head);
  if (standing?.foreign) return leaveToHuman(client, progress, standing.foreign);

  const paths = proposal.files.map(({ path }) => path);
  const { files, moved } = fitted(proposal.files, await readEntries(client, base.tree, paths));
  if (moved.length > 0) return progress.end('none', baseMoved(base, moved));
  if (files.length === 0) return progress.end('none', `\`${base.name}\` holds the change already.`);
  const change = changeHash(files);
  const declined = pulls.find((pull) => pull.isDeclined && pull.change === change);
  if (open === null && declined !== undefined) {
    return progress.end(
      'none',
      `${declined.url} proposed the very same change and was closed: it is not opened again.`,
    );
  }
  const isThere =
    standing?.change === change &&
    (open === null || open.base === base.name) &&
    (await isFromBase(client, standing, base, files));
  // A pull request without a mark was opened by hand: its text is a human's until there is something new to say.
  if (isThere && open !== null && (open.change ?? change) === change) return progress.end('unchanged');
  if (!isThere) {
    const message = withTrailer(proposal.commitMessage, change);
    progress.commit = await putOnBranch(client, branch, head, base, files, message);
    progress.written = true;
  }
  return say(client, proposal, progress, base, { open, change });
}

/** The branch is as it should be; now the pull request. */
async function say(
  client: Client,
  proposal: Proposal,
  progress: Progress,
  base: Base,
  { open, change }: { readonly open: Pull | null; readonly change: string },
): Promise<Outcome> {
  const body = marked(proposal.body, changeMark(change));
  const text = { title: proposal.title, body, base: base.name };
  if (open !== null) {
    await updatePull(client, open, text);
    return progress.end('updated');
  }
  progress.byHand = base.name;
  const pull = await openPull(client, proposal.branch, text, proposal.draft);
  if (pull === null) throw new Overtaken(proposal.branch);
  progress.pull = pull;
  progress.byHand = null;
  await dress(client, pull.number, proposal, (what, failure) => progress.miss(what, failure));
  return progress.end('created');
}

function baseMoved(base: Base, moved: readonly string[]): string {
  const names = moved.map((path) => `\`${path}\``).join(', ');
  return `${names} in \`${base.name}\` is not what was checked out (the base has moved since, or a filter such as Git LFS rewrites it): nothing was proposed, and the next run starts from the newest base.`;
}
