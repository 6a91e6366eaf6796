import type { SourceText, Span } from './source.ts';

export type FormatId = 'android-nsc' | 'ios-ats';

/** Why a pin, as written, is not the pin that somebody meant. */
export interface PinFault {
  /** A sentence: what is wrong and what the platform makes of it. */
  readonly message: string;
  readonly hint: string | null;
  /**
   * What the platform does with it: refuses the whole file, keeps a value that can match nothing, drops the entry,
   * or takes it although another reader (Android Lint, TrustKit) refuses it.
   */
  readonly effect: 'rejects-file' | 'never-matches' | 'dropped' | 'tolerated';
  /** The pin that this spelling certainly stands for, canonical base64; null where that is a guess. */
  readonly meant: string | null;
}

/** One pin as a file has it. */
export interface Pin {
  /** As read: trimmed where the platform trims, otherwise untouched. */
  readonly value: string;
  /** Of the value in the text. */
  readonly span: Span;
  /** The 32 bytes that the platform compares with, in canonical base64; null when it can match nothing. */
  readonly sha256: string | null;
  readonly fault: PinFault | null;
  /** The name of a build variable, e.g. `$(API_PIN)`, whose value the file doesn't tell. */
  readonly variable: string | null;
  /** Text of the comment that stands beside the pin, trimmed. */
  readonly comment: string | null;
}

/**
 * A list of pins of which one must match, and where on the trust path to look: anywhere on it, at the leaf only, or at
 * every certificate but the leaf.
 */
export interface PinGroup {
  readonly scope: 'chain' | 'leaf' | 'issuers';
  readonly pins: readonly Pin[];
  /** Of the list in the text. */
  readonly span: Span;
}

/** What a list of that scope is called in a message. */
export function listName(scope: PinGroup['scope']): string {
  return { chain: 'pin set', leaf: 'leaf list', issuers: 'CA list' }[scope];
}

/** The end of a pin set, with the span of instants in which it lapses round the world. */
export interface Expiry {
  /** As read. */
  readonly written: string;
  /** yyyy-MM-dd, as the platform understood it. */
  readonly date: string;
  readonly span: Span;
  /** Milliseconds since the epoch at which the first device stops enforcing. */
  readonly lapsesFrom: number;
  /** Milliseconds since the epoch at which the last device has stopped. */
  readonly lapsedBy: number;
}

/** Trust anchors whose chains are not held to the pins. */
export interface AnchorOverride {
  /** As written, e.g. `system`. */
  readonly written: string;
  /** True when it covers the public roots, so that pinning is off for every publicly trusted chain. */
  readonly coversPublicRoots: boolean;
  readonly span: Span;
}

/** Where a file lets somebody past the encryption or the trust of a host, its own or inherited. */
export interface Permission {
  /** As written, e.g. `cleartextTrafficPermitted="true"`. */
  readonly written: string;
  readonly span: Span;
}

/** A certificate of the app's own that a file names as a trust anchor, e.g. `raw/my_ca`. */
export interface AnchorResource {
  /** Type and name of the resource: `raw/my_ca`. */
  readonly resource: string;
  /** As written, e.g. `@raw/my_ca`. */
  readonly written: string;
  readonly span: Span;
}

/** A remark in the file that takes a finding away: `pinwarden-ignore RULE until DATE: reason`. */
export interface Suppression {
  readonly rule: string;
  /** yyyy-MM-dd; null where none is given. */
  readonly until: string | null;
  readonly reason: string;
  /** Whose remark it is, where it is another tool's: it may have its use there. */
  readonly tool: string | null;
  /** Of the remark. */
  readonly span: Span;
  /** What it speaks of: findings that begin in here. */
  readonly covers: Span;
}

/** One host entry of a pin store, whether or not it carries pins. */
export interface PinnedDomain {
  /** As the platform compares it. */
  readonly name: string;
  /** As written in the file. */
  readonly written: string;
  /** Of the name in the text. */
  readonly span: Span;
  readonly includeSubdomains: boolean;
  /** A conjunction; empty when the entry pins nothing. Own or inherited. */
  readonly groups: readonly PinGroup[];
  readonly expires: Expiry | null;
  readonly enforced: boolean;
  readonly overrides: readonly AnchorOverride[];
  /** Plain http is expressly allowed for the host, in release builds. */
  readonly cleartext: Permission | null;
  /** Certificates that the user of the device installs are trusted for the host, in release builds. */
  readonly userAnchors: Permission | null;
  /** A sentence saying why no host can ever equal this entry; null for a sound one. */
  readonly neverMatches: string | null;
  /** The host name that an entry which never matches certainly stands for; null where that is a guess. */
  readonly meant: string | null;
  /** A sentence saying why the entry pins nothing (no list, an empty pin set ...); null when it pins. */
  readonly unpinnedBecause: string | null;
  /** The pinned entry of a wider name that this unpinned entry takes hosts away from. */
  readonly shadows: { readonly name: string; readonly span: Span } | null;
}

