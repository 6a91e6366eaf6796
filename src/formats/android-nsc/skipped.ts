import type { XmlAttribute, XmlElement } from '../../text/xml.ts';
import { elements } from '../../text/xml.ts';
import {
  isAttribute,
  isElement,
  isForeign,
  nearestAttribute,
  nearestElement,
  type Part,
  type PinAttribute,
} from './grammar.ts';
import type { Reading } from './reading.ts';
import { quote, readBoolean } from './values.ts';

/** Elements with which pins or hosts are lost, wherever they stand. */
const PIN_ELEMENTS: ReadonlySet<string> = new Set(['domain', 'pin', 'pin-set', 'domain-config']);

/**
 * Says that the platform steps over an element, when it looks as if somebody meant it to count: one in the wrong place,
 * one that is nearly spelt as one that counts, one that holds pins. Other tools' elements pass.
 */
export function reportSkippedElement(element: XmlElement, part: Part, { complaints }: Reading): void {
  const { localName } = element;
  if (isForeign(localName)) return;
  const isMisplaced = isElement(localName);
  const meant = isMisplaced ? localName : nearestElement(part, localName);
  const losesPins = (meant !== null && PIN_ELEMENTS.has(meant) && hasContent(element)) || holdsPins(element);
  if (!losesPins && (meant === null || isMisplaced)) return;
  const name = quote(`<${element.name}>`);
  const loss = losesPins ? ' No pin and no domain in it counts.' : '';
  const complaint = isMisplaced
    ? {
        code: 'skipped-element',
        message: `The platform skips ${name} inside \`<${part}>\` without a word.${loss}`,
        hint: placeFor(localName),
      }
    : {
        code: 'unknown-element',
        message: `The platform doesn't know ${name} and skips it without a word.${loss}`,
        hint: meant === null ? null : `did you mean \`<${meant}>\`?`,
      };
  complaints.skips({ ...complaint, span: element.startTag }, losesPins ? 'unpinned' : 'lint');
}

/** Where an element that pins hang on belongs. */
export function placeFor(localName: string): string | null {
  return PLACES.get(localName) ?? null;
}

const PLACES: ReadonlyMap<string, string> = new Map([
  ['pin', 'put it into the `<pin-set>` of a `<domain-config>`'],
  ['pin-set', 'put it into the `<domain-config>` whose domains it is for'],
  ['domain', 'put it into a `<domain-config>`'],
  ['certificateTransparency', 'put it into a `<domain-config>` or `<base-config>`'],
  ['domain-config', 'put it directly under `<network-security-config>`, or into another `<domain-config>`'],
]);

function hasContent({ content, children }: XmlElement): boolean {
  return content.end > content.start && children.some(({ kind }) => kind !== 'comment');
}

function holdsPins(element: XmlElement): boolean {
  return elements(element).some((child) => PIN_ELEMENTS.has(child.localName) || holdsPins(child));
}

/**
 * Says that the platform doesn't read an attribute that pins depend on: misspelt, prefixed, or on the wrong element.
 *
 * @param isPinned whether the hosts in question are pinned, once everything is read
 */
export function reportSkippedAttributes(
  element: XmlElement,
  part: Part,
  { complaints }: Reading,
  isPinned: () => boolean,
): void {
  for (const attribute of element.attributes) {
    const meant = meantBy(attribute, element, part);
    if (meant === null) continue;
    const { name, value, span } = attribute;
    const widens = meant === 'includeSubdomains' && readBoolean(value) === true;
    const complaint = {
      code: codeOf(attribute, part),
      message: `The platform doesn't read \`${name}\` on \`<${element.name}>\`. ${CONSEQUENCES[meant]}`,
      hint: hintFor(attribute, meant, part),
      span,
    };
    complaints.skips(complaint, () => (widens && isPinned() ? 'unpinned' : 'lint'));
  }
}

const CONSEQUENCES: Readonly<Record<PinAttribute, string>> = {
  includeSubdomains: 'It takes `includeSubdomains` for false: subdomains are not covered.',
  expiration: 'The pins have no end through it.',
  digest: 'A pin without `digest` is refused.',
  overridePins: 'The pins hold for these anchors too.',
};

const OWNERS: Readonly<Record<PinAttribute, Part>> = {
  includeSubdomains: 'domain',
  expiration: 'pin-set',
  digest: 'pin',
  overridePins: 'certificates',
};

function meantBy(attribute: XmlAttribute, element: XmlElement, part: Part): PinAttribute | null {
  const { name, prefix, localName } = attribute;
  if (prefix === 'xmlns' || name === 'xmlns') return null;
  if (prefix !== '') {
    return isAttribute(part, localName) ? asPinAttribute(localName) : null;
  }
  if (isAttribute(part, localName)) return null;
  const meant = nearestAttribute(part, localName);
  // The pin itself says that its digest is missing.
  if (meant === 'digest' && part === 'pin') return null;
  const isThereToo = element.attributes.some((each) => each !== attribute && each.name === meant);
  return isThereToo ? null : meant;
}

function asPinAttribute(localName: string): PinAttribute | null {
  return Object.hasOwn(OWNERS, localName) && localName !== 'digest' ? (localName as PinAttribute) : null;
}

function codeOf({ prefix, localName }: XmlAttribute, part: Part): string {
  if (prefix !== '') return 'prefixed-attribute';
  return Object.hasOwn(OWNERS, localName) && !isAttribute(part, localName)
    ? 'misplaced-attribute'
    : 'unknown-attribute';
}

function hintFor({ prefix }: XmlAttribute, meant: PinAttribute, part: Part): string {
  if (prefix !== '') return `write \`${meant}\` without the prefix \`${prefix}:\``;
  return isAttribute(part, meant)
    ? `did you mean \`${meant}\`?`
    : `\`${meant}\` belongs on \`<${OWNERS[meant]}>\``;
}
