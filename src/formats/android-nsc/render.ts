import type { NewDomain, NewPin, TextAnswer } from '../../model/change.ts';
import { type Alphabet, commentOf } from '../../text/comment.ts';
import { type Block, layOut, type Piece } from '../../text/insertion.ts';
import { ROOT } from './grammar.ts';
import { whyNotWritten } from './writable.ts';

/** How elements of a file are spelt. */
export interface Spelling {
  /** Of element names, with its colon; empty without one. */
  readonly prefix: string;
  readonly quote: string;
  readonly alphabet: Alphabet;
}

/** How a new file is written. */
export interface FileStyle {
  readonly quote: string;
  /** One level of indentation. */
  readonly unit: string;
  readonly eol: string;
}

const FILE_STYLE: FileStyle = { quote: '"', unit: '    ', eol: '\n' };

/** A whole file for an app that has none. */
export function newNetworkSecurityConfig(
  domains: readonly NewDomain[],
  style: Partial<FileStyle> = {},
): TextAnswer {
  const { unit, eol, quote } = { ...FILE_STYLE, ...style };
  const spelling: Spelling = { prefix: '', quote, alphabet: 'unicode' };
  const hosts = new Set<string>();
  for (const domain of domains) {
    const refusal = whyNotWritten(domain);
    if (refusal !== null) return { refusal };
    if (hosts.has(domain.host)) {
      return {
        refusal: `\`${domain.host}\` is asked for twice, and a name may stand once in the whole file.`,
      };
    }
    hosts.add(domain.host);
  }
  const declaration = `<?xml version=${quote}1.0${quote} encoding=${quote}utf-8${quote}?>`;
  const inner = domains.map((domain) => domainConfig(domain, spelling));
  const root: Block = { open: `<${ROOT}>`, inner, close: `</${ROOT}>` };
  return { text: `${layOut([declaration, root], '', eol, unit)}${eol}` };
}

/** A `<domain-config>` of one host; Android Lint demands that `includeSubdomains` is there, whatever it says. */
export function domainConfig(domain: NewDomain, spelling: Spelling): Block {
  const { host, includeSubdomains, groups, expiration } = domain;
  const { prefix, quote } = spelling;
  const end = expiration === null ? '' : ` expiration=${quote}${expiration}${quote}`;
  const pins = groups.flatMap((group) => group.pins);
  const pinSet: Block = {
    open: `<${prefix}pin-set${end}>`,
    inner: pins.flatMap((pin) => pinPieces(pin, spelling, 'behind')),
    close: `</${prefix}pin-set>`,
  };
  const name = `<${prefix}domain includeSubdomains=${quote}${includeSubdomains}${quote}>${host}</${prefix}domain>`;
  return { open: `<${prefix}domain-config>`, inner: [name, pinSet], close: `</${prefix}domain-config>` };
}

/** A `<pin>` with its comment behind it on the line, or above it. */
export function pinPieces(
  { sha256, comment }: NewPin,
  { prefix, quote, alphabet }: Spelling,
  place: 'above' | 'behind',
): Piece[] {
  const element = `<${prefix}pin digest=${quote}SHA-256${quote}>${sha256}</${prefix}pin>`;
  const written = commentOf(comment, alphabet);
  if (written === null) return [element];
  return place === 'above' ? [written, element] : [`${element} ${written}`];
}
