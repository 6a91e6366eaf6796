import { buildBinary, parseBinary } from 'plist';
import { describe, expect, it } from 'vitest';
import {
  entryOf,
  type PlistDict,
  type PlistEntry,
  type PlistNode,
  type PropertyList,
  parsePlist,
} from '../../../src/text/plist.ts';
import { decodeSource } from '../../../src/text/source.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
`;
const read = (text: string): PropertyList => parsePlist(decodeSource('Info.plist', Buffer.from(text)));
const plist = (value: string): string => `${HEAD}<plist version="1.0">${value}</plist>\n`;
const refusals = (list: PropertyList): string[] =>
  list.faults.filter(({ code }) => code !== 'tolerated').map(({ code, message }) => `${code}: ${message}`);
/** The value without its places. */
const plain = (node: PlistNode | null): unknown => {
  if (node === null) return null;
  if (node.kind === 'dict') return node.entries.map(({ key, value }) => [key, plain(value)]);
  if (node.kind === 'array') return node.items.map(plain);
  if (node.kind === 'string' || node.kind === 'boolean') return node.value;
  return node.kind === 'unknown' ? `?${node.name}` : `${node.kind} ${node.written}`;
};

describe('an XML property list', () => {
  it.each([
    ['<string>a</string>', 'a'],
    ['<string/>', ''],
    ['<string></string>', ''],
    ['<string> a\n b </string>', ' a\n b '],
    ['<string>a&amp;b&lt;&gt;&quot;&apos;&#65;&#x42;&#x1F600;</string>', 'a&b<>"\'AB\u{1f600}'],
    ['<string>a<![CDATA[<&>]]>b</string>', 'a<&>b'],
    ['<key>a</key>', 'a'],
    ['<true/>', true],
    ['<true></true>', true],
    ['<false />', false],
    ['<false></false >', false],
    ['<integer> -7</integer>', 'integer  -7'],
    ['<integer>0x1F</integer>', 'integer 0x1F'],
    ['<real>1.5e3</real>', 'real 1.5e3'],
    ['<date>2027-01-20T00:00:00Z</date>', 'date 2027-01-20T00:00:00Z'],
    ['<data>\nAA==\n</data>', 'data \nAA==\n'],
    ['<array/>', []],
    ['<array><string>a</string><array><true/></array></array>', ['a', [true]]],
    ['<dict/>', []],
    ['<dict><key>a</key><dict><key/><string>b</string></dict></dict>', [['a', [['', 'b']]]]],
  ])('%s', (text, expected) => {
    const list = read(plist(text));
    expect(list).toMatchObject({ kind: 'xml', faults: [] });
    expect(plain(list.root)).toEqual(expected);
  });

  it('keeps repeated keys in order, and the last one counts', () => {
    const { root } = read(
      plist('<dict><key>2</key><string>a</string><key>1</key><true/><key>2</key><false/></dict>'),
    );
    expect(plain(root)).toEqual([
      ['2', 'a'],
      ['1', true],
      ['2', false],
    ]);
    expect(entryOf(root as PlistDict, '2')?.value).toMatchObject({ value: false });
    expect(entryOf(root as PlistDict, '3')).toBeUndefined();
  });

  it.each(['\n', '\r\n', '\r'])('knows the place of everything, with %j for line breaks', (eol) => {
    const text = plist(
      '\n<dict>\n\t<!-- about a -->\n\t<key>a</key>\n\t<array>\n\t\t<string>b &amp; c</string>\n\t\t<true/>\n\t</array>\n</dict>\n',
    ).replaceAll('\n', eol);
    const { root, comments } = read(text);
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    const { entries, span } = root as PlistDict;
    expect(at(span)).toMatch(/^<dict>[\s\S]*<\/dict>$/);
    expect(comments.map((each) => [each.text, at(each.span)])).toEqual([[' about a ', '<!-- about a -->']]);
    const [entry] = entries;
    expect(at(entry?.keySpan as never)).toBe('a');
    const list = entry?.value as PlistNode & { kind: 'array' };
    expect(at(list.span)).toMatch(/^<array>[\s\S]*<\/array>$/);
    expect(list.items.map(({ span: each }) => at(each))).toEqual(['<string>b &amp; c</string>', '<true/>']);
    expect(at((list.items[0] as PlistNode & { kind: 'string' }).contentSpan)).toBe('b &amp; c');
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${plist('<string>é</string>')}`)],
    ['UTF-16, little-endian', Buffer.from(`\ufeff${plist('<string>é</string>')}`, 'utf16le')],
    ['UTF-16, big-endian', Buffer.from(`\ufeff${plist('<string>é</string>')}`, 'utf16le').swap16()],
    ['UTF-16 without a byte order mark', Buffer.from(plist('<string>é</string>'), 'utf16le')],
  ])('is read from %s', (_, bytes) => {
    const { root, faults } = parsePlist(decodeSource('Info.plist', bytes));
    expect(faults).toEqual([]);
    expect(root).toMatchObject({ value: 'é', contentSpan: { start: plist('').indexOf('</plist') + 8 } });
  });

  // CFPropertyList.c, and ios.md: "accepts `--` inside a comment, a blank line before `<?xml` and text after `</plist>`".
  it.each([
    ['a blank line before the declaration', `\n${plist('<true/>')}`, 'the XML declaration stands'],
    ['`--` inside a comment', plist('<!-- a -- b --><true/>'), '`--` inside a comment'],
    ['text behind the end', `${plist('<true/>')}text`, '`text` behind the end'],
    ['a second list behind the end', `${plist('<true/>')}${plist('<false/>')}`, 'the XML declaration stands'],
    ['a comment behind the end that never ends', `${plist('<true/>')}<!-- `, '`<!--` behind the end'],
  ])('%s is taken by Apple, and other readers are told of', (_, text, message) => {
    const { root, faults } = read(text);
    expect(plain(root)).toBe(true);
    expect(faults.map(({ code }) => code)).toEqual(faults.map(() => 'tolerated'));
    expect(faults[0]?.message).toContain(message);
  });

  it.each([
    ['no declaration and no document type', '<plist><true/></plist>'],
    ['no <plist>', `${HEAD}<true/>`],
    [
      'comments and instructions all over',
      `<!-- a --><?b c?><plist><!-- d --><?e?><true/><!-- f --></plist>`,
    ],
    ['attributes that are none', '<plist version=1.0 a><true b="c"/></plist>'],
    ['a document type with an internal subset', '<!DOCTYPE plist [ <!ENTITY a "b"> %c; <!-- ] --> ]><true/>'],
    ['a <plist> in a <plist>', '<plist><plist><true/></plist></plist>'],
  ])('%s is taken without a word', (_, text) => {
    expect(plain(read(text).root)).toBe(true);
    expect(read(text).faults).toEqual([]);
  });

  // The place is what stands at the fault's span.
  it.each([
    ['stray text', '<dict>TODO <key>a</key><true/></dict>', 'TODO', 'the text `TODO`'],
    ['stray text before the root', 'x', 'x', null],
    [
      'a comment inside a string',
      '<string>a<!-- b --></string>',
      '<!-- b -->',
      'a comment inside `<string>`',
    ],
    ['a comment inside a key', '<dict><key>a<!-- b --></key><true/></dict>', '<!-- b -->', 'inside `<key>`'],
    ['an entity', '<string>&entity;</string>', '&entity;', '`&entity;`, which is no reference'],
    ['a bare ampersand', '<string>a & b</string>', '&', '`&`, which is no reference'],
    ['a reference to half a character', '<string>&#xD800;</string>', '&#xD800;', '`&#xD800;`'],
    ['a tag of another language', '<set><true/></set>', '<set>', '`<set>`, which no property list has'],
    ['a tag in another case', '<Dict/>', '<Dict/>', '`<Dict>`'],
    ['a value without a key', '<dict><true/></dict>', '<true/>', '`<true>` where a `<key>` should stand'],
    ['a key without a value', '<dict><key>a</key></dict>', '<key>a</key>', 'the key `a` without a value'],
    ['the wrong end tag', '<array><true/></dict>', '</dict>', '`</dict>` where `</array>` should close'],
    ['a boolean with content', '<true> </true>', ' ', 'where `</true>` should close'],
    ['an empty number', '<integer/>', '<integer/>', 'which is no integer'],
    ['a number that is none', '<integer>7 </integer>', '<integer>7 </integer>', 'which is no integer'],
    ['a build variable as a number', '<integer>$(N)</integer>', '<integer>$(N)</integer>', 'no integer'],
    ['a date that is none', '<date>tomorrow</date>', '<date>tomorrow</date>', 'which is no date'],
    ['empty data', '<data/>', '<data/>', 'which is no data'],
    ['a second value', '<true/><false/>', '<', 'a second value in `<plist>`'],
    ['markup', '<array><!ENTITY a "b"></array>', '<!', '`<!` inside an element'],
  ])('%s is refused, with its place', (_, value, place, message) => {
    const text = message === null ? `x${plist('<true/>')}` : plist(value);
    const fault = read(text).faults.find(({ code }) => code === 'refused');
    expect(fault?.message).toContain(message ?? 'the text `x`');
    expect(text.slice(fault?.span.start, fault?.span.end).trim()).toBe(place.trim());
  });

  it.each([
    ['', 'the file is empty'],
    ['<', 'a tag that is never closed'],
    ['<!-- NSPinnedDomains', 'a comment that is never closed'],
    ['<?xml', 'a `<?` that is never closed'],
    ['<!DOCTYPE plist [', 'a document type that is never closed'],
    ['<!DOCTYPE plist', 'a document type that is never closed'],
    ['<!ELEMENT a>', '`<!` without a document type'],
    ['<plist/>', 'an empty `<plist>`'],
    ['<plist></plist>', 'an empty `<plist>`'],
    ['<plist><dict>', '`<dict>`, which is never closed'],
    ['<plist><dict><key>a', '`<key>`, which is never closed'],
    ['<plist><dict><key>a</key>', '`<dict>`, which is never closed'],
    ['<plist><string><![CDATA[a', 'a CDATA section that is never closed'],
    ['<plist><data>AA==', '`<data>`, which is never closed'],
    ['<!-- only a comment -->', 'the file holds no element'],
  ])('%j leaves nothing', (text, message) => {
    const { root, faults } = read(text);
    expect(root).toBeNull();
    expect(faults.at(-1)).toMatchObject({ code: 'refused', message });
  });

  it('passes over what it can, so that the rest is still read', () => {
    const list = read(
      plist(
        '<dict>a<key>b</key>c<array>d<string>e<!-- f -->g&h;</string></array><true/>i<key>j</key><true/></dict>',
      ),
    );
    expect(plain(list.root)).toEqual([
      ['b', ['eg&h;']],
      ['j', true],
    ]);
    expect(refusals(list)).toHaveLength(7);
  });

  it('reads both sides of a merge conflict', () => {
    const text = plist(`<dict>
<key>list</key><array>
<<<<<<< HEAD
<string>ours</string>
||||||| base
<string>old</string>
=======
<string>theirs</string>
>>>>>>> theirs
</array><key>value</key>
<<<<<<< HEAD
<true/>
=======
<false/>
>>>>>>> theirs
</dict>`);
    const list = read(text);
    expect(plain(list.root)).toEqual([
      ['list', ['ours', 'old', 'theirs']],
      ['value', true],
      ['value', false],
    ]);
    expect(list.faults.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '<<<<<<< HEAD',
      '||||||| base',
      '=======',
      '>>>>>>> theirs',
      '<<<<<<< HEAD',
      '=======',
      '>>>>>>> theirs',
    ]);
    expect(new Set(list.faults.map(({ code }) => code))).toEqual(new Set(['merge-conflict']));
    expect(list.faults[0]?.message).toBe('a merge-conflict marker, `<<<<<<< HEAD`');
  });

  it.each([
    [
      'around the declaration',
      `<<<<<<< HEAD\n${HEAD}=======\n${HEAD}>>>>>>> a\n<plist><true/></plist>`,
      true,
    ],
    ['a lone marker', plist('<array>\n>>>>>>> a\n<true/></array>'), [true]],
    ['inside a string', plist('<string>\n<<<<<<< a\nb\n</string>'), '\n\nb\n'],
    [
      'that tears elements apart',
      plist('<dict>\n<<<<<<< a\n<key>b</key><dict>\n=======\n<key>c</key><dict>\n>>>>>>> d\n</dict></dict>'),
      null,
    ],
    ['inside data', plist('<data>\n<<<<<<< a\nAA==\n</data>'), null],
  ])('a merge conflict %s is named', (_, text, expected) => {
    const list = read(text);
    expect(plain(list.root)).toEqual(expected);
    expect(list.faults[0]?.code).toBe('merge-conflict');
  });

  it.each([
    ['six signs', '<<<<<< a'],
    ['eight signs', '======== a'],
    ['not at the beginning of the line', ' ======='],
  ])('%s are no merge-conflict marker', (_, line) => {
    const { faults } = read(plist(`<array>\n${line}\n<true/></array>`));
    expect(faults.map(({ code }) => code)).not.toContain('merge-conflict');
    expect(faults.length).toBeGreaterThan(0);
  });

  it.each(['=======', '>>>>>>> a', '|||||||'])('%s is text inside a string or a comment', (line) => {
    const list = read(plist(`<array><string>\n${line}\n</string><!--\n${line}\n--></array>`));
    expect(list.faults).toEqual([]);
    expect(plain(list.root)).toEqual([`\n${line}\n`]);
  });
});

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

