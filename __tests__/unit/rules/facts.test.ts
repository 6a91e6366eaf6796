import { createHash, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import {
  ageing,
  asOf,
  isPublicAuthority,
  nextDeadline,
  publicRoot,
  rekeyingOwner,
  retiredAuthority,
  rotatingAuthority,
} from '../../../src/rules/facts.ts';
import {
  deadlines,
  providerSets,
  publicOrganisations,
  rekeyingOwners,
  rotatingAuthorities,
} from '../../../src/rules/provider-facts.ts';
import { retiredAuthorities } from '../../../src/rules/retired-authorities.ts';
import { DAY } from '../../support/subjects.ts';

const bundled = rootCertificates.map((pem) => {
  const { subject, publicKey, validTo } = new X509Certificate(pem);
  const part = (type: string): string =>
    new RegExp(`^${type}=(.*)$`, 'm').exec(subject)?.[1]?.replaceAll('\\', '') ?? '';
  const key = publicKey.export({ type: 'spki', format: 'der' });
  return {
    // GlobalSign's all have the same common name.
    name: part('CN') === 'GlobalSign' ? part('OU') : part('CN'),
    organisation: part('O'),
    pin: createHash('sha256').update(key).digest('base64'),
    validTo: Date.parse(validTo),
  };
});
const roots = providerSets.flatMap((set) => Object.values(set.roots).flat());
const told = [
  ...rotatingAuthorities,
  ...rekeyingOwners,
  ...providerSets,
  ...retiredAuthorities,
  ...deadlines,
];

describe('pins of public roots', () => {
  it.each([...new Map([...roots, ...retiredAuthorities].map((root) => [root.name, root])).values()])(
    '$name',
    ({ name, pin }) => {
      if (pin !== null) expect(Buffer.from(pin, 'base64').toString('base64')).toBe(pin);
      const same = bundled.filter((root) => root.name === name || root.pin === pin);
      for (const root of same) expect([root.name, root.pin]).toEqual([name, pin]);
    },
  );

  it('are mostly of roots that the runtime still has', () => {
    const pins = new Set(bundled.map(({ pin }) => pin));
    expect(roots.filter(({ pin }) => pins.has(pin)).length).toBeGreaterThan(roots.length / 2);
  });

  // The bundle has dropped these; their certificates were read elsewhere.
  it.each([
    ['DST Root CA X3', 'Vjs8r4z+80wjNcr1YKepWQboSIRi63WsWXhIMN+eWys='],
    ['Baltimore CyberTrust Root', 'Y9mvm0exBk1JoQ57f9Vm28jKo5lFm/woKcVxrYxu80o='],
    ['GlobalSign Root CA', 'K87oWBWM9UZfyddvDfoxL+8lpNyoUB2ptGtn0fv6G2Q='],
  ])('%s', (name, pin) => {
    expect(retiredAuthorities.find((each) => each.name === name)?.pin).toBe(pin);
  });
});

describe('facts', () => {
  it('have a source that can be looked up, and a date', () => {
    for (const { source, date } of told) {
      expect(source.url).toMatch(/^https:\/\//);
      expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
    }
  });

  it('organisations are those of roots of the runtime, as far as it has them', () => {
    const known = new Set(bundled.map(({ organisation }) => organisation));
    expect(publicOrganisations.filter((each) => known.has(each)).length).toBeGreaterThan(
      publicOrganisations.length / 2,
    );
    expect([...publicOrganisations]).toEqual([...new Set(publicOrganisations)]);
  });

  it('deadlines are days in order, and so are days of retirement', () => {
    expect(deadlines.map(({ from }) => from)).toEqual(deadlines.map(({ from }) => from).sort());
    for (const day of [
      ...deadlines.map(({ from }) => from),
      ...retiredAuthorities.map(({ since }) => since),
    ]) {
      expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
    }
  });
});

describe('asOf', () => {
  const fact = { says: 'somebody does it', source: { title: 'Somebody' }, date: '2026-01-01' };
  const at = Date.UTC(2026, 0, 1);
  it.each([
    [0, false],
    [365 * DAY, false],
    [365 * DAY + 1, true],
  ])('%i ms later', (later, old) => {
    const sentence = 'As of 2026-01-01, somebody does it (Somebody).';
    const age = ' That was said more than a year ago: see whether it still holds.';
    expect(ageing(fact, at + later)).toBe(old ? age : '');
    expect(asOf(fact, at + later)).toBe(sentence + (old ? age : ''));
  });
});

describe('rotatingAuthority', () => {
  it.each([
    ["CN=R3,O=Let's Encrypt,C=US", "Let's Encrypt"],
    ["CN=R14,O=Let's Encrypt,C=US", "Let's Encrypt"],
    ["CN=E9,O=Let's Encrypt,C=US", "Let's Encrypt"],
    ["CN=YE1,O=Let's Encrypt,C=US", "Let's Encrypt"],
    ["CN=YR3,O=Let's Encrypt,C=US", "Let's Encrypt"],
    ['CN=WE1,O=Google Trust Services,C=US', 'Google'],
    ['CN=WR2,O=Google Trust Services,C=US', 'Google'],
    ['CN=GTS CA 1P5,O=Google Trust Services LLC,C=US', 'Google'],
    ['CN=Amazon RSA 2048 M01,O=Amazon,C=US', 'Amazon'],
    ['CN=Amazon ECDSA 256 M04,O=Amazon,C=US', 'Amazon'],
    ['CN=Microsoft Azure RSA TLS Issuing CA 03,O=Microsoft Corporation,C=US', 'Microsoft'],
    ['CN=Microsoft Azure TLS Issuing CA 01,O=Microsoft Corporation,C=US', 'Microsoft'],
    ['CN=Microsoft RSA TLS CA 02,O=Microsoft Corporation,C=US', 'Microsoft'],
    ['C=US+O=Amazon,CN=Amazon RSA 2048 M02', 'Amazon'],
  ])('%s', (subject, owner) => {
    expect(rotatingAuthority(subject)?.says).toContain(owner);
  });

  it.each([
    'CN=R3,O=Somebody',
    "CN=R3,O=Not Let's Encrypt",
    "CN=R3,O=Let's Encrypt Ltd",
    "CN=XR3,O=Let's Encrypt",
    "CN=R3x,O=Let's Encrypt",
    "CN=R,O=Let's Encrypt",
    'CN=GTS Root R1,O=Google Trust Services LLC,C=US',
    'CN=WE1,O=Google Trust Services Ltd',
    'CN=Amazon Root CA 1,O=Amazon,C=US',
    'CN=My Amazon RSA 2048 M01,O=Amazon',
    'CN=Amazon RSA 2048 M01x,O=Amazon',
    'CN=Microsoft RSA Root Certificate Authority 2017,O=Microsoft Corporation,C=US',
    'CN=x\\,O=Amazon\\,CN=Amazon RSA 2048 M01,O=Somebody',
    'OU=O=Amazon,CN=Amazon RSA 2048 M01',
    'O=Amazon',
    '',
  ])('none: %s', (subject) => expect(rotatingAuthority(subject)).toBeNull());
});

describe('rekeyingOwner', () => {
  it.each([
    ['CN=Amazon RSA 2048 M02,O=Amazon,C=US', true],
    ['CN=Cloudflare Inc ECC CA-3,O=Cloudflare\\, Inc.,C=US', true],
    ['CN=WE1,O=Google Trust Services,C=US', false],
    ['CN=GTS CA 1P5,O=Google Trust Services LLC,C=US', false],
    ["CN=E7,O=Let's Encrypt,C=US", false],
  ])('%s', (issuer, managed) => expect(rekeyingOwner(issuer)?.managed).toBe(managed));
  it.each([
    'CN=Amazon,O=Somebody',
    'O=My Amazon',
    "O=Let's Encrypt Ltd",
    'O=Google Trust Services LLC x',
    'O=Cloudflare\\, Inc.x',
  ])('none: %s', (issuer) => expect(rekeyingOwner(issuer)).toBeNull());
});

describe('retiredAuthority', () => {
  it('is known by its key or by its name', () => {
    expect(retiredAuthority({ pin: 'r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=' })?.name).toBe(
      'DigiCert Global Root CA',
    );
    const subject = 'CN=DigiCert Global CA G2,O=DigiCert Inc,C=US';
    expect(retiredAuthority({ pin: '', subject })?.since).toBe('2026-05-15');
    expect(retiredAuthority({ pin: '' })).toBeNull();
    expect(retiredAuthority({ pin: '', subject: 'CN=DigiCert Global Root CA,O=DigiCert Inc' })).toBeNull();
    expect(retiredAuthority({ pin: '', subject: 'CN=DigiCert Global CA G2,O=Somebody' })).toBeNull();
    expect(retiredAuthority({ pin: '', subject: 'CN=DigiCert Global CA G20,O=DigiCert Inc' })).toBeNull();
  });
});

describe('publicRoot', () => {
  it('knows roots of the sets and retired ones, and no intermediate', () => {
    expect(publicRoot('C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=')?.name).toBe('ISRG Root X1');
    expect(publicRoot('Vjs8r4z+80wjNcr1YKepWQboSIRi63WsWXhIMN+eWys=')?.name).toBe('DST Root CA X3');
    expect(publicRoot('')).toBeNull();
    for (const { pin, isRoot } of retiredAuthorities)
      if (pin !== null) expect(publicRoot(pin) !== null).toBe(isRoot);
  });
});

describe('nextDeadline', () => {
  const at = (day: string) => Date.parse(day);
  it.each<[string, string, number, string, number | null]>([
    ['anybody: 200 days', 'O=Somebody', 398, '2026-03-14', 200],
    ['on the day itself the next one', 'O=Somebody', 398, '2026-03-15', 100],
    ['lives no longer than that already', 'O=Somebody', 200, '2026-03-14', 100],
    ['lives a millisecond longer', 'O=Somebody', 200 + 1 / DAY, '2026-03-14', 200],
    ["Let's Encrypt: 64 days", "CN=E7,O=Let's Encrypt", 90, '2027-01-10', 64],
    ["Let's Encrypt: 45 days", "CN=E7,O=Let's Encrypt", 64, '2027-02-10', 45],
    ["another authority is not Let's Encrypt", 'O=Amazon', 90, '2027-01-10', 47],
    ['short enough for all', 'O=Somebody', 47, '2026-01-01', null],
    ['after the last', 'O=Somebody', 398, '2029-03-15', null],
  ])('%s', (_, issuer, lifetime, day, expected) => {
    expect(nextDeadline(issuer, lifetime * DAY, at(day))?.days ?? null).toBe(expected);
  });
});

describe('isPublicAuthority', () => {
  it.each([
    ["CN=R10,O=Let's Encrypt,C=US", true],
    ['CN=DigiCert Global G2 TLS RSA SHA256 2020 CA1,O=DigiCert Inc,C=US', true],
    ['CN=Go Daddy Secure Certificate Authority - G2,O=GoDaddy.com\\, Inc.,C=US', true],
    ['CN=Corporate CA,O=Acme', false],
    ['CN=DigiCert Inc', false],
    ['', false],
  ])('%s', (name, expected) => expect(isPublicAuthority(name)).toBe(expected));
});
