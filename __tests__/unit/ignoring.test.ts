import { describe, expect, it } from 'vitest';
import { sortFindings } from '../../src/ignoring.ts';
import type { Finding, Ignore } from '../../src/model/evaluation.ts';
import { findingWith } from '../support/evaluations.ts';
import { DAY, ignoreWith, NOW } from '../support/subjects.ts';

const RULE = 'lint-demand';
const PATH = 'app/src/main/res/xml/pins.xml';
const found = (fields: Partial<Finding> = {}): Finding =>
  findingWith({ rule: RULE, path: PATH, host: 'api.example.com', ...fields });
const sort = (findings: readonly Finding[], ignores: readonly Ignore[], known: readonly string[] = []) =>
  sortFindings(findings, ignores, new Set(known), NOW);
const isAside = (finding: Finding, ignore: Partial<Ignore>): boolean =>
  sort([finding], [ignoreWith(ignore)]).setAside.length === 1;

describe('what an entry of the configuration file speaks of', () => {
  it.each<[string, Partial<Finding>, Partial<Ignore>, boolean]>([
    ['its rule', {}, {}, true],
    ['another rule', { rule: 'lint-demands' }, {}, false],
    ['its host', {}, { host: 'api.example.com' }, true],
    ['a longer host', { host: 'x.api.example.com' }, { host: 'api.example.com' }, false],
    ['no host', { host: null }, { host: 'api.example.com' }, false],
    ['a host under a parent', {}, { host: '*.example.com' }, true],
    ['a host two levels under it', { host: 'a.b.example.com' }, { host: '*.example.com' }, true],
    ['the parent itself', { host: 'example.com' }, { host: '*.example.com' }, false],
    ['a name that only ends alike', { host: 'notexample.com' }, { host: '*.example.com' }, false],
    ['its file', {}, { files: PATH }, true],
    ['a pattern', {}, { files: 'app/**' }, true],
    ['a pattern with one star, which stops at a slash', {}, { files: 'app/*' }, false],
    ['a dot folder', { path: '.hidden/a.xml' }, { files: '**/*.xml' }, true],
    ['another file', {}, { files: 'ios/**' }, false],
    [
      'a file below the folder that is checked',
      { path: 'src/a.xml' },
      { files: 'app/src/**', base: 'app/' },
      true,
    ],
    ['the same without it', { path: 'src/a.xml' }, { files: 'app/src/**' }, false],
    ['host and file', {}, { host: 'api.example.com', files: 'ios/**' }, false],
  ])('%s', (_, finding, ignore, aside) => expect(isAside(found(finding), ignore)).toBe(aside));
});

describe('what a remark in a file speaks of', () => {
  const remark = (start: number, end: number): Partial<Ignore> => ({ path: PATH, covers: { start, end } });
  const at = (start: number, path = PATH) => found({ path, span: { start, end: start + 5 } });

  it.each<[string, Finding, boolean]>([
    ['what begins where it begins', at(100), true],
    ['what begins before its end', at(199), true],
    ['what begins at its end', at(200), false],
    ['what begins before it', at(99), false],
    ['another file', at(150, 'other.xml'), false],
  ])('%s', (_, finding, aside) => expect(isAside(finding, remark(100, 200))).toBe(aside));
});

describe('sorting', () => {
  it('an entry holds to the end of its last day', () => {
    // NOW is the first moment of 2027-01-10.
    expect(isAside(found(), { until: '2027-01-10' })).toBe(true);
    expect(isAside(found(), { until: '2027-01-09' })).toBe(false);
    const late = sortFindings([found()], [ignoreWith({ until: '2027-01-10' })], new Set(), NOW + DAY - 1);
    expect(late.setAside).toHaveLength(1);
  });

  it('counts what each entry speaks of, whether or not it holds', () => {
    const past = ignoreWith({ until: '2026-01-01' });
    const wide = ignoreWith();
    const other = ignoreWith({ rule: 'other' });
    const { matches, setAside } = sort([found(), found({ host: 'b.example' })], [past, wide, other]);
    expect([matches.get(past), matches.get(wide), matches.get(other)]).toEqual([2, 2, undefined]);
    expect(setAside.every(({ ignore }) => ignore === wide)).toBe(true);
  });

  it('a baseline sets aside by fingerprint; an entry that holds says why', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((fingerprint) => found({ fingerprint, host: fingerprint }));
    const { standing, setAside, foundAgain } = sort(
      [a, b, c] as Finding[],
      [ignoreWith({ host: 'b' })],
      ['a', 'b', 'gone'],
    );
    expect(standing).toEqual([c]);
    expect(setAside.map(({ finding, ignore }) => [finding.host, ignore?.reason ?? null])).toEqual([
      ['a', null],
      ['b', 'known'],
    ]);
    expect([...foundAgain]).toEqual(['a', 'b']);
  });

  it('keeps the order of what stands', () => {
    const findings = ['x', 'y', 'z'].map((host) => found({ host }));
    expect(sort(findings, [ignoreWith({ host: 'y' })]).standing.map(({ host }) => host)).toEqual(['x', 'z']);
  });
});
