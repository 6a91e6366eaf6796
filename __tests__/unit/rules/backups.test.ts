import { describe, expect, it } from 'vitest';
import type { Backup } from '../../../src/model/backup.ts';
import type { PinGroup } from '../../../src/model/pins.ts';
import { formName, groupsToProve, judgeBackup } from '../../../src/rules/backups.ts';
import {
  backup,
  certificate,
  connection,
  DAY,
  expiry,
  group,
  NOW,
  pin,
  pinOf,
  policySubject,
  rawPin,
  trustPath,
  variablePin,
} from '../../support/subjects.ts';

const judge = (groups: readonly PinGroup[], given: Backup, now = NOW) => judgeBackup({ groups }, given, now);
const of = (scope: PinGroup['scope'], ...keys: string[]) =>
  group(
    scope,
    keys.map((key) => pin(key)),
  );

const SPARE = certificate('backup', 'spare issuing', { isCa: false });
const SPARE_ISSUING = certificate('spare issuing', 'spare root');
const SPARE_ROOT = certificate('spare root');
const issuers = [{ pin: pinOf('spare issuing'), label: 'spare issuing', notAfter: NOW + DAY }];

const chained = backup({ served: connection([trustPath(SPARE, SPARE_ISSUING, SPARE_ROOT)]).served });
const alone = backup({ served: connection([], { presented: [SPARE] }).served });
const halfKnown = { ...alone, issuers };
const request = backup({ form: 'request' });
const key = backup({ form: 'public-key' });
const authority = backup({ form: 'authority', issuers });

describe('judgeBackup', () => {
  // Scope, then what is pinned, then what becomes of: a certificate with a path, without one, with its issuer, a request,
  // a public key, an authority.
  it.each([
    ['leaf', 'backup', 'accepted accepted accepted accepted accepted unknown'],
    ['leaf', 'spare issuing', 'refused refused refused refused refused unknown'],
    ['leaf', 'other', 'refused refused refused refused refused unknown'],
    ['issuers', 'backup', 'refused unknown unknown unknown unknown unknown'],
    ['issuers', 'spare issuing', 'accepted unknown accepted unknown unknown accepted'],
    ['issuers', 'spare root', 'accepted unknown unknown unknown unknown unknown'],
    ['issuers', 'other', 'refused unknown unknown unknown unknown unknown'],
    ['chain', 'backup', 'accepted accepted accepted accepted accepted unknown'],
    ['chain', 'spare issuing', 'accepted unknown accepted unknown unknown accepted'],
    ['chain', 'spare root', 'accepted unknown unknown unknown unknown unknown'],
    ['chain', 'other', 'refused unknown unknown unknown unknown unknown'],
  ] as const)('%s list with the pin of `%s`', (scope, pinned, expected) => {
    const backups = [chained, alone, halfKnown, request, key, authority];
    const list = of(scope, 'unrelated', pinned);
    expect(backups.map((each) => judge([list], each).outcome).join(' ')).toBe(expected);
  });

  it('names the groups that refuse before those that are not decided', () => {
    const [leaf, ca] = [of('leaf', 'other'), of('issuers', 'other')];
    expect(judge([leaf, ca], request)).toEqual({ outcome: 'refused', groups: [leaf] });
    expect(judge([leaf, ca], chained)).toEqual({ outcome: 'refused', groups: [leaf, ca] });
    expect(judge([of('leaf', 'backup'), ca], request)).toEqual({ outcome: 'unknown', groups: [ca] });
    expect(judge([of('leaf', 'backup'), of('issuers', 'spare root')], chained)).toEqual({
      outcome: 'accepted',
      groups: [],
    });
  });

  it('needs no more than the match that stands beside a build variable, and takes none for granted', () => {
    const list = group('leaf', [pin('backup'), variablePin('$(SPARE)')]);
    const blind = group('leaf', [pin('other'), variablePin('$(SPARE)')]);
    expect(judge([list], request).outcome).toBe('accepted');
    expect(judge([blind], request).outcome).toBe('unknown');
    expect(judge([blind], chained).outcome).toBe('unknown');
  });

  it('accepts on any path that is in date, and takes those out of date only when there is no other', () => {
    const old = { ...trustPath(SPARE, certificate('old issuing', 'old root')), validUntil: NOW - DAY };
    const both = backup({
      served: connection([trustPath(SPARE, SPARE_ISSUING, SPARE_ROOT), old]).served,
    });
    expect(judge([of('issuers', 'old issuing')], both).outcome).toBe('refused');
    expect(judge([of('issuers', 'spare issuing')], both).outcome).toBe('accepted');
    const late = backup({ served: connection([old]).served });
    expect(judge([of('issuers', 'old issuing')], late).outcome).toBe('accepted');
  });

  it('knows nothing where nothing is pinned, and matches nothing with a malformed pin', () => {
    expect(judge([], chained)).toEqual({ outcome: 'unknown', groups: [] });
    expect(judge([group('leaf', [rawPin('backup', null, {})])], request).outcome).toBe('refused');
  });
});

describe('groupsToProve', () => {
  const told = of('leaf', 'backup');
  const blind = group('issuers', [variablePin('$(CA)')]);
  const blocked = group('issuers', [rawPin('x', null, {})]);
  const policy = (fields = {}) => policySubject([told, blind, blocked], [], fields).policy;

  it('leaves a list with a build variable out, unless a proof is demanded', () => {
    expect(groupsToProve(policy(), NOW, false)).toEqual([told]);
    expect(groupsToProve(policy(), NOW, true)).toEqual([told, blind]);
  });

  it.each([
    ['not pinned', { pinned: false }],
    ['not enforced', { enforced: false }],
    ['overridden', { overridden: true }],
    ['lapsed', { expires: expiry(NOW - 2 * DAY) }],
  ])('asks nothing of a policy that is %s', (_, fields) => {
    expect(groupsToProve(policy(fields), NOW, true)).toEqual([]);
    expect(groupsToProve(policy(fields), NOW, false)).toEqual([]);
  });
});

it('formName tells the forms apart', () => {
  expect([chained, request, key, authority].map(formName)).toEqual([
    'certificate',
    'certificate request',
    'public key',
    'authority',
  ]);
});
