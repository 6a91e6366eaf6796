import { structuredPatch } from 'diff';

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
