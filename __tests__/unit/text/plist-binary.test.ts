import { buildBinary, parseBinary } from 'plist';
import { describe, expect, it } from 'vitest';
import { binary, plain, read } from './plist-samples.ts';

describe('a binary property list', () => {
  const ascii = (text: string): number[] => [0x50 + text.length, ...Buffer.from(text)];

  it.each<[string, number[][], unknown]>([
    ['booleans', [[0xa2, 1, 2], [9], [8]], [true, false]],
    [
      'integers',
      [
        [0xa4, 1, 2, 3, 4],
        [0x10, 200],
        [0x11, 1, 0],
        [0x13, 255, 255, 255, 255, 255, 255, 255, 254],
        [0x14, ...Array(15).fill(0), 7],
      ],
      ['integer 200', 'integer 256', 'integer -2', 'integer 7'],
    ],
    [
      'reals',
      [
        [0xa2, 1, 2],
        [0x22, 0x3f, 0x80, 0, 0],
        [0x23, 0x3f, 0xf8, 0, 0, 0, 0, 0, 0],
      ],
      ['real 1', 'real 1.5'],
    ],
    [
      'a date, data, null, a UID and a set',
      [[0xa5, 1, 2, 3, 4, 5], [0x33, 0, 0, 0, 0, 0, 0, 0, 0], [0x42, 1, 2], [0], [0x80, 1], [0xc1, 3]],
      ['date ', 'data ', '?null', '?UID', '?set'],
    ],
    ['a string in UTF-16', [[0x62, 0, 0xe9, 0x20, 0xac]], 'é€'],
    ['a length of its own', [[0x5f, 0x11, 0, 3, 97, 98, 99]], 'abc'],
    [
      'a repeated key',
      [[0xd2, 1, 1, 2, 3], ascii('a'), [9], [8]],
      [
        ['a', true],
        ['a', false],
      ],
    ],
    ['a key that is no string', [[0xd2, 1, 2, 3, 3], [0x10, 1], ascii('a'), [9]], [['a', true]]],
    ['a prototype', [[0xd1, 1, 2], ascii('__proto__'), [9]], [['__proto__', true]]],
    ['one value in two places', [[0xa2, 1, 1], [0xa1, 2], [9]], [[true], [true]]],
  ])('%s', (_, objects, expected) => {
    const list = read(binary(objects));
    expect(list).toMatchObject({ kind: 'binary', faults: [], comments: [] });
    expect(plain(list.root)).toEqual(expected);
  });

  it('takes any last object as the root', () => expect(plain(read(binary([[9], [8]], 1)).root)).toBe(false));

  it('agrees with the plist package', () => {
    const value = {
      a: ['b', 'é€', '', 'x'.repeat(300), true, false, { '1': 'c', d: [] }],
      n: [1, 300, 70_000, -5, 1.25],
    };
    const bytes = buildBinary(value);
    expect(parseBinary(bytes)).toEqual(value);
    expect(plain(read(bytes).root)).toEqual([
      [
        'a',
        [
          'b',
          'é€',
          '',
          'x'.repeat(300),
          true,
          false,
          [
            ['1', 'c'],
            ['d', []],
          ],
        ],
      ],
      ['n', ['integer 1', 'integer 300', 'integer 70000', 'integer -5', 'real 1.25']],
    ]);
  });

  it.each<[string, Uint8Array, string]>([
    ['a list that holds itself', binary([[0xa1, 0]]), 'a value that holds itself'],
    ['a cycle of three', binary([[0xa1, 1], [0xd1, 2, 0], ascii('a')]), 'a value that holds itself'],
    ['a reference to nothing', binary([[0xa1, 9]]), 'a reference to a value that is not there'],
    [
      'a length beyond the file',
      binary([[0x5f, 0x13, 0, 255, 255, 255, 255, 255, 255, 255]]),
      'a value that reaches out of the file',
    ],
    ['a length beyond all files', binary([[0x5f, 0x1f, 255, 255]]), 'a value that reaches out of the file'],
    [
      'a list beyond the file',
      binary([[0xaf, 0x12, 127, 255, 255, 255]]),
      'a value that reaches out of the file',
    ],
    ['a length that is no number', binary([[0x5f, 0x50]]), 'a length that is no number'],
    ['an unknown kind', binary([[0x70]]), 'a value of the unknown kind 0x70'],
    ['a real of two bytes', binary([[0x21, 0, 0]]), 'a real of 2 bytes'],
    ['a root that is not there', binary([[9]], 3), "a trailer that doesn't fit the file"],
    ['no trailer', Buffer.from('bplist00'), 'no `bplist0` header, or a file cut short'],
    [
      'another format',
      Buffer.concat([Buffer.from('bplist15'), binary([[9]]).subarray(8)]),
      'no `bplist0` header, or a file cut short',
    ],
  ])('%s is refused', (_, bytes, message) => {
    expect(read(bytes)).toMatchObject({ root: null, faults: [{ code: 'refused', message }] });
  });

  it('refuses values that lie over one another, and would be a hundred times the file', () => {
    const list = [0xaf, 0x10, 100, ...Array.from({ length: 100 }, (_, at) => at + 1)];
    const string = [0x5f, 0x10, 200, ...Array(200).fill(97)];
    const { root, faults } = read(binary([list, string], 0, Array(99).fill(1)));
    expect(root).toBeNull();
    expect(faults).toMatchObject([{ code: 'refused', message: 'values that lie over one another' }]);
  });

  it('refuses to unfold sixty lists of two into 2^60 values', () => {
    const lists = Array.from({ length: 60 }, (_, at) => [0xa2, at + 1, at + 1]);
    const { root, faults } = read(binary([...lists, [9]]));
    expect(root).toBeNull();
    expect(faults).toMatchObject([{ code: 'too-large', message: 'more than 2.5 million values' }]);
  });

  it('ends in a fault wherever it is cut', () => {
    const bytes = buildBinary({ a: ['b', { c: 'd' }], e: true });
    for (let length = 8; length < bytes.length; length++) {
      const list = read(bytes.slice(0, length));
      expect(list.root, `cut to ${length} bytes`).toBeNull();
      expect(list.faults.length).toBeGreaterThan(0);
    }
  });
});
