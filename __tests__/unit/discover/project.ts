import { discover } from '../../../src/discover/index.ts';
import { formats } from '../../../src/formats/index.ts';
import type { ProjectProblem } from '../../../src/model/evaluation.ts';
import type { Deployment } from '../../../src/model/pins.ts';
import type { SourceText } from '../../../src/model/source.ts';
import { openWorkTree } from '../../../src/workspace/tree.ts';
import { type Entry, layOut } from '../../support/tree.ts';

/** What discovery says of a tree, by path. */
export interface Found {
  readonly root: string;
  readonly deployments: Readonly<Record<string, Deployment>>;
  readonly formats: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, SourceText>>;
  readonly problems: readonly ProjectProblem[];
}

/** Lays the tree out and discovers it; `below` is the PATH that is given. */
export async function find(entries: Readonly<Record<string, Entry>>, below = ''): Promise<Found> {
  const root = layOut(entries);
  const { stores, problems } = await discover(openWorkTree(`${root}/${below}`), formats);
  return {
    root,
    deployments: Object.fromEntries(stores.map(({ source, deployment }) => [source.path, deployment])),
    formats: Object.fromEntries(stores.map(({ source, format }) => [source.path, format.id])),
    sources: Object.fromEntries(stores.map(({ source }) => [source.path, source])),
    problems,
  };
}

/** Every store with its state and the evidence of it. */
export async function states(entries: Readonly<Record<string, Entry>>): Promise<Record<string, string>> {
  const { deployments } = await find(entries);
  return Object.fromEntries(
    Object.entries(deployments).map(([path, { state, evidence }]) => [path, [state, ...evidence].join('; ')]),
  );
}

/** Problems as `path:line:column severity rule`. */
export function places(problems: readonly ProjectProblem[]): string[] {
  return problems.map(
    ({ path, start, severity, rule }) => `${path}:${start.line}:${start.column} ${severity} ${rule}`,
  );
}

/** An Android manifest that names the value, the attribute on line 3; without one it names none. */
export function manifest(value?: string, rest = ''): string {
  const attribute = value === undefined ? '' : `\n    android:networkSecurityConfig="${value}"`;
  return `<manifest xmlns:android="http://schemas.android.com/apk/res/android" xmlns:tools="http://schemas.android.com/tools">
  <application android:label="x"${attribute}${rest}/>
</manifest>
`;
}

export const PINS = '<network-security-config><domain-config/></network-security-config>\n';
export const OTHER_XML = '<paths/>\n';
export const PLIST = '<plist><dict><key>NSPinnedDomains</key><dict/></dict></plist>\n';
