import { expect, it } from 'vitest';
import { Memo } from '../../../src/pki/memo.ts';

it('keeps what was asked for last and no more than the limit', () => {
  const memo = new Memo<string>(2);
  const made: string[] = [];
  const ask = (key: string): string =>
    memo.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('keeps undefined and false, and nothing when making it throws', () => {
  const memo = new Memo<boolean | undefined>(10);
  let count = 0;
  const make = (value: boolean | undefined) => (): boolean | undefined => {
    count++;
    return value;
  };
  for (const value of [undefined, false]) {
    memo.get(String(value), make(value));
    expect(memo.get(String(value), make(true))).toBe(value);
  }
  expect(count).toBe(2);
  expect(() =>
    memo.get('x', () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(memo.get('x', () => true)).toBe(true);
});
