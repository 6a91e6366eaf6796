import { describe, expect, it } from 'vitest';
import { readPinText } from '../../../../src/formats/android-nsc/pin-text.ts';
import { pinOf } from './reading.ts';

const PIN = pinOf('leaf');
const HEX = Buffer.from(PIN, 'base64').toString('hex');
const URL_SAFE = 'arnx6499M4j0-dWG9m6Z_VQIDfLERvDlhmiwnAihbdA=';
const STANDARD = 'arnx6499M4j0+dWG9m6Z/VQIDfLERvDlhmiwnAihbdA=';

describe("the platform page's table, row by row", () => {
  it.each([
    // pin text, what the device compares with, what a strict decoder thinks
    ['canonical 44 characters', PIN, PIN, 'good'],
    ['43 characters, no padding', PIN.slice(0, -1), PIN, 'good'],
    ['outer white space', ` ${PIN}\n`, PIN, 'tolerated'],
    ['inner white space', `${PIN.slice(0, 20)}\r\n\t${PIN.slice(20)}`, PIN, 'tolerated'],
    ['white space round 43 characters', ` ${PIN.slice(0, -1)}`, PIN, 'tolerated'],
    ['base64url', URL_SAFE, null, 'rejects-file'],
    ['sha256/ prefix', `sha256/${PIN}`, null, 'rejects-file'],
    ['64 hex digits', HEX, null, 'rejects-file'],
    ['colon hex', (HEX.match(/../g) as string[]).join(':').toUpperCase(), null, 'rejects-file'],
  ])('%s', (_, text, sha256, effect) => {
    const read = readPinText(text);
    expect(read.sha256).toBe(sha256);
    expect(read.fault?.effect ?? 'good').toBe(effect);
  });
});

describe('what Android takes and others refuse', () => {
  it.each([
    [`"${PIN}"`, '`"` is outside the base64 alphabet'],
    [`${PIN},`, '`,` is outside the base64 alphabet'],
    [`${PIN.slice(0, 9)}\u00a0${PIN.slice(9)}`, 'white space stands in or round it'],
    [`${'B'.repeat(43)}=`, 'its last letter carries bits that decoding drops'],
    ['B'.repeat(43), 'its last letter carries bits that decoding drops'],
  ])('%j', (text, message) => {
    const { sha256, fault } = readPinText(text);
    expect(sha256).not.toBeNull();
    expect(fault?.effect).toBe('tolerated');
    expect(fault?.message).toContain(message);
    expect(fault?.hint).toContain(`write ${sha256}`);
  });
});

describe('the pin that is certainly meant', () => {
  it.each([
    [`${PIN.slice(0, 9)} ${PIN.slice(9)}`, PIN],
    [`sha256/${PIN}`, PIN],
    [`pin-sha256="${PIN}"`, PIN],
    [URL_SAFE, STANDARD],
    [`${PIN}=`, PIN],
    [HEX, null],
    [`"${PIN}"`, null],
    [`${'B'.repeat(43)}=`, null],
    [`${PIN},${PIN}`, null],
    ['', null],
    ['@string/api_pin', null],
  ])('%j', (text, meant) => expect(readPinText(text).fault).toMatchObject({ meant }));
});

describe('what the parser throws at', () => {
  it.each([
    // text, what is said, what is to be written
    [`sha256/${PIN}`, 'The prefix `sha256/` belongs to other tools', `write ${PIN}`],
    [`SHA-256:${PIN}`, 'The prefix `SHA-256:`', `write ${PIN}`],
    [`pin-sha256="${PIN}"`, 'The prefix `pin-sha256="`', `write ${PIN}`],
    ['sha256/REPLACE_ME', 'The prefix `sha256/`', 'leave the prefix out'],
    [
      HEX,
      'it decodes to 48 bytes, and a SHA-256 has 32. It is 32 bytes in hexadecimal',
      `write ${PIN} if it is the hash of the public key`,
    ],
    [HEX.toUpperCase(), '32 bytes in hexadecimal', `write ${PIN}`],
    [URL_SAFE, 'It is base64url', `write ${STANDARD}`],
    [`${PIN}=`, 'there is a `=` too many', `write ${PIN}`],
    [`${PIN}${pinOf('backup')}`, 'It is 2 pins in one element', 'a `<pin>` for each'],
    [`${PIN}, ${pinOf('backup')}`, 'It is 2 pins in one element', 'a `<pin>` for each'],
    [PIN.slice(0, -2), 'it decodes to 31 bytes', 'pinwarden pins HOST'],
    [PIN.slice(0, 41), 'a letter is left over at the end', 'pinwarden pins HOST'],
    [`${PIN.slice(0, -2)}=`, 'there is a `=` too few', 'pinwarden pins HOST'],
    [Buffer.alloc(20, 7).toString('base64'), 'it decodes to 20 bytes', 'pinwarden pins HOST'],
    [Buffer.alloc(1, 7).toString('base64'), 'it decodes to 1 byte,', 'pinwarden pins HOST'],
    ['', 'it decodes to 0 bytes', 'pinwarden pins HOST'],
    ['\u00a0', 'it decodes to 0 bytes', 'pinwarden pins HOST'],
    ['@string/api_pin', 'References and placeholders are not resolved here', 'pinwarden pins HOST'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a build file may leave
    ['${apiPin}', 'References and placeholders are not resolved here', 'pinwarden pins HOST'],
    ['$(API_PIN)', 'References and placeholders are not resolved here', 'pinwarden pins HOST'],
  ])('%j', (text, message, hint) => {
    const { sha256, fault } = readPinText(text);
    expect(sha256).toBeNull();
    expect(fault?.effect).toBe('rejects-file');
    expect(fault?.message).toContain(message);
    expect(fault?.hint).toContain(hint);
  });

  it('megabytes of anything, without delay', () => {
    for (const text of ['A', '=', '-', ' ', 'A=', 'ab:', 'sha256/', '${', 'A,'].map((each) =>
      each.repeat(1_000_000),
    )) {
      expect(readPinText(text).sha256).toBeNull();
    }
  });
});
