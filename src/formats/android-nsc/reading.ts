import type { AnchorOverride, AnchorResource, Expiry, Permission, PinGroup } from '../../model/pins.ts';
import type { Span } from '../../model/source.ts';
import type { XmlElement } from '../../text/xml.ts';
import type { Complaints } from './complaints.ts';

/** What reading one file gathers. */
export interface Reading {
  /** The whole text of the file. */
  readonly source: string;
  readonly complaints: Complaints;
  /** In the order of the text. */
  readonly entries: DomainEntry[];
  /** The first entry of each name; the parser throws at the second. */
  readonly byName: Map<string, DomainEntry>;
  /** Places of references that are not expanded, in the order of the text. */
  readonly entities: readonly Span[];
  /** Trust anchors that are files of the app, debug-overrides' included. */
  readonly resources: AnchorResource[];
  /** Start tags of domains that don't say whether they include subdomains. */
  readonly unsaid: Span[];
  /** The first `base-config`, once it is read. */
  base: Config | null;
}

/** A `base-config` or `domain-config`. */
export interface Config {
  readonly element: XmlElement;
  /** The domain-config round it. */
  readonly parent: Config | null;
  /** The first of its own. */
  firstDomain: DomainEntry | null;
  /** One of its own is without subdomains. */
  hasExactDomain: boolean;
  /** Its own. */
  pinSet: PinSet | null;
  /** Its own `trust-anchors`; null when it has none, so that they are inherited. */
  anchors: TrustAnchors | null;
  /** What its own `cleartextTrafficPermitted` says; null without one, so that it is inherited. */
  cleartext: Cleartext | null;
  /** A comment of its own that holds a pin set. */
  commentedOut: Span | null;
}

/** The trust anchors of one config. */
export interface TrustAnchors {
  /** Those that are exempt from pins. */
  readonly overrides: readonly AnchorOverride[];
  /** The first that is the user's own authorities. */
  readonly user: Permission | null;
}

/** Whether a config permits plain http. */
export interface Cleartext {
  /** Null when it is forbidden. */
  readonly permission: Permission | null;
}

export interface PinSet {
  /** Nothing but white space and comments stands in it, so that no other complaint is about what does. */
  readonly isBare: boolean;
  readonly group: PinGroup;
  readonly expiry: Expiry | null;
  readonly owner: Config;
}

export interface DomainEntry {
  /** Trimmed and lower-case. */
  readonly name: string;
  readonly written: string;
  readonly span: Span;
  readonly includeSubdomains: boolean;
  /** False with a reference in it whose text isn't known. */
  readonly isExpanded: boolean;
  readonly config: Config;
}

/** Its own pin set, else that of the nearest domain-config round it: replaced whole, never merged. */
export function effectivePinSet(config: Config): PinSet | null {
  for (let each: Config | null = config; each !== null; each = each.parent) {
    if (each.pinSet !== null) return each.pinSet;
  }
  return null;
}

export function isPinned(config: Config): boolean {
  return (effectivePinSet(config)?.group.pins.length ?? 0) > 0;
}

/** As pin sets are inherited, and at last from base-config, wherever that stands (NetworkSecurityConfig.Builder). */
export function effectiveAnchors(config: Config, base: Config | null): TrustAnchors | null {
  for (let each: Config | null = config; each !== null; each = each.parent) {
    if (each.anchors !== null) return each.anchors;
  }
  return base?.anchors ?? null;
}

/** Inherited in the same way. */
export function effectiveCleartext(config: Config, base: Config | null): Permission | null {
  for (let each: Config | null = config; each !== null; each = each.parent) {
    if (each.cleartext !== null) return each.cleartext.permission;
  }
  return base?.cleartext?.permission ?? null;
}

/** Whether a reference that is not expanded stands in a part of the text. */
export function holdsEntity({ entities }: Reading, { start, end }: Span): boolean {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle] as Span).start < start) low = middle + 1;
    else high = middle;
  }
  const first = entities[low];
  return first !== undefined && first.start < end;
}
