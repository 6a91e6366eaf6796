import { describe } from 'vitest';
import {
  config,
  type Expected,
  holds,
  inSet,
  named,
  PIN,
  PINS,
  pin,
  pinElement,
  pinned,
  type Row,
  refused,
  refusedPin,
} from './shapes.ts';

// The text of a domain, a pin and an expiration: what aapt2 leaves of it, how the platform trims and decodes it.

const LEAF = pinElement('leaf');
const tolerated: Expected = { faults: 'tolerated' };
const UNREADABLE: Expected = { rejected: true, says: 'unreadable not-well-formed' };

describe('the text of a domain', () => {
  const blank: Expected = { says: 'lint domain-white-space' };
  const kept = (what: string, name: string): Row => [
    `${what} stays, and no host equals that`,
    named(name),
    { hosts: { 'example.com': null }, never: name.toLowerCase() },
  ];
  holds([
    ['plain', named('example.com')],
    ['lower-cased', named('EXAMPLE.Com')],
    ['trimmed of blanks', named(' example.com '), blank],
    ['trimmed of line breaks', named('\n    example.com\n  '), blank],
    ['trimmed of carriage returns', named('\r\n\texample.com\r\n'), blank],
    ['trimmed of references to white space', named('&#32;example.com&#9;'), blank],
    kept('a no-break space before', '\u00a0example.com'),
    kept('a no-break space behind', 'Example.com\u00a0'),
    kept('an ideographic space', '\u3000example.com'),
    kept('an en space', '\u2002example.com'),
    kept('a next-line character', 'example.com\u0085'),
    kept('a line separator', 'example.com\u2028'),
    kept('a zero-width space', '\u200bexample.com'),
    kept('a byte order mark', '\ufeffexample.com'),
    kept('a blank inside', 'example .com'),
    [
      'a no-break space alone is a name',
      named('\u00a0'),
      { hosts: { 'example.com': null }, never: '\u00a0' },
    ],
    ['a comment inside throws', named('example<!-- x -->.com'), refused('domain-comment')],
    ['two comments inside throw', named('ex<!-- x -->ample<!-- y -->.com'), refused('domain-comment')],
    ['a comment before', named('<!-- x -->example.com')],
    ['a comment behind', named('example.com<!-- x -->')],
    ['comments on both sides', named('<!-- x -->example.com<!-- y -->')],
    ['a comment before, on a line of its own', named('\n  <!-- x -->\n  example.com\n'), blank],
    ['a CDATA section', named('<![CDATA[example.com]]>')],
    ['a CDATA section joins', named('exam<![CDATA[ple.c]]>om')],
    [
      'a CDATA section with a comment in it is no comment',
      named('<![CDATA[<!-- x -->example.com]]>'),
      { hosts: { 'example.com': null }, never: '<!-- x -->example.com' },
    ],
    ['a decimal reference joins', named('example&#46;com')],
    ['a hexadecimal reference joins', named('e&#x78;ample.com')],
    [
      'an entity is not expanded',
      named('&host;'),
      { rejected: true, says: 'unreadable entity', hosts: { 'example.com': null }, never: '&host;' },
    ],
    ['-- inside a comment fails the build', named('<!-- a -- b -->example.com'), UNREADABLE],
    ["--- at a comment's end fails the build", named('<!-- a --->example.com'), UNREADABLE],
    ['a comment that never ends fails the build', named('<!-- example.com'), UNREADABLE],
  ]);
});

describe('the text of a pin', () => {
  holds([
    ['plain', pin(PIN)],
    ['a comment inside throws', pin(`${PIN.slice(0, 20)}<!-- x -->${PIN.slice(20)}`), refusedPin],
    ['a comment before', pin(`<!-- x -->${PIN}`)],
    ['a comment behind', pin(`${PIN}<!-- x -->`)],
    ['comments on both sides', pin(`<!-- x -->${PIN}<!-- y -->`)],
    ['a comment behind, and a blank', pin(`${PIN} <!-- x -->`), tolerated],
    ['a CDATA section', pin(`<![CDATA[${PIN}]]>`)],
    ['a CDATA section joins', pin(`${PIN.slice(0, 20)}<![CDATA[${PIN.slice(20)}]]>`)],
    ['a reference joins', pin(PIN.replace('=', '&#61;'))],
    ['a hexadecimal reference joins', pin(PIN.replace('=', '&#x3D;'))],
    [
      'an entity is not expanded',
      pin('&pin;'),
      { rejected: true, says: 'unreadable entity', faults: 'rejects-file' },
    ],
    ['-- inside a comment behind it fails the build', inSet(`${LEAF}<!-- 2026--2027 -->`), UNREADABLE],
    ['the comment that holds a pin holds none', inSet(`${LEAF}<!-- ${pinElement('backup')} -->`)],
  ]);
});

