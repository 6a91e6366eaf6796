import { describe, expect, it } from 'vitest';
import { readText } from '../unit/formats/android-nsc/reading.ts';
import {
  beside,
  config,
  type Expected,
  holds,
  inSet,
  named,
  PIN,
  PINS,
  pin,
  pinElement,
  ROOT,
  type Row,
} from './shapes.ts';

// Shapes that public repositories hold, and TrustKit-Android's rules where the platform has others.

const LEAF = pinElement('leaf');
const BACKUP = pinElement('backup');
const TWO = `<pin-set>${LEAF}${BACKUP}</pin-set>`;
const NONE: Expected = { hosts: { 'example.com': null } };
const TOOLS = 'xmlns:tools="http://schemas.android.com/tools"';

describe('seen in public repositories', () => {
  const several = config('+example.com', PINS) + config('api.example.org', TWO) + config('cdn.example.net');
  holds([
    [
      'several domain-configs',
      several,
      { hosts: { 'example.com': 'leaf', 'api.example.org': 'leaf backup', 'cdn.example.net': null } },
    ],
    ['a declaration', `<?xml version="1.0" encoding="utf-8"?>\n<${ROOT}>${beside('')}</${ROOT}>\n`],
    ['no declaration', `<${ROOT}>\n${beside('')}</${ROOT}>\n`],
    ['no final newline', `<?xml version="1.0" encoding="utf-8"?>\n<${ROOT}>\n${beside('')}</${ROOT}>`],
    ['a byte order mark', `\ufeff<?xml version="1.0" encoding="utf-8"?>\n<${ROOT}>${beside('')}</${ROOT}>`],
    ['Windows line breaks', `<${ROOT}>\n${beside('')}</${ROOT}>\n`.replaceAll('\n', '\r\n')],
    [
      'comments before the root',
      `<!-- Pins of the API -->\n<!-- renewed yearly --><${ROOT}>${beside('')}</${ROOT}>`,
    ],
    ['comments behind the root', `<${ROOT}>${beside('')}</${ROOT}>\n<!-- end -->\n`],
    [
      'tools: attributes',
      `<${ROOT} ${TOOLS} tools:ignore="MissingTranslation"><domain-config tools:targetApi="n"><domain tools:ignore="X">example.com</domain>${PINS}</domain-config></${ROOT}>`,
    ],
    [
      'tools: attributes whose prefix nobody declares',
      beside('').replace('<domain-config', '$& tools:targetApi="n"'),
      { rejected: true, says: 'rejects-file unbound-prefix' },
    ],
    [
      'attributes split over lines',
      named('example.com', '\n    includeSubdomains\n  =\n  "true"\n'),
      { hosts: { 'a.example.com': 'leaf' } },
    ],
    [
      'a cleartextTrafficPermitted that is a reference',
      beside('').replace('<domain-config', '$& cleartextTrafficPermitted="@string/x"'),
      { says: 'lint not-a-boolean' },
    ],
    [
      'trustkit-config before domain',
      `<domain-config><trustkit-config enforcePinning="true"/><domain>example.com</domain>${PINS}</domain-config>`,
    ],
    [
      'nested configs without a pin set of their own',
      config('+example.com', PINS + config('a.example.com') + config('b.example.com')),
      { hosts: { 'a.example.com': 'leaf', 'b.example.com': 'leaf' } },
    ],
    ['a whole pin set inside a comment', config('example.com', `<!-- ${PINS} -->`), NONE],
    ['a whole domain-config inside a comment', `<!-- ${beside('')} -->`, NONE],
    ['a pin inside a comment beside others', inSet(`<!-- ${BACKUP} -->${LEAF}`)],
    [
      "a comment within a domain's text",
      named('api.<!-- prod -->example.com'),
      { rejected: true, says: 'rejects-file domain-comment' },
    ],
    [
      '</domain><domain> on one line',
      `<domain-config><domain>example.com</domain><domain>example.org</domain>${PINS}</domain-config>`,
      { hosts: { 'example.com': 'leaf', 'example.org': 'leaf' } },
    ],
    ['a domain written as a URL', named('https://example.com'), { ...NONE, never: 'https://example.com' }],
    ['a domain with a trailing slash', named('example.com/'), { ...NONE, never: 'example.com/' }],
    [
      'a backup pin that is the first pin less its padding',
      inSet(`${LEAF}<pin digest="SHA-256">${PIN.slice(0, -1)}</pin>`),
      { hosts: { 'example.com': 'leaf leaf' } },
    ],
    ['digest="sha256"', pin(PIN, 'digest="sha256"'), { rejected: true, faults: 'rejects-file' }],
    ['upper-case domains', named('API.EXAMPLE.COM'), { hosts: { 'api.example.com': 'leaf' } }],
    ['IP domains', named('10.0.2.2'), { hosts: { '10.0.2.2': 'leaf' } }],
    ['single-label domains', named('localhost'), { hosts: { localhost: 'leaf' } }],
    ['comments with a raw <', inSet(`<!-- if version < 7 & later: x<y -->${LEAF}`)],
    ['an expiration of the past', inSet(LEAF, 'expiration="2018-01-01"'), { expires: '2018-01-01' }],
    [
      'a sample pin of the guides',
      pin('7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y='),
      { hosts: { 'example.com': '7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=' } },
    ],
    [
      'the other one',
      pin('fwza0LRMXouZHRC8Ei+4PyuldPDcf3UKgO/04cDM1oE='),
      { hosts: { 'example.com': 'fwza0LRMXouZHRC8Ei+4PyuldPDcf3UKgO/04cDM1oE=' } },
    ],
    [
      'a placeholder that decodes',
      pin('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='),
      { hosts: { 'example.com': Buffer.alloc(32).toString('base64') } },
    ],
    [
      'a placeholder that a template fills in',
      pin('{{API_PIN}}'),
      { rejected: true, faults: 'rejects-file' },
    ],
    [
      'pins on lines of their own',
      inSet(`<pin digest="SHA-256">\n  ${PIN}\n</pin>`),
      { faults: 'tolerated' },
    ],
    ['a file on one line', `<?xml version="1.0" encoding="utf-8"?><${ROOT}>${beside('').trim()}</${ROOT}>`],
  ]);

  it.each([
    // what, the pin set's content, the labels
    ['behind each pin on its line', `\n${LEAF} <!-- leaf -->\n${BACKUP}<!--backup-->\n`, ['leaf', 'backup']],
    ['above each pin', `\n<!-- leaf -->\n${LEAF}\n<!-- backup -->\n${BACKUP}\n`, ['leaf', 'backup']],
    ['behind the last alone', `\n${LEAF}\n${BACKUP} <!-- backup -->\n`, [null, 'backup']],
    ['none', `\n${LEAF}\n${BACKUP}\n`, [null, null]],
  ])('comments inside the pin set that name a pin: %s', (_, content, labels) => {
    const [domain] = readText(`<${ROOT}>${inSet(content)}</${ROOT}>`).domains;
    expect(domain?.groups[0]?.pins.map(({ comment }) => comment)).toEqual(labels);
  });

  it.each([
    ['https://example.com', 'example.com'],
    ['https://api.example.com/', 'api.example.com'],
    ['example.com/', 'example.com'],
    ['example.com.', 'example.com'],
    ['https://example.com/v1', null],
    ['example.com:443', null],
    ['*.example.com', null],
  ])('a domain %s is meant as %s', (written, meant) => {
    const [domain] = readText(`<${ROOT}>${named(written)}</${ROOT}>`).domains;
    expect(domain).toMatchObject({ written, meant });
  });
});

