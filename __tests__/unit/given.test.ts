import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Configuration, HostConfiguration } from '../../src/config/configuration.ts';
import type { Given } from '../../src/given.ts';
import { readSettings } from '../../src/settings.ts';

const FOLDER = '/work tree';
const HOST: HostConfiguration = { pin: null, backup: [], next: [], connectTo: null, probe: [] };

const settings = (
  given: Readonly<Record<string, string | readonly string[] | boolean>>,
  configuration: Partial<Configuration> = {},
) => {
  const caller: Given = (name) => given[name];
  return readSettings(
    caller,
    {},
    {
      configuration: {
        path: '.github/pinwarden.yml',
        preset: null,
        options: new Map(),
        severities: new Map(),
        hosts: new Map(),
        variables: new Map(),
        ignores: [],
        ...configuration,
      },
      file: join(FOLDER, '.github/pinwarden.yml'),
      folder: FOLDER,
    },
  );
};
const below = (file: string): string => relative('.', join(FOLDER, file));

describe('what is said first holds', () => {
  it.each<[string, Record<string, string>, Record<string, string>, Configuration['preset'], number]>([
    ['nothing: the table', {}, {}, null, 60],
    ['the preset', {}, {}, 'strict', 100],
    ['the file before the preset', {}, { 'pin-set-expiring-days': '70' }, 'strict', 70],
    [
      'the caller before the file',
      { 'pin-set-expiring-days': '80' },
      { 'pin-set-expiring-days': '70' },
      'strict',
      80,
    ],
    ['an empty input is none', { 'pin-set-expiring-days': '' }, { 'pin-set-expiring-days': '70' }, null, 70],
    ["the caller's preset before the file's", { preset: 'default' }, {}, 'strict', 60],
  ])('%s', (_, given, options, preset, days) => {
    const read = settings(given, { options: new Map(Object.entries(options)), preset });
    expect(read.pinSetExpiringDays).toBe(days);
  });

  it('a list of the caller takes the place of the file’s, an empty one leaves it', () => {
    const options = new Map([['own-domains', ['a.example']]]);
    expect(settings({ 'own-domains': ['b.example'] }, { options }).ownDomains).toEqual(['b.example']);
    expect(settings({ 'own-domains': [] }, { options }).ownDomains).toEqual(['a.example']);
    expect(settings({ 'own-domains': [' '] }, { options }).ownDomains).toEqual(['a.example']);
  });

  it('weights: preset, file, caller', () => {
    const severities = new Map([['weak-key', 'notice'] as const]);
    const read = settings({ severity: ['retired-ca=off'] }, { preset: 'strict', severities });
    expect(read.severities.get('weak-key')).toBe('notice');
    expect(read.severities.get('retired-ca')).toBe('off');
    expect(read.severities.get('platforms-differ')).toBe('error');
  });

  it('refuses a preset that there is not', () => {
    expect(() => settings({ preset: 'stern' })).toThrow('`preset` is `stern`');
  });
});

describe('what the file says of hosts', () => {
  const hosts = new Map([
    [
      'a.example',
      { ...HOST, pin: ['root'] as const, backup: ['keys/a.csr', 'keys/*.pem'], connectTo: '10.0.0.1:8443' },
    ],
    ['b.example', { ...HOST, next: ['n.pem'], probe: ['x.b.example', 'y.b.example'] }],
  ]);

  it('becomes what the options would say, files from its own folder', () => {
    const read = settings({}, { hosts });
    expect(read.backup).toEqual([`a.example=${below('keys/a.csr')}`, `a.example=${below('keys/*.pem')}`]);
    expect(read.next).toEqual([`b.example=${below('n.pem')}`]);
    expect(read.connectTo).toEqual(['a.example=10.0.0.1:8443']);
    expect(read.probe).toEqual(['b.example=x.b.example', 'b.example=y.b.example']);
  });

  it.each(['../secret.pem', '/etc/ssl/a.pem', 'keys/../../a.pem', '/**'])(
    'names no file outside: %s',
    (file) => {
      const options = new Map([['trust-anchors', [file]]]);
      expect(() => settings({}, { options })).toThrow('leads out of its folder');
      const host = new Map([['a.example', { ...HOST, backup: [file] }]]);
      expect(() => settings({}, { hosts: host })).toThrow('leads out of its folder');
      expect(settings({ 'trust-anchors': [file] }).trustAnchors).toEqual([file]);
    },
  );

  it('gives way to the caller', () => {
    const read = settings({ backup: ['c.example=c.pem'], 'connect-to': ['*=127.0.0.1'] }, { hosts });
    expect(read.backup).toEqual(['c.example=c.pem']);
    expect(read.connectTo).toEqual(['*=127.0.0.1']);
  });

  it('files of an option: the caller’s are its own', () => {
    const options = new Map([['trust-anchors', ['root.pem']]]);
    expect(settings({}, { options }).trustAnchors).toEqual([below('root.pem')]);
    expect(settings({ 'trust-anchors': ['other.pem'] }, { options }).trustAnchors).toEqual(['other.pem']);
  });

  it.each<[string, Record<string, string[]>, string[], Configuration['preset'], unknown, unknown]>([
    ['its own kinds', {}, ['leaf'], null, ['root'], ['leaf']],
    ['the preset, where the file is silent', {}, [], 'ca-only', ['root'], ['intermediate', 'root']],
    ['nothing', {}, [], null, ['root'], null],
  ])('pins: %s', (_, given, all, preset, a, b) => {
    const options = new Map(all.length === 0 ? [] : [['pin', all]]);
    const read = settings(given, { hosts, options, preset });
    expect([read.pin('a.example'), read.pin('b.example')]).toEqual([a, b]);
    expect([read.pinKinds('a.example'), read.pinKinds('b.example')]).toEqual([a, b]);
  });

  it("pins: the caller's wish is for the repair, and no decision of the team's", () => {
    const read = settings({ pin: ['leaf'] }, { hosts });
    expect([read.pin('a.example'), read.pin('b.example')]).toEqual([['leaf'], ['leaf']]);
    expect([read.pinKinds('a.example'), read.pinKinds('b.example')]).toEqual([['root'], null]);
    expect(settings({ pin: ['same-kind'] }, { hosts }).pin('a.example')).toBe('same-kind');
  });
});

it('a baseline that is to be written needs a name', () => {
  expect(() => settings({ 'write-baseline': true })).toThrow('without a file');
  expect(settings({ 'write-baseline': true, baseline: 'b.json' }).writeBaseline).toBe(true);
});
