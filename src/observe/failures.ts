import type { ProbeFailure } from '../model/observation.ts';

/** RFC 8446 section 6, with what SSL 3.0 to TLS 1.2 had beside it. */
const ALERTS: Readonly<Record<number, string>> = {
  0: 'close_notify',
  10: 'unexpected_message',
  20: 'bad_record_mac',
  22: 'record_overflow',
  40: 'handshake_failure',
  42: 'bad_certificate',
  43: 'unsupported_certificate',
  44: 'certificate_revoked',
  45: 'certificate_expired',
  46: 'certificate_unknown',
  47: 'illegal_parameter',
  48: 'unknown_ca',
  49: 'access_denied',
  50: 'decode_error',
  51: 'decrypt_error',
  70: 'protocol_version',
  71: 'insufficient_security',
  80: 'internal_error',
  86: 'inappropriate_fallback',
  90: 'user_canceled',
  109: 'missing_extension',
  110: 'unsupported_extension',
  112: 'unrecognized_name',
  113: 'bad_certificate_status_response',
  115: 'unknown_psk_identity',
  116: 'certificate_required',
  120: 'no_application_protocol',
};

const ALERT_REASONS: Readonly<Record<string, string>> = {
  handshake_failure: 'it found no cipher and key type in common, or wants a client certificate',
  protocol_version: 'it takes neither TLS 1.2 nor TLS 1.3',
  unrecognized_name: "it doesn't serve this name",
  internal_error: 'it has a fault of its own, or serves nothing for this name',
  no_application_protocol: 'it takes neither HTTP/2 nor HTTP/1.1',
  certificate_required: 'it wants a client certificate',
  access_denied: 'it refuses this client',
};

const LIBRARY_REASONS: Readonly<Record<string, string>> = {
  ERR_SSL_WRONG_VERSION_NUMBER:
    'the server answered with something that is not TLS; plain HTTP on that port?',
  ERR_SSL_PACKET_LENGTH_TOO_LONG:
    'the server answered with something that is not TLS; plain HTTP on that port?',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'the server takes neither TLS 1.2 nor TLS 1.3',
  // OpenSSL 3.0 and 3.5.
  ERR_SSL_BAD_SIGNATURE: "the server's signature doesn't fit its certificate",
  ERR_SSL_PROVIDER_SIGNATURE_FAILURE: "the server's signature doesn't fit its certificate",
  ERR_SSL_EXCESSIVE_MESSAGE_SIZE: 'the server sent a larger handshake message than a TLS client takes',
};

const CONNECT_REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused: nothing listens there',
  ECONNRESET: 'the connection was reset while it was being made',
  ETIMEDOUT: 'the system gave up: no answer to the connection request',
  ENETUNREACH: 'this machine has no route to that network',
  EHOSTUNREACH: 'no route to that host',
  EADDRNOTAVAIL: 'this machine has no address to reach it from',
  EAFNOSUPPORT: 'this machine has no such address family',
  EINVAL: 'this machine has no route to that address',
  EACCES: "this machine's own firewall forbids the connection",
  EPERM: "this machine's own firewall forbids the connection",
  EMFILE: 'too many connections at a time for this machine',
};

const DNS_REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name has no address',
  ENODATA: 'the name has no address',
  EAI_AGAIN: 'the name server gave no answer for now',
  ESERVFAIL: 'the name server failed',
};

/** What may pass by itself; everything else would only be the same again. */
const TRANSIENT: ReadonlySet<string> = new Set([
  'TIMEOUT',
  'CLOSED',
  'EAI_AGAIN',
  'ESERVFAIL',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EMFILE',
  'PROXY_408',
  'PROXY_429',
  'PROXY_502',
  'PROXY_503',
  'PROXY_504',
]);

/** How the detail of a failure ends where the server had not answered a single byte. */
export const SENT_NOTHING = 'before the server had sent anything';

export function isTransient({ stage, code }: ProbeFailure): boolean {
  return stage !== 'refused-by-policy' && stage !== 'skipped' && TRANSIENT.has(code);
}

export function dnsFailure(error: unknown): ProbeFailure {
  const code = codeOf(error);
  return { stage: 'dns', code, detail: DNS_REASONS[code] ?? `the name could not be resolved: ${code}` };
}

export function connectFailure(error: unknown): ProbeFailure {
  const code = codeOf(error);
  return { stage: 'connect', code, detail: CONNECT_REASONS[code] ?? `the connection failed: ${code}` };
}

/** `received`: bytes that the server had sent until then. */
export function handshakeFailure(error: unknown, received: number): ProbeFailure {
  const stage = 'handshake';
  const { message = '', reason, syscall } = error as Error & { reason?: string; syscall?: string };
  const alert = /SSL alert number (\d+)/.exec(message)?.[1];
  if (alert !== undefined) {
    // OpenSSL's own codes for alerts differ between its versions.
    const name = ALERTS[Number(alert)] ?? `alert_${alert}`;
    const because = ALERT_REASONS[name] === undefined ? '' : `: ${ALERT_REASONS[name]}`;
    const detail = `the server ended the handshake with the TLS alert ${name}${because}`;
    return { stage, code: `TLS_ALERT_${name.toUpperCase()}`, detail };
  }
  const code = codeOf(error);
  const when = received === 0 ? SENT_NOTHING : `in the middle of the handshake, ${bytes(received)} in`;
  // Node gives an end of stream the code of a reset, without a system call.
  if (code === 'ECONNRESET' && syscall === undefined) {
    return { stage, code: 'CLOSED', detail: `the connection was closed ${when}` };
  }
  if (syscall !== undefined) {
    const what = code === 'ECONNRESET' || code === 'EPIPE' ? 'was reset' : `failed (${code})`;
    return { stage, code, detail: `the connection ${what} ${when}` };
  }
  const detail = LIBRARY_REASONS[code] ?? `the TLS handshake failed: ${reason ?? (message || code)}`;
  return { stage, code, detail };
}

export function timeoutFailure(
  stage: 'dns' | 'connect' | 'handshake',
  timeoutMs: number,
  received = 0,
): ProbeFailure {
  const time = `${timeoutMs / 1000} s`;
  const sent = received === 0 ? 'the server sent nothing' : `the server had sent ${bytes(received)} of it`;
  const detail = {
    dns: `the name server gave no answer within ${time}`,
    connect: `no answer to the connection request within ${time}`,
    handshake: `connected, but the TLS handshake was not done within ${time}: ${sent}`,
  }[stage];
  return { stage, code: 'TIMEOUT', detail };
}

function bytes(count: number): string {
  return `${count} ${count === 1 ? 'byte' : 'bytes'}`;
}

function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: string };
  return typeof code === 'string' ? code : (name ?? 'UNKNOWN');
}
