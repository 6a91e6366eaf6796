import { createScanner } from 'jsonc-parser';

/** The way to a value: names of fields and numbers of items. */
export type Path = readonly (string | number)[];

export interface TextFault {
  /** `repeated`: an object has a field of that name already. */
  readonly kind: 'syntax' | 'repeated';
  /** Of what can't stand there, in UTF-16 units; the length of the text where more was to come. */
  readonly offset: number;
  readonly path: Path;
}

/** The first fault of a text as JSON; null when it has none. */
export function textFault(text: string): TextFault | null {
  return walk(text, () => false);
}

/** Where a value stands, in UTF-16 units; of what isn't there, where that stands which it is missing from. */
export function offsetOf(text: string, wanted: Path): number {
  let found = 0;
  let depth = -1;
  walk(text, (path, offset) => {
    if (path.length === depth + 1 && path.every((key, at) => key === wanted[at])) {
      found = offset;
      depth = path.length;
    }
    return depth === wanted.length;
  });
  return found;
}

const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/**
 * Calls `visit` with the place of each value, in the order of the text, until it answers true. The package's own parser goes
 * into depth by recursion and builds a tree: a hostile text would use up the stack, a large one the memory.
 */
function walk(text: string, visit: (path: Path, offset: number) => boolean): TextFault | null {
  const scanner = createScanner(text);
  const path: (string | number)[] = [];
  // The names that an object has so far; null for a list.
  const open: (Set<string> | null)[] = [];
  let expected: 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'next' | 'end' = 'value';
  for (;;) {
    scanner.setPosition(afterBlanks(text, scanner.getPosition()));
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const begin = text[offset];
    const fault: TextFault = { kind: 'syntax', offset, path };
    if (begin === undefined) return expected === 'end' ? null : fault;
    if (scanner.getTokenError() !== 0) return fault;
    const names = open.at(-1);
    if (begin === '}' || begin === ']') {
      const mayEnd = expected === 'next' || expected === (begin === '}' ? 'first key' : 'first value');
      if (!mayEnd || names === undefined || (names === null) !== (begin === ']')) return fault;
      open.pop();
      path.pop();
      expected = open.length === 0 ? 'end' : 'next';
    } else if (expected === 'value' || expected === 'first value') {
      const scalar = begin === '"' || SCALAR.test(text.slice(offset, scanner.getPosition()));
      if (!scalar && begin !== '{' && begin !== '[') return fault;
      if (visit(path, offset)) return null;
      if (scalar) expected = open.length === 0 ? 'end' : 'next';
      else {
        open.push(begin === '{' ? new Set() : null);
        path.push(begin === '{' ? '' : 0);
        expected = begin === '{' ? 'first key' : 'first value';
      }
    } else if (expected === 'key' || expected === 'first key') {
      if (begin !== '"' || !names) return fault;
      const name = scanner.getTokenValue();
      path[path.length - 1] = name;
      if (names.has(name)) return { ...fault, kind: 'repeated' };
      names.add(name);
      expected = 'colon';
    } else if (expected === 'colon' && begin === ':') {
      expected = 'value';
    } else if (expected === 'next' && begin === ',') {
      if (names === null) path[path.length - 1] = (path.at(-1) as number) + 1;
      expected = names === null ? 'value' : 'key';
    } else {
      return fault;
    }
  }
}

/** The scanner would gather them one by one in a string of its own. */
function afterBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}
