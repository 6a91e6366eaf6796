/** A pubspec.yaml as far as its dependencies go. Lines from 1. */
export interface Pubspec {
  readonly name: string | null;
  /** Line of its dependency on Flutter's SDK; null for a package without. */
  readonly flutter: number | null;
  /** Lines by the name of the package; those for development alone are left out. */
  readonly dependencies: ReadonlyMap<string, number>;
}

/** Reads the block style that every pubspec is written in, without a YAML parser. */
export function readPubspec(text: string): Pubspec {
  const dependencies = new Map<string, number>();
  let name: string | null = null;
  let flutter: number | null = null;
  let section = '';
  let depth: number | null = null;
  let current = '';
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const [, indentation, key, rest] = /^( *)["']?([\w.-]+)["']?\s*:(.*)$/.exec(line) ?? [];
    if (indentation === undefined || key === undefined || rest === undefined) continue;
    if (indentation === '') {
      section = key;
      depth = null;
      if (key === 'name') name = /^\s*["']?(\w+)/.exec(rest)?.[1] ?? null;
      continue;
    }
    if (section !== 'dependencies') continue;
    depth ??= indentation.length;
    if (indentation.length === depth) {
      current = key;
      dependencies.set(key, index + 1);
    }
    const isSdk = key === 'sdk' ? /^\s*["']?flutter\b/.test(rest) : /\bsdk\s*:\s*["']?flutter\b/.test(rest);
    if (current === 'flutter' && isSdk) flutter = dependencies.get('flutter') ?? null;
  }
  return { name, flutter, dependencies };
}
