import { describe, expect, it } from 'vitest';
import type { PinKind } from '../../src/model/generation.ts';
import { pinKind } from '../../src/rules/pin-kind.ts';
import {
  certificate,
  chainOf,
  connection,
  group,
  HOST,
  ISSUING,
  LEAF,
  type PolicyFields,
  pin,
  pinOf,
  policySubject,
  ROOT,
  THRESHOLDS,
  trustPath,
} from '../support/subjects.ts';

const check = (
  wanted: readonly PinKind[] | null,
  groups = [chainOf('leaf', 'backup')],
  connections = [connection()],
  fields: PolicyFields = {},
) =>
  pinKind.check(
    policySubject(groups, connections, {
      thresholds: { ...THRESHOLDS, pinKinds: (host) => (host === HOST ? wanted : null) },
      ...fields,
    }),
  );
const short = (key: string): string => `${pinOf(key).slice(0, 6)}...${pinOf(key).slice(-3)}`;

describe('pin-kind', () => {
  it('says which pin is of which kind, what was decided, and what to add', () => {
    const groups = [chainOf('leaf', 'backup')];
    const [problem, ...others] = check(['root'], groups);
    expect(others).toEqual([]);
    expect(pinKind.meta).toMatchObject({ severity: 'error' });
    expect(pinKind.meta.optIn).toBeUndefined();
    expect(problem?.message.split('\n')).toEqual([
      `The pin set for ${HOST} holds a pin of another kind than root, which is what the configuration file has decided on (pin).`,
      `${short('leaf')} is the leaf key of \`leaf\`.`,
      'No pin of the pin set that matches today is of a wanted kind.',
    ]);
    expect(problem?.hint).toBe(
      `add ${pinOf('root')} (\`root\`) to the pin set, release, and take the others out once everybody has it`,
    );
    expect(problem?.span).toEqual(groups[0]?.span);
    expect(problem?.key).toBe('chain');
    expect(problem?.data).toEqual({
      wanted: ['root'],
      excluded: [{ pin: pinOf('leaf'), label: 'leaf', kinds: ['leaf'] }],
      wantedIsLive: false,
    });
  });

  it('a wanted pin beside it only changes the next step', () => {
    const [problem] = check(['root', 'intermediate'], [chainOf('leaf', 'issuing', 'root')]);
    expect(problem?.message.split('\n')).toHaveLength(2);
    expect(problem?.message).toContain('another kind than root and intermediate, which');
    expect(problem?.hint).toBe('take it out of the pin set in the next release, or change the decision');
    expect(problem?.data).toMatchObject({ wantedIsLive: true });
  });

  it('counts several', () => {
    const [problem] = check(['root'], [chainOf('leaf', 'issuing')]);
    expect(problem?.message).toContain('holds 2 pins of another kind');
    expect(problem?.message).toContain(`${short('issuing')} is the intermediate key of \`issuing\`.`);
  });

  it.each<[PinKind, string, number]>([
    ['leaf', 'leaf', 0],
    ['intermediate', 'leaf', 1],
    ['root', 'leaf', 1],
    ['leaf', 'issuing', 1],
    ['intermediate', 'issuing', 0],
    ['root', 'issuing', 1],
    ['leaf', 'root', 1],
    ['intermediate', 'root', 1],
    ['root', 'root', 0],
  ])('%s is wanted, %s is pinned', (wanted, key, count) => {
    expect(check([wanted], [chainOf(key)])).toHaveLength(count);
  });

  it('says nothing where nobody has decided, nothing matches, or nothing is enforced', () => {
    expect(check(null)).toEqual([]);
    expect(check(['root'], [chainOf('backup')])).toEqual([]);
    expect(check(['root'], undefined, [])).toEqual([]);
    expect(check(['root'], undefined, undefined, { enforced: false })).toEqual([]);
  });

  it('a key that is of a wanted kind on one path is of that kind', () => {
    const over = trustPath(LEAF, ISSUING, certificate('root', 'old root'), certificate('old root'));
    const both = [connection([trustPath(LEAF, ISSUING, ROOT), over])];
    expect(check(['root'], [chainOf('root')], both)).toEqual([]);
    expect(check(['root'], undefined, both)[0]?.hint).toContain(`add ${pinOf('root')} (\`root\`)`);
    const [problem] = check(['leaf'], [chainOf('root')], both);
    expect(problem?.message).toContain('is the root and intermediate key of `root`.');
  });

  it('looks at each list, and offers what is in its reach', () => {
    const lists = [group('leaf', [pin('leaf')]), group('issuers', [pin('issuing')])];
    const found = check(['root'], lists);
    expect(found.map(({ key }) => key)).toEqual(['leaf', 'issuers']);
    expect(found[0]?.hint).toContain(`add a pin of that kind (pinwarden pins ${HOST}) to the leaf list`);
    expect(found[1]?.hint).toContain(`add ${pinOf('root')} (\`root\`) to the CA list`);
  });

  it('offers only what is on every path', () => {
    const other = trustPath(LEAF, certificate('other'));
    const [problem] = check(['root'], undefined, [connection(), connection([other])]);
    expect(problem?.hint).toContain('add a pin of that kind');
  });
});
