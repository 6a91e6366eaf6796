import * as v from 'valibot';
import { UsageError } from './errors.ts';
import type { Evaluation, Finding } from './model/evaluation.ts';
import { isFile, readNamedFile, writeNamedFile } from './workspace/files.ts';

/** The number grows when a field changes or goes. */
const SCHEMA = 'pinwarden-baseline/1';
/** What wasn't seen can't be known: it is told each time. */
const NEVER_KNOWN: ReadonlySet<string> = new Set(['endpoint-unreachable', 'ignore-expired', 'ignore-unused']);

const Shape = v.object({
  schema: v.literal(SCHEMA),
  findings: v.array(v.object({ fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })),
});

/** The fingerprints that a baseline holds. Throws UsageError for a file that is none, or for none at all. */
export async function readBaseline(path: string): Promise<ReadonlySet<string>> {
  if (!(await isFile(path))) {
    throw new UsageError(
      `\`baseline\` names ${path}, which is not there.`,
      `pinwarden check --baseline ${path} --write-baseline writes it`,
    );
  }
  const bytes = await readNamedFile(path, 'baseline');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new UsageError(`\`baseline\` names ${path}, which is no JSON: ${(error as Error).message}.`);
  }
  const read = v.safeParse(Shape, json);
  if (!read.success) {
    const [{ message } = { message: '' }] = read.issues;
    const where = v.getDotPath(read.issues[0]) ?? 'its top';
    throw new UsageError(`\`baseline\` names ${path}, which is no baseline: at ${where}: ${message}.`);
  }
  return new Set(read.output.findings.map(({ fingerprint }) => fingerprint));
}

/** Writes what stands now, and what was known before and is found still. Answers how many findings that are. */
export async function writeBaseline(path: string, evaluation: Evaluation): Promise<number> {
  const known = evaluation.setAside.filter(({ ignore }) => ignore === null).map(({ finding }) => finding);
  const findings = [...evaluation.findings, ...known].filter(({ rule }) => !NEVER_KNOWN.has(rule));
  const text = JSON.stringify({ schema: SCHEMA, findings: findings.map(entryOf) }, null, 2);
  await writeNamedFile(path, `${text}\n`);
  return findings.length;
}

/** The fingerprint decides; the rest is for people who read the file's changes. */
function entryOf({ fingerprint, rule, path, host, message }: Finding): unknown {
  return { fingerprint, rule, path, host, message: message.split('\n')[0] };
}
