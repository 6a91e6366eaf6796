import type { Bundle } from '../model/pins.ts';
import { type JoinedProject, namedPlist } from './ios-join.ts';
import { sameName } from './ios-paths.ts';
import type { XcodeBuild, XcodeTarget } from './pbxproj.ts';
import { oneLine } from './wording.ts';

/**
 * Products that run as a process of their own, whose main bundle pins are read from. Not so stubs without code (the
 * watch app beside its extension, the containers of sticker packs and messages), nor editor and driver extensions.
 */
const KINDS: Readonly<Record<string, Bundle['kind']>> = {
  application: 'app',
  'application.on-demand-install-capable': 'app',
  'app-extension': 'extension',
  'app-extension.messages': 'extension',
  'app-extension.intents-service': 'extension',
  'extensionkit-extension': 'extension',
  'system-extension': 'extension',
  'tv-app-extension': 'extension',
  'watchkit-extension': 'extension',
  'watchkit2-extension': 'extension',
};
const PRODUCT = 'com.apple.product-type.';

/**
 * Apps and extensions of Xcode projects, one for each property list that a target is released with. A list that can't be
 * told by path, isn't there or wasn't read makes none: nobody knows what it pins.
 *
 * @param plists property lists of the tree that were read, whether or not they pin
 */
export function bundlesOf(projects: readonly JoinedProject[], plists: readonly string[]): Bundle[] {
  const byName = new Map(plists.map((path) => [sameName(path), path]));
  return projects.flatMap((joined) =>
    (joined.project?.targets ?? []).flatMap((target) => bundlesOfTarget(target, joined, byName)),
  );
}

function bundlesOfTarget(
  target: XcodeTarget,
  joined: JoinedProject,
  plists: ReadonlyMap<string, string>,
): Bundle[] {
  const { name, productType } = target;
  const kind = productType?.startsWith(PRODUCT) ? KINDS[productType.slice(PRODUCT.length)] : undefined;
  if (kind === undefined) return [];
  const found = new Map<string, Bundle>();
  const add = (path: string, line: number): void => {
    if (found.has(path)) return;
    const evidence = oneLine(`${joined.path}:${line} (target ${name})`);
    found.set(path, { name, kind, path, project: joined.path, evidence });
  };
  for (const { infoPlists, isGenerated } of released(target.builds)) {
    const named = infoPlists.filter(({ value }) => value !== '');
    if (named.length === 0 && isGenerated) add(joined.path, target.line);
    for (const setting of named) {
      const plist = namedPlist(setting, joined);
      const path = plist !== null && 'path' in plist ? plists.get(sameName(plist.path)) : undefined;
      if (path !== undefined) add(path, setting.line);
    }
  }
  return [...found.values()];
}

/** A debug build may leave pins out; it counts where there is no other. */
function released(builds: readonly XcodeBuild[]): readonly XcodeBuild[] {
  const others = builds.filter(({ configuration }) => !/debug/i.test(configuration));
  return others.length > 0 ? others : builds;
}
