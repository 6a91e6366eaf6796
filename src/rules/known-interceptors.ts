/**
 * Roots that products which read TLS traffic make for themselves, by what stands in the root's subject: from each product's
 * own documentation of how to install its root. The name is the product's.
 */
const INTERCEPTORS: readonly (readonly [subject: RegExp, product: string])[] = [
  [/\bmitmproxy\b/i, 'mitmproxy'],
  [/\bCharles Proxy\b/i, 'Charles'],
  [/\bPortSwigger\b/i, 'Burp Suite'],
  [/\bFiddler(Root)?\b|DO_NOT_TRUST_Fiddler/i, 'Fiddler'],
  [/\bProxyman\b/i, 'Proxyman'],
  [/\bZAP Root CA\b|\bOWASP Zed Attack Proxy\b/i, 'ZAP'],
  [/\bZscaler\b/i, 'Zscaler'],
  [/\bNetskope\b|\bgoskope\b/i, 'Netskope'],
  [/\bFortinet\b|\bFortiGate\b/i, 'FortiGate'],
  [/\bPalo Alto Networks\b/i, 'Palo Alto Networks'],
  [/\bCisco Umbrella\b/i, 'Cisco Umbrella'],
  [/\bBlue ?Coat\b/i, 'Blue Coat'],
  [/\bSophos\b/i, 'Sophos'],
  [/\bWatchGuard\b/i, 'WatchGuard'],
  [/\bUntangle\b/i, 'Untangle'],
  [/\bSquid\b/i, 'Squid'],
  [/\bKaspersky\b/i, 'Kaspersky'],
  [/\bESET SSL Filter\b/i, 'ESET'],
  [/\bBitdefender\b/i, 'Bitdefender'],
  [/\bavast!? Web\/Mail Shield\b|\bAVG Web\/Mail Shield\b/i, 'Avast or AVG'],
];

/** The product whose root this is, told by its subject; null for any other. A name proves nothing; it only helps to look. */
export function knownInterceptor(subject: string): string | null {
  return INTERCEPTORS.find(([pattern]) => pattern.test(subject))?.[1] ?? null;
}
