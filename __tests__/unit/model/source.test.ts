import { describe, expect, it } from 'vitest';
import { positions } from '../../../src/model/source.ts';

describe('positions', () => {
  it.each([
    ['the start', 'ab', 0, 1, 1],
    ['an empty text', '', 0, 1, 1],
    ['before a line feed', 'a\nb', 1, 1, 2],
    ['after a line feed', 'a\nb', 2, 2, 1],
    ['after CRLF', 'a\r\nb', 3, 2, 1],
    ['inside CRLF', 'a\r\nb', 2, 1, 3],
    ['after a lone CR', 'a\rb', 2, 2, 1],
    ['after CR CR', 'a\r\rb', 3, 3, 1],
    ['after mixed line ends', 'a\r\nb\nc\rd', 7, 4, 1],
    ['the end, after a last line feed', 'a\n', 2, 2, 1],
    ['UTF-16 units, as annotations count', '😀x', 2, 1, 3],
    ['a line separator, which ends no line', 'a\u2028b', 2, 1, 3],
  ])('counts %s', (_, text, offset, line, column) => {
    expect(positions(text)(offset)).toEqual({ line, column });
  });
});
