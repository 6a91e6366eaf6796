import { describe, expect, it } from 'vitest';
import { options } from '../../src/options.ts';
import { readSettings } from '../../src/settings.ts';
import { readmeTable } from './readme-table.ts';
import { textOf } from './source-tree.ts';

const names = options.map(({ name }) => name);
const forAction = options.filter(({ action }) => action);
const block = (name: string): string =>
  new RegExp(`^${name}:\\n((?: .*\\n|\\n|#.*\\n)*)`, 'm').exec(`${textOf('action.yml')}\n`)?.[1] ?? '';
/** The Action's own inputs, and no flags: on the command line they are words. */
const BESIDE = ['mode', 'path', 'hosts'];

describe('the table of options', () => {
  it('has every name once', () => expect(names.length).toBe(new Set(names).size));

  it.each(options)(
    'describes $name',
    ({ name, type, help, commands, choices, value, default: otherwise }) => {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(commands.length).toBeGreaterThan(0);
      expect(help).toMatch(/^[A-Z][^\n]+[^.\n]$/);
      expect(value === undefined).toBe(type === 'flag' || type === 'choice');
      if (type === 'choice') expect(choices).toContain(otherwise);
      else expect(choices).toBeUndefined();
      if (type === 'flag') expect(otherwise).toBe('false');
    },
  );

  it('holds defaults that its own checks accept', () => {
    expect(() => readSettings(() => undefined)).not.toThrow();
    const given = new Map(options.map((option) => [option.name, option.default ?? undefined]));
    expect(readSettings((name) => given.get(name))).toEqual(readSettings(() => undefined));
  });
});

describe('action.yml', () => {
  const inputs = [...block('inputs').matchAll(/^ {2}([a-z-]+):\n((?: {4}.*\n)*)/gm)].map((match) => ({
    name: match[1] as string,
    body: match[2] as string,
  }));

  it('has the options that make sense in a workflow, in their order', () => {
    expect(inputs.map(({ name }) => name)).toEqual([...BESIDE, ...forAction.map(({ name }) => name)]);
  });
  it('sets no default but the token: what is not set is left to the tool', () => {
    const set = inputs.filter(({ body }) => /^ {4}default:/m.test(body)).map(({ name }) => name);
    expect(set).toEqual(['token']);
    expect(inputs.filter(({ body }) => !/^ {4}required: false$/m.test(body)).map(({ name }) => name)).toEqual(
      [],
    );
  });
  it.each(forAction)('describes $name as --help does', ({ name, type, help, default: otherwise }) => {
    const tail = otherwise === null || otherwise === 'false' ? '' : ` (default: ${otherwise})`;
    const expected = `${help}${type === 'list' ? ' (one a line)' : ''}${tail}`;
    const body = inputs.find((input) => input.name === name)?.body ?? '';
    const written = /^ {4}description: (.*)$/m.exec(body)?.[1] ?? '';
    expect(written.startsWith('"') ? JSON.parse(written) : written).toBe(expected);
  });
  it('names the outputs that action.ts sets', () => {
    const declared = [...block('outputs').matchAll(/^ {2}([a-z-]+):$/gm)].map((match) => match[1]);
    const set = [...textOf('src/action.ts').matchAll(/\bsetOutput\('([a-z-]+)'/g)].map((match) => match[1]);
    expect(declared).toEqual(set);
  });
  it('runs dist on Node 24', () => {
    expect(
      block('runs')
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['using: node24', 'main: dist/index.js']);
  });
});

it('README lists the options', () => {
  const rows = options.map(({ name, type, value, choices, default: otherwise, help }) => {
    const argument = value ?? choices?.join('\\|');
    const shown = type === 'flag' || argument === undefined ? name : `${name} ${argument}`;
    return [`\`${shown}\``, otherwise === null ? '' : `\`${otherwise}\``, help];
  });
  expect(readmeTable('options', ['option', 'default', 'meaning'], rows)).toEqual({ asWritten: true });
});