/** A fault of the file that is not one pin's and not one domain name's. */
export interface StoreProblem {
  /** Stable, kebab-case, one per kind of fault. */
  readonly code: string;
  /**
   * What follows: the platform refuses the whole file; refuses it in debuggable builds only; ignores the part, so hosts
   * are unpinned; blocks connections; we could not read it; only a lint tool objects.
   */
  readonly effect: 'rejects-file' | 'rejects-debug-builds' | 'unpinned' | 'blocked' | 'unreadable' | 'lint';
  readonly message: string;
  readonly hint: string | null;
  readonly span: Span;
}

/** A part of the app that makes connections of its own, past the platform's pins. */
export interface UncoveredStack {
  /** e.g. `Flutter (dart:io)`. */
  readonly name: string;
  /** A sentence: what it does instead. */
  readonly reason: string;
  /** e.g. `pubspec.yaml:12`. */
  readonly evidence: string;
}

/** An app or an extension of it, with the property list or manifest that its pins would have to be in. */
export interface Bundle {
  /** e.g. the name of the Xcode target. */
  readonly name: string;
  readonly kind: 'app' | 'extension';
  /** Of its property list, relative. */
  readonly path: string;
  /** Extensions and apps of one project share this. */
  readonly project: string;
  /** e.g. `App.xcodeproj/project.pbxproj:120 (target Share)`. */
  readonly evidence: string;
}

/** How a pin store gets into a build. */
export interface Deployment {
  /**
   * `in-force`: a manifest or project names it; `not-referenced`: manifests were found and none names it; `companion`:
   * a debug companion of another file; `not-known`: nothing to join it with.
   */
  readonly state: 'in-force' | 'not-referenced' | 'companion' | 'not-known';
  /** One line for people, e.g. `app/src/main/AndroidManifest.xml:12`. */
  readonly evidence: readonly string[];
  /** Module folder, e.g. `app`; empty for the root. */
  readonly module: string;
  /** Gradle source set, e.g. `main`, `debug`; null where the platform has none. */
  readonly sourceSet: string | null;
  /** minSdk or deployment target as found, e.g. `24`, `15.0`; null when it could not be read. */
  readonly minimumOs: string | null;
  /** Stores with the same one are alternatives: of them a build takes one. Null where that can't be told. */
  readonly variantOf: string | null;
  /** What to call this alternative, e.g. `debug`, `Release`; null where there is none. */
  readonly variant: string | null;
  readonly uncovered: readonly UncoveredStack[];
  /** What writes the file anew, in a sentence that says what to edit instead; null when nothing does. */
  readonly generator: string | null;
  /** The app's own resources by type and name (`raw/my_ca`); null where they could not be listed. */
  readonly resources: ReadonlySet<string> | null;
}

/** A file, or part of one, that holds pins. */
export interface PinStore {
  readonly format: FormatId;
  readonly path: string;
  readonly source: SourceText;
  readonly domains: readonly PinnedDomain[];
  readonly problems: readonly StoreProblem[];
  readonly anchors: readonly AnchorResource[];
  readonly suppressions: readonly Suppression[];
  /** Why the platform would refuse the whole file, in a sentence; null when it takes it. */
  readonly rejected: string | null;
}

/** What one pin store demands of one host. */
export interface Policy {
  readonly host: string;
  /** True when at least one group applies. Expiry and overrides are told apart. */
  readonly pinned: boolean;
  readonly groups: readonly PinGroup[];
  readonly expires: Expiry | null;
  readonly enforced: boolean;
  /** True when the platform skips the pins for every publicly trusted chain. */
  readonly overridden: boolean;
  /** The entries that say so, most specific first. */
  readonly from: readonly PinnedDomain[];
  /** One sentence: which entries apply, or why nothing does. */
  readonly reason: string;
}
