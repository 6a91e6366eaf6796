import type { NewDomain, NewPin, TextAnswer } from '../../model/change.ts';
import { type Alphabet, commentOf } from '../../text/comment.ts';
import { type Block, layOut, onOneLine, type Piece } from '../../text/insertion.ts';
import { ATS, PINNED_DOMAINS } from './elsewhere.ts';
import { type ListKey, PIN_KEY } from './identities.ts';
import { whyNotWritten } from './writable.ts';

/** How a file lays out dictionaries. */
export interface Spelling {
  /** A key and its value stand on one line. */
  readonly joinsKeys: boolean;
  /** The same of the one key of a pin. */
  readonly joinsPins: boolean;
  /** The dictionary of a pin stands on one line, its comment behind it; otherwise the comment is a line above. */
  readonly compactPins: boolean;
  readonly alphabet: Alphabet;
}

/** A pin that is written, perhaps with a comment that stands in the file already. */
export interface MovedPin extends NewPin {
  /** Its comment as it stands there, in the place of one that is made of `comment`. */
  readonly markup?: string;
}

/** How a new part of a property list is written. */
export interface FragmentStyle {
  /** One level of indentation. */
  readonly unit: string;
  readonly eol: string;
}

// As Xcode and plutil write them.
export const XCODE: Spelling = {
  joinsKeys: false,
  joinsPins: false,
  compactPins: false,
  alphabet: 'unicode',
};
const FRAGMENT_STYLE: FragmentStyle = { unit: '\t', eol: '\n' };

/** The key NSAppTransportSecurity with its dictionary, to paste into an Info.plist that has neither. */
export function newTransportSecurity(
  domains: readonly NewDomain[],
  style: Partial<FragmentStyle> = {},
): TextAnswer {
  const { unit, eol } = { ...FRAGMENT_STYLE, ...style };
  const hosts = new Set<string>();
  for (const domain of domains) {
    const refusal = whyNotWritten(domain);
    if (refusal !== null) return { refusal };
    if (hosts.has(domain.host)) {
      return { refusal: `\`${domain.host}\` is asked for twice, and of two keys the last one counts.` };
    }
    hosts.add(domain.host);
  }
  return { text: `${layOut(transportSecurity(domains, XCODE), '', eol, unit)}${eol}` };
}

/** NSAppTransportSecurity, key and dictionary. */
export function transportSecurity(domains: readonly NewDomain[], spelling: Spelling): Piece[] {
  return pair(ATS, dict(pinnedDomains(domains, spelling)), spelling);
}

/** NSPinnedDomains, key and dictionary. */
export function pinnedDomains(domains: readonly NewDomain[], spelling: Spelling): Piece[] {
  const entries = domains.flatMap((domain) => pinnedDomain(domain, spelling));
  return pair(PINNED_DOMAINS, dict(entries), spelling);
}

/** What stands under NSPinnedDomains for one host. */
export function pinnedDomain({ host, includeSubdomains, groups }: NewDomain, spelling: Spelling): Piece[] {
  const lists = groups.flatMap(({ scope, pins }) => newList(scope, pins, spelling));
  // Without the key it is false.
  const includes = includeSubdomains ? pair('NSIncludesSubdomains', '<true/>', spelling) : [];
  return pair(host, dict([...includes, ...lists]), spelling);
}

/** The key of a list, and the list. */
export function newList(
  scope: NewDomain['groups'][number]['scope'],
  pins: readonly MovedPin[],
  spelling: Spelling,
): Piece[] {
  const inner = pins.flatMap((pin) => identity(pin, spelling));
  return pair(listOf(scope), { open: '<array>', inner, close: '</array>' }, spelling);
}

/** The dictionary of one pin. A comment inside its `<string>` would make Apple's reader refuse the file. */
export function identity({ sha256, comment, markup }: MovedPin, spelling: Spelling): Piece[] {
  const { alphabet, compactPins, joinsPins } = spelling;
  const written = markup ?? commentOf(comment, alphabet);
  const inner = pair(PIN_KEY, `<string>${sha256}</string>`, { joinsKeys: joinsPins });
  if (compactPins) return [`${onOneLine([dict(inner)])}${written === null ? '' : ` ${written}`}`];
  return written === null ? [dict(inner)] : [written, dict(inner)];
}

/** The key of the list for a scope that iOS has. */
export function listOf(scope: NewDomain['groups'][number]['scope']): ListKey {
  return scope === 'leaf' ? 'NSPinnedLeafIdentities' : 'NSPinnedCAIdentities';
}

function dict(inner: readonly Piece[]): Block {
  return { open: '<dict>', inner, close: '</dict>' };
}

function pair(key: string, value: Piece, { joinsKeys }: Pick<Spelling, 'joinsKeys'>): Piece[] {
  const written = `<key>${key}</key>`;
  if (!joinsKeys) return [written, value];
  return typeof value === 'string' ? [written + value] : [{ ...value, open: written + value.open }];
}
