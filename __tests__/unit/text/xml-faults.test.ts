import { describe, expect, it } from 'vitest';
import { parseXml, type XmlElement } from '../../../src/text/xml.ts';
import { checkSpans, outline } from './xml-trees.ts';

describe('what leaves no tree', () => {
  it.each([
    // text, where, what
    ['', 0, 'the file holds no XML element'],
    [' \n<!-- only -->', 0, 'the file holds no XML element'],
    ['x<a/>', 0, 'text before the root element'],
    ['\ufeff<a/>', 0, 'text before the root element'],
    ['&amp;<a/>', 0, 'text before the root element'],
    ['<![CDATA[x]]><a/>', 0, 'a `<` that begins no tag; a plain one is written `&lt;`'],
    ['<a/><b/>', 4, 'a second root element; XML has one'],
    ['<a/></a>', 4, 'markup after the root element'],
    ['<a/><!DOCTYPE a>', 4, 'markup after the root element'],
    ['<a>', 0, '`<a>` is never closed'],
    ['<a><b></a>', 6, '`</a>` where `</b>` should close the element of line 1'],
    ['<a>\n\n<b>\n</c></a>', 9, '`</c>` where `</b>` should close the element of line 3'],
    ['<a><ab></a></ab>', 7, '`</a>` where `</ab>` should close the element of line 1'],
    ['<ab><a></ab></a>', 7, '`</ab>` where `</a>` should close the element of line 1'],
    ['<a></a b="1">', 3, 'the tag `</a` never ends'],
    ['<a></ a>', 3, '`</>` where `</a>` should close the element of line 1'],
    ['</a>', 0, 'a `<` that begins no tag; a plain one is written `&lt;`'],
    ['<a', 0, 'the tag `<a` never ends'],
    ['<a b="1"', 0, 'the tag `<a` never ends'],
    ['<a b', 3, 'the attribute `b` has no value'],
    ['<a b/>', 3, 'the attribute `b` has no value'],
    ['<a b=1/>', 3, 'the value of `b` is not in quotes'],
    ['<a b="1/>', 5, 'the value of `b` has no closing quote'],
    ['<a b="1"c="2"/>', 8, 'no white space before an attribute of `<a`'],
    ['<a "1"/>', 3, '`"` where an attribute of `<a` should begin'],
    ['<a 1="1"/>', 3, '`1` where an attribute of `<a` should begin'],
    ['<a 😀/>', 3, 'the attribute `😀` has no value'],
    ['<a b="1" b="2"/>', 9, 'the attribute `b` twice in one tag'],
    [
      `<a ${[...'bcdefghijkl'].map((name) => `${name}=""`).join(' ')} e=""/>`,
      58,
      'the attribute `e` twice in one tag',
    ],
    ['<a / >', 3, 'a `/` inside the tag `<a`'],
    ['<a/ >', 2, 'a `/` inside the tag `<a`'],
    ['< a/>', 0, 'a `<` that begins no tag; a plain one is written `&lt;`'],
    ['<1a/>', 0, 'a `<` that begins no tag; a plain one is written `&lt;`'],
    ['<a>1 < 2</a>', 5, 'a `<` that begins no tag; a plain one is written `&lt;`'],
    ['<a>\n<<<<<<< HEAD\n</a>', 4, 'a `<` that begins no tag; a plain one is written `&lt;`'],
    ['<a\u00a0b="1"/>', 2, 'no white space before an attribute of `<a`'],
    ['<a\u0000/>', 2, 'no white space before an attribute of `<a`'],
    ['<a><!-- x</a>', 3, 'the comment is never closed'],
    ['<a><!--></a>', 3, 'the comment is never closed'],
    ['<!-- x', 0, 'the comment is never closed'],
    ['<a><![CDATA[x]]</a>', 3, 'the CDATA section is never closed'],
    ['<a><!b></a>', 3, 'markup that may not stand inside an element'],
    ['<a><!DOCTYPE a></a>', 3, 'markup that may not stand inside an element'],
    ['<a><?p</a>', 3, '`<?p` without white space behind it'],
    ['<a><?p x</a>', 3, '`<?p` is never closed with `?>`'],
    ['<a><??></a>', 3, '`<?` without a name'],
    ['<?xml version="1.0"><a/>', 0, '`<?xml` is never closed with `?>`'],
    ['<!DOCTYPE a><!DOCTYPE a><a/>', 12, 'a `<` that begins no tag; a plain one is written `&lt;`'],
    ['<!DOCTYPE a [ <a/>', 0, 'the document type is never closed'],
    ['<!DOCTYPE a SYSTEM "x><a/>', 19, 'a quote in the document type is never closed'],
    ['<!DOCTYPE a [<!-- ]><a/>', 13, 'the comment is never closed'],
  ])('%j', (text, start, message) => {
    const { root, faults } = parseXml(text);
    expect(root).toBeNull();
    const last = faults.at(-1);
    expect(last?.message).toBe(`not well-formed XML: ${message}`);
    expect(last?.span.start).toBe(start);
    expect(last?.code).toBe('not-well-formed');
  });

  it.each([
    ['deep', `${'<a>'.repeat(257)}${'</a>'.repeat(257)}`, 'elements nested more than 256 deep', 768],
    [
      'large',
      `<a>${'<b/>'.repeat(3_000_000)}</a>`,
      'more than 3,000,000 elements, attributes and pieces of text',
      11_999_999,
    ],
  ])('what is too %s', (_, text, message, start) => {
    const { root, faults } = parseXml(text);
    expect(root).toBeNull();
    expect(faults).toEqual([{ code: 'too-large', message, span: { start, end: start + 1 } }]);
  });

  it('256 deep is read', () => {
    expect(parseXml(`${'<a>'.repeat(256)}${'</a>'.repeat(256)}`).faults).toEqual([]);
  });
});