/** A binary list of objects as bytes, one-byte references; the first is the root unless said otherwise. */
function binary(objects: readonly (readonly number[])[], top = 0): Buffer {
  const offsets: number[] = [];
  const body = [...Buffer.from('bplist00')];
  for (const object of objects) {
    offsets.push(body.length);
    body.push(...object);
  }
  const trailer = Buffer.alloc(32);
  trailer.set([2, 1], 6);
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(top, 20);
  trailer.writeUInt32BE(body.length, 28);
  return Buffer.concat([
    Buffer.from([...body, ...offsets.flatMap((each) => [each >> 8, each & 255])]),
    trailer,
  ]);
}

describe('a binary property list', () => {
  const readBytes = (bytes: Uint8Array): PropertyList => parsePlist(decodeSource('Info.plist', bytes));
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
    const list = readBytes(binary(objects));
    expect(list).toMatchObject({ kind: 'binary', faults: [], comments: [] });
    expect(plain(list.root)).toEqual(expected);
  });

  it('takes any last object as the root', () =>
    expect(plain(readBytes(binary([[9], [8]], 1)).root)).toBe(false));

  it('agrees with the plist package', () => {
    const value = {
      a: ['b', 'é€', '', 'x'.repeat(300), true, false, { '1': 'c', d: [] }],
      n: [1, 300, 70_000, -5, 1.25],
    };
    const bytes = buildBinary(value);
    expect(parseBinary(bytes)).toEqual(value);
    expect(plain(readBytes(bytes).root)).toEqual([
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
    expect(readBytes(bytes)).toMatchObject({ root: null, faults: [{ code: 'refused', message }] });
  });

  it('refuses strings that lie over one another, and would be a hundred times the file', () => {
    const bytes = binary([
      [0xaf, 0x10, 100, ...Array.from({ length: 100 }, (_, at) => at + 1)],
      ...Array.from({ length: 100 }, () => [0x5f]),
      [0x10, 200, ...Array(200).fill(97)],
    ]);
    expect(readBytes(bytes)).toMatchObject({ root: null, faults: [{ code: 'refused' }] });
  });

  it('refuses to unfold sixty lists of two into 2^60 values', () => {
    const lists = Array.from({ length: 60 }, (_, at) => [0xa2, at + 1, at + 1]);
    const { root, faults } = readBytes(binary([...lists, [9]]));
    expect(root).toBeNull();
    expect(faults).toMatchObject([{ code: 'too-large', message: 'more than 2.5 million values' }]);
  });

  it('ends in a fault wherever it is cut', () => {
    const bytes = buildBinary({ a: ['b', { c: 'd' }], e: true });
    for (let length = 8; length < bytes.length; length++) {
      const list = readBytes(bytes.slice(0, length));
      expect(list.root, `cut to ${length} bytes`).toBeNull();
      expect(list.faults.length).toBeGreaterThan(0);
    }
  });
});

