import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainPem, type KeyKind, root } from './pki.ts';

const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version']);
    return true;
  } catch {
    return false;
  }
})();

/** The certificates that other tests rely on must be ones that OpenSSL takes. */
describe.skipIf(!hasOpenssl)('the test PKI, by the openssl command (skipped where it is missing)', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pinwarden-pki-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const verify = (anchor: string, intermediates: string, leaf: string, ...more: string[]): string => {
    writeFileSync(join(folder, 'root.pem'), anchor);
    writeFileSync(join(folder, 'ca.pem'), intermediates);
    writeFileSync(join(folder, 'leaf.pem'), leaf);
    const files = ['-CAfile', 'root.pem', '-untrusted', 'ca.pem', ...more, 'leaf.pem'];
    return execFileSync('openssl', ['verify', '-x509_strict', '-purpose', 'sslserver', ...files], {
      cwd: folder,
      encoding: 'utf8',
    });
  };

  const kinds: KeyKind[] = [
    'rsa',
    'rsa-pss',
    'rsa-pss-restricted',
    'p256',
    'p384',
    'p521',
    'ed25519',
    'ed448',
  ];
  it.each(kinds)('verifies a chain of %s keys', async (key) => {
    const top = await root({ name: 'Root', key });
    const ca = await top.issueCa({ name: 'CA', key });
    const leaf = await ca.issueLeaf({
      dnsNames: ['a.example'],
      ipAddresses: ['127.0.0.1', '2001:db8::1'],
      key,
    });
    expect(verify(top.pem, ca.pem, leaf.pem, '-verify_hostname', 'a.example')).toBe('leaf.pem: OK\n');
    expect(verify(top.pem, ca.pem, leaf.pem, '-verify_ip', '2001:db8::1')).toBe('leaf.pem: OK\n');
  });

  it('verifies over a cross-sign', async () => {
    const [old, young] = [await root({ name: 'Old' }), await root({ name: 'Young' })];
    const cross = await old.crossSign(young);
    const ca = await young.issueCa({ name: 'CA', pathLength: 0 });
    const leaf = await ca.issueLeaf({ dnsNames: ['a.example'] });
    expect(verify(old.pem, chainPem(ca, cross), leaf.pem)).toBe('leaf.pem: OK\n');
    expect(cross.pin).toBe(young.pin);
  });
});
