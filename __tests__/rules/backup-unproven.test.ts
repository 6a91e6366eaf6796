import { describe, expect, it } from 'vitest';
import type { Backup } from '../../src/model/backup.ts';
import { backupUnproven } from '../../src/rules/backup-unproven.ts';
import type { Thresholds } from '../../src/rules/rule.ts';
import {
  backup,
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
  THRESHOLDS,
  variablePin,
} from '../support/subjects.ts';

const check = (
  requireBackup: Thresholds['requireBackup'],
  groups: Parameters<typeof policySubject>[0],
  backups: readonly Backup[],
  fields: PolicyFields = {},
) =>
  backupUnproven.check(
    policySubject(groups, [connection()], {
      backups,
      thresholds: { ...THRESHOLDS, requireBackup },
      ...fields,
    }),
  );

const request = backup({ form: 'request', file: 'backup.csr' });
const issuers = [{ pin: pinOf('spare issuing'), label: 'spare issuing', notAfter: NOW + DAY }];
const leafList = group('leaf', [pin('leaf'), pin('backup')]);
const caList = group('issuers', [pin('issuing'), pin('other issuing')]);

describe('backup-unproven, where something in hand does not decide it', () => {
  it('warns, says why, and what would decide it', () => {
    const problems = check('present', [chainOf('leaf', 'other')], [request]);
    expect(problems).toEqual([
      {
        message: [
          `Nobody can say whether apps would accept \`backup.csr\` at ${HOST}: the certificate request does not decide the pin set.`,
          'Its own key is not pinned, and not all of the authorities that will stand above it are known.',
        ].join('\n'),
        hint: `add the pin of its own key, ${pinOf('backup')}, to the pin set, or give the certificate with its chain: --backup ${HOST}=fullchain.pem`,
        key: 'backup.csr',
        data: { file: 'backup.csr', form: 'request', undecided: ['chain'] },
      },
    ]);
  });

  it('is an error where a proof is demanded, and nothing where none is', () => {
    expect(check('proven', [chainOf('leaf', 'other')], [request])[0]?.severity).toBe('error');
    expect(check('off', [chainOf('leaf', 'other')], [request])).toEqual([]);
  });

  it('says of a CA list that the authorities are not known, and does not propose the key', () => {
    const [problem] = check('present', [leafList, caList], [request]);
    expect(problem?.message.split('\n')).toEqual([
      `Nobody can say whether apps would accept \`backup.csr\` at ${HOST}: the certificate request does not decide the CA list.`,
      'Not all of the authorities that will stand above it are known.',
    ]);
    expect(problem?.hint).toBe(`give the certificate with its chain: --backup ${HOST}=fullchain.pem`);
  });

  it('says of authorities alone that the key is not known', () => {
    const authority = backup({ form: 'authority', file: 'ca.pem', issuers });
    const [problem] = check('present', [leafList, group('issuers', [pin('spare issuing')])], [authority]);
    expect(problem?.message.split('\n')).toEqual([
      `Nobody can say whether apps would accept \`ca.pem\` at ${HOST}: the authority does not decide the leaf list.`,
      'Which key it will sign for the host is not known.',
    ]);
    expect(problem?.hint).toContain(`--backup ${HOST}=backup.csr`);
    expect(check('present', [chainOf('leaf', 'spare issuing')], [authority])).toEqual([]);
  });

  it('is silent once one of several is decided, either way', () => {
    const good = backup({ form: 'public-key', file: 'good.pub', pin: pinOf('other') });
    expect(check('proven', [chainOf('leaf', 'other')], [request, good])).toEqual([]);
    // A leaf list refuses a key that is not in it: that is backup-refused's.
    expect(check('proven', [group('leaf', [pin('leaf')])], [request])).toEqual([]);
  });
});

describe('backup-unproven, where nothing is in hand', () => {
  it('asks for a proof only where one is demanded', () => {
    const [problem, ...others] = check('proven', [chainOf('leaf', 'backup')], []);
    expect(others).toEqual([]);
    expect(problem).toEqual({
      severity: 'error',
      message: [
        `Nothing proves the backup of ${HOST}: no certificate, request or public key of it was given.`,
        'A backup pin that nobody can serve a key for is found out on the day it is needed.',
      ].join('\n'),
      hint: `give what you have of the key in the safe: --backup ${HOST}=backup.csr`,
    });
    expect(check('present', [chainOf('leaf', 'backup')], [])).toEqual([]);
    expect(check('off', [chainOf('leaf', 'backup')], [])).toEqual([]);
  });

  it('does not take what goes live next for a backup', () => {
    const next = backup({ role: 'next' });
    expect(check('proven', [chainOf('leaf', 'backup')], [next])).toHaveLength(1);
    expect(check('present', [chainOf('leaf', 'other')], [next])).toEqual([]);
  });
});

describe('backup-unproven and build variables', () => {
  const blind = group('issuers', [variablePin('$(CA_PIN)')]);

  it('leaves them to pin-unresolved, unless a proof is demanded', () => {
    expect(check('present', [blind], [request])).toEqual([]);
    expect(check('present', [leafList, blind], [request])).toEqual([]);
    expect(check('proven', [blind], [])).toHaveLength(1);
    const [problem] = check('proven', [leafList, blind], [request]);
    expect(problem?.severity).toBe('error');
    expect(problem?.message.split('\n')[1]).toBe(
      'Pins of the CA list come from build variables, which the file does not tell.',
    );
    expect(problem?.hint).toBe('write the pins of the CA list into the file');
  });

  it('is content with a match that stands beside one', () => {
    const beside = group('leaf', [pin('backup'), variablePin('$(SPARE)')]);
    expect(check('proven', [beside], [request])).toEqual([]);
  });
});

describe('backup-unproven', () => {
  it.each([
    ['is overridden', { overridden: true }],
    ['is not enforced', { enforced: false }],
    ['does not pin the host', { pinned: false }],
    ['has lapsed everywhere', { expires: expiry(NOW - 2 * DAY) }],
  ])('is silent where the policy %s', (_, fields) => {
    expect(check('proven', [chainOf('leaf', 'other')], [request], fields)).toEqual([]);
    expect(check('proven', [chainOf('leaf', 'other')], [], fields)).toEqual([]);
  });

  it('keeps a hostile file name on its line, and tells each of 1000 by its file', () => {
    const [problem] = check('present', [chainOf('leaf')], [{ ...request, file: 'a\nerror: `b`\u0085.csr' }]);
    expect(problem?.message.split(/[\n\u0085]/)).toHaveLength(2);
    expect(problem?.message).toContain('`a error: `b` .csr`');
    expect(problem?.hint).not.toContain('\n');
    const many = Array.from({ length: 1000 }, (_, at) => ({ ...request, file: `${at}.csr` }));
    const keys = check('present', [chainOf('leaf')], many).map(({ key }) => key);
    expect(new Set(keys).size).toBe(1000);
  });
});
