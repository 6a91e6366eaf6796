import { type GradleStatement, type GradleToken, gradleStatements, UNNAMED } from './gradle-tokens.ts';

/** What `defaultConfig`, one flavour or one build type says in plain literals. */
export interface GradleVariation {
  /** Null when it isn't said, or said by an expression. */
  readonly minSdk: number | null;
  readonly dimension: string | null;
  /** Null as a value: set by an expression. */
  readonly placeholders: ReadonlyMap<string, string | null>;
  /** `resValue` of type string. */
  readonly strings: ReadonlyMap<string, string | null>;
}

/** One module's build file as far as it is written in plain literals. Nothing in it is run. */
export interface GradleModule {
  /** From the Android plugin that it applies; null when that can't be told, or both are. */
  readonly kind: 'application' | 'library' | null;
  readonly defaults: GradleVariation;
  readonly flavours: ReadonlyMap<string, GradleVariation>;
  /** `debug` and `release` only when the file mentions them. */
  readonly buildTypes: ReadonlyMap<string, GradleVariation>;
  /** False when flavours or build types may be missing here, e.g. because a loop makes them. */
  readonly complete: boolean;
}

interface Draft {
  minSdk: number | null;
  dimension: string | null;
  readonly placeholders: Map<string, string | null>;
  readonly strings: Map<string, string | null>;
}

const draft = (): Draft => ({ minSdk: null, dimension: null, placeholders: new Map(), strings: new Map() });

/** Reads `build.gradle` or `build.gradle.kts`. Expressions, catalogs and properties of other files stay unknown. */
export function readGradle(text: string): GradleModule {
  const defaults = draft();
  const flavours = new Map<string, Draft>();
  const buildTypes = new Map<string, Draft>();
  const kinds = new Set<'application' | 'library'>();
  let complete = true;

  const subjectOf = (blocks: readonly string[]): Draft | null => {
    for (let at = blocks.length - 1; at >= 0; at--) {
      const block = blocks[at];
      if (block === 'defaultConfig') return defaults;
      if (block !== 'productFlavors' && block !== 'buildTypes') continue;
      const name = blocks[at + 1];
      if (name === UNNAMED) complete = false;
      if (name === undefined || name === UNNAMED) return null;
      const drafts = block === 'productFlavors' ? flavours : buildTypes;
      const found = drafts.get(name) ?? draft();
      drafts.set(name, found);
      return found;
    }
    return null;
  };

  for (const statement of gradleStatements(text)) {
    const kind = pluginKind(statement);
    if (kind !== null) kinds.add(kind);
    const names = namesOf(statement);
    const subject = subjectOf(names);
    if (subject !== null) take(statement, subject);
  }
  const [kind = null] = kinds;
  return { kind: kinds.size === 1 ? kind : null, defaults, flavours, buildTypes, complete };
}

/** The blocks round a statement; `productFlavors { create("free") }` without a block of its own counts as one. */
function namesOf({ blocks, tokens, isHead }: GradleStatement): readonly string[] {
  const inside = blocks.at(-1);
  if (inside !== 'productFlavors' && inside !== 'buildTypes') return blocks;
  const words = tokens.filter(({ kind }) => kind === 'word');
  const name = tokens.find(({ kind }) => kind === 'string');
  if (isHead) return blocks;
  if (name?.plain === true && /^(create|register|maybeCreate)$/.test(words[0]?.text ?? '')) {
    return [...blocks, name.text];
  }
  return tokens.length === 1 && words.length === 1 ? [...blocks, words[0]?.text ?? UNNAMED] : blocks;
}

function pluginKind({ tokens }: GradleStatement): 'application' | 'library' | null {
  const [first, ...rest] = tokens;
  if (first?.kind !== 'word' || !/^(id|alias|apply)$/.test(first.text)) return null;
  const said = rest.map(({ text }) => text).join('');
  if (/apply\(?false\)?$/.test(said)) return null;
  if (/android[._-]?application/i.test(said)) return 'application';
  return /android[._-]?library|multiplatform[._-]?library|dynamic-?feature/i.test(said) ? 'library' : null;
}

function take({ blocks, tokens }: GradleStatement, subject: Draft): void {
  const [first, ...rest] = tokens;
  if (first?.kind !== 'word') return;
  const name = first.text.replace(/^set([A-Z])/, (_, letter: string) => letter.toLowerCase());
  if (name === 'minSdk' || name === 'minSdkVersion') {
    subject.minSdk = level(rest) ?? subject.minSdk;
  } else if (name === 'version' && blocks.at(-1) === 'minSdk') {
    const release = rest.findIndex(({ text }) => text === 'release');
    subject.minSdk = (release < 0 ? null : level(rest.slice(release + 1))) ?? subject.minSdk;
  } else if (name === 'dimension') {
    subject.dimension = rest.find(({ kind, plain }) => kind === 'string' && plain)?.text ?? null;
  } else if (name === 'resValue') {
    const [type, key, value] = rest.filter(({ kind }) => kind === 'string');
    if (type?.text !== 'string' || key?.plain !== true) return;
    subject.strings.set(key.text, value?.plain === true && endsAt(rest, value) ? value.text : null);
  } else if (name === 'manifestPlaceholders' || name === 'addManifestPlaceholders') {
    for (const [key, value] of placeholders(rest)) subject.placeholders.set(key, value);
  }
}

/** `24`, `= 24`, `(24)`, `"24"` and nothing else. */
function level(tokens: readonly GradleToken[]): number | null {
  const said = tokens.filter(({ text, kind }) => kind !== 'mark' || !/^[=()]$/.test(text));
  const [only] = said;
  return said.length === 1 && only !== undefined && /^\d{1,3}$/.test(only.text) ? Number(only.text) : null;
}

/** `["key"] = v`, `.key = v`, `.put("key", v)`, `= [key: v, ...]`, `+= mapOf("key" to v, ...)`. */
function placeholders(tokens: readonly GradleToken[]): [string, string | null][] {
  const [open, key, close] = tokens;
  if (open?.text === '[' && key?.kind === 'string' && close?.text === ']' && tokens[3]?.text === '=') {
    return key.plain ? [[key.text, literal(tokens, 4)]] : [];
  }
  if (open?.text === '.' && key?.kind === 'word' && close?.text === '=')
    return [[key.text, literal(tokens, 3)]];
  if (open?.text === '.' && key?.text === 'put' && tokens[3]?.kind === 'string') {
    return [[tokens[3].text, literal(tokens, 5)]];
  }
  const found: [string, string | null][] = [];
  for (const [at, token] of tokens.entries()) {
    const isPair = token.text === ':' || (token.kind === 'word' && token.text === 'to');
    const before = tokens[at - 1]?.text === ')' ? tokens[at - 2] : tokens[at - 1];
    if (!isPair || token.kind === 'string' || before === undefined || before.kind === 'mark') continue;
    if (before.plain) found.push([before.text, literal(tokens, at + 1)]);
  }
  return found;
}

/** The string at `at` when it is the whole value there; null for an expression. */
function literal(tokens: readonly GradleToken[], at: number): string | null {
  const token = tokens[at];
  return token?.kind === 'string' && token.plain && endsAt(tokens, token) ? token.text : null;
}

function endsAt(tokens: readonly GradleToken[], token: GradleToken): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  return next === undefined || (next.kind === 'mark' && /^[,\])]$/.test(next.text));
}
