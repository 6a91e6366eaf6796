import { editDistance } from '../model/edit-distance.ts';

const MOST_EDITS = 3;

/** The candidate that takes the fewest edits, up to three and fewer than half of its letters; null where none is as near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let fewest = MOST_EDITS + 1;
  for (const candidate of candidates) {
    const tooFar = Math.abs(candidate.length - word.length) >= fewest;
    const edits = tooFar ? fewest : editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (edits >= fewest || edits * 2 >= candidate.length) continue;
    best = candidate;
    fewest = edits;
  }
  return best;
}
