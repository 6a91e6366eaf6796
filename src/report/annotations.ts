import type { Evaluation, Finding, Severity } from '../model/evaluation.ts';
import { plain } from './escape.ts';
import { plural } from './proof-table.ts';

export interface Annotation {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  /** Relative to the root of the repository; null when it belongs to no file. */
  readonly file: string | null;
  readonly startLine: number;
  readonly endLine: number;
  /** Only where the finding is on one line: GitHub takes columns for those alone. */
  readonly columns: { readonly start: number; readonly end: number } | null;
}

/** GitHub shows so many annotations of one kind a step and drops the rest silently. */
const SHOWN_OF_A_KIND = 10;

/** The findings that GitHub will show, the gravest first, and how many are left out. */
export function annotations(
  evaluation: Evaluation,
  /** Folder of the work tree relative to the root of the repository; empty for the root itself. */
  folder: string,
): { readonly shown: readonly Annotation[]; readonly leftOut: string | null } {
  const shown: Annotation[] = [];
  const left: string[] = [];
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const all = evaluation.findings.filter((finding) => finding.severity === severity);
    const most = severity === 'notice' ? SHOWN_OF_A_KIND - 1 : SHOWN_OF_A_KIND;
    shown.push(...spread(all, most).map((finding) => annotation(finding, folder)));
    if (all.length > most) left.push(plural(all.length - most, severity));
  }
  const leftOut =
    left.length === 0
      ? null
      : `${left.join(', ')} more than GitHub shows; the job summary and the report list all of them.`;
  return { shown, leftOut };
}

/** One of each rule first, so that fifty alike don't hide the one that differs. */
function spread(findings: readonly Finding[], most: number): Finding[] {
  if (findings.length <= most) return [...findings];
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byRule.get(finding.rule) ?? [];
    list.push(finding);
    byRule.set(finding.rule, list);
  }
  const chosen: Finding[] = [];
  for (let round = 0; chosen.length < most; round++) {
    for (const list of byRule.values()) {
      const finding = list[round];
      if (finding !== undefined && chosen.length < most) chosen.push(finding);
    }
  }
  return chosen;
}

function annotation(finding: Finding, folder: string): Annotation {
  const { severity, rule, host, path, start, end, message, hint } = finding;
  const oneLine = start.line === end.line;
  return {
    severity,
    title: plain(host === null ? rule : `${rule}: ${host}`),
    message: [message, ...(hint === null ? [] : [`-> ${hint}`])]
      .flatMap((text) => text.split('\n'))
      .map(plain)
      .join('\n'),
    file: path === '.' ? null : folder === '' ? path : `${folder}/${path}`,
    startLine: start.line,
    endLine: end.line,
    columns: oneLine ? { start: start.column, end: Math.max(start.column, end.column - 1) } : null,
  };
}
