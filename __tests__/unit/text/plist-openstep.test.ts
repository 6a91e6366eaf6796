import { describe, expect, it } from 'vitest';
import type { PlistDict, PlistEntry, PlistNode } from '../../../src/text/plist.ts';
import { plain, read } from './plist-samples.ts';

describe('an OpenStep property list', () => {
  it.each([
    ['{ a = b; }', [['a', 'b']]],
    ['a', 'a'],
    ['"a b"', 'a b'],
    ["'a\"b'", 'a"b'],
    ['"a\\"b\\\\\\n\\101\\U00e9\\q"', 'a"b\\\nAéq'],
    ['()', []],
    ['(a, (b), {c = d;},)', ['a', ['b'], [['c', 'd']]]],
    ['{ a = <0fbd 77>; }', [['a', 'data 0fbd 77']]],
    ['{ a; }', [['a', 'a']]],
    ['// a\n{ /* b */ c /* d */ = /* e */ f; }', [['c', 'f']]],
    [
      '{ $a_/:.-1 = 2; 1 = 3; $a_/:.-1 = 4; }',
      [
        ['$a_/:.-1', '2'],
        ['1', '3'],
        ['$a_/:.-1', '4'],
      ],
    ],
    [
      '{ __proto__ = a; constructor = b; }',
      [
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ],
    ],
    [
      'a = b; "c d" = (e);',
      [
        ['a', 'b'],
        ['c d', ['e']],
      ],
    ],
  ])('%j', (text, expected) => {
    const list = read(text);
    expect(list).toMatchObject({ kind: 'openstep', faults: [] });
    expect(plain(list.root)).toEqual(expected);
  });

  it('knows the place of everything', () => {
    const text = '{\r\n  "a\\101" = ( b, \'c d\' ); // e\r\n}';
    const { root, comments } = read(text);
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    const [entry] = (root as PlistDict).entries;
    const { items, span } = (entry as PlistEntry).value as PlistNode & { kind: 'array' };
    expect(at((root as PlistDict).span)).toBe(text);
    expect([at(entry?.keySpan as never), at(span)]).toEqual(['a\\101', "( b, 'c d' )"]);
    expect(items.map((item) => [at(item.span), item.kind === 'string' && at(item.contentSpan)])).toEqual([
      ['b', 'b'],
      ["'c d'", 'c d'],
    ]);
    expect(comments.map((each) => [each.text, at(each.span)])).toEqual([[' e', '// e']]);
  });

  it.each([
    ['{ a = b }', '`}` where a `;` should end the entry `a`'],
    ['{ a = b+c=; }', '`+c=; }` where a `;` should end the entry `a`'],
    ['{ a = ; }', '`; }` where a value should stand'],
    ['{ a = b;', 'the end of the file where a key or `}` should stand'],
    ['{ (a) = b; }', '`(a) = b; }` where a key or `}` should stand'],
    ['(a b)', '`b)` where `,` or `)` should stand'],
    ['(a', 'the end of the file where `,` or `)` should stand'],
    ['"a', 'a quoted string that never ends'],
    ['"a\\', 'a quoted string that never ends'],
    ['(<0g>)', '`<0g`, which is no data'],
    ['(<0f', '`<0f`, which is no data'],
    ['(<0>)', '`<0`, which is no data'],
    ['{} {}', '`{}` behind the end of the list'],
    ['{ "a": "b" }', '`: "b" }` where a `;` should end the entry `a`'],
    ['hello world', '`world` where a `;` should end the entry `hello`'],
    [' \n', 'the file is empty'],
  ])('%j is refused', (text, message) => {
    expect(read(text)).toMatchObject({ root: null, faults: [{ code: 'refused', message }] });
  });

  it('reads both sides of a merge conflict', () => {
    const list = read('{\n<<<<<<< HEAD\na = 1;\n=======\na = 2;\n>>>>>>> b\n}');
    expect(plain(list.root)).toEqual([
      ['a', '1'],
      ['a', '2'],
    ]);
    expect(list.faults.map(({ code }) => code)).toEqual(Array(3).fill('merge-conflict'));
  });
});
