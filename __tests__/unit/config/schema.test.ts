import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { permitted, ranges, refused } from '../../../src/config/permitted.ts';
import { readConfiguration } from '../../../src/config/read.ts';
import { configurationShape } from '../../../src/config/shape.ts';
import { UsageError } from '../../../src/errors.ts';
import { options } from '../../../src/options.ts';
import { rules } from '../../../src/rules/index.ts';
import { readSettings } from '../../../src/settings.ts';

const file = join(import.meta.dirname, '../../../src/config/pinwarden.schema.json');
const schema = toJsonSchema(configurationShape, { ignoreActions: ['check'], typeMode: 'input' });

/** As the formatter has it: a list of single values on one line where that fits. */
function written(value: unknown, indent = '', before = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const items = Object.entries(value).map(([key, each]) => {
    const label = isList ? '' : `${JSON.stringify(key)}: `;
    return `${label}${written(each, inner, inner.length + label.length)}`;
  });
  const [open, close] = isList ? '[]' : '{}';
  const line = `${open}${items.join(', ')}${close}`;
  const isFlat = items.length === 0 || (isList && value.every((each) => typeof each !== 'object'));
  if (isFlat && before + line.length < 110) return line;
  return `${open}\n${inner}${items.join(`,\n${inner}`)}\n${indent}${close}`;
}

if (process.env['UPDATE_SCHEMA'] !== undefined) {
  writeFileSync(file, `${written(schema)}\n`);
}

const PIN = 'kCSq2yAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

describe('the schema for editors', () => {
  it('is up to date: UPDATE_SCHEMA=1 npx vitest run __tests__/unit/config/schema.test.ts', () =>
    expect(readFileSync(file, 'utf8')).toBe(`${written(schema)}\n`));
  it('is of draft 7, closed, and describes every key', () => {
    const { $schema, additionalProperties, properties = {} } = schema;
    expect($schema).toContain('draft-07');
    expect(additionalProperties).toBe(false);
    for (const [key, value] of Object.entries(properties)) {
      expect(value, key).toHaveProperty('description');
    }
  });
  it('has the id and the title of every rule', () => {
    const text = JSON.stringify(schema.properties?.['ignore']);
    for (const { meta } of rules) {
      expect(text).toContain(JSON.stringify({ const: meta.id, title: meta.title }));
    }
    expect(schema.properties?.['rules']).toMatchObject({
      anyOf: [{ properties: Object.fromEntries(rules.map(({ meta }) => [meta.id, expect.anything()])) }, {}],
    });
  });
});

