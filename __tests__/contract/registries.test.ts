import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { rules } from '../../src/rules/index.ts';
import { VERSION } from '../../src/version.ts';
import { readmeTable } from './readme-table.ts';
import { filesUnder, foldersIn, root, textOf } from './source-tree.ts';

const idsOf = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
const sorted = (values: readonly string[]): string[] => [...values].sort();

describe('rules', () => {
  const registered = rules.map(({ meta }) => meta.id);
  const defining = filesUnder('src/rules', '.ts')
    .filter((path) => /\bdefineRule\(\{/.test(textOf(path)))
    .map((path) => path.replace(/^src\/rules\/|\.ts$/g, ''));

  it('are registered once each', () => expect(registered.length).toBe(new Set(registered).size));
  it('are one file each, named after the rule', () => expect(sorted(registered)).toEqual(sorted(defining)));
  it('have a page each, beside them', () => expect(idsOf('src/rules', '.md')).toEqual(sorted(registered)));
  it('have a test each', () => expect(idsOf('__tests__/rules', '.test.ts')).toEqual(sorted(registered)));
  it('stand in the README', () => {
    const rows = rules.map(({ meta }) => [
      `[\`${meta.id}\`](src/rules/${meta.id}.md)`,
      meta.severity,
      meta.title,
    ]);
    expect(readmeTable('rules', ['rule', 'severity', 'what it finds'], rows)).toEqual({ asWritten: true });
  });

  describe.each(rules.map(({ meta }) => meta))(
    '$id',
    ({ id, title, severity, sources, formats: applicable }) => {
      it('has a kebab-case id', () => expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/));
      it('has a title of one line without a full stop', () => expect(title).toMatch(/^[A-Z].{9,79}[^.]$/));
      it('names sources that can be looked up', () => {
        for (const source of sources) {
          expect(source.title).not.toBe('');
          if (source.url !== undefined) expect(source.url).toMatch(/^https:\/\//);
        }
      });
      it('applies to formats that exist', () => {
        const known = formats.map((format) => format.id);
        if (applicable !== 'all') expect(known).toEqual(expect.arrayContaining([...applicable]));
      });
      it('has a page with the fixed headings, each with text', () => {
        const page = textOf(`src/rules/${id}.md`);
        expect(headings(page)).toEqual([
          `# ${id}`,
          '## What it finds',
          '## Why it matters',
          '## Example',
          '## How to fix',
          '## When to ignore',
          '## Source',
        ]);
        for (const section of page.split(/^#+ .*$/m).slice(1)) expect(section.trim()).not.toBe('');
      });
      it('has a page that shows code in its example and every source at its end', () => {
        const page = textOf(`src/rules/${id}.md`);
        expect(sectionOf(page, 'Example')).toContain('```');
        const named = sectionOf(page, 'Source');
        // By its address, or by the name that stands before any colon or comma: `RFC 7469`, `MASTG-TEST-0242`.
        const absent = sources.filter(
          ({ title, url }) =>
            !named.includes(url ?? title) && !named.includes(title.split(/[:,]/)[0] as string),
        );
        expect(absent).toEqual([]);
      });
      it('has a page that says the severity which the rule has', () => {
        const named = /\b(error|warning|notice)\b/.exec(
          sectionOf(textOf(`src/rules/${id}.md`), 'What it finds'),
        );
        if (named !== null) expect(named[1]).toBe(severity);
      });
    },
  );
});

describe('formats', () => {
  const registered = formats.map(({ id }) => id);
  it('are registered once each', () => expect(registered.length).toBe(new Set(registered).size));
  it('are one folder each', () => expect(foldersIn('src/formats')).toEqual(sorted(registered)));
  it('have cases each', () => expect(foldersIn('__tests__/formats')).toEqual(sorted(registered)));
  it.each(registered)('%s has its page, which the README links', (id) => {
    expect(textOf(`src/formats/${id}/README.md`)).toMatch(/^# \S/);
    expect(textOf('README.md')).toContain(`](src/formats/${id}/README.md)`);
    expect(textOf('README.md')).toContain(`\`${id}\``);
  });
});

it('the version is that of package.json', () =>
  expect(VERSION).toBe(JSON.parse(textOf('package.json')).version));

describe('links', () => {
  const pages = [...filesUnder('src', '.md'), ...filesUnder('.github', '.md'), 'README.md'];
  it.each(pages)('%s links to what exists', (page) => {
    const links = [...withoutCode(textOf(page)).matchAll(/\]\(([^)#\s]+)(?:#[^)\s]*)?\)/g)].map(
      (match) => match[1] as string,
    );
    const missing = links.filter(
      (link) => !/^[a-z]+:/i.test(link) && !existsSync(join(root, page, '..', decodeURI(link))),
    );
    expect(missing).toEqual([]);
  });
});

function withoutCode(page: string): string {
  return page.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}

function headings(page: string): string[] {
  return page.replace(/^```[\s\S]*?^```/gm, '').match(/^#+ .*$/gm) ?? [];
}

function sectionOf(page: string, heading: string): string {
  return new RegExp(`^## ${heading}$([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(page)?.[1] ?? '';
}
