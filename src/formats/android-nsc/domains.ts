import type { PinnedDomain } from '../../model/pins.ts';
import { meantHost } from '../meant.ts';
import { whyNeverMatches } from './domain-name.ts';
import { nearestWider } from './matching.ts';
import {
  type DomainEntry,
  effectiveAnchors,
  effectiveCleartext,
  effectivePinSet,
  isPinned,
  type PinSet,
  type Reading,
} from './reading.ts';
import { quote } from './values.ts';

const sources = new WeakMap<PinnedDomain, PinnedDomain>();

/** The first domain of the config round it whose pin set an entry inherited; null when the pins are its own. */
export function inheritedFrom(domain: PinnedDomain): PinnedDomain | null {
  return sources.get(domain) ?? null;
}

/** Every entry with its effective pins, expiry and overrides, in the order of the text. */
export function pinnedDomains(reading: Reading): PinnedDomain[] {
  const made = new Map<DomainEntry, PinnedDomain>();
  for (const entry of reading.entries) made.set(entry, pinnedDomain(entry, reading));
  for (const [{ config }, domain] of made) {
    const owner = effectivePinSet(config)?.owner;
    if (owner === undefined || owner === config || owner.firstDomain === null) continue;
    sources.set(domain, made.get(owner.firstDomain) as PinnedDomain);
  }
  for (const [entry, domain] of made) reportEmptySet(entry, domain, reading);
  return [...made.values()];
}

/** Where an empty set takes hosts from a pinned entry, that is told as shadowing. */
function reportEmptySet(entry: DomainEntry, { shadows }: PinnedDomain, reading: Reading): void {
  const { config, name } = entry;
  const pinSet = effectivePinSet(config);
  if (pinSet === null || !pinSet.isBare || shadows !== null) return;
  if (config.firstDomain !== entry || pinSet.owner !== config) return;
  reading.complaints.skips(
    {
      code: 'empty-pin-set',
      message: `The pin-set for ${quote(name)} is empty: the platform takes it, and pins nothing.`,
      hint: 'put pins in it, or take it out',
      span: pinSet.group.span,
    },
    'unpinned',
  );
}

function pinnedDomain(entry: DomainEntry, reading: Reading): PinnedDomain {
  const { name, written, span, includeSubdomains, config } = entry;
  const pinSet = effectivePinSet(config);
  const pinned = isPinned(config);
  const anchors = effectiveAnchors(config, reading.base);
  const neverMatches = entry.isExpanded
    ? whyNeverMatches(name)
    : 'it holds an entity, which is not expanded here.';
  return {
    name,
    written,
    span,
    includeSubdomains,
    groups: pinned && pinSet !== null ? [pinSet.group] : [],
    expires: pinned ? (pinSet?.expiry ?? null) : null,
    enforced: true,
    overrides: anchors?.overrides ?? [],
    cleartext: effectiveCleartext(config, reading.base),
    userAnchors: anchors?.user ?? null,
    neverMatches,
    meant: neverMatches === null || !entry.isExpanded ? null : meantHost(name),
    unpinnedBecause: pinned ? null : whyUnpinned(entry, pinSet, reading),
    shadows: pinned || neverMatches !== null ? null : shadowedBy(name, reading),
  };
}

function whyUnpinned({ config }: DomainEntry, pinSet: PinSet | null, { complaints }: Reading): string {
  if (pinSet !== null) {
    const line = complaints.lineOf(pinSet.group.span);
    return pinSet.owner === config
      ? `Its pin-set (line ${line}) is empty, which switches pinning off.`
      : `It inherits the empty pin-set of line ${line}, which switches pinning off.`;
  }
  const where =
    config.parent === null ? 'Its domain-config has no pin-set' : 'No domain-config round it has a pin-set';
  return config.commentedOut === null
    ? `${where}.`
    : `${where}: the one in line ${complaints.lineOf(config.commentedOut)} is inside a comment.`;
}

function shadowedBy(name: string, { byName }: Reading): PinnedDomain['shadows'] {
  const wider = nearestWider(name, byName);
  return wider !== null && isPinned(wider.config) ? { name: wider.name, span: wider.span } : null;
}
