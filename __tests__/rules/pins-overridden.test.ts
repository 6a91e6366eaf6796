import { describe, expect, it } from 'vitest';
import { pinsOverridden } from '../../src/rules/pins-overridden.ts';
import { domain, onLine, override, storeSubject } from '../support/subjects.ts';

const check = (...subject: Parameters<typeof storeSubject>) => pinsOverridden.check(storeSubject(...subject));

describe('pins-overridden', () => {
  it('system anchors switch pinning off', () => {
    const domains = [domain('a.example', { overrides: [override('system', true)] })];
    const [problem, ...others] = check({ domains });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ span: onLine(12), host: 'a.example', key: 'system' });
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).toBe(
      '`system` anchors override the pins of `a.example`: these are the public roots, so that nothing is pinned, in release builds either.',
    );
  });

  it('user anchors let past whoever installs one: a warning', () => {
    const [problem] = check({ domains: [domain('a.example', { overrides: [override('user', false)] })] });
    expect(problem?.severity).toBe('warning');
    expect(problem?.message).toContain('whoever gets such an authority onto a device');
  });

  it('one element that holds for several domains is one finding', () => {
    const overrides = [override('system', true)];
    const domains = ['a', 'b', 'c'].map((name) => domain(name, { overrides }));
    const [problem, ...others] = check({ domains });
    expect(others).toEqual([]);
    expect(problem).not.toHaveProperty('host');
    expect(problem?.message).toContain('of `a`, `b` and `c`:');
    expect(problem?.data).toMatchObject({ domains: ['a', 'b', 'c'] });
  });

  it('each element is one', () => {
    const overrides = [override('system', true, 12), override('user', false, 13)];
    expect(check({ domains: [domain('a', { overrides })] }).map(({ key }) => key)).toEqual([
      'system',
      'user',
    ]);
  });

  it('where nothing is pinned, nothing is overridden', () => {
    expect(check({ domains: [domain('a', { groups: [], overrides: [override('system', true)] })] })).toEqual(
      [],
    );
    expect(check({ domains: [domain('a')] })).toEqual([]);
  });
});
