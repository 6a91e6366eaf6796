import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, root, textOf } from './source-tree.ts';

// Put together here, so that this file doesn't hold what it looks for. Folders of one machine; `/tmp` only with a file in it.
const home = ['work', 'farm', 'root', 'home', 'Users'].map((name) => `/${name}/`);
const machinePath = new RegExp(`(?:(?<=file://)|(?<![\\w.~$:@*>)}/-]))(?:${home.join('|')})[\\w.-]`);
const secret = new RegExp(
  `-----BEGIN (?:[A-Z]+ )*PRIVATE ${'KEY'}-----\\s*\\w|\\bgh[pousr]_[A-Za-z0-9]{36}\\b|\\bnpm_[A-Za-z0-9]{36}\\b`,
);

interface LockedPackage {
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

/** Where Node would look for a package: below the one that needs it, then outwards. */
function placesOf(path: string, name: string): string[] {
  const inner = path === '' ? [] : path.split(/(?:^|\/)node_modules\//).slice(1);
  return Array.from({ length: inner.length + 1 }, (_, depth) =>
    [...inner.slice(0, inner.length - depth), name].map((each) => `node_modules/${each}`).join('/'),
  );
}

/** What git would commit; the whole tree where this isn't a clone. */
function trackedFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter((path) => path !== '');
  } catch {
    const folders = ['src', '__tests__', '.ci', '.github', 'dist'];
    return folders
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => filesUnder(folder, ''));
  }
}

const files = trackedFiles();
const texts = files
  .filter((path) => path !== 'package-lock.json')
  .flatMap((path) => {
    try {
      return [{ path, text: textOf(path) }];
    } catch {
      // Deleted and not yet committed, or a symbolic link of a test's input to nowhere.
      return [];
    }
  });
const holding = (pattern: RegExp, among: RegExp): string[] =>
  texts
    .filter(({ path, text }) => among.test(path) && pattern.test(text))
    .map(({ path, text }) => `${path}: ${pattern.exec(text)?.[0]}`);

describe('what is committed', () => {
  it('is found', () => expect(texts.length).toBeGreaterThan(50));
  it('names no registry in the lock file', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "http/);
  });
  it('has a lock file that fits package.json', () => {
    const { version, packages } = JSON.parse(textOf('package-lock.json'));
    const manifest = JSON.parse(textOf('package.json'));
    expect(version).toBe(manifest.version);
    for (const kind of ['dependencies', 'devDependencies', 'engines', 'bin'])
      expect(packages[''][kind]).toEqual(manifest[kind]);
  });
  it('has a lock file that holds every package it needs, for other platforms too', () => {
    // An install where a registry lacks some leaves a lock file that `npm ci` refuses.
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, LockedPackage>;
    };
    const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !placesOf(path, name).some((place) => place in packages))
        .map((name) => `${name}, needed by ${path}`),
    );
    expect(missing).toEqual([]);
  });
  it('names no folder of one machine', () => expect(holding(machinePath, /^(?!dist\/)/)).toEqual([]));
  it('was not bundled with one either', () => {
    const bundled = new RegExp(`(?:${home.slice(0, 4).join('|')})[\\w./-]*(?:node_modules|build|src)/`);
    expect(holding(bundled, /^dist\//)).toEqual([]);
  });
  it('holds no private key and no token', () => expect(holding(secret, /./)).toEqual([]));
  it('holds no folder that is built or installed', () => {
    expect(files.filter((path) => /^(build|node_modules|coverage)\//.test(path))).toEqual([]);
  });
});

describe('how it looks for them', () => {
  it.each([
    [`cd ${home[0]}main`, true],
    [`"file://${home[2]}x.ts"`, true],
    [`'${home[3]}user/app'`, true],
    ['src/work/main', false],
    ['https://example.com/home/page', false],
  ])('%s', (text, expected) => expect(machinePath.test(text)).toBe(expected));
});
