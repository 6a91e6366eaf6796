import type { SourceText, Span } from '../model/source.ts';
import { readBinaryPlist } from './plist-binary.ts';
import { readOpenStepPlist } from './plist-openstep.ts';
import { readXmlPlist } from './plist-xml.ts';

/** A value of a property list. Spans of a binary list are all empty and at 0. */
export type PlistNode =
  | PlistDict
  | { readonly kind: 'array'; readonly items: readonly PlistNode[]; readonly span: Span }
  | PlistString
  | { readonly kind: 'boolean'; readonly value: boolean; readonly span: Span }
  | {
      readonly kind: 'integer' | 'real' | 'date' | 'data';
      /** The text between the tags; in a binary list the number, and nothing for a date and data. */
      readonly written: string;
      readonly span: Span;
    }
  /** Only binary lists hold them: null, a keyed archiver's UID, a set. */
  | { readonly kind: 'unknown'; readonly name: string; readonly span: Span };

export interface PlistDict {
  readonly kind: 'dict';
  /** As written, repeated keys included; to the platform the last one counts. */
  readonly entries: readonly PlistEntry[];
  readonly span: Span;
}

export interface PlistEntry {
  readonly key: string;
  /** Of the key's text, without tags and quotes. */
  readonly keySpan: Span;
  readonly value: PlistNode;
}

export interface PlistString {
  readonly kind: 'string';
  readonly value: string;
  /** Tags or quotes included. */
  readonly span: Span;
  /** Between the tags or quotes. */
  readonly contentSpan: Span;
}

export interface PlistComment {
  readonly text: string;
  /** Markup included. */
  readonly span: Span;
}

export interface PlistFault {
  /**
   * `merge-conflict` and `refused`: Apple's reader refuses the whole file; `tolerated`: it doesn't, and other readers
   * would; `too-large`: we stopped reading here, whatever Apple's reader does.
   */
  readonly code: 'merge-conflict' | 'refused' | 'tolerated' | 'too-large';
  /** A phrase without a capital and a full stop. */
  readonly message: string;
  readonly span: Span;
}

export interface PropertyList {
  readonly kind: 'xml' | 'binary' | 'openstep';
  /** Null when the structure is lost; then there is a fault that isn't `tolerated`. */
  readonly root: PlistNode | null;
  /** In the order in which they were met; of each code the first fifty, and the one that ended the reading. */
  readonly faults: readonly PlistFault[];
  /** In the order of the text. */
  readonly comments: readonly PlistComment[];
}

/**
 * Reads a property list as Apple's CoreFoundation does, and keeps the places. Merge-conflict markers and stray text are
 * faults and are passed over, so that what stands round them is still read. Time and memory stay in proportion to the
 * file, whatever is in it; nothing is thrown on its account.
 */
export function parsePlist(source: SourceText): PropertyList {
  if (source.encoding === 'binary') return readBinaryPlist(source.bytes);
  return isXml(source.text) ? readXmlPlist(source.text) : readOpenStepPlist(source.text);
}

/** The entry that counts for a key: the last one. */
export function entryOf(dict: PlistDict, key: string): PlistEntry | undefined {
  return dict.entries.findLast((entry) => entry.key === key);
}

function isXml(text: string): boolean {
  return /^\s*</.test(text) || /<plist[\s>]/.test(text);
}
