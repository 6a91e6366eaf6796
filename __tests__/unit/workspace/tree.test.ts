import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import { LARGEST_FILE, openWorkTree, type WorkTree } from '../../../src/workspace/tree.ts';
import { walk } from '../../../src/workspace/walk.ts';
import { type Entry, layOut } from '../../support/tree.ts';

const open = (entries: Record<string, Entry>, below = ''): WorkTree =>
  openWorkTree(join(layOut(entries), below));

async function problemOf(tree: WorkTree, path: string): Promise<string> {
  const reading = await tree.read(path);
  return 'problem' in reading ? reading.problem : `read: ${reading.source.text}`;
}

/** Takes the permission away until the test's end, and the superuser's power over permissions with it. */
function withoutPermission(root: string, path: string): void {
  chmodSync(root, 0o755);
  chmodSync(join(root, path), 0);
  if (process.getuid?.() === 0) process.seteuid?.(65534);
  onTestFinished(() => {
    if (process.getuid?.() === 0) process.seteuid?.(0);
    chmodSync(join(root, path), 0o700);
  });
}

describe('what is opened', () => {
  it('a folder, whose absolute path is the root', async () => {
    const root = layOut({ 'a.xml': 'x' });
    const tree = openWorkTree(root);
    expect(tree).toMatchObject({ root, onlyFile: null });
    expect(await tree.files()).toEqual(['a.xml']);
  });

  it('a single file, relative to its folder', async () => {
    const root = layOut({ 'res/xml/a.xml': 'x', 'res/xml/b.xml': 'y' });
    const tree = openWorkTree(join(root, 'res/xml/a.xml'));
    expect(tree).toMatchObject({ root: join(root, 'res/xml'), onlyFile: 'a.xml' });
    expect(await tree.files()).toEqual(['a.xml']);
    expect(await problemOf(tree, 'a.xml')).toBe('read: x');
  });

  it('a folder through a symbolic link, since the caller named it', async () => {
    const tree = open({ 'real/a.xml': 'x', linked: { link: 'real' } }, 'linked');
    expect(await tree.files()).toEqual(['a.xml']);
    expect(await problemOf(tree, 'a.xml')).toBe('read: x');
  });

  it.each(['missing', 'a.xml/below'])('not %s: there is nothing', (below) => {
    const root = layOut({ 'a.xml': 'x' });
    const opening = (): WorkTree => openWorkTree(join(root, below));
    expect(opening).toThrow(UsageError);
    expect(opening).toThrow(/There is no file or folder/);
  });

  it('not a device', () => {
    expect(() => openWorkTree('/dev/null')).toThrow(/is a device, neither a folder nor a file/);
  });

  it('not a pipe', () => {
    expect(() => open({ pipe: { pipe: true } }, 'pipe')).toThrow(
      /is a named pipe, neither a folder nor a file/,
    );
  });
});

