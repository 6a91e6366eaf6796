import { describe, expect, it } from 'vitest';
import type { Permission, PinStore } from '../../../../src/model/pins.ts';
import { config, lineOf, PINS, readBody, readWhole, slice } from './reading.ts';

const anchors = (...sources: string[]): string =>
  `<trust-anchors>${sources.map((src) => `<certificates src="${src}"/>`).join('')}</trust-anchors>`;
const open = (flag: string, names: string, rest = ''): string =>
  config(names, rest).replace('<domain-config>', `<domain-config ${flag}>`);
const PERMIT = 'cleartextTrafficPermitted="true"';
const FORBID = 'cleartextTrafficPermitted="false"';

/** Domain, what lets somebody past, as written, and the line of it. */
function permissions(store: PinStore, pick: 'cleartext' | 'userAnchors'): string[] {
  return store.domains.map(({ name, [pick]: permission }) =>
    permission === null
      ? name
      : `${name} ${(permission as Permission).written} ${lineOf(store, permission.span)}`,
  );
}

describe('plain http', () => {
  it.each([
    // the file, each domain with its permission and the line of it (the body begins in line 2)
    ['nothing said', config('a.b', PINS), ['a.b']],
    ['own', open(PERMIT, 'a.b', PINS), [`a.b ${PERMIT} 2`]],
    ['forbidden', open(FORBID, 'a.b', PINS), ['a.b']],
    ['from base-config before', `<base-config ${PERMIT}/>\n${config('a.b', PINS)}`, [`a.b ${PERMIT} 2`]],
    ['from base-config behind', `${config('a.b', PINS)}<base-config ${PERMIT}/>`, [`a.b ${PERMIT} 3`]],
    ['own word before base-config', `<base-config ${PERMIT}/>${open(FORBID, 'a.b', PINS)}`, ['a.b']],
    [
      'from the config round it, before base-config',
      `<base-config ${FORBID}/>\n${open(PERMIT, 'a.b', config('c.d', PINS))}`,
      [`a.b ${PERMIT} 3`, `c.d ${PERMIT} 3`],
    ],
    ['not from debug-overrides', `<debug-overrides ${PERMIT}/>${config('a.b', PINS)}`, ['a.b']],
    ['in any namespace', open(`xmlns:a="u" a:${PERMIT}`, 'a.b', PINS), [`a.b a:${PERMIT} 2`]],
    ['the last of several', open(`${PERMIT} xmlns:a="u" a:${FORBID}`, 'a.b', PINS), ['a.b']],
  ])('%s', (_, body, expected) => {
    expect(permissions(readBody(body), 'cleartext')).toEqual(expected);
  });

  it.each(['@bool/http', '@string/http', 'no', ''])('%j is no boolean, and true to the platform', (value) => {
    const store = readBody(open(`cleartextTrafficPermitted="${value}"`, 'a.b', PINS));
    expect(store.domains[0]?.cleartext?.written).toBe(`cleartextTrafficPermitted="${value}"`);
    expect(store.problems).toMatchObject([
      { effect: 'lint', code: 'not-a-boolean', hint: 'write true or false' },
    ]);
    expect(store.problems[0]?.message).toContain('The platform takes it for true: plain http is permitted.');
    expect(store.problems[0]?.message).toContain(value.startsWith('@') ? 'a reference' : 'neither a boolean');
    expect(slice(store, store.problems[0]?.span ?? { start: 0, end: 1 })).toBe(value);
  });

  it('what release builds never read may be anything', () => {
    expect(readBody('<debug-overrides cleartextTrafficPermitted="x"/>').problems).toEqual([]);
  });

  it('hstsEnforced is no boolean', () => {
    const [problem] = readBody(open('hstsEnforced="yes"', 'a.b', PINS)).problems;
    expect(problem?.message).toBe(
      '`hstsEnforced` is `yes`: neither a boolean nor an integer. The platform takes it for false.',
    );
    expect(readBody(open('hstsEnforced="TRUE"', 'a.b', PINS)).problems).toEqual([]);
  });
});

describe("the user's own authorities", () => {
  it.each([
    ['no anchors', config('a.b', PINS), ['a.b']],
    ['own', config('a.b', PINS + anchors('system', 'user')), ['a.b src="user" 2']],
    ['own without it', config('a.b', PINS + anchors('system', '@raw/ca')), ['a.b']],
    [
      'from base-config',
      `${config('a.b', PINS)}<base-config>${anchors('user')}</base-config>`,
      ['a.b src="user" 3'],
    ],
    [
      'own anchors replace those of base-config, wholly',
      `<base-config>${anchors('user')}</base-config>${config('a.b', PINS + anchors())}`,
      ['a.b'],
    ],
    [
      'from the config round it',
      `<base-config>${anchors('system')}</base-config>\n${config('a.b', anchors('user') + config('c.d', PINS))}`,
      ['a.b src="user" 3', 'c.d src="user" 3'],
    ],
    [
      'not from debug-overrides',
      `<debug-overrides>${anchors('user')}</debug-overrides>${config('a.b', PINS)}`,
      ['a.b'],
    ],
  ])('%s', (_, body, expected) => {
    expect(permissions(readBody(body), 'userAnchors')).toEqual(expected);
  });

  it('is the element, of several the first', () => {
    const store = readBody(
      `<domain-config><domain>a.b</domain><trust-anchors><certificates src='user'/><certificates src="user" overridePins="true"/></trust-anchors></domain-config>`,
    );
    const found = store.domains[0]?.userAnchors as Permission;
    expect([found.written, slice(store, found.span)]).toEqual(["src='user'", "<certificates src='user'/>"]);
  });
});

