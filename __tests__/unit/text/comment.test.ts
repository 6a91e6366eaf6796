import { describe, expect, it } from 'vitest';
import { alphabetOf, commentOf } from '../../../src/text/comment.ts';
import { decodeSource } from '../../../src/text/source.ts';
import { parseXml } from '../../../src/text/xml.ts';

describe('commentOf', () => {
  it.each([
    ['leaf, CN=api.example.com', '<!-- leaf, CN=api.example.com -->'],
    ['a--b ---> c', '<!-- a-b - c -->'],
    ['trailing -', '<!-- trailing -->'],
    ['- - -', null],
    ['line\r\nbreaks\tand\u0007 bells', '<!-- line breaks and bells -->'],
    ['a-\u0000-b', '<!-- a-b -->'],
    ['right \u202eto left', '<!-- right to left -->'],
    ['<pin>x</pin> <!-- y -->', '<!-- pin x /pin !- y -->'],
    ['half \ud83d pair', '<!-- half  pair -->'],
    ['clé 🔑', '<!-- clé 🔑 -->'],
    ['', null],
    [null, null],
    ['--', null],
    ['\u0000 \n', null],
  ])('%j', (remark, expected) => expect(commentOf(remark, 'unicode')).toBe(expected));

  it('is cut, between characters', () => {
    expect(commentOf('🔑'.repeat(400), 'unicode')).toBe(`<!-- ${'🔑'.repeat(200)} -->`);
  });

  it('keeps to the alphabet', () => {
    expect(commentOf('clé de Łódź 🔑', 'latin-1')).toBe('<!-- clé de ?ód? ? -->');
    expect(commentOf('clé', 'ascii')).toBe('<!-- cl? -->');
  });

  it('is a comment to a parser, whatever goes in', () => {
    const pieces = ['-', '--', '>', '<', '!', ' ', 'a', ']]>', '&', '\u0000', '\ufffe', '\n', '?>', '\ud800'];
    for (let number = 0; number < 3000; number++) {
      let remark = '';
      for (let rest = number * 7919; rest > 0; rest = Math.floor(rest / pieces.length)) {
        remark += pieces[rest % pieces.length];
      }
      const { root, faults } = parseXml(`<a>${commentOf(remark, 'unicode') ?? ''}<b/></a>`);
      expect(faults).toEqual([]);
      expect(root?.children.filter(({ kind }) => kind === 'element').length).toBe(1);
    }
  });
});

describe('alphabetOf', () => {
  const of = (text: string, encoding: BufferEncoding = 'utf8'): string =>
    alphabetOf(decodeSource('a.xml', Buffer.from(text, encoding)));
  it.each([
    ['<a/>', 'unicode'],
    ['<?xml version="1.0"?><a/>', 'unicode'],
    ['<?xml version="1.0" encoding="UTF-8"?><a/>', 'unicode'],
    ["<?xml version='1.0' encoding='us-ascii'?><a/>", 'ascii'],
    // While it is all ASCII nobody can tell; a letter outside it would be read as two.
    ['<?xml version="1.0" encoding="ISO-8859-1"?><a/>', 'ascii'],
  ])('%s', (text, expected) => expect(of(text)).toBe(expected));
  it('of the bytes', () => {
    expect(of('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')).toBe('latin-1');
    expect(of('\ufeff<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le')).toBe('unicode');
  });
});
