import { Composer, type Node, Parser } from 'yaml';
import { tooDeep } from './depth.ts';
import type { Fault } from './faults.ts';
import { type Placed, Placing } from './placing.ts';
import { syntaxMessage } from './syntax.ts';

/** The package takes seconds for a megabyte that is made to be hard on it. */
const LONGEST_FILE = 250_000;
/** The form of the file itself needs five. */
const DEEPEST = 20;
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  stringKeys: true,
  resolveKnownTags: false,
  // The package compares each key with each other: told elsewhere.
  uniqueKeys: false,
} as const;

interface Read {
  /** Null when there is nothing in the text, and when it has faults. */
  readonly root: Placed | null;
  readonly faults: readonly Fault[];
}

/** The only document of a text, which begins without a byte order mark, as YAML 1.2 has it. */
export function readDocument(text: string): Read {
  const fault = (offset: number, message: string): Read => ({ root: null, faults: [{ offset, message }] });
  if (text.length > LONGEST_FILE) {
    return fault(0, `found ${text.length} characters, expected at most ${LONGEST_FILE}`);
  }
  const tokens = [...new Parser().parse(text)];
  const directive = tokens.find(({ type }) => type === 'directive');
  if (directive !== undefined) return fault(directive.offset, 'found a directive (`%`), expected none');
  const [, second] = tokens.filter(({ type }) => type === 'document');
  if (second !== undefined) return fault(second.offset, 'found a second document, expected one alone');
  const deep = tooDeep(tokens, DEEPEST);
  if (deep !== null) return fault(deep, `found more than ${DEEPEST} levels, expected no more than five`);
  const [document] = [...new Composer(OPTIONS).compose(tokens, true, text.length)];
  if (document === undefined) return { root: null, faults: [] };
  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos: [offset] }) => ({
    offset,
    message: syntaxMessage(code, message, text.slice(offset, offset + 200)),
  }));
  if (faults.length > 0) return { root: null, faults };
  const placing = new Placing();
  const root = placing.read(document.contents as Node | null);
  return { root, faults: placing.faults };
}
