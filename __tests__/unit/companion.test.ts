import { expect, it } from 'vitest';
import type { Deployment } from '../../src/model/pins.ts';
import { factsOf } from '../../src/run.ts';
import { domain, facts, onLine } from '../support/subjects.ts';

const ORDINARY = {
  code: 'unknown-attribute',
  effect: 'lint',
  message: 'It is misspelt.',
  hint: null,
  span: onLine(2),
} as const;
const DEBUG = { ...ORDINARY, code: 'misplaced-element', effect: 'rejects-debug-builds' } as const;

function storeOf(state: Deployment['state'], domains = [domain('a.example.com')]) {
  const { store, deployment } = facts({ domains, problems: [ORDINARY, DEBUG] }, { state });
  return factsOf(store, deployment).store;
}

it('pins of a debug companion are never read, and that is said at the first of them', () => {
  const domains = [
    domain('x.example.com', { groups: [] }),
    domain('a.example.com', { written: ' A.example.com\n', span: onLine(7) }),
    domain('b.example.com'),
    domain('c.example.com'),
  ];
  const store = storeOf('companion', domains);
  expect(store.domains).toEqual([]);
  expect(store.problems).toEqual([
    DEBUG,
    {
      code: 'companion-pins',
      effect: 'lint',
      message:
        'The platform reads nothing but debug-overrides in a debug companion: the pins for `A.example.com` and 2 more are never looked at.',
      hint: 'put them into the file that the manifest names',
      span: onLine(7),
    },
  ]);
  expect(storeOf('companion').problems[1]?.message).toContain('the pins for `a.example.com` are never');
});

it('a companion without pins is told of nothing', () => {
  expect(storeOf('companion', [domain('a.example.com', { groups: [] })]).problems).toEqual([DEBUG]);
});

it('another file keeps what it has', () => {
  const store = storeOf('in-force');
  expect(store.domains).toHaveLength(1);
  expect(store.problems).toEqual([ORDINARY, DEBUG]);
});
