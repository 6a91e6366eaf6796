import { checkBackupHosts, readBackups } from './backups.ts';
import { ask, checkAskingOptions, examined, type Progress } from './connections.ts';
import { UsageError } from './errors.ts';
import {
  chainDomains,
  choosePins,
  endOf,
  generators,
  listedDomains,
  listWarnings,
  wrongPins,
} from './generate/index.ts';
import { parseHost } from './host.ts';
import { type PinList, pinListsOf } from './inspect.ts';
import type { Backup } from './model/backup.ts';
import type { TrustPath } from './model/certificate.ts';
import type { Connection } from './model/evaluation.ts';
import type { HostPins } from './model/generation.ts';
import { isFailed, lessonOf } from './model/lesson.ts';
import type { Endpoint } from './model/observation.ts';
import type { Settings } from './settings.ts';
import { HTTPS_PORT } from './targets.ts';
import { type WrittenFile, writeDomains } from './writing.ts';

/** One kind of configuration, ready to paste; or why there is none. */
export interface GeneratedText {
  readonly id: string;
  readonly title: string;
  readonly text: string | null;
  readonly refusal: string | null;
}

export interface Generation {
  /** Every distinct chain of every host, root included. */
  readonly chains: readonly PinList[];
  /** Empty when nothing may be learnt from what was seen. */
  readonly hosts: readonly HostPins[];
  readonly texts: readonly GeneratedText[];
  readonly warnings: readonly string[];
  /** Why nothing was made, a sentence each. */
  readonly refusals: readonly string[];
  /** Some address could not be asked. */
  readonly partial: boolean;
  readonly written: readonly WrittenFile[];
}

/**
 * Configuration for hosts: asks them, and makes pins of what they serve and of what is in hand. Only trusted chains teach: one
 * that isn't trusted, is for another name or out of date refuses the whole. `now` in milliseconds since the epoch.
 */
export async function generate(
  names: readonly string[],
  settings: Settings,
  now: number,
  progress?: Progress,
): Promise<Generation> {
  const { endpoints, told } = hostsOf(names);
  if (endpoints.some(({ host }) => settings.pin(host) === 'same-kind')) {
    throw new UsageError('`pin` is `same-kind`, and new configuration has no pins yet.', '--pin leaf');
  }
  const wanted = wantedTargets(settings);
  if (settings.write.length > 0 && !wanted.includes('android') && !wanted.includes('ios')) {
    throw new UsageError(
      `\`write\` puts pins into files of Android and iOS, and \`format\` is \`${settings.format}\`, which is there to paste.`,
      'leave one of them out, or --format android, ios or all',
    );
  }
  const at = settings.at ?? now;
  const seen = settings.wrongPins ? [] : await seenOf(endpoints, settings, progress);
  const chains = endpoints.flatMap((endpoint) => pinListsOf(endpoint.host, of(endpoint, seen), at));
  const lessons = new Map(endpoints.map((each) => [each.host, lessonOf(each.host, of(each, seen), at)]));
  // Pins that are to match nothing are learnt from nobody.
  const learnt = settings.wrongPins ? [] : [...lessons.values()];
  const refusals = learnt.flatMap(({ why }) => why ?? []);
  const partial = seen.some(isFailed);
  const nothing = { chains, hosts: [], texts: [], refusals, partial, written: [] };
  if (refusals.length > 0) return { ...nothing, warnings: told };

  const backups = settings.wrongPins ? new Map<string, readonly Backup[]>() : await readBackups(settings);
  checkBackupHosts(backups, new Set(endpoints.map(({ host }) => host)), 'which is none of the hosts');
  const made = endpoints.map((endpoint) =>
    pinsFor(
      endpoint,
      lessons.get(endpoint.host)?.paths ?? [],
      backups.get(endpoint.host) ?? [],
      settings,
      at,
    ),
  );
  const hosts = made.map(({ pins }) => pins);
  const warnings = [
    ...told,
    ...made.flatMap((each) => each.warnings),
    ...(wanted.includes('ios') ? listWarnings(hosts) : []),
    ...(partial ? ['Not every address answered: pins of what the others serve may be missing.'] : []),
  ];
  const texts = generators
    .filter(({ id }) => wanted.includes(id))
    .map(({ id, title, render }): GeneratedText => {
      const answer = render(hosts);
      return 'text' in answer
        ? { id, title, text: answer.text, refusal: null }
        : { id, title, text: null, refusal: answer.refusal };
    });
  const written =
    settings.write.length === 0
      ? []
      : await writeDomains(settings.write, {
          android: wanted.includes('android') ? chainDomains(hosts) : [],
          ios: wanted.includes('ios') ? listedDomains(hosts) : [],
        });
  return { ...nothing, hosts, texts, warnings, written };
}