describe('TrustKit-Android: what the platform makes of the same file', () => {
  const kit = (attributes: string, rest = PINS, inside = ''): string =>
    config('example.com', `<trustkit-config ${attributes}>${inside}</trustkit-config>${rest}`);
  const enforcing = 'enforcePinning="true"';
  const says = (what: string, content: string, expected: Expected = {}): Row => [what, content, expected];
  holds([
    says('enforcePinning false: the platform enforces', kit('enforcePinning="false"')),
    says('enforcePinning left out: the platform enforces', kit('')),
    says('one pin while enforcing: no fewest number', kit(enforcing)),
    says('two pins that are one: no fewest number', kit(enforcing, `<pin-set>${LEAF}${LEAF}</pin-set>`), {
      hosts: { 'example.com': 'leaf leaf' },
    }),
    says('no pin-set while enforcing: pins nothing', kit(enforcing, ''), NONE),
    says(
      'digest in other case is taken',
      kit(enforcing, `<pin-set><pin digest="sha-256">${PIN}</pin></pin-set>`),
    ),
    says(
      'an unpadded pin matches by its bytes',
      kit(enforcing, `<pin-set><pin digest="SHA-256">${PIN.slice(0, -1)}</pin></pin-set>`),
    ),
    says(
      'all of several domains are pinned',
      config('example.com example.org', `<trustkit-config ${enforcing}/>${PINS}`),
      { hosts: { 'example.com': 'leaf', 'example.org': 'leaf' } },
    ),
    says(
      'a domain that TrustKit would not validate is taken',
      config('a_b example.com', `<trustkit-config ${enforcing}/>${PINS}`),
      { hosts: { a_b: 'leaf' } },
    ),
    says(
      "the expiration is the pin set's",
      config(
        'example.org',
        `<pin-set expiration="2030-01-31">${LEAF}</pin-set>${config('example.com', `<trustkit-config ${enforcing}/>`)}`,
      ),
      { expires: '2030-01-31' },
    ),
    says(
      'report URIs are text of its own',
      kit(
        '',
        PINS,
        '<report-uri>https://r.example/pins</report-uri><report-uri>https://s.example</report-uri>',
      ),
    ),
    says('what stands in it is not read, pins included', kit('', '', PINS), NONE),
    says('in base-config', `<base-config><trustkit-config ${enforcing}/></base-config>${beside('')}`),
  ]);
});
