import { didYouMean, type Fault, MOST_FAULTS, shown } from './faults.ts';
import { hostOf, VARIABLE } from './names.ts';
import { refused } from './permitted.ts';
import type { Placed } from './placing.ts';
import { keysAt } from './shape.ts';

type Path = readonly (string | number)[];

const MOST_LISTED = 8;
/** Names that objects of the language have a meaning for. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Stands for a list where keys with values were expected: schemas take a list for an object without keys. */
export const LIST: unique symbol = Symbol('a list');

/** The file's values without the keys that can't be there, and a fault for each of those. */
export function plainValues(root: Placed): { value: unknown; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const plain = ({ content }: Placed, path: Path): unknown => {
    if (content.kind === 'scalar') return content.value;
    const known = keysAt(path);
    const isOpen = path.length === 1 && (path[0] === 'hosts' || path[0] === 'variables');
    if (content.kind === 'list') {
      return known !== null || isOpen
        ? LIST
        : content.items.map((item, index) => plain(item, [...path, index]));
    }
    if (known === null && !isOpen) return {};
    const values: Record<string, unknown> = {};
    const hosts = new Set<string>();
    for (const { key, start, value } of content.entries) {
      const message =
        known === null
          ? nameFault(path, key, hosts)
          : keyFault(path, key, known, faults.length < MOST_FAULTS);
      if (message === null) values[key] = plain(value, [...path, key]);
      else faults.push({ offset: start, message });
    }
    return values;
  };
  return { value: plain(root, []), faults };
}

/** @param thorough whether to look for what was meant, which takes its time */
function keyFault(path: Path, key: string, known: readonly string[], thorough: boolean): string | null {
  if (known.includes(key)) return null;
  const [section, name] = path;
  const reason = path.length === 0 && Object.hasOwn(refused, key) ? refused[key] : undefined;
  if (reason !== undefined) return `found ${shown(key)}, expected it elsewhere, ${reason}`;
  const near = thorough ? didYouMean(key, known) : '';
  if (path.length === 1) return `found ${shown(key)} under \`rules\`, expected the id of a rule${near}`;
  const listed = known.length > MOST_LISTED ? 'one that this file has' : `one of ${known.join(', ')}`;
  const of = section === 'rules' || section === 'hosts' ? ` of ${shown(name)}` : '';
  return `found the key ${shown(key)}${of}, expected ${listed}${near}`;
}

function nameFault([section]: Path, key: string, hosts: Set<string>): string | null {
  if (section === 'variables') {
    const isName = VARIABLE.test(key) && !RESERVED.has(key);
    return isName
      ? null
      : `found ${shown(key)} under \`variables\`, expected the name of a build variable without $() or quotes`;
  }
  const host = RESERVED.has(key) ? null : hostOf(key);
  if (host === null) {
    return `found ${shown(key)} under \`hosts\`, expected the name of a host or an address, without a port`;
  }
  if (hosts.has(host)) return `found the host ${shown(host)} again, expected it once`;
  hosts.add(host);
  return null;
}
