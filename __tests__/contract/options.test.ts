import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OptionSpec, options } from '../../src/options.ts';
import { readSettings } from '../../src/settings.ts';
import { readmeTable } from './readme-table.ts';
import { root, textOf } from './source-tree.ts';

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
    const { pin: _, pinKinds: __, ...expected } = readSettings(() => undefined);
    expect(readSettings((name) => given.get(name))).toMatchObject(expected);
  });
});

/** What an input says of an option. */
function description({ help, type, default: otherwise }: OptionSpec): string {
  const tail = otherwise === null || otherwise === 'false' ? '' : ` (default: ${otherwise})`;
  return `${help}${type === 'list' ? ' (one a line)' : ''}${tail}`;
}

if (process.env['UPDATE_README'] !== undefined) {
  const inputs = options
    .filter(({ action }) => action)
    .map((option) => {
      const lines = [`  ${option.name}:`, `    description: ${JSON.stringify(description(option))}`];
      // Nothing else has a default: what isn't set is left to the tool.
      const tail = option.name === 'token' ? '    default: $\u007b{ github.token }}' : '';
      return [...lines, '    required: false', ...(tail === '' ? [] : [tail]), ''].join('\n');
    });
  const text = textOf('action.yml');
  const [start, end] = [text.indexOf('  offline:\n'), text.indexOf('\noutputs:')];
  writeFileSync(join(root, 'action.yml'), `${text.slice(0, start)}${inputs.join('')}${text.slice(end)}`);
}

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
  it.each(forAction)('describes $name as --help does', (option) => {
    const { name } = option;
    const expected = description(option);
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
