import type { Ignore, Severity } from '../model/evaluation.ts';
import type { PinKind } from '../model/generation.ts';
import type { PresetName } from './presets.ts';

/** What the team's own file says. Names of files stay as they are written. */
export interface Configuration {
  /** Of the file, relative to the root of the work tree. */
  readonly path: string;
  readonly preset: PresetName | null;
  /** Values of options by name, as the command line would give them: text, or several for a list. */
  readonly options: ReadonlyMap<string, string | readonly string[]>;
  /** By rule. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** By A-label or address, in lower case. */
  readonly hosts: ReadonlyMap<string, HostConfiguration>;
  /** Canonical base64 of 32 bytes, by the name of a build variable without `$()`. */
  readonly variables: ReadonlyMap<string, string>;
  /** In the order of the file. */
  readonly ignores: readonly Ignore[];
}

/** What is said of one host. */
export interface HostConfiguration {
  /** What is to be pinned of it; null where nothing is said. */
  readonly pin: readonly PinKind[] | null;
  /** Files or globs, as for `backup` without its `HOST=`. */
  readonly backup: readonly string[];
  /** As for `next` without its `HOST=`. */
  readonly next: readonly string[];
  /** `ADDRESS[:PORT]`, as for `connect-to` without its `HOST=`. */
  readonly connectTo: string | null;
  /** Hosts that are asked in its place, A-labels in lower case. */
  readonly probe: readonly string[];
}
