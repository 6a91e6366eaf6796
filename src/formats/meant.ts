import { domainToASCII } from 'node:url';

/** Of 32 bytes in base64 without padding, whose last letter has two bits to spare. */
const LETTERS = /^[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]$/;
const LONGEST_PIN = 200;
const LONGEST_NAME = 253;
const LABEL = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/;

/**
 * The pin that a spelling certainly stands for, canonical base64; null where that is a guess. White space, missing and
 * surplus padding, the prefixes of other tools and base64url leave no doubt. Hexadecimal does (it may be the hash of the
 * certificate), and so do several pins, any other character, and bits that decoding drops (a letter may be mistyped).
 */
export function meantPin(text: string): string | null {
  if (text.length > LONGEST_PIN) return null;
  const visible = text.replace(/\s+/g, '');
  const prefixed = /^(["']?)(?:pin-)?sha-?256[/:=-](["']?)(.*?)\2\1$/i.exec(visible);
  const bare = (prefixed?.[3] ?? visible).replace(/=+$/, '');
  const standard = /[+/]/.test(bare) ? bare : bare.replaceAll('-', '+').replaceAll('_', '/');
  return LETTERS.test(standard) ? `${standard}=` : null;
}

/**
 * The host name that a spelling certainly stands for, as platforms compare it; null where that is a guess. A scheme of the
 * web, one slash or dot at the end and white space round it leave no doubt. A port, a path, a wildcard, user information
 * and letters beyond ASCII do, and so does what may be no name of the DNS.
 */
export function meantHost(text: string): string | null {
  if (text.length > LONGEST_NAME * 2) return null;
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .replace(/\.$/, '');
  const labels = name.split('.');
  const isName = labels.length > 1 && labels.every((label) => LABEL.test(label));
  if (!isName || !/^[a-z]/.test(labels.at(-1) ?? '') || name.length > LONGEST_NAME) return null;
  return domainToASCII(name) === name ? name : null;
}
