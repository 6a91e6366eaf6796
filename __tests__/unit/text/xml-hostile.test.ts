import { describe, expect, it } from 'vitest';
import { parseXml, type XmlElement } from '../../../src/text/xml.ts';
import { checkSpans } from './xml-trees.ts';

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
