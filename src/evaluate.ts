import { createHash } from 'node:crypto';
import { judge } from './judge.ts';
import { isAskedBelow } from './model/answers.ts';
import type { Backup } from './model/backup.ts';
import type {
  Connection,
  Evaluation,
  Finding,
  HostResult,
  ProjectProblem,
  Proof,
  RuleRecord,
  Severity,
  StoreFacts,
  Verdict,
} from './model/evaluation.ts';
import type { PinStore, Policy } from './model/pins.ts';
import type { Span } from './model/source.ts';
import { rules } from './rules/index.ts';
import type { Problem, Rule, Subjects, Thresholds } from './rules/rule.ts';
import { withStandIns } from './stand-ins.ts';

export type SeverityChoice = Severity | 'off';

/** A pin store and what it demands of each host that somebody pins. */
export interface StoreInput extends StoreFacts {
  readonly policies: readonly Policy[];
}

export interface EvaluationInput {
  readonly stores: readonly StoreInput[];
  readonly problems: readonly ProjectProblem[];
  /** Every host that was to be asked, with what was seen of it; an empty list is a host that nobody asked. */
  readonly observed: ReadonlyMap<string, readonly Connection[]>;
  /** What is in hand of each host's backup, and of what it is about to serve. */
  readonly backups: ReadonlyMap<string, readonly Backup[]>;
  /** What was seen of the same hosts an earlier time; null when there is nothing to compare with. */
  readonly previous: ReadonlyMap<string, readonly Connection[]> | null;
  /** No server was to be asked. */
  readonly offline: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly thresholds: Thresholds;
  /** By rule id; wins over what rule and finding say. */
  readonly severities: ReadonlyMap<string, SeverityChoice>;
  readonly failOn: Severity | 'never';
}

/** A finding that says what was not seen; it leads to `inconclusive`, never to `fail`. */
const UNOBSERVED_RULES: ReadonlySet<string> = new Set(['endpoint-unreachable']);
const UNPROVEN: ReadonlySet<Proof['outcome']> = new Set(['untrusted', 'unresolved', 'not-observed']);
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** Pure: the same input gives the same evaluation, at any instant, with no clock and no network. */
export function evaluate(given: EvaluationInput): Evaluation {
  const input = { ...given, observed: withStandIns(given.stores, given.observed) };
  const collected = new Collector(input);
  for (const rule of rules) collected.apply(rule);
  for (const problem of input.problems) collected.addProjectProblem(problem);
  const findings = collected.findings.sort(byPlace);

  const proofs: Proof[] = [];
  const hosts = new Map<string, { policies: { path: string; policy: Policy }[]; breaksOn: number | null }>();
  for (const host of input.observed.keys()) hosts.set(host, { policies: [], breaksOn: null });
  for (const { store, policies } of input.stores) {
    for (const policy of policies) {
      const entry = hosts.get(policy.host) ?? { policies: [], breaksOn: null };
      hosts.set(policy.host, entry);
      entry.policies.push({ path: store.path, policy });
      const judged = judge(
        policy,
        input.observed.get(policy.host) ?? [],
        input.backups.get(policy.host) ?? [],
        input.now,
      );
      entry.breaksOn = earliest(entry.breaksOn, judged.breaksOn);
      // A proof is of what was seen; where nobody was to ask there is none.
      if (input.offline) continue;
      for (const row of judged.rows) {
        proofs.push({ host: policy.host, path: store.path, format: store.format, ...row });
      }
    }
  }
  const results: HostResult[] = [...hosts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([host, entry]) => ({ host, connections: input.observed.get(host) ?? [], ...entry }));
  return {
    verdict: verdictOf(findings, proofs, input),
    now: input.now,
    offline: input.offline,
    stores: input.stores,
    hosts: results,
    proofs: proofs.sort((a, b) => (a.host === b.host ? 0 : a.host < b.host ? -1 : 1)),
    findings,
    rules: collected.records,
    breaksOn: results.reduce<number | null>((first, { breaksOn }) => earliest(first, breaksOn), null),
  };
}

