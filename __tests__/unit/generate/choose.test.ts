import { describe, expect, it } from 'vitest';
import { choosePins, wrongPins } from '../../../src/generate/choose.ts';
import { commentOn, listedDomains, listWarnings } from '../../../src/generate/domains.ts';
import { endOf } from '../../../src/generate/expiration.ts';
import { generators } from '../../../src/generate/index.ts';
import type { Backup } from '../../../src/model/backup.ts';
import type { ChosenPin, HostPins } from '../../../src/model/generation.ts';
import { WRONG_PINS } from '../../../src/model/wrong-pins.ts';
import {
  certificate,
  DAY,
  HOST,
  ISSUING,
  LEAF,
  NOW,
  pinOf,
  ROOT,
  trustPath,
} from '../../support/subjects.ts';

const PATH = trustPath(LEAF, ISSUING, ROOT);
const RSA = trustPath(certificate('rsa leaf', 'issuing', { key: 'RSA 2048' }), ISSUING, ROOT);

function inHand(fields: Partial<Backup> = {}): Backup {
  return {
    host: HOST,
    file: 'backup.csr',
    role: 'backup',
    form: 'request',
    label: 'backup.csr',
    key: 'ECDSA P-256',
    pin: pinOf('spare'),
    issuers: [],
    served: null,
    coversHost: null,
    weakness: null,
    ...fields,
  };
}

const certified = (...path: Parameters<typeof trustPath>): Backup =>
  inHand({
    file: 'backup.pem',
    form: 'certificate',
    pin: path[0]?.pin ?? null,
    served: { presented: path.slice(0, -1), paths: [trustPath(...path)], coversHost: true, forServers: true },
  });
const shown = ({ pins }: { pins: readonly ChosenPin[] }): string[] =>
  pins.map(({ role, place, sha256 }) => {
    const key = ['leaf', 'rsa leaf', 'issuing', 'root', 'spare', 'other root', 'other issuing'].find(
      (name) => pinOf(name) === sha256,
    );
    return `${role} ${place} ${key}`;
  });

