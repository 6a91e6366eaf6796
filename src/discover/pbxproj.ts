import { positions } from '../model/source.ts';
import { append } from './groups.ts';

/** A value of an OpenStep property list with its place. Several values of one key are kept, as a merge may leave them. */
interface Text {
  readonly text: string;
  readonly start: number;
}
type Value = Text | readonly Value[] | Dictionary;
type Dictionary = Map<string, Value[]>;

export type BuildSettings = ReadonlyMap<string, string>;

/** One `INFOPLIST_FILE` setting. */
export interface InfoPlistSetting {
  /** As written, without quotes. */
  readonly value: string;
  readonly line: number;
  /** Null when the setting is the project's own, or its target can't be told. */
  readonly target: string | null;
  /** e.g. `com.apple.product-type.application`; null when it can't be told. */
  readonly productType: string | null;
  /** e.g. `Release`. */
  readonly configuration: string;
  /** What variables are looked up in: the target's settings, then the project's for the same configuration. */
  readonly settings: readonly BuildSettings[];
}

/** A target under one of its configurations. */
export interface XcodeBuild {
  readonly configuration: string;
  /** Its own `INFOPLIST_FILE` settings, or the project's where it has none. */
  readonly infoPlists: readonly InfoPlistSetting[];
  /** `GENERATE_INFOPLIST_FILE`: Xcode writes the property list, or what is missing in it. */
  readonly isGenerated: boolean;
}

export interface XcodeTarget {
  readonly name: string;
  readonly productType: string | null;
  /** Of its name. */
  readonly line: number;
  readonly builds: readonly XcodeBuild[];
}

/** A project.pbxproj as far as property lists are concerned. */
export interface XcodeProject {
  readonly infoPlists: readonly InfoPlistSetting[];
  readonly targets: readonly XcodeTarget[];
  /** True when an .xcconfig file may name the plist of some app or extension, since nothing here does. */
  readonly hidden: boolean;
  /** `projectDirPath`: where settings start from, relative to the folder of the .xcodeproj. */
  readonly folder: string;
}

// The engine keeps a place to go back to for every turn of a loop over two choices, hence the bounds.
const TOKENS =
  /(?<skip>\s+|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*)|(?<quoted>"(?:\\[\s\S]|[^"\\]){0,500000}"?|'(?:\\[\s\S]|[^'\\]){0,500000}'?)|(?<mark>[{}()=;,])|(?<bare>[^\s{}()=;,"']+)/g;
const CONFLICT_MARKERS = /^(?:<{7}|={7}|>{7}|\|{7})(?: [^\n]*)?$/gm;
const DEEPEST_NESTING = 64;
const GENERATE = 'GENERATE_INFOPLIST_FILE';

/** Reads a project file. Null when it isn't one; merge markers in it are passed over and both sides read. */
export function readXcodeProject(text: string): XcodeProject | null {
  // Blanks of the same length keep every place.
  const root = parse(text.replace(CONFLICT_MARKERS, (marker) => ' '.repeat(marker.length)));
  const objects = dictionaries(root?.get('objects'))[0];
  if (objects === undefined) return null;
  const at = positions(text);
  const byId = (id: string): Dictionary | undefined => dictionaries(objects.get(id))[0];
  const listed = (owner: Dictionary): string[] =>
    texts(owner.get('buildConfigurationList')).flatMap((id) =>
      (byId(id)?.get('buildConfigurations') ?? []).flatMap((list) =>
        Array.isArray(list) ? texts(list) : [],
      ),
    );

  const owners = new Map<string, Dictionary>();
  const projectConfigurations = new Map<string, Dictionary>();
  let folder = '';
  for (const [object] of [...objects.values()].map(dictionaries)) {
    const isa = textOf(object, 'isa');
    if (object === undefined || isa === null) continue;
    if (/Target$/.test(isa)) for (const id of listed(object)) owners.set(id, object);
    if (isa !== 'PBXProject') continue;
    folder = textOf(object, 'projectDirPath') ?? '';
    for (const id of listed(object)) {
      const configuration = byId(id);
      if (configuration !== undefined)
        projectConfigurations.set(textOf(configuration, 'name') ?? '', configuration);
    }
  }

  const infoPlists: InfoPlistSetting[] = [];
  const builds = new Map<Dictionary, XcodeBuild[]>();
  let hidden = false;
  for (const [id, values] of objects) {
    for (const object of dictionaries(values)) {
      if (textOf(object, 'isa') !== 'XCBuildConfiguration') continue;
      const owner = owners.get(id);
      const configuration = textOf(object, 'name') ?? '';
      const target = textOf(owner, 'name');
      const own = settingsOf(object);
      const project = projectConfigurations.get(configuration);
      const outer = project === undefined ? new Map<string, string>() : settingsOf(project);
      const settings = [...(target === null ? [] : [new Map([['TARGET_NAME', target]])]), own, outer];
      const productType = textOf(owner, 'productType');
      const named = plistTexts(object);
      const common = { target, productType, configuration, settings };
      const settingOf = ({ text: value, start }: Text) => ({ value, line: at(start).line, ...common });
      infoPlists.push(...named.map(settingOf));
      if (owner !== undefined) {
        const texts = named.length > 0 || project === undefined ? named : plistTexts(project);
        const generates = own.get(GENERATE) ?? outer.get(GENERATE);
        const build = {
          configuration,
          infoPlists: texts.map(settingOf),
          isGenerated: generates === 'YES',
        };
        append(builds, owner, build);
      }
      const takesMore = [object, project].some((each) => each?.has('baseConfigurationReference'));
      const isSaid = named.length > 0 || outer.has('INFOPLIST_FILE') || own.get(GENERATE) === 'YES';
      if (takesMore && !isSaid && /application|extension/.test(productType ?? '')) hidden = true;
    }
  }
  const targets = [...builds].flatMap(([owner, its]) => {
    const [name] = (owner.get('name') ?? []).filter(isText);
    if (name === undefined) return [];
    const productType = textOf(owner, 'productType');
    return [{ name: name.text, productType, line: at(name.start).line, builds: its }];
  });
  return { infoPlists, targets, hidden, folder };
}

