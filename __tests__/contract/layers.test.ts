import { isBuiltin } from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import {
  filesUnder,
  type Import,
  importsOf,
  roomOf,
  target,
  textOf,
  withoutComments,
} from './source-tree.ts';

interface Room {
  /** Rooms and top-level files of src/ that it may import, itself apart. */
  readonly imports: readonly string[];
  /** Packages that it may import. */
  readonly packages?: readonly string[];
  /** No clock, no environment, no files, no sockets: what it answers depends on its arguments alone. */
  readonly pure?: true;
}

// Who may import whom. A line here is a decision about the design; adding one is never a detail of a change.
const rooms: Readonly<Record<string, Room>> = {
  model: { imports: [], pure: true },
  errors: { imports: [], pure: true },
  version: { imports: [], pure: true },
  text: { imports: ['model'], packages: ['fast-xml-parser'], pure: true },
  pki: { imports: ['model', 'errors'], pure: true },
  formats: { imports: ['model', 'text'], pure: true },
  generate: { imports: ['model', 'text', 'formats'], pure: true },
  rules: { imports: ['model'], pure: true },
  repair: {
    imports: ['model', 'text', 'formats', 'generate', 'rules'],
    packages: ['diff'],
    pure: true,
  },
  report: { imports: ['model'], pure: true },
  github: {
    imports: ['model', 'errors'],
    packages: ['@actions/github', '@octokit/plugin-retry', '@octokit/plugin-throttling'],
  },
  judge: { imports: ['model', 'rules'], pure: true },
  collector: { imports: ['model', 'rules'], pure: true },
  ignoring: { imports: ['model'], packages: ['picomatch'], pure: true },
  variables: { imports: ['model'], pure: true },
  companion: { imports: ['model', 'rules'], pure: true },
  'option-values': { imports: ['model', 'errors', 'given'] },
  'stand-ins': { imports: ['model'], pure: true },
  forecast: { imports: ['model', 'rules', 'judge'], pure: true },
  evaluate: {
    imports: ['model', 'rules', 'collector', 'forecast', 'ignoring', 'judge', 'stand-ins'],
    pure: true,
  },
  config: {
    imports: ['model', 'errors', 'rules', 'options'],
    packages: ['valibot', 'yaml'],
    pure: true,
  },
  given: { imports: ['model', 'errors', 'options', 'config'] },
  configuring: { imports: ['errors', 'given', 'config', 'workspace'] },
  baseline: { imports: ['model', 'errors', 'workspace'], packages: ['valibot'] },
  workspace: { imports: ['model', 'text', 'errors'], packages: ['tinyglobby'] },
  observe: { imports: ['model', 'errors'], packages: ['ipaddr.js', 'jsonc-parser', 'valibot'] },
  discover: { imports: ['model', 'text', 'formats', 'workspace'] },
  explain: { imports: ['model', 'errors'] },
  host: { imports: ['model', 'errors'] },
  options: { imports: [] },
  settings: { imports: ['model', 'errors', 'given', 'config', 'option-values'] },
  backups: {
    imports: ['model', 'errors', 'host', 'settings', 'targets', 'connections', 'workspace', 'observe', 'pki'],
  },
  targets: { imports: ['model', 'errors', 'host'], pure: true },
  connections: {
    imports: ['model', 'errors', 'settings', 'targets', 'version', 'workspace', 'observe', 'pki'],
  },
  run: {
    imports: [
      'model',
      'errors',
      'settings',
      'baseline',
      'companion',
      'variables',
      'discover',
      'workspace',
      'formats',
      'rules',
      'evaluate',
      'targets',
      'backups',
      'connections',
    ],
  },
  fixing: {
    imports: [
      'model',
      'errors',
      'settings',
      'connections',
      'discover',
      'repair',
      'report',
      'run',
      'stand-ins',
      'targets',
      'workspace',
    ],
  },
  proposing: {
    imports: ['model', 'errors', 'settings', 'version', 'fixing', 'github', 'report', 'workspace'],
  },
  writing: { imports: ['model', 'errors', 'text', 'formats', 'discover', 'generate', 'workspace'] },
  inspect: {
    imports: ['model', 'errors', 'settings', 'host', 'targets', 'connections', 'run', 'workspace', 'pki'],
  },
  console: { imports: ['model', 'errors', 'settings', 'connections', 'report', 'workspace'] },
  generating: {
    imports: [
      'model',
      'errors',
      'settings',
      'host',
      'targets',
      'connections',
      'backups',
      'inspect',
      'generate',
      'writing',
    ],
  },
  demo: {
    imports: ['model', 'errors', 'configuring', 'settings', 'run', 'fixing', 'report'],
    packages: ['@peculiar/x509', 'plist', 'reflect-metadata'],
  },
  action: {
    imports: [
      'model',
      'errors',
      'options',
      'settings',
      'configuring',
      'version',
      'connections',
      'run',
      'fixing',
      'proposing',
      'generating',
      'report',
      'reporting',
      'workspace',
    ],
    packages: ['@actions/core', '@actions/github'],
  },
  reporting: {
    imports: ['model', 'settings', 'version', 'explain', 'report', 'rules', 'run', 'suggesting'],
  },
  suggesting: {
    imports: ['model', 'settings', 'fixing', 'repair', 'report', 'run'],
  },
  commands: {
    imports: [
      'model',
      'settings',
      'version',
      'baseline',
      'console',
      'demo',
      'explain',
      'fixing',
      'generating',
      'inspect',
      'report',
      'reporting',
      'run',
      'workspace',
    ],
  },
  cli: {
    imports: ['errors', 'options', 'settings', 'given', 'configuring', 'version', 'console', 'commands'],
  },
};
const entries = ['src/action.ts', 'src/cli.ts'];
// node:crypto hashes; the others take text apart.
const pureBuiltins = ['node:crypto', 'node:buffer', 'node:url'];
const impure: readonly (readonly [string, RegExp])[] = [
  [
    'the clock',
    /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(|\bperformance\.|\bsetTimeout\b|\bsetInterval\b/,
  ],
  ['the environment', /\bprocess\s*[.[]|\bconsole\./],
  ['chance', /\bMath\.random\b|\brandom(Bytes|UUID|Int|FillSync)\b|\bgetRandomValues\b/],
  [
    'the local time zone',
    /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)\(/,
  ],
  ['the locale', /\.toLocale\w*\((?!'en'\))|\.localeCompare\(|\bIntl\./],
  ['the network', /\bfetch\(|\bnew WebSocket\b/],
];

const files = filesUnder('src', '.ts');
const sources = new Map(files.map((path) => [path, textOf(path)]));
const imports = new Map(files.map((path) => [path, importsOf(sources.get(path) as string)]));
const relativeImports = (path: string): { to: string; kind: Import['kind'] }[] =>
  (imports.get(path) ?? [])
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier, kind }) => ({ to: target(path, specifier), kind }));

describe('how imports are read here', () => {
  it.each<[string, Import[]]>([
    [`import { a } from './a.ts';`, [{ specifier: './a.ts', kind: 'static' }]],
    [`import {\n  a,\n  type B,\n} from './a.ts';`, [{ specifier: './a.ts', kind: 'static' }]],
    [`import type { A } from './a.ts';`, [{ specifier: './a.ts', kind: 'type' }]],
    [`import { type A, type B } from './a.ts';`, [{ specifier: './a.ts', kind: 'type' }]],
    [`import './a.ts';`, [{ specifier: './a.ts', kind: 'static' }]],
    [`import * as a from 'a';`, [{ specifier: 'a', kind: 'static' }]],
    [`export { a } from './a.ts';`, [{ specifier: './a.ts', kind: 'static' }]],
    [`export * from './a.ts';`, [{ specifier: './a.ts', kind: 'static' }]],
    [`export type { A } from './a.ts';`, [{ specifier: './a.ts', kind: 'type' }]],
    [`export const a = 'b';`, []],
    [`  const { a } = await import('./a.ts');`, [{ specifier: './a.ts', kind: 'dynamic' }]],
    [`const a = import(b);`, [{ specifier: '(not a literal)', kind: 'dynamic' }]],
    [`let a: typeof import('./a.ts');`, [{ specifier: './a.ts', kind: 'type' }]],
    [`// import { a } from './a.ts';\n/* import('./b.ts') */\n`, []],
    [`const a = 'https://x'; const b = import('./b.ts');`, [{ specifier: './b.ts', kind: 'dynamic' }]],
  ])('%s', (text, expected) => expect(importsOf(text)).toEqual(expected));
});

describe('the rooms of src/', () => {
  it('are those of the table', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(rooms).sort());
  });

  it.each(files)('%s imports what its room may', (path) => {
    const room = rooms[roomOf(path)];
    const faults = (imports.get(path) ?? []).flatMap(({ specifier }) => {
      if (specifier.startsWith('.')) {
        const to = target(path, specifier);
        if (!sources.has(to) && !/\.(json|md)$/.test(to)) return [`${specifier}: no such file`];
        const name = roomOf(to);
        return name === roomOf(path) || room?.imports.includes(name)
          ? []
          : [`${specifier}: the room ${name}`];
      }
      if (isBuiltin(specifier)) {
        if (!specifier.startsWith('node:')) return [`${specifier}: write node:${specifier}`];
        return room?.pure && !pureBuiltins.includes(specifier) ? [`${specifier}: this room is pure`] : [];
      }
      return room?.packages?.includes(specifier) ? [] : [`${specifier}: not a package of this room`];
    });
    expect(faults).toEqual([]);
  });

  it.each(files.filter((path) => rooms[roomOf(path)]?.pure))('%s depends on its arguments alone', (path) => {
    const code = withoutComments(sources.get(path) as string);
    expect(impure.flatMap(([what, pattern]) => (pattern.test(code) ? [what] : []))).toEqual([]);
  });

  it('form no cycle', () => {
    const edges = new Map(Object.keys(rooms).map((name) => [name, new Set<string>()]));
    for (const path of files) {
      for (const { to } of relativeImports(path)) {
        if (roomOf(to) !== roomOf(path)) edges.get(roomOf(path))?.add(roomOf(to));
      }
    }
    expect(cycle(edges)).toBeNull();
  });

  it('no two files need each other at run time', () => {
    const edges = new Map(
      files.map((path) => [
        path,
        new Set(relativeImports(path).flatMap(({ to, kind }) => (kind === 'static' ? [to] : []))),
      ]),
    );
    expect(cycle(edges)).toBeNull();
  });

  it('hold nothing that neither entry reaches', () => {
    const reached = new Set<string>();
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const { to } of relativeImports(path)) visit(to);
    };
    entries.forEach(visit);
    expect(files.filter((path) => !reached.has(path))).toEqual([]);
  });
});

