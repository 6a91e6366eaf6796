/**
 * Remembers the results that were asked for last. Bounded, for the program may look at thousands of hosts; by last use,
 * for a few intermediates are shared by most of them.
 */
export class Memo<Value> {
  readonly #limit: number;
  readonly #values = new Map<string, Value>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value of this key, made if it isn't known. When `make` throws nothing is kept. */
  get(key: string, make: () => Value): Value {
    const values = this.#values;
    const known = values.get(key);
    const value = known !== undefined || values.has(key) ? (known as Value) : make();
    values.delete(key);
    values.set(key, value);
    if (values.size > this.#limit) values.delete(values.keys().next().value as string);
    return value;
  }
}
