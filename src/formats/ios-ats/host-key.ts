import { domainToASCII } from 'node:url';
import { quote } from './wording.ts';

const BUILD_VARIABLE = /\$(?:\([^()]*\)|\{[^{}]*\})/;
const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;
const LONGEST_ADDRESS = 45;

/** The first build variable in a text, e.g. `$(API_PIN)`; null when there is none. */
export function buildVariable(text: string): string | null {
  return BUILD_VARIABLE.exec(text)?.[0] ?? null;
}

/** An IPv4 or IPv6 address, near enough: iOS compares it as plain text. */
export function isAddress(key: string): boolean {
  if (key.length > LONGEST_ADDRESS) return false;
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(key) || /^[\da-f]*:[\da-f]*:[\da-f:.]*$/i.test(key);
}

/** A sentence saying why no host can equal a key of NSPinnedDomains, which iOS compares as it stands; null for a sound one. */
export function whyNeverMatches(key: string): string | null {
  if (key === '') return 'it is empty, and no host is.';
  const variable = buildVariable(key);
  if (variable !== null) {
    return `it holds the build variable ${quote(variable)}; Xcode expands variables in values only, and the key stays as it is.`;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\s\u0000-\u001f\u007f]/.test(key)) return 'it holds white space, and no host does.';
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(key)) return 'it is a URL; a host has no scheme.';
  if (key.includes('*')) {
    return 'it holds a wildcard, which iOS does not know; NSIncludesSubdomains covers the names one label below a key.';
  }
  if (isAddress(key)) return null;
  if (/[/\\?#]/.test(key)) return 'it holds a path; iOS compares it with the host alone.';
  if (/^\[.*\]/.test(key)) return 'it is in brackets; iOS compares it with the bare address.';
  if (/:\d*$/.test(key)) return 'it holds a port; iOS compares it with the host alone.';
  if (key.endsWith('.')) {
    return 'it ends with a dot; iOS takes one from the end of the host, and none from the key.';
  }
  if (key.startsWith('.')) return 'it begins with a dot, and no host does.';
  return whyNoHostName(key);
}

function whyNoHostName(key: string): string | null {
  if (key.length > LONGEST_NAME)
    return `it has ${key.length} characters, and a host at most ${LONGEST_NAME}.`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII
  if (/[^\u0000-\u007f]/.test(key)) {
    const ascii = domainToASCII(key);
    const written = ascii === '' ? '' : `; the host is ${quote(ascii)}`;
    return `it is not in the xn-- form that hosts have on the wire, and iOS compares it as it stands${written}.`;
  }
  const foreign = /[^a-z\d._-]/i.exec(key);
  if (foreign !== null) return `it holds ${quote(foreign[0])}, and no host does.`;
  const labels = key.split('.');
  if (labels.includes('')) return 'it holds two dots in a row, and no host does.';
  if (labels.some((label) => label.length > LONGEST_LABEL)) {
    return `it holds a label of more than ${LONGEST_LABEL} characters, and no host does.`;
  }
  return null;
}
