import { createHash } from 'node:crypto';
import type { Backup } from './model/backup.ts';
import type {
  Connection,
  Finding,
  Ignore,
  ProjectProblem,
  RuleRecord,
  Severity,
  SeverityChoice,
  StoreFacts,
} from './model/evaluation.ts';
import type { Outlook } from './model/forecast.ts';
import type { Bundle, FormatId, PinStore, Policy } from './model/pins.ts';
import type { Position, Span } from './model/source.ts';
import { rules } from './rules/index.ts';
import type { Problem, Rule, StorePolicies, Subjects, Thresholds } from './rules/rule.ts';

const START: Span = { start: 0, end: 0 };
const LINE_ONE: Position = { line: 1, column: 1 };

/** Everything that rules look at. */
export interface RuleInput {
  readonly stores: readonly StorePolicies[];
  readonly bundles: readonly Bundle[];
  /** Every host that was to be asked, with what was seen of it; an empty list is a host that nobody asked. */
  readonly observed: ReadonlyMap<string, readonly Connection[]>;
  /** What is in hand of each host's backup, and of what it is about to serve. */
  readonly backups: ReadonlyMap<string, readonly Backup[]>;
  /** What was seen of the same hosts an earlier time; null when there is nothing to compare with. */
  readonly previous: ReadonlyMap<string, readonly Connection[]> | null;
  /** What becomes of each host, by the policy. */
  readonly outlooks: ReadonlyMap<Policy, Outlook>;
  /** No server was to be asked. */
  readonly offline: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly thresholds: Thresholds;
  /** By rule id; wins over what rule and finding say. */
  readonly severities: ReadonlyMap<string, SeverityChoice>;
}

/** Where a complaint is shown that says nothing else. */
interface Place {
  readonly path: string;
  readonly span: Span;
  /** Of offsets into the file. */
  readonly position: StoreFacts['position'];
  /** Where the file's text isn't at hand. */
  readonly at: { readonly start: Position; readonly end: Position } | null;
  readonly format: FormatId | null;
  readonly host: string | null;
}

const NOWHERE: Place = {
  path: '.',
  span: START,
  position: () => LINE_ONE,
  at: null,
  format: null,
  host: null,
};

/** Something that a rule is asked of, where a complaint about it is shown, and what was seen of it. */
interface Asked<Kind extends keyof Subjects> {
  readonly subject: Subjects[Kind];
  readonly place: Place;
  readonly connections: readonly Connection[];
}

/** Asks every rule of every subject that it is about, and turns complaints into findings. */
export class Collector {
  readonly records: RuleRecord[] = [];
  #findings: Finding[] = [];
  readonly #input: RuleInput;
  readonly #seen = new Set<string>();
  readonly #counts = new Map<string, number>();
  /** What rules are asked of, made once for all of them. */
  readonly #subjects: { readonly [Kind in keyof Subjects]: Asked<Kind>[] };

