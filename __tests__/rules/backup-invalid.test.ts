import { describe, expect, it } from 'vitest';
import type { Backup } from '../../src/model/backup.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import { backupInvalid } from '../../src/rules/backup-invalid.ts';
import {
  backup,
  certificate,
  connection,
  DAY,
  HOST,
  hostSubject,
  ISSUING,
  NOW,
  ROOT,
  trustPath,
} from '../support/subjects.ts';

const check = (...backups: Backup[]) =>
  backupInvalid.check(hostSubject([], undefined, undefined, { backups }));

/** A certificate of a year that ends in a hundred days, with its chain, unless `leaf` says otherwise. */
const inHand = (
  leaf: Partial<Certificate> = {},
  fields: Partial<Backup> = {},
  served: Parameters<typeof connection>[1] = {},
) =>
  backup({
    served: connection(
      [
        trustPath(
          certificate('backup', 'issuing', {
            isCa: false,
            dnsNames: [HOST],
            notBefore: NOW - 265 * DAY,
            notAfter: NOW + 100 * DAY,
            ...leaf,
          }),
          ISSUING,
          ROOT,
        ),
      ],
      served,
    ).served,
    ...fields,
  });
const ABOUT = `The certificate \`backup\` (\`backup.pem\`), the backup of ${HOST},`;
const said = (...backups: Backup[]) => check(...backups).map(({ message }) => message);
const faults = (...backups: Backup[]) =>
  check(...backups).map(({ data, severity }) => [data?.['fault'], severity ?? 'error']);

