import { diffLines, structuredPatch } from 'diff';

/** Lines round a change that stay as they are. */
const CONTEXT = 3;

/**
 * A unified diff as `git apply` takes it; empty where nothing differs.
 *
 * @param path from where it is to be applied, with forward slashes
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const { hunks } = structuredPatch(path, path, before, after, undefined, undefined, { context: CONTEXT });
  const [old, now] = [quoted(`a/${path}`), quoted(`b/${path}`)];
  const lines = [`diff --git ${old} ${now}`, `--- ${old}`, `+++ ${now}`];
  for (const { oldStart, oldLines, newStart, newLines, lines: changed } of hunks) {
    lines.push(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...changed);
  }
  return `${lines.join('\n')}\n`;
}

/** The diff of two files' bytes, whatever their encoding: each character is a byte (ISO-8859-1). */
export function bytesDiff(path: string, before: Uint8Array, after: Uint8Array): string {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  // The header's path is bytes like everything else.
  return unifiedDiff(text(Buffer.from(path)), text(before), text(after));
}

/** As git writes a path that holds what would end it: in double quotes, the bytes in octal. */
function quoted(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what git quotes
  if (!/["\\\u0000-\u001f\u007f]/.test(path)) return path;
  const inner = path.replace(/["\\]/g, '\\$&').replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what git quotes
    /[\u0000-\u001f\u007f]/g,
    (each) => `\\${each.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${inner}"`;
}

/** The lines that differ, as edits of `before`: half-open UTF-16 offsets and what is to stand there. */
export function replacedLines(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; readonly text: string }[] {
  const spans: { start: number; end: number; text: string }[] = [];
  let place = 0;
  let isOpen = false;
  for (const { value, added, removed } of diffLines(before, after)) {
    if (!added && !removed) {
      place += value.length;
      isOpen = false;
      continue;
    }
    // What is taken out and what comes in its place stand side by side.
    const last = spans.at(-1);
    const span = isOpen && last !== undefined ? last : { start: place, end: place, text: '' };
    if (span !== last) spans.push(span);
    isOpen = true;
    if (added) span.text += value;
    else {
      place += value.length;
      span.end = place;
    }
  }
  return spans;
}
