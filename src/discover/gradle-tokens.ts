/** A token of a Gradle build file, Groovy or Kotlin. */
export interface GradleToken {
  readonly kind: 'word' | 'string' | 'number' | 'mark';
  /** Of a string its value, without quotes. */
  readonly text: string;
  /** False for a string with an interpolated part. */
  readonly plain: boolean;
}

/** One statement, with the blocks that it stands in, outermost first; of a block's head, that block included. */
export interface GradleStatement {
  readonly blocks: readonly string[];
  readonly tokens: readonly GradleToken[];
  readonly isHead: boolean;
  /** Of its first token, from 1. */
  readonly line: number;
}

/** Stands for a block whose name can't be told: a loop, a condition, a call. */
export const UNNAMED = '?';

const DEEPEST_NESTING = 16;
// The engine keeps a place to go back to for every turn of a loop over two choices, hence the bounds.
const LEXEMES =
  /(?<space>[^\S\n]+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<line>\n)|(?<long>"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$))|(?<string>"(?:\\[\s\S]|[^"\\\n]){0,100000}"?|'(?:\\[\s\S]|[^'\\\n]){0,100000}'?)|(?<word>[\p{L}_$][\p{L}\p{N}_$]*)|(?<number>\d[\d_.]*)|[\s\S]/gu;
const CREATORS = /^(create|register|maybeCreate|getByName|named)$/;
const CONTAINERS = /^(productFlavors|buildTypes)$/;
const EVERY = /^(all|each|configureEach|forEach|whenObjectAdded|matching|withType|for|if|else|while|when)$/;

/** Cuts a build file into statements. It runs nothing, and takes whatever it doesn't know as it comes. */
export function* gradleStatements(text: string): Generator<GradleStatement> {
  const stack: { names: readonly string[]; depth: number }[] = [];
  let blocks: readonly string[] = [];
  let tokens: GradleToken[] = [];
  let depth = 0;
  let line = 1;
  let first = 1;
  for (const { 0: lexeme, groups = {} } of text.matchAll(LEXEMES)) {
    const at = line;
    if (lexeme.includes('\n')) line += lexeme.split('\n').length - 1;
    if (groups['space'] !== undefined) continue;
    if (tokens.length === 0) first = at;
    const boundary = (groups['line'] !== undefined || lexeme === ';') && depth === 0;
    if (boundary || lexeme === '{' || lexeme === '}') {
      if (lexeme === '{') {
        stack.push({ names: blocks, depth });
        blocks = [...blocks, ...blockNames(tokens)].slice(-DEEPEST_NESTING);
        depth = 0;
      }
      if (tokens.length > 0 || lexeme === '{') yield { blocks, tokens, isHead: lexeme === '{', line: first };
      if (lexeme === '}') {
        const outer = stack.pop();
        blocks = outer?.names ?? [];
        depth = outer?.depth ?? 0;
      }
      tokens = [];
    } else if (groups['line'] === undefined) {
      if (lexeme === '(' || lexeme === '[') depth++;
      else if (lexeme === ')' || lexeme === ']') depth = Math.max(0, depth - 1);
      tokens.push(tokenOf(lexeme, groups));
    }
  }
  if (tokens.length > 0) yield { blocks, tokens, isHead: false, line: first };
}

function tokenOf(lexeme: string, groups: Record<string, string | undefined>): GradleToken {
  if (groups['word'] !== undefined) return { kind: 'word', text: lexeme, plain: true };
  if (groups['number'] !== undefined)
    return { kind: 'number', text: lexeme.replaceAll('_', ''), plain: true };
  const width = groups['long'] !== undefined ? 3 : groups['string'] !== undefined ? 1 : 0;
  if (width === 0) return { kind: 'mark', text: lexeme, plain: true };
  const quote = lexeme.slice(0, width);
  const inner = lexeme.slice(width, lexeme.length > width && lexeme.endsWith(quote) ? -width : undefined);
  const plain = quote.startsWith("'") || !/(^|[^\\])(\\\\)*\$[\p{L}_{]/u.test(inner);
  return { kind: 'string', text: inner.replace(/\\([\s\S])/g, '$1'), plain };
}

/** What a block is called: `android { }`, `buildTypes.release { }`, `create("free") { }`, `val free by creating { }`. */
function blockNames(tokens: readonly GradleToken[]): string[] {
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text);
  const name = tokens.find(({ kind }) => kind === 'string');
  const by = words.indexOf('by');
  if (by > 0) return [words[by - 1] as string];
  if (words.some((word) => EVERY.test(word))) {
    const container = words.find((word) => CONTAINERS.test(word));
    return container === undefined ? [UNNAMED] : [container, UNNAMED];
  }
  const creator = words.findIndex((word) => CREATORS.test(word));
  if (name !== undefined) {
    const owners = creator < 0 ? words.slice(0, -1) : words.slice(0, creator);
    return [...owners, name.plain ? name.text : UNNAMED];
  }
  if (creator >= 0 || words.length === 0) return [UNNAMED];
  return words;
}
