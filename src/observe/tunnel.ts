import { type ClientRequest, request, STATUS_CODES } from 'node:http';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext } from 'node:tls';
import type { ProbeFailure } from '../model/observation.ts';
import { connectFailure, dnsFailure, handshakeFailure } from './failures.ts';
import { type HttpProxy, type Place, shown } from './proxy.ts';

export interface TunnelOptions {
  /** Milliseconds for the connection, TLS with the proxy and its answer together. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** What the certificate of an https proxy is verified against. */
  readonly context: SecureContext;
}

export type Tunnel =
  | { readonly socket: Socket; readonly failure: null }
  | { readonly socket: null; readonly failure: ProbeFailure };

/** Bytes of the answer's head. Node's own default, which NODE_OPTIONS can raise. */
const LONGEST_HEAD = 16 * 1024;

/**
 * Asks the proxy for a connection to `target`, a name that the proxy resolves or an IP address. The socket is as if connected
 * to the target: nothing read from it, not flowing; it keeps one listener for `error`, so that a reset before the caller
 * listens ends nothing but the socket. A failure is a value of stage `proxy`. Its code is the system's for a connection that
 * failed, OpenSSL's or Node's for TLS with the proxy, `PROXY_<status>` for an answer other than 2xx (1xx too, as in Go:
 * nothing was asked that has an interim answer), `PROXY_BAD_ANSWER`, `CLOSED` or `TIMEOUT`. Rejects only when `signal` aborts,
 * with its reason; no socket stays open then or after a failure.
 */
export function openTunnel(proxy: HttpProxy, target: Place, options: TunnelOptions): Promise<Tunnel> {
  const { timeoutMs, signal, context } = options;
  const way: Way = { proxy, to: shown(target) };
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    let phase: Phase = 'connect';
    let asked: ClientRequest | undefined;
    let open = true;
    const socket = connect(proxy, context);

    const settle = (): void => {
      open = false;
      clearTimeout(deadline);
      signal.removeEventListener('abort', aborted);
      socket.off('error', unreached);
    };
    const close = (): void => {
      settle();
      asked?.destroy();
      socket.destroy();
    };
    const fail = (failure: ProbeFailure): void => {
      if (!open) return;
      close();
      resolve({ socket: null, failure });
    };
    const aborted = (): void => {
      close();
      reject(signal.reason);
    };
    const unreached = (error: Error): void => {
      fail(phase === 'connect' ? unreachable(way, error) : noTls(way, error, isUnverified(socket)));
    };
    const deadline = setTimeout(() => fail(tooLate(way, phase, timeoutMs)), timeoutMs);
    signal.addEventListener('abort', aborted, { once: true });

    const ask = (): void => {
      phase = 'answer';
      socket.off('error', unreached);
      try {
        asked = request(connectRequest(way, socket));
      } catch {
        fail(failed(way, 'PROXY_BAD_TARGET', `cannot be asked for ${way.to}: that is no host and port`));
        return;
      }
      // Node's default is `close`, which is not what is wanted of a tunnel; Go and curl don't send it.
      asked.removeHeader('Connection');
      asked.on('error', (error) => fail(noAnswer(way, error)));
      asked.once('connect', (response, _, head) => {
        const status = response.statusCode ?? 0;
        if (status < 200 || status > 299) {
          fail(refused(way, status));
          return;
        }
        settle();
        if (head.length > 0) socket.unshift(head);
        resolve({ socket, failure: null });
      });
      asked.end();
    };
    socket.on('error', () => undefined);
    socket.on('error', unreached);
    socket.once('connect', () => {
      phase = 'handshake';
      if (!proxy.secure) ask();
    });
    if (proxy.secure) socket.once('secureConnect', ask);
  });
}

type Phase = 'connect' | 'handshake' | 'answer';

interface Way {
  readonly proxy: HttpProxy;
  readonly to: string;
}

function connect({ secure, host, port }: HttpProxy, context: SecureContext): Socket {
  if (!secure) return connectTcp({ host, port });
  return connectTls({
    host,
    port,
    secureContext: context,
    // Named, so that NODE_TLS_REJECT_UNAUTHORIZED has no say: credentials go to this proxy.
    rejectUnauthorized: true,
    ALPNProtocols: ['http/1.1'],
    // RFC 6066 section 3: a literal address is not permitted in SNI.
    ...(isIP(host) === 0 ? { servername: host } : {}),
  });
}

