/** What a request of the client rejects with. */
export interface Failure extends Error {
  /** 500 also where nothing was answered. */
  readonly status: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly request?: { readonly retryCount?: number };
  };
  /** Missing where nothing was answered. */
  readonly response?: {
    readonly headers: Readonly<Record<string, string | number | undefined>>;
    readonly data: unknown;
  };
}

export function isFailure(failure: unknown): failure is Failure {
  return failure instanceof Error && 'status' in failure && 'request' in failure;
}

/** GitHub's own words, without the address of its documentation that Octokit puts behind them. */
export function wordsOf({ message, response }: Failure): string {
  const data = (response?.data ?? {}) as { message?: unknown; errors?: unknown };
  if (typeof data !== 'object' || typeof data.message !== 'string') return oneLine(message);
  const errors = Array.isArray(data.errors) ? data.errors : [];
  const details = errors.map((each) => (typeof each?.message === 'string' ? each.message : fieldOf(each)));
  return oneLine([data.message, ...details].join(': '));
}

function fieldOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const { field, code } = (error ?? {}) as { field?: unknown; code?: unknown };
  return [field, code].filter((each) => typeof each === 'string').join(' ');
}

/** A status page in HTML, for one, is long. */
function oneLine(text: string): string {
  const line = text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line.trim();
}

export function isRefusal(failure: unknown, status: number, words: RegExp = /(?:)/): failure is Failure {
  return isFailure(failure) && failure.status === status && words.test(wordsOf(failure));
}

/** Whether what was asked for has happened cannot be told from it. */
export function isUncertain(failure: unknown): boolean {
  return isFailure(failure) && failure.status >= 500;
}

/** A try before the one that was refused may have done what was asked for. */
export function wasRetried(failure: Failure): boolean {
  return (failure.request.request?.retryCount ?? 0) > 0;
}