describe('the pins that are chosen', () => {
  it.each([
    [['leaf'], ['leaf leaf leaf', 'leaf leaf rsa leaf']],
    [['intermediate'], ['intermediate issuers issuing']],
    [['root'], ['root issuers root']],
    [
      ['leaf', 'root'],
      ['leaf leaf leaf', 'leaf leaf rsa leaf', 'root issuers root'],
    ],
  ] as const)('are of every path, %j', (kinds, expected) => {
    expect(shown(choosePins(HOST, [PATH, RSA], kinds, []))).toEqual(expected);
  });

  it('come with the backup, and a warning where there is none', () => {
    expect(shown(choosePins(HOST, [PATH], ['leaf'], [inHand()]))).toEqual([
      'leaf leaf leaf',
      'backup leaf spare',
    ]);
    expect(choosePins(HOST, [PATH], ['leaf'], [inHand()]).warnings).toEqual([]);
    expect(choosePins(HOST, [PATH], ['leaf'], []).warnings).toEqual([
      `${HOST} has no backup pin: when its key changes, apps with these pins stop connecting. Give one: --backup ${HOST}=FILE`,
    ]);
  });

  it('take of a backup with a path what is taken of the live one', () => {
    const other = certified(
      certificate('spare', 'other issuing'),
      certificate('other issuing', 'other root'),
      certificate('other root'),
    );
    expect(shown(choosePins(HOST, [PATH], ['root'], [other]))).toEqual([
      'root issuers root',
      'backup issuers other root',
    ]);
    expect(shown(choosePins(HOST, [PATH], ['intermediate', 'root'], [other]))).toEqual([
      'intermediate issuers issuing',
      'root issuers root',
      'backup issuers other issuing',
      'backup issuers other root',
    ]);
  });

  it('take the key of a backup under the same authority too, and say so', () => {
    const same = certified(certificate('spare', 'issuing'), ISSUING, ROOT);
    const choice = choosePins(HOST, [PATH], ['root'], [same]);
    expect(shown(choice)).toEqual(['root issuers root', 'backup leaf spare']);
    expect(choice.warnings[0]).toContain('hangs on the same authority');
  });

  it('say of a backup with the live key that it adds nothing', () => {
    const choice = choosePins(HOST, [PATH], ['leaf'], [inHand({ pin: pinOf('leaf') })]);
    expect(shown(choice)).toEqual(['leaf leaf leaf']);
    expect(choice.warnings).toHaveLength(2);
    expect(choice.warnings[0]).toContain('adds no pin');
  });

  it('take authorities in hand for issuers, and what is next beside the rest', () => {
    const authority = inHand({
      form: 'authority',
      pin: null,
      issuers: [{ pin: pinOf('other root'), label: 'other root', notAfter: NOW }],
    });
    const next = inHand({ role: 'next' });
    expect(shown(choosePins(HOST, [PATH], ['root'], [authority, next]))).toEqual([
      'root issuers root',
      'backup issuers other root',
      'next leaf spare',
    ]);
  });

  it('say which certificate a short path lacks', () => {
    const short = trustPath(LEAF, ROOT);
    expect(choosePins(HOST, [short], ['intermediate'], []).warnings[0]).toBe(
      `${HOST} has no intermediate certificate on its trust path.`,
    );
  });

  it('warn of a backup that could not be served as it is', () => {
    const bad = inHand({ coversHost: false, weakness: 'The RSA key has 1024 bits.' });
    expect(choosePins(HOST, [PATH], ['leaf'], [bad]).warnings).toEqual([
      `backup.csr is not for ${HOST}: it could not be served there as it is.`,
      'backup.csr has a weak key: The RSA key has 1024 bits.',
    ]);
  });

  it('can be wrong on purpose', () => {
    expect(wrongPins().pins.map(({ sha256 }) => sha256)).toEqual(WRONG_PINS.map(({ pin }) => pin));
  });
});

describe('the expiration', () => {
  const ending = (notAfter: number, role: ChosenPin['role'] = 'leaf'): ChosenPin => ({
    sha256: '',
    place: 'leaf',
    role,
    label: '',
    key: '',
    notAfter,
  });

  // Everywhere lapsed at 12:00 UTC of the date (UTC-12), android.md.
  it.each([
    ['2027-03-01T12:00:00Z', '2027-03-01'],
    ['2027-03-01T11:59:59Z', '2027-02-28'],
    ['2027-03-01T23:59:59Z', '2027-03-01'],
    ['2027-03-01T00:00:00Z', '2027-02-28'],
  ])('of a certificate that ends at %s is %s', (end, date) => {
    expect(endOf('auto', [ending(Date.parse(end))], NOW)).toEqual({ date, warning: null });
  });

  it('is that of the first live certificate; what is not live yet does not count', () => {
    const pins = [ending(NOW + 50 * DAY), ending(NOW + 40 * DAY, 'root'), ending(NOW + 10 * DAY, 'backup')];
    expect(endOf('auto', pins, NOW).date).toBe('2027-02-18');
  });

  it('is left out where it would have begun already', () => {
    const { date, warning } = endOf('auto', [ending(NOW + DAY)], NOW);
    expect(date).toBeNull();
    expect(warning).toContain('too soon for an expiration before it');
  });

  it('is what is asked for otherwise', () => {
    expect(endOf('none', [ending(NOW)], NOW)).toEqual({ date: null, warning: null });
    expect(endOf({ days: 90 }, [], NOW).date).toBe('2027-04-10');
    expect(endOf({ date: '2027-02-01' }, [], NOW)).toEqual({ date: '2027-02-01', warning: null });
    expect(endOf({ date: '2027-01-10' }, [], NOW).warning).toContain('protect nobody');
  });
});

