import type { Deployment } from '../model/pins.ts';
import { folderOf, isInside } from './folders.ts';
import { append } from './groups.ts';
import { fits, type PlistPath, plistPath, sameName, settingValue } from './ios-paths.ts';
import type { InfoPlistSetting, XcodeProject } from './pbxproj.ts';
import { oneLine } from './wording.ts';

/** A project file; `project` null when it can't be read. */
export interface JoinedProject {
  /** Of the project.pbxproj. */
  readonly path: string;
  readonly project: XcodeProject | null;
}

interface Naming {
  readonly project: string;
  /** Folder that settings start from. */
  readonly folder: string;
  readonly setting: InfoPlistSetting;
}

/** Firebase's settings and the options of an export; neither is a bundle's Info.plist. */
const NO_INFO_PLIST = /(^|\/)(GoogleService-Info[^/]*|[^/]*ExportOptions[^/]*)\.plist$/i;
/** Bundles of code, whose property list the system doesn't look into for pins, and build products. */
const CODE_BUNDLE = /\.(framework|bundle|app|appex|xctest|dSYM)\//;
const TEST_FOLDER = /(^|\/)[^/]*Tests\/([^/]+\/)?[^/]+$/;
const TEST_NAME = /(^|\/)([^/]*Tests-Info|Info-[^/]*Tests|Tests)\.plist$/;
/** Generators of projects and of property lists: what they name isn't in a project file of the tree. */
const GENERATOR = /(^|\/)(project\.ya?ml|Project\.swift|BUILD(\.bazel)?|BUCK|[^/]+\.csproj)$/;
const OTHER_SYSTEM = /^(?:macosx|watchos|appletvos|xros)/;
const MOST_EVIDENCE = 8;

/** Joins property lists with the Xcode targets that name them in `INFOPLIST_FILE`. */
export class IosJoin {
  /** Those that are somebody's own. */
  readonly projects: readonly JoinedProject[];
  /** By the path as a Mac compares it. */
  readonly #named = new Map<string, Naming[]>();
  /** By the same path: what targets are built with, be it named by them or by their project. */
  readonly #built = new Map<string, InfoPlistSetting[]>();
  readonly #open: { readonly parts: readonly string[]; readonly naming: Naming }[] = [];
  readonly #cordova: readonly string[];
  readonly #generated: readonly string[];
  /** The plists that each target names: several when its configurations differ. */
  readonly #values = new Map<string, Set<string>>();
  #names = false;

