import { isIP, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import { UsageError } from '../errors.ts';
import { canonicalAddress } from './address-policy.ts';

/** Where a host is asked instead: an IP address or a name that is resolved, and a port or the endpoint's own. */
export interface ConnectTarget {
  readonly address: string;
  readonly port: number | null;
}

/** By host as the endpoint has it (lower case, A-labels); `*` stands for every host that isn't named. */
export type ConnectTo = ReadonlyMap<string, ConnectTarget>;

/** Stands for every host. */
const ANY_HOST = '*';
/** A resolver takes 0177.0.0.1, 2130706433 and 127.1 for 127.0.0.1; nobody who reads the option does. */
const NUMERIC = /(^|\.)(\d+|0x[0-9a-f]*)\.?$/i;
/** What a URL would end or read otherwise. */
const NOT_IN_NAMES = /[\s/?#@\\:%[\]]/;
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

/**
 * Reads `HOST=ADDRESS[:PORT]` values. An IPv6 address with a port is bracketed. As with curl's option of that name, SNI and
 * name checks stay with HOST. Throws UsageError for a value that doesn't fit and for a host that is sent to two places.
 */
export function parseConnectTo(values: readonly string[]): Map<string, ConnectTarget> {
  const targets = new Map<string, ConnectTarget>();
  for (const value of values) {
    const equals = value.indexOf('=');
    if (equals < 0) throw refusal(value, 'there is no `=` in it');
    const host = readHost(value, value.slice(0, equals).trim());
    const target = readTarget(value, value.slice(equals + 1).trim());
    const earlier = targets.get(host);
    if (earlier !== undefined && (earlier.address !== target.address || earlier.port !== target.port)) {
      throw refusal(value, `\`${host}\` is already sent to ${shown(earlier)}`);
    }
    targets.set(host, target);
  }
  return targets;
}

/** Where `host` is asked instead; undefined when it is asked at its own addresses. */
export function targetFor(connectTo: ConnectTo, host: string): ConnectTarget | undefined {
  const name = canonicalAddress(host) ?? host.toLowerCase().replace(/\.$/, '');
  return connectTo.get(name) ?? connectTo.get(ANY_HOST);
}

function readHost(value: string, text: string): string {
  if (text === '') throw refusal(value, 'no host stands before the `=`');
  if (text === ANY_HOST) return text;
  const host = canonicalAddress(unbracketed(text)) ?? nameOf(text);
  if (host === null) throw refusal(value, `\`${text}\` is neither a host name nor an address nor \`*\``);
  return host;
}

function readTarget(value: string, text: string): ConnectTarget {
  if (text === '') throw refusal(value, 'no address stands after the `=`');
  if (isIPv6(text)) return { address: canonicalAddress(text) as string, port: null };
  const parts = /^(\[[^\]]*\]|[^:[\]]*)(?::(.*))?$/s.exec(text);
  const place = parts?.[1];
  if (place === undefined) {
    throw refusal(value, `\`${text}\` is no address; an IPv6 address with a port is written [::1]:8443`);
  }
  return { address: readAddress(value, place), port: readPort(value, parts?.[2]) };
}

function readAddress(value: string, text: string): string {
  if (text.startsWith('[')) {
    const address = isIPv6(unbracketed(text)) ? canonicalAddress(unbracketed(text)) : null;
    if (address === null) throw refusal(value, `\`${text}\` doesn't hold an IPv6 address`);
    return address;
  }
  if (isIP(text) === 0 && NUMERIC.test(text)) {
    throw refusal(value, `\`${text}\` looks like an IPv4 address and isn't four decimal numbers`);
  }
  const address = canonicalAddress(text) ?? nameOf(text);
  if (address === null) throw refusal(value, `\`${text}\` is neither an address nor a host name`);
  return address;
}

function readPort(value: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw refusal(value, `\`${text}\` is no port from 1 to 65535`);
  return port;
}

/** The A-labels of a host name in lower case, without the final dot; null when no server could have it. */
function nameOf(text: string): string | null {
  if (NOT_IN_NAMES.test(text) || NUMERIC.test(text)) return null;
  const name = domainToASCII(text).replace(/\.$/, '');
  return name.length <= 253 && name.split('.').every((label) => LABEL.test(label)) ? name : null;
}

function unbracketed(text: string): string {
  return text.replace(/^\[(.*)\]$/s, '$1');
}

function shown({ address, port }: ConnectTarget): string {
  const place = isIPv6(address) && port !== null ? `[${address}]` : address;
  return port === null ? place : `${place}:${port}`;
}

function refusal(value: string, what: string): UsageError {
  return new UsageError(
    `\`connect-to\` is \`${value}\`: ${what}. It takes HOST=ADDRESS[:PORT]; HOST may be \`*\`.`,
    '--connect-to api.example.com=127.0.0.1:8443 or --connect-to "*=[::1]:8443"',
  );
}
