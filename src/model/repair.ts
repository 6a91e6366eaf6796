import type { PinChange } from './change.ts';
import type { ChosenPin } from './generation.ts';
import type { Platform } from './platform.ts';
import type { SourceText } from './source.ts';

/** One change that was made to a pin store. */
export interface RepairStep {
  readonly change: PinChange;
  /** The hosts for whose sake it was made. */
  readonly hosts: readonly string[];
  /** Names of other entries that have the same list, so that the change is theirs as well. */
  readonly shared: readonly string[];
  /** Why, in a sentence. */
  readonly reason: string;
  /** The key behind a pin that is added, moved or mended; null where none is known. */
  readonly pin: ChosenPin | null;
}

/** Something that would have to be done and is left to people. */
export interface RepairRefusal {
  readonly path: string;
  /** Null where it is about the whole file. */
  readonly host: string | null;
  /** Sentences: why, and what to edit by hand. */
  readonly message: string;
}

/** A pin store, repaired as far as that is safe. */
export interface Repair {
  readonly path: string;
  readonly platform: Platform;
  readonly before: SourceText;
  /** The very `before` where nothing is changed. */
  readonly after: SourceText;
  readonly steps: readonly RepairStep[];
  readonly refusals: readonly RepairRefusal[];
  /** Hosts of which some addresses were not seen, so that pins were added and nothing else was touched. */
  readonly partial: readonly string[];
}
