import { describe, expect, it } from 'vitest';
import type { Backup } from '../../src/model/backup.ts';
import { backupSameCa } from '../../src/rules/backup-same-ca.ts';
import {
  backup,
  certificate,
  connection,
  failed,
  HOST,
  hostSubject,
  ISSUING,
  LEAF,
  NOW,
  pinOf,
  ROOT,
  trustPath,
} from '../support/subjects.ts';

const check = (backups: readonly Backup[], connections = [connection()]) =>
  backupSameCa.check(hostSubject(connections, undefined, undefined, { backups }));

const SPARE = certificate('backup', 'second issuing', { isCa: false });
const leadingTo = (...tails: (readonly ReturnType<typeof certificate>[])[]): Backup =>
  backup({ served: connection(tails.map((tail) => trustPath(SPARE, ...tail))).served });

const OTHER = [certificate('second issuing', 'other root'), certificate('other root')];
const SAME = [certificate('second issuing', 'root'), ROOT];
const CROSSED = [
  certificate('second issuing', 'root'),
  certificate('root', 'old root'),
  certificate('old root'),
];
const authority = (...keys: string[]) =>
  backup({
    form: 'authority',
    file: 'ca.pem',
    issuers: keys.map((key) => ({ pin: pinOf(key), label: key, notAfter: NOW })),
  });

describe('backup-same-ca', () => {
  it('names the file and where it leads, by another issuer or the same', () => {
    expect(check([leadingTo(SAME)])).toEqual([
      {
        message: [
          `The backup \`backup.pem\` of ${HOST} leads to \`root\`, as what is served does.`,
          'A distrust or a revocation in a hurry there costs both on the same day.',
        ].join('\n'),
        hint: 'keep a second backup that another authority could sign: a key alone (a request) can be taken anywhere',
        key: 'backup.pem',
        data: { file: 'backup.pem', roots: ['root'] },
      },
    ]);
    expect(check([leadingTo([ISSUING, ROOT])])).toHaveLength(1);
  });

  it.each<[string, readonly Backup[], Parameters<typeof check>[1]]>([
    ['another root', [leadingTo(OTHER)], undefined],
    ['a path to another root as well', [leadingTo(SAME, OTHER)], undefined],
    ['what goes live next', [{ ...leadingTo(SAME), role: 'next' }], undefined],
    ['a certificate whose authorities are not in hand', [backup()], undefined],
    ['a request', [backup({ form: 'request' })], undefined],
    ['a bare key', [backup({ form: 'public-key' })], undefined],
    ['another authority', [authority('other root')], undefined],
    ['the key of the leaf, which stands above nothing', [authority('leaf')], undefined],
    ['one authority of two', [authority('root', 'other root')], undefined],
    ['a certificate that is its own anchor', [leadingTo([])], undefined],
    ['nothing in hand', [], undefined],
    ['a host that did not answer', [leadingTo(SAME)], [failed('connect', 'ECONNREFUSED')]],
    ['a chain that nothing vouches for', [leadingTo(SAME)], [connection([])]],
    ['a self-signed server', [leadingTo([])], [connection([trustPath(LEAF)])]],
  ])('is silent about %s', (_, backups, connections) => expect(check(backups, connections)).toEqual([]));

  it.each([
    ['one that leads elsewhere', leadingTo(OTHER)],
    ['a request, which can be taken anywhere', backup({ form: 'request' })],
    ['another authority', authority('other root')],
  ])('is content with a second backup: %s', (_, second) =>
    expect(check([leadingTo(SAME), second])).toEqual([]),
  );

  it('does not count what goes live next as a second backup', () => {
    expect(check([leadingTo(SAME), { ...leadingTo(OTHER), role: 'next' }])).toHaveLength(1);
  });

  it('takes a root for the same when it is cross-signed on the one side', () => {
    const cross = trustPath(LEAF, ISSUING, certificate('root', 'old root'), certificate('old root'));
    expect(check([leadingTo(SAME)], [connection([cross])])).toHaveLength(1);
    expect(
      check([leadingTo(SAME, CROSSED)], [connection([trustPath(LEAF, ISSUING, ROOT), cross])]),
    ).toMatchObject([{ data: { roots: ['root', 'old root'] } }]);
  });

  it('tells an authority that is the one in use', () => {
    const [problem] = check([authority('issuing', 'root')]);
    expect(problem?.message).toContain(`\`ca.pem\` of ${HOST} leads to \`issuing\` and \`root\`, as`);
  });

  it('keeps hostile names on their line, and tells each of 1000 by its file', () => {
    const odd = leadingTo([certificate('second issuing', 'root'), { ...ROOT, label: 'r\nerror: `x`' }]);
    const [problem] = check([{ ...odd, file: 'f\u2029error: y.pem' }]);
    expect(problem?.message.split(/[\n\r\u2029]/)).toHaveLength(2);
    expect(problem?.message).toContain('`f error: y.pem` of');
    expect(problem?.message).toContain('leads to `r error: `x``, as');
    const many = Array.from({ length: 1000 }, (_, at) => ({ ...leadingTo(SAME), file: `${at}.pem` }));
    expect(new Set(check(many).map(({ key }) => key)).size).toBe(1000);
  });
});
