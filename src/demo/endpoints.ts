import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:tls';
import { type Identity, privateKeyPem } from './pki.ts';

/** A TLS server on loopback that shows a chain. */
export interface DemoEndpoint {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves `chain`, leaf first, on a free port of 127.0.0.1 until it is closed. */
export async function serve(host: string, chain: readonly Identity[]): Promise<DemoEndpoint> {
  const [leaf] = chain as readonly [Identity, ...Identity[]];
  const server: Server = createServer({
    key: await privateKeyPem(leaf),
    cert: chain.map(({ certificate }) => certificate.toString('pem')).join('\n'),
  });
  // A client that hangs up in the middle is no event worth a stack trace.
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
