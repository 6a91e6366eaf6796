import type { PinFault } from '../../model/pins.ts';
import { attribute, type XmlAttribute, type XmlElement } from '../../text/xml.ts';
import { nearestAttribute } from './grammar.ts';
import type { PinText } from './pin-text.ts';
import type { Reading } from './reading.ts';
import { quote } from './values.ts';

export const DIGEST = 'SHA-256';
/** `Pin.isSupportedDigestAlgorithm` compares without case. */
const SUPPORTED = /^sha-256$/i;
/** Another spelling of it, which the platform refuses. */
const MEANT = /^\s*sha[\s_\-\u2010-\u2015]?256\s*$/i;
const HINT = `write digest="${DIGEST}"`;

/** A sentence about a digest that the platform refuses and that means SHA-256; of any other, the file's problem is told. */
export function readDigest(element: XmlElement, { complaints }: Reading): string | null {
  const digest = attribute(element, 'digest');
  if (digest === undefined) {
    const near = element.attributes.find(
      ({ localName }) => localName === 'digest' || nearestAttribute('pin', localName) === 'digest',
    );
    complaints.rejects({
      code: 'pin-digest-missing',
      message: '`<pin>` has no `digest`.',
      hint:
        near === undefined
          ? `write <pin digest="${DIGEST}">`
          : `write \`digest\` where it says \`${near.name}\``,
      span: near?.span ?? element.startTag,
    });
    return null;
  }
  if (SUPPORTED.test(digest.value)) return null;
  const isTrimmable = SUPPORTED.test(digest.value.trim());
  const what = `digest ${quote(digest.value)} is not \`${DIGEST}\`, the only one there is${isTrimmable ? '; white space round it counts' : ''}.`;
  if (MEANT.test(digest.value)) return what;
  const code = 'pin-digest-unsupported';
  complaints.rejects({ code, message: `The ${what}`, hint: HINT, span: digest.valueSpan });
  return null;
}

/** The fault of a pin with such a digest, which stands for what its text stands for. */
export function withDigest({ sha256, fault }: PinText, sentence: string): PinFault {
  if (fault?.effect === 'rejects-file') return { ...fault, message: `${fault.message} Its ${sentence}` };
  const meant = fault === null ? sha256 : fault.meant;
  return { message: `its ${sentence}`, hint: HINT, effect: 'rejects-file', meant };
}

/** The digest of a pin if it is such a one. */
export function mendableDigest(element: XmlElement): XmlAttribute | null {
  const digest = attribute(element, 'digest');
  return digest !== undefined && MEANT.test(digest.value) && !SUPPORTED.test(digest.value) ? digest : null;
}
