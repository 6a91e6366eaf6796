import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/text/edit.ts';
import { removals } from '../../../src/text/removal.ts';

/** Takes out what stands between brackets. */
function without(marked: string): string {
  const spans = [...marked.matchAll(/\[[^\]]*\]/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  return applyEdits(marked, removals(marked, spans.reverse()));
}

describe.each(['\n', '\r\n', '\r'])('what is taken out, with line breaks %j', (eol) => {
  it.each([
    ['a line of its own', 'a\n  [x]\nb', 'a\nb'],
    ['blanks behind it', 'a\n  [x] \t\nb', 'a\nb'],
    ['several lines', 'a\n  [x\n    y\n  z]\nb', 'a\nb'],
    ['the first line', '[x]\nb', 'b'],
    ['the last line', 'a\n[x]\n', 'a\n'],
    ['the last line without an end', 'a\n  [x]', 'a'],
    ['all there is', '[x]', ''],
    ['at the end of a line', 'a [x]\nb', 'a\nb'],
    ['at the start of a line', 'a\n  [x] b\n', 'a\n  b\n'],
    ['in the middle of a line', 'a [x] b', 'a b'],
    ['without blanks', 'a[x]b', 'ab'],
    ['between empty lines', 'a\n\n[x]\n\nb', 'a\n\nb'],
    ['between lines of blanks', 'a\n  \n[x]\n\t\nb', 'a\n\t\nb'],
    ['an empty line above', 'a\n\n[x]\nb', 'a\n\nb'],
    ['an empty line below', 'a\n[x]\n\nb', 'a\n\nb'],
    ['an empty line above and an end tag', 'a\n\n  [x]\n</a>', 'a\n</a>'],
    ['no empty line and an end tag', 'a\n  [x]\n</a>', 'a\n</a>'],
    ['two on one line', 'a\n  [x] [y]\nb', 'a\nb'],
    ['two on one line with others', 'a [x] [y] b', 'a b'],
    ['two with another between', '  [x] b [y]\n', '  b\n'],
    ['two lines', 'a\n[x]\n[y]\nb', 'a\nb'],
    ['two with empty lines', 'a\n\n[x]\n\n[y]\n\nb', 'a\n\nb'],
    ['the whole inside', '<a>[x][y]</a>', '<a></a>'],
  ])('%s', (_, marked, left) => {
    expect(without(marked.replaceAll('\n', eol))).toBe(left.replaceAll('\n', eol));
  });
});

it('nothing', () => expect(removals('a', [])).toEqual([]));

it('a hundred thousand lines, without delay', () => {
  expect(without('  [x]\n\n'.repeat(100_000)).trim()).toBe('');
  expect(without(`${' '.repeat(500_000)}[x]${' '.repeat(500_000)}`)).toBe('');
});
