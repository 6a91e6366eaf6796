import type { Evaluation, Finding, Proof, SetAside } from '../model/evaluation.ts';
import { plain } from './escape.ts';
import { type ProofRow, proofRows, verdictSentence } from './proof-table.ts';
import { cut } from './sarif-rules.ts';

/** In UTF-16 units: short enough that a number behind it is not cut off. */
const LONGEST_NAME = 480;

/** `failure`: it is wrong; `error`: it could not be told; `skipped`: it does not count. */
type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

interface Case {
  readonly name: string;
  readonly outcome: Outcome;
  /** A rule or an outcome of a proof. */
  readonly type: string;
  /** The first says it all, for viewers that show no more. */
  readonly lines: readonly string[];
}

interface Suite {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly cases: Case[];
}

/**
 * The evaluation as JUnit XML, for Jenkins, GitLab, Bitrise, Codemagic and others: a suite for each pin store, in it a case
 * for each host that it pins and for each finding, and a last suite with the verdict.
 *
 * Errors fail. Warnings and notices are skipped cases with their text: Jenkins, GitLab and Bitrise show those, while none of
 * the three shows what a passed case has written, and a failed one would fail a build that the verdict lets pass. What is set
 * aside is skipped as well. Names hold no line and no address, so that viewers can compare a case from run to run.
 *
 * Valid by the schema of Jenkins; the elements and attributes that Ant's demands beyond it are there, too.
 */
