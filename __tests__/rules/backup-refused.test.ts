import { describe, expect, it } from 'vitest';
import type { Backup } from '../../src/model/backup.ts';
import { backupRefused } from '../../src/rules/backup-refused.ts';
import {
  backup,
  certificate,
  chainOf,
  connection,
  DAY,
  expiry,
  group,
  HOST,
  NOW,
  type PolicyFields,
  pin,
  pinOf,
  policySubject,
  rawPin,
  trustPath,
  variablePin,
} from '../support/subjects.ts';

const check = (
  groups: Parameters<typeof policySubject>[0],
  backups: readonly Backup[],
  fields: PolicyFields = {},
) => backupRefused.check(policySubject(groups, [], { backups, ...fields }));

const inHand = (fields: Partial<Backup> = {}): Backup =>
  backup({
    served: connection([
      trustPath(
        certificate('backup', 'spare issuing', { isCa: false }),
        certificate('spare issuing', 'spare root'),
        certificate('spare root'),
      ),
    ]).served,
    ...fields,
  });
const issuers = [{ pin: pinOf('spare issuing'), label: 'spare issuing', notAfter: NOW + DAY }];
const leafList = (...keys: string[]) =>
  group(
    'leaf',
    keys.map((key) => pin(key)),
  );
const caList = (...keys: string[]) =>
  group(
    'issuers',
    keys.map((key) => pin(key)),
  );

