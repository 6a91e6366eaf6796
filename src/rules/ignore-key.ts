import type { Ignore } from '../model/evaluation.ts';

/** Tells two entries of one file apart. */
export function keyOf({ rule, host, files, covers, reason }: Ignore): string {
  return [rule, host ?? '', files ?? '', covers === null ? '' : reason].join(' ');
}
