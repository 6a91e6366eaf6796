import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../../src/model/change.ts';
import { applyEdits, editedSource } from '../../../src/text/edit.ts';
import { decodeSource } from '../../../src/text/source.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({ span: { start, end }, text });

describe('applyEdits', () => {
  it.each<[string, TextEdit[], string]>([
    ['none', [], 'abcdef'],
    ['an insertion', [edit(3, 3, 'X')], 'abcXdef'],
    ['at both ends', [edit(0, 0, '<'), edit(6, 6, '>')], '<abcdef>'],
    ['a replacement and a deletion', [edit(0, 1, 'XY'), edit(4, 6, '')], 'XYbcd'],
    ['side by side', [edit(1, 2, 'X'), edit(2, 3, 'Y')], 'aXYdef'],
    ['two insertions at one place, in their order', [edit(2, 2, '1'), edit(2, 2, '2')], 'ab12cdef'],
  ])('%s', (_, edits, expected) => expect(applyEdits('abcdef', edits)).toBe(expected));

  it.each<[string, TextEdit[]]>([
    ['that overlap', [edit(0, 3, ''), edit(2, 4, '')]],
    ['out of order', [edit(3, 3, ''), edit(1, 1, '')]],
    ['behind the end', [edit(6, 7, '')]],
    ['before the start', [edit(-1, 0, '')]],
    ['that end before they begin', [edit(3, 2, '')]],
  ])('throws at edits %s', (_, edits) => expect(() => applyEdits('abcdef', edits)).toThrow(RangeError));
});

describe('editedSource', () => {
  const latin1 = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>', 'latin1');
  const little = (text: string): Buffer => Buffer.from(text, 'utf16le');
  const big = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  it.each([
    ['UTF-8', Buffer.from('<a>é😀</a>'), Buffer.from('ü😀')],
    ['UTF-8 with a mark', Buffer.from('\ufeff<a>é</a>'), Buffer.from('ü😀')],
    ['UTF-16LE with a mark', little('\ufeff<a>é</a>'), little('ü😀')],
    ['UTF-16LE without one', little('<a>é</a>'), little('ü😀')],
    ['UTF-16BE with a mark', big('\ufeff<a>é</a>'), big('ü😀')],
    ['UTF-16BE without one', big('<a>é</a>'), big('ü😀')],
  ])('writes %s', (_, before, added) => {
    const source = decodeSource('a.xml', before);
    const { length } = source.text;
    const edited = editedSource(source, [edit(0, 1, '<'), edit(length, length, 'ü😀')]);
    const bytes = 'source' in edited ? edited.source.bytes : [];
    expect(Buffer.from(bytes).equals(Buffer.concat([before, added]))).toBe(true);
    expect('source' in edited && edited.source.encoding).toBe(source.encoding);
  });

  it('writes ISO-8859-1', () => {
    const source = decodeSource('a.xml', latin1);
    const edited = editedSource(source, [edit(source.text.length, source.text.length, 'ü')]);
    const bytes = 'source' in edited ? edited.source.bytes : [];
    expect(Buffer.from(bytes).equals(Buffer.concat([latin1, Buffer.from([0xfc])]))).toBe(true);
  });

  it('reads a second mark as text and writes it back', () => {
    const source = decodeSource('a.xml', Buffer.from('\ufeff\ufeff<a/>'));
    const edited = editedSource(source, [edit(5, 5, '\n')]);
    expect('source' in edited && Buffer.from(edited.source.bytes).toString()).toBe('\ufeff\ufeff<a/>\n');
  });

  it.each([
    ['bytes that are not of the encoding', Buffer.from([0x3c, 0xff, 0x3e]), '', /not valid UTF-8/],
    ['a binary file', Buffer.from('bplist00\xd1', 'latin1'), '', /binary/],
    ['characters that ISO-8859-1 has not', latin1, '☃', /ISO-8859-1/],
    ['half a surrogate pair', Buffer.from('<a/>'), '\ud83d', /UTF-8/],
    ['what would change the encoding', Buffer.from('a'), '\0', /UTF-8/],
  ])('refuses %s', (_, bytes, text, why) => {
    const source = decodeSource('a.xml', bytes);
    const at = text === '\0' ? 0 : source.text.length;
    const written = text === '\0' ? '<\0' : text;
    expect(editedSource(source, [edit(at, at, written)])).toEqual({ refusal: expect.stringMatching(why) });
  });

  it('refuses a text that was not made of the bytes', () => {
    const source = { ...decodeSource('a.xml', Buffer.from('<a/>')), text: '<b/>' };
    expect(editedSource(source, [])).toHaveProperty('refusal');
  });
});
