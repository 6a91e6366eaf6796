import type { Deployment } from '../model/pins.ts';
import type { Position } from '../model/source.ts';
import { evidenceOf, outlookOf, speaksAgainst } from './android-evidence.ts';
import { type AndroidPlace, enclosing, type ResourceFile } from './android-places.ts';
import type { NamedResource, Reference } from './android-references.ts';
import { isInside } from './folders.ts';
import type { GradleModule } from './gradle.ts';
import { append } from './groups.ts';
import { isMainSet, isTestSet, SourceSets } from './source-sets.ts';
import { oneLine } from './wording.ts';

/** A manifest, and what it says of the configuration; `statements` null when it can't be read. */
export interface JoinedManifest {
  readonly path: string;
  readonly place: AndroidPlace;
  readonly minSdk: number | null;
  readonly statements: readonly JoinedStatement[] | null;
}

export interface JoinedStatement {
  /** As written; null when a marker takes the attribute away. */
  readonly value: string | null;
  readonly start: Position;
  readonly end: Position;
  readonly marker: string | null;
  readonly reference: Reference;
}

/** One way in which a manifest names a resource. */
export interface Naming {
  readonly manifest: JoinedManifest;
  readonly statement: JoinedStatement;
  readonly named: NamedResource;
}

/** An Android project as its files tell it. */
export interface AndroidProject {
  readonly resources: readonly ResourceFile[];
  readonly manifests: readonly JoinedManifest[];
  /** By module folder. */
  readonly modules: ReadonlyMap<string, GradleModule>;
  /** Folders that hold a settings file: roots of Gradle builds. */
  readonly buildRoots: ReadonlySet<string>;
  /** Names of file resources (`raw/my_ca`) by module folder; null where parts of the project are out of sight. */
  readonly fileResources: ReadonlyMap<string, ReadonlySet<string>> | null;
}

const MOST_EVIDENCE = 8;

/**
 * Joins configurations with the manifests that name them, by the build's own order: source sets overlay file by file,
 * the application's files stand before those of its libraries, and manifests of both merge.
 */
export class AndroidJoin {
  readonly #project: AndroidProject;
  readonly #byName = new Map<string, ResourceFile[]>();
  readonly #namings = new Map<string, Naming[]>();
  readonly #manifests = new Map<string, JoinedManifest[]>();
  /** Source sets of a module that have a file, by module and name. */
  readonly #holders = new Map<string, Set<string | null>>();
  /** Namings by name that may mean a file of another module. */
  readonly #roaming = new Map<string, readonly Naming[]>();
  readonly #sourceSets = new Map<string, SourceSets>();
  readonly #roots = new Map<string, string>();
  readonly #resources = new Map<string, ReadonlySet<string>>();

