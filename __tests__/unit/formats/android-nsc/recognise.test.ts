import { describe, expect, it } from 'vitest';
import { androidNsc } from '../../../../src/formats/android-nsc/index.ts';
import { PINS, sourceOf } from './reading.ts';

const CONFIG = `<domain-config><domain>example.com</domain>${PINS}</domain-config>`;
const FILE = `<network-security-config>\n${CONFIG}\n</network-security-config>`;

describe('recognises', () => {
  it.each([
    ['the root element', '<network-security-config/>', true],
    [
      'behind declaration, comments and document type',
      `<?xml version="1.0"?>\n<!-- <a> -->\n<!DOCTYPE x [<!ENTITY y "<z>">]>\n${FILE}`,
      true,
    ],
    ['with a prefix', '<x:network-security-config xmlns:x="u"/>', true],
    ['conflict markers before the root', `<<<<<<< HEAD\n${FILE}\n=======\n${FILE}\n>>>>>>> x`, true],
    ['conflict markers inside', '<network-security-config>\n<<<<<<< HEAD', true],
    ['a declaration that never ends', `<?xml version="1.0">\n${FILE}`, true],
    ['a comment that never ends', `<!-- <network-security-config>`, true],
    ['text before it', `x ${FILE}`, true],
    ['broken off', '<network-security-config', true],
    ['another root', '<resources/>', false],
    ['another root with one inside', `<widget>${FILE}</widget>`, false],
    ['a name that only begins so', '<network-security-configuration/>', false],
    ['a comment that mentions it', '<!-- <network-security-config> --><resources/>', false],
    ['a mention', 'see network-security-config', false],
    ['nothing', '', false],
    [
      'a manifest',
      '<manifest xmlns:android="u"><application android:networkSecurityConfig="@xml/n"/></manifest>',
      false,
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(androidNsc.recognises(sourceOf(text))).toBe(expected);
  });

  it.each([
    [
      'a compiled resource',
      Buffer.concat([Buffer.from([3, 0, 8, 0]), Buffer.from('network-security-config', 'utf16le')]),
    ],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a binary property list', Buffer.from('bplist00<network-security-config>')],
  ])('%s is none', (_, bytes) => {
    expect(androidNsc.recognises(sourceOf(bytes))).toBe(false);
  });

  it('40 MB of anything, without delay', () => {
    const much = 40_000_000;
    for (const text of [' ', 'x', '<', '<!--', '<network-', `<?xml `].map((each) =>
      each.repeat(much / each.length),
    )) {
      expect(androidNsc.recognises({ ...sourceOf(''), text })).toBe(false);
    }
    expect(androidNsc.recognises({ ...sourceOf(''), text: `${FILE}${' '.repeat(much)}` })).toBe(true);
  });
});
