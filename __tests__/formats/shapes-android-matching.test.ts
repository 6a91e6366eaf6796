import { describe } from 'vitest';
import {
  anchors,
  beside,
  config,
  type Expected,
  holds,
  named,
  pinElement,
  pinSetOf,
  type Row,
} from './shapes.ts';

// Whose pins hold for which host: inheritance, matching, and the entries that come between.

const NONE = '<pin-set/>';
const WIDE = pinSetOf('wide');
const NARROW = pinSetOf('narrow');
const INNER = pinSetOf('inner');
const OUTER = pinSetOf('outer');
const hosts = (...held: (readonly [host: string, pins: string | null])[]): Expected => ({
  hosts: Object.fromEntries(held),
});

describe('NetworkSecurityConfig.Builder: whose pin set is in effect', () => {
  const nested = (outer: string, inner: string): string => config('a.com', outer + config('b.com', inner));
  const empty = (expected: Expected): Expected => ({ ...expected, says: 'unpinned empty-pin-set' });
  holds([
    ['its own', nested('', INNER), hosts(['a.com', null], ['b.com', 'inner'])],
    ['else that of the config round it', nested(OUTER, ''), hosts(['a.com', 'outer'], ['b.com', 'outer'])],
    [
      'also where that stands behind',
      config('a.com', config('b.com') + OUTER),
      hosts(['a.com', 'outer'], ['b.com', 'outer']),
    ],
    ['replaced whole, never merged', nested(OUTER, INNER), hosts(['a.com', 'outer'], ['b.com', 'inner'])],
    [
      'of the nearest round it',
      config('a.com', OUTER + config('b.com', INNER + config('c.com'))),
      hosts(['c.com', 'inner']),
    ],
    [
      'past one without',
      config('a.com', OUTER + config('b.com', config('c.com'))),
      hosts(['b.com', 'outer'], ['c.com', 'outer']),
    ],
    [
      'an empty one counts as present',
      nested(OUTER, NONE),
      empty(hosts(['a.com', 'outer'], ['b.com', null])),
    ],
    [
      'an empty one with a comment too',
      nested(OUTER, '<pin-set><!-- none --></pin-set>'),
      empty(hosts(['a.com', 'outer'], ['b.com', null])),
    ],
    ['an empty one is inherited', nested(NONE, ''), empty(hosts(['a.com', null], ['b.com', null]))],
    [
      'an empty one ends where another stands',
      nested(NONE, INNER),
      empty(hosts(['a.com', null], ['b.com', 'inner'])),
    ],
    [
      'a misspelt one does not count as present',
      nested(OUTER, '<pinset/>'),
      { ...hosts(['b.com', 'outer']), says: 'lint unknown-element' },
    ],
    [
      'its expiration travels with it',
      config('a.com', `<pin-set expiration="2030-01-31">${pinElement('outer')}</pin-set>${config('b.com')}`),
      { ...hosts(['b.com', 'outer']), expires: '2030-01-31' },
    ],
    [
      'one without expiration inherits none',
      config('a.com', `<pin-set/>${config('b.com', INNER)}`),
      empty(hosts(['b.com', 'inner'])),
    ],
    [
      'siblings inherit nothing',
      config('a.com', OUTER + config('b.com', INNER) + config('c.com')),
      hosts(['c.com', 'outer']),
    ],
    ['base-config carries none', `<base-config/>${config('example.com')}`, hosts(['example.com', null])],
    ['nesting needs no common name', config('a.com', OUTER + config('b.org')), hosts(['b.org', 'outer'])],
    [
      'a nested name under the outer one',
      config('+a.com', OUTER + config('b.a.com')),
      hosts(['b.a.com', 'outer'], ['c.b.a.com', 'outer']),
    ],
  ]);
});

