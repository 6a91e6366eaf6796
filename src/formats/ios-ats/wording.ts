import type { PlistNode } from '../../text/plist.ts';

const LONGEST_QUOTE = 80;

/** Text of the file inside a message: in backquotes, on one line, and cut. */
export function quote(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `\`${cut.replace(/\s+/g, ' ')}\``;
}

/** A value as messages call it. */
export function valueName(node: PlistNode): string {
  switch (node.kind) {
    case 'string':
      return `the string ${quote(node.value)}`;
    case 'boolean':
      return `the boolean ${node.value}`;
    case 'integer':
    case 'real':
      return `the number ${quote(node.written.trim())}`;
    case 'dict':
      return 'a dictionary';
    case 'array':
      return 'an array';
    case 'data':
      return 'data';
    case 'date':
      return 'a date';
    case 'unknown':
      return `a value of the kind ${node.name}`;
  }
}
