import { DAY_MS } from '../model/day.ts';
import 'reflect-metadata';
import { createHash, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** A throwaway key with its certificate. Made anew in each run and kept in memory only. */
export interface Identity {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
  /** Base64 SHA-256 of the SubjectPublicKeyInfo. */
  readonly pin: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export async function makeRoot(name: string, now: number): Promise<Identity> {
  const keys = await makeKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    notBefore: new Date(now - DAY_MS),
    notAfter: new Date(now + 3650 * DAY_MS),
    signingAlgorithm: ALGORITHM,
    extensions: caExtensions(),
  });
  return identity(certificate, keys);
}

export async function issueCa(issuer: Identity, name: string, now: number): Promise<Identity> {
  return issue(issuer, `CN=${name}`, now, 1825, caExtensions());
}

export async function issueLeaf(issuer: Identity, host: string, now: number): Promise<Identity> {
  return issue(issuer, `CN=${host}`, now, 190, [
    new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }]),
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
  ]);
}

/** The pin of a key that no certificate has yet: what a team keeps in its safe as a backup. */
export async function sparePin(): Promise<string> {
  const { publicKey } = await makeKeys();
  return pinOf(await webcrypto.subtle.exportKey('spki', publicKey));
}

/** PKCS#8 in PEM, for a TLS server in this process. */
export async function privateKeyPem({ keys }: Identity): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`;
}

async function issue(
  issuer: Identity,
  subject: string,
  now: number,
  days: number,
  extensions: x509.Extension[],
): Promise<Identity> {
  const keys = await makeKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    subject,
    issuer: issuer.certificate.subjectName,
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    notBefore: new Date(now - DAY_MS),
    notAfter: new Date(now + days * DAY_MS),
    signingAlgorithm: ALGORITHM,
    extensions,
  });
  return identity(certificate, keys);
}

function caExtensions(): x509.Extension[] {
  return [
    new x509.BasicConstraintsExtension(true, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
  ];
}

async function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
}

function identity(certificate: x509.X509Certificate, keys: webcrypto.CryptoKeyPair): Identity {
  return { certificate, keys, pin: pinOf(certificate.publicKey.rawData) };
}

function pinOf(subjectPublicKeyInfo: ArrayBuffer): string {
  return createHash('sha256').update(Buffer.from(subjectPublicKeyInfo)).digest('base64');
}
