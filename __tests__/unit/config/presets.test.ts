import { describe, expect, it } from 'vitest';
import { permitted } from '../../../src/config/permitted.ts';
import { presetNames, presets } from '../../../src/config/presets.ts';
import { options } from '../../../src/options.ts';
import { rules } from '../../../src/rules/index.ts';
import { readSettings } from '../../../src/settings.ts';

const severities = ['error', 'warning', 'notice', 'off'];

describe.each(presetNames)('the preset %s', (name) => {
  const preset = presets[name];
  it('says what it is in one line, and who says so', () => {
    expect(preset.description).toMatch(/^[A-Z][^\n]*[^.\n]$/);
    for (const { title, url } of preset.sources) {
      expect(title).not.toBe('');
      expect(url ?? 'https://').toMatch(/^https:\/\//);
    }
  });
  it('weighs rules that there are', () => {
    const ids = rules.map(({ meta }) => meta.id);
    expect(Object.keys(preset.severities).filter((id) => !ids.includes(id))).toEqual([]);
    expect(Object.values(preset.severities).filter((each) => !severities.includes(each))).toEqual([]);
  });
  it('sets options that the file could set, to values that they take', () => {
    expect(Object.keys(preset.options).filter((each) => !permitted.has(each))).toEqual([]);
    expect(() => readSettings((each) => preset.options[each])).not.toThrow();
  });
});

describe('the presets', () => {
  it('are those of the option', () =>
    expect(options.find(({ name }) => name === 'preset')?.choices).toEqual(presetNames));
  it('leave everything as it is by default', () =>
    expect(presets.default).toMatchObject({ severities: {}, options: {} }));
  it('carry the schools of what to pin', () => {
    const kinds = Object.entries(presets).map(([name, preset]) => [name, preset.options['pin'] ?? null]);
    expect(Object.fromEntries(kinds)).toEqual({
      default: null,
      owasp: ['leaf'],
      strict: null,
      'ca-only': ['intermediate', 'root'],
      roots: ['root'],
      lint: ['leaf'],
    });
  });
  it('carry the schools of the end of a pin set', () => {
    const sides = ['expiration-missing', 'expiration-forbidden'];
    const taken = Object.entries(presets).flatMap(([name, preset]) =>
      sides.filter((rule) => rule in preset.severities).map((rule) => [name, rule]),
    );
    expect(taken).toEqual([
      ['roots', 'expiration-forbidden'],
      ['lint', 'expiration-missing'],
    ]);
  });
  it('weigh what they say to pin', () => {
    const choosing = Object.values(presets).filter(({ options }) => options['pin'] !== undefined);
    expect(choosing.every((preset) => 'pin-kind' in preset.severities)).toBe(true);
  });
});
