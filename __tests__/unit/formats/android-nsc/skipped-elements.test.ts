import { describe, expect, it } from 'vitest';
import { codes, DOMAIN, PINS, pinElement, pinOf, readBody, slice } from './reading.ts';

const PIN = pinElement('leaf');
const inDomainConfig = (body: string): string => `<domain-config>${DOMAIN}${body}</domain-config>`;

describe('elements that the platform skips without a word', () => {
  it.each([
    // the file, effect and code, where, what to do
    [
      '<pinset>',
      inDomainConfig(`<pinset>${PIN}</pinset>`),
      'unpinned unknown-element',
      '<pinset>',
      'did you mean `<pin-set>`?',
    ],
    [
      '<pinSet>',
      inDomainConfig(`<pinSet>${PIN}</pinSet>`),
      'unpinned unknown-element',
      '<pinSet>',
      'did you mean `<pin-set>`?',
    ],
    [
      '<Pin-Set>',
      inDomainConfig(`<Pin-Set>${PIN}</Pin-Set>`),
      'unpinned unknown-element',
      '<Pin-Set>',
      'did you mean `<pin-set>`?',
    ],
    [
      '<pin_set>',
      inDomainConfig(`<pin_set>${PIN}</pin_set>`),
      'unpinned unknown-element',
      '<pin_set>',
      'did you mean `<pin-set>`?',
    ],
    [
      '<pins> for a pin set',
      inDomainConfig(`<pins>${PIN}</pins>`),
      'unpinned unknown-element',
      '<pins>',
      'did you mean `<pin-set>`?',
    ],
    [
      '<pins> for a pin',
      inDomainConfig(`<pin-set>${PIN}<pins digest="SHA-256">x</pins></pin-set>`),
      'unpinned unknown-element',
      '<pins digest="SHA-256">',
      'did you mean `<pin>`?',
    ],
    [
      '<PIN>',
      inDomainConfig(`<pin-set>${PIN}<PIN>x</PIN></pin-set>`),
      'unpinned unknown-element',
      '<PIN>',
      'did you mean `<pin>`?',
    ],
    [
      '<domians>',
      `<domain-config>${DOMAIN}<domians>x.example.com</domians></domain-config>`,
      'unpinned unknown-element',
      '<domians>',
      'did you mean `<domain>`?',
    ],
    [
      '<domain-cfg>',
      `<domain-cfg>${DOMAIN}</domain-cfg>`,
      'unpinned unknown-element',
      '<domain-cfg>',
      'did you mean `<domain-config>`?',
    ],
    [
      '<domainConfig>',
      `<domainConfig>${DOMAIN}</domainConfig>`,
      'unpinned unknown-element',
      '<domainConfig>',
      'did you mean `<domain-config>`?',
    ],
    [
      'an empty one loses nothing',
      inDomainConfig('<pinset/>'),
      'lint unknown-element',
      '<pinset/>',
      'did you mean `<pin-set>`?',
    ],
    [
      '<trust-anchor>',
      inDomainConfig('<trust-anchor/>'),
      'lint unknown-element',
      '<trust-anchor/>',
      'did you mean `<trust-anchors>`?',
    ],
    [
      '<debug-override>',
      '<debug-override/>',
      'lint unknown-element',
      '<debug-override/>',
      'did you mean `<debug-overrides>`?',
    ],
    [
      'far from any, but with pins in it',
      inDomainConfig(`<pinning-rules>${PIN}</pinning-rules>`),
      'unpinned unknown-element',
      '<pinning-rules>',
      null,
    ],
    ['pins deep inside', `<group><a><b>${PINS}</b></a></group>`, 'unpinned unknown-element', '<group>', null],
    [
      'pin-set under the root',
      PINS,
      'unpinned skipped-element',
      '<pin-set>',
      'put it into the `<domain-config>` whose domains it is for',
    ],
    [
      'domain under the root',
      DOMAIN,
      'unpinned skipped-element',
      '<domain>',
      'put it into a `<domain-config>`',
    ],
    [
      'pin outside a pin-set',
      inDomainConfig(PIN),
      'unpinned skipped-element',
      '<pin digest="SHA-256">',
      'put it into the `<pin-set>` of a `<domain-config>`',
    ],
    [
      'pin in base-config',
      `<base-config>${PIN}</base-config>`,
      'unpinned skipped-element',
      '<pin digest="SHA-256">',
      'put it into the `<pin-set>` of a `<domain-config>`',
    ],
    [
      'pin-set in a pin-set',
      inDomainConfig(`<pin-set>${PINS}</pin-set>`),
      'unpinned skipped-element',
      '<pin-set>',
      'put it into the `<domain-config>` whose domains it is for',
    ],
    [
      'domain in a pin-set',
      inDomainConfig(`<pin-set>${PIN}${DOMAIN}</pin-set>`),
      'unpinned skipped-element',
      '<domain>',
      'put it into a `<domain-config>`',
    ],
    [
      'base-config with pins, nested',
      inDomainConfig(`<base-config>${PINS}</base-config>`),
      'unpinned skipped-element',
      '<base-config>',
      'put it directly under `<network-security-config>`',
    ],
    [
      'pins in trust-anchors',
      inDomainConfig(`<trust-anchors>${PINS}</trust-anchors>`),
      'unpinned skipped-element',
      '<pin-set>',
      'put it into the `<domain-config>` whose domains it is for',
    ],
    [
      'something of another tool',
      inDomainConfig('<vendor-extension><rule/></vendor-extension>'),
      'lint unknown-element',
      '<vendor-extension>',
      null,
    ],
    [
      'trust-anchors under the root',
      '<trust-anchors><certificates src="user"/></trust-anchors>',
      'lint skipped-element',
      '<trust-anchors>',
      'put it into a `<domain-config>`, `<base-config>` or `<debug-overrides>`',
    ],
    [
      'certificates outside trust-anchors',
      '<base-config><certificates src="system"/></base-config>',
      'lint skipped-element',
      '<certificates src="system"/>',
      'put it into a `<trust-anchors>`',
    ],
    [
      'something in certificates',
      '<base-config><trust-anchors><certificates src="system"><pin-set/></certificates></trust-anchors></base-config>',
      'lint skipped-element',
      '<pin-set/>',
      'put it into the `<domain-config>` whose domains it is for',
    ],
    [
      'debug-overrides in a config',
      inDomainConfig('<debug-overrides/>'),
      'lint skipped-element',
      '<debug-overrides/>',
      'put it directly under `<network-security-config>`',
    ],
    [
      'a nested root',
      `<network-security-config>${inDomainConfig(PINS)}</network-security-config>`,
      'unpinned skipped-element',
      '<network-security-config>',
      null,
    ],
  ])('%s', (_, body, problem, at, hint) => {
    const store = readBody(body);
    expect(codes(store)).toEqual([problem]);
    const [found] = store.problems;
    expect(slice(store, (found as { span: { start: number; end: number } }).span)).toBe(at);
    expect(found?.hint).toBe(hint);
    expect(store.rejected).toBeNull();
  });

  it.each([
    ['certificateTransparency', inDomainConfig('<certificateTransparency enabled="true"/>')],
    ['domainEncryption', inDomainConfig('<domainEncryption mode="enabled"/>')],
    [
      'trustkit-config and all in it',
      inDomainConfig(
        '<trustkit-config enforcePinning="true" disableDefaultReportUri="true"><report-uri>https://x</report-uri></trustkit-config>',
      ),
    ],
    [
      'what stands in an element of another tool',
      inDomainConfig(`<trustkit-config>${PINS}</trustkit-config>`),
    ],
    ['localeConfig', '<localeConfig><locale/></localeConfig>'],
    [
      'names on prototypes as attributes',
      `<domain-config toString="1"><domain __proto__="1" constructor="2">a.b</domain></domain-config>`,
    ],
    [
      'tools: attributes',
      `<domain-config xmlns:tools="u" tools:targetApi="24"><domain tools:ignore="x">a.b</domain><pin-set tools:ignore="MissingBackupPin">${PIN}</pin-set></domain-config>`,
    ],
    [
      'cleartextTrafficPermitted in any namespace',
      '<base-config xmlns:a="u" a:cleartextTrafficPermitted="false" hstsEnforced="true"/>',
    ],
    ['text between elements', `${inDomainConfig(PINS)} and so on`],
  ])('%s passes', (_, body) => {
    expect(readBody(body).problems).toEqual([]);
  });
});

