/** What is asked: a name that goes into SNI and is checked, and a TCP port. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** Which certificate type the client offered to take. */
export type KeyType = 'any' | 'ecdsa' | 'rsa';

/** Where a probe ended. `skipped` is neither success nor failure: e.g. an address family without a route. */
export interface ProbeFailure {
  readonly stage: 'dns' | 'connect' | 'handshake' | 'refused-by-policy' | 'skipped';
  /** The system's or the TLS library's own code, e.g. `ECONNREFUSED`; ours where there is none, e.g. `TIMEOUT`. */
  readonly code: string;
  /** One sentence for people. */
  readonly detail: string;
}

interface Asked {
  readonly endpoint: Endpoint;
  /** IP address that was connected to; null when the failure came before there was one. */
  readonly address: string | null;
  readonly keyType: KeyType;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
}

/** A chain was seen, whatever it is worth. */
export interface ChainObservation extends Asked {
  readonly failure: null;
  /** Certificates as the server sent them, leaf first, base64 of the DER. */
  readonly chain: readonly string[];
  readonly tls: { readonly protocol: string; readonly cipher: string; readonly clientCertificate: boolean };
  /**
   * OpenSSL's verdict on the chain against the bundled roots and the named anchors, e.g. `CERT_HAS_EXPIRED`; null when
   * it verified; `NOT_VERIFIED` when the handshake ended before it was asked. The host name is not part of it.
   */
  readonly verifyError: string | null;
}

/** No chain was seen. */
export interface FailedObservation extends Asked {
  readonly failure: ProbeFailure;
}

export type Observation = ChainObservation | FailedObservation;
