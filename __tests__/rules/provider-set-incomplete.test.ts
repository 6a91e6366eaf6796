import { describe, expect, it } from 'vitest';
import { providerSets } from '../../src/rules/provider-facts.ts';
import { providerSetIncomplete } from '../../src/rules/provider-set-incomplete.ts';
import {
  certificate,
  connection,
  group,
  HOST,
  ISSUING,
  LEAF,
  policySubject,
  rawPin,
  trustPath,
} from '../support/subjects.ts';

const roots = providerSets.flatMap((set) => Object.values(set.roots).flat());
const pinNamed = (name: string): string => roots.find((root) => root.name === name)?.pin ?? '';
const AMAZON = [
  'Amazon Root CA 1',
  'Amazon Root CA 2',
  'Amazon Root CA 3',
  'Amazon Root CA 4',
  'Starfield Services Root Certificate Authority - G2',
];
const GOOGLE = ['GTS Root R1', 'GTS Root R2', 'GTS Root R3', 'GTS Root R4'];
const CLOUDFLARE = [
  'ISRG Root X1',
  'ISRG Root X2',
  ...GOOGLE,
  'SSL.com TLS ECC Root CA 2022',
  'SSL.com TLS RSA Root CA 2022',
];

const listOf = (names: readonly string[], scope: 'chain' | 'leaf' | 'issuers' = 'chain') =>
  group(
    scope,
    names.map((name) => rawPin(pinNamed(name), pinNamed(name), null)),
  );
const leadingTo = (name: string) =>
  connection([trustPath(LEAF, ISSUING, certificate(name, undefined, { pin: pinNamed(name) }))]);
const check = (pinned: readonly string[], live: string, scope: 'chain' | 'leaf' | 'issuers' = 'chain') =>
  providerSetIncomplete.check(policySubject([listOf(pinned, scope)], [leadingTo(live)]));
const missing = (...args: Parameters<typeof check>) =>
  check(...args).map(({ data }) => {
    const { provider, missing: left } = data as { provider: string; missing: { name: string }[] };
    return [provider, left.map(({ name }) => name)];
  });

describe('provider-set-incomplete', () => {
  it('lists the roots that are left out, with their pins', () => {
    const [problem, ...others] = check(AMAZON.slice(0, 3), 'Amazon Root CA 1');
    expect(others).toEqual([]);
    expect(providerSetIncomplete.meta.severity).toBe('notice');
    expect(problem?.message).toBe(
      `The pin set for ${HOST} holds \`Amazon Root CA 1\`, which it leads to today, and leaves out 2 of the 5 roots of Amazon.\nAs of 2026-06-12, Amazon Trust Services asks for all five of its roots where roots are pinned at all (Amazon Trust Services, repository). A renewal that leads to one that is left out cuts the apps off.`,
    );
    expect(problem?.hint).toBe(
      `add 9+ze1cZgR9KO1kZrVDxA4HQ6voHRCSVNz4RdTCx4U8U= (Amazon Root CA 4), KwccWaCgrnaw6tsrrSO61FgLacNgG2MMLq8GE6+oP5I= (${AMAZON[4]}) to the pin set`,
    );
    expect(problem?.key).toBe('chain Amazon');
    expect(problem?.data).toMatchObject({
      provider: 'Amazon',
      date: '2026-06-12',
      source: { title: 'Amazon Trust Services, repository' },
    });
  });

  it.each<[string, string[], string, [string, string[]][]]>([
    ['all five of Amazon', AMAZON, 'Amazon Root CA 1', []],
    ['all but one', AMAZON.slice(1), 'Amazon Root CA 2', [['Amazon', ['Amazon Root CA 1']]]],
    ['one that is not live', ['Amazon Root CA 2'], 'Amazon Root CA 1', []],
    ['one of two live by name alone', [], 'Amazon Root CA 1', []],
    ['one of Google', ['GTS Root R4'], 'GTS Root R4', [['Google Trust Services', GOOGLE.slice(0, 3)]]],
    ['all of Google', GOOGLE, 'GTS Root R4', []],
    ["one of Let's Encrypt is nobody's set", ['ISRG Root X1'], 'ISRG Root X1', []],
    ['two of one authority are not Cloudflare', ['ISRG Root X1', 'ISRG Root X2'], 'ISRG Root X1', []],
    [
      'of two authorities: Cloudflare, once',
      ['ISRG Root X1', 'GTS Root R4'],
      'GTS Root R4',
      [['Cloudflare', CLOUDFLARE.filter((each) => each !== 'ISRG Root X1' && each !== 'GTS Root R4')]],
    ],
    [
      'of two authorities, with the other one live',
      ['ISRG Root X1', 'GTS Root R4'],
      'ISRG Root X1',
      [['Cloudflare', CLOUDFLARE.filter((each) => each !== 'ISRG Root X1' && each !== 'GTS Root R4')]],
    ],
    ['all of Cloudflare', CLOUDFLARE, 'GTS Root R4', []],
  ])('%s', (_, pinned, live, expected) => expect(missing(pinned, live)).toEqual(expected));

  it('counts live roots over all connections', () => {
    const connections = [leadingTo('Amazon Root CA 1'), leadingTo('GTS Root R1')];
    const subject = policySubject([listOf(['Amazon Root CA 1', 'GTS Root R1'])], connections);
    expect(providerSetIncomplete.check(subject).map(({ key }) => key)).toEqual([
      'chain Amazon',
      'chain Google Trust Services',
    ]);
  });

  it('looks where the list looks', () => {
    expect(check(['Amazon Root CA 1'], 'Amazon Root CA 1', 'issuers')[0]?.hint).toContain('to the CA list');
    expect(check(['Amazon Root CA 1'], 'Amazon Root CA 1', 'leaf')).toEqual([]);
  });

  it('a root of another name counts by its key, below another root too', () => {
    const crossSigned = certificate('x', 'root', { pin: pinNamed('Amazon Root CA 1') });
    const path = trustPath(LEAF, crossSigned, certificate('root'));
    const subject = policySubject([listOf(['Amazon Root CA 1'])], [connection([path])]);
    expect(providerSetIncomplete.check(subject)).toHaveLength(1);
  });

  it('says nothing of pins that are not enforced', () => {
    const subject = policySubject([listOf(['Amazon Root CA 1'])], [leadingTo('Amazon Root CA 1')], {
      enforced: false,
    });
    expect(providerSetIncomplete.check(subject)).toEqual([]);
  });
});
