import type { Deployment } from '../model/pins.ts';
import type { Position } from '../model/source.ts';
import { type AndroidPlace, enclosing, type ResourceFile } from './android-places.ts';
import type { NamedResource, Reference } from './android-references.ts';
import { isInside } from './folders.ts';
import type { GradleModule } from './gradle.ts';
import { append } from './groups.ts';
import { isMainSet, isTestSet, SourceSets } from './source-sets.ts';
import { quote } from './wording.ts';

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
  readonly #overridden = new Map<Naming, boolean>();
  readonly #ownSets = new Map<string, ReadonlySet<string | null>>();
  readonly #sourceSets = new Map<string, SourceSets>();
  readonly #roots = new Map<string, string>();

  constructor(project: AndroidProject) {
    this.#project = project;
    for (const resource of project.resources) append(this.#byName, resource.name, resource);
    for (const manifest of project.manifests) append(this.#manifests, manifest.place.module, manifest);
    for (const naming of this.namings()) append(this.#namings, naming.named.name, naming);
  }

  /** Everything that manifests name, resolved. */
  *namings(): Generator<Naming> {
    for (const manifest of this.#project.manifests) {
      for (const statement of manifest.statements ?? []) {
        for (const named of statement.reference.names) yield { manifest, statement, named };
      }
    }
  }

  /** The files that a naming can mean. */
  filesFor({ manifest, named }: Naming): readonly ResourceFile[] {
    return (this.#byName.get(named.name) ?? []).filter(({ place }) =>
      place.module === manifest.place.module
        ? this.#setsOf(place.module).together([...named.sets, place.sourceSet]) ||
          isTestSet(manifest.place.sourceSet)
        : this.#reaches(manifest.place.module, place.module),
    );
  }

  /** How a file gets into builds. `isConfiguration` says whether a resource is one by its content. */
  deployment(resource: ResourceFile, isConfiguration: (resource: ResourceFile) => boolean): Deployment {
    const { place, name } = resource;
    const namings = (this.#namings.get(name) ?? []).filter((naming) => this.#putsInForce(naming, resource));
    const minimumOs = this.#minimumOs(resource, namings);
    const common = { module: place.module, sourceSet: place.sourceSet, minimumOs };
    if (namings.length > 0)
      return { state: 'in-force', evidence: distinct(namings.map(evidenceOf)), ...common };
    const main = /^(.+)_debug$/.exec(name)?.[1];
    if (main !== undefined && this.#hasConfiguration(main, place.module, isConfiguration)) {
      return { state: 'companion', evidence: [`${main} (debug companion)`], ...common };
    }
    const manifests = this.#project.manifests.filter(({ place: { module } }) =>
      this.#reaches(module, place.module),
    );
    const evidence = distinct(manifests.map((manifest) => outlookOf(manifest, name)));
    // .NET writes manifests from attributes in the code as well.
    const known =
      manifests.length > 0 &&
      !/(^|\/)Resources\//.test(resource.path) &&
      manifests.every(({ statements }) =>
        statements?.every(({ reference }) => reference.unresolved === null),
      );
    return { state: known ? 'not-referenced' : 'not-known', evidence, ...common };
  }

  #putsInForce(naming: Naming, { name, place }: ResourceFile): boolean {
    const { manifest, named } = naming;
    if (this.#isOverridden(naming)) return false;
    const own = this.#ownFiles(place.module, name);
    if (isMainSet(place.sourceSet) && this.#setsOf(place.module).coverAll(own)) return false;
    if (manifest.place.module !== place.module) {
      if (!this.#reaches(manifest.place.module, place.module)) return false;
      if (this.#kindOf(manifest.place.module) === 'library') return true;
      const shadowing = this.#ownFiles(manifest.place.module, name);
      return ![...shadowing].some(isMainSet) && !this.#setsOf(manifest.place.module).coverAll(shadowing);
    }
    if (!this.#setsOf(place.module).together([...named.sets, place.sourceSet])) return false;
    if (isMainSet(place.sourceSet) || named.sets.includes(place.sourceSet)) return true;
    // A manifest of the file's own source set has the last word on the builds that this file is in.
    return !(this.#manifests.get(place.module) ?? []).some(
      (each) =>
        each.place.sourceSet === place.sourceSet &&
        each.statements?.some((statement) => speaksAgainst(statement, name)),
    );
  }

  /** A library's word doesn't count where every application has its own. */
  #isOverridden(naming: Naming): boolean {
    const known = this.#overridden.get(naming);
    if (known !== undefined) return known;
    const { module } = naming.manifest.place;
    const applications =
      this.#kindOf(module) !== 'library'
        ? []
        : [...this.#project.modules.keys()].filter(
            (other) => this.#kindOf(other) === 'application' && this.#reaches(module, other),
          );
    const overridden =
      applications.length > 0 &&
      applications.every((application) =>
        (this.#manifests.get(application) ?? []).some(
          ({ place, statements }) =>
            isMainSet(place.sourceSet) &&
            statements?.some((statement) => speaksAgainst(statement, naming.named.name)),
        ),
      );
    this.#overridden.set(naming, overridden);
    return overridden;
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

  #ownFiles(module: string, name: string): ReadonlySet<string | null> {
    const key = `${module}\n${name}`;
    const known = this.#ownSets.get(key);
    if (known !== undefined) return known;
    const files = (this.#byName.get(name) ?? []).filter(({ place }) => place.module === module);
    const sets = new Set(files.map(({ place }) => place.sourceSet));
    this.#ownSets.set(key, sets);
    return sets;
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

/** A phrase such as `app/src/main/AndroidManifest.xml:12 (tools:replace)`. */
export function evidenceOf({ manifest, statement, named }: Naming): string {
  const special = named.sets.filter((set, at) => at > 0 && set !== null && set !== manifest.place.sourceSet);
  const notes = [...new Set(special), ...(statement.marker === null ? [] : [statement.marker])];
  return `${manifest.path}:${statement.start.line}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

/** What a manifest says that doesn't put the file in force. */
function outlookOf({ path, statements }: JoinedManifest, name: string): string {
  if (statements === null) return `${path} can't be read`;
  const same = statements.find(({ reference }) => reference.names.some((named) => named.name === name));
  if (same !== undefined)
    return `${path}:${same.start.line} names ${quote(`@xml/${name}`)}, but its builds take another file`;
  const [first] = statements;
  if (first === undefined) return `${path} names none`;
  const said = first.value === null ? `takes it away (${first.marker})` : `names ${quote(first.value)}`;
  return `${path}:${first.start.line} ${said}`;
}

function speaksAgainst({ reference }: JoinedStatement, name: string): boolean {
  return reference.unresolved === null && reference.names.every((named) => named.name !== name);
}

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)].slice(0, MOST_EVIDENCE);
}