describe('ApplicationConfig: which entry a host gets', () => {
  const wide = config('+example.com', WIDE);
  const one = (host: string, pins: string | null, what = host): Row => [what, wide, hosts([host, pins])];
  holds([
    ['an equal name', beside('')],
    ['the host in upper case', beside(''), hosts(['EXAMPLE.COM', 'leaf'])],
    ['one trailing dot of the host', beside(''), hosts(['example.com.', 'leaf'])],
    ['not two', beside(''), hosts(['example.com..', null])],
    ['no subdomains unless said', beside(''), hosts(['a.example.com', null])],
    one('example.com', 'wide', 'includeSubdomains covers the apex'),
    one('a.example.com', 'wide'),
    one('d.c.b.a.example.com', 'wide', 'at any depth'),
    one('A.Example.COM.', 'wide', 'case and a dot'),
    one('notexample.com', null, 'a suffix that no dot begins'),
    one('com', null, 'not the name above'),
    one('example.com.org', null, 'not a name behind'),
    [
      'the longest with subdomains',
      wide + config('+a.example.com', NARROW),
      hosts(['x.a.example.com', 'narrow'], ['b.example.com', 'wide']),
    ],
    [
      'in either order',
      config('+a.example.com', NARROW) + wide,
      hosts(['x.a.example.com', 'narrow'], ['b.example.com', 'wide']),
    ],
    [
      'exact equality wins at once',
      wide + config('a.example.com', NARROW),
      hosts(['a.example.com', 'narrow']),
    ],
    [
      'exactly one: nothing is merged',
      wide + config('+a.example.com', NARROW),
      hosts(['a.example.com', 'narrow']),
    ],
    ['no public-suffix check', config('+com', WIDE), hosts(['example.com', 'wide'], ['com', 'wide'])],
    ['a single label', config('localhost', WIDE), hosts(['localhost', 'wide'], ['a.localhost', null])],
    [
      'an address by plain equality',
      config('192.168.0.1', WIDE),
      hosts(['192.168.0.1', 'wide'], ['192.168.0.10', null]),
    ],
    [
      'an address by the suffix rule',
      config('+168.0.1', WIDE),
      hosts(['192.168.0.1', 'wide'], ['192.168.0.2', null]),
    ],
    ['no ranges', config('+192.168.0', WIDE), hosts(['192.168.0.1', null])],
    ['IPv6 as text', config('2001:db8::1', WIDE), hosts(['2001:db8::1', 'wide'], ['2001:db8:0::1', null])],
    ['an A-label', config('xn--bcher-kva.example', WIDE), hosts(['xn--bcher-kva.example', 'wide'])],
    ['nothing asked for', wide, hosts(['', null])],
  ]);
});

describe('ApplicationConfig: pins that another entry shadows', () => {
  const wide = config('+example.com', WIDE);
  const shadowed = (shadows: string, ...held: Parameters<typeof hosts>): Expected => ({
    ...hosts(...held),
    shadows,
  });
  const API = 'api.example.com';
  const unpinned = shadowed(API, [API, null], ['v1.api.example.com', null], ['www.example.com', 'wide']);
  holds([
    ['a sibling with subdomains and no pin-set', wide + config(`+${API}`), unpinned],
    ['a sibling before it', config(`+${API}`) + wide, unpinned],
    ['a sibling with an empty pin-set', wide + config(`+${API}`, NONE), unpinned],
    ['a sibling with trust-anchors alone', wide + config(`+${API}`, anchors('src="user"')), unpinned],
    [
      'an exact sibling without a pin-set',
      wide + config(API),
      shadowed(API, [API, null], ['sub.api.example.com', 'wide']),
    ],
    [
      'an exact one of an exact one: nothing to shadow',
      config('example.com', WIDE) + config(API),
      hosts([API, null]),
    ],
    [
      'an unpinned one of an unpinned one: nothing to shadow',
      config('+example.com') + config(API),
      hosts([API, null]),
    ],
    [
      'a nested one inherits, and shadows nothing',
      config('+example.com', WIDE + config(`+${API}`, anchors('src="user"'))),
      hosts([API, 'wide']),
    ],
    ['a nested one with an empty pin-set', config('+example.com', WIDE + config(`+${API}`, NONE)), unpinned],
    [
      'one nested in another config inherits from there',
      wide + config('b.com', OUTER + config(`+${API}`)),
      hosts([API, 'outer']),
    ],
    ['one nested in an unpinned config', wide + config('b.com', config(`+${API}`)), unpinned],
    [
      'the middle of three',
      wide + config('+b.example.com') + config('+a.b.example.com', NARROW),
      shadowed(
        'b.example.com',
        ['x.a.b.example.com', 'narrow'],
        ['x.b.example.com', null],
        ['x.example.com', 'wide'],
      ),
    ],
    [
      'under a name that never matches',
      config('+*.example.com', WIDE) + config(API),
      { ...hosts([API, null]), never: '*.example.com' },
    ],
  ]);
});

describe('ApplicationConfig: domains that match nothing, without a word', () => {
  const never = (name: string, host = 'example.com'): Row[] =>
    ['', 'includeSubdomains="true"'].map((attributes) => [
      `${name} ${attributes}`,
      named(name, attributes),
      { ...hosts([host, null], [`a.${host}`, null]), never: name.toLowerCase() },
    ]);
  holds([
    ...never('https://example.com'),
    ...never('HTTPS://example.com/'),
    ...never('http://example.com/v1'),
    ...never('//example.com'),
    ...never('example.com/'),
    ...never('example.com/v1'),
    ...never('example.com:443'),
    ...never('example.com:'),
    ...never('*.example.com'),
    ...never('.example.com'),
    ...never('example.com.'),
    [
      'example.com. for a host with its dot',
      named('example.com.'),
      { ...hosts(['example.com.', null]), never: 'example.com.' },
    ],
    ...never('example..com'),
    ...never('user@example.com'),
    ...never('example.com,example.org'),
    ...never('example.com example.org'),
    ...never('b\u00fccher.example', 'xn--bcher-kva.example'),
    ...never('@string/host'),
  ]);
});
