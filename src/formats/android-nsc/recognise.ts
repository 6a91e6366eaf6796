import type { SourceText } from '../../model/source.ts';
import { rootName } from '../../text/xml.ts';
import { ROOT } from './grammar.ts';

/**
 * By the first tag; where none can be made out (conflict markers, an unclosed comment), by the opening of the root
 * element anywhere.
 */
export function recognises({ encoding, text }: SourceText): boolean {
  if (encoding === 'binary') return false;
  const name = rootName(text);
  if (name === null) return text.includes(`<${ROOT}`);
  return name.slice(name.indexOf(':') + 1) === ROOT;
}
