import { describe, expect, it } from 'vitest';
import { codes, DOMAIN, lineOf, PINS, pinElement, pinOf, readBody, slice } from './reading.ts';

const PIN = pinOf('leaf');
const inDomainConfig = (body: string): string => `<domain-config>${body}</domain-config>`;
const inPinSet = (pin: string): string => inDomainConfig(`${DOMAIN}<pin-set>${pin}</pin-set>`);

describe('what makes the app throw, sentence by sentence', () => {
  it.each([
    // the platform page's words, the file, the problem, what it points at
    ['digest missing', inPinSet(`<pin>${PIN}</pin>`), 'pin-digest-missing', '<pin>'],
    ['digest SHA-1', inPinSet(`<pin digest="SHA-1">${PIN}</pin>`), 'pin-digest-unsupported', 'SHA-1'],
    ['digest SHA-512', inPinSet(`<pin digest="SHA-512">${PIN}</pin>`), 'pin-digest-unsupported', 'SHA-512'],
    [
      'digest SHA3-256',
      inPinSet(`<pin digest="SHA3-256">${PIN}</pin>`),
      'pin-digest-unsupported',
      'SHA3-256',
    ],
    ['digest empty', inPinSet(`<pin digest="">${PIN}</pin>`), 'pin-digest-unsupported', ''],
    [
      'an attribute without namespace',
      inPinSet(`<pin xmlns:a="u" a:digest="SHA-256">${PIN}</pin>`),
      'pin-digest-missing',
      'a:digest="SHA-256"',
    ],
    [
      'attribute names have a case',
      inPinSet(`<pin Digest="SHA-256">${PIN}</pin>`),
      'pin-digest-missing',
      'Digest="SHA-256"',
    ],
    ['a child element in domain', inDomainConfig('<domain>example.com<b/></domain>'), 'domain-child', '<b/>'],
    [
      'a child element before the text',
      inDomainConfig('<domain><b></b>example.com</domain>'),
      'domain-child',
      '<b>',
    ],
    [
      'expiration not a date',
      inDomainConfig(`${DOMAIN}<pin-set expiration="soon">${pinElement('a')}</pin-set>`),
      'expiration-invalid',
      'soon',
    ],
    ['empty domain', inDomainConfig('<domain></domain>'), 'domain-empty', '<domain>'],
    ['empty domain, self-closing', inDomainConfig('<domain/>'), 'domain-empty', '<domain/>'],
    ['domain of white space', inDomainConfig('<domain> \n\t </domain>'), 'domain-empty', '<domain>'],
    [
      'domain of references to white space',
      inDomainConfig('<domain>&#32;&#9;</domain>'),
      'domain-empty',
      '<domain>',
    ],
    ['domain of a comment', inDomainConfig('<domain><!-- x --></domain>'), 'domain-empty', '<domain>'],
    [
      'a comment inside domain text',
      inDomainConfig('<domain>api<!-- x -->.example.com</domain>'),
      'domain-comment',
      '<!-- x -->',
    ],
    [
      'the same domain twice',
      inDomainConfig(`${DOMAIN}<domain>example.com</domain>`),
      'duplicate-domain',
      'example.com',
    ],
    [
      'the same after trim and lower-casing',
      inDomainConfig(`${DOMAIN}<domain>EXAMPLE.com</domain>`),
      'duplicate-domain',
      'EXAMPLE.com',
    ],
    [
      'the same in another domain-config',
      `${inDomainConfig(DOMAIN)}\n${inDomainConfig(DOMAIN)}`,
      'duplicate-domain',
      'example.com',
    ],
    [
      'the same in a nested one',
      inDomainConfig(`${DOMAIN}\n${inDomainConfig(DOMAIN)}`),
      'duplicate-domain',
      'example.com',
    ],
    [
      'whatever includeSubdomains says',
      inDomainConfig(`${DOMAIN}<domain includeSubdomains="true">example.com</domain>`),
      'duplicate-domain',
      'example.com',
    ],
    ['domain inside base-config', `<base-config>${DOMAIN}</base-config>`, 'misplaced-element', '<domain>'],
    ['pin-set inside base-config', `<base-config>${PINS}</base-config>`, 'misplaced-element', '<pin-set>'],
    [
      'domain-config inside base-config',
      `<base-config>${inDomainConfig(DOMAIN)}</base-config>`,
      'misplaced-element',
      '<domain-config>',
    ],
    [
      'a second pin-set',
      inDomainConfig(`${DOMAIN}${PINS}<pin-set></pin-set>`),
      'second-pin-set',
      '<pin-set>',
    ],
    [
      'a second trust-anchors',
      inDomainConfig(`${DOMAIN}<trust-anchors/><trust-anchors></trust-anchors>`),
      'second-trust-anchors',
      '<trust-anchors>',
    ],
    [
      'a second trust-anchors in base-config',
      '<base-config><trust-anchors/><trust-anchors></trust-anchors></base-config>',
      'second-trust-anchors',
      '<trust-anchors>',
    ],
    [
      'domain-config without a domain',
      inDomainConfig(PINS),
      'domain-config-without-domain',
      '<domain-config>',
    ],
    [
      'domain-config without a domain of its own',
      `<domain-config>\n${inDomainConfig(DOMAIN)}</domain-config>`,
      'domain-config-without-domain',
      '<domain-config>',
    ],
    [
      'a second base-config',
      '<base-config/><base-config></base-config>',
      'second-base-config',
      '<base-config>',
    ],
    [
      'a second debug-overrides',
      '<debug-overrides/><debug-overrides></debug-overrides>',
      'second-debug-overrides',
      '<debug-overrides>',
    ],
    [
      'certificates without src',
      inDomainConfig(`${DOMAIN}<trust-anchors><certificates/></trust-anchors>`),
      'certificates-without-src',
      '<certificates/>',
    ],
    [
      'certificates with an unknown src',
      '<base-config><trust-anchors><certificates src="System"/></trust-anchors></base-config>',
      'certificates-src-unknown',
      'System',
    ],
    [
      'a src is not trimmed',
      '<base-config><trust-anchors><certificates src=" user"/></trust-anchors></base-config>',
      'certificates-src-unknown',
      ' user',
    ],
  ])('%s', (_, body, code, at) => {
    const store = readBody(body);
    const [problem, ...more] = store.problems.filter(({ effect }) => effect !== 'lint');
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code, effect: 'rejects-file' });
    expect(slice(store, (problem as { span: { start: number; end: number } }).span)).toBe(at);
    expect(problem?.message).toContain('The platform refuses the whole file');
    const line = lineOf(store, (problem as { span: { start: number; end: number } }).span);
    expect(store.rejected).toMatch(new RegExp(`^Line ${line}: `));
  });

  it.each([
    // the platform page's words, the pin element
    ['empty pin', '<pin digest="SHA-256"></pin>', 'it is empty.'],
    ['empty pin, self-closing', '<pin digest="SHA-256"/>', 'it is empty.'],
    ['pin of white space', '<pin digest="SHA-256">\n   \n</pin>', 'it is empty.'],
    ['pin of a comment', `<pin digest="SHA-256"><!-- ${PIN} --></pin>`, 'it is empty.'],
    [
      "base64 that doesn't decode",
      `<pin digest="SHA-256">${PIN}=</pin>`,
      'it is no base64 that Android decodes',
    ],
    ['decoded length not 32', `<pin digest="SHA-256">${PIN.slice(0, 40)}</pin>`, 'it decodes to 30 bytes'],
    ['a child element in pin', `<pin digest="SHA-256">${PIN}<b/></pin>`, 'an element stands in it (line 2).'],
    [
      'a comment inside pin text',
      `<pin digest="SHA-256">${PIN.slice(0, 9)}<!-- x -->${PIN.slice(9)}</pin>`,
      'a comment stands inside its text (line 2)',
    ],
    ['a no-break space for a pin', '<pin digest="SHA-256">&#160;</pin>', 'it decodes to 0 bytes'],
  ])('%s: a fault of the pin, told once', (_, pin, message) => {
    const store = readBody(inPinSet(pin));
    expect(codes(store)).toEqual([]);
    const read = store.domains[0]?.groups[0]?.pins[0];
    expect(read?.sha256).toBeNull();
    expect(read?.fault).toMatchObject({ effect: 'rejects-file' });
    expect(read?.fault?.message).toContain(message);
    expect(read?.fault?.message).toContain('The platform refuses the whole file');
    expect(store.rejected).toContain(`Line 2: The pin \`${read?.value.slice(0, 120)}\`: ${message}`);
  });

  it.each([
    // digest, what is said of it
    ['sha256', 'its digest `sha256` is not `SHA-256`, the only one there is.'],
    ['SHA256', 'its digest `SHA256` is not'],
    ['Sha_256', 'its digest `Sha_256` is not'],
    ['SHA 256', 'its digest `SHA 256` is not'],
    ['SHA\u2013256', 'its digest `SHA\u2013256` is not'],
    [' SHA-256', 'the only one there is; white space round it counts.'],
    ['sha-256&#10;', 'white space round it counts.'],
  ])('digest %j: a fault of the pin, for it is certain what is meant', (digest, message) => {
    const store = readBody(inPinSet(`<pin digest="${digest}">${PIN}</pin>`));
    expect(codes(store)).toEqual([]);
    const read = store.domains[0]?.groups[0]?.pins[0];
    expect(read).toMatchObject({ sha256: PIN, fault: { effect: 'rejects-file', meant: PIN } });
    expect(read?.fault?.hint).toBe('write digest="SHA-256"');
    expect(read?.fault?.message).toContain(message);
    expect(read?.fault?.message).toContain('The platform refuses the whole file');
    expect(store.rejected).toMatch(/^Line 2: The pin `.*`: its digest/);
  });

  it.each([
    // text of a pin with such a digest, the pin that is certainly meant
    [`sha256/${PIN}`, PIN],
    [` ${PIN} `, PIN],
    [PIN.slice(0, -1), PIN],
    [`"${PIN}"`, null],
    [`${'B'.repeat(43)}=`, null],
    ['short', null],
  ])('digest sha256 and the pin %j', (text, meant) => {
    const store = readBody(inPinSet(`<pin digest="sha256">${text}</pin>`));
    const fault = store.domains[0]?.groups[0]?.pins[0]?.fault;
    expect(fault).toMatchObject({ effect: 'rejects-file', meant });
    expect(fault?.message).toContain('ts digest `sha256` is not `SHA-256`');
  });

  it.each([
    // the platform page: not errors there
    ['a pin-set with no pins', inDomainConfig(`${DOMAIN}<pin-set/>`)],
    ['one pin', inPinSet(pinElement('a'))],
    ['duplicate pins', inPinSet(`${pinElement('a')}${pinElement('a')}`)],
    [
      'any past date',
      inDomainConfig(`${DOMAIN}<pin-set expiration="1999-12-31">${pinElement('a')}</pin-set>`),
    ],
    ['any domain string at all', inDomainConfig('<domain>https://*.Ex ample.com:443/</domain>')],
    ['digest in any case', inPinSet(`<pin digest="sHa-256">${PIN}</pin>`)],
    ['a comment before the text', inPinSet(`<pin digest="SHA-256"> <!-- x -->\n${PIN}</pin>`)],
    ['a comment behind the text', inPinSet(`<pin digest="SHA-256">${PIN} <!-- x --> </pin>`)],
    ['comments round a domain', inDomainConfig('<domain><!-- a -->example.com<!-- b --></domain>')],
    ['CDATA and references joined', inDomainConfig('<domain>ex<![CDATA[ample]]>&#46;com</domain>')],
    ['an instruction in the text', inDomainConfig('<domain>example<?x?>.com</domain>')],
    ['no domain-config at all', '<base-config/>'],
    ['nothing', ''],
    ['base-config behind domain-config', `${inDomainConfig(DOMAIN)}<base-config/>`],
    [
      'certificates with children',
      '<base-config><trust-anchors><certificates src="user"><domain/></certificates></trust-anchors></base-config>',
    ],
    [
      'every source there is',
      '<base-config><trust-anchors><certificates src="system"/><certificates src="user"/><certificates src="wfa"/><certificates src="@raw/my_ca"/><certificates src="@com.app:raw/my.ca"/></trust-anchors></base-config>',
    ],
    [
      'a trust-anchors for each config',
      `<base-config><trust-anchors/></base-config>${inDomainConfig(`${DOMAIN}<trust-anchors/>`)}<debug-overrides><trust-anchors/></debug-overrides>`,
    ],
  ])('%s is no error', (_, body) => {
    const store = readBody(body);
    expect(store.rejected).toBeNull();
    expect(store.problems.filter(({ effect }) => effect === 'rejects-file')).toEqual([]);
  });
});