function connectRequest({ proxy, to }: Way, socket: Socket): Parameters<typeof request>[1] & object {
  return {
    method: 'CONNECT',
    path: to,
    headers: {
      Host: to,
      ...(proxy.authorization === null ? {} : { 'Proxy-Authorization': proxy.authorization }),
    },
    // In place of an agent.
    createConnection: () => socket,
    maxHeaderSize: LONGEST_HEAD,
  };
}

function failed({ proxy }: Way, code: string, what: string): ProbeFailure {
  return { stage: 'proxy', code, detail: `the proxy ${proxy.label} ${what}` };
}

function unreachable(way: Way, error: Error): ProbeFailure {
  const isName = (error as NodeJS.ErrnoException).syscall?.startsWith('getaddrinfo');
  const { code, detail } = isName ? dnsFailure(error) : connectFailure(error);
  return failed(way, code, `could not be reached on the way to ${way.to}: ${detail}`);
}

function noTls(way: Way, error: Error, unverified: boolean): ProbeFailure {
  const { code } = handshakeFailure(error, 0);
  if (unverified) {
    const what =
      code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? 'is not for that name' : `could not be verified (${code})`;
    return failed(way, code, `was not asked for ${way.to}: its own certificate ${what}`);
  }
  const why =
    code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG'
      ? 'it does not speak TLS there; an http:// proxy?'
      : code === 'CLOSED'
        ? 'it hung up in the TLS handshake'
        : `the TLS handshake with it failed (${code})`;
  return failed(way, code, `could not be asked for ${way.to}: ${why}`);
}

function isUnverified(socket: Socket): boolean {
  const { authorizationError } = socket as Socket & { readonly authorizationError?: unknown };
  return authorizationError !== null && authorizationError !== undefined;
}

function tooLate(way: Way, phase: Phase, timeoutMs: number): ProbeFailure {
  const what = {
    connect: `could not be reached on the way to ${way.to}`,
    handshake: `was reached on the way to ${way.to}, but the TLS handshake with it was not done`,
    answer: `did not answer CONNECT ${way.to}`,
  }[phase];
  return failed(way, 'TIMEOUT', `${what} within ${timeoutMs / 1000} s`);
}

function noAnswer(way: Way, error: Error): ProbeFailure {
  const { code = 'UNKNOWN', syscall } = error as NodeJS.ErrnoException;
  if (code === 'HPE_HEADER_OVERFLOW') {
    const what = `answered CONNECT ${way.to} with a head of more than ${LONGEST_HEAD} bytes`;
    return failed(way, 'PROXY_BAD_ANSWER', what);
  }
  if (code.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE') {
    const guess = way.proxy.secure ? '' : '; an https:// proxy?';
    return failed(way, 'PROXY_BAD_ANSWER', `answered CONNECT ${way.to} with something not HTTP${guess}`);
  }
  if (syscall !== undefined) {
    return failed(way, code, `gave no answer to CONNECT ${way.to}: the connection to it broke (${code})`);
  }
  // Node gives an end of stream the code of a reset, without a system call.
  if (code === 'ECONNRESET' || code === 'HPE_INVALID_EOF_STATE') {
    return failed(way, 'CLOSED', `hung up on CONNECT ${way.to} without an answer`);
  }
  return failed(way, code, `gave no answer to CONNECT ${way.to} (${code})`);
}

function refused(way: Way, status: number): ProbeFailure {
  // The proxy's own text is whatever somebody wants to have printed.
  const reason = STATUS_CODES[status] === undefined ? '' : ` ${STATUS_CODES[status]}`;
  const because =
    status === 407
      ? way.proxy.authorization === null
        ? ': it wants credentials and was given none'
        : ': it does not take the credentials it was given'
      : status === 403
        ? ': it does not let this machine go there'
        : '';
  return failed(way, `PROXY_${status}`, `answered CONNECT ${way.to} with ${status}${reason}${because}`);
}
