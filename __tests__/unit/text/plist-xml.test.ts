import { describe, expect, it } from 'vitest';
import { entryOf, type PlistDict, type PlistNode } from '../../../src/text/plist.ts';
import { plain, plist, read } from './plist-samples.ts';

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
    const { root, faults } = read(bytes);
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
    ['no <plist>', `<?xml version="1.0"?><true/>`],
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
    expect(list.faults.filter(({ code }) => code === 'refused')).toHaveLength(7);
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
      '<<<<<<< HEAD\n<?xml version="1.0"?>\n=======\n<!DOCTYPE plist>\n>>>>>>> a\n<plist><true/></plist>',
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
