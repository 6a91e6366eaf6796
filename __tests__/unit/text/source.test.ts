import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../../src/text/source.ts';

const TEXT = '<a>é😀\r\n</a>';

function utf16(text: string, endian: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
}

function decoded(bytes: Uint8Array): { text: string; encoding: string; bom: boolean; fault: string | null } {
  const { text, encoding, bom, decodingFault } = decodeSource('a.xml', bytes);
  return { text, encoding, bom, fault: decodingFault };
}

describe('encodings', () => {
  const marks = { utf8: [0xef, 0xbb, 0xbf], le: [0xff, 0xfe], be: [0xfe, 0xff] };
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from([...marks.utf8, ...Buffer.from(TEXT)]), 'utf-8', true],
    ['UTF-16 little-endian with a mark', Buffer.from([...marks.le, ...utf16(TEXT, 'le')]), 'utf-16le', true],
    ['UTF-16 big-endian with a mark', Buffer.from([...marks.be, ...utf16(TEXT, 'be')]), 'utf-16be', true],
    ['UTF-16 little-endian, told by the zero byte', utf16(TEXT, 'le'), 'utf-16le', false],
    ['UTF-16 big-endian, told by the zero byte', utf16(TEXT, 'be'), 'utf-16be', false],
  ])('%s', (_, bytes, encoding, bom) => {
    expect(decoded(bytes)).toEqual({ text: TEXT, encoding, bom, fault: null });
  });

  it.each([' ', '\n', '\t', '\r\n'])('UTF-16 without a mark may begin with white space (%j)', (space) => {
    expect(decoded(utf16(`${space}<a/>`, 'le'))).toMatchObject({
      text: `${space}<a/>`,
      encoding: 'utf-16le',
    });
    expect(decoded(utf16(`${space}<a/>`, 'be'))).toMatchObject({
      text: `${space}<a/>`,
      encoding: 'utf-16be',
    });
  });

  it('a second byte order mark stays in the text', () => {
    const bytes = Buffer.from([...marks.utf8, ...marks.utf8, 0x3c]);
    expect(decoded(bytes)).toMatchObject({ text: '\ufeff<', bom: true });
  });

  it('an empty file, and one of a mark only', () => {
    expect(decoded(Buffer.alloc(0))).toEqual({ text: '', encoding: 'utf-8', bom: false, fault: null });
    expect(decoded(Buffer.from(marks.utf8))).toEqual({ text: '', encoding: 'utf-8', bom: true, fault: null });
  });

  it('keeps the bytes and the path', () => {
    const bytes = Buffer.from(TEXT);
    const source = decodeSource('res/xml/a.xml', bytes);
    expect(source.bytes).toBe(bytes);
    expect(source.path).toBe('res/xml/a.xml');
  });

  it('reads a part of a larger buffer', () => {
    const pool = Buffer.from(`xx${TEXT}yy`);
    const part = new Uint8Array(pool.buffer, pool.byteOffset + 2, Buffer.byteLength(TEXT));
    expect(decoded(part).text).toBe(TEXT);
  });
});

describe('ISO-8859-1', () => {
  const declared = (name: string): Buffer =>
    Buffer.from(`<?xml version="1.0" encoding="${name}"?><!-- clé \x80 --><a/>`, 'latin1');

  it.each(['ISO-8859-1', 'iso-8859-1'])('is taken when the declaration says %s', (name) => {
    const { text, encoding, fault } = decoded(declared(name));
    expect(encoding).toBe('iso-8859-1');
    expect(fault).toBeNull();
    // windows-1252 would make a euro sign of it.
    expect(text).toContain('clé \x80');
  });

  it.each([
    ['another declaration', declared('windows-1252')],
    ['no declaration', Buffer.from('<!-- encoding="iso-8859-1" clé --><a/>', 'latin1')],
    ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), declared('ISO-8859-1')])],
    ['a declaration further down', Buffer.from('<a>é</a><?xml encoding="iso-8859-1"?>', 'latin1')],
  ])('is not taken with %s', (_, bytes) => {
    expect(decoded(bytes)).toMatchObject({ encoding: 'utf-8', fault: 'the file is not valid UTF-8' });
  });

  it('what is valid UTF-8 stays UTF-8, so that it is written back as an editor shows it', () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><!-- é --><a/>');
    expect(decoded(bytes)).toMatchObject({ encoding: 'utf-8', fault: null });
  });
});

describe('bytes that are not valid', () => {
  it.each([
    ['UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0x3e]), '<a\ufffd>'],
    ['UTF-8 cut within a character', Buffer.from([0x3c, 0xc3]), '<\ufffd'],
    ['UTF-8 with an encoded surrogate', Buffer.from([0x3c, 0xed, 0xa0, 0x80]), '<\ufffd\ufffd\ufffd'],
    ['UTF-16LE of an odd length', Buffer.from([0xff, 0xfe, 0x3c, 0x00, 0x61]), '<\ufffd'],
    ['UTF-16LE with half a pair', Buffer.from([0xff, 0xfe, 0x3c, 0x00, 0x00, 0xd8]), '<\ufffd'],
  ])('%s', (name, bytes, text) => {
    const encoding = name.split(' ')[0] as string;
    expect(decoded(bytes)).toMatchObject({ text, fault: `the file is not valid ${encoding}` });
  });
});

describe('binary property lists', () => {
  it('are told by their first bytes, and have no text', () => {
    const bytes = Buffer.from('bplist00\xd1\x01', 'latin1');
    expect(decoded(bytes)).toEqual({ text: '', encoding: 'binary', bom: false, fault: null });
  });

  it('a text that begins so and ends there is none', () => {
    expect(decoded(Buffer.from('bplist'))).toMatchObject({ text: 'bplist', encoding: 'utf-8' });
  });
});
