import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { EditAnswer, TextEdit } from '../../src/model/change.ts';
import type { SourceText } from '../../src/model/source.ts';
import { editedSource } from '../../src/text/edit.ts';
import { decodeSource } from '../../src/text/source.ts';

export interface Case {
  readonly source: SourceText;
  readonly change: unknown;
  readonly folder: URL;
  /** Of the input and of the expectation. */
  readonly extension: string;
}

const here = new URL('.', import.meta.url);

export function casesOf(id: string): string[] {
  return readdirSync(new URL(`${id}/`, here));
}

export function load(id: string, name: string): Case {
  const folder = new URL(`${id}/${name}/`, here);
  const input = readdirSync(folder).find((file) => file.startsWith('input.')) as string;
  const source = decodeSource(input, readFileSync(new URL(input, folder)));
  const change: unknown = JSON.parse(readFileSync(new URL('change.json', folder), 'utf8'));
  return { source, change, folder, extension: input.slice('input.'.length) };
}

/** Holds an answer against the expectation, and answers the file as it is then; null when the edit is refused. */
export function check({ source, folder, extension }: Case, answer: EditAnswer): SourceText | null {
  const isUpdate = process.env['UPDATE_CASES'] !== undefined;
  const refusal = new URL('refusal.txt', folder);
  const expected = new URL(`expected.${extension}`, folder);
  if ('refusal' in answer) {
    if (isUpdate) writeFileSync(refusal, `${answer.refusal}\n`);
    expect(`${answer.refusal}\n`).toBe(readFileSync(refusal, 'utf8'));
    expect(existsSync(expected)).toBe(false);
    return null;
  }
  const edited = afterEdits(source, answer.edits);
  if (isUpdate) writeFileSync(expected, edited.bytes);
  expect(existsSync(refusal)).toBe(false);
  expect(Buffer.from(edited.bytes).equals(readFileSync(expected))).toBe(true);
  return edited;
}

/** The edited file, once it is proved that it holds every byte of the old one outside the edits. */
export function afterEdits(source: SourceText, edits: readonly TextEdit[]): SourceText {
  const edited = editedSource(source, edits);
  if ('refusal' in edited) throw new Error(edited.refusal);
  const undone = editedSource(edited.source, inverse(source.text, edits));
  expect('source' in undone && Buffer.from(undone.source.bytes).equals(source.bytes)).toBe(true);
  return edited.source;
}

/** The edits that take these away again. */
function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ span: { start, end }, text: written }) => {
    const span = { start: start + shift, end: start + shift + written.length };
    shift += written.length - (end - start);
    return { span, text: text.slice(start, end) };
  });
}

export function isDone(answer: EditAnswer): boolean {
  return 'refusal' in answer || answer.edits.length === 0;
}
