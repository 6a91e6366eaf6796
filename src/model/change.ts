import type { PinGroup, PinStore } from './pins.ts';
import type { Span } from './source.ts';

/** Puts `text` in the place of a span of `SourceText.text`; an empty span makes it an insertion. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The edits in the order of the text, none where nothing is left to do; or a sentence saying what to edit by hand. */
export type EditAnswer = { readonly edits: readonly TextEdit[] } | { readonly refusal: string };

/** A text for a place where there is no file; or a sentence saying why there can be none. */
export type TextAnswer = { readonly text: string } | { readonly refusal: string };

export interface NewPin {
  /** Canonical base64 of 32 bytes. */
  readonly sha256: string;
  /** For people; what may not stand in a comment is taken out when it is written. */
  readonly comment: string | null;
}

export interface NewGroup {
  readonly scope: PinGroup['scope'];
  readonly pins: readonly NewPin[];
}

/** An entry that isn't there yet. */
export interface NewDomain {
  /** An A-label or an address, in lower case. */
  readonly host: string;
  readonly includeSubdomains: boolean;
  /** A conjunction, as in `PinnedDomain`. */
  readonly groups: readonly NewGroup[];
  /** yyyy-MM-dd; null for pins without an end. */
  readonly expiration: string | null;
}

export interface AddDomain extends NewDomain {
  readonly kind: 'add-domain';
}

/** Adds a pin to a list that is there. */
export interface AddPin {
  readonly kind: 'add-pin';
  /** `PinnedDomain.name` of every entry that it is meant for: a list that another entry shares is not touched. */
  readonly names: readonly string[];
  readonly scope: PinGroup['scope'];
  readonly pin: NewPin;
}

/** Sets the end of a pin set, whether or not it has one. */
export interface SetExpiry {
  readonly kind: 'set-expiry';
  /** As in `AddPin`. */
  readonly names: readonly string[];
  /** yyyy-MM-dd */
  readonly expiration: string;
}

/** Takes a pin out of a list. The last one of a list is never taken: what is left would pin nothing, or let nobody in. */
export interface RemovePin {
  readonly kind: 'remove-pin';
  /** As in `AddPin`. */
  readonly names: readonly string[];
  readonly scope: PinGroup['scope'];
  /** Canonical base64. */
  readonly sha256: string;
}

/** Moves a pin of an entry to its other list, which is made where there is none; a list that it leaves empty goes with it. */
export interface MovePin {
  readonly kind: 'move-pin';
  /** `PinnedDomain.name` of the entry. */
  readonly name: string;
  readonly from: PinGroup['scope'];
  readonly to: PinGroup['scope'];
  readonly pin: NewPin;
}

/** Writes a pin as the platform wants it in the place of a spelling that certainly means it. */
export interface MendPin {
  readonly kind: 'mend-pin';
  /** As in `AddPin`. */
  readonly names: readonly string[];
  readonly scope: PinGroup['scope'];
  /** `Pin.value` */
  readonly written: string;
  /** `PinFault.meant` */
  readonly sha256: string;
}

/** Writes the name that an entry certainly means in the place of one that no host can equal. */
export interface MendDomain {
  readonly kind: 'mend-domain';
  /** `PinnedDomain.written` */
  readonly written: string;
  /** `PinnedDomain.meant` */
  readonly host: string;
}

/** What is to be different in a pin store, in terms of the model. */
export type PinChange = AddDomain | AddPin | SetExpiry | RemovePin | MovePin | MendPin | MendDomain;

/** The names of all entries that have the very list which entry `name` has for this scope, its own first; each once. */
export function sharersOf({ domains }: PinStore, name: string, scope: PinGroup['scope']): string[] {
  const starts = new Set(
    domains.filter((each) => each.name === name).flatMap((each) => startsOf(each.groups, scope)),
  );
  const sharing = domains.filter(({ groups }) => startsOf(groups, scope).some((start) => starts.has(start)));
  return [...new Set([name, ...sharing.map((each) => each.name)])];
}

function startsOf(groups: readonly PinGroup[], scope: PinGroup['scope']): number[] {
  return groups.filter((group) => group.scope === scope).map(({ span }) => span.start);
}

/** 32 bytes: the last letter carries four bits that count and two zeros. */
const CANONICAL = /^[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]=$/;

export function isCanonicalPin(sha256: string): boolean {
  return CANONICAL.test(sha256);
}
