import { newNetworkSecurityConfig } from '../formats/android-nsc/render.ts';
import { newTransportSecurity } from '../formats/ios-ats/render.ts';
import type { TextAnswer } from '../model/change.ts';
import type { HostPins } from '../model/generation.ts';
import { chainDomains, listedDomains } from './domains.ts';
import { okHttp } from './okhttp.ts';
import { trustKitAndroid, trustKitIos } from './trustkit.ts';

export { type Choice, choosePins, wrongPins } from './choose.ts';
export { chainDomains, listedDomains, listWarnings } from './domains.ts';
export { endOf } from './expiration.ts';

export type Target = 'android' | 'ios' | 'trustkit-android' | 'trustkit-ios' | 'okhttp';

export interface Generator {
  readonly id: Target;
  /** What it is and where it goes. */
  readonly title: string;
  render(hosts: readonly HostPins[]): TextAnswer;
}

/** Every kind of configuration that can be made, in the order in which it is printed. */
export const generators: readonly Generator[] = [
  {
    id: 'android',
    title:
      'Android: res/xml/network_security_config.xml, named by android:networkSecurityConfig="@xml/network_security_config" on <application>',
    render: (hosts) => newNetworkSecurityConfig(chainDomains(hosts)),
  },
  {
    id: 'ios',
    title: "iOS: for the dictionary of the app's Info.plist, and of each extension that connects",
    render: (hosts) => newTransportSecurity(listedDomains(hosts)),
  },
  {
    id: 'trustkit-android',
    title: 'TrustKit for Android: res/xml/network_security_config.xml',
    render: trustKitAndroid,
  },
  {
    id: 'trustkit-ios',
    title: 'TrustKit for iOS: for the dictionary of the Info.plist',
    render: trustKitIos,
  },
  { id: 'okhttp', title: 'OkHttp: CertificatePinner, Kotlin', render: (hosts) => ({ text: okHttp(hosts) }) },
];