describe('whatever is in the file', () => {
  it.each([
    ['XML arrays', `<plist>${'<array>'.repeat(100_000)}`],
    ['XML dictionaries', `<plist>${'<dict><key>a</key>'.repeat(100_000)}`],
    ['nested <plist>s', '<plist>'.repeat(100_000)],
    ['OpenStep arrays', '('.repeat(100_000)],
    ['OpenStep dictionaries', '{a='.repeat(100_000)],
    ['binary arrays', binary(Array.from({ length: 600 }, (_, at) => [0xa1, Math.min(at + 1, 255)]))],
  ])('%s nested without end are a fault', (_, content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const { root, faults } = parsePlist(decodeSource('Info.plist', bytes));
    expect(root).toBeNull();
    expect(faults).toHaveLength(1);
  });

  it('512 levels are read, as by CoreFoundation', () => {
    const nested = (depth: number): PropertyList => read('<array>'.repeat(depth) + '</array>'.repeat(depth));
    expect(nested(512).faults).toEqual([]);
    expect(nested(513).faults).toMatchObject([{ code: 'too-large' }]);
  });

  it('entities are never expanded', () => {
    const bomb = Array.from(
      { length: 20 },
      (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
    ).join('');
    const list = read(`<!DOCTYPE plist [<!ENTITY a0 "lol">${bomb}]><plist><string>&a20;</string></plist>`);
    expect(plain(list.root)).toBe('&a20;');
    expect(list.faults).toMatchObject([{ code: 'refused' }]);
  });

  it.each([
    ['values', '<plist><array>', '<true/>'],
    ['comments', '<plist>', '<!---->'],
    ['OpenStep comments', '', '/**/'],
    ['OpenStep values', '(', 'a,'],
  ])('millions of %s are a fault', (_, before, each) => {
    const { root, faults } = read(before + each.repeat(2_600_000));
    expect(root).toBeNull();
    expect(faults.at(-1)).toMatchObject({ code: 'too-large' });
  });

  it.each([
    ['ampersands', '<plist><string>', '&'],
    ['merge-conflict markers', '<plist>', '\n<<<<<<< a'],
    ['lines of stray text', '<plist>', '\na'],
    ['dashes in comments', '<plist><!--', '-- '],
    ['backslashes', '"', '\\\\'],
  ])('hundreds of thousands of %s make few faults', (_, before, each) => {
    const { faults } = read(before + each.repeat(300_000));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThan(110);
  });

  it('no message quotes more than a line', () => {
    const long = 'a\n'.repeat(1000);
    for (const text of [
      `<plist>${long}</plist>`,
      `<plist><${'b'.repeat(1000)}>`,
      `{ "${long}" x`,
      `<plist><integer>${long}</integer></plist>`,
    ]) {
      for (const { message } of read(text).faults) {
        expect(message).not.toContain('\n');
        expect(message.length).toBeLessThan(200);
      }
    }
  });

  it('spoilt bytes end in a value or a fault, never in an exception', () => {
    const value = {
      NSAppTransportSecurity: {
        NSPinnedDomains: { 'a.example': { NSPinnedLeafIdentities: [{ a: 'b' }, true, 7] } },
      },
    };
    const seeds: Uint8Array[] = [
      buildBinary(value),
      Buffer.from(
        plist(
          '<dict><key>a</key><array><string>b&amp;</string><!-- c --><true/><integer>1</integer></array></dict>',
        ),
      ),
      Buffer.from('{ a = ( "b\\101", <0f>, { c = d; } ); /* e */ }'),
    ];
    let state = 1;
    const random = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    for (const seed of seeds) {
      for (let round = 0; round < 3000; round++) {
        const bytes = Uint8Array.from(seed);
        for (let change = 0; change <= round % 4; change++) bytes[random(bytes.length)] = random(256);
        const { root, faults } = parsePlist(decodeSource('Info.plist', bytes));
        expect(root !== null || faults.length > 0).toBe(true);
      }
    }
  });
});
