import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/model/certificate.ts';
import { retiredAuthorities } from '../../src/rules/retired-authorities.ts';
import { retiredCa } from '../../src/rules/retired-ca.ts';
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
  type PolicyFields,
  pin,
  policySubject,
  ROOT,
  rawPin,
  trustPath,
  variablePin,
} from '../support/subjects.ts';

const pinNamed = (name: string): string => retiredAuthorities.find((each) => each.name === name)?.pin ?? '';
const G1 = 'DigiCert Global Root CA';
const R3 = 'GlobalSign Root CA - R3';
const retired = (name: string): Certificate => certificate(name, undefined, { pin: pinNamed(name) });
const leadingTo = (...names: string[]) =>
  connection(names.map((name) => trustPath(LEAF, ISSUING, retired(name))));
const pinned = (...names: string[]) =>
  group(
    'chain',
    names.map((name) => rawPin(pinNamed(name), pinNamed(name), null)),
  );
const check = (
  groups = [chainOf('leaf', 'backup')],
  connections: Parameters<typeof policySubject>[1] = [],
  fields: PolicyFields = {},
) => retiredCa.check(policySubject(groups, connections, fields));

describe('retired-ca', () => {
  it('says what is served, what became of it, when, and who says so', () => {
    const [problem, ...others] = check(undefined, [leadingTo(G1), connection()]);
    expect(others).toEqual([]);
    expect(retiredCa.meta.severity).toBe('warning');
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message.split('\n').slice(0, 2)).toEqual([
      `\`${G1}\` has left the stores of Chrome and Mozilla, since 2026-04-15 (DigiCert, TLS Root Strategy (ALERT86), 2026-04-08).`,
      `Every trust path of ${HOST} at 192.0.2.1 leads over it.`,
    ]);
    expect(problem?.message).toContain('Devices may trust it for longer.');
    expect(problem?.hint).toContain(`ask whoever runs ${HOST}`);
    expect(problem?.key).toBe(G1);
    expect(problem?.data).toMatchObject({ name: G1, since: '2026-04-15', date: '2026-04-08' });
  });

  it('says what is pinned, whoever was asked', () => {
    const [problem, ...others] = check([pinned(G1)]);
    expect(others).toEqual([]);
    expect(problem?.message.split('\n')[1]).toBe(`Nothing else is pinned in the pin set for ${HOST}.`);
    const both = check([pinned(G1, 'DST Root CA X3')]);
    expect(both.map(({ key }) => key)).toEqual([G1, 'DST Root CA X3']);
    expect(both[0]?.message).toContain(
      `Only such authorities are pinned (\`${G1}\` and \`DST Root CA X3\`) in the pin set`,
    );
    expect(both[1]?.message).toContain('`DST Root CA X3` has expired, since 2021-09-30 (');
  });

  it('what is served and pinned is one finding', () => {
    const [problem, ...others] = check([pinned(G1)], [leadingTo(G1)]);
    expect(others).toEqual([]);
    expect(problem?.message.split('\n')).toHaveLength(4);
  });

  it.each<[string, Parameters<typeof check>]>([
    ['another pin beside it', [[group('chain', [...pinned(G1).pins, pin('backup')])]]],
    ['a build variable', [[group('chain', [...pinned(G1).pins, variablePin('$(PIN)')])]]],
    [
      'another path beside it',
      [undefined, [connection([trustPath(LEAF, ISSUING, retired(G1)), trustPath(LEAF, ISSUING, ROOT)])]],
    ],
    [
      'what devices refuse anyway',
      [undefined, [connection([trustPath(LEAF, ISSUING, retired(G1))], { coversHost: false })]],
    ],
    ['pins that are not enforced', [[pinned(G1)], [], { enforced: false }]],
    [
      'a leaf with its key',
      [
        undefined,
        [connection([trustPath(certificate('leaf', 'issuing', { pin: pinNamed(G1) }), ISSUING, ROOT)])],
      ],
    ],
    ['other authorities', [undefined, [connection()]]],
  ])('says nothing of it with %s', (_, args) => expect(check(...args)).toEqual([]));

  it('one on each path is enough, and each is named', () => {
    expect(check(undefined, [leadingTo(G1, R3)]).map(({ key }) => key)).toEqual([G1, R3]);
  });

  it('knows an intermediate by its name', () => {
    const g2 = certificate('issuing', 'root', { subject: 'CN=DigiCert Global CA G2,O=DigiCert Inc,C=US' });
    const [problem] = check(undefined, [connection([trustPath(LEAF, g2, ROOT)])]);
    expect(problem?.message).toContain(
      '`DigiCert Global CA G2` has been revoked by DigiCert, since 2026-05-15',
    );
  });

  it('takes the connections of one authority together', () => {
    const at = (address: string) => connection([trustPath(LEAF, ISSUING, retired(G1))], { address });
    const [problem, ...others] = check(undefined, [at('192.0.2.1'), at('192.0.2.2')]);
    expect(others).toEqual([]);
    expect(problem?.message).toContain('at 192.0.2.1 and 192.0.2.2 leads over it');
  });

  it('looks at a list that many hosts share once', () => {
    let looks = 0;
    const shared = { ...pinned(G1) };
    const { pins } = shared;
    Object.defineProperty(shared, 'pins', {
      get: () => {
        looks++;
        return pins;
      },
    });
    check([shared], [], { enforced: false });
    const once = looks;
    check([shared], [], { enforced: false });
    expect([once, looks]).toEqual([1, 1]);
  });

  it('a list that is at its end in part is not yet at its end', () => {
    expect(check([pinned(G1, 'GlobalSign Root CA - R6')])).toEqual([]);
  });

  describe('ahead of the day', () => {
    const day = Date.UTC(2027, 3, 15);
    const at = (now: number) => check([pinned(R3)], [], { now });

    it('is a notice, with the age of what was said', () => {
      const [problem] = at(NOW);
      expect(problem?.severity).toBe('notice');
      expect(problem?.message.split('\n')[0]).toBe(
        `\`${R3}\` is trusted by Mozilla no longer on 2027-04-15 (GlobalSign, Removal of the TLS trust bit from its roots by Mozilla, 2025-06-23). That was said more than a year ago: see whether it still holds.`,
      );
    });

    it.each<[string, number, 'notice' | 'warning' | null]>([
      ['a year', day - 365 * DAY, 'notice'],
      ['a year and a millisecond', day - 365 * DAY - 1, null],
      ['a millisecond', day - 1, 'notice'],
      ['on it', day, 'warning'],
    ])('%s', (_, now, severity) => {
      const found = at(now).map((problem) => problem.severity ?? retiredCa.meta.severity);
      expect(found).toEqual(severity === null ? [] : [severity]);
    });

    it('what has happened does not age', () => {
      expect(at(day)[0]?.message).toContain('is trusted by Mozilla no longer, since 2027-04-15 (');
      expect(at(day)[0]?.message).not.toContain('more than a year ago');
    });
  });
});