  constructor(input: RuleInput) {
    this.#input = input;
    const { now, thresholds, stores, bundles, observed, previous, backups, outlooks } = input;
    const parents = new Set(stores.flatMap(({ store }) => parentsOf(store)));
    this.#subjects = {
      project: [{ subject: { now, thresholds, stores, bundles }, place: NOWHERE, connections: [] }],
      ignore: [],
      store: [],
      policy: [],
      host: [],
    };
    const hosts = new Set<string>();
    for (const facts of stores) {
      const moment = {
        now,
        thresholds,
        store: facts.store,
        deployment: facts.deployment,
        position: facts.position,
        platform: facts.platform,
      };
      const place = placeIn(facts);
      this.#subjects.store.push({ subject: moment, place, connections: [] });
      for (const policy of facts.policies) {
        const { host } = policy;
        const connections = observed.get(host) ?? [];
        const pinnedAt = { ...place, span: policy.from[0]?.span ?? START, host };
        this.#subjects.policy.push({
          subject: {
            ...moment,
            policy,
            connections,
            backups: backups.get(host) ?? [],
            outlook: outlooks.get(policy) ?? null,
          },
          place: pinnedAt,
          connections,
        });
        // A complaint about the host itself is shown at the first entry that pins it.
        if (hosts.has(host)) continue;
        hosts.add(host);
        this.#subjects.host.push({
          subject: {
            now,
            thresholds,
            host,
            connections,
            backups: backups.get(host) ?? [],
            hasSubdomains: parents.has(host),
            previous: previous?.get(host) ?? null,
          },
          place: pinnedAt,
          connections,
        });
      }
    }
  }

  /** Has the rules about entries that set findings aside be asked of these. */
  ask(ignores: readonly Ignore[], matches: ReadonlyMap<Ignore, number>): void {
    const { now, offline } = this.#input;
    const records = new Map(this.records.map((record) => [record.rule, record]));
    for (const ignore of ignores) {
      const { path, start, end } = ignore;
      const needs = rules.find(({ meta }) => meta.id === ignore.rule)?.meta.needs;
      const isDecided =
        (!offline || needs === 'configuration') && records.get(ignore.rule)?.notObserved === 0;
      this.#subjects.ignore.push({
        subject: {
          now,
          ignore,
          matches: matches.get(ignore) ?? 0,
          isRule: needs !== undefined,
          isDecided,
        },
        place: { ...NOWHERE, path, at: { start, end }, host: ignore.host },
        connections: [],
      });
    }
  }

  /** The findings since the last time. */
  take(): Finding[] {
    const taken = this.#findings;
    this.#findings = [];
    return taken;
  }

  apply(rule: Rule): void {
    const record = { rule: rule.meta.id, checked: 0, notObserved: 0, notApplicable: 0 };
    const { subject, needs, formats } = rule.meta;
    const off = (this.#input.severities.get(rule.meta.id) ?? (rule.meta.optIn && 'off')) === 'off';
    for (const { subject: each, place, connections } of this.#subjects[subject]) {
      const { format } = place;
      if (off || (formats !== 'all' && (format === null || !formats.includes(format))))
        record.notApplicable++;
      else if (needs === 'attempt' && connections.length === 0) record.notObserved++;
      else if (needs === 'observation' && !connections.some(({ served }) => served !== null))
        record.notObserved++;
      else {
        record.checked++;
        this.#ask(rule, each, place);
      }
    }
    this.records.push(record);
  }

  #ask(rule: Rule, subject: Subjects[keyof Subjects], place: Place): void {
    let problems: readonly Problem[];
    try {
      problems = rule.check(subject as never);
    } catch (error) {
      const message = `The rule ${rule.meta.id} failed: ${(error as Error).message}. This is a fault of Pinwarden, not of the file.`;
      this.#add('rule-failed', 'error', { message, key: rule.meta.id }, place);
      return;
    }
    for (const problem of problems) this.#add(rule.meta.id, rule.meta.severity, problem, place);
  }

  addProjectProblem(problem: ProjectProblem): void {
    const { rule, path, start, end, message, hint } = problem;
    const severity = this.#input.severities.get(rule) ?? problem.severity;
    if (severity === 'off') return;
    const fingerprint = this.#unique(fingerprintOf([rule, path, '', message]));
    const span = { start: 0, end: 0 };
    this.#findings.push({
      rule,
      severity,
      path,
      span,
      start,
      end,
      host: null,
      message,
      hint,
      data: {},
      fingerprint,
    });
  }

  /** The second of two that nothing but their place tells apart gets a number, so that no report takes them for one. */
  #unique(fingerprint: string): string {
    const count = (this.#counts.get(fingerprint) ?? 0) + 1;
    this.#counts.set(fingerprint, count);
    return count === 1 ? fingerprint : fingerprintOf([fingerprint, String(count)]);
  }

  #add(rule: string, severity: Severity, problem: Problem, { host, ...own }: Place): void {
    const chosen = this.#input.severities.get(rule) ?? problem.severity ?? severity;
    if (chosen === 'off') return;
    const place = placeOf(problem) ?? own;
    const { path } = place;
    const span = problem.span ?? place.span;
    const about = problem.host ?? host;
    const identity = fingerprintOf([rule, path, about ?? '', problem.key ?? '']);
    // One fault that several entries share, e.g. through an inherited pin set, is said once.
    const once = `${identity} ${span.start} ${problem.message}`;
    if (this.#seen.has(once)) return;
    this.#seen.add(once);
    const fingerprint = this.#unique(identity);
    this.#findings.push({
      rule,
      severity: chosen,
      path,
      span,
      start: place.at?.start ?? place.position(span.start),
      end: place.at?.end ?? place.position(span.end),
      host: about,
      message: problem.message,
      hint: problem.hint ?? null,
      data: problem.data ?? {},
      fingerprint,
    });
  }
}

function placeIn({ store, position }: StoreFacts): Place {
  return { ...NOWHERE, path: store.path, position, format: store.format };
}

/** The file that a complaint about the whole repository means. */
function placeOf({ store, path }: Problem): Omit<Place, 'host'> | null {
  if (store !== undefined) return placeIn(store);
  return path === undefined ? null : { ...NOWHERE, path };
}

/** Names that are pinned with their subdomains. */
function parentsOf({ domains }: PinStore): string[] {
  return domains.flatMap(({ name, includeSubdomains, groups }) =>
    includeSubdomains && groups.length > 0 ? [name] : [],
  );
}

function fingerprintOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
