import { describe, expect, it } from 'vitest';
import { withVariables } from '../../src/variables.ts';
import { domain, facts, group, pin, pinOf, variablePin } from '../support/subjects.ts';

const storeWith = (...domains: ReturnType<typeof domain>[]) => facts({ domains }).store;
const VALUES = new Map([
  ['API_PIN', pinOf('leaf')],
  ['BAD', 'sha256/nothing'],
]);

describe('build variables', () => {
  it('get their values, and everything else stays the very same', () => {
    const shared = group('leaf', [variablePin('$(API_PIN)'), pin('backup')]);
    const plain = domain('b.example');
    const store = storeWith(
      domain('a.example', { groups: [shared] }),
      plain,
      domain('c.example', { groups: [shared] }),
    );
    const filled = withVariables(store, VALUES);
    const pins = filled.domains[0]?.groups[0]?.pins;
    expect(pins?.map(({ sha256, variable, value }) => [sha256, variable, value])).toEqual([
      [pinOf('leaf'), null, '$(API_PIN)'],
      [pinOf('backup'), null, pinOf('backup')],
    ]);
    expect(filled.domains[1]).toBe(plain);
    // Reports number groups by identity.
    expect(filled.domains[2]?.groups[0]).toBe(filled.domains[0]?.groups[0]);
    expect(store.domains[0]?.groups[0]).toBe(shared);
  });

  it.each(['$(API_PIN)', '$\u007bAPI_PIN}', '$(API_PIN:default=x)', ' $(API_PIN) '])('%s', (written) => {
    const given = { ...variablePin(written.trim()), value: written };
    const [filled] = withVariables(
      storeWith(domain('a', { groups: [group('leaf', [given])] })),
      VALUES,
    ).domains;
    expect(filled?.groups[0]?.pins[0]?.sha256).toBe(pinOf('leaf'));
  });

  it('a value that is no pin is a fault of the pin', () => {
    const [filled] = withVariables(
      storeWith(domain('a', { groups: [group('leaf', [variablePin('$(BAD)')])] })),
      VALUES,
    ).domains;
    expect(filled?.groups[0]?.pins[0]).toMatchObject({
      sha256: null,
      variable: null,
      fault: { effect: 'never-matches', message: expect.stringContaining('$(BAD)') },
    });
  });

  it('what is not known, or not the whole text, stays a variable', () => {
    const pins = [variablePin('$(OTHER)'), { ...variablePin('$(API_PIN)'), value: 'x$(API_PIN)' }];
    const store = storeWith(domain('a', { groups: [group('leaf', pins)] }));
    expect(withVariables(store, VALUES)).toBe(store);
    expect(withVariables(store, new Map())).toBe(store);
  });
});
