import { describe, expect, it } from 'vitest';
import { hostNotYours } from '../../src/rules/host-not-yours.ts';
import { HOST, hostSubject, NOW, THRESHOLDS } from '../support/subjects.ts';

const check = (ownDomains: readonly string[], host = HOST) =>
  hostNotYours.check(hostSubject([], NOW, { ...THRESHOLDS, ownDomains }, { host }));

describe('host-not-yours', () => {
  it('names the host and the domains', () => {
    expect(check(['example.org', '*.example.net'])).toEqual([
      {
        message: [
          `${HOST} is pinned and lies outside example.org and *.example.net.`,
          'Whoever runs it changes its keys without asking you, and your apps stop connecting that day.',
        ].join('\n'),
        hint: 'take the pins out, have its owner promise notice and a backup, or name the domain if it is yours (own-domains)',
        data: { ownDomains: ['example.org', '*.example.net'] },
      },
    ]);
  });

  it.each([
    ['nothing said', []],
    ['the host itself', [HOST]],
    ['its domain', ['example.com']],
    ['one of several', ['example.org', 'example.com']],
    ['written as a wildcard', ['*.example.com']],
    ['written with a dot before or after', ['.example.com', 'example.com.']],
    ['written in capitals', ['Example.COM']],
  ])('is silent with %s', (_, ownDomains) => expect(check(ownDomains)).toEqual([]));

  it('judges each way of writing by itself', () => {
    for (const domain of ['.example.com', 'example.com.', '*.example.com.'])
      expect(check([domain])).toEqual([]);
  });

  it.each([
    ['a name that ends alike', ['ample.com'], HOST],
    ['a name below the host', ['v1.api.example.com'], HOST],
    ['a dot or a wildcard alone', ['.', '*.', '*'], HOST],
    ['what stands in the middle', ['example'], HOST],
    ['an address', ['example.com'], '192.0.2.1'],
  ])('does not take for yours: %s', (_, ownDomains, host) => expect(check(ownDomains, host)).toHaveLength(1));

  it('keeps hostile domains on their line, and counts the rest of 1000', () => {
    const [odd] = check(['a\nerror: `b`\u2028.org']);
    expect(odd?.message.split(/[\n\u2028]/)).toHaveLength(2);
    expect(odd?.message).toContain('outside a error: `b` .org.');
    const [many] = check(Array.from({ length: 1000 }, (_, at) => `d${at}.org`));
    expect(many?.message).toContain('outside d0.org, d1.org, d2.org, d3.org and 996 more.');
  });
});
