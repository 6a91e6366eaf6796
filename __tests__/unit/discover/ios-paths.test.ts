import { expect, it } from 'vitest';
import { fits, plistPath, settingValue } from '../../../src/discover/ios-paths.ts';

const resolve = (value: string, settings: Record<string, string> = {}): unknown =>
  plistPath(
    {
      value,
      line: 1,
      target: null,
      productType: null,
      configuration: 'Debug',
      settings: [new Map(Object.entries(settings))],
    },
    'ios',
    'Shop',
  );

it.each<[string, Record<string, string>, unknown]>([
  ['A/Info.plist', {}, { path: 'ios/A/Info.plist' }],
  ['$(X)/Info.plist', { X: 'A' }, { path: 'ios/A/Info.plist' }],
  ['$(X)/Info.plist', { X: '$(Y)', Y: 'B' }, { path: 'ios/B/Info.plist' }],
  ['$(X)/Info.plist', { X: '$(SRCROOT)/A' }, { path: 'ios/A/Info.plist' }],
  ['$(X)/Info.plist', {}, { parts: ['ios/', '/info.plist'] }],
  ['$(X:lower)/Info.plist', { X: 'A' }, { parts: ['ios/', '/info.plist'] }],
  ['A-$(X)-$(Y).plist', {}, { parts: ['ios/a-', '-', '.plist'] }],
  ['$(inherited)', {}, { parts: ['ios/', ''] }],
  ['$(X)', { X: '$(X)/a' }, { parts: ['ios/', ''] }],
  ['/etc/Info.plist', {}, null],
  ['$(X)', { X: '/etc/Info.plist' }, null],
  ['../../Info.plist', {}, null],
  ['../Info.plist', {}, { path: 'Info.plist' }],
])('%s with %j', (value, settings, expected) => expect(resolve(value, settings)).toEqual(expected));

it.each<[string[], string, boolean]>([
  [['ios/', '/info.plist'], 'ios/Shop/Info.plist', true],
  [['ios/', '/info.plist'], 'mac/Shop/Info.plist', false],
  [['ios/', '/info.plist'], 'ios/Shop/Other.plist', false],
  [['ios/a-', '-', '.plist'], 'ios/A-b-c.plist', true],
  [['ios/a-', '-', '.plist'], 'ios/A-b.plist', false],
  [['a', 'x', 'y', 'b'], 'aXXyyb', true],
  [['a', 'y', 'x', 'b'], 'aXXyyb', false],
  [['a', 'b', 'b'], 'ab', false],
  [['aa', 'aa'], 'aaa', false],
])('%j and %s: %s', (parts, path, expected) => expect(fits(parts, path)).toBe(expected));

it.each<[Record<string, string>, string | null]>([
  [{ TARGET: '15.0' }, '15.0'],
  [{ TARGET: '$(LEAST)', LEAST: '14.0' }, '14.0'],
  [{ TARGET: '$(LEAST)' }, null],
  [{}, null],
])('%j', (settings, expected) => {
  expect(settingValue('TARGET', [new Map(Object.entries(settings))])).toBe(expected);
});
