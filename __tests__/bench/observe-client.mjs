// node observe-client.mjs OBSERVE_MODULE, a child of observing.mjs: asks with observe() and tells what that took.
import { createHash, X509Certificate } from 'node:crypto';
import { peakBytes } from './peak-memory.mjs';

const { mergeObservations, observationsText, observe } = await import(process.argv[2]);

process.on('message', async ({ hosts, ports, options, upTo }) => {
  const connectTo = new Map(
    Object.entries(ports).map(([host, port]) => [host, { address: '127.0.0.1', port }]),
  );
  const endpoints = hosts.map((host) => ({ host, port: 443 }));
  const start = performance.now();
  let lastAnswer = start;
  const observations = await observe(endpoints, { ...options, connectTo }, ({ kind, failure }) => {
    if (kind === 'answered' && failure === undefined) lastAnswer = performance.now();
  });
  const pins = upTo === 'pins' ? observations.map(pinOf) : [];
  const text = upTo === 'text' ? textOf(endpoints, observations) : '';
  process.send({
    ms: performance.now() - start,
    lastAnswerMs: lastAnswer - start,
    failures: observations.flatMap(({ failure }) => failure ?? []),
    pins: [...new Set(pins)],
    certificates: text === '' ? 0 : Object.keys(JSON.parse(text).certificates).length,
    peakBytes: peakBytes(),
  });
});

/** Without Pinwarden's own reader, which knows a certificate again when it has read it once. */
function pinOf({ chain }) {
  const { publicKey } = new X509Certificate(Buffer.from(chain[0], 'base64'));
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
}

function textOf(endpoints, observations) {
  const request = { keyTypes: ['any'], repeat: 1, vantage: null };
  const requested = endpoints.map((endpoint) => ({ endpoint, ...request }));
  const set = mergeObservations([{ requested, observations }]);
  return observationsText(set, { version: '0.0.0', vantage: null, shard: null });
}
