import type { UncoveredStack } from '../model/pins.ts';
import type { Platform } from '../model/platform.ts';
import type { WorkTree } from '../workspace/tree.ts';
import { enclosing } from './android-places.ts';
import { folderOf, isInside } from './folders.ts';
import { type Pubspec, readPubspec } from './pubspec.ts';
import { readEach } from './reading.ts';
import { CRONET } from './stacks.ts';

/** What a Dart client is made of, in the app or a package of the tree that it depends on. */
interface Adapter {
  readonly name: string;
  readonly evidence: string;
}

export interface FlutterFacts {
  readonly stacks: readonly UncoveredStack[];
  /** Lines for people about what keeps Dart's requests under the pins. */
  readonly notes: readonly string[];
}

/** Packages that send Dart's requests by way of the platform: held to its pins, or through Cronet. */
const ADAPTERS: Readonly<Record<Platform['id'], { covered: readonly string[]; cronet: readonly string[] }>> =
  {
    android: { covered: ['ok_http'], cronet: ['cronet_http', 'native_dio_adapter'] },
    ios: { covered: ['cupertino_http', 'native_dio_adapter'], cronet: [] },
  };

const HELD: Readonly<Record<Platform['id'], string>> = {
  android: "what goes through Android's own stack, such as native plugins and web views,",
  ios: 'what goes through URLSession, such as native plugins,',
};

/** Flutter apps of a tree: their native folders hold pins that Dart's own client never looks at. */
export async function flutterApps(
  tree: WorkTree,
  files: readonly string[],
): Promise<(path: string, platform: Platform['id']) => FlutterFacts> {
  const pubspecs = new Map<string, Pubspec>();
  const paths = files.filter((path) => /(^|\/)pubspec\.yaml$/.test(path));
  await readEach(tree, paths, (path, reading) => {
    if ('source' in reading) pubspecs.set(path, readPubspec(reading.source.text));
  });
  return (path, platform) => {
    const app = appOf(path, platform, pubspecs);
    if (app === null) return { stacks: [], notes: [] };
    const { covered, cronet } = ADAPTERS[platform];
    const viaCronet = adapterOf(app.path, cronet, pubspecs);
    if (viaCronet !== null) return { stacks: [{ ...CRONET, evidence: viaCronet.evidence }], notes: [] };
    const adapter = adapterOf(app.path, covered, pubspecs);
    if (adapter !== null) {
      const note = `${adapter.evidence} (${adapter.name}: Dart's requests through it are held to the pins)`;
      return { stacks: [], notes: [note] };
    }
    return {
      notes: [],
      stacks: [
        {
          name: 'Flutter (dart:io)',
          reason: `Dart's own client (package:http, dio, Image.network) checks certificates by itself and never asks the platform: only ${HELD[platform]} is held to the pins.`,
          evidence: `${app.path}:${app.line}`,
        },
      ],
    };
  };
}

/** The pubspec of the Flutter app whose native folder a file lies in. */
function appOf(
  path: string,
  platform: Platform['id'],
  pubspecs: ReadonlyMap<string, Pubspec>,
): { readonly path: string; readonly line: number } | null {
  for (const folder of enclosing(folderOf(path))) {
    const own = folder === '' ? 'pubspec.yaml' : `${folder}/pubspec.yaml`;
    const line = pubspecs.get(own)?.flutter ?? null;
    const native = folder === '' ? platform : `${folder}/${platform}`;
    if (line !== null) return isInside(native, path) ? { path: own, line } : null;
  }
  return null;
}

/** The first of some packages that an app depends on, itself or through packages of the tree. */
function adapterOf(
  app: string,
  names: readonly string[],
  pubspecs: ReadonlyMap<string, Pubspec>,
): Adapter | null {
  const byName = new Map([...pubspecs].map(([path, { name }]) => [name, path]));
  const seen = new Set([app]);
  for (const path of seen) {
    const { dependencies } = pubspecs.get(path) ?? { dependencies: new Map<string, number>() };
    for (const [name, line] of dependencies) {
      if (names.includes(name)) return { name, evidence: `${path}:${line}` };
      const own = byName.get(name);
      if (own !== undefined) seen.add(own);
    }
  }
  return null;
}