it('names on prototypes are no names of the platform', () => {
  const body = inDomainConfig('<__proto__ constructor="1"/><constructor toString="2"/><hasOwnProperty/>');
  expect(codes(readBody(body))).toEqual(Array(3).fill('lint unknown-element'));
});

it('says what becomes of it', () => {
  const message = (body: string) => readBody(body).problems[0]?.message;
  expect(message(inDomainConfig(`<pinset>${PIN}</pinset>`))).toBe(
    "The platform doesn't know `<pinset>` and skips it without a word. No pin and no domain in it counts.",
  );
  expect(message('<vendor/>')).toBe(
    "The platform doesn't know `<vendor>` and skips it without a word. Android Lint calls it an error.",
  );
  expect(message('<trust-anchors/>')).toBe(
    'The platform skips `<trust-anchors>` inside `<network-security-config>` without a word. Android Lint calls it an error.',
  );
});

describe('text in a pin set', () => {
  it.each([
    ['the pins themselves', `<pin-set> ${pinOf('x')} </pin-set>`, 'unpinned stray-text'],
    ['CDATA', `<pin-set><![CDATA[${pinOf('x')}]]></pin-set>`, 'unpinned stray-text'],
    ['beside pins', `<pin-set>${PIN};</pin-set>`, 'lint stray-text'],
  ])('%s', (_, pinSet, problem) => {
    expect(codes(readBody(inDomainConfig(pinSet)))).toEqual([problem]);
  });

  it('is pointed at without the white space before it', () => {
    const store = readBody(inDomainConfig(`<pin-set>\n   ${pinOf('x')}</pin-set>`));
    expect(slice(store, (store.problems[0] as { span: { start: number; end: number } }).span)).toBe(
      pinOf('x'),
    );
  });
});
