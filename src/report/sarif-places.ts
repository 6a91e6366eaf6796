import type { Evaluation, Finding } from '../model/evaluation.ts';
import type { Position } from '../model/source.ts';

// Where a result is shown, for hosts that want each in a file of the repository.

/** Where the configuration file is looked for, whether or not there is one: what is about no file is settled there. */
const CONFIGURATION = '.github/pinwarden.yml';

const FIRST: Position = { line: 1, column: 1 };

export interface Place {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  /** The finding is about no file, and this one stands in. */
  readonly isStandIn: boolean;
}

/**
 * Answers the place of any finding of an evaluation. A finding about the whole repository is put at the first pin store's
 * first line, for GitHub refuses the whole report when one result has no location; where there is no pin store, at the
 * configuration file.
 *
 * @param prefix folder of the checked tree below the root of the repository; empty for the root itself
 */
export function placing({ stores }: Pick<Evaluation, 'stores'>, prefix: string): (finding: Finding) => Place {
  const first = stores.map(({ store }) => fromRoot(store.path, prefix)).find((path) => path !== null);
  const standIn = { path: first ?? CONFIGURATION, start: FIRST, end: FIRST, isStandIn: true };
  return ({ path, start, end }) => {
    const file = path === '.' ? null : fromRoot(path, prefix);
    return file === null ? standIn : { path: file, start, end, isStandIn: false };
  };
}

/** A path of the checked tree as seen from the root of the repository; null for what lies outside, or is no file. */
export function fromRoot(path: string, prefix: string): string | null {
  if (path.startsWith('/')) return null;
  const parts: string[] = [];
  for (const part of `${prefix}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}

/** A relative reference (RFC 3986): no character of a name can be read as a scheme, a query or a fragment. */
export function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
