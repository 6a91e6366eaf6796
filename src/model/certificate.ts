/** What the program says of one certificate. Strings come from the certificate and are not escaped. */
export interface Certificate {
  /** Lower-case hex SHA-256 of the DER. */
  readonly fingerprint: string;
  /** Base64 SHA-256 of the SubjectPublicKeyInfo bytes as they stand in the certificate. */
  readonly pin: string;
  /** RFC 4514 string, e.g. `CN=R3,O=Let's Encrypt,C=US`. */
  readonly subject: string;
  readonly issuer: string;
  /** What to call it: the common name, else the first DNS name, else the subject. */
  readonly label: string;
  readonly serial: string;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** e.g. `RSA 2048`, `ECDSA P-256`, `Ed25519`, or the algorithm's object identifier. */
  readonly key: string;
  readonly isCa: boolean;
  /** Subject and issuer are the same name. */
  readonly selfIssued: boolean;
  /** DNS names of the subjectAltName extension, as written. */
  readonly dnsNames: readonly string[];
}

/** Leaf to trust anchor, anchor included: what a device compares pins with. */
export interface TrustPath {
  readonly certificates: readonly Certificate[];
  /** Where the anchor came from: the runtime's bundled public roots, or the `trust-anchors` option. */
  readonly anchor: 'public' | 'named';
  /** The instants between which every certificate of the path is in date. Empty when validFrom > validUntil. */
  readonly validFrom: number;
  readonly validUntil: number;
}

/** A presented chain and what it is worth. */
export interface ServedChain {
  readonly presented: readonly Certificate[];
  /** Every path that can be built, in date or not; the shortest first. Empty when no anchor is reached. */
  readonly paths: readonly TrustPath[];
  /** The leaf's subjectAltName covers the host that was asked. */
  readonly coversHost: boolean;
  /** The leaf has no extended key usage, or one that allows TLS servers (RFC 5280, section 4.2.1.12). */
  readonly forServers: boolean;
}
