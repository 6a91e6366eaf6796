import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import type { ObservationSet } from '../../../src/model/observation.ts';
import { observationsText, readObservations } from '../../../src/observe/observation-file.ts';
import { root } from '../../support/pki.ts';

const ABOUT = { version: '0.1.0', vantage: null, shard: null };
const HINT = 'write it again: pinwarden observe -o FILE';
const AT = '2026-11-24T10:49:42.123Z';

let leaf: string;
let issuer: string;
let set: ObservationSet;
let text: string;
let fingerprint: string;

beforeAll(async () => {
  const authority = await root({ name: 'Root' });
  const base64 = (der: Uint8Array): string => Buffer.from(der).toString('base64');
  leaf = base64((await authority.issueLeaf({ dnsNames: ['api.example.com'] })).certificate);
  issuer = base64(authority.certificate);
  fingerprint = createHash('sha256').update(leaf, 'base64').digest('hex');
  set = setFrom(null);
  text = observationsText(set, ABOUT);
});

function setFrom(vantage: string | null): ObservationSet {
  const api = { host: 'api.example.com', port: 443 };
  const gone = { host: 'gone.example.com', port: 8443 };
  const asked = { endpoint: api, at: AT, vantage, proxy: null };
  const tls = { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', clientCertificate: false };
  const failure = {
    stage: 'dns',
    code: 'ENOTFOUND',
    detail: 'the name has "no" address\n\u001b[2J',
  } as const;
  return {
    requested: [
      { endpoint: api, keyTypes: ['ecdsa', 'rsa'], repeat: 2, vantage },
      { endpoint: gone, keyTypes: ['ecdsa', 'rsa'], repeat: 2, vantage },
    ],
    observations: [
      {
        ...asked,
        address: '192.0.2.1',
        keyType: 'ecdsa',
        failure: null,
        chain: [leaf, issuer],
        tls,
        verifyError: null,
      },
      {
        ...asked,
        address: '2001:db8::1',
        keyType: 'ecdsa',
        failure: null,
        chain: [leaf],
        tls,
        verifyError: 'X',
      },
      {
        ...asked,
        address: '192.0.2.1',
        keyType: 'rsa',
        proxy: 'proxy.test:3128',
        failure: { ...failure, stage: 'skipped', code: 'NO_RSA_CERTIFICATE' },
      },
      { ...asked, endpoint: gone, address: null, keyType: 'any', failure },
    ],
  };
}

const bytes = (content: string): Uint8Array => Buffer.from(content);
const read = (content: string): ObservationSet => readObservations(bytes(content), 'seen.json');

describe('a file of observations', () => {
  it('gives back what was written, from the place that it names', () => {
    expect(read(text)).toEqual(set);
    const elsewhere = setFrom('eu-1');
    expect(read(observationsText(elsewhere, { ...ABOUT, vantage: 'eu-1', shard: '2/5' }))).toEqual(elsewhere);
    const nothing = { requested: [], observations: [] };
    expect(read(observationsText(nothing, ABOUT))).toEqual(nothing);
  });

  it('has each certificate once, by its fingerprint, and the same text for the same set', () => {
    const document = JSON.parse(text);
    expect(document).toMatchObject({ schema: 'pinwarden-observations/1', ...ABOUT });
    expect(document.certificates[fingerprint]).toBe(leaf);
    expect(Object.keys(document.certificates)).toEqual(Object.keys(document.certificates).sort());
    expect(Object.keys(document.certificates)).toHaveLength(2);
    expect(observationsText(setFrom(null), ABOUT)).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is read with a byte order mark, without line breaks, and with certificates that no chain has', () => {
    expect(read(`\ufeff${text}`)).toEqual(set);
    const document = JSON.parse(text);
    document.observations = [];
    expect(read(JSON.stringify(document)).observations).toEqual([]);
  });
});

type Document = Record<string, unknown> & {
  requested: Record<string, unknown>[];
  certificates: Record<string, unknown>;
  observations: Record<string, unknown>[];
};
type Change = (document: Document) => unknown;
const chained: Change = ({ observations }) => observations[0];
const failed: Change = ({ observations }) => observations[3];
const put =
  (of: Change, field: string, value: unknown): Change =>
  (document) =>
    Object.assign(of(document) as object, { [field]: value });
const drop =
  (of: Change, field: string): Change =>
  (document) =>
    delete (of(document) as Record<string, unknown>)[field];
const whole: Change = (document) => document;
const firstRequest: Change = ({ requested }) => requested[0];

const CHAIN_FIELDS =
  'an observation with host, port, address, keyType, at, proxy, chain, tls and verifyError, and nothing else';

// Each with what is said of it, and whether the published schema refuses it too: what it can't say, only the reader holds.
const faults: readonly (readonly [
  what: string,
  change: Change,
  message: string | RegExp,
  bySchema: boolean,
])[] = [
  [
    'another schema',
    put(whole, 'schema', 'pinwarden-report/2'),
    /schema: found `pinwarden-report\/2`, expected "pinwarden-observations\/1"\.$/,
    true,
  ],
  [
    'a newer schema',
    put(whole, 'schema', 'pinwarden-observations/7'),
    'schema: it is pinwarden-observations/7, which a newer Pinwarden wrote, and this version reads pinwarden-observations/1.',
    true,
  ],
  [
    'no version',
    drop(whole, 'version'),
    /^seen\.json:1:1: version: found nothing, expected an object with schema, version/,
    true,
  ],
  ['a field of its own', put(whole, 'extra', 1), /extra: found .*, expected an object with schema/, true],
  [
    'requests that are none',
    put(whole, 'requested', {}),
    'requested: found an object, expected a list of requests.',
    true,
  ],
  [
    'a host in capitals',
    put(firstRequest, 'host', 'API.example.com'),
    /requested\[0\]\.host: found `API\.example\.com`, expected a host name in lower case or an IP address in standard form\.$/,
    false,
  ],
  [
    'a host with a space',
    put(chained, 'host', 'a b'),
    /observations\[0\]\.host: found `a b`, expected a host name/,
    true,
  ],
  [
    'a host with an escape',
    put(chained, 'host', 'a\u001b[2J'),
    /found `a\?\[2J`, expected a host name/,
    true,
  ],
  [
    'an address as host, oddly spelled',
    put(chained, 'host', '0:0::1'),
    /found `0:0::1`, expected a host name/,
    false,
  ],
  [
    'port 0',
    put(chained, 'port', 0),
    'observations[0].port: found `0`, expected a port from 1 to 65535.',
    true,
  ],
  [
    'port 1.5',
    put(firstRequest, 'port', 1.5),
    'requested[0].port: found `1.5`, expected a whole number.',
    true,
  ],
  [
    'no key types',
    put(firstRequest, 'keyTypes', []),
    'requested[0].keyTypes: found an empty list, expected at least one key type.',
    true,
  ],
  [
    'a key type twice',
    put(firstRequest, 'keyTypes', ['rsa', 'rsa']),
    'requested[0].keyTypes: found a list, expected each key type once.',
    true,
  ],
  [
    'repeat 0',
    put(firstRequest, 'repeat', 0),
    'requested[0].repeat: found `0`, expected a number from 1 on.',
    true,
  ],
  [
    'an unknown kind of key',
    put(chained, 'keyType', 'dsa'),
    'observations[0].keyType: found `dsa`, expected any, ecdsa or rsa.',
    true,
  ],
  [
    'a kind that was not requested',
    put(chained, 'keyType', 'any'),
    'observations[0].keyType: `any` was not requested of api.example.com.',
    false,
  ],
  [
    'a host that was not requested',
    put(chained, 'host', 'other.example.com'),
    'observations[0].host: `other.example.com:443` was not requested.',
    false,
  ],
  [
    'an octal address',
    put(chained, 'address', '0177.0.0.1'),
    /address: found `0177\.0\.0\.1`, expected an IP address in standard form/,
    false,
  ],
  [
    'a day that is none',
    put(chained, 'at', '2026-02-30T00:00:00.000Z'),
    /at: found `2026-02-30T00:00:00\.000Z`, expected an instant in UTC/,
    false,
  ],
  [
    'another time zone',
    put(chained, 'at', '2026-02-03T00:00:00.000+01:00'),
    /expected an instant in UTC/,
    true,
  ],
  [
    'a proxy with credentials',
    put(chained, 'proxy', 'user:pass@proxy:3128'),
    /proxy: found .*, expected host:port without anything else/,
    true,
  ],
  [
    'an empty chain',
    put(chained, 'chain', []),
    'observations[0].chain: found an empty list, expected at least one certificate.',
    true,
  ],
  [
    'a chain of 101',
    put(
      chained,
      'chain',
      Array.from({ length: 101 }, () => 'a'.repeat(64)),
    ),
    'observations[0].chain: found a list, expected at most 100 certificates.',
    true,
  ],
  [
    'a certificate that is not there',
    put(chained, 'chain', ['a'.repeat(64)]),
    `observations[0].chain[0]: the file has no certificate ${'a'.repeat(64)}.`,
    false,
  ],
  [
    'a fingerprint in capitals',
    put(chained, 'chain', ['A'.repeat(64)]),
    /chain\[0\]: found `A{64}`, expected the SHA-256 of a certificate/,
    true,
  ],
  [
    'neither chain nor failure',
    drop(chained, 'chain'),
    `observations[0].chain: found nothing, expected ${CHAIN_FIELDS}.`,
    true,
  ],
  [
    'both',
    put(failed, 'chain', []),
    /observations\[3\]\.chain: found .*, expected an observation with .* failure, and nothing else/,
    true,
  ],
  [
    'an unknown stage',
    put(failed, 'failure', { stage: 'luck', code: 'X', detail: '' }),
    'observations[3].failure.stage: found `luck`, expected dns, proxy, connect, handshake, refused-by-policy or skipped.',
    true,
  ],
  [
    'a stage that only a judge gives',
    put(failed, 'failure', { stage: 'not-asked', code: 'X', detail: '' }),
    /failure\.stage: found `not-asked`/,
    true,
  ],
  [
    'a code with a line break',
    put(failed, 'failure', { stage: 'dns', code: 'X\n', detail: '' }),
    /failure\.code: found `X\?`/,
    true,
  ],
  [
    'a detail without an end',
    put(failed, 'failure', { stage: 'dns', code: 'X', detail: 'a'.repeat(10_001) }),
    /failure\.detail: found `a{80}\.\.\.`, expected a text of at most 10000 characters/,
    true,
  ],
  ['a shard that is none', put(whole, 'shard', '2of5'), 'shard: found `2of5`, expected I/N.', true],
  [
    'a vantage with markup',
    put(whole, 'vantage', '<b>'),
    /vantage: found `<b>`, expected up to 64 letters/,
    true,
  ],
  [
    'null for an observation',
    ({ observations }) => {
      observations[0] = null as never;
    },
    /observations\[0\]: found `null`, expected an observation/,
    true,
  ],
];

describe('a file that is not right', () => {
  const changed = (change: Change): string => {
    const document = JSON.parse(text);
    change(document);
    return JSON.stringify(document, null, 2);
  };

  it.each(faults)('%s: is refused by name, line and column', (_, change, message) => {
    expect(() => read(changed(change))).toThrow(UsageError);
    expect(() => read(changed(change))).toThrow(message);
    expect(() => read(changed(change))).toThrow(/^seen\.json:\d+:\d+: /);
  });

  it('is refused by the published schema too, where a schema can say it', () => {
    const schema = readFileSync(
      new URL('../../../src/observe/observations.schema.json', import.meta.url),
      'utf8',
    );
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(schema));
    expect(validate(JSON.parse(text))).toBe(true);
    const verdicts = faults.map(([what, change]) => [what, validate(JSON.parse(changed(change)))]);
    expect(verdicts).toEqual(faults.map(([what, , , bySchema]) => [what, !bySchema]));
  });

  it('is told by the place of the fault', () => {
    const line = text.split('\n').findIndex((each) => each.includes('"keyType": "ecdsa"'));
    const at = changed(put(chained, 'keyType', 'dsa'));
    expect(() => read(at)).toThrow(`seen.json:${line + 1}:18: observations[0].keyType: found \`dsa\``);
  });

  it('holds another certificate than the fingerprint says', () => {
    const swapped = changed(({ certificates }) => {
      certificates[fingerprint] = issuer;
    });
    expect(() => read(swapped)).toThrow(
      `certificates.${fingerprint}: the certificate is not the one that its fingerprint names.`,
    );
  });

  it.each(['', 'not base64!', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqV\n'])(
    'holds %j in the place of a certificate: it is not repeated',
    (value) => {
      const changedText = changed(({ certificates }) => {
        certificates[fingerprint] = value;
      });
      const line = changedText.split('\n').findIndex((each) => each.includes(`"${fingerprint}":`)) + 1;
      expect(() => read(changedText)).toThrow(
        new UsageError(
          `seen.json:${line}:73: certificates.${fingerprint}: found another text of ${value.length} characters, expected the DER of a certificate in base64, padded, on one line.`,
          HINT,
        ),
      );
    },
  );

  it('holds base64 without its padding, or with more bits than its bytes', () => {
    const der = Buffer.from(leaf, 'base64').subarray(0, 100);
    const base64 = der.toString('base64');
    const id = createHash('sha256').update(der).digest('hex');
    const withText = (value: string) =>
      changed((document) => {
        document.certificates = { ...document.certificates, [id]: value };
      });
    expect(() => read(withText(base64))).not.toThrow();
    expect(base64).toMatch(/[AEIMQUYcgkosw048]=$|==$/);
    expect(() => read(withText(base64.replace(/=+$/, '')))).toThrow('padded, on one line');
    expect(() => read(withText(`${base64.slice(0, 76)}\n${base64.slice(76)}`))).toThrow(
      'padded, on one line',
    );
  });

  it.each([
    ['nothing', '', "seen.json:1:1: it is not JSON: its end can't stand there."],
    [
      'half of it',
      '{\n  "schema": "pinwarden-obs',
      'seen.json:2:13: it is not JSON: `"pinwarden-obs` can\'t stand there.',
    ],
    [
      'a comment',
      '{\n  // hello\n}',
      /^seen\.json:2:3: it is not JSON: `\/\/ hello\?}` can't stand there\.$/,
    ],
    ['an HTML page', '<!doctype html>', /^seen\.json:1:1: it is not JSON: `<!doctype html>`/],
    ['a list', '[]', /^seen\.json:1:1: schema: found nothing, expected an object with schema/],
    ['null', 'null', /^seen\.json:1:1: found `null`, expected an object with schema/],
    [
      'a depth without an end',
      '['.repeat(200_000),
      "seen.json:1:200001: it is not JSON: its end can't stand there.",
    ],
    ['a prototype', '{"__proto__": {"schema": "pinwarden-observations/1"}}', /^seen\.json:1:1: /],
  ])('is %s', (_, content, message) => {
    expect(() => read(content)).toThrow(UsageError);
    expect(() => read(content)).toThrow(message);
  });

  it.each<[string, readonly number[], string]>([
    ['at once', [0xff, 0xfe, 0x7b, 0x00], '1:1'],
    ['after a byte order mark', [0xef, 0xbb, 0xbf, 0x7b, 0xff, 0x7d], '1:2'],
    ['after characters of several bytes', [...Buffer.from('{\n"é\ufffd€😀'), 0xe2, 0x82, 0x22], '2:7'],
    ['at its end', [...Buffer.from('{\r\n'), 0xef, 0xbf], '2:1'],
  ])('is not UTF-8 %s', (_, content, place) => {
    expect(() => readObservations(Buffer.from(content), 'seen.json')).toThrow(
      new UsageError(`seen.json:${place}: it is not UTF-8, and so no file of observations.`, HINT),
    );
  });

  it('has a field twice, however it is spelled: neither is taken for the right one', () => {
    const twice = text.replace('"requested"', '"observ\\u0061tions": [],\n  "requested"');
    const line = twice.split('\n').findIndex((each) => each.startsWith('  "observations"')) + 1;
    expect(() => read(twice)).toThrow(
      new UsageError(`seen.json:${line}:3: observations: the field stands there already.`, HINT),
    );
    expect(() => read(text.replace('"port": 443', '"port": 443, "port": 443'))).toThrow(
      /^seen\.json:\d+:20: requested\[0\]\.port: the field stands there already\.$/,
    );
  });

  it('has a field of great depth: it is told by its place', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const changedText = text.replace('"version"', `"extra": ${deep},\n  "version"`);
    expect(() => read(changedText)).toThrow(
      /^seen\.json:3:12: extra: found `extra`, expected an object with/,
    );
  });

  it('is cut anywhere: always a refusal, never another error', () => {
    const seen = new Set<string>();
    for (let end = 0; end < text.length - 2; end += 97) {
      try {
        read(text.slice(0, end));
        seen.add('read');
      } catch (error) {
        seen.add((error as Error).name);
      }
    }
    expect([...seen]).toEqual(['UsageError']);
  });
});