describe('files', () => {
  it('are relative, with forward slashes, sorted by code unit', async () => {
    const tree = open({ 'b/z.xml': '', 'b/a.xml': '', 'a.xml': '', 'B.xml': '', 'b.xml': '' });
    expect(await tree.files()).toEqual(['B.xml', 'a.xml', 'b.xml', 'b/a.xml', 'b/z.xml']);
  });

  it.each([
    'with space/a b.xml',
    'línea/ünï.xml',
    '日本/設定.xml',
    'line\nbreak/a\nb.xml',
    'back\\slash.xml',
    'quote\'and".xml',
    '-dash.xml',
    '$(x).xml',
  ])('%j is listed and read', async (path) => {
    const tree = open({ [path]: 'content' });
    expect(await tree.files()).toEqual([path]);
    expect(await problemOf(tree, path)).toBe('read: content');
  });

  it.each([
    ...[
      '.git',
      '.hg',
      '.svn',
      'node_modules',
      'Pods',
      'build',
      'DerivedData',
      '.gradle',
      '.idea',
      'Carthage',
    ],
    ...['A.xcframework', 'A.xcbaseline', '.dart_tool', '.symlinks', 'vendor/bundle', 'bin', 'obj', '.build'],
  ])('below %s are left out', async (folder) => {
    const tree = open({ [`app/${folder}/res/xml/a.xml`]: '', 'app/kept.xml': '' });
    expect(await tree.files()).toEqual(['app/kept.xml']);
    expect(await tree.unentered()).toEqual([]);
  });

  it.each(['vendor', 'third_party', 'builds', 'platforms/ios', 'Build', 'packages'])(
    'below %s are there',
    async (folder) => {
      expect(await open({ [`${folder}/a.xml`]: '' }).files()).toEqual([`${folder}/a.xml`]);
    },
  );

  it('of skipped names that are no folders are there', async () => {
    expect(await open({ build: '', Pods: '' }).files()).toEqual(['Pods', 'build']);
  });

  it('in a skipped folder are there when the caller names that folder', async () => {
    expect(await open({ 'build/res/xml/a.xml': '' }, 'build').files()).toEqual(['res/xml/a.xml']);
  });

  it('include links to files and pipes, which reading then judges', async () => {
    const tree = open({
      'a.xml': 'x',
      'b.xml': { link: 'a.xml' },
      'c.xml': { pipe: true },
      'd.xml': { link: 'gone' },
    });
    expect(await tree.files()).toEqual(['a.xml', 'b.xml', 'c.xml', 'd.xml']);
  });

  it('behind a link to a folder are not followed, in the tree or out of it, nor round a loop', async () => {
    const outside = layOut({ 'res/xml/secret.xml': 'x' });
    const tree = open({
      'app/a.xml': '',
      'app/loop': { link: '.' },
      'app/up': { link: '../..' },
      inside: { link: 'app' },
      outside: { link: outside },
      node_modules: { link: outside },
    });
    expect(await tree.files()).toEqual(['app/a.xml']);
    expect((await tree.unentered()).map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      'app/loop link-inside',
      'app/up link-outside',
      'inside link-inside',
      'outside link-outside',
    ]);
  });

  it('in 500 folders below each other are found', async () => {
    const path = `${'d/'.repeat(500)}a.xml`;
    expect(await open({ [path]: 'x' }).files()).toEqual([path]);
  });

  it('end at a bound, and say so', async () => {
    const root = layOut({ 'a/1.xml': '', 'a/2.xml': '', 'b/3.xml': '' });
    const { unentered } = await walk(root, 3);
    expect(unentered).toEqual([
      { path: '.', kind: 'unreadable', problem: expect.stringContaining('more than 3 files and folders') },
    ]);
    expect((await walk(root, 5)).unentered).toEqual([]);
  });

  it('of a folder that vanishes are told as not entered', async () => {
    const root = layOut({ 'a/1.xml': '' });
    rmSync(root, { recursive: true });
    expect(await walk(root)).toEqual({
      files: [],
      unentered: [{ path: '.', kind: 'unreadable', problem: "the folder can't be listed (ENOENT)" }],
    });
  });

  it('of a folder without permission are told', async () => {
    const root = layOut({ 'a/1.xml': '', 'b.xml': '' });
    const tree = openWorkTree(root);
    withoutPermission(root, 'a');
    expect(await tree.files()).toEqual(['b.xml']);
    expect(await tree.unentered()).toEqual([
      { path: 'a', kind: 'unreadable', problem: "the folder can't be listed (EACCES)" },
    ]);
  });
});

