import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesDiff, unifiedDiff } from '../../../src/repair/diff.ts';
import { hasCommand } from '../../support/servers.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pinwarden-diff-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('is empty where nothing differs', () => expect(unifiedDiff('a', 'x\n', 'x\n')).toBe(''));

describe.skipIf(!hasCommand('git', '--version'))('git apply (skipped where git is missing)', () => {
  it.each<[string, string, Buffer, Buffer]>([
    ['a line', 'a/b.xml', Buffer.from('1\n2\n3\n'), Buffer.from('1\n2b\n3\n')],
    ['CRLF', 'crlf.xml', Buffer.from('1\r\n2\r\n'), Buffer.from('1\r\n2\r\n3\r\n')],
    ['lone CR', 'cr.xml', Buffer.from('1\r2\r'), Buffer.from('1\r2b\r')],
    ['a missing final newline', 'end.xml', Buffer.from('1\n2'), Buffer.from('1\n2b')],
    ['a final newline that comes', 'end2.xml', Buffer.from('1\n2'), Buffer.from('1\n2\n')],
    ['ISO-8859-1', 'latin.xml', Buffer.from('\u00e9\n1\n', 'latin1'), Buffer.from('\u00e9\n2\n', 'latin1')],
    ['a byte order mark', 'bom.xml', Buffer.from('\ufeff1\n2\n'), Buffer.from('\ufeff1\n3\n')],
    [
      'UTF-16',
      'u16.plist',
      Buffer.from('\ufeff1\n2\n3\n', 'utf16le'),
      Buffer.from('\ufeff1\n9\n3\n', 'utf16le'),
    ],
    ['blanks and quotes in the path', 'a b/"c".xml', Buffer.from('1\n'), Buffer.from('2\n')],
    ['other letters in the path', 'gr\u00fc\u00dfe/\u65e5.xml', Buffer.from('1\n'), Buffer.from('2\n')],
    ['two places', 'two.xml', Buffer.from('1\n'.repeat(40)), Buffer.from(`2\n${'1\n'.repeat(38)}2\n`)],
  ])('takes %s', (_, path, before, after) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), before);
    const patch = join(folder, 'patch');
    writeFileSync(patch, Buffer.from(bytesDiff(path, before, after), 'latin1'));
    execFileSync('git', ['apply', patch], { cwd: folder, stdio: 'pipe' });
    expect(readFileSync(join(folder, path)).equals(after)).toBe(true);
  });
});