function verdictOf(findings: readonly Finding[], proofs: readonly Proof[], input: EvaluationInput): Verdict {
  const { failOn, observed, offline, problems } = input;
  const fails =
    failOn !== 'never' &&
    findings.some(({ rule, severity }) => !UNOBSERVED_RULES.has(rule) && RANK[severity] <= RANK[failOn]);
  if (fails) return 'fail';
  if (problems.some(({ unread, severity }) => unread === true && severity !== 'notice'))
    return 'inconclusive';
  if (offline) return 'pass';
  // Whatever the rules had to say: a row that proves nothing is no ground for a pass.
  if (proofs.some(({ outcome }) => UNPROVEN.has(outcome))) return 'inconclusive';
  const missing = [...observed.values()].some(
    (connections) =>
      !connections.some((connection) => connection.served !== null || isAskedBelow(connection)) ||
      connections.some(({ observation: { failure } }) => failure !== null && failure.stage !== 'skipped'),
  );
  return missing ? 'inconclusive' : 'pass';
}

function earliest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  if (a.span.start !== b.span.start) return a.span.start - b.span.start;
  if (a.severity !== b.severity) return RANK[a.severity] - RANK[b.severity];
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}

const START: Span = { start: 0, end: 0 };

interface Place {
  readonly facts: StoreFacts | null;
  readonly span: Span;
  readonly host: string | null;
}

/** Something that a rule is asked of, where a complaint about it is shown, and what was seen of it. */
interface Asked<Kind extends keyof Subjects> {
  readonly subject: Subjects[Kind];
  readonly place: Place;
  readonly connections: readonly Connection[];
}

/** Asks every rule of every subject that it is about, and turns complaints into findings. */
class Collector {
  readonly findings: Finding[] = [];
  readonly records: RuleRecord[] = [];
  readonly #input: EvaluationInput;
  readonly #seen = new Set<string>();
  readonly #counts = new Map<string, number>();
  /** What rules are asked of, made once for all of them. */
  readonly #subjects: { readonly [Kind in keyof Subjects]: Asked<Kind>[] };

  constructor(input: EvaluationInput) {
    this.#input = input;
    const { now, thresholds, stores, observed, previous, backups } = input;
    const parents = new Set(stores.flatMap(({ store }) => parentsOf(store)));
    const project = { facts: null, span: START, host: null };
    this.#subjects = {
      project: [{ subject: { now, thresholds, stores }, place: project, connections: [] }],
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
      };
      const place = { facts, span: START, host: null };
      this.#subjects.store.push({ subject: moment, place, connections: [] });
      for (const policy of facts.policies) {
        const { host } = policy;
        const connections = observed.get(host) ?? [];
        const pinnedAt = { facts, span: policy.from[0]?.span ?? START, host };
        this.#subjects.policy.push({
          subject: { ...moment, policy, connections, backups: backups.get(host) ?? [] },
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

  apply(rule: Rule): void {
    const record = { rule: rule.meta.id, checked: 0, notObserved: 0, notApplicable: 0 };
    const { subject, needs, formats } = rule.meta;
    const off = this.#input.severities.get(rule.meta.id) === 'off';
    for (const { subject: each, place, connections } of this.#subjects[subject]) {
      const format = place.facts?.store.format;
      if (off || (formats !== 'all' && (format === undefined || !formats.includes(format))))
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
    this.findings.push({
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

  #add(rule: string, severity: Severity, problem: Problem, { facts, span, host }: Place): void {
    const chosen = this.#input.severities.get(rule) ?? problem.severity ?? severity;
    if (chosen === 'off') return;
    const path = facts?.store.path ?? '.';
    const at = problem.span ?? span;
    const about = problem.host ?? host;
    const identity = fingerprintOf([rule, path, about ?? '', problem.key ?? '']);
    // One fault that several entries share, e.g. through an inherited pin set, is said once.
    const once = `${identity} ${at.start} ${problem.message}`;
    if (this.#seen.has(once)) return;
    this.#seen.add(once);
    const fingerprint = this.#unique(identity);
    const position = facts?.position ?? (() => ({ line: 1, column: 1 }));
    this.findings.push({
      rule,
      severity: chosen,
      path,
      span: at,
      start: position(at.start),
      end: position(at.end),
      host: about,
      message: problem.message,
      hint: problem.hint ?? null,
      data: problem.data ?? {},
      fingerprint,
    });
  }
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
