import type { EditAnswer, PinChange } from '../model/change.ts';
import type { FormatId, PinStore, Policy } from '../model/pins.ts';
import type { Platform } from '../model/platform.ts';
import type { SourceText } from '../model/source.ts';

/** The code that reads one kind of pin store. Pure: no clock, no files, no sockets. */
export interface Format {
  readonly id: FormatId;
  /** What people call it, e.g. `Android network security configuration`. */
  readonly title: string;
  readonly platform: Platform;
  /** Whether the file is of this format and is worth reading; cheap, decided by content. */
  recognises(source: SourceText): boolean;
  /** Never throws on user content: what is wrong with it becomes problems and faults. */
  read(source: SourceText): PinStore;
  /** What the store demands of one host, by the platform's own matching. `host` is an A-label or an address. */
  policyFor(store: PinStore, host: string): Policy;
  /**
   * The edits that make one change to a file and leave every other byte as it is, in the file's own layout. Who applies them
   * reads the result again: it must say what was meant.
   */
  edit(source: SourceText, change: PinChange): EditAnswer;
}
