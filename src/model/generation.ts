/** Which certificate of a trust path is pinned. */
export type PinKind = 'leaf' | 'intermediate' | 'root';

/** When a new pin set is to lapse: before the first pinned certificate ends, never, on a date, or in so many days. */
export type Expiration = 'auto' | 'none' | { readonly date: string } | { readonly days: number };

/** A pin that new configuration is to hold. */
export interface ChosenPin {
  /** Canonical base64. */
  readonly sha256: string;
  /** Where on a trust path its key stands: the leaf, or above it. */
  readonly place: 'leaf' | 'issuers';
  /** Why it is there. */
  readonly role: PinKind | 'backup' | 'next' | 'wrong';
  /** What to call the key: a certificate's name, or the file that it comes from. */
  readonly label: string;
  /** e.g. `ECDSA P-256`. */
  readonly key: string;
  /** End of its certificate, milliseconds since the epoch; null where there is none in hand. */
  readonly notAfter: number | null;
}

/** What one host is to be pinned to. */
export interface HostPins {
  /** An A-label in lower case. */
  readonly host: string;
  readonly includeSubdomains: boolean;
  readonly pins: readonly ChosenPin[];
  /** Of the pin set, yyyy-MM-dd; null for none. */
  readonly expiration: string | null;
}
