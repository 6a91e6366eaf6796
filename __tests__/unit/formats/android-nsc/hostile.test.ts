import { describe, expect, it } from 'vitest';
import { PINS, pinElement, policy, readBody, readText } from './reading.ts';

describe('sizes', () => {
  it('20,000 domains under one pin set share it', () => {
    const domains = Array.from({ length: 20_000 }, (_, at) => `<domain>h${at}.example.com</domain>`).join('');
    const store = readBody(`<domain-config>${domains}${PINS}</domain-config>`);
    expect(new Set(store.domains.map(({ groups }) => groups[0])).size).toBe(1);
    for (const { name } of store.domains) expect(policy(store, name).pinned).toBe(true);
  });

  it('20,000 unpinned entries below one pinned', () => {
    const domains = Array.from({ length: 20_000 }, (_, at) => `<domain>h${at}.example.com</domain>`).join('');
    const store = readBody(
      `<domain-config><domain includeSubdomains="true">example.com</domain>${PINS}</domain-config><domain-config>${domains}</domain-config>`,
    );
    expect(store.domains.filter(({ shadows }) => shadows !== null)).toHaveLength(20_000);
  });

  it('names of a million labels', () => {
    const name = 'a.'.repeat(1_000_000);
    const store = readBody(
      `<domain-config><domain>${name}com</domain><domain>${name}org</domain></domain-config>`,
    );
    expect(store.domains[0]?.neverMatches).toBe('no host name is longer than 253 characters.');
    expect(policy(store, `b.${name}net`).pinned).toBe(false);
  });

  it('250 levels of nesting', () => {
    const open = Array.from({ length: 250 }, (_, at) => `<domain-config><domain>h${at}</domain>`).join('');
    const store = readBody(`${open}${PINS}${'</domain-config>'.repeat(250)}`);
    expect(store.problems).toEqual([]);
    expect(store.domains.map(({ groups }) => groups.length)).toEqual([...Array(249).fill(0), 1]);
  });

  it('more problems than anybody reads are counted', () => {
    const store = readBody('<pinset><pin/></pinset>\n'.repeat(5000));
    expect(store.problems).toHaveLength(1001);
    expect(store.problems.at(-1)).toMatchObject({
      code: 'more-problems',
      message: '4,000 more problems in this file are left out.',
    });
  });
});

describe('damaged files', () => {
  // Park and Miller's generator: the same files every time.
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };

  it('never throw, and every place lies in the text', () => {
    const whole = `<?xml version="1.0"?>\n<network-security-config xmlns:tools="t">\n<base-config><trust-anchors><certificates src="user" overridePins="true"/></trust-anchors></base-config>\n<domain-config>\n<domain includeSubdomains="true">example.com</domain><!-- c -->\n<pin-set expiration="2030-01-01">${pinElement('a')} <!-- a -->\n${pinElement('b')}</pin-set>\n<domain-config><domain>a.example.com</domain><pin-set/></domain-config>\n</domain-config>\n<debug-overrides><trust-anchors><certificates src="user"/></trust-anchors></debug-overrides>\n</network-security-config>\n`;
    const damage = [
      '',
      '<',
      '>',
      '"',
      '&',
      '/',
      '-->',
      '<!--',
      '</pin>',
      '<domain>',
      '<pin/>',
      '\u0000',
      ' ',
      '=',
      '<<<<<<< HEAD\n',
    ];
    for (let count = 0; count < 5000; count++) {
      const from = random(whole.length);
      const text = whole.slice(0, from) + damage[random(damage.length)] + whole.slice(from + random(30));
      const store = readText(text);
      const spans = [
        ...store.problems.map(({ span }) => span),
        ...store.domains.flatMap(({ span, groups, overrides }) => [
          span,
          ...overrides.map((each) => each.span),
          ...groups.flatMap((group) => [group.span, ...group.pins.map((pin) => pin.span)]),
        ]),
      ];
      for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
      for (const { name } of store.domains) policy(store, name);
      expect(store.rejected === null).toBe(
        !store.problems.some(({ effect }) => effect === 'rejects-file' || effect === 'unreadable') &&
          !store.domains.some(({ groups }) =>
            groups.some(({ pins }) => pins.some(({ fault }) => fault?.effect === 'rejects-file')),
          ),
      );
    }
  });
});