describe('what leaves a tree and a fault', () => {
  it.each([
    // text, where, how long, what, the tree
    ['<a><!-- x -- y --></a>', 10, 2, '`--` inside a comment', 'a(# x -- y #)'],
    ['<a><!-- x ---></a>', 10, 2, '`--` inside a comment', 'a(# x -#)'],
    ['<!-- -- --><a/>', 5, 2, '`--` inside a comment', 'a()'],
    ['<a>]]></a>', 3, 3, '`]]>` outside a CDATA section', "a(']]>')"],
    [
      '<a b="<"/>',
      6,
      1,
      'a raw `<` in the value of `b`: a quote is missing, or it is to be `&lt;`',
      'a b=<()',
    ],
    ['<a>x & y</a>', 5, 1, '`&` is no reference; a plain `&` is written `&amp;`', "a('x & y')"],
    ['<a b="x&amp y"/>', 7, 1, '`&amp` is no reference; a plain `&` is written `&amp;`', 'a b=x&amp y()'],
    ['<a>&;</a>', 3, 2, '`&;` stands for no character', "a('&;')"],
    ['<a>&#0;</a>', 3, 4, '`&#0;` stands for no character', "a('&#0;')"],
    ['<a>&#1;</a>', 3, 4, '`&#1;` stands for no character', "a('&#1;')"],
    ['<a>&#xD800;</a>', 3, 8, '`&#xD800;` stands for no character', "a('&#xD800;')"],
    ['<a>&#x110000;</a>', 3, 10, '`&#x110000;` stands for no character', "a('&#x110000;')"],
    ['<a>&#X41;</a>', 3, 6, '`&#X41;` stands for no character', "a('&#X41;')"],
    ['<a>&#12x;</a>', 3, 6, '`&#12x;` stands for no character', "a('&#12x;')"],
    ['<a>x\u0000y</a>', 4, 1, 'the character U+0000, which no XML may hold', "a('x\u0000y')"],
    ['<a>\u0001</a>', 3, 1, 'the character U+0001, which no XML may hold', "a('\u0001')"],
    ['<a>\ufffe</a>', 3, 1, 'the character U+FFFE, which no XML may hold', "a('\ufffe')"],
    ['<a/> x <!-- y --> z', 5, 1, 'text after the root element', 'a()'],
    ['<a/>&amp;', 4, 1, 'text after the root element', 'a()'],
    ['<a/><![CDATA[x]]>', 4, 1, 'text after the root element', 'a()'],
    [
      ' <?xml version="1.0"?><a/>',
      1,
      5,
      'the XML declaration stands somewhere else than at the very start',
      'a()',
    ],
    [
      '<a><?xml version="1.0"?></a>',
      3,
      5,
      'the XML declaration stands somewhere else than at the very start',
      'a()',
    ],
    [
      '<?XML version="1.0"?><a/>',
      0,
      5,
      'the XML declaration stands somewhere else than at the very start',
      'a()',
    ],
    ['<?xml?><a/>', 0, 5, 'the XML declaration is not one', 'a()'],
    ['<?xml encoding="utf-8"?><a/>', 0, 5, 'the XML declaration is not one', 'a()'],
    ['<?xml version="1.0" standalone="maybe"?><a/>', 0, 5, 'the XML declaration is not one', 'a()'],
  ])('%j', (text, start, length, message, expected) => {
    const { root, faults } = parseXml(text);
    expect(faults).toEqual([
      {
        code: 'not-well-formed',
        message: `not well-formed XML: ${message}`,
        span: { start, end: start + length },
      },
    ]);
    expect(outline(root as XmlElement)).toBe(expected);
    checkSpans(text, root as XmlElement);
  });

  it.each(['x', 'nbsp', 'lol9', '__proto__', 'constructor', 'toString'])(
    'the entity &%s; is not expanded',
    (name) => {
      const text = `<!DOCTYPE a [<!ENTITY ${name} "boom">]><a b="&${name};">&${name};</a>`;
      const { root, faults } = parseXml(text);
      expect(faults.map(({ code }) => code)).toEqual(['entity', 'entity']);
      for (const { span, message } of faults) {
        expect(text.slice(span.start, span.end)).toBe(`&${name};`);
        expect(message).toContain(`\`&${name};\``);
      }
      expect(outline(root as XmlElement)).toBe(`a b=&${name};('&${name};')`);
    },
  );

  it('come in the order of the text, with the one that ends the reading', () => {
    const { root, faults } = parseXml('<a b="<">&x;<!-- -- -->\u0001<b></a>');
    expect(root).toBeNull();
    expect(faults.map(({ span }) => span.start)).toEqual([6, 9, 17, 23, 27]);
  });

  it('a missing quote is found where it is missing, not where the text runs out', () => {
    const text = '<a>\n<b c="1>x</b>\n<b c="2">y</b>\n</a>';
    const { root, faults } = parseXml(text);
    expect(root).toBeNull();
    expect(faults[0]?.span.start).toBe(text.indexOf('</b>'));
  });

  it('the first hundred are enough', () => {
    expect(parseXml(`<a>${'&x;'.repeat(1000)}</a>`).faults).toHaveLength(100);
  });

  it('what is quoted is cut', () => {
    const name = 'n'.repeat(1_000_000);
    for (const text of [
      `<${name}>`,
      `<a>&${name};</a>`,
      `<a ${name}/>`,
      `<a></${name}>`,
      `<?${name} `,
      `<${name}></b>`,
    ]) {
      for (const { message } of parseXml(text).faults) expect(message.length).toBeLessThan(250);
    }
  });
});