export function junitReport(evaluation: Evaluation): string {
  const suites = suitesOf(evaluation);
  const timestamp = new Date(evaluation.now).toISOString().slice(0, 19);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites.flatMap((suite, id) => suiteLines(suite, id, timestamp)),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function suitesOf(evaluation: Evaluation): Suite[] {
  const suites = new Map<string, Suite>();
  const suiteOf = (path: string): Suite => {
    const known = suites.get(path);
    if (known !== undefined) return known;
    const suite = { name: path === '.' ? 'repository' : path, properties: verdictProperties, cases: [] };
    suites.set(path, suite);
    return suite;
  };
  const verdictProperties = [['verdict', evaluation.verdict]] as const;
  for (const { store, platform, deployment } of evaluation.stores) {
    const properties = [
      ...verdictProperties,
      ['format', store.format],
      ['platform', platform.id],
      ['deployment', deployment.state],
    ] as const;
    if (!suites.has(store.path)) suites.set(store.path, { name: store.path, properties, cases: [] });
  }
  const accepted = acceptedPairs(evaluation);
  const rows = proofRows(evaluation);
  evaluation.proofs.forEach((proof, index) => {
    suiteOf(proof.path).cases.push(proofCase(proof, rows[index] as ProofRow, evaluation, accepted));
  });
  for (const finding of evaluation.findings) suiteOf(finding.path).cases.push(findingCase(finding));
  for (const each of evaluation.setAside) suiteOf(each.finding.path).cases.push(setAsideCase(each));
  return [
    ...suites.values(),
    { name: 'pinwarden', properties: verdictProperties, cases: [verdictCase(evaluation)] },
  ];
}

const OUTCOMES: Readonly<Record<Proof['outcome'], Outcome>> = {
  accepted: 'passed',
  partial: 'failure',
  refused: 'failure',
  unprotected: 'failure',
  untrusted: 'failure',
  unresolved: 'error',
  'not-observed': 'error',
  skipped: 'skipped',
};

function proofCase(
  proof: Proof,
  row: ProofRow,
  { offline, verdict }: Evaluation,
  accepted: ReadonlySet<string>,
): Case {
  const { host, outcome, reason } = proof;
  const told = [
    `${outcome}: ${row.match || reason || outcome}`,
    `Addresses: ${row.addresses}`,
    `Keys: ${row.keyTypes}`,
    `Backup: ${row.backup}`,
    `Breaks on: ${row.breaksOn}`,
  ];
  const given = { name: `connects: ${host}`, type: outcome };
  // An error fails a build: one too many where nobody was to ask, or where the verdict is a pass all the same.
  if (OUTCOMES[outcome] === 'error' && (offline || verdict === 'pass')) {
    return { ...given, outcome: 'skipped', lines: told };
  }
  if (ACCEPTABLE.has(outcome) && accepted.has(pairOf(proof))) {
    return { ...given, outcome: 'skipped', lines: [`set aside: ${told[0]}`, ...told.slice(1)] };
  }
  return { ...given, outcome: OUTCOMES[outcome], lines: told };
}

/** What a finding that is set aside speaks of, too. A chain that nobody trusts is not among it: that is never a pass. */
const ACCEPTABLE: ReadonlySet<Proof['outcome']> = new Set(['partial', 'refused', 'unprotected']);

/** The hosts of stores of which something is set aside and nothing but notices stands. */
function acceptedPairs({ findings, setAside }: Evaluation): ReadonlySet<string> {
  const pairs = new Set(setAside.map(({ finding }) => pairOf(finding)));
  for (const finding of findings) if (finding.severity !== 'notice') pairs.delete(pairOf(finding));
  return pairs;
}

function pairOf({ path, host }: { readonly path: string; readonly host: string | null }): string {
  return JSON.stringify([path, host]);
}

function findingCase(finding: Finding): Case {
  const { severity, rule } = finding;
  const isError = severity === 'error';
  const [first = '', ...rest] = textOf(finding);
  return {
    name: nameOf(finding),
    outcome: isError ? 'failure' : 'skipped',
    type: rule,
    lines: [isError ? first : `${severity}: ${first}`, ...rest],
  };
}

function setAsideCase({ finding, ignore }: SetAside): Case {
  const until = ignore === null || ignore.until === null ? '' : ` until ${ignore.until}`;
  const why = ignore === null ? 'known from the baseline' : `set aside${until}: ${ignore.reason}`;
  return { name: nameOf(finding), outcome: 'skipped', type: finding.rule, lines: [why, ...textOf(finding)] };
}

function nameOf({ rule, host }: Finding): string {
  return host === null ? rule : `${rule}: ${host}`;
}

function textOf({ message, hint, path, start }: Finding): string[] {
  return [
    ...message.split('\n'),
    ...(hint === null ? [] : hint.split('\n').map((line) => `-> ${line}`)),
    ...(path === '.' ? [] : [`${path}:${start.line}:${start.column}`]),
  ];
}

/** So that a report always has a case, and never reads as passed when the verdict doesn't. */
function verdictCase(evaluation: Evaluation): Case {
  const { verdict } = evaluation;
  const outcome = { pass: 'passed', fail: 'failure', inconclusive: 'error' } as const;
  return {
    name: 'verdict',
    outcome: outcome[verdict],
    type: verdict,
    lines: [`${verdict}: ${verdictSentence(evaluation)}`],
  };
}

function suiteLines({ name, properties, cases }: Suite, id: number, timestamp: string): string[] {
  const count = (outcome: Outcome): string => String(cases.filter((each) => each.outcome === outcome).length);
  const suite = attributes({
    name,
    package: 'pinwarden',
    id: String(id),
    tests: String(cases.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: '0',
    timestamp,
    hostname: 'localhost',
  });
  const unique = numbering();
  return [
    `  <testsuite${suite}>`,
    '    <properties>',
    ...properties.map(([property, value]) => `      <property${attributes({ name: property, value })}/>`),
    '    </properties>',
    ...cases.map((each) => caseText(each, unique(cut(plain(each.name), LONGEST_NAME)), name)),
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
  ];
}

/** GitLab takes the first of two cases with one name and drops the other. */
function numbering(): (name: string) => string {
  const counts = new Map<string, number>();
  const used = new Set<string>();
  return (name) => {
    let count = (counts.get(name) ?? 0) + 1;
    while (used.has(numbered(name, count))) count++;
    counts.set(name, count);
    used.add(numbered(name, count));
    return numbered(name, count);
  };
}

function numbered(name: string, count: number): string {
  return count === 1 ? name : `${name} #${count}`;
}

function caseText({ outcome, type, lines }: Case, name: string, classname: string): string {
  const open = `    <testcase${attributes({ name, classname, time: '0' })}`;
  if (outcome === 'passed') return `${open}/>`;
  // Jenkins' schema gives `skipped` no attributes, and GitLab reads the text alone.
  const told = outcome === 'skipped' ? '' : attributes({ type, message: lines[0] ?? type });
  return `${open}><${outcome}${told}>${lines.map(xml).join('\n')}</${outcome}></testcase>`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(value)}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * One line of text inside an element or an attribute. Where the report is printed to a log, no line of it may read as a
 * command to the runner that prints it: `::error::`, `##[error]`, `##vso[...]`, `##teamcity[...]`.
 */
function xml(text: string): string {
  return plain(text)
    .replace(/[&<>"]/g, (character) => ENTITIES[character] as string)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/^(\s*):/, '$1&#58;')
    .replace(/##/g, '#&#35;');
}
