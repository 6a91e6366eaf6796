import type { HostPins } from '../model/generation.ts';
import { commentOn, distinctPins } from './domains.ts';

/** A `CertificatePinner` in Kotlin. `**.` is any depth with the apex, from OkHttp 4.3 on (CertificatePinner, "Wildcards"). */
export function okHttp(hosts: readonly HostPins[]): string {
  const calls = hosts.flatMap((host) => {
    const pattern = host.includeSubdomains ? `**.${host.host}` : host.host;
    return distinctPins(host).flatMap((pin) => [
      `    // ${commentOn(pin).replace(/[^\x20-\x7e]/g, '?')}`,
      `    .add("${pattern}", "sha256/${pin.sha256}")`,
    ]);
  });
  return `${['val certificatePinner = CertificatePinner.Builder()', ...calls, '    .build()'].join('\n')}\n`;
}
