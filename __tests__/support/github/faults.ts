import { type Answer, errorBody } from './answer.ts';
import type { Operation } from './description.ts';

/** A request as it came. */
export interface Seen {
  readonly method: string;
  /** Without the prefix of GHES, with the query. */
  readonly path: string;
  readonly operation: Operation | null;
  readonly body: unknown;
  /** Null as long as nothing was answered, and where the connection was cut. */
  readonly status: number | null;
}

/** What goes wrong. `after`: what was asked for is done, and only the answer is lost. */
export type Fault =
  | ({ readonly kind: 'answer'; readonly after: boolean } & { answer(): Answer })
  | { readonly kind: 'reset'; readonly after: boolean }
  | { readonly kind: 'slow'; readonly ms: number };

export interface Occasion {
  /** Every request where it is left out. */
  readonly on?: Operation | readonly Operation[] | ((request: Seen) => boolean);
  /** From the how manieth fitting request on, counted from now; the first by default. */
  readonly nth?: number;
  /** How many of them; one by default. */
  readonly times?: number;
}

interface Planned {
  readonly fault: Fault;
  readonly fits: (request: Seen) => boolean;
  readonly nth: number;
  readonly times: number;
  seen: number;
}

export class Faults {
  #planned: Planned[] = [];

  /** Of several that fit a request, the one that was planned first happens. */
  plan(fault: Fault, { on, nth = 1, times = 1 }: Occasion = {}): void {
    const names = typeof on === 'string' ? [on] : on;
    const fits =
      names === undefined
        ? () => true
        : typeof names === 'function'
          ? names
          : ({ operation }: Seen) => operation !== null && names.includes(operation);
    this.#planned.push({ fault, fits, nth, times, seen: 0 });
  }

  clear(): void {
    this.#planned = [];
  }

  /** How many have not happened as often as was planned; a test that plans one wants it to happen. */
  get pending(): number {
    return this.#planned.filter(({ seen, nth, times }) => times !== Infinity && seen < nth + times - 1)
      .length;
  }

  next(request: Seen): Fault | null {
    let chosen: Fault | null = null;
    for (const planned of this.#planned) {
      if (!planned.fits(request)) continue;
      planned.seen += 1;
      const { seen, nth, times, fault } = planned;
      if (seen >= nth && seen < nth + times) chosen ??= fault;
    }
    return chosen;
  }
}

/** Any answer; without a body one in GitHub's shape. */
export function answering(
  status: number,
  {
    body,
    headers,
    after = false,
  }: { body?: unknown; headers?: Record<string, string>; after?: boolean } = {},
): Fault {
  const answer = (): Answer => ({
    status,
    body: body ?? errorBody(status, `Injected ${status}`),
    ...(headers && { headers }),
  });
  return { kind: 'answer', after, answer };
}

const saying = (status: number, message: string, headers?: () => Record<string, string>): Fault => ({
  kind: 'answer',
  after: false,
  answer: () => ({ status, body: errorBody(status, message), ...(headers && { headers: headers() }) }),
});

export const badCredentials = (): Fault => saying(401, 'Bad credentials');
export const notAccessible = (): Fault => saying(403, 'Resource not accessible by integration');
export const missing = (): Fault => saying(404, 'Not Found');
export const conflict = (): Fault => saying(409, 'Conflict');
export const serverError = (): Fault => saying(500, 'Server Error');

/** No requests are left; more come in so many seconds of the real clock, which clients wait by. */
export function rateLimited(seconds = 1): Fault {
  return saying(403, 'API rate limit exceeded for installation ID 1.', () => ({
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + seconds),
  }));
}

/** Too much at once. */
export function secondaryRateLimited(seconds = 1, status: 403 | 429 = 403): Fault {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return saying(status, message, () => ({ 'retry-after': String(seconds) }));
}

export function unprocessable(message = 'Validation Failed'): Fault {
  return saying(422, message);
}

/** What a load balancer says. With `after` the server behind it has done what was asked for. */
export function badGateway({ after = false } = {}): Fault {
  const body = '<html><body><h1>502 Bad Gateway</h1></body></html>';
  return { kind: 'answer', after, answer: () => ({ status: 502, body }) };
}

/** The connection is cut before anything is done. */
export const reset = (): Fault => ({ kind: 'reset', after: false });
/** The connection is cut when all is done. */
export const resetAfter = (): Fault => ({ kind: 'reset', after: true });
export const slow = (ms: number): Fault => ({ kind: 'slow', ms });
