import type { Pin, PinFault } from '../../model/pins.ts';
import { meantPin } from '../meant.ts';
import { buildVariable } from './host-key.ts';
import { quote } from './wording.ts';

/** What iOS makes of the text of a pin. */
export type PinText = Pick<Pin, 'sha256' | 'fault' | 'variable'>;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));
export const SHA256_BYTES = 32;
/** 32 bytes in base64; the last letter carries four bits that count and two zeros. */
const CANONICAL = /^[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]=$/;

const MOST_KEPT = 64;
const WANTED = 'write the base64 of the SHA-256 of the public key: 44 characters, the last of them `=`';

export interface Decoded {
  /** How many bytes it decodes to. */
  readonly length: number;
  /** The first of them, as far as anybody looks. */
  readonly bytes: Uint8Array;
  /** Where the padding that ended the decoding ends; the length of the text when none did. */
  readonly end: number;
  /** Characters before `end` that are neither of the alphabet nor `=`; the first of them. */
  readonly skipped: string;
  /** A `=` before `end` that ended nothing: it counts as six zero bits. */
  readonly strayPadding: boolean;
}

/**
 * Base64 as Apple's Security framework decodes pins (SecBase64.c, SecBase64Decode): four characters at a time, those
 * outside the alphabet skipped, an incomplete group dropped, everything after a padded group ignored.
 */
export function decodeBase64(text: string): Decoded {
  const bytes: number[] = [];
  const group: number[] = [];
  let length = 0;
  let padding = 0;
  let skipped = '';
  let strayPadding = false;
  let end = 0;
  while (end < text.length) {
    const character = text.charAt(end++);
    const value = VALUES.get(character);
    if (character === '=') padding++;
    else if (value === undefined) {
      if (skipped.length < MOST_KEPT) skipped += character;
      continue;
    } else {
      strayPadding ||= padding > 0;
      padding = 0;
    }
    group.push(value ?? 0);
    if (group.length < 4) continue;
    const [a = 0, b = 0, c = 0, d = 0] = group.splice(0);
    const decoded = [(a << 2) | (b >> 4), (b << 4) | (c >> 2), (c << 6) | d];
    // Three or four `=` in one group are no padding to this decoder, and yet they end the text.
    decoded.length -= padding > 2 ? 0 : padding;
    length += decoded.length;
    if (bytes.length < MOST_KEPT) bytes.push(...decoded);
    if (padding > 0) break;
  }
  return { length, bytes: Uint8Array.from(bytes), end, skipped, strayPadding };
}

/** What the value of `SPKI-SHA256-BASE64` comes to. */
export function readPinText(text: string): PinText {
  const variable = buildVariable(text);
  if (variable !== null) return { sha256: null, fault: null, variable };
  if (CANONICAL.test(text)) return { sha256: text, fault: null, variable: null };
  const decoded = decodeBase64(text);
  if (decoded.length === SHA256_BYTES) {
    const sha256 = canonical(decoded);
    return { sha256, fault: tolerated(text, decoded, sha256), variable: null };
  }
  const fault = decoded.length === 0 ? undecodable(text) : ofAnotherLength(text, decoded);
  return { sha256: null, fault, variable: null };
}

function tolerated(text: string, { end, skipped, strayPadding }: Decoded, sha256: string): PinFault | null {
  const effect = 'tolerated';
  const rest = text.slice(end);
  if (/[A-Za-z\d+/]/.test(rest)) {
    const ignored = quote(rest.replace(/^[^A-Za-z\d+/]+/, ''));
    return {
      message: `iOS ignores everything behind the padding: only \`${sha256}\` counts, and ${ignored} is silently no backup.`,
      hint: 'give each pin a dictionary of its own in the list',
      effect,
      meant: null,
    };
  }
  if (strayPadding) {
    return {
      message: 'it holds a `=` in the middle, which iOS reads as zero bits; hardly the pin that was meant.',
      hint: `compare it with the pin of the key; what iOS reads is ${sha256}`,
      effect,
      meant: null,
    };
  }
  const foreign = skipped + rest.slice(0, MOST_KEPT).replaceAll('=', '');
  if (foreign !== '') {
    return {
      message: `it holds ${characters(foreign)} outside the base64 alphabet; iOS skips that, TrustKit and other readers refuse the pin.`,
      hint: `write ${sha256}`,
      effect,
      meant: meantPin(text),
    };
  }
  if (rest === '') return null;
  const message =
    'it holds more `=` than its padding needs; iOS ignores them, TrustKit and other readers refuse the pin.';
  return { message, hint: `write ${sha256}`, effect, meant: meantPin(text) };
}

function undecodable(text: string): PinFault {
  const what = text.trim() === '' ? 'it is empty' : 'it holds no base64 that decodes to anything';
  return {
    message: `${what}: iOS drops it silently from the list.`,
    hint: 'put a pin in its place, or take the item out',
    effect: 'dropped',
    meant: null,
  };
}

function ofAnotherLength(text: string, { length, skipped }: Decoded): PinFault {
  const known = asWrittenElsewhere(text.trim());
  const [what, hint] = known ?? [
    skipped === '' ? null : `it holds ${characters(skipped)} outside the base64 alphabet`,
    null,
  ];
  const meant = meantPin(text);
  const comesTo = `it decodes to ${length} ${length === 1 ? 'byte' : 'bytes'}, and a SHA-256 has ${SHA256_BYTES}`;
  return {
    message: `${what === null ? '' : `${what}; `}${comesTo}: iOS keeps it in the list, where it can match no certificate.`,
    hint: hint ?? (meant === null ? WANTED : `write ${meant}`),
    effect: 'never-matches',
    meant,
  };
}

/** Spellings of a hash that other tools take: what is wrong, and what to write where that is no matter of certainty. */
function asWrittenElsewhere(text: string): readonly [string, string | null] | null {
  const prefix = /^["']?(?:pin-)?sha-?\d+[/:=-]\s*["']?/i.exec(text);
  if (prefix !== null) return [`the prefix ${quote(prefix[0])} is read as part of the hash`, null];
  const digits = text.replace(/[\s:]/g, '');
  if (/^(?:[\da-f]{40}|[\da-f]{64})$/i.test(digits)) {
    const hint =
      'write the base64 of the SHA-256 of the public key; a hexadecimal fingerprint is mostly that of the certificate';
    return ['it is hexadecimal', hint];
  }
  if (/^[\w-]+={0,2}$/.test(text) && /[-_]/.test(text)) {
    const standard = padded(text.replaceAll('-', '+').replaceAll('_', '/'));
    return standard === null ? null : ['it is base64url, whose `-` and `_` iOS skips', null];
  }
  return /^[A-Za-z\d+/]{43}$/.test(text) ? ['the padding is missing', null] : null;
}

function padded(text: string): string | null {
  return sha256Of(text.endsWith('=') ? text : `${text}=`);
}

function sha256Of(text: string): string | null {
  const decoded = decodeBase64(text);
  return decoded.length === SHA256_BYTES ? canonical(decoded) : null;
}

function canonical({ bytes }: Decoded): string {
  return Buffer.from(bytes).toString('base64');
}

/** Names a few of the characters of `text`, white space by name. */
function characters(text: string): string {
  const distinct = [...new Set(text.replace(/\s/g, ' '))];
  const named = distinct.slice(0, 4).map((each) => (each === ' ' ? 'white space' : `\`${each}\``));
  return distinct.length > 4 ? `${named.join(', ')} and more` : named.join(', ');
}
