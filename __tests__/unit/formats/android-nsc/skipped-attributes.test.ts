import { describe, expect, it } from 'vitest';
import { codes, DOMAIN, PINS, pinElement, pinOf, readBody, slice } from './reading.ts';

const PIN = pinElement('leaf');
const inDomainConfig = (body: string): string => `<domain-config>${DOMAIN}${body}</domain-config>`;

describe('attributes that the platform does not read', () => {
  it.each([
    // element, effect and code, where, what to do
    [
      '<domain includeSubDomains="true">',
      'unpinned unknown-attribute',
      'includeSubDomains="true"',
      'did you mean `includeSubdomains`?',
    ],
    [
      '<domain includesubdomains="true">',
      'unpinned unknown-attribute',
      'includesubdomains="true"',
      'did you mean `includeSubdomains`?',
    ],
    [
      '<domain includeSubdomain="true">',
      'unpinned unknown-attribute',
      'includeSubdomain="true"',
      'did you mean `includeSubdomains`?',
    ],
    [
      '<domain subdomains="1">',
      'unpinned unknown-attribute',
      'subdomains="1"',
      'did you mean `includeSubdomains`?',
    ],
    [
      '<domain includeSubDomains="false">',
      'lint unknown-attribute',
      'includeSubDomains="false"',
      'did you mean `includeSubdomains`?',
    ],
    [
      '<domain xmlns:android="u" android:includeSubdomains="true">',
      'unpinned prefixed-attribute',
      'android:includeSubdomains="true"',
      'write `includeSubdomains` without the prefix `android:`',
    ],
  ])('%s', (tag, problem, at, hint) => {
    const store = readBody(`<domain-config>${tag}example.com</domain>${PINS}</domain-config>`);
    expect(codes(store)).toEqual([problem]);
    expect(slice(store, (store.problems[0] as { span: { start: number; end: number } }).span)).toBe(at);
    expect(store.problems[0]?.hint).toBe(hint);
    expect(store.domains[0]?.includeSubdomains).toBe(false);
  });

  it('includeSubDomains loses nothing where nothing is pinned, not even later in the file', () => {
    const tag = '<domain includeSubDomains="true">a.example.com</domain>';
    expect(codes(readBody(`<domain-config>${tag}</domain-config>`))).toEqual(['lint unknown-attribute']);
    expect(
      codes(
        readBody(
          `<domain-config><domain>x.com</domain><domain-config>${tag}</domain-config>${PINS}</domain-config>`,
        ),
      ),
    ).toEqual(['unpinned unknown-attribute']);
  });

  it.each([
    ['expires', '<pin-set expires="2030-01-01">', 'did you mean `expiration`?'],
    ['expirationDate', '<pin-set expirationDate="2030-01-01">', 'did you mean `expiration`?'],
    ['expiry', '<pin-set expiry="2030-01-01">', 'did you mean `expiration`?'],
    ['Expiration', '<pin-set Expiration="2030-01-01">', 'did you mean `expiration`?'],
    [
      'x:expiration',
      '<pin-set xmlns:x="u" x:expiration="2030-01-01">',
      'write `expiration` without the prefix `x:`',
    ],
  ])('%s: the pins have no end', (name, tag, hint) => {
    const store = readBody(inDomainConfig(`${tag}${PIN}</pin-set>`));
    expect(store.problems).toMatchObject([{ effect: 'lint', hint }]);
    expect(store.problems[0]?.message).toContain(`\`${name}\` on \`<pin-set>\``);
    expect(store.domains[0]?.expires).toBeNull();
  });

  it.each([
    [
      'includeSubdomains on domain-config',
      `<domain-config includeSubdomains="true">${DOMAIN}${PINS}</domain-config>`,
      'unpinned misplaced-attribute',
      '`includeSubdomains` belongs on `<domain>`',
    ],
    [
      'includeSubdomains on pin-set',
      inDomainConfig(`<pin-set includeSubdomains="true">${PIN}</pin-set>`),
      'unpinned misplaced-attribute',
      '`includeSubdomains` belongs on `<domain>`',
    ],
    [
      'includeSubdomains on both',
      `<domain-config includeSubdomains="true"><domain includeSubdomains="true">a.b</domain>${PINS}</domain-config>`,
      'lint misplaced-attribute',
      '`includeSubdomains` belongs on `<domain>`',
    ],
    [
      'expiration on pin',
      inDomainConfig(`<pin-set><pin digest="SHA-256" expiration="2030-01-01">${pinOf('x')}</pin></pin-set>`),
      'lint misplaced-attribute',
      '`expiration` belongs on `<pin-set>`',
    ],
    [
      'expiration on domain-config',
      `<domain-config expiration="2030-01-01">${DOMAIN}${PINS}</domain-config>`,
      'lint misplaced-attribute',
      '`expiration` belongs on `<pin-set>`',
    ],
    [
      'overridePin',
      '<base-config><trust-anchors><certificates src="system" overridePin="true"/></trust-anchors></base-config>',
      'lint unknown-attribute',
      'did you mean `overridePins`?',
    ],
    [
      'overridePins on trust-anchors',
      '<base-config><trust-anchors overridePins="true"/></base-config>',
      'lint misplaced-attribute',
      '`overridePins` belongs on `<certificates>`',
    ],
    [
      'a misspelt cleartextTrafficPermitted',
      '<base-config cleartextTraficPermitted="false"/>',
      'lint unknown-attribute',
      'did you mean `cleartextTrafficPermitted`?',
    ],
    [
      'cleartext, however far from the name',
      '<base-config usesCleartext="true"/>',
      'lint unknown-attribute',
      'did you mean `cleartextTrafficPermitted`?',
    ],
    [
      'cleartextTrafficPermitted on the domain',
      '<domain-config><domain cleartextTrafficPermitted="true">a.b</domain></domain-config>',
      'lint misplaced-attribute',
      '`cleartextTrafficPermitted` belongs on `<domain-config>`',
    ],
    [
      'hstsEnforce',
      `<domain-config hstsEnforce="true">${DOMAIN}</domain-config>`,
      'lint unknown-attribute',
      'did you mean `hstsEnforced`?',
    ],
    [
      'src on trust-anchors',
      '<base-config><trust-anchors src="system"/></base-config>',
      'lint misplaced-attribute',
      '`src` belongs on `<certificates>`',
    ],
  ])('%s', (_, body, problem, hint) => {
    const store = readBody(body);
    expect(codes(store)).toEqual([problem]);
    expect(store.problems[0]?.hint).toBe(hint);
  });

  it('a misspelling beside the right spelling is none of our business', () => {
    expect(
      readBody(
        '<domain-config><domain includeSubdomains="true" includeSubDomains="true">a.b</domain></domain-config>',
      ).problems,
    ).toEqual([]);
  });

  it.each(['scr', 'Src', 'srcs', 'a:src'])('a misspelt src is told as the missing one: %s', (name) => {
    const body = `<base-config xmlns:a="u"><trust-anchors><certificates ${name}="user"/></trust-anchors></base-config>`;
    const store = readBody(body);
    expect(store.problems).toMatchObject([
      {
        effect: 'rejects-file',
        code: 'certificates-without-src',
        hint: `write \`src\` where it says \`${name}\``,
      },
    ]);
    expect(slice(store, (store.problems[0] as { span: { start: number; end: number } }).span)).toBe(
      `${name}="user"`,
    );
  });

  it.each(['url', 'id', 'name'])('too far from src: %s', (name) => {
    expect(readBody(`<domain-config><domain ${name}="x">a.b</domain></domain-config>`).problems).toEqual([]);
  });

  it('a misspelt digest is told as the missing one, at the misspelling', () => {
    const store = readBody(inDomainConfig(`<pin-set><pin Digest="SHA-256">${pinOf('x')}</pin></pin-set>`));
    expect(store.problems).toMatchObject([
      { effect: 'rejects-file', code: 'pin-digest-missing', hint: 'write `digest` where it says `Digest`' },
    ]);
  });
});
