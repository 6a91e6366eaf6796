import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Configuration, HostConfiguration } from './config/configuration.ts';
import { type PresetName, presets } from './config/presets.ts';
import { UsageError } from './errors.ts';
import type { SeverityChoice } from './model/evaluation.ts';
import { type OptionSpec, options } from './options.ts';

/** The text a caller gave for an option: several for a list, `true` for a flag, undefined when it wasn't given. */
export type Given = (name: string) => string | readonly string[] | boolean | undefined;

/** A team's configuration file, read, and the folder that what it names starts from. */
export interface Configured {
  readonly configuration: Configuration;
  /** Absolute. */
  readonly file: string;
  /** Absolute. */
  readonly folder: string;
}

/** What holds, of what the caller gave, the configuration file, the preset and the table's defaults: the first that says anything. */
export interface Layers {
  readonly given: Given;
  /** What holds when the caller says nothing, defaults apart. */
  readonly decided: Given;
  /** One value, trimmed; null where nobody says anything. */
  text(name: string): string | null;
  list(name: string): readonly string[];
  /** Of files: those that the configuration names start from its folder. */
  files(name: string): readonly string[];
  /** `HOST=VALUE` each: the caller's, or what the file says host by host. */
  byHost(
    name: string,
    entries: (host: HostConfiguration, inFolder: (file: string) => string) => readonly string[],
  ): readonly string[];
  /** Of the file and the preset. */
  readonly severities: ReadonlyMap<string, SeverityChoice>;
}

export function layered(caller: Given, configured: Configured | null): Layers {
  const configuration = configured?.configuration ?? null;
  const preset = presets[presetOf(caller('preset'), configuration)];
  const decided: Given = (name) => configuration?.options.get(name) ?? preset.options[name];
  const given: Given = (name) => {
    const value = caller(name);
    if (isGiven(value)) return value;
    return decided(name);
  };
  const list = (name: string): readonly string[] => {
    const value = given(name);
    return Array.isArray(value)
      ? (value as string[]).map((each) => each.trim()).filter((each) => each !== '')
      : [];
  };
  const inFolder = (file: string): string => (configured === null ? file : inside(configured, file));
  return {
    given,
    decided,
    text: (name) => {
      const value = given(name);
      const one = typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
      return one ?? specOf(name).default;
    },
    list,
    files: (name) => (isGiven(caller(name)) ? list(name) : list(name).map(inFolder)),
    byHost: (name, entries) => {
      const said = list(name);
      if (said.length > 0) return said;
      return [...(configuration?.hosts ?? [])].flatMap(([host, each]) =>
        entries(each, inFolder).map((value) => `${host}=${value}`),
      );
    },
    severities: new Map([...Object.entries(preset.severities), ...(configuration?.severities ?? [])]),
  };
}

/** A pull request can change the file, and what it names is read: it stays within the repository. */
function inside({ folder, file: configuration }: Configured, file: string): string {
  const way = relative(folder, resolve(folder, file));
  if (isAbsolute(way) || way.split(sep)[0] === '..') {
    throw new UsageError(
      `${relative('.', configuration)} names the file \`${file}\`, which leads out of its folder.`,
      'name it with a flag or an input',
    );
  }
  return relative('.', join(folder, way));
}

/** An input that is left empty is none. */
export function isGiven(value: ReturnType<Given>): boolean {
  if (value === undefined || value === '') return false;
  return typeof value !== 'object' || value.some((each) => each.trim() !== '');
}

export function specOf(name: string): OptionSpec {
  return options.find((option) => option.name === name) as OptionSpec;
}

function presetOf(given: ReturnType<Given>, configuration: Configuration | null): PresetName {
  const said = typeof given === 'string' ? given.trim() : '';
  if (said === '') return configuration?.preset ?? 'default';
  if (Object.hasOwn(presets, said)) return said as PresetName;
  throw new UsageError(`\`preset\` is \`${said}\`; it takes one of ${Object.keys(presets).join(', ')}.`);
}
