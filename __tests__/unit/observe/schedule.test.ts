import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProbeFailure } from '../../../src/model/observation.ts';
import { slots, withRetries } from '../../../src/observe/schedule.ts';

/** Tasks that run until they are told to end. */
function held(limit: number, patienceMs?: number) {
  const run = slots(limit, patienceMs);
  const started: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const start = (name: string): Promise<void> =>
    run(
      () =>
        new Promise((resolve, reject) => {
          started.push(name);
          ends.set(name, (error) => (error === undefined ? resolve() : reject(error)));
        }),
    );
  return { start, started, end: (name: string, error?: Error) => ends.get(name)?.(error) };
}

describe('slots', () => {
  it('start in the order of arrival, as many as the limit', async () => {
    const { start, started, end } = held(2);
    for (const name of ['a', 'b', 'c', 'd']) void start(name);
    await turn();
    expect(started).toEqual(['a', 'b']);
    end('b');
    await turn();
    expect(started).toEqual(['a', 'b', 'c']);
  });

  it('are as many after an idle time as before', async () => {
    const { start, started, end } = held(1);
    void start('a');
    await turn();
    end('a');
    await turn();
    for (const name of ['b', 'c', 'd']) void start(name);
    await turn();
    expect(started).toEqual(['a', 'b']);
  });

  it('are free again after a task that failed', async () => {
    const { start, started, end } = held(1);
    const failed = start('a');
    void start('b');
    await turn();
    end('a', new Error('a failed'));
    await expect(failed).rejects.toThrow('a failed');
    await turn();
    expect(started).toEqual(['a', 'b']);
  });
});

describe('slots with patience', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  const names = (count: number, prefix: string) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

  it('let the next one in while a slow one goes on', async () => {
    const { start, started, end } = held(1, 100);
    const slow = start('slow');
    void start('b');
    await vi.advanceTimersByTimeAsync(99);
    expect(started).toEqual(['slow']);
    await vi.advanceTimersByTimeAsync(1);
    expect(started).toEqual(['slow', 'b']);
    end('slow');
    await slow;
    void start('c');
    await turn();
    expect(started).toEqual(['slow', 'b']);
    end('b');
    await turn();
    expect(started).toEqual(['slow', 'b', 'c']);
  });

  it('have seven aside for each at most, and then the one that has waited longest follows', async () => {
    const { start, started, end } = held(2, 100);
    for (const name of names(40, 'hole ')) void start(name);
    await vi.advanceTimersByTimeAsync(10_000);
    // Two at work, fourteen aside.
    expect(started).toHaveLength(16);
    end('hole 0');
    await turn();
    expect(started).toHaveLength(17);
    for (const name of started.slice(1)) end(name);
    await turn();
    expect(started).toHaveLength(19);
  });

  it('end with as much room as they began with', async () => {
    const { start, started, end } = held(2, 100);
    const ended = names(30, 'a').map((name) => start(name));
    for (let round = 0; round < 30; round++) {
      await vi.advanceTimersByTimeAsync(150);
      for (const name of started) end(name);
    }
    await Promise.all(ended);
    started.length = 0;
    for (const name of names(5, 'b')) void start(name);
    await turn();
    expect(started).toEqual(['b0', 'b1']);
  });

  it('do not hold live tasks back for the sake of dead ones', async () => {
    const { start, started } = held(4, 100);
    for (const name of names(20, 'hole ')) void start(name);
    for (const name of names(4, 'live ')) void start(name);
    await vi.advanceTimersByTimeAsync(500);
    expect(started).toEqual(expect.arrayContaining(names(4, 'live ')));
  });
});

describe('withRetries', () => {
  it('leaves the wait at once when it is aborted', async () => {
    const failure: ProbeFailure = { stage: 'connect', code: 'ECONNREFUSED', detail: '' };
    const controller = new AbortController();
    const reason = new Error('enough');
    let seen: unknown;
    let attempts = 0;
    const attempt = async (): Promise<{ failure: ProbeFailure }> => {
      attempts++;
      return { failure };
    };
    withRetries(attempt, 5, slots(1), controller.signal).catch((error: unknown) => {
      seen = error;
    });
    await turn();
    controller.abort(reason);
    await turn();
    expect(seen).toBe(reason);
    expect(attempts).toBe(1);
  });
});
