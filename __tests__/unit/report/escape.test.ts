import { describe, expect, it } from 'vitest';
import { markdown, markdownCode, markdownProse, plain } from '../../../src/report/escape.ts';

describe('plain', () => {
  it.each([
    ['colour codes', '\u001b[31mred', '\\u{1b}[31mred'],
    ['line ends', 'a\r\nb', 'a\\u{d}\\u{a}b'],
    ['bidirectional controls', 'a\u202eb', 'a\\u{202e}b'],
    ['isolates', 'a\u2066b', 'a\\u{2066}b'],
    ['zero width space', 'a\u200bb', 'a\\u{200b}b'],
    ['C1 control sequence introducer', '\u009b2J', '\\u{9b}2J'],
    ['a lone surrogate', '\ud800x', '\\u{d800}x'],
    ['tag characters', '\u{e0041}', '\\u{e0041}'],
    ['letters of any script', 'Bücher 書籍', 'Bücher 書籍'],
  ])('shows %s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('cuts what nobody reads, never in the middle of a character', () => {
    expect(plain('x'.repeat(100_000))).toHaveLength(501);
    expect(plain(`${'x'.repeat(499)}😀😀`)).toBe(`${'x'.repeat(499)}…`);
  });
});

describe('markdown', () => {
  it.each([
    ['a table cell', 'a | b', 'a \\| b'],
    ['HTML', '<script>alert(1)</script>', '&lt;script&gt;alert\\(1\\)&lt;/script&gt;'],
    ['a link', '[x](https://evil.example)', '\\[x\\]\\(https&#58;//evil.example\\)'],
    ['a mention', '@octocat', '&#64;octocat'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['emphasis', '**x** _y_ `z`', '\\*\\*x\\*\\* \\_y\\_ \\`z\\`'],
    ['a line end', 'a\nb', 'a\\\\u\\{a\\}b'],
  ])('takes the force from %s', (_, text, expected) => {
    expect(markdown(text)).toBe(expected);
  });

  it.each([
    ['api.example.com', '`api.example.com`'],
    ['a`b', '<code>a\\`b</code>'],
    ['a|b', '<code>a\\|b</code>'],
    ['a\\|b', '<code>a\\\\\\|b</code>'],
    ['</code><img>', '<code>&lt;/code&gt;&lt;img&gt;</code>'],
  ])('shows %s as code that no cell and no tag can leave', (text, expected) => {
    expect(markdownCode(text)).toBe(expected);
  });
});

describe('markdownProse', () => {
  it.each([
    ['pin `a+b=` of `x`', 'pin `a+b=` of `x`'],
    ['plain (text)', 'plain \\(text\\)'],
    ['`<img>` and <img>', '<code>&lt;img&gt;</code> and &lt;img&gt;'],
    ['an odd ` one', 'an odd \\` one'],
    ['`a` forged by `b` `<b>`', '`a` forged by `b` <code>&lt;b&gt;</code>'],
    ['empty ``', 'empty ``'],
  ])('renders %j', (text, expected) => {
    expect(markdownProse(text)).toBe(expected);
  });
});
