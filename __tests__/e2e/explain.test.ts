import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI, run } from '../support/run.ts';

let folder: string;
const explain = (args: readonly string[], env: Record<string, string> = {}) =>
  run(process.execPath, [join(folder, 'dist/cli/index.js'), 'explain', ...args], { cwd: folder, env });
const pages = ['explain', 'rules'].flatMap((room) => {
  const sources = new URL(`../../src/${room}/`, import.meta.url);
  return readdirSync(sources)
    .sort()
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ id: name.slice(0, -3), room, text: readFileSync(new URL(name, sources), 'utf8') }));
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pinwarden-explain-'));
  cpSync(dirname(dirname(CLI)), join(folder, 'dist'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('pinwarden explain, from its bundle alone', () => {
  it('lists every topic', async () => {
    const { code, stdout, stderr } = await explain([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const listed = [...stdout.matchAll(/^ {2}([a-z-]+) {2,}\S/gm)].map((match) => match[1]);
    expect(listed).toEqual(pages.filter(({ room }) => room === 'explain').map(({ id }) => id));
    expect(stdout).toContain('pinwarden explain live-pin-missing');
  });

  it.each(['backups', 'live-pin-missing'])('prints the page of %s as it was written', async (id) => {
    const text = pages.find((page) => page.id === id)?.text;
    expect(await explain([id])).toEqual({ code: 0, stdout: text, stderr: '' });
  });

  it('holds all pages', () => {
    for (const { id, room, text } of pages)
      expect(readFileSync(join(folder, 'dist', room, `${id}.md`), 'utf8')).toBe(text);
  });

  it('paints for a terminal', async () => {
    const { stdout } = await explain(['backups'], { FORCE_COLOR: '1' });
    expect(stdout.startsWith('\u001b[1mWhere a backup pin comes from\u001b[0m\n')).toBe(true);
    expect(stdout).not.toContain('```');
  });

  it('says what was meant, and where the list is', async () => {
    const slip = await explain(['bakcups']);
    expect({ code: slip.code, stdout: slip.stdout }).toEqual({ code: 2, stdout: '' });
    expect(slip.stderr).toContain('did you mean `backups`?');
    const far = await explain(['kubernetes']);
    expect(far.code).toBe(2);
    expect(far.stderr).toContain('pinwarden explain lists the topics');
  });
});
