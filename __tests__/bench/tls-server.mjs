// node tls-server.mjs FOLDER: a TLS server on loopback with an ECDSA and an RSA certificate, which are made in FOLDER. Prints
// its two ports: at `port` every name gets the same certificate, at `distinctPort` each gets bytes of its own.
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext, createServer } from 'node:tls';

const folder = process.argv[2];
/** Written over with the number of the name. */
const SERIAL = '7f6e6d6c6b6a6968';
const ALPNProtocols = ['h2', 'http/1.1'];

const ecdsa = issue('ecdsa', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']);
const rsa = issue('rsa', ['-newkey', 'rsa:2048']);
const same = { key: [ecdsa.key, rsa.key], cert: [ecdsa.chain, rsa.chain], ALPNProtocols };
const distinct = { ...same, SNICallback: (name, done) => done(null, contextOf(name)) };
const [port, distinctPort] = await Promise.all([same, distinct].map(listen));
console.log(JSON.stringify({ port, distinctPort }));

/** A leaf and the issuer that is sent with it, as servers do. */
function issue(name, keyOptions) {
  const issuer = make(`${name}-issuer`, [...keyOptions, '-subj', `/CN=Bench ${name} issuer`]);
  const leaf = make(`${name}-leaf`, [
    ...[...keyOptions, '-subj', '/CN=example.com', '-addext', 'subjectAltName=DNS:*.example.com'],
    ...['-CA', issuer.path, '-CAkey', issuer.keyPath, '-set_serial', `0x${SERIAL}`],
  ]);
  return { key: leaf.key, chain: leaf.pem + issuer.pem, leaf: leaf.pem, issuer: issuer.pem };
}

function make(name, options) {
  const path = join(folder, `${name}.pem`);
  const keyPath = join(folder, `${name}.key`);
  const output = ['-keyout', keyPath, '-out', path];
  execFileSync('openssl', ['req', '-x509', '-nodes', '-days', '30', ...options, ...output], {
    stdio: 'pipe',
  });
  return { path, keyPath, pem: readFileSync(path, 'utf8'), key: readFileSync(keyPath, 'utf8') };
}

/** The issuer's signature no longer fits then; a client sees the chain all the same. */
function contextOf(name) {
  const der = Buffer.from(new X509Certificate(ecdsa.leaf).raw);
  const serial = der.indexOf(Buffer.from(SERIAL, 'hex'));
  der.writeUInt32BE(Number(/\d+/.exec(name)), serial + 4);
  const leaf = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
  return createSecureContext({ key: ecdsa.key, cert: leaf + ecdsa.issuer });
}

function listen(options) {
  const server = createServer(options, (socket) => socket.on('error', () => undefined));
  server.on('tlsClientError', () => undefined);
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      resolve(server.address().port);
    }),
  );
}
