import 'reflect-metadata';
import * as peculiar from '@peculiar/x509';
import { describe, expect, it } from 'vitest';
import { readCertificate } from '../../../src/pki/certificate.ts';
import { DerError } from '../../../src/pki/der.ts';
import * as der from '../../support/der.ts';
import { basicConstraints, extension, keyUsage, type LeafOptions, nameOf, root } from '../../support/pki.ts';

const authority = await root({ name: 'Root' });
const read = async (options: LeafOptions): Promise<ReturnType<typeof readCertificate>> =>
  readCertificate((await authority.issueLeaf(options)).certificate);

describe('facts', () => {
  it('tells the names, the validity and the serial of a leaf', async () => {
    const leaf = await authority.issueLeaf({
      dnsNames: ['api.example.com', '*.example.com'],
      ipAddresses: ['192.0.2.1'],
      notBefore: Date.UTC(2026, 0, 1),
      notAfter: Date.UTC(2026, 1, 17),
    });
    expect(readCertificate(leaf.certificate)).toMatchObject({
      subject: 'CN=api.example.com',
      issuer: 'CN=Root',
      label: 'api.example.com',
      serial: leaf.x509.serialNumber.toLowerCase(),
      notBefore: Date.UTC(2026, 0, 1),
      notAfter: Date.UTC(2026, 1, 17),
      isCa: false,
      selfIssued: false,
      dnsNames: ['api.example.com', '*.example.com'],
    });
  });

  it('reads the end of time (RFC 5280 section 4.1.2.5: 99991231235959Z)', async () => {
    const { notAfter } = await read({
      dnsNames: ['a.example'],
      notAfter: Date.UTC(9999, 11, 31, 23, 59, 59),
    });
    expect(new Date(notAfter).toISOString()).toBe('9999-12-31T23:59:59.000Z');
  });

  const attribute = (type: string, value: Buffer): Buffer => der.sequence(der.oid(type), value);
  const CN = '2.5.4.3';
  const name = (...parts: Buffer[]): Buffer => der.sequence(...parts.map((part) => der.set(part)));
  it.each([
    [
      'the most specific part first',
      name(
        attribute('2.5.4.6', der.utf8('US')),
        attribute('2.5.4.10', der.utf8("Let's Encrypt")),
        attribute(CN, der.utf8('R3')),
      ),
      "CN=R3,O=Let's Encrypt,C=US",
    ],
    [
      'two attributes in one part',
      der.sequence(der.set(attribute('2.5.4.11', der.utf8('Sales')), attribute(CN, der.utf8('J. Smith')))),
      'OU=Sales+CN=J. Smith',
    ],
    ['what has to be escaped', name(attribute(CN, der.utf8('"+,;<>\\'))), 'CN=\\"\\+\\,\\;\\<\\>\\\\'],
    ['blanks at the ends', name(attribute(CN, der.utf8('  a  '))), 'CN=\\  a \\ '],
    ['one blank', name(attribute(CN, der.utf8(' '))), 'CN=\\ '],
    ['a backslash before a blank at the end', name(attribute(CN, der.utf8('a\\ '))), 'CN=a\\\\\\ '],
    ['a number sign at the start', name(attribute(CN, der.utf8('#1 #2'))), 'CN=\\#1 #2'],
    ['a zero byte', name(attribute(CN, der.utf8('a.example\0.evil'))), 'CN=a.example\\00.evil'],
    [
      'a type without a short name',
      name(attribute('1.3.6.1.4.1.99999.1', der.utf8('x'))),
      '1.3.6.1.4.1.99999.1=#0c0178',
    ],
    ['a value that is no string', name(attribute(CN, der.integer(5))), 'CN=#020105'],
    ['PrintableString', name(attribute(CN, der.tlv(0x13, Buffer.from('p')))), 'CN=p'],
    ['TeletexString', name(attribute(CN, der.tlv(0x14, Buffer.from('Zürich', 'latin1')))), 'CN=Zürich'],
    ['BMPString', name(attribute(CN, der.tlv(0x1e, Buffer.from('ő', 'utf16le').swap16()))), 'CN=ő'],
    ['BMPString of odd length', name(attribute(CN, der.tlv(0x1e, Buffer.of(1)))), 'CN=#1e0101'],
    ['UniversalString', name(attribute(CN, der.tlv(0x1c, Buffer.of(0, 1, 0xf6, 0)))), 'CN=😀'],
    [
      'UniversalString beyond Unicode',
      name(attribute(CN, der.tlv(0x1c, Buffer.of(0, 0x11, 0, 0)))),
      'CN=#1c0400110000',
    ],
    ['UTF-8 that is none', name(attribute(CN, der.tlv(0x0c, Buffer.of(0xff)))), 'CN=\ufffd'],
    ['an empty name', der.sequence(), ''],
  ])('RFC 4514: %s', async (_, subject, text) => {
    expect((await read({ dnsNames: ['a.example'], subject })).subject).toBe(text);
  });

  it.each([
    ['the common name', {}, 'CN=a,O=b', 'a'],
    [
      'the last of two common names, which is the most specific',
      { subject: name(attribute(CN, der.utf8('x')), attribute(CN, der.utf8('y'))) },
      '',
      'y',
    ],
    [
      'else the first DNS name',
      {
        subject: name(attribute('2.5.4.10', der.utf8('Org'))),
        dnsNames: ['first.example', 'second.example'],
      },
      '',
      'first.example',
    ],
    ['else the subject', { subject: name(attribute('2.5.4.10', der.utf8('Org'))) }, '', 'O=Org'],
  ] as const)('is called by %s', async (_, options, __, label) => {
    expect((await read({ name: 'a', ...options })).label).toBe(label);
  });

  it('is called by its serial number when there is no name at all', async () => {
    const { label, serial } = await read({ subject: der.sequence() });
    expect(label).toBe(`serial ${serial}`);
  });
});

