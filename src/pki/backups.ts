import type { Backup } from '../model/backup.ts';
import type { Certificate } from '../model/certificate.ts';
import type { TrustAnchors } from './anchors.ts';
import { readCertificate } from './certificate.ts';
import type { KeyFile } from './key-file.ts';
import { certificateKeyWeakness } from './key-weakness.ts';
import { examine } from './served.ts';

type InHand = Omit<Backup, 'file' | 'host' | 'role'>;

/**
 * What could be served for a host with what a file holds: each certificate that isn't an authority's, with the file's other
 * certificates as its chain, whatever their order; each request and each bare key. Authorities alone are one backup.
 */
export function backupsOf({ certificates, keys }: KeyFile, host: string, anchors: TrustAnchors): InHand[] {
  const read = certificates.map((der) => ({ der, facts: readCertificate(der) }));
  const authorities = read.filter(({ facts }) => facts.isCa);
  const own = read.filter(({ facts }) => !facts.isCa);
  const issuers = authorities.map(({ facts: { pin, label, notAfter } }) => ({ pin, label, notAfter }));
  const chain = authorities.map(({ der }) => base64(der));
  const served = own.map(({ der, facts }): InHand => {
    const worth = examine([base64(der), ...chain], host, anchors);
    return {
      form: 'certificate',
      label: facts.label,
      key: facts.key,
      pin: facts.pin,
      issuers,
      served: worth,
      coversHost: worth.coversHost,
      weakness: certificateKeyWeakness(der),
    };
  });
  const [first] = authorities;
  const alone =
    own.length === 0 && keys.length === 0 && first !== undefined ? [authority(first.facts, issuers)] : [];
  const bare = keys.map(({ form, pin, key, name, dnsNames, weakness }): InHand => {
    const coversHost = dnsNames.length === 0 ? null : dnsNames.some((each) => covers(each, host));
    return { form, label: name ?? key, key, pin, issuers, served: null, coversHost, weakness };
  });
  return [...served, ...bare, ...alone];
}

function authority({ label, key }: Certificate, issuers: Backup['issuers']): InHand {
  return {
    form: 'authority',
    label,
    key,
    pin: null,
    issuers,
    served: null,
    coversHost: null,
    weakness: null,
  };
}

/** Names of a request, which OpenSSL doesn't match for us: a wildcard is the whole first label (RFC 9525 section 6.3). */
function covers(name: string, host: string): boolean {
  const pattern = name.toLowerCase();
  return pattern === host || (pattern.startsWith('*.') && host.slice(host.indexOf('.')) === pattern.slice(1));
}

function base64(der: Uint8Array): string {
  return Buffer.from(der).toString('base64');
}
