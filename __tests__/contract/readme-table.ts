import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, textOf } from './source-tree.ts';

/**
 * Compares the README's table between `<!-- name: ... -->` and `<!-- /name -->` with what it should be. Answers the rows that
 * differ. UPDATE_README=1 writes the table anew instead; read the diff before you commit it.
 */
export function readmeTable(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): { asWritten: true } | { missing: string[]; leftOver: string[] } {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const expected = [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
  const readme = textOf('README.md');
  const place = new RegExp(`(<!-- ${name}:[^\\n]*-->\\n)([\\s\\S]*?)(<!-- /${name} -->)`);
  const found = place.exec(readme);
  if (found === null) throw new Error(`README.md has no <!-- ${name}: ... --> and <!-- /${name} -->`);
  if (process.env['UPDATE_README'] !== undefined) {
    const table = `${expected.join('\n')}\n`;
    writeFileSync(
      join(root, 'README.md'),
      readme.replace(place, (_, open, __, close) => open + table + close),
    );
    return { asWritten: true };
  }
  const actual = (found[2] as string).trimEnd().split('\n');
  if (actual.join('\n') === expected.join('\n')) return { asWritten: true };
  return {
    missing: expected.filter((row) => !actual.includes(row)),
    leftOver: actual.filter((row) => !expected.includes(row)),
  };
}
