import { isAskedBelow } from './answers.ts';
import type { TrustPath } from './certificate.ts';
import type { Connection } from './evaluation.ts';
import { distinctPaths, usablePaths } from './match.ts';
import { whyUntrusted } from './trust.ts';

/** What may be learnt from what was seen of a host. */
export interface Lesson {
  /** Every path that a device could take now, each once; none where nothing may be learnt. */
  readonly paths: readonly TrustPath[];
  /** Everything that was to be asked has answered, so that what isn't on the paths is not served. */
  readonly isWhole: boolean;
  /** Why nothing may be learnt, in a sentence; null otherwise. */
  readonly why: string | null;
}

/** Only trusted chains teach, and one that isn't puts all that the host showed in doubt. `now` in milliseconds since the epoch. */
export function lessonOf(host: string, connections: readonly Connection[], now: number): Lesson {
  const nothing = (why: string): Lesson => ({ paths: [], isWhole: false, why });
  if (connections.length > 0 && connections.every(isAskedBelow)) {
    return { paths: [], isWhole: true, why: null };
  }
  const served = connections.filter((each) => each.served !== null);
  const failures = connections.filter(isFailed);
  if (served.length === 0) {
    return nothing(
      `${host} could not be asked: ${failures[0]?.observation.failure?.detail ?? 'nothing is known of it'}.`,
    );
  }
  for (const connection of served) {
    const reason = whyUntrusted(connection, now);
    if (reason !== null) return nothing(`What ${host} serves teaches nothing: ${reason}.`);
  }
  const paths = served.flatMap((each) => usablePaths(each.served?.paths ?? [], now));
  return { paths: distinctPaths(paths), isWhole: failures.length === 0, why: null };
}

/** What was to be asked, and gave no answer. */
export function isFailed({ observation: { failure } }: Connection): boolean {
  return failure !== null && failure.stage !== 'skipped';
}
