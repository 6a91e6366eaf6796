import type { Evaluation, Finding, Ignore, Severity, Verdict } from '../model/evaluation.ts';
import type { RuleFacts } from '../model/rule-facts.ts';
import type { Position } from '../model/source.ts';
import { plain } from './escape.ts';
import { plural, verdictSentence } from './proof-table.ts';
import { fromRoot, type Place, placing, uriOf } from './sarif-places.ts';
import { cut, descriptor, LEVELS, MOST_TEXT } from './sarif-rules.ts';

/** One way to mend a finding: all its replacements together. */
export interface Fix {
  /** A sentence. */
  readonly description: string;
  readonly replacements: readonly Replacement[];
}

export interface Replacement {
  /** Relative to the root of the work tree. */
  readonly path: string;
  /** Half-open, UTF-16 offsets into the file's text, with their positions. */
  readonly start: number;
  readonly end: number;
  readonly startPosition: Position;
  readonly endPosition: Position;
  readonly text: string;
}

export interface SarifContext {
  /** Of this program. */
  readonly version: string;
  /** Every rule there is, so that the list doesn't change with what is found. */
  readonly rules: readonly RuleFacts[];
  /** Folder of the checked tree below the root of the repository; empty for the root itself. */
  readonly prefix: string;
  /** By fingerprint of the finding. */
  readonly fixes: ReadonlyMap<string, readonly Fix[]>;
  /**
   * `marked`: what somebody has accepted is in the report with its suppression, as SARIF means it. `left-out`: for GitHub,
   * which doesn't read suppressions and would open an alert for each.
   */
  readonly setAside: 'marked' | 'left-out';
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };
const EXIT_CODES: Readonly<Record<Verdict, number>> = { pass: 0, fail: 1, inconclusive: 3 };

/** GitHub refuses more than 25,000 results and keeps 5,000. */
const MOST_RESULTS = 5000;

/** GitHub takes 10 MB of gzip: base64 that nothing compresses has six bits a character. */
const MOST_CHARACTERS = 12_000_000;

/** The evaluation as SARIF 2.1.0 (OASIS). Results are the gravest first, what is set aside last. */
export function sarifReport(evaluation: Evaluation, context: SarifContext): unknown {
  const { version, rules, prefix } = context;
  const { results, leftOut } = resultsOf(evaluation, context);
  const folder = fromRoot('.', prefix);
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Pinwarden',
            version,
            semanticVersion: version,
            rules: rules.map(descriptor),
          },
        },
        // What stands before the last slash is the category: GitHub lets one folder's report take no other's place.
        automationDetails: { id: folder === null ? 'pinwarden/' : `pinwarden/${folder}/` },
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        invocations: [invocation(evaluation, leftOut)],
        results,
        properties: {
          verdict: evaluation.verdict,
          offline: evaluation.offline,
          now: new Date(evaluation.now).toISOString(),
          breaksOn: evaluation.breaksOn === null ? null : new Date(evaluation.breaksOn).toISOString(),
        },
      },
    ],
  };
}

