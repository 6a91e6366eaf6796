import type { PinStore, StoreProblem } from './model/pins.ts';
import { quote } from './rules/wording.ts';

/** Of a debug companion no domain is ever read, and what is wrong with one is no fault. */
export function debugPartOnly(store: PinStore): PinStore {
  const problems = store.problems.filter(
    ({ effect }) => effect === 'rejects-debug-builds' || effect === 'unreadable',
  );
  const rejected = problems.some(({ effect }) => effect === 'unreadable') ? store.rejected : null;
  return { ...store, domains: [], problems: [...problems, ...neverRead(store)], rejected };
}

function neverRead({ domains }: PinStore): StoreProblem[] {
  const pinned = domains.filter(({ groups }) => groups.length > 0);
  const [first] = pinned;
  if (first === undefined) return [];
  const others = pinned.length === 1 ? '' : ` and ${pinned.length - 1} more`;
  return [
    {
      code: 'companion-pins',
      effect: 'lint',
      message: `The platform reads nothing but debug-overrides in a debug companion: the pins for ${quote(first.written.trim())}${others} are never looked at.`,
      hint: 'put them into the file that the manifest names',
      span: first.span,
    },
  ];
}
