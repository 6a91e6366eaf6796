/** A network security configuration with one pinned host. */
export function nsc(
  host: string,
  pins: readonly string[],
  { expiration, subdomains = false }: { expiration?: string; subdomains?: boolean } = {},
): string {
  const attribute = expiration === undefined ? '' : ` expiration="${expiration}"`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<network-security-config>',
    '    <domain-config>',
    `        <domain includeSubdomains="${subdomains}">${host}</domain>`,
    `        <pin-set${attribute}>`,
    ...pins.map((pin) => `            <pin digest="SHA-256">${pin}</pin>`),
    '        </pin-set>',
    '    </domain-config>',
    '</network-security-config>',
    '',
  ].join('\n');
}

export const MANIFEST = `<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android">
    <application android:networkSecurityConfig="@xml/network_security_config" />
</manifest>
`;

export const NSC_PATH = 'app/src/main/res/xml/network_security_config.xml';

/** The files of a small Android app that pins one host. */
export function androidApp(host: string, pins: readonly string[]): Record<string, string> {
  return { 'app/src/main/AndroidManifest.xml': MANIFEST, [NSC_PATH]: nsc(host, pins) };
}
