import { type Client, connect, type GitHubAccess } from './client.ts';
import { isRefusal } from './failure.ts';
import { COMMENT, endsWithKey, hasLine, isTrusted, keyMark, keyMarked, marked } from './marker.ts';
import { Hindrance, type Obstacle, obstacleOf, type Permissions } from './obstacle.ts';
import { ONCE, postOnce } from './post.ts';

export interface CommentReport {
  readonly body: string;
  /** Of the content, without spaces: with the same key a comment is left as it is. */
  readonly key: string;
  /** Whether there is something to say. Where there isn't, only a comment that is there already gets the body. */
  readonly isWanted: boolean;
}

/** What has become of the comment. */
export interface CommentOutcome {
  readonly operation: 'created' | 'updated' | 'unchanged' | 'none';
  readonly url: string | null;
  /** Sentences for warnings. */
  readonly notes: readonly string[];
  readonly obstacle: Obstacle | null;
}

type Kept = Pick<CommentOutcome, 'operation' | 'url'>;

interface Comment {
  readonly id: number;
  readonly url: string;
  readonly key: string | null;
  /** GitHub's number of an account, null for one that is gone. */
  readonly author: number | null;
  readonly isTrusted: boolean;
  /** Nobody has written behind the mark. */
  readonly isWhole: boolean;
}

/** The conversation of a pull request, and what our comment in it is to say. */
interface Conversation {
  readonly client: Client;
  readonly number: number;
  readonly text: string;
  readonly key: string;
  /** Something that is not worth failing for. */
  readonly miss: (what: string, failure: unknown) => void;
}

const PERMISSIONS: Permissions = ['pull-requests: write'];
const IN_FORK = "there the report is in the job's summary.";

/**
 * Keeps one comment on a pull request. What somebody has written into it by hand is overwritten with the next change; where
 * its mark was taken out, it is theirs and a new one is posted. What GitHub or the network refuses is in the outcome. Throws
 * RangeError for a body that is too long, and the reason of `access.signal`.
 */
export async function keepComment(
  access: GitHubAccess,
  pullRequest: number,
  { body, key, isWanted }: CommentReport,
): Promise<CommentOutcome> {
  const text = marked(body, keyMark(key, COMMENT));
  const notes: string[] = [];
  const miss = (what: string, failure: unknown): void => {
    notes.push(`${what}: ${obstacleOf(failure, access, PERMISSIONS).message}`);
  };
  try {
    const conversation = { client: connect(access), number: pullRequest, text, key, miss };
    return { ...(await keep(conversation, isWanted)), notes, obstacle: null };
  } catch (failure) {
    const obstacle = obstacleOf(failure, access, PERMISSIONS, IN_FORK);
    return { operation: 'none', url: null, notes, obstacle };
  }
}

async function keep(conversation: Conversation, isWanted: boolean): Promise<Kept> {
  const [oldest, ...younger] = await listOurs(conversation);
  if (oldest !== undefined) {
    await remove(conversation, younger.filter(seconding(oldest)));
    if (oldest.key === conversation.key) return { operation: 'unchanged', url: oldest.url };
    try {
      await rewrite(conversation, oldest);
      return { operation: 'updated', url: oldest.url };
    } catch (failure) {
      if (!isRefusal(failure, 404)) throw failure;
      // GitHub also says so to a token that may not write; else somebody has deleted the comment meanwhile.
      const isThere = (await listOurs(conversation)).some(({ id }) => id === oldest.id);
      if (isThere) throw failure;
    }
  }
  return isWanted ? post(conversation) : { operation: 'none', url: null };
}

async function post(conversation: Conversation): Promise<Kept> {
  const { client, number, text, key, miss } = conversation;
  const { comment: made, isPosted } = await postOnce(
    client,
    async () => {
      const parameters = { ...client.here, issue_number: number, body: text, request: ONCE };
      const { data } = await client.rest.issues.createComment(parameters);
      return { comment: { ...read(data), key }, isPosted: true };
    },
    async () => {
      const [comment] = await listOurs(conversation);
      return comment === undefined ? null : { comment, isPosted: false };
    },
  );
  if (!made.isTrusted) {
    // The next run would not know it from a stranger's, and post another one.
    await remove(conversation, [made]);
    throw new Hindrance(
      "No comment is kept: the token's account is no collaborator of the repository, and the next run could not tell whose comment it is.",
      `with: { token: \${{ github.token }} }, or make the token's account a collaborator`,
    );
  }
  const others = await listOurs(conversation).catch((failure): Comment[] => {
    miss('Whether another run has commented at the same time was not seen', failure);
    return [];
  });
  // Two runs at once: of two comments the older one stays, whichever of them GitHub has put into its list by now.
  const [oldest = made, ...younger] = [made, ...others.filter(({ id }) => id !== made.id)].toSorted(
    (a, b) => a.id - b.id,
  );
  const isSecond = seconding(oldest);
  await remove(
    conversation,
    younger.filter((each) => (isPosted && each.id === made.id) || isSecond(each)),
  );
  const { url } = oldest;
  if (oldest.key === key) return { operation: oldest.id === made.id ? 'created' : 'unchanged', url };
  await rewrite(conversation, oldest);
  return { operation: 'updated', url };
}

/** All that carry our mark, the oldest first. */
async function listOurs({ client, number }: Conversation): Promise<Comment[]> {
  const { rest, paginate, here } = client;
  const all = await paginate(rest.issues.listComments, { ...here, issue_number: number, per_page: 100 });
  return all
    .filter(({ body }) => hasLine(body ?? '', COMMENT))
    .map(read)
    .filter((each) => each.isTrusted);
}

type Given = Awaited<ReturnType<Client['rest']['issues']['createComment']>>['data'];

function read(given: Given): Comment {
  const { id, html_url: url, body = '', user } = given;
  return {
    id,
    url,
    key: keyMarked(body),
    author: user?.id ?? null,
    isTrusted: isTrusted(given),
    isWhole: endsWithKey(body, COMMENT),
  };
}

/** A run that was stopped between posting and looking leaves such a one. Others' are left, whatever they carry. */
function seconding({ author }: Comment): (each: Comment) => boolean {
  return (each) => each.isWhole && author !== null && each.author === author;
}

async function rewrite({ client, text }: Conversation, { id }: Comment): Promise<void> {
  await client.rest.issues.updateComment({ ...client.here, comment_id: id, body: text });
}

async function remove({ client, miss }: Conversation, comments: readonly Comment[]): Promise<void> {
  for (const { id, url } of comments) {
    await client.rest.issues.deleteComment({ ...client.here, comment_id: id }).catch((failure) => {
      // The other run was faster.
      if (!isRefusal(failure, 404)) miss(`A comment that is one too many was not deleted (${url})`, failure);
    });
  }
}
