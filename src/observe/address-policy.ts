import { isIP, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = readonly [network: string, name: string, source: string];

const METADATA = "a cloud provider's metadata service";

/**
 * What isn't the public internet, the narrow before the wide. From the IANA IPv4 and IPv6 Special-Purpose Address Registries
 * (what they don't mark as globally reachable) and from the cloud providers' documentation of their metadata services.
 */
const RANGES: readonly Range[] = [
  ['169.254.169.254/32', METADATA, 'AWS, Azure, Google Cloud and others'],
  ['100.100.100.200/32', METADATA, 'Alibaba Cloud'],
  ['168.63.129.16/32', METADATA, 'Azure'],
  ['192.0.0.192/32', METADATA, 'Oracle Cloud'],
  ['0.0.0.0/8', 'an unspecified address', 'RFC 1122'],
  ['10.0.0.0/8', 'a private address', 'RFC 1918'],
  ['100.64.0.0/10', 'a carrier-grade NAT address', 'RFC 6598'],
  ['127.0.0.0/8', 'a loopback address', 'RFC 1122'],
  ['169.254.0.0/16', 'a link-local address', 'RFC 3927'],
  ['172.16.0.0/12', 'a private address', 'RFC 1918'],
  ['192.0.0.0/24', 'a reserved address', 'RFC 6890'],
  ['192.0.2.0/24', 'a documentation address', 'RFC 5737'],
  ['192.88.99.0/24', 'a reserved address', 'RFC 7526'],
  ['192.168.0.0/16', 'a private address', 'RFC 1918'],
  ['198.18.0.0/15', 'a benchmarking address', 'RFC 2544'],
  ['198.51.100.0/24', 'a documentation address', 'RFC 5737'],
  ['203.0.113.0/24', 'a documentation address', 'RFC 5737'],
  ['224.0.0.0/4', 'a multicast address', 'RFC 5771'],
  ['255.255.255.255/32', 'the broadcast address', 'RFC 919'],
  ['240.0.0.0/4', 'a reserved address', 'RFC 1112'],

  ['fd00:ec2::254/128', METADATA, 'AWS'],
  ['::/128', 'the unspecified address', 'RFC 4291'],
  ['::1/128', 'the loopback address', 'RFC 4291'],
  ['::/96', 'an IPv4-compatible address', 'RFC 4291'],
  ['64:ff9b:1::/48', 'a local NAT64 address', 'RFC 8215'],
  ['100::/64', 'a discard-only address', 'RFC 6666'],
  ['2001:2::/48', 'a benchmarking address', 'RFC 5180'],
  ['2001:10::/28', 'an ORCHID address', 'RFC 4843'],
  ['2001:20::/28', 'an ORCHID address', 'RFC 7343'],
  ['2001::/23', 'a reserved address', 'RFC 2928'],
  ['2001:db8::/32', 'a documentation address', 'RFC 3849'],
  ['3fff::/20', 'a documentation address', 'RFC 9637'],
  ['5f00::/16', 'a segment routing identifier', 'RFC 9602'],
  ['fc00::/7', 'a unique-local address', 'RFC 4193'],
  ['fe80::/10', 'a link-local address', 'RFC 4291'],
  ['fec0::/10', 'a site-local address', 'RFC 3879'],
  ['ff00::/8', 'a multicast address', 'RFC 4291'],
];

/** Global unicast is all that IANA has given out (RFC 4291 section 2.4); the rest of IPv6 is nobody's yet. */
const GLOBAL_UNICAST = '2000::/3';

interface Form {
  readonly network: string;
  readonly name: string;
  /** Leads to the public internet when the IPv4 addresses inside do; otherwise RANGES has the last word. */
  readonly routed: boolean;
  /** The IPv4 addresses inside, each four bytes of the sixteen. */
  readonly inside: (bytes: readonly number[]) => readonly (readonly number[])[];
}

const lastFour: Form['inside'] = (bytes) => [bytes.slice(12)];
/** `::` and `::1` are no forms of 0.0.0.0 and 0.0.0.1. */
const lastFourIfAny: Form['inside'] = (bytes) => (bytes[12] === 0 ? [] : lastFour(bytes));

/** IPv6 addresses that a host or a router on the way turns back into IPv4. */
const FORMS: readonly Form[] = [
  { network: '::ffff:0:0/96', name: 'IPv4-mapped', routed: true, inside: lastFour },
  { network: '::/96', name: 'IPv4-compatible', routed: false, inside: lastFourIfAny },
  { network: '64:ff9b::/96', name: 'NAT64', routed: true, inside: lastFour },
  { network: '2002::/16', name: '6to4', routed: true, inside: (bytes) => [bytes.slice(2, 6)] },
  {
    network: '2001::/32',
    name: 'Teredo',
    routed: false,
    // The server, and the client with every bit inverted (RFC 4380 section 4).
    inside: (bytes) => [bytes.slice(4, 8), bytes.slice(12).map((byte) => byte ^ 0xff)],
  },
];

type Network = [Address, number];
const ranges = RANGES.map((range) => ({ network: ipaddr.parseCIDR(range[0]) as Network, range }));
const forms = FORMS.map((form) => ({ network: ipaddr.parseCIDR(form.network) as Network, form }));
const globalUnicast = ipaddr.parseCIDR(GLOBAL_UNICAST) as Network;

/**
 * The one spelling of an address (RFC 5952 for IPv6). Null for anything that isn't an address in standard form:
 * `0177.0.0.1`, `2130706433` and `127.1` are none.
 */
export function canonicalAddress(text: string): string | null {
  const address = parse(text);
  // The zone of a link-local address goes along as it is (RFC 4007 section 11).
  return address === null ? null : `${address}${/%.*$/.exec(text)?.[0] ?? ''}`;
}

/**
 * What keeps an address from being asked, as a phrase with its range and source, e.g.
 * `a private address (10.0.0.0/8, RFC 1918)`; null for one on the public internet.
 */
export function notPublic(text: string): string | null {
  const address = parse(text);
  return address === null ? 'not an IP address in standard form' : judge(address);
}

function parse(text: string): Address | null {
  // ipaddr.js takes octal and hexadecimal numbers too.
  if (isIP(text) === 0) return null;
  if (!isIPv6(text)) return ipaddr.parse(text);
  // It also reads the deprecated `::192.0.2.1` as `::ffff:192.0.2.1`, which is another address.
  const hex = text.replace(/%.*$/, '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)/, (_, ...bytes: string[]) => {
    const [a, b, c, d] = bytes.map(Number) as [number, number, number, number];
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  return ipaddr.parse(hex);
}

function judge(address: Address): string | null {
  const form = forms.find(({ network }) => within(address, network))?.form;
  if (form !== undefined) {
    for (const bytes of form.inside(address.toByteArray())) {
      const inside = new ipaddr.IPv4([...bytes]);
      const reason = judge(inside);
      if (reason !== null) return `the ${form.name} form of ${inside}, ${reason}`;
    }
    if (form.routed) return null;
  }
  const found = ranges.find(({ network }) => within(address, network));
  if (found !== undefined) {
    const [network, name, source] = found.range;
    return `${name} (${network}, ${source})`;
  }
  return address.kind() === 'ipv4' || within(address, globalUnicast)
    ? null
    : `a reserved address (outside ${GLOBAL_UNICAST}, RFC 4291)`;
}

function within(address: Address, [network, bits]: Network): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}
