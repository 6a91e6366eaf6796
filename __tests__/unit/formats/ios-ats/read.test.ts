import { describe, expect, it } from 'vitest';
import {
  ca,
  caList,
  demands,
  entry,
  identity,
  leaf,
  leafList,
  pinnedDomains,
  pinOf,
  problems,
  read,
  SUBDOMAINS,
} from './samples.ts';

const GOOD = pinOf('good');
const HOST = 'api.example.com';
const key = (name: string, value: string): string => `<key>${name}</key>${value}`;

// ios.md, "What goes wrong, and which way it fails", a line each: what stands under NSPinnedDomains, what is demanded of
// api.example.com (null: not pinned; `-`: a pin that can match nothing), and what is said of the file.
describe('shapes', () => {
  const blocked = { leaf: [] };
  it.each<[string, string, Record<string, string[]> | null, string[]]>([
    ['one pin is legal', entry(HOST, leaf('good')), { leaf: [GOOD] }, []],
    [
      'the leaf list and the CA list',
      entry(HOST, ca('ca'), leaf('good')),
      { leaf: [GOOD], issuers: [pinOf('ca')] },
      [],
    ],
    ['a list of nothing', entry(HOST, leafList()), blocked, []],
    [
      'a list of nothing, spelled out',
      entry(HOST, key('NSPinnedLeafIdentities', '<array></array>')),
      blocked,
      [],
    ],
    [
      'a bare string as a list',
      entry(HOST, key('NSPinnedLeafIdentities', `<string>${GOOD}</string>`)),
      { leaf: ['-'] },
      [],
    ],
    [
      'a dictionary as a list',
      entry(HOST, key('NSPinnedLeafIdentities', identity(GOOD))),
      { leaf: ['-'] },
      [],
    ],
    ['<true/> as a list', entry(HOST, key('NSPinnedLeafIdentities', '<true/>')), blocked, []],
    [
      'an integer as a list',
      entry(HOST, key('NSPinnedCAIdentities', '<integer>1</integer>')),
      { issuers: [] },
      [],
    ],
    [
      'CA names as strings in a list',
      entry(HOST, caList('<string>ISRG Root X1</string>')),
      { issuers: ['-'] },
      [],
    ],
    ['pins as strings in a list', entry(HOST, leafList(`<string>${GOOD}</string>`)), { leaf: ['-'] }, []],
    [
      'the inner key in another case',
      entry(HOST, leafList(identity(GOOD, 'SPKI-SHA256-Base64'))),
      { leaf: ['-'] },
      [],
    ],
    ['another inner key', entry(HOST, leafList(identity(GOOD, 'SPKI-SHA256-PIN'))), { leaf: ['-'] }, []],
    [
      'a pin under a key of its own invention',
      entry(HOST, leafList(identity(GOOD, 'pin1'))),
      { leaf: ['-'] },
      [],
    ],
    [
      'such a key beside the right one',
      entry(
        HOST,
        leafList(
          `<dict>${key('pin1', `<string>${pinOf('b')}</string>`)}${key('SPKI-SHA256-BASE64', `<string>${GOOD}</string>`)}</dict>`,
        ),
      ),
      { leaf: ['-', GOOD] },
      [],
    ],
    [
      'a note beside the right one',
      entry(
        HOST,
        leafList(
          `<dict>${key('owner', '<string>Platform team</string>')}${key('SPKI-SHA256-BASE64', `<string>${GOOD}</string>`)}</dict>`,
        ),
      ),
      { leaf: [GOOD] },
      [],
    ],
    [
      'the right key twice in one item',
      entry(
        HOST,
        leafList(
          `<dict>${key('SPKI-SHA256-BASE64', `<string>${pinOf('b')}</string>`)}${key('SPKI-SHA256-BASE64', `<string>${GOOD}</string>`)}</dict>`,
        ),
      ),
      { leaf: ['-', GOOD] },
      [],
    ],
    [
      'some items bad, some good',
      entry(HOST, leafList('<dict/>', identity(''), identity('abcd'), '<true/>', identity(GOOD))),
      { leaf: ['-', '-', '-', '-', GOOD] },
      [],
    ],
    [
      '<data> as a pin',
      entry(HOST, leafList(`<dict>${key('SPKI-SHA256-BASE64', `<data>${GOOD}</data>`)}</dict>`)),
      { leaf: ['-'] },
      [],
    ],
    ['the same pin twice', entry(HOST, leaf('good', 'good')), { leaf: [GOOD, GOOD] }, []],
    ['a build variable as a pin', entry(HOST, leafList(identity('$(API_PIN)'))), { leaf: ['-'] }, []],
    ['neither list', entry(HOST), null, ['unpinned domain-without-pins']],
    ['only the subdomain flag', entry(HOST, SUBDOMAINS), null, ['unpinned domain-without-pins']],
    [
      'neither list, below a parent that pins',
      entry('example.com', SUBDOMAINS, leaf('good')) + entry(HOST),
      { leaf: [GOOD] },
      ['lint domain-without-pins'],
    ],
    [
      'neither list, below a parent without subdomains',
      entry('example.com', leaf('good')) + entry(HOST),
      null,
      ['unpinned domain-without-pins'],
    ],
    [
      'neither list, beside the same key in another case',
      entry(HOST.toUpperCase(), leaf('good')) + entry(HOST),
      { leaf: [GOOD] },
      ['lint domain-without-pins'],
    ],
    [
      'an empty list, below a parent that pins',
      entry('example.com', SUBDOMAINS, leaf('good')) + entry(HOST, leafList()),
      { leaf: [GOOD] },
      [],
    ],
    [
      'an empty list of the other type, below a parent that pins',
      entry('example.com', SUBDOMAINS, leaf('good')) + entry(HOST, caList()),
      { leaf: [GOOD], issuers: [] },
      [],
    ],
    ['<true/> as the value of a domain', key(HOST, '<true/>'), null, ['unpinned domain-without-pins']],
    [
      'a string as the value of a domain',
      key(HOST, `<string>${GOOD}</string>`),
      null,
      ['unpinned domain-without-pins'],
    ],
    [
      'a list as the value of a domain',
      key(HOST, `<array>${identity(GOOD)}</array>`),
      null,
      ['unpinned domain-without-pins'],
    ],
    [
      'NSPublicKeyHashes',
      entry(HOST, key('NSPublicKeyHashes', `<array><string>${GOOD}</string></array>`)),
      null,
      ['unpinned unknown-list-key'],
    ],
    [
      'NSPinnedLeafCertificates',
      entry(HOST, key('NSPinnedLeafCertificates', '<array/>')),
      null,
      ['unpinned unknown-list-key'],
    ],
    [
      'the right key in another case',
      entry(HOST, key('NSPinnedLeafidentities', '<array/>')),
      null,
      ['unpinned unknown-list-key'],
    ],
    [
      'a wrong key beside a right one',
      entry(HOST, leaf('good'), key('NSPinnedCACertificates', '<array/>')),
      { leaf: [GOOD] },
      ['unpinned unknown-list-key'],
    ],
    [
      "an exception's keys in the wrong dictionary",
      entry(
        HOST,
        leaf('good'),
        key('NSExceptionMinimumTLSVersion', '<string>TLSv1.2</string>'),
        key('NSRequiresCertificateTransparency', '<true/>'),
      ),
      { leaf: [GOOD] },
      [],
    ],
    [
      'the same key twice: the last one wins',
      entry(HOST, leaf('lost')) + entry(HOST, leaf('good')),
      { leaf: [GOOD] },
      ['lint duplicate-key'],
    ],
    [
      'the same key twice, the last one without a list',
      entry(HOST, leaf('lost')) + entry(HOST),
      null,
      ['unpinned duplicate-key', 'unpinned domain-without-pins'],
    ],
    [
      'the same list twice: the last one wins',
      entry(HOST, leaf('lost'), leaf('good')),
      { leaf: [GOOD] },
      ['lint duplicate-key'],
    ],
    ['a wildcard key', entry('*.example.com', leaf('good')), null, []],
    ['a URL as a key', entry(`https://${HOST}`, leaf('good')), null, []],
    ['a port in the key', entry(`${HOST}:443`, leaf('good')), null, []],
    ['a path in the key', entry(`${HOST}/v1`, leaf('good')), null, []],
    ['a trailing dot in the key', entry(`${HOST}.`, leaf('good')), null, []],
    ['a build variable in the key', entry('$(API_HOST)', leaf('good')), null, []],
    ['white space round the key', entry(` ${HOST} `, leaf('good')), null, []],
    ['a line break in the key', entry(`\n${HOST}\n`, leaf('good')), null, []],
    ['a key in another case', entry('API.Example.COM', leaf('good')), { leaf: [GOOD] }, []],
  ])('%s', (_, entries, expected, said) => {
    const store = read(pinnedDomains(entries));
    expect(demands(store, HOST)).toEqual(expected);
    expect(problems(store)).toEqual(said);
    expect(store.rejected).toBeNull();
  });
});