  constructor(projects: readonly JoinedProject[], files: readonly string[]) {
    this.#cordova = files
      .filter((path) => /(^|\/)config\.xml$/.test(path))
      .map((path) => join(folderOf(path), 'platforms/ios/'));
    this.projects = projects.filter(({ path }) => !this.#isCordovas(path));
    for (const { path, project } of this.projects) {
      const folder = join(rootOf(path), project?.folder ?? '');
      for (const setting of project?.infoPlists ?? []) {
        const naming = { project: path, folder, setting };
        const values = this.#values.get(targetKey(naming)) ?? new Set();
        this.#names ||= !isTest(setting);
        const target = namedPlist(setting, { path, project });
        const isOnePath = target !== null && 'path' in target;
        this.#values.set(targetKey(naming), values.add(isOnePath ? sameName(target.path) : setting.value));
        if (target === null) continue;
        if ('parts' in target) this.#open.push({ parts: target.parts, naming });
        else append(this.#named, sameName(target.path), naming);
      }
      const builds = project?.targets.flatMap((target) => target.builds) ?? [];
      for (const setting of builds.flatMap(({ infoPlists }) => infoPlists)) {
        const target = namedPlist(setting, { path, project });
        const isAppsOwn = !isTest(setting) && !isFramework(setting);
        if (isAppsOwn && target !== null && 'path' in target)
          append(this.#built, sameName(target.path), setting);
      }
    }
    this.#generated = files.filter((path) => GENERATOR.test(path)).map(folderOf);
  }

  /** False for what is no app's: build products, generated copies, other tools' files and test bundles. */
  isAppsOwn(path: string): boolean {
    if (NO_INFO_PLIST.test(path) || this.#isCordovas(path)) return false;
    const namings = this.#namings(path);
    if (namings.length > 0) return !namings.every(({ setting }) => isTest(setting));
    return !CODE_BUNDLE.test(path) && !TEST_FOLDER.test(path) && !TEST_NAME.test(path);
  }

  /** Whether a property list is some bundle's own, by a project's word or by its name. */
  isInfoPlist(path: string): boolean {
    return this.#namings(path).length > 0 || /(^|\/)[^/]*info[^/]*\.plist$/i.test(path);
  }

  /** Product types of the targets that name a property list; null for one that can't be told. */
  productTypes(path: string): readonly (string | null)[] {
    return this.#namings(path).map(({ setting }) => setting.productType);
  }

  /** How a property list gets into an app. */
  deployment(path: string): Deployment {
    const namings = this.#namings(path).filter(({ setting }) => !isTest(setting));
    const inForce = namings.filter(({ setting }) => !isFramework(setting));
    const common = {
      module: namings[0]?.folder ?? folderOf(path),
      sourceSet: null,
      minimumOs: lowest(
        (this.#built.get(sameName(path)) ?? inForce.map(({ setting }) => setting)).map(deploymentTarget),
      ),
      ...this.#variant(inForce),
      uncovered: [],
      generator: null,
      resources: null,
    };
    if (inForce.length > 0) return { state: 'in-force', evidence: this.#evidence(inForce), ...common };
    if (namings.length > 0) {
      const evidence = this.#evidence(namings).map(
        (line) => `${line}: the system reads the app's property list, not a framework's`,
      );
      return { state: 'not-referenced', evidence, ...common };
    }
    if (!this.#isToldApart(path)) {
      const open = this.#open.filter(({ parts }) => fits(parts, path)).map(({ naming }) => naming);
      return { state: 'not-known', evidence: this.#evidence(open), ...common };
    }
    const evidence = this.projects
      .slice(0, MOST_EVIDENCE)
      .map((each) => oneLine(`${each.path} names others`));
    return { state: 'not-referenced', evidence, ...common };
  }

  /** A target whose configurations name several plists builds with one of them. */
  #variant(inForce: readonly Naming[]): Pick<Deployment, 'variantOf' | 'variant'> {
    const first = inForce.find((naming) => this.#differs(naming));
    if (first === undefined) return { variantOf: null, variant: null };
    const key = targetKey(first);
    const own = inForce.filter((naming) => targetKey(naming) === key);
    const configurations = new Set(own.map(({ setting }) => setting.configuration));
    const target = first.setting.target === null ? '' : ` (target ${first.setting.target})`;
    return {
      variantOf: oneLine(`${first.project}${target}`),
      variant: oneLine([...configurations].join(', ')),
    };
  }

  #differs(naming: Naming): boolean {
    return (this.#values.get(targetKey(naming))?.size ?? 0) > 1;
  }

  #isCordovas(path: string): boolean {
    return this.#cordova.some((folder) => path.startsWith(folder));
  }

  /** One line a target and file; the configurations are told where a target's differ. */
  #evidence(namings: readonly Naming[]): string[] {
    const byTarget = new Map<string, Naming[]>();
    for (const naming of namings) append(byTarget, targetKey(naming), naming);
    return [...byTarget.values()].slice(0, MOST_EVIDENCE).map(([first, ...rest]) => {
      const { project, setting } = first as Naming;
      const differ = this.#differs(first as Naming);
      const configurations = [setting, ...rest.map((each) => each.setting)].map((each) => each.configuration);
      const notes = [
        ...(setting.target === null ? [] : [`target ${setting.target}`]),
        ...(differ ? [...new Set(configurations)] : []),
      ];
      return oneLine(`${project}:${setting.line}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`);
    });
  }

  #namings(path: string): readonly Naming[] {
    return this.#named.get(sameName(path)) ?? [];
  }

  /** Whether the projects of the tree say enough to conclude that none of them names this property list. */
  #isToldApart(path: string): boolean {
    if (!this.#names || this.#open.some(({ parts }) => fits(parts, path))) return false;
    const near = this.projects.filter((each) => isInside(rootOf(each.path), path));
    if (near.some(({ project }) => project === null || (project.hidden && this.isInfoPlist(path))))
      return false;
    const nearest = Math.max(-1, ...near.map((each) => rootOf(each.path).length));
    return !this.#generated.some((folder) => isInside(folder, path) && folder.length >= nearest);
  }
}

/** Where a setting of a project leads. */
export function namedPlist(setting: InfoPlistSetting, { path, project }: JoinedProject): PlistPath | null {
  const name = /([^/]+)\.xcodeproj\//.exec(path)?.[1] ?? '';
  return plistPath(setting, join(rootOf(path), project?.folder ?? ''), name);
}

/** Null too where a target is built for another system, of which the project's own deployment target says nothing. */
function deploymentTarget({ settings }: InfoPlistSetting): string | null {
  const sdk = settingValue('SDKROOT', settings) ?? '';
  return OTHER_SYSTEM.test(sdk) ? null : settingValue('IPHONEOS_DEPLOYMENT_TARGET', settings);
}

function isTest({ productType }: InfoPlistSetting): boolean {
  return productType !== null && /\.bundle\.(unit-test|ui-testing|ocunit-test)/.test(productType);
}

function isFramework({ productType }: InfoPlistSetting): boolean {
  return productType !== null && /\.(framework|library|bundle)(\.|$)/.test(productType);
}

function targetKey({ project, setting }: Naming): string {
  return `${project}\n${setting.target ?? ''}`;
}

function lowest(versions: readonly (string | null)[]): string | null {
  const plain = versions.filter(
    (version) => version !== null && /^\d+(\.\d+){0,2}$/.test(version),
  ) as string[];
  return plain.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))[0] ?? null;
}

/** The folder that holds the .xcodeproj of a project file. */
function rootOf(path: string): string {
  return folderOf(folderOf(path));
}

function join(folder: string, path: string): string {
  return folder === '' || path === '' ? `${folder}${path}` : `${folder}/${path}`;
}
