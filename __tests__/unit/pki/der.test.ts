import { describe, expect, it } from 'vitest';
import { DerError, DerReader, dotted, onlyElement, TAG } from '../../../src/pki/der.ts';
import { certificateParts, instant } from '../../../src/pki/structure.ts';
import * as der from '../../support/der.ts';
import { root } from '../../support/pki.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('DerReader, X.690 section 10', () => {
  it.each([
    ['nothing at all', '', /an element is missing/],
    ['a tag without a length', '30', /the length is missing/],
    ['an indefinite length', '30 80 00 00', /an indefinite length/],
    ['contents that reach past the end', '30 03 02 01', /1 bytes past the end/],
    ['a length that is cut off', '30 82 01', /the length is cut off/],
    ['a long form below 128', '30 81 7f', /shortest form/],
    ['a long form with a leading zero', `30 82 00 80${' 00'.repeat(128)}`, /shortest form/],
    ['a length of five bytes', '30 85 00 00 00 00 00', /a length of 5 bytes/],
    ['the reserved length 0xff', '30 ff', /a length of 127 bytes/],
    ['a tag number above 30', '3f 81 00 00', /a tag number above 30/],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => new DerReader(hex(bytes)).next()).toThrow(DerError);
    expect(() => new DerReader(hex(bytes)).next()).toThrow(message);
  });

  it.each([0, 1, 127, 128, 255, 256, 65_535, 65_536])('reads %i bytes of contents', (length) => {
    const { tag, content, bytes } = new DerReader(der.tlv(0x04, Buffer.alloc(length))).next();
    expect([tag, content.length]).toEqual([TAG.octetString, length]);
    expect(bytes).toEqual(der.tlv(0x04, Buffer.alloc(length)));
  });

  it('stays in a view of a larger buffer', () => {
    const whole = Buffer.concat([hex('ffff'), der.integer(7), hex('0201')]);
    const reader = new DerReader(whole.subarray(2, 5));
    expect(reader.next().content).toEqual(hex('07'));
    expect(reader.done).toBe(true);
  });

  it('wants the element that was asked for, and it alone', () => {
    expect(() => onlyElement(der.integer(1), TAG.sequence, 'the list')).toThrow(
      'offset 0: the list is not there',
    );
    expect(() => onlyElement(hex('3000 05'), TAG.sequence, 'the list')).toThrow(
      'offset 2: 1 bytes follow the list',
    );
  });
});

describe('dotted', () => {
  it.each([
    '0.9.2342.19200300.100.1.25',
    '1.2.840.113549.1.1.1',
    '1.3.101.112',
    '2.5.29.17',
    '2.999.3',
    '2.16.840.1.101.3.4.3.17',
  ])('%s', (id) => expect(dotted(der.oid(id).subarray(2))).toBe(id));

  it('reads arcs beyond 2^53, as UUIDs make them (X.667)', () => {
    const content = hex('69 83f09ea3d6b1c6a5d8e0a7c3f19cd5b4e6a812');
    expect(dotted(content)).toMatch(/^2\.25\.\d{30,}$/);
  });

  it.each([
    ['an open arc', '2a 86'],
    ['nothing', ''],
  ])('refuses %s', (_, bytes) => expect(() => dotted(hex(bytes))).toThrow('cut off'));

  it('refuses one of a hundred thousand bytes without working it out', () => {
    expect(() => dotted(Buffer.alloc(100_000, 0xff))).toThrow('an object identifier of 100000 bytes');
  });
});

describe('instant, RFC 5280 section 4.1.2.5', () => {
  const utc = (text: string): number => instant(new DerReader(der.tlv(0x17, Buffer.from(text))).next());
  const generalized = (text: string): number =>
    instant(new DerReader(der.tlv(0x18, Buffer.from(text))).next());

  it.each([
    ['490101000000Z', '2049-01-01T00:00:00.000Z'],
    ['500101000000Z', '1950-01-01T00:00:00.000Z'],
    ['991231235959Z', '1999-12-31T23:59:59.000Z'],
    ['000229120000Z', '2000-02-29T12:00:00.000Z'],
  ])('UTCTime %s is %s', (text, iso) => expect(utc(text)).toBe(Date.parse(iso)));

  it.each([
    ['20500101000000Z', '2050-01-01T00:00:00.000Z'],
    ['99991231235959Z', '9999-12-31T23:59:59.000Z'],
    ['00010101000000Z', '0001-01-01T00:00:00.000Z'],
  ])('GeneralizedTime %s is %s', (text, iso) => expect(generalized(text)).toBe(Date.parse(iso)));

  it.each(['4901010000Z', '490101000000', '490101000000+0000', '49010100000Z', '', '20490101000000Z'])(
    'refuses UTCTime %j',
    (text) => expect(() => utc(text)).toThrow('in no form that certificates may use'),
  );
  it.each(['20490101000000.5Z', '490101000000Z', '20490101000000'])('refuses GeneralizedTime %j', (text) =>
    expect(() => generalized(text)).toThrow('in no form that certificates may use'),
  );
  it.each(['490230000000Z', '491301000000Z', '490101240000Z', '490101006000Z', '490101000060Z'])(
    'refuses %s, which is no instant',
    (text) => expect(() => utc(text)).toThrow('a date that does not exist'),
  );
  it('refuses another type', () => {
    expect(() => instant(new DerReader(der.utf8('490101000000Z')).next())).toThrow(DerError);
  });
});

describe('certificateParts', () => {
  it("are the certificate's own bytes", async () => {
    const { certificate, keys } = await root({ name: 'Root' });
    const parts = certificateParts(certificate);
    expect(parts.subjectPublicKeyInfo).toEqual(keys.publicKey.export({ type: 'spki', format: 'der' }));
    expect(parts.subjectPublicKeyInfo.buffer).toBe((certificate as Buffer).buffer);
    expect(parts.subject).toEqual(parts.issuer);
  });

  it('refuses bytes after the certificate', async () => {
    const { certificate } = await root({ name: 'Root' });
    expect(() => certificateParts(Buffer.concat([certificate, hex('0a')]))).toThrow(
      '1 bytes follow the certificate',
    );
  });

  it('refuses every truncation of one with DerError', async () => {
    const { certificate } = await root({ name: 'Root' });
    for (let length = 0; length < certificate.length; length++) {
      expect(() => certificateParts(certificate.subarray(0, length))).toThrow(DerError);
    }
  });

  it('answers or throws DerError for every flipped byte', async () => {
    const { certificate } = await root({ name: 'Root' });
    for (let at = 0; at < certificate.length; at++) {
      for (const mask of [0x01, 0x80, 0xff]) {
        const bent = Buffer.from(certificate);
        bent[at] = (bent[at] as number) ^ mask;
        try {
          certificateParts(bent);
        } catch (error) {
          expect(error).toBeInstanceOf(DerError);
        }
      }
    }
  });
});
