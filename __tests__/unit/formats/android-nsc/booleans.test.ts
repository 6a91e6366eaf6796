import { describe, expect, it } from 'vitest';
import { PINS, readBody } from './reading.ts';

describe('booleans', () => {
  it.each([
    // value, includeSubdomains, whether it is told
    ['true', true, false],
    ['True', true, false],
    ['TRUE', true, false],
    [' true ', true, false],
    ['1', true, false],
    ['-1', true, false],
    ['10', true, false],
    ['0x1', true, false],
    ['false', false, false],
    ['False', false, false],
    ['FALSE', false, false],
    ['0', false, false],
    ['0x0', false, false],
    ['00', false, false],
    ['tRUE', false, true],
    ['-0x1', false, true],
    ['0X1', false, true],
    ['yes', false, true],
    ['', false, true],
    ['1.0', false, true],
    ['@bool/include', false, true],
    ['true;', false, true],
  ])('%j is %s', (value, expected, told) => {
    const store = readBody(
      `<domain-config><domain includeSubdomains="${value}">example.com</domain>${PINS}</domain-config>`,
    );
    expect(store.domains[0]?.includeSubdomains).toBe(expected);
    expect(store.problems.map(({ code, effect }) => `${effect} ${code}`)).toEqual(
      told ? ['unpinned not-a-boolean'] : [],
    );
  });

  it('a reference is never resolved, and says so', () => {
    const store = readBody(
      `<domain-config><domain includeSubdomains="@bool/x">example.com</domain>${PINS}</domain-config>`,
    );
    expect(store.problems[0]?.message).toContain('`@bool/x`: a reference, which is never resolved here');
  });

  it('a wrong overridePins leaves the pins in force', () => {
    const store = readBody(
      `<domain-config><domain>example.com</domain>${PINS}<trust-anchors><certificates src="system" overridePins="@bool/x"/></trust-anchors></domain-config>`,
    );
    expect(store.domains[0]?.overrides).toEqual([]);
    expect(store.problems).toMatchObject([{ effect: 'lint', code: 'not-a-boolean' }]);
  });
});
