import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { type Fault, shown } from './faults.ts';

/** A value of the file with the places of what is in it, offsets in UTF-16 units. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly content: Content;
}

export interface Entry {
  readonly key: string;
  /** Of the key. */
  readonly start: number;
  readonly value: Placed;
}

type Content =
  | { readonly kind: 'scalar'; readonly value: unknown }
  | { readonly kind: 'list'; readonly items: readonly Placed[] }
  | { readonly kind: 'map'; readonly entries: readonly Entry[] };

const NOTHING: Content = { kind: 'scalar', value: null };
/** A few aliases of aliases could stand for more than any memory holds. */
const MOST_FROM_ALIASES = 10_000;
const DEEPEST = 40;

/** The values of a document of bounded depth, with what aliases stand for in their place. */
export class Placing {
  readonly faults: Fault[] = [];
  readonly #targets = new Map<Alias, Node>();
  #fromAliases = 0;

  read(root: Node | null): Placed | null {
    this.#resolve(root, new Map());
    const placed = root === null ? null : this.#place(root, 0, 0, false);
    return this.faults.length === 0 ? placed : null;
  }

  /** In the order of the text: a name stands for what had it last. */
  #resolve(node: unknown, named: Map<string, Node>): void {
    if (isAlias(node)) {
      const target = named.get(node.source);
      if (target !== undefined) this.#targets.set(node, target);
      return;
    }
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      named.set(node.anchor, node);
    }
    if (isSeq(node)) for (const item of node.items) this.#resolve(item, named);
    if (isMap(node)) for (const { value } of node.items) this.#resolve(value, named);
  }

  /** @param fallback where it counts as standing when nothing is written */
  #place(node: unknown, fallback: number, depth: number, fromAlias: boolean): Placed {
    if (isAlias(node)) return this.#placeAlias(node, depth);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) {
      return { start: fallback, end: fallback, content: NOTHING };
    }
    const [from = fallback, to = from] = node.range ?? [];
    const [start, end] = to > from ? [from, to] : [fallback, fallback];
    if (fromAlias && ++this.#fromAliases > MOST_FROM_ALIASES) return { start, end, content: NOTHING };
    if (isScalar(node)) return { start, end, content: { kind: 'scalar', value: node.value } };
    if (isSeq(node)) {
      const items = node.items.map((item) => {
        const [at = start] = (isScalar(item) && item.range) || [];
        return this.#place(item, at, depth + 1, fromAlias);
      });
      return { start, end, content: { kind: 'list', items } };
    }
    const entries = this.#entries(node.items, start, depth, fromAlias);
    return { start, end, content: { kind: 'map', entries } };
  }

  #placeAlias(alias: Alias, depth: number): Placed {
    const [start, end] = alias.range ?? [0, 0];
    const target = this.#targets.get(alias);
    if (target === undefined) {
      const message = `found ${shown(`*${alias.source}`)}, which YAML takes for an alias of nothing, expected it in quotes: a text that begins with \`*\` needs them`;
      this.faults.push({ offset: start, message });
    } else if (depth > DEEPEST || this.#fromAliases > MOST_FROM_ALIASES) {
      const message = `found an alias that stands for too much, expected no more than ${MOST_FROM_ALIASES} values from aliases`;
      if (!this.faults.some((fault) => fault.message === message))
        this.faults.push({ offset: start, message });
    } else return this.#place(target, start, depth, true);
    return { start, end, content: NOTHING };
  }

  #entries(pairs: readonly Pair[], fallback: number, depth: number, fromAlias: boolean): Entry[] {
    const seen = new Set<string>();
    return pairs.flatMap(({ key, value }) => {
      const start = isScalar(key) ? (key.range?.[0] ?? fallback) : fallback;
      const name = isScalar(key) ? key.value : null;
      if (typeof name !== 'string' || name === '') {
        this.faults.push({ offset: start, message: 'found no text as a key, expected one' });
        return [];
      }
      if (seen.has(name)) {
        this.faults.push({
          offset: start,
          message: `found the key ${shown(name)} again, expected it once`,
        });
        return [];
      }
      seen.add(name);
      return [{ key: name, start, value: this.#place(value, start, depth + 1, fromAlias) }];
    });
  }
}

/** What stands at the end of a way through keys and numbers, and the key that leads to it; null where nothing does. */
export function placeOf(
  root: Placed,
  path: readonly (string | number)[],
): { value: Placed; key: number } | null {
  let found = { value: root, key: root.start };
  for (const step of path) {
    const { content } = found.value;
    const entry = content.kind === 'map' ? content.entries.find(({ key }) => key === step) : undefined;
    const item = content.kind === 'list' && typeof step === 'number' ? content.items[step] : undefined;
    if (entry !== undefined) found = { value: entry.value, key: entry.start };
    else if (item !== undefined) found = { value: item, key: item.start };
    else return null;
  }
  return found;
}
