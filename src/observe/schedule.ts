import { setTimeout as sleep } from 'node:timers/promises';
import type { ProbeFailure } from '../model/observation.ts';
import { isTransient } from './failures.ts';

/** Runs a task when there is room for it; those that wait start in the order in which they came. */
export type Slots = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** For each task that is worked on, so many may stand aside. They cost a socket each and no work. */
const ASIDE_FOR_EACH = 7;

interface Holder {
  aside: boolean;
}

/**
 * Room for `limit` tasks at a time. One that takes longer than `patienceMs` stands aside and lets the next one in, so that
 * hosts which never answer don't hold back those that would; at most seven times `limit` stand aside at once.
 */
export function slots(limit: number, patienceMs = Number.POSITIVE_INFINITY): Slots {
  let free = limit;
  let aside = limit * ASIDE_FOR_EACH;
  const waiting = new Queue<() => void>();
  const overdue = new Set<Holder>();

  const handOn = (): void => {
    // A slot is handed on, never put back and raced for.
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  };
  const standAside = (holder: Holder): void => {
    if (aside === 0) {
      overdue.add(holder);
      return;
    }
    aside--;
    holder.aside = true;
    handOn();
  };
  const leave = (holder: Holder): void => {
    overdue.delete(holder);
    if (!holder.aside) {
      handOn();
      return;
    }
    aside++;
    const [longest] = overdue;
    if (longest === undefined) return;
    overdue.delete(longest);
    standAside(longest);
  };

  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((go) => waiting.push(go));
    const holder: Holder = { aside: false };
    const timer = Number.isFinite(patienceMs) ? setTimeout(standAside, patienceMs, holder) : undefined;
    try {
      return await task();
    } finally {
      clearTimeout(timer);
      leave(holder);
    }
  };
}

/** First in, first out, at the same cost for a hundred thousand. */
class Queue<Item> {
  #items: Item[] = [];
  #first = 0;

  push(item: Item): void {
    this.#items.push(item);
  }

  shift(): Item | undefined {
    const item = this.#items[this.#first];
    if (item === undefined) return undefined;
    this.#first++;
    if (this.#first === 1024) {
      this.#items = this.#items.slice(this.#first);
      this.#first = 0;
    }
    return item;
  }
}

/** Before the first retry; each further one waits twice as long. */
const BACKOFF_MS = 250;

/**
 * Makes an attempt again, up to `retries` times, while it ends in a failure that may pass. Each attempt asks for room anew,
 * behind whatever waits by then. Rejects when `signal` aborts.
 */
export async function withRetries<Result extends { readonly failure: ProbeFailure | null }>(
  attempt: () => Promise<Result>,
  retries: number,
  room: Slots,
  signal: AbortSignal,
): Promise<Result> {
  for (let retry = 0; ; retry++) {
    const result = await room(attempt);
    if (result.failure === null || retry >= retries || !isTransient(result.failure)) return result;
    await sleep(BACKOFF_MS * 2 ** retry, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