describe('the schema and the reader agree', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema as object);
  const isRead = (text: string): boolean => {
    try {
      readConfiguration('pinwarden.yml', text);
      return true;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return false;
    }
  };
  const both = (text: string) => ({ editor: validate(parse(text) ?? {}), reader: isRead(text) });

  it.each([
    '',
    '{}',
    'preset: strict',
    'timeout: 10',
    'timeout: 0.001',
    'timeout: 3600',
    'retries: 0',
    'key-types: both',
    'ip-versions: 4',
    'ip-versions: "6"',
    'ip-versions: both',
    'close-when-healthy: false',
    'include-subdomains: true',
    'own-domains: example.com',
    'own-domains: [example.com, "*.example.org", bücher.example]',
    'own-domains: []',
    'trust-anchors: ca.pem',
    'pin: root',
    'pin: [leaf, root]',
    'expiration: auto',
    'expiration: +90d',
    'expiration: 2027-01-31',
    'title: Update pins',
    'rules:',
    'rules: {backup-pin-missing: off}',
    'rules: {certificate-expiring: {severity: error, days: 30, fraction: 0.2}}',
    'rules: {certificate-expiring: {}}',
    'hosts:',
    'hosts: {api.example.com: }',
    'hosts: {api.example.com: {pin: root, backup: a.pem, next: [b.pem], connect-to: "10.0.0.5:8443", probe: [w.example.com]}}',
    'hosts: {192.0.2.1: {}, "2001:db8::1": {}, bücher.example: {}}',
    `variables: {API_PIN: ${PIN}}`,
    'variables:',
    'ignore:',
    'ignore: []',
    'ignore: [{rule: chain-differs, reason: known}]',
    'ignore: [{rule: chain-differs, reason: known, host: "*.example.com", path: "app/**", until: 2027-01-31}]',
  ])('on what is right: %s', (text) => expect(both(text)).toEqual({ editor: true, reader: true }));

  it.each([
    '[]',
    'text',
    '3',
    'presets: strict',
    'preset: lax',
    'preset:',
    'preset: [strict]',
    'timeout: ten',
    'timeout: "10"',
    'timeout: 0',
    'timeout: 3601',
    'timeout: [10]',
    'retries: 1.5',
    'retries: -1',
    'key-types: dsa',
    'ip-versions: 5',
    'include-subdomains: "true"',
    'include-subdomains: 1',
    'own-domains: [1]',
    'own-domains: {a: b}',
    'own-domains: https://example.com',
    'trust-anchors: ""',
    'pin: rot',
    'pin: [leaf, same-kind]',
    'pin: same-kind',
    'expiration: tomorrow',
    'title: 1',
    'rules: []',
    'rules: [backup-pin-missing]',
    'rules: {no-such-rule: error}',
    'rules: {backup-pin-missing: fatal}',
    'rules: {backup-pin-missing: }',
    'rules: {backup-pin-missing: [error]}',
    'rules: {backup-pin-missing: {days: 3}}',
    'rules: {certificate-expiring: {days: -1}}',
    'rules: {certificate-expiring: {severity: eror}}',
    'hosts: []',
    'hosts: {"https://api.example.com": {}}',
    'hosts: {"*.example.com": {}}',
    'hosts: {api.example.com: root}',
    'hosts: {api.example.com: []}',
    'hosts: {api.example.com: {pins: root}}',
    'hosts: {api.example.com: {connect-to: "a b"}}',
    'hosts: {api.example.com: {connect-to: 8443}}',
    'hosts: {api.example.com: {backup: [[a]]}}',
    'variables: []',
    'variables: {API_PIN: abc}',
    'variables: {API_PIN: 3}',
    `variables: {$(API_PIN): ${PIN}}`,
    'ignore: {}',
    'ignore: [chain-differs]',
    'ignore: [[]]',
    'ignore: [{rule: chain-differs}]',
    'ignore: [{reason: known}]',
    'ignore: [{rule: no-such-rule, reason: known}]',
    'ignore: [{rule: chain-differs, reason: known, until: soon}]',
    'ignore: [{rule: chain-differs, reason: " "}]',
    'ignore: [{rule: chain-differs, reason: known, file: a}]',
    ...Object.keys(refused).map((name) => `${name}: x`),
  ])('on what is wrong: %s', (text) => expect(both(text)).toEqual({ editor: false, reader: false }));

  it.each([
    ['a day that the month has not', 'expiration: 2027-02-30'],
    ['a host that none can be', 'hosts: {a..b: {}}'],
    ['a name that the language has a meaning for', 'hosts: {constructor: {}}'],
    ['one host in two spellings', 'hosts: {API.example.com: {}, api.example.com: {}}'],
    ['a port that there is not', 'hosts: {a.example: {connect-to: "b.example:0"}}'],
    ['a threshold in two places', 'certificate-expiring-days: 3\nrules: {certificate-expiring: {days: 3}}'],
    ['a control character', 'title: "a\\eb"'],
  ])('but for %s, which the reader alone tells', (_, text) =>
    expect(both(text)).toEqual({ editor: true, reader: false }),
  );
});

describe('the options of the file', () => {
  it('are decided one by one: what may stand here, and what may not', () => {
    const names = options.map(({ name }) => name);
    expect([...permitted, ...Object.keys(refused)].sort()).toEqual([...names].sort());
  });
  it('have a range each where they are numbers', () => {
    const numbers = options.filter(({ name, type }) => type === 'number' && permitted.has(name));
    expect(Object.keys(ranges).sort()).toEqual(numbers.map(({ name }) => name).sort());
  });
  it.each(Object.entries(ranges))(
    '%s: the command line has the same range',
    (name, { least, most, whole }) => {
      const takes = (value: number): boolean => {
        try {
          readSettings((each) => (each === name ? String(value) : undefined));
          return true;
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          return false;
        }
      };
      expect([least, most].map(takes)).toEqual([true, true]);
      expect([least - 0.0001, most + 0.0001].map(takes)).toEqual([false, false]);
      expect(takes((least + most) / 2 + 0.1)).toBe(whole !== true);
    },
  );
});
