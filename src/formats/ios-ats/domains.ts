import type { PinGroup, PinnedDomain } from '../../model/pins.ts';
import type { PlistDict, PlistEntry, PlistNode } from '../../text/plist.ts';
import { meantHost } from '../meant.ts';
import { isAddress, whyNeverMatches } from './host-key.ts';
import { LISTS, type ListKey, PIN_KEY, readIdentities } from './identities.ts';
import type { Reading } from './reading.ts';
import { quote, valueName } from './wording.ts';

const INCLUDES = 'NSIncludesSubdomains';
const LIST_KEYS = Object.keys(LISTS) as ListKey[];
const MEANT_AS_LIST = /pin|hash|spki|identit|certificates/i;
const NO_LIST = 'It holds neither NSPinnedLeafIdentities nor NSPinnedCAIdentities.';

/** Everything under NSPinnedDomains, in the order of the text; of a key that is repeated, the last. */
export function readDomains(dict: PlistDict, reading: Reading): PinnedDomain[] {
  const read = [...reading.entries(dict).values()].map((entry) => readDomain(entry, reading));
  const pinned = new Map<string, PinnedDomain[]>();
  for (const { domain } of read) {
    if (domain.groups.length === 0) continue;
    const same = pinned.get(domain.name);
    if (same === undefined) pinned.set(domain.name, [domain]);
    else same.push(domain);
  }
  for (const { domain, isToldOf } of read) {
    if (domain.unpinnedBecause === null || domain.neverMatches !== null || isToldOf) continue;
    tellUnpinned(domain, pinned, reading);
  }
  return read.map(({ domain }) => domain);
}

/** An entry that pins nothing is no harm where another one pins the same host. */
function tellUnpinned(
  { name, written, span, unpinnedBecause }: PinnedDomain,
  pinned: ReadonlyMap<string, readonly PinnedDomain[]>,
  reading: Reading,
): void {
  const parent = name.slice(name.indexOf('.') + 1);
  const other =
    pinned.get(name)?.[0] ?? pinned.get(parent)?.find(({ includeSubdomains }) => includeSubdomains);
  const what = `The entry ${quote(written)} pins nothing. ${unpinnedBecause}`;
  if (other === undefined) {
    const hint = 'give it NSPinnedLeafIdentities or NSPinnedCAIdentities, or take it out';
    reading.add('domain-without-pins', 'unpinned', span, `${what} Connections to it are not pinned.`, hint);
  } else {
    const message = `${what} Its host is pinned by ${quote(other.written)}${reading.place(other.span)} all the same: an entry can't exempt from another.`;
    reading.add('domain-without-pins', 'lint', span, message, 'take it out');
  }
}

function readDomain(
  { key, keySpan, value }: PlistEntry,
  reading: Reading,
): { readonly domain: PinnedDomain; readonly isToldOf: boolean } {
  const groups: PinGroup[] = [];
  let includeSubdomains = false;
  let isToldOf = false;
  let unpinnedBecause: string | null =
    `Its value is ${valueName(value)} and no dictionary, so that iOS passes over it.`;
  if (value.kind === 'dict') {
    const entries = reading.entries(value);
    const includes = entries.get(INCLUDES);
    if (includes !== undefined) includeSubdomains = readIncludes(key, includes, reading);
    for (const list of LIST_KEYS) {
      const entry = entries.get(list);
      if (entry !== undefined) groups.push(readIdentities(list, entry.value, reading));
    }
    unpinnedBecause = groups.length === 0 ? NO_LIST : null;
    for (const entry of entries.values()) isToldOf = tellUnknown(key, entry, reading) || isToldOf;
  }
  if (isAddress(key)) tellAddress(key, keySpan, includeSubdomains, reading);
  const neverMatches = whyNeverMatches(key);
  const domain: PinnedDomain = {
    name: key.toLowerCase(),
    written: key,
    span: keySpan,
    includeSubdomains,
    groups,
    expires: null,
    enforced: true,
    overrides: [],
    cleartext: null,
    userAnchors: null,
    neverMatches,
    meant: neverMatches === null ? null : meantHost(key),
    unpinnedBecause,
    shadows: null,
  };
  return { domain, isToldOf };
}

/** iOS compares with the one true of property lists; whatever else stands there is false. */
function readIncludes(host: string, { value }: PlistEntry, reading: Reading): boolean {
  if (value.kind === 'boolean') return value.value;
  const code = 'includes-subdomains-no-boolean';
  const isOpenStep = reading.list.kind === 'openstep';
  if (meansFalse(value)) {
    if (isOpenStep) return false;
    const message = `${INCLUDES} of ${quote(host)} is ${valueName(value)} and no boolean; iOS takes it as false, as it was probably meant.`;
    reading.add(code, 'lint', value.span, message, 'write <false/>');
    return false;
  }
  const why = isOpenStep ? 'an OpenStep property list has no booleans' : 'that is no boolean';
  const message = `${INCLUDES} of ${quote(host)} is ${valueName(value)}, and ${why}: iOS takes it as false, and its subdomains are not pinned.`;
  const hint = isOpenStep ? 'plutil -convert xml1 FILE, and then <true/> in its place' : 'write <true/>';
  reading.add(code, 'unpinned', value.span, message, hint);
  return false;
}

function meansFalse(value: PlistNode): boolean {
  return (
    (value.kind === 'string' && /^\s*(?:no|false|0|)\s*$/i.test(value.value)) ||
    (value.kind === 'integer' && Number(value.written) === 0)
  );
}

/** True when a key that iOS doesn't know was meant as a list, and was told of. */
function tellUnknown(host: string, { key, keySpan, value }: PlistEntry, reading: Reading): boolean {
  if (key === INCLUDES || LIST_KEYS.some((each) => each === key)) return false;
  if (/subdomain/i.test(key)) {
    if (value.kind !== 'boolean' || value.value) {
      const message = `iOS does not know the key ${quote(key)} and reads only ${INCLUDES}, spelled just so: the subdomains of ${quote(host)} are not pinned.`;
      reading.add('unknown-subdomains-key', 'unpinned', keySpan, message, `rename it to ${INCLUDES}`);
    }
    return false;
  }
  if (!MEANT_AS_LIST.test(key)) return false;
  const isOfIssuers = /CA(?![a-z])/.test(key) || /issuer|intermediate|root|authorit|caident/i.test(key);
  const list = LIST_KEYS[isOfIssuers ? 1 : 0];
  const message = `iOS does not know the key ${quote(key)} and reads only ${LIST_KEYS.join(' and ')}, spelled just so: what stands under it pins nothing for ${quote(host)}.`;
  const hint =
    key === PIN_KEY
      ? `put it in a dictionary, and that in the array ${list}`
      : `make it an array of dictionaries, and rename the key to ${list}`;
  reading.add('unknown-list-key', 'unpinned', keySpan, message, hint);
  return true;
}

function tellAddress(
  key: string,
  span: PinnedDomain['span'],
  includeSubdomains: boolean,
  reading: Reading,
): void {
  const subdomains = includeSubdomains
    ? ` With ${INCLUDES} it also covers every host that has one more label in front, which no address means.`
    : '';
  const message = `The key ${quote(key)} is an IP address. iOS compares it as plain text, and Apple documents domain names alone.${subdomains}`;
  reading.add('ip-address', 'lint', span, message, 'pin a name that the server has');
}
