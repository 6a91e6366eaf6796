import { isAskedBelow } from '../model/answers.ts';
import type { Certificate, TrustPath } from '../model/certificate.ts';
import type { Connection } from '../model/evaluation.ts';
import type { ChosenPin, PinKind } from '../model/generation.ts';
import { usablePaths } from '../model/match.ts';
import { whyUntrusted } from '../model/trust.ts';

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
  const failures = connections.flatMap(({ observation: { failure } }) =>
    failure === null || failure.stage === 'skipped' ? [] : [failure],
  );
  if (served.length === 0) {
    return nothing(`${host} could not be asked: ${failures[0]?.detail ?? 'nothing is known of it'}.`);
  }
  for (const connection of served) {
    const reason = whyUntrusted(connection, now);
    if (reason !== null) return nothing(`What ${host} serves teaches nothing: ${reason}.`);
  }
  const paths = served.flatMap((each) => usablePaths(each.served?.paths ?? [], now));
  const byCertificates = new Map(paths.map((path) => [idOf(path), path]));
  return { paths: [...byCertificates.values()], isWhole: failures.length === 0, why: null };
}

function idOf({ certificates }: TrustPath): string {
  return certificates.map(({ fingerprint }) => fingerprint).join(' ');
}

/** Which certificate of a path it is by its depth. */
export function kindAt(depth: number, { certificates }: TrustPath): PinKind {
  if (depth === 0) return 'leaf';
  return depth === certificates.length - 1 ? 'root' : 'intermediate';
}

/** The pin of a certificate on a path. */
export function pinAt(depth: number, path: TrustPath): ChosenPin {
  const { pin, label, key, notAfter } = path.certificates[depth] as Certificate;
  const role = kindAt(depth, path);
  return { sha256: pin, place: depth === 0 ? 'leaf' : 'issuers', role, label, key, notAfter };
}
