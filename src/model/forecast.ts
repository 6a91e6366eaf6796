/** Something that comes about by itself at a known instant. */
export interface ForecastEvent {
  /** Milliseconds since the epoch: the first instant at which it is so for anybody. */
  readonly at: number;
  /** The instant from which on it is so for everybody; the same as `at` where that is one instant for all. */
  readonly by: number;
  readonly kind:
    | 'pin-set-lapses'
    | 'certificate-ends'
    | 'certificate-begins'
    | 'authority-retires'
    | 'backup-ends';
  /** A clause, e.g. `the certificate api.example.com ends`. What it quotes is as it came. */
  readonly what: string;
}

/** The first instant at which something is no longer so, and why. */
export interface Turn {
  /** Milliseconds since the epoch; the evaluation's own instant when it is so already. */
  readonly at: number;
  /** For some of the answers or devices, or for all. */
  readonly extent: 'some' | 'all';
  /** A clause. */
  readonly why: string;
  /**
   * What keeps it from happening: a renewal at the server with any key from the same authority; one with a key that is pinned; a
   * release of the app.
   */
  readonly needs: 'renewal' | 'pinned-key' | 'release';
}

/** What becomes of one host in one store, if nobody does anything. */
export interface Outlook {
  readonly host: string;
  readonly path: string;
  /** Null: not within the horizon, or not known. */
  readonly stopsConnecting: Turn | null;
  readonly stopsProtecting: Turn | null;
  /** Within the horizon, the first one first. */
  readonly events: readonly ForecastEvent[];
}
