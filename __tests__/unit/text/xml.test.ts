import { describe, expect, it } from 'vitest';
import {
  attribute,
  elements,
  parseXml,
  rootName,
  textContent,
  type XmlElement,
} from '../../../src/text/xml.ts';
import { checkSpans, outline } from './xml-trees.ts';

function rootOf(text: string): XmlElement {
  const { root, faults } = parseXml(text);
  expect(faults).toEqual([]);
  return root as XmlElement;
}

describe('the tree', () => {
  it.each([
    ['an empty element', '<a/>', 'a()'],
    ['a pair of tags', '<a></a>', 'a()'],
    ['white space in tags', '<a\n b = "1"\r\n\tc=\'2\' ></a >', 'a b=1 c=2()'],
    ['text', '<a> x </a>', "a(' x ')"],
    ['white space alone is text', '<a> \n</a>', "a(' \n')"],
    ['white space between elements is layout', '<a>\n  <b/>\n  <c/>\n</a>', 'a(b() c())'],
    ['white space round a comment is layout beside an element', '<a>\n<!--x-->\n<b/> </a>', 'a(#x# b())'],
    ['text beside elements is kept with its white space', '<a> x <b/> y </a>', "a(' x ' b() ' y ')"],
    ['a comment with tags in it', '<a><!-- <b>&x;</b> --></a>', 'a(# <b>&x;</b> #)'],
    ['an empty comment', '<a><!----></a>', 'a(##)'],
    ['CDATA', '<a>x<![CDATA[<b>&amp;]]]]>y</a>', "a('x' [<b>&amp;]]] 'y')"],
    ['a `>` in a value', '<a b="x>y" c=\'/>\'><d/></a>', 'a b=x>y c=/>(d())'],
    ['the other quote in a value', `<a b="it's" c='"'/>`, `a b=it's c="()`],
    ['an empty value', '<a b=""/>', 'a b=()'],
    ['the five entities', '<a b="&lt;&gt;&amp;&quot;&apos;">&lt;b&gt;</a>', `a b=<>&"'('<b>')`],
    ['character references', '<a b="&#x41;&#66;">&#x1F600;&#xe9;</a>', "a b=AB('😀é')"],
    ['a reference is resolved once', '<a>&amp;lt;</a>', "a('&lt;')"],
    ['a processing instruction parts text and is left out', '<a>x<?p q="<b>"?>y</a>', "a('x' 'y')"],
    ['names with dots, dashes, digits and letters', '<a.b-c_1 é.ü="1"><ö/></a.b-c_1>', 'a.b-c_1 é.ü=1(ö())'],
    ['upper and lower case differ', '<A><a/></A>', 'A(a())'],
    ['a `>` alone in text', '<a>x > y</a>', "a('x > y')"],
    [
      'CRLF is LF in text, comments and CDATA',
      '<a>x\r\ny\rz<!--\r\n--><![CDATA[\r\n]]></a>',
      "a('x\ny\nz' #\n# [\n])",
    ],
    ['breaks and tabs are blanks in values', '<a b="x\r\ny\nz\tw\rv"/>', 'a b=x y z w v()'],
    ['references to breaks stay breaks', '<a b="&#10;&#13;&#9;">&#13;</a>', "a b=\n\r\t('\r')"],
    [
      'declaration, comments and document type before, comments after',
      '<?xml version="1.0" encoding=\'utf-8\' standalone="yes"?>\n<!-- <x> -->\n<!DOCTYPE a SYSTEM "a>b.dtd">\n<?p?><a/>\n<!-- y -->\n',
      'a()',
    ],
    [
      'a document type with brackets, quotes and comments inside',
      `<!DOCTYPE a [<!ENTITY x ']>"'><!-- ]> ' --><?p ]> ?><!ATTLIST a b CDATA "<">]><a/>`,
      'a()',
    ],
  ])('%s', (_, text, expected) => {
    const root = rootOf(text);
    expect(outline(root)).toBe(expected);
    checkSpans(text, root);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'the name %s is a name like any other',
    (name) => {
      const text = `<${name} ${name}="1"><${name}>x</${name}></${name}>`;
      const root = rootOf(text);
      expect(outline(root)).toBe(`${name} ${name}=1(${name}('x'))`);
      expect(attribute(root, name)?.value).toBe('1');
      expect(attribute(root, name === 'valueOf' ? 'toString' : 'valueOf')).toBeUndefined();
    },
  );

  it('tells prefix and local name apart', () => {
    const root = rootOf('<t:a b="1" t:b="2" xmlns:t="u"/>');
    expect(root).toMatchObject({ name: 't:a', prefix: 't', localName: 'a' });
    expect(root.attributes[1]).toMatchObject({ name: 't:b', prefix: 't', localName: 'b', value: '2' });
    expect(attribute(root, 'b')?.value).toBe('1');
    expect(attribute(rootOf('<a t:b="2"/>'), 'b')).toBeUndefined();
  });

  it('textContent joins text and CDATA, and leaves comments and elements out', () => {
    expect(textContent(rootOf('<a>x<!-- n -->y<![CDATA[&]]><b>z</b>&amp;</a>'))).toBe('xy&&');
    expect(elements(rootOf('<a>x<b/><!-- n --><c/></a>')).map(({ name }) => name)).toEqual(['b', 'c']);
  });

  it('reads a window of a text, and counts from the start of the whole', () => {
    const text = 'garbage <a b="1">x</a> <more';
    const { root, faults } = parseXml(text, { start: 8, end: 22 });
    expect(faults).toEqual([]);
    checkSpans(text, root as XmlElement);
    expect((root as XmlElement).span).toEqual({ start: 8, end: 22 });
  });

  it.each([
    ['the end tag', '<a>x</a>', 7],
    ['a start tag', '<a bcd="1"/>', 5],
    ['a value', '<a bcd="1"/>', 9],
    ['a comment', '<a><!-- x --></a>', 12],
    ['CDATA', '<a><![CDATA[x]]></a>', 15],
    ['an instruction', '<a><?p x?></a>', 9],
    ['a comment behind the root', '<a/><!-- x -->', 12],
    ['the document type', '<!DOCTYPE a><a/>', 10],
  ])('a window that ends inside %s has no tree', (_, text, end) => {
    const { root, faults } = parseXml(text, { start: 0, end });
    expect(root).toBeNull();
    expect(faults[0]?.span.end).toBeLessThanOrEqual(end);
  });
});

describe('rootName', () => {
  it.each([
    ['<a/>', 'a'],
    ['<t:a b="1"', 't:a'],
    ['<?xml version="1.0"?>\n<!-- <b> -->\n<!DOCTYPE a [<!ENTITY x "<c>">]>\n<a><', 'a'],
    ['  <a', 'a'],
    ['x<a/>', null],
    ['', null],
    ['<!-- <a/>', null],
    ['<<<<<<< HEAD\n<a/>', null],
    ['<?xml version="1.0"><a/>', null],
    ['\u0000\u0001', null],
  ])('%j', (text, name) => {
    expect(rootName(text)).toBe(name);
  });
});
