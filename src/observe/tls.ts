import { connect as connectTcp, isIP, type Socket } from 'node:net';
import {
  connect as connectTls,
  createSecureContext,
  rootCertificates,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import type { ChainObservation, KeyType, ProbeFailure } from '../model/observation.ts';
import { connectFailure, handshakeFailure, timeoutFailure } from './failures.ts';
import type { HttpProxy } from './proxy.ts';
import { openTunnel } from './tunnel.ts';

/** One attempt: where the connection goes, and the name that goes into SNI. */
export interface Attempt {
  readonly host: string;
  /** An IP address; a name only where a proxy is to resolve it. */
  readonly address: string;
  readonly port: number;
  readonly proxy: HttpProxy | null;
  /** For the server. */
  readonly context: SecureContext;
  /** For a proxy that is itself asked over TLS. Called only then. */
  readonly proxyContext: () => SecureContext;
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
/** Chains that verify have up to six. More than this is a whole bundle of roots, installed in the place of a chain. */
const MOST_CERTIFICATES = 32;
/** How often a handshake that is under way is looked at. A healthy one is done before the first look. */
const BYTES_CHECK_MS = 50;

/** What apps offer (OkHttp, URLSession). Front ends route by it and may show another certificate to a client without it. */
const ALPN = ['h2', 'http/1.1'];

/** RSA signatures of issuers: some servers (Java's) offer an ECDSA certificate only to who takes its issuer's signature too. */
const RSA_ISSUERS = 'RSA+SHA256:RSA+SHA384:RSA+SHA512';
/** In TLS 1.3 the schemes with PSS are the only ones of RSA that a server may sign the handshake with (RFC 8446 section 4.2.3). */
const RSA_PSS = ['rsae', 'pss']
  .flatMap((kind) => ['256', '384', '512'].map((bits) => `rsa_pss_${kind}_sha${bits}`))
  .join(':');

/**
 * What the client offers, so that a server with several certificates shows the one of the kind that is asked for: by the
 * signature algorithms, and under TLS 1.2 by the ciphers too.
 */
const OFFERS: Readonly<Record<KeyType, { readonly ciphers: string; readonly sigalgs?: string }>> = {
  any: { ciphers: 'DEFAULT' },
  // EdDSA goes by the ciphers of ECDSA (RFC 8422 section 5).
  ecdsa: {
    ciphers: 'aECDSA',
    sigalgs: `ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512:ed25519:ed448:${RSA_ISSUERS}`,
  },
  rsa: { ciphers: 'aRSA', sigalgs: `${RSA_PSS}:${RSA_ISSUERS}` },
};

/**
 * What all connections that ask for one kind of key share: building it costs more than a handshake. `named` are PEM
 * certificates that are anchors beside the bundled roots, root or not. Naming every anchor keeps out what
 * NODE_EXTRA_CA_CERTS and the system's store would add.
 */
export function secureContext(keyType: KeyType, named: readonly string[]): SecureContext {
  const { ciphers, ...offer } = OFFERS[keyType];
  return createSecureContext({
    ca: [...rootCertificates, ...named],
    allowPartialTrustChain: true,
    minVersion: 'TLSv1.2',
    // The library's default level differs between the versions of Node; at 1 all of them judge alike.
    ciphers: `${ciphers}:@SECLEVEL=1`,
    ...offer,
  });
}

/** Connects once and reads what is presented. A failure is a value; rejects only when `signal` aborts. */
export async function attemptTls(attempt: Attempt): Promise<Outcome> {
  const { address, port, proxy, proxyContext, timeoutMs, signal } = attempt;
  signal.throwIfAborted();
  if (proxy === null) return handshake(connectTcp({ host: address, port }), attempt, timeoutMs);
  const begun = performance.now();
  const options = { timeoutMs, signal, context: proxyContext() };
  const { socket, failure } = await openTunnel(proxy, { host: address, port }, options);
  if (failure !== null) return { failure };
  if (signal.aborted) {
    socket.destroy();
    throw signal.reason;
  }
  return handshake(socket, attempt, Math.max(1, timeoutMs - (performance.now() - begun)));
}

/** `tcp` may still be connecting. It is destroyed in the end. */
function handshake(
  tcp: Socket,
  { host, context, timeoutMs, signal }: Attempt,
  left: number,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let secure: TLSSocket | undefined;
    let watch: NodeJS.Timeout | undefined;
    // A tunnel has carried the proxy's own words.
    const before = tcp.bytesRead;
    const received = (): number => tcp.bytesRead - before;

    const close = (): void => {
      clearTimeout(deadline);
      clearInterval(watch);
      signal.removeEventListener('abort', aborted);
      // In this order: Node 20 crashes when a socket goes before the TLS socket on it.
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
      fail(timeoutFailure(secure === undefined ? 'connect' : 'handshake', timeoutMs, received()));
    }, left);
    signal.addEventListener('abort', aborted, { once: true });

    const connected = (): void => {
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
            : { failure: handshakeFailure(error, received()) },
        );
      });
      watch = setInterval(() => {
        if (received() > MOST_BYTES) fail(flood(received()));
      }, BYTES_CHECK_MS);
    };
    tcp.on('error', (error) => {
      fail(secure === undefined ? connectFailure(error) : handshakeFailure(error, received()));
    });
    if (tcp.connecting) tcp.once('connect', connected);
    else connected();
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
