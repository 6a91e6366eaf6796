import type { JoinedManifest, JoinedStatement, Naming } from './android-join.ts';
import { quote } from './wording.ts';

/** A phrase such as `app/src/main/AndroidManifest.xml:12 (tools:replace)`. */
export function evidenceOf({ manifest, statement, named }: Naming): string {
  const special = named.sets.filter((set, at) => at > 0 && set !== null && set !== manifest.place.sourceSet);
  const notes = [...new Set(special), ...(statement.marker === null ? [] : [statement.marker])];
  return `${manifest.path}:${statement.start.line}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

/** What a manifest says that doesn't put the file in force. */
export function outlookOf({ path, statements }: JoinedManifest, name: string): string {
  if (statements === null) return `${path} can't be read`;
  const same = statements.find(({ reference }) => reference.names.some((named) => named.name === name));
  if (same !== undefined)
    return `${path}:${same.start.line} names ${quote(`@xml/${name}`)}, but its builds take another file`;
  const [first] = statements;
  if (first === undefined) return `${path} names none`;
  const said = first.value === null ? `takes it away (${first.marker})` : `names ${quote(first.value)}`;
  return `${path}:${first.start.line} ${said}`;
}

/** Whether a manifest says something else. */
export function speaksAgainst({ reference }: JoinedStatement, name: string): boolean {
  return reference.unresolved === null && reference.names.every((named) => named.name !== name);
}
