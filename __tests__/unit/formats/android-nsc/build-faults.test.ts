import { describe, expect, it } from 'vitest';
import { codes, lineOf, PINS, pinElement, pinOf, policy, readBody, readText, slice } from './reading.ts';

const CONFIG = `<domain-config><domain>example.com</domain>${PINS}</domain-config>`;
const FILE = `<network-security-config>\n${CONFIG}\n</network-security-config>`;

describe('what the build stops at', () => {
  it.each([
    // the file, effect and code, line, what is said
    [
      'a tag without its end',
      FILE.replace('</domain-config>', ''),
      'unreadable not-well-formed',
      3,
      '`</network-security-config>` where `</domain-config>` should close',
    ],
    [
      'a missing quote',
      FILE.replace('"SHA-256"', '"SHA-256'),
      'unreadable not-well-formed',
      2,
      'a quote is missing',
    ],
    [
      '-- inside a comment',
      FILE.replace('<domain-config>', '<!-- a -- b --><domain-config>'),
      'unreadable not-well-formed',
      2,
      '`--` inside a comment',
    ],
    [
      'a raw <',
      FILE.replace('example.com', 'example.com <'),
      'unreadable not-well-formed',
      2,
      'a `<` that begins no tag',
    ],
    [
      'a raw &',
      FILE.replace('example.com', 'a&b.com'),
      'unreadable not-well-formed',
      2,
      '`&b.com` is no reference',
    ],
    ['nothing in the file', '', 'unreadable not-well-formed', 1, 'the file holds no XML element'],
    ['two roots', `${FILE}\n${FILE}`, 'unreadable not-well-formed', 4, 'a second root element'],
    ['text behind the root', `${FILE}\nx`, 'unreadable not-well-formed', 4, 'text after the root element'],
    [
      'an empty line before the declaration',
      `\n<?xml version="1.0"?>${FILE}`,
      'unreadable not-well-formed',
      2,
      'the XML declaration stands somewhere else',
    ],
    [
      'a control character',
      FILE.replace('example', 'exam\u0001ple'),
      'unreadable not-well-formed',
      2,
      'the character U+0001',
    ],
    [
      'an undeclared prefix',
      FILE.replace('<pin-set>', '<pin-set tools:ignore="x">'),
      'rejects-file unbound-prefix',
      2,
      'The prefix of `tools:ignore` is not declared',
    ],
    [
      'an undeclared prefix of an element',
      FILE.replaceAll('pin-set', 'a:pin-set'),
      'rejects-file unbound-prefix',
      2,
      'The prefix of `a:pin-set` is not declared',
    ],
    [
      'a prefix declared on a sibling',
      FILE.replace('<domain>', '<localeConfig xmlns:a="u"/><domain a:b="c">'),
      'rejects-file unbound-prefix',
      2,
      'The prefix of `a:b` is not declared',
    ],
    [
      'two colons',
      FILE.replace('<domain>', '<domain xmlns:a="u" a:b:c="d">'),
      'rejects-file unbound-prefix',
      2,
      '`a:b:c` is no name with a prefix',
    ],
    [
      'an unknown encoding',
      `<?xml version="1.0" encoding="utf8"?>${FILE}`,
      'rejects-file wrong-encoding',
      1,
      'The encoding `utf8` is not known to the build tool',
    ],
    [
      'another encoding than declared',
      `<?xml version='1.0' encoding='UTF-16'?>${FILE}`,
      'rejects-file wrong-encoding',
      1,
      'declares the encoding `UTF-16` and is UTF-8',
    ],
  ])('%s', (_, text, problem, line, message) => {
    const store = readText(text);
    expect(codes(store)).toEqual([problem]);
    const [found] = store.problems;
    expect(found?.message).toContain(message);
    expect(lineOf(store, (found as { span: { start: number; end: number } }).span)).toBe(line);
    expect(store.rejected).toBe(`Line ${line}: ${found?.message}`);
  });

  it.each(['utf-8', 'UTF-8', 'us-ascii', 'ISO-8859-1'])('the encoding %s is known', (name) => {
    expect(readText(`<?xml version="1.0" encoding="${name}"?>${FILE}`).problems).toEqual([]);
  });

  it('xml: and declared prefixes are fine', () => {
    const body = `<domain-config xmlns:a="u"><a:domain xml:space="preserve" a:b="c">example.com</a:domain></domain-config>`;
    expect(readBody(body).problems).toEqual([]);
  });

  it('bytes that are not valid are told at the first, and the rest is read', () => {
    const store = readText(
      Buffer.concat([
        Buffer.from('<network-security-config>\n<!-- '),
        Buffer.from([0xe9]),
        Buffer.from(` -->${CONFIG}</network-security-config>`),
      ]),
    );
    expect(codes(store)).toEqual(['unreadable not-decodable']);
    expect(store.rejected).toBe(
      "Line 2: Bytes that can't be decoded: the file is not valid UTF-8. The build fails on it.",
    );
    expect(policy(store, 'example.com').pinned).toBe(true);
  });

  it('what is too large for us is no fault of the platform', () => {
    const store = readText(`${'<network-security-config>'.repeat(300)}`);
    expect(codes(store)).toEqual(['unreadable too-large']);
    expect(store.rejected).toBeNull();
  });

  it('another root throws', () => {
    const store = readText(`\n<resources>${FILE}</resources>`);
    expect(codes(store)).toEqual(['rejects-file wrong-root']);
    expect(store.rejected).toBe(
      'Line 2: The root element is `<resources>`, and the platform demands `<network-security-config>`.',
    );
    expect(store.domains).toEqual([]);
  });
});

