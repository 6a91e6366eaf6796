import type * as v from 'valibot';
import type { Ignore, SeverityChoice } from '../model/evaluation.ts';
import type { Position } from '../model/source.ts';
import type { Configuration, HostConfiguration } from './configuration.ts';
import { hostOf, hostPatternOf } from './names.ts';
import {
  type OptionValue,
  optionsHere,
  type optionsShape,
  parametersOf,
  type sectionsShape,
} from './shape.ts';

type Sections = v.InferOutput<typeof sectionsShape>;
type HostLine = NonNullable<Sections['hosts']>[string];

/** A file without faults. */
export interface Document {
  readonly sections: Sections;
  readonly options: v.InferOutput<typeof optionsShape>;
}

interface Extent {
  readonly start: Position;
  readonly end: Position;
}

/** @param extentOf where an entry of `ignore` stands, by its number from 0 */
export function meaningOf(
  path: string,
  { sections, options }: Document,
  extentOf: (index: number) => Extent,
): Configuration {
  const severities = new Map<string, SeverityChoice>();
  const values = new Map<string, string | readonly string[]>();
  for (const [name, value] of Object.entries(options)) set(values, name, value);
  for (const [rule, line] of Object.entries(sections.rules ?? {})) {
    if (line === undefined) continue;
    const { severity, ...parameters } = typeof line === 'string' ? { severity: line } : line;
    if (severity !== undefined) severities.set(rule, severity);
    const specs = parametersOf(rule);
    for (const [key, value] of Object.entries<OptionValue | undefined>(parameters))
      set(values, specs.get(key)?.name ?? key, value);
  }
  return {
    path,
    preset: sections.preset ?? null,
    options: values,
    severities,
    hosts: new Map(
      Object.entries(sections.hosts ?? {}).map(([name, line]) => [
        hostOf(name) ?? name,
        hostConfiguration(line),
      ]),
    ),
    variables: new Map(Object.entries(sections.variables ?? {})),
    ignores: (sections.ignore ?? []).map(
      ({ rule, host, path: files, reason, until }, index): Ignore => ({
        rule,
        host: host === undefined ? null : hostPatternOf(host),
        files: files ?? null,
        base: '',
        reason: reason.trim(),
        until: until ?? null,
        path,
        ...extentOf(index),
        covers: null,
      }),
    ),
  };
}

const LISTS: ReadonlySet<string> = new Set(
  optionsHere.filter(({ type }) => type === 'list').map(({ name }) => name),
);

function set(
  values: Map<string, string | readonly string[]>,
  name: string,
  value: OptionValue | undefined,
): void {
  if (value === undefined) return;
  if (typeof value === 'object') values.set(name, value);
  else values.set(name, LISTS.has(name) ? [String(value)] : String(value));
}

function hostConfiguration(line: HostLine | undefined): HostConfiguration {
  const { pin, backup, next, probe, 'connect-to': connectTo } = line ?? {};
  return {
    pin: pin === undefined ? null : listed(pin),
    backup: listed(backup ?? []),
    next: listed(next ?? []),
    connectTo: connectTo ?? null,
    probe: listed(probe ?? []).map((name) => hostOf(name) ?? name),
  };
}

function listed<Item extends string>(value: Item | readonly Item[]): readonly Item[] {
  return typeof value === 'string' ? [value] : value;
}
