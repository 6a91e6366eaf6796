import type { Platform } from '../model/platform.ts';
import { type GradleStatement, gradleStatements } from './gradle-tokens.ts';

export type StackId = 'ktor-cio' | 'cronet';

/** A dependency that a Gradle file of the app's names. */
export interface GradleStack {
  readonly stack: StackId;
  /** From 1. */
  readonly line: number;
  readonly platforms: ReadonlySet<Platform['id']>;
}

/** A library of a version catalog, with the ways in which build files speak of it: `ktor.client.cio`, `bundles.ktor`. */
export interface CatalogStack {
  readonly stack: StackId;
  readonly line: number;
  readonly accessors: readonly string[];
}

const ARTIFACTS: readonly (readonly [RegExp, StackId])[] = [
  [/(?:^|:)ktor-client-cio(?:-\w+)?(?::|$)/, 'ktor-cio'],
  [
    /^(?:org\.chromium\.net|com\.google\.net\.cronet):cronet|(?:^|:)(?:play-services-cronet|grpc-cronet)(?::|$)/,
    'cronet',
  ],
];
/** A program for servers or desktops, whatever else the build holds. */
const NOT_AN_APP =
  /\bio\.ktor\.plugin\b|\bktor-server\b|\bktor\.server\b|org\.springframework\.boot|\borg\.jetbrains\.compose\.desktop\b|^\s*(?:id\s*\(?\s*['"])?application['"]?\)?\s*$/m;
const TESTS = /^(?:test|androidTest|debug)|Test(?:Implementation|Api|CompileOnly|RuntimeOnly)$/;
const ELSEWHERE = /^(?:jvm|desktop|js|web|wasm|linux|mingw|macos|tvos|watchos|server)/i;
const APPLES = /^(?:ios|apple|native)/i;

/** Dependencies of a build file on stacks of their own, as the release builds of an app have them. */
export function gradleStacks(text: string, catalog: readonly CatalogStack[]): GradleStack[] {
  const isNamed = /ktor-client-cio|cronet/.test(text) || catalog.some((each) => mentions(text, each));
  if (!isNamed || NOT_AN_APP.test(text)) return [];
  const found: GradleStack[] = [];
  for (const statement of gradleStatements(text)) {
    const stack = stackOf(statement, catalog);
    const platforms = stack === null ? null : platformsOf(statement);
    if (stack !== null && platforms !== null) found.push({ stack, line: statement.line, platforms });
  }
  return found;
}

/** Whether a build file speaks of a library of a catalog at all, be it for tests. */
export function mentions(text: string, { accessors }: CatalogStack): boolean {
  return accessors.some((accessor) => isIn(text.replace(/\s+/g, ''), accessor));
}

/** Reads the libraries and bundles of a version catalog (TOML) that stand for such stacks. */
export function readCatalog(text: string): CatalogStack[] {
  const bundles = [...text.matchAll(/^[ \t]*([\w.-]+)[ \t]*=[ \t]*\[([^\]]*)\]/gm)];
  return text.split('\n').flatMap((line, index) => {
    const [, alias, value = ''] = /^\s*([\w.-]+)\s*=\s*(["{].*)$/.exec(line) ?? [];
    const texts = [...value.matchAll(/["']([^"']+)["']/g)].map((each) => each[1] as string);
    const stack = texts.flatMap((each) => artifactOf(each) ?? [])[0];
    if (alias === undefined || stack === undefined) return [];
    const holding = bundles.filter(([, , names = '']) => names.split(/["',\s]+/).includes(alias));
    const accessors = [alias, ...holding.map(([, name]) => `bundles.${name}`)].map((each) =>
      each.replace(/[-_]/g, '.'),
    );
    return [{ stack, line: index + 1, accessors }];
  });
}

function stackOf({ tokens }: GradleStatement, catalog: readonly CatalogStack[]): StackId | null {
  if (tokens[0]?.text === 'exclude') return null;
  for (const { kind, text } of tokens) {
    const stack = kind === 'string' ? artifactOf(text) : null;
    if (stack !== null) return stack;
  }
  const said = tokens.map(({ text }) => text).join('');
  return catalog.find(({ accessors }) => accessors.some((each) => isIn(said, each)))?.stack ?? null;
}

/** On which platforms the statement's source set is built; null for tests. */
function platformsOf({ blocks, tokens }: GradleStatement): ReadonlySet<Platform['id']> | null {
  const names = [...blocks, tokens[0]?.text ?? ''];
  if (TESTS.test(tokens[0]?.text ?? '') || names.some((name) => /^(?:test|\w+Test)$/.test(name))) return null;
  const set = names.find((name) => /^\w+Main$/.test(name));
  if (set === undefined || /^android/.test(set)) return new Set(['android']);
  if (ELSEWHERE.test(set)) return null;
  return new Set(APPLES.test(set) ? ['ios'] : ['android', 'ios']);
}

function artifactOf(text: string): StackId | null {
  return ARTIFACTS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** `libs.ktor.client.cio` holds the accessor `ktor.client.cio`. */
function isIn(text: string, accessor: string): boolean {
  for (let at = text.indexOf(`.${accessor}`); at >= 0; at = text.indexOf(`.${accessor}`, at + 1)) {
    if (!/[\w.]/.test(text.charAt(at + accessor.length + 1))) return true;
  }
  return false;
}
