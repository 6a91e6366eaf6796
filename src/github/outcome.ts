import type { Client, GitHubAccess } from './client.ts';
import { HUMAN } from './marker.ts';
import { type Obstacle, obstacleOf, type Permissions } from './obstacle.ts';
import { comment, hasComment } from './post.ts';
import type { Pull } from './pull-request.ts';

/** What has become of the pull request. */
export interface Outcome {
  readonly operation: 'created' | 'updated' | 'unchanged' | 'closed' | 'none';
  /** Of the pull request, null where there is none. */
  readonly number: number | null;
  readonly url: string | null;
  readonly branch: string;
  /** The newest of the branch. */
  readonly commit: string | null;
  /** Sentences for warnings. */
  readonly notes: readonly string[];
  /** Why it could not be done, or not as a whole. */
  readonly obstacle: Obstacle | null;
}

export const PERMISSIONS: Permissions = ['contents: write', 'pull-requests: write'];

/** What is known on the way, so that an outcome can be told wherever the way ends. */
export class Progress {
  pull: Pull | null = null;
  commit: string | null = null;
  /** The branch has a new commit. */
  written = false;
  /** The base that a human can open the pull request for, where that is all that is missing. */
  byHand: string | null = null;
  readonly #access: GitHubAccess;
  readonly #branch: string;
  #notes: string[] = [];

  constructor(access: GitHubAccess, branch: string) {
    this.#access = access;
    this.#branch = branch;
  }

  startOver(): void {
    this.pull = null;
    this.commit = null;
    this.written = false;
    this.byHand = null;
    this.#notes = [];
  }

  /** Something that is not worth failing for. `what` follows "was not"; a null failure is a silent one. */
  miss(what: string, failure: unknown): void {
    const why =
      failure === null
        ? 'GitHub passed over it, as it does where somebody has no access to the repository'
        : obstacleOf(failure, this.#access, PERMISSIONS).message;
    this.#notes.push(`The pull request was not ${what}: ${why}`);
  }

  end(operation: Outcome['operation'], ...notes: readonly string[]): Outcome {
    const { number = null, url = null } = this.pull ?? {};
    const all = [...this.#notes, ...notes];
    return { operation, number, url, branch: this.#branch, commit: this.commit, notes: all, obstacle: null };
  }

  stop({ message, hint }: Obstacle): Outcome {
    // The branch is new, only the pull request's text is still the old one.
    const outcome = this.end(this.written && this.pull !== null ? 'updated' : 'none');
    const { serverUrl, repository } = this.#access;
    const [base, branch] = [this.byHand ?? '', this.#branch].map((name) =>
      name.split('/').map(encodeURIComponent).join('/'),
    );
    const address = `${serverUrl}/${repository}/compare/${base}...${branch}?expand=1`;
    const byHand = `\nThe branch is pushed: the pull request can be opened by hand at ${address}`;
    return { ...outcome, obstacle: { message, hint: this.byHand === null ? hint : hint + byHand } };
  }
}

/** Somebody has pushed to the branch: nothing is changed, and one comment says so. */
export async function leaveToHuman(client: Client, progress: Progress, foreign: string): Promise<Outcome> {
  const { pull } = progress;
  const said = `\`${foreign.slice(0, 7)}\` on the branch is not Pinwarden's, so nothing was changed there.`;
  if (pull === null)
    return progress.end('none', `${said} Delete the branch, and the next run makes it anew.`);
  const next = `Merge #${pull.number}, or close it and delete its branch; until then Pinwarden leaves it alone.`;
  try {
    if (!(await hasComment(client, pull.number, HUMAN))) {
      await comment(client, pull.number, `${said} ${next}\n\n${HUMAN}`, HUMAN);
    }
  } catch (failure) {
    progress.miss('commented on', failure);
  }
  return progress.end('unchanged', `${said} ${next}`);
}
