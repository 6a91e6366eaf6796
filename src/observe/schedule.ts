import { setTimeout as sleep } from 'node:timers/promises';
import type { ProbeFailure } from '../model/observation.ts';
import { isTransient } from './failures.ts';

/** Runs a task when fewer than the limit are running; those that wait start in the order in which they came. */
export type Slots = <Result>(task: () => Promise<Result>) => Promise<Result>;

export function slots(limit: number): Slots {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await task();
    } finally {
      // A slot is handed on, never put back and raced for.
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}

/** Before the first retry; each further one waits twice as long. */
const BACKOFF_MS = 250;

/** Makes an attempt again, up to `retries` times, while it ends in a failure that may pass. Rejects when `signal` aborts. */
export async function withRetries<Result extends { readonly failure: ProbeFailure | null }>(
  attempt: () => Promise<Result>,
  retries: number,
  signal: AbortSignal,
): Promise<Result> {
  for (let retry = 0; ; retry++) {
    const result = await attempt();
    if (result.failure === null || retry >= retries || !isTransient(result.failure)) return result;
    await sleep(BACKOFF_MS * 2 ** retry, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