describe('backup-invalid', () => {
  it.each([
    ['a certificate in order', inHand()],
    ['a certificate alone, whose authority is not in hand', { ...inHand(), issuers: [] }],
    ['a request that has no name to say', backup({ form: 'request' })],
    ['a bare key', backup({ form: 'public-key' })],
    ['authorities alone', backup({ form: 'authority' })],
    ['what is next and waits for its day', inHand({ notBefore: NOW + DAY }, { role: 'next' })],
    ['a year that ends in 22 days', inHand({ notAfter: NOW + 22 * DAY })],
    ['47 days of which 10 are left', inHand({ notBefore: NOW - 37 * DAY, notAfter: NOW + 10 * DAY })],
  ])('is silent about %s', (_, given) => expect(check(given)).toEqual([]));

  it('tells a certificate for other hosts, and none of its names beyond four', () => {
    const names = Array.from({ length: 1000 }, (_, at) => `h${at}.example.com`);
    expect(said(inHand({ dnsNames: ['old.example.com'] }, { coversHost: false }))).toEqual([
      `${ABOUT} is for \`old.example.com\`, not for ${HOST}: devices would refuse it, whatever the pins (the common name does not count).`,
    ]);
    expect(said(inHand({ dnsNames: names }, { coversHost: false }))[0]).toContain(
      'is for `h0.example.com`, `h1.example.com`, `h2.example.com`, `h3.example.com` and 996 more, not for',
    );
    expect(said(inHand({ dnsNames: [] }, { coversHost: false }))[0]).toContain(
      `has no DNS name in its subjectAltName, not for ${HOST}`,
    );
    expect(faults(inHand({}, { coversHost: false }))).toEqual([['host', 'error']]);
  });

  it('claims nothing of the names in a request, and takes it for less', () => {
    const request = backup({ form: 'request', file: 'backup.csr', coversHost: false });
    const [problem] = check(request);
    expect(problem).toEqual({
      message: `The certificate request \`backup\` (\`backup.csr\`), the backup of ${HOST}, asks for names that leave out ${HOST}: devices would refuse a certificate made from it, whatever the pins.`,
      hint: `make it anew with the same key: openssl req -new -key backup.key -subj / -addext subjectAltName=DNS:${HOST} -out backup.csr`,
      key: 'backup backup.csr host',
      data: { file: 'backup.csr', role: 'backup', fault: 'host' },
      severity: 'warning',
    });
  });

  it('tells a weak key of any form, and ends the sentence once', () => {
    const weakness = 'The RSA key has 1024 bits; public CAs ask for 2048 or more.';
    const key = backup({ form: 'public-key', file: 'b.pub', weakness });
    expect(said(key)).toEqual([
      `The public key \`backup\` (\`b.pub\`), the backup of ${HOST}, has a weak key: ${weakness}`,
    ]);
    expect(said({ ...key, weakness: '1024 bits' })[0]).toMatch(/has a weak key: 1024 bits\.$/);
    expect(faults(key)).toEqual([['weak-key', 'error']]);
  });

  it.each([
    ['expired', NOW - 1, 'error', 'expired at 2027-01-09 23:59 UTC.'],
    ['expiring', NOW, 'warning', 'expires at 2027-01-10 00:00 UTC, in less than a day.'],
    ['expiring', NOW + 21 * DAY, 'warning', 'expires at 2027-01-31 00:00 UTC, in 21 days.'],
  ])('tells one that is %s at %i', (fault, notAfter, severity, text) => {
    const given = inHand({ notAfter });
    expect(faults(given)).toEqual([[fault, severity]]);
    expect(said(given)).toEqual([`${ABOUT} ${text}`]);
    expect(check(given)[0]?.hint).toBe('renew it with the same key; the pin stays as it is');
    expect(faults({ ...given, role: 'next' })).toEqual([[fault, severity]]);
  });

  it('is about to end by both limits, as what is served is', () => {
    const days = { notBefore: NOW - 40 * DAY, notAfter: NOW + 7 * DAY };
    expect(faults(inHand(days))).toEqual([['expiring', 'warning']]);
    expect(faults(inHand({ ...days, notAfter: NOW + 11 * DAY }))).toEqual([]);
  });

  it('tells a backup that is no way out today', () => {
    const given = inHand({ notBefore: NOW + 1 });
    expect(faults(given)).toEqual([['not-yet-valid', 'warning']]);
    expect(said(given)).toEqual([
      `${ABOUT} is not valid before 2027-01-10 00:00 UTC: until then it is no way out.`,
    ]);
  });

  // RFC 5280, 6.1.3: every certificate of the path has to be in date.
  it('tells a chain of which no path is in date', () => {
    const leaf = certificate('backup', 'issuing', { isCa: false, notAfter: NOW + 900 * DAY });
    const gone = trustPath(leaf, { ...ISSUING, notAfter: NOW - 5 * DAY }, ROOT);
    const old = { ...gone, validUntil: NOW - 50 * DAY };
    const of = (...paths: Parameters<typeof connection>[0] & object) =>
      backup({ served: connection(paths).served });
    expect(said(of(old, gone))).toEqual([
      `${ABOUT} has no chain left that is in date: the last one ended at 2027-01-05 00:00 UTC.`,
    ]);
    expect(faults(of(gone, trustPath(leaf, ISSUING, ROOT)))).toEqual([]);
    expect(faults(backup({ served: connection([], { presented: [leaf] }).served }))).toEqual([]);
  });

  it('tells a certificate that is not for servers', () => {
    expect(said(inHand({}, {}, { forServers: false }))).toEqual([
      `${ABOUT} has an extended key usage that leaves out TLS servers.`,
    ]);
  });

  it('tells every fault of one file, each with a key of its own', () => {
    const bad = inHand(
      { notAfter: NOW - DAY },
      { coversHost: false, weakness: 'x', role: 'next' },
      {
        forServers: false,
      },
    );
    const problems = check(bad);
    expect(problems.map(({ key }) => key)).toEqual([
      'next backup.pem host',
      'next backup.pem weak-key',
      'next backup.pem expired',
      'next backup.pem not-for-servers',
    ]);
    expect(problems[2]?.message).toBe(
      `The certificate \`backup\` (\`backup.pem\`), what ${HOST} is about to serve, expired at 2027-01-09 00:00 UTC.`,
    );
  });

  it('keeps hostile names on their line', () => {
    const odd = inHand(
      { dnsNames: ['a\nb`.example'] },
      { coversHost: false, file: 'f\r\nerror: `x`.pem', label: 'l\u2028error', weakness: 'w\nerror: x' },
    );
    const messages = said(odd);
    expect(messages).toHaveLength(2);
    for (const message of messages) expect(message).not.toMatch(/[\n\r\u2028]/);
    expect(messages[0]).toContain('`l error` (`f error: `x`.pem`)');
    expect(messages[0]).toContain('is for `a b`.example`');
  });

  it('looks at each of 1000', () => {
    const many = Array.from({ length: 1000 }, (_, at) =>
      inHand({ notAfter: NOW - 1 }, { file: `${at}.pem` }),
    );
    expect(new Set(check(...many).map(({ key }) => key)).size).toBe(1000);
  });
});
