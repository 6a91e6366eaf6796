import type { ProjectProblem } from '../model/evaluation.ts';
import { positions, type SourceText } from '../model/source.ts';
import { elements, parseXml, type XmlElement } from '../text/xml.ts';
import type { AndroidJoin } from './android-join.ts';
import type { ResourceFile } from './android-places.ts';
import type { DiscoveredStore } from './index.ts';
import { isTestSet } from './source-sets.ts';
import { quote } from './wording.ts';

/** Files of one name in different source sets of a module: a build takes one of them, whole. */
export function withVariants(stores: readonly DiscoveredStore[]): DiscoveredStore[] {
  const sets = new Map<string, Set<string>>();
  for (const store of stores) {
    const name = alternativeOf(store);
    if (name !== null) sets.set(name, (sets.get(name) ?? new Set()).add(variantOf(store)));
  }
  return stores.map((store) => {
    const name = alternativeOf(store);
    if (name === null || (sets.get(name)?.size ?? 0) < 2) return store;
    const deployment = { ...store.deployment, variantOf: name, variant: variantOf(store) };
    return { ...store, deployment };
  });
}

/** e.g. `app:@xml/network_security_config`; null for what no build of the app takes. */
function alternativeOf({ source, deployment: { module, sourceSet, state } }: DiscoveredStore): string | null {
  if (isTestSet(sourceSet) || state === 'companion') return null;
  const name = /([^/]+)\.xml$/.exec(source.path)?.[1];
  return name === undefined ? null : `${module}:@xml/${name}`;
}

function variantOf({ deployment: { sourceSet } }: DiscoveredStore): string {
  return sourceSet ?? 'main';
}

/** A debug companion's debug-overrides count only where its main file has none. */
export function idleDebugOverrides(
  resources: readonly ResourceFile[],
  sources: ReadonlyMap<string, SourceText>,
  join: AndroidJoin,
  recognised: ReadonlySet<string>,
): ProjectProblem[] {
  const isConfiguration = ({ path }: ResourceFile): boolean => recognised.has(path);
  return resources.flatMap((companion): ProjectProblem[] => {
    const name = /^(.+)_debug$/.exec(companion.name)?.[1];
    const source = sources.get(companion.path);
    if (name === undefined || source === undefined || !recognised.has(companion.path)) return [];
    if (join.deployment(companion, isConfiguration).state !== 'companion') return [];
    const own = debugOverrides(source);
    const mains = resources.filter(
      (each) => each.name === name && each.place.module === companion.place.module && isConfiguration(each),
    );
    const main = mains.find(({ path }) => {
      const text = sources.get(path);
      return text !== undefined && debugOverrides(text) !== null;
    });
    if (own === null || main === undefined) return [];
    const at = positions(source.text);
    return [
      {
        path: companion.path,
        start: at(own.startTag.start),
        end: at(own.startTag.end),
        rule: 'config-malformed',
        severity: 'warning',
        message: `The platform reads this \`<debug-overrides>\` only if ${quote(main.path)} has none, and it has one: nothing in here counts.`,
        hint: 'keep one of the two',
      },
    ];
  });
}

function debugOverrides({ text }: SourceText): XmlElement | null {
  if (!text.includes('debug-overrides')) return null;
  const { root } = parseXml(text);
  return root === null
    ? null
    : (elements(root).find(({ localName }) => localName === 'debug-overrides') ?? null);
}