/** What `format` stands for; people at a terminal get the two platforms' own. */
function wantedTargets({ format }: Settings): readonly string[] {
  if (format === 'terminal' || format === 'json') return ['android', 'ios'];
  return format === 'all' ? generators.map(({ id }) => id) : [format];
}

/** Names as people write them, each once, and what was made of them where it differs. */
function hostsOf(names: readonly string[]): { endpoints: readonly Endpoint[]; told: readonly string[] } {
  const endpoints = new Map<string, Endpoint>();
  const told: string[] = [];
  for (const name of names) {
    const endpoint = readName(name.trim());
    if (endpoint.host !== name.trim())
      told.push(`${name.trim()} is taken for ${endpoint.host}${portNote(endpoint)}.`);
    endpoints.set(endpoint.host, endpoint);
  }
  return { endpoints: [...endpoints.values()], told };
}

function portNote({ port }: Endpoint): string {
  return port === HTTPS_PORT ? '' : `, asked at port ${port} (a pin holds for every port)`;
}

function readName(name: string): Endpoint {
  const hint = 'api.example.com';
  if (name.includes('*')) {
    throw new UsageError(
      `\`${name}\` holds a wildcard, and no platform's pins take one: name the host, and --include-subdomains for what lies under it.`,
      hint,
    );
  }
  const endpoint = parseHost(name, HTTPS_PORT);
  if (/:|^\d+(\.\d+){3}$/.test(endpoint.host)) {
    throw new UsageError(
      `\`${name}\` is an IP address: pins are for names, and devices match addresses in ways of their own.`,
      hint,
    );
  }
  if (!endpoint.host.includes('.')) {
    throw new UsageError(`\`${name}\` has no dot: it is no name that an app would reach from outside.`, hint);
  }
  return endpoint;
}

async function seenOf(
  endpoints: readonly Endpoint[],
  settings: Settings,
  progress: Progress | undefined,
): Promise<readonly Connection[]> {
  await checkAskingOptions(settings);
  return examined((await ask(endpoints, settings, progress)).observations, settings);
}

function of({ host }: Endpoint, connections: readonly Connection[]): readonly Connection[] {
  return connections.filter(({ observation }) => observation.endpoint.host === host);
}

function pinsFor(
  { host }: Endpoint,
  paths: readonly TrustPath[],
  backups: readonly Backup[],
  { pin, includeSubdomains, expiration, wrongPins: wrong }: Settings,
  now: number,
): { readonly pins: HostPins; readonly warnings: readonly string[] } {
  const wanted = pin(host);
  const { pins, warnings } = wrong
    ? wrongPins()
    : choosePins(host, paths, wanted === null || wanted === 'same-kind' ? ['leaf'] : wanted, backups);
  const end = wrong ? { date: null, warning: null } : endOf(expiration ?? 'auto', pins, now);
  return {
    pins: { host, includeSubdomains, pins, expiration: end.date },
    warnings: [...warnings, ...(end.warning === null ? [] : [end.warning])],
  };
}
