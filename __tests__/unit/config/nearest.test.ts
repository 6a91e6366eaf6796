import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/config/nearest.ts';

describe('the nearest word', () => {
  it.each([
    ['timeout', 'timeout'],
    ['tiemout', 'timeout'],
    ['Time-Out', 'timeout'],
    ['imeout', 'timeout'],
    ['timeouts', 'timeout'],
    ['timeoutabc', 'timeout'],
    ['ti', null],
    ['timeoutabcd', null],
    ['retry', 'retries'],
    ['', null],
    ['x'.repeat(100_000), null],
  ])('to %s is %s', (word, expected) =>
    expect(nearest(word, ['retries', 'timeout', 'probe'])).toBe(expected),
  );
  it('is at most three edits away', () => {
    expect(nearest('abcdefg', ['abcdxyz'])).toBe('abcdxyz');
    expect(nearest('abcdefgh', ['abcdwxyz'])).toBeNull();
  });
  it('keeps more than half of its letters', () => {
    expect(nearest('of', ['off'])).toBe('off');
    expect(nearest('xy', ['xz'])).toBeNull();
    expect(nearest('abx', ['abc'])).toBe('abc');
    expect(nearest('axx', ['abc'])).toBeNull();
  });
  it('is the first of those that are as near', () => {
    expect(nearest('probes', ['probee', 'probed'])).toBe('probee');
    expect(nearest('probes', ['pobes', 'probes'])).toBe('probes');
  });
});
