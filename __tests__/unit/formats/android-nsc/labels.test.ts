import { describe, expect, it } from 'vitest';
import { pinElement, readBody } from './reading.ts';

const A = pinElement('a');
const B = pinElement('b');

describe('the comment beside a pin', () => {
  it.each([
    // what stands in the pin set, the comments of its pins
    ['behind each on its line', `\n${A} <!-- one -->\n${B}<!-- two -->\n`, ['one', 'two']],
    ['above each', `\n<!-- one -->\n${A}\n  <!-- two -->\n  ${B}\n`, ['one', 'two']],
    ['behind wins over above', `\n<!-- above -->\n${A} <!-- behind -->\n`, ['behind']],
    ['behind one, above the other', `\n${A} <!-- one -->\n<!-- two -->\n${B}\n`, ['one', 'two']],
    ['all on one line', `${A}<!-- one -->${B}<!-- two -->`, ['one', 'two']],
    ['before, on its line', `\n<!-- one --> ${A}\n<!-- two --> ${B}\n`, ['one', 'two']],
    ['over several lines', `\n<!--\n  one\n-->\n${A}\n`, ['one']],
    ['over several lines, behind', `\n${A} <!-- one\n  more -->\n${B}`, ['one\n  more', null]],
    ['the first behind it', `\n${A} <!-- one --> <!-- more -->\n${B}`, ['one', null]],
    ['the last above it', `\n<!-- one -->\n<!-- two -->\n${A}\n`, ['two']],
    ['Windows line breaks', `\r\n${A} <!-- one -->\r\n<!-- two -->\r\n${B}\r\n`, ['one', 'two']],
    ['old Mac line breaks', `\r${A} <!-- one -->\r<!-- two -->\r${B}\r`, ['one', 'two']],
    ['a blank line between', `\n<!-- one -->\n\n${A}\n`, [null]],
    ['a heading of the set, on the line of its tag', ` <!-- all -->\n${A}\n`, [null]],
    ['behind the last, on a line of its own', `\n${A}\n<!-- end -->\n`, [null]],
    [
      'a pin that was commented out',
      `\n<!-- <pin digest="SHA-256">x</pin> -->\n${A} <!-- </pin> -->\n`,
      [null],
    ],
    ['text between', `\n<!-- one -->x\n${A} y <!-- two -->\n`, [null]],
    ['another element between', `\n<!-- one -->\n<x/>\n${A}\n`, [null]],
    ['a comment of another element', `\n<x/> <!-- one -->\n${A}\n`, [null]],
    ['an empty comment', `\n${A} <!---->\n`, ['']],
    ['none', `\n${A}\n${B}\n`, [null, null]],
  ])('%s', (_, body, expected) => {
    const store = readBody(`<domain-config><domain>a.b</domain><pin-set>${body}</pin-set></domain-config>`);
    expect(store.domains[0]?.groups[0]?.pins.map(({ comment }) => comment)).toEqual(expected);
  });
});
