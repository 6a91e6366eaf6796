import type { CST } from 'yaml';

/** Where the first of the tokens stands that lies under more than so many others; null when none does. */
export function tooDeep(tokens: readonly CST.Token[], deepest: number): number | null {
  // The package builds its values by recursion: what is deep has to be told before, without any.
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > deepest) return token.offset;
    for (const inner of within(token)) {
      if (inner != null) open.push({ token: inner, depth: depth + 1 });
    }
  }
  return null;
}

function within(token: CST.Token): (CST.Token | null | undefined)[] {
  if (token.type === 'document') return [token.value];
  return 'items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : [];
}
