import { elements, parseXml, textContent } from '../text/xml.ts';
import type { AndroidPlace } from './android-places.ts';
import type { GradleModule, GradleVariation } from './gradle.ts';
import { SourceSets } from './source-sets.ts';

/** A resource of type `xml` that a manifest's value stands for, in the builds that hold all of `sets`. */
export interface NamedResource {
  readonly name: string;
  readonly sets: readonly (string | null)[];
}

/** What a manifest's value stands for. `unresolved`: the part that the build files don't say plainly; else null. */
export interface Reference {
  readonly names: readonly NamedResource[];
  readonly unresolved: string | null;
}

/** A string resource as a values file has it. */
export interface StringResource {
  readonly name: string;
  readonly value: string;
  readonly place: AndroidPlace;
}

/** Where values of placeholders and strings come from, the naming module first. */
export interface ReferenceContext {
  readonly place: AndroidPlace;
  readonly modules: readonly { readonly folder: string; readonly gradle: GradleModule }[];
  readonly strings: readonly StringResource[];
}

interface Value {
  /** Null for an expression. */
  readonly text: string | null;
  readonly sets: readonly (string | null)[];
}

const MOST_VALUES = 256;
const DEEPEST_REFERENCE = 8;

/** Resolves `@xml/NAME`, `${placeholder}` and `@string/NAME` as far as build files and values files go. */
export function resolveReference(value: string, context: ReferenceContext): Reference {
  const names: NamedResource[] = [];
  let unresolved: string | null = null;
  let pending: Value[] = [{ text: value, sets: [context.place.sourceSet] }];
  const own = new SourceSets(
    context.modules.find(({ folder }) => folder === context.place.module)?.gradle ?? null,
  );
  for (let depth = 0; pending.length > 0; depth++) {
    const next: Value[] = [];
    for (const { text, sets } of pending) {
      const direct = text === null ? null : directName(text);
      if (direct !== null) {
        if (direct !== '') names.push({ name: direct, sets });
        continue;
      }
      const expanded = depth < DEEPEST_REFERENCE && text !== null ? expand(text, sets, context, own) : [];
      if (expanded.length === 0 || expanded.length + next.length > MOST_VALUES) unresolved ??= value;
      else next.push(...expanded);
    }
    pending = next;
  }
  return { names, unresolved };
}

/** Reads `<string name="...">` of a values file; a file that can't be read holds none. */
export function readStrings(text: string, place: AndroidPlace): StringResource[] {
  const { root } = parseXml(text);
  if (root === null || root.name !== 'resources') return [];
  return elements(root).flatMap((element) => {
    const name = element.attributes.find((each) => each.name === 'name')?.value;
    return element.name === 'string' && name !== undefined
      ? [{ name, value: textContent(element).trim(), place }]
      : [];
  });
}

/** `NAME` of `@xml/NAME`; empty for a value that names nothing on purpose; null when it isn't that plain. */
function directName(text: string): string | null {
  if (text.trim() === '' || text.trim() === '@null') return '';
  return /^@(?:[\w.]+:)?xml\/([\w.]+)$/.exec(text.trim())?.[1] ?? null;
}

function expand(text: string, sets: Value['sets'], context: ReferenceContext, own: SourceSets): Value[] {
  const placeholder = /\$\{([^{}]*)\}/.exec(text);
  const string = /^@(?:[\w.]+:)?string\/([\w.]+)$/.exec(text.trim())?.[1];
  const values =
    placeholder !== null
      ? variationValues(context, ({ placeholders }) => placeholders.get((placeholder[1] as string).trim()))
      : string !== undefined
        ? stringValues(string, context)
        : [];
  return values
    .map((value) => ({
      text:
        value.text === null || placeholder === null
          ? value.text
          : text.replace(placeholder[0], () => value.text as string),
      sets: [...sets, ...value.sets],
    }))
    .filter((value) => own.together(value.sets));
}

function stringValues(name: string, { strings, ...context }: ReferenceContext): Value[] {
  const files = strings
    .filter((each) => each.name === name)
    .map(({ value, place }) => ({
      text: value,
      sets: place.module === context.place.module ? [place.sourceSet] : [],
    }));
  return [...files, ...variationValues({ ...context, strings }, (variation) => variation.strings.get(name))];
}

/** Every value that the first module with one gives it: by default, in a flavour, in a build type. */
function variationValues(
  { modules }: ReferenceContext,
  pick: (variation: GradleVariation) => string | null | undefined,
): Value[] {
  for (const { gradle } of modules) {
    const special: Value[] = [];
    for (const [set, variation] of [...gradle.flavours, ...gradle.buildTypes]) {
      const text = pick(variation);
      if (text !== undefined) special.push({ text, sets: [set] });
    }
    const standard = pick(gradle.defaults);
    const covered = new SourceSets(gradle).coverAll(new Set(special.map(({ sets }) => sets[0] ?? null)));
    if (standard !== undefined && !covered) special.push({ text: standard, sets: [] });
    if (special.length > 0) return special;
  }
  return [];
}
