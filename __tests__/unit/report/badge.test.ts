import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/model/evaluation.ts';
import { badge } from '../../../src/report/badge.ts';
import { evaluationWith, findingWith, proofWith } from '../../support/evaluations.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { DAY } from '../../support/subjects.ts';

const NOW = evaluationWith({}).now;
const HOSTS: Evaluation['hosts'] = [
  { host: 'api.example.com', connections: [], policies: [], breaksOn: null, unprotectedOn: null },
];

function shown(parts: Partial<Evaluation>): unknown {
  return badge(evaluationWith({ hosts: HOSTS, verdict: 'pass', ...parts }));
}

describe('the badge', () => {
  it('is what the endpoint of shields.io takes', () => {
    expect(shown({})).toEqual({
      schemaVersion: 1,
      label: 'pins',
      message: 'pass',
      color: 'brightgreen',
      isError: false,
    });
  });

  it.each<[string, Partial<Evaluation>, string, string, boolean]>([
    ['a failure', { verdict: 'fail', breaksOn: NOW + 5 * DAY }, 'fail', 'red', true],
    ['an offline failure', { verdict: 'fail', offline: true }, 'fail', 'red', true],
    ['nothing seen', { verdict: 'inconclusive' }, 'inconclusive', 'lightgrey', true],
    ['broken, whatever the verdict', { breaksOn: NOW }, 'broken', 'red', false],
    ['broken before', { breaksOn: NOW - DAY }, 'broken', 'red', false],
    ['an end within the day', { breaksOn: NOW + 1 }, 'breaks within a day', 'red', false],
    ['an end tomorrow', { breaksOn: NOW + DAY }, 'breaks in 1 day', 'red', false],
    ['an end in three days', { breaksOn: NOW + 4 * DAY - 1 }, 'breaks in 3 days', 'red', false],
    ['an end in four days', { breaksOn: NOW + 4 * DAY }, 'breaks in 4 days', 'orange', false],
    ['an end in fourteen days', { breaksOn: NOW + 15 * DAY - 1 }, 'breaks in 14 days', 'orange', false],
    ['an end in fifteen days', { breaksOn: NOW + 15 * DAY }, 'pass', 'brightgreen', false],
    ['no server asked', { offline: true }, 'files pass', 'blue', false],
    [
      'an end that offline files tell',
      { offline: true, breaksOn: NOW + DAY },
      'breaks in 1 day',
      'red',
      false,
    ],
    ['nothing pinned', { hosts: [] }, 'none', 'lightgrey', false],
    ['nothing pinned, offline', { hosts: [], offline: true }, 'none', 'lightgrey', false],
  ])('shows %s', (_, parts, message, color, isError) => {
    expect(shown(parts)).toEqual({ schemaVersion: 1, label: 'pins', message, color, isError });
  });

  it('shows no word from outside', () => {
    const plainly = shown({ verdict: 'fail' });
    for (const [, text] of HOSTILE) {
      const findings = [findingWith({ host: text, message: text })];
      expect(shown({ verdict: 'fail', findings, proofs: [proofWith({ host: text })] })).toEqual(plainly);
    }
  });
});
