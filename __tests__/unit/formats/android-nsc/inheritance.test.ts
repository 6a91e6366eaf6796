import { describe, expect, it } from 'vitest';
import { config, PINS, pinElement, pinOf, pinSetOf, policy, readBody } from './reading.ts';

describe('inheritance', () => {
  const nested = `<domain-config>
    <domain includeSubdomains="true">example.com</domain>
    <domain-config><domain>inherits.example.com</domain>
      <domain-config><domain>deep.example.com</domain></domain-config>
    </domain-config>
    <domain-config><domain>own.example.com</domain>${pinSetOf('own')}
      <domain-config><domain>below-own.example.com</domain></domain-config>
    </domain-config>
    <domain-config><domain>empty.example.com</domain><pin-set expiration="2031-01-01"/>
      <domain-config><domain>below-empty.example.com</domain></domain-config>
    </domain-config>
    <pin-set expiration="2030-01-01">${pinElement('outer')}</pin-set>
  </domain-config>`;

  it.each([
    // host, whose pins, until when, the entries that say so
    ['example.com', ['outer'], '2030-01-01', ['example.com']],
    ['inherits.example.com', ['outer'], '2030-01-01', ['inherits.example.com', 'example.com']],
    ['deep.example.com', ['outer'], '2030-01-01', ['deep.example.com', 'example.com']],
    ['own.example.com', ['own'], null, ['own.example.com']],
    ['below-own.example.com', ['own'], null, ['below-own.example.com', 'own.example.com']],
    ['empty.example.com', [], null, ['empty.example.com']],
    ['below-empty.example.com', [], null, ['below-empty.example.com', 'empty.example.com']],
  ])('%s', (host, names, expires, from) => {
    const answer = policy(readBody(nested), host);
    expect(answer.groups.flatMap(({ pins }) => pins.map(({ sha256 }) => sha256))).toEqual(names.map(pinOf));
    expect(answer.pinned).toBe(names.length > 0);
    expect(answer.expires?.date ?? null).toBe(expires);
    expect(answer.from.map(({ name }) => name)).toEqual(from);
    expect(answer.enforced).toBe(true);
  });

  it('is one chain group, at the pin set that it was read from', () => {
    const store = readBody(nested);
    const [outer, inherits] = store.domains;
    expect(outer?.groups.map(({ scope }) => scope)).toEqual(['chain']);
    expect(inherits?.groups).toEqual(outer?.groups);
  });

  it('siblings inherit nothing from wider names, and base-config carries no pins', () => {
    const store = readBody(`<base-config/>${config('+example.com', PINS)}${config('api.example.com')}`);
    expect(policy(store, 'api.example.com').pinned).toBe(false);
  });

  it.each([
    ['example.com', config('example.com'), 'Its domain-config has no pin-set.'],
    [
      'example.com',
      config('example.com', '<pin-set/>'),
      'Its pin-set (line 2) is empty, which switches pinning off.',
    ],
    [
      'a.example.com',
      config('example.com', config('a.example.com')),
      'No domain-config round it has a pin-set.',
    ],
    [
      'a.example.com',
      config('example.com', `<pin-set/>\n${config('a.example.com')}`),
      'It inherits the empty pin-set of line 2, which switches pinning off.',
    ],
    [
      'example.com',
      config('example.com', `\n<!-- ${PINS} -->`),
      'Its domain-config has no pin-set: the one in line 3 is inside a comment.',
    ],
    ['example.com', config('example.com', PINS), null],
  ])('says why %s is not pinned (%#)', (name, body, reason) => {
    const domain = readBody(body).domains.find((each) => each.name === name);
    expect(domain?.unpinnedBecause).toBe(reason);
  });
});

describe('shadowed pins', () => {
  it.each([
    // the file, who shadows whom
    [
      'a sibling without pins',
      config('+example.com', PINS) + config('api.example.com'),
      { 'api.example.com': 'example.com' },
    ],
    [
      'before the wider entry',
      config('api.example.com') + config('+example.com', PINS),
      { 'api.example.com': 'example.com' },
    ],
    [
      'several labels down',
      config('+example.com', PINS) + config('a.b.c.example.com'),
      { 'a.b.c.example.com': 'example.com' },
    ],
    [
      'with subdomains',
      config('+example.com', PINS) + config('+api.example.com'),
      { 'api.example.com': 'example.com' },
    ],
    [
      'an explicit empty pin-set',
      config('+example.com', PINS) + config('api.example.com', '<pin-set/>'),
      { 'api.example.com': 'example.com' },
    ],
    [
      'an empty pin-set inside the wider config',
      config('+example.com', PINS + config('api.example.com', '<pin-set/>')),
      { 'api.example.com': 'example.com' },
    ],
    ['the wider entry is exact', config('example.com', PINS) + config('api.example.com'), {}],
    ['the wider entry has no pins', config('+example.com') + config('api.example.com'), {}],
    ['the narrow entry has pins', config('+example.com', PINS) + config('api.example.com', PINS), {}],
    ['a nested entry inherits', config('+example.com', PINS + config('api.example.com')), {}],
    ['no dot between', config('+example.com', PINS) + config('myexample.com'), {}],
    ['an address', config('+168.0.1', PINS) + config('192.168.0.1'), { '192.168.0.1': '168.0.1' }],
    [
      'the nearest wider entry counts: one without pins has taken the hosts already',
      config('+example.com', PINS) + config('+b.example.com') + config('a.b.example.com'),
      { 'b.example.com': 'example.com' },
    ],
    [
      'an exact entry in between takes nothing',
      config('+example.com', PINS) + config('b.example.com') + config('a.b.example.com'),
      { 'b.example.com': 'example.com', 'a.b.example.com': 'example.com' },
    ],
    [
      'the nearest wider entry is pinned, the next is not',
      config('+example.com') + config('+b.example.com', PINS) + config('a.b.example.com'),
      { 'a.b.example.com': 'b.example.com' },
    ],
    [
      'an entry that matches no host takes none',
      config('+example.com', PINS) + config('*.example.com https://x.example.com'),
      {},
    ],
  ])('%s', (_, body, expected) => {
    const store = readBody(body);
    const shadows = store.domains.flatMap(({ name, shadows: wider }) =>
      wider === null ? [] : [[name, wider.name]],
    );
    expect(Object.fromEntries(shadows)).toEqual(expected);
  });

  it('depends on the shape: hosts below an exact entry stay with the parent', () => {
    const store = readBody(config('+example.com', pinSetOf('wide')) + config('api.example.com'));
    expect(policy(store, 'api.example.com').pinned).toBe(false);
    expect(policy(store, 'sub.api.example.com').groups[0]?.pins[0]?.sha256).toBe(pinOf('wide'));
  });

  it('points at the wider name', () => {
    const store = readBody(config('+example.com', PINS) + config('api.example.com'));
    expect(store.domains[1]?.shadows).toEqual({ name: 'example.com', span: store.domains[0]?.span });
  });
});
