import { describe, expect, it } from 'vitest';
import {
  behindComments,
  hasEmptyLineAbove,
  indentationBefore,
  indentationUnit,
  isOnOneLine,
  lineEndingNear,
  lineIndentation,
} from '../../../src/text/layout.ts';

describe('lineEndingNear', () => {
  it.each([
    ['a\nb', 3, '\n'],
    ['a\r\nb', 4, '\r\n'],
    ['a\rb', 3, '\r'],
    ['a\nb\r\nc\rd', 3, '\n'],
    ['a\nb\r\nc\rd', 6, '\r\n'],
    ['a\nb\r\nc\rd', 8, '\r'],
    ['ab\r\nc', 1, '\r\n'],
    ['ab\rc', 0, '\r'],
    ['ab\nc', 0, '\n'],
    ['abc', 2, '\n'],
    ['', 0, '\n'],
    ['\nabc', 0, '\n'],
  ])('%j at %i', (text, offset, expected) => expect(lineEndingNear(text, offset)).toBe(expected));
});

describe('indentation', () => {
  it.each([
    ['  <a>', 2, '  '],
    ['\n\t <a>', 3, '\t '],
    ['\r\t<a>', 2, '\t'],
    ['<a>', 0, ''],
    ['\n<a>', 1, ''],
    ['  <b/> <a>', 7, null],
    ['\u00a0<a>', 1, null],
  ])('before what begins its line, or null: %j at %i', (text, offset, expected) =>
    expect(indentationBefore(text, offset)).toBe(expected),
  );

  it.each([
    ['\n\t <key/><dict/>', 9, '\t '],
    ['<a/>', 2, ''],
    ['   ', 2, '  '],
  ])('of the line: %j at %i', (text, offset, expected) =>
    expect(lineIndentation(text, offset)).toBe(expected),
  );

  const text = '<a>\n  <b>\n\t<c/>\n     <d/></b><e/>\n</a>';
  const at = (tag: string): number => text.indexOf(tag);
  it.each<[string, [string, string][], string]>([
    ['of the first pair', [['<a>', '<b>']], '  '],
    [
      'of the first in which both begin their lines',
      [
        ['<a>', '<e/>'],
        ['<b>', '<d/>'],
      ],
      '   ',
    ],
    [
      'of the first that goes deeper by the outer one',
      [
        ['<b>', '<c/>'],
        ['<b>', '<d/>'],
      ],
      '   ',
    ],
    ['a tab when any line begins with one', [], '\t'],
  ])('one level: %s', (_, pairs, expected) => {
    const offsets = pairs.map(([outer, inner]) => [at(outer), at(inner)] as const);
    expect(indentationUnit(text, offsets, 'none')).toBe(expected);
  });

  it('one level: the default where nothing tells', () => {
    expect(indentationUnit('<a>\n</a>', [], '    ')).toBe('    ');
  });
});

describe('hasEmptyLineAbove', () => {
  it.each([
    ['<a/>\n\n<b/>', true],
    ['<a/>\r\n \t\r\n  <b/>', true],
    ['<a/>\r\r<b/>', true],
    ['<a/>\r\n<b/>', false],
    ['<a/>\n<!-- b -->\n<b/>', false],
    ['<a/>\n\n<!-- b -->\n<b/>', true],
    ['<a/>\n\n<!-- b\n-->\n\t<b/>', true],
    ['<a/> <!-- a -->\n<b/>', false],
    ['<a/> <!-- a -->\n\n<b/>', true],
    ['\n\n<b/>', false],
  ])('%j', (text, expected) => expect(hasEmptyLineAbove(text, text.indexOf('<b/>'))).toBe(expected));
});

describe('behindComments', () => {
  it.each([
    ['<a/> <!-- x -->\n', ' <!-- x -->'],
    ['<a/><!-- x -->\t<!-- y --> <b/>', '<!-- x -->\t<!-- y -->'],
    ['<a/> <!-- x\n y --> \n', ' <!-- x\n y -->'],
    ['<a/>\n<!-- x -->', ''],
    ['<a/> <!-- never closed', ''],
    ['<a/> <b/><!-- x -->', ''],
  ])('%j', (text, expected) => expect(text.slice(4, behindComments(text, 4))).toBe(expected));
});

describe('isOnOneLine', () => {
  it.each([
    ['\n<a/>\r\n', true],
    ['<a>\r</a>', false],
    ['', true],
  ])('%j', (text, expected) => expect(isOnOneLine(text)).toBe(expected));
});
