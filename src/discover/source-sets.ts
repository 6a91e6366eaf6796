import type { GradleModule } from './gradle.ts';

const TEST_SET =
  /^(test|androidTest|sharedTest|testFixtures|androidUnitTest|androidInstrumentedTest)([A-Z]|$)/;

interface Parts {
  readonly flavours: readonly string[];
  readonly buildType: string | null;
}

/**
 * Which source sets of one module can be in one build together. A name that no build file explains is taken to go with
 * any other: better a file too many looked at than one too few.
 */
export class SourceSets {
  readonly #gradle: GradleModule | null;
  readonly #buildTypes: ReadonlySet<string>;
  /** Each set is held against each other one. */
  readonly #known = new Map<string | null, Parts | null>();

  constructor(gradle: GradleModule | null) {
    this.#gradle = gradle;
    this.#buildTypes = new Set(['debug', 'release', ...(gradle?.buildTypes.keys() ?? [])]);
  }

  /** Whether some build holds all of them; null is the module without source sets. */
  together(sets: readonly (string | null)[]): boolean {
    return sets.every((a, at) => sets.slice(at + 1).every((b) => this.#pair(a, b)));
  }

  /** Whether every build takes the file from one of these sets rather than from `main`. */
  coverAll(sets: ReadonlySet<string | null> = new Set()): boolean {
    const gradle = this.#gradle;
    if (gradle === null || !gradle.complete) return false;
    if ([...this.#buildTypes].every((name) => sets.has(name))) return true;
    const dimensions = new Map<string | null, string[]>();
    for (const [name, { dimension }] of gradle.flavours) {
      dimensions.set(dimension, [...(dimensions.get(dimension) ?? []), name]);
    }
    return [...dimensions.values()].some((flavours) => flavours.every((name) => sets.has(name)));
  }

  #pair(a: string | null, b: string | null): boolean {
    if (isTestSet(a) !== isTestSet(b)) return false;
    const first = this.#parts(a);
    const second = this.#parts(b);
    if (first === null || second === null) return true;
    const types = new Set([first.buildType, second.buildType].filter((each) => each !== null));
    if (types.size > 1) return false;
    return first.flavours.every((one) =>
      second.flavours.every((other) => one === other || this.#dimension(one) !== this.#dimension(other)),
    );
  }

  #dimension(flavour: string): string | null {
    return this.#gradle?.flavours.get(flavour)?.dimension ?? null;
  }

  #parts(set: string | null): Parts | null {
    const known = this.#known.get(set);
    if (known !== undefined) return known;
    const parts = this.#partsOf(set);
    this.#known.set(set, parts);
    return parts;
  }

  /** Takes `freeDebug` apart into flavours and a build type; null when a part is unknown. */
  #partsOf(set: string | null): Parts | null {
    if (isMainSet(set)) return { flavours: [], buildType: null };
    let rest = normal(set as string);
    const flavours: string[] = [];
    while (rest !== '') {
      if (this.#buildTypes.has(rest)) return { flavours, buildType: rest };
      const known = [...(this.#gradle?.flavours.keys() ?? [])]
        .filter(
          (name) => rest === name || (rest.startsWith(name) && /[A-Z0-9_]/.test(rest.charAt(name.length))),
        )
        .sort((a, b) => b.length - a.length)[0];
      if (known === undefined) return null;
      flavours.push(known);
      const next = rest.slice(known.length);
      rest = next.charAt(0).toLowerCase() + next.slice(1);
    }
    return { flavours, buildType: null };
  }
}

/** `main`, its name in Kotlin's multiplatform layout, and the module without source sets. */
export function isMainSet(set: string | null): boolean {
  return set === null || set === 'main' || set === 'androidMain';
}

export function isTestSet(set: string | null): boolean {
  return set !== null && TEST_SET.test(set);
}

/** `androidDebug` of Kotlin's multiplatform layout is `debug`. */
function normal(set: string): string {
  const inner = /^android([A-Z].*)$/.exec(set)?.[1];
  return inner === undefined ? set : inner.charAt(0).toLowerCase() + inner.slice(1);
}
