import type { ServedChain } from './certificate.ts';
import type { Outlook } from './forecast.ts';
import type { PinMatch } from './match.ts';
import type { KeyType, Observation } from './observation.ts';
import type { Deployment, PinGroup, PinStore, Policy } from './pins.ts';
import type { Platform } from './platform.ts';
import type { Position, Span } from './source.ts';

export type Severity = 'error' | 'warning' | 'notice';
export type SeverityChoice = Severity | 'off';

/** One observation together with what its chain is worth; `served` is null when no chain was seen. */
export interface Connection {
  readonly observation: Observation;
  readonly served: ServedChain | null;
}

/** A pin store with everything known of it. */
export interface StoreFacts {
  readonly store: PinStore;
  readonly deployment: Deployment;
  readonly platform: Platform;
  /** Positions for offsets into the store's text. */
  readonly position: (offset: number) => Position;
}

/** One rule's complaint, ready for any report. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
  readonly host: string | null;
  readonly message: string;
  readonly hint: string | null;
  /** Facts behind the message for machines; JSON values only. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Hex SHA-256 over rule, path, host and pin; never the line, so that it survives edits above it. */
  readonly fingerprint: string;
}

/** Somebody's word that a finding is known and meant, from the configuration file or from a remark in a pin store. */
export interface Ignore {
  readonly rule: string;
  /** The host it is for, or `*.example.com` for what lies under one; null for any. */
  readonly host: string | null;
  /** A pattern of paths, e.g. `app/src/debug/**`; null for any. */
  readonly files: string | null;
  /** What leads from where the pattern starts to where the paths of findings do, e.g. `android/`. */
  readonly base: string;
  readonly reason: string;
  /** yyyy-MM-dd, the last day on which it holds; null for good. */
  readonly until: string | null;
  /** Where it is written. */
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  /** Of a remark: findings of its file that begin in here, and no others. */
  readonly covers: Span | null;
}

/** A finding that was known before and doesn't count. */
export interface SetAside {
  readonly finding: Finding;
  /** Null when the baseline holds it. */
  readonly ignore: Ignore | null;
}

/** A place outside pin stores that a finding points to, e.g. a manifest that names a missing file. */
export interface ProjectProblem {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly rule: 'config-not-referenced' | 'config-malformed' | 'endpoint-unreachable';
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  /** Pins may stand there, and nobody has seen them: no ground for a pass. */
  readonly unread?: true;
}

/** After which changes at the server a pin still matches. */
export interface Survival {
  /** The certificate is renewed with the same key. */
  readonly sameKey: boolean;
  /** The leaf gets a new key, from the same issuing authority. */
  readonly newKey: boolean;
  /** Another issuing authority signs, under the same root. */
  readonly newIssuer: boolean;
  /** Another root. */
  readonly newRoot: boolean;
}

/** One pin of a policy, held against a trust path. */
export interface PinProof {
  readonly scope: PinGroup['scope'];
  /** Canonical base64. */
  readonly sha256: string;
  /** Label of the certificate that it matched; null where it matched none. */
  readonly certificate: string | null;
  /** Null where it matched none: what it waits for isn't known. */
  readonly survives: Survival | null;
  /** The same in words, e.g. `holds until the leaf's key changes`. */
  readonly outlast: string | null;
}

/** What one pin store makes of one distinct answer of one of its hosts: a row of the proof table. */
export interface Proof {
  readonly host: string;
  readonly path: string;
  readonly format: string;
  /** Where the answer was given; null stands for a name without an address, or one that a proxy resolved. */
  readonly addresses: readonly (string | null)[];
  /** What was offered when it was given. */
  readonly keyTypes: readonly KeyType[];
  /** Named places from which it was seen. */
  readonly vantages: readonly string[];
  /**
   * `accepted`: on every trust path; `partial`: on some; `refused`: on none; `unprotected`: the pins have lapsed or are
   * overridden, so that devices don't look at them; `unresolved`: they come from build variables; `untrusted`: no trust path, wrong name or out of date, so that pins don't come into it; `not-observed`.
   */
  readonly outcome:
    | 'accepted'
    | 'partial'
    | 'refused'
    | 'unprotected'
    | 'unresolved'
    | 'untrusted'
    | 'not-observed'
    | 'skipped';
  /** For each group the first match on the first usable path; null where the group refuses it. */
  readonly matches: readonly { readonly scope: PinGroup['scope']; readonly match: PinMatch | null }[];
  /** Every pin that can match, on that path. */
  readonly pins: readonly PinProof[];
  /** After which changes each group would still have a match, backups apart; null where some group has none now. */
  readonly survives: Survival | null;
  /**
   * `proven`: something in hand would be accepted; `refused`: it would not; `present`: each group holds a pin off every live
   * path; `none`: some group holds none. Null when nothing was observed.
   */
  readonly backup: 'proven' | 'refused' | 'present' | 'none' | null;
  /** Not connecting or not protected from this instant on, milliseconds since the epoch; null when not known. */
  readonly breaksOn: number | null;
  /** Why the row is what it is, where the outcome isn't `accepted`. */
  readonly reason: string | null;
}

export interface HostResult {
  readonly host: string;
  readonly connections: readonly Connection[];
  readonly policies: readonly { readonly path: string; readonly policy: Policy }[];
  /** The first instant at which some app stops connecting to it; `now` when one already has, null when none is in sight. */
  readonly breaksOn: number | null;
  /** The same of being protected by pins. */
  readonly unprotectedOn: number | null;
}

export type Verdict = 'pass' | 'fail' | 'inconclusive';

/** What became of one rule: over how many subjects it was asked, and for how many there was nothing to ask it of. */
export interface RuleRecord {
  readonly rule: string;
  readonly checked: number;
  /** Left out because no chain was seen. */
  readonly notObserved: number;
  /** Left out because the rule isn't about this format, or its severity is `off`. */
  readonly notApplicable: number;
}

/** Everything the user is told comes from this. */
export interface Evaluation {
  readonly verdict: Verdict;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly offline: boolean;
  readonly stores: readonly StoreFacts[];
  readonly hosts: readonly HostResult[];
  readonly proofs: readonly Proof[];
  readonly findings: readonly Finding[];
  /** Findings that somebody has accepted; the verdict doesn't look at them. */
  readonly setAside: readonly SetAside[];
  /** How many entries of the baseline nothing matched any more; null without a baseline. */
  readonly goneFromBaseline: number | null;
  readonly rules: readonly RuleRecord[];
  /** What becomes of each host in each store if nobody does anything. */
  readonly outlooks: readonly Outlook[];
  /** The first instant at which some app stops connecting to some host; `now` when one already has, null when none is in sight. */
  readonly breaksOn: number | null;
  /** The same of being protected by pins. */
  readonly unprotectedOn: number | null;
}
