import { describe, expect, it } from 'vitest';
import { entry, identity, leafList, pinnedDomains, pinOf, problems, read } from './samples.ts';

const REMARK = '<!-- pinwarden-ignore pin-malformed until 2027-01-31: OPS-7 -->';

/** The text that the first remark covers; null where it sets nothing aside. */
function covered(content: string): string | null {
  const { suppressions, source } = read(content);
  const [first] = suppressions;
  return first === undefined ? null : source.text.slice(first.covers.start, first.covers.end);
}
const A = entry('a.example', leafList(identity(pinOf('a'))));
const B = entry('b.example', leafList(identity(pinOf('b'))));
const ITEM = identity(pinOf('a'));
const inList = (...items: string[]): string => pinnedDomains(entry('a.example', leafList(...items)));

describe('remarks that take findings away', () => {
  it('are read with rule, date, reason and place', () => {
    const store = read(pinnedDomains(`\n${REMARK}\n`, A));
    const start = store.source.text.indexOf('<!--');
    expect(store.suppressions).toEqual([
      {
        rule: 'pin-malformed',
        until: '2027-01-31',
        reason: 'OPS-7',
        tool: null,
        span: { start, end: start + REMARK.length },
        covers: { start, end: store.source.text.indexOf(A) + A.length },
      },
    ]);
    expect(problems(store)).toEqual([]);
  });

  it.each<[string, string, string | null]>([
    ['above a key', pinnedDomains(`\n${REMARK}\n`, A, B), `${REMARK}\n${A}`],
    [
      'above a key, one after another',
      pinnedDomains(A, `\n${REMARK}\n<!-- x -->\n`, B),
      `${REMARK}\n<!-- x -->\n${B}`,
    ],
    ['behind an entry on its line', pinnedDomains(A, ` ${REMARK}`, B), A],
    ['behind an entry and another comment', pinnedDomains(A, `<!-- x --> ${REMARK}\n`, B), A],
    ['behind an entry, a line on', pinnedDomains(A, `\n${REMARK}`, B), `${REMARK}${B}`],
    ['behind an entry, an old Mac line on', pinnedDomains(A, `\r${REMARK}`, B), `${REMARK}${B}`],
    [
      'between a key and its value',
      pinnedDomains(A.replace('</key>', `</key>\n${REMARK}\n`)),
      A.replace('</key>', `</key>\n${REMARK}\n`),
    ],
    [
      'behind the start of a dictionary',
      pinnedDomains(A.replace('<dict>', `<dict> ${REMARK}`), B),
      A.replace('<dict>', `<dict> ${REMARK}`),
    ],
    [
      'in a dictionary, above its first key',
      pinnedDomains(A.replace('<dict>', `<dict>\n${REMARK}\n`), B),
      `${REMARK}\n${leafList(ITEM)}`,
    ],
    ['above an item', inList(identity(pinOf('x')), `\n${REMARK}\n`, ITEM), `${REMARK}\n${ITEM}`],
    ['behind an item', inList(ITEM, ` ${REMARK}`, identity(pinOf('x'))), ITEM],
    [
      'behind the pin',
      inList(ITEM.replace('</string>', `</string> ${REMARK}`)),
      ITEM.replace('</dict>', '').replace('<dict>', ''),
    ],
    [
      'above the list',
      pinnedDomains(A).replace('<plist', `${REMARK}\n<plist`),
      `${REMARK}\n${pinnedDomains(A)}`,
    ],
    [
      'between plist and its dictionary',
      pinnedDomains(A).replace('<dict>', `${REMARK}<dict>`),
      pinnedDomains(A).replace('<dict>', `${REMARK}<dict>`),
    ],
    [
      'behind the start of the outermost dictionary',
      pinnedDomains(A).replace('<dict>', `<dict>${REMARK}`),
      pinnedDomains(A)
        .replace('<dict>', `<dict>${REMARK}`)
        .replace(/^<[^>]*>|<\/plist>$/g, ''),
    ],
    ['at the end of a dictionary', pinnedDomains(A, `\n${REMARK}\n`), null],
    ['in an empty dictionary', pinnedDomains(`\n${REMARK}\n`), null],
    ['behind the list', `${pinnedDomains(A)}\n${REMARK}`, null],
  ])('%s', (_, content, expected) => {
    expect(covered(content)).toBe(expected);
    const said = problems(read(content)).filter((each) => each.includes('ignore-'));
    expect(said).toEqual(expected === null ? ['lint ignore-of-nothing'] : []);
  });

  it('are told of in the order of the text where they are badly written', () => {
    const store = read(
      pinnedDomains(
        '\n<!-- pinwarden-ignore: why -->\n',
        A.replace('a.example', '192.0.2.1'),
        '\n<!-- pinwarden-ignore pin-malformed -->\n',
        B,
      ),
    );
    expect(store.suppressions).toEqual([]);
    expect(problems(store)).toEqual([
      'lint ignore-without-rule',
      'lint ip-address',
      'lint ignore-without-reason',
    ]);
  });

  it('are those of XML lists', () => {
    const openstep = `{ /* pinwarden-ignore pin-malformed: x */ NSAppTransportSecurity = { NSPinnedDomains = { "a.example" = { }; }; }; }`;
    expect(read(openstep).suppressions).toEqual([]);
    expect(read(`<plist><dict>${REMARK}<key>NSPinnedDomains`).suppressions.length).toBeLessThan(2);
  });

  it('are found among a hundred thousand pins', () => {
    const items = Array.from({ length: 100_000 }, (_, at) => `${ITEM}${at % 100 === 0 ? REMARK : ''}\n`);
    expect(read(inList(items.join(''))).suppressions).toHaveLength(1000);
  });
});
