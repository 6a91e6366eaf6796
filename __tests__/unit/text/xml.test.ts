import { describe, expect, it } from 'vitest';
import {
  attribute,
  elements,
  parseXml,
  rootName,
  textContent,
  type XmlData,
  type XmlElement,
} from '../../../src/text/xml.ts';

function rootOf(text: string): XmlElement {
  const { root, faults } = parseXml(text);
  expect(faults).toEqual([]);
  return root as XmlElement;
}

/** `<name attribute="value">children</name>`, with text in `'`, CDATA in `[`, comments in `#`. */
function outline(node: XmlElement | XmlData): string {
  if (node.kind === 'text') return `'${node.value}'`;
  if (node.kind === 'cdata') return `[${node.value}]`;
  if (node.kind === 'comment') return `#${node.value}#`;
  const attributes = node.attributes.map(({ name, value }) => ` ${name}=${value}`).join('');
  return `${node.name}${attributes}(${node.children.map(outline).join(' ')})`;
}

/** Every span, sliced back and compared with what it is said to be. */
function checkSpans(text: string, node: XmlElement): void {
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  expect(slice(node.startTag)).toMatch(/^<.*>$/s);
  expect(slice(node.startTag).startsWith(`<${node.name}`)).toBe(true);
  expect(node.startTag.start).toBe(node.span.start);
  const closes = slice(node.span).slice(node.content.end - node.span.start);
  if (slice(node.startTag).endsWith('/>')) {
    expect(node.content).toEqual({ start: node.span.end, end: node.span.end });
    expect(node.startTag).toEqual(node.span);
  } else {
    expect(node.content.start).toBe(node.startTag.end);
    expect(closes).toMatch(/^<\/[^<>]*>$/);
    expect(closes.slice(2).startsWith(node.name)).toBe(true);
  }
  let last = node.startTag.start + 1;
  for (const { name, span, valueSpan } of node.attributes) {
    expect(span.start).toBeGreaterThanOrEqual(last);
    expect(slice(span).startsWith(name)).toBe(true);
    const quote = text[valueSpan.start - 1] as string;
    expect(['"', "'"]).toContain(quote);
    expect(text[valueSpan.end]).toBe(quote);
    expect(slice(valueSpan)).not.toContain(quote);
    expect(span.end).toBe(valueSpan.end + 1);
    last = span.end;
  }
  last = node.content.start;
  for (const child of node.children) {
    expect(child.span.start).toBeGreaterThanOrEqual(last);
    last = child.span.end;
    if (child.kind === 'element') checkSpans(text, child);
    else {
      const marks = { text: ['', ''], cdata: ['<![CDATA[', ']]>'], comment: ['<!--', '-->'] } as const;
      const [opening, closing] = marks[child.kind];
      expect(slice(child.span).startsWith(opening)).toBe(true);
      expect(slice(child.span).endsWith(closing)).toBe(true);
    }
  }
  expect(last).toBeLessThanOrEqual(node.content.end);
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
    ['the document type', '<!DOCTYPE a><a/>', 10],
  ])('a window that ends inside %s has no tree', (_, text, end) => {
    const { root, faults } = parseXml(text, { start: 0, end });
    expect(root).toBeNull();
    expect(faults[0]?.span.end).toBeLessThanOrEqual(end);
  });
});

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

describe('hostile sizes are read in one pass', () => {
  const much = 4_000_000;
  it.each([
    ['open comments', `<a>${'<!--'.repeat(much)}`],
    ['open CDATA', `<a>${'<![CDATA['.repeat(much / 4)}`],
    ['open brackets', '<'.repeat(much)],
    ['blanks in a tag', `<a ${' '.repeat(much)}`],
    ['blanks behind an attribute', `<a b${' '.repeat(much)}>`],
    ['blanks in the declaration', `<?xml version="1.0"${' '.repeat(much)}x?><a/>`],
    ['a long name', `<${'a'.repeat(much)}/>`],
    ['a long end tag', `<a></${'b'.repeat(much)}></a>`],
    ['carriage returns', `<a>${'\r'.repeat(much)}</a>`],
    ['ampersands', `<a>${'&'.repeat(much)}</a>`],
    ['half a reference', `<a>&${'a'.repeat(much)}</a>`],
    ['references', `<a>${'&#65;'.repeat(much / 4)}</a>`],
    ['entities', `<a>${'&x;'.repeat(much / 2)}</a>`],
    ['entity declarations', `<!DOCTYPE a [${'<!ENTITY x "y">'.repeat(much / 10)}]><a/>`],
    ['attributes', `<a ${Array.from({ length: 200_000 }, (_, at) => `x${at}=""`).join(' ')}/>`],
    ['one attribute repeated', `<a ${'x="" '.repeat(200_000)}/>`],
    ['text behind the root', `<a/>${'x'.repeat(much)}`],
    ['comments between layout', `<a>${' <!---->\n'.repeat(much / 20)}<b/></a>`],
  ])('%s', (_, text) => {
    const { root, faults } = parseXml(text);
    expect(root !== null || faults.length > 0).toBe(true);
  });
});

describe('generated documents', () => {
  // Park and Miller's generator: the same documents every time.
  let seed = 20270101;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  const name = (): string => pick(['a', 'domain', 't:pin-set', '__proto__', 'ä', 'x.y_z-1']);
  const space = (): string => pick([' ', '\n', '\r\n\t', '  ']);
  const value = (quote: string): string =>
    pick(['', 'x', '>', '/>', '&amp;', '&#10;', `${quote === '"' ? "'" : '"'}`, '\r\n', '--', ']]']);
  const element = (depth: number): string => {
    const tag = name();
    const attributes = Array.from({ length: random(3) }, (_, at) => {
      const quote = pick(['"', "'"]);
      return `${space()}k${at}${pick(['=', ' = '])}${quote}${value(quote)}${quote}`;
    }).join('');
    if (random(4) === 0) return `<${tag}${attributes}${pick(['', ' '])}/>`;
    const children = Array.from({ length: depth === 0 ? 0 : random(4) }, () =>
      pick([
        () => element(depth - 1),
        () => element(depth - 1),
        () => pick(['text', ' ', '\r\n', '&lt;', 'é😀', '>', '&#x20;']),
        () => pick(['<!-- c -->', '<!--<b>-->', '<!--\n-->']),
        () => pick(['<![CDATA[]]>', '<![CDATA[<x>]]>']),
        () => '<?p <q> ?>',
      ])(),
    ).join('');
    return `<${tag}${attributes}>${children}</${tag}${pick(['', '\n'])}>`;
  };

  it('slice back to their source, each span in its place', () => {
    for (let count = 0; count < 500; count++) {
      const text = `${pick(['', '<?xml version="1.0"?>', '<!-- c -->\n'])}${element(5)}\n`;
      const { root, faults } = parseXml(text);
      expect({ text, faults }).toEqual({ text, faults: [] });
      checkSpans(text, root as XmlElement);
    }
  });

  it('never throw when they are damaged, and then say where', () => {
    for (let count = 0; count < 3000; count++) {
      const whole = element(4);
      const from = random(whole.length);
      const damage = pick([
        '',
        '<',
        '>',
        '"',
        '&',
        '/',
        '-->',
        ']]>',
        '<!--',
        '\u0000',
        '<<<<<<< HEAD\n',
        '</a>',
      ]);
      const text = whole.slice(0, from) + damage + whole.slice(from + random(4));
      const { root, faults } = parseXml(text);
      if (root === null) expect(faults.length).toBeGreaterThan(0);
      else checkSpans(text, root);
      for (const { span } of faults) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }
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