describe('read', () => {
  it('decodes', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x61, 0]);
    const reading = await open({ 'a.xml': utf16 }).read('a.xml');
    expect(reading).toMatchObject({ source: { path: 'a.xml', text: '<a', encoding: 'utf-16le', bom: true } });
  });

  it('reads an empty file', async () => {
    expect(await problemOf(open({ 'a.xml': '' }), 'a.xml')).toBe('read: ');
  });

  it('follows a link to a file as long as it stays inside', async () => {
    const tree = open({
      'main/a.xml': 'x',
      'debug/a.xml': { link: '../main/a.xml' },
      again: { link: 'debug/a.xml' },
    });
    expect(await problemOf(tree, 'debug/a.xml')).toBe('read: x');
    expect(await problemOf(tree, 'again')).toBe('read: x');
  });

  it('refuses every way out', async () => {
    const outside = layOut({ 'secret.xml': 'secret' });
    const root = layOut({
      'relative.xml': { link: '../secret.xml' },
      'absolute.xml': { link: join(outside, 'secret.xml') },
      'chain.xml': { link: 'absolute.xml' },
      folder: { link: outside },
      'passwd.xml': { link: '/etc/passwd' },
    });
    writeFileSync(`${root}-secret.xml`, 'secret');
    onTestFinished(() => rmSync(`${root}-secret.xml`));
    const tree = openWorkTree(root);
    const ways = ['absolute.xml', 'chain.xml', 'folder/secret.xml', 'passwd.xml'];
    for (const path of ways) expect(await problemOf(tree, path)).toBe('a symbolic link out of the work tree');
    expect(await problemOf(tree, 'relative.xml')).toMatch(/a symbolic link to nothing/);
    for (const path of [
      '../secret.xml',
      '/etc/passwd',
      '',
      '.',
      `../${root.split('/').at(-1)}-secret.xml`,
      'a\0b',
    ]) {
      expect(await problemOf(tree, path)).toBe('the path leads out of the work tree');
    }
  });

  it('refuses a link into a repository’s own folder, where a token may lie', async () => {
    const tree = open({
      '.git/config': 'token',
      'a.xml': { link: '.git/config' },
      'sub/.git/config': 'token',
    });
    expect(await problemOf(tree, 'a.xml')).toBe('a link into a `.git` folder');
    expect(await problemOf(tree, 'sub/.git/config')).toBe('a link into a `.git` folder');
  });

  it('reads a tree that itself lies below a folder of that name', async () => {
    expect(await problemOf(open({ '.git/worktree/a.xml': 'x' }, '.git/worktree'), 'a.xml')).toBe('read: x');
  });

  it('says what isn’t a file, and waits for none of them', async () => {
    const root = layOut({
      'pipe.xml': { pipe: true },
      'to-pipe.xml': { link: 'pipe.xml' },
      'folder.xml': { folder: true },
      'loop.xml': { link: 'loop.xml' },
      'dangling.xml': { link: 'nothing.xml' },
    });
    const server = createServer().listen(join(root, 'socket.xml'));
    await new Promise((resolve) => server.once('listening', resolve));
    onTestFinished(() => void server.close());
    const tree = openWorkTree(root);
    expect(await problemOf(tree, 'pipe.xml')).toBe('a named pipe');
    expect(await problemOf(tree, 'to-pipe.xml')).toBe('a symbolic link to a named pipe');
    expect(await problemOf(tree, 'folder.xml')).toBe('a folder');
    expect(await problemOf(tree, 'loop.xml')).toBe('a symbolic link that leads back to itself');
    expect(await problemOf(tree, 'dangling.xml')).toBe('it is not there, or a symbolic link to nothing');
    expect(await problemOf(tree, 'socket.xml')).toBe('a socket');
    expect(await problemOf(tree, 'gone.xml')).toBe('it is not there, or a symbolic link to nothing');
  });

  it('refuses a file above the limit without reading it, and takes one at the limit', async () => {
    const tree = open({ 'large.xml': { sparse: 50_000_000 }, 'limit.xml': { sparse: LARGEST_FILE } });
    expect(await problemOf(tree, 'large.xml')).toBe('a file of 50,000,000 bytes; the limit is 48,000,000');
    const reading = await tree.read('limit.xml');
    expect('source' in reading && reading.source.bytes.length).toBe(LARGEST_FILE);
  });

  it('says that a file vanished after the walk', async () => {
    const root = layOut({ 'a.xml': 'x' });
    const tree = openWorkTree(root);
    expect(await tree.files()).toEqual(['a.xml']);
    rmSync(join(root, 'a.xml'));
    expect(await problemOf(tree, 'a.xml')).toBe('it is not there, or a symbolic link to nothing');
  });

  it('says that permission is missing', async () => {
    const root = layOut({ 'a.xml': 'x' });
    withoutPermission(root, 'a.xml');
    expect(await problemOf(openWorkTree(root), 'a.xml')).toBe('the system refuses to open it (EACCES)');
  });
});
