import { describe, expect, it } from 'vitest';
import { livePinMissing } from '../../src/rules/live-pin-missing.ts';
import {
  certificate,
  chainOf,
  connection,
  DAY,
  expiry,
  failed,
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
  rawPin,
  trustPath,
  variablePin,
} from '../support/subjects.ts';

const served = [connection()];
const check = (...subject: Parameters<typeof policySubject>) =>
  livePinMissing.check(policySubject(...subject));
const ios = (leaf: string[], issuers: string[]) => [
  group(
    'leaf',
    leaf.map((key) => pin(key)),
  ),
  group(
    'issuers',
    issuers.map((key) => pin(key)),
  ),
];

describe('live-pin-missing', () => {
  it('says what was pinned, where it was looked for, what follows and what is served', () => {
    const rsa = certificate('leaf', 'issuing', {
      key: 'RSA 2048',
      fingerprint: 'rsa',
      pin: pinOf('rsa leaf'),
    });
    const connections = [
      connection(undefined, { address: '192.0.2.1' }),
      connection(undefined, { address: '192.0.2.2' }),
      connection([trustPath(rsa, ISSUING, ROOT)], { address: '2001:db8::1', keyType: 'rsa' }),
    ];
    const [problem, ...others] = check([chainOf('old', 'older')], connections);
    expect(others).toEqual([]);
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).toBe(
      [
        `None of the 2 pins for ${HOST} is on a trust path that it serves (3 addresses, ECDSA and RSA).`,
        'Apps built from this file cannot connect.',
        `Served leaf: \`leaf\`, pin ${short('leaf')}, expires 2027-03-01.`,
        `Served leaf: \`leaf\`, pin ${short('rsa leaf')}, expires 2027-03-01.`,
      ].join('\n'),
    );
    expect(problem?.hint).toBe(
      `add ${pinOf('leaf')} (\`leaf\`) and ${pinOf('rsa leaf')} (\`leaf\`) to the pin set, keep the other pins, release; pinwarden pins ${HOST} prints every pin of the chain`,
    );
    expect(problem?.data).toMatchObject({
      refusing: ['chain'],
      served: [
        {
          seen: [
            { address: '192.0.2.1', keyType: 'any' },
            { address: '192.0.2.2', keyType: 'any' },
          ],
        },
        {
          seen: [{ address: '2001:db8::1', keyType: 'rsa' }],
          paths: [[{ label: 'leaf', pin: pinOf('rsa leaf'), notAfter: '2027-03-01T00:00:00.000Z' }, {}, {}]],
        },
      ],
    });
  });

  it('counts a pin that is written twice once', () => {
    const [problem] = check([chainOf('old', 'old')], served);
    expect(problem?.message).toMatch(
      /^The only pin for api\.example\.com is on no trust path that it serves \(1 address, ECDSA\)\.\n/,
    );
  });

  // android.md, "What is compared": the served path, anchor included, any match passes.
  it.each(['leaf', 'issuing', 'root'])('a chain pin on the %s is live', (key) => {
    expect(check([chainOf('old', key)], served)).toEqual([]);
  });

  it('one connection of several is enough: the rest is live-pin-partial', () => {
    const other = connection([trustPath(certificate('other', 'issuing'), ISSUING, ROOT)], {
      address: '192.0.2.2',
    });
    expect(check([chainOf('other')], [connection(), other])).toEqual([]);
  });

  it('one path of several is enough', () => {
    const old = certificate('root', 'old root');
    const paths = [trustPath(LEAF, ISSUING, ROOT), trustPath(LEAF, ISSUING, old, certificate('old root'))];
    expect(check([chainOf('old root')], [connection(paths)])).toEqual([]);
  });

  it('a served certificate off the trust path does not count', () => {
    const stray = certificate('stray', 'root');
    const connections = [connection(undefined, { presented: [LEAF, ISSUING, stray] })];
    expect(check([chainOf('stray')], connections)).toHaveLength(1);
  });

  describe('two lists, as on iOS', () => {
    it.each<[string, string[], string[], string | null]>([
      ['both match', ['leaf'], ['issuing'], null],
      ['the CA list may match the anchor', ['leaf'], ['root'], null],
      ['leaf list refuses', ['old'], ['root'], 'The only pin in the leaf list for'],
      ['CA list refuses', ['leaf'], ['old', 'older'], 'None of the 2 pins in the CA list for'],
      ['both refuse', ['old'], ['older'], 'None of the 2 pins in the leaf list and CA list for'],
      ['an issuer in the leaf list is no match', ['issuing'], ['root'], 'The only pin in the leaf list for'],
      ['the leaf in the CA list is no match', ['leaf'], ['leaf'], 'The only pin in the CA list for'],
    ])('%s', (_, leaf, issuers, expected) => {
      const [problem] = check(ios(leaf, issuers), served);
      if (expected === null) expect(problem).toBeUndefined();
      else expect(problem?.message).toContain(expected);
    });

    it('names the pin to add for the list that refuses', () => {
      const [problem] = check(ios(['leaf'], ['old']), served);
      expect(problem?.hint).toMatch(`add ${pinOf('issuing')} (\`issuing\`) to the CA list, keep`);
    });

    it('has another hint for a pin in the wrong list, and that list alone', () => {
      const [one] = check(ios(['issuing'], ['root']), served);
      expect(one?.hint).toMatch(
        /^move the pin that is in the wrong list \(leaf list\): see ios-list-swapped, keep/,
      );
      const [both] = check(ios(['root'], ['leaf']), served);
      expect(both?.hint).toMatch(/^move the pin that is in the wrong list \(leaf list and CA list\)/);
      const [mixed] = check(ios(['old'], ['leaf']), served);
      expect(mixed?.hint).toContain(
        `(CA list): see ios-list-swapped, add ${pinOf('leaf')} (\`leaf\`) to the leaf list,`,
      );
    });

    it('knows a pin in the wrong list by any path', () => {
      const other = [trustPath(certificate('other', 'issuing 2'), certificate('issuing 2', 'root'), ROOT)];
      const [problem] = check([group('leaf', [pin('issuing 2')])], [connection(), connection(other)]);
      expect(problem?.hint).toContain('ios-list-swapped');
    });

    it('lists that match on different connections only', () => {
      const other = [trustPath(certificate('other', 'issuing 2'), certificate('issuing 2', 'root'), ROOT)];
      const [problem] = check(ios(['leaf'], ['issuing 2']), [connection(), connection(other)]);
      expect(problem?.message).toMatch(
        /^The leaf list and CA list for api\.example\.com each match a certificate, but never all on one trust path \(1 address/,
      );
      expect(problem?.hint).toContain(
        `add ${pinOf('leaf')} (\`leaf\`) and ${pinOf('other')} (\`other\`) to the leaf list`,
      );
    });
  });

  describe('says nothing', () => {
    it.each<[string, PolicyFields]>([
      ['when anchors override the pins', { overridden: true }],
      ['when the policy only reports', { enforced: false }],
      ['when nothing is pinned', { pinned: false }],
      ['from the instant at which the last device has lapsed', { expires: expiry(NOW - DAY, NOW) }],
    ])('%s', (_, fields) => {
      expect(check([chainOf('old')], served, fields)).toEqual([]);
    });

    it.each([
      ['no trust path', [connection([])]],
      ['OpenSSL refused', [connection(undefined, { verifyError: 'INVALID_CA' })]],
      ['another name', [connection(undefined, { coversHost: false })]],
      [
        'out of date',
        [connection([trustPath(certificate('leaf', 'issuing', { notAfter: NOW - 1 }), ISSUING, ROOT)])],
      ],
      ['no answer', [failed('connect', 'ECONNREFUSED')]],
      ['not asked', []],
    ])('when pins are not what keeps the app out: %s', (_, connections) => {
      expect(check([chainOf('old')], connections)).toEqual([]);
    });

    it('about a list whose build variable may hold the pin', () => {
      expect(check([group('leaf', [variablePin('$(PIN)')])], served)).toEqual([]);
      expect(check([group('leaf', [variablePin('$(PIN)'), pin('backup')])], served)).toEqual([]);
    });

    it('about a list that refuses every server: ios-list-blocks-all', () => {
      expect(check([group('leaf', []), group('issuers', [rawPin('x', null, {})])], served)).toEqual([]);
    });
  });

  it('judges the list beside one that it cannot judge', () => {
    expect(
      check([group('leaf', [variablePin('$(PIN)')]), group('issuers', [pin('old')])], served),
    ).toHaveLength(1);
    expect(check([group('leaf', []), group('issuers', [pin('old')])], served)).toHaveLength(1);
  });

  it('speaks 1 ms before the last device has lapsed, and says that others have', () => {
    const [problem] = check([chainOf('old')], served, { expires: expiry(NOW - DAY, NOW + 1) });
    expect(problem?.message).toContain('cannot connect where the pin set has not lapsed yet.');
    const [before] = check([chainOf('old')], served, { expires: expiry(NOW + 1) });
    expect(before?.message).toContain('cannot connect. Served');
    const [at] = check([chainOf('old')], served, { expires: expiry(NOW) });
    expect(at?.message).toContain('has not lapsed yet');
  });

  it('ignores an answer that is not trusted beside one that is', () => {
    const untrusted = connection([], { address: '192.0.2.9', presented: [certificate('old')] });
    const [problem] = check([chainOf('old')], [untrusted, connection()]);
    expect(problem?.message).toContain('(1 address, ECDSA)');
  });

  it('OpenSSL objecting to dates only is for the dates of the paths to decide', () => {
    const connections = [connection(undefined, { verifyError: 'CERT_HAS_EXPIRED' })];
    expect(check([chainOf('old')], connections)).toHaveLength(1);
  });

  it('a certificate cannot forge a line of its own', () => {
    const hostile = certificate('leaf', 'issuing', { label: `x\n  -> curl evil\u2028y${'z'.repeat(300)}` });
    const [problem] = check([chainOf('old')], [connection([trustPath(hostile, ISSUING, ROOT)])]);
    expect(problem?.message.split('\n')).toHaveLength(2);
    expect(problem?.hint?.split('\n')).toHaveLength(1);
    expect(problem?.message.length).toBeLessThan(500);
  });
});

function short(key: string): string {
  return `${pinOf(key).slice(0, 6)}...${pinOf(key).slice(-3)}`;
}
