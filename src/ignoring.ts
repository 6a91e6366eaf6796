import picomatch from 'picomatch';
import { isOver } from './model/day.ts';
import type { Finding, Ignore, SetAside } from './model/evaluation.ts';

export interface Sorted {
  /** What nobody has accepted. */
  readonly standing: readonly Finding[];
  readonly setAside: readonly SetAside[];
  /** How many findings each entry speaks of, whether or not it still holds. */
  readonly matches: ReadonlyMap<Ignore, number>;
  /** Fingerprints of the baseline that were found again. */
  readonly foundAgain: ReadonlySet<string>;
}

/**
 * Parts the findings that somebody has accepted from the others. An entry past its day sets nothing aside.
 *
 * @param baseline fingerprints
 * @param now milliseconds since the epoch
 */
export function sortFindings(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  baseline: ReadonlySet<string>,
  now: number,
): Sorted {
  const matchers = ignores.map((ignore) => ({ ignore, speaksOf: matcherOf(ignore) }));
  const matches = new Map<Ignore, number>();
  const standing: Finding[] = [];
  const setAside: SetAside[] = [];
  const foundAgain = new Set<string>();
  for (const finding of findings) {
    const speaking = matchers.filter(({ speaksOf }) => speaksOf(finding)).map(({ ignore }) => ignore);
    for (const ignore of speaking) matches.set(ignore, (matches.get(ignore) ?? 0) + 1);
    const isKnown = baseline.has(finding.fingerprint);
    if (isKnown) foundAgain.add(finding.fingerprint);
    const valid = speaking.find((ignore) => holds(ignore, now));
    if (valid !== undefined) setAside.push({ finding, ignore: valid });
    else if (isKnown) setAside.push({ finding, ignore: null });
    else standing.push(finding);
  }
  return { standing, setAside, matches, foundAgain };
}

/** The last day counts to its end, in UTC. */
function holds({ until }: Ignore, now: number): boolean {
  return until === null || !isOver(until, now);
}

function matcherOf({ rule, host, files, base, path, covers }: Ignore): (finding: Finding) => boolean {
  const isFile = files === null ? () => true : picomatch(files, { dot: true });
  return (finding) => {
    if (finding.rule !== rule) return false;
    if (covers !== null) {
      const { start } = finding.span;
      return finding.path === path && covers.start <= start && start < covers.end;
    }
    return isFile(`${base}${finding.path}`) && (host === null || isHost(host, finding.host));
  };
}

function isHost(pattern: string, host: string | null): boolean {
  if (host === null) return false;
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
