import { execFileSync, spawn } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentError } from '../../../src/errors.ts';
import { isFile, readNamedFile, writeNamedFile } from '../../../src/workspace/files.ts';
import { layOut } from '../../support/tree.ts';

describe('writeNamedFile', () => {
  it('replaces a file whole, makes its folders, and leaves nothing beside it', async () => {
    const root = layOut({ 'old.json': 'a much longer text than the new one' });
    await writeNamedFile(join(root, 'old.json'), 'new');
    await writeNamedFile(join(root, 'a/b/new.json'), 'x');
    expect(readFileSync(join(root, 'old.json'), 'utf8')).toBe('new');
    expect(readFileSync(join(root, 'a/b/new.json'), 'utf8')).toBe('x');
    expect(readdirSync(root).sort()).toEqual(['a', 'old.json']);
  });

  it('follows a link and keeps it', async () => {
    const root = layOut({ 'real.json': 'old', 'link.json': { link: 'real.json' } });
    await writeNamedFile(join(root, 'link.json'), 'new');
    expect(lstatSync(join(root, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, 'real.json'), 'utf8')).toBe('new');
  });

  it('writes into a pipe and never replaces it', async () => {
    const root = layOut({ pipe: { pipe: true } });
    const reader = spawn('cat', [join(root, 'pipe')], { stdio: ['ignore', 'pipe', 'ignore'] });
    let seen = '';
    reader.stdout.on('data', (chunk) => {
      seen += chunk;
    });
    const ended = new Promise((resolve) => reader.on('close', resolve));
    await writeNamedFile(join(root, 'pipe'), 'through');
    await ended;
    expect(seen).toBe('through');
    expect(lstatSync(join(root, 'pipe')).isFIFO()).toBe(true);
  });

  it('says why it cannot, and leaves nothing behind', async () => {
    const root = layOut({ file: 'x', folder: { folder: true } });
    await expect(writeNamedFile(join(root, 'file/below'), 'y')).rejects.toThrow(EnvironmentError);
    await expect(writeNamedFile(join(root, 'folder'), 'y')).rejects.toThrow(
      "can't be written: it is a folder",
    );
    expect(execFileSync('find', [root, '-name', '*.tmp'], { encoding: 'utf8' })).toBe('');
  });
});

describe('readNamedFile', () => {
  it('names the option and the reason', async () => {
    const root = layOut({ 'a.pem': 'text' });
    expect(Buffer.from(await readNamedFile(join(root, 'a.pem'), 'trust-anchors')).toString()).toBe('text');
    await expect(readNamedFile(join(root, 'b.pem'), 'trust-anchors')).rejects.toThrow(
      /^`trust-anchors` names .*b\.pem, which can't be read: there is no such file\.$/,
    );
    expect(await isFile(join(root, 'a.pem'))).toBe(true);
    expect(await isFile(root)).toBe(false);
  });
});
