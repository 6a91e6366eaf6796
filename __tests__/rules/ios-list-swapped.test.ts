import { describe, expect, it } from 'vitest';
import { iosListSwapped } from '../../src/rules/ios-list-swapped.ts';
import {
  certificate,
  connection,
  group,
  HOST,
  ISSUING,
  LEAF,
  NOW,
  onLine,
  pin,
  pinOf,
  policySubject,
  ROOT,
  rawPin,
  trustPath,
} from '../support/subjects.ts';

const check = (groups: Parameters<typeof policySubject>[0], connections = [connection()]) =>
  iosListSwapped.check(policySubject(groups, connections, { format: 'ios-ats' }));
const leaf = (...keys: string[]) =>
  group(
    'leaf',
    keys.map((key, at) => pin(key, 20 + at)),
  );
const issuers = (...keys: string[]) =>
  group(
    'issuers',
    keys.map((key, at) => pin(key, 30 + at)),
  );

describe('ios-list-swapped', () => {
  it('is about iOS alone', () => expect(iosListSwapped.meta.formats).toEqual(['ios-ats']));

  it('says whose key the pin is and where it belongs', () => {
    const [problem, ...others] = check([leaf('issuing')]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ span: onLine(20, 44), key: pinOf('issuing') });
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).toBe(
      [
        `Pin ${pinOf('issuing').slice(0, 6)}...${pinOf('issuing').slice(-3)} stands in NSPinnedLeafIdentities for ${HOST} and is the key of \`issuing\`, an issuer of the served chain.`,
        'It can never match there, and a list in which nothing matches blocks every connection.',
      ].join('\n'),
    );
    expect(problem?.hint).toBe(
      `move ${pinOf('issuing')} to NSPinnedCAIdentities; NSPinnedLeafIdentities is empty then and would block every connection: remove that list, or add ${pinOf('leaf')} (\`leaf\`) to it`,
    );
  });

  it('says what becomes of the list that the pin leaves', () => {
    const [problem] = check([leaf('issuing', 'backup')]);
    expect(problem?.hint).toBe(
      `move ${pinOf('issuing')} to NSPinnedCAIdentities; NSPinnedLeafIdentities matches nothing that is served then and would block every connection: remove that list, or add ${pinOf('leaf')} (\`leaf\`) to it`,
    );
    const [harmless] = check([leaf('issuing', 'leaf')]);
    expect(harmless?.hint).toBe(`move ${pinOf('issuing')} to NSPinnedCAIdentities`);
  });

  it.each([
    ['leaf in the CA list', [issuers('leaf')], ['leaf']],
    ['both swapped', [leaf('root'), issuers('leaf')], ['root', 'leaf']],
    ['the anchor, which is not served', [leaf('root')], ['root']],
    ['two in one list', [leaf('issuing', 'root')], ['issuing', 'root']],
    ['the same pin twice', [leaf('issuing', 'issuing')], ['issuing']],
    ['right as they are', [leaf('leaf'), issuers('issuing', 'root')], []],
    ['a pin of nobody is live-pin-missing', [leaf('old'), issuers('older')], []],
  ])('%s', (_, groups, keys) => {
    expect(check(groups).map(({ key }) => key)).toEqual(keys.map(pinOf));
  });

  it('is a warning where another pin of the list matches', () => {
    const [problem] = check([leaf('leaf', 'issuing')]);
    expect(problem?.severity).toBe('warning');
    expect(problem?.message).toContain('no backup');
  });

  it('is an error where the list matches on some paths only', () => {
    const other = connection([trustPath(certificate('other', 'issuing'), ISSUING, ROOT)], {
      address: '192.0.2.2',
    });
    expect(check([leaf('leaf', 'issuing')], [connection(), other])[0]?.severity).toBeUndefined();
  });

  it('a key that is a leaf here and an issuer there stands right in either list', () => {
    const odd = connection([trustPath(certificate('issuing', 'root'), ROOT)], { address: '192.0.2.2' });
    expect(check([leaf('issuing')], [connection(), odd])).toEqual([]);
    expect(check([issuers('issuing')], [connection(), odd])).toEqual([]);
  });

  it.each([
    ['not trusted', connection([])],
    ['for another name', connection(undefined, { coversHost: false })],
    [
      'out of date',
      connection([trustPath(certificate('leaf', 'issuing', { notAfter: NOW - 1 }), ISSUING, ROOT)]),
    ],
  ])('learns nothing from a chain that is %s', (_, untrusted) => {
    expect(check([leaf('issuing')], [untrusted])).toEqual([]);
  });

  it('a malformed pin has no place, a single-list policy no other list', () => {
    expect(check([group('leaf', [rawPin('x', null, {})])])).toEqual([]);
    expect(check([group('chain', [pin('leaf'), pin('root')])])).toEqual([]);
    expect(check([leaf('root')], [connection([trustPath(LEAF, ISSUING)])])).toEqual([]);
  });
});
