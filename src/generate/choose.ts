import type { Backup } from '../model/backup.ts';
import type { Certificate, TrustPath } from '../model/certificate.ts';
import type { ChosenPin, PinKind } from '../model/generation.ts';
import { WRONG_PINS } from '../model/wrong-pins.ts';

/** Pins, and what somebody should know of them, a sentence each. */
export interface Choice {
  readonly pins: readonly ChosenPin[];
  readonly warnings: readonly string[];
}

/**
 * The pins of one host: of every trust path that it serves, at the places that are asked for, then those of what it could serve
 * one day. Each key once at each place.
 */
export function choosePins(
  host: string,
  paths: readonly TrustPath[],
  kinds: readonly PinKind[],
  backups: readonly Backup[],
): Choice {
  const pins = new Map<string, ChosenPin>();
  const warnings: string[] = [];
  const add = (pin: ChosenPin): void => {
    const id = `${pin.place} ${pin.sha256}`;
    if (!pins.has(id)) pins.set(id, pin);
  };
  for (const kind of kinds) {
    const found = paths.flatMap((path) => certificateOf(kind, path) ?? []);
    for (const certificate of found) add(pinOf(certificate, kind, kind));
    if (found.length < paths.length)
      warnings.push(
        `${host} has no ${kind} certificate on ${found.length === 0 ? 'its' : 'each'} trust path.`,
      );
  }
  for (const backup of backups) {
    if (backup.coversHost === false)
      warnings.push(`${backup.file} is not for ${host}: it could not be served there as it is.`);
    if (backup.weakness !== null) warnings.push(`${backup.file} has a weak key: ${backup.weakness}`);
    const before = pins.size;
    for (const pin of backupPins(backup, kinds)) add(pin);
    if (pins.size > before) continue;
    // What stands above it is pinned already, and dies with the authority.
    if (backup.pin !== null) add(leafPin(backup, backup.pin));
    warnings.push(
      pins.size === before
        ? `${backup.file} adds no pin for ${host}: its key is one of those that are served.`
        : `${backup.file} hangs on the same authority as what ${host} serves, so that its own key is pinned too.`,
    );
  }
  if (!hasSpare([...pins.values()])) {
    warnings.push(
      `${host} has no backup pin: when its key changes, apps with these pins stop connecting. Give one: --backup ${host}=FILE`,
    );
  }
  return { pins: [...pins.values()], warnings };
}

/** Pins that nothing can match, for a build that shows that pinning works. */
export function wrongPins(): Choice {
  const pins = WRONG_PINS.map(
    ({ pin }): ChosenPin => ({
      sha256: pin,
      place: 'leaf',
      role: 'wrong',
      label: 'nothing has this key; for a test on a device, not for release',
      key: '',
      notAfter: null,
    }),
  );
  return {
    pins,
    warnings: [
      'These pins match nothing: every connection fails where pinning works. `pinwarden check` refuses them.',
    ],
  };
}

function certificateOf(kind: PinKind, { certificates }: TrustPath): Certificate | undefined {
  switch (kind) {
    case 'leaf':
      return certificates[0];
    case 'intermediate':
      return certificates.length > 2 ? certificates[1] : undefined;
    case 'root':
      return certificates.length > 1 ? certificates.at(-1) : undefined;
  }
}

function pinOf(
  { pin, label, key, notAfter }: Certificate,
  kind: PinKind,
  role: ChosenPin['role'],
): ChosenPin {
  return { sha256: pin, place: kind === 'leaf' ? 'leaf' : 'issuers', role, label, key, notAfter };
}

/** Which certificate of a path it is by its depth. */
export function kindAt(depth: number, { certificates }: TrustPath): PinKind {
  if (depth === 0) return 'leaf';
  return depth === certificates.length - 1 ? 'root' : 'intermediate';
}

/** The pin of a certificate on a path. */
export function pinAt(depth: number, path: TrustPath): ChosenPin {
  const kind = kindAt(depth, path);
  return pinOf(path.certificates[depth] as Certificate, kind, kind);
}

/** Of the same places as the live pins where its path is known, else of its own key. */
function backupPins(backup: Backup, kinds: readonly PinKind[]): ChosenPin[] {
  const { form, issuers, key, role, pin, served } = backup;
  if (form === 'authority') {
    return issuers.map((each) => ({ ...each, sha256: each.pin, place: 'issuers', role, key }));
  }
  const [path] = served?.paths ?? [];
  const found = kinds.flatMap((kind) => {
    const certificate = path === undefined ? undefined : certificateOf(kind, path);
    return certificate === undefined ? [] : [pinOf(certificate, kind, role)];
  });
  return found.length > 0 || pin === null ? found : [leafPin(backup, pin)];
}

function leafPin({ label, key, role, served }: Backup, pin: string): ChosenPin {
  return { sha256: pin, place: 'leaf', role, label, key, notAfter: served?.presented[0]?.notAfter ?? null };
}

function hasSpare(pins: readonly ChosenPin[]): boolean {
  return pins.some(({ role }) => role === 'backup' || role === 'next');
}
