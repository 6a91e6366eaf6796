import { describe, expect, it } from 'vitest';
import type { StoreFacts } from '../../src/model/evaluation.ts';
import { noPinsFound } from '../../src/rules/no-pins-found.ts';
import { domain, facts, projectSubject } from '../support/subjects.ts';

const check = (...stores: StoreFacts[]) => noPinsFound.check(projectSubject(stores));
const pinned = facts({ domains: [domain('a.example')] });
const unpinned = facts({ domains: [domain('a.example', { groups: [] })] });

describe('no-pins-found', () => {
  it.each<[string, StoreFacts[], string]>([
    ['no file', [], 'No pin store was found'],
    ['one file', [unpinned], 'The one configuration file found pins no host'],
    ['one file without a domain', [facts()], 'The one configuration file found pins no host'],
    ['two files', [unpinned, facts()], 'None of the 2 configuration files found pins a host'],
  ])('%s', (_, stores, text) => {
    const [problem, ...others] = check(...stores);
    expect(others).toEqual([]);
    expect(problem?.message).toContain(text);
    expect(problem?.hint).toContain('--if-none-found ignore');
  });

  it('a file that pins and that no build takes', () => {
    const loose = facts({ domains: [domain('a.example')] }, { state: 'not-referenced' });
    expect(check(loose)[0]?.message).toBe(
      'The one file that pins hosts is in force nowhere: no app is built with pins.',
    );
    expect(check(loose, loose, unpinned)[0]?.message).toContain(
      'The 2 files that pin hosts are in force nowhere',
    );
    expect(check(loose, pinned)).toEqual([]);
    expect(check(facts({ domains: [domain('a.example')] }, { state: 'not-known' }))).toEqual([]);
  });

  it('one pinned domain in one file is enough', () => {
    expect(check(unpinned, pinned)).toEqual([]);
    expect(check(facts({ domains: [domain('a', { groups: [] }), domain('b')] }))).toEqual([]);
  });
});
