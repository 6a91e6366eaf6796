import { IOS } from '../../model/platform.ts';
import type { SourceText } from '../../model/source.ts';
import { parsePlist } from '../../text/plist.ts';
import type { Format } from '../format.ts';
import { edit } from './edit.ts';
import { ATS, PINNED_DOMAINS } from './elsewhere.ts';
import { policyFor } from './policy.ts';
import { readPinnedDomains } from './read.ts';

/** What stands beside NSAppTransportSecurity only where somebody meant to pin. */
const PIN_WORDS = ['NSPinned', 'NSPublicKeyHash', 'SPKI-SHA256'];

/** `NSAppTransportSecurity > NSPinnedDomains` of an Info.plist. */
export const iosAts: Format = {
  id: 'ios-ats',
  title: 'iOS App Transport Security, NSPinnedDomains',
  platform: IOS,
  recognises(source) {
    const written = withoutDisguise(source.text);
    const holds = (text: string): boolean =>
      source.encoding === 'binary' ? holdsBytes(source.bytes, text) : written.includes(text);
    const meansPins = holds(PINNED_DOMAINS) || (holds(ATS) && PIN_WORDS.some(holds));
    return meansPins && isPropertyList(source);
  },
  read: readPinnedDomains,
  policyFor,
  edit,
};

/** A key may be written with character references and CDATA sections: Apple reads it all the same. */
function withoutDisguise(text: string): string {
  if (!text.includes('&#') && !text.includes('<![CDATA[')) return text;
  return text
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});/gi, (whole, code: string) => {
      const character = Number(/^x/i.test(code) ? `0${code}` : code);
      return character > 0 && character <= 0x10ffff ? String.fromCodePoint(character) : whole;
    });
}

/** Also one that nobody can read, as long as it is meant as a property list. */
function isPropertyList(source: SourceText): boolean {
  if (source.encoding === 'binary' || /\.plist$/i.test(source.path)) return true;
  if (/<plist[\s>]/.test(source.text)) return true;
  const isMarkup = /^\s*</.test(source.text);
  return isMarkup ? /<dict[\s>]/.test(source.text) : parsePlist(source).root?.kind === 'dict';
}

/** Strings of a binary property list are ASCII, or UTF-16 in big-endian order. */
function holdsBytes(bytes: Uint8Array, text: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes(text, 0, 'latin1') || buffer.includes(Buffer.from(text, 'utf16le').swap16());
}
