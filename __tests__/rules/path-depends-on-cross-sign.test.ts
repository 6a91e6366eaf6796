import { describe, expect, it } from 'vitest';
import type { TrustPath } from '../../src/model/certificate.ts';
import { pathDependsOnCrossSign } from '../../src/rules/path-depends-on-cross-sign.ts';
import {
  certificate,
  chainOf,
  connection,
  DAY,
  group,
  HOST,
  ISSUING,
  LEAF,
  NOW,
  pin,
  pinOf,
  policySubject,
  ROOT,
  trustPath,
} from '../support/subjects.ts';

const OLD = certificate('old root');
const CROSS = certificate('root', 'old root', { notAfter: NOW + 40 * DAY });
const DIRECT = trustPath(LEAF, ISSUING, ROOT);
const OVER = trustPath(LEAF, ISSUING, CROSS, OLD);
const check = (groups = [chainOf('old root')], ...connections: TrustPath[][]) =>
  pathDependsOnCrossSign.check(
    policySubject(
      groups,
      (connections.length === 0 ? [[DIRECT, OVER]] : connections).map((paths) => connection(paths)),
    ),
  );

describe('path-depends-on-cross-sign', () => {
  it('says what is matched, by whose signature, until when, and what holds then', () => {
    const [problem, ...others] = check();
    expect(others).toEqual([]);
    expect(pathDependsOnCrossSign.meta.severity).toBe('warning');
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message.split('\n')).toEqual([
      `The pins for ${HOST} match \`old root\` on a path that exists by a cross-sign alone: \`root\`, signed by \`CN=old root\` (192.0.2.1).`,
      'That certificate ends on 2027-02-19, in 40 days. On no path that is left then do the pins match, and devices that have the newer root take such a path already today.',
    ]);
    expect(problem?.hint).toContain(`add ${pinOf('root')} (\`root\`)`);
    expect(problem?.key).toBe(CROSS.fingerprint);
    expect(problem?.data).toEqual({
      label: 'root',
      pin: pinOf('root'),
      issuer: 'CN=old root',
      notAfter: '2027-02-19T00:00:00.000Z',
      left: 1,
      accepted: 0,
    });
  });

  it.each([
    ['the cross-signed key', [chainOf('root')]],
    ['it and the old root', [chainOf('root', 'old root')]],
    ['what is below', [chainOf('issuing', 'old root')]],
    ['the leaf', [chainOf('leaf', 'old root')]],
    ['nothing', [chainOf('backup')]],
  ])('says nothing where the pins match %s', (_, groups) => expect(check(groups)).toEqual([]));

  it('says nothing of what hangs on no cross-sign, whatever other paths refuse', () => {
    const elsewhere = trustPath(LEAF, certificate('other issuing', 'elsewhere'), certificate('elsewhere'));
    expect(check([chainOf('root')], [DIRECT, OVER, elsewhere])).toEqual([]);
    expect(check([chainOf('issuing', 'old root')], [DIRECT, OVER, elsewhere])).toEqual([]);
  });

  it('says nothing where the pins match every path that is left', () => {
    const other = trustPath(LEAF, certificate('other issuing', 'old root'), OLD);
    expect(check(undefined, [OVER, other], [DIRECT])).toEqual([]);
  });

  it('is a notice where some path is left that the pins match', () => {
    const other = trustPath(LEAF, certificate('other issuing', 'old root'), OLD);
    const [problem] = check(undefined, [DIRECT, OVER, other]);
    expect(problem?.severity).toBe('notice');
    expect(problem?.message).toContain('On 1 of the 2 paths that are left then the pins match.');
    expect(check(undefined, [OVER, other])).toEqual([]);
  });

  it('tells a cross-sign by a path of another connection', () => {
    const [problem] = check(undefined, [OVER], [DIRECT]);
    expect(problem?.message).toContain('No trust path is left then.');
    expect(problem?.data).toMatchObject({ left: 0, accepted: 0 });
    expect(check(undefined, [OVER])).toEqual([]);
  });

  it('tells one by a public root that it knows', () => {
    const key = { pin: '++MBgDH5WGvL9Bcn5Be30cRcL0f5O+NyoXuWtQdX1aI=' };
    const path = trustPath(LEAF, ISSUING, certificate('Amazon Root CA 1', 'old root', key), OLD);
    expect(check(undefined, [path])).toHaveLength(1);
  });

  it('an intermediate that two roots have signed is cross-signed, a leaf and a root of two issuers are not', () => {
    const twice = trustPath(LEAF, certificate('issuing', 'old root'), OLD);
    expect(check(undefined, [DIRECT, twice])[0]?.message).toContain('cross-sign alone: `issuing`');
    const leaf = trustPath(certificate('leaf', 'other'), certificate('other', 'old root'), OLD);
    expect(check(undefined, [DIRECT, leaf])).toEqual([]);
  });

  it('another key of the same name, or another name of the same key, is no cross-sign', () => {
    const key = certificate('root', 'old root', { pin: pinOf('another key') });
    expect(check(undefined, [DIRECT, trustPath(LEAF, ISSUING, key, OLD)])).toEqual([]);
    const name = certificate('root', 'old root', { subject: 'CN=another name' });
    expect(check(undefined, [DIRECT, trustPath(LEAF, ISSUING, name, OLD)])).toEqual([]);
  });

  it('looks at each list, and at what it matches above', () => {
    const lists = [group('leaf', [pin('leaf')]), group('issuers', [pin('old root')])];
    expect(check(lists)).toHaveLength(1);
    const older = certificate('older root');
    const long = trustPath(LEAF, ISSUING, CROSS, certificate('old root', 'older root'), older);
    const [problem] = check([chainOf('old root', 'older root')], [DIRECT, long], [DIRECT, long]);
    expect(problem?.message).toContain('match `old root` and `older root` on a path');
  });

  it('names every address, and takes equal ones together', () => {
    const at = (address: string) => connection([DIRECT, OVER], { address });
    const subject = policySubject([chainOf('old root')], [at('192.0.2.1'), at('192.0.2.2'), at('192.0.2.1')]);
    const [problem, ...others] = pathDependsOnCrossSign.check(subject);
    expect(others).toEqual([]);
    expect(problem?.message).toContain('(192.0.2.1 and 192.0.2.2)');
  });
});
