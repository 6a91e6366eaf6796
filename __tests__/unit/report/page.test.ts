import { describe, expect, it } from 'vitest';
import { pageForTerminal, topicsText } from '../../../src/report/page.ts';

const ESCAPE = '\u001b';
/** With the codes as letters: <b>old, <d>im, </>. */
const shown = (markdown: string, width: number | null = null): string =>
  pageForTerminal(markdown, width)
    .replaceAll(`${ESCAPE}[1m`, '<b>')
    .replaceAll(`${ESCAPE}[2m`, '<d>')
    .replaceAll(`${ESCAPE}[0m`, '</>');

describe('a page on a terminal', () => {
  it('has headings in bold, without their signs', () => {
    expect(shown('# Title\n\n## Part\n')).toBe('<b>Title</>\n\n<b>Part</>\n');
  });
  it('has code dim, without its signs', () => {
    expect(shown('Say `a b` or `c`.\n')).toBe('Say <d>a b</> or <d>c</>.\n');
    expect(shown('```sh\na | b\n\n# c `d`\n```\n\nText.\n')).toBe(
      '<d>  a | b</>\n\n<d>  # c `d`</>\n\nText.\n',
    );
  });
  it('leaves a block that never ends what it is', () => {
    expect(shown('```\na\n# b')).toBe('<d>  a</>\n<d>  # b</>\n');
  });
  it('has strong words in bold', () => expect(shown('It is **not** so.\n')).toBe('It is <b>not</> so.\n'));
  it('has tables as they are', () => {
    const table = '| `a` | **b** |\n|---|---|\n| a very long cell indeed | [c](d.md) |\n';
    expect(shown(table, 10)).toBe(table);
  });
  it('shows addresses, and of pages of its own the name', () => {
    expect(
      shown('- [RFC 7469](https://example.org/rfc#x), [`pin-malformed`](../rules/pin-malformed.md)\n'),
    ).toBe('- RFC 7469 (https://example.org/rfc#x), <d>pin-malformed</>\n');
  });

  it('fills prose to the width', () => {
    expect(shown('one two three\nfour five\n\nsix\n', 11)).toBe('one two\nthree four\nfive\n\nsix\n');
  });
  it('keeps prose as it was written where there is no width', () => {
    expect(shown('one two\nthree\n')).toBe('one two\nthree\n');
  });
  it('indents the further lines of an item, and keeps items apart', () => {
    expect(shown('- one two\n  three\n- four\n1. five six\n', 9)).toBe(
      '- one two\n  three\n- four\n1. five\n   six\n',
    );
  });
  it('lets a word that is too long stand out', () => {
    expect(shown('a https://example.org/x b\n', 10)).toBe('a\nhttps://example.org/x\nb\n');
  });
  it('fills to no more than 100 characters', () => {
    const lines = shown(`${'word '.repeat(200)}\n`, 300).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBe(99);
  });
  it('ends what it paints, also across lines', () => {
    const text = pageForTerminal('A `b c d e` f\n', 5);
    expect(text.split(`${ESCAPE}[0m`)).toHaveLength(text.split(`${ESCAPE}[2m`).length);
    expect(shown('A `b c d e` f\n', 5)).toBe('A <d>b\nc d\ne</> f\n');
  });
});

it('the list of topics stands in columns and names rules too', () => {
  expect(
    topicsText([
      { id: 'ios', title: 'One' },
      { id: 'android', title: 'Two' },
    ]),
  ).toBe(
    'pinwarden explain TOPIC, where TOPIC is one of these:\n\n  ios      One\n  android  Two\n\nor the id of a rule, as a finding names it: pinwarden explain live-pin-missing\n',
  );
});