describe('anchors that are files of the app', () => {
  const named = (src: string) =>
    readBody(`<base-config><trust-anchors><certificates src="${src}"/></trust-anchors></base-config>`);

  it.each([
    ['@raw/my_ca', 'raw/my_ca'],
    [' @raw/my_ca ', 'raw/my_ca'],
    ['@xml/ca', 'xml/ca'],
    ['@+raw/ca', 'raw/ca'],
    ['@com.example:raw/ca', 'raw/ca'],
  ])('%s', (src, resource) => {
    const store = named(src);
    expect(store.anchors).toMatchObject([{ resource, written: src.trim() }]);
    expect(slice(store, store.anchors[0]?.span ?? { start: 0, end: 0 })).toBe(src);
    expect(store.rejected).toBeNull();
  });

  it.each(['system', 'user', 'wfa', '@android:raw/ca'])('%s is none', (src) => {
    expect(named(src).anchors).toEqual([]);
  });

  it('an unknown source is refused, and is none', () => {
    const store = named('raw/ca');
    expect(store.anchors).toEqual([]);
    expect(store.problems).toMatchObject([{ effect: 'rejects-file', code: 'certificates-src-unknown' }]);
  });

  it('those of debug-overrides too, which the build needs as well', () => {
    const store = readBody(
      `<debug-overrides>${anchors('@raw/a')}</debug-overrides>${config('a.b', anchors('@raw/b', '@raw/b'))}`,
    );
    expect(store.anchors.map(({ resource }) => resource)).toEqual(['raw/a', 'raw/b', 'raw/b']);
  });
});

describe('what Android Lint demands', () => {
  const codes = (body: string): string[] =>
    readWhole(`<network-security-config>\n${body}\n</network-security-config>`).problems.map(
      ({ code, effect }) => `${effect} ${code}`,
    );
  const SAID = '<domain includeSubdomains="false">a.b</domain>';

  it('domains say whether they include subdomains, told once', () => {
    const store = readWhole(
      `<network-security-config>${config('a.b c.d', PINS)}${config('+e.f g.h')}</network-security-config>`,
    );
    expect(store.problems).toMatchObject([{ effect: 'lint', code: 'include-subdomains-unsaid' }]);
    expect(store.problems[0]?.message).toBe(
      "This `<domain>` and 2 more of the file don't say `includeSubdomains`. The platform takes it for false; Android Lint demands that it be said.",
    );
    expect(slice(store, store.problems[0]?.span ?? { start: 0, end: 0 })).toBe('<domain>');
    expect(
      readWhole(`<network-security-config>${config('a.b')}</network-security-config>`).problems[0]?.message,
    ).toContain("This `<domain>` doesn't say `includeSubdomains`.");
    expect(codes(`<domain-config>${SAID}</domain-config>`)).toEqual([]);
  });

  it('a misspelling of it is told as that', () => {
    expect(codes('<domain-config><domain includeSubDomains="false">a.b</domain></domain-config>')).toEqual([
      'lint unknown-attribute',
    ]);
    expect(codes('<domain-config><domain other="1">a.b</domain></domain-config>')).toEqual([
      'lint include-subdomains-unsaid',
    ]);
  });

  const pinned = (rest: string): string => `<domain-config>${SAID}${PINS}${rest}</domain-config>`;

  it.each([
    [
      'permitted for the others',
      `<base-config ${PERMIT}/>${pinned('').replace('config>', `config ${FORBID}>`)}`,
      true,
    ],
    [
      'permitted, and nothing is pinned',
      `<base-config ${PERMIT}/><domain-config>${SAID}</domain-config>`,
      true,
    ],
    [
      'permitted for the pinned host too: cleartext-permitted',
      `<base-config ${PERMIT}/>${pinned('')}`,
      false,
    ],
    ['forbidden', `<base-config ${FORBID}/>${pinned('')}`, false],
    ['permitted in a domain-config', pinned('').replace('config>', `config ${PERMIT}>`), false],
    [
      'permitted, and Lint is told to be silent',
      `<base-config xmlns:tools="u" ${PERMIT} tools:ignore="X, InsecureBaseConfiguration"/>`,
      false,
    ],
    [
      'permitted, and Lint is told to be silent about something else',
      `<base-config xmlns:tools="u" ${PERMIT} tools:ignore="AcceptsUserCertificates"/>`,
      true,
    ],
  ])('no plain http in base-config: %s', (_, body, told) => {
    expect(codes(body)).toEqual(told ? ['lint cleartext-in-base-config'] : []);
  });

  it.each([
    [
      'trusted for the others',
      `<base-config>${anchors('user')}</base-config>${pinned(anchors('system'))}`,
      true,
    ],
    [
      'trusted for the pinned host too: user-anchors-trusted',
      `<base-config>${anchors('user')}</base-config>${pinned('')}`,
      false,
    ],
    ['not trusted', `<base-config>${anchors('system')}</base-config>`, false],
    [
      'trusted, and Lint is told to be silent',
      `<base-config xmlns:tools="u" tools:ignore="AcceptsUserCertificates">${anchors('user')}</base-config>`,
      false,
    ],
    [
      'not by Lint',
      `<base-config xmlns:other="u" other:ignore="AcceptsUserCertificates">${anchors('user')}</base-config>`,
      true,
    ],
  ])("no user's authorities in base-config: %s", (_, body, told) => {
    expect(codes(body)).toEqual(told ? ['lint user-anchors-in-base-config'] : []);
  });
});
