import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type PlistValue } from 'plist';

/** The pins that the sample app ships, by what is to become of them. */
export interface SamplePins {
  readonly healthy: {
    readonly leaf: string;
    readonly backup: string;
    readonly issuer: string;
    readonly spareCa: string;
  };
  readonly rotated: { readonly old: string; readonly backup: string };
  readonly single: { readonly leaf: string };
  readonly expired: { readonly leaf: string; readonly backup: string };
  readonly swapped: { readonly leaf: string; readonly backup: string };
  /** yyyy-MM-dd */
  readonly lapsed: string;
  readonly holds: string;
}

export const ANDROID_CONFIG = 'android/app/src/main/res/xml/network_security_config.xml';
export const IOS_CONFIG = 'ios/DemoApp/Info.plist';

/** Writes a small mobile repository, Android and iOS, into `folder`. */
export async function writeSample(folder: string, pins: SamplePins): Promise<readonly string[]> {
  const files: Record<string, string> = {
    'android/app/build.gradle': GRADLE,
    'android/app/src/main/AndroidManifest.xml': MANIFEST,
    [ANDROID_CONFIG]: androidConfig(pins),
    'ios/DemoApp.xcodeproj/project.pbxproj': XCODE_PROJECT,
    [IOS_CONFIG]: iosConfig(pins),
    '.github/pinwarden.yml': CONFIGURATION,
  };
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return Object.keys(files);
}

function domainConfig(
  host: string,
  expiration: string | null,
  pins: readonly (readonly [string, string])[],
): string {
  const attribute = expiration === null ? '' : ` expiration="${expiration}"`;
  return [
    '    <domain-config>',
    `        <domain includeSubdomains="false">${host}</domain>`,
    `        <pin-set${attribute}>`,
    ...pins.map(([pin, what]) => `            <pin digest="SHA-256">${pin}</pin> <!-- ${what} -->`),
    '        </pin-set>',
    '    </domain-config>',
  ].join('\n');
}

function androidConfig({ healthy, rotated, single, expired, lapsed, holds }: SamplePins): string {
  const configs = [
    domainConfig('api.example.com', holds, [
      [healthy.leaf, 'the key in use'],
      [healthy.backup, 'the key in the safe'],
    ]),
    domainConfig('login.example.com', null, [
      [rotated.old, "last year's key"],
      [rotated.backup, 'a key that never went live'],
    ]),
    domainConfig('cdn.example.com', null, [[single.leaf, 'the only key']]),
    domainConfig('pay.example.com', lapsed, [
      [expired.leaf, 'the key in use'],
      [expired.backup, 'the key in the safe'],
    ]),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n<network-security-config>\n${configs.join('\n')}\n</network-security-config>\n`;
}

function identities(pins: readonly string[]): PlistValue {
  return pins.map((pin) => ({ 'SPKI-SHA256-BASE64': pin }));
}

function iosConfig({ healthy, swapped }: SamplePins): string {
  const pinned = {
    'api.example.com': { NSPinnedCAIdentities: identities([healthy.issuer, healthy.spareCa]) },
    'chat.example.com': { NSPinnedCAIdentities: identities([swapped.leaf, swapped.backup]) },
  };
  const info = {
    CFBundleIdentifier: 'com.example.demo',
    NSAppTransportSecurity: { NSPinnedDomains: pinned },
  };
  return `${build(info, { indent: '\t' })}\n`;
}

const CONFIGURATION = `ignore:
  - rule: platforms-differ
    reason: the two apps of this sample show a mistake each, and share one host alone
`;

const GRADLE = `android {
    namespace "com.example.demo"
    defaultConfig {
        applicationId "com.example.demo"
        minSdk 26
    }
}
`;

const MANIFEST = `<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android">
    <application
        android:label="Demo"
        android:networkSecurityConfig="@xml/network_security_config" />
</manifest>
`;

const XCODE_PROJECT = `// !$*UTF8*$!
{
\tarchiveVersion = 1;
\tobjectVersion = 56;
\tobjects = {
\t\t8A0000000000000000000001 /* Release */ = {
\t\t\tisa = XCBuildConfiguration;
\t\t\tbuildSettings = {
\t\t\t\tINFOPLIST_FILE = DemoApp/Info.plist;
\t\t\t\tIPHONEOS_DEPLOYMENT_TARGET = 15.0;
\t\t\t};
\t\t\tname = Release;
\t\t};
\t};
\trootObject = 8A0000000000000000000000;
}
`;
