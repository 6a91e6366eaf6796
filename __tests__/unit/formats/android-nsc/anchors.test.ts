import { describe, expect, it } from 'vitest';
import { config, PINS, policy, readBody } from './reading.ts';

describe('trust anchors that override pins', () => {
  const anchors = (...entries: string[]): string => `<trust-anchors>${entries.join('')}</trust-anchors>`;
  const certificates = (src: string, overridePins?: string): string =>
    `<certificates src="${src}"${overridePins === undefined ? '' : ` overridePins="${overridePins}"`}/>`;

  it.each([
    // the file, what overrides the pins of example.com
    ['no anchors', config('example.com', PINS), [], false],
    [
      'without overridePins',
      config('example.com', PINS + anchors(certificates('system'), certificates('user'))),
      [],
      false,
    ],
    ['false', config('example.com', PINS + anchors(certificates('system', 'false'))), [], false],
    ['system', config('example.com', PINS + anchors(certificates('system', 'true'))), ['system true'], true],
    ['user', config('example.com', PINS + anchors(certificates('user', 'true'))), ['user false'], false],
    [
      'a resource',
      config('example.com', PINS + anchors(certificates('@raw/ca', 'true'))),
      ['@raw/ca false'],
      false,
    ],
    ['wfa', config('example.com', PINS + anchors(certificates('wfa', 'true'))), ['wfa false'], false],
    [
      'anchor by anchor',
      config('example.com', PINS + anchors(certificates('system'), certificates('user', 'true'))),
      ['user false'],
      false,
    ],
    [
      'from base-config before',
      `<base-config>${anchors(certificates('system', 'true'))}</base-config>${config('example.com', PINS)}`,
      ['system true'],
      true,
    ],
    [
      'from base-config behind',
      `${config('example.com', PINS)}<base-config>${anchors(certificates('system', 'true'))}</base-config>`,
      ['system true'],
      true,
    ],
    [
      'from the config round it',
      config('x.com', anchors(certificates('system', 'true')) + config('example.com', PINS)),
      ['system true'],
      true,
    ],
    [
      'from the config round it, behind',
      config('x.com', config('example.com', PINS) + anchors(certificates('system', 'true'))),
      ['system true'],
      true,
    ],
    [
      'own anchors replace those of base-config',
      `<base-config>${anchors(certificates('system', 'true'))}</base-config>${config('example.com', PINS + anchors(certificates('user')))}`,
      [],
      false,
    ],
    [
      'an empty element counts as present',
      `<base-config>${anchors(certificates('system', 'true'))}</base-config>${config('example.com', PINS + anchors())}`,
      [],
      false,
    ],
    [
      'the nearest wins over base-config',
      `<base-config>${anchors(certificates('user', 'true'))}</base-config>${config('x.com', anchors(certificates('system', 'true')) + config('example.com', PINS))}`,
      ['system true'],
      true,
    ],
    [
      'debug-overrides are not of release builds',
      `${config('example.com', PINS)}<debug-overrides>${anchors(certificates('system'), certificates('user', 'true'))}</debug-overrides>`,
      [],
      false,
    ],
    [
      'the prefixed attribute is not read',
      `${config('example.com', PINS + anchors('<certificates src="system" x:overridePins="true" xmlns:x="u"/>'))}`,
      [],
      false,
    ],
  ])('%s', (_, body, overrides, overridden) => {
    const store = readBody(body);
    const domain = store.domains.find(({ name }) => name === 'example.com');
    expect(
      domain?.overrides.map(({ written, coversPublicRoots }) => `${written} ${coversPublicRoots}`),
    ).toEqual(overrides);
    expect(policy(store, 'example.com').overridden).toBe(overridden);
  });
});
