/** More dots than a name in the DNS can have; a hostile file may hold names of a million. */
const MOST_LABELS = 128;

/**
 * The longest entry with subdomains that a name is under, as `ApplicationConfig.getConfigForHostname` finds it when no
 * entry equals the name. Costs a look-up a label.
 */
export function nearestWider<Entry extends { readonly includeSubdomains: boolean }>(
  name: string,
  byName: ReadonlyMap<string, Entry>,
): Entry | null {
  let dot = name.indexOf('.');
  for (let labels = 0; dot >= 0 && labels < MOST_LABELS; labels++) {
    const entry = byName.get(name.slice(dot + 1));
    if (entry?.includeSubdomains) return entry;
    dot = name.indexOf('.', dot + 1);
  }
  return null;
}
