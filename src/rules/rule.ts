import type { Backup } from '../model/backup.ts';
import type { Connection, Ignore, Severity, StoreFacts } from '../model/evaluation.ts';
import type { Outlook } from '../model/forecast.ts';
import type { PinKind } from '../model/generation.ts';
import type { Bundle, FormatId, Policy } from '../model/pins.ts';
import type { Span } from '../model/source.ts';

/** Day thresholds that rules read; the options table holds their defaults. */
export interface Thresholds {
  /** A pin set is expiring when it lapses within so many days. */
  readonly pinSetExpiringDays: number;
  /** A certificate is expiring when both limits are reached: days left, and fraction of its lifetime left. */
  readonly certificateExpiringDays: number;
  readonly certificateExpiringFraction: number;
  /** Whether a host needs a backup pin, or one that something in hand proves. */
  readonly requireBackup: 'present' | 'proven' | 'off';
  /** A certificate whose whole life is no longer than this is short-lived. */
  readonly leafPinShortLivedDays: number;
  /** What the team wants pinned of a host; null when nobody said. */
  readonly pinKinds: (host: string) => readonly PinKind[] | null;
  /** From a fix to the phones of the users. */
  readonly releaseLagDays: number;
  /** Domains that are the user's own; empty when nobody said. */
  readonly ownDomains: readonly string[];
}

interface Moment {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly thresholds: Thresholds;
}

/** One pin store, statically. */
export interface StoreSubject extends Moment, StoreFacts {}

/** One host as one pin store pins it, with what was observed of it (empty when nothing was asked). */
export interface PolicySubject extends Moment, StoreFacts {
  readonly policy: Policy;
  readonly connections: readonly Connection[];
  /** What is in hand that the host could serve one day. */
  readonly backups: readonly Backup[];
  /** What becomes of it if nobody does anything; null where nobody looked ahead. */
  readonly outlook: Outlook | null;
}

/** One host, whichever stores pin it. */
export interface HostSubject extends Moment {
  readonly host: string;
  readonly connections: readonly Connection[];
  /** Some entry of this name pins what lies under it too. */
  readonly hasSubdomains: boolean;
  readonly backups: readonly Backup[];
  /** What was seen of it an earlier time; null when there is nothing to compare with. */
  readonly previous: readonly Connection[] | null;
}

/** The whole repository, once. */
export interface ProjectSubject extends Moment {
  readonly stores: readonly StorePolicies[];
  /** Apps and extensions, with or without pins of their own. */
  readonly bundles: readonly Bundle[];
}

/** A pin store and what it demands of each host that somebody pins. */
export interface StorePolicies extends StoreFacts {
  readonly policies: readonly Policy[];
}

/** One entry that sets findings aside, and what it did. */
export interface IgnoreSubject {
  readonly now: number;
  readonly ignore: Ignore;
  /** How many findings it speaks of. */
  readonly matches: number;
  /** There is a rule of that name. */
  readonly isRule: boolean;
  /** The rule was asked of all that it is about, so that none means none. */
  readonly isDecided: boolean;
}

export interface Subjects {
  project: ProjectSubject;
  ignore: IgnoreSubject;
  store: StoreSubject;
  policy: PolicySubject;
  host: HostSubject;
}

/** A complaint before the framework adds rule, place, severity and fingerprint. */
export interface Problem {
  readonly message: string;
  readonly hint?: string;
  /** In the subject's store; the framework takes the pinning entry's name, or the file's start, when it is left out. */
  readonly span?: Span;
  /** Where a rule's complaints differ in weight; the user's own severity wins over it. */
  readonly severity?: Severity;
  /** Tells two complaints about one host apart in the fingerprint: a pin, an address, a fault code. */
  readonly key?: string;
  /** The host it is about, where the subject itself has none. */
  readonly host?: string;
  /** Where a rule about the whole repository means one file: the store that `span` is in, or the file's path. */
  readonly store?: StoreFacts;
  readonly path?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Source {
  /** e.g. `RFC 7469, section 4.3`, `AOSP android.security.net.config.Pin`. */
  readonly title: string;
  readonly url?: string;
}

export interface RuleMeta<Kind extends keyof Subjects = keyof Subjects> {
  /** Kebab-case; the name of the file, the page and the test. */
  readonly id: string;
  /** One line without a full stop. */
  readonly title: string;
  readonly severity: Severity;
  readonly sources: readonly [Source, ...Source[]];
  readonly subject: Kind;
  /**
   * `observation`: not applied (recorded as not observed) when no chain of the host was seen; `attempt`: not applied when
   * the host wasn't asked.
   */
  readonly needs: 'configuration' | 'observation' | 'attempt';
  readonly formats: 'all' | readonly FormatId[];
  /** Off unless a preset or the user gives it a severity: schools differ on it. */
  readonly optIn?: true;
  /** Numbers of the Common Weakness Enumeration. */
  readonly cwe?: readonly number[];
  /** Tests of the OWASP MASTG, e.g. `MASTG-TEST-0242`. */
  readonly mastg?: readonly string[];
}

export interface Rule<Kind extends keyof Subjects = keyof Subjects> {
  readonly meta: RuleMeta<Kind>;
  check(subject: Subjects[Kind]): readonly Problem[];
}

/** Keeps the subject's type with the rule. */
export function defineRule<Kind extends keyof Subjects>(rule: Rule<Kind>): Rule<Kind> {
  return rule;
}
