import { domainToASCII } from 'node:url';
import { quote } from './values.ts';

/** Of a name in the DNS, without the last dot. */
const LONGEST_NAME = 253;

/**
 * Why no host that an app connects to can equal a domain, nor be under it; null for a sound one. `ApplicationConfig`
 * compares strings, and hosts come lower-case and without a trailing dot.
 *
 * @param name trimmed as Java does it, and lower-case
 */
export function whyNeverMatches(name: string): string | null {
  if (name === '') return 'it is empty.';
  const scheme = /^[a-z][a-z\d+.-]*:\/\//.exec(name);
  if (scheme !== null) return `${quote(scheme[0])} is a scheme, and the platform compares bare host names.`;
  if (/^[@?]/.test(name)) return 'the platform resolves no resource references here.';
  if (name.includes('/')) return 'a host name has no slash.';
  if (name.includes('*')) {
    return 'the platform knows no wildcards; `includeSubdomains="true"` is what covers subdomains.';
  }
  if (/[\s\p{Z}]/u.test(name)) return `${spaceIn(name)} stands in it, and a host name has none.`;
  if (isIPv6(name)) return null;
  const port = /:\d*$/.exec(name);
  if (port !== null) return `${quote(port[0])} is a port, and the port is not part of the comparison.`;
  if (name.startsWith('.')) return 'it begins with a dot, and no host name does.';
  if (name.endsWith('.')) {
    return "it ends in a dot; the platform takes that off the host's name, but not off this one.";
  }
  if (name.includes('..')) return 'it has an empty label between two dots.';
  if (/\P{ASCII}/u.test(name)) {
    const ascii = domainToASCII(name);
    const written = ascii === '' || ascii === name ? 'its A-label form (xn--...)' : quote(ascii);
    return `hosts are compared in their ASCII form: write ${written}.`;
  }
  const foreign = /[^a-z\d._-]/.exec(name);
  if (foreign !== null) return `${quote(foreign[0])} stands in no host name.`;
  return name.length > LONGEST_NAME ? `no host name is longer than ${LONGEST_NAME} characters.` : null;
}

function spaceIn(name: string): string {
  if (name.includes('\u00a0')) return 'a no-break space (which the platform does not trim)';
  return /[ \t\r\n]/.test(name) ? 'white space' : 'a space character (which the platform does not trim)';
}

/** Near enough to tell an address from a name with a port. */
function isIPv6(name: string): boolean {
  return /^\[?[\da-f]*:[\da-f]*:[\da-f:.]*(?:%[\w.-]+)?\]?$/.test(name);
}
