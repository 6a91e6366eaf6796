import { describe, expect, it } from 'vitest';
import { iosListBlocksAll } from '../../src/rules/ios-list-blocks-all.ts';
import { group, HOST, onLine, pin, policySubject, rawPin, variablePin } from '../support/subjects.ts';

const check = (...groups: Parameters<typeof policySubject>[0]) =>
  iosListBlocksAll.check(policySubject(groups, [], { format: 'ios-ats' }));
const bad = rawPin('x', null, {});

describe('ios-list-blocks-all', () => {
  it('is about iOS alone', () => expect(iosListBlocksAll.meta.formats).toEqual(['ios-ats']));

  it('says which list, what is in it, and what iOS does', () => {
    const [problem, ...others] = check(group('issuers', [bad, bad], 20), group('leaf', [pin('leaf')], 30));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      span: onLine(20),
      key: 'issuers',
      data: { scope: 'issuers', entries: 2 },
    });
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).toBe(
      `The NSPinnedCAIdentities that apply to ${HOST} are there, and the list holds 2 entries, none of which can match: iOS blocks every connection to ${HOST}.`,
    );
  });

  // ios.md, "What goes wrong": list present but empty, a bare string, a dict, wrong inner keys and no good one left.
  it.each([
    ['an empty list', [group('leaf', [])], ['leaf']],
    ['both empty', [group('leaf', []), group('issuers', [])], ['leaf', 'issuers']],
    ['only pins that never match', [group('leaf', [bad])], ['leaf']],
    ['one good pin among bad ones', [group('leaf', [bad, pin('leaf')])], []],
    ['a good pin from another applying entry, united', [group('leaf', [bad, pin('leaf', 40)])], []],
    ['a build variable, which may be good', [group('leaf', [bad, variablePin('$(PIN)')])], []],
    ['no list at all: fails open', [], []],
  ])('%s', (_, groups, keys) => {
    expect(check(...groups).map(({ key }) => key)).toEqual(keys);
  });

  it('an empty list is called empty', () => {
    expect(check(group('leaf', []))[0]?.message).toContain('The NSPinnedLeafIdentities that apply to');
    expect(check(group('leaf', []))[0]?.message).toContain('the list is empty');
  });
});