function resultsOf(
  evaluation: Evaluation,
  context: SarifContext,
): { readonly results: readonly unknown[]; readonly leftOut: number } {
  const placeOf = placing(evaluation, context.prefix);
  const indexes = new Map(context.rules.map(({ id }, index) => [id, index]));
  const standing = [...evaluation.findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const all = [
    ...standing.map((finding) => ({ finding, suppressions: [] as readonly unknown[] })),
    ...(context.setAside === 'left-out' ? [] : evaluation.setAside).map(({ finding, ignore }) => ({
      finding,
      suppressions: [suppression(ignore, context.prefix)],
    })),
  ];
  const results: unknown[] = [];
  let characters = 0;
  for (const { finding, suppressions } of all) {
    if (results.length === MOST_RESULTS) break;
    const result = {
      ...ruleOf(finding.rule, indexes),
      level: LEVELS[finding.severity],
      message: { text: messageOf(finding) },
      locations: [location(placeOf(finding))],
      // GitHub reads `primaryLocationLineHash` alone. Its upload action adds that, and warns of every one that is there
      // already and isn't its own.
      partialFingerprints: { 'pinwarden/v1': finding.fingerprint },
      ...fixesOf(finding, context),
      // An empty list says that somebody has looked for suppressions and found none.
      suppressions,
      properties: {
        host: finding.host === null ? null : plain(finding.host),
        hint: finding.hint === null ? null : linesOf(finding.hint).join('\n'),
      },
    };
    const size = JSON.stringify(result).length;
    if (characters + size > MOST_CHARACTERS) continue;
    characters += size;
    results.push(result);
  }
  return { results, leftOut: all.length - results.length };
}

function ruleOf(id: string, indexes: ReadonlyMap<string, number>): Record<string, unknown> {
  const ruleIndex = indexes.get(id);
  return ruleIndex === undefined ? { ruleId: id } : { ruleId: id, ruleIndex };
}

function messageOf({ message, hint, rule }: Finding): string {
  const lines = [...linesOf(message), ...(hint === null ? [] : linesOf(hint).map((line) => `-> ${line}`))];
  return cut(withoutLinks(lines.join('\n')), MOST_TEXT).trim() || rule;
}

function linesOf(text: string): string[] {
  return text.split('\n').map(plain);
}

/** `[text](target)` in a message is a link (SARIF 2.1.0, section 3.11.6); none of ours is meant as one. */
function withoutLinks(text: string): string {
  return text.includes('](') ? text.replace(/[[\]]/g, '\\$&') : text;
}

function location({ path, start, end, isStandIn }: Place): unknown {
  return {
    physicalLocation: { artifactLocation: artifact(path), region: region(start, end) },
    ...(isStandIn ? { message: { text: 'About the whole repository; this place stands for it.' } } : {}),
  };
}

function artifact(path: string): unknown {
  return { uri: uriOf(path), uriBaseId: ROOT };
}

function region(start: Position, end: Position): Record<string, number> {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A remark in the pin store itself is `inSource`; configuration file and baseline are `external`. */
function suppression(ignore: Ignore | null, prefix: string): unknown {
  if (ignore === null) {
    return { kind: 'external', status: 'accepted', justification: 'Known from the baseline.' };
  }
  const { reason, until, path, start, end, covers } = ignore;
  const file = fromRoot(path, prefix);
  return {
    kind: covers === null ? 'external' : 'inSource',
    status: 'accepted',
    justification: plain(until === null ? reason : `until ${until}: ${reason}`),
    ...(file === null
      ? {}
      : { location: { physicalLocation: { artifactLocation: artifact(file), region: region(start, end) } } }),
  };
}

function fixesOf({ fingerprint }: Finding, { fixes, prefix }: SarifContext): Record<string, unknown> {
  const made = (fixes.get(fingerprint) ?? []).flatMap((fix) => fixJson(fix, prefix));
  return made.length === 0 ? {} : { fixes: made };
}

/** Half a fix is none: nothing is told of one that has a part outside the repository, or no part at all. */
function fixJson({ description, replacements }: Fix, prefix: string): unknown[] {
  const changes = new Map<string, unknown[]>();
  for (const { path, start, end, startPosition, endPosition, text } of replacements) {
    const file = fromRoot(path, prefix);
    if (file === null) return [];
    const list = changes.get(file) ?? [];
    list.push({
      deletedRegion: {
        ...region(startPosition, endPosition),
        charOffset: start,
        charLength: end - start,
      },
      insertedContent: { text },
    });
    changes.set(file, list);
  }
  if (changes.size === 0) return [];
  return [
    {
      description: { text: cut(withoutLinks(plain(description)), MOST_TEXT) },
      artifactChanges: [...changes].map(([path, list]) => ({
        artifactLocation: artifact(path),
        replacements: list,
      })),
    },
  ];
}

/** A run that couldn't look at everything has not succeeded, so that nobody takes what it doesn't show for mended. */
function invocation(evaluation: Evaluation, leftOut: number): unknown {
  const { verdict, offline } = evaluation;
  const notes: readonly (readonly [level: 'warning' | 'note', text: string])[] = [
    ...(verdict === 'inconclusive' ? [['warning', verdictSentence(evaluation)] as const] : []),
    ...(offline ? [['note', 'No server was asked: the files are judged by themselves.'] as const] : []),
    ...(leftOut === 0 ? [] : [['warning', leftOutSentence(leftOut)] as const]),
  ];
  return {
    executionSuccessful: verdict !== 'inconclusive',
    exitCode: EXIT_CODES[verdict],
    exitCodeDescription: verdict,
    toolExecutionNotifications: notes.map(([level, text]) => ({ level, message: { text } })),
  };
}

function leftOutSentence(count: number): string {
  return `${plural(count, 'result')} ${count === 1 ? 'is' : 'are'} left out, the least grave ones: GitHub takes no more. The JSON report has all.`;
}