describe('inside debug-overrides only debuggable builds throw', () => {
  it.each([
    ['domain', DOMAIN, 'misplaced-element'],
    ['pin-set', PINS, 'misplaced-element'],
    ['domain-config', inDomainConfig(DOMAIN), 'misplaced-element'],
    [
      'certificateTransparency, in releases that know it',
      '<certificateTransparency enabled="true"/>',
      'misplaced-element',
    ],
    ['a second trust-anchors', '<trust-anchors/><trust-anchors/>', 'second-trust-anchors'],
    [
      'certificates without src',
      '<trust-anchors><certificates/></trust-anchors>',
      'certificates-without-src',
    ],
    [
      'certificates with an unknown src',
      '<trust-anchors><certificates src="all"/></trust-anchors>',
      'certificates-src-unknown',
    ],
  ])('%s', (_, body, code) => {
    const store = readBody(`${inDomainConfig(`${DOMAIN}${PINS}`)}<debug-overrides>${body}</debug-overrides>`);
    expect(codes(store)).toEqual([`rejects-debug-builds ${code}`]);
    expect(store.rejected).toBeNull();
    expect(store.problems[0]?.message).toContain('Debuggable builds throw');
  });

  it('a domain there is no duplicate of one elsewhere', () => {
    const store = readBody(`${inDomainConfig(DOMAIN)}<debug-overrides>${DOMAIN}</debug-overrides>`);
    expect(codes(store)).toEqual(['rejects-debug-builds misplaced-element']);
    expect(store.domains).toHaveLength(1);
  });
});

