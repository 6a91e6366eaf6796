import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../src/model/certificate.ts';
import type { PinMatch } from '../../../src/model/match.ts';
import { providerSets } from '../../../src/rules/provider-facts.ts';
import { survivalOf, survivalPhrase } from '../../../src/rules/survival.ts';
import { certificate, ISSUING, LEAF, pin, ROOT, trustPath } from '../../support/subjects.ts';

const matchAt = (depth: number, ...certificates: Certificate[]) => {
  const matched = certificates[depth] as Certificate;
  const match: PinMatch = { pin: pin(matched.label), certificate: matched, depth };
  return survivalOf(match, trustPath(...certificates));
};
const UPPER = certificate('upper', 'root');
const BELOW_UPPER = certificate('issuing', 'upper');
const ISRG_X2 = providerSets
  .flatMap(({ roots }) => Object.values(roots).flat())
  .find(({ name }) => name === 'ISRG Root X2');
const CROSS_SIGNED = certificate('ISRG Root X2', 'root', { pin: ISRG_X2?.pin ?? '' });

describe('survivalOf', () => {
  it.each<[string, number, Certificate[], [boolean, boolean, boolean, boolean]]>([
    ['the leaf', 0, [LEAF, ISSUING, ROOT], [true, false, false, false]],
    ['a leaf that is its own anchor', 0, [LEAF], [true, false, false, false]],
    ['the issuing authority', 1, [LEAF, ISSUING, ROOT], [true, true, false, false]],
    ['the anchor', 2, [LEAF, ISSUING, ROOT], [true, true, true, false]],
    ['an anchor that issues by itself', 1, [LEAF, ROOT], [true, true, true, false]],
    [
      'an upper intermediate, which the next one need not hang under',
      2,
      [LEAF, BELOW_UPPER, UPPER, ROOT],
      [true, true, false, false],
    ],
    ['the anchor above two', 3, [LEAF, BELOW_UPPER, UPPER, ROOT], [true, true, true, false]],
    [
      'a public root below another, cross-signed',
      2,
      [LEAF, ISSUING, CROSS_SIGNED, ROOT],
      [true, true, true, false],
    ],
  ])('%s', (_, depth, path, [sameKey, newKey, newIssuer, newRoot]) => {
    expect(matchAt(depth, ...path)).toEqual({ sameKey, newKey, newIssuer, newRoot });
  });
});

describe('survivalPhrase', () => {
  it.each([
    [0, "holds until the leaf's key changes"],
    [1, 'holds until the issuing CA changes'],
    [2, 'holds until the root changes'],
  ])('of depth %i', (depth, phrase) => {
    expect(survivalPhrase(matchAt(depth, LEAF, ISSUING, ROOT))).toBe(phrase);
  });

  it('of what survives all', () => {
    const all = { sameKey: true, newKey: true, newIssuer: true, newRoot: true };
    expect(survivalPhrase(all)).toBe('holds whatever changes');
  });
});
