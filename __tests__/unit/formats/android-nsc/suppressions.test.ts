import { describe, expect, it } from 'vitest';
import { codes, config, PINS, pinSetOf, readBody, readText, slice } from './reading.ts';

const REMARK = '<!-- pinwarden-ignore some-rule: because -->';

/** Rule and covered text of every remark. */
function covered(text: string): string[] {
  const store = readText(text);
  return store.suppressions.map(({ rule, covers }) => `${rule}: ${slice(store, covers)}`);
}

const inRoot = (body: string): string => `<network-security-config>${body}</network-security-config>`;

describe('what a remark speaks of', () => {
  it.each([
    ['the next element', `\n${REMARK}\n<a/>\n<b/>`, `${REMARK}\n<a/>`],
    ['past other comments', `\n${REMARK}\n<!-- x -->\n<a/>`, `${REMARK}\n<!-- x -->\n<a/>`],
    ['the element in front of it on its line', `\n<a/> ${REMARK}\n<b/>`, '<a/>'],
    ['another comment between does no harm', `\n<a/> <!-- x --> ${REMARK}\n<b/>`, '<a/>'],
    ['of two on its line the nearer', `\n<a/><b/>${REMARK}\n<c/>`, '<b/>'],
    ['an element over lines that ends on its line', `\n<a\n/> ${REMARK}\n<b/>`, '<a\n/>'],
    [
      'the element whose start tag is on its line',
      `\n<a> ${REMARK}\n<b/>\n</a>`,
      `<a> ${REMARK}\n<b/>\n</a>`,
    ],
  ])('%s', (_, body, expected) => {
    expect(covered(inRoot(body))).toEqual([`some-rule: ${expected}`]);
  });

  it('the whole file, above the root', () => {
    const text = `<?xml version="1.0"?>\n${REMARK}\n${inRoot('<a/>')}\n`;
    expect(covered(text)).toEqual([`some-rule: ${text}`]);
  });

  it.each([
    ['at the end of an element', inRoot(`\n<a/>\n${REMARK}\n`)],
    ['behind the root', `${inRoot('')}\n${REMARK}`],
  ])('nothing %s', (_, text) => {
    const store = readText(text);
    expect(store.suppressions).toEqual([]);
    expect(store.problems.map(({ code }) => code).filter((code) => code.startsWith('ignore'))).toEqual([
      'ignore-of-nothing',
    ]);
  });

  it('other comments are none of it, be they in the text of a pin', () => {
    const store = readBody(`<!-- ignore this -->${config('a.b', PINS)}`);
    expect(store.suppressions).toEqual([]);
  });

  it('no remark is read where there is no root', () => {
    expect(readText(`${REMARK}\n<network-security-config>`).suppressions).toEqual([]);
  });

  it('tells its own place', () => {
    const store = readBody(`${REMARK}\n${config('a.b', PINS)}`);
    expect(store.suppressions).toMatchObject([{ rule: 'some-rule', until: null, reason: 'because' }]);
    expect(store.suppressions.map(({ span }) => slice(store, span))).toEqual([REMARK]);
  });
});

describe("Android Lint's remarks", () => {
  const one = pinSetOf('leaf');
  const ignoring = (check: string, tag: string, text: string): string =>
    text.replace(`<${tag}`, `<${tag} xmlns:tools="u" tools:ignore="${check}"`);
  const user = '<trust-anchors><certificates src="user"/></trust-anchors>';

  it.each<[string, string, string[]]>([
    [
      'MissingBackupPin on the pin set',
      ignoring('MissingBackupPin', 'pin-set', config('a.b', one)),
      ['backup-pin-missing pin-set'],
    ],
    [
      'on the domain-config',
      ignoring('MissingBackupPin', 'domain-config', config('a.b', one)),
      ['backup-pin-missing domain-config'],
    ],
    [
      'among others',
      ignoring('A, MissingBackupPin ,B', 'pin-set', config('a.b', one)),
      ['backup-pin-missing pin-set'],
    ],
    [
      'with two pins there is nothing to find',
      ignoring('MissingBackupPin', 'pin-set', config('a.b', PINS)),
      [],
    ],
    [
      'of another set',
      `${ignoring('MissingBackupPin', 'pin-set', config('a.b', PINS))}${config('c.d', one)}`,
      [],
    ],
    [
      'plain http',
      `<base-config xmlns:tools="u" cleartextTrafficPermitted="1" tools:ignore="InsecureBaseConfiguration"/>${config('a.b', PINS)}`,
      ['cleartext-permitted base-config'],
    ],
    [
      'plain http for no pinned host',
      `<base-config xmlns:tools="u" cleartextTrafficPermitted="1" tools:ignore="InsecureBaseConfiguration"/>${config('a.b')}`,
      [],
    ],
    [
      "the user's authorities",
      `<base-config xmlns:tools="u" tools:ignore="AcceptsUserCertificates">${user}</base-config>${config('a.b', PINS)}`,
      ['user-anchors-trusted base-config'],
    ],
    [
      "the user's authorities for no pinned host",
      `<base-config xmlns:tools="u" tools:ignore="AcceptsUserCertificates">${user}</base-config>${config('a.b')}`,
      [],
    ],
    [
      'the whole check',
      ignoring(
        'NetworkSecurityConfig',
        'domain-config',
        `<domain-config><domain includeSubDomains="1">a.b</domain></domain-config>`,
      ),
      ['lint-demand domain-config'],
    ],
    [
      'the whole check, with nothing to find',
      ignoring(
        'NetworkSecurityConfig',
        'domain-config',
        '<domain-config><domain includeSubdomains="1">a.b</domain></domain-config>',
      ),
      [],
    ],
    ['a check that no rule is about', ignoring('PinSetExpiry', 'pin-set', config('a.b', one)), []],
    [
      'another prefix',
      config('a.b', one).replace('<pin-set', '<pin-set xmlns:t="u" t:ignore="MissingBackupPin"'),
      [],
    ],
  ])('%s', (_, body, expected) => {
    const store = readBody(body);
    expect(
      store.suppressions.map(({ rule, covers }) => `${rule} ${/^<([\w-]+)/.exec(slice(store, covers))?.[1]}`),
    ).toEqual(expected);
    for (const { reason, until, span } of store.suppressions) {
      expect([reason, until]).toEqual(['tools:ignore', null]);
      expect(slice(store, span)).toMatch(/^tools:ignore="/);
    }
  });

  it('leaves the problems to the framework', () => {
    const body = ignoring(
      'NetworkSecurityConfig',
      'domain-config',
      `<domain-config><domain includeSubDomains="0">a.b</domain></domain-config>`,
    );
    expect(codes(readBody(body))).toEqual(['lint unknown-attribute']);
  });
});