describe('rejected', () => {
  it('is the first reason that the parser meets; all of them are problems', () => {
    const store = readBody(
      `${inPinSet('<pin digest="SHA-256">short</pin>')}\n<base-config/><base-config/>\n${inDomainConfig(DOMAIN)}`,
    );
    expect(store.rejected).toBe(
      'Line 2: The pin `short`: it is no base64 that Android decodes: a letter is left over at the end.',
    );
    expect(codes(store)).toEqual(['rejects-file second-base-config', 'rejects-file duplicate-domain']);
  });

  it('a domain-config without domains is only met at its end', () => {
    const store = readBody(
      `<domain-config>\n<pin-set>\n<pin digest="SHA-256">short</pin></pin-set></domain-config>`,
    );
    expect(store.rejected).toMatch(/^Line 4: The pin/);
    expect(codes(store)).toEqual(['rejects-file domain-config-without-domain']);
  });

  it('what the build stops at comes before what the parser throws at', () => {
    const store = readBody(`${inDomainConfig('<domain/>')}<base-config x:y="z"/>`);
    expect(store.rejected).toContain('The prefix of `x:y` is not declared');
    expect(codes(store)).toEqual(['rejects-file domain-empty', 'rejects-file unbound-prefix']);
  });

  it('a domain that is refused for its text is not told as a duplicate too', () => {
    const store = readBody(inDomainConfig(`${DOMAIN}<domain>example<!-- x -->.com</domain>`));
    expect(codes(store)).toEqual(['rejects-file domain-comment']);
  });

  it('a duplicate names the line of the first', () => {
    const store = readBody(`${inDomainConfig(DOMAIN)}\n\n${inDomainConfig(DOMAIN)}`);
    expect(store.rejected).toBe(
      'Line 4: The domain `example.com` stands twice, first in line 2. A name may stand once in the whole file, whatever `includeSubdomains` says.',
    );
    expect(store.domains.map(({ name }) => name)).toEqual(['example.com', 'example.com']);
  });
});
