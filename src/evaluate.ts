import { Collector, type RuleInput } from './collector.ts';
import { outlookOf } from './forecast.ts';
import { sortFindings } from './ignoring.ts';
import { judge } from './judge.ts';
import { isAskedBelow } from './model/answers.ts';
import type {
  Evaluation,
  Finding,
  HostResult,
  Ignore,
  ProjectProblem,
  Proof,
  Severity,
  Verdict,
} from './model/evaluation.ts';
import type { Outlook } from './model/forecast.ts';
import type { Policy } from './model/pins.ts';
import { rules } from './rules/index.ts';
import type { StorePolicies } from './rules/rule.ts';
import { withStandIns } from './stand-ins.ts';

export interface EvaluationInput extends Omit<RuleInput, 'outlooks'> {
  /** How far ahead to look, in milliseconds. */
  readonly horizonMs: number;
  readonly problems: readonly ProjectProblem[];
  readonly failOn: Severity | 'never';
  /** Findings that are known and meant: entries of the configuration file; remarks in the stores come on top. */
  readonly ignores: readonly Ignore[];
  /** Fingerprints of findings that don't count; null without a baseline. */
  readonly baseline: ReadonlySet<string> | null;
}

/** A finding that says what was not seen; it leads to `inconclusive`, never to `fail`. */
const UNOBSERVED_RULES: ReadonlySet<string> = new Set(['endpoint-unreachable']);
const UNPROVEN: ReadonlySet<Proof['outcome']> = new Set(['untrusted', 'unresolved', 'not-observed']);
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** Pure: the same input gives the same evaluation, at any instant, with no clock and no network. */
export function evaluate(given: EvaluationInput): Evaluation {
  const observed = withStandIns(given.stores, given.observed);
  const outlooks = outlooksOf({ ...given, observed });
  const input = { ...given, observed, outlooks };
  const collected = new Collector(input);
  for (const rule of rules) if (rule.meta.subject !== 'ignore') collected.apply(rule);
  for (const problem of input.problems) collected.addProjectProblem(problem);
  const own = [...input.ignores, ...input.stores.flatMap((each) => remarksIn(each, false))];
  const ignores = [...own, ...input.stores.flatMap((each) => remarksIn(each, true))];
  const baseline = input.baseline ?? new Set();
  const sorted = sortFindings(collected.take(), ignores, baseline, input.now);
  collected.ask(own, sorted.matches);
  for (const rule of rules) if (rule.meta.subject === 'ignore') collected.apply(rule);
  const findings = [...sorted.standing, ...collected.take()].sort(byPlace);

  const proofs = input.offline ? [] : proofsOf(input);
  const results = hostsOf(input, [...outlooks.values()]);
  return {
    verdict: verdictOf(findings, proofs, input),
    now: input.now,
    offline: input.offline,
    stores: input.stores,
    hosts: results,
    proofs,
    findings,
    setAside: [...sorted.setAside].sort((a, b) => byPlace(a.finding, b.finding)),
    goneFromBaseline: input.baseline === null ? null : input.baseline.size - sorted.foundAgain.size,
    rules: collected.records,
    outlooks: [...outlooks.values()],
    breaksOn: first(results.map(({ breaksOn }) => breaksOn)),
    unprotectedOn: first(results.map(({ unprotectedOn }) => unprotectedOn)),
  };
}

/** What becomes of each host in each store, by what the store demands of it. */
function outlooksOf({ stores, observed, backups, now, horizonMs }: EvaluationInput): Map<Policy, Outlook> {
  const outlooks = new Map<Policy, Outlook>();
  for (const { store, policies } of stores) {
    for (const policy of policies) {
      const connections = observed.get(policy.host) ?? [];
      const inHand = backups.get(policy.host) ?? [];
      outlooks.set(policy, outlookOf(store.path, policy, connections, inHand, now, now + horizonMs));
    }
  }
  return outlooks;
}

/** A proof is of what was seen. */
function proofsOf({ stores, observed, backups, now }: EvaluationInput): Proof[] {
  const proofs: Proof[] = [];
  for (const { store, policies } of stores) {
    for (const policy of policies) {
      const { host } = policy;
      for (const row of judge(policy, observed.get(host) ?? [], backups.get(host) ?? [], now)) {
        proofs.push({ host, path: store.path, format: store.format, ...row });
      }
    }
  }
  return proofs.sort((a, b) => (a.host === b.host ? 0 : a.host < b.host ? -1 : 1));
}

function hostsOf({ stores, observed }: EvaluationInput, outlooks: readonly Outlook[]): HostResult[] {
  const policies = new Map<string, { path: string; policy: Policy }[]>();
  for (const host of observed.keys()) policies.set(host, []);
  for (const { store, policies: own } of stores) {
    for (const policy of own) {
      const list = policies.get(policy.host) ?? [];
      policies.set(policy.host, list);
      list.push({ path: store.path, policy });
    }
  }
  const ends = new Map<string, Outlook[]>();
  for (const outlook of outlooks) ends.set(outlook.host, [...(ends.get(outlook.host) ?? []), outlook]);
  return [...policies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([host, own]) => ({
      host,
      connections: observed.get(host) ?? [],
      policies: own,
      breaksOn: first((ends.get(host) ?? []).map(({ stopsConnecting }) => stopsConnecting?.at ?? null)),
      unprotectedOn: first((ends.get(host) ?? []).map(({ stopsProtecting }) => stopsProtecting?.at ?? null)),
    }));
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

/** The earliest of instants, some of which there may not be. */
function first(instants: readonly (number | null)[]): number | null {
  return instants.reduce<number | null>(
    (least, each) => (each === null || (least !== null && least <= each) ? least : each),
    null,
  );
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  if (a.span.start !== b.span.start) return a.span.start - b.span.start;
  if (a.severity !== b.severity) return RANK[a.severity] - RANK[b.severity];
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}

/** Remarks in a store: Pinwarden's own, or those of other tools. */
function remarksIn({ store, position }: StorePolicies, others: boolean): Ignore[] {
  return store.suppressions.flatMap(({ span, tool, ...remark }) => {
    if ((tool !== null) !== others) return [];
    const place = { path: store.path, start: position(span.start), end: position(span.end) };
    return [{ ...remark, ...place, host: null, files: null, base: '' }];
  });
}
