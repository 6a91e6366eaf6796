import { describe, expect, it } from 'vitest';
import type { Backup } from '../../src/model/backup.ts';
import { backupSameKey } from '../../src/rules/backup-same-key.ts';
import {
  backup,
  certificate,
  connection,
  failed,
  HOST,
  hostSubject,
  ISSUING,
  LEAF,
  pinOf,
  ROOT,
  trustPath,
} from '../support/subjects.ts';

const check = (backups: readonly Backup[], connections = [connection()]) =>
  backupSameKey.check(hostSubject(connections, undefined, undefined, { backups }));
const short = (key: string) => `${pinOf(key).slice(0, 6)}...${pinOf(key).slice(-3)}`;
const same = (fields: Partial<Backup> = {}) =>
  backup({ form: 'request', file: 'backup.csr', pin: pinOf('leaf'), ...fields });

// RFC 7469, 4.3: a backup pin is one of a key that is not in use.
describe('backup-same-key', () => {
  it('names the file and what is served with its key', () => {
    expect(check([same()])).toEqual([
      {
        message: [
          `The certificate request \`backup.csr\` holds the key that ${HOST} serves today (\`leaf\`, pin ${short('leaf')}).`,
          'It is lost on the day that key is lost, and so it is no backup.',
        ].join('\n'),
        hint: 'make another key, keep it offline and unused, and give its request: openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -keyout backup.key -out backup.csr',
        key: 'backup.csr',
        data: { file: 'backup.csr', pin: pinOf('leaf') },
      },
    ]);
  });

  it.each(['certificate', 'request', 'public-key'] as const)('looks at a %s', (form) =>
    expect(check([same({ form })])).toHaveLength(1),
  );

  it.each<[string, readonly Backup[], Parameters<typeof check>[1]]>([
    ['another key', [backup()], undefined],
    ['what goes live next: a renewal may keep its key', [same({ role: 'next' })], undefined],
    ['authorities alone', [backup({ form: 'authority' })], undefined],
    ['a host that did not answer', [same()], [failed('connect', 'ECONNREFUSED')]],
    ['nothing in hand', [], undefined],
  ])('is silent about %s', (_, backups, connections) => expect(check(backups, connections)).toEqual([]));

  it('finds the key at any address, and on a chain that nothing vouches for', () => {
    const other = certificate('other', 'issuing', { isCa: false });
    const second = connection([trustPath(other, ISSUING, ROOT)], { address: '192.0.2.2' });
    const untrusted = connection([], { presented: [LEAF] });
    expect(check([same({ pin: pinOf('other') })], [connection(), second])).toHaveLength(1);
    expect(check([same()], [failed('dns', 'ENOTFOUND', null), untrusted])).toHaveLength(1);
  });

  it.each(['issuing', 'root'])(
    'says of the key of an authority that it is not what the host serves: %s',
    (key) => {
      const [problem] = check([same({ pin: pinOf(key) })]);
      expect(problem?.message.split('\n')[0]).toBe(
        `The certificate request \`backup.csr\` holds the key of \`${key}\` in the chain that ${HOST} serves today (pin ${short(key)}).`,
      );
    },
  );

  it('keeps hostile names on their line, and tells each of 1000 by its file', () => {
    const odd = connection([trustPath({ ...LEAF, label: 'l\nerror: `x`' }, ISSUING, ROOT)]);
    const [problem] = check([same({ file: 'f\r\nerror: y.csr' })], [odd]);
    expect(problem?.message.split(/[\n\r]/)).toHaveLength(2);
    expect(problem?.message).toContain('`f error: y.csr` holds');
    expect(problem?.message).toContain('(`l error: `x``, pin');
    const many = Array.from({ length: 1000 }, (_, at) => same({ file: `${at}.csr` }));
    expect(new Set(check(many).map(({ key }) => key)).size).toBe(1000);
  });
});
