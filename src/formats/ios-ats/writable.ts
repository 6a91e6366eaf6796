import {
  isCanonicalPin,
  type NewDomain,
  type NewPin,
  type PinChange,
  type SetExpiry,
} from '../../model/change.ts';
import type { PinGroup, PinStore } from '../../model/pins.ts';
import type { PropertyList } from '../../text/plist.ts';
import { whyNeverMatches } from './host-key.ts';
import { quote } from './wording.ts';

export const NO_EXPIRY =
  'iOS has no end for pins: take them out, or ship other ones, before the keys of the server change.';

/** Why a change can't be written into any file of this format, in sentences; null when it can. */
export function whyInvalid(change: Exclude<PinChange, SetExpiry>): string | null {
  switch (change.kind) {
    case 'add-domain':
      return whyNotWritten(change);
    case 'add-pin':
      return whyNoScope(change.scope) ?? whyNoPin(change.pin);
    case 'remove-pin':
      return whyNoScope(change.scope);
    case 'move-pin':
      return change.from === change.to
        ? 'A pin is moved from one list of an entry to the other, and the two are the same here.'
        : (whyNoScope(change.from) ?? whyNoScope(change.to) ?? whyNoPin(change.pin));
    case 'mend-pin':
      return whyNoScope(change.scope) ?? whyNoPin({ sha256: change.sha256, comment: null });
    case 'mend-domain':
      return whyNoHost(change.host);
  }
}

/** Why a new entry can't be written, in sentences; null when it can. */
export function whyNotWritten({ host, groups, expiration }: NewDomain): string | null {
  const never = whyNoHost(host);
  if (never !== null) return never;
  if (expiration !== null) return NO_EXPIRY;
  const scopes = new Set<PinGroup['scope']>();
  for (const { scope, pins } of groups) {
    const why = whyNoScope(scope);
    if (why !== null) return why;
    if (scopes.has(scope)) return `The list for the ${scope} of ${quote(host)} is given twice.`;
    scopes.add(scope);
    if (pins.length === 0) {
      return `A list for ${quote(host)} holds no pin, and iOS then blocks every connection.`;
    }
    if (new Set(pins.map(({ sha256 }) => sha256)).size < pins.length) {
      return `A pin for ${quote(host)} is given twice.`;
    }
    const bad = pins.map(whyNoPin).find((each) => each !== null);
    if (bad !== undefined) return bad;
  }
  return scopes.size === 0
    ? `There is no pin for ${quote(host)}, and an entry without one pins nothing.`
    : null;
}

function whyNoScope(scope: PinGroup['scope']): string | null {
  if (scope !== 'chain') return null;
  return 'iOS has no list for the whole chain: give the pin of the leaf for NSPinnedLeafIdentities, or that of an authority for NSPinnedCAIdentities.';
}

function whyNoHost(host: string): string | null {
  if (host !== host.toLowerCase()) return `${quote(host)} is not in lower case.`;
  const never = whyNeverMatches(host);
  return never === null ? null : `No host equals ${quote(host)}: ${never}`;
}

function whyNoPin({ sha256 }: NewPin): string | null {
  return isCanonicalPin(sha256)
    ? null
    : `${quote(sha256)} is no pin: canonical base64 of 32 bytes is wanted.`;
}

/** Why a file is not edited, in sentences; null when it may be. */
export function whyNotEdited(list: PropertyList, { source, problems, rejected }: PinStore): string | null {
  if (list.kind !== 'xml') {
    const form = list.kind === 'binary' ? 'a binary' : 'an OpenStep';
    return `The file is ${form} property list, and only XML ones are edited: plutil -convert xml1 FILE makes one of it.`;
  }
  if (source.decodingFault !== null) {
    const { decodingFault } = source;
    return `${decodingFault.charAt(0).toUpperCase()}${decodingFault.slice(1)}: save it as UTF-8 first.`;
  }
  const unread = problems.find(({ effect }) => effect === 'unreadable');
  const why = rejected ?? unread?.message ?? null;
  return why === null ? null : `The file is no good as it is. ${why} Put that right first.`;
}
