import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pinwarden } from '../support/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pinwarden-demo-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('pinwarden demo', () => {
  it('comes out as announced and leaves nothing behind', async () => {
    const { code, stdout, stderr } = await pinwarden(['demo'], { env: { TMPDIR: folder } });
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/^ {3}NO /m);
    expect(stdout.match(/^ {3}yes {2}/gm)).toHaveLength(8);
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps the sample where it is told to, and it can be checked again', async () => {
    const kept = join(folder, 'sample');
    expect((await pinwarden(['demo', '--keep', kept])).code).toBe(0);
    expect(existsSync(join(kept, 'ios/DemoApp/Info.plist'))).toBe(true);
    const again = await pinwarden(['check', kept, '--offline', '--format=json']);
    const { findings } = JSON.parse(again.stdout);
    expect(findings.map(({ rule }: { rule: string }) => rule).sort()).toEqual([]);
  });

  it('writes into no folder that holds something', async () => {
    writeFileSync(join(folder, 'precious.txt'), 'x');
    const { code, stderr } = await pinwarden(['demo', '--keep', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain("isn't empty");
    expect(readdirSync(folder)).toEqual(['precious.txt']);
    const onFile = await pinwarden(['demo', '--keep', join(folder, 'precious.txt')]);
    expect(onFile.code).toBe(2);
    expect(onFile.stderr).not.toContain('    at ');
  });
});
