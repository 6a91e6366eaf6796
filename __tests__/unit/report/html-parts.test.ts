import { describe, expect, it } from 'vitest';
import { daysText, pageOf } from '../../../src/report/html/context.ts';
import { difference } from '../../../src/report/html/difference.ts';
import { code, html, link, prose, sentence } from '../../../src/report/html/markup.ts';
import { pageMarkup } from '../../../src/report/html/page-markup.ts';
import { timelinePanel } from '../../../src/report/html/timeline.ts';
import { contextWith, manyHosts, twoApps } from '../../support/report-fixture.ts';
import { DAY, NOW } from '../../support/subjects.ts';

describe('markup', () => {
  it('escapes what is put in, and leaves what is markup', () => {
    expect(html`<b title="${'"\'<&>'}">${[html`<i>`, '<', 1, null]}</b>`.text).toBe(
      '<b title="&quot;&#39;&lt;&amp;&gt;"><i>&lt;1</b>',
    );
    expect(html`${'a\u202eb\u0000'}`.text).toBe('a\\u{202e}b\\u{0}');
    expect(html`${'x'.repeat(600)}`.text).toHaveLength(501);
  });

  it('makes code of what is quoted', () => {
    expect(sentence('is `a<b` here').text).toBe('is <code translate="no">a&lt;b</code> here');
    expect(sentence('an odd ` one').text).toBe('an odd ` one');
    expect(prose('a\nb').text).toBe('<p>a</p><p>b</p>');
    expect(code('`').text).toBe('<code translate="no">`</code>');
  });

  it.each([
    ['https://a.example/b?c="d"', '<a href="https://a.example/b?c=%22d%22" rel="noreferrer">n</a>'],
    ['http://a.example', '<a href="http://a.example/" rel="noreferrer">n</a>'],
    ['javascript:alert(1)', 'n'],
    ['//a.example', 'n'],
    ['https://', 'n'],
    [null, 'n'],
  ])('links to %s', (address, expected) => expect(link(address, 'n').text).toBe(expected));
});

describe('days', () => {
  it.each([
    [2 * DAY, 'in 2 days'],
    [DAY, 'in 1 day'],
    [DAY - 1, 'today'],
    [1 - DAY, 'today'],
    [-DAY, '1 day ago'],
    [-2 * DAY, '2 days ago'],
  ])('%i', (away, words) => expect(daysText(NOW + away, NOW)).toBe(words));
});

