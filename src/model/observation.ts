/** What is asked: a name that goes into SNI and is checked, and a TCP port. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** Which certificates the client offered to take: those of one kind of key, or any. */
export type KeyType = 'any' | 'ecdsa' | 'rsa';

/**
 * Where a probe ended. `skipped` is neither success nor failure: an address family without a route, a server that has
 * certificates for the other kind of key alone. `not-asked`: it was to be asked, and nobody has seen an answer.
 */
export interface ProbeFailure {
  readonly stage: 'dns' | 'proxy' | 'connect' | 'handshake' | 'refused-by-policy' | 'skipped' | 'not-asked';
  /** The system's or the TLS library's own code, e.g. `ECONNREFUSED`; ours where there is none, e.g. `TIMEOUT`. */
  readonly code: string;
  /** One sentence for people. */
  readonly detail: string;
}

/** Code of what is `skipped` because the name has no address, while hosts under it were asked in its place. */
export const ASKED_BELOW = 'ASKED_BELOW';

/** Codes of what is `skipped` because the server has no certificate of the kind that was asked for. */
export const NO_CERTIFICATE: Readonly<Record<Exclude<KeyType, 'any'>, string>> = {
  ecdsa: 'NO_ECDSA_CERTIFICATE',
  rsa: 'NO_RSA_CERTIFICATE',
};

interface Asked {
  readonly endpoint: Endpoint;
  /** IP address that was connected to; null when the failure came before there was one, or a proxy resolved the name. */
  readonly address: string | null;
  readonly keyType: KeyType;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  /** Name of the place from which it was asked, where several are compared; null where none was given. */
  readonly vantage: string | null;
  /** `host:port` of the proxy that it was asked through; null when it was asked directly. */
  readonly proxy: string | null;
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

/** What was to be asked of one endpoint, at each of its addresses. */
export interface Request {
  readonly endpoint: Endpoint;
  /** Each is asked for once, or `repeat` times. */
  readonly keyTypes: readonly KeyType[];
  readonly repeat: number;
  readonly vantage: string | null;
}

/** What was to be asked and what came of it. What was requested and is not observed says that something is missing. */
export interface ObservationSet {
  readonly requested: readonly Request[];
  readonly observations: readonly Observation[];
}
