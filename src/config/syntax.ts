import type { ErrorCode } from 'yaml';
import { shown } from './faults.ts';

const QUOTES = 'expected it in quotes';
const NO_PLACE = 'expected what YAML has a place for here';

/**
 * What is wrong with a text as YAML. The package's own words go along where they repeat nothing of the file.
 *
 * @param rest the text from the place of the fault on
 */
export function syntaxMessage(code: ErrorCode, message: string, rest: string): string {
  const word = shown(/^\S+/.exec(rest)?.[0] ?? null);
  if (rest.startsWith('*')) {
    return `found ${word}, which YAML takes for an alias, ${QUOTES}: a text that begins with \`*\` needs them`;
  }
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'found a tab, expected spaces: YAML is indented with nothing else';
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return `found the tag ${word}, expected none`;
    case 'NON_STRING_KEY':
      return 'found a list or keys with values, expected a text as a key';
    case 'BAD_SCALAR_START':
      return `found ${word}, which begins with a character that YAML keeps for itself, ${QUOTES}`;
    case 'BAD_DQ_ESCAPE':
      return 'found an escape that YAML does not know, expected `\\\\` for a backslash, or single quotes';
    case 'UNEXPECTED_TOKEN':
      return `found ${word}, ${NO_PLACE}`;
    default:
      return `found what is not YAML, ${NO_PLACE} (${message})`;
  }
}
