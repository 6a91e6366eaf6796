import { describe, expect, it } from 'vitest';
import { androidNsc } from '../../../../src/formats/android-nsc/index.ts';
import { newNetworkSecurityConfig } from '../../../../src/formats/android-nsc/render.ts';
import type { NewDomain } from '../../../../src/model/change.ts';
import { pinOf, readText, sourceOf } from './reading.ts';

const API: NewDomain = {
  host: 'api.example.com',
  includeSubdomains: true,
  groups: [
    {
      scope: 'chain',
      pins: [
        { sha256: pinOf('leaf'), comment: 'leaf' },
        { sha256: pinOf('backup'), comment: null },
      ],
    },
  ],
  expiration: '2030-01-31',
};
const WWW: NewDomain = { ...API, host: 'www.example.com', includeSubdomains: false, expiration: null };

describe('a new file', () => {
  it('is complete', () => {
    expect(newNetworkSecurityConfig([API])).toEqual({
      text: `<?xml version="1.0" encoding="utf-8"?>
<network-security-config>
    <domain-config>
        <domain includeSubdomains="true">api.example.com</domain>
        <pin-set expiration="2030-01-31">
            <pin digest="SHA-256">${pinOf('leaf')}</pin> <!-- leaf -->
            <pin digest="SHA-256">${pinOf('backup')}</pin>
        </pin-set>
    </domain-config>
</network-security-config>
`,
    });
  });

  it('says to the reader what was asked for, and is what an edit makes of it', () => {
    const answer = newNetworkSecurityConfig([API, WWW]);
    const text = 'text' in answer ? answer.text : '';
    const store = readText(text);
    expect(store.rejected).toBeNull();
    expect(store.problems).toEqual([]);
    expect(store.domains.map(({ name, expires }) => [name, expires?.date])).toEqual([
      ['api.example.com', '2030-01-31'],
      ['www.example.com', undefined],
    ]);
    const one = newNetworkSecurityConfig([API]);
    const source = sourceOf('text' in one ? one.text : '');
    const edited = androidNsc.edit(source, { kind: 'add-domain', ...WWW });
    const [edit] = 'edits' in edited ? edited.edits : [];
    const at = edit?.span.start ?? 0;
    expect(source.text.slice(0, at) + edit?.text + source.text.slice(at)).toBe(text);
  });

  it('takes another style', () => {
    const answer = newNetworkSecurityConfig([WWW], { quote: "'", unit: '\t', eol: '\r\n' });
    expect('text' in answer && answer.text.split('\r\n').slice(0, 4)).toEqual([
      "<?xml version='1.0' encoding='utf-8'?>",
      '<network-security-config>',
      '\t<domain-config>',
      "\t\t<domain includeSubdomains='false'>www.example.com</domain>",
    ]);
  });

  it.each<[string, NewDomain[], RegExp]>([
    ['a host twice', [API, API], /asked for twice/],
    ['a host with a scheme', [{ ...API, host: 'https://api.example.com' }], /scheme/],
    ['a host that is markup', [{ ...API, host: 'a</domain>' }], /No host equals/],
    ['a host in upper case', [{ ...API, host: 'API.example.com' }], /lower case/],
    ['no pin', [{ ...API, groups: [{ scope: 'chain', pins: [] }] }], /no pin/],
    ['no set', [{ ...API, groups: [] }], /one set/],
    ['a pin twice', [{ ...API, groups: [...API.groups, ...API.groups] }], /one set/],
    ['an end that is no day', [{ ...API, expiration: '2030-02-30' }], /no day/],
    ['an end in the first century', [{ ...API, expiration: '0030-02-20' }], /yyyy-MM-dd/],
  ])('refuses %s', (_, domains, why) =>
    expect(newNetworkSecurityConfig(domains)).toEqual({ refusal: expect.stringMatching(why) }),
  );
});
