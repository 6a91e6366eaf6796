import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './client.ts';
import { isUncertain } from './failure.ts';
import { isTrusted } from './marker.ts';

/** For a request that must not be made again before it is known that it did nothing. */
export const ONCE = { retries: 0 };
const MOST_TRIES = 3;

/**
 * Posts what GitHub would take twice. Where an answer was lost, `find` looks whether it is there before it is posted again;
 * `post` has to make its request with `ONCE`.
 */
export async function postOnce<T>(
  { pace }: Client,
  post: () => Promise<T>,
  find: () => Promise<T | null>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await post();
    } catch (failure) {
      if (!isUncertain(failure) || tries === MOST_TRIES) throw failure;
      await sleep(tries * tries * pace.secondMs);
      const found = await find();
      if (found !== null) return found;
    }
  }
}

/** Writes a comment below an issue or a pull request; `mark` is in it. */
export async function comment(client: Client, number: number, body: string, mark: string): Promise<void> {
  const parameters = { ...client.here, issue_number: number, body, request: ONCE };
  const post = async (): Promise<true> => {
    await client.rest.issues.createComment(parameters);
    return true;
  };
  await postOnce(client, post, async () => (await hasComment(client, number, mark)) || null);
}

export async function hasComment(client: Client, number: number, mark: string): Promise<boolean> {
  const pages = client.paginate.iterator(client.rest.issues.listComments, {
    ...client.here,
    issue_number: number,
    per_page: 100,
  });
  for await (const { data } of pages) {
    if (data.some((each) => each.body?.includes(mark) && isTrusted(each))) return true;
  }
  return false;
}
