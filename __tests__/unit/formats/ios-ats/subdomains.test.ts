import { describe, expect, it } from 'vitest';
import type { PinStore } from '../../../../src/model/pins.ts';
import { demands, entry, leaf, pinnedDomains, pinOf, problems, read, SUBDOMAINS } from './samples.ts';

const GOOD = pinOf('good');
const HOST = 'api.example.com';
const key = (name: string, value: string): string => `<key>${name}</key>${value}`;

describe('NSIncludesSubdomains', () => {
  const TYPE = 'includes-subdomains-no-boolean';
  it.each<[string, boolean, string[]]>([
    ['<true/>', true, []],
    ['<true></true>', true, []],
    ['<false/>', false, []],
    ['<string>YES</string>', false, [`unpinned ${TYPE}`]],
    ['<string>true</string>', false, [`unpinned ${TYPE}`]],
    ['<string>$(SUBDOMAINS)</string>', false, [`unpinned ${TYPE}`]],
    ['<integer>1</integer>', false, [`unpinned ${TYPE}`]],
    ['<real>1</real>', false, [`unpinned ${TYPE}`]],
    ['<array/>', false, [`unpinned ${TYPE}`]],
    ['<string>NO</string>', false, [`lint ${TYPE}`]],
    ['<integer>0</integer>', false, [`lint ${TYPE}`]],
  ])('%s', (value, expected, said) => {
    const store = read(pinnedDomains(entry('example.com', key('NSIncludesSubdomains', value), leaf('good'))));
    expect(store.domains[0]?.includeSubdomains).toBe(expected);
    expect(demands(store, HOST)).toEqual(expected ? { leaf: [GOOD] } : null);
    expect(problems(store)).toEqual(said);
  });

  it.each([
    ['NSIncludeSubdomains', '<true/>', ['unpinned unknown-subdomains-key']],
    ['NSIncludesSubDomains', '<true/>', ['unpinned unknown-subdomains-key']],
    ['NSIncludeSubdomains', '<string>YES</string>', ['unpinned unknown-subdomains-key']],
    ['NSIncludeSubdomains', '<false/>', []],
  ])('misspelled as %s, %s', (name, value, said) => {
    const store = read(pinnedDomains(entry('example.com', key(name, value), leaf('good'))));
    expect(store.domains[0]?.includeSubdomains).toBe(false);
    expect(problems(store)).toEqual(said);
  });

  it('in OpenStep is always false, for want of booleans', () => {
    const openstep = (flag: string): PinStore =>
      read(
        `{ NSAppTransportSecurity = { NSPinnedDomains = { "example.com" = { NSIncludesSubdomains = ${flag}; NSPinnedLeafIdentities = ({ "SPKI-SHA256-BASE64" = "${GOOD}"; }); }; }; }; }`,
      );
    expect(demands(openstep('YES'), 'example.com')).toEqual({ leaf: [GOOD] });
    expect(demands(openstep('YES'), HOST)).toBeNull();
    expect(problems(openstep('YES'))).toEqual([`unpinned ${TYPE}`]);
    expect(openstep('1').problems[0]?.message).toContain('an OpenStep property list has no booleans');
    expect(problems(openstep('NO'))).toEqual([]);
  });
});

describe('IP addresses as keys', () => {
  it.each([
    ['192.0.2.7', '', 'Apple documents domain names alone.'],
    ['192.0.2.7', SUBDOMAINS, 'which no address means.'],
    ['2001:DB8::1', '', 'Apple documents domain names alone.'],
  ])('%s%s are compared as text, and told of', (address, flag, message) => {
    const store = read(pinnedDomains(entry(address, flag, leaf('good'))));
    expect(demands(store, address.toLowerCase())).toEqual({ leaf: [GOOD] });
    expect(problems(store)).toEqual(['lint ip-address']);
    expect(store.problems[0]?.message).toContain(message);
  });
});
