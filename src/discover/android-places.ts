/** Where in an Android project a file stands. */
export interface AndroidPlace {
  /** Module folder relative to the root; empty for the root. */
  readonly module: string;
  /** Gradle source set as `src/` names it; null for a module without source sets. */
  readonly sourceSet: string | null;
}

/** A file of a resource folder, e.g. `res/xml-v24/NAME.xml`. */
export interface ResourceFile {
  readonly path: string;
  readonly name: string;
  readonly place: AndroidPlace;
}

/** `res` of Gradle and older layouts, `Resources` of .NET; qualified folders are the same type. */
const RESOURCE_FOLDER = /(^|\/)(res|Resources)\/xml(-[^/]+)?\/[^/]+\.xml$/;

/** Whether a path (as far up as it is known) is a file of type `xml` by the folder it stands in. */
export function isXmlResource(path: string): boolean {
  return RESOURCE_FOLDER.test(path);
}

/** Whether a folder is one that resources of type `xml` are looked for in: `res`, `res/xml`, `res/xml-v24`. */
export function isResourceFolder(path: string): boolean {
  return /(^|\/)(res|Resources)(\/xml(-[^/]+)?)?$/.test(path);
}

/** The resource at a path whose folder is `xml` or `xml-*`; `isModule` tells folders that hold a build file. */
export function resourceAt(path: string, isModule: (folder: string) => boolean): ResourceFile {
  const segments = path.split('/');
  const file = segments.pop() ?? '';
  // Away go `xml` and the folder round it.
  return { path, name: file.replace(/\.xml$/, ''), place: placeOf(segments.slice(0, -1), isModule, true) };
}

/** Where a manifest or a values file (its folder `values*` and the one round that taken away) stands. */
export function manifestPlace(path: string, isModule: (folder: string) => boolean): AndroidPlace {
  return placeOf(path.split('/').slice(0, -1), isModule, false);
}

/**
 * @param folders of a resource, `res` included; of a manifest, the folder it lies in
 */
function placeOf(
  folders: readonly string[],
  isModule: (folder: string) => boolean,
  isResource: boolean,
): AndroidPlace {
  const holder = isResource ? folders.slice(0, -1) : folders;
  for (let at = holder.length - 2; at >= 0; at--) {
    if (holder[at] !== 'src') continue;
    const module = holder.slice(0, at).join('/');
    const sourceSet = holder[at + 1] as string;
    // Deeper folders are resource folders of a source set's own, if the module is one of Gradle's.
    if (at === holder.length - 2 || isModule(module)) return { module, sourceSet };
    break;
  }
  // .NET before MAUI keeps the manifest in a folder beside the resources.
  const module = !isResource && holder.at(-1) === 'Properties' ? holder.slice(0, -1) : holder;
  return { module: module.join('/'), sourceSet: null };
}

/** The folder itself and every folder round it, from the inside out; the root is the empty string. */
export function* enclosing(folder: string): Generator<string> {
  let current = folder;
  while (current !== '') {
    yield current;
    current = current.slice(0, Math.max(0, current.lastIndexOf('/')));
  }
  yield '';
}
