import { describe, expect, it } from 'vitest';
import { canonicalAddress, notPublic } from '../../../src/observe/address-policy.ts';

const METADATA = "a cloud provider's metadata service";

describe('notPublic', () => {
  it.each([
    // IANA IPv4 Special-Purpose Address Registry, first and last address of each range.
    ['0.0.0.0', 'an unspecified address (0.0.0.0/8, RFC 1122)'],
    ['0.255.255.255', 'an unspecified address (0.0.0.0/8, RFC 1122)'],
    ['10.0.0.0', 'a private address (10.0.0.0/8, RFC 1918)'],
    ['10.255.255.255', 'a private address (10.0.0.0/8, RFC 1918)'],
    ['100.64.0.0', 'a carrier-grade NAT address (100.64.0.0/10, RFC 6598)'],
    ['100.127.255.255', 'a carrier-grade NAT address (100.64.0.0/10, RFC 6598)'],
    ['127.0.0.1', 'a loopback address (127.0.0.0/8, RFC 1122)'],
    ['127.255.255.255', 'a loopback address (127.0.0.0/8, RFC 1122)'],
    ['169.254.0.0', 'a link-local address (169.254.0.0/16, RFC 3927)'],
    ['169.254.255.255', 'a link-local address (169.254.0.0/16, RFC 3927)'],
    ['172.16.0.0', 'a private address (172.16.0.0/12, RFC 1918)'],
    ['172.31.255.255', 'a private address (172.16.0.0/12, RFC 1918)'],
    ['192.0.0.1', 'a reserved address (192.0.0.0/24, RFC 6890)'],
    ['192.0.2.1', 'a documentation address (192.0.2.0/24, RFC 5737)'],
    ['192.88.99.1', 'a reserved address (192.88.99.0/24, RFC 7526)'],
    ['192.168.0.0', 'a private address (192.168.0.0/16, RFC 1918)'],
    ['192.168.255.255', 'a private address (192.168.0.0/16, RFC 1918)'],
    ['198.18.0.0', 'a benchmarking address (198.18.0.0/15, RFC 2544)'],
    ['198.19.255.255', 'a benchmarking address (198.18.0.0/15, RFC 2544)'],
    ['198.51.100.1', 'a documentation address (198.51.100.0/24, RFC 5737)'],
    ['203.0.113.1', 'a documentation address (203.0.113.0/24, RFC 5737)'],
    ['224.0.0.0', 'a multicast address (224.0.0.0/4, RFC 5771)'],
    ['239.255.255.255', 'a multicast address (224.0.0.0/4, RFC 5771)'],
    ['240.0.0.0', 'a reserved address (240.0.0.0/4, RFC 1112)'],
    ['255.255.255.254', 'a reserved address (240.0.0.0/4, RFC 1112)'],
    ['255.255.255.255', 'the broadcast address (255.255.255.255/32, RFC 919)'],
    // Metadata services, one of them at an address that is otherwise public.
    ['169.254.169.254', `${METADATA} (169.254.169.254/32, AWS, Azure, Google Cloud and others)`],
    ['100.100.100.200', `${METADATA} (100.100.100.200/32, Alibaba Cloud)`],
    ['168.63.129.16', `${METADATA} (168.63.129.16/32, Azure)`],
    ['192.0.0.192', `${METADATA} (192.0.0.192/32, Oracle Cloud)`],
    ['fd00:ec2::254', `${METADATA} (fd00:ec2::254/128, AWS)`],
    // IANA IPv6 Special-Purpose Address Registry.
    ['::', 'the unspecified address (::/128, RFC 4291)'],
    ['::1', 'the loopback address (::1/128, RFC 4291)'],
    ['64:ff9b:1::808:808', 'a local NAT64 address (64:ff9b:1::/48, RFC 8215)'],
    ['100::1', 'a discard-only address (100::/64, RFC 6666)'],
    ['2001:2::1', 'a benchmarking address (2001:2::/48, RFC 5180)'],
    ['2001:1::5', 'a reserved address (2001::/23, RFC 2928)'],
    ['2001:10::1', 'an ORCHID address (2001:10::/28, RFC 4843)'],
    ['2001:2f:ffff::1', 'an ORCHID address (2001:20::/28, RFC 7343)'],
    ['2001:db8::1', 'a documentation address (2001:db8::/32, RFC 3849)'],
    ['3fff:fff::1', 'a documentation address (3fff::/20, RFC 9637)'],
    ['5f00::1', 'a segment routing identifier (5f00::/16, RFC 9602)'],
    ['fc00::1', 'a unique-local address (fc00::/7, RFC 4193)'],
    ['fdff:ffff::1', 'a unique-local address (fc00::/7, RFC 4193)'],
    ['fe80::1', 'a link-local address (fe80::/10, RFC 4291)'],
    ['fe80::1%eth0', 'a link-local address (fe80::/10, RFC 4291)'],
    ['febf::1', 'a link-local address (fe80::/10, RFC 4291)'],
    ['fec0::1', 'a site-local address (fec0::/10, RFC 3879)'],
    ['ff02::1', 'a multicast address (ff00::/8, RFC 4291)'],
    // RFC 4291 section 2.4: nobody has been given what lies outside 2000::/3.
    ['1fff::1', 'a reserved address (outside 2000::/3, RFC 4291)'],
    ['4000::1', 'a reserved address (outside 2000::/3, RFC 4291)'],
    ['::ffff:0:8.8.8.8', 'a reserved address (outside 2000::/3, RFC 4291)'],
    // IPv4 in IPv6's clothes.
    ['::ffff:127.0.0.1', 'the IPv4-mapped form of 127.0.0.1, a loopback address (127.0.0.0/8, RFC 1122)'],
    ['::ffff:7f00:1', 'the IPv4-mapped form of 127.0.0.1, a loopback address (127.0.0.0/8, RFC 1122)'],
    [
      '0:0:0:0:0:FFFF:0A00:0005',
      'the IPv4-mapped form of 10.0.0.5, a private address (10.0.0.0/8, RFC 1918)',
    ],
    [
      '::ffff:a9fe:a9fe',
      `the IPv4-mapped form of 169.254.169.254, ${METADATA} (169.254.169.254/32, AWS, Azure, Google Cloud and others)`,
    ],
    [
      '::192.168.1.1',
      'the IPv4-compatible form of 192.168.1.1, a private address (192.168.0.0/16, RFC 1918)',
    ],
    ['::2', 'an IPv4-compatible address (::/96, RFC 4291)'],
    ['::8.8.8.8', 'an IPv4-compatible address (::/96, RFC 4291)'],
    ['64:ff9b::10.1.2.3', 'the NAT64 form of 10.1.2.3, a private address (10.0.0.0/8, RFC 1918)'],
    ['64:ff9b::a83f:8110', `the NAT64 form of 168.63.129.16, ${METADATA} (168.63.129.16/32, Azure)`],
    ['2002:7f00:1::', 'the 6to4 form of 127.0.0.1, a loopback address (127.0.0.0/8, RFC 1122)'],
    ['2002:c0a8:101::1', 'the 6to4 form of 192.168.1.1, a private address (192.168.0.0/16, RFC 1918)'],
    // RFC 4380 section 4: server 65.54.227.120; the client's bits are inverted.
    [
      '2001:0:4136:e378:8000:63bf:f5ff:fffa',
      'the Teredo form of 10.0.0.5, a private address (10.0.0.0/8, RFC 1918)',
    ],
    [
      '2001:0:a00:5:8000:63bf:3fff:fdd2',
      'the Teredo form of 10.0.0.5, a private address (10.0.0.0/8, RFC 1918)',
    ],
    // A Teredo server and client that are both public: 65.54.227.120 and 8.8.8.8.
    ['2001:0:4136:e378:8000:63bf:f7f7:f7f7', 'a reserved address (2001::/23, RFC 2928)'],
  ])('%s: %s', (address, reason) => {
    expect(notPublic(address)).toBe(reason);
  });

  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '168.63.129.15',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.0',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:200::1',
    '2001:4860:4860::8888',
    '2606:4700::1111',
    '2a00:1450::1',
    // Networks with NAT64 and DNS64 give names such addresses.
    '64:ff9b::8.8.8.8',
    '::ffff:8.8.8.8',
    '2002:808:808::1',
  ])('%s is on the public internet', (address) => {
    expect(notPublic(address)).toBeNull();
  });

  it.each([
    '0177.0.0.1',
    '0x7f.0.0.1',
    '0x7f000001',
    '2130706433',
    '127.1',
    '127.0.0.01',
    '127.0.0.1 ',
    '127.0.0.1\0',
    '127.0.0.1/8',
    '１２７.0.0.1',
    '[::1]',
    '::ffff:0177.0.0.1',
    'localhost',
    '',
  ])('%j is no address in standard form', (address) => {
    expect(notPublic(address)).toBe('not an IP address in standard form');
    expect(canonicalAddress(address)).toBeNull();
  });
});

describe('canonicalAddress', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    // RFC 5952 section 4.
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:0db8:0000:0001:0000:0000:0000:0000', '2001:db8:0:1::'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['FE80:0::1%eth0.1-a', 'fe80::1%eth0.1-a'],
    ['fe80::1%1.2.3.4', 'fe80::1%1.2.3.4'],
    // Not `::ffff:8.8.8.8`.
    ['::8.8.8.8', '::808:808'],
    ['::ffff:8.8.8.8', '::ffff:808:808'],
  ])('spells %s as %s', (text, spelled) => {
    expect(canonicalAddress(text)).toBe(spelled);
  });
});