describe('the configuration', () => {
  const { pins } = choosePins(HOST, [PATH], ['leaf'], [inHand()]);
  const host: HostPins = { host: HOST, includeSubdomains: true, pins, expiration: '2027-02-28' };
  const textOf = (id: string, hosts: readonly HostPins[] = [host]): string => {
    const answer = generators.find((each) => each.id === id)?.render(hosts);
    if (answer === undefined || 'refusal' in answer) throw new Error(answer?.refusal ?? id);
    return answer.text;
  };

  it('comments each pin with what it is and when its certificate ends', () => {
    expect(pins.map(commentOn)).toEqual([
      'leaf: leaf, ECDSA P-256, certificate ends 2027-03-01',
      'backup: backup.csr, ECDSA P-256',
    ]);
  });

  it('of Android holds pins, expiration and comments', () => {
    expect(textOf('android')).toBe(`<?xml version="1.0" encoding="utf-8"?>
<network-security-config>
    <domain-config>
        <domain includeSubdomains="true">${HOST}</domain>
        <pin-set expiration="2027-02-28">
            <pin digest="SHA-256">${pinOf('leaf')}</pin> <!-- leaf: leaf, ECDSA P-256, certificate ends 2027-03-01 -->
            <pin digest="SHA-256">${pinOf('spare')}</pin> <!-- backup: backup.csr, ECDSA P-256 -->
        </pin-set>
    </domain-config>
</network-security-config>
`);
  });

  it('of iOS puts each pin into the list of its certificate, and warns of two lists', () => {
    const both = { ...host, pins: choosePins(HOST, [PATH], ['leaf', 'root'], []).pins };
    expect(listedDomains([both])[0]?.groups.map(({ scope, pins: own }) => `${scope} ${own.length}`)).toEqual([
      'leaf 1',
      'issuers 1',
    ]);
    expect(listWarnings([both])[0]).toContain('both must match');
    expect(listWarnings([{ ...host, includeSubdomains: false }])).toEqual([]);
  });

  it('of TrustKit enforces, reports to nobody, and is refused with one pin', () => {
    expect(textOf('trustkit-android')).toContain(
      '            <trustkit-config enforcePinning="true" disableDefaultReportUri="true" />\n        </domain-config>'
        .replace(/^ {4}/, '')
        .replace(/\n {8}/, '\n    '),
    );
    expect(textOf('trustkit-ios')).toContain(`<string>${pinOf('leaf')}</string>`);
    expect(() => textOf('trustkit-ios', [{ ...host, pins: pins.slice(0, 1) }])).toThrow(
      'fewer than two distinct pins',
    );
  });

  it('of TrustKit for iOS is refused with a kind of key that it blocks', () => {
    const odd = [...pins, { ...(pins[0] as ChosenPin), sha256: pinOf('root'), key: 'Ed25519' }];
    expect(() => textOf('trustkit-ios', [{ ...host, pins: odd }])).toThrow('has Ed25519');
    expect(textOf('trustkit-android', [{ ...host, pins: odd }])).toContain(pinOf('root'));
  });

  it('of OkHttp takes the wildcard of any depth for subdomains', () => {
    expect(textOf('okhttp')).toContain(`    .add("**.${HOST}", "sha256/${pinOf('leaf')}")`);
    expect(textOf('okhttp', [{ ...host, includeSubdomains: false }])).toContain(`    .add("${HOST}", `);
  });

  it('is safe with a hostile name', () => {
    const evil = [
      ...pins,
      { ...(pins[0] as ChosenPin), sha256: pinOf('root'), label: 'a --><pin/> */ \n"); evil("' },
    ];
    for (const { id } of generators) {
      const text = textOf(id, [{ ...host, pins: evil }]);
      if (id !== 'okhttp') expect(text).not.toContain('<pin/>');
      expect(text).not.toMatch(/^\s*"\); evil/m);
    }
  });
});