describe('pages', () => {
  const page = (text: string): string =>
    pageMarkup(text, (target) => (target === 'known' ? '#rule-known' : target), 2).text;

  it.each([
    ['## A `b`', '<h4>A <code translate="no">b</code></h4>'],
    ['# A\n### B\n###### C', '<h3>A</h3><h5>B</h5><h5>C</h5>'],
    ['one\ntwo\n\nthree', '<p>one two</p><p>three</p>'],
    ['- a\n  more\n- **b**', '<ul><li>a more</li><li><strong>b</strong></li></ul>'],
    ['2. a\n3. b', '<ol start="2"><li>a</li><li>b</li></ol>'],
    ['- a\n  - b\n  - c\n- d', '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>'],
    ['text\n- a', '<p>text</p><ul><li>a</li></ul>'],
    ['[x](https://a.example/b)', '<p><a href="https://a.example/b" rel="noreferrer">x</a></p>'],
    ['[x](known)', '<p><a href="#rule-known">x</a></p>'],
    ['[x](http://a.example/) [y](javascript:a) [z](other.md)', '<p>x y z</p>'],
    ['<b onclick="x">', '<p>&lt;b onclick=&quot;x&quot;&gt;</p>'],
  ])('%j', (text, expected) => expect(page(text)).toBe(expected));

  it('keep the lines of code, to the end of the page where nothing ends it', () => {
    expect(page('```xml\n<a>\n\n  **b**\n```\nc')).toContain(
      '>&lt;a&gt;\n\n  **b**\n</code></pre></div><p>c</p>',
    );
    expect(page('```\na')).toContain('>a\n</code>');
  });

  it('have tables', () => {
    const table = page('| a | `b` |\n| --- | :-: |\n| 1 | 2 |');
    expect(table).toContain('<thead><tr><th>a</th><th><code translate="no">b</code></th></tr></thead>');
    expect(table).toContain('<tbody><tr><td>1</td><td>2</td></tr></tbody>');
  });

  it('are nested only so deep', () => {
    const deep = Array.from({ length: 50 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
    expect(page(deep).match(/<ul>/g)?.length).toBeLessThan(6);
  });
});

describe('difference', () => {
  const signs = { same: ' ', added: '+', removed: '-' } as const;
  const shown = (before: string, after: string): string[] =>
    difference(before, after).map(({ kind, text }) => `${signs[kind]}${text}`);

  it.each([
    ['', '', []],
    ['a\nb\n', 'a\nb', [' a', ' b']],
    ['a\r\nb', 'a\nb', [' a', ' b']],
    ['', 'a', ['+a']],
    ['a', '', ['-a']],
    ['a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
    ['a\nc', 'a\nb\nc', [' a', '+b', ' c']],
    ['a\na', 'a', [' a', '-a']],
    ['x\na\nb\ny\nc\nz', 'x\nb\ny\nc\nd\nz', [' x', '-a', ' b', ' y', ' c', '+d', ' z']],
  ])('%j to %j', (before, after, expected) => expect(shown(before, after)).toEqual(expected));

  it('gives back both texts, whatever they are, and numbers their lines', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let round = 0; round < 200; round++) {
      const [a, b] = [0, 1].map(() => Array.from({ length: 1 + random(14) }, () => 'abcd'[random(4)]));
      const lines = difference((a ?? []).join('\n'), (b ?? []).join('\n'));
      const before = lines.filter(({ kind }) => kind !== 'added');
      const after = lines.filter(({ kind }) => kind !== 'removed');
      expect(before.map(({ text }) => text)).toEqual(a);
      expect(after.map(({ text }) => text)).toEqual(b);
      expect(before.map((line) => line.before)).toEqual((a ?? []).map((_, index) => index + 1));
      expect(after.map((line) => line.after)).toEqual((b ?? []).map((_, index) => index + 1));
    }
  });

  it('gives up on texts that have little in common', () => {
    const text = (name: string): string =>
      Array.from({ length: 5000 }, (_, index) => `${name}${index}`).join('\n');
    const lines = difference(text('a'), text('b'));
    expect(lines.slice(0, 5000).every(({ kind }) => kind === 'removed')).toBe(true);
    expect(lines).toHaveLength(10_000);
  });
});

describe('the timeline', () => {
  const { evaluation } = twoApps();
  const drawn = timelinePanel(pageOf(evaluation, contextWith())).text;

  it('has a row for each host and store, what breaks first on top', () => {
    const rows = [...drawn.matchAll(/<g class="row"[^>]* aria-label="([^"]*)"/g)].map(([, label]) => label);
    expect(rows.map((label) => label?.split(':')[0])).toEqual([
      'login.example.com in app/src/main/res/xml/network_security_config.xml',
      'pay.example.com in app/src/main/res/xml/network_security_config.xml',
      'cdn.example.com in app/src/main/res/xml/network_security_config.xml',
      'api.example.com in app/src/main/res/xml/network_security_config.xml',
      'api.example.com in ios/DemoApp/Info.plist',
      'xn--bcher-kva.example in app/src/main/res/xml/network_security_config.xml',
    ]);
    expect(rows[0]).toContain('stops connecting now: no pin matches;');
    expect(rows[3]).toContain('stops connecting on 2027-03-08: the certificate api.example.com ends;');
    expect(rows[3]).toContain('begins to be unprotected on 2027-06-29: the pin set lapses (2027-06-30);');
  });

  it('puts marks where their day is, in order', () => {
    const place = (kind: string): number[] =>
      [...drawn.matchAll(new RegExp(`class="mark ${kind}" data-tip="[^"]*"><line x1="([\\d.]+)"`, 'g'))].map(
        ([, x]) => Number(x),
      );
    const today = Number(/class="today" x1="([\d.]+)"/.exec(drawn)?.[1]);
    const [login = 0, pay = 0, cdn, api = 0] = place('stops');
    expect([login, cdn]).toEqual([today, today]);
    expect((pay - today) / (api - today)).toBeCloseTo(120 / 57, 1);
    expect(place('unprotected')).toHaveLength(2);
  });

  it('says the same in a table', () => {
    const table = drawn
      .slice(drawn.indexOf('<table>'))
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(table).toContain('now stops connecting no pin matches the app has to be released not in sight');
    expect(table).toContain(
      '2027-06-29 in 170 days begins to be unprotected the pin set lapses (2027-06-30)',
    );
    expect(table).toContain('(for everybody by 2027-06-30)');
  });

  it('says so where there is nothing to draw', () => {
    const nothing = { ...evaluation, outlooks: [] };
    expect(timelinePanel(pageOf(nothing, contextWith())).text).toBe(
      '<p>There is nothing to look ahead for.</p>',
    );
  });

  it('names the grid anew after every 25 rows', () => {
    const text = timelinePanel(pageOf(manyHosts(51, 0).evaluation, contextWith())).text;
    expect(text.match(/class="tick now"/g)).toHaveLength(3);
  });
});
