import { buildBinary } from 'plist';
import { expect, it } from 'vitest';
import { iosAts } from '../../../../src/formats/ios-ats/index.ts';
import { decodeSource } from '../../../../src/text/source.ts';
import { entry, leaf, pinnedDomains, transportSecurity } from './samples.ts';

const XML = pinnedDomains(entry('a.example', leaf('a')));
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const ats = (content: object): Uint8Array => buildBinary({ NSAppTransportSecurity: content } as never);

it.each<[string, string | Uint8Array, boolean]>([
  ['XML', XML, true],
  ['XML with a declaration', `<?xml version="1.0"?>\n<!DOCTYPE plist>\n${XML}`, true],
  ['a byte order mark', `\ufeff${XML}`, true],
  ['a key with character references', XML.replace('NSPinnedDomains', 'NSPinned&#68;omains'), true],
  ['a key with hexadecimal ones', XML.replace('NSPinnedDomains', 'NSPinned&#x44;omains'), true],
  ['a key with CDATA', XML.replace('NSPinnedDomains', 'NSPi<![CDATA[nnedDom]]>ains'), true],
  ['UTF-16', utf16(XML), true],
  ['UTF-16, big-endian', utf16(XML).swap16(), true],
  ['UTF-16 without a byte order mark', utf16(XML).subarray(2), true],
  ['binary', ats({ NSPinnedDomains: {} }), true],
  [
    'binary with a key in UTF-16',
    Buffer.concat([Buffer.from('bplist00'), Buffer.from('NSPinnedDomains', 'utf16le').swap16()]),
    true,
  ],
  ['OpenStep', '// a\n{ NSAppTransportSecurity = { NSPinnedDomains = {}; }; }', true],
  ['OpenStep without braces', 'NSAppTransportSecurity = { NSPinnedDomains = {}; };', true],
  ['no <plist>', XML.replaceAll(/<\/?plist[^>]*>/g, ''), true],
  ['a merge conflict', `<<<<<<< HEAD\n${XML}`, true],
  ['text before the list', `oops ${XML}`, true],
  ['a list that is cut short', XML.slice(0, 150), true],
  ['a name of its own invention, in XML', transportSecurity('<key>NSPublicKeyHashes</key><array/>'), true],
  ['a name of its own invention, in binary', ats({ NSPinnedLeafCertificates: [] }), true],
  ['pins without NSPinnedDomains', transportSecurity(entry('NSExceptionDomains', leaf('a'))), true],
  ['only a comment', transportSecurity('<!-- NSPinnedDomains -->'), true],

  ['an app that pins nothing', transportSecurity('<key>NSAllowsArbitraryLoads</key><true/>'), false],
  ['an app that pins nothing, in binary', ats({ NSAllowsArbitraryLoads: true }), false],
  ['no transport security', '<plist><dict><key>NSPinnedFooter</key><true/></dict></plist>', false],
  [
    'TrustKit',
    '<plist><dict><key>TSKPinnedDomains</key><dict><key>TSKPublicKeyHashes</key></dict></dict></plist>',
    false,
  ],
  [
    "Expo's app.json",
    '{ "expo": { "ios": { "infoPlist": { "NSAppTransportSecurity": { "NSPinnedDomains": {} } } } } }',
    false,
  ],
  ['a page about it', '# NSAppTransportSecurity > NSPinnedDomains\n', false],
  ["Android's file that speaks of it", '<!-- see NSPinnedDomains --><network-security-config/>', false],
  ['source code', 'let key = "NSPinnedDomains"', false],
  ['nothing', '', false],
])('%s: %#', (_, content, expected) => {
  const source = decodeSource('some-file', typeof content === 'string' ? Buffer.from(content) : content);
  expect(iosAts.recognises(source)).toBe(expected);
});

it('takes a file of the name .plist that nobody can read, so that somebody is told', () => {
  const source = decodeSource('ios/Info.plist', Buffer.from('{ "NSPinnedDomains": {} }'));
  expect(iosAts.recognises(source)).toBe(true);
  expect(iosAts.read(source).rejected).toContain('refuses the whole file');
});
