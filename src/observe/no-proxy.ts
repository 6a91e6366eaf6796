import { isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';
import { canonicalAddress } from './address-policy.ts';
import { nameOf, unbracketed } from './proxy.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/**
 * Whether NO_PROXY has `host` asked without the proxy. As golang.org/x/net/http/httpproxy reads it: `*` is every host,
 * `example.com` the name and those below it, `.example.com` and `*.example.com` only those below it; `name:port` that port
 * alone; IP addresses and CIDR ranges hold for hosts that are addresses, no name is resolved for them. White space parts
 * entries like a comma, as in curl. `localhost` and loopback addresses are as other hosts, as in curl and unlike Go: the
 * proxy may have been given so that nothing is asked past it, and whoever wants them asked directly can list them.
 * What can't be read matches nothing.
 */
export function bypassesProxy(noProxy: string, host: string, port: number): boolean {
  const address = addressOf(unbracketed(host));
  const name = nameOf(host);
  return noProxy.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true;
    const [place, only] = entryParts(entry);
    if (only !== undefined && Number(only) !== port) return false;
    const network = networkOf(place);
    if (network !== null) return address !== null && within(address, network);
    return address === null && covers(place, name);
  });
}

function entryParts(entry: string): readonly [place: string, port: string | undefined] {
  if (isIPv6(entry)) return [entry, undefined];
  const [, place = '', port] = /^(.*?)(?::(\d+))?$/s.exec(entry) ?? [];
  return [unbracketed(place), port];
}

function covers(place: string, name: string): boolean {
  const below = place.replace(/^\*(?=\.)/, '');
  const parent = nameOf(below.replace(/^\./, ''));
  if (parent === '') return false;
  return name.endsWith(`.${parent}`) || (name === parent && !below.startsWith('.'));
}

/** The range of `address/bits`, or an address alone. An IPv4-mapped one stands for IPv4, as in Go. */
function networkOf(text: string): [Address, number] | null {
  const [place = '', length, more] = text.split('/');
  const address = addressOf(place);
  if (address === null || more !== undefined) return null;
  const whole = address.kind() === 'ipv4' ? 32 : 128;
  if (length === undefined) return [address, whole];
  const bits = Number(length) - (isIPv6(place) ? 128 - whole : 0);
  return /^\d{1,3}$/.test(length) && bits >= 0 && bits <= whole ? [address, bits] : null;
}

function addressOf(text: string): Address | null {
  const address = canonicalAddress(text)?.replace(/%.*$/, '');
  return address === undefined ? null : ipaddr.process(address);
}

function within(address: Address, [network, bits]: [Address, number]): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}