describe('backup-refused', () => {
  it('says which list refuses which file, what follows, and which pin to add', () => {
    const [problem, ...others] = check([chainOf('leaf', 'lost')], [inHand()]);
    expect(others).toEqual([]);
    expect(problem).toEqual({
      message: [
        `No pin in the pin set matches the certificate \`backup\` (\`backup.pem\`), the backup of ${HOST}.`,
        'As a backup it is none: on the day it is needed, apps built from this file cannot connect.',
      ].join('\n'),
      hint: `add ${pinOf('backup')} (\`backup\`) to the pin set, then release`,
      key: 'backup backup.pem',
      data: {
        file: 'backup.pem',
        role: 'backup',
        form: 'certificate',
        pin: pinOf('backup'),
        refusing: ['chain'],
      },
    });
  });

  it('says of what goes live next that users need the release first', () => {
    const [problem] = check([chainOf('leaf', 'lost')], [inHand({ role: 'next', file: 'next.pem' })]);
    expect(problem?.message).toBe(
      [
        `No pin in the pin set matches the certificate \`backup\` (\`next.pem\`), what ${HOST} is about to serve.`,
        'On the day it goes live, apps built from this file stop connecting.',
      ].join('\n'),
    );
    expect(problem?.hint).toBe(
      `add ${pinOf('backup')} (\`backup\`) to the pin set, then release and wait until users have it, before it goes live`,
    );
    expect(problem?.key).toBe('next next.pem');
  });

  it.each([
    ['a certificate with its chain', [chainOf('leaf', 'spare root')], [inHand()]],
    ['a request whose key is pinned', [leafList('leaf', 'backup')], [backup({ form: 'request' })]],
    ['both lists, matched on one path', [leafList('backup'), caList('spare issuing')], [inHand()]],
    ['what is next, accepted', [chainOf('backup')], [backup({ form: 'public-key', role: 'next' })]],
    ['an authority that is pinned', [caList('spare issuing')], [backup({ form: 'authority', issuers })]],
    ['nothing in hand', [chainOf('leaf')], []],
  ])('is silent about %s', (_, groups, backups) => expect(check(groups, backups)).toEqual([]));

  describe('what is not known', () => {
    const unknown = (role: Backup['role'], fields: Partial<Backup> = {}) =>
      backup({ form: 'request', file: `${role}.csr`, role, ...fields });

    it('is backup-unproven’s for a backup', () =>
      expect(check([chainOf('leaf', 'other')], [unknown('backup')])).toEqual([]));

    it('is not enough for what goes live next', () => {
      const [problem] = check([chainOf('leaf', 'other')], [unknown('next')]);
      expect(problem?.message).toBe(
        [
          `Nothing in hand shows that the pin set would match the certificate request \`backup\` (\`next.csr\`), what ${HOST} is about to serve.`,
          'If no pin matches on the day it goes live, apps built from this file stop connecting.',
        ].join('\n'),
      );
    });

    it('asks for the key of an authority’s next leaf, and never for the authority in the leaf list', () => {
      const next = unknown('next', { form: 'authority', pin: null, issuers });
      const [leafOnly] = check([leafList('leaf', 'other')], [next]);
      expect(leafOnly?.hint).toBe(
        `name the certificate, the request or the key itself for the leaf list (--next ${HOST}=FILE), then release and wait until users have it, before it goes live`,
      );
      const [chain] = check([chainOf('leaf', 'other')], [next]);
      expect(chain?.hint).toContain(`add ${pinOf('spare issuing')} (\`spare issuing\`) to the pin set`);
      expect(chain?.data).toMatchObject({ form: 'authority', pin: null });
    });
  });

  // Apple, NSPinnedCAIdentities: compared with every certificate but the leaf.
  describe('with two lists', () => {
    it('adds the leaf to the one and its issuer to the other', () => {
      const [problem] = check([leafList('leaf'), caList('issuing')], [inHand()]);
      expect(problem?.message).toContain('No pin in the leaf list and the CA list matches');
      expect(problem?.hint).toBe(
        `add ${pinOf('backup')} (\`backup\`) to the leaf list and add ${pinOf('spare issuing')} (\`spare issuing\`) to the CA list, then release`,
      );
      expect(problem?.data?.['refusing']).toEqual(['leaf', 'issuers']);
    });

    it('tells the one that refuses alone', () => {
      const [problem] = check([leafList('backup'), caList('issuing')], [inHand()]);
      expect(problem?.message).toContain('No pin in the CA list matches');
      expect(problem?.hint).not.toContain('leaf list');
      expect(problem?.hint).not.toContain(pinOf('backup'));
    });

    it('never proposes the key of a request for the CA list', () => {
      const next = backup({ form: 'request', role: 'next' });
      const [problem] = check([leafList('backup'), caList('issuing')], [next]);
      expect(problem?.message).toContain('Nothing in hand shows that the CA list would match');
      expect(problem?.hint).not.toContain(pinOf('backup'));
      expect(problem?.hint).toContain('add the pin of the authority that signs it to the CA list');
      const [known] = check([leafList('backup'), caList('issuing')], [{ ...next, issuers }]);
      expect(known?.hint).toContain(`add ${pinOf('spare issuing')} (\`spare issuing\`) to the CA list`);
    });
  });

  it.each([
    ['is overridden', { overridden: true }],
    ['is not enforced', { enforced: false }],
    ['does not pin the host', { pinned: false }],
    ['has lapsed everywhere', { expires: expiry(NOW - 2 * DAY) }],
  ])('is silent where the policy %s', (_, fields) =>
    expect(check([chainOf('leaf')], [inHand()], fields)).toEqual([]),
  );

  it('speaks while a pin set lapses somewhere only', () => {
    expect(check([chainOf('leaf')], [inHand()], { expires: expiry(NOW - 1) })).toHaveLength(1);
  });

  it('leaves build variables to pin-unresolved and empty lists to ios-list-blocks-all, and judges the others', () => {
    const blind = group('issuers', [pin('issuing'), variablePin('$(CA_PIN)')]);
    const blocked = group('issuers', [rawPin('x', null, {})]);
    const next = inHand({ role: 'next' });
    for (const list of [blind, blocked]) {
      expect(check([list], [inHand(), next])).toEqual([]);
      expect(check([leafList('backup'), list], [inHand(), next])).toEqual([]);
      const [problem] = check([leafList('leaf'), list], [inHand()]);
      expect(problem?.data?.['refusing']).toEqual(['leaf']);
    }
  });

  it('keeps hostile names on their line', () => {
    const odd = inHand({ file: 'a\nerror: `b`\u2028c.pem', label: 'x\r\nerror: y' });
    const [problem] = check([chainOf('leaf')], [odd]);
    expect(problem?.message.split(/[\n\r\u2028]/)).toHaveLength(2);
    expect(problem?.message).toContain('`x error: y` (`a error: `b` c.pem`)');
    expect(problem?.hint).not.toMatch(/[\n\r\u2028]/);
  });

  it('tells each of 1000 backups once, by its file', () => {
    const many = Array.from({ length: 1000 }, (_, at) => inHand({ file: `${at}.pem` }));
    const problems = check([chainOf('leaf')], many);
    expect(new Set(problems.map(({ key }) => key)).size).toBe(1000);
  });
});
