import { expect, it } from 'vitest';
import { editDistance } from '../../../src/model/edit-distance.ts';

it.each([
  ['', '', 0],
  ['pin', 'pin', 0],
  ['', 'pin', 3],
  ['pin', '', 3],
  ['pins', 'pin', 1],
  ['pon', 'pin', 1],
  ['ipn', 'pin', 2],
  ['kitten', 'sitting', 3],
])('from `%s` to `%s` it is %i', (from, to, edits) => expect(editDistance(from, to)).toBe(edits));
