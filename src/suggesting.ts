import { repairsOf, withRepairs } from './fixing.ts';
import type { Evaluation, StoreFacts } from './model/evaluation.ts';
import type { Repair } from './model/repair.ts';
import { positions, type SourceText, type Span } from './model/source.ts';
import { replacedLines } from './repair/diff.ts';
import type { Configuration } from './report/html.ts';
import { stepText } from './report/repair.ts';
import type { Fix, Replacement } from './report/sarif.ts';
import { type Checked, evaluateProject, formatOf } from './run.ts';
import type { Settings } from './settings.ts';

// What a repair would do, for reports that show it and write nothing.

/**
 * A repair reads the file again after every change, so that its cost grows with the square of what a file pins. A report does
 * without beyond this; `pinwarden fix --dry-run` does not.
 */
const MOST_HOSTS_OF_A_FILE = 50;

function isSmall({ store }: StoreFacts): boolean {
  return store.domains.length <= MOST_HOSTS_OF_A_FILE;
}

/** What a repair would do to the files that are small enough. */
export function foreseenRepairs(
  { project, sight }: Checked,
  settings: Settings,
  now: number,
): readonly Repair[] {
  return repairsOf({ ...project, stores: project.stores.filter(isSmall) }, sight, settings, now);
}

/** The files of the stores as they stand, and as a repair would leave them. */
export function configurationsOf({ project }: Checked, repairs: readonly Repair[]): Configuration[] {
  const bySource = new Map(repairs.map((repair) => [repair.before, repair]));
  return project.stores.flatMap((facts) => {
    const { store, platform } = facts;
    // Bytes are nothing to look at.
    if (store.source.encoding === 'binary') return [];
    const repair = bySource.get(store.source);
    const after = repair === undefined || repair.after === repair.before ? null : repair.after.text;
    const { title } = formatOf(store);
    const isRepaired = isSmall(facts);
    return [{ path: store.path, platform: platform.id, title, before: store.source.text, after, isRepaired }];
  });
}

/** For each finding that a repair would mend, what the repair changes in the lists and dates that its host is held to. */
export function fixesOf(
  checked: Checked,
  all: readonly Repair[],
  settings: Settings,
  now: number,
): Map<string, readonly Fix[]> {
  const { evaluation } = checked;
  const repairs = all.filter(({ before, after }) => before !== after);
  if (repairs.length === 0) return new Map();
  const mended = mendedBy(evaluation, checked, repairs, settings, now);
  const policies = new Map(
    evaluation.hosts.flatMap(({ host, policies: own }) =>
      own.map(({ path, policy }) => [`${host} ${path}`, policy] as const),
    ),
  );
  const fixes = new Map<string, readonly Fix[]>();
  for (const repair of repairs) {
    const { path, before, after, steps } = repair;
    const replacements = replacementsOf(path, before, after);
    for (const { fingerprint, host, path: of } of evaluation.findings) {
      const policy = policies.get(`${host} ${path}`);
      if (of !== path || policy === undefined || !mended.has(fingerprint)) continue;
      const spans = [...policy.groups, ...policy.from, ...(policy.expires === null ? [] : [policy.expires])];
      const own = replacements.filter((each) => spans.some(({ span }) => touches(each, span, before.text)));
      const told = steps.filter(({ hosts }) => hosts.includes(policy.host));
      if (own.length === 0 || told.length === 0) continue;
      const description = `${told.map((step) => stepText(step, (pin) => pin)).join('; ')}.`;
      fixes.set(fingerprint, [{ description, replacements: own }]);
    }
  }
  return fixes;
}

/** Replacements are of whole lines, and lists may begin in the middle of one. */
function touches({ start, end }: Replacement, span: Span, text: string): boolean {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  return start <= span.end && lineStart <= end;
}

/** Fingerprints of what is found now and not once the repairs are made. */
function mendedBy(
  { findings }: Evaluation,
  { project, sight }: Checked,
  repairs: readonly Repair[],
  settings: Settings,
  now: number,
): ReadonlySet<string> {
  const after = evaluateProject(withRepairs(project, repairs), sight, settings, now);
  const left = new Set(after.findings.map(({ fingerprint }) => fingerprint));
  return new Set(findings.map(({ fingerprint }) => fingerprint).filter((each) => !left.has(each)));
}

function replacementsOf(path: string, before: SourceText, after: SourceText): Replacement[] {
  const at = positions(before.text);
  return replacedLines(before.text, after.text).map(({ start, end, text }) => {
    return { path, start, end, text, startPosition: at(start), endPosition: at(end) };
  });
}
