import { newNetworkSecurityConfig } from '../formats/android-nsc/render.ts';
import type { TextAnswer } from '../model/change.ts';
import type { HostPins } from '../model/generation.ts';
import { commentOf } from '../text/comment.ts';
import { chainDomains, commentOn, distinctPins } from './domains.ts';

/**
 * `network_security_config.xml` with TrustKit-Android's element in each domain-config: without it the library only reports
 * (TrustKit-Android, TrustKitConfiguration and docs/getting-started).
 */
export function trustKitAndroid(hosts: readonly HostPins[]): TextAnswer {
  const refusal = whyRefused(hosts);
  if (refusal !== null) return { refusal };
  const answer = newNetworkSecurityConfig(chainDomains(hosts));
  if ('refusal' in answer) return answer;
  const element = '<trustkit-config enforcePinning="true" disableDefaultReportUri="true" />';
  return { text: answer.text.replace(/^( *)<\/domain-config>$/gm, `$1    ${element}\n$&`) };
}

/** The key TSKConfiguration with its dictionary, for an Info.plist (TrustKit 3, parse_configuration.m). */
export function trustKitIos(hosts: readonly HostPins[]): TextAnswer {
  const refusal = whyRefused(hosts) ?? whyKeyRefused(hosts);
  if (refusal !== null) return { refusal };
  const domains = hosts.flatMap((each) => [
    `\t\t<key>${each.host}</key>`,
    '\t\t<dict>',
    ...domain(each),
    '\t\t</dict>',
  ]);
  const lines = [
    '<key>TSKConfiguration</key>',
    '<dict>',
    '\t<key>TSKSwizzleNetworkDelegates</key>',
    '\t<false/>',
    '\t<key>TSKPinnedDomains</key>',
    '\t<dict>',
    ...domains,
    '\t</dict>',
    '</dict>',
  ];
  return { text: `${lines.join('\n')}\n` };
}

function domain(host: HostPins): string[] {
  const pins = distinctPins(host).flatMap((pin) => [
    `\t\t\t\t${commentOf(commentOn(pin), 'unicode')}`,
    `\t\t\t\t<string>${pin.sha256}</string>`,
  ]);
  const end =
    host.expiration === null
      ? []
      : ['\t\t\t<key>TSKExpirationDate</key>', `\t\t\t<string>${host.expiration}</string>`];
  return [
    '\t\t\t<key>TSKIncludeSubdomains</key>',
    `\t\t\t<${host.includeSubdomains}/>`,
    '\t\t\t<key>TSKEnforcePinning</key>',
    '\t\t\t<true/>',
    '\t\t\t<key>TSKDisableDefaultReportUri</key>',
    '\t\t\t<true/>',
    ...end,
    '\t\t\t<key>TSKPublicKeyHashes</key>',
    '\t\t\t<array>',
    ...pins,
    '\t\t\t</array>',
  ];
}

/** Both libraries refuse to start with fewer than two distinct pins while they enforce. */
function whyRefused(hosts: readonly HostPins[]): string | null {
  const short = hosts.find((host) => distinctPins(host).length < 2);
  return short === undefined
    ? null
    : `TrustKit crashes at launch with fewer than two distinct pins, and ${short.host} has one: give a backup, --backup ${short.host}=FILE`;
}

/** Others block the connection when they are met before a match (TrustKit 3, TSKSPKIHashCache and TSKPinningValidator). */
const IOS_KEYS = /^(RSA (2048|3072|4096)|ECDSA P-(256|384))$/;

function whyKeyRefused(hosts: readonly HostPins[]): string | null {
  for (const { host, pins } of hosts) {
    const odd = pins.find(({ key }) => key !== '' && !IOS_KEYS.test(key));
    if (odd !== undefined)
      return `TrustKit for iOS takes RSA of 2048, 3072 and 4096 bits, P-256 and P-384; ${odd.label} of ${host} has ${odd.key}.`;
  }
  return null;
}
