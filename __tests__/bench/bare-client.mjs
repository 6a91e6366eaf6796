// A child of observing.mjs: the least that a Node program does to get the certificate of each host.
import { connect, createSecureContext, rootCertificates } from 'node:tls';

process.on('message', async ({ hosts, port, concurrency }) => {
  const start = performance.now();
  // In what is timed, for each call of observe() makes its own.
  const secureContext = createSecureContext({ ca: [...rootCertificates], minVersion: 'TLSv1.2' });
  const waiting = hosts.values();
  const worker = async () => {
    for (const host of waiting) await certificateOf(host, port, secureContext);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  process.send({ ms: performance.now() - start });
});

function certificateOf(servername, port, secureContext) {
  return new Promise((resolve, reject) => {
    const options = { servername, ALPNProtocols: ['h2', 'http/1.1'], rejectUnauthorized: false };
    const socket = connect({ host: '127.0.0.1', port, secureContext, ...options }, () => {
      resolve(socket.getPeerX509Certificate().raw);
      socket.destroy();
    });
    socket.on('error', reject);
  });
}