describe('merge conflicts', () => {
  it.each([
    [
      'between pins',
      FILE.replace('<pin-set>', `<pin-set>\n<<<<<<< HEAD\n${pinElement('x')}\n=======\n`).replace(
        '</pin-set>',
        '\n>>>>>>> b\n</pin-set>',
      ),
      3,
      '<<<<<<< HEAD',
    ],
    [
      'round the whole file',
      `<<<<<<< HEAD\r\n${FILE}\r\n=======\r\n${FILE}\r\n>>>>>>> b\r\n`,
      1,
      '<<<<<<< HEAD',
    ],
    [
      'with nothing behind the marker',
      FILE.replace('<domain-config>', '\n<<<<<<<\n<domain-config>'),
      3,
      '<<<<<<<',
    ],
    ['half taken out, tags left over', `${FILE}\n>>>>>>> b\n</network-security-config>`, 4, '>>>>>>> b'],
  ])('%s', (_, text, line, marker) => {
    const store = readText(text);
    expect(codes(store)).toEqual(['unreadable merge-conflict']);
    const [found] = store.problems;
    expect(slice(store, (found as { span: { start: number; end: number } }).span)).toBe(marker);
    expect(lineOf(store, (found as { span: { start: number; end: number } }).span)).toBe(line);
    expect(store.rejected).toBe(
      `Line ${line}: A merge conflict is not resolved: \`${marker}\`. The build fails on it.`,
    );
  });

  it('markers that are left in a file which is XML again are skipped by the platform', () => {
    const store = readText(
      FILE.replace('<pin-set>', '<pin-set>\n=======\n').replace('</pin-set>', '\n>>>>>>> b\n</pin-set>'),
    );
    expect(codes(store)).toEqual(['lint merge-conflict', 'lint merge-conflict']);
    expect(store.rejected).toBeNull();
    expect(policy(store, 'example.com').pinned).toBe(true);
  });

  it('what only looks like one is none', () => {
    const text = FILE.replace(
      '<domain-config>',
      '<!--\n<<<<<<< HEAD\n=======\n>>>>>>> b\n--><domain-config>',
    );
    expect(readText(text).problems).toEqual([]);
  });
});

describe('entities', () => {
  const withType = (body: string): string =>
    `<!DOCTYPE x [<!ENTITY pin "${pinOf('leaf')}"><!ENTITY host "example">]>\n<network-security-config>\n${body}\n</network-security-config>`;

  it('are not expanded: the domain matches nothing, the pin is not known', () => {
    const store = readText(
      withType(
        `<domain-config><domain>&host;.com</domain><domain>b.com</domain><pin-set><pin digest="SHA-256">&pin;</pin>${pinElement('b')}</pin-set></domain-config>`,
      ),
    );
    expect(codes(store)).toEqual(['unreadable entity']);
    expect(store.rejected).toContain('Line 3: The entity `&host;` is not expanded here');
    expect(store.domains[0]?.neverMatches).toBe('it holds an entity, which is not expanded here.');
    expect(store.domains[1]?.neverMatches).toBeNull();
    const [first, second] = store.domains[1]?.groups[0]?.pins ?? [];
    expect(first).toMatchObject({ value: '&pin;', sha256: null, fault: { effect: 'rejects-file' } });
    expect(second).toMatchObject({ sha256: pinOf('b'), fault: null });
  });

  it('a bomb is never expanded', () => {
    const levels = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
    const store = readText(
      `<!DOCTYPE x [<!ENTITY e0 "boom">${levels.join('')}]><network-security-config><domain-config><domain>&e30;</domain></domain-config></network-security-config>`,
    );
    expect(codes(store)).toEqual(['unreadable entity']);
    expect(store.domains[0]?.name).toBe('&e30;');
  });
});
