import type { PinFault } from '../../model/pins.ts';
import { meantPin } from '../meant.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { quote } from './values.ts';

/** Of a SHA-256. */
const LENGTH = 32;
const ONE_MORE =
  'print the pin of a live host with `pinwarden pins HOST`, or that of a certificate file with `pinwarden pins FILE`';

/** What the platform makes of a pin's text, which need not be trimmed. That the file is refused is left to say. */
export interface PinText {
  /** Canonical base64 of the 32 bytes; null when the parser throws. */
  readonly sha256: string | null;
  readonly fault: PinFault | null;
}

/** Decodes as `XmlConfigSource.parsePin` does, and says what Android Lint's strict decoder (`java.util.Base64`) minds. */
export function readPinText(text: string): PinText {
  const decoded = decodeBase64(text);
  if ('bytes' in decoded && decoded.bytes.length === LENGTH) {
    const sha256 = encodeBase64(decoded.bytes);
    return { sha256, fault: tolerated(text, sha256) };
  }
  const what =
    'refused' in decoded
      ? `it is no base64 that Android decodes: ${decoded.refused}.`
      : `it decodes to ${decoded.bytes.length} ${decoded.bytes.length === 1 ? 'byte' : 'bytes'}, and a SHA-256 has ${LENGTH}.`;
  const { cause, hint } = explained(text);
  const message = `${what}${cause === null ? '' : ` ${cause}`}`;
  return { sha256: null, fault: { message, hint, effect: 'rejects-file', meant: meantPin(text) } };
}

function tolerated(text: string, sha256: string): PinFault | null {
  const bare = sha256.slice(0, -1);
  if (text === sha256 || text === bare) return null;
  const hint = `write ${sha256}`;
  const visible = text.replace(/\s/g, '');
  if (visible !== text && (visible === sha256 || visible === bare)) {
    const message =
      'white space stands in or round it. The platform skips that, Android Lint refuses it (java.util.Base64).';
    return { message, hint, effect: 'tolerated', meant: meantPin(text) };
  }
  const foreign = /[^A-Za-z\d+/=\s]/u.exec(visible);
  if (foreign !== null) {
    const message = `${quote(foreign[0])} is outside the base64 alphabet. The platform skips it, Android Lint refuses it (java.util.Base64).`;
    return { message, hint, effect: 'tolerated', meant: null };
  }
  const message =
    'its last letter carries bits that decoding drops. No encoder writes that, so that a letter may be mistyped; TrustKit, which compares the text, never matches it.';
  return { message, hint: `${hint} if these bytes are meant`, effect: 'tolerated', meant: null };
}

/** What a text that is no pin looks like. */
function explained(text: string): { readonly cause: string | null; readonly hint: string } {
  const visible = text.replace(/\s/g, '');
  const prefix = /^["']?(?:pin-)?sha-?256[/:=-]["']?/i.exec(visible);
  if (prefix !== null) {
    const rest = meantPin(visible);
    const cause = `The prefix ${quote(prefix[0])} belongs to other tools (OkHttp, HPKP).`;
    return { cause, hint: rest === null ? 'leave the prefix out' : `write ${rest}` };
  }
  if (/^[\dA-Fa-f]{64}$/.test(visible.replace(/[:-]/g, ''))) {
    const bytes = Buffer.from(visible.replace(/[:-]/g, ''), 'hex');
    return {
      cause: 'It is 32 bytes in hexadecimal, and the platform wants base64.',
      hint: `write ${encodeBase64(bytes)} if it is the hash of the public key (SubjectPublicKeyInfo), not of the certificate`,
    };
  }
  if (/[-_]/.test(visible)) {
    const standard = canonical(visible.replaceAll('-', '+').replaceAll('_', '/'));
    if (standard !== null) {
      return {
        cause: "It is base64url; `-` and `_` are not of the platform's alphabet.",
        hint: `write ${standard}`,
      };
    }
  }
  const parts = visible.split(/[,;|]|(?<==)(?=[^=])/).filter((part) => part !== '');
  if (parts.length > 1 && parts.length < 20 && parts.every((part) => canonical(part) !== null)) {
    return { cause: `It is ${parts.length} pins in one element.`, hint: 'write a `<pin>` for each' };
  }
  const unpadded = canonical(visible.replace(/=+$/, ''));
  if (unpadded !== null) return { cause: null, hint: `write ${unpadded}` };
  if (/^[@?][\w+:]*\/|\$[({]|\{\{/.test(visible)) {
    return { cause: 'References and placeholders are not resolved here.', hint: ONE_MORE };
  }
  return { cause: null, hint: ONE_MORE };
}

function canonical(text: string): string | null {
  if (!/^[A-Za-z\d+/]{43}=?$/.test(text)) return null;
  const decoded = decodeBase64(text);
  return 'bytes' in decoded ? encodeBase64(decoded.bytes) : null;
}
