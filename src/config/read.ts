import * as v from 'valibot';
import { positions } from '../model/source.ts';
import type { Configuration } from './configuration.ts';
import { readDocument } from './document.ts';
import { type Fault, refusal, shown } from './faults.ts';
import { type Document, meaningOf } from './meaning.ts';
import { type Placed, placeOf } from './placing.ts';
import { LIST, plainValues } from './plain.ts';
import { optionsHere, optionsShape, sectionsShape } from './shape.ts';

type Path = readonly (string | number)[];

const STRICT = { abortPipeEarly: true } as const;

/**
 * Reads the team's own file. An empty one says nothing.
 *
 * @param path as messages and findings show it
 * @throws UsageError with all that is wrong, a line each: `path:line:column found what, expected what`
 */
export function readConfiguration(path: string, text: string): Configuration {
  const source = text.replace(/^\ufeff/, '');
  const { root, faults } = readDocument(source);
  if (faults.length > 0) throw refusal(path, source, faults);
  const isEmpty = root === null || (root.content.kind === 'scalar' && root.content.value === null);
  const document = isEmpty ? { sections: {}, options: {} } : checked(path, source, root);
  const positionOf = positions(source);
  return meaningOf(path, document, (index) => {
    const entry = root === null ? null : placeOf(root, ['ignore', index]);
    const { start, end } = entry?.value ?? { start: 0, end: 0 };
    return { start: positionOf(start), end: positionOf(start + source.slice(start, end).trimEnd().length) };
  });
}

function checked(path: string, source: string, root: Placed): Document {
  const plain = plainValues(root);
  // A file that is no mapping at all.
  const value = typeof plain.value === 'object' ? plain.value : null;
  if (value === null) {
    const found = plain.value === LIST ? 'a list' : shown(plain.value);
    throw refusal(path, source, [
      { offset: root.start, message: `found ${found}, expected keys with values` },
    ]);
  }
  const sections = v.safeParse(sectionsShape, value, STRICT);
  const options = v.safeParse(optionsShape, value, STRICT);
  const issues = [...(sections.issues ?? []), ...(options.issues ?? [])];
  const faults = [
    ...plain.faults,
    ...issues.flatMap((issue) => faultsOf(issue, root, [])),
    ...saidTwice(root),
  ];
  if (!sections.success || !options.success || faults.length > 0) throw refusal(path, source, faults);
  return { sections: sections.output, options: options.output };
}

/** One for an issue; of several forms that a value can have, what is wrong with the one that it comes nearest to. */
function faultsOf(issue: v.BaseIssue<unknown>, root: Placed, above: Path): Fault[] {
  const way = issue.path ?? [];
  const path: Path = [...above, ...way.map(({ key }) => (typeof key === 'number' ? key : String(key)))];
  const inside = (issue.issues ?? []).filter((each) => (each.path ?? []).length > 0);
  if (inside.length > 0) return inside.flatMap((each) => faultsOf(each, root, path));
  const name = path.findLast((step) => typeof step === 'string');
  if (way.at(-1)?.origin === 'key') {
    const owner = placeOf(root, path.slice(0, -1));
    return [
      { offset: owner?.value.start ?? 0, message: `found no ${shown(name)}, expected ${issue.message}` },
    ];
  }
  // What somebody put where a pin was meant may be a secret.
  const given = issue.input === LIST ? 'a list' : shown(issue.input);
  const found = path[0] === 'variables' && path.length > 1 ? 'another value' : given;
  const label = name === undefined ? '' : `${shown(name)}: `;
  const offset = placeOf(root, path)?.value.start ?? 0;
  return [{ offset, message: `${label}found ${found}, expected ${issue.message}` }];
}

/** Thresholds that stand at the top and with their rule. */
function saidTwice(root: Placed): Fault[] {
  return optionsHere.flatMap(({ name }) => {
    const parts = [...name.matchAll(/-/g)].map(({ index }) => [name.slice(0, index), name.slice(index + 1)]);
    const twin = parts
      .map(([rule = '', key = '']) => placeOf(root, ['rules', rule, key]))
      .find((place) => place);
    if (twin == null || placeOf(root, [name]) === null) return [];
    return [{ offset: twin.key, message: `found what \`${name}\` says too, expected it once` }];
  });
}