describe('odd certificates', () => {
  const SAN = '2.5.29.17';
  const BASIC = '2.5.29.19';
  it.each([
    ['garbage in subjectAltName', [extension(SAN, Buffer.of(1, 2, 3))], { dnsNames: [] }],
    ['garbage in basicConstraints', [extension(BASIC, Buffer.of(0xff))], { isCa: false }],
    [
      'a path length below zero',
      [extension(BASIC, der.sequence(der.truth(), der.tlv(2, Buffer.of(0xff))))],
      { isCa: false },
    ],
    [
      'basicConstraints twice, the first saying CA',
      [basicConstraints(true), basicConstraints(true)],
      { isCa: false },
    ],
    ['cA written out as false', [extension(BASIC, der.sequence(der.tlv(1, Buffer.of(0))))], { isCa: false }],
    [
      'a critical extension that nobody knows',
      [extension('1.3.6.1.4.1.99999.9', Buffer.of(0), true)],
      { isCa: false },
    ],
    ['an empty extension', [extension('1.3.6.1.4.1.99999.9', Buffer.alloc(0))], {}],
    [
      'other kinds of names beside the DNS name',
      [
        extension(
          SAN,
          der.sequence(
            der.implicit(1, Buffer.from('a@b')),
            der.explicit(0, der.oid('1.2.3')),
            der.implicit(2, Buffer.from('a.example')),
          ),
        ),
      ],
      { dnsNames: ['a.example'] },
    ],
  ])('takes %s', async (_, extensions, facts) => {
    expect(await read({ name: 'odd', extensions })).toMatchObject({ label: 'odd', ...facts });
  });

  it('takes version 1', async () => {
    expect(await read({ name: 'old', version: 1 })).toMatchObject({
      isCa: false,
      dnsNames: [],
      label: 'old',
    });
  });

  it('reads a certificate on which the certificate library gives up', async () => {
    const bent = await authority.issueLeaf({
      name: 'odd',
      extensions: [extension(SAN, Buffer.of(1, 2, 3)), keyUsage(0)],
    });
    expect(() => new peculiar.X509Certificate(bent.certificate).getExtension(SAN)).toThrow();
    expect(readCertificate(bent.certificate).pin).toBe(bent.pin);
  });

  it.each([
    ['an extension list of integers', der.sequence(der.integer(1))],
    ['an extension without a value', der.sequence(der.oid(SAN))],
  ])('refuses %s', async (_, extensionBytes) => {
    await expect(read({ name: 'odd', extensions: [extensionBytes] })).rejects.toThrow(DerError);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['text', Buffer.from('-----BEGIN CERTIFICATE-----')],
    ['a name alone', nameOf('x')],
    ['zeros', Buffer.alloc(1000)],
    ['nesting without end', Buffer.from('3080'.repeat(50_000), 'hex')],
  ])('refuses %s', (_, bytes) => expect(() => readCertificate(bytes)).toThrow(DerError));

  it("doesn't hang on to the caller's bytes", async () => {
    const { certificate, pin } = await authority.issueLeaf({ dnsNames: ['a.example'] });
    const buffer = Buffer.from(certificate);
    readCertificate(buffer);
    buffer.fill(0);
    expect(readCertificate(certificate).pin).toBe(pin);
  });
});
