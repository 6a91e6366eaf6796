import { describe, expect, it } from 'vitest';
import { domainNeverMatches } from '../../src/rules/domain-never-matches.ts';
import { domain, onLine, storeSubject } from '../support/subjects.ts';

const broken = domain('https://a.example/', {
  written: 'https://A.example/',
  neverMatches: 'it is a URL; a host has no scheme.',
});

describe('domain-never-matches', () => {
  it('quotes what was written, says why, and what follows', () => {
    const [problem, ...others] = domainNeverMatches.check(
      storeSubject({ domains: [domain('b.example'), broken] }),
    );
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ span: onLine(5, 18), host: 'https://a.example/' });
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).toBe(
      'Domain `https://A.example/`: it is a URL; a host has no scheme.\nIts pins protect nobody, and no platform says so.',
    );
  });

  it('is a warning where the entry pins nothing', () => {
    const [problem] = domainNeverMatches.check(storeSubject({ domains: [{ ...broken, groups: [] }] }));
    expect(problem?.severity).toBe('warning');
    expect(problem?.message).not.toContain('Its pins');
  });

  it('says nothing of sound names', () => {
    expect(domainNeverMatches.check(storeSubject({ domains: [domain('a.example')] }))).toEqual([]);
  });
});
