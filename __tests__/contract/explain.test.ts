import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { topics } from '../../src/explain/index.ts';
import { type Command, options } from '../../src/options.ts';
import { rules } from '../../src/rules/index.ts';
import { root, textOf } from './source-tree.ts';

const ids = topics().map(({ id }) => id);
const ruleIds = rules.map(({ meta }) => meta.id);
/** The commands, as the entry has them: each has its usage there. */
const usages = [...textOf('src/cli.ts').matchAll(/^ {4}usage: 'pinwarden ([a-z]+)/gm)].map(
  (match) => match[1],
);

/** What stands in blocks and spans of code. */
function codeOf(page: string): { blocks: string[]; spans: string[] } {
  const blocks = [...page.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map((match) => match[1] as string);
  const rest = page.replace(/^```[\s\S]*?^```/gm, '');
  return { blocks, spans: [...rest.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string) };
}

/** What is wrong with a `pinwarden ...` line, or null. */
function fault(line: string): string | null {
  const [command = '', ...words] = line.trim().split(/\s+/).slice(1);
  if (!usages.includes(command)) return `no command ${command}`;
  const known = options.filter(({ commands }) => commands.includes(command as Command));
  for (const word of words.filter((each) => each.startsWith('-'))) {
    const [flag = '', value] = word.split('=');
    const option = known.find(({ name, short }) => flag === `--${name}` || flag === `-${short}`);
    if (option === undefined) return `${command} has no ${flag}`;
    const given = value ?? words[words.indexOf(word) + 1];
    if (option.type === 'choice' && !option.choices?.includes(given ?? ''))
      return `${flag} is never ${given}`;
  }
  const topic = words[0];
  if (command !== 'explain' || topic === undefined || /^[A-Z]+$/.test(topic)) return null;
  return ids.includes(topic) || ruleIds.includes(topic) ? null : `no page ${topic}`;
}

describe('how command lines are read here', () => {
  it.each([
    ['pinwarden check --at 2027-01-01', null],
    ['pinwarden chekc', 'no command chekc'],
    ['pinwarden check --shard 1/2', 'check has no --shard'],
    ['pinwarden observe -o a.json', null],
    ['pinwarden check --fail-on=sometimes', '--fail-on is never sometimes'],
    ['pinwarden explain nothing', 'no page nothing'],
    ['pinwarden explain TOPIC', null],
  ])('%s', (line, expected) => expect(fault(line)).toBe(expected));
});

it('no topic is called like a rule', () => {
  expect(ids.filter((id) => ruleIds.includes(id))).toEqual([]);
});

describe.each(ids)('the page %s', (id) => {
  const path = `src/explain/${id}.md`;
  const page = textOf(path);
  const { blocks, spans } = codeOf(page);
  const sources = /^## Sources\n([\s\S]*)$/m.exec(page)?.[1] ?? '';

  it('is one screen or two, and begins with its one title', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(page.match(/^# .+$/gm)).toHaveLength(1);
    expect(page).toMatch(/^# \S.+\n\n/);
    expect(page.trimEnd().split('\n').length).toBeGreaterThanOrEqual(25);
    expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });
  it('ends with its sources, addresses among them', () => {
    expect(sources).not.toBe('');
    expect(sources).not.toMatch(/^## /m);
    expect(sources).toMatch(/\]\(https:\/\/[^)\s]+\)/);
    for (const item of sources.trim().split('\n')) expect(item).toMatch(/^- \S/);
  });
  it('uses no more of Markdown than the terminal shows', () => {
    const text = page.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
    expect(text).not.toMatch(/<[a-z!/]|!\[|^>|^#{3,}|^(?:---|===)|^\[[^\]]+\]:/im);
  });
  it('links to what exists', () => {
    const links = [...page.matchAll(/\]\(([^)#\s]+)/g)].map((match) => match[1] as string);
    const missing = links.filter((link) => {
      return /^[a-z]+:/i.test(link)
        ? !link.startsWith('https://')
        : !existsSync(join(root, 'src/explain', link));
    });
    expect(missing).toEqual([]);
  });
  it('names commands and options that exist', () => {
    const lines = [...blocks.flatMap((block) => block.split('\n')), ...spans]
      .map((line) => line.trim())
      .filter((line) => /^pinwarden [a-z]/.test(line));
    expect(lines.flatMap((line) => (fault(line) === null ? [] : [`${line}: ${fault(line)}`]))).toEqual([]);
    const flags = spans.filter((span) => span.startsWith('--')).map((span) => /^--([a-z-]+)/.exec(span)?.[1]);
    // certbot's, and said to be.
    const names = [...options.map(({ name }) => name), 'reuse-key'];
    expect(flags.filter((flag) => flag === undefined || !names.includes(flag))).toEqual([]);
  });
  it('stands in the README under its title', () => {
    const section = /^## Learn more\n([\s\S]*?)^## /m.exec(textOf('README.md'))?.[1] ?? '';
    const title = topics().find((topic) => topic.id === id)?.title;
    expect(section.split('\n')).toContain(`- [${title}](${path})`);
  });
});