/** `INFOPLIST_FILE` and its conditional forms such as `INFOPLIST_FILE[sdk=iphoneos*]`. */
function plistTexts(configuration: Dictionary): Text[] {
  return dictionaries(configuration.get('buildSettings')).flatMap((settings) =>
    [...settings].flatMap(([key, values]) =>
      key === 'INFOPLIST_FILE' || key.startsWith('INFOPLIST_FILE[') ? values.filter(isText) : [],
    ),
  );
}

function settingsOf(configuration: Dictionary): BuildSettings {
  const settings = new Map<string, string>();
  for (const dictionary of dictionaries(configuration.get('buildSettings'))) {
    for (const [key, values] of dictionary) {
      const [first] = texts(values);
      if (first !== undefined && !settings.has(key)) settings.set(key, first);
    }
  }
  return settings;
}

function isText(value: Value): value is Text {
  return !Array.isArray(value) && !(value instanceof Map);
}

function texts(values: readonly Value[] | undefined): string[] {
  return (values ?? []).filter(isText).map(({ text }) => text);
}

function dictionaries(values: readonly Value[] | undefined): Dictionary[] {
  return (values ?? []).filter((value): value is Dictionary => value instanceof Map);
}

function textOf(dictionary: Dictionary | undefined, key: string): string | null {
  return texts(dictionary?.get(key))[0] ?? null;
}

/** Reads one OpenStep dictionary; what doesn't fit is passed over, what is missing at the end is closed. */
function parse(text: string): Dictionary | null {
  type Open =
    | { readonly kind: 'dictionary'; readonly value: Dictionary; key: Text | null; assigned: boolean }
    | { readonly kind: 'list'; readonly value: Value[] };
  const stack: Open[] = [];
  let root: Dictionary | null = null;

  const put = (value: Value): void => {
    const open = stack.at(-1);
    if (open === undefined) {
      if (value instanceof Map) root ??= value;
    } else if (open.kind === 'list') open.value.push(value);
    else if (open.assigned && open.key !== null) {
      const values = open.value.get(open.key.text);
      if (values === undefined) open.value.set(open.key.text, [value]);
      else values.push(value);
      open.key = null;
      open.assigned = false;
    } else if (isText(value)) open.key = value;
  };

  for (const { 0: token, index, groups = {} } of text.matchAll(TOKENS)) {
    if (groups['skip'] !== undefined) continue;
    if (groups['mark'] === undefined) {
      put({ text: groups['quoted'] === undefined ? token : unquote(token), start: index });
      continue;
    }
    const open = stack.at(-1);
    if (token === '{' || token === '(') {
      if (stack.length >= DEEPEST_NESTING) return null;
      const next: Open =
        token === '{'
          ? { kind: 'dictionary', value: new Map(), key: null, assigned: false }
          : { kind: 'list', value: [] };
      put(next.value);
      stack.push(next);
    } else if (token === '}' || token === ')') {
      if (open?.kind === (token === '}' ? 'dictionary' : 'list')) stack.pop();
    } else if (open?.kind === 'dictionary') {
      if (token === '=') open.assigned = true;
      else if (token === ';') open.key = null;
      if (token === ';') open.assigned = false;
    }
  }
  return root;
}

function unquote(token: string): string {
  const quote = token.charAt(0);
  const inner = token.slice(1, token.length > 1 && token.endsWith(quote) ? -1 : undefined);
  return inner.replace(/\\([\s\S])/g, (_, character: string) => (character === 'n' ? '\n' : character));
}
