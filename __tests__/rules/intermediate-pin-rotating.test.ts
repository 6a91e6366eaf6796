import { describe, expect, it } from 'vitest';
import { intermediatePinRotating } from '../../src/rules/intermediate-pin-rotating.ts';
import {
  certificate,
  chainOf,
  connection,
  expiry,
  group,
  HOST,
  ISSUING,
  LEAF,
  NOW,
  type PolicyFields,
  pin,
  pinOf,
  policySubject,
  ROOT,
  trustPath,
} from '../support/subjects.ts';

const E7 = certificate('issuing', 'root', { label: 'E7', subject: "CN=E7,O=Let's Encrypt,C=US" });
const serving = [connection([trustPath(LEAF, E7, ROOT)])];
const check = (groups = [chainOf('issuing', 'backup')], connections = serving, fields: PolicyFields = {}) =>
  intermediatePinRotating.check(policySubject(groups, connections, fields));

describe('intermediate-pin-rotating', () => {
  it('says which authority, who rotates it, since when that is known, and what to add', () => {
    const [problem, ...others] = check();
    expect(others).toEqual([]);
    expect(intermediatePinRotating.meta.severity).toBe('warning');
    expect(problem?.message.split('\n')).toEqual([
      `Of what ${HOST} serves, the pin set holds an issuing authority and neither leaf nor root: \`E7\`, pin ${pinOf('issuing').slice(0, 6)}...${pinOf('issuing').slice(-3)}.`,
      "As of 2026-01-08, Let's Encrypt keeps eight issuing authorities in rotation, to discourage that they be pinned (Let's Encrypt, Chains of Trust). That was said more than a year ago: see whether it still holds.",
      'A renewal that comes from another one cuts off every app that was built from this file.',
    ]);
    expect(problem?.hint).toBe(
      `add ${pinOf('root')} (\`root\`), the root that it leads to, to the pin set and release`,
    );
    expect(problem?.key).toBe(`chain ${pinOf('issuing')} ${pinOf('root')}`);
    expect(problem?.data).toMatchObject({
      label: 'E7',
      pin: pinOf('issuing'),
      root: { label: 'root' },
      date: '2026-01-08',
    });
  });

  it('is silent about the age of what was said within a year', () => {
    const before = { now: Date.UTC(2026, 11, 1) };
    expect(check(undefined, undefined, before)[0]?.message).not.toContain('more than a year');
  });

  it.each([
    ['the leaf too', [chainOf('leaf', 'issuing')]],
    ['the root too', [chainOf('issuing', 'root')]],
    ['the root alone', [chainOf('root')]],
    ['the leaf alone', [chainOf('leaf')]],
    ['nothing', [chainOf('backup')]],
  ])('says nothing where the pins match %s', (_, groups) => expect(check(groups)).toEqual([]));

  it('says nothing of authorities that nobody is known to rotate', () => {
    expect(check(undefined, [connection()])).toEqual([]);
    // A leaf or a root of that name is none.
    const named = { subject: "CN=E7,O=Let's Encrypt,C=US" };
    const root = certificate('root', undefined, named);
    expect(check([chainOf('root')], [connection([trustPath(LEAF, ISSUING, root)])])).toEqual([]);
    const leaf = certificate('leaf', 'issuing', named);
    expect(check([chainOf('leaf')], [connection([trustPath(leaf, ISSUING, ROOT)])])).toEqual([]);
  });

  it('an upper intermediate that stays holds', () => {
    const upper = certificate('upper', 'root');
    const path = trustPath(LEAF, certificate('issuing', 'upper', { subject: E7.subject }), upper, ROOT);
    expect(check([chainOf('issuing', 'upper')], [connection([path])])).toEqual([]);
    expect(check([chainOf('issuing')], [connection([path])])).toHaveLength(1);
  });

  it('a CA list is looked at by itself', () => {
    const lists = [group('leaf', [pin('leaf')]), group('issuers', [pin('issuing')])];
    const [problem, ...others] = check(lists);
    expect(others).toEqual([]);
    expect(problem?.message).toContain('the CA list holds');
    expect(problem?.hint).toContain('to the CA list');
  });

  it('is one finding for each authority and root that it leads to', () => {
    const other = certificate('other root');
    const paths = [trustPath(LEAF, E7, ROOT), trustPath(LEAF, E7, other)];
    const found = check(undefined, [connection(paths), connection(paths)]);
    expect(found.map(({ hint }) => hint?.split(' ')[1])).toEqual([pinOf('root'), pinOf('other root')]);
  });

  it('says nothing of pins that have lapsed', () => {
    expect(check(undefined, undefined, { expires: expiry(NOW - 1, NOW) })).toEqual([]);
  });
});
