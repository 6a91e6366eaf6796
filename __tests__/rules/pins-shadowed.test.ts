import { describe, expect, it } from 'vitest';
import { pinsShadowed } from '../../src/rules/pins-shadowed.ts';
import { domain, onLine, storeSubject } from '../support/subjects.ts';

const wide = domain('example.com', { includeSubdomains: true, span: onLine(3) });
const shadow = domain('api.example.com', {
  groups: [],
  unpinnedBecause: 'It has no pin-set of its own.',
  shadows: { name: wide.name, span: wide.span },
});

describe('pins-shadowed', () => {
  it('names both entries and the line of the pinned one', () => {
    const [problem, ...others] = pinsShadowed.check(storeSubject({ domains: [wide, shadow] }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ span: onLine(5, 15), host: 'api.example.com', key: 'example.com' });
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).toBe(
      [
        '`api.example.com` is an entry of its own, so that the pins of `example.com` (line 3) do not hold for it: api.example.com is not pinned.',
        'It has no pin-set of its own.',
      ].join('\n'),
    );
    expect(problem?.hint).toContain('example.com');
  });

  it('an entry with subdomains takes those away too', () => {
    const domains = [{ ...shadow, includeSubdomains: true, unpinnedBecause: null }];
    const [problem] = pinsShadowed.check(storeSubject({ domains }));
    expect(problem?.message).toMatch(/: api\.example\.com and its subdomains are not pinned\.$/);
  });

  it('says nothing without a shadow', () => {
    expect(pinsShadowed.check(storeSubject({ domains: [wide, { ...shadow, shadows: null }] }))).toEqual([]);
  });
});
