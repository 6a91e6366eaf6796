import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/model/evaluation.ts';
import type { PinnedDomain, Policy } from '../../src/model/pins.ts';
import { withStandIns } from '../../src/stand-ins.ts';
import { connection, domain, failed } from '../support/subjects.ts';

const policy = (host: string, ...from: PinnedDomain[]): Policy => ({
  host,
  pinned: true,
  groups: [],
  expires: null,
  enforced: true,
  overridden: false,
  from,
  reason: '',
});

const PARENT = domain('example.com', { includeSubdomains: true });
const gone = failed('dns', 'ENOTFOUND', null, 'the name has no address');
const store = (...policies: Policy[]) => ({ policies });
const failureOf = (stores: ReturnType<typeof store>[], observed: Record<string, Connection[]>) =>
  withStandIns(stores, new Map(Object.entries(observed))).get('example.com')?.[0]?.observation.failure;

const covered = store(policy('example.com', PARENT), policy('api.example.com', PARENT));

describe('a parent without an address', () => {
  it('is left to the hosts under it that were seen', () => {
    expect(failureOf([covered], { 'example.com': [gone], 'api.example.com': [connection()] })).toEqual({
      stage: 'skipped',
      code: 'ASKED_BELOW',
      detail: 'the name has no address of its own; asked in its place: api.example.com',
    });
  });

  it.each<[string, ReturnType<typeof store>[], Record<string, Connection[]>]>([
    ['no host under it was seen', [covered], { 'example.com': [gone], 'api.example.com': [gone] }],
    ['no host under it is known', [store(policy('example.com', PARENT))], { 'example.com': [gone] }],
    [
      'the host under it has an entry of its own',
      [store(policy('example.com', PARENT), policy('api.example.com', domain('api.example.com')))],
      { 'example.com': [gone], 'api.example.com': [connection()] },
    ],
    [
      'another store pins the name for itself',
      [covered, store(policy('example.com', domain('example.com')))],
      { 'example.com': [gone], 'api.example.com': [connection()] },
    ],
    [
      'it has an address that does not answer',
      [covered],
      { 'example.com': [failed('connect', 'ECONNREFUSED')], 'api.example.com': [connection()] },
    ],
    [
      'the name server gave no answer',
      [covered],
      { 'example.com': [failed('dns', 'EAI_AGAIN', null)], 'api.example.com': [connection()] },
    ],
    [
      'it is there from one vantage point and gone from another',
      [covered],
      { 'example.com': [failed('connect', 'TIMEOUT'), gone], 'api.example.com': [connection()] },
    ],
  ])('stays a failure where %s', (_, stores, observed) => {
    expect(failureOf(stores, observed)?.stage).not.toBe('skipped');
  });

  it('changes nothing for others', () => {
    const observed = new Map([
      ['api.example.com', [connection()]],
      ['x.test', []],
    ] as [string, Connection[]][]);
    expect(withStandIns([covered], observed)).toEqual(observed);
  });
});
