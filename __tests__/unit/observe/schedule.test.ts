import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ProbeFailure } from '../../../src/model/observation.ts';
import { slots, withRetries } from '../../../src/observe/schedule.ts';

describe('slots', () => {
  /** Tasks that run until they are told to end. */
  function held(limit: number) {
    const run = slots(limit);
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
    withRetries(attempt, 5, controller.signal).catch((error: unknown) => {
      seen = error;
    });
    await turn();
    controller.abort(reason);
    await turn();
    expect(seen).toBe(reason);
    expect(attempts).toBe(1);
  });
});
