import type { PinnedDomain } from '../../model/pins.ts';
import { entryOf, type PlistDict, type PlistEntry, type PlistNode } from '../../text/plist.ts';
import type { Reading } from './reading.ts';
import { quote } from './wording.ts';

export const ATS = 'NSAppTransportSecurity';
export const PINNED_DOMAINS = 'NSPinnedDomains';
/** Keys that say that somebody meant to pin: the right ones in the wrong place, and those that public repositories hold instead. */
const MEANT_AS_PINS = /^(?:NSPinned|NSPublicKeyHash|SPKI-?SHA)/i;

/** Pins where iOS doesn't look for them: fails open. The outermost key of each such part is told of. */
export function tellMisplaced(root: PlistNode, reading: Reading): void {
  const seen = new Set<PlistNode>();
  const path: string[] = [];
  const visit = (node: PlistNode): void => {
    if ((node.kind !== 'array' && node.kind !== 'dict') || seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'array') {
      for (const item of node.items) visit(item);
      return;
    }
    for (const entry of node.entries) {
      const isInPlace = entry.key === PINNED_DOMAINS && path.length === 1 && path[0] === ATS;
      if (isInPlace) continue;
      if (MEANT_AS_PINS.test(entry.key)) tell(entry, path, reading);
      else {
        path.push(entry.key);
        visit(entry.value);
        path.pop();
      }
    }
  };
  visit(root);
}

function tell({ key, keySpan }: PlistEntry, path: readonly string[], reading: Reading): void {
  const shownPath = path.length > 6 ? [...path.slice(0, 3), '…', ...path.slice(-2)] : path;
  const where = path.length === 0 ? 'at the top of the list' : `in ${quote(shownPath.join(' > '))}`;
  const hint = `move the hosts to ${ATS} > ${PINNED_DOMAINS}, each with NSPinnedLeafIdentities or NSPinnedCAIdentities`;
  if (key === PINNED_DOMAINS) {
    const message = `${quote(key)} stands ${where}, and iOS reads it only directly under ${ATS}. Its hosts are not pinned.`;
    reading.add('pinned-domains-misplaced', 'unpinned', keySpan, message, hint);
  } else {
    const message = `${quote(key)} stands ${where}, where iOS reads no such key: what it was to pin is not pinned.`;
    reading.add('unknown-pinning-key', 'unpinned', keySpan, message, hint);
  }
}

/** Pinning that somebody took out, where no other is left. */
export function tellCommentedOut(reading: Reading): void {
  const comment = reading.list.comments.find(({ text }) => text.includes(PINNED_DOMAINS));
  if (comment === undefined) return;
  const message = `${PINNED_DOMAINS} stands in a comment only: this file pins nothing.`;
  const hint = 'take the comment marks away, or the comment';
  reading.add('commented-out', 'lint', comment.span, message, hint);
}

const INSECURE = /^NS(?:Temporary|ThirdParty)?ExceptionAllowsInsecureHTTPLoads$/;

/** Exceptions that let plain http past the pins of a host. */
export function tellPlainHttp(ats: PlistDict, domains: readonly PinnedDomain[], reading: Reading): void {
  const exceptions = entryOf(ats, 'NSExceptionDomains')?.value;
  if (exceptions?.kind !== 'dict') return;
  const allowing = new Map<string, { readonly entry: PlistEntry; readonly includeSubdomains: boolean }>();
  for (const { key, value } of exceptions.entries) {
    if (value.kind !== 'dict') continue;
    const entry = value.entries.find((each) => INSECURE.test(each.key) && isTrue(each.value));
    const includes = entryOf(value, 'NSIncludesSubdomains')?.value;
    if (entry !== undefined) {
      allowing.set(key.toLowerCase(), {
        entry,
        includeSubdomains: includes !== undefined && isTrue(includes),
      });
    }
  }
  if (allowing.size === 0) return;
  const sound = domains.filter(({ groups, neverMatches }) => groups.length > 0 && neverMatches === null);
  const pinned = new Map(sound.map((each) => [each.name, each]));
  for (const [name, { entry }] of allowing) {
    const parent = pinned.get(name.slice(name.indexOf('.') + 1));
    const domain = pinned.get(name) ?? (parent?.includeSubdomains ? parent : undefined);
    if (domain !== undefined) tellInsecure(entry, name, domain, reading);
  }
  for (const domain of pinned.values()) {
    for (let dot = domain.name.indexOf('.'); dot >= 0; dot = domain.name.indexOf('.', dot + 1)) {
      const exception = allowing.get(domain.name.slice(dot + 1));
      if (exception?.includeSubdomains) tellInsecure(exception.entry, domain.name, domain, reading);
    }
  }
}

function tellInsecure(
  { key, keySpan }: PlistEntry,
  host: string,
  domain: PinnedDomain,
  reading: Reading,
): void {
  const message = `${key} lets plain http to ${quote(host)} past the pins of ${quote(domain.written)}${reading.place(domain.span)}: without TLS there is nothing to compare with them.`;
  reading.add('plain-http-allowed', 'lint', keySpan, message, 'take the exception out');
}

function isTrue(node: PlistNode): boolean {
  return node.kind === 'boolean' && node.value;
}
