import { connect as connectTcp, isIP, type Socket } from 'node:net';
import {
  connect as connectTls,
  createSecureContext,
  rootCertificates,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import type { ChainObservation, ProbeFailure } from '../model/observation.ts';
import { connectFailure, handshakeFailure, timeoutFailure } from './failures.ts';

/** One attempt: the address that is connected to, and the name that goes into SNI. */
export interface Attempt {
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly context: SecureContext;
  /** For the connection and the handshake together. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export type Outcome = Pick<ChainObservation, 'chain' | 'tls' | 'verifyError' | 'failure'> | Failed;

interface Failed {
  readonly failure: ProbeFailure;
}

/** A server that has sent more before the handshake is done won't come to an end by itself. */
const MOST_BYTES = 1024 * 1024;
/** OpenSSL's own limit for a path; a longer chain is no server's configuration. */
const MOST_CERTIFICATES = 100;
/** How often a handshake that is under way is looked at. A healthy one is done before the first look. */
const BYTES_CHECK_MS = 50;

/** What apps offer (OkHttp, URLSession). Front ends route by it and may show another certificate to a client without it. */
const ALPN = ['h2', 'http/1.1'];

/**
 * What all connections share: building it costs more than a handshake. `named` are PEM certificates that are anchors beside
 * the bundled roots, root or not. Naming every anchor keeps out what NODE_EXTRA_CA_CERTS and the system's store would add.
 */
export function secureContext(named: readonly string[]): SecureContext {
  return createSecureContext({
    ca: [...rootCertificates, ...named],
    allowPartialTrustChain: true,
    minVersion: 'TLSv1.2',
    // The library's default level differs between the versions of Node; at 1 all of them judge alike.
    ciphers: 'DEFAULT:@SECLEVEL=1',
  });
}

/** Connects once and reads what is presented. A failure is a value; rejects only when `signal` aborts. */
export function attemptTls(attempt: Attempt): Promise<Outcome> {
  const { host, address, port, context, timeoutMs, signal } = attempt;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    let secure: TLSSocket | undefined;
    let watch: NodeJS.Timeout | undefined;
    const tcp = connectTcp({ host: address, port });

    const close = (): void => {
      clearTimeout(deadline);
      clearInterval(watch);
      signal.removeEventListener('abort', aborted);
      secure?.destroy();
      tcp.destroy();
    };
    const end = (outcome: Outcome): void => {
      close();
      resolve(outcome);
    };
    const fail = (failure: ProbeFailure): void => end({ failure });
    const aborted = (): void => {
      close();
      reject(signal.reason);
    };
    const deadline = setTimeout(() => {
      fail(timeoutFailure(secure === undefined ? 'connect' : 'handshake', timeoutMs, tcp.bytesRead));
    }, timeoutMs);
    signal.addEventListener('abort', aborted, { once: true });

    tcp.on('error', (error) => {
      fail(secure === undefined ? connectFailure(error) : handshakeFailure(error, tcp.bytesRead));
    });
    tcp.once('connect', () => {
      try {
        secure = startTls(tcp, host, context);
      } catch (error) {
        fail(handshakeFailure(error, 0));
        return;
      }
      const socket = secure;
      socket.once('secureConnect', () => end(read(socket, verdictOn(socket))));
      socket.on('error', (error) => {
        end(
          stoppedForClientCertificate(socket)
            ? read(socket, 'NOT_VERIFIED')
            : { failure: handshakeFailure(error, tcp.bytesRead) },
        );
      });
      watch = setInterval(() => {
        if (tcp.bytesRead > MOST_BYTES) fail(flood(tcp.bytesRead));
      }, BYTES_CHECK_MS);
    });
  });
}

function startTls(tcp: Socket, host: string, context: SecureContext): TLSSocket {
  return connectTls({
    socket: tcp,
    secureContext: context,
    // Whatever is served is to be seen; what it is worth is judged later, the name included.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    ALPNProtocols: ALPN,
    // RFC 6066 section 3: a literal address is not permitted in SNI.
    ...(isIP(host) === 0 ? { servername: host } : {}),
  });
}

function read(socket: TLSSocket, verifyError: string | null): Outcome {
  const chain: string[] = [];
  let certificate = socket.getPeerX509Certificate();
  while (certificate !== undefined) {
    if (chain.length === MOST_CERTIFICATES) return { failure: tooManyCertificates() };
    chain.push(certificate.raw.toString('base64'));
    certificate = certificate.issuerCertificate;
  }
  if (chain.length === 0) return { failure: noCertificate() };
  return {
    failure: null,
    chain,
    tls: {
      protocol: socket.getProtocol() ?? 'unknown',
      cipher: socket.getCipher().standardName,
      clientCertificate: wantsClientCertificate(socket),
    },
    verifyError,
  };
}

/** A client learns of the server's signature algorithms from its certificate request, and from nothing else. */
function wantsClientCertificate(socket: TLSSocket): boolean {
  return (socket.getSharedSigalgs() ?? []).length > 0;
}

/**
 * TLS 1.2: the server asked for a client certificate and ended the handshake when it got none. With a cipher of ephemeral keys
 * it had by then signed with its certificate's key; a chain that anybody could have copied is not taken. (The ciphers of
 * TLS 1.3 have other names: there the handshake is done before a server can complain.)
 */
function stoppedForClientCertificate(socket: TLSSocket): boolean {
  // Null once the socket is gone, whatever its type says.
  const cipher = socket.getCipher() as ReturnType<TLSSocket['getCipher']> | null | undefined;
  return /^TLS_(EC)?DHE_/.test(cipher?.standardName ?? '') && wantsClientCertificate(socket);
}

function verdictOn(socket: TLSSocket): string | null {
  // Declared as an Error; Node sets the code, as a string.
  const error = socket.authorizationError as unknown as
    | string
    | (Error & { code?: string })
    | null
    | undefined;
  if (socket.authorized || error === null || error === undefined) return null;
  return typeof error === 'string' ? error : (error.code ?? error.message);
}

function flood(received: number): ProbeFailure {
  const detail = `the server sent ${received} bytes and the handshake still was not done; ${MOST_BYTES} are enough`;
  return { stage: 'handshake', code: 'TOO_MANY_BYTES', detail };
}

function tooManyCertificates(): ProbeFailure {
  const detail = `the server sent more than ${MOST_CERTIFICATES} certificates`;
  return { stage: 'handshake', code: 'TOO_MANY_CERTIFICATES', detail };
}

function noCertificate(): ProbeFailure {
  return { stage: 'handshake', code: 'NO_CERTIFICATE', detail: 'the server sent no certificate' };
}
