import { describe, expect, it } from 'vitest';
import { pinUnresolved } from '../../src/rules/pin-unresolved.ts';
import { domain, group, onLine, pin, storeSubject, variablePin } from '../support/subjects.ts';

const check = (...groups: Parameters<typeof group>[1][]) =>
  pinUnresolved.check(
    storeSubject({
      domains: [domain('a.example', { groups: groups.map((pins, at) => group('leaf', pins, 20 + at)) })],
    }),
  );

describe('pin-unresolved', () => {
  it('names the variables of a list, once', () => {
    const [problem, ...others] = check([variablePin('$(A)'), pin('leaf'), variablePin('$(B)')]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      span: onLine(20),
      host: 'a.example',
      data: { variables: ['$(A)', '$(B)'] },
    });
    expect(problem?.message).toMatch(/^The pins for a\.example come from `\$\(A\)` and `\$\(B\)`: /);
  });

  it('each list is one', () => {
    expect(check([variablePin('$(A)')], [variablePin('$(A)')])).toHaveLength(2);
  });

  it('a list that several entries share is one', () => {
    const groups = [group('leaf', [variablePin('$(A)')])];
    const domains = [domain('a', { groups }), domain('b', { groups })];
    expect(pinUnresolved.check(storeSubject({ domains }))).toHaveLength(1);
  });

  it('tells lists apart that stand at one place, as in a binary property list', () => {
    const groups = [group('leaf', [variablePin('$(A)')], 1), group('issuers', [variablePin('$(B)')], 1)];
    const domains = [domain('a', { groups })];
    expect(pinUnresolved.check(storeSubject({ domains }))).toHaveLength(2);
  });

  it('pins that are written out are none', () => {
    expect(check([pin('leaf')], [])).toEqual([]);
  });
});