  constructor(project: AndroidProject) {
    this.#project = project;
    for (const resource of project.resources) {
      append(this.#byName, resource.name, resource);
      const key = keyOf(resource.place.module, resource.name);
      this.#holders.set(key, (this.#holders.get(key) ?? new Set()).add(resource.place.sourceSet));
    }
    for (const manifest of project.manifests) append(this.#manifests, manifest.place.module, manifest);
    for (const naming of this.namings()) {
      append(this.#namings, naming.named.name, naming);
      append(this.#namings, keyOf(naming.manifest.place.module, naming.named.name), naming);
    }
  }

  /** Everything that manifests name, resolved. */
  *namings(): Generator<Naming> {
    for (const manifest of this.#project.manifests) {
      for (const statement of manifest.statements ?? []) {
        for (const named of statement.reference.names) yield { manifest, statement, named };
      }
    }
  }

  /** Whether there is a file that a naming can mean. */
  hasFile({ manifest, named }: Naming): boolean {
    const { module, sourceSet } = manifest.place;
    const own = this.#holders.get(keyOf(module, named.name)) ?? [];
    return (
      [...own].some((set) => isTestSet(sourceSet) || this.#setsOf(module).together([...named.sets, set])) ||
      (this.#byName.get(named.name) ?? []).some(
        ({ place }) => place.module !== module && this.#reaches(module, place.module),
      )
    );
  }

  /** How a file gets into builds. `isConfiguration` says whether a resource is one by its content. */
  deployment(resource: ResourceFile, isConfiguration: (resource: ResourceFile) => boolean): Deployment {
    const { place, name } = resource;
    const namings = this.#inForceBy(resource);
    const minimumOs = this.#minimumOs(resource, namings);
    const common = {
      module: place.module,
      sourceSet: place.sourceSet,
      minimumOs,
      variantOf: null,
      variant: null,
      uncovered: [],
      generator: null,
      resources: this.#resourcesOf(place.module),
    };
    if (namings.length > 0) {
      return { state: 'in-force', evidence: distinct(namings.map(evidenceOf)), ...common };
    }
    const main = /^(.+)_debug$/.exec(name)?.[1];
    if (main !== undefined && this.#hasConfiguration(main, place.module, isConfiguration)) {
      return { state: 'companion', evidence: [`${main} (debug companion)`], ...common };
    }
    const manifests = this.#project.manifests.filter((each) =>
      this.#reaches(each.place.module, place.module),
    );
    const evidence = distinct(manifests.slice(0, MOST_EVIDENCE).map((manifest) => outlookOf(manifest, name)));
    // .NET writes manifests from attributes in the code as well.
    const known =
      manifests.length > 0 &&
      !/(^|\/)Resources\//.test(resource.path) &&
      manifests.every(({ statements }) =>
        statements?.every(({ reference }) => reference.unresolved === null),
      );
    return { state: known ? 'not-referenced' : 'not-known', evidence, ...common };
  }

  #inForceBy({ name, place }: ResourceFile): Naming[] {
    const { module, sourceSet } = place;
    if (isMainSet(sourceSet) && this.#setsOf(module).coverAll(this.#holders.get(keyOf(module, name))))
      return [];
    const applications = this.#applicationsOf(module);
    if (applications.length > 0 && applications.every((each) => this.#hasOwn(each, name))) return [];
    const own = (this.#namings.get(keyOf(module, name)) ?? []).filter(
      (naming) =>
        !this.#isOverridden(naming) && this.#setsOf(module).together([...naming.named.sets, sourceSet]),
    );
    // A manifest of the file's own source set has the last word on the builds that this file is in.
    const last = (this.#manifests.get(module) ?? []).some(
      (each) =>
        !isMainSet(sourceSet) &&
        each.place.sourceSet === sourceSet &&
        each.statements?.some((statement) => speaksAgainst(statement, name)),
    );
    return [
      ...own.filter(({ named }) => !last || named.sets.includes(sourceSet)),
      ...this.#roamingOf(name).filter(
        ({ manifest }) => manifest.place.module !== module && this.#reaches(manifest.place.module, module),
      ),
    ];
  }

  #roamingOf(name: string): readonly Naming[] {
    const known = this.#roaming.get(name);
    if (known !== undefined) return known;
    const found = (this.#namings.get(name) ?? []).filter((naming) => {
      const { module } = naming.manifest.place;
      return (
        (this.#kindOf(module) === 'library' || !this.#hasOwn(module, name)) && !this.#isOverridden(naming)
      );
    });
    this.#roaming.set(name, found);
    return found;
  }

  /** Whether every build of a module takes its own file of that name. */
  #hasOwn(module: string, name: string): boolean {
    const holders = this.#holders.get(keyOf(module, name));
    return holders !== undefined && ([...holders].some(isMainSet) || this.#setsOf(module).coverAll(holders));
  }

  /** The applications that a library is known to be built into; none for other modules. */
  #applicationsOf(module: string): string[] {
    if (this.#kindOf(module) !== 'library') return [];
    return [...this.#project.modules]
      .filter(([other, { kind }]) => kind === 'application' && this.#reaches(module, other))
      .map(([other]) => other);
  }

  /** A library's word doesn't count where every application has its own. */
  #isOverridden({ manifest, named }: Naming): boolean {
    const applications = this.#applicationsOf(manifest.place.module);
    return (
      applications.length > 0 &&
      applications.every((application) =>
        (this.#manifests.get(application) ?? []).some(
          ({ place, statements }) =>
            isMainSet(place.sourceSet) &&
            statements?.some((statement) => speaksAgainst(statement, named.name)),
        ),
      )
    );
  }

  #hasConfiguration(
    name: string,
    module: string,
    isConfiguration: (resource: ResourceFile) => boolean,
  ): boolean {
    const isNear = (other: string): boolean => this.#reaches(other, module);
    const files = this.#byName.get(name) ?? [];
    const namings = this.#namings.get(name) ?? [];
    return (
      files.some((file) => isNear(file.place.module) && isConfiguration(file)) ||
      namings.some(({ manifest }) => isNear(manifest.place.module))
    );
  }

  /** The lowest level of the applications that the file gets into. */
  #minimumOs({ place }: ResourceFile, namings: readonly Naming[]): string | null {
    const modules = new Set([place.module, ...namings.map(({ manifest }) => manifest.place.module)]);
    const applications = [...modules].filter((module) => this.#kindOf(module) === 'application');
    const levels = (applications.length > 0 ? applications : [...modules]).flatMap((module) => {
      const level = this.#minSdk(module, place.sourceSet);
      return level === null ? [] : [level];
    });
    return levels.length === 0 ? null : String(Math.min(...levels));
  }

  #minSdk(module: string, sourceSet: string | null): number | null {
    const gradle = this.#project.modules.get(module);
    if (gradle !== undefined) {
      const own = gradle.flavours.get(sourceSet ?? '')?.minSdk;
      if (typeof own === 'number') return own;
      const all = [gradle.defaults, ...(isMainSet(sourceSet) ? gradle.flavours.values() : [])];
      const levels = all.flatMap(({ minSdk }) => (minSdk === null ? [] : [minSdk]));
      if (levels.length > 0) return Math.min(...levels);
    }
    const manifests = this.#manifests.get(module) ?? [];
    return manifests.find(({ minSdk }) => minSdk !== null)?.minSdk ?? null;
  }

  /** Of a module and all that it may be built with. */
  #resourcesOf(module: string): ReadonlySet<string> | null {
    const { fileResources } = this.#project;
    if (fileResources === null) return null;
    const known = this.#resources.get(module);
    if (known !== undefined) return known;
    const found = new Set<string>();
    for (const [other, names] of fileResources) {
      if (this.#reaches(module, other)) for (const name of names) found.add(name);
    }
    this.#resources.set(module, found);
    return found;
  }

  #kindOf(module: string): GradleModule['kind'] {
    return this.#project.modules.get(module)?.kind ?? null;
  }

  #setsOf(module: string): SourceSets {
    const sets = this.#sourceSets.get(module) ?? new SourceSets(this.#project.modules.get(module) ?? null);
    this.#sourceSets.set(module, sets);
    return sets;
  }

  /** Whether two modules can be built into one app: one Gradle build (or one inside the other), not both applications. */
  #reaches(a: string, b: string): boolean {
    if (a === b) return true;
    if (this.#kindOf(a) === 'application' && this.#kindOf(b) === 'application') return false;
    const first = this.#buildRoot(a);
    const second = this.#buildRoot(b);
    return first === second || isInside(first, second) || isInside(second, first);
  }

  #buildRoot(module: string): string {
    const known = this.#roots.get(module);
    if (known !== undefined) return known;
    let found = '';
    for (const folder of enclosing(module)) {
      if (!this.#project.buildRoots.has(folder)) continue;
      found = folder;
      break;
    }
    this.#roots.set(module, found);
    return found;
  }
}

/** No path holds a zero byte. */
function keyOf(module: string, name: string): string {
  return `${module}\0${name}`;
}

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)].slice(0, MOST_EVIDENCE).map(oneLine);
}
