import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/config/read.ts';
import { UsageError } from '../../../src/errors.ts';

const PATH = '.github/pinwarden.yml';
const PIN = 'kCSq2yAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
const read = (text: string) => readConfiguration(PATH, text);

/** The lines of the refusal, without the path. */
function faultsOf(text: string, path = PATH): string[] {
  try {
    readConfiguration(path, text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message.split('\n').map((line) => line.replace(`${PATH}:`, ''));
  }
  return [];
}
const only = (text: string): string | undefined => {
  const faults = faultsOf(text);
  expect(faults).toHaveLength(1);
  return faults[0];
};

const nothing = {
  path: PATH,
  preset: null,
  options: new Map(),
  severities: new Map(),
  hosts: new Map(),
  variables: new Map(),
  ignores: [],
};

describe('a file that says nothing', () => {
  it.each([
    '',
    '\n',
    '# a remark\n',
    '---\n',
    '---\n...\n',
    '~',
    '{}',
    '\ufeff',
    '\ufeff# a\r\n',
    'rules:\nhosts:\nvariables:\nignore:\n',
  ])('%j', (text) => expect(read(text)).toEqual(nothing));
});

describe('what a file says', () => {
  it('of options, as the command line would give it', () => {
    const { options, preset } = read(
      'preset: strict\ntimeout: 10\nrepeat: 0x2\nkey-types: both\nip-versions: 4\nfail-on: warning\nown-domains: example.com\nlabels: [a, b]\nreviewers: []\npin: root\ninclude-subdomains: true\nclose-when-healthy: false\ntrust-anchors:\n  - ca.pem\ncertificate-expiring-fraction: 0.25\nexpiration: +90d\n',
    );
    expect(preset).toBe('strict');
    expect(Object.fromEntries(options)).toEqual({
      timeout: '10',
      repeat: '2',
      'key-types': 'both',
      'ip-versions': '4',
      'fail-on': 'warning',
      'own-domains': ['example.com'],
      labels: ['a', 'b'],
      reviewers: [],
      pin: ['root'],
      'include-subdomains': 'true',
      'close-when-healthy': 'false',
      'trust-anchors': ['ca.pem'],
      'certificate-expiring-fraction': '0.25',
      expiration: '+90d',
    });
  });
  it('of rules, in short and in long', () => {
    const { options, severities } = read(
      'rules:\n  backup-pin-missing: off\n  chain-differs: {severity: error}\n  certificate-expiring:\n    severity: notice\n    days: 30\n    fraction: 0.5\n  pin-set-expiring: {days: 90}\n',
    );
    expect(Object.fromEntries(severities)).toEqual({
      'backup-pin-missing': 'off',
      'chain-differs': 'error',
      'certificate-expiring': 'notice',
    });
    expect(Object.fromEntries(options)).toEqual({
      'certificate-expiring-days': '30',
      'certificate-expiring-fraction': '0.5',
      'pin-set-expiring-days': '90',
    });
  });
  it('of hosts, by their A-labels, with names of files as they are written', () => {
    const { hosts } = read(
      'hosts:\n  API.Example.com.:\n    pin: [leaf, root]\n    backup: ../keys/*.csr\n    next: [a.pem, b.pem]\n    connect-to: "[::1]:8443"\n    probe: Bücher.example\n  bücher.example:\n  192.0.2.7: {pin: leaf}\n  "2001:DB8:0::1": {}\n',
    );
    const silent = { pin: null, backup: [], next: [], connectTo: null, probe: [] };
    expect(Object.fromEntries(hosts)).toEqual({
      'api.example.com': {
        pin: ['leaf', 'root'],
        backup: ['../keys/*.csr'],
        next: ['a.pem', 'b.pem'],
        connectTo: '[::1]:8443',
        probe: ['xn--bcher-kva.example'],
      },
      'xn--bcher-kva.example': silent,
      '192.0.2.7': { ...silent, pin: ['leaf'] },
      '2001:db8::1': silent,
    });
  });
  it('of variables', () =>
    expect(
      Object.fromEntries(read(`variables:\n  API_PIN: "${PIN}"\n  api.pin-2: ${PIN}`).variables),
    ).toEqual({
      API_PIN: PIN,
      'api.pin-2': PIN,
    }));
  it('of findings to ignore, with where each stands', () => {
    const { ignores } = read(
      'ignore:\n  - rule: chain-differs # one\n    reason: |\n      two\n      lines\n\n  - {rule: host-not-yours, host: "*.CDN.Bücher.example", path: app/**, reason: " OPS-12 ", until: 2028-02-29}\n',
    );
    expect(ignores).toEqual([
      {
        rule: 'chain-differs',
        host: null,
        files: null,
        base: '',
        reason: 'two\nlines',
        until: null,
        path: PATH,
        start: { line: 2, column: 5 },
        end: { line: 5, column: 12 },
        covers: null,
      },
      {
        rule: 'host-not-yours',
        host: '*.cdn.xn--bcher-kva.example',
        files: 'app/**',
        base: '',
        reason: 'OPS-12',
        until: '2028-02-29',
        path: PATH,
        start: { line: 7, column: 5 },
        end: { line: 7, column: 110 },
        covers: null,
      },
    ]);
  });
  it('with an anchor and its aliases', () => {
    const { hosts, options } = read(
      'hosts:\n  a.example: &both {pin: root, backup: &file a.pem}\n  b.example: *both\n  c.example: {next: [*file]}\ntrust-anchors: *file\n',
    );
    expect(hosts.get('b.example')).toEqual(hosts.get('a.example'));
    expect(hosts.get('c.example')?.next).toEqual(['a.pem']);
    expect(options.get('trust-anchors')).toEqual(['a.pem']);
  });
  it('by what an anchor stood for at the alias', () => {
    const { options } = read('title: &a one\ncommit-message: *a\nlabels: [&a two, *a]\n');
    expect(options.get('commit-message')).toBe('one');
    expect(options.get('labels')).toEqual(['two', 'two']);
  });
  it('in a file with a byte order mark, CRLF and remarks', () => {
    const text =
      '\ufeff# the team\r\ntimeout: 3 # s\r\nignore:\r\n  - rule: chain-differs\r\n    reason: x\r\n';
    expect(read(text).ignores[0]).toMatchObject({
      start: { line: 4, column: 5 },
      end: { line: 5, column: 14 },
    });
    expect(read(text).options.get('timeout')).toBe('3');
  });
});

describe('faults', () => {
  it('are told all at once, in order, with their places', () => {
    expect(
      faultsOf(
        'ignore:\n  - rule: chain-difers\n    until: 2027-02-29\nrules:\n  backup-pin-mising: error\n  chain-differs: eror\n  certificate-expiring: {days: -1, day: 3}\ntimeot: 3\nretries: 1.5\n',
      ),
    ).toEqual([
      '2:5 found no `reason`, expected one',
      '2:11 `rule`: found `chain-difers`, expected the id of a rule; did you mean `chain-differs`?',
      '3:12 `until`: found `2027-02-29`, expected a date that there is, as 2027-01-31',
      '5:3 found `backup-pin-mising` under `rules`, expected the id of a rule; did you mean `backup-pin-missing`?',
      '6:18 `chain-differs`: found `eror`, expected one of error, warning, notice, off, or keys with values; did you mean `error`?',
      '7:32 `days`: found `-1`, expected a number from 0 to 36500',
      '7:36 found the key `day` of `certificate-expiring`, expected one of severity, days, fraction; did you mean `days`?',
      '8:1 found the key `timeot`, expected one that this file has; did you mean `timeout`?',
      '9:10 `retries`: found `1.5`, expected a whole number from 0 to 10',
    ]);
  });
  it('begin with the path', () =>
    expect(() => read('a: 1')).toThrow('.github/pinwarden.yml:1:1 found the key `a`'));
  it('are counted past fifty', () => {
    const faults = faultsOf(Array.from({ length: 53 }, (_, index) => `k${index}: 1`).join('\n'));
    expect(faults).toHaveLength(51);
    expect(faults.at(-1)).toBe('and 3 more');
    expect(faultsOf(Array.from({ length: 50 }, (_, index) => `k${index}: 1`).join('\n'))).toHaveLength(50);
  });
  it('of a line count in the file as it is, with a byte order mark and CRLF', () => {
    expect(faultsOf('\ufefftimeout: x')).toEqual([
      '1:10 `timeout`: found `x`, expected a number from 0.001 to 3600',
    ]);
    expect(only('# a\r\n\r\ntimeout: x\r\n')).toMatch(/^3:10 /);
  });

  it.each([
    ['timeout: "10"', '1:10 `timeout`: found `10`, expected a number from 0.001 to 3600'],
    ['timeout:', '1:1 `timeout`: found nothing, expected a number from 0.001 to 3600'],
    ['timeout: .inf', '1:10 `timeout`: found `Infinity`, expected a number from 0.001 to 3600'],
    ['timeout: .nan', '1:10 `timeout`: found `NaN`, expected a number from 0.001 to 3600'],
    ['draft: yes', '1:8 `draft`: found `yes`, expected true or false'],
    ['title: [a]', '1:8 `title`: found a list, expected a text'],
    ['title: {a: b}', '1:8 `title`: found keys with values, expected a text'],
    ['title: ""', '1:8 `title`: found an empty text, expected a text'],
    ['labels: [a, 3]', '1:13 `labels`: found `3`, expected a text'],
    ['labels: 3', '1:9 `labels`: found `3`, expected a text or a list of texts'],
    [
      'labels: [a, ]\npin: [root, rot]',
      '2:13 `pin`: found `rot`, expected one of leaf, intermediate, root; did you mean `root`?',
    ],
    [
      'pin: rot',
      '1:6 `pin`: found `rot`, expected leaf, intermediate or root, or a list of them; did you mean `root`?',
    ],
    ['own-domains: [a b]', '1:15 `own-domains`: found `a b`, expected a domain'],
    [
      'preset: stict',
      '1:9 `preset`: found `stict`, expected one of default, owasp, strict, ca-only, roots, lint; did you mean `strict`?',
    ],
    [
      'expiration: 2027-13-01',
      '1:13 `expiration`: found `2027-13-01`, expected auto, none, a date (2027-01-31) or a number of days from now (+90d)',
    ],
    [
      'ignore:\n  -\n  - {rule: chain-differs, reason: a}',
      '2:4 `ignore`: found nothing, expected keys with values: rule, host, path, reason, until',
    ],
    [
      'ignore: [[]]',
      '1:10 `ignore`: found a list, expected keys with values: rule, host, path, reason, until',
    ],
    [
      'rules: {chain-differs: []}',
      '1:24 `chain-differs`: found a list, expected one of error, warning, notice, off, or keys with values',
    ],
    ['hosts: text', '1:8 `hosts`: found `text`, expected hosts with what is said of them'],
    ['hosts: []', '1:8 `hosts`: found a list, expected hosts with what is said of them'],
    [
      'hosts: {a.example: {pins: root}}',
      '1:21 found the key `pins` of `a.example`, expected one of pin, backup, next, connect-to, probe; did you mean `pin`?',
    ],
    [
      'hosts: {"a b": {}}',
      '1:9 found `a b` under `hosts`, expected the name of a host or an address, without a port',
    ],
    [
      'hosts: {"a.example:443": {}}',
      '1:9 found `a.example:443` under `hosts`, expected the name of a host or an address, without a port',
    ],
    ['hosts: {A.example: {}, a.example.: {}}', '1:24 found the host `a.example` again, expected it once'],
    [
      'hosts: {a.example: {connect-to: "b.example:0"}}',
      '1:33 `connect-to`: found `b.example:0`, expected an address or a host, with a port or without',
    ],
    [
      'variables: {A-B: {}}',
      `1:18 \`A-B\`: found another value, expected a pin: the SHA-256 of a public key in base64, 44 characters`,
    ],
    [
      'certificate-expiring-days: 3\nrules: {certificate-expiring: {days: 3}}',
      '2:32 found what `certificate-expiring-days` says too, expected it once',
    ],
    ['- a', '1:1 found a list, expected keys with values'],
    ['a', '1:1 found `a`, expected keys with values'],
    ['<<: {timeout: 3}', '1:1 found the key `<<`, expected one that this file has'],
    ['toString: 1', '1:1 found the key `toString`, expected one that this file has'],
  ])('%j', (text, fault) => expect(only(text)).toBe(fault));

  it.each([
    'a..b',
    '-a.example',
    'a.example/',
    'https://a.example',
    '*.example.com',
    '1.2.3',
    '010.1.1.1',
    '0x7f.1',
    '::g',
    'a_b:1',
    `${'a'.repeat(64)}.example`,
    '@',
    '__proto__',
    'constructor',
  ])('no host is %s', (name) =>
    expect(only(`hosts: {${JSON.stringify(name)}: {}}`)).toContain('expected the name of a host'),
  );
  it.each(['10.0.0.5', '10.0.0.5:8443', '::1', '[::1]', '[::1]:65535', 'b.example:1', 'localhost'])(
    'a place to connect to is %s',
    (place) =>
      expect(read(`hosts: {a.example: {connect-to: "${place}"}}`).hosts.get('a.example')?.connectTo).toBe(
        place,
      ),
  );
  it.each([
    '10.0.0.5:',
    '10.0.0.5:65536',
    '[::1]:0',
    '[10.0.0.5]',
    '[::1',
    ':8443',
    'a b',
    '256.1.1.1',
    'a:1:2',
  ])('no place to connect to is %s', (place) =>
    expect(only(`hosts: {a.example: {connect-to: "${place}"}}`)).toContain('expected an address or a host'),
  );
  it.each(['2027-02-29', '2027-04-31', '2027-1-31', '2027-01-31T00:00', '31.01.2027', '0000-00-00'])(
    'no day is %s',
    (day) =>
      expect(only(`ignore: [{rule: chain-differs, reason: a, until: "${day}"}]`)).toContain(
        'expected a date',
      ),
  );

  it.each([
    [
      'allow-private-addresses: true',
      'since a pull request could reach further with it: set it on the command line or in the workflow',
    ],
    [
      'proxy: http://a',
      'since a pull request could reach further with it: set it on the command line or in the workflow',
    ],
    ['token: abc', 'since it is a secret: set it in the workflow'],
    ['output: a', 'since it says where a run writes: set it on the command line or in the workflow'],
    ['at: 2027-01-01', 'since it is for one run: set it on the command line or in the workflow'],
    ['connect-to: a=b', 'since it is for one host: write `connect-to` under the host in `hosts`'],
    ['severity: a=b', 'since it is for one rule: write `RULE: LEVEL` under `rules`'],
  ])('of an option that may not stand here: %s', (text, reason) =>
    expect(only(text)).toBe(`1:1 found \`${text.replace(/:.*/, '')}\`, expected it elsewhere, ${reason}`),
  );
});

describe('faults of the text as YAML', () => {
  it.each([
    ['rules:\n\tchain-differs: off', '2:1 found a tab, expected spaces: YAML is indented with nothing else'],
    ['title: !!js/function "x"', '1:8 found the tag `!!js/function`, expected none'],
    ['title: !mine x', '1:8 found the tag `!mine`, expected none'],
    ['timeout: !!binary abc', '1:10 found the tag `!!binary`, expected none'],
    ['rules: !!set {a}', '1:8 found the tag `!!set`, expected none'],
    ['timeout: 3\ntimeout: 4', '2:1 found the key `timeout` again, expected it once'],
    ['hosts: {a.example: {pin: root, "pin": leaf}}', '1:32 found the key `pin` again, expected it once'],
    ['timeout: 3\n---\nretries: 1', '2:1 found a second document, expected one alone'],
    ['%YAML 1.1\n---\ndraft: yes', '1:1 found a directive (`%`), expected none'],
    ['? [a]\n: 1', '1:3 found a list or keys with values, expected a text as a key'],
    [': 1', '1:1 found no text as a key, expected one'],
    [
      'title: @team',
      '1:8 found `@team`, which begins with a character that YAML keeps for itself, expected it in quotes',
    ],
    [
      'title: "\\q"',
      '1:9 found an escape that YAML does not know, expected `\\\\` for a backslash, or single quotes',
    ],
    [
      'title: "a',
      '1:10 found what is not YAML, expected what YAML has a place for here (Missing closing "quote)',
    ],
    ['title: |x\n  a', '1:9 found `x`, expected what YAML has a place for here'],
    [
      'title: *.example.com',
      '1:8 found `*.example.com`, which YAML takes for an alias of nothing, expected it in quotes: a text that begins with `*` needs them',
    ],
    [
      'ignore:\n  - path: **/debug',
      '2:11 found `**/debug`, which YAML takes for an alias of nothing, expected it in quotes: a text that begins with `*` needs them',
    ],
    [
      'title: * a',
      '1:8 found `*`, which YAML takes for an alias, expected it in quotes: a text that begins with `*` needs them',
    ],
  ])('%j', (text, fault) => expect(faultsOf(text)[0]).toBe(fault));
  it('hold back those of the form', () => expect(faultsOf('presett: 1\ntitle: !a b')).toHaveLength(1));
});

describe('a hostile file', () => {
  const laughs = [...'bcdefghi'].map((name, index) => {
    const before = `*${'abcdefgh'[index]}`;
    return `${name}: &${name} [${Array(10).fill(before).join(', ')}]`;
  });
  const tooMuch = 'found an alias that stands for too much, expected no more than 10000 values from aliases';
  it('of a billion laughs', () => expect(only(`a: &a [lol]\n${laughs.join('\n')}`)).toContain(tooMuch));
  it('with an alias of what it is in', () => {
    expect(only('labels: &a [*a]')).toContain(tooMuch);
    expect(only('hosts: &a {a.example: *a, b.example: *a}')).toContain(tooMuch);
  });
  it('with ten thousand values from aliases and one more', () => {
    const alias = (count: number) =>
      faultsOf(`labels: &a [${Array(99).fill('x').join(', ')}]\nb: [${Array(count).fill('*a').join(', ')}]`);
    expect(alias(100)).toEqual(['2:1 found the key `b`, expected one that this file has']);
    expect(alias(102)[0]).toContain(tooMuch);
  });
  it('of ten megabytes', () =>
    expect(only('a'.repeat(10_000_000))).toBe('1:1 found 10000000 characters, expected at most 250000'));
  it('of as much as may be', () => expect(read(`#${'a'.repeat(249_999)}`)).toEqual(nothing));
  it.each(['[', 'a: {', '- ', '? ', '{a: ['])('of nothing but %j', (part) =>
    expect(only(part.repeat(Math.floor(100_000 / part.length)))).toContain('found more than 20 levels'),
  );
  it('of twenty levels and of one more', () => {
    expect(only(`a: ${'['.repeat(19)}${']'.repeat(19)}`)).toBe(
      '1:1 found the key `a`, expected one that this file has',
    );
    expect(only(`a: ${'['.repeat(21)}${']'.repeat(21)}`)).toContain('found more than 20 levels');
  });
  it('of many keys', () => {
    const text = Array.from({ length: 15_000 }, (_, index) => `key-${index}: 1`).join('\n');
    expect(faultsOf(text).at(-1)).toBe('and 14950 more');
  });
  it('with names that objects have', () => {
    expect(
      faultsOf(
        '__proto__: {timeout: 3}\nconstructor: 1\nvariables: {__proto__: a}\nrules: {__proto__: error}',
      ),
    ).toEqual([
      '1:1 found the key `__proto__`, expected one that this file has',
      '2:1 found the key `constructor`, expected one that this file has',
      '3:13 found `__proto__` under `variables`, expected the name of a build variable without $() or quotes',
      '4:9 found `__proto__` under `rules`, expected the id of a rule',
    ]);
    expect(({} as Record<string, unknown>)['timeout']).toBeUndefined();
  });
  it('with control characters prints none', () => {
    expect(only('title: "\\e[31m\\u202E\\u2028a"')).toContain(
      'found `\\u{1b}[31m\\u{202e}…`, expected a text',
    );
    expect(faultsOf('a: 1', 'a\u001b\nb.yml')[0]).toBe(
      'a\\u{1b}\\u{a}b.yml:1:1 found the key `a`, expected one that this file has',
    );
    expect(only('"\\e[2Ja": 1')).toContain('found the key `\\u{1b}[2Ja`');
  });
  it('shows one line of a text, and sixty characters of it', () => {
    expect(only(`fail-on: ${'ab '.repeat(30)}`)).toContain(`found \`${'ab '.repeat(20)}…\`,`);
    expect(only('fail-on: |\n  first\n  second\n')).toContain('found `first…`,');
    expect(only(`fail-on: ${'ab '.repeat(19)}abc`)).toContain(`found \`${'ab '.repeat(19)}abc\`,`);
  });
});

describe('a secret is not repeated', () => {
  const body = 'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg';
  const armoured = ['-----BEGIN PRIVATE KEY-----', body, '-----END PRIVATE KEY-----'];
  it.each([
    ['a key as a block', `title:\n  a: b\nfail-on: |\n${armoured.map((line) => `  ${line}`).join('\n')}`],
    ['a key on one line', `fail-on: "${armoured.join(' ')}"`],
    ['a key without its frame', `fail-on: ${body}`],
    ['a key as a pin', `variables: {A: "${armoured.join(' ')}"}`],
    ['a token as a pin', `variables: {A: ${body.slice(0, 20)}}`],
    ['a key as a key', `"${armoured.join(' ')}": 1`],
    ['a key as a host', `hosts: {"${armoured.join(' ')}": {}}`],
    ['a key where a rule was meant', `rules: {${body}: error}`],
    ['a key in front of which a text ends', `title: "a" ${body}`],
    ['a key behind a block', `title: |${body}\n  a`],
  ])('%s', (_, text) => {
    const faults = faultsOf(text).join('\n');
    expect(faults).not.toBe('');
    expect(faults).not.toContain(body.slice(0, 12));
  });
});