describe('android.util.Base64', () => {
  const HEX = Buffer.from(PIN, 'base64').toString('hex');
  const BARE = PIN.slice(0, -1);
  const STANDARD = Buffer.alloc(32, 0xfb).toString('base64');
  const URL_SAFE = STANDARD.replaceAll('+', '-').replaceAll('/', '_');
  const fails = (what: string, text: string): Row => [`${what} fails`, pin(text), refusedPin];
  const skipped = (what: string, text: string): Row => [`${what} is skipped`, pin(text), tolerated];
  holds([
    ['44 characters', pin(PIN)],
    ['43 characters, no padding', pin(BARE)],
    ['+ and /', pin(STANDARD), { hosts: { 'example.com': STANDARD } }],
    fails('base64url', URL_SAFE),
    fails('base64url without padding', URL_SAFE.slice(0, -1)),
    fails('base64url with one - alone', `${PIN.slice(0, 9)}-${PIN.slice(10)}`),
    fails('base64url with one _ alone, no padding', `${BARE.slice(0, 9)}_${BARE.slice(10)}`),
    fails('the prefix sha256/', `sha256/${PIN}`),
    fails('the prefix sha256/, no padding', `sha256/${BARE}`),
    fails('the prefix SHA256:', `SHA256:${PIN}`),
    fails('pin-sha256="..."', `pin-sha256=&quot;${PIN}&quot;`),
    fails('64 hex digits', HEX),
    fails('64 hex digits, upper case', HEX.toUpperCase()),
    fails('colon hex', HEX.replace(/..\B/g, '$&:')),
    fails('colon hex, upper case', HEX.toUpperCase().replace(/..\B/g, '$&:')),
    fails('== where one = belongs', `${PIN}=`),
    fails('=== where one = belongs', `${PIN}==`),
    fails('= first', `=${BARE}`),
    fails('= in the middle', `${BARE.slice(0, 20)}=${BARE.slice(20)}`),
    fails('= in the middle, where it could end', `${BARE.slice(0, 23)}=${BARE.slice(23)}`),
    fails('a letter behind the =', `${PIN}A`),
    fails('= alone', '='),
    fails('one = where two belong', `${BARE.slice(0, 42)}=`),
    skipped('a blank before', ` ${PIN}`),
    skipped('a blank behind', `${PIN} `),
    skipped('a line break on both sides', `\n        ${PIN}\n      `),
    skipped('a blank inside', `${PIN.slice(0, 20)} ${PIN.slice(20)}`),
    skipped('a line break inside', `${PIN.slice(0, 20)}\n        ${PIN.slice(20)}`),
    skipped('a blank before the =', `${BARE} =`),
    skipped('white space, no padding', `\n${BARE}\n`),
    skipped('a no-break space', `\u00a0${PIN}`),
    skipped('a zero-width space', `${PIN.slice(0, 20)}\u200b${PIN.slice(20)}`),
    skipped('a pair of quotes', `&quot;${PIN}&quot;`),
    skipped('a comma', `${PIN},`),
    skipped('a - too many', `-${PIN}`),
    [
      'spellings of one pin are the same bytes',
      inSet(`${LEAF}<pin digest="SHA-256">${BARE}</pin><pin digest="SHA-256"> ${PIN}</pin>`),
      { hosts: { 'example.com': 'leaf leaf leaf' }, faults: 'tolerated' },
    ],
  ]);
});

describe('the text round them', () => {
  holds([
    ['text between elements of a domain-config is skipped', config('example.com', `stray${PINS}`)],
    [
      'a domain as text of the domain-config is none',
      pinned('<domain>a.b</domain>example.com'),
      { hosts: { 'example.com': null, 'a.b': 'leaf' } },
    ],
    [
      'a pin as text of the pin-set is none',
      inSet(PIN),
      { hosts: { 'example.com': null }, says: 'unpinned stray-text' },
    ],
  ]);
});
