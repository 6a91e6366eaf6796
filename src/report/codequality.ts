import type { Evaluation, Finding, Severity } from '../model/evaluation.ts';
import { plain } from './escape.ts';
import { placing } from './sarif-places.ts';
import { CUTS_OFF } from './sarif-rules.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  notice: 'info',
};

/**
 * The findings that stand, in the subset of Code Climate's format that GitLab reads for its merge requests. An error that
 * says that apps cannot connect is a `blocker`. What is set aside is left out: GitLab has no word for it.
 *
 * @param prefix folder of the checked tree below the root of the repository; empty for the root itself
 */
export function codeQualityReport(evaluation: Evaluation, prefix: string): unknown {
  const placeOf = placing(evaluation, prefix);
  const seen = new Map<string, number>();
  return evaluation.findings.map((finding) => {
    const { path, start } = placeOf(finding);
    const count = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, count);
    return {
      description: descriptionOf(finding),
      check_name: finding.rule,
      // GitLab drops the second of two alike.
      fingerprint: count === 1 ? finding.fingerprint : `${finding.fingerprint}-${count}`,
      severity: severityOf(finding),
      location: { path: plain(path), lines: { begin: start.line } },
    };
  });
}

function severityOf({ rule, severity }: Finding): string {
  return severity === 'error' && CUTS_OFF.has(rule) ? 'blocker' : SEVERITIES[severity];
}

/** GitLab shows one line. */
function descriptionOf({ message, hint }: Finding): string {
  const lines = [...message.split('\n'), ...(hint === null ? [] : `-> ${hint}`.split('\n'))];
  return lines.map(plain).join(' ');
}
