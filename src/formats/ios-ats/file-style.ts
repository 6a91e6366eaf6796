import type { SourceText } from '../../model/source.ts';
import { alphabetOf } from '../../text/comment.ts';
import { hasLineBreak, indentationUnit } from '../../text/layout.ts';
import type { PlistDict, PlistEntry, PlistNode } from '../../text/plist.ts';
import type { Spelling } from './render.ts';
import { outerAndInner, somePin } from './tags.ts';

const DEFAULT_UNIT = '\t';

/** As the entries of a dictionary are written, and the pins of the file. */
export function spellingIn(
  source: SourceText,
  root: PlistDict,
  dict: PlistDict,
  pin: PlistNode | undefined = somePin(root),
): Spelling {
  const { text } = source;
  const entry = dict.entries.at(-1) ?? root.entries.at(-1);
  const joins = (each: PlistEntry): boolean =>
    !hasLineBreak(text, { start: each.keySpan.end, end: each.value.span.start });
  const joinsKeys = entry !== undefined && joins(entry);
  const key = pin?.kind === 'dict' ? pin.entries[0] : undefined;
  return {
    joinsKeys,
    joinsPins: key === undefined ? joinsKeys : joins(key),
    compactPins: pin !== undefined && !hasLineBreak(text, pin.span),
    alphabet: alphabetOf(source),
  };
}

/** A comment on the line above is none where everything stands on one. */
export function onLine(spelling: Spelling, isOneLine: boolean): Spelling {
  return isOneLine ? { ...spelling, compactPins: true } : spelling;
}

/** One level of indentation, as `near` has it inside, else as the file has it. */
export function unitOf(text: string, near: PlistNode, root: PlistDict): string {
  return indentationUnit(text, pairs(), DEFAULT_UNIT);

  function* pairs(): Generator<readonly [number, number]> {
    yield* outerAndInner(text, near);
    yield* outerAndInner(text, root);
  }
}
