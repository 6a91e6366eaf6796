import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { page, topics } from '../../src/explain/index.ts';
import { rules } from '../../src/rules/index.ts';

const folder = new URL('../../src/explain/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe('topics', () => {
  it('are the files, in alphabetical order', () => {
    expect(topics().map(({ id }) => `${id}.md`)).toEqual(files.sort());
  });
  it('are called what their pages are', () => {
    for (const { id, title } of topics()) {
      expect(readFileSync(new URL(`${id}.md`, folder), 'utf8').split('\n')[0]).toBe(`# ${title}`);
    }
  });
});

describe('page', () => {
  it.each(topics())('$id is what its file says', async ({ id }) => {
    expect(await page(id)).toBe(readFileSync(new URL(`${id}.md`, folder), 'utf8'));
  });
  it.each(rules.map(({ meta }) => meta.id))('%s has its page', async (id) => {
    expect(await page(id)).toMatch(new RegExp(`^# ${id}\n`));
  });

  it.each([
    ['live-pin-mising', 'live-pin-missing'],
    ['Backups', 'backups'],
    ['backup', 'backups'],
    ['pining', 'pinning'],
    ['trust-kit', 'trustkit'],
  ])('takes %s for a slip of %s', async (word, meant) => {
    const error = await page(word).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({
      message: `\`${word}\` is no topic and no rule; did you mean \`${meant}\`?`,
      hint: `pinwarden explain ${meant}`,
    });
  });

  it.each([['kubernetes'], ['x'], ['q'.repeat(100_000)]])(
    'has no guess where nothing is near',
    async (word) => {
      await expect(page(word)).rejects.toMatchObject({
        name: 'UsageError',
        message: `\`${word}\` is no topic and no rule.`,
        hint: 'pinwarden explain lists the topics',
      });
    },
  );

  it.each(['../rules/live-pin-missing', '../../README', 'pinning.md', './pinning', 'index', ''])(
    'reads no other file for %j',
    async (word) => {
      await expect(page(word)).rejects.toBeInstanceOf(UsageError);
    },
  );
});
