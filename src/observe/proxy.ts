import { isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import { UsageError } from '../errors.ts';
import { canonicalAddress } from './address-policy.ts';

/** An HTTP proxy that is asked with CONNECT (RFC 9110 section 9.3.6). */
export interface HttpProxy {
  /** It is spoken to in TLS. */
  readonly secure: boolean;
  /** A name in A-labels or an IP address, without brackets. */
  readonly host: string;
  readonly port: number;
  /** The value of Proxy-Authorization: a secret. */
  readonly authorization: string | null;
  /** `host:port`, `[address]:port` for IPv6; without credentials. */
  readonly label: string;
}

/** A name or an IP address, and a port. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** What a URL would end or read otherwise. */
const NOT_IN_NAMES = /[\s/?#@\\:%[\]]/;
/** RFC 7617 section 2 forbids them in user names and passwords. */
const CONTROL = /\p{Cc}/u;

/**
 * Reads `[http://|https://][USER:PASSWORD@]HOST[:PORT]`; `http` where no scheme is given, as in curl and Go. User name and
 * password are percent-decoded and sent as UTF-8 (RFC 7617). The port is 80 or 443 if none is given, the scheme's own
 * (RFC 9110 section 4.2) and what Go's net/http takes (`portMap` in transport.go); curl's 1080 is the port of SOCKS.
 * `from` is the option or variable that the message names. Throws UsageError for anything else; it never repeats the value.
 */
export function parseProxy(text: string, from: string): HttpProxy {
  const refuse = (what: string): UsageError => refusal(from, what);
  const [, scheme, rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(text.trim()) ?? [];
  if (scheme !== undefined && !/^https?$/i.test(scheme)) {
    throw refuse(/^socks/i.test(scheme) ? 'it is a SOCKS proxy' : 'its scheme is neither http nor https');
  }
  const secure = scheme?.toLowerCase() === 'https';
  // The last one: what stands before it may be a password with an `@` of its own.
  const at = rest.lastIndexOf('@');
  const authorization = at < 0 ? null : basic(rest.slice(0, at), refuse);
  const parts = /^(\[[^\]]*\]|[^:/?#]*)(?::([^/?#]*))?\/?(.*)$/s.exec(rest.slice(at + 1));
  if (parts?.[3] !== '') throw refuse('something follows its host and port');
  const host = readHost(parts[1] ?? '', refuse);
  const port = parts[2] === undefined ? (secure ? 443 : 80) : readPort(parts[2], refuse);
  return { secure, host, port, authorization, label: shown({ host, port }) };
}

/** The header's value for `USER:PASSWORD`, each percent-encoded; null where both are empty and no colon stands there. */
function basic(text: string, refuse: (what: string) => UsageError): string | null {
  if (text === '') return null;
  if (/[/?#]/.test(text)) {
    throw refuse('a `/`, `?` or `#` stands before its `@`; in a password they are written %2F, %3F and %23');
  }
  const [, user, password] = (/^([^:]*):?(.*)$/s.exec(text) ?? []).map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      throw refuse('its user name or password is not percent-encoded UTF-8; a `%` is written %25');
    }
  });
  if (user?.includes(':')) throw refuse('its user name has a colon, which Basic authentication cannot send');
  const both = `${user}:${password}`;
  if (CONTROL.test(both)) throw refuse('its user name or password has a control character');
  return `Basic ${Buffer.from(both, 'utf8').toString('base64')}`;
}

function readHost(text: string, refuse: (what: string) => UsageError): string {
  if (text === '') throw refuse('it has no host');
  if (text.startsWith('[')) {
    const address = isIPv6(unbracketed(text)) ? canonicalAddress(unbracketed(text)) : null;
    if (address === null) throw refuse('its brackets do not hold an IPv6 address');
    return address;
  }
  const name = nameOf(text);
  if (name === '') throw refuse('its host is neither a name nor an address');
  return name;
}

function readPort(text: string, refuse: (what: string) => UsageError): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) {
    throw refuse('its port is not a number from 1 to 65535 (an IPv6 address is written in brackets)');
  }
  return port;
}

/** Says nothing of the value: in a malformed one, a password can stand where the host or the port belongs. */
function refusal(from: string, what: string): UsageError {
  return new UsageError(
    `\`${from}\` cannot be used: ${what}. It takes [http://|https://][USER:PASSWORD@]HOST[:PORT].`,
    from === 'proxy' ? '--proxy http://proxy.example.com:3128' : `${from}=http://proxy.example.com:3128`,
  );
}

/** A-labels in lower case, without the final dot; empty where that is no name. */
export function nameOf(text: string): string {
  return NOT_IN_NAMES.test(text) ? '' : domainToASCII(text).replace(/\.$/, '');
}

/** Without the brackets of an IPv6 address in a URL. */
export function unbracketed(text: string): string {
  return text.replace(/^\[(.*)\]$/s, '$1');
}

/** `host:port`, `[address]:port` for IPv6. */
export function shown({ host, port }: Place): string {
  return isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`;
}
