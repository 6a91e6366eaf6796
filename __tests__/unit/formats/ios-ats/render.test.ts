import { describe, expect, it } from 'vitest';
import { newTransportSecurity } from '../../../../src/formats/ios-ats/render.ts';
import type { NewDomain } from '../../../../src/model/change.ts';
import { demands, pinOf, problems, read } from './samples.ts';

const API: NewDomain = {
  host: 'api.example.com',
  includeSubdomains: true,
  groups: [
    { scope: 'leaf', pins: [{ sha256: pinOf('leaf'), comment: 'the leaf' }] },
    { scope: 'issuers', pins: [{ sha256: pinOf('ca'), comment: null }] },
  ],
  expiration: null,
};

describe('a part to paste', () => {
  it('is laid out as Xcode does', () => {
    expect(newTransportSecurity([{ ...API, groups: API.groups.slice(0, 1) }])).toEqual({
      text: `<key>NSAppTransportSecurity</key>
<dict>
	<key>NSPinnedDomains</key>
	<dict>
		<key>api.example.com</key>
		<dict>
			<key>NSIncludesSubdomains</key>
			<true/>
			<key>NSPinnedLeafIdentities</key>
			<array>
				<!-- the leaf -->
				<dict>
					<key>SPKI-SHA256-BASE64</key>
					<string>${pinOf('leaf')}</string>
				</dict>
			</array>
		</dict>
	</dict>
</dict>
`,
    });
  });

  it('says to the reader what was asked for', () => {
    const www = { ...API, host: 'www.example.org', includeSubdomains: false };
    const answer = newTransportSecurity([API, www], { unit: '  ', eol: '\r\n' });
    const store = read(`<plist version="1.0"><dict>${'text' in answer ? answer.text : ''}</dict></plist>`);
    const both = { leaf: [pinOf('leaf')], issuers: [pinOf('ca')] };
    expect(problems(store)).toEqual([]);
    expect(demands(store, 'a.api.example.com')).toEqual(both);
    expect(demands(store, 'www.example.org')).toEqual(both);
    expect(demands(store, 'a.www.example.org')).toBeNull();
    expect(store.domains[0]?.groups[0]?.pins[0]?.comment).toBe('the leaf');
  });

  it.each<[string, NewDomain[], RegExp]>([
    ['a host twice', [API, API], /asked for twice/],
    ['a build variable', [{ ...API, host: '$(HOST)' }], /lower case/],
    ['a host that is markup', [{ ...API, host: 'a</key>' }], /No host equals/],
    ['an end', [{ ...API, expiration: '2030-01-01' }], /no end/],
    ['a set for the whole chain', [{ ...API, groups: [{ scope: 'chain', pins: [] }] }], /whole chain/],
    ['an empty list', [{ ...API, groups: [{ scope: 'leaf', pins: [] }] }], /blocks every connection/],
    ['no list', [{ ...API, groups: [] }], /no pin/],
    ['a list twice', [{ ...API, groups: [...API.groups, ...API.groups] }], /twice/],
    [
      'a pin that is none',
      [{ ...API, groups: [{ scope: 'leaf', pins: [{ sha256: '</string>', comment: null }] }] }],
      /no pin/,
    ],
  ])('refuses %s', (_, domains, why) =>
    expect(newTransportSecurity(domains)).toEqual({ refusal: expect.stringMatching(why) }),
  );
});
