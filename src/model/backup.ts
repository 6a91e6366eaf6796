import type { ServedChain } from './certificate.ts';

/** Something in hand that a host could serve one day: "would the app connect?" is asked of it as of what is served. */
export interface Backup {
  readonly host: string;
  /** As the user named it. */
  readonly file: string;
  /** `next`: not a spare, but what the host is about to serve. */
  readonly role: 'backup' | 'next';
  /** `authority`: certificates of authorities alone, any of which could issue the host's. */
  readonly form: 'certificate' | 'request' | 'public-key' | 'authority';
  readonly label: string;
  /** e.g. `ECDSA P-256`. */
  readonly key: string;
  /** Pin of the key that would be the leaf's; null for an authority. */
  readonly pin: string | null;
  /** Pins of the authorities that are known to stand above it. */
  readonly issuers: readonly { readonly pin: string; readonly label: string; readonly notAfter: number }[];
  /** What the certificate is worth with the chain and the anchors in hand; null where there is no certificate. */
  readonly served: ServedChain | null;
  /** Whether the names that it has take in the host; null where it has none to say. */
  readonly coversHost: boolean | null;
  /** Why its key is too weak, in a sentence's end; null when it isn't. */
  readonly weakness: string | null;
}
