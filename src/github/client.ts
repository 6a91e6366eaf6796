import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

export interface GitHubAccess {
  /** As in GITHUB_API_URL: `https://api.github.com`, `https://HOST/api/v3`. */
  readonly apiUrl: string;
  /** As in GITHUB_SERVER_URL. */
  readonly serverUrl: string;
  readonly token: string;
  /** owner/name */
  readonly repository: string;
  /** What is under way then rejects with its reason. */
  readonly signal?: AbortSignal;
  readonly pace?: Pace;
}

/** Milliseconds. Tests make them small. */
export interface Pace {
  /** How long a second lasts wherever one is waited. */
  readonly secondMs: number;
  /** For one request and the whole of its answer. */
  readonly timeoutMs: number;
}

export type Octokit = ReturnType<typeof getOctokit>;

export interface Client {
  readonly rest: Octokit['rest'];
  readonly paginate: Octokit['paginate'];
  /** The parameters that name the repository. */
  readonly here: { readonly owner: string; readonly repo: string };
  readonly pace: Pace;
}

const PACE: Pace = { secondMs: 1_000, timeoutMs: 30_000 };
/** A request that failed in the network or with 5xx is made again so often, after 1, 4 and 9 seconds. */
const RETRIES = 3;
/** Waits for a rate limit, of one request. */
const MOST_WAITS = 2;
/** Seconds of them together. */
const LONGEST_WAIT = 60;

type Plugin = Parameters<typeof getOctokit>[2];

/**
 * GitHub's REST API with its limits kept: waits for a rate limit where that is short, begins writes a second apart (three
 * where somebody is notified), tries again what the network or the server failed at. What fails rejects with Octokit's
 * RequestError, for a failure of the network with status 500 and without `response`.
 */
export function connect({ apiUrl, token, repository, signal, pace = PACE }: GitHubAccess): Client {
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = getOctokit(
    token,
    {
      baseUrl: apiUrl,
      userAgent: 'pinwarden',
      log: SILENT,
      retry: { retries: RETRIES, retryAfterBaseValue: pace.secondMs, doNotRetry: FINAL },
      throttle: {
        retryAfterBaseValue: pace.secondMs,
        onRateLimit: mayWait,
        onSecondaryRateLimit: mayWait,
        write: spaced(pace.secondMs),
        notifications: spaced(3 * pace.secondMs),
      },
    },
    // The first stands nearest to the network.
    inTime(pace.timeoutMs, signal),
    retry,
    throttling,
    untilAborted(signal),
  );
  return { rest: octokit.rest, paginate: octokit.paginate, here: { owner, repo }, pace };
}

const nothing = (): void => undefined;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
/** What is refused once is refused again. */
const FINAL = Array.from({ length: 100 }, (_, index) => 400 + index);

function mayWait(
  seconds: number,
  { request }: { readonly request: Record<string, unknown> },
  _octokit: unknown,
  waits: number,
): boolean {
  const waited = Number(request['waited'] ?? 0) + seconds;
  if (waits >= MOST_WAITS || waited > LONGEST_WAIT) return false;
  request['waited'] = waited;
  return true;
}

/**
 * One after the other, with a gap between their beginnings. In the place of the plugin's own group, whose gaps are fixed and
 * shared by the whole process.
 */
function spaced(gapMs: number): never {
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let gap: NodeJS.Timeout | undefined;
  const begin = (): Promise<void> =>
    new Promise((resolve) => {
      waiting -= 1;
      gap = setTimeout(resolve, gapMs);
      // Nobody waits for the gap behind the last one.
      if (waiting === 0) gap.unref();
    });
  const schedule = async (_: unknown, job: () => Promise<unknown>): Promise<unknown> => {
    waiting += 1;
    gap?.ref();
    const before = turn;
    turn = before.then(begin);
    await before;
    return job();
  };
  return { key: () => ({ schedule }) } as never;
}

/** One try: with a time-out of its own, and an answer that has come as a whole. */
function inTime(timeoutMs: number, signal: AbortSignal | undefined): Plugin {
  return ({ hook }) => {
    hook.wrap('request', async (request, options) => {
      const stop = new AbortController();
      const abort = (): void => stop.abort();
      const late = new DOMException(`no answer within ${timeoutMs / 1000} s`, 'TimeoutError');
      const timer = setTimeout(() => stop.abort(late), timeoutMs);
      signal?.addEventListener('abort', abort, { once: true });
      options.request['signal'] = stop.signal;
      try {
        // Without a `request` in the error, it is not tried again.
        signal?.throwIfAborted();
        const response = await request(options);
        // Octokit takes a body that is cut off for an empty one, and a page of a proxy for an answer.
        if (response.status !== 204 && typeof response.data === 'string') {
          const message = stop.signal.aborted ? late.message : 'what came is not a whole answer in JSON';
          throw Object.assign(new Error(message), { status: 500, request: { ...options } });
        }
        return response;
      } catch (failure) {
        signal?.throwIfAborted();
        throw failure;
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      }
    });
  };
}

/** All tries and waits of one request. */
function untilAborted(signal: AbortSignal | undefined): Plugin {
  return ({ hook }) => {
    hook.wrap('request', async (request, options) => {
      // Octokit hands the same object to every request, and the plugins count in it.
      options.request = { ...options.request, log: SILENT };
      if (signal === undefined) return request(options);
      signal.throwIfAborted();
      let abort = nothing;
      const aborted = new Promise<never>((_, reject) => {
        abort = () => reject(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
      });
      try {
        return await Promise.race([request(options), aborted]);
      } finally {
        signal.removeEventListener('abort', abort);
      }
    });
  };
}