describe('packages', () => {
  const used = (room: string): string[] => {
    const named = files.filter((path) => roomOf(path) === room).flatMap((path) => imports.get(path) ?? []);
    return named
      .map(({ specifier }) => specifier)
      .filter((each) => !each.startsWith('.') && !isBuiltin(each));
  };
  it.each(Object.entries(rooms))('%s uses those that the table gives it', (name, { packages = [] }) => {
    expect([...new Set(used(name))].sort()).toEqual([...packages].sort());
  });
  it('in package.json are those that some room uses', () => {
    const named = Object.values(rooms).flatMap(({ packages = [] }) => packages);
    const { dependencies } = JSON.parse(textOf('package.json'));
    expect(Object.keys(dependencies).sort()).toEqual([...new Set(named)].sort());
  });
});

describe('one place each', () => {
  const users = (pattern: RegExp): string[] =>
    files.filter((path) => pattern.test(withoutComments(sources.get(path) as string)));

  it('action.ts alone speaks to the runner', () => {
    expect(users(/\b(get(Multiline|Boolean)?Input|setOutput|setFailed|setSecret|exportVariable)\b/)).toEqual([
      'src/action.ts',
    ]);
  });
  it('cli.ts alone reads the command line', () => {
    expect(users(/\bprocess\s*\.\s*argv\b|\bparseArgs\b/)).toEqual(['src/cli.ts']);
  });
  it('the entries alone decide how the process ends', () => {
    expect(
      users(/\bprocess\s*\.\s*(exit|exitCode|abort|kill)\b/).filter((path) => !entries.includes(path)),
    ).toEqual([]);
  });
  it('nothing imports an entry', () => {
    expect(files.filter((path) => relativeImports(path).some(({ to }) => entries.includes(to)))).toEqual([]);
  });
  it('a format imports no other format', () => {
    const folder = (path: string): string | undefined => /^src\/formats\/([^/]+)\//.exec(path)?.[1];
    const faults = files.filter((path) => {
      const own = folder(path);
      return own !== undefined && relativeImports(path).some(({ to }) => (folder(to) ?? own) !== own);
    });
    expect(faults).toEqual([]);
  });
  it('a rule is imported by the registry alone', () => {
    const definesRule = (path: string): boolean =>
      /^src\/rules\/[^/]+$/.test(path) && /\bdefineRule\(\{/.test(sources.get(path) ?? '');
    const faults = files.filter(
      (path) => path !== 'src/rules/index.ts' && relativeImports(path).some(({ to }) => definesRule(to)),
    );
    expect(faults).toEqual([]);
  });
  it('every import() names its file', () => {
    const faults = files.filter((path) =>
      imports
        .get(path)
        ?.some(({ kind, specifier }) => kind === 'dynamic' && !/^(\.|@?[a-z])/.test(specifier)),
    );
    expect(faults).toEqual([]);
  });
});

describe('importing a file has no effect', () => {
  it.each(files.filter((path) => !entries.includes(path)))('%s', async (path) => {
    const written = vi.fn(() => true);
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation(written),
    );
    const before = { exitCode: process.exitCode, listeners: process.eventNames().map(String).sort() };
    await import(/* @vite-ignore */ new URL(`../../${path}`, import.meta.url).href);
    const after = { exitCode: process.exitCode, listeners: process.eventNames().map(String).sort() };
    for (const spy of spies) spy.mockRestore();
    expect(after).toEqual(before);
    expect(written).not.toHaveBeenCalled();
  });
});

/** The names along one cycle, or null. */
function cycle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): string[] | null => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const next of edges.get(name) ?? []) {
      const found = visit(next, [...way, name]);
      if (found !== null) return found;
    }
    done.add(name);
    return null;
  };
  for (const name of edges.keys()) {
    const found = visit(name, []);
    if (found !== null) return found;
  }
  return null;
}
