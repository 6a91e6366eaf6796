import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { UsageError } from '../errors.ts';
import { editDistance } from '../model/edit-distance.ts';

export interface Topic {
  /** What stands after `pinwarden explain`. */
  readonly id: string;
  /** The first heading of its page. */
  readonly title: string;
}

// The build puts the pages into dist/explain and dist/rules: one folder above the command line's bundle, as they are above this
// file, and beside the Action's. The bundler takes `new URL()` of a literal for something to bundle, so no name here is one.
type Room = 'explain' | 'rules';

/** The pages that are about no single rule, by id. */
export function topics(): readonly Topic[] {
  return idsIn('explain').map((id) => {
    const title = /^# (.+)$/m.exec(readFileSync(address('explain', id), 'utf8'))?.[1];
    return { id, title: title ?? id };
  });
}

/**
 * The Markdown text of a topic, or of a rule by the rule's id.
 *
 * @throws UsageError that names the nearest id where there is no such page
 */
export async function page(id: string): Promise<string> {
  const rooms: readonly Room[] = ['explain', 'rules'];
  // Looked up in what is there, so that no word leads to another file.
  const room = rooms.find((each) => idsIn(each).includes(id));
  if (room !== undefined) return readFile(address(room, id), 'utf8');
  const near = nearest(id, rooms.flatMap(idsIn));
  throw new UsageError(
    `\`${id}\` is no topic and no rule${near === null ? '.' : `; did you mean \`${near}\`?`}`,
    near === null ? 'pinwarden explain lists the topics' : `pinwarden explain ${near}`,
  );
}

function idsIn(room: Room): string[] {
  return readdirSync(address(room))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}

function address(room: Room, id?: string): URL {
  return new URL(`${base()}/${room}/${id === undefined ? '' : `${id}.md`}`, import.meta.url);
}

function base(): string {
  const rooms: readonly Room[] = ['explain', 'rules'];
  const isThere = (each: string): boolean =>
    rooms.every((room) => existsSync(new URL(`${each}/${room}/`, import.meta.url)));
  return ['..', '.'].find(isThere) ?? '..';
}

/** The id that takes the fewest edits, or null where more than half of the letters would be edited. */
function nearest(word: string, ids: readonly string[]): string | null {
  // Longer than any id can be near to.
  if (word.length > 100) return null;
  const [best] = ids
    .map((id) => ({ id, edits: editDistance(word.toLowerCase(), id) }))
    .sort((one, other) => one.edits - other.edits);
  return best !== undefined && best.edits * 2 <= Math.max(word.length, best.id.length) ? best.id : null;
}
