import { readCertificates, readKeys } from './connections.ts';
import { UsageError } from './errors.ts';
import { parseHost } from './host.ts';
import type { Backup } from './model/backup.ts';
import type { Settings } from './settings.ts';
import { HTTPS_PORT } from './targets.ts';
import { matchingFiles } from './workspace/globs.ts';

/** What the user has in hand, by host. Throws UsageError for a file that holds nothing of use, or a private key. */
export async function readBackups(settings: Settings): Promise<ReadonlyMap<string, readonly Backup[]>> {
  const found = new Map<string, Backup[]>();
  for (const role of ['backup', 'next'] as const) {
    for (const value of settings[role]) {
      const { host, pattern } = readValue(role, value);
      for (const file of await matchingFiles(pattern, role)) {
        found.set(host, [...(found.get(host) ?? []), ...(await readFile(host, file, role, settings))]);
      }
    }
  }
  return found;
}

/** Refuses what is in hand for a host that isn't among `hosts`: it would prove nothing, and nobody would notice. */
export function checkBackupHosts(
  backups: ReadonlyMap<string, readonly Backup[]>,
  hosts: ReadonlySet<string>,
  /** What is wrong with such a host, to follow it. */
  what: string,
): void {
  for (const [host, [first]] of backups) {
    if (hosts.has(host) || first === undefined) continue;
    throw new UsageError(
      `\`${first.role}\` names ${host} (${first.file}), ${what}.`,
      `one of ${[...hosts].slice(0, 5).join(', ')}${hosts.size > 5 ? ' ...' : ''}`,
    );
  }
}

function readValue(role: Backup['role'], value: string): { host: string; pattern: string } {
  const equals = value.indexOf('=');
  const [left, pattern] = [value.slice(0, Math.max(0, equals)).trim(), value.slice(equals + 1).trim()];
  const refuse = (what: string): UsageError =>
    new UsageError(
      `\`${role}\` is \`${value}\`: ${what}. It takes HOST=FILE; FILE may hold \`*\`.`,
      `--${role} api.example.com=certificates/api-${role}.pem`,
    );
  if (equals < 0) throw refuse('there is no `=` in it');
  if (pattern === '') throw refuse('no file stands after the `=`');
  try {
    return { host: parseHost(left, HTTPS_PORT).host, pattern };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw refuse(`\`${left}\` is not the name of a host`);
  }
}

async function readFile(
  host: string,
  file: string,
  role: Backup['role'],
  { trustAnchors }: Settings,
): Promise<Backup[]> {
  const [pki, { bundledRoots }] = await Promise.all([import('./pki/index.ts'), import('./observe/index.ts')]);
  const named: Uint8Array[] = [];
  for (const anchor of trustAnchors) named.push(...(await readCertificates(anchor, 'trust-anchors')));
  const anchors = new pki.TrustAnchors({ public: bundledRoots(), named });
  const inHand = pki.backupsOf(await readKeys(file, role), host, anchors);
  return inHand.map((each) => ({ ...each, host, file, role }));
}
